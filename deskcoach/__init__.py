"""DeskCoach: break reminders, desk stretches and strength sessions, from the tray."""

__version__ = "0.1.0"

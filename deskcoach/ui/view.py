"""Everything that a person sees: keeps the View protocol by handing each screen its part."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from deskcoach.app.screens import CardScreen, GuideScreen, Mode, StatusScreen
from deskcoach.ui import words
from deskcoach.ui.break_card import BreakCard
from deskcoach.ui.compositor import composited
from deskcoach.ui.nudge import Nudge
from deskcoach.ui.stage import Figures
from deskcoach.ui.stretch_player import StretchPlayer
from deskcoach.ui.theme import Look
from deskcoach.ui.tray import Tray, panel_is_dark
from deskcoach.ui.window import Reads, Window

"""The Qt application and its tray icon: what stands between the start and the first thing seen."""

from PySide6.QtWidgets import QApplication

from deskcoach.ui.shell.early_tray import EarlyTray, early_tray, panel_is_dark


def application() -> tuple[QApplication, EarlyTray]:
    """Make both; the icon is on its way to the panel while the rest is loaded."""
    app = QApplication(["deskcoach"])
    app.setApplicationName("DeskCoach")  # which panels show as the name of the icon
    app.setApplicationDisplayName("DeskCoach")
    app.setDesktopFileName("deskcoach")
    app.setQuitOnLastWindowClosed(False)
    early = early_tray(dark_panel=panel_is_dark(app))
    app.processEvents()
    # The icon comes first.
    from deskcoach.ui.design.accessibility import speak  # noqa: PLC0415
    from deskcoach.ui.design.fonts import choose_font  # noqa: PLC0415

    speak()
    choose_font(app)
    return app, early

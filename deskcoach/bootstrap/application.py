"""The Qt application and its tray icon: what stands between the start and the first thing seen."""

import os

from PySide6.QtWidgets import QApplication

import deskcoach.bootstrap.pyside  # noqa: F401 - before all others
from deskcoach.ui.design.theme import is_dark
from deskcoach.ui.shell.early_tray import EarlyTray, early_tray, panel_is_dark


def application() -> tuple[QApplication, EarlyTray]:
    """Make both; the icon is on its way to the panel while the rest is loaded."""
    # Qt hands a fill of some hundred spans to threads: an icon of ours woke them fifty times.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    # Named here, the style needs no object in Python, whose enumerations take a third of a MiB.
    app = QApplication(["deskcoach", "-style", "fusion"])
    # Panels show it as the icon's name. As one to display, it would be added to titles on Windows.
    app.setApplicationName("DeskCoach")
    app.setDesktopFileName("deskcoach")
    app.setQuitOnLastWindowClosed(False)
    early = early_tray(dark_panel=panel_is_dark(dark_windows=is_dark(app.palette())))
    app.processEvents()
    # The icon comes first.
    from deskcoach.ui.design.fonts import choose_font

    choose_font(app)
    return app, early

"""The first steps by themselves, in a window that a screen reader can ask."""

import sys

from PySide6.QtWidgets import QApplication

from deskcoach.core.settings import Settings
from deskcoach.ui.first_run import FirstRun
from deskcoach.ui.spoken import speak
from deskcoach.ui.theme import Look


def main() -> int:
    """Show them until somebody ends it."""
    app = QApplication(sys.argv)
    speak()
    steps = FirstRun(Look(app), lambda _name: None, lambda *_, **__: None, app.quit)
    steps.setWindowTitle("First steps")
    steps.show_settings(Settings())
    steps.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())

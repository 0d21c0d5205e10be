"""Another program's window: it writes down the X11 name of each key that it receives."""

import sys
from pathlib import Path

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

X11_NAMES = {0xFF0D: "Return", 0xFF1B: "Escape", 0x20: "space"}


class Editor(QWidget):
    """A window that only listens."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file.open("a", buffering=1)
        self.setWindowTitle("Editor")
        self.resize(700, 500)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Write it down."""
        number = event.nativeVirtualKey()
        self._file.write(X11_NAMES.get(number) or chr(number))
        self._file.write("\n")


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = Editor(Path(sys.argv[1]))
    window.showFullScreen() if "--fullscreen" in sys.argv else window.show()
    sys.exit(app.exec())

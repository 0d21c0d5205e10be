"""Run by Windows: an editor that somebody types into; what has arrived lies in a file. FILE."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit

application = QApplication(sys.argv)
editor = QPlainTextEdit()
editor.setWindowTitle("Typist")
editor.textChanged.connect(
    lambda: Path(sys.argv[1]).write_text(editor.toPlainText(), encoding="utf-8")
)
editor.resize(500, 300)
editor.move(40, 40)
editor.show()
application.exec()

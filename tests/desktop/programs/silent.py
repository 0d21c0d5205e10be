"""A window with every fault that a screen reader trips over, to see whether the walk finds them."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QMainWindow, QVBoxLayout, QWidget


def main() -> int:
    """Show it until somebody ends it."""
    app = QApplication(sys.argv)
    window = QMainWindow()
    window.setWindowTitle("Silent")
    inside = QWidget()
    window.setCentralWidget(inside)
    picture = QWidget()
    picture.setAccessibleName("A picture")
    picture.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    column = QVBoxLayout(inside)
    for fault in (QLineEdit(), picture, QCheckBox("Switched, not clicked")):
        column.addWidget(fault)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())

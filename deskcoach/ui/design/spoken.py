"""Has Qt ask us what a widget of ours is. What answers is loaded when somebody first asks."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface


def speak() -> None:
    """Have Qt ask here. Once for each program, before its windows."""
    QAccessible.installFactory(_made)


def _made(_kind: str, found: "QObject") -> "QAccessibleInterface | None":
    from deskcoach.ui.design.accessibility import made  # noqa: PLC0415 - see above

    return made(found)

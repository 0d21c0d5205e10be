"""Connections that end in a slot of Qt's own, such as `update()`."""

from PySide6.QtCore import SIGNAL, SLOT, QObject


def wire(sender: QObject, signal: str, receiver: QObject, slot: str) -> None:
    """Have a slot that is written in C++ called with each signal; both are named as there.

    `signal.connect(receiver.update)` does the same, but PySide 6.11 keeps a string of it for good:
    a thousand for each day of windows, and every one of them holds a page of memory.
    """
    QObject.connect(sender, SIGNAL(signal), receiver, SLOT(slot))

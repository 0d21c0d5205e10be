"""Connections that every widget makes."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SIGNAL, SLOT, QObject, QTimer, SignalInstance


class Changing(Protocol):
    """What says when it has changed: the look, or the scale of a window."""

    @property
    def changed(self) -> SignalInstance:
        """The signal."""
        ...


def follow(take_up: Callable[[], None], *sources: Changing) -> None:
    """Have something taken up now, and again whenever one of these changes."""
    for source in sources:
        source.changed.connect(take_up)
    take_up()


def once(owner: QObject, then: Callable[[], object], milliseconds: int = 0) -> QTimer:
    """A timer that calls something a single time, so long after it was last started."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer


def wire(sender: QObject, signal: str, receiver: QObject, slot: str) -> None:
    """Have a slot that is written in C++ called with each signal; both are named as there.

    `signal.connect(receiver.update)` does the same, but PySide 6.11 keeps a string of it for good:
    a thousand for each day of windows, and every one of them holds a page of memory.
    """
    QObject.connect(sender, SIGNAL(signal), receiver, SLOT(slot))

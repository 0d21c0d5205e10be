"""Widgets as a person finds them: by what they are called, among what can be seen."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

W = TypeVar("W", bound=QWidget)


def buttons(around: QWidget) -> dict[str, QAbstractButton]:
    """The buttons that can be seen, by name; of two with one name the first."""
    found: dict[str, QAbstractButton] = {}
    for one in around.findChildren(QAbstractButton):
        if one.isVisible():
            found.setdefault(one.accessibleName(), one)
    return found


def button(around: QWidget, name: str) -> QAbstractButton:
    found = buttons(around)
    assert name in found, f"no {name!r} among {list(found)}"
    return found[name]


def inside(around: QWidget, kind: type[W]) -> W:
    """The one widget of a kind, seen or not."""
    (found,) = around.findChildren(kind)
    return found


def windows(kind: type[W]) -> Iterator[W]:
    for one in QApplication.topLevelWidgets():
        if isinstance(one, kind) and one.isVisible():
            yield one


def window(kind: type[W]) -> W:
    """The one window of a kind that is on the screen."""
    (found,) = windows(kind)
    return found


def read(around: QWidget) -> list[str]:
    """The words that can be seen."""
    return [one.text() for one in around.findChildren(QLabel) if one.isVisible() and one.text()]


def shows(around: QWidget, *colours: QColor) -> bool:
    """Whether it is painted in all of these, among others."""
    picture = around.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    found = set(memoryview(picture.constBits()).cast("I"))
    return {colour.rgb() for colour in colours} <= {pixel | 0xFF000000 for pixel in found}

"""What a screen reader is told of widgets that we paint ourselves.

Qt takes each of them for a bare box. And it lets a screen reader switch a checkable button
without a click, so that the switch moves and nothing follows. Qt asks here once this is imported,
which `widgets/painted.py` and `layout.py` do: the tray alone has nothing of ours to be read. That
is not before there is an application, which would be asked first.
"""

from typing import cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAccessibleWidget,
    QButtonGroup,
    QCheckBox,
    QScrollArea,
    QWidget,
)

PRESS = "Press"
"""Qt's name of what a screen reader does to a button."""


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say this, wherever the focus is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def made(found: QObject) -> QAccessibleInterface | None:
    """What tells a screen reader of this; Qt's own widgets Qt knows best itself.

    Qt asks for each class of an object in turn.
    """
    if isinstance(found, QCheckBox):
        return SpokenButton(found)
    if type(found).__module__.startswith("PySide6"):
        return None
    if isinstance(found, QAbstractButton):
        return SpokenButton(found)
    if isinstance(found, QScrollArea) or _is_bare(found):
        return SpokenWidget(cast("QWidget", found))
    return None


def _is_bare(found: QObject) -> bool:
    """Whether Qt knows no more of it than that it is a widget."""
    kind = found.metaObject()
    while not kind.className().startswith("Q"):
        kind = kind.superClass()
    return kind.className() == "QWidget"


def role_of(widget: QWidget) -> QAccessible.Role:
    """What a widget is: what it says itself, or what follows from where it stands."""
    said = getattr(widget, "SPOKEN", None)
    roles = QAccessible.Role
    if said is not None:
        return cast("QAccessible.Role", said)
    if widget.isWindow():
        return roles.Window
    if not widget.accessibleName():
        return roles.Client
    inside = widget.findChild(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return roles.Graphic if inside is None else roles.Grouping


def role_of_button(button: QAbstractButton) -> QAccessible.Role:
    """What a button is: one of several, a switch, or a plain one."""
    roles = QAccessible.Role
    if not button.isCheckable():
        return roles.Button
    said = getattr(button, "SPOKEN", None)
    if said is not None:
        return cast("QAccessible.Role", said)
    group = cast("QButtonGroup | None", button.group())
    one_of_several = button.autoExclusive() or (group is not None and group.exclusive())
    return roles.RadioButton if one_of_several else roles.CheckBox


class SpokenWidget(QAccessibleWidget):
    """A widget that Qt would take for a bare box."""

    def role(self) -> QAccessible.Role:
        """What it is now; a name or a window may come later than this."""
        return role_of(self.widget())

    def state(self) -> QAccessible.State:
        """What only a click gives the focus to is no control, and Tab does not come there."""
        state, reached = super().state(), self.widget().focusPolicy() & Qt.FocusPolicy.TabFocus
        state.focusable = bool(reached) or bool(state.focused)
        return state


class SpokenButton(QAccessibleWidget):
    """A button that a screen reader presses just as a mouse does."""

    def _button(self) -> QAbstractButton:
        return cast("QAbstractButton", self.widget())

    def role(self) -> QAccessible.Role:
        """What it is."""
        return role_of_button(self._button())

    def state(self) -> QAccessible.State:
        """Whether it is on, where it can be."""
        state, button = super().state(), self._button()
        state.checkable, state.checked = button.isCheckable(), button.isChecked()
        state.pressed = button.isDown()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Its name is what is written on it, unless it has one of its own."""
        told = super().text(kind)
        return told or (self._button().text() if kind is QAccessible.Text.Name else "")

    def actionNames(self) -> list[str]:
        """It can be pressed while it is not greyed out."""
        named = super().actionNames()
        return [PRESS, *named] if self._button().isEnabled() else named

    def doAction(self, name: str) -> None:
        """Press it."""
        if name == PRESS:
            self._button().click()
        else:
            super().doAction(name)


QAccessible.installFactory(lambda _kind, found: made(found))

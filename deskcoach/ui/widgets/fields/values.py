"""Fields: slider, value capsule, toggle, and the picker of a corner. All work by keyboard."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QValidator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QToolTip,
    QWidget,
)

from deskcoach.core.typed import (
    STEPS,
    Unit,
    most,
    read_length,
    read_weight,
    stepped,
    whole_number,
)
from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.placing import corner_here
from deskcoach.ui.design.theme import Look, Role, Theme
from deskcoach.ui.design.translation import exact_duration, labelled, number, tr
from deskcoach.ui.design.wires import follow, wire
from deskcoach.ui.widgets.buttons import PaintedButton, Tab, pressable, stop_at
from deskcoach.ui.widgets.fields.slide import Unscrolled
from deskcoach.ui.widgets.layout import column, flow, row, wraps
from deskcoach.ui.widgets.painted import (
    NO_PEN,
    Painting,
    Stroke,
    blended,
    draw_box,
    draw_oval,
)


def refuse(field: QWidget, words: str) -> None:
    """Say beside a field why what was typed into it is not taken."""
    QToolTip.showText(field.mapToGlobal(QPoint(0, field.height())), words, field)


class Toggle(Painting, QCheckBox):
    """A switch of 44 by 26."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(44, 26)
        pressable(self, look, name)

    def hitButton(self, at: QPoint) -> bool:
        """The whole switch can be pressed."""
        return self.rect().contains(at)

    def paint(self, painter: QPainter) -> None:
        """Paint track and knob; on and off differ in the knob's place as well."""
        tokens, on = self.tokens, self.isChecked()
        edge = QPen(tokens.ink, 2) if self.theme.outlines else NO_PEN
        draw_box(painter, QRectF(self.rect()), 13, tokens.pine if on else tokens.edge, edge)
        draw_oval(painter, QRectF(21 if on else 3, 3, 20, 20), tokens.surface)


def style_line(field: QLineEdit, theme: Theme, radius: int, padding: str) -> None:
    """Make a field a box for one line of words."""
    tokens = theme.tokens
    field.setFont(theme.font(Role.BODY))
    field.setStyleSheet(
        f"QLineEdit {{ placeholder-text-color: {tokens.ink3.name()};"
        f" background: {tokens.surface.name()}; color: {tokens.ink.name()};"
        f" border: 1px solid {tokens.edge.name()}; border-radius: {radius}px;"
        f" padding: {padding}; }}"
    )


def style_capsule(field: QAbstractSpinBox, kind: str, theme: Theme) -> None:
    """Make a field a capsule with room for a sign at each end.

    Args:
        field: It.
        kind: The name of its class in Qt.
        theme: The theme in force.
    """
    tokens = theme.tokens
    field.setFont(theme.font(Role.STRONG))
    field.setStyleSheet(
        f"{kind} {{border: 1.5px solid {tokens.edge.name()}; border-radius: 18px;"
        f" background: {tokens.surface.name()}; color: {tokens.ink.name()}; padding: 0 34px;}}"
        f"{kind}::up-button, {kind}::down-button {{subcontrol-origin: border;"
        " width: 34px; border: none; background: transparent;}"
        f"{kind}::up-button {{subcontrol-position: center right; height: 36px;}}"
        f"{kind}::down-button {{subcontrol-position: center left; height: 36px;}}"
        f"{kind}::up-arrow, {kind}::down-arrow {{width: 0; height: 0;}}"
    )


def paint_signs(field: QWidget, minus: QColor, plus: QColor) -> None:
    """Paint the two signs of a capsule."""
    painter, top = QPainter(field), (field.height() - 16) / 2
    paint_icon(painter, "minus", QRectF(12, top, 16, 16), minus)
    paint_icon(painter, "plus", QRectF(field.width() - 28, top, 16, 16), plus)


class ValueCapsule(Unscrolled, QSpinBox):
    """A number with its unit between a minus and a plus; it can be typed into."""

    def __init__(self, look: Look, name: str, low: int, high: int, unit: str) -> None:
        super().__init__()
        self._look = look
        self.least_width = 0
        self.setAccessibleName(name)
        self.setRange(low, high)
        self.setSuffix({"": "", "h": ":00"}.get(unit, f" {unit}"))
        self.setSingleStep(5 if unit == "s" and high >= 300 else 1)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setKeyboardTracking(False)
        self._refused = ""
        self.editingFinished.connect(self._tell)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self._apply_theme, look)

    def _apply_theme(self) -> None:
        style_capsule(self, "QSpinBox", self._look.theme)

    def sizeHint(self) -> QSize:
        """Room for the longest value between the two signs."""
        longest = max(
            self.fontMetrics().horizontalAdvance(self.textFromValue(value) + self.suffix())
            for value in self.longest()
        )
        width = max(self.least_width, longest + 2 * 34 + 12)
        return QSize(width, max(36, self.fontMetrics().height() + 12))

    def longest(self) -> tuple[int, ...]:
        """Values of which one has the longest words."""
        return self.minimum(), self.maximum()

    def minimumSizeHint(self) -> QSize:
        """It is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the capsule as the style does, and the two signs."""
        super().paintEvent(event)
        tokens = self._look.theme.tokens
        spent = (self.value() <= self.minimum(), self.value() >= self.maximum())
        paint_signs(self, *(tokens.edge if each else tokens.ink for each in spent))

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Anything may stand there while one types; `read` looks at it."""
        return (QValidator.State.Acceptable, text, at)

    def valueFromText(self, text: str) -> int:
        """What was typed, with or without the unit; what cannot be used leaves the value."""
        bare = text.removesuffix(self.suffix()).strip()
        found = self.read(bare)
        if found is None and (unit := self.suffix().strip()) and bare.endswith(unit):
            found = self.read(bare.removesuffix(unit).strip())
        self._refused = bare if found is None else ""
        return self.value() if found is None else found

    def read(self, text: str) -> int | None:
        """The whole number that was typed, or None where it is none that can be used."""
        return whole_number(text, self.minimum(), self.maximum())

    def _tell(self) -> None:
        """Say what could not be used."""
        if not self._refused:
            return
        low, high = (self.textFromValue(each) for each in (self.minimum(), self.maximum()))
        refuse(
            self,
            tr(
                "Settings",
                "“{typed}” does not fit here. A number from {low} to {high} does.",
                typed=self._refused[:40],
                low=low,
                high=high,
            ),
        )
        self._refused = ""


class LengthCapsule(ValueCapsule):
    """A length of time in units as one says them: `45 s`, `5 min`, `1 h 30 min`."""

    def __init__(self, look: Look, name: str, low: int, high: int, unit: str) -> None:
        self._per = 60 if unit == "min" else 1
        super().__init__(look, name, low, high, "")
        self.setSingleStep(5 if unit == "s" and high >= 300 else 1)

    def textFromValue(self, value: int) -> str:
        """What is shown for so many of the unit."""
        return exact_duration(value * self._per)

    def longest(self) -> tuple[int, ...]:
        """Just below the most, most parts are said."""
        return *super().longest(), max(self.minimum(), self.maximum() - 1)

    def read(self, text: str) -> int | None:
        """How many of the unit were typed, also with units such as `1 h 30 min`."""
        return read_length(text, self._per, self.minimum(), self.maximum())


class WeightCapsule(ValueCapsule):
    """A weight in the person's unit: its `value` counts hundredths of it."""

    def __init__(self, look: Look, name: str, unit: Unit, words: str) -> None:
        self._unit: Unit = unit
        super().__init__(look, name, 0, round(100 * most(unit)), words)

    def textFromValue(self, value: int) -> str:
        """What is shown for so many hundredths."""
        return number(value / 100)

    def read(self, text: str) -> int | None:
        """How many hundredths were typed, also with a unit of its own."""
        typed = read_weight(text, self._unit)
        return None if typed is None else round(100 * typed)

    def stepBy(self, steps: int) -> None:
        """Go to the next round weight."""
        value, by = self.value() / 100, 1 if steps > 0 else -1
        for _ in range(abs(steps)):
            value = stepped(value, by, STEPS[self._unit], most(self._unit))
        self.setValue(round(100 * value))


class Options(QWidget):
    """Several buttons of which one is chosen."""

    picked = Signal(object)

    def __init__(self, name: str, buttons: Mapping[str, QAbstractButton]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.buttons = buttons
        for value, button in buttons.items():
            button.clicked.connect(lambda _=False, v=value: self.press(v))

    def press(self, value: str) -> None:
        """Say which one was pressed."""
        self.picked.emit(value)

    def show_value(self, value: str) -> None:
        """Show which one is chosen."""
        if value in self.buttons:
            self.buttons[value].setChecked(True)
            stop_at(self.buttons[value])


class Segment(Tab):
    """One of a few words on a track: the chosen one lies on it as a thumb."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(look, text, height=32)

    def _paint_body(self, painter: QPainter) -> None:
        if not self.isChecked() or self.theme.outlines:
            super()._paint_body(painter)
            return
        tokens = self.tokens
        thumb = blended(tokens.sunken, tokens.ink, 0.1) if self.theme.dark else tokens.surface
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        draw_box(painter, box, box.height() / 2, thumb, QPen(tokens.edge, 1.5))


_FEW = 4


class Choice(Painting, Options):
    """One of a few words: a sunken track for each line of them, the chosen one a thumb on it."""

    def __init__(self, look: Look, name: str, options: dict[str, str]) -> None:
        tabs = {value: self.segment(look, words) for value, words in options.items()}
        super().__init__(name, tabs)
        self._look = look
        for tab in tabs.values():
            tab.setAccessibleName(labelled(name, tab.text()))
        line = flow(*tabs.values(), gap=2, even=True, on=self)
        line.setContentsMargins(3, 3, 3, 3)
        wraps(self)
        wire(look, "changed()", self, "update()")

    def segment(self, look: Look, words: str) -> Tab:
        """A button for one of the words."""
        return Segment(look, words)

    def minimumSizeHint(self) -> QSize:
        """So narrow that a few stand in two lines: in more they are a heap."""
        if len(self.buttons) > _FEW:
            return super().minimumSizeHint()
        wide = [tab.sizeHint().width() + 2 for tab in self.buttons.values()]
        half = min(max(sum(wide[:first]), sum(wide[first:])) for first in range(len(wide)))
        return QSize(half - 2 + 6, super().minimumSizeHint().height())

    def paint(self, painter: QPainter) -> None:
        """Paint a track behind each line."""
        if not self.theme.outlines:
            paint_tracks(painter, self, self.tokens.sunken)


def paint_tracks(
    painter: QPainter, options: Options, fill: QColor, pen: Stroke = NO_PEN, pad: int = 3
) -> None:
    """A track behind each line of buttons, `pad` pixels higher and wider at each side."""
    lines: dict[int, QRect] = {}
    for each in options.buttons.values():
        box = each.geometry()
        lines[box.top()] = lines.get(box.top(), box).united(box)
    for box in lines.values():
        track = QRectF(box).adjusted(-pad, -pad, pad, pad)
        draw_box(painter, track, track.height() / 2, fill, pen)


class DaysField(Choice):
    """The days of a week, each on or off; the last one stays on."""

    def __init__(self, look: Look, name: str, options: dict[str, str]) -> None:
        super().__init__(look, name, options)
        for tab in self.buttons.values():
            tab.setAutoExclusive(False)

    def segment(self, look: Look, words: str) -> Tab:
        """Several may be chosen: each is a capsule of its own."""
        tab = Tab(look, words)
        tab.outline()
        return tab

    def paint(self, painter: QPainter) -> None:
        """There is no track."""

    def show_value(self, value: Collection[str]) -> None:
        """Show which days are on."""
        for day, tab in self.buttons.items():
            tab.setChecked(day in value)

    def press(self, value: str) -> None:
        """Say which ones are on now."""
        chosen = tuple(day for day, tab in self.buttons.items() if tab.isChecked())
        if chosen:
            self.picked.emit(chosen)
        else:
            self.buttons[value].setChecked(True)


class CornerPicker(Painting, Options):
    """A small screen with a card in each corner; one of them is chosen."""

    def __init__(self, look: Look, name: str) -> None:
        corners = {
            "top-left": _Spot(look, tr("Settings", "Top left")),
            "top-right": _Spot(look, tr("Settings", "Top right")),
            "bottom-left": _Spot(look, tr("Settings", "Bottom left")),
            "bottom-right": _Spot(look, tr("Settings", "Bottom right")),
        }
        super().__init__(name, corners)
        self._look = look
        self.setFixedSize(90, 58)
        spots = [*corners.values()]
        column(row(*spots[:2], gap=8), row(*spots[2:], gap=8), gap=8, margins=9, on=self)
        wire(look, "changed()", self, "update()")

    def show_value(self, value: str) -> None:
        """Show which corner is chosen, or taken by itself."""
        super().show_value(corner_here(value))

    def paint(self, painter: QPainter) -> None:
        """Paint the screen's outline."""
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        draw_box(painter, box, 8, pen=QPen(self.tokens.edge, 1.5))


class _Spot(PaintedButton):
    def __init__(self, look: Look, words: str) -> None:
        super().__init__(look, words)
        self.setToolTip(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setProperty("corner", 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(20, 12)

    def paint(self, painter: QPainter) -> None:
        edge = QPen(self.tokens.edge, 1) if self.theme.outlines else NO_PEN
        fill = self.tokens.pine if self.isChecked() else self.tokens.sunken
        draw_box(painter, QRectF(self.rect()), 4, fill, edge)

"""Fields: slider, value capsule, toggle, and the picker of a corner. All work by keyboard."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QValidator, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QToolTip,
    QWidget,
)

from deskcoach.core.typed import STEPS, Unit, most, read_weight, stepped, whole_number
from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.placing import corner_here
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import labelled, number, tr
from deskcoach.ui.design.wires import follow, wire
from deskcoach.ui.widgets.buttons import PaintedButton, Tab, stop_at
from deskcoach.ui.widgets.layout import Flow, wraps

KNOB = 22


def refuse(field: QWidget, words: str) -> None:
    """Say beside a field why what was typed into it is not taken."""
    QToolTip.showText(field.mapToGlobal(QPoint(0, field.height())), words, field)


class Toggle(QCheckBox):
    """A switch of 44 by 26."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setFixedSize(44, 26)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        wire(look, "changed()", self, "update()")

    def hitButton(self, at: QPoint) -> bool:
        """The whole switch can be pressed."""
        return self.rect().contains(at)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint track and knob; on and off differ in the knob's place as well."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        on = self.isChecked()
        painter.setPen(QPen(theme.tokens.ink, 2) if theme.outlines else Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens.pine if on else theme.tokens.edge)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 0, 0, 0), 13, 13)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens.surface)
        painter.drawEllipse(QRectF(21 if on else 3, 3, 20, 20))


class Slide(QSlider):
    """A slider with a track of 6 px and a knob of 22."""

    def __init__(self, look: Look, name: str, low: int, high: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.setAccessibleName(name)
        self.setRange(low, high)
        self.setPageStep(max(1, (high - low) // 10))
        self.setMinimumWidth(110)
        self.setMaximumWidth(200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(KNOB + 4)
        follow(self._dress, look)

    def _dress(self) -> None:
        theme = self._look.theme
        tokens = theme.tokens
        track = tokens.edge if theme.outlines else tokens.sunken
        # The style sheet keeps Qt's own idea of where the knob is, so that dragging fits.
        self.setStyleSheet(
            f"QSlider::groove:horizontal {{height: 6px; border-radius: 3px;"
            f" background: {track.name()};}}"
            f"QSlider::sub-page:horizontal {{height: 6px; border-radius: 3px;"
            f" background: {tokens.pine_mid.name()};}}"
            f"QSlider::handle:horizontal {{width: {KNOB}px; height: {KNOB}px; margin: -8px 0;"
            f" background: transparent;}}"
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track as the style does, and our knob on it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._look.theme.tokens
        span = max(1, self.maximum() - self.minimum())
        x = (self.width() - KNOB) * (self.value() - self.minimum()) / span
        knob = QRectF(x + 0.75, (self.height() - KNOB) / 2 + 0.75, KNOB - 1.5, KNOB - 1.5)
        painter.setPen(QPen(tokens.edge, 1.5))
        painter.setBrush(tokens.surface)
        painter.drawEllipse(knob)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.pine_mid)
        painter.drawEllipse(knob.center(), 4.2, 4.2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change a value on the way."""
        event.ignore()


class ValueCapsule(QSpinBox):
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
        follow(self._dress, look)

    def _dress(self) -> None:
        theme = self._look.theme
        self.setFont(theme.font(Role.STRONG))
        tokens = theme.tokens
        self.setStyleSheet(
            f"QSpinBox {{border: 1.5px solid {tokens.edge.name()}; border-radius: 18px;"
            f" background: {tokens.surface.name()}; color: {tokens.ink.name()}; padding: 0 34px;}}"
            "QSpinBox::up-button, QSpinBox::down-button {subcontrol-origin: border; width: 34px;"
            " border: none; background: transparent;}"
            "QSpinBox::up-button {subcontrol-position: center right; height: 36px;}"
            "QSpinBox::down-button {subcontrol-position: center left; height: 36px;}"
            "QSpinBox::up-arrow, QSpinBox::down-arrow {width: 0; height: 0;}"
        )

    def sizeHint(self) -> QSize:
        """Room for the longest value between the two signs."""
        longest = max(
            self.fontMetrics().horizontalAdvance(self.textFromValue(value) + self.suffix())
            for value in (self.minimum(), self.maximum())
        )
        width = max(self.least_width, longest + 2 * 34 + 12)
        return QSize(width, max(36, self.fontMetrics().height() + 12))

    def minimumSizeHint(self) -> QSize:
        """It is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the capsule as the style does, and the two signs."""
        super().paintEvent(event)
        painter = QPainter(self)
        tokens = self._look.theme.tokens
        top = (self.height() - 16) / 2
        for name, x, spent in (
            ("minus", 12, self.value() <= self.minimum()),
            ("plus", self.width() - 28, self.value() >= self.maximum()),
        ):
            ink = tokens.edge if spent else tokens.ink
            paint_icon(painter, name, QRectF(x, top, 16, 16), ink)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change a value on the way."""
        event.ignore()

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


class Choice(QWidget):
    """One of a few words: capsules side by side."""

    picked = Signal(str)

    def __init__(self, look: Look, name: str, options: dict[str, str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        row = Flow(self, gap=4)
        wraps(self)
        self._tabs: dict[str, Tab] = {}
        for value, words in options.items():
            tab = Tab(look, words)
            tab.setAccessibleName(labelled(name, words))
            tab.outline()
            tab.clicked.connect(lambda _=False, v=value: self.picked.emit(v))
            self._tabs[value] = tab
            row.addWidget(tab)

    def show_value(self, value: str) -> None:
        """Show which one is chosen."""
        if value in self._tabs:
            self._tabs[value].setChecked(True)


class DaysField(QWidget):
    """The days of a week, each on or off; the last one stays on."""

    picked = Signal(object)

    def __init__(self, look: Look, name: str, options: dict[str, str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        row = Flow(self, gap=4)
        wraps(self)
        self._tabs: dict[str, Tab] = {}
        for value, words in options.items():
            tab = Tab(look, words)
            tab.setAutoExclusive(False)
            tab.setAccessibleName(labelled(name, words))
            tab.outline()
            tab.clicked.connect(lambda _=False, v=value: self._clicked(v))
            self._tabs[value] = tab
            row.addWidget(tab)

    def show_value(self, days: tuple[str, ...]) -> None:
        """Show which days are on."""
        for value, tab in self._tabs.items():
            tab.setChecked(value in days)

    def _clicked(self, day: str) -> None:
        chosen = tuple(value for value, tab in self._tabs.items() if tab.isChecked())
        if chosen:
            self.picked.emit(chosen)
        else:
            self._tabs[day].setChecked(True)


class CornerPicker(QWidget):
    """A small screen with a card in each corner; one of them is chosen."""

    picked = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setFixedSize(90, 58)
        grid = QGridLayout(self)
        grid.setContentsMargins(9, 9, 9, 9)
        grid.setSpacing(8)
        self._spots: dict[str, _Spot] = {}
        corners = {
            "top-left": tr("Settings", "Top left"),
            "top-right": tr("Settings", "Top right"),
            "bottom-left": tr("Settings", "Bottom left"),
            "bottom-right": tr("Settings", "Bottom right"),
        }
        for index, (corner, words) in enumerate(corners.items()):
            spot = _Spot(look, words)
            spot.clicked.connect(lambda _=False, c=corner: self.picked.emit(c))
            self._spots[corner] = spot
            grid.addWidget(spot, index // 2, index % 2)
        wire(look, "changed()", self, "update()")

    def show_value(self, value: str) -> None:
        """Show which corner is chosen, or taken by itself."""
        spot = self._spots.get(corner_here(value))
        if spot is not None:
            spot.setChecked(True)
            stop_at(spot)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint the screen's outline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.theme.tokens.edge, 1.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


class _Spot(PaintedButton):
    def __init__(self, look: Look, words: str) -> None:
        super().__init__(look, words)
        self.setToolTip(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setProperty("corner", 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(20, 12)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._look.theme.tokens
        painter.setPen(QPen(tokens.edge, 1) if self._look.theme.outlines else Qt.PenStyle.NoPen)
        painter.setBrush(tokens.pine if self.isChecked() else tokens.sunken)
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)

"""One row of the settings: what it is, its range, and the field that fits its type."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, QTime, Signal
from PySide6.QtGui import QBrush, QGuiApplication, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from deskcoach.core.setting import Setting
from deskcoach.ui.design.figure_appearance import FigureAppearance, Hair, HairColour, Skin
from deskcoach.ui.design.placing import ScreenWatch
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import labelled, tr
from deskcoach.ui.design.wires import once, wire
from deskcoach.ui.figure import shapes
from deskcoach.ui.figure.palette import Inks, Tint, inks_for, palette_for
from deskcoach.ui.pages.settings.words import choice_words, detail_line, short_days, stop_words
from deskcoach.ui.widgets.buttons import PaintedButton
from deskcoach.ui.widgets.fields.line import TextField
from deskcoach.ui.widgets.fields.slide import Slide, stops_of
from deskcoach.ui.widgets.fields.times import RangesField, TimeField
from deskcoach.ui.widgets.fields.values import (
    Choice,
    CornerPicker,
    DaysField,
    LengthCapsule,
    Options,
    Toggle,
    ValueCapsule,
)
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import (
    STRETCH,
    Columns,
    at_least,
    column,
    flow,
    grow,
    row,
    widget_of,
    wraps,
)
from deskcoach.ui.widgets.painted import draw_oval

LOOKS = ("skin", "hair", "hair_colour")
"""The settings that are chosen by a picture."""

_SIDE = 48


def changed_in(figure: FigureAppearance, key: str, value: str) -> FigureAppearance:
    """The figure with one thing changed."""
    if key == "skin":
        return figure._replace(skin=Skin(value))
    if key == "hair":
        return figure._replace(hair=Hair(value))
    return figure._replace(colour=HairColour(value))


class LookPicker(Options):
    """Heads side by side; each shows the figure as it would be."""

    def __init__(self, look: Look, name: str, key: str, options: dict[str, str]) -> None:
        heads = {
            value: Head(look, labelled(name, words), key, value) for value, words in options.items()
        }
        super().__init__(name, heads)
        for head, words in zip(heads.values(), options.values(), strict=True):
            head.setToolTip(words)
        row(*heads.values(), gap=6, on=self)


class Head(PaintedButton):
    """One of them; the chosen one has a ring and a tick would hide the face, so it is a ring."""

    TAKES_ENTER = False

    def __init__(self, look: Look, name: str, key: str, value: str) -> None:
        super().__init__(look, name)
        self._key, self._value = key, value
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFixedSize(_SIDE, _SIDE)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(_SIDE, _SIDE)

    def paint(self, painter: QPainter) -> None:
        """Paint the head on its disc, and the ring of the chosen one."""
        theme = self.theme
        disc = QPainterPath()
        disc.addEllipse(QRectF(4, 4, _SIDE - 8, _SIDE - 8))
        painter.fillPath(disc, theme.tokens.sage_disc)
        if theme.outlines:
            painter.strokePath(disc, QPen(theme.tokens.edge, 1))
        figure = changed_in(theme.figure, self._key, self._value)
        painter.save()
        painter.setClipPath(disc)
        painter.translate(_SIDE / 2 - 1, _SIDE / 2 + 9)
        painter.scale(1.15, -1.15)
        _paint_head(painter, inks_for(palette_for(theme.dark), Tint.SAGE, figure), figure.hair)
        painter.restore()
        if self.isChecked():
            ring = QRectF(1.5, 1.5, _SIDE - 3, _SIDE - 3)
            draw_oval(painter, ring, pen=QPen(self.tokens.pine, 3))


def _paint_head(painter: QPainter, inks: Inks, hair: Hair) -> None:
    """Head, hair and ear from the side, on a piece of neck."""

    def fill(path: QPainterPath, brush: QBrush) -> None:
        painter.fillPath(shapes.carried(path, (0.0, 0.0), 0.0), brush)

    neck = QPainterPath()
    neck.addRoundedRect(QRectF(-5, -16, 9, 20), 3, 3)
    painter.fillPath(neck, inks.skin_far)
    fill(shapes.head_side(), inks.skin)
    fill(shapes.hair_side(hair), inks.hair)
    if hair is not Hair.BOB:
        fill(shapes.ear_side(), inks.skin_far)


# -- Which screen is wanted: by what happens on it, or by its name ------------------------------


class ScreenField(QWidget):
    """The screens that are there, and a chosen one that is not; it follows as they come and go."""

    picked = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._name = look, name
        self._value = "pointer"
        self._options: dict[str, str] = {}
        self._choice: Choice | None = None
        self._column = column(on=self)
        ScreenWatch(self).changed.connect(self._follow)
        self._follow()

    def show_value(self, value: str) -> None:
        """Show which one is wanted."""
        self._value = value
        self._follow()

    def _follow(self) -> None:
        options = {value: choice_words(value) for value in ("pointer", "active")}
        options |= {each.name(): each.name() for each in QGuiApplication.screens() if each.name()}
        if self._value not in options:
            options[self._value] = tr("Settings", "{screen} (not connected)", screen=self._value)
        if options != self._options:
            self._options = options
            self._make(options)
        if self._choice is not None:
            self._choice.show_value(self._value)

    def _make(self, options: dict[str, str]) -> None:
        old, self._choice = self._choice, Choice(self._look, self._name, options)
        self._choice.picked.connect(self.picked)
        self._column.addWidget(self._choice)
        if old is not None:
            old.hide()
            old.deleteLater()


# -- One row of the settings: what it is, its range, and the field that fits its type -----------


Picker = Options | RangesField | ScreenField | TextField
"""Fields that show a value and say when another one was picked."""


class SettingRow(QWidget):
    """A row that shows one value and says when the person changed it."""

    changed = Signal(object)

    def __init__(self, look: Look, setting: Setting, *, settle_ms: int) -> None:
        super().__init__()
        self._look, self._setting = look, setting
        self._name = tr("Settings", setting.words)
        self._wanted: Any = None
        self._value: Any = setting.default
        self._settle = once(self, lambda: self.changed.emit(self._wanted), settle_ms)
        self._layout = row(gap=14)
        fields = widget_of(self._layout)
        self._show: Callable[[Any], None] = self._field()
        both = Columns(grow(self._words()), fields, gap=14, middle=True)
        column(both, margins=(0, 12, 6, 12), on=self)

    def _words(self) -> QWidget:
        name = Text(self._look, Role.STRONG, self._name, wrap=True)
        line = detail_line(self._setting)
        caption = Text(self._look, Role.SECONDARY, line, ink="ink2", wrap=True) if line else None
        words = column(STRETCH, name, caption, STRETCH, gap=1)
        return widget_of(at_least(round(150 * self._look.theme.text_scale), words))

    def show_value(self, value: Any) -> None:
        """Show a value without saying that it was changed."""
        self._settle.stop()
        self._value = value
        self._show(value)

    @property
    def differs(self) -> bool:
        """Whether its value is another one than the default."""
        return bool(self._value != self._setting.default)

    def _field(self) -> Callable[[Any], None]:
        """Make the field that fits the type; gives back what shows a value in it."""
        if isinstance(self._setting.default, bool):
            return self._toggle()
        picker = self._picker()
        if picker is not None:
            picker.picked.connect(self._say)
            self._layout.addWidget(picker)
            return picker.show_value
        if self._setting.unit == "time":
            return self._time()
        return self._numbers() if isinstance(self._setting.default, tuple) else self._number()

    def _picker(self) -> Picker | None:
        """The field of a value that is picked among others, or written in words."""
        look, name, setting = self._look, self._name, self._setting
        options = {value: choice_words(value) for value in setting.choices}
        kinds: tuple[tuple[bool, Callable[[], Picker]], ...] = (
            (setting.unit == "ranges", lambda: RangesField(look, name)),
            (setting.unit == "days", lambda: DaysField(look, name, short_days())),
            (setting.unit == "screen", lambda: ScreenField(look, name)),
            (setting.unit == "text", lambda: TextField(look, name, "", setting.high or 60)),
            (setting.key == "corner", lambda: CornerPicker(look, name)),
            (setting.key in LOOKS, lambda: LookPicker(look, name, setting.key, options)),
            (bool(options), lambda: Choice(look, name, options)),
        )
        return next((make() for fits, make in kinds if fits), None)

    def _say(self, value: Any) -> None:
        self._wanted = value
        self.changed.emit(value)

    def _say_soon(self, value: Any) -> None:
        # A knob on its way passes many values; only where it rests is written to the file.
        self._wanted = value
        self._settle.start()

    def _toggle(self) -> Callable[[Any], None]:
        toggle = Toggle(self._look, self._name)
        toggle.clicked.connect(self._say)
        self._layout.addWidget(toggle)
        return toggle.setChecked

    def _number(self) -> Callable[[Any], None]:
        low, high = self._setting.low or 0, self._setting.high or 0
        unit = self._setting.unit
        capsule = (
            LengthCapsule(self._look, self._name, low, high, unit)
            if unit in {"s", "min"}
            else ValueCapsule(self._look, self._name, low, high, unit)
        )
        if unit == "%":
            capsule.setSingleStep(5)
        capsule.least_width = 156  # so that the sliders of a page begin and end alike
        lengths = stop_words(unit) if unit in {"s", "min"} else None
        slide = Slide(self._look, self._name, stops_of(low, high, unit), label=lengths)
        slide.setMinimumWidth(190)
        slide.setMaximumWidth(260)
        wire(slide, "valueChanged(int)", capsule, "setValue(int)")
        wire(capsule, "valueChanged(int)", slide, "setValue(int)")
        capsule.valueChanged.connect(self._say_soon)
        self._layout.addWidget(slide, 1)
        self._layout.addWidget(capsule)

        def show(value: int) -> None:
            with QSignalBlocker(capsule), QSignalBlocker(slide):
                capsule.setValue(value)
                slide.setValue(value)

        return show

    def _time(self) -> Callable[[Any], None]:
        field = TimeField(self._look)
        field.setAccessibleName(self._name)
        field.timeChanged.connect(lambda time: self._say_soon(time.toString("HH:mm")))
        self._layout.addWidget(field)

        def show(value: str) -> None:
            with QSignalBlocker(field):
                field.setTime(QTime.fromString(value, "HH:mm"))

        return show

    def _numbers(self) -> Callable[[Any], None]:
        count = len(self._setting.default)
        capsules = [
            ValueCapsule(self._look, f"{self._name} {n}", 1, 60, self._setting.unit)
            for n in range(1, count + 1)
        ]

        def said() -> None:
            shown = [capsule for capsule in capsules if not capsule.isHidden()]
            self._say_soon(tuple(capsule.value() for capsule in shown))

        def show(values: tuple[int, ...]) -> None:
            for index, capsule in enumerate(capsules):
                capsule.setVisible(index < len(values))
                if index < len(values):
                    with QSignalBlocker(capsule):
                        capsule.setValue(values[index])

        for capsule in capsules:
            capsule.valueChanged.connect(said)
        several = widget_of(flow(*capsules, gap=14))
        wraps(several)
        self._layout.addWidget(several)
        return show

"""One row of the settings: what it is, its range, and the field that fits its type."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTime, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskcoach.core.settings import WEEKDAYS, Setting
from deskcoach.ui.look_picker import LOOKS, LookPicker
from deskcoach.ui.screen_field import ScreenField
from deskcoach.ui.settings_words import choice_words, detail_line, short_day
from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.fields import (
    Choice,
    CornerPicker,
    DaysField,
    Slide,
    Toggle,
    ValueCapsule,
)
from deskcoach.ui.widgets.flow import Columns, Flow, wraps
from deskcoach.ui.widgets.ranges import RangesField
from deskcoach.ui.widgets.text import Text
from deskcoach.ui.widgets.time_field import TimeField
from deskcoach.ui.wires import wire
from deskcoach.ui.words import translate


class SettingRow(QWidget):
    """A row that shows one value and says when the person changed it."""

    changed = Signal(object)

    def __init__(self, look: Look, setting: Setting, *, settle_ms: int) -> None:
        super().__init__()
        self._look, self._setting = look, setting
        self._name = translate("Settings", setting.words)
        self._wanted: Any = None
        self._value: Any = setting.default
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(settle_ms)
        self._settle.timeout.connect(lambda: self.changed.emit(self._wanted))
        fields = QWidget()
        self._layout = QHBoxLayout(fields)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(14)
        self._show: Callable[[Any], None] = self._field()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 6, 12)
        column.addWidget(Columns((self._words(), 1), (fields, 0), gap=14, middle=True))

    def _words(self) -> QWidget:
        words = QWidget()
        words.setMinimumWidth(round(150 * self._look.theme.text_scale))
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addStretch(1)
        column.addWidget(Text(self._look, Role.STRONG, self._name, wrap=True))
        caption = detail_line(self._setting)
        if caption:
            column.addWidget(Text(self._look, Role.SECONDARY, caption, ink="ink2", wrap=True))
        column.addStretch(1)
        return words

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
        setting = self._setting
        by_unit = {"ranges": self._ranges, "days": self._days, "time": self._time,
                   "screen": self._screen}  # fmt: skip
        kinds = (
            (isinstance(setting.default, bool), self._toggle),
            (setting.key == "corner", self._corner),
            (setting.key in LOOKS, self._looks),
            (bool(setting.choices), self._choice),
            (isinstance(setting.default, tuple), self._numbers),
        )
        return by_unit.get(
            setting.unit, next((make for fits, make in kinds if fits), self._number)
        )()

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

    def _corner(self) -> Callable[[Any], None]:
        picker = CornerPicker(self._look, self._name)
        picker.picked.connect(self._say)
        self._layout.addWidget(picker)
        return picker.show_value

    def _screen(self) -> Callable[[Any], None]:
        field = ScreenField(self._look, self._name)
        field.picked.connect(self._say)
        self._layout.addWidget(field)
        return field.show_value

    def _looks(self) -> Callable[[Any], None]:
        options = {value: choice_words(value) for value in self._setting.choices}
        picker = LookPicker(self._look, self._name, self._setting.key, options)
        picker.picked.connect(self._say)
        self._layout.addWidget(picker)
        return picker.show_value

    def _choice(self) -> Callable[[Any], None]:
        options = {value: choice_words(value) for value in self._setting.choices}
        choice = Choice(self._look, self._name, options)
        choice.picked.connect(self._say)
        self._layout.addWidget(choice)
        return choice.show_value

    def _number(self) -> Callable[[Any], None]:
        low, high = self._setting.low or 0, self._setting.high or 0
        capsule = ValueCapsule(self._look, self._name, low, high, self._setting.unit)
        if self._setting.unit == "%":
            capsule.setSingleStep(5)
        capsule.least_width = 136  # so that the sliders of a page begin and end alike
        slide = Slide(self._look, self._name, low, high)
        wire(slide, "valueChanged(int)", capsule, "setValue(int)")
        wire(capsule, "valueChanged(int)", slide, "setValue(int)")
        capsule.valueChanged.connect(self._say_soon)
        self._layout.addWidget(slide, 1)
        self._layout.addWidget(capsule)

        def show(value: int) -> None:
            capsule.blockSignals(True)
            slide.blockSignals(True)
            capsule.setValue(value)
            slide.setValue(value)
            capsule.blockSignals(False)
            slide.blockSignals(False)

        return show

    def _ranges(self) -> Callable[[Any], None]:
        field = RangesField(self._look, self._name)
        field.picked.connect(self._say)
        self._layout.addWidget(field)
        return field.show_value

    def _days(self) -> Callable[[Any], None]:
        field = DaysField(self._look, self._name, {day: short_day(day) for day in WEEKDAYS})
        field.picked.connect(self._say)
        self._layout.addWidget(field)
        return field.show_value

    def _time(self) -> Callable[[Any], None]:
        field = TimeField(self._look)
        field.setAccessibleName(self._name)
        field.timeChanged.connect(lambda time: self._say_soon(time.toString("HH:mm")))
        self._layout.addWidget(field)

        def show(value: str) -> None:
            field.blockSignals(True)
            field.setTime(QTime.fromString(value, "HH:mm"))
            field.blockSignals(False)

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
                capsule.blockSignals(True)
                capsule.setVisible(index < len(values))
                if index < len(values):
                    capsule.setValue(values[index])
                capsule.blockSignals(False)

        several = QWidget()
        flow = Flow(several, gap=14)
        wraps(several)
        for capsule in capsules:
            capsule.valueChanged.connect(said)
            flow.addWidget(capsule)
        self._layout.addWidget(several)
        return show

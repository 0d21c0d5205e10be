"""Fields of the strength screens: a number between minus and plus, effort, pain from 0 to 10."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskcoach.core.exercises import Exercise
from deskcoach.core.typed import STEPS, Unit, stepped
from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import labelled, number, tr
from deskcoach.ui.design.wires import follow
from deskcoach.ui.widgets.buttons import PaintedButton
from deskcoach.ui.widgets.layout import grow
from deskcoach.ui.widgets.painted import darker, draw_box, draw_oval, outline, square, write
from deskcoach.ui.widgets.scaling import LEAST_PX, BigText, Scale, big_font
from deskcoach.ui.widgets.session_buttons import PickButton

EFFORTS = {"easy": 3, "steady": 5, "hard": 8}
"""What the three words mean on the scale from 0 to 10; ours."""
MOST_REPS = 999.0
"""As many as every command takes."""
_WITH_KEY = 60
"""From which height on a capsule of the scale has room for a key below its number, pixels."""
PAIN_KEYS = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "T")


def step_of(exercise: Exercise | None, unit: Unit) -> float:
    """By how much a load is made more or less: as the exercise says, where it is in this unit."""
    step = exercise.load_step if exercise is not None else None
    return float(step.value) if step is not None and step.unit == unit else STEPS[unit]


class RoundButton(PaintedButton):
    """A disc with a sign or a number, and its key where the sign is not the key itself."""

    TAKES_ENTER = False

    def __init__(
        self, look: Look, scale: Scale, name: str, *, icon: str = "", key: str = "", side: int = 64
    ) -> None:
        super().__init__(look, name)
        self._scale, self._icon, self._side = scale, icon, side
        self.key = key
        self.setAccessibleDescription(key)
        follow(self._apply_scale, scale)

    def _apply_scale(self) -> None:
        side = self._scale.px(self._side)
        self.setFixedSize(side, side)
        self.setProperty("corner", side / 2)

    def paint(self, painter: QPainter) -> None:
        """Paint disc and sign."""
        tokens, high = self.tokens, self.height()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        draw_oval(painter, box, self.lit(tokens.sunken), outline(self.theme))
        sign = square(high * 0.34, box.center() - QPointF(0, high * 0.1 if self.key else 0))
        paint_icon(painter, self._icon, sign, tokens.ink)
        font = big_font(max(LEAST_PX, high * 0.24), QFont.Weight.Medium)
        write(painter, font, tokens.ink2, box.adjusted(0, high * 0.5, 0, -high * 0.06), self.key)


class Stepper(QWidget):
    """A large number between minus and plus."""

    stepped = Signal(float)

    def __init__(
        self, look: Look, scale: Scale, name: str, keys: tuple[str, str], *, plain: bool = False
    ) -> None:
        """Make it.

        Args:
            look: The theme.
            scale: The size of the window.
            name: What the number is.
            keys: Less, and more.
            plain: It stands beside words: smaller, and without its keys.
        """
        super().__init__()
        self._name, self._high, self._step = name, MOST_REPS, 1.0
        self.value = 0.0
        self._unit = ""
        self.setAccessibleName(name)
        less = tr("Session", "{what}: less", what=name)
        more = tr("Session", "{what}: more", what=name)
        # The signs themselves are keys; other keys are shown.
        shown = ("", "") if plain or keys == ("-", "+") else keys
        side = 52 if plain else 64
        self.less = RoundButton(look, scale, less, icon="minus", key=shown[0], side=side)
        self.more = RoundButton(look, scale, more, icon="plus", key=shown[1], side=side)
        self._number = BigText(look, scale, 30 if plain else 72)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.less.clicked.connect(lambda: self.step(-1))
        self.more.clicked.connect(lambda: self.step(1))
        for button in (self.less, self.more):  # held, it goes on
            button.setAutoRepeat(True)
            button.setAutoRepeatDelay(500)
            button.setAutoRepeatInterval(160)
        scale.row(self.less, self._number, self.more, gap=14, on=self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        scale.changed.connect(self._roomy)
        self.keys = dict(zip(keys, (-1, 1), strict=True))

    def set_px(self, px: float) -> None:
        """Change the size of the number."""
        self._number.set_px(px)
        self._roomy()

    def press(self, key: str) -> bool:
        """Take a key; true if it was one of ours."""
        if key not in self.keys or self.isHidden():
            return False
        self.step(self.keys[key])
        return True

    def show_value(
        self, value: float, unit: str = "", step: float = 1.0, high: float = MOST_REPS
    ) -> None:
        """Show a number, which can be stepped up to `high`."""
        self.value, self._unit, self._step, self._high = value, unit, step, high
        self._number.say(f"{number(value)} {unit}".strip())
        self._roomy()
        self.setAccessibleName(labelled(self._name, self._number.text()))

    def _roomy(self) -> None:
        widest = f"00 {self._unit}".strip()
        metrics = QFontMetrics(self._number.font())
        shown = metrics.horizontalAdvance(self._number.text())
        self._number.setMinimumWidth(max(metrics.horizontalAdvance(widest), shown) + 4)

    def step(self, by: int) -> None:
        """Go one step down or up."""
        value = stepped(self.value, by, self._step, self._high)
        if value != self.value:
            self.show_value(value, self._unit, self._step, self._high)
            self.stepped.emit(value)


class _Rating(QWidget):
    """Levels side by side, each on a button of its own."""

    rated = Signal(int)

    def __init__(
        self, scale: Scale, name: str, buttons: Mapping[int, PaintedButton], gap: int
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._level: int | None = None
        self.buttons = buttons
        for level, button in buttons.items():
            button.clicked.connect(lambda _=False, v=level: self._rate(v))
        scale.row(*map(grow, buttons.values()), gap=gap, on=self)

    def show_level(self, level: int | None) -> None:
        """Show what was said, if anything."""
        self._level = level
        for value, button in self.buttons.items():
            button.setChecked(value == level)

    def _rate(self, level: int) -> None:
        self.rated.emit(level)
        self.show_level(self._level)  # what was kept, not what was pressed


class EffortRow(_Rating):
    """How it felt, in three words."""

    def __init__(self, look: Look, scale: Scale) -> None:
        names = {
            "easy": tr("Session", "Easy"),
            "steady": tr("Session", "Steady"),
            "hard": tr("Session", "Hard"),
        }
        picks: dict[int, PickButton] = {}
        self._keys: dict[str, int] = {}
        for key, (word, name) in enumerate(names.items(), start=1):
            self._keys[str(key)] = EFFORTS[word]
            pick = picks[EFFORTS[word]] = PickButton(look, scale, name, str(key))
            pick.SPOKEN = QAccessible.Role.RadioButton
        super().__init__(scale, tr("Session", "How did it feel?"), picks, 10)

    def press(self, key: str) -> bool:
        """Take a key; true if it was one of ours."""
        if key in self._keys:
            self._rate(self._keys[key])
        return key in self._keys


class PainScale(_Rating):
    """Pain from 0 to 10, as capsules with their number; the key is the number, and T for ten."""

    def __init__(self, look: Look, scale: Scale, *, high: int = 64) -> None:
        levels = {level: _Level(look, scale, level, high) for level in range(len(PAIN_KEYS))}
        super().__init__(scale, tr("Session", "Pain, from 0 to 10"), levels, 6)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def press(self, key: str) -> bool:
        """Take a key; true if it was one of ours."""
        if key not in PAIN_KEYS:
            return False
        if self.has_focus():
            # Space must not press the number that Tab came to before.
            self.setFocus()
        self._rate(PAIN_KEYS.index(key))
        return True

    def has_focus(self) -> bool:
        """Whether numbers are for this scale: it, or one of its numbers, has the focus."""
        focused = self.window().focusWidget()
        return focused is self or focused in self.buttons.values()


class _Level(PaintedButton):
    SPOKEN, TAKES_ENTER = QAccessible.Role.RadioButton, False

    def __init__(self, look: Look, scale: Scale, level: int, high: int) -> None:
        super().__init__(look, tr("Session", "Pain {level} of 10", level=level))
        self._scale, self._level, self._high = scale, level, high
        self.setCheckable(True)
        self.setAccessibleDescription(PAIN_KEYS[level])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._apply_scale, scale)

    def _apply_scale(self) -> None:
        self.setFixedHeight(self._scale.px(self._high))
        self.setMinimumWidth(self._scale.px(36))
        self.setProperty("corner", self._scale.px(self._high / 2))

    def sizeHint(self) -> QSize:
        return QSize(self._scale.px(64), self._scale.px(self._high))

    def paint(self, painter: QPainter) -> None:
        tokens, px, on = self.tokens, self._scale.px, self.isChecked()
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        fill = darker(tokens.mist if on else tokens.sunken, self.theme, int(self._over))
        edge = QPen(tokens.dusk, 3) if on else outline(self.theme)
        draw_box(painter, box, box.height() / 2, fill, edge)
        # The key of ten stands below it where there is room; a screen reader says it always.
        ten = self._level == len(PAIN_KEYS) - 1 and self._high >= _WITH_KEY
        number = box.adjusted(0, 0, 0, -px(18) if ten else 0)
        font = big_font(px(26 if self._high >= _WITH_KEY else 20), QFont.Weight.DemiBold)
        write(painter, font, tokens.dusk_ink if on else tokens.ink, number, str(self._level))
        if ten:
            font = big_font(max(LEAST_PX, px(14)), QFont.Weight.Medium)
            write(painter, font, tokens.ink2, box.adjusted(0, px(34), 0, 0), PAIN_KEYS[-1])

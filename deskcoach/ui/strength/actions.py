"""The row of buttons under a session: each with its key, and the key does the same."""

from collections.abc import Callable
from enum import Enum
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskcoach.app.strength.session.player_view import SessionScreen
from deskcoach.core.command import Command
from deskcoach.core.strength import commands as cmd
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import tr
from deskcoach.ui.widgets.buttons import Tone
from deskcoach.ui.widgets.layout import Flow, wraps
from deskcoach.ui.widgets.scaling import BigText, Scale, least_width
from deskcoach.ui.widgets.session_buttons import KeyButton

PAD_STEP = 1
"""How far the buttons give way for the quiet line: they pad less."""

_KEYS = {
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Escape: "Esc",
}


def key_name(event: QKeyEvent) -> str:
    """A key as it is shown on a button: `Space`, `N`, `+`; empty with Ctrl, Alt or Meta."""
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    if held:
        return ""
    return _KEYS.get(Qt.Key(event.key()), event.text().upper())


class Own(Enum):
    """What a window does by itself, and asks nobody for."""

    CLOSE = "close"
    COPY = "copy"
    CHANGE = "change"
    SKIP = "skip"
    NOTE = "note"


class Act(Struct, frozen=True):
    """One thing that can be asked for.

    Attributes:
        asks: The command, or what the window does by itself.
        text: On the button.
        key: Shown behind it.
        right: Stands at the right end.
    """

    asks: Command | Own
    text: str
    key: str
    icon: str = ""
    tone: Tone = Tone.PLAIN
    right: bool = False

    @property
    def name(self) -> "Name":
        """What its button is known by: a command's type, whatever it says."""
        return self.asks if isinstance(self.asks, Own) else type(self.asks)


Name = type[Command] | Own


class ActRow(QWidget):
    """Buttons for a list of acts in one line, the quiet line between them or above them.

    Where they find no room they give way together, as `ButtonRow` does. Where nothing helps any
    more they take more lines.
    """

    def __init__(self, look: Look, scale: Scale, ask: Callable[[Command | Own], None]) -> None:
        super().__init__()
        self._look, self._scale, self._ask = look, scale, ask
        self._made: dict[Name, KeyButton] = {}
        self._buttons: dict[Name, KeyButton] = {}
        self._acts: tuple[Act, ...] = ()
        self._line = BigText(look, scale, 14, ink="ink2", weight=QFont.Weight.Normal, wrap=True)
        self._line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = self._line.sizePolicy()
        line.setHorizontalPolicy(QSizePolicy.Policy.Fixed)
        self._line.setSizePolicy(line)
        self._row = Flow(self, gap=8, spread=True)
        self._row.addWidget(self._line)
        wraps(self, QSizePolicy.Policy.Ignored)
        for signal in (look.changed, scale.changed):
            signal.connect(self._fit)

    def show_acts(self, acts: tuple[Act, ...], line: str = "") -> None:
        """Offer these; buttons that stay keep the focus that they have."""
        if line != self._line.text():
            self._line.say(line)
            self._fit()
        if acts == self._acts:
            return
        self._acts = acts
        for name in [name for name in self._buttons if name not in {act.name for act in acts}]:
            button = self._buttons.pop(name)
            if button.hasFocus():
                # Space goes back to the session, not on to the next button.
                self.window().setFocus(Qt.FocusReason.OtherFocusReason)
            button.hide()
        for act in acts:
            self._button(act).show()
        # A button that stays was made before those that are new; Tab goes as the eye does.
        for one, other in pairwise(self._buttons[act.name] for act in acts):
            self.setTabOrder(one, other)
        self._fit()

    def _button(self, act: Act) -> KeyButton:
        button = self._made.get(act.name)
        if button is None:
            button = KeyButton(
                self._look, self._scale, act.text, act.key, tone=act.tone, icon=act.icon
            )
            self._row.addWidget(button)
            button.clicked.connect(lambda _=False, name=act.name: self._pressed(name))
            self._made[act.name] = button
        self._buttons[act.name] = button
        button.set_words(act.text, act.icon)
        button.set_tone(act.tone)
        button.set_key(act.key)
        return button

    def button(self, name: Name) -> KeyButton:
        """The button of a command."""
        return self._buttons[name]

    def _pressed(self, name: Name) -> None:
        act = next((act for act in self._acts if act.name == name), None)
        if act is not None:
            self._ask(act.asks)

    def press(self, key: str) -> bool:
        """Take a key; true if a button has it."""
        act = next((act for act in self._acts if act.key == key), None)
        if act is None:
            return False
        self._ask(act.asks)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words into the row."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        words = QFontMetrics(self._line.font()).horizontalAdvance(self._line.text())
        shown = [self._buttons[act.name] for act in self._acts if act.name in self._buttons]
        # The quiet line may take two lines; it does not make the buttons smaller than that.
        beside = round(words * 0.6) + self._scale.px(24) if words else 0
        most = PAD_STEP if words else KeyButton.STEPS - 1
        between = self._tighten(shown, self.width() - beside, most) is not None
        need = self._tighten(shown, self.width() - beside * between, KeyButton.STEPS - 1)
        self._line.setVisible(bool(words))
        # Beside the buttons the line fills what they leave; above them it has a line of its own.
        left = self.width() - (need or 0) if between else self.width()
        self._line.setFixedWidth(max(0, left))
        even = least_width(self._line.text(), self._line.font(), max(0, left))
        self._line.setContentsMargins(max(0, left - even), 0, 0, 0)
        self._order(between=between)

    def _tighten(self, shown: list[KeyButton], room: int, most: int) -> int | None:
        """Have the buttons give way until they find room; what they take then, or None."""
        for steps in range(most + 1):
            self._row.set_gap(8 if steps == 0 else 6)
            for button in shown:
                button.tighten(steps)
            need = sum(b.sizeHint().width() + self._row.spacing() for b in shown)
            if need <= room:
                return need
        return None

    def _order(self, *, between: bool) -> None:
        """Have the buttons and the quiet line stand as the eye and Tab go."""
        left = [self._button(act) for act in self._acts if not act.right]
        right = [self._button(act) for act in self._acts if act.right]
        wanted = [*left, self._line, *right] if between else [self._line, *left, *right]
        if between and not self._line.text() and right:
            self._line.show()  # it holds the two ends apart
        self._row.order(wanted)
        self.updateGeometry()


# -- Which buttons a state of the session offers, with their keys -------------------------------


def acts_for(
    screen: SessionScreen, *, skipping: bool = False, noting: bool = False
) -> tuple[Act, ...]:
    """The buttons of a state; those that would be refused are left out.

    Args:
        screen: The state.
        skipping: It is asked what is to be skipped: this set, or this exercise.
        noting: The moment is marked, and its note is typed in the rest.
    """
    now = screen.snapshot
    if screen.unfinished:
        return (_resume(tr("Session", "Go on")), _part_done())
    match now.stage:
        case "ready":
            acts = _before()
        case "countdown" | "working" | "holding":
            acts = _working(screen)
        case "resting":
            acts = _resting(screen)
        case "paused":
            acts = _paused(screen)
        case "closing":
            acts = _closing()
        case _:
            return (
                Act(Own.CLOSE, tr("Session", "Close"), "Space", "check", Tone.PRIMARY),
            )  # fmt: skip
    fits = {cmd.CountBy, Own.CLOSE, Own.NOTE} | screen.can
    if cmd.SkipSet in screen.can:
        fits |= {Own.SKIP}
    parts = (part for act in acts for part in _said(act, skipping=skipping, noting=noting))
    return tuple(act for act in parts if act.name in fits)


def _said(act: Act, *, skipping: bool, noting: bool) -> tuple[Act, ...]:
    """An act as it stands now: two in place of Skip once it was pressed."""
    if act.name is Own.SKIP and skipping:
        return _what_to_skip()
    if act.name is Own.NOTE and noting:
        return (replace(act, text=tr("Session", "Noted for the rest"), icon="check"),)
    return (act,)


def _before() -> tuple[Act, ...]:
    return (
        Act(cmd.Start(), tr("Session", "Start"), "Space", "play", Tone.PRIMARY),
        Act(cmd.Abandon(), tr("Session", "Not now"), "Esc", tone=Tone.GHOST),
    )


def _working(screen: SessionScreen) -> tuple[Act, ...]:
    now = screen.snapshot
    counting = now.stage == "working" and now.counting == "manual"
    return (
        Act(cmd.Pause(), tr("Session", "Pause"), "P" if counting else "Space", "pause"),
        Act(cmd.Undo(), tr("Session", "Undo rep"), "Backspace", "undo"),
        Act(cmd.EndSet(), tr("Session", "End set"), "E", "check"),
        _skip(),
        *(() if now.warm_up else (_note(),)),
        *(_count_by(screen) if now.counting == "manual" else ()),
        _hurts(),
    )


def _resting(screen: SessionScreen) -> tuple[Act, ...]:
    now = screen.snapshot
    start = tr("Session", "Start now")
    if now.next is not None and not now.turning:
        start = tr("Session", "Start set {number} now", number=now.next.set)
    return (
        Act(cmd.StartNow(), start, "Space", "play", Tone.PRIMARY),
        Act(cmd.LessRest(), tr("Session", "− 15 s"), "L"),  # noqa: RUF001 - a minus
        Act(cmd.MoreRest(), tr("Session", "+ 15 s"), "R"),
        _skip(),
        Act(cmd.Pause(), tr("Session", "Pause"), "P", "pause"),
        _finish(),
        _hurts(),
    )


def _paused(screen: SessionScreen) -> tuple[Act, ...]:
    return (
        _resume(tr("Session", "Go on")),
        Act(cmd.Undo(), tr("Session", "Undo"), "Backspace", "undo"),
        _skip(),
        Act(cmd.Back(), tr("Session", "Back to what you skipped"), "B", "chevron-left"),
        *_count_by(screen),
        _finish(),
        _hurts(),
    )


def _closing() -> tuple[Act, ...]:
    return (
        Act(cmd.Finish(), tr("Session", "Finish"), "Space", "check", Tone.PRIMARY),
        Act(cmd.AddSet(), tr("Session", "One more set"), "A", "plus"),
        Act(cmd.Back(), tr("Session", "Back to what you skipped"), "B", "chevron-left"),
        _undo(),
        _hurts(),
    )


def _resume(text: str) -> Act:
    return Act(cmd.Resume(), text, "Space", "play", Tone.PRIMARY)


def _part_done() -> Act:
    return Act(cmd.Finish(), tr("Session", "Leave it at that"), "F", "check")


def _skip() -> Act:
    return Act(Own.SKIP, tr("Session", "Skip"), "N", "next")


def _what_to_skip() -> tuple[Act, ...]:
    return (
        Act(cmd.SkipSet(), tr("Session", "This set"), "S", "next"),
        Act(cmd.SkipExercise(), tr("Session", "This exercise"), "N", "next"),
    )


def _note() -> Act:
    return Act(Own.NOTE, tr("Session", "Note"), "T", "pencil", Tone.GHOST)


def _undo() -> Act:
    return Act(cmd.Undo(), tr("Session", "Undo"), "Backspace", "undo", Tone.GHOST)


def _finish() -> Act:
    return Act(cmd.Finish(), tr("Session", "Finish here"), "F", tone=Tone.GHOST,
               right=True)  # fmt: skip


def _hurts() -> Act:
    text = tr("Session", "It hurts")
    return Act(cmd.ItHurts(), text, "H", "hurts", Tone.DUSK, right=True)


def _count_by(screen: SessionScreen) -> tuple[Act, ...]:
    if screen.block.hold is not None:
        return ()
    manual = screen.snapshot.counting == "manual"
    text = tr("Session", "Count for me") if manual else tr("Session", "Count myself")
    counting: cmd.Counting = "paced" if manual else "manual"
    return (Act(cmd.CountBy(counting), text, "M", tone=Tone.GHOST),)

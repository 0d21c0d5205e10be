"""The player after "It hurts": all stands still; ease off, skip, or stop; a number, or not."""

from PySide6.QtCore import Qt, Signal

from deskcoach.app.strength.session.player_view import SessionScreen
from deskcoach.core.strength import commands as cmd
from deskcoach.core.strength.safety import EASE_FROM, PAIN_WORDS, SOURCE, after_pain
from deskcoach.ui.design.strength_words import exercise_name
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import tr
from deskcoach.ui.design.words import advice, marked_source, when_it_hurts
from deskcoach.ui.strength.fields import PainScale
from deskcoach.ui.strength.stage import TitledPage
from deskcoach.ui.widgets.labels import Icon
from deskcoach.ui.widgets.layout import STRETCH, grow, top
from deskcoach.ui.widgets.scaling import MEDIUM, NORMAL, BigText, Scale
from deskcoach.ui.widgets.session_buttons import KeyButton
from deskcoach.ui.widgets.surfaces import Surface


class PainPage(TitledPage):
    """What to do now, and how much it hurts."""

    asked = Signal(object)
    rated = Signal(int)

    def __init__(self, look: Look, scale: Scale) -> None:
        super().__init__(look, scale)
        self.scale = PainScale(look, scale)
        self.scale.rated.connect(self.rated)
        self._question = BigText(look, scale, 30, wrap=True)
        self._told = BigText(look, scale, 22, weight=MEDIUM, wrap=True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._source = BigText(look, scale, 14, ink="ink3", weight=NORMAL, wrap=True)
        limits = tr(
            "Safety", "Limits of pain: ours, after advice of the Royal Orthopaedic Hospital."
        )
        self._source.say(f"{limits} {marked_source(SOURCE)}")
        self._choices: dict[type, KeyButton] = {}
        self.fill(scale.row(grow(self._choice_card(), 46), grow(self._scale_card(), 74), gap=24))

    def _choice_card(self) -> Surface:
        for command, text, key, icon in (
            (cmd.Resume(), "", "Space", "play"),
            (cmd.Ease(), tr("Session", "Ease off and go on"), "E", "leaf"),
            (cmd.SkipExercise(), tr("Session", "Skip this exercise"), "N", "next"),
            (cmd.Finish(), tr("Session", "Stop here for today"), "F", "check"),
        ):
            button = KeyButton(self._look, self._scale, text, key, icon=icon, size=(72, 20))
            button.clicked.connect(lambda _=False, c=command: self.asked.emit(c))
            self._choices[type(command)] = button
        self._easier = BigText(self._look, self._scale, 20, ink="ink2", weight=NORMAL, wrap=True)
        self._easier.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._easier_head = BigText(self._look, self._scale, 20, wrap=True)
        easier = (self._easier_head, self._easier)
        return self.panel(*self._choices.values(), STRETCH, *easier, gap=14, margins=28)

    def _scale_card(self) -> Surface:
        text = tr("Session", "0 is no pain, 10 the worst you can think of. You can leave this out.")
        note = BigText(self._look, self._scale, 18, text, ink="ink2", weight=NORMAL, wrap=True)
        told = Surface(self._look, "mist", radius=16)
        icon = top(Icon(self._look, "info", "dusk_ink", 22))
        self._scale.row(icon, grow(self._told), gap=14, margins=(22, 18), on=told)
        parts = (self._question, note, 8, self.scale, 8, told, STRETCH, self._source)
        return self.panel(*parts, gap=8, margins=(28, 26, 28, 24))

    def show_screen(self, screen: SessionScreen) -> None:
        """Ask, or say what the level means that was told; it can be told anew."""
        now = screen.snapshot
        level = now.pain
        exercise = screen.by_id(now.hurt)
        name = exercise_name(exercise.name) if exercise is not None else ""
        aside = level is not None and after_pain(level) == "stop"
        self.scale.show_level(level)
        self._question.say(tr("Session", "How much does it hurt?"))
        if aside:
            self._title.say(tr("Session", "Set aside"))
            self._line.say(
                tr("Session", "{exercise}: waiting until you bring it back.", exercise=name)
            )
        else:
            self._title.say(tr("Session", "Stopped"))
            self._line.say(tr("Session", "Nothing is counted. What suits you now?"))
        self._told.say(_told(level))
        easier = exercise.easier if exercise is not None and not aside else ()
        head = tr("Session", "An easier way")
        if aside and now.next is not None:
            head, easier = tr("Rest", "Next"), (now.next_name,)
        self._easier_head.say(head)
        self._easier_head.setVisible(bool(easier))
        self._easier.say("\n".join(tr("Exercises", line) for line in easier[:2]))
        self._offer(screen, aside=aside)

    def _offer(self, screen: SessionScreen, *, aside: bool) -> None:
        now = screen.snapshot
        level = now.pain
        more = now.next is not None if aside else level is not None and level < EASE_FROM
        go_on = self._choices[cmd.Resume]
        if aside:
            go_on.set_words(tr("Session", "Go on with the rest"), "play")
        else:
            go_on.set_words(tr("Session", "Go on as before"), "play")
        for command, shown in (
            (cmd.Resume, more),
            (cmd.Ease, not aside),
            # in a rest, the next exercise may be another one than what hurts
            (cmd.SkipExercise, not aside and now.exercise_id == now.hurt and now.next is not None),
            (cmd.Finish, True),
        ):
            self._choices[command].setVisible(shown)

    def press(self, key: str) -> bool:
        """Take a key; true if it was one of ours."""
        for command, button in self._choices.items():
            if button.key == key and not button.isHidden():
                self.asked.emit(command())
                return True
        return self.scale.press(key)


def _told(level: int | None) -> str:
    if level is None:
        return "\n".join(when_it_hurts())
    return "\n".join(advice(line) for line in PAIN_WORDS[after_pain(level)])

"""What a person reads on each of the main screens: every text that must be there is painted."""

from collections.abc import Iterable
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.core.breaks.events import Kind
from deskcoach.core.exercises import Exercise
from deskcoach.core.guidance import TOPICS
from deskcoach.core.strength.safety import QUESTIONS
from deskcoach.ui.breaks.card import BreakCard
from deskcoach.ui.breaks.player import StretchPlayer
from deskcoach.ui.breaks.posture_cue import Nudge
from deskcoach.ui.design.theme import Look
from deskcoach.ui.shell.main_window import Window
from tests.ui.conftest import a_card, a_guide, catalogue, figure
from tests.ui.find import button
from tests.ui.pages.answers import some_reads
from tests.ui.seen import crossing, cut, looks, missing, overlapping, strays, unseen
from tools.shots.session import everything

pytestmark = pytest.mark.no_cover  # of what the others cover, and much of it

SOURCE = "Bupa, Upper back pain, reviewed December 2020"
SHORT_SOURCE = "Bupa, Upper back pain, reviewed Dec 2020"
KEYS = ("It hurts", "H")
NUMBERS = tuple(map(str, range(11)))


def nothing(*_args: object, **_words: object) -> None:
    """Stands for everything that is sent."""


def reads(window: QWidget, *texts: str) -> None:
    """All of this can be read, and nothing stands on anything else, is cut or left out."""
    shown = list(looks(window))
    assert missing(shown, texts) == []
    assert crossing(shown) == []
    assert cut(window) == []
    assert strays(window.window()) == []


# -- the helper itself ----------------------------------------------------------------------------


class Painted(QWidget):
    """Words that are painted, not put into a label."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint them, some beyond the edge."""
        painter = QPainter(self)
        painter.drawText(QRectF(0, 0, 200, 30), "inside")
        painter.drawText(QRectF(150, 40, 500, 30), "over the edge")
        painter.drawText(QRectF(0, 200, 200, 30), "below")


def test_what_is_not_painted_in_sight_is_not_seen(qtbot: QtBot) -> None:
    window = Painted()
    qtbot.addWidget(window)
    window.resize(200, 100)
    window.show()
    assert unseen(window, "inside", "over the edge", "below") == ["over the edge", "below"]


def test_labels_that_no_layout_knows_or_that_are_cut_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(QLabel("in its place"))
    hidden, nowhere = QLabel("hidden"), QLabel("nowhere")
    column.addWidget(hidden)
    window.show()
    hidden.hide()
    window.resize(200, 30)
    assert unseen(window, "in its place", "hidden", nowhere.text()) == ["hidden", "nowhere"]
    assert (overlapping(window), cut(window)) == ([], [])
    stray = QLabel("left by every layout", window)
    stray.move(0, 6)
    stray.show()
    assert len(overlapping(window)) == 1
    stray.setFixedWidth(20)
    assert len(cut(window)) == 1
    window.__dict__["fields"] = {"shown": stray, "forgotten": [QLabel()]}
    assert strays(window) == ["QWidget.fields"]


# -- the card and the player ----------------------------------------------------------------------


@pytest.mark.parametrize("exercise", catalogue().of_kind("stretch"), ids=lambda each: each.id)
def test_the_card(qtbot: QtBot, look: Look, exercise: Exercise) -> None:
    card = BreakCard(look, figure, settle_ms=0)
    qtbot.addWidget(card, before_close_func=lambda each: each.hide())
    card.appear(a_card(exercise=exercise), "bottom-right")
    qtbot.waitUntil(card.isVisible)
    about = f"About 1 minute, {exercise.position}"
    reads(card, "38 min without a real break", exercise.name, about, "Start", "In 5 min", "Skip")
    button(card, "Ask again at another time").click()
    reads(card, exercise.name, "Ask again in", "2 min", "5 min", "10 min")


def test_the_posture_cue(qtbot: QtBot, look: Look) -> None:
    nudge = Nudge(look)
    qtbot.addWidget(nudge, before_close_func=lambda each: each.hide())
    nudge.appear(6.0, "bottom-right")
    reads(nudge, "Let your shoulders drop", "Then sit another way.")
    nudge.appear(6.0, "bottom-right", Kind.POSITION)
    reads(nudge, "Up or down with your desk", "The other way for a while.")


@pytest.mark.parametrize("position", [1.0, 20.0, 33.0, 82.0, 130.0])
def test_the_player(qtbot: QtBot, look: Look, position: float) -> None:
    player = StretchPlayer(look, figure, nothing, lambda: 100.0)
    qtbot.addWidget(player, before_close_func=lambda each: each.hide())
    guide = a_guide(position, Kind.MOVE)
    player.show_guide(guide)
    exercise = guide.exercises[0 if position < 80 else 1 if position < 120 else 2]
    said = ("Times: ours, or as you set them", SHORT_SOURCE, "Pause", "Next", "It hurts")
    reads(player, exercise.name, *exercise.steps, *said)


def test_the_player_when_it_hurts(qtbot: QtBot, look: Look) -> None:
    player = StretchPlayer(look, figure, nothing, lambda: 100.0)
    qtbot.addWidget(player, before_close_func=lambda each: each.hide())
    guide = a_guide(20.0, running=False, paused=True, hurting=True)
    player.show_guide(guide)
    ways = ("Ease off and go on", "Stop", "Stop anything that sets off your back pain.")
    reads(player, *ways, "Going on with less is fine, and so is stopping.",
          *guide.exercises[0].easier)  # fmt: skip


# -- sessions, the check, the plan ----------------------------------------------------------------

ROW = "Bent-over dumbbell row"
CHECK = ("You ticked", "Copy my answers", "Close", "Change", SOURCE, "not a diagnosis.")
END = (
    "Done", "Every set is saved. Let your breath come back.", "9 of 9 sets", "2 of 3 this week",
    "Next: Friday, 17:30", "How is your back now?", *NUMBERS,
)  # fmt: skip
PAIN = (
    "How much does it hurt?", "0 is no pain, 10 the worst you can think of.", *NUMBERS,
    "Stop here for today", SHORT_SOURCE, "Limits of pain: ours",
)  # fmt: skip
REST = ("Rest", "seconds left", "Next", "How did it feel?", "Easy", "Steady", "Hard", *KEYS)
START = (
    "Your strength session", "3 exercises, about 20 min", "Back extensions", ROW, "Cobra stretch",
    "3 sets of 10", "tempo 2-1-2, 90 s rest", "It counts for you", "You count each rep", "Start",
    f"Sets and reps: {SHORT_SOURCE}. Tempo and rest: ours.", "Not now",
)  # fmt: skip
SCREENS: dict[str, tuple[str, ...]] = {
    "start": (*START, "8 kg each"),
    "start-hint": (
        *START, "You trained yesterday. A day between is easier on your muscles.", "17.64 lb each",
        "No voice on this computer. Tones count with you.",
    ),
    "countdown": ("Back extensions", "Set 1 of 3", *KEYS),
    "work-up": (
        "Back extensions", "Set 1 of 3", "/ 10", "Lift", "Hold", "Lower", "no voice, tones only",
        "Exercise 1 of 3, tempo 2-1-2", "Pause", "Undo rep", "End set", "Skip", "Note",
        *KEYS,
    ),
    "work-manual": (
        "Count a rep", "Exercise 1 of 3, you count", "Count for me", "Undo rep", *KEYS,
    ),
    "work-row": (ROW, "Set 1 of 3", "sound is off", *KEYS),
    "paused": ("Paused", "Nothing is counted. Go on when you like.", "Go on", "Finish here", *KEYS),
    "rest": (*REST, "2 of 3 sets done", "Set 3", "Back extensions", "Set 2, saved"),
    "rest-row": (*REST, ROW, "8 kg each", "Start set 2 now", "15 s", "seconds left of 90",
                 "Sticky", "Sore", "Skip"),
    "pain": (*PAIN, "Nothing is counted. What suits you now?", "An easier way"),
    "pain-2": PAIN,
    "pain-5": (*PAIN, "Make it easier: a smaller range, less weight, fewer reps.",
               "Stop if it does not ease."),
    "pain-7": PAIN,
    "closing": (*END, "Set 3, saved", "Change it if we miscounted", "One more set", "Finish"),
    "over": (*END, "Close"),
    "resume": (
        "Welcome back", "Your session from earlier today is still here.", "3 of 9 sets done",
        f"Next: {ROW}, set 1", "Every finished set is saved, whatever you choose.", "Go on",
        "Leave it at that",
    ),
    "safety-check": (
        "Before your first strength session", *(question.text for question in QUESTIONS),
        "A half-minute check. Your answers stay on this computer.",
        "Does any of this fit you at the moment? Tick what does.",
        "How much does your back usually hurt?", "You can leave this out.", *NUMBERS,
        "See what this means", "Not now", SOURCE,
    ),
    "safety-none": ("None of these", *(question.text for question in QUESTIONS)),
    "safety-clear": (
        "You can begin", "None of the signs fits you at the moment.", "Go to the session",
        "Begin gently, and stop an exercise that hurts.",
        "We'll ask again in three months, or if pain increases.", SOURCE,
    ),
    "safety-see": (
        *CHECK, "Please see your GP or physiotherapist first",
        "Pain for over two weeks, despite treatment", "A very stiff back in the morning",
        "They can examine you and say what suits you.", "I have read this and go on",
        "Break reminders and stretches carry on as before.",
        "You can go on once you have read this.",
    ),
    "safety-urgent": (
        *CHECK, "Please get medical help now",
        "Call your emergency number or go to an emergency department.",
        "In the UK that is 999 or A&E, in the EU 112.",
        "A sign you ticked should be looked at right away.",
        "Nerves in your back may be under pressure.",
        "Sessions and stretches wait until you have been seen.",
        "Bladder or bowel trouble, such as leaking", "Constant pain that is getting worse",
        "Breaks are still offered, as short walks.", "I have been seen",
    ),
    "plan": (
        "You train on Monday, Wednesday and Friday, from 17:30.", "The weeks ahead", "This week",
        "Today", "Holiday", "Routines", "Back", "Neck", "In stretch breaks",
        "1 of 3 done, 3 weeks in a row", "Start session", "Your days", "Offered from",
        "Ill, or on holiday?", "Pause for a week", "Until I say so", "Set aside", "Cobra stretch",
        "Bring it back",
    ),
    "plan-moved": (
        "This week's sessions move to Thursday and Saturday.",
        "You trained yesterday. A day between is easier on your muscles.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SCREENS)
def test_what_is_on_the_strength_screens(qtbot: QtBot, look: Look, name: str) -> None:
    widget = dict(everything())[name](look)
    qtbot.addWidget(widget, before_close_func=lambda each: each.hide())
    widget.show()
    reads(widget, *SCREENS[name])


# -- the window -----------------------------------------------------------------------------------


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> Window:
    made = Window(look, some_reads(), nothing, figure, settle_ms=0)
    qtbot.addWidget(made, before_close_func=lambda each: each.hide())
    made.open()
    return made


def of_exercise(exercise: Exercise) -> Iterable[str]:
    numbers: tuple[Any, ...] = tuple(
        getattr(exercise.dose, key) for key in type(exercise.dose).__struct_fields__
    )
    yield from (exercise.name, *exercise.steps, exercise.feel, *exercise.cautions)
    yield from exercise.easier
    yield from (each.note for each in numbers if each is not None and each.note)
    yield from ("How much", "Take care", "Ours", SOURCE, "next review was due December 2023")


@pytest.mark.parametrize("exercise", catalogue().exercises, ids=lambda each: each.id)
def test_the_page_of_an_exercise(window: Window, exercise: Exercise) -> None:
    window.turn_to("library")
    window.library.show_entry(exercise.id)
    reads(window.library, *of_exercise(exercise))


@pytest.mark.parametrize("topic", TOPICS, ids=lambda each: each.id)
def test_the_pages_to_read(window: Window, topic: Any) -> None:
    window.turn_to("library")
    window.library.show_entry(topic.id)
    notes = [f"Not from the source: {each.note}" for each in topic.parts if each.note]
    lines = [line for each in topic.parts for line in (each.heading, *each.lines)]
    reads(window.library, topic.title, topic.lead, *lines, *notes, "Source: ")


def test_the_first_page(window: Window) -> None:
    window.turn_to("today")
    week = ("Monday", "Done, 9 sets", "Wednesday", "Today, about 20 min", "Friday", "Ahead")
    cue = ("Posture cue", "Let your shoulders drop", "Then sit another way.", "Another")
    coming = ("Working, 23 min since your last break", "Next break", "14:27", "minutes")
    reads(window, *coming, "1 of 3", "Start session", *week, *cue)


def test_the_history(window: Window) -> None:
    window.turn_to("history")
    told = ("Last week you did 18 sets in 2 sessions. 27 so far.", "Goal", "3 sessions", "12 Oct")
    pain = ("Your own scores. 3.0 this week, 3.0 four weeks before.", "10 worst", "0 none")
    assert unseen(window, *told, *pain, "12 weeks", "Year", "All", "Export") == []
    window.history.cards["sets"].turn.click()
    assert unseen(window.history, "Week of", "Sessions", "Sets", "28 Sep", "As a picture") == []
    window.history.cards["sets"].chart.picked.emit(3)
    assert unseen(window.history, "Week of 17 Aug", "2 sessions", "Back") == []
    window.history.sessions.opened.emit("s1")
    line = "9 sets, 48 h 20 min, effort 5.5 of 10, pain 2 of 10"
    reads(window.history, line, "Rows, set 1", "8 reps", "4 kg each", "Remove", "Back")


FIRST_STEPS = (
    ("Short stretches while you work", "A small card in the corner", "Quiet when it should be",
     "Yours alone", "What you do stays on this computer.", "Set my rhythm",
     "Use the usual settings"),
    ("Your rhythm", "A stretch after", "30 min", "A longer break after", "1 h", "Next", "Back"),
    ("Strength days", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Offered from", "17:30",
     "No strength days"),
    ("Quiet times", "Quiet during calls and shared screens", "Hold while I watch or present",
     "Only in my working hours", "Monday to Friday", "09:00-17:30", "Show me a break"),
    ("This is a break", "All set", "Show it again", "Back"),
)  # fmt: skip


@pytest.mark.parametrize("step", range(5))
def test_the_first_steps(window: Window, step: int) -> None:
    window.turn_to("first-run")
    window.first_run.turn(step)
    reads(window, *FIRST_STEPS[step])

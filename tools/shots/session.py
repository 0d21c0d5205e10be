"""Every state of the strength screens, at 1280 by 800, for the pictures and for the tests."""

import os
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from msgspec import structs
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskcoach.app.page_models import PlanScreen
from deskcoach.app.strength.session.player_view import SessionScreen, session_screen_of
from deskcoach.app.view_models import SafetyScreen
from deskcoach.core.exercises import Exercise, PhaseWords, Source
from deskcoach.core.records import NoteRecord, SetRecord
from deskcoach.core.strength import commands as cmd
from deskcoach.core.strength.machine import new_session, next_session_wake, restored, session_step
from deskcoach.core.strength.plan import Break, Plan, calendar, hint, week_view
from deskcoach.core.strength.routine import Routine, RoutineItem, usual
from deskcoach.core.strength.session import Session, block_of, warm_up_of
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.plan.page import PlanPage
from deskcoach.ui.strength.player import SessionPlayer
from deskcoach.ui.strength.safety import SafetyCheck
from tools.shots.assets import catalogue, figure

TODAY = date(2026, 11, 25)
CATALOGUE = catalogue()
NOTE = NoteRecord(
    "2" * 32,
    datetime(2026, 11, 25, 17, 40).astimezone(),
    "Stiff on the last two",
    feelings=("sore",),
)


class Longer(QTranslator):
    """A language in which every word is 40 % longer."""

    def translate(self, _context: str, text: str, _comment: str | None = None, _n: int = -1) -> str:
        """Every word, made longer."""
        return " ".join(longer(word) for word in text.split(" "))


def longer(word: str) -> str:
    """A word with 40 % more letters, `{fields}` and `%n` left alone."""
    if len(word) < 3 or "{" in word or "%" in word:
        return word
    return word + "enslichkeit"[: round(len(word) * 0.4)]


def session(*, counting: Any = "paced", offer_more: bool = False) -> Session:
    """The three strength exercises, with a weight for the row."""
    blocks = (
        block_of(e, load=8.0 if e.loaded else None, offer_more=offer_more) for e in exercises()
    )
    return new_session(tuple(blocks), counting)


def exercises() -> tuple[Exercise, ...]:
    """The strength exercises in the order of the catalogue."""
    return CATALOGUE.of_kind("strength")


def run(state: Session, *commands: tuple[float, cmd.SessionInput]) -> Session:
    """Carry out commands at their instants."""
    for at, command in commands:
        while (wake := next_session_wake(state)) is not None and wake < at:
            state, _ = session_step(state, cmd.Tick(), wake)
        state, _ = session_step(state, command, at)
    return state


def screen(state: Session, **facts: Any) -> SessionScreen:
    """The screen of a session, in a week with one session done."""
    week = week_view(Plan(), TODAY, [date(2026, 11, 23)])
    next_at = datetime.combine(date(2026, 11, 27), time(17, 30))
    every = (*CATALOGUE.exercises, one_arm())
    known = tuple(e for b in state.blocks for e in every if e.id == b.exercise_id)
    around = {"week": week, "next_at": next_at, **facts}
    return structs.replace(session_screen_of(state, known, TODAY), **around)


def ended() -> dict[str, Any]:
    """The week once today's session is done."""
    return {"week": week_view(Plan(), TODAY, [date(2026, 11, 23), TODAY])}


Shot = tuple[Session, float, dict[str, Any]]


def shots() -> Iterator[tuple[str, Callable[[], Shot]]]:
    """Every state: a session, the instant at which it is seen, and facts."""
    one = cmd.Start()
    tick = cmd.Tick()
    # Set 1 lasts from 10 to 60, set 2 from 150 to 200.
    yield "start", lambda: (session(), 0, {})
    yield "start-hint", lambda: (
        session(counting="manual"), 0,
        {"hint": hint(TODAY, [TODAY - timedelta(days=1)]),
         "sound": "tones", "unit": "lb"},
    )  # fmt: skip
    yield "countdown", lambda: (run(session(), (0, one), (3, tick)), 3.4, {})
    yield "work-up", lambda: (run(session(), (0, one), (16, tick)), 16.4, {"sound": "tones"})
    yield "work-hold", lambda: (
        run(session(offer_more=True), (0, one), (182, tick)), 182.58, {}
    )  # fmt: skip
    yield "work-down", lambda: (run(session(), (0, one), (59, tick)), 59.2, {})
    yield "work-manual", lambda: (
        run(session(counting="manual"), (0, one), *((12 + n, cmd.Rep()) for n in range(4))), 17, {},
    )  # fmt: skip
    yield "work-row", lambda: (row_session(), 30.0, {"sound": "silent"})
    yield "paused", lambda: (run(session(), (0, one), (30, cmd.Pause())), 31, {})
    yield "work-side", lambda: side_session((259, tick))
    yield "work-skip", lambda: side_session((259, tick))
    yield "rest-side", lambda: side_session((126, tick), (127, cmd.LessRest()), (140, tick))
    yield (
        "rest-note",
        lambda: (
            *(shot := side_session((320, tick), (321, cmd.RateEffort(5))))[:2],
            {**shot[2], "note": NOTE, "rest_changed": True},
        ),
    )
    yield "rest-sides", lambda: side_session((61, tick))
    yield "warm-up", lambda: (
        run(
            new_session((warm_up_of(CATALOGUE.exercises[0]), *session().blocks)),
            (0, one), (14, tick),
        ), 14.0, {},
    )  # fmt: skip
    yield "rest", lambda: (
        run(session(offer_more=True), (0, one), (201, tick), (202, cmd.RateEffort(5))), 228.3, {}
    )  # fmt: skip
    yield "rest-row", lambda: (run(row_session(), (70, tick)), 84.0, {"sound": "tones"})
    yield "pain", lambda: (run(session(), (0, one), (30, cmd.ItHurts())), 31, {})
    yield "pain-2", lambda: (
        run(session(), (0, one), (30, cmd.ItHurts()), (32, cmd.RatePain(2))), 31, {}
    )  # fmt: skip
    yield "pain-5", lambda: (
        run(session(), (0, one), (30, cmd.ItHurts()), (32, cmd.RatePain(5))), 31, {}
    )  # fmt: skip
    yield "pain-7", lambda: (
        run(session(), (0, one), (30, cmd.ItHurts()), (32, cmd.RatePain(7))), 31, {}
    )  # fmt: skip
    yield "closing", lambda: (run(session(offer_more=True), (0, one), (1240, tick)), 1241, ended())
    yield "over", lambda: (run(session(), (0, one), (1240, cmd.Finish())), 1241, ended())
    for name in ("over-before", "over-correct"):
        yield name, lambda: (
            run(session(), (0, cmd.Start(pain=5)), (1240, cmd.Finish()), (1241, cmd.RatePain(3))),
            1241, ended(),
        )  # fmt: skip
    yield "over-part", lambda: (run(session(), (0, one), (300, cmd.Finish())), 301, ended())
    yield "resume", lambda: (
        restored(session(), run(session(), (0, one), (420, tick)).account, frozenset()), 1,
        {"unfinished": True},
    )  # fmt: skip


def row_session() -> Session:
    """A session in the row, its first exercise skipped."""
    return run(session(), (0, cmd.Start()), (1, cmd.SkipExercise()), (29, cmd.Tick()))


def one_arm() -> Exercise:
    """The row with one arm after the other, as somebody's own."""
    row = next(e for e in exercises() if e.id == "bent-over-row")
    source = Source("Own exercises", "You")
    own = {"name": "One-arm row", "sides": "each", "source": source}
    return structs.replace(row, id="one-arm-row", words=PhaseWords("Pull", "Hold", "Lower"), **own)


def side_session(*commands: tuple[float, cmd.SessionInput]) -> Shot:
    """A session of it, warmed up, with what was done the last time."""
    back = exercises()[0]
    blocks = (block_of(one_arm(), load=8.0), block_of(back))
    state = run(new_session(blocks), (0, cmd.Start()), *commands)
    began = datetime.combine(TODAY - timedelta(days=2), time(17, 31)).astimezone()
    last = SetRecord(
        *("0" * 32, "1" * 32, "one-arm-row", 2, 1, 10.0, 10.0, "reps", 7.5, "2-1-2"),
        *(began, began, 5),
    )
    return state, state.at, {"last_time": last}


def take(name: str, shot: Shot, look: Look) -> QWidget:
    """The player in a state."""
    state, at, facts = shot
    player = SessionPlayer(look, figure, lambda *_, **__: None, lambda: at)
    player.resize(1280, 800)
    player.setFocus()
    player.setWindowTitle(name)
    player.show_session(screen(state, **facts))
    if name == "work-skip":
        player.buttons.press("N")
    if name == "over-correct":
        player.end_page.press("B")
    player.show()
    return player


def everything() -> Iterator[tuple[str, Callable[[Look], QWidget]]]:
    """Every picture by its name."""
    for name, make in shots():
        yield name, partial(of_session, name, make)
    for name, ticked, answered in (
        ("safety-check", {"age"}, False),
        ("safety-none", set(), False),
        ("safety-clear", set(), True),
        ("safety-see", {"two-weeks", "morning"}, True),
        ("safety-urgent", {"bladder-bowel", "constant"}, True),
    ):
        asked = SafetyScreen(TODAY, frozenset(ticked), answered=answered)
        yield name, partial(safety, asked)
    monday, tuesday = date(2026, 11, 23), date(2026, 11, 24)
    yield "plan", partial(plan, Plan(), [monday])
    yield "plan-moved", partial(plan, Plan(), [tuesday])
    ahead = Plan(
        moves=((date(2026, 12, 4), date(2026, 12, 5)),),
        breaks=(Break(date(2026, 12, 21), date(2027, 1, 3), breaks_too=True),),
    )
    yield "plan-ahead", partial(plan, ahead, [date(2026, 11, 20), monday])
    yield "routine", partial(routine, "Neck")
    yield "routine-new", partial(routine, "")
    yield "plan-paused", partial(plan, Plan(breaks=(Break(TODAY, date(2026, 12, 1)),)), [monday])


def of_session(name: str, make: Callable[[], Shot], look: Look) -> QWidget:
    """The player in a state that is made when it is wanted."""
    return take(name, make(), look)


def safety(asked: SafetyScreen, look: Look) -> QWidget:
    """The check."""
    made = SafetyCheck(look, figure, lambda *_, **__: None)
    made.setFocus()
    made.show_check(asked)
    return made


def plan_screen(mine: Plan, done: list[date]) -> PlanScreen:
    """The plan with the weeks around, and two routines."""
    strength = (*exercises(), one_arm())
    neck = Routine(
        "Neck",
        (
            RoutineItem("cobra-stretch"),
            RoutineItem("one-arm-row"),
            RoutineItem("bent-over-row", paired=True),
            RoutineItem("back-extension", left_out=True),
        ),
        (2, 4),
        CATALOGUE.exercises[0].id,
    )
    return PlanScreen(
        mine,
        week_view(mine, TODAY, done),
        TODAY,
        hint(TODAY, done),
        (("cobra-stretch", "Cobra stretch"),),
        weeks=3,
        weeks_around=calendar(mine, TODAY, done),
        routines=(usual(CATALOGUE), neck),
        choices=tuple((e, block_of(e, load=8.0 if e.loaded else None)) for e in strength),
        stretches=CATALOGUE.of_kind("stretch"),
    )


def plan(mine: Plan, done: list[date], look: Look) -> QWidget:
    """The plan page on a window's canvas."""
    page = PlanPage(look, figure, lambda *_, **__: None)
    page.show_plan(plan_screen(mine, done))
    return framed(page, (1040, 1500))


def routine(name: str, look: Look) -> QWidget:
    """One routine of it."""
    page = PlanPage(look, figure, lambda *_, **__: None)
    page.show_plan(plan_screen(Plan(), [date(2026, 11, 23)]))
    page.open_routine(name)
    return framed(page, (1040, 740))


def framed(page: QWidget, size: tuple[int, int]) -> QWidget:
    """A page as it stands in the window."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(28, 20, 28, 28)
    column.addWidget(page)
    window.resize(*size)
    return window

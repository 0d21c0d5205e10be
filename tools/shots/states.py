"""Pages before there is anything, in the first week, when they are full, and when a thing fails."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any

from msgspec import structs
from msgspec.structs import replace

from deskcoach.app.history.view_models import Filter, HistoryScreen, SessionLine
from deskcoach.app.library.ports import FileProblem
from deskcoach.app.mode import Mode
from deskcoach.app.page_models import (
    DaySpan,
    LibraryScreen,
    PlanScreen,
    Ribbon,
    SpanKind,
    TodayScreen,
    Trouble,
)
from deskcoach.app.view_models import StatusScreen
from deskcoach.core.breaks.events import Kind
from deskcoach.core.history.order import Doubt
from deskcoach.core.messages import Problem, sentence
from deskcoach.core.settings import Settings
from deskcoach.core.strength.plan import Break, Plan, calendar, week_view
from deskcoach.core.strength.routine import usual
from deskcoach.core.strength.session import block_of
from deskcoach.ui.design.theme import Look
from deskcoach.ui.queries import HistoryReads, Reads
from deskcoach.ui.shell.main_window import Window
from tools.shots.assets import catalogue, figure
from tools.shots.camera import Grab, Shot
from tools.shots.exchange import FOUND, ROUTINES
from tools.shots.pages import (
    NOW,
    TODAY,
    a_history,
    a_library,
    a_ribbon,
    own_exercises,
    room_for,
)

SATURDAY = date(2026, 10, 17)
PROBLEM = Problem(
    "settings.toml", "stretch.after", "900", sentence("write a whole number from 5 to 180 min")
)
"""What somebody wrote into their settings by hand."""
NO_ROOM = sentence(
    "{problem}. What you do is kept beside the log, and put into it as soon as it can be.",
    problem=sentence(
        "{file}: {reason}: {remedy}",
        file="/home/you/.local/share/deskcoach/log.db",
        reason=sentence("the disk is full"),
        remedy=sentence("free some space"),
    ),
)
"""What the log says of a full disk."""


WAIT = sentence("Sessions and stretches wait until you have been seen.")


# -- Today --------------------------------------------------------------------------------------


def status(mode: Mode = Mode.WORKING, **facts: Any) -> StatusScreen:
    """A stretch is next, in seven minutes."""
    usual_ones: dict[str, Any] = {
        "next_kind": Kind.STRETCH, "next_seconds": 400.0, "progress": 0.78, "heads_up": False,
        "desk_seconds": 26 * 60.0, "holds": (), "owed": (), "paused_until": None,
        "asks_again": None,
    }  # fmt: skip
    return StatusScreen(mode, **{**usual_ones, **facts})


def plan_of(plan: Plan, today: date, done: list[date], **facts: Any) -> PlanScreen:
    """The plan on a day, with the usual routine."""
    strength = catalogue().of_kind("strength")
    return PlanScreen(
        plan,
        week_view(plan, today, done),
        today,
        weeks_around=calendar(plan, today, done),
        routines=(usual(catalogue()),),
        choices=tuple((e, block_of(e, load=8.0 if e.loaded else None)) for e in strength),
        stretches=catalogue().of_kind("stretch"),
        **facts,
    )


def first_plan() -> PlanScreen:
    """Begun on this Saturday; the first session is on Monday."""
    return plan_of(Plan(since=SATURDAY), SATURDAY, [])


def trained() -> PlanScreen:
    """Today's session is done."""
    return plan_of(Plan(), TODAY, [TODAY - timedelta(days=2), TODAY], weeks=7)


def first_minutes() -> Ribbon:
    """A quarter of an hour after the first start."""
    begun = datetime.combine(SATURDAY, time(14, 5), UTC)
    now = begun + timedelta(minutes=15)
    coming = tuple(now + timedelta(minutes=15 + 38 * n) for n in range(4))
    return Ribbon((DaySpan(SpanKind.WORK, begun, now, ""),), now, coming)


def days() -> Iterator[tuple[str, TodayScreen]]:
    """Today as it may be."""
    begun = status(desk_seconds=15 * 60.0, next_seconds=900.0, progress=0.5)
    yield (
        "first-day",
        TodayScreen(
            begun, 0, 0, (), (), tray=True, ribbon=first_minutes(), plan=first_plan(), minutes=20
        ),
    )
    full: dict[str, Any] = {"tray": True, "ribbon": a_ribbon(), "minutes": 20}
    done = {TODAY - timedelta(days=2): (9,), TODAY: (9,)}
    yield "trained", TodayScreen(status(), 3, 2, (), (), plan=trained(), sets=done, **full)
    due = status(Mode.DUE, next_seconds=0.0, progress=1.0)
    yield "due", TodayScreen(due, 3, 2, (), (), plan=trained(), sets=done, **full)
    until = NOW + timedelta(hours=1)
    paused = status(Mode.PAUSED, paused_until=until)
    yield "paused", TodayScreen(paused, 3, 2, (), (), plan=trained(), sets=done, **full)
    off = status(next_kind=None, next_seconds=None, progress=0.0)
    yield "off", TodayScreen(off, 0, 0, (), (), tray=True, ribbon=first_minutes())
    holiday = Plan(breaks=(Break(TODAY - timedelta(days=1), TODAY + timedelta(days=9)),))
    yield (
        "holiday",
        TodayScreen(
            status(),
            3,
            2,
            (),
            (),
            plan=plan_of(holiday, TODAY, [TODAY - timedelta(days=2)]),
            **full,
        ),
    )
    seen = plan_of(Plan(), TODAY, [], until_seen=True, hint=WAIT)
    yield (
        "urgent",
        TodayScreen(status(until_seen=True, next_kind=Kind.MOVE), 1, 2, (), (), plan=seen, **full),
    )
    unread = "mine.json: line 14, column 3: not JSON, found }; put a comma"
    folder = "/home/you/.config/deskcoach"
    lines = (
        Trouble(PROBLEM.line, "settings", f"{folder}/settings.toml"),
        Trouble(unread, "exercises", f"{folder}/exercises/mine.json"),
    )
    full_disk = Trouble(NO_ROOM, "log", "/home/you/.local/share/deskcoach/log.db", again=True)
    yield "log", TodayScreen(status(), 3, 2, (), (full_disk,), plan=trained(), sets=done, **full)
    yield (
        "problem",
        TodayScreen(
            status(), 3, 2, (), lines, plan=trained(), sets=done, **{**full, "tray": False}
        ),
    )


# -- what the pages read ------------------------------------------------------------------------


def first_library() -> LibraryScreen:
    """Nothing of one's own, and nothing done."""
    return LibraryScreen(catalogue(), TODAY, folder="~/.local/share/deskcoach/exercises")


def busy_library() -> LibraryScreen:
    """Many of one's own, each from somebody."""
    chin, rotation, row, _ = own_exercises()
    many = [
        replace(each, id=f"own-{n}", name=f"{each.name} {n}")
        for n, each in enumerate((chin, rotation, row) * 6)
    ]
    whole = replace(catalogue(), exercises=(*catalogue().exercises, *many))
    ids = frozenset(each.id for each in many)
    files = tuple(
        FileProblem(name, f"{name}: line 14, column 3: not JSON, found }}; put a comma")
        for name in ("mine.json", "a-long-name-of-a-file-that-somebody-wrote.json")
    )
    return structs.replace(a_library(), catalogue=whole, own=ids, editable=ids, broken=files)


def nothing_filtered(wanted: Filter) -> HistoryScreen:
    """A history of which an exercise has no set in the time that is shown."""
    whole = a_history(wanted)
    weeks = tuple(structs.replace(week, sizes=()) for week in whole.weeks)
    none = tuple(structs.replace(point, value=None) for point in whole.pain)
    return structs.replace(whole, weeks=weeks, pain=none, effort=none)


def doubtful(wanted: Filter) -> HistoryScreen:
    """A history of which records came under a wrong clock."""
    return structs.replace(
        a_history(wanted), doubt=Doubt(3, NOW + timedelta(days=1500), NOW + timedelta(days=1505))
    )


ANSWERS: Mapping[str, Any] = {
    "Import": {**FOUND, "rows": 1301, "taken": 0, "doubled": 1288, "left_out": 13, "refused": 0,
               "exercises": FOUND["exercises"][:3], "reasons": []},
    "ShowRoutines": ROUTINES,
    "LastSets": [],
}  # fmt: skip


def answer(command: object, **how: Any) -> Any:
    """A file of which all is here already; no routine, and nothing done the last time."""
    if (then := how.get("then")) is not None:
        then(ANSWERS.get(type(command).__name__))


# -- the pictures -------------------------------------------------------------------------------


def state_shots(look: Look, reads: Reads, grab: Grab) -> Iterator[Shot]:
    """Every page in the states that it has besides its usual one."""
    for name, today in days():
        window = opened(look, structs.replace(reads, today=partial(same, today)))
        yield f"today-{name}", grab(window)
        window.close()
    yield from plan_states(look, reads, grab)
    yield from library_states(look, reads, grab)
    yield from history_states(look, reads, grab)
    yield from other_states(look, reads, grab)


def same(today: TodayScreen) -> TodayScreen:
    """What is read is what was given."""
    return today


def no_sessions(_day: date, _exercise: str | None = None) -> tuple[SessionLine, ...]:
    """A week without any."""
    return ()


def opened(look: Look, reads: Reads, page: str = "today") -> Window:
    """A window on a page."""
    window = Window(look, reads, answer, figure)
    window.resize(room_for(look))
    window.open(page)
    return window


def plan_states(look: Look, reads: Reads, grab: Grab) -> Iterator[Shot]:
    """The plan in the window: usual, in the first week, and with nothing to choose from."""
    busy = Plan(
        breaks=(Break(date(2026, 10, 26), date(2026, 11, 1)),),
        moves=((date(2026, 10, 16), date(2026, 10, 17)),),
    )
    plans: tuple[tuple[str, Callable[[], PlanScreen]], ...] = (
        ("first-week", first_plan),
        ("full", lambda: plan_of(busy, TODAY, [TODAY - timedelta(days=2)], weeks=31)),
        ("urgent", lambda: plan_of(Plan(), TODAY, [], until_seen=True, hint=WAIT)),
    )
    for name, read in plans:
        window = opened(look, structs.replace(reads, plan=read), "plan")
        yield f"plan-{name}", grab(window)
        if name == "first-week":
            window.plan.open_routine("")
            yield "routine-empty", grab(window)
        window.close()


def library_states(look: Look, reads: Reads, grab: Grab) -> Iterator[Shot]:
    """The library on the first day, one exercise in it that was never done, and a full one."""
    window = opened(look, structs.replace(reads, library=first_library), "library")
    yield "library-first", grab(window)
    window.library.show_entry("bent-over-row")
    yield "exercise-never-done", grab(window)
    window.close()
    window = opened(look, structs.replace(reads, library=busy_library), "library")
    yield "library-busy", grab(window)
    window.close()


def history_states(look: Look, reads: Reads, grab: Grab) -> Iterator[Shot]:
    """The history of an exercise that rests, and one of which rows do not read."""
    histories = (("resting", nothing_filtered), ("doubt", doubtful))
    for name, overview in histories:
        history: HistoryReads = structs.replace(reads.history, overview=overview)
        window = opened(look, structs.replace(reads, history=history), "history")
        yield f"history-{name}", grab(window)
        if name == "resting":
            window.history.cards["sets"].chart.picked.emit(9)
        window.close()
    none = structs.replace(reads.history, sessions=no_sessions)
    window = opened(look, structs.replace(reads, history=none), "history")
    window.history.cards["sets"].chart.picked.emit(9)
    yield "history-empty-week", grab(window)
    window.close()


def other_states(look: Look, reads: Reads, grab: Grab) -> Iterator[Shot]:
    """Settings that do not read, a search for nothing, and pages that have nothing to hand on."""
    trouble = Trouble(PROBLEM.line, "settings", reads.places.settings)
    wrong = structs.replace(reads, settings=lambda: (Settings(), (trouble,)))
    window = opened(look, wrong, "settings")
    yield "settings-problem", grab(window)
    window.settings.search.setText("xylophone")
    yield "settings-find-nothing", grab(window)
    window.close()
    window = opened(look, structs.replace(reads, library=first_library, plan=first_plan))
    window.alone.give_away()
    yield "give-nothing", grab(window)
    window.alone.enter_elsewhere()
    yield "elsewhere-first", grab(window)
    window.alone.write_report()
    yield "report-nothing", grab(window)
    window.alone.show_file("strong.csv")
    yield "import-nothing-new", grab(window)
    window.close()

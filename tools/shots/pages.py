"""What the pages of the window show in the pictures: a year of somebody's breaks and sessions."""

# ruff: noqa: S311 - the numbers are invented

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import pairwise

from msgspec.structs import replace
from PySide6.QtCore import QSize

from deskcoach.app.history.view_models import (
    ExerciseRow,
    Filter,
    HistoryScreen,
    Period,
    SessionLine,
)
from deskcoach.app.library.ports import FileProblem
from deskcoach.app.page_models import DaySpan, LibraryScreen, PlanScreen, Ribbon, SpanKind
from deskcoach.core.breaks.events import BreakEventType
from deskcoach.core.exercise_form import blank, with_position, with_value
from deskcoach.core.exercises import Exercise, GivenBy, Source
from deskcoach.core.history.progress import Done, DoseChange, Progress
from deskcoach.core.history.statistics import DataPoint, HeatDay, OutcomeWeek, WeekBar
from deskcoach.core.records import SessionRecord, SetRecord
from deskcoach.core.strength.plan import Plan, week_view
from deskcoach.ui.design.theme import Look
from deskcoach.ui.queries import HistoryReads, Reads
from deskcoach.ui.shell.main_window import SIZE, Window
from tools.shots.assets import catalogue, figure
from tools.shots.camera import Grab, Shot
from tools.shots.exchange import answer

NOW = datetime(2026, 10, 14, 14, 20, tzinfo=UTC)
TODAY = NOW.date()


def at(hour: int, minute: int) -> datetime:
    """A time of that day."""
    return NOW.replace(hour=hour, minute=minute)


def a_ribbon() -> Ribbon:
    """A day with everything in it."""
    marks = (
        ("work", 8, 50), ("natural", 9, 35), ("work", 9, 42), ("guided", 10, 25),
        ("work", 10, 27), ("held", 11, 0), ("guided", 11, 43), ("work", 11, 48),
        ("natural", 12, 30), ("work", 13, 8), ("away", 13, 28), ("work", 13, 40),
        ("guided", 13, 52), ("work", 13, 54), ("", 14, 20),
    )  # fmt: skip
    spans = tuple(
        DaySpan(SpanKind(kind), at(*start), at(*end), "microphone" if kind == "held" else "")
        for (kind, *start), (_, *end) in pairwise(marks)
    )
    coming = tuple(at(14, 27) + n * timedelta(minutes=38) for n in range(5))
    return Ribbon(spans, NOW, coming)


def a_week() -> PlanScreen:
    """One done, one today, one to come."""
    monday = TODAY - timedelta(days=2)
    return PlanScreen(Plan(), week_view(Plan(), TODAY, [monday]), TODAY)


SETS = (
    (9,), (9, 6), (9, 9), (9, 9, 6), (9, 9, 9), (9, 9), (9, 9, 9), (9, 9, 12), (9,), (9, 9, 9),
    (9, 9, 9), (9,),
)  # fmt: skip
PAIN = (4.6, 4.4, 4.5, 4.0, 3.8, 3.9, 3.4, 3.2, 3.5, 2.9, 2.7, 2.6)
EFFORT = (6.0, 6.2, 6.0, 5.8, 5.5, 6.0, 5.4, 5.6, None, 5.0, 5.2, 5.0)


def a_history(wanted: Filter) -> HistoryScreen:
    """A history over 12 weeks, or a year."""
    count = 12 if wanted.period is Period.WEEKS else 53
    monday = TODAY - timedelta(days=TODAY.weekday())
    mondays = [monday - timedelta(weeks=count - 1 - n) for n in range(count)]
    counts = {
        BreakEventType.DONE: 214, BreakEventType.PART_DONE: 31,
        BreakEventType.NATURAL: 163, BreakEventType.PUT_OFF: 58,
        BreakEventType.SKIPPED: 22, BreakEventType.UNANSWERED: 17,
    }  # fmt: skip
    return HistoryScreen(
        filter=wanted,
        first=mondays[0],
        today=TODAY,
        goal=3,
        weeks=tuple(WeekBar(day, SETS[n % 12]) for n, day in enumerate(mondays)),
        outcomes=(OutcomeWeek(monday, counts),),
        desk=tuple(DataPoint(day, 60.0 * (28 + n * 7 % 13), 9) for n, day in enumerate(mondays)),
        pain=tuple(DataPoint(day, PAIN[n % 12]) for n, day in enumerate(mondays)),
        effort=tuple(DataPoint(day, EFFORT[n % 12]) for n, day in enumerate(mondays)),
        year=tuple(a_year()),
        exercises=tuple(some_exercises()),
    )


def young_history(days: int, wanted: Filter) -> HistoryScreen:
    """A history of so many days; 0: of none."""
    begun = TODAY - timedelta(days=max(0, days - 1))
    kept = ((4, 9), (3, 0), (4, 9), (2, 0), (5, 9), (3, 0), (4, 0))[:days]
    year = tuple(
        HeatDay(day.day, *((kept[(day.day - begun).days]) if day.day >= begun and days else (0, 0)))
        for day in a_year()
    )
    year = tuple(replace_day(each) for each in year)
    monday = TODAY - timedelta(days=TODAY.weekday())
    sums = 0 if not days else sum(sets for _, sets in kept)
    exercises = tuple(
        replace(
            each,
            sets=3 * days,
            reps=30 * days,
            sessions=days,
            last_done=each.last_done if days else None,
        )
        for each in some_exercises()
    )
    weeks = (WeekBar(monday, (9,) * (sums // 9)),) if days else ()
    told = DataPoint(monday, 3.0 if days > 1 else None, int(days > 1))
    return HistoryScreen(
        filter=wanted, first=monday, today=TODAY, goal=3, weeks=weeks, outcomes=(), desk=(),
        pain=(told,), effort=(DataPoint(monday, None),), year=year, exercises=exercises,
        begun=begun,
    )  # fmt: skip


def replace_day(day: HeatDay) -> HeatDay:
    """A day with sets has a session."""
    return HeatDay(day.day, day.guided, day.sets, int(day.sets > 0))


def a_year() -> Iterator[HeatDay]:
    """53 weeks, of which the first third is empty."""
    chance = random.Random(4)
    monday = TODAY - timedelta(days=TODAY.weekday())
    first = monday - timedelta(weeks=52)
    for n in range((TODAY - first).days + 1):
        day = first + timedelta(days=n)
        begun = day >= date(2026, 1, 12)
        busy = begun and day.weekday() < 5 and chance.random() > 0.04
        guided = chance.choice((1, 2, 3, 4, 6, 8, 9)) if busy else 0
        trained = busy and day.weekday() in (0, 2, 4) and chance.random() > 0.2
        done = trained and day < TODAY - timedelta(days=1)
        yield HeatDay(day, guided, 9 if done else 0, int(done))


def some_exercises() -> Iterator[ExerciseRow]:
    """The three of the source; one of them waits."""
    last = date(2026, 10, 12)
    strength = catalogue().of_kind("strength")
    for exercise, sets, aside in zip(strength, (208, 202, 199), (0, 0, 1), strict=False):
        load = 4.0 if exercise.loaded else None
        reps = round(sets * 9.9)
        yield ExerciseRow(
            exercise.id, exercise.name, 68, sets, reps, 0, load, 5.2, last, bool(aside)
        )


def some_sessions(_day: date, _exercise: str | None = None) -> tuple[SessionLine, ...]:
    """Three sessions of a week."""
    lines = []
    for n, (day, effort, pain) in enumerate(((5, 5, 3), (7, 6, 3), (9, 5, 2))):
        begun = NOW.replace(day=day, hour=17, minute=32)
        end = begun + timedelta(minutes=21)
        session = SessionRecord(f"s{n}", begun, end, "done", (), effort)
        lines.append(SessionLine(session, begun.date(), 9, effort, pain))
    return tuple(lines)


def some_sets(_session: str) -> tuple[SetRecord, ...]:
    """Three sets of each exercise."""
    return tuple(
        SetRecord(
            f"{e.id}-{n}", "", e.id, n, 0, 10, 10 if n < 3 else 8, "reps",
            4.0 if e.loaded else None, "", NOW, NOW, 5,
        )
        for e in catalogue().of_kind("strength")[:3]
        for n in (1, 2, 3)
    )  # fmt: skip


def own_exercises() -> tuple[Exercise, ...]:
    """What somebody copied from a sheet of paper."""
    sheet = replace(blank(TODAY), steps=("Sit tall and look straight ahead.",))
    source = Source("A sheet", "My physiotherapist")
    chin = replace(with_value(sheet, "hold", 5), id="chin-tuck", name="Chin tuck", source=source)
    turned = with_position(with_value(sheet, "reps", 8), "all-fours")
    rotation = replace(turned, id="rotation", name="Thoracic rotation", sides="each", source=source)
    row = replace(
        with_value(with_position(sheet, "bent-over"), "sets", 3), id="one-arm-row",
        name="One-arm row", sides="each", source=source,
        given_by=GivenBy("me", date=date(2026, 10, 3)),
    )  # fmt: skip
    return chin, rotation, row, replace(row, id="old", name="Old one", archived=True)


def some_progress(exercise: str) -> Progress:
    """Twelve weeks of a row that became heavier, with a pause in it."""
    if exercise == "cobra-stretch":
        return Progress(tuple(_session(n, None) for n in range(1)))
    if exercise != "bent-over-row":
        return Progress()
    loads = (5.0,) * 4 + (6.0,) * 5 + (6.5,) * 2 + (7.0,) * 4 + (7.5,) * 3 + (8.0,) * 7 + (9.0, 8.0)
    done = tuple(_session(n, load) for n, load in enumerate(loads))
    change = DoseChange(date(2026, 9, 28), (("sets", 4.0), ("reps", 8.0)), "")
    return Progress(done, (change,), loads.index(9.0))


def _session(n: int, load: float | None) -> Done:
    day = TODAY - timedelta(days=80) + timedelta(days=3 * n - n % 2 + (14 if n > 15 else 0))
    pain = None if n % 4 == 3 else max(0, 3 - n // 8)
    volume = None if load is None else 32 * load
    return Done(day, 4, 32, "reps", load, None, 8, volume, pain, "", n == 16)


def a_library() -> LibraryScreen:
    """The catalogue, with what was done of it."""
    numbers = {each.id: each for each in some_exercises()}
    held = {e.id: 71 for e in catalogue().of_kind("stretch")}
    folder = "~/.local/share/deskcoach/exercises"
    own = own_exercises()
    whole = replace(catalogue(), exercises=(*catalogue().exercises, *own))
    ids = frozenset(each.id for each in own)
    line = "mine.json: line 14, column 3: not JSON, found }; put a comma"
    broken = FileProblem("mine.json", line)
    return LibraryScreen(
        whole, TODAY, ids, folder, numbers, held, editable=ids, broken=(broken,),
        drafts=(replace(own[0], id="draft", name="Neck turn"),), progress=some_progress,
    )  # fmt: skip


def history_reads() -> HistoryReads:
    """What the history reads."""
    names = catalogue().name_of
    return HistoryReads(a_history, some_sessions, some_sets, lambda: "9 sets", name_of=names)


def room_for(look: Look) -> QSize:
    """The window as it opens on a usual screen."""
    grow = 1 + (look.theme.text_scale - 1) * 0.6
    return QSize(min(1400, round(SIZE[0] * grow)), min(1000, round(SIZE[1] * grow)))


def page_shots(look: Look, reads: Reads, grab: Grab) -> Iterator[Shot]:
    """History with what lies behind it, the library, the first steps, and a search."""
    window = Window(look, reads, answer, figure)
    window.resize(room_for(look))
    window.alone.show_file("strong.csv")
    yield "import", grab(window)
    window.alone.enter_elsewhere()
    yield "elsewhere", grab(window)
    window.alone.give_away(exercise="chin-tuck")
    yield "give-away", grab(window)
    window.alone.write_report()
    yield "report-wanted", grab(window)
    window.open("history")
    yield "history", grab(window)
    window.history.cards["sets"].chart.setFocus()
    window.history.cards["sets"].chart.light(8)
    yield "history-walked", grab(window)
    window.history.cards["sets"].chart.light(-1)
    scroll(window, "history", 5000)
    yield "history-below", grab(window)
    scroll(window, "history", 0)
    window.history.cards["sets"].turn.click()
    yield "history-table", grab(window)
    window.history.cards["sets"].turn.click()
    window.history.ranges[1].click()
    yield "history-year", grab(window)
    window.history.ranges[0].click()
    window.history.export.click()
    menu = window.history.menu
    yield "history-export", grab(menu)
    menu.close()
    window.history.cards["sets"].chart.picked.emit(9)
    yield "history-week", grab(window)
    window.history.sessions.opened.emit("s0")
    yield "history-session", grab(window)
    window.turn_to("library")
    for entry in (*[e.id for e in catalogue().exercises[::3]], "bent-over-row", "cobra-stretch",
                  "chin-tuck", "posture", "see-somebody", "self-check", "away",
                  "everything"):  # fmt: skip
        window.library.show_entry(entry)
        yield f"library-{entry}", grab(window)
    yield from form_shots(window, grab)
    window.turn_to("first-run")
    for step in range(5):
        window.first_run.turn(step)
        yield f"first-run-{step + 1}", grab(window)
    window.turn_to("settings")
    window.settings.search.setText("text")
    yield "settings-find", grab(window)
    window.close()


def young_shots(look: Look, reads: Reads, grab: Grab) -> Iterator[Shot]:
    """The history before there is any, and in its first days."""
    for days in (0, 1, 3):
        history = replace(reads.history, overview=partial(young_history, days))
        window = Window(look, replace(reads, history=history), answer, figure)
        window.resize(room_for(look))
        window.open("history")
        yield f"history-{days}-days", grab(window)
        window.close()


def form_shots(window: Window, grab: Grab) -> Iterator[Shot]:
    """The form of an exercise: empty with a word of help, each side, and a stretch."""
    library = window.library
    library.add_exercise()
    form = library.form
    assert form is not None
    form.save()
    yield "form-new", grab(window)
    sheet = form.sheet
    sheet.name.setText("Thoracic rotation")
    sheet.name.textEdited.emit("Thoracic rotation")
    sheet.sides.buttons["each"].click()
    sheet.position.buttons["all-fours"].click()
    yield "form-each-side", grab(window)
    sheet.more.fold.click()
    sheet.more.weight.buttons["dumbbell"].click()
    yield "form-more", grab(window)
    sheet.more.fold.click()
    sheet.shape.buttons["stretch"].click()
    sheet.giver.buttons["page"].click()
    form.leave()
    yield "form-stretch", grab(window)
    form.left.emit()


def scroll(window: Window, _page: str, to: int) -> None:
    """Scroll the open page."""
    from deskcoach.ui.widgets.scroll import Scroll  # noqa: PLC0415

    for area in window.findChildren(Scroll):
        if area.isVisible():
            area.verticalScrollBar().setValue(to)

"""What the history says: labels, sentences and tables, made from its numbers."""

from datetime import date
from functools import partial

from PySide6.QtCore import QLocale

from deskcoach.app.history.view_models import ExerciseRow, HistoryScreen, SessionLine
from deskcoach.core.breaks.events import BreakEventType
from deskcoach.core.history.statistics import DataPoint, WeekBar
from deskcoach.core.records import Place
from deskcoach.core.typed import Unit
from deskcoach.ui.charts.bars import SHOWN, Bar, Goal, outcome_name
from deskcoach.ui.charts.lines import Scores
from deskcoach.ui.design.strength_words import load_words
from deskcoach.ui.design.translation import clock_time, dated, duration, long_day, plural, tr
from deskcoach.ui.widgets.table import Rows

FEW = 20
"""With more weeks than this, the numbers above the bars would touch; the bubble tells them."""

_dated, _long_day = dated, long_day


def fixed_number(value: float, decimals: int = 0) -> str:
    """A number as the locale writes it."""
    return QLocale().toString(float(value), "f", decimals)


def score(value: float | None) -> str:
    """A score with one decimal, or a dash."""
    return "—" if value is None else fixed_number(value, 1)


def set_bars(screen: HistoryScreen) -> tuple[Bar, ...]:
    """A bar for each week, a capsule for each session."""
    bars = []
    each = usual_sets(screen)
    for week in screen.weeks:
        now = week is screen.weeks[-1]
        text = str(week.sets) if week.sets and len(screen.weeks) <= FEW else ""
        note = tr("History", "{count} so far", count=week.sets) if now else text
        ahead = (each,) * (screen.goal - week.sessions) if now else ()
        parts = tuple(map(float, week.sizes))
        spoken = partial(set_words, week, screen.today)
        bars.append(Bar(partial(_dated, week.first, screen.today), parts, note, spoken, ahead, now))
    return tuple(bars)


def usual_sets(screen: HistoryScreen) -> float:
    """Sets of a usual session: the middle one of those shown; nine, before there are any."""
    # By hand: `statistics` brings decimals and fractions along, half a MiB that stays.
    sizes = sorted(size for week in screen.weeks for size in week.sizes)
    return float(sizes[(len(sizes) - 1) // 2]) if sizes else 9.0


def set_words(week: WeekBar, today: date) -> str:
    """A week in one line."""
    return tr(
        "History",
        "Week of {day}: {sets} in {sessions}",
        day=_dated(week.first, today),
        sets=plural("History", "%n set(s)", week.sets),
        sessions=plural("History", "%n session(s)", week.sessions),
    )


def sets_sentence(screen: HistoryScreen) -> str:
    """Last week, and this one so far."""
    if len(screen.weeks) < 2:
        return ""
    last, now = screen.weeks[-2:]
    if not any(week.sets for week in screen.weeks):
        return tr("History", "No sets in this time.")
    return tr(
        "History",
        "Last week you did <b>{sets} in {sessions}</b>. {now} so far.",
        sets=plural("History", "%n set(s)", last.sets),
        sessions=plural("History", "%n session(s)", last.sessions),
        now=now.sets,
    )


def sets_goal(screen: HistoryScreen) -> Goal:
    """The line that a full week reaches."""
    detail = plural("History", "%n session(s)", screen.goal)
    return Goal(screen.goal * usual_sets(screen), tr("History", "Goal"), detail)


def sets_rows(screen: HistoryScreen) -> Rows:
    """The same as a table, newest first."""
    heads = (tr("History", "Week of"), tr("History", "Sessions"), tr("History", "Sets"))
    cells = tuple(
        (_dated(week.first, screen.today), str(week.sessions), str(week.sets))
        for week in reversed(screen.weeks)
    )
    return Rows(heads, cells)


def scores(screen: HistoryScreen) -> tuple[Scores, ...]:
    """Pain and effort of each week."""
    found = []
    for pain, effort in zip(screen.pain, screen.effort, strict=True):
        now = pain is screen.pain[-1]
        label = this_week if now else partial(_dated, pain.first, screen.today)
        spoken = partial(score_words, pain, effort, screen.today)
        found.append(Scores(label, pain.value, effort.value, spoken))
    return tuple(found)


def this_week() -> str:
    """The week that is still going on."""
    return tr("History", "This week")


def score_words(pain: DataPoint, effort: DataPoint, today: date) -> str:
    """A week in one line."""
    return tr(
        "History",
        "Week of {day}: pain {pain}, effort {effort}, of 10",
        day=_dated(pain.first, today),
        pain=score(pain.value),
        effort=score(effort.value),
    )


def pain_sentence(screen: HistoryScreen) -> str:
    """The newest score, and the one of four weeks before; no verdict."""
    given = [(n, week.value) for n, week in enumerate(screen.pain) if week.value is not None]
    if not given:
        return tr("History", "Your own scores. None so far.")
    index, newest = given[-1]
    pain, day = fixed_number(newest, 1), _dated(screen.pain[index].first, screen.today)
    told = tr("History", "Your own scores. <b>{pain} in the week of {day}</b>", pain=pain, day=day)
    if index == len(screen.pain) - 1:
        told = tr("History", "Your own scores. <b>{pain} this week</b>", pain=pain)
    parts = [told]
    before = screen.pain[index - 4].value if index >= 4 else None
    if before is not None:
        parts.append(tr("History", "{pain} four weeks before", pain=fixed_number(before, 1)))
    return f"{', '.join(parts)}."


def score_rows(screen: HistoryScreen) -> Rows:
    """The same as a table, newest first."""
    heads = (
        tr("History", "Week of"),
        tr("History", "Pain, 0 to 10"),
        tr("History", "Effort, 0 to 10"),
    )
    cells = tuple(
        (_dated(pain.first, screen.today), score(pain.value), score(effort.value))
        for pain, effort in reversed(list(zip(screen.pain, screen.effort, strict=True)))
    )
    return Rows(heads, cells)


def desk_bars(screen: HistoryScreen) -> tuple[Bar, ...]:
    """Time at the desk between breaks, a bar for each week."""
    bars = []
    for week in screen.desk:
        spoken = partial(desk_words, week, screen.today)
        minutes = () if week.value is None else (week.value / 60,)
        note = str(round(sum(minutes))) if minutes and len(screen.desk) <= FEW else ""
        now = week is screen.desk[-1]
        bars.append(Bar(partial(_dated, week.first, screen.today), minutes, note, spoken, (), now))
    return tuple(bars)


def desk_words(week: DataPoint, today: date) -> str:
    """A week in one line."""
    return tr(
        "History",
        "Week of {day}: {length} between breaks",
        day=_dated(week.first, today),
        length=_length(week),
    )


def _length(week: DataPoint) -> str:
    return "—" if week.value is None else duration(week.value)


def desk_goal(minutes: float) -> Goal:
    """After how long a break is offered."""
    return Goal(minutes, duration(minutes * 60), tr("History", "your setting"))


def desk_sentence(screen: HistoryScreen) -> str:
    """The newest week of which something is known."""
    told = [week for week in screen.desk if week.value is not None]
    if not told:
        return ""
    return tr("History", "<b>{length}</b> on average, most lately.", length=_length(told[-1]))


def desk_rows(screen: HistoryScreen) -> Rows:
    """The same as a table, newest first."""
    heads = (tr("History", "Week of"), tr("History", "Between breaks"))
    return Rows(
        heads,
        tuple((_dated(week.first, screen.today), _length(week)) for week in reversed(screen.desk)),
    )


def outcome_counts(screen: HistoryScreen) -> dict[BreakEventType, int]:
    """How often breaks ended in each way, over the whole period."""
    return {what: sum(week.counts.get(what, 0) for week in screen.outcomes) for what in SHOWN}


def outcome_rows(screen: HistoryScreen) -> Rows:
    """How breaks ended, as a table."""
    heads = (tr("History", "Ended"), tr("History", "Times"))
    return Rows(
        heads,
        tuple(
            (outcome_name(what), fixed_number(count))
            for what, count in outcome_counts(screen).items()
        ),
    )


def outcome_sentence(screen: HistoryScreen) -> str:
    """How many breaks were taken, guided or not."""
    counts = outcome_counts(screen)
    taken = sum(counts[what] for what in SHOWN[:3])
    return tr("History", "<b>{taken} taken</b>, guided or of your own.", taken=taken)


def year_rows(screen: HistoryScreen) -> Rows:
    """The year's days on which something was done, newest first."""
    heads = (
        tr("History", "Day"),
        tr("History", "Guided breaks"),
        tr("History", "Strength sessions"),
    )
    cells = tuple(
        (_long_day(each.day), str(each.guided), str(each.sessions))
        for each in reversed(screen.year)
        if each.guided or each.sessions
    )
    return Rows(heads, cells)


def rows_listed(screen: HistoryScreen) -> tuple[ExerciseRow, ...]:
    """The exercises of the table: all, or the one that is asked for."""
    wanted = screen.filter.exercise
    return tuple(each for each in screen.exercises if wanted in {None, each.id})


def exercise_rows(screen: HistoryScreen) -> Rows:
    """The table of exercises."""
    heads = [
        tr("History", "Exercise"),
        tr("History", "Sessions"),
        tr("History", "Sets"),
        tr("History", "Reps"),
        tr("History", "Load"),
        tr("History", "Effort"),
        tr("History", "Last done"),
    ]
    exercises = rows_listed(screen)
    rows = tuple(_exercise_row(each, screen.unit) for each in exercises)
    if not any(each.aside for each in exercises):
        return Rows(tuple(heads), rows)
    heads.append(tr("History", "Waits"))
    waits = (tr("History", "set aside") if e.aside else "" for e in exercises)
    return Rows(tuple(heads), tuple((*row, each) for row, each in zip(rows, waits, strict=True)))


def _exercise_row(each: ExerciseRow, unit: Unit) -> tuple[str, ...]:
    seconds = tr("History", "{count} s", count=fixed_number(each.seconds))
    return (
        tr("Exercises", each.name),
        fixed_number(each.sessions),
        fixed_number(each.sets),
        seconds if each.seconds else fixed_number(each.reps),
        load_read(each.load_kg, unit),
        score(each.effort),
        "—" if each.last_done is None else _long_day(each.last_done),
    )


def load_read(kilograms: float | None, unit: Unit) -> str:
    """A load as it is read: two weights, or body weight."""
    if kilograms is None:
        return tr("History", "Body weight")
    return load_words(kilograms, unit)


def session_title(line: SessionLine) -> str:
    """`Mon 12 Oct 2026, 17:32`."""
    started = line.session.started
    return f"{_long_day(started.date())}, {clock_time(started)}"


def session_detail(line: SessionLine) -> str:
    """Sets, length, effort and pain."""
    parts = [plural("History", "%n set(s)", line.sets)]
    session = line.session
    if session.ended is not None:
        parts.append(duration((session.ended - session.started).total_seconds()))
    if line.effort is not None:
        effort = QLocale().toString(float(line.effort), "g", 2)
        parts.append(tr("History", "effort {score} of 10", score=effort))
    if line.pain is not None:
        parts.append(tr("History", "pain {score} of 10", score=line.pain))
    if session.place is not None:
        parts.append(_by_hand(session.place))
    return ", ".join(parts)


def _by_hand(place: Place) -> str:
    return {
        "home": tr("History", "entered by hand, at home"),
        "gym": tr("History", "entered by hand, at the gym"),
        "elsewhere": tr("History", "entered by hand"),
    }[place]


def since_words(first: date | None) -> str:
    """The title of the table."""
    if first is None:
        return tr("History", "By exercise")
    month = QLocale().standaloneMonthName(first.month, QLocale.FormatType.LongFormat)
    return tr("History", "By exercise, since {month}", month=f"{month} {first.year}")

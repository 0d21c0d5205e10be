"""What the history says: labels, sentences and tables, made from its numbers."""

from datetime import date, datetime

from PySide6.QtCore import QLocale

from deskcoach.app.pages import ExerciseNumbers, HistoryScreen, SessionLine, WeekNumbers
from deskcoach.ui import words
from deskcoach.ui.chart_bars import Bar, Goal
from deskcoach.ui.chart_outcomes import SHOWN, outcome_name
from deskcoach.ui.chart_scores import Scores
from deskcoach.ui.chart_year import long_day
from deskcoach.ui.widgets.data_table import Rows

FEW = 20
"""With more weeks than this, the numbers above the bars would touch; the bubble tells them."""

translate = words.translate
plural = words.plural


def short_day(day: date) -> str:
    """`12 Oct`."""
    return f"{day.day} {QLocale().monthName(day.month, QLocale.FormatType.ShortFormat)}"


def number(value: float, decimals: int = 0) -> str:
    """A number as the locale writes it."""
    return QLocale().toString(float(value), "f", decimals)


def score(value: float | None) -> str:
    """A score with one decimal, or a dash."""
    return "–" if value is None else number(value, 1)


def set_bars(screen: HistoryScreen) -> tuple[Bar, ...]:
    """A bar for each week, a capsule for each session."""
    bars = []
    each = screen.goal_sets / max(1, screen.goal_sessions)
    for week in screen.weeks:
        now = week is screen.weeks[-1]
        text = str(week.sets) if week.sets and len(screen.weeks) <= FEW else ""
        note = translate("History", "{count} so far").format(count=week.sets) if now else text
        ahead = (each,) * (screen.goal_sessions - len(week.sessions)) if now else ()
        parts = tuple(map(float, week.sessions))
        bars.append(Bar(short_day(week.monday), parts, note, set_words(week), ahead, now))
    return tuple(bars)


def set_words(week: WeekNumbers) -> str:
    """A week in one line."""
    text = translate("History", "Week of {day}: {sets} in {sessions}")
    return text.format(
        day=short_day(week.monday),
        sets=plural("History", "%n set(s)", week.sets),
        sessions=plural("History", "%n session(s)", len(week.sessions)),
    )


def sets_sentence(screen: HistoryScreen) -> str:
    """Last week, and this one so far."""
    if len(screen.weeks) < 2:
        return ""
    last, now = screen.weeks[-2:]
    text = translate("History", "Last week you did <b>{sets} in {sessions}</b>. {now} so far.")
    return text.format(
        sets=plural("History", "%n set(s)", last.sets),
        sessions=plural("History", "%n session(s)", len(last.sessions)),
        now=now.sets,
    )


def sets_goal(screen: HistoryScreen) -> Goal:
    """The line that a full week reaches."""
    detail = plural("History", "%n session(s)", screen.goal_sessions)
    return Goal(float(screen.goal_sets), translate("History", "Goal"), detail)


def sets_rows(screen: HistoryScreen) -> Rows:
    """The same as a table, newest first."""
    heads = (
        translate("History", "Week of"),
        translate("History", "Sessions"),
        translate("History", "Sets"),
    )
    cells = tuple(
        (short_day(week.monday), str(len(week.sessions)), str(week.sets))
        for week in reversed(screen.weeks)
    )
    return Rows(heads, cells)


def scores(screen: HistoryScreen) -> tuple[Scores, ...]:
    """Pain and effort of each week."""
    found = []
    for week in screen.weeks:
        now = week is screen.weeks[-1]
        label = translate("History", "This week") if now else short_day(week.monday)
        text = translate("History", "Week of {day}: pain {pain}, effort {effort}, of 10")
        spoken = text.format(
            day=short_day(week.monday), pain=score(week.pain), effort=score(week.effort)
        )
        found.append(Scores(label, week.pain, week.effort, spoken))
    return tuple(found)


def pain_sentence(screen: HistoryScreen) -> str:
    """The newest score, and the one of four weeks before; no verdict."""
    told = [(n, week.pain) for n, week in enumerate(screen.weeks) if week.pain is not None]
    if not told:
        return translate("History", "Your own scores. None so far.")
    index, newest = told[-1]
    text = translate("History", "Your own scores. <b>{pain} in the week of {day}</b>")
    if index == len(screen.weeks) - 1:
        text = translate("History", "Your own scores. <b>{pain} this week</b>")
    parts = [text.format(pain=number(newest, 1), day=short_day(screen.weeks[index].monday))]
    before = screen.weeks[index - 4].pain if index >= 4 else None
    if before is not None:
        text = translate("History", "{pain} four weeks before")
        parts.append(text.format(pain=number(before, 1)))
    return f"{', '.join(parts)}."


def score_rows(screen: HistoryScreen) -> Rows:
    """The same as a table, newest first."""
    heads = (
        translate("History", "Week of"),
        translate("History", "Pain, 0 to 10"),
        translate("History", "Effort, 0 to 10"),
    )
    cells = tuple(
        (short_day(week.monday), score(week.pain), score(week.effort))
        for week in reversed(screen.weeks)
    )
    return Rows(heads, cells)


def desk_bars(screen: HistoryScreen) -> tuple[Bar, ...]:
    """Usual time at the desk between breaks, a bar for each week."""
    bars = []
    for week in screen.weeks:
        minutes = week.desk_minutes
        text = translate("History", "Week of {day}: {length} between breaks")
        length = "–" if minutes is None else words.duration(minutes * 60)
        spoken = text.format(day=short_day(week.monday), length=length)
        note = "" if minutes is None or len(screen.weeks) > FEW else str(round(minutes))
        parts = () if minutes is None else (minutes,)
        now = week is screen.weeks[-1]
        bars.append(Bar(short_day(week.monday), parts, note, spoken, (), now))
    return tuple(bars)


def desk_goal(screen: HistoryScreen) -> Goal:
    """After how long a break is offered."""
    minutes = words.duration(screen.desk_goal * 60)
    return Goal(screen.desk_goal, minutes, translate("History", "your setting"))


def desk_sentence(screen: HistoryScreen) -> str:
    """The newest week."""
    told = [week for week in screen.weeks if week.desk_minutes is not None]
    if not told or told[-1].desk_minutes is None:
        return ""
    text = translate("History", "Usual stretch at the desk: <b>{length}</b>, by week.")
    return text.format(length=words.duration(told[-1].desk_minutes * 60))


def desk_rows(screen: HistoryScreen) -> Rows:
    """The same as a table, newest first."""
    heads = (translate("History", "Week of"), translate("History", "Between breaks"))
    cells = tuple(
        (
            short_day(week.monday),
            "–" if week.desk_minutes is None else words.duration(week.desk_minutes * 60),
        )
        for week in reversed(screen.weeks)
    )
    return Rows(heads, cells)


def outcome_rows(screen: HistoryScreen) -> Rows:
    """How breaks ended, as a table."""
    heads = (translate("History", "Ended"), translate("History", "Times"))
    return Rows(
        heads, tuple((outcome_name(what), str(screen.outcomes.get(what, 0))) for what in SHOWN)
    )


def outcome_sentence(screen: HistoryScreen) -> str:
    """How many breaks were taken, guided or not."""
    names = SHOWN[:3]
    taken = sum(screen.outcomes.get(what, 0) for what in names)
    text = translate("History", "<b>{taken} taken</b>, guided or of your own.")
    return text.format(taken=taken)


def year_rows(screen: HistoryScreen) -> Rows:
    """The year's days on which something was done, newest first."""
    heads = (
        translate("History", "Day"),
        translate("History", "Guided breaks"),
        translate("History", "Strength sessions"),
    )
    cells = tuple(
        (long_day(each.day), str(each.guided), str(each.sessions))
        for each in reversed(screen.days)
        if each.guided or each.sessions
    )
    return Rows(heads, cells)


def exercise_rows(screen: HistoryScreen) -> Rows:
    """The table of exercises."""
    heads = [
        translate("History", "Exercise"),
        translate("History", "Sessions"),
        translate("History", "Sets"),
        translate("History", "Reps"),
        translate("History", "Load"),
        translate("History", "Effort"),
        translate("History", "Last done"),
    ]
    rows = tuple(_exercise_row(each) for each in screen.exercises)
    if not any(each.aside for each in screen.exercises):
        return Rows(tuple(heads), rows)
    heads.append(translate("History", "Set aside"))
    aside = (short_day(each.aside) if each.aside else "–" for each in screen.exercises)
    return Rows(tuple(heads), tuple((*row, day) for row, day in zip(rows, aside, strict=True)))


def _exercise_row(each: ExerciseNumbers) -> tuple[str, ...]:
    seconds = translate("History", "{count} s").format(count=number(each.reps))
    return (
        translate("Exercises", each.name),
        number(each.sessions),
        number(each.sets),
        seconds if each.unit == "s" else number(each.reps),
        load(each.load_kg),
        score(each.effort),
        "–" if each.last is None else long_day(each.last),
    )


def load(kilograms: float | None) -> str:
    """A load as it is read: `2 × 4 kg`, or body weight."""
    if kilograms is None:
        return translate("History", "Body weight")
    return translate("History", "2 × {weight} kg").format(weight=QLocale().toString(kilograms))


def session_title(line: SessionLine) -> str:
    """`Mon 12 Oct 2026, 17:32`."""
    return f"{long_day(line.started.date())}, {words.clock_time(line.started)}"


def session_detail(line: SessionLine) -> str:
    """Sets, length, effort and pain."""
    parts = [plural("History", "%n set(s)", line.sets), words.duration(line.minutes * 60)]
    if line.effort is not None:
        parts.append(translate("History", "effort {score} of 10").format(score=line.effort))
    if line.pain is not None:
        parts.append(translate("History", "pain {score} of 10").format(score=line.pain))
    return ", ".join(parts)


def since_words(since: date | datetime | None) -> str:
    """The title of the table."""
    if since is None:
        return translate("History", "By exercise")
    month = QLocale().standaloneMonthName(since.month, QLocale.FormatType.LongFormat)
    return translate("History", "By exercise, since {month}").format(month=f"{month} {since.year}")

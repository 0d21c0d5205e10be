"""One page for a physiotherapist or doctor: plain numbers, with their source and date.

The page is HTML of the plainest sort, for a browser and for Qt's own text engine alike: tables, no
script, no picture, nothing that is loaded from anywhere.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from math import ceil
from typing import TypeVar

from deskcoach.core.breaks.events import BreakEventType
from deskcoach.core.exercises import Source, citation
from deskcoach.core.history.statistics import DataPoint, OutcomeWeek, WeekBar
from deskcoach.core.messages import listed, named, sentence

_NOTHING = "\N{EN DASH}"
_MOST_ROWS = 13  # of weeks, so that it stays one page
_T = TypeVar("_T")

_STYLE = """
body { font-family: sans-serif; font-size: 10pt; color: #1d2a25; }
h1 { font-size: 16pt; margin-bottom: 2px; }
h2 { font-size: 11pt; margin-bottom: 2px; margin-top: 10px; }
p { margin-top: 2px; margin-bottom: 2px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: right; padding: 2px 6px; border-bottom: 1px solid #bfbfb4; }
.first { text-align: left; white-space: nowrap; }
.small { font-size: 8pt; color: #5c6761; }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One exercise in the report.

    Attributes:
        name: Its name.
        sets: How many sets.
        done: Repetitions or seconds in all, with their unit.
        load: The load, in words.
        last_done: The day of its last set, or None.
        own: Whether it is from a file of the person's own.
    """

    name: str
    sets: int
    done: str
    load: str
    last_done: date | None
    own: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What the page is made of. The weeks of all four rows of numbers are the same.

    Attributes:
        first: The first day.
        last: The last day.
        made: The day on which the page is made.
        goal: Sessions that were meant for each week.
        weeks: Sets and sessions.
        outcomes: Breaks.
        pain: Weekly averages.
        effort: Weekly averages.
        lines: One for each exercise.
        aside: Names of the exercises that are set aside because they hurt.
        source: Where the exercises come from.
    """

    first: date
    last: date
    made: date
    goal: int
    weeks: Sequence[WeekBar]
    outcomes: Sequence[OutcomeWeek]
    pain: Sequence[DataPoint]
    effort: Sequence[DataPoint]
    lines: Sequence[ReportLine]
    aside: Sequence[str]
    source: Source


TITLE = sentence("Breaks, strength sessions and pain")
Say = Callable[[str], str]
"""Says a sentence in the person's language; `str` says it in English."""


def page(report: Report, say: Say = str, language: str = "en") -> str:
    """The page as HTML.

    Args:
        report: What it says.
        say: Says a sentence in the language of the page.
        language: Of the page, as `en` or `de`.
    """
    per_row = max(1, ceil(len(report.weeks) / _MOST_ROWS))
    aside = ", ".join(report.aside) or say(named("none", "SetAside"))
    title = escape(say(TITLE))
    span = sentence("{first} to {last}. Goal: one session a week.", first=report.first,
                    last=report.last)  # fmt: skip
    if report.goal != 1:
        span = sentence(
            "{first} to {last}. Goal: {goal} sessions a week.",
            first=report.first,
            last=report.last,
            goal=report.goal,
        )
    weeks = sentence("In rows of {count} weeks", count=per_row)
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{escape(language)}"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">',
            f"<title>{title}</title><style>{_STYLE}</style></head><body>",
            f"<h1>{title}</h1>",
            f"<p>{escape(say(span))}</p>",
            _heading(say(sentence("By week") if per_row == 1 else weeks)),
            _table(map(say, _WEEK_HEADS), _week_rows(report, per_row, say)),
            _heading(say(sentence("By exercise"))),
            _table(map(say, _LINE_HEADS), (_line_row(line, say) for line in report.lines)),
            _heading(say(sentence("Set aside because of pain"))),
            f"<p>{escape(aside)}</p>",
            f'<p class="small">{escape(_sources(report, say))}</p>',
            "</body></html>\n",
        ]
    )


_WEEK_HEADS = (
    sentence("Week from"),
    sentence("Sessions"),
    sentence("Sets"),
    sentence("Guided breaks"),
    sentence("Natural breaks"),
    sentence("Pain, average"),
    sentence("Pain, worst"),
    sentence("Effort, average"),
)
_LINE_HEADS = (
    sentence("Exercise"),
    sentence("Sets"),
    sentence("Done in all"),
    sentence("Load"),
    sentence("Last done"),
)


def _heading(words: str) -> str:
    return f"<h2>{escape(words)}</h2>"


def _week_rows(report: Report, per_row: int, say: Say) -> Iterable[Sequence[str]]:
    for index in range(0, len(report.weeks), per_row):
        part = slice(index, index + per_row)
        bars, outcomes = report.weeks[part], report.outcomes[part]
        pain, effort = report.pain[part], report.effort[part]
        yield (
            say(_day(bars[0].first)),
            str(sum(bar.sessions for bar in bars)),
            str(sum(bar.sets for bar in bars)),
            str(
                _sum(
                    outcomes,
                    lambda one: (
                        one.counts[BreakEventType.DONE] + one.counts[BreakEventType.PART_DONE]
                    ),
                )
            ),
            str(_sum(outcomes, lambda one: one.counts[BreakEventType.NATURAL])),
            _average(pain, say),
            _worst(pain),
            _average(effort, say),
        )


def _sum(things: Iterable[_T], count: Callable[[_T], int]) -> int:
    return sum(count(one) for one in things)


def _average(points: Sequence[DataPoint], say: Say) -> str:
    told = [(point.value, point.count) for point in points if point.value is not None]
    if not told:
        return _NOTHING
    mean = sum(value * count for value, count in told) / sum(count for _, count in told)
    return say(sentence("{number}", number=round(mean, 1)))


def _worst(points: Sequence[DataPoint]) -> str:
    most = max((point.most for point in points if point.most is not None), default=None)
    return _NOTHING if most is None else f"{most:g}"


def _day(day: date) -> str:
    return sentence("{day}", day=day)


def _line_row(line: ReportLine, say: Say) -> Sequence[str]:
    last = say(_day(line.last_done)) if line.last_done else _NOTHING
    return line.name, str(line.sets), line.done, line.load, last


def _sources(report: Report, say: Say) -> str:
    own = [named(line.name) for line in report.lines if line.own]
    parts = [
        sentence(
            "Pain and effort are the person's own scores from 0 (none) to 10, told during sessions."
        ),
        sentence("Effort is told in words: easy counts as 3, steady as 5, hard as 8."),
        sentence(
            "Sets, breaks and times were logged by DeskCoach on the person's own computer; "
            "they are no medical measurement."
        ),
    ]
    if len(own) < len(report.lines) or not own:
        source = citation(report.source, report.made)
        parts.append(sentence("Exercises from: {source}.", source=source))
    if own:
        parts.append(sentence("From the person's own files: {names}.", names=listed(own)))
    parts.append(sentence("Made on {day}.", day=report.made))
    return " ".join(map(say, parts))


def _table(heads: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    body = [_row("th", heads), *(_row("td", row) for row in rows)]
    return '<table width="100%">' + "\n".join(body) + "</table>"


def _row(tag: str, cells: Iterable[str]) -> str:
    first, *others = (escape(cell) for cell in cells)
    return (
        f'<tr><{tag} class="first" align="left">{first}</{tag}>'
        + "".join(f'<{tag} align="right">{cell}</{tag}>' for cell in others)
        + "</tr>"
    )

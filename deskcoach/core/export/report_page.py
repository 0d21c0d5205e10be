"""The report as a page of HTML: headings, tables with heads, charts with a table beside them.

No script, nothing that is loaded from anywhere; it prints on one sheet of A4, in grey as well.
"""

from collections.abc import Callable, Iterable, Sequence
from html import escape

from deskcoach.core.export import report_words as words
from deskcoach.core.export.report import ExerciseReport, PainPoint, Report, Tick
from deskcoach.core.export.report_words import Speaker
from deskcoach.core.messages import sentence

_STYLE = """
body { font: 10pt/1.4 system-ui, sans-serif; color: #1d2a25; max-width: 186mm; margin: 12mm auto; }
h1 { font-size: 22pt; margin: 0; }
h2 { font-size: 13pt; margin: 16px 0 4px; }
h3 { font-size: 10pt; margin: 0; }
p { margin: 2px 0; }
.sum { background: #e0eae2; border-radius: 12px; padding: 10px 16px; margin: 12px 0; }
.sum p { font-size: 12pt; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 5px 8px 5px 0; border-bottom: 1px solid #d9d9cf;
  vertical-align: top; }
thead th { border-bottom: 1.5px solid #1d2a25; font-weight: 400; color: #404d47; }
tbody th { font-weight: 600; }
th small { display: block; font-weight: 400; color: #404d47; font-size: 8.5pt; }
.charts { display: flex; flex-wrap: wrap; gap: 14px; }
.chart { width: 58mm; }
.small { font-size: 8pt; color: #5c6761; margin-top: 14px; }
@media print { body { margin: 0; } details { display: none; } }
@page { size: A4; margin: 12mm; }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_HIGH, _WIDE = 110, 220
_Scale = Callable[[float], float]


def page(report: Report, by: Speaker) -> str:
    """The page as HTML."""
    title = escape(by.say(words.TITLE))
    person = f"<p>{escape(report.person)}</p>" if report.person else ""
    span = sentence("{first} to {last}", first=by.day(report.first), last=by.day(report.last))
    made = sentence("Made on {day}.", day=by.day(report.made))
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{escape(by.language)}"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">',
            f"<title>{title}</title><style>{_STYLE}</style></head><body>",
            f"<h1>{title}</h1>{person}",
            f"<p><strong>{_said(by, span)}</strong>. {_said(by, made)}</p>",
            f'<div class="sum"><p>{escape(words.headline(report, by))}</p>',
            f"<p>{escape(words.pain_line(report, by))}</p></div>",
            *_done(report, by),
            *_pains(report, by),
            *_happenings(report, by),
            *_notes(report, by),
            f'<p class="small">{escape(words.footer(report, by))}</p>',
            "</body></html>\n",
        ]
    )


def _said(by: Speaker, text: str) -> str:
    return escape(by.say(text))


def _table(heads: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; the first cell of each row is its head. All cells are HTML."""
    head = "".join(f'<th scope="col">{cell}</th>' for cell in heads)
    body = (
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>'
        for first, *rest in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>"


def _done(report: Report, by: Speaker) -> Iterable[str]:
    yield f"<h2>{_said(by, sentence('Prescribed and done, in sets'))}</h2>"
    weeks = [
        f"{by.short_day(first)} \N{EN DASH} {by.short_day(last)}" for first, last in report.weeks
    ]
    heads = [
        by.say(sentence("Exercise, as prescribed")),
        *weeks,
        by.say(sentence("Together")),
        by.say(sentence("Load, from and to")),
    ]
    rows = [_row(exercise, by) for exercise in report.exercises]
    totals = [report.together(n) for n in range(len(report.weeks))]
    rows.append([_said(by, sentence("Together")), *_ticks([*totals, report.total], by), ""])
    sessions = [*zip(report.sessions, report.planned, strict=True)]
    told = [Tick(*each) for each in [*sessions, (sum(report.sessions), sum(report.planned))]]
    rows.append([_said(by, sentence("Sessions, of those planned")), *_ticks(told, by), ""])
    yield _table(map(escape, heads), rows)


def _row(exercise: ExerciseReport, by: Speaker) -> list[str]:
    doses = "".join(f"<small>{escape(words.dose_words(one, by))}</small>" for one in exercise.doses)
    cells = _ticks([*exercise.weeks, exercise.total], by)
    return [escape(exercise.name) + doses, *cells, escape(words.load_words(exercise, by))]


def _ticks(ticks: Iterable[Tick], by: Speaker) -> list[str]:
    return [escape(words.tick_words(each, by)) for each in ticks]


# -- pain ---------------------------------------------------------------------------------------


def _pains(report: Report, by: Speaker) -> Iterable[str]:
    told = [one for one in report.exercises if one.pains]
    if not told:
        return
    yield f"<h2>{_said(by, sentence('Pain, before, during and after each session'))}</h2>"
    legend = sentence("Circle before, square during, triangle after; 0 none, 10 worst.")
    yield f"<p>{_said(by, legend)}</p>"
    charts = (
        f'<div class="chart"><h3>{escape(one.name)}</h3>{_chart(one, report, by)}</div>'
        for one in told
    )
    yield f'<div class="charts">{"".join(charts)}</div>'
    heads = [
        sentence("Day"),
        sentence("Exercise"),
        sentence("Before"),
        sentence("During"),
        sentence("After"),
    ]
    rows = [
        [
            escape(by.day(point.day)),
            escape(one.name),
            *(words.score(each) for each in (point.before, point.during, point.after)),
        ]
        for one in told
        for point in one.pains
    ]
    summary = _said(by, sentence("The same as a table"))
    table = _table((_said(by, each) for each in heads), rows)
    yield f"<details><summary>{summary}</summary>{table}</details>"


def _chart(exercise: ExerciseReport, report: Report, by: Speaker) -> str:
    """Every session a small group; every other week is shaded."""
    days = max(1, (report.last - report.first).days + 1)
    wide = (_WIDE - 24) / days

    def x(days_in: float) -> float:
        return round(20 + days_in * wide, 1)

    def y(level: float) -> float:
        return round(8 + (10 - level) * (_HIGH - 26) / 10, 1)

    parts = []
    for number, (first, last) in enumerate(report.weeks):
        begin, end = (first - report.first).days, (last - report.first).days + 1
        if number % 2 == 0:
            size = f'width="{round((end - begin) * wide, 1)}" height="{_HIGH - 18}"'
            parts.append(f'<rect x="{x(begin)}" y="4" {size} rx="5" fill="#f1f0ea"/>')
        text = escape(by.short_day(first))
        parts.append(f'<text x="{x(begin)}" y="{_HIGH - 3}" font-size="7">{text}</text>')
    for level in (0, 5, 10):
        line = f'x1="18" x2="{_WIDE}" y1="{y(level)}" y2="{y(level)}"'
        parts.append(f'<line {line} stroke="#d9d9cf"/>')
        parts.append(f'<text x="2" y="{y(level) + 3}" font-size="8">{level}</text>')
    middle = ((point, x((point.day - report.first).days + 0.5)) for point in exercise.pains)
    parts.extend(_point(point, at, y) for point, at in middle)
    label = escape(f"{exercise.name}. {by.say(sentence('The same as a table'))}")
    view = f'viewBox="0 0 {_WIDE} {_HIGH}" role="img" aria-label="{label}"'
    return f'<svg {view} fill="#1d2a25">{"".join(parts)}</svg>'


def _point(point: PainPoint, x: float, y: _Scale) -> str:
    told = [
        (mark, round(x + shift, 1), y(level))
        for mark, shift, level in (
            ("before", -5, point.before),
            ("during", 0, point.during),
            ("after", 5, point.after),
        )
        if level is not None
    ]
    line = " ".join(f"{at},{height}" for _, at, height in told)
    drawn = f'<polyline points="{line}" fill="none" stroke="#8a938d"/>'
    return drawn + "".join(_mark(*each) for each in told)


def _mark(mark: str, x: float, y: float) -> str:
    look = 'stroke="#1d2a25" stroke-width="1.3"'
    if mark == "before":
        return f'<circle cx="{x}" cy="{y}" r="2.6" fill="#fff" {look}/>'
    if mark == "during":
        return f'<rect x="{x - 2.4}" y="{y - 2.4}" width="4.8" height="4.8" fill="#5b66a8"/>'
    points = f"{x},{y - 3} {x - 3},{y + 2.4} {x + 3},{y + 2.4}"
    return f'<polygon points="{points}" fill="#fff" {look}/>'


# -- what was otherwise, and notes ---------------------------------------------------------------


def _happenings(report: Report, by: Speaker) -> Iterable[str]:
    if not report.happenings:
        return
    yield f"<h2>{_said(by, sentence('Eased, skipped or set aside'))}</h2>"
    heads = [
        sentence("Day"),
        sentence("Exercise"),
        sentence("What"),
        sentence("In their own words"),
    ]
    rows = [
        [
            escape(by.day(one.day)),
            escape(one.exercise) or "\N{EN DASH}",
            _said(by, one.what),
            escape(one.words),
        ]
        for one in report.happenings
    ]
    yield _table((_said(by, each) for each in heads), rows)


def _notes(report: Report, by: Speaker) -> Iterable[str]:
    if not report.notes:
        return
    yield f"<h2>{_said(by, sentence('Notes'))}</h2>"
    heads = [sentence("Day"), sentence("Exercise"), sentence("In their own words")]
    rows = [
        [
            escape(by.day(one.day)),
            escape(one.about) or "\N{EN DASH}",
            escape(words.note_words(one, by)),
        ]
        for one in report.notes
    ]
    yield _table((_said(by, each) for each in heads), rows)

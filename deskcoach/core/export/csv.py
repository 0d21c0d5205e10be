"""One row a set, with the columns of Hevy, for a spreadsheet or for whoever reads that form.

Hevy writes and reads English months and the local time without a zone. A text that a spreadsheet
would take for a formula gets an apostrophe in front, as OWASP advises.
"""

import csv
import io
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime

from msgspec import Struct

from deskcoach.core.export.archive import Archive
from deskcoach.core.messages import unbroken
from deskcoach.core.records import SessionRecord, SetRecord
from deskcoach.core.typed import KG_PER_LB, Unit

CSV_COLUMNS = (
    "title",
    "start_time",
    "end_time",
    "description",
    "exercise_title",
    "superset_id",
    "exercise_notes",
    "set_index",
    "set_type",
    "weight_kg",
    "reps",
    "distance_km",
    "duration_seconds",
    "rpe",
)
TITLE = "Strength session"
COMMA_LANGUAGES = {"de", "fr"}
"""Languages whose spreadsheets have a comma before decimals, and so part fields otherwise."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_FORMULA = ("=", "+", "-", "@", "|", "%", "\u2212")
_LEAST_RPE = 6  # Hevy's scale begins here


class Style(Struct, frozen=True):
    """How a table is written.

    Attributes:
        separator: What parts the fields: `,`, `;` or a tab.
        decimal: What begins the decimals: `.` or `,`.
        unit: Of the weights.
    """

    separator: str = ","
    decimal: str = "."
    unit: Unit = "kg"


PLAIN = Style()


def style_of(language: str, separator: str | None, decimal: str | None) -> Style:
    """As a spreadsheet in that language expects it, but for what the person chose."""
    comma = language in COMMA_LANGUAGES
    decimal = decimal or ("," if comma else ".")
    return Style(separator or (";" if comma or decimal == "," else ","), decimal)


def table(archive: Archive, name_of: Callable[[str], str], style: Style = PLAIN) -> str:
    """The text of the file, CRLF line ends as RFC 4180 has them.

    Args:
        archive: What is to be written; sets without their session are left out.
        name_of: Gives an exercise's name for its id.
        style: How numbers and fields are written.
    """
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=style.separator, lineterminator="\r\n")
    pounds = {"weight_kg": "weight_lbs", "distance_km": "distance_miles"}
    rows.writerow([pounds.get(c, c) if style.unit == "lb" else c for c in CSV_COLUMNS])
    for session, sets in archive.done():
        rows.writerows(_rows(session, sets, name_of, style))
    return text.getvalue()


def _rows(
    session: SessionRecord,
    sets: Iterable[SetRecord],
    name_of: Callable[[str], str],
    style: Style,
) -> Iterable[list[str]]:
    done: defaultdict[str, int] = defaultdict(int)
    last = max([session.started, *(one.ended for one in sets)])
    for one in sets:
        yield [
            TITLE,
            _time(session.started),
            _time(session.ended or last),
            "" if session.effort is None else f"Effort {session.effort} of 10",
            harmless(name_of(one.exercise)),
            "",
            f"side {one.side}" if one.side else "",
            str(done[one.exercise]),
            "normal",
            "" if one.load_kg is None else number(weight(one.load_kg, style.unit), style.decimal),
            number(one.actual, style.decimal) if one.unit == "reps" else "",
            "",
            number(one.actual, style.decimal) if one.unit == "s" else "",
            str(one.effort) if (one.effort or 0) >= _LEAST_RPE else "",
        ]
        done[one.exercise] += 1


def harmless(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula, on one line."""
    line = " ".join(unbroken(text).split())
    # A mark that nobody sees may stand before the sign; a wide, small or raised one is one, too.
    first = next((c for c in line if unicodedata.category(c) != "Cf"), "")
    return f"'{line}" if unicodedata.normalize("NFKC", first).startswith(_FORMULA) else line


def _time(at: datetime) -> str:
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}, {at:%H:%M}"


def weight(kilograms: float, unit: Unit) -> float:
    """A weight in a unit, so exactly that it is the same again in kg."""
    return kilograms if unit == "kg" else round(kilograms / KG_PER_LB, 4)


def number(value: float, decimal: str = ".") -> str:
    """It as short as it can be told."""
    return f"{value:.10g}".replace(".", decimal)

"""Our sets as Strong writes them on Android, which Hevy and many others take in.

Semicolons between, a point before decimals, the local time without a zone, the weight in the unit
that its own column names. Hevy wants a text in each column of notes and a length of the session;
so each has one. A text that a spreadsheet would take for a formula gets an apostrophe in front.
"""

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from deskcoach.core.export.archive import Archive
from deskcoach.core.export.csv import TITLE, harmless, number, weight
from deskcoach.core.records import SessionRecord, SetRecord
from deskcoach.core.typed import Unit

COLUMNS = (
    *("Date", "Workout Name", "Exercise Name", "Set Order", "Weight", "Weight Unit", "Reps", "RPE"),
    *("Distance", "Distance Unit", "Seconds", "Notes", "Workout Notes", "Workout Duration"),
)
SIDES = ("-", "Left side", "Right side")
_FROM = "DeskCoach"


def strong_table(archive: Archive, name_of: Callable[[str], str], unit: Unit = "kg") -> str:
    """The text of the file.

    Args:
        archive: What is to be written; sets without their session are left out.
        name_of: Gives an exercise's name for its id.
        unit: In which weights are written.
    """
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=";", lineterminator="\n")
    rows.writerow(COLUMNS)
    for session, sets in archive.done():
        rows.writerows(_rows(session, sets, name_of, unit))
    return text.getvalue()


def _rows(
    session: SessionRecord,
    sets: Iterable[SetRecord],
    name_of: Callable[[str], str],
    unit: Unit,
) -> Iterator[list[str]]:
    done: defaultdict[str, int] = defaultdict(int)
    last = max([session.started, *(one.ended for one in sets)])
    minutes = max(1, round(((session.ended or last) - session.started).total_seconds() / 60))
    for one in sets:
        done[one.exercise] += 1
        yield [
            f"{session.started:%Y-%m-%d %H:%M:%S}",
            TITLE,
            harmless(name_of(one.exercise)),
            str(done[one.exercise]),
            "0" if one.load_kg is None else number(weight(one.load_kg, unit)),
            "kg" if unit == "kg" else "lbs",
            number(one.actual) if one.unit == "reps" else "0",
            str(one.effort or ""),
            "0",
            "km" if unit == "kg" else "mi",
            number(one.actual) if one.unit == "s" else "0",
            SIDES[one.side],
            _FROM if session.effort is None else f"{_FROM}, effort {session.effort} of 10",
            f"{minutes // 60}h {minutes % 60}m" if minutes >= 60 else f"{minutes}m",  # noqa: PLR2004 - an hour
        ]

"""Paper: the report and the plan for the wall, on as many sheets as they need."""

from datetime import date, timedelta
from itertools import combinations
from typing import Any, NamedTuple

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage

from deskcoach.core.export.report import DoseLine, Happening, PainPoint, ReportNote
from deskcoach.core.export.report_words import Speaker
from deskcoach.core.export.wall_plan import WallExercise, WallPlan
from deskcoach.core.figure.model import load_figure
from deskcoach.core.messages import sentence
from deskcoach.ui.design.translation import long_day, said, short_date
from deskcoach.ui.paper.plan import plan_images, plan_pdf
from deskcoach.ui.paper.report import report_images, report_pdf
from deskcoach.ui.paper.sheet import EDGE, HIGH, LEFT, WIDE, Sheet
from tests import packed
from tests.core.export.test_report import MONDAY, counted, one_session

pytestmark = pytest.mark.usefixtures("qapp")
BY = Speaker(said, long_day, short_date)


def pages(pdf: bytes) -> int:
    return pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ")


def inked(image: QImage, left: float, top: float, right: float, bottom: float) -> bool:
    """Whether something stands in a part of a sheet, in shares of it."""
    wide, high = image.width(), image.height()
    return any(
        image.pixelColor(x, y) != QColor("white")
        for x in range(round(left * wide), round(right * wide), 2)
        for y in range(round(top * high), round(bottom * high), 2)
    )


class Written(NamedTuple):
    """One text on paper: on which sheet, where, and what."""

    sheet: int
    box: QRectF
    text: str


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[Written]:
    """All texts that are written from now on, but those that are only measured."""
    found: list[Written] = []
    write = Sheet.write

    def noted(
        sheet: Sheet, box: tuple[float, float, float], text: str, *args: Any, **more: Any
    ) -> float:
        high = write(sheet, box, text, *args, **more)
        if text and not more.get("dry"):
            flags = int(more.get("align", LEFT)) | int(Qt.AlignmentFlag.AlignTop)
            room = QRectF(box[0], box[1], box[2], HIGH)
            wrapped = flags | int(Qt.TextFlag.TextWordWrap)
            where = sheet.painter.boundingRect(room, wrapped, text)
            found.append(Written(sheet._number, where, text))
        return high

    monkeypatch.setattr(Sheet, "write", noted)
    return found


def lies_well(written: list[Written]) -> None:
    """Every text is within the edges of its sheet, and none lies on another."""
    inside = QRectF(EDGE - 1, EDGE - 1, WIDE - 2 * EDGE + 2, HIGH - 2 * EDGE + 40)
    assert [each.text for each in written if not inside.contains(each.box)] == []
    for one, other in combinations(written, 2):
        apart = one.box.adjusted(2, 2, -2, -2)
        assert one.sheet != other.sheet or not apart.intersects(other.box), (one.text, other.text)


def test_everything_that_a_report_tells_stands_on_its_sheets(written: list[Written]) -> None:
    plain = counted(one_session(), person="Robin Example", weeks=12)
    pain = PainPoint(MONDAY, 2, 3, 1)
    rows = tuple(replace(plain.exercises[0], name=f"Exercise {n}", pains=(pain,)) for n in range(5))
    days = [MONDAY + timedelta(days=n) for n in range(9)]
    found = replace(
        plain,
        exercises=rows,
        happenings=tuple(Happening(day, "Row", sentence("skipped"), f"Why {day}") for day in days),
        notes=tuple(ReportNote(day, "Sleep", f"Noted {day}") for day in days),
    )
    sheets = report_images(found, BY)
    told = [each.text for each in written]
    assert {each.sheet for each in written} == {*range(1, len(sheets) + 1)}
    assert [text for text in told if text.startswith("Page ")] == [
        f"Page {n}" for n in range(1, len(sheets) + 1)
    ]
    for n in range(5):
        assert told.count(f"Exercise {n}") == 2, "in the table, and over its pain"
    for day in days:
        assert sum(f"Why {day}" in text for text in told) == 1
        assert sum(f"Noted {day}" in text for text in told) == 1
    heads = (
        "Robin Example", "Prescribed and done, in sets", "Exercise, as prescribed",
        "Load, from and to", "Together", "Sessions, of those planned", "before", "during", "after",
        "0 none, 10 worst", "Pain, before, during and after each session",
        "Eased, skipped or set aside", "Notes",
    )  # fmt: skip
    assert not {*heads} - {*told}
    assert [told.count(level) for level in ("0", "5", "10")] == [5, 5, 5]
    lies_well(written)


def test_everything_that_a_plan_tells_stands_on_its_sheets(written: list[Written]) -> None:
    rows = [exercise(f"Row {n}") for n in range(4)]
    stretch = exercise("Sit back", dose=None, load_kg=None, hold=15.0)
    sheets = plan_images(plan(*rows, warm_up=stretch), BY)
    told = [each.text for each in written]
    assert len(sheets) == 2
    assert told.count("Neck") == 2
    assert told.count("Tuesday, Thursday") == 2
    assert told.count("First, warm up") == 1
    assert any("Sit back" in text and "15" in text for text in told)
    for one in rows:
        assert told.count(one.name) == 1
    assert sum("8 kg" in text for text in told) == 4
    assert told.count(rows[0].steps[0]) == 8
    assert told.count("Tue") == told.count("Thu") == 4
    assert told.count("Pain at the end of the week") == 1
    assert told.count("of 10") == 4
    lies_well(written)


def test_a_usual_report_is_one_sheet_of_vectors_with_its_title() -> None:
    usual = counted(one_session(), person="Robin Example")
    pdf = report_pdf(usual, BY)
    assert pdf.startswith(b"%PDF-")
    assert pages(pdf) == 1
    assert b"/Subtype /Image" not in pdf
    (sheet,) = report_images(usual, BY)
    assert inked(sheet, 0.05, 0.03, 0.4, 0.08)
    assert not inked(sheet, 0, 0, 0.05, 1)
    assert not inked(sheet, 0.945, 0, 1, 1)


def test_a_long_one_goes_on_with_its_heads_again() -> None:
    plain = counted(one_session(), weeks=30)
    exercises = tuple(replace(plain.exercises[0], name=f"Exercise {n}") for n in range(9))
    days = [MONDAY + timedelta(days=n) for n in range(40)]
    found = replace(
        plain,
        exercises=exercises,
        happenings=tuple(Happening(day, "Row", sentence("skipped"), "Why " * 30) for day in days),
        notes=tuple(ReportNote(day, "", "Long " * 40) for day in days),
    )
    sheets = report_images(found, BY)
    assert len(sheets) > 2
    assert pages(report_pdf(found, BY)) == len(sheets)
    for sheet in sheets:
        assert not inked(sheet, 0.945, 0, 1, 1)
        assert inked(sheet, 0.8, 0.94, 0.95, 0.97)  # which sheet it is


def test_what_happened_and_what_was_noted_stand_in_their_tables() -> None:
    plain = replace(counted(one_session()), happenings=(), notes=())

    def sheets(why: str, note: str) -> list[QImage]:
        told = Happening(MONDAY, "Row", sentence("skipped"), why)
        noted = ReportNote(MONDAY, "", note)
        return report_images(replace(plain, happenings=(told,), notes=(noted,)), BY)

    same = sheets("It hurt", "Slept badly")
    assert same == sheets("It hurt", "Slept badly")
    assert same != sheets("No time", "Slept badly")
    assert same != sheets("It hurt", "Slept well")


def test_a_report_of_nothing_is_a_sheet() -> None:
    found = replace(counted(one_session()), exercises=(), happenings=(), notes=())
    assert pages(report_pdf(found, BY)) == 1


def exercise(name: str = "Row", **other: object) -> WallExercise:
    figure = load_figure((packed.FIGURES / "bent-over-row.json").read_bytes(), "row")
    steps = ("Bend from your hips, back long.", "Draw your elbow up and back.") * 2
    given: dict[str, object] = {
        "name": name,
        "dose": DoseLine(3, 10, 2.0, 2),
        "load_kg": 8.0,
        "steps": steps,
        "figure": figure,
        "picture": None,
    }
    return WallExercise(**{**given, **other})  # type: ignore[arg-type]


def plan(*exercises: WallExercise, warm_up: WallExercise | None = None) -> WallPlan:
    weeks = tuple((MONDAY + timedelta(weeks=n), (2, 4)) for n in range(4))
    return WallPlan("Neck", (2, 4), weeks, exercises, warm_up, date(2026, 3, 1))


def test_three_exercises_are_a_sheet_and_more_go_on_with_the_same_head() -> None:
    for count, sheets in ((1, 1), (3, 1), (4, 2), (7, 3)):
        whole = plan(*(exercise(f"Row {n}") for n in range(count)))
        assert pages(plan_pdf(whole, BY)) == sheets
        for sheet in plan_images(whole, BY):
            assert inked(sheet, 0.05, 0.04, 0.3, 0.09)  # its name
            assert inked(sheet, 0.05, 0.9, 0.6, 0.96)  # what to do if it hurts


def test_a_box_to_tick_is_nine_millimetres_wide() -> None:
    (sheet,) = plan_images(plan(exercise()), BY, wide=2100)  # ten points a millimetre
    row = next(y for y in range(400, 1500) if sheet.pixelColor(1925, y) == QColor("#7c857f"))
    # Half way down the first box on the right, from its left edge to its right one.
    middle = row + 45
    edges = [x for x in range(1870, 2060) if sheet.pixelColor(x, middle) == QColor("#7c857f")]
    assert edges[-1] - edges[0] == pytest.approx(90, abs=6)


def test_a_photo_stands_in_place_of_a_figure_and_what_has_neither_leaves_room() -> None:
    for one in (
        exercise(picture=packed.png()),
        exercise(picture=b"none"),
        exercise(figure=None),
        exercise(dose=None, load_kg=None, figure=None, hold=15.0),
        exercise(load_kg=None, steps=("Long " * 60,) * 4),
    ):
        assert pages(plan_pdf(plan(one, warm_up=one), BY)) == 1


def test_a_plan_without_a_week_has_no_boxes_for_pain() -> None:
    assert pages(plan_pdf(replace(plan(exercise()), weeks=()), BY)) == 1

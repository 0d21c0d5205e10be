"""A pack that is looked at, the report and the plan for the wall, as the pictures show them."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import msgspec

from deskcoach.core.exercises import Exercise
from deskcoach.core.export.report import (
    DoseLine,
    ExerciseReport,
    Happening,
    PainPoint,
    Report,
    ReportNote,
    Tick,
)
from deskcoach.core.export.report_words import Speaker
from deskcoach.core.export.wall_plan import WallExercise, WallPlan
from deskcoach.core.messages import sentence
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import long_day, said, short_date, tr
from deskcoach.ui.pages.library.pack import PackPage
from deskcoach.ui.paper.plan import plan_images
from deskcoach.ui.paper.report import report_images
from deskcoach.ui.widgets.layout import column
from deskcoach.ui.widgets.surfaces import Canvas
from tools.shots.assets import catalogue, figure
from tools.shots.camera import Camera, Grab, Shot

_MONDAY = date(2026, 11, 16)
_WEEKS = tuple(
    (_MONDAY + timedelta(weeks=n), _MONDAY + timedelta(days=7 * n + 6)) for n in range(4)
)


def _thing(exercise: Exercise, state: str, picture: int = 0) -> dict[str, Any]:
    plain = msgspec.to_builtins(exercise)
    return {
        "id": exercise.id,
        "name": exercise.name,
        "state": state,
        "choice": "theirs" if state == "new" else "mine",
        "exercise": plain,
        "mine": plain,
        "figure": None,
        "picture": picture,
    }


def a_pack() -> dict[str, Any]:
    """What a dry run says of a pack."""
    back, row, sitting = catalogue().of_kind("strength")[:3]
    return {
        "name": "Neck, easy start",
        "by": "Practice at the Park",
        "made": "2026-11-03",
        "licence": "CC BY 4.0: pass it on, say who made it",
        "exercises": [_thing(back, "new"), _thing(row, "new", 1_200_000), _thing(sitting, "yours")],
        "routines": [
            {
                "name": "Neck, easy start",
                "state": "new",
                "choice": "theirs",
                "exercises": [back.name, row.name],
            }
        ],
        "figures": 2,
        "pictures": 1,
    }


def pack_shots(look: Look, grab: Grab) -> Iterator[Shot]:
    """What a pack would add."""
    window = Canvas(look)
    page = PackPage(look, figure, a_pack(), "neck-easy-start.deskcoach")
    column(page, margins=28, on=window)
    window.resize(1040, 770)
    yield "pack", grab(window)
    window.close()


def paper_shots(grab: Camera) -> Iterator[Shot]:
    """The first sheets of what is printed."""
    by = Speaker(said, long_day, short_date)
    yield "report", grab.printed(lambda: report_images(_report(), by)[0])
    yield "wall-plan", grab.printed(lambda: plan_images(_plan(), by)[0])


def _report() -> Report:
    days = [_MONDAY + timedelta(days=7 * n + more) for n in range(4) for more in (1, 3)]
    exercises = tuple(
        ExerciseReport(
            tr("Exercises", each.name),
            False,
            (DoseLine(3, 10, 2.0, 1, date(2026, 11, 12)),),
            tuple(Tick(6 - (n == number), 6) for n in range(4)),
            7.5 if each.loaded else None,
            8.0 if each.loaded else None,
            tuple(PainPoint(day, 3 - n // 3, 3 - n // 4, 2 - n // 4) for n, day in enumerate(days)),
        )
        for number, each in enumerate(catalogue().of_kind("strength")[:3])
    )
    name = exercises[1].name
    return Report(
        _MONDAY,
        _WEEKS[-1][1],
        _MONDAY + timedelta(days=28),
        "Robin Example",
        _WEEKS,
        (2, 2, 2, 2),
        (2, 2, 2, 2),
        exercises,
        (3.0, 1.0),
        (Happening(days[3], name, sentence("{done} of {all} sets", done=2, all=3)),),
        (ReportNote(days[2], name, "Stiff on the last two."),),
        (),
        catalogue().source,
    )


def _plan() -> WallPlan:
    exercises = tuple(
        WallExercise(
            tr("Exercises", each.name),
            DoseLine(3, 10, 2.0, 1),
            8.0 if each.loaded else None,
            tuple(tr("Exercises", step) for step in each.steps[:4]),
            figure(each.figure),
            None,
        )
        for each in catalogue().of_kind("strength")[:3]
    )
    weeks = tuple((first, (2, 4)) for first, _ in _WEEKS)
    return WallPlan("Back", (2, 4), weeks, exercises, None, _MONDAY)

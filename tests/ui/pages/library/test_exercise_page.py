"""The page of one exercise, and what its menu offers: by whose it is and what was done of it."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from deskcoach.app.history.view_models import ExerciseRow
from deskcoach.core.exercises import Exercise, GivenBy, Source
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.library.browse import Browse
from deskcoach.ui.pages.library.exercise import ExercisePage, history_line
from tests.ui.conftest import Sent, catalogue, figure
from tests.ui.find import button, buttons, read
from tests.ui.pages.answers import a_library
from tests.ui.seen import painted

STRETCH = catalogue().of_kind("stretch")[0]
STRENGTH = catalogue().of_kind("strength")[0]


def row(sets: int, last: date | None) -> ExerciseRow:
    return ExerciseRow("x", "X", 2, sets, 0, 0, None, None, last, False)


@pytest.mark.parametrize(
    ("numbers", "held", "exercise", "line"),
    [
        (None, 0, STRETCH, "Not held here yet."),
        (row(9, None), 1, STRETCH, "Held in 1 guided break."),
        (None, 4, STRENGTH, "No sets here yet."),
        (row(0, None), 0, STRENGTH, "No sets here yet."),
        (row(9, None), 0, STRENGTH, "9 sets, 2 sessions so far."),
        (
            row(9, date(2026, 3, 4)), 0, STRENGTH,
            "9 sets, 2 sessions so far, last on Wed 4 Mar 2026.",
        ),
    ],
)  # fmt: skip
def test_what_was_done_of_it_is_one_line(
    numbers: ExerciseRow | None, held: int, exercise: Exercise, line: str
) -> None:
    assert history_line(numbers, held, exercise) == line


def own(**more: Any) -> Exercise:
    source = Source("Own exercises", "You")
    return replace(STRENGTH, id="mine", name="Mine", source=source, **more)


def page(qtbot: QtBot, look: Look, sent: Sent, exercise: Exercise, **screen: Any) -> ExercisePage:
    made = ExercisePage(look, figure, sent, exercise, replace(a_library(), **screen))
    qtbot.addWidget(made)
    made.resize(900, 900)
    made.show()
    return made


def test_ones_own_can_be_changed_and_ours_cannot(qtbot: QtBot, look: Look) -> None:
    sent = Sent()
    ours = page(qtbot, look, sent, STRENGTH)
    assert "Change" not in buttons(ours)
    assert {"Back to the library", "More", "Start a set", "Change the dose"} <= {*buttons(ours)}
    mine = page(qtbot, look, sent, own(), editable=frozenset({"mine"}))
    assert "Change" in buttons(mine)
    assert any("from the source" in line.lower() for line in read(ours))
    assert not any("from the source" in line.lower() for line in read(mine))
    asked: list[object] = []
    mine.menu_wanted.connect(asked.append)
    button(mine, "More").click()
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("exercise", "more", "name", "said"),
    [
        (STRETCH, {}, "Start this stretch", ("break", {"kind": "stretch", "exercise": STRETCH.id})),
        (STRENGTH, {}, "Start a set", ("session", {"exercises": [STRENGTH.id]})),
        (STRENGTH, {"until_seen": True}, "See the advice", ("safety", {})),
        (STRETCH, {"until_seen": True}, "See the advice", ("safety", {})),
    ],
)
def test_it_is_started_from_here(
    qtbot: QtBot,
    look: Look,
    *,
    exercise: Exercise,
    more: dict[str, Any],
    name: str,
    said: tuple[str, dict[str, Any]],
) -> None:
    sent = Sent()
    button(page(qtbot, look, sent, exercise, **more), name).click()
    assert sent == [said]


def test_what_was_put_away_is_not_started(qtbot: QtBot, look: Look) -> None:
    shown = page(qtbot, look, Sent(), own(archived=True))
    assert not any(name.startswith("Start") for name in buttons(shown))


def test_who_gave_it_and_where_they_are_stand_on_top(qtbot: QtBot, look: Look) -> None:
    given = GivenBy("physiotherapist", "Ms Example", date(2026, 3, 4), "1 Park Street")
    told = " ".join(word.text for word in painted(page(qtbot, look, Sent(), own(given_by=given))))
    assert "1 Park Street" in told
    assert "Ms Example" in told
    plain = page(qtbot, look, Sent(), own(easier=(), cautions=()))
    assert "“It hurts” works here, too." in read(plain)
    assert "Easier ways" not in read(plain)
    assert "Easier ways" in read(page(qtbot, look, Sent(), own(easier=("Less",), cautions=())))


def offers(qtbot: QtBot, look: Look, exercise: Exercise, *, editable: bool) -> list[str]:
    browse = Browse(look, figure)
    qtbot.addWidget(browse)
    browse.show_library(replace(a_library(), editable=frozenset({exercise.id} if editable else ())))
    menu = browse.exercise_menu(exercise)
    told: list[tuple[str, str]] = []
    browse.action.connect(lambda what, whose: told.append((what, whose)))
    for action in menu.actions():
        action.trigger()
    assert {whose for _, whose in told} == {exercise.id}
    assert len({what for what, _ in told}) == len(menu.actions())
    return [action.text() for action in menu.actions()]


def test_a_menu_offers_what_can_be_done(qtbot: QtBot, look: Look) -> None:
    assert offers(qtbot, look, STRENGTH, editable=False) == ["Copy"]
    usual = ["Change", "Change pose", "Copy", "Give it away", "Put it away", "Delete"]
    assert offers(qtbot, look, own(), editable=True) == usual
    away = offers(qtbot, look, own(archived=True), editable=True)
    assert away == [*usual[:4], "Take out again", "Delete"]
    pack = Source("Neck", "A practice", taken_in=date(2026, 3, 4))
    taken = offers(qtbot, look, replace(own(), source=pack), editable=True)
    assert taken == [*usual, "Came with Neck: take all of it out"]

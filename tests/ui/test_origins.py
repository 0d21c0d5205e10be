"""The source's name stands where the source speaks, and nowhere else."""

import re
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from deskcoach.app.page_models import LibraryScreen
from deskcoach.app.view_models import SafetyScreen
from deskcoach.core.catalogue import merge_catalogues
from deskcoach.core.exercises import Catalogue, Exercise, Source
from deskcoach.core.strength.safety import QUESTIONS, AdviceLine
from deskcoach.ui.breaks.player import StretchPlayer
from deskcoach.ui.design import words
from deskcoach.ui.design.session_words import origins_line
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.library.exercise import ExercisePage
from deskcoach.ui.strength.safety import SafetyCheck
from deskcoach.ui.widgets.labels import Text
from tests.ui.conftest import Sent, a_guide, catalogue, figure
from tests.ui.pages.plan.test_plan import TODAY
from tools.shots.session import screen, session


def with_own(source: Source | None = None) -> Catalogue:
    """Ours, and the same again as a file of the person's own."""
    base = catalogue()
    renamed = [msgspec.structs.replace(one, id=f"my-{one.id}") for one in base.exercises]
    mine = msgspec.structs.replace(base, exercises=tuple(renamed), source=source or base.source)
    found, problems = merge_catalogues(base, [("mine.json", msgspec.json.encode(mine))])[:2]
    assert not problems
    return found


PHYSIO = Source(title="My plan", publisher="My physio")


def told(window: Any) -> str:
    return "\n".join(text.text() for text in window.findChildren(Text) if not text.isHidden())


def page_of(qtbot: QtBot, look: Look, exercise: Exercise, found: Catalogue) -> str:
    page = ExercisePage(look, figure, Sent(), exercise, LibraryScreen(found, TODAY))
    qtbot.addWidget(page)
    return told(page)


@pytest.mark.parametrize("source", [None, PHYSIO])
def test_the_page_of_an_own_exercise_names_its_file(
    qtbot: QtBot, look: Look, source: Source | None
) -> None:
    found = with_own(source)
    for exercise in found.exercises:
        text = page_of(qtbot, look, exercise, found)
        assert ("Bupa" in text) is not exercise.own
        assert ("rom your own file" in text) is exercise.own
        if exercise.own:
            assert "from the source" not in text.lower()
            assert not re.search("^Ours|; ours", text, re.MULTILINE)
            assert ("My physio, My plan" in text) is (source is PHYSIO)


def test_our_page_says_which_lines_are_ours(qtbot: QtBot, look: Look) -> None:
    pages = {one.id: page_of(qtbot, look, one, catalogue()) for one in catalogue().exercises}
    assert "ours: step 4." in pages["sitting-back-extension"]
    assert "ours: how it feels." in pages["back-extension"]
    assert "From the source, in our own words." in pages["cobra-stretch"]


def test_a_break_names_the_source_of_the_stretch_that_is_shown(qtbot: QtBot, look: Look) -> None:
    player = StretchPlayer(look, figure, Sent(), lambda: 100.0)
    qtbot.addWidget(player, before_close_func=lambda _: player.hide())
    guide = a_guide()
    player.show_guide(guide)
    assert "Source: Bupa" in told(player)
    own = msgspec.structs.replace(guide.exercises[0], source=PHYSIO)
    player.show_guide(replace(guide, exercises=(own,)))
    assert "Bupa" not in told(player)
    assert "From your own file: My physio, My plan" in told(player)
    player.show_guide(replace(guide, paused=True, hurting=True, running=False))
    assert "back pain.\N{NO-BREAK SPACE}¹" in told(player)
    assert "¹ Source: Bupa" in told(player)


def test_the_start_of_a_session_says_whose_its_numbers_are() -> None:
    usual = screen(session())
    bupa = "Bupa, Upper back pain, reviewed Dec 2020"
    assert origins_line(usual) == f"Sets and reps: {bupa}. Tempo and rest: ours."
    first, *others = usual.blocks
    changed = replace(usual, blocks=(replace(first, reps=12, rest=30.0), *others))
    assert origins_line(changed) == (
        "Sets and reps (Back extensions): yours. "
        f"Sets and reps (Bent-over dumbbell row, Cobra stretch): {bupa}. "
        "Tempo and rest (Back extensions): yours. "
        "Tempo and rest (Bent-over dumbbell row, Cobra stretch): ours."
    )
    own = tuple(msgspec.structs.replace(one, source=PHYSIO) for one in usual.exercises)
    assert origins_line(replace(usual, exercises=own)) == (
        "Sets and reps: yours. Tempo and rest: yours."
    )


def test_the_check_marks_what_the_source_says(qtbot: QtBot, look: Look) -> None:
    check = SafetyCheck(look, figure, Sent())
    qtbot.addWidget(check, before_close_func=lambda _: check.hide())
    for question in QUESTIONS:
        check.show_check(SafetyScreen(TODAY, frozenset({question.id}), answered=True))
        for line in told(check).splitlines():
            assert ("¹" in line) is (line.startswith(("Nerves in", "Based on")))
            assert not ("999" in line and "¹" in line)


def test_a_line_of_ours_has_no_mark() -> None:
    assert words.advice(AdviceLine("Go on.")) == "Go on."
    assert words.advice(AdviceLine("Go on.", "source")).endswith("¹")

"""Words that are made larger are so everywhere: each that is painted grows with the others."""

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.ui.charts.plan_marks import WeekMarks
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.settings.words import pages
from deskcoach.ui.shell.main_window import Window
from tests.ui.conftest import figure
from tests.ui.pages.answers import some_reads
from tests.ui.seen import heights, left_small, painted
from tests.ui.test_seen import nothing

pytestmark = pytest.mark.no_cover  # of what the others cover, and much of it

MAIN = ("today", "plan", "library", "history", "guidance")
SETTINGS = tuple(f"settings {page.name}" for page in pages())


@pytest.mark.parametrize("page", MAIN + SETTINGS)
def test_every_word_of_a_page_grows(qtbot: QtBot, look: Look, page: str) -> None:
    made = Window(look, some_reads(), nothing, figure, settle_ms=0)
    qtbot.addWidget(made, before_close_func=lambda each: each.hide())
    made.resize(1400, 1000)
    name, _, within = page.partition(" ")
    made.open(name)
    if within:
        made.settings.show_page(within)
    before = heights(made)
    look.choose("light", "reduced", 1.5)
    after = heights(made)
    assert len(before.keys() & after.keys()) > 4
    # The marks of a week share their width: their words have the one size that fits.
    marks = {word.text for each in made.findChildren(WeekMarks) for word in painted(each)}
    assert [text for text in left_small(before, after, 1.5) if text not in marks] == []

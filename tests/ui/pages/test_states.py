"""What pages say before there is anything, when they are full, and when a thing cannot be used."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskcoach.app.page_models import Trouble
from deskcoach.core.command import Command
from deskcoach.core.settings import Settings
from deskcoach.ui.charts.timeline import RibbonView
from deskcoach.ui.charts.year import YearMap
from deskcoach.ui.design import placing
from deskcoach.ui.design.language import Language
from deskcoach.ui.design.theme import Look
from deskcoach.ui.figure.sheet import Still
from deskcoach.ui.pages.settings.words import pages
from deskcoach.ui.queries import Places
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.widgets.buttons import Capsule
from deskcoach.ui.widgets.notices import Notice
from deskcoach.ui.widgets.scroll import Scroll
from tests.ui.conftest import ROOT, as_sent, figure
from tests.ui.find import button, buttons, read
from tests.ui.pages.answers import some_reads
from tests.ui.seen import cut, painted
from tools.shots.camera import settle
from tools.shots.pages import a_ribbon, a_year
from tools.shots.states import (
    PROBLEM,
    answer,
    busy_library,
    days,
    first_library,
    first_plan,
    no_sessions,
    nothing_filtered,
)

Open = Callable[..., Window]
ROOM = {"Inter": 636, "DejaVu Sans": 606}


@pytest.fixture
def sent() -> list[tuple[str, dict[str, Any]]]:
    return []


@pytest.fixture
def opened(qtbot: QtBot, look: Look, sent: list[tuple[str, dict[str, Any]]]) -> Iterator[Open]:
    """A window that reads what it is given."""
    made = []

    def send(command: Command, **how: Any) -> Any:
        sent.append(as_sent(command))
        return answer(command, **how)

    def of(page: str = "today", **reads: Any) -> Window:
        window = Window(look, replace(some_reads(), **reads), send, figure, settle_ms=0)
        qtbot.addWidget(window)
        window.open(page)
        made.append(window)
        return window

    yield of
    for window in made:
        window.close()


def today(name: str) -> dict[str, Any]:
    found = dict(days())[name]
    return {"today": lambda: found}


def test_where_no_break_is_on_they_can_be_switched_on(
    opened: Open, sent: list[tuple[str, dict[str, Any]]]
) -> None:
    window = opened(**today("off"))
    assert "No breaks are switched on." in read(window)
    assert "Pause" not in buttons(window)
    button(window, "Switch on").click()
    assert sent[-1] == ("open", {"page": "settings"})


def test_without_strength_the_posture_cue_has_the_height_of_the_ring(opened: Open) -> None:
    window = opened(**today("off"))
    window.grab()
    page = window.today
    assert page.posture.height() == page.next_break.height()
    window.close()
    window = opened(**today("trained"))
    window.grab()
    assert window.today.posture.height() < window.today.next_break.height() / 2


def test_alone_beside_the_ring_the_cue_has_a_large_picture_where_there_is_room(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "_bring_inside", lambda *_: None)  # the tests' screen is small
    window = opened(**today("off"))
    stage = window.today.posture.findChild(Still)
    assert stage is not None
    for wide in (640, 1200, 700, 860, 1100):  # it goes on and off without a word left narrow
        window.resize(wide, 740)
        settle()
        assert (stage.height() > 200) == (wide > 1000)
        assert cut(window) == []
    window.close()
    stage = opened(**today("trained")).today.posture.findChild(Still)
    assert stage is not None
    assert stage.height() < 100


def test_a_holiday_is_told_on_today(opened: Open) -> None:
    assert any("Paused up to" in each for each in read(opened(**today("holiday"))))


def test_a_mistake_in_a_file_is_told_with_place_remedy_and_what_holds(opened: Open) -> None:
    lines = read(opened(**today("problem")).today.problems)
    first, second = (line for line in lines if line.startswith("Until then"))
    assert "usual value holds" in first
    assert "left out" in second
    assert [line for line in lines if line not in (first, second)] == [
        "There is a mistake in your settings",
        "Time at the desk before a stretch (stretch.after): 900",
        "Write a whole number from 5 to 180 min.",
        "/home/you/.config/deskcoach/settings.toml",
        "There is a mistake in your exercises",
        "mine.json: line 14, column 3: not JSON, found }; put a comma",
        "/home/you/.config/deskcoach/exercises/mine.json",
    ]


def test_what_has_a_mistake_is_opened_with_a_click(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        "deskcoach.ui.pages.problems.QDesktopServices.openUrl",
        lambda url: asked.append(url.toLocalFile()),
    )
    places = Places("/data/log.db", "/config/settings.toml", "/config/exercises")
    wrong = Trouble(PROBLEM.line, "settings", places.settings)
    window = opened("settings", settings=lambda: (Settings(), (wrong,)), places=places)
    button(window.settings, "Open the file").click()
    for page in pages():  # it stands on top of whichever is open
        window.settings.show_page(page.name)
        QApplication.processEvents()
        assert button(window.settings, "Open the file").isVisible()
    troubles = [
        Trouble(f"{n}.json: line 1", "exercises", f"/config/exercises/{n}.json") for n in "ab"
    ]
    window.today.problems.show_problems([*troubles, Trouble("It is full.", "log", "/data/log.db")])
    window.turn_to("today")
    for each in window.today.problems.findChildren(Capsule):
        each.click()
    assert asked == ["/config/settings.toml", "/config/exercises", "/data"]
    window.today.problems.show_problems([Trouble("It is full.", "log")])
    assert not window.today.problems.findChildren(Capsule)[2:]


def test_a_log_that_takes_nothing_is_told_in_parts_and_tried_again(
    opened: Open, sent: list[tuple[str, dict[str, Any]]]
) -> None:
    window = opened(**today("log"))
    assert read(window.today.problems) == [
        "Your log needs a look",
        "The disk is full",
        "Free some space.",
        "What you do is kept beside the log, and put into it as soon as it can be.",
        "/home/you/.local/share/deskcoach/log.db",
    ]
    button(window.today, "Try again").click()
    assert sent[-1] == ("try-log", {})
    assert any("still does not work" in each for each in read(window))


def test_what_trying_cannot_mend_is_not_offered_to_be_tried(opened: Open) -> None:
    window = opened()
    window.today.problems.show_problems([Trouble("It was damaged.", "log", "/data/log.db")])
    assert set(buttons(window.today.problems)) == {"Show the folder"}


def test_what_went_wrong_looks_like_no_hint(opened: Open, look: Look) -> None:
    window = opened()
    seen = []
    for wrong in (False, True):
        window.tell("The folder cannot be written", wrong=wrong)
        QApplication.processEvents()
        (box,) = (each for each in window.findChildren(Notice) if each.isVisible())
        picture = box.grab().toImage()
        seen.append(picture.pixelColor(1, picture.height() // 2))
    assert seen == [look.theme.tokens.mist, look.theme.tokens.ink2]


def test_a_new_routine_has_one_thing_to_press(opened: Open) -> None:
    window = opened("plan", plan=first_plan)
    window.plan.open_routine("")
    routine = window.plan.routine
    assert routine is not None
    assert "Nothing in it yet" in read(routine)
    assert not {"Start", "Copy", "Warm-up"} & set(buttons(routine))
    assert "How it runs" not in read(routine)


def test_a_search_for_nothing_leads_back(opened: Open) -> None:
    settings = opened("settings").settings
    settings.search.setText("xylophone")
    assert "No setting is called so." in read(settings)
    button(settings, "Show all settings").click()
    assert settings.search.text() == ""
    assert "No setting is called so." not in read(settings)


def test_an_empty_library_invites_over_its_whole_width(opened: Open) -> None:
    window = opened("library", library=first_library)
    window.grab()
    cards = window.library.browse.cards
    assert cards["add"].width() > 2 * cards["bent-over-row"].width()


@pytest.mark.parametrize("high", ["system", "high"])
def test_a_draft_has_a_broken_edge_in_high_contrast_too(
    opened: Open, look: Look, high: str
) -> None:
    look.choose("light", "reduced", 1.0, high)
    library = opened("library", library=busy_library).library
    card = next(each for name, each in library.browse.cards.items() if name.startswith("draft"))
    picture = card.grab().toImage()
    ratio = picture.devicePixelRatio()
    edge = [picture.pixel(round(x * ratio), round(ratio)) for x in range(40, 120)]
    assert len(set(edge)) > 1, "one stroke"


def test_drafts_and_files_that_do_not_read_stand_above_many_exercises(opened: Open) -> None:
    window = opened("library", library=busy_library)
    window.grab()
    cards = window.library.browse.cards
    small = {card.height() for name, card in cards.items() if name.startswith("own-")}
    assert max(small) - min(small) <= 1
    assert cards["draft draft"].height() > 2 * max(small)


def test_weeks_without_sets_are_told_without_zeros(opened: Open) -> None:
    history = replace(some_reads().history, overview=nothing_filtered, sessions=no_sessions)
    page = opened("history", history=history).history
    assert "No sets in this time." in read(page)
    page.cards["sets"].chart.picked.emit(9)
    assert "No session in this week." in read(page)
    assert "0 sessions" not in read(page)


def test_a_file_that_is_here_already_is_told_so(opened: Open) -> None:
    window = opened()
    window.alone.show_file("strong.csv")
    assert "new. What this file has is here already." in read(window)
    assert not window.alone.preview.head.action.isEnabled()


def test_every_state_opens(opened: Open) -> None:
    for name, _ in days():
        assert read(opened(**today(name))), name


@pytest.fixture(params=["Inter", "DejaVu Sans"])
def font(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    before = qapp.font()
    qapp.setFont(QFont(request.param))
    yield request.param
    qapp.setFont(before)


@pytest.fixture(params=["en", "de", "fr"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    before = QLocale()
    made = Language(qapp, ROOT / "assets" / "translations")
    made.take_up(request.param)
    yield request.param
    made.take_up("en")
    QLocale.setDefault(before)


def test_today_needs_no_bar_on_a_small_laptop(opened: Open, font: str, language: str) -> None:
    """Of 1280 by 800, a panel, a frame and the head of the window leave this much."""
    for name in ("first-day", "trained", "holiday", "urgent"):
        page = opened(**today(name)).today
        page.setParent(None)  # the screen of the tests is smaller
        page.resize(984, ROOM[font])
        page.show()
        for _ in range(4):
            QApplication.processEvents()
        (scroll,) = page.findChildren(Scroll)
        assert scroll.verticalScrollBar().maximum() == 0, (name, font, language)
        page.close()


def test_pictures_in_a_table_take_up_other_colours(opened: Open, look: Look) -> None:
    table = opened("history").history.table

    def corner() -> int:
        item = table.item(0, 0)
        assert item is not None
        picture = item.icon().pixmap(table.iconSize()).toImage()
        return picture.pixelColor(picture.width() // 2, 4).lightness()

    light = corner()
    look.choose("dark", "reduced")
    dark = corner()
    look.choose("light", "reduced")
    assert dark < 128 < light
    assert corner() == light


def test_the_year_is_as_high_as_its_squares(qtbot: QtBot, look: Look) -> None:
    year = YearMap(look, "Your year")
    qtbot.addWidget(year)
    year.resize(920, 150)
    year.show()
    year.show_days(tuple(a_year()))
    assert year.height() - max(box.bottom() for box in year.boxes()) < 12


def test_a_day_that_is_drawn_to_its_end_has_its_last_hour(qtbot: QtBot, look: Look) -> None:
    """Only beside the time of now, which stands there in its place, is an hour left out."""
    for ground, has in (("surface", False), ("sage", True)):
        view = RibbonView(look, ground=ground)
        qtbot.addWidget(view)
        view.resize(700, 108)
        view.show_ribbon(replace(a_ribbon(), coming=()))
        assert ("14" in {word.text for word in painted(view)}) is has

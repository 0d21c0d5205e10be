"""A pack in a real window: looked at, chosen from, taken in, given away, taken out again."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskcoach.app.commands import carry_out
from deskcoach.core.command import Command
from deskcoach.core.figure.model import Figure
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.library.pack import PackPage, shown
from tests import packed
from tests.ui.pages.library.test_exercise_form import Hands, Home

PATH = "/home/me/neck-easy-start.deskcoach"


class PackHome(Home):
    """What takes long is replied to later, as by the process aside."""

    def figure(self, name: str | None) -> Figure | None:
        return self.desk.archives.own.figures.load(name) if name and "." not in name else None

    def send(
        self, command: Command, *, then: Callable[[Any], None] | None = None, **_more: Any
    ) -> Any:
        reply = carry_out(self.desk.desk, command)
        if not reply["ok"]:
            self.told.append(reply["error"])
        self.desk._replaced()
        if then is None:
            return reply.get("value")
        then(reply.get("value"))
        return None

    @property
    def page(self) -> PackPage:
        page = self.library.shown
        assert isinstance(page, PackPage)
        return page

    def open(self, data: bytes = packed.pack()) -> None:
        self.desk.files.kept[PATH] = data
        self.window.open_file(PATH)
        self.window.activateWindow()
        QApplication.processEvents()


@pytest.fixture
def home(qtbot: QtBot, look: Look) -> Iterator[PackHome]:
    made = PackHome(qtbot, look)
    yield made
    made.window.hide()


@pytest.fixture
def hands() -> Hands:
    return Hands()


def own(home: PackHome) -> set[str]:
    return set(home.desk.world.own.own)


def test_nothing_is_written_before_the_button(home: PackHome, hands: Hands) -> None:
    home.open()
    page = home.page
    assert page.count.text() == "3 of 3 chosen"
    assert page.take.text() == "Take in 3 things"
    assert home.window.focusWidget() is page.take
    assert own(home) == set()
    hands.click(page.take)
    assert own(home) == {"chin-tuck", "towel-pull"}
    assert home.library.shown is not page
    assert "is taken in" in home.window._told.lines[0]
    assert home.library.browse.cards["chin-tuck"].isVisible()


def test_not_now_leaves_everything_as_it_is(home: PackHome, hands: Hands) -> None:
    leaves: tuple[Callable[[PackPage], None], ...] = (
        lambda page: hands.click(page.not_now),
        lambda page: hands.click(page.back),
        lambda page: QTest.keyClick(page, Qt.Key.Key_Escape),
    )
    for leave in leaves:
        home.open()
        leave(home.page)
        assert not isinstance(home.library.shown, PackPage)
    assert own(home) == set()


def test_single_things_are_left_out_by_mouse_and_by_the_space_bar(
    home: PackHome, hands: Hands
) -> None:
    home.open()
    page = home.page
    hands.click(page.exercises["towel-pull"].toggle)
    toggle = page.routines["Neck, easy start"].toggle
    toggle.setFocus(Qt.FocusReason.TabFocusReason)
    hands.key(Qt.Key.Key_Space)
    assert page.take.text() == "Take in 1 thing"
    hands.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert own(home) == {"chin-tuck"}
    assert home.desk.store.state.routines == ()


def test_with_nothing_chosen_there_is_nothing_to_press(home: PackHome, hands: Hands) -> None:
    home.open()
    page = home.page
    for thing in (*page.exercises.values(), *page.routines.values()):
        hands.click(thing.toggle)
    assert not page.take.isEnabled()
    hands.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert own(home) == set()


def test_of_a_double_mine_stays_first(home: PackHome, hands: Hands) -> None:
    home.open()
    hands.click(home.page.take)
    exercises = home.desk.world.own.own
    exercises["chin-tuck"] = replace(exercises["chin-tuck"], steps=("Mine.",))
    home.desk.store.keep(routines=(replace_items(home),))
    home.open()
    page = home.page
    double = page.exercises["chin-tuck"]
    assert double.ways is not None
    assert double.ways.value == "mine"
    assert page.exercises["towel-pull"].toggle.isHidden()  # exactly this one is here
    assert page.count.text() == "0 of 3 chosen"
    assert home.window.focusWidget() is page.not_now
    hands.click(double.toggle)
    assert double.ways.value == "both"
    hands.click(double.toggle)
    assert double.ways.value == "mine"
    hands.click(double.ways.buttons["theirs"])
    assert double.toggle.isChecked()
    routine = page.routines["Neck, easy start"]
    assert routine.ways is not None
    assert list(routine.ways.buttons) == ["mine", "both"]
    hands.click(routine.ways.buttons["both"])
    hands.click(page.take)
    assert exercises["chin-tuck"].steps == ("Sit tall.", "Draw your chin straight back.")
    assert [each.name for each in home.desk.store.state.routines][-1] == "Neck, easy start 2"


def replace_items(home: PackHome) -> Any:
    routine = home.desk.store.state.routines[-1]
    return type(routine)(routine.name, routine.items[:1])


def test_ours_is_never_replaced(home: PackHome) -> None:
    row = {**packed.EXERCISE, "id": "back-extension", "figure": "back-extension"}
    content = packed.exercises(row)
    home.open(
        packed.pack(
            exercises_json=content,
            routines_json=None,
            figures__chin_tuck_json=None,
            pictures__towel_pull_png=None,
        )
    )
    ways = home.page.exercises["back-extension"].ways
    assert ways is not None
    assert list(ways.buttons) == ["mine", "both"]


def test_a_hostile_pack_is_one_line_and_no_page(home: PackHome) -> None:
    for data, words in packed.HOSTILE.values():
        home.open(data)
        assert not isinstance(home.library.shown, PackPage)
        assert words in home.told[-1]
    assert len(home.told) == len(packed.HOSTILE)
    assert own(home) == set()


def test_names_of_strangers_are_plain_and_short(home: PackHome) -> None:
    assert shown("a" * 200) == "a" * 79 + "\N{HORIZONTAL ELLIPSIS}"
    home.open(packed.made_by(name="<a href='x'>Neck</a>", by="<b>Me</b>"))
    texts = [each.text() for each in home.page.findChildren(type(home.page.count))]
    assert "<a href='x'>Neck</a>" in texts
    assert "<b>Me</b>" in texts


def drop(home: PackHome, *paths: str) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    copy = Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(home.window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(home.window, QDropEvent(QPointF(9, 9), copy, data, buttons, keys))
    return enter.isAccepted()


def test_a_pack_is_dropped_anywhere_on_the_window(home: PackHome) -> None:
    home.desk.files.kept[PATH] = packed.pack()
    home.window.turn_to("today")
    assert not drop(home, "/home/me/x.zip")
    assert not drop(home, PATH, PATH)
    assert drop(home, PATH)
    assert isinstance(home.library.shown, PackPage)


def test_an_exercise_is_given_away_and_a_pack_taken_out_again(
    home: PackHome, hands: Hands, tmp_path: Path
) -> None:
    home.open()
    hands.click(home.page.take)
    exercise = home.exercise("chin-tuck")
    menu = home.library.browse.exercise_menu(exercise)
    names = [each.text() for each in menu.actions()]
    assert "Give it away" in names
    assert "Came with Neck, easy start: take all of it out" in names
    path = str(tmp_path / "chin-tuck.deskcoach")
    home.library.act("give", "chin-tuck")
    give = home.window.alone.give
    assert give.chosen_exercises == ("chin-tuck",)
    give.save(path)
    assert home.desk.files.kept[path].startswith(b"PK")
    assert path in home.window._told.lines[0]
    assert home.window.page == "library"
    home.desk.clock.set_wall(home.desk.clock.now().wall)
    home.library.act("out", "chin-tuck")
    assert own(home) == set()
    assert "is taken out again" in home.window._told.lines[0]
    home.library.act("out", "back-extension")  # came with no pack
    QTest.qWait(1)

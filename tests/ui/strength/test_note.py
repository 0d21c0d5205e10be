"""Skip asks what is meant; a moment is noted without a pause, and what is typed is kept."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from deskcoach.core.command import Command
from deskcoach.core.records import NoteRecord
from deskcoach.core.strength import commands as cmd
from deskcoach.core.strength.commands import Slot
from deskcoach.core.strength.session import Session
from deskcoach.ui.design.theme import Look
from deskcoach.ui.strength.actions import Own
from deskcoach.ui.strength.player import SessionPlayer
from tests.ui.conftest import as_sent
from tests.ui.seen import painted
from tools.shots.assets import figure
from tools.shots.session import run, screen, session

START, TICK = cmd.Start(), cmd.Tick()
WORKING = run(session(), (0, START), (16, TICK))
RESTING = run(session(), (0, START), (61, TICK))
BY_SIDES = NoteRecord("2" * 32, datetime(2026, 3, 4).astimezone(), "Stiff", feelings=("sore",))


@pytest.fixture
def sent() -> list[tuple[str, dict[str, Any]]]:
    return []


@pytest.fixture
def player(
    qtbot: QtBot, look: Look, sent: list[tuple[str, dict[str, Any]]]
) -> Iterator[SessionPlayer]:
    def send(command: Command) -> None:
        sent.append(as_sent(command))

    made = SessionPlayer(look, figure, send, lambda: 0.0)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.open(screen(WORKING))
    yield made
    made.hide()


def press(player: SessionPlayer, *keys: Qt.Key) -> None:
    for key in keys:
        focused = player.focusWidget()
        typing = isinstance(focused, QLineEdit) and focused.hasFocus()
        QTest.keyClick(focused if typing else player, key)
        player._forget_key()


def shown(player: SessionPlayer, state: Session, **facts: Any) -> None:
    player.show_session(screen(state, **facts))
    QApplication.processEvents()


def names(player: SessionPlayer) -> list[object]:
    return [act.name for act in player.buttons._acts]


def test_skip_opens_two_words_in_place(player: SessionPlayer, sent: list[Any]) -> None:
    assert Own.SKIP in names(player)
    press(player, Qt.Key.Key_N)
    assert sent == []
    at = names(player).index(cmd.SkipSet)
    assert names(player)[at : at + 2] == [cmd.SkipSet, cmd.SkipExercise]
    press(player, Qt.Key.Key_S)
    assert [name for name, _ in sent] == ["session-skip-set"]
    shown(player, WORKING)
    assert Own.SKIP in names(player)
    press(player, Qt.Key.Key_N, Qt.Key.Key_N)
    assert [name for name, _ in sent][1:] == ["session-skip"]
    press(player, Qt.Key.Key_N)
    shown(player, RESTING)
    assert Own.SKIP in names(player), "another page has not asked yet"


def test_a_moment_is_marked_while_one_works_and_typed_in_the_rest(
    player: SessionPlayer, sent: list[Any]
) -> None:
    press(player, Qt.Key.Key_T)
    assert player.buttons.button(Own.NOTE).text() == "Noted for the rest"
    assert sent == [], "nothing is paused"
    shown(player, RESTING)
    line = player.rest_page.last.note.line
    assert player.focusWidget() is line
    QTest.keyClicks(line, "Stiff nose")  # N, S and E are keys of the session, too
    press(player, Qt.Key.Key_Return)
    assert player.focusWidget() is not line
    words = {"text": "Stiff nose", "slot": [0, 1, 0]}
    assert sent == [("note", words)]
    press(player, Qt.Key.Key_T)
    assert player.focusWidget() is line


def test_a_second_press_takes_the_mark_back(player: SessionPlayer) -> None:
    press(player, Qt.Key.Key_T, Qt.Key.Key_T)
    assert player.buttons.button(Own.NOTE).text() == "Note"
    shown(player, RESTING)
    assert player.focusWidget() is not player.rest_page.last.note.line


def test_what_is_typed_is_kept_when_the_rest_is_over(
    player: SessionPlayer, sent: list[Any]
) -> None:
    shown(player, RESTING)
    press(player, Qt.Key.Key_T)
    QTest.keyClicks(player.rest_page.last.note.line, "Slow")
    shown(player, RESTING, note=None)
    assert player.rest_page.last.note.line.text() == "Slow", "what is being typed stays"
    shown(player, run(RESTING, (152, TICK)))
    assert sent == [("note", {"text": "Slow", "slot": [0, 1, 0]})]


def test_one_tap_notes_a_feeling_and_another_takes_it_back(
    player: SessionPlayer, sent: list[Any]
) -> None:
    shown(player, RESTING)
    press(player, Qt.Key.Key_5)
    assert sent == [("note", {"feelings": ["sore"], "slot": [0, 1, 0]})]
    note = player.rest_page.last.note
    shown(player, RESTING, note=BY_SIDES)
    assert (note.line.text(), note.picks["sore"].isChecked()) == ("Stiff", True)
    press(player, Qt.Key.Key_5)
    assert sent[-1] == ("note", {"text": "Stiff", "slot": [0, 1, 0]})
    note.show_note(Slot(0, 2, 0), None)
    assert note.line.text() == ""
    assert not note.press("X")


def test_a_note_that_is_longer_than_its_line_shows_how_it_begins(player: SessionPlayer) -> None:
    long = structs.replace(BY_SIDES, text="Stiff on the last two, " * 9)
    shown(player, RESTING, note=long)
    line = player.rest_page.last.note.line
    assert line.cursorPosition() == 0
    press(player, Qt.Key.Key_T)
    assert line.cursorPosition() == len(line.text()), "who types goes on at the end"
    press(player, Qt.Key.Key_Return)
    assert line.cursorPosition() == 0


def test_it_ends_in_dots_until_one_writes_in_it(player: SessionPlayer) -> None:
    long = structs.replace(BY_SIDES, text="Stiff on the left, easier on the right, then both " * 3)
    shown(player, RESTING, note=long)
    line = player.rest_page.last.note.line
    (word,) = painted(line)
    assert word.text.startswith("Stiff on the left")
    assert word.text.endswith("\N{HORIZONTAL ELLIPSIS}")
    assert line.rect().contains(word.box.toAlignedRect())


def test_what_is_typed_is_kept_by_itself(
    qtbot: QtBot, player: SessionPlayer, sent: list[Any]
) -> None:
    shown(player, RESTING)
    press(player, Qt.Key.Key_T)
    player.rest_page.last.note._settle.setInterval(10)
    QTest.keyClicks(player.rest_page.last.note.line, "Slow")
    qtbot.waitUntil(lambda: bool(sent))
    press(player, Qt.Key.Key_Escape)
    assert len(sent) == 1


def test_keys_without_a_button_still_do_what_they_did(
    player: SessionPlayer, sent: list[Any]
) -> None:
    press(player, Qt.Key.Key_M)
    assert sent[-1] == ("session-counting", {"mode": "manual"})
    shown(player, RESTING)
    press(player, Qt.Key.Key_Backspace)
    assert sent[-1] == ("session-undo", {})
    count = len(sent)
    press(player, Qt.Key.Key_M, Qt.Key.Key_X)
    assert len(sent) == count

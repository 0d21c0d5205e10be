"""The person's data among the settings: seen first, done after, and said in words."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from deskcoach.core.command import Command
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.settings.data import ALL, DataCards, counted
from deskcoach.ui.pages.settings.words import pages
from deskcoach.ui.queries import Places, Reads
from deskcoach.ui.shell.main_window import Window
from tests.ui.conftest import as_sent, figure
from tests.ui.find import button, buttons
from tests.ui.pages.answers import enter, press, some_reads, tab_to
from tests.ui.pages.test_pages import opened, words

NOTHING = {sort: {"new": 0, "same": 4, "different": 0} for sort in ALL}
SOME = NOTHING | {
    "breaks": {"new": 12, "same": 0, "different": 0},
    "sets": {"new": 1, "same": 0, "different": 2},
}


class Log(list[tuple[str, dict[str, Any]]]):
    """Remembers what was sent; answers as the commands would."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Any = SOME
        self.refuses = self.slow = False
        self.later: Callable[[], None] = lambda: None
        self.share: Callable[[float], None] = lambda _: None
        self.imports: list[dict[str, Any]] = []
        self.counts = {"breaks": 1, "sessions": 2, "sets": 0, "pains": 3, "decisions": 9}

    def __call__(self, command: Command, *, then: Any = None, share: Any = None) -> Any:
        name, words = as_sent(command)
        self.append((name, words))
        if then is None:
            return self._answer(name, words)
        if not self.slow:
            then(self._answer(name, words))
            return None
        if share is not None:
            self.share = share
            share(0.42)
        self.later = lambda: then(self._answer(name, words))
        return lambda: then(None)

    def _answer(self, command: str, words: dict[str, Any]) -> Any:
        if self.refuses:
            return None
        return {
            "backups": {"backups": [{"name": "new"}, {"name": "old"}] if self.counts else []},
            "restore": {"backup": {"newest": "2026-03-04T12:00:00+01:00"}, **self.found}
            if words.get("dry_run")
            else {"changed": True},
            "import": self.found if words.get("dry_run") else {"changed": True},
            "delete": {"counts": self.counts},
            "export": {"breaks": 3},
            "imports": {"imports": self.imports},
            "import-undo": {"removed": 3},
        }.get(command)


@pytest.fixture
def log() -> Log:
    return Log()


@pytest.fixture
def window(qtbot: QtBot, look: Look, log: Log) -> Iterator[Window]:
    reads = some_reads()
    made = Window(
        look,
        Reads(
            reads.today,
            reads.settings,
            reads.autostart,
            reads.history,
            places=Places("/home/me/data/log.db", "/home/me/settings.toml", "/home/me/exercises"),
        ),
        log,
        figure,
        settle_ms=0,
    )
    qtbot.addWidget(made)
    opened(qtbot, made, "settings")
    made.settings.show_page("data")
    yield made
    made.hide()


def dialog(window: Window) -> QFileDialog:
    QApplication.processEvents()
    found = window.findChild(QFileDialog)
    assert isinstance(found, QFileDialog)
    return found


def choose(qtbot: QtBot, window: Window, path: str) -> None:
    """Press the button that has the focus, and choose a file."""
    enter()
    asked = dialog(window)
    asked.fileSelected.emit(path)
    asked.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_it_says_where_everything_lies_and_that_nothing_leaves(window: Window) -> None:
    told = words(window)
    for place in ("/home/me/data/log.db", "/home/me/settings.toml", "/home/me/exercises"):
        assert place in told
    assert "no network" in told
    paths = [label for label in window.findChildren(QLabel) if label.text().startswith("/home")]
    assert all(label.textInteractionFlags() for label in paths)


def test_it_is_found_by_its_words(qtbot: QtBot, window: Window) -> None:
    assert qtbot is not None
    window.settings.search.setText("backup back")
    assert [page.title for page in pages() if page.title in buttons(window.settings)] == [
        "Data and privacy"
    ]


def test_a_backup_is_looked_at_first_and_then_taken_in(
    qtbot: QtBot, window: Window, log: Log
) -> None:
    tab_to(window, "Choose a backup")
    choose(qtbot, window, "/home/me/mine.json")
    assert log == [("import", {"path": "/home/me/mine.json", "dry_run": True})]
    assert "New: 12 breaks, 1 set. Different from yours: 2 sets." in words(window)
    focused: Any = QApplication.focusWidget()
    assert focused.accessibleName() == "Take it in"
    enter()
    assert log[-1] == ("import", {"path": "/home/me/mine.json"})
    assert "Taken in." in words(window)
    assert "New:" not in words(window)


def test_what_takes_long_tells_how_much_is_done_and_can_be_cancelled(
    qtbot: QtBot, window: Window, log: Log
) -> None:
    log.slow = True
    tab_to(window, "Choose a backup")
    choose(qtbot, window, "/home/me/mine.json")
    assert "Looking at it: 42 %" in words(window)
    focused: Any = QApplication.focusWidget()
    assert focused.accessibleName() == "Cancel"
    enter()
    assert "42 %" not in words(window)
    tab_to(window, "Choose a backup")
    choose(qtbot, window, "/home/me/mine.json")
    log.later()
    assert "42 %" not in words(window)
    press(window, "Take it in")
    assert "Taking it in: 42 %" in words(window)
    log.later()
    qtbot.waitUntil(lambda: "Taken in." in words(window))
    assert "42 %" not in words(window)


def test_a_window_that_has_gone_is_told_nothing(qtbot: QtBot, window: Window, log: Log) -> None:
    log.slow = True
    asked = list[Callable[[], None]]()
    tab_to(window, "Choose a backup")
    choose(qtbot, window, "/home/me/mine.json")
    asked.append(log.later)
    data = window.findChild(DataCards)
    assert data is not None
    data._exports._write("json", "/home/me/all.json")
    asked.append(log.later)
    for part in (data.restoring, data._exports):
        shiboken6.delete(part)
    before = words(window)
    for later in asked:
        later()
    log.share(0.5)
    QApplication.processEvents()
    assert words(window) == before


def test_own_backups_are_looked_at_the_fullest_first(window: Window, log: Log) -> None:
    log.found = NOTHING
    tab_to(window, "Backups by DeskCoach")
    enter()
    assert log[-1] == ("restore", {"name": "new", "dry_run": True})
    assert "A backup up to Wed 4 Mar 2026. You have all of it already." in words(window)
    log.found = SOME
    press(window, "An older one")
    assert log[-1] == ("restore", {"name": "old", "dry_run": True})
    assert "A backup up to Wed 4 Mar 2026. New: 12 breaks, 1 set." in words(window)
    assert "An older one" not in words(window)
    enter()
    assert log[-1] == ("restore", {"name": "old"})
    assert "Taken in." in words(window)
    focused: Any = QApplication.focusWidget()
    assert focused.accessibleName() == "Backups by DeskCoach"


def test_without_own_backups_it_says_so(window: Window, log: Log) -> None:
    log.counts = {}
    tab_to(window, "Backups by DeskCoach")
    enter()
    assert "There is no backup yet." in words(window)


def test_the_file_may_count_where_both_differ(qtbot: QtBot, window: Window, log: Log) -> None:
    tab_to(window, "Choose a backup")
    choose(qtbot, window, "/home/me/mine.json")
    press(window, "Take it in, the file counts")
    assert log[-1] == ("import", {"path": "/home/me/mine.json", "replace": True})


def test_a_backup_with_nothing_new_can_only_be_left(qtbot: QtBot, window: Window, log: Log) -> None:
    log.found = NOTHING
    tab_to(window, "Choose a backup")
    choose(qtbot, window, "/home/me/mine.json")
    assert "You have all of it already." in words(window)
    focused: Any = QApplication.focusWidget()
    assert focused.accessibleName() == "Leave it"
    enter()
    assert [command for command, _ in log] == ["import"]
    assert "already" not in words(window)


def test_a_file_that_cannot_be_read_changes_nothing(qtbot: QtBot, window: Window, log: Log) -> None:
    log.refuses = True  # the message itself comes through the view
    tab_to(window, "Choose a backup")
    choose(qtbot, window, "/home/me/broken.json")
    assert len(log) == 1
    assert "New:" not in words(window)


def test_days_are_counted_before_they_are_deleted(window: Window, log: Log) -> None:
    first, last = tab_to(window, "First day"), tab_to(window, "Last day")
    first.setDate(QDate(2026, 3, 5))  # type: ignore[attr-defined]
    last.setDate(QDate(2026, 3, 2))  # type: ignore[attr-defined] # the order does not matter
    tab_to(window, "Delete these days")
    enter()
    command, told = log[0]
    since, until = (datetime.fromisoformat(told[end]) for end in ("since", "until"))
    assert command == "delete"
    assert told["dry_run"] is True
    # A day begins at the hour that the settings say.
    assert since.replace(tzinfo=None) == datetime(2026, 3, 2, 4)  # noqa: DTZ001 - a local time
    assert until.date() - since.date() == timedelta(days=4)
    assert (
        "To be deleted, Mon 2 Mar 2026 to Thu 5 Mar 2026: 1 break, 2 sessions, 3 notes of pain."
        in words(window)
    )
    focused: Any = QApplication.focusWidget()
    assert focused.accessibleName() == "Keep it"  # the safe answer has the focus
    press(window, "Yes, delete for good")
    assert log[-1] == ("delete", {"since": told["since"], "until": told["until"]})
    assert "Deleted for good." in words(window)


def test_other_days_are_another_question(window: Window, log: Log) -> None:
    first = tab_to(window, "First day")
    tab_to(window, "Delete these days")
    enter()
    assert "To be deleted" in words(window)
    first.setDate(QDate(2026, 3, 5))  # type: ignore[attr-defined]
    assert "To be deleted" not in words(window)
    assert len(log) == 1


def test_nothing_is_not_deleted(window: Window, log: Log) -> None:
    log.counts = dict.fromkeys(log.counts, 0)
    tab_to(window, "Delete these days")
    enter()
    assert "nothing." in words(window)
    deleting = next(o for o in window.children() if type(o).__name__ == "DataCards").deleting  # type: ignore[attr-defined]
    assert deleting.sure.isHidden()
    press(window, "Delete everything")
    assert "with your plan and check" in words(window)
    assert not deleting.sure.isHidden()


def test_where_only_the_file_could_count_the_log_stays_by_default(
    qtbot: QtBot, window: Window, log: Log
) -> None:
    log.found = NOTHING | {"training": {"new": 0, "same": 0, "different": 1}}
    tab_to(window, "Choose a backup")
    choose(qtbot, window, "/home/me/mine.json")
    assert "Different from yours: your plan and check." in words(window)
    focused: Any = QApplication.focusWidget()
    assert focused.accessibleName() == "Leave it"
    press(window, "Take it in, the file counts")
    assert log[-1][1]["replace"] is True
    assert "Taken in." in words(window)


def test_everything_can_be_kept_after_all(window: Window, log: Log) -> None:
    tab_to(window, "Delete everything")
    enter()
    assert log == [("delete", {"dry_run": True, "everything": True})]
    tab_to(window, "Keep it")
    enter()
    assert len(log) == 1
    assert "To be deleted" not in words(window)


def test_what_cannot_be_counted_is_not_deleted(window: Window, log: Log) -> None:
    log.refuses = True
    tab_to(window, "Delete everything")
    enter()
    assert "To be deleted" not in words(window)


def test_an_export_is_confirmed(qtbot: QtBot, window: Window, log: Log) -> None:
    assert qtbot is not None
    press(window, "Export")
    data = next(o for o in window.children() if type(o).__name__ == "DataCards")
    data.menu.rows[5].click()  # type: ignore[attr-defined]
    asked = dialog(window)
    asked.fileSelected.emit("/home/me/all.json")
    asked.close()
    assert log == [("export", {"format": "json", "path": "/home/me/all.json"})]
    assert "Saved: /home/me/all.json" in words(window)
    log.refuses = True
    data.menu.rows[0].click()  # type: ignore[attr-defined]
    asked = dialog(window)
    asked.fileSelected.emit("/home/me/sets.csv")
    asked.close()
    assert "/home/me/sets.csv" not in words(window)


def test_what_waits_for_a_reply_can_be_pressed_again_after_it(
    qtbot: QtBot, window: Window, log: Log
) -> None:
    log.slow = True
    choices = button(window, "Choose a backup")
    tab_to(window, "Choose a backup")
    choose(qtbot, window, "/home/me/mine.json")
    assert not choices.isEnabled()
    log.later()
    assert choices.isEnabled()
    data = window.findChild(DataCards)
    assert data is not None
    data.menu.rows[5].click()  # type: ignore[attr-defined]
    asked = dialog(window)
    asked.fileSelected.emit("/home/me/all.json")
    asked.close()
    assert not data.export.isEnabled()
    log.later()
    assert data.export.isEnabled()


def test_nothing_is_a_word_as_well() -> None:
    assert counted(dict.fromkeys(("breaks", "sessions", "sets", "pains"), 0), "New") == (
        "New: nothing."
    )


def test_a_file_of_another_app_goes_to_its_page_and_an_import_back(
    qtbot: QtBot, window: Window, log: Log
) -> None:
    del qtbot
    seen: list[str] = []
    cards = window.findChild(DataCards)
    assert cards is not None
    others = cards.others
    others.foreign.connect(seen.append)
    others.choose.click()
    dialog(window).fileSelected.emit("/x/strong.csv")
    assert seen == ["/x/strong.csv"]
    told: list[str] = []
    others.told.connect(told.append)
    others.undo.click()
    assert told == ["There is no import to undo."]
    assert not others.out.isVisibleTo(others)
    log.imports = [{"batch": "0" * 12, "at": "2026-03-04T12:00:00+00:00", "sets": 3,
                    "first": "2024-01-12", "last": "2025-02-01"}]  # fmt: skip
    others.undo.click()
    assert others.out.isVisibleTo(others)
    others.keep.click()
    assert not others.out.isVisibleTo(others)
    others.undo.click()
    others.out.click()
    assert ("import-undo", {"batch": "0" * 12}) in log

"""Real widgets on the offscreen platform, with the real catalogue and the real figures."""

from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from deskcoach.app.mode import Mode
from deskcoach.app.page_models import TodayScreen
from deskcoach.app.view_models import CardScreen, GuideScreen, StatusScreen
from deskcoach.core.breaks.events import Kind
from deskcoach.core.breaks.routine import move_course, stretch_course
from deskcoach.core.catalogue import load_catalogue
from deskcoach.core.command import Command
from deskcoach.core.exercises import Catalogue
from deskcoach.core.figure.model import Figure, load_figure
from deskcoach.core.settings import Stretch
from deskcoach.ui.design.theme import Look

ROOT = Path(__file__).parents[2]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # The offscreen platform says what it cannot do (raise, opacity); every other warning fails.
    quiet = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
    for item in items:
        if "tests/ui" in item.path.as_posix():
            item.add_marker(quiet)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """Light, and without motion: what slides is there at once."""
    made = Look(qapp, colours="light", motion="reduced")
    assert not made.theme.dark  # asking paints, as the program does before it shows a window
    return made


@cache
def catalogue() -> Catalogue:
    return load_catalogue((ROOT / "exercises.json").read_bytes(), "exercises.json")


@cache
def figure(name: str | None) -> Figure | None:
    if name is None or "." in name:
        return None
    path = ROOT / "assets" / "figures" / f"{name}.json"
    return load_figure(path.read_bytes(), name) if path.exists() else None


def a_card(offer: int = 1, kind: Kind = Kind.STRETCH, **changes: Any) -> CardScreen:
    values: dict[str, Any] = {
        "offer": offer,
        "kind": kind,
        "exercise": catalogue().of_kind("stretch")[0],
        "desk_seconds": 38 * 60.0,
        "length": 60.0,
        "later": (2, 5, 10),
        "source": catalogue().source,
    }
    return CardScreen(**(values | changes))


def a_guide(position: float = 0.0, kind: Kind = Kind.STRETCH, **changes: Any) -> GuideScreen:
    stretches = catalogue().of_kind("stretch")
    if kind is Kind.MOVE:
        course = move_course([each.id for each in stretches], Stretch(), 300)
    else:
        stretches = stretches[:1]
        course = stretch_course(stretches[0].id, Stretch())
    values: dict[str, Any] = {
        "kind": kind,
        "course": course,
        "exercises": stretches,
        "position": position,
        "as_of": 100.0,
        "running": True,
        "paused": False,
        "source": catalogue().source,
    }
    return GuideScreen(**(values | changes))


def a_status(mode: Mode = Mode.WORKING, **changes: Any) -> StatusScreen:
    values: dict[str, Any] = {
        "mode": mode,
        "next_kind": Kind.STRETCH,
        "next_seconds": 7 * 60.0,
        "progress": 0.75,
        "heads_up": False,
        "desk_seconds": 23 * 60.0,
        "holds": (),
        "owed": (),
        "paused_until": None,
        "asks_again": None,
    }
    return StatusScreen(**(values | changes))


def a_day(status: StatusScreen | None = None, **changes: Any) -> TodayScreen:
    values: dict[str, Any] = {
        "status": status or a_status(),
        "done": 0,
        "natural": 0,
        "lines": (),
        "problems": (),
        "tray": True,
    }
    return TodayScreen(**(values | changes))


def as_sent(command: Command) -> tuple[str, dict[str, Any]]:
    """The name and the words of a command, as they travel."""
    told: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(command))
    return told.pop("command"), told


class Sent(list[tuple[str, dict[str, Any]]]):
    """Remembers what was sent back."""

    def __call__(self, command: Command, *, then: Any = None, share: Any = None) -> None:
        assert (then, share) == (None, None)
        self.append(as_sent(command))

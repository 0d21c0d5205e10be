"""A bus of our own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.desktop.dbus import Bus
from tests.adapters.presence.stand_in import Daemon, Told, daemon


@pytest.fixture
def bus_daemon(tmp_path: Path) -> Iterator[Daemon]:
    with daemon(tmp_path) as made:
        yield made


@pytest.fixture
def bus(bus_daemon: Daemon, qtbot: QtBot) -> Iterator[Bus]:
    assert qtbot is not None
    made = Bus(bus_daemon.address)
    yield made
    while made._users:  # a test that failed has not closed it
        made.close()


@pytest.fixture
def told() -> Told:
    return Told()

"""Real widgets on the offscreen platform."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # The offscreen platform says what it cannot do (raise, opacity); every other warning fails.
    quiet = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
    for item in items:
        if "tests/ui" in item.path.as_posix():
            item.add_marker(quiet)

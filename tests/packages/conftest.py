"""Packages are looked at where they were built: `make packages` first."""

import os
from collections.abc import Callable

import pytest

collect_ignore_glob = [] if "DESKCOACH_PACKAGES" in os.environ else ["test_*.py"]
_FIGURES = list[str]()


@pytest.fixture
def note() -> Callable[[str], None]:
    """Keeps what was measured, which the end of the run tells: no busy machine fails a test."""
    return _FIGURES.append


def pytest_terminal_summary(terminalreporter: "pytest.TerminalReporter") -> None:
    """Tell what was measured."""
    for line in _FIGURES:
        terminalreporter.write_line(line)

"""What all tests share: how long Hypothesis looks, and that their own widgets need no screen."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("short", max_examples=60, stateful_step_count=40, deadline=None)
settings.register_profile(
    "long",
    max_examples=3000,
    stateful_step_count=80,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("DESKCOACH_HYPOTHESIS", "short"))


@pytest.fixture(scope="session", autouse=True)
def _application(qapp: QApplication) -> None:
    """Whoever needs Qt's application first would decide which kind it is for all that follow."""


@pytest.fixture(autouse=True)
def _collects() -> Iterator[None]:
    """Who leaves the garbage collector switched off is named, not those that come after."""
    yield
    collecting = gc.isenabled()
    gc.enable()
    assert collecting, "the garbage collector was left switched off"

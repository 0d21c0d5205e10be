"""What all tests share: how long Hypothesis looks, and that their own widgets need no screen."""

import gc
import os
import secrets
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from deskcoach import app, core
from deskcoach.ui.design.theme import Look

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
SEED = 20
"""From which Hypothesis draws its cases in `make test` and in CI: everywhere the same ones."""

# `derandomize`: where CI is set, Hypothesis would draw from no seed at all.
settings.register_profile(
    "short",
    max_examples=60,
    stateful_step_count=40,
    deadline=None,
    derandomize=False,
    print_blob=True,
)
settings.register_profile(
    "long",
    max_examples=3000,
    stateful_step_count=80,
    deadline=None,
    derandomize=False,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
PROFILE = os.environ.get("DESKCOACH_HYPOTHESIS", "short")
settings.load_profile(PROFILE)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Seed Hypothesis: as ever in the short profile, by chance in the long one (`make soak`)."""
    if config.option.hypothesis_seed is None:
        seed = SEED if PROFILE == "short" else secrets.randbelow(10**9)
        config.option.hypothesis_seed = str(seed)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is drawn is not covered by chance: its lines have examples, and it runs twice as fast.

    Coverage doubles the time of pure Python, and half of the run is Hypothesis and the fuzzer.
    """
    for item in items:
        drawn = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
        if drawn or "fuzz" in item.path.parts:
            item.add_marker("no_cover")


def pytest_collection_finish() -> None:
    """What the program imports late is here before any test: else one that is not covered, if it
    happens to be the first to need it, would leave its definitions uncovered for all others."""
    for floor in (core, app):
        for module in walk_packages(floor.__path__, f"{floor.__name__}."):
            import_module(module.name)


def pytest_terminal_summary(
    terminalreporter: "pytest.TerminalReporter",  # which pytest 8.3 of Debian 13 has not
    config: pytest.Config,
) -> None:
    """A run that failed says from which seed its cases came, and how to have them again."""
    seed = config.option.hypothesis_seed
    if terminalreporter.stats.get("failed"):
        terminalreporter.write_line(
            f"Hypothesis drew from seed {seed}. The same again: pytest --hypothesis-seed={seed} "
            "with these files; one case by itself: the @reproduce_failure line above."
        )


@pytest.fixture(scope="session", autouse=True)
def _application(qapp: QApplication) -> None:
    """Whoever needs Qt's application first would decide which kind it is for all that follow."""


HOMES = (
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "WIN_PD_OVERRIDE_APPDATA",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA",
)
"""What says where a user keeps things: on Linux, and to platformdirs on Windows."""


@pytest.fixture(autouse=True)
def _a_home_of_its_own(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No test comes near the settings and the log of whoever runs it, on any system."""
    home = str(tmp_path_factory.mktemp("home"))
    for name in HOMES:
        monkeypatch.setenv(name, home)


@pytest.fixture(autouse=True)
def _left_as_found() -> Iterator[None]:
    """Who leaves the process otherwise than it was is named, not those that come after."""
    me = os.geteuid() if hasattr(os, "geteuid") else None
    yield
    collecting = gc.isenabled()
    gc.enable()
    assert collecting, "the garbage collector was left switched off"
    if me is not None:
        assert os.geteuid() == me, "the process was left as another user"


@pytest.fixture(autouse=True)
def _nothing_stays(qapp: QApplication) -> Iterator[None]:
    """Windows and looks go with their test: each that stays is dressed anew in all that follow."""
    yield
    looks = qapp.findChildren(Look, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for each in (*qapp.topLevelWidgets(), *looks):
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not qapp.topLevelWidgets(), "a window does not go"

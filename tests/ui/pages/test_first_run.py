"""The first steps with real widgets, and the break to try at their end."""

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskcoach.core.breaks.events import GuideHurts, GuideMovedOn, GuidePaused, GuideResumed
from deskcoach.core.settings import Hours, Settings, Sound, Strength, Stretch
from deskcoach.ui.breaks.card import BreakCard
from deskcoach.ui.breaks.player import StretchPlayer
from deskcoach.ui.breaks.trial import Trial
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.first_run.page import FirstRun
from deskcoach.ui.shell.main_window import Window
from tests.ui.conftest import as_sent, catalogue, figure
from tests.ui.find import button, read
from tests.ui.pages.answers import enter, press, some_reads, tab_to

Sent = list[Any]


@pytest.fixture
def sent() -> Sent:
    return []


def first_steps(qtbot: QtBot, look: Look, sent: Sent, **reads: Any) -> tuple[Window, FirstRun]:
    """A window on its first steps; cards to try are told in `sent`."""
    window = Window(
        look, replace(some_reads(first_run=True), **reads),
        lambda command, **_: sent.append(as_sent(command)), figure,
        settle_ms=0, try_break=lambda on: sent.append(("try", {"on": on})),
    )  # fmt: skip
    qtbot.addWidget(window)
    window.open()
    QApplication.processEvents()
    sent.clear()
    return window, window.first_run


def words(steps: FirstRun) -> str:
    return " ".join(read(steps))


def test_without_a_day_no_session_is_offered(qtbot: QtBot, look: Look, sent: Sent) -> None:
    window, steps = first_steps(qtbot, look, sent)
    steps.turn(2)
    for number in (1, 3, 5):
        steps.strength.days[number - 1].click()
    assert sent[-2:] == [
        ("plan-days", {"days": [5]}),
        ("set", {"section": "strength", "key": "enabled", "value": False}),
    ]
    assert steps.strength.without.isVisible()
    steps.strength.show_days(frozenset({1}))
    assert not steps.strength.without.isVisible()
    steps.show_settings(Settings(strength=Strength(enabled=False)))
    assert steps.strength.without.isVisible()
    assert not any(day.isChecked() for day in steps.strength.days)
    steps.strength.days[1].click()
    assert sent[-2:] == [
        ("plan-days", {"days": [2]}),
        ("set", {"section": "strength", "key": "enabled", "value": True}),
    ]
    assert not steps.strength.without.isVisible()
    press(window, "No strength days")
    assert sent[-1] == ("set", {"section": "strength", "key": "enabled", "value": False})
    assert steps.step == 3


@pytest.mark.parametrize("asks", [False, True])
def test_it_is_told_that_the_desktop_asks_too(
    qtbot: QtBot, look: Look, sent: Sent, *, asks: bool
) -> None:
    _, steps = first_steps(qtbot, look, sent, other_breaks=lambda: asks)
    assert ("GNOME reminds you of breaks, too." in words(steps)) == asks


def test_by_keyboard(qtbot: QtBot, look: Look, sent: Sent) -> None:
    window, steps = first_steps(qtbot, look, sent)
    assert "waits for a pause in your typing" in words(steps)
    assert "stays on this computer" in words(steps)
    tab_to(window, "Set my rhythm")
    enter()
    slide = tab_to(window, "A stretch after")
    QTest.keyClick(slide, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: bool(sent))
    assert sent[0][1] == {"section": "stretch", "key": "after", "value": 45}
    assert "45 minutes" in words(steps)
    back = tab_to(window, "Back")
    tab_to(window, "Next")
    enter()
    assert steps.next.hasFocus()
    assert not back.hasFocus()
    tab_to(window, "Tuesday")
    enter(Qt.Key.Key_Space)
    assert sent[-1] == ("plan-days", {"days": [1, 2, 3, 5]})
    tab_to(window, "Next")
    enter()
    tab_to(window, "Hold while I watch or present")
    enter(Qt.Key.Key_Space)
    assert sent[-1][1] == {"section": "presence", "key": "fullscreen", "value": "never"}
    tab_to(window, "Only in my working hours")
    enter(Qt.Key.Key_Space)
    assert sent[-1][1] == {"section": "hours", "key": "enabled", "value": True}
    steps.show_settings(Settings(hours=Hours(enabled=True)))
    hours = tab_to(window, "Monday to Friday")
    hours.setText("10:00-16:00")  # type: ignore[attr-defined]
    enter()
    assert sent[-2][1] == {"section": "hours", "key": "friday", "value": ["10:00-16:00"]}
    tab_to(window, "Back")
    enter()
    assert steps.step == 2
    tab_to(window, "Next")
    enter()
    tab_to(window, "Show me a break")
    enter()
    assert sent[-1] == ("try", {"on": True})
    assert window.width() == 700  # it leaves room for the card
    tab_to(window, "All set")
    enter()
    assert sent[-2:] == [("try", {"on": False}), ("first-run-done", {})]
    assert window.today.isVisible()
    assert window.width() > 700  # as wide as before
    window.hide()


def test_the_usual_settings_lead_straight_to_the_card(qtbot: QtBot, look: Look, sent: Sent) -> None:
    window, steps = first_steps(qtbot, look, sent)
    press(window, "Use the usual settings")
    assert sent == [("try", {"on": True})]
    assert "This is a break" in words(steps)
    assert "30 minutes" in words(steps)
    press(window, "Show it again")
    assert sent[-1] == ("try", {"on": True})
    press(window, "Back")
    assert steps.step == 3
    assert sent[-1] == ("try", {"on": False})
    QTest.keyClick(steps, Qt.Key.Key_Escape)
    assert sent[-1] == ("first-run-done", {})
    assert window.today.isVisible()


def test_they_can_be_seen_again(qtbot: QtBot, look: Look, sent: Sent) -> None:
    window, steps = first_steps(qtbot, look, sent)
    steps.turn(2)
    window.turn_to("settings")
    window.settings.show_page("start")
    press(window, "The first steps: Show again")
    assert steps.isVisible()
    assert steps.step == 0


def test_the_figure_stands_beside_the_words_or_above(qtbot: QtBot, look: Look, sent: Sent) -> None:
    window, steps = first_steps(qtbot, look, sent)
    QApplication.processEvents()  # it is fitted to its screen once, before it is made larger
    window.resize(1100, 740)
    QApplication.processEvents()
    beside = steps.picture.size()
    assert beside.height() > 600
    window.resize(700, 740)
    QApplication.processEvents()
    assert steps.picture.height() == 160
    assert steps.picture.width() > beside.width()


# -- the break to try ----------------------------------------------------------------------------


class Clock:
    now = 100.0


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def trial(look: Look, clock: Clock) -> Iterator[Trial]:
    made = Trial(
        look, figure, lambda: clock.now, area=lambda: QRect(0, 0, 1280, 800), composited=False
    )
    yield made
    made.put_away()


def shown(trial: Trial, *, stretches: bool = True) -> tuple[BreakCard, StretchPlayer]:
    found = catalogue().of_kind("stretch") if stretches else ()
    trial.show(found, Settings(sound=Sound(enabled=False)), catalogue().source, "bottom-right")
    trial.card._listen(True)
    return trial.card, trial.player


def test_the_card_to_try_says_so_and_leads_to_the_stretch(trial: Trial, clock: Clock) -> None:
    card, player = shown(trial)
    assert "Just to try it" in read(card)
    button(card, "Start").click()
    assert player.isVisible()
    assert catalogue().of_kind("stretch")[0].name in read(player)
    clock.now += 20.0
    trial._take(GuidePaused())
    clock.now += 60.0
    now = player.now()
    assert now is not None
    trial._take(GuideResumed())
    later = player.now()
    assert later is not None
    assert later.inside == pytest.approx(now.inside)
    trial._take(GuideHurts())
    assert button(player, "Ease off and go on").isVisible()
    trial._take(GuideMovedOn())  # there is no other stretch in it
    assert not player.isVisible()


def test_a_card_to_try_leaves_when_a_card_would(trial: Trial, clock: Clock) -> None:
    card, player = shown(trial)
    assert trial._tuck.isActive()
    assert trial._tuck.interval() == 60_000
    button(card, "Start").click()
    assert trial._end.interval() == 60_000
    clock.now += 20.0
    trial._take(GuidePaused())
    assert not trial._end.isActive()
    trial._take(GuideResumed())
    assert trial._end.isActive()
    assert trial._end.interval() == 40_000
    trial.close()
    assert not player.isVisible()
    assert not trial._end.isActive()


def test_a_card_to_try_is_put_off_skipped_and_stopped_without_a_trace(trial: Trial) -> None:
    for answer in ("Skip", "Start"):
        card, player = shown(trial)
        button(card, answer).click()
        assert player.isVisible() == (answer == "Start")
    QTest.keyClick(player, Qt.Key.Key_Escape)
    assert not player.isVisible()


def test_whoever_leaves_beside_the_card_finds_the_window_as_it_was(
    qtbot: QtBot, look: Look, sent: Sent
) -> None:
    """By the tray's menu, or by a key of the window."""
    window, steps = first_steps(qtbot, look, sent)
    before = window.size()
    steps.turn(4)
    assert window.size() != before
    window.turn_to("settings")
    assert window.size() == before
    assert sent[-1] == ("try", {"on": False})


def test_the_break_to_try_ends_by_itself(trial: Trial, clock: Clock) -> None:
    card, player = shown(trial)
    button(card, "Start").click()
    clock.now += Stretch().length + 100.0
    trial._take(GuidePaused())
    assert "Done" in read(player)
    QTest.keyClick(player, Qt.Key.Key_Space)
    assert not player.isVisible()


def test_while_stretches_wait_a_walk_is_tried(trial: Trial) -> None:
    card, _ = shown(trial, stretches=False)
    assert "A short walk" in read(card)

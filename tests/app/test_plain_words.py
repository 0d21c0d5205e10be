"""What a person reads are words, not the names that the program has for things."""

import re
from datetime import UTC, datetime

import pytest

from deskcoach.app.breaks.why import AFTER, AWAY, HOLDS, KINDS, why
from deskcoach.app.mode import Mode
from deskcoach.app.strength.planner import OFFER_HOLD
from deskcoach.app.strength.session.interruptions import SESSION_HOLD as SESSION
from deskcoach.app.strength.session.runner import BEFORE
from deskcoach.cli.words import MODES, status_sentence
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.breaks.rules import CALLS
from deskcoach.core.breaks.state import PAUSE
from deskcoach.core.clock import OUTSIDE_HOURS
from deskcoach.core.messages import Sentence
from deskcoach.core.records import Decision
from tests.app.desk import Office

REASONS = {PAUSE, OFFER_HOLD, SESSION, BEFORE, OUTSIDE_HOURS, *CALLS}
REASONS |= {"meeting", "do-not-disturb", "fullscreen"}
OTHERS = ("desk", "later", "asked", "asked-again", "settings", "another-break", "idle", "lock",
          "sleep", "finished", "stopped", "absence", "unanswered", "offer", "pause-over",
          "hold-over", "input")  # fmt: skip
A_NAME = re.compile(r"[a-z]-[a-z]|:[a-z]")
"""How names look that are meant for programs."""


def test_every_hold_has_words() -> None:
    for words in (HOLDS, AFTER):
        assert words.keys() >= REASONS
    for text in (*HOLDS.values(), *AFTER.values(), *KINDS.values(), *AWAY.values()):
        assert isinstance(text, Sentence)
        assert not A_NAME.search(text)


@pytest.mark.parametrize("what", list(BreakEventType))
def test_every_decision_is_told_in_words(what: BreakEventType) -> None:
    at = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    reasons = [
        *OTHERS,
        *(f"hold:{each}" for each in REASONS),
        *(f"after:{each}" for each in REASONS),
    ]
    for reason in reasons:
        if what is BreakEventType.AWAY and reason not in AWAY:
            continue
        if what is BreakEventType.HELD and not reason.startswith("hold:"):
            continue
        code = "microphone:Noise filter" if what is BreakEventType.ASKED else reason
        told = why(Decision(at, what, Kind.STRETCH, code, 90.0))
        assert isinstance(told, Sentence)
        assert not A_NAME.search(told), told


def test_status_speaks_in_words() -> None:
    assert MODES.keys() == {str(mode) for mode in Mode}
    value = Office().send("status")["value"]
    for holds in ([each] for each in sorted(REASONS)):
        told = status_sentence({**value, "holds": holds})
        assert not A_NAME.search(told), told
    assert "Held: a strength session is on offer." in status_sentence(
        {**value, "holds": ["session-offer"]}
    )


def test_one_is_not_many() -> None:
    office = Office(posture={"enabled": False}, asking={"later_limit": 1, "skip_limit": 1})
    office.work(31 * 60)
    office.send("later", minutes=1)
    office.work(3 * 60)
    assert "off once," in office.send("later", minutes=1)["error"]
    office.send("skip")
    office.work(60 * 60)
    assert "skipped one break today" in office.send("skip")["error"]


def test_a_person_who_is_new_is_not_asked_on_the_first_evening() -> None:
    office = Office(with_strength=True, strength={"time": "09:05"})
    office.planning.begin_today()
    office.planning.begin_today()
    office.work(20 * 60)
    assert "show_session_card" not in office.view.words()
    assert not office.view.statuses[-1].strength_day
    week = office.planning.screen().week
    assert (week.passed, len(week.ahead)) == ((), 2), "Wednesday and Friday"
    office.clock.suspend(2 * 24 * 3600)
    office.work(20 * 60)
    assert "show_session_card" in office.view.words()

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale

from deskcoach.app.mode import Mode
from deskcoach.app.page_models import LogLine
from deskcoach.core.breaks.events import OUTCOMES, BreakEventType, Kind
from deskcoach.core.exercises import Source
from deskcoach.ui.design import words
from deskcoach.ui.design.translation import (
    about_duration,
    countdown,
    duration,
    long_duration,
    number,
    plural,
)
from deskcoach.ui.pages.history.words import fixed_number
from tests.ui.conftest import a_card, a_status

AT = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (-1, "0 s"),
        (45, "45 s"),
        (60, "1 min"),
        (38 * 60 + 20, "38 min"),
        (3600, "1 h"),
        (3900, "1 h 5 min"),
    ],
)
def test_durations(seconds: float, text: str) -> None:
    assert duration(seconds) == text


def test_long_durations_have_their_plural() -> None:
    assert long_duration(1) == "1 second"
    assert long_duration(90) == "90 seconds"
    assert long_duration(60) == "1 minute"
    assert long_duration(300) == "5 minutes"
    assert about_duration(30) == "30 seconds"


@pytest.mark.parametrize(
    ("left", "text"), [(9.0, "9"), (8.2, "9"), (0.0, "0"), (60.0, "1:00"), (65.0, "1:05")]
)
def test_the_number_falls(left: float, text: str) -> None:
    assert countdown(left) == text


def test_the_card_says_why() -> None:
    card = a_card()
    assert words.card_reason(Kind.STRETCH, 38 * 60) == "38 min without a real break"
    assert words.card_reason(Kind.STRETCH, 0) == "A break for you"
    assert words.card_length(Kind.STRETCH, card.exercise, 60) == "About 1 minute, seated"
    assert words.position("upside-down") == "upside-down"


def test_sources_have_their_date_where_they_have_one() -> None:
    assert words.source_line(Source("Title", "House")) == "Source: House, Title"
    assert words.source_line(Source("T", "H", reviewed="2020-12")).endswith("reviewed Dec 2020")


def test_every_state_has_a_sentence() -> None:
    for mode in Mode:
        assert words.status_line(a_status(mode))
        assert words.next_break_line(a_status(mode))
    assert words.status_line(a_status(Mode.PAUSED, paused_until=AT)) == "Paused until 15:30"
    assert words.status_line(a_status(Mode.PUT_OFF, asks_again=AT)) == "Asks again at 15:30"
    assert words.status_line(a_status(heads_up=True)) == "A break is coming up"
    held = a_status(Mode.QUIET, holds=("microphone", "new-reason"))
    assert words.status_line(held) == "Waiting: microphone in use, new reason"
    assert words.next_break_line(held) == words.status_line(held)


def test_the_next_break_is_told_or_that_there_is_none() -> None:
    soon = words.next_break_line(a_status(next_seconds=20.0))
    assert soon == "Next break in less than a minute"
    none = words.next_break_line(a_status(next_seconds=None, next_kind=None))
    assert none == "No breaks are switched on"


def line(what: BreakEventType, exercise: str = "Cobra", kind: Kind = Kind.STRETCH) -> LogLine:
    return LogLine(AT, kind, what, exercise, 300.0)


def test_every_outcome_has_kind_words() -> None:
    told = {words.outcome(line(what)) for what in OUTCOMES}
    assert len(told) == len(OUTCOMES)
    for word in ("miss", "lost", "fail", "broke", "behind"):
        assert not any(word in text.lower() for text in told)
    assert words.outcome(line(BreakEventType.TUCKED)) == "tucked"


def test_a_line_names_what_it_is_about() -> None:
    assert words.line_name(line(BreakEventType.DONE)) == "Cobra"
    assert words.line_name(line(BreakEventType.DONE, kind=Kind.MOVE)) == "Longer break"
    assert words.line_name(line(BreakEventType.DONE, "")) == "Stretch"
    assert words.line_name(line(BreakEventType.NATURAL)) == "Away from the desk, 5 min"
    assert words.break_name(Kind.POSTURE) == "Posture cue"


def test_the_day_is_counted_in_words() -> None:
    assert words.day_line(0, 0) == "Your day is just beginning."
    assert words.day_line(1, 2) == "1 guided break, 2 breaks of your own"


def test_hints_promise_a_chime_only_when_one_sounds() -> None:
    assert "chime" in words.phase_hint("hold", sound=True)
    assert "chime" not in words.phase_hint("hold", sound=False)
    assert words.phase_hint("out", sound=True) == "Slowly, at your own pace"


def test_cues_come_in_turn() -> None:
    assert words.posture_cue(0) != words.posture_cue(1)
    assert words.posture_cue(0) == words.posture_cue(4)


def test_a_notification_has_the_words_of_the_card() -> None:
    assert words.answer("start") == "Start"
    assert words.answer("later", 5) == "In 5 min"
    assert words.answer("skip") == "Skip"


def test_a_large_number_is_written_one_way_in_each_language() -> None:
    before = QLocale()
    try:
        for code, shown in (("en", "2,059 sets"), ("de", "2.059 sets")):
            QLocale.setDefault(QLocale(code))
            assert plural("Tests", "%n set(s)", 2059) == shown
            assert f"{number(2059)} sets" == shown
            assert f"{fixed_number(2059)} sets" == shown
    finally:
        QLocale.setDefault(before)

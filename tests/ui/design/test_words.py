from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, get_args

import pytest
from PySide6.QtCore import QLocale

from deskcoach.app.mode import Mode
from deskcoach.app.page_models import LogLine
from deskcoach.core.breaks.events import OUTCOMES, BreakEventType, Kind
from deskcoach.core.exercises import Position, Source
from deskcoach.ui.design import translation, words
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
    assert words.card_reason(Kind.STRETCH, 59.0) == "A break for you"
    assert words.card_reason(Kind.STRETCH, 60.0) == "1 min without a real break"
    assert words.card_length(Kind.STRETCH, card.exercise, 60) == "About 1 minute, seated"
    assert words.position("upside-down") == "upside-down"
    assert {name: words.position(name) for name in get_args(Position)} == {
        "seated": "seated",
        "standing": "standing",
        "prone": "lying face down",
        "bent-over": "bent over",
        "supine": "lying face up",
        "side-lying": "lying on one side",
        "kneeling": "kneeling",
        "all-fours": "on all fours",
    }


def test_the_card_says_what_is_on_offer() -> None:
    exercise = a_card().exercise
    assert exercise is not None
    assert words.card_reason(Kind.MOVE, 3600) == "1 h without a longer break"
    assert words.card_title(Kind.STRETCH, exercise) == exercise.name
    assert words.card_title(Kind.MOVE, exercise) == "Stretch, then walk"
    assert words.card_title(Kind.STRETCH, None) == "A short walk"
    assert words.card_cue(Kind.STRETCH, exercise) == exercise.cue
    cue = "Each stretch once, then a few steps away from the desk."
    assert words.card_cue(Kind.MOVE, exercise) == cue
    walk = "Get up for a few steps. Stretches wait until you have been seen."
    assert words.card_cue(Kind.MOVE, None) == walk
    assert words.card_length(Kind.MOVE, exercise, 300) == "About 5 minutes"
    assert words.card_length(Kind.STRETCH, None, 60) == "About 1 minute"


def test_sources_have_their_date_where_they_have_one() -> None:
    assert words.source_line(Source("Title", "House")) == "Source: House, Title"
    assert words.source_line(Source("T", "H", reviewed="2020-12")).endswith("reviewed Dec 2020")


STATES = {
    Mode.WORKING: "Working, 38 min since your last break",
    Mode.DUE: "A break is due",
    Mode.OFFERED: "A break is on offer",
    Mode.PUT_OFF: "Asks again later",
    Mode.GUIDED: "In a guided break",
    Mode.RESTING: "Rested. The next stretch begins when you do",
    Mode.AWAY: "You are away",
    Mode.PAUSED: "Paused",
    Mode.QUIET: "Quiet",
}


def test_every_state_has_a_sentence() -> None:
    assert {
        mode: words.status_line(a_status(mode, desk_seconds=38 * 60.0)) for mode in Mode
    } == STATES
    just_begun = a_status(desk_seconds=59.0)
    assert words.status_line(just_begun) == "Working, you have just begun"
    a_minute = a_status(desk_seconds=60.0)
    assert words.status_line(a_minute) == "Working, 1 min since your last break"
    for mode in (Mode.PAUSED, Mode.GUIDED, Mode.DUE, Mode.OFFERED, Mode.PUT_OFF):
        assert words.next_break_line(a_status(mode)) == STATES[mode]
    assert words.status_line(a_status(Mode.PAUSED, paused_until=AT)) == "Paused until 15:30"
    assert words.status_line(a_status(Mode.PUT_OFF, asks_again=AT)) == "Asks again at 15:30"
    assert words.status_line(a_status(heads_up=True)) == "A break is coming up"
    held = a_status(Mode.QUIET, holds=("microphone", "new-reason"))
    assert words.status_line(held) == "Waiting: microphone in use, new reason"
    assert words.next_break_line(held) == words.status_line(held)


def test_the_next_break_is_told_or_that_there_is_none() -> None:
    soon = words.next_break_line(a_status(next_seconds=59.0))
    assert soon == "Next break in less than a minute"
    assert words.next_break_line(a_status(next_seconds=60.0)) == "Next break in 1 min"
    assert words.next_break_line(a_status(next_seconds=61.0)) == "Next break in 2 min"
    none = words.next_break_line(a_status(next_seconds=None, next_kind=None))
    assert none == "No breaks are switched on"


def line(what: BreakEventType, exercise: str = "Cobra", kind: Kind = Kind.STRETCH) -> LogLine:
    return LogLine(AT, kind, what, exercise, 300.0)


def test_every_outcome_has_kind_words() -> None:
    told = {words.outcome(line(what)) for what in OUTCOMES}
    assert told == {
        "Done",
        "Part done",
        "Skipped",
        "Not answered",
        "A break of your own",
        "Put off for 5 min",
    }
    for word in ("miss", "lost", "fail", "broke", "behind"):
        assert not any(word in text.lower() for text in told)
    assert words.outcome(line(BreakEventType.TUCKED)) == "tucked"


def test_a_line_names_what_it_is_about() -> None:
    assert words.line_name(line(BreakEventType.DONE)) == "Cobra"
    assert words.line_name(line(BreakEventType.DONE, kind=Kind.MOVE)) == "Longer break"
    assert words.line_name(line(BreakEventType.DONE, "")) == "Stretch"
    assert words.line_name(line(BreakEventType.NATURAL)) == "Away from the desk, 5 min"
    assert words.break_name(Kind.POSTURE) == "Posture cue"
    assert words.break_name(Kind.POSITION, until_seen=True) == "Change of position"
    assert words.break_name(Kind.MOVE, until_seen=True) == "A short walk"


def test_the_day_is_counted_in_words() -> None:
    assert words.day_line(0, 0) == "Your day is just beginning."
    assert words.day_line(1, 2) == "1 guided break, 2 breaks of your own"


def test_hints_promise_a_chime_only_when_one_sounds() -> None:
    for sound in (True, False):
        hold = "A soft chime tells you when to come back"
        told = {
            name: (words.phase_word(name), words.phase_hint(name, sound=sound))
            for name in ("ready", "in", "hold", "out", "walk")
        }
        hold = hold if sound else "Only as far as feels comfortable"
        assert told == {
            "ready": ("Get ready", "Take your time to get into place"),
            "in": ("Ease in", hold),
            "hold": ("Hold", hold),
            "out": ("Come back", "Slowly, at your own pace"),
            "walk": ("Walk", "A few steps, a glass of water, a look outside"),
        }


def test_cues_come_in_turn() -> None:
    cues = (
        ("Let your shoulders drop", "Then sit another way."),
        ("Both feet on the floor", "Lean back for a moment."),
        ("Look into the distance", "Let your neck be long."),
        ("Sit back in your chair", "Let it carry you."),
    )
    assert tuple(words.posture_cue(number) for number in range(8)) == cues * 2
    positions = (
        ("Change your position", "Stand if you sat, sit if you stood."),
        ("Up or down with your desk", "The other way for a while."),
    )
    assert tuple(words.position_cue(number) for number in range(4)) == positions * 2


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


@pytest.mark.parametrize(
    ("say", "told"),
    [
        (translation.duration, {0.4: "0 s", 59.4: "59 s", 60: "1 min", 3569: "59 min",
                                3600: "1 h", 3660: "1 h 1 min", 7200: "2 h"}),
        (translation.exact_duration, {45: "45 s", 60: "1 min", 61: "1 min 1 s", 119: "1 min 59 s",
                                      120: "2 min", 5400: "1 h 30 min"}),
        (translation.long_duration, {1: "1 second", 59: "59 seconds", 60: "1 minute",
                                     90: "90 seconds", 120: "2 minutes"}),
        (translation.about_duration, {1: "1 second", 44: "44 seconds", 45: "1 minute",
                                      89: "1 minute", 91: "2 minutes"}),
        (translation.long_pause, {1: "1 minute", 30: "30 minutes", 60: "1 hour",
                                  90: "90 minutes", 120: "2 hours"}),
        (translation.countdown, {-3: "0", 0: "0", 0.2: "1", 59: "59", 59.5: "1:00", 60: "1:00",
                                 65: "1:05", 600: "10:00"}),
        (translation.number, {2: "2", 2.5: "2.5", 0.1 + 0.2: "0.3", 7.123456789: "7.123457"}),
        (translation.title, {"montag": "Montag", "": "", "X": "X"}),
        (translation.month, {"2020-12": "Dec 2020"}),
    ],
)  # fmt: skip
def test_lengths_and_numbers_turn_where_they_should(
    say: Callable[[Any], str], told: dict[Any, str]
) -> None:
    assert {value: say(value) for value in told} == told


def test_days_have_as_much_of_a_date_as_they_need() -> None:
    day = date(2026, 3, 4)
    assert translation.short_date(day) == "4 Mar"
    assert translation.dated(day, date(2026, 12, 31)) == "4 Mar"
    assert translation.dated(day, date(2027, 1, 1)) == "4 Mar 2026"
    assert translation.full_date(day) == "4 Mar 2026"
    assert translation.long_day(day) == "Wed 4 Mar 2026"


def test_a_sentence_ends_once() -> None:
    assert translation.tr("Tests", "Last on {day}.", day="4. Dez.") == "Last on 4. Dez."
    assert translation.tr("Tests", "Last on {day}.", day="4 Dec") == "Last on 4 Dec."
    assert translation.tr("Tests", "Braces {stay}") == "Braces {stay}"
    assert translation.labelled("Sound", "On") == "Sound: On"
    counts = [translation.plural("Tests", "%n set(s)", count) for count in (0, 1, 2)]
    assert counts == ["0 sets", "1 set", "2 sets"]


def test_an_hour_of_an_axis_is_counted_as_the_clock_counts_it() -> None:
    before = QLocale()
    try:
        for name, told in (
            ("de", ["0", "1", "12", "13", "23"]),
            ("en_US", ["12", "1", "12", "1", "11"]),
        ):
            QLocale.setDefault(QLocale(name))
            assert [translation.hour(each) for each in (0, 1, 12, 13, 23)] == told
    finally:
        QLocale.setDefault(before)

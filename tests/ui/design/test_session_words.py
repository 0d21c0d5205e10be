"""What a session says: which set, how much, since when, and how it ended."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from deskcoach.core.exercises import Side
from deskcoach.core.strength import commands as cmd
from deskcoach.core.strength.machine import new_session
from deskcoach.core.strength.plan import Break, Plan, week_view
from deskcoach.core.strength.session import Block, Session, Tempo
from deskcoach.ui.design import session_words as words
from deskcoach.ui.design.strength_words import load_words, next_line, pause_title, week_line
from tools.shots.session import TODAY, row_session, run, screen, session

START = cmd.Start()
PLAIN = Block("back-extension", "Back extensions", tempo=Tempo(2.0, 1.0, 2.0), rest=90.0)


def at(*commands: tuple[float, cmd.SessionInput], of: Session | None = None, **facts: Any) -> Any:
    return screen(run(of or session(), (0, START), *commands), **facts)


@pytest.mark.parametrize(
    ("block", "long", "short"),
    [
        (PLAIN, "3 sets of 10", "3 x 10"),
        (replace(PLAIN, sets=1), "1 set of 10", "1 x 10"),
        (replace(PLAIN, sides=2), "3 sets of 10 on each side", "3 x 10 each side"),
        (replace(PLAIN, alternate=True), "3 sets of 10 on each side", "3 x 10 each side"),
        (replace(PLAIN, hold=20.0), "3 sets of 20 s", "3 x 20 s"),
        (replace(PLAIN, hold=20.0, sides=2), "3 sets of 20 s", "3 x 20 s each side"),
        (replace(PLAIN, tempo=Tempo(2.0, 2.9, 2.0)), "3 sets of 10", "3 x 10"),
        (replace(PLAIN, tempo=Tempo(2.0, 3.0, 2.0)), "3 sets of 10, hold 3 s", "3 x 10, hold 3 s"),
        (replace(PLAIN, hold=20.0, tempo=Tempo(2.0, 5.0, 2.0)), "3 sets of 20 s", "3 x 20 s"),
    ],
)  # fmt: skip
def test_how_much_is_done_is_told_long_and_short(block: Block, long: str, short: str) -> None:
    assert words.dose_line(block) == long
    assert words.short_dose(block).replace("\N{MULTIPLICATION SIGN}", "x") == short


def test_a_tempo_belongs_to_repetitions_and_a_rest_to_both() -> None:
    assert words.tempo_line(PLAIN) == "tempo 2-1-2, 90 s rest"
    assert words.tempo_line(replace(PLAIN, hold=20.0)) == "90 s rest"
    assert words.tempo(replace(PLAIN, tempo=Tempo(1.5, 0.0, 3.0))) == "tempo 1.5-0-3"


@pytest.mark.parametrize(
    ("side", "word", "following"),
    [("left", "Left", "Next, left"), ("right", "Right", "Next, right"), (None, "", "Next")],
)
def test_sides_have_their_words(side: Side | None, word: str, following: str) -> None:
    assert words.side_word(side) == word
    assert words.next_word(side) == following


def test_the_first_side_of_a_set_has_the_first_letter() -> None:
    for first, letters in (("left", ("L", "R")), ("right", ("R", "L"))):
        assert words.side_letters(replace(PLAIN, sides=2, first_side=first)) == letters


@pytest.mark.parametrize(
    ("before", "now", "line"),
    [
        (None, 3, ""),
        (4, None, "Before the session: 4"),
        (4, 3, "Before the session: 4. 1 lower now"),
        (4, 4, "Before the session: 4. The same now"),
        (4, 6, "Before the session: 4. 2 higher now"),
        (0, 0, "Before the session: 0. The same now"),
    ],
)
def test_pain_is_compared_with_that_of_before(
    before: int | None, now: int | None, line: str
) -> None:
    snapshot = replace(at().snapshot, before=before, pain=now)
    assert words.since_before(snapshot) == line


@pytest.mark.parametrize(
    ("ends", "now", "left"),
    [(10.0, 0.0, 10), (10.0, 0.5, 10), (10.0, 1.0, 9), (10.0, 9.99, 1), (10.0, 10.0, 0),
     (10.0, 12.0, 0)],
)  # fmt: skip
def test_seconds_fall_to_one_and_end(ends: float, now: float, left: int) -> None:
    assert words.seconds_left(ends, now) == left


def test_which_set_runs_is_told_with_its_exercise() -> None:
    first = at((16, cmd.Tick()))
    assert words.set_line(first.snapshot) == "Set 1 of 3"
    assert words.screen_name(first) == "Back extensions, Set 1 of 3"
    assert words.session_status_line(first) == "Exercise 1 of 3, tempo 2-1-2"
    quiet = at((16, cmd.Tick()), sound="silent")
    assert words.session_status_line(quiet) == "Exercise 1 of 3, tempo 2-1-2, sound is off"
    manual = at((16, cmd.Tick()), of=session(counting="manual"))
    assert words.session_status_line(manual) == "Exercise 1 of 3, you count"
    held = new_session((replace(PLAIN, hold=20.0),))
    assert words.session_status_line(at((16, cmd.Tick()), of=held)) == "Exercise 1 of 1"
    assert words.planned(first) == 9
    assert words.about_line(first.blocks) == "3 exercises, about 20 min"
    warm = replace(PLAIN, warm_up=True)
    assert words.about_line((warm, PLAIN)).startswith("1 exercise, ")


@pytest.mark.parametrize(
    ("sound", "quiet", "line", "note"),
    [
        ("voice", "", "A voice and tones count with you.", ""),
        ("tones", "", "No voice on this computer. Tones count with you.", "no voice, tones only"),
        ("tones", "off", "Tones count with you.", ""),
        ("silent", "", "Sound is off. The screen counts with you.", "sound is off"),
        ("silent", "off", "Sound is off. The screen counts with you.", "sound is off"),
        (
            "silent", "missing", "No sound can be played here. The screen counts with you.",
            "no sound can be played",
        ),
    ],
)  # fmt: skip
def test_what_will_be_heard_is_told(sound: Any, quiet: Any, line: str, note: str) -> None:
    assert words.sound_line(sound, quiet) == line
    assert words.sound_note(sound, quiet) == note


def test_the_load_and_a_changed_rest_are_told_where_there_is_one() -> None:
    plain, loaded = at((16, cmd.Tick())), screen(row_session())
    assert words.load_word(plain) == ""
    assert words.load_word(loaded) == "8 kg"
    assert words.load_word(screen(row_session(), unit="lb")) == "17.64 lb"
    assert load_words(8.0, "kg").replace("\N{MULTIPLICATION SIGN}", "x") == "2 x 8 kg"
    assert words.rest_word(plain) == ""
    assert words.rest_word(at((16, cmd.Tick()), rest_changed=True)) == "90 s from now on"
    assert words.last_time_words(plain) == ""


@pytest.mark.parametrize(
    ("done", "outcome", "title", "line"),
    [
        (9, "done", "All set", "Every set is saved. Let your breath come back."),
        (4, "part done", "That counts", "What you did is saved, and it counts."),
        (4, "abandoned", "Stopped here", "Every set is saved. Let your breath come back."),
        (0, "done", "Stopped here", "Nothing to do. Come back whenever you like."),
    ],
)
def test_no_end_is_a_reproach(done: int, outcome: Any, title: str, line: str) -> None:
    shown = at()
    shown = replace(shown, snapshot=replace(shown.snapshot, sets_done=done, outcome=outcome))
    assert (words.end_title(shown), words.end_line(shown)) == (title, line)


@pytest.mark.parametrize(
    ("days", "line"),
    [
        (0, "Next: Wednesday, 17:30"),
        (1, "Next: tomorrow, 17:30"),
        (2, "Next: Friday, 17:30"),
        (6, "Next: Tuesday, 17:30"),
        (7, "Next: 2 Dec"),
    ],
)
def test_when_the_next_session_is(days: int, line: str) -> None:
    when = datetime.combine(TODAY + timedelta(days=days), time(17, 30))
    assert next_line(when, TODAY) == line
    assert next_line(None, TODAY) == ""


def test_a_week_and_a_pause_say_how_they_stand() -> None:
    monday = date(2026, 11, 23)
    assert week_line(week_view(Plan(), TODAY, [monday])) == "1 of 3 this week"
    full = [monday, date(2026, 11, 24), TODAY]
    assert week_line(week_view(Plan(), TODAY, full)) == "Your week is complete."
    assert pause_title(None) == "Ill, or on holiday?"
    assert pause_title(Break(TODAY)) == "Paused until you say so"
    assert pause_title(Break(TODAY, date(2026, 12, 1))) == "Paused up to Tue 1 Dec 2026"

"""Sentences of the pages that depend on values: each of their ways is asked once."""

import re
from datetime import date
from typing import Any, get_args

import pytest
from msgspec.structs import replace

from deskcoach.core.exercises import Dose, Exercise, GivenBy, Number, Position
from deskcoach.core.settings import Settings
from deskcoach.ui.pages.exchange import words as exchange
from deskcoach.ui.pages.library import words as library
from deskcoach.ui.pages.settings import words as settings
from tests.core.test_catalogue import CHIN_TUCK


def plain(text: str) -> str:
    """Without marks and with usual spaces."""
    return re.sub("<[^>]+>", "", text).replace("\u00a0", " ").replace("\u2011", "-")


# -- the settings ---------------------------------------------------------------------------------


def changed(**sections: dict[str, Any]) -> Settings:
    plain_ones = Settings()
    return replace(
        plain_ones,
        **{name: replace(getattr(plain_ones, name), **keys) for name, keys in sections.items()},
    )


@pytest.mark.parametrize(
    ("page", "now", "told"),
    [
        ("breaks", changed(stretch={"enabled": False}, move={"enabled": False}),
         "DeskCoach offers no breaks by itself."),
        ("breaks", changed(stretch={"enabled": False}),
         "Every 60 minutes it offers a longer break of 5 minutes."),
        ("breaks", changed(move={"enabled": False}, stretch={"after": 1, "length": 90}),
         ("After 1 minute at the desk, DeskCoach waits for a pause in your typing, then offers a "
          "stretch of 90 seconds.")),
        ("posture", changed(posture={"enabled": False}), "No posture cues are shown."),
        ("posture", changed(posture={"enabled": False, "position": True, "position_every": 50}),
         "No posture cues are shown. After 50 minutes a cue asks you to sit or stand."),
        ("posture", changed(posture={"enabled": True, "position": True}),
         ("Every 20 minutes at the desk, a silent cue is shown for 6 seconds, and none within 5 "
          "minutes of a break. After 45 minutes a cue asks you to sit or stand.")),
        ("strength", changed(strength={"enabled": False}),
         "DeskCoach offers no strength sessions by itself."),
        ("sound", changed(sound={"enabled": False}), "DeskCoach is silent."),
        ("sound", changed(sound={"volume": 0}), "DeskCoach is silent."),
        ("sound", changed(sound={"volume": 1}),
         "At 1 %, a soft chime tells you when a hold ends, and sessions count aloud."),
        ("presence", changed(presence={"away_after": 90, "day_starts": 0}),
         ("After 90 seconds without a key or the mouse you count as away. Breaks wait during "
          "calls, shared screens, films in fullscreen and do-not-disturb, as you choose here. A "
          "new day begins at 00:00.")),
    ],
)  # fmt: skip
def test_a_page_begins_with_what_holds_now(page: str, now: Settings, told: str) -> None:
    (found,) = (each for each in settings.pages() if each.name == page)
    assert plain(found.sentence(now)) == told


def test_what_a_day_comes_to() -> None:
    assert settings.day_sentence(0, 0) == ""
    one = "On a day with a meeting and lunch that makes 1 break"
    assert plain(settings.day_sentence(1, 0)) == f"{one}, none of them in the meeting."
    assert plain(settings.day_sentence(1, 1)) == f"{one}."


def test_each_choice_has_its_words() -> None:
    told = {name: settings.choice_words(name) for name in (
        "top-left", "top-right", "bottom-left", "bottom-right", "porcelain", "sand", "honey",
        "chestnut", "espresso", "short", "bun", "bob", "curls", "black", "brown", "copper",
        "blond", "silver", "de", "fr", "something new",
    )}  # fmt: skip
    assert list(told.values()) == [
        "Top left", "Top right", "Bottom left", "Bottom right", "Porcelain", "Sand", "Honey",
        "Chestnut", "Espresso", "Short", "Bun", "Bob", "Curls", "Black", "Brown", "Copper",
        "Blond", "Silver", "Deutsch", "Français", "something new",
    ]  # fmt: skip


# -- the library ----------------------------------------------------------------------------------

MINE = replace(CHIN_TUCK, given_by=GivenBy())
HELD = replace(MINE, dose=Dose(sets=Number(3, "sets", "us"), hold=Number(20, "s", "us")))
BOTH = {"sides": "each", "first_side": "right"}


@pytest.mark.parametrize(
    ("exercise", "told"),
    [
        (MINE, "You do 2 sets of 10, each held 5 s, seated. Your own."),
        (replace(MINE, dose=replace(MINE.dose, hold=None)),
         "You do 2 sets of 10, seated. Your own."),
        (HELD, "You hold it 20 s, 3 times, seated. Your own."),
        (replace(HELD, **BOTH),
         "You hold it 20 s on the right, then on the left, 3 times, seated. Your own."),
        (replace(MINE, **BOTH, alternate="set"),
         "You do 10 on the right, then 10 on the left, 2 times, seated. Your own."),
        (replace(MINE, **BOTH, alternate="repetition"),
         "You do 2 sets of 10, left and right in turn, each held 5 s, seated. Your own."),
        (replace(HELD, given_by=GivenBy("me", date=date(2026, 11, 12))),
         "You hold it 20 s, 3 times, seated. Your own, 12 Nov 2026."),
        (replace(HELD, given_by=GivenBy("physiotherapist")),
         "You hold it 20 s, 3 times, seated. From your physiotherapist."),
        (replace(HELD, given_by=GivenBy("page", "A & B", date=date(2026, 11, 12))),
         "You hold it 20 s, 3 times, seated. From A &amp; B, 12 Nov 2026."),
    ],
)  # fmt: skip
def test_the_form_says_what_one_does_and_from_whom(exercise: Exercise, told: str) -> None:
    assert plain(library.sentence_of(exercise)) == told


def test_positions_below_a_picture() -> None:
    assert {name: library.position_name(name) for name in get_args(Position)} == {
        "seated": "Seated",
        "standing": "Standing",
        "prone": "On front",
        "bent-over": "Bent over",
        "supine": "On back",
        "side-lying": "On side",
        "kneeling": "Kneeling",
        "all-fours": "All fours",
    }


def test_who_gave_it() -> None:
    day = date(2026, 11, 12)
    assert library.giver_words(GivenBy()) == "Me"
    assert (
        library.giver_words(GivenBy("physiotherapist", date=day)) == "Physiotherapist, 12 Nov 2026"
    )
    assert (
        library.giver_words(GivenBy("physiotherapist", date=day), short=True) == "Physiotherapist"
    )
    assert library.giver_words(GivenBy("page", "A book")) == "A book"
    assert library.giver_words(GivenBy("page")) == "A page"
    checked = "DeskCoach has not checked them. “It hurts” works here, too."
    assert [library.whose_words(GivenBy(who)) for who in ("me", "physiotherapist", "page")] == [
        f"The words and the dose are yours. {checked}",
        f"The words and the dose are your physiotherapist's. {checked}",
        f"The words and the dose are the page's. {checked}",
    ]


def test_how_long_it_takes_and_what_it_needs() -> None:
    assert library.about_words(MINE) == "About 4 min with the rest between."
    sides = library.about_words(replace(MINE, **BOTH))
    assert sides.endswith("with the rest between. A voice says which side is next.")
    stretch = replace(
        MINE,
        kind="stretch",
        dose=Dose(hold=Number(15, "s", "us"), rounds=Number(2, "rounds", "us")),
    )
    assert library.about_words(stretch) == "About 1 min."
    assert library.more_words(MINE) == "Tempo 2-5-2, rest 60 s, no weight"
    things = replace(MINE, equipment=("dumbbell", "band"), band="red")
    assert library.more_words(things) == "Tempo 2-5-2, rest 60 s, dumbbell, band: red"
    assert library.more_words(stretch) == "No weight"


# -- a file of another app ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "guesses", "button", "line"),
    [
        (0, 0, "Nothing new", "0 exercises"),
        (1, 0, "Take in 1 set", "1 exercise"),
        (2, 1, "Take in 2 sets", "2 exercises, 1 to confirm"),
    ],
)
def test_what_a_file_brings_is_counted(count: int, guesses: int, button: str, line: str) -> None:
    assert exchange.take_words(count) == button
    assert exchange.exercises_line(count, guesses) == line


def test_each_sort_of_row_has_its_words() -> None:
    sorts = ("taken", "doubled", "left_out", "refused")
    alone = [exchange.sort_word(sort) for sort in sorts]
    assert alone == ["taken", "here already", "left out by you", "cannot be read"]
    assert [exchange.counted(sort, 3) for sort in sorts] == [f"3 {each}" for each in alone]
    assert exchange.can_come_in(59) == "of 59 rows can come in"
    assert exchange.all_here().startswith("new. ")


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ("", "", ""),
        ("2026-03-04", "2026-03-04", ", Wed 4 Mar 2026"),
        ("2026-03-04", "2026-03-06", ", Wed 4 Mar 2026 to Fri 6 Mar 2026"),
    ],
)
def test_how_a_file_was_read_is_one_line(first: str, last: str, days: str) -> None:
    found = {"language": "de", "unit": "lb", "first": first, "last": last}
    assert exchange.how_it_was_read("a.csv", found) == f"a.csv, German, pounds{days}"

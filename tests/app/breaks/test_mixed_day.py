"""A mixed day, and what `why` says of it: words that a person repeats to a colleague."""

import json

from deskcoach.app.breaks.simulation import read_trace, simulate
from deskcoach.app.breaks.why import story
from deskcoach.core.records import Decision
from deskcoach.core.settings import Posture, Presence, Settings

CHOSEN = Settings(
    presence=Presence(do_not_disturb="limited", do_not_disturb_limit=45),
    posture=Posture(position=True),
)


def at(time: str, event: str, **more: object) -> str:
    return json.dumps({"at": f"2026-03-02T{time}:00+01:00", "event": event, **more})


DAY = [
    at("08:30", "active"),
    at("09:01", "answer", choice="start"),
    at("09:40", "hold", reason="microphone", program="Zoom"),
    at("09:40", "hold", reason="camera", program="Zoom"),
    at("10:05", "release", reason="camera"),
    at("10:05", "release", reason="microphone"),
    at("10:06", "answer", choice="later", minutes=5),
    at("10:15", "answer", choice="skip"),
    at("10:20", "hold", reason="fullscreen", program="Code"),
    at("10:20", "typing"),
    at("10:50", "active"),
    at("10:51", "answer", choice="start"),
    at("11:10", "release", reason="fullscreen"),
    at("11:20", "hold", reason="do-not-disturb"),
    at("12:25", "idle"),
    at("13:05", "active"),
    at("13:10", "release", reason="do-not-disturb"),
    at("13:20", "hold", reason="fullscreen", program="mpv"),
    at("13:20", "media", playing=True),
    at("13:21", "idle"),
    at("14:00", "media", playing=False),
    at("14:00", "release", reason="fullscreen"),
    at("14:01", "active"),
    at("14:03", "answer", choice="start"),
    at("14:15", "hold", reason="microphone", program="Noise filter"),
    at("15:40", "release", reason="microphone"),
    at("15:41", "answer", choice="start"),
    at("15:50", "pause", minutes=45),
    at("16:40", "hold", reason="fullscreen", program="Doom", grabs=True),
    at("17:20", "release", reason="fullscreen"),
    at("17:25", "lock"),
    at("17:30", "end"),
]

TOLD = """\
08:50 posture cue
09:00 stretch offered: it was due
09:01 the card went into the tray: nobody answered (stretch)
09:01 stretch started
09:02 stretch done
09:11 posture cue
09:16 cue to change position
09:31 longer break offered: it was due
09:32 the card went into the tray: nobody answered (longer break)
09:37 longer break offered again: nobody had answered
09:38 the card went into the tray: nobody answered (longer break)
09:43 longer break held: camera in use by Zoom (since 09:40)
10:05 longer break offered as soon as the call ended
10:06 the card went into the tray: nobody answered (longer break)
10:06 longer break put off for 5 min
10:11 longer break offered again, as you had asked
10:12 the card went into the tray: nobody answered (longer break)
10:15 longer break skipped
10:20 cue to change position
10:46 stretch offered: it was due, and you work in Code, which fills the screen
10:47 the card went into the tray: nobody answered (stretch)
10:51 stretch started
10:52 stretch done
10:57 posture cue
11:06 cue to change position
11:16 longer break offered: it was due
11:17 the card went into the tray: nobody answered (longer break)
11:22 longer break held: do not disturb is on (since 11:20)
12:05 longer break offered as soon as do not disturb had held for as long as you allow
12:06 the card went into the tray: nobody answered (longer break)
12:11 longer break offered again: nobody had answered
12:12 the card went into the tray: nobody answered (longer break)
12:17 longer break offered again: nobody had answered
12:18 the card went into the tray: nobody answered (longer break)
12:23 longer break offered again: nobody had answered
12:24 the card went into the tray: nobody answered (longer break)
12:27 you left: no input (since 12:25)
12:27 stretch taken by being away for 2 min
12:30 longer break taken by being away for 5 min
13:05 you came back after 40 min
13:10 cue to change position
13:35 stretch held: mpv fills the screen, and something plays or is shown (since 13:20)
14:00 stretch offered as soon as what you watched or played ended
14:01 the card went into the tray: nobody answered (stretch)
14:03 stretch started
14:04 stretch done
14:06 longer break offered: it was due
14:07 the card went into the tray: nobody answered (longer break)
14:12 longer break offered again: nobody had answered
14:13 the card went into the tray: nobody answered (longer break)
14:18 longer break held: microphone in use by Noise filter (since 14:15)
15:15 asked once whether Noise filter is in a call; the microphone is in use (since 14:15)
15:40 longer break offered as soon as the call ended
15:41 the card went into the tray: nobody answered (longer break)
15:41 longer break started
15:46 longer break done
15:50 paused for 45 min
16:16 stretch held: paused
16:35 the pause is over
16:35 stretch offered as soon as the pause ended
16:36 the card went into the tray: nobody answered (stretch)
16:41 stretch held: Doom fills the screen and keeps the mouse (since 16:40)
16:46 longer break held: Doom fills the screen and keeps the mouse (since 16:40)
17:20 longer break offered as soon as no window filled the screen any more
17:21 the card went into the tray: nobody answered (longer break)
17:25 you left: the screen was locked
17:26 stretch taken by being away for 1 min
17:30 longer break taken by being away for 5 min
"""


def test_a_mixed_day_in_words() -> None:
    lines = simulate(read_trace(DAY, "day"), CHOSEN)
    said = ((each.at, each.happened) for each in lines)
    journal = [Decision(at, it.what, it.kind, it.why, it.seconds) for at, it in said]
    assert [text for _, text in story(journal)] == TOLD.splitlines()


def test_without_a_name_the_reason_is_told_all_the_same() -> None:
    day = [
        at("09:00", "active"),
        at("09:10", "hold", reason="fullscreen"),
        at("09:10", "media", playing=True),
        at("09:11", "idle"),
        at("09:40", "end"),
    ]
    [held] = [
        each
        for each in simulate(read_trace(day, "day"), Settings())
        if each.happened.why.startswith("hold")
    ]
    it = held.happened
    [(_, text)] = story([Decision(held.at, it.what, it.kind, it.why, it.seconds)])
    assert text == (
        "09:30 stretch held: a window fills the screen, and something plays or is shown"
        " (since 09:10)"
    )


def test_what_was_chosen_is_told_as_such() -> None:
    always = Settings(presence=Presence(fullscreen="always"))
    day = [
        at("09:00", "active"),
        at("09:10", "hold", reason="fullscreen", program="Code"),
        at("09:31", "end"),
    ]
    it = [each for each in simulate(read_trace(day, "day"), always) if each.happened.what == "held"]
    [(_, text)] = story(
        [Decision(it[0].at, it[0].happened.what, it[0].happened.kind, it[0].happened.why)]
    )
    assert text == "09:30 stretch held: Code fills the screen, which by your settings holds"


def test_an_offer_that_is_made_again_in_the_same_window_says_that_it_is() -> None:
    day = [
        at("09:00", "active"),
        at("09:10", "hold", reason="fullscreen", program="Code"),
        at("09:40", "hold", reason="fullscreen", program="Writer"),
        at("09:47", "release", reason="fullscreen"),
        at("09:50", "end"),
    ]
    lines = simulate(read_trace(day, "day"), Settings())
    said = ((each.at, each.happened) for each in lines)
    journal = [Decision(at, it.what, it.kind, it.why, it.seconds) for at, it in said]
    told = [str(text)[6:] for _, text in story(journal)]
    assert [each for each in told if "offered" in each] == [
        "stretch offered: it was due, and you work in Code, which fills the screen",
        "stretch offered again: nobody had answered",
        "stretch offered: it was due, and you work in Writer, which fills the screen",
        "stretch offered again: nobody had answered",
    ]

"""What is said in a strength session."""

import math
from collections.abc import Iterator, Sequence

from deskcoach.app.strength.session.player_view import Quiet, SessionScreen, Sounding
from deskcoach.core.exercises import Origin, Side
from deskcoach.core.strength.plan import about_minutes
from deskcoach.core.strength.safety import SOURCE
from deskcoach.core.strength.session import (
    LEAD_IN,
    Block,
    FinishedSet,
    course_of,
    dose_origin,
    pace_origin,
)
from deskcoach.core.strength.snapshot import Snapshot
from deskcoach.core.typed import in_unit
from deskcoach.ui.design.strength_words import exercise_name
from deskcoach.ui.design.translation import (
    labelled,
    month,
    number,
    plural,
    tr,
)

LONG_HOLD = 3.0
"""Seconds at the top from which on a repetition is held: less is a beat of its tempo."""


def set_line(now: Snapshot) -> str:
    """Which set runs: `Set 2 of 3`, `Left, set 2 of 3`."""
    if now.warm_up:
        return tr("Session", "Warm-up")
    words = {"number": now.set, "count": now.sets}
    match now.side_name:
        case "left":
            return tr("Session", "Left, set {number} of {count}", **words)
        case "right":
            return tr("Session", "Right, set {number} of {count}", **words)
    return tr("Session", "Set {number} of {count}", **words)


def side_word(side: Side | None) -> str:
    """`Left`, or nothing where both sides work at once."""
    return {"left": tr("Session", "Left"), "right": tr("Session", "Right")}.get(side or "", "")


def side_letters(block: Block) -> tuple[str, str]:
    """The letters that mark the first and the second side of a set: `L`, `R`."""
    first, second = (side_word(block.side(number)) for number in (1, 2))
    return first[:1], second[:1]


def next_word(side: Side | None) -> str:
    """What stands above the set that comes: `Next, left`."""
    return {
        "left": tr("Rest", "Next, left"),
        "right": tr("Rest", "Next, right"),
    }.get(side or "", tr("Rest", "Next"))


def last_time_words(screen: SessionScreen) -> str:
    """The same set of the last time: `last time 10 with 7.5 kg`; empty where there is none."""
    last = screen.last_time
    if last is None:
        return ""
    done = number(last.actual)
    if last.unit == "s":
        done = tr("Session", "{seconds} s", seconds=done)
    if last.load_kg is None:
        return tr("Session", "last time {done}", done=done)
    load = f"{number(in_unit(last.load_kg, screen.unit))} {screen.unit}"
    return tr("Session", "last time {done} with {load}", done=done, load=load)


def load_word(screen: SessionScreen) -> str:
    """What is lifted now: `8 kg`; empty where nothing is."""
    load = screen.block.load
    return "" if load is None else f"{number(in_unit(load, screen.unit))} {screen.unit}"


def rest_word(screen: SessionScreen) -> str:
    """That a changed rest is remembered: `75 s from now on`."""
    if not screen.rest_changed:
        return ""
    return tr("Session", "{seconds} s from now on", seconds=number(screen.block.rest))


def sets_done_line(done: int, count: int) -> str:
    """How many sets are done: `2 of 3 sets done`."""
    return plural("Session", "{done} of %n set(s) done", count, done=done)


def since_before(now: Snapshot) -> str:
    """How the back was before the session, and what that is beside its number now."""
    if now.before is None:
        return ""
    before = tr("Session", "Before the session: {level}", level=now.before)
    if now.pain is None:
        return before
    less = now.before - now.pain
    if less > 0:
        return f"{before}. {plural('Session', '%n lower now', less)}"
    if less < 0:
        return f"{before}. {plural('Session', '%n higher now', -less)}"
    return f"{before}. {tr('Session', 'The same now')}"


def dose_line(block: Block) -> str:
    """What will be done: `3 sets of 10`, or `3 sets of 20 s`."""
    if block.hold is not None:
        seconds = number(block.hold)
        return plural("Session", "%n set(s) of {seconds} s", block.sets, seconds=seconds)
    if block.sides == 2 or block.alternate:
        told = plural("Session", "%n set(s) of {reps} on each side", block.sets, reps=block.reps)
    else:
        told = plural("Session", "%n set(s) of {reps}", block.sets, reps=block.reps)
    return _with_hold(told, block)


def _with_hold(dose: str, block: Block) -> str:
    """A hold that is more than a beat of the tempo is part of the dose."""
    if block.hold is not None or block.tempo.hold < LONG_HOLD:
        return dose
    return tr("Library", "{dose}, hold {seconds} s", dose=dose, seconds=number(block.tempo.hold))


def short_dose(block: Block) -> str:
    """What will be done, in short: `3 × 10 each side, hold 5 s`."""  # noqa: RUF002 - the sign
    many = number(block.hold) if block.hold is not None else str(block.reps)
    told = tr("Routine", "{sets} × {reps}", sets=block.sets, reps=many)  # noqa: RUF001 - the same
    if block.hold is not None:
        told = tr("Session", "{seconds} s", seconds=told)
    if block.sides == 2 or block.alternate:
        told = tr("Routine", "{dose} each side", dose=told)
    return _with_hold(told, block)


def tempo_line(block: Block) -> str:
    """How fast, and how long a rest: `tempo 2-1-2, 90 s rest`."""
    rest = tr("Session", "{seconds} s rest", seconds=number(block.rest))
    if block.hold is not None:
        return rest
    return f"{tempo(block)}, {rest}"


def tempo(block: Block) -> str:
    """`tempo 2-1-2`."""
    parts = (block.tempo.up, block.tempo.hold, block.tempo.down)
    numbers = "-".join(number(seconds) for seconds in parts)
    return tr("Session", "tempo {numbers}", numbers=numbers)


def minutes(blocks: tuple[Block, ...]) -> int:
    """About how long a session takes, if nothing is added and nothing is waited for."""
    return about_minutes((LEAD_IN + sum(seconds for _, seconds in course_of(blocks))) / 60)


def origins_line(screen: SessionScreen) -> str:
    """Whose the numbers are: the source's only where they are as it gives them."""
    pairs = [(exercise, block) for block, exercise in screen.work]
    names = [exercise_name(exercise.name) for exercise, _ in pairs]
    dose = [dose_origin(exercise, block) for exercise, block in pairs]
    pace = [pace_origin(exercise, block) for exercise, block in pairs]
    parts = [
        *_whose(tr("Session", "Sets and reps"), names, dose),
        *_whose(tr("Session", "Tempo and rest"), names, pace),
    ]
    return f"{'. '.join(parts)}."


def _whose(what: str, names: Sequence[str], origins: Sequence[Origin]) -> Iterator[str]:
    reviewed = tr("Words", "reviewed {month}", month=month(SOURCE.reviewed or ""))
    told = {
        "source": f"{SOURCE.publisher}, {SOURCE.title}, {reviewed}",
        "own": tr("Session", "yours"),
        "us": tr("Session", "ours"),
    }
    for origin in dict.fromkeys(origins):
        its = [name for name, each in zip(names, origins, strict=True) if each == origin]
        label = what if len(its) == len(names) else f"{what} ({', '.join(its)})"
        yield labelled(label, told[origin])


def about_line(blocks: tuple[Block, ...]) -> str:
    """How much there is to do: `3 exercises, about 20 min`."""
    many = plural("Session", "%n exercise(s)", sum(not block.warm_up for block in blocks))
    about = tr("Session", "about {count} min", count=minutes(blocks))
    return f"{many}, {about}"


def sound_line(sound: Sounding, quiet: Quiet = "") -> str:
    """What will be heard."""
    if (sound, quiet) == ("silent", "missing"):
        return tr("Session", "No sound can be played here. The screen counts with you.")
    if (sound, quiet) == ("tones", "off"):
        return tr("Session", "Tones count with you.")
    return {
        "voice": tr("Session", "A voice and tones count with you."),
        "tones": tr("Session", "No voice on this computer. Tones count with you."),
        "silent": tr("Session", "Sound is off. The screen counts with you."),
    }[sound]


def sound_note(sound: Sounding, quiet: Quiet = "") -> str:
    """The same in two words, empty where all is as it should be."""
    if (sound, quiet) == ("silent", "missing"):
        return tr("Session", "no sound can be played")
    if (sound, quiet) == ("tones", "off"):
        return ""
    return {
        "voice": "",
        "tones": tr("Session", "no voice, tones only"),
        "silent": tr("Session", "sound is off"),
    }[sound]


def session_status_line(screen: SessionScreen) -> str:
    """The quiet line beside the buttons."""
    now = screen.snapshot
    parts = [
        tr("Session", "Exercise {number} of {count}", number=now.exercise, count=now.exercises)
    ]
    if now.counting == "manual" and screen.block.hold is None:
        parts.append(tr("Session", "you count"))
    elif screen.block.hold is None:
        parts.append(tempo(screen.block))
    note = sound_note(screen.sound, screen.quiet)
    return ", ".join([*parts, note] if note else parts)


def planned(screen: SessionScreen) -> int:
    """How many sets the session has."""
    return sum(block.sets for block, _ in screen.work)


def saved_line(last: FinishedSet) -> str:
    """Which set was just saved."""
    return tr("Session", "Set {number}, saved", number=last.slot.set)


def seconds_left(ends: float, now: float) -> int:
    """Whole seconds up to a deadline; the number falls and ends with 1."""
    return max(0, math.ceil(ends - now - 1e-6))


def screen_name(screen: SessionScreen) -> str:
    """What a screen reader says of the window: the exercise and its set."""
    return f"{exercise_name(screen.snapshot.name)}, {set_line(screen.snapshot)}"


def end_title(screen: SessionScreen) -> str:
    """What the end says; nothing is missed, lost or behind."""
    now = screen.snapshot
    if now.outcome == "abandoned" or not now.sets_done:
        return tr("Session", "Stopped here")
    if now.outcome == "part done":
        return tr("Session", "That counts")
    return tr("Session", "All set")


def end_line(screen: SessionScreen) -> str:
    """One calm sentence below it."""
    if screen.snapshot.outcome == "part done":
        return tr("Session", "What you did is saved, and it counts.")
    if not screen.snapshot.sets_done:
        return tr("Session", "Nothing to do. Come back whenever you like.")
    return tr("Session", "Every set is saved. Let your breath come back.")

"""What the report says in words; built from counts only, it never judges."""

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from deskcoach.core.exercises import citation
from deskcoach.core.export.report import DoseLine, ExerciseReport, Report, ReportNote, Tick
from deskcoach.core.messages import Sentence, listed, named, sentence
from deskcoach.core.typed import Unit, in_unit


def _iso(day: date) -> str:
    return day.isoformat()


class Speaker(Struct, frozen=True):
    """Says things in the person's language.

    Attributes:
        say: Says a sentence.
        day: Tells a day with its weekday and year, so that nobody can take it for another.
        short_day: Tells a day on an axis.
        language: The language, as `en` or `de`.
        unit: In which loads are read.
    """

    say: Callable[[str], str] = str
    day: Callable[[date], str] = _iso
    short_day: Callable[[date], str] = _iso
    language: str = "en"
    unit: Unit = "kg"


TITLE = sentence("Exercise report")
WHAT_HEADS = (
    sentence("Day"),
    sentence("Exercise"),
    sentence("What"),
    sentence("In their own words"),
)
NOTE_HEADS = (sentence("Day"), sentence("Exercise"), sentence("In their own words"))
_FEELINGS = {"sticky": sentence("Sticky"), "sore": sentence("Sore")}


def headline(report: Report, by: Speaker) -> str:
    """How many sessions and sets."""
    done, planned, sets = sum(report.sessions), sum(report.planned), report.total
    words = {"done": sets.done, "all": sets.prescribed}
    if not planned:
        return by.say(
            sentence("Sessions done: {count}. {done} of {all} sets.", count=done, **words)
        )
    if done >= planned:
        return by.say(
            sentence(
                "All {count} planned sessions were done: {done} of {all} sets.",
                count=planned,
                **words,
            )
        )
    return by.say(
        sentence(
            "{count} of {planned} planned sessions were done: {done} of {all} sets.",
            count=done,
            planned=planned,
            **words,
        )
    )


def pain_line(report: Report, by: Speaker) -> str:
    """How pain during exercise went."""
    if report.pain is None:
        return by.say(sentence("No pain scores were entered."))
    first, last = (round(mean, 1) for mean in report.pain)
    if first == last:
        return by.say(
            sentence("Pain during exercise was {pain} on average (0 none, 10 worst).", pain=first)
        )
    return by.say(
        sentence(
            "Pain during exercise went from {first} in the first week to {last} in the last "
            "(0 none, 10 worst).",
            first=first,
            last=last,
        )
    )


def dose_words(dose: DoseLine, by: Speaker) -> str:
    """Sets and repetitions, the hold, whether each side has its own, and from when on."""
    if dose.reps is None:
        told = sentence("{sets} \u00d7 {hold} s", sets=dose.sets, hold=dose.hold)
    elif dose.hold:
        told = sentence(
            "{sets} \u00d7 {reps}, hold {hold} s", sets=dose.sets, reps=dose.reps, hold=dose.hold
        )
    else:
        told = sentence("{sets} \u00d7 {reps}", sets=dose.sets, reps=dose.reps)
    if dose.sides == 2:  # noqa: PLR2004 - left and right
        told = sentence("{dose} each side", dose=told)
    if dose.since is None:
        return by.say(told)
    return by.say(sentence("{dose}, from {day}", dose=told, day=by.day(dose.since)))


def load_words(exercise: ExerciseReport, by: Speaker) -> str:
    """The first and the last load, or that there was no weight."""
    if exercise.load_from is None or exercise.load_to is None:
        return by.say(sentence("no weight"))
    first, last = (in_unit(load, by.unit) for load in (exercise.load_from, exercise.load_to))
    if first == last:
        return by.say(sentence("{load} {unit}", load=first, unit=by.unit))
    return by.say(sentence("{first} to {last} {unit}", first=first, last=last, unit=by.unit))


def tick_words(tick: Tick, by: Speaker) -> str:
    """`5 of 6`; nothing where nothing was prescribed or done."""
    if tick == Tick():
        return "\N{EN DASH}"
    return by.say(sentence("{done} of {all}", done=tick.done, all=tick.prescribed))


def score(level: int | None) -> str:
    """A pain score, or a dash."""
    return "\N{EN DASH}" if level is None else str(level)


def note_words(note: ReportNote, by: Speaker) -> str:
    """What was noted, in the person's own words, with what one tap said."""
    parts = [*map(by.say, (_FEELINGS[each] for each in note.feelings)), note.text]
    return ". ".join(filter(None, parts))


def footer(report: Report, by: Speaker) -> str:
    """Where it all comes from."""
    own = [named(each.name) for each in report.exercises if each.own]
    parts = [
        sentence(
            "Every number and score is the person's own entry in DeskCoach, which gives no "
            "diagnosis. Prescribed is the dose that held on the day; planned days are those of "
            "the plan as it is now."
        )
    ]
    if report.aside:
        names = listed([named(each) for each in report.aside])
        parts.append(sentence("Set aside now: {names}.", names=names))
    if any(not each.own for each in report.exercises):
        source: Sentence = citation(report.source, report.made)
        parts.append(sentence("Exercises from: {source}.", source=source))
    if own:
        parts.append(sentence("Not from DeskCoach: {names}.", names=listed(own)))
    return " ".join(map(by.say, parts))

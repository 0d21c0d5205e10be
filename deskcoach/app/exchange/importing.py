"""Takes the file of another app in: read, matched with our exercises, and kept or only counted."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from statistics import median
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from deskcoach.app.export.backup import Archives
from deskcoach.app.export.ports import Imported
from deskcoach.app.export.requests import Import
from deskcoach.core.breaks.events import NotNow
from deskcoach.core.catalogue import fresh_id
from deskcoach.core.clock import DAY
from deskcoach.core.exchange.amounts import plain_words
from deskcoach.core.exchange.foreign_set import ForeignFile, ForeignSet, Reading
from deskcoach.core.exchange.intake import LEFT_OUT, Intake, batch_of, is_imported, take_in
from deskcoach.core.exchange.match import Matcher, Sureness
from deskcoach.core.exchange.reading import read_foreign
from deskcoach.core.exercises import Catalogue, Dose, Exercise, GivenBy, Number, Unit
from deskcoach.core.export.archive import Archive, ArchiveError
from deskcoach.core.foreign import what_is
from deskcoach.core.messages import Sentence, printable, sentence
from deskcoach.core.records import turned

NEW = "new"
"""What is chosen for a foreign exercise that becomes one of the person's own."""
LEAVE = "leave"
"""What is chosen for one that stays out."""
TITLES = {
    "hevy": "Hevy",
    "strong": "Strong",
    "fitnotes": "FitNotes",
    "wger": "wger",
    "deskcoach": "DeskCoach",
}
MOST_TOLD = 500
"""Rows that stay out that are told one by one."""
_OF_READING = 0.4
_SLACK = 2 * DAY


class Choice(Struct, frozen=True):
    """What one foreign exercise becomes.

    Attributes:
        name: What it is called in the file.
        sets: How many sets there are of it.
        exercise: The id of one of ours; empty where it is new or left out.
        sureness: How that was found.
        guess: Which of ours it is perhaps, where nobody has said so.
        chosen: Whether the person chose it.
        left: Whether it stays out.
    """

    name: str
    sets: int
    exercise: str
    sureness: Sureness
    guess: str = ""
    chosen: bool = False
    left: bool = False


def is_ours(data: bytes) -> bool:
    """Whether the file is a backup of ours."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head[:1] == b"{" and any(word in head for word in (b'"deskcoach"', b'"breaks"'))


def unknown_file(name: str, data: bytes) -> Sentence | None:
    """What to say of a file that nobody we know wrote; None: it may be a backup with a fault."""
    kind = what_is(data, "backup")
    if kind is None:
        return None
    return sentence(
        "{file}: This is no file we know: this is {what}, not a backup of DeskCoach. Choose a "
        "backup (JSON) that DeskCoach wrote with Export, or a file of Hevy, Strong, FitNotes or "
        "wger.",
        file=printable(name),
        what=kind,
    )


def take_in_foreign(archives: Archives, data: bytes, wanted: Import) -> dict[str, Any]:
    """Take it in, or tell what that would do.

    Returns:
        Plain values: see `_told`.

    Raises:
        UnknownFileError: Nobody we know wrote it.
        ArchiveError: What was chosen for an exercise is none of ours.
        LogError: The log could not be read or written.
        OSError: A new exercise could not be written.
    """
    about, now = archives.about(), archives.now()
    file = read_foreign(
        data, Reading(now, wanted.order), lambda share: archives.share(share * _OF_READING)
    )
    if wanted.unit is not None:
        file = replace(file, sets=[replace(one, unit=wanted.unit) for one in file.sets])
    unit = wanted.unit or file.unit or about.unit
    # Other apps tell left and right; here a side is the first or the second of its exercise.
    right = about.catalogue.right_first()
    ours, batch = _of_those_days(archives, file), batch_of(now)
    ours = replace(ours, sets=turned(ours.sets, right))
    choices = _choices(file, about.catalogue, wanted)

    def intake(ids: Mapping[str, str]) -> Intake:
        return take_in(file.sets, file.refused, ours, _mapping(choices, ids), unit, batch)

    if any(is_imported(one.id) for one in ours.sets):
        # Which exercise a foreign one was before is seen by the sets that are here already.
        seen = intake({}).seen
        choices = [_as_before(each, seen, about.catalogue) for each in choices]
    new = _new_exercises(choices, file, about.catalogue)
    found = intake({name: exercise.id for name, exercise in new.items()})
    used = {one.exercise for one in found.put.sets}
    new = {name: exercise for name, exercise in new.items() if exercise.id in used}
    changed = found.taken > 0 and not wanted.dry_run
    if changed:
        put = replace(found.put, sets=turned(found.put.sets, right))
        _keep(archives, batch, TITLES[file.form], put, [*new.values()])
    told = _told(file, unit, choices, found, new)
    return {"changed": changed, "batch": batch if changed else "", **told}


def _of_those_days(archives: Archives, file: ForeignFile) -> Archive:
    if not file.sets:
        return Archive()
    days = [one.stamp.at for one in file.sets]
    return archives.log.everything(min(days) - _SLACK, max(days) + _SLACK)


def _choices(file: ForeignFile, catalogue: Catalogue, wanted: Import) -> list[Choice]:
    """What each foreign exercise becomes, in the order of the file."""
    strength = (each for each in catalogue.exercises if each.kind == "strength")
    matcher = Matcher({each.id: (each.name,) for each in strength})
    counts = Counter(one.exercise for one in file.sets)
    chosen = {plain_words(name): to for name, to in wanted.matches.items()}
    missing = sorted(set(chosen) - {plain_words(name) for name in counts})
    if missing:
        raise ArchiveError(sentence("No exercise in the file is called {name}.", name=missing[0]))
    choices = []
    for name, count in counts.items():
        if (to := chosen.get(plain_words(name))) is not None:
            choices.append(_chosen(name, count, to, catalogue))
            continue
        found = matcher.match(name)
        made_new = found.sureness == "guess" and not (wanted.guesses or wanted.dry_run)
        guess = found.exercise if found.sureness == "guess" else ""
        to = "" if made_new else found.exercise
        choices.append(Choice(name, count, to, found.sureness, guess))
    return choices


def _chosen(name: str, count: int, to: str, catalogue: Catalogue) -> Choice:
    if to in {LEAVE, NEW}:
        sureness: Sureness = "new" if to == NEW else "sure"
        return Choice(name, count, "", sureness, chosen=True, left=to == LEAVE)
    if catalogue.by_id(to) is None:
        raise ArchiveError(sentence("There is no exercise {id}.", id=printable(to)))
    return Choice(name, count, to, "sure", chosen=True)


def _as_before(choice: Choice, seen: Mapping[str, str], catalogue: Catalogue) -> Choice:
    """What it became when sets of it came in before, where nobody has chosen anew."""
    before = seen.get(choice.name, "")
    if choice.chosen or catalogue.by_id(before) is None:
        return choice
    return replace(choice, exercise=before, sureness="sure", guess="")


def _mapping(choices: Sequence[Choice], new: Mapping[str, str]) -> dict[str, str]:
    return {
        each.name: LEFT_OUT if each.left else each.exercise or new.get(each.name, NEW)
        for each in choices
    }


def _new_exercises(
    choices: Sequence[Choice], file: ForeignFile, catalogue: Catalogue
) -> dict[str, Exercise]:
    """One of the person's own for each foreign exercise that is none of ours, by its name."""
    taken, new = {each.id for each in catalogue.exercises}, dict[str, Exercise]()
    for each in choices:
        if not each.exercise and not each.left:
            done = [one for one in file.sets if one.exercise == each.name]
            made = _exercise(fresh_id(each.name, taken), each.name, done)
            new[each.name] = made
            taken.add(made.id)
    return new


def _exercise(exercise_id: str, name: str, done: Sequence[ForeignSet]) -> Exercise:
    """An exercise as one knows it from sets of it."""
    holds = [one.amount for one in done if one.hold]
    reps = [one.amount for one in done if not one.hold]
    if len(holds) > len(reps):
        dose = Dose(sets=_number(3, "sets"), hold=_number(_usual(holds, 300), "s"), rest=_REST)
    else:
        dose = Dose(
            sets=_number(3, "sets"),
            reps=_number(_usual(reps, 100), "reps"),
            up=_number(2, "s"),
            hold=_number(0, "s"),
            down=_number(2, "s"),
            rest=_REST,
        )
    return Exercise(
        exercise_id,
        name,
        "strength",
        "standing",
        dose,
        sides="each" if any(one.side for one in done) else "together",
        loaded=any(one.load for one in done),
        given_by=GivenBy(),
    )


def _usual(amounts: Sequence[float], most: int) -> int:
    return min(most, max(1, round(median(amounts))))


def _number(value: int, unit: Unit) -> Number:
    return Number(value, unit, "us")


_REST = _number(60, "s")


def _keep(
    archives: Archives, batch: str, title: str, put: Archive, new: Sequence[Exercise]
) -> None:
    """Keep the records and the exercises that they are of: all of it or nothing."""
    if new:
        archives.own.imported.add(batch, title, new)
    try:
        archives.log.take_in(
            put, lambda share: archives.share(_OF_READING + share * (1 - _OF_READING))
        )
    except BaseException:  # cancelled, too
        if new:
            archives.own.imported.remove(batch)
        raise
    archives.changed()


def _told(
    file: ForeignFile,
    unit: str,
    choices: Sequence[Choice],
    found: Intake,
    new: Mapping[str, Exercise],
) -> dict[str, Any]:
    """What was found, as plain values.

    `form` and what it is called (`title`), `language`, `unit` of its weights and `unit_named`
    (whether it says so), `order` of its dates; `rows`, each of which is in one of `taken`,
    `doubled`, `left_out` and `refused`; `first` and `last` day; `exercises` with what each becomes
    (`exercise`, or empty), `sureness`, `guess`, `made` (a new one) and `left`; `reasons` of rows
    that stay out.
    """
    days = [one.stamp.at.date() for one in file.sets]
    return {
        "form": file.form,
        "title": TITLES[file.form],
        "language": file.language,
        "unit": unit,
        "unit_named": file.unit is not None,
        "order": file.order,
        "rows": file.rows,
        "taken": found.taken,
        "doubled": found.doubled,
        "left_out": found.left_out,
        "refused": len(found.refused),
        "first": min(days).isoformat() if days else None,
        "last": max(days).isoformat() if days else None,
        "exercises": [
            {
                "name": each.name,
                "sets": each.sets,
                "exercise": each.exercise,
                "sureness": each.sureness,
                "guess": each.guess,
                "left": each.left,
                "made": each.name in new,
            }
            for each in choices
        ],
        "reasons": [
            {"row": one.row, "reason": one.reason, "text": one.text}
            for one in found.refused[:MOST_TOLD]
        ],
    }


# -- taken out again ------------------------------------------------------------------------------


def undo_import(archives: Archives, batch: str | None) -> dict[str, Any]:
    """Take the sets of an import out again, and the exercises that came with it and have no other.

    Args:
        archives: Where they are.
        batch: Which import; None: the latest.

    Raises:
        NotNow: There is none.
        LogError: The log could not be read or written.
        OSError: The exercises could not be removed.
    """
    log = archives.log
    known = {one.batch: one for one in log.imports()}
    chosen = known.get(next(iter(known), "") if batch is None else batch)
    if chosen is None:
        raise NotNow(sentence("There is no import to undo."))
    removed = log.remove_import(chosen.batch)
    archives.own.imported.remove(chosen.batch, keep=log.exercises_done())
    archives.changed()
    return {"removed": removed, **plain_import(chosen)}


def plain_import(one: Imported) -> dict[str, Any]:
    """An import as plain values; `at` is when it was made."""
    at = datetime.fromtimestamp(int(one.batch, 16) / 1000, UTC)
    return {
        "batch": one.batch,
        "at": at.isoformat(timespec="seconds"),
        "sets": one.sets,
        "first": one.first.date().isoformat(),
        "last": one.last.date().isoformat(),
    }

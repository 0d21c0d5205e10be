"""Exceptions by program: which list a program belongs to, and what can be put right in `why`."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from deskcoach.app.breaks.why import lines_below, reason_of, story
from deskcoach.app.page_models import OpenPrograms
from deskcoach.app.requests import ProgramList, SortProgram
from deskcoach.app.view_models import StatusScreen
from deskcoach.core.breaks.events import BreakEventType
from deskcoach.core.messages import Sentence, sentence
from deskcoach.core.records import Decision
from deskcoach.core.settings import Presence

OPPOSITE: dict[ProgramList, ProgramList] = {
    "fullscreen_work": "fullscreen_watch",
    "fullscreen_watch": "fullscreen_work",
    "microphone_listens": "microphone_calls",
    "microphone_calls": "microphone_listens",
}
"""No program is in a list and in its opposite."""
CAPTIONS: dict[ProgramList, Sentence] = {
    "fullscreen_work": sentence("Fullscreen in it is work."),
    "fullscreen_watch": sentence("Waits in fullscreen, even while it is paused."),
    "microphone_listens": sentence("Its microphone is always on."),
    "microphone_calls": sentence("Its microphone is a call."),
}
"""What it means that a program is in that list."""
_HELD: dict[str, ProgramList] = {
    "fullscreen": "fullscreen_work",
    "microphone": "microphone_listens",
}
_OFFERED: dict[str, ProgramList] = {
    "work": "fullscreen_watch",
    "chosen": "fullscreen_watch",
    "listens": "microphone_calls",
}


class WhyLine(Struct, frozen=True):
    """One line of `why`.

    Attributes:
        text: What was decided, and why.
        correction: What puts it right from now on, where a program's name is known.
        corrected: That was said already, so it can only be taken back.
    """

    text: Sentence
    correction: SortProgram | None = None
    corrected: bool = False


def sort_program(presence: Presence, command: SortProgram) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The lists that change, each with what is in it then; the shorter one comes first."""
    name, wanted = command.program, command.list
    if command.on:
        yield from _changed(presence, OPPOSITE[wanted], _without(presence, OPPOSITE[wanted], name))
    rest = _without(presence, wanted, name)
    yield from _changed(presence, wanted, (*rest, name) if command.on else rest)


def plain_programs(found: OpenPrograms, presence: Presence) -> list[dict[str, Any]]:
    """Each program that is an exception or can become one, in alphabetical order."""
    lists = {into: _folded(getattr(presence, into)) for into in OPPOSITE}
    here = {"window": _folded(found.windows), "microphone": _folded(found.microphone)}
    names: dict[str, str] = {}
    for known in (*lists.values(), *here.values()):
        names = known | names  # as the person wrote it, where that is known
    return [
        {"program": names[each]}
        | {where: each in known for where, known in here.items()}
        | {"lists": [into for into, known in lists.items() if each in known]}
        for each in sorted(names)
    ]


def is_sorted(presence: Presence, program: str, into: ProgramList) -> bool:
    """Whether it is in that list."""
    return program.casefold() in map(str.casefold, getattr(presence, into))


def explain_lines(
    decisions: Sequence[Decision], status: StatusScreen, presence: Presence
) -> tuple[WhyLine, ...]:
    """The journal, newest first, below what comes next; each program is put right in one place."""
    *below, coming = lines_below(status)
    first = WhyLine(coming, *_now(status, presence))
    told = [_line(each, text, presence) for each, text in story(decisions)]
    return tuple(_once([first, *map(WhyLine, below), *reversed(told)]))


def _once(lines: Sequence[WhyLine]) -> Iterator[WhyLine]:
    known: set[tuple[str, ProgramList]] = set()
    for each in lines:
        about = each.correction and (each.correction.program.casefold(), each.correction.list)
        yield WhyLine(each.text) if about in known else each
        if about:
            known |= {about, (about[0], OPPOSITE[about[1]])}


def _now(status: StatusScreen, presence: Presence) -> tuple[SortProgram | None, bool]:
    """What puts right the present hold, if it is one program's doing."""
    for code in status.holds:
        programs = status.programs.get(code, ())
        if status.owed and code in _HELD and len(programs) == 1:
            return _correction(programs[0], _HELD[code], presence)
    return None, False


def _line(decision: Decision, text: Sentence, presence: Presence) -> WhyLine:
    code, value, programs = reason_of(decision)
    into: ProgramList | None = None
    match decision.what:
        case BreakEventType.HELD:
            into = _HELD.get(value)
        case BreakEventType.OFFER if code == "desk":
            into = _OFFERED.get(value)
        case BreakEventType.ASKED:
            into, programs = "microphone_listens", value
    if into is None or not programs or "," in programs or programs not in text:
        return WhyLine(text)
    return WhyLine(text, *_correction(programs, into, presence))


def _correction(program: str, into: ProgramList, presence: Presence) -> tuple[SortProgram, bool]:
    known = is_sorted(presence, program, into)
    return SortProgram(program, into, on=not known), known


def _folded(programs: Iterable[str]) -> dict[str, str]:
    """Their names by what is the same in all their spellings."""
    return {each.casefold(): each for each in programs}


def _without(presence: Presence, key: ProgramList, program: str) -> tuple[str, ...]:
    listed: tuple[str, ...] = getattr(presence, key)
    return tuple(each for each in listed if each.casefold() != program.casefold())


def _changed(
    presence: Presence, key: ProgramList, now: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    if now != getattr(presence, key):
        yield key, now

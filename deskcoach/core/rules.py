"""The numbers that the break rules go by, in seconds, made from the settings."""

from collections.abc import Mapping

from msgspec import Struct

from deskcoach.core.events import Kind
from deskcoach.core.settings import Move, Settings, Stretch

MINUTE = 60.0


class Rules(Struct, frozen=True):
    """What `breaks.step` goes by; all numbers in seconds.

    Attributes:
        after: Time at the desk after which each enabled kind falls due.
        length: How long each kind of break takes; an absence this long credits it.
        tuck_after: How long an unanswered card stays.
        again_after: How long after that it asks again.
        heads_up: How long before a break the tray icon tells.
        typing_gap: The pause in typing that an offer waits for.
        typing_cap: How long it waits for it at most.
        away_after: Time without input after which somebody counts as away.
        nudge_shown: How long a posture cue stays.
        nudge_clear: No posture cue this close to a break.
        sooner: The kinds that ask again sooner each time they are put off.
        later_limit: How often one break can be put off; 0: as often as one likes.
    """

    after: Mapping[Kind, float]
    length: Mapping[Kind, float]
    tuck_after: float
    again_after: float
    heads_up: float
    typing_gap: float
    typing_cap: float
    away_after: float
    nudge_shown: float
    nudge_clear: float
    sooner: frozenset[Kind] = frozenset()
    later_limit: int = 0


def rules_from(settings: Settings) -> Rules:
    """The rules that these settings describe."""
    sections: dict[Kind, Stretch | Move] = {
        Kind.STRETCH: settings.stretch,
        Kind.MOVE: settings.move,
    }
    after = {kind: s.after * MINUTE for kind, s in sections.items() if s.enabled}
    if settings.posture.enabled:
        after[Kind.POSTURE] = settings.posture.every * MINUTE
    return Rules(
        after=after,
        length={kind: float(section.length) for kind, section in sections.items()},
        tuck_after=float(settings.asking.tuck_after),
        again_after=settings.asking.again_after * MINUTE,
        heads_up=float(settings.asking.heads_up),
        typing_gap=float(settings.asking.typing_gap),
        typing_cap=float(settings.asking.typing_cap),
        away_after=float(settings.presence.away_after),
        nudge_shown=float(settings.posture.shown),
        nudge_clear=settings.posture.clear * MINUTE,
        sooner=frozenset(kind for kind, s in sections.items() if s.firmness != "gentle"),
        later_limit=settings.asking.later_limit,
    )

"""What the log keeps."""

from dataclasses import dataclass
from datetime import datetime

from deskcoach.core.events import Kind, What


@dataclass(frozen=True, slots=True)
class BreakRecord:
    """How one break, offered or not, ended.

    Attributes:
        at: When it ended, with UTC offset.
        kind: `stretch` or `move`.
        outcome: One of `events.OUTCOMES`.
        offered: When the card came, or None where nobody offered it (natural, asked for).
        exercises: Ids of the stretches that were shown.
        desk_seconds: Time at the desk before it, since the last break of this kind.
        seconds: Its length: time guided, time away, or time put off.
        why: The reason as a code (see `deskcoach.app.reasons`).
    """

    at: datetime
    kind: Kind
    outcome: What
    offered: datetime | None
    exercises: tuple[str, ...]
    desk_seconds: float
    seconds: float
    why: str

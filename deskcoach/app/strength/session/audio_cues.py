"""What is heard of a session: each cue handed over ahead of time, with its words."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from deskcoach.app.strength.ports import Cues, Voice
from deskcoach.app.strength.session.player_view import Quiet, Sounding
from deskcoach.core.clock import Moment
from deskcoach.core.settings import Settings
from deskcoach.core.strength import events as ev
from deskcoach.core.strength.machine import foresee
from deskcoach.core.strength.session import Session
from deskcoach.core.strength.timing import (
    change_sides,
    hold_length,
    set_done,
    side_said,
    stage_title,
)

_AHEAD = 75.0
"""Seconds for which cues are handed over: a window that stands still for a while stays in time."""
REFILL = 35.0
"""Seconds of cues that are left when more are handed over."""
SOON = 0.5
"""Seconds after its instant in which a word may still be spoken."""


def sound_name(kind: ev.CueKind) -> str:
    """The name of a cue's sound."""
    return kind.value.replace(" ", "-")


class SessionSound:
    """Cues and voice of a session; silent where the person wants it so."""

    def __init__(self, cues: Cues, voice: Voice, settings: Settings) -> None:
        self._cues, self._voice, self._settings = cues, voice, settings
        self._open = False
        self._until = float("-inf")
        self._sounding: Sounding = "silent"
        self._quiet: Quiet = ""

    def apply_settings(self, settings: Settings, session: Session | None, now: Moment) -> None:
        """Go by these settings from now on, also in the session that runs."""
        self._settings = settings
        if session is None or not self._open:
            return
        if self._speaks():
            self._voice.begin(_words(session))
        else:
            self._voice.stop()
        self.follow(session, (), now, fresh=True)

    def sounding(self) -> tuple[Sounding, Quiet]:
        """What will be heard, and why no more; in a session, as of the last word of the person."""
        if not self._open:
            self._look()
        return self._sounding, self._quiet

    def _look(self) -> None:
        # Looks for the sound server and for a voice: too much for each deadline.
        self._sounding, self._quiet = self._now_sounding()

    def _now_sounding(self) -> tuple[Sounding, Quiet]:
        sound = self._settings.sound
        if not sound.enabled or not sound.volume:
            return "silent", "off"
        if not self._cues.audible:
            return "silent", "missing"
        if not self._speaks():
            return "tones", "off"
        return ("voice", "") if self._voice.present else ("tones", "missing")

    def begin(self, session: Session) -> None:
        """A session begins or goes on: be ready for its sounds and words."""
        self._open = True
        self._look()
        self._cues.begin()
        if self._speaks():
            self._voice.begin(_words(session))

    def end(self) -> None:
        """The session is over."""
        if self._open:
            self._open = False
            self._cues.end()

    @property
    def next_look(self) -> float:
        """When more is to be handed over, in elapsed seconds, if anything comes by itself."""
        return self._until - REFILL

    def follow(
        self, session: Session, told: Sequence[ev.SessionEvent], now: Moment, *, fresh: bool
    ) -> None:
        """Hand over what is to be heard.

        Args:
            session: As it stands.
            told: What has just happened, of which cues are due now.
            now: Now.
            fresh: The person changed its course, so what was handed over may be wrong.
        """
        if not self._open:
            return
        if fresh:
            self._look()
            self._cues.cancel_after(now.elapsed)
        for happened in told:
            if isinstance(happened, ev.Cue):
                self._due(happened, now)
            elif isinstance(happened, ev.SessionPaused):
                self._voice.stop()
        if not fresh and now.elapsed < self.next_look:
            return
        self._until = now.elapsed + _AHEAD
        for cue in foresee(session, self._until):
            self._cues.schedule(sound_name(cue.kind), cue.at)
            if cue.say and self._speaks():
                self._voice.schedule(cue.say, cue.at)

    def _due(self, cue: ev.Cue, now: Moment) -> None:
        self._cues.schedule(sound_name(cue.kind), cue.at)
        if not cue.say or not self._speaks():
            return
        if not self._voice.schedule(cue.say, cue.at) and now.elapsed - cue.at <= SOON:
            self._voice.say(cue.say)

    def _speaks(self) -> bool:
        sound = self._settings.sound
        return self._settings.strength.voice and sound.enabled and sound.volume > 0


def _words(session: Session) -> list[str]:
    """All that the voice may have to say, what comes first in front."""
    most = max(block.reps for block in session.blocks)
    sets = max(block.most_sets for block in session.blocks)
    return [
        *(stage_title(session, slot) for slot in session.slots),
        *(str(number) for number in range(1, max(3, most) + 1)),
        *(set_done(number) for number in range(1, sets + 1)),
        *(hold_length(block.hold) for block in session.blocks if block.hold is not None),
        *_sides(session),
        *_with_sets_added(session),
    ]


def _sides(session: Session) -> Iterator[str]:
    """The sides, where they have their turn one after the other."""
    if any(block.sides > 1 for block in session.blocks):
        yield from (change_sides("left"), change_sides("right"))
    if any(block.alternate for block in session.blocks):
        yield from (side_said("left"), side_said("right"))


def _with_sets_added(session: Session) -> Iterator[str]:
    """What is said of an exercise of which more sets are done than were planned."""
    for index, block in enumerate(session.blocks):
        for sets in range(block.sets + 1, block.most_sets + 1):
            blocks = list(session.blocks)
            blocks[index] = replace(block, sets=sets)
            more = replace(session, blocks=tuple(blocks))
            yield from (stage_title(more, slot) for slot in more.slots if slot.block == index)

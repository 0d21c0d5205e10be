"""Makes what a strength session needs. Entered when the first one is wanted, and not before."""

import os
import sys
from collections.abc import Callable, Sequence
from shutil import which

from deskcoach.adapters.audio.outputs import open_cue_player
from deskcoach.adapters.audio.speech import SpeechVoice, open_voice
from deskcoach.adapters.audio.spoken import Spoken
from deskcoach.adapters.clock import SystemClock
from deskcoach.adapters.desktop.screen_lock_inhibitor import choose_keep_awake
from deskcoach.adapters.paths import Folders, find_resource
from deskcoach.app.breaks.scheduler import Coach
from deskcoach.app.ports import View
from deskcoach.app.strength.planner import Planning
from deskcoach.app.strength.session.runner import Gym, Training
from deskcoach.app.strength.store import TrainingStore
from deskcoach.core.exercises import Catalogue
from deskcoach.core.settings import Settings
from deskcoach.ui.design.translation import said


class SessionVoice:
    """Words made into sounds beforehand, and a voice for those that are not; keeps Voice."""

    def __init__(
        self,
        spoken: Spoken,
        voice: SpeechVoice,
        volume: Callable[[], int],
        language: Callable[[], str],
    ) -> None:
        self._spoken, self._voice = spoken, voice
        self._volume, self._language = volume, language

    @property
    def present(self) -> bool:
        """Whether there is a voice."""
        return self._voice.report().ok

    def begin(self, texts: Sequence[str]) -> None:
        """A session comes: be ready for these words."""
        for speaker in (self._voice, self._spoken):
            speaker.set_language(self._language())
        self._voice.begin()
        self._spoken.prepare([said(text) for text in texts])

    def schedule(self, text: str, at: float) -> bool:
        """Say this after the tone of an instant, if it was made into a sound in time."""
        return self._spoken.schedule(said(text), at)

    def say(self, text: str) -> None:
        """Say this now."""
        self._voice.set_volume(self._volume())
        self._voice.say(said(text))

    def stop(self) -> None:
        """Be silent."""
        self._voice.stop()


class Sessions:
    """All that a session needs, and how it is let go of."""

    def __init__(  # noqa: PLR0913 - the composition root hands in what it has
        self,
        folders: Folders,
        clock: SystemClock,
        store: TrainingStore,
        view: View,
        volume: Callable[[], int],
        language: Callable[[], str],
        *,
        coach: Coach,
        planning: Planning,
        settings: Settings,
        catalogue: Catalogue,
    ) -> None:
        sounds = find_resource("assets/sounds")
        self._player = open_cue_player(os.environ, sys.platform, sounds, volume(), clock.elapsed)
        program = which("espeak-ng")
        self._spoken = Spoken(self._player, folders.data / "spoken", program, language())
        self._voice = open_voice(os.environ)
        gym = Gym(
            clock,
            store,
            self._player,
            SessionVoice(self._spoken, self._voice, volume, language),
            choose_keep_awake(os.environ, sys.platform),
            view,
        )
        self._volume = volume
        self.training = Training(gym, coach, planning, settings, catalogue)
        coach.join(self.training.turn)

    def apply_settings(self, settings: Settings) -> None:
        """Go by these settings, also in a session that runs."""
        self._player.set_volume(self._volume())
        self.training.apply_settings(settings)

    def apply_catalogue(self, catalogue: Catalogue) -> None:
        """Go by these exercises, also in a session that runs."""
        self.training.apply_catalogue(catalogue)

    def close(self) -> None:
        """Let go of the sound and of the voice."""
        self.training.end()
        self._spoken.close()
        self._player.close()
        self._voice.close()

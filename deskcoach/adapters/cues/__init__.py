"""Cues heard at their instant: one stream that is mixed by deadline, and what else can play."""

from deskcoach.adapters.cues.player import CuePlayer
from deskcoach.adapters.cues.report import Report
from deskcoach.adapters.cues.spoken import Spoken
from deskcoach.adapters.cues.systems import open_cue_player

__all__ = ["CuePlayer", "Report", "Spoken", "open_cue_player"]

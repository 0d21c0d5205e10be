"""The state of the program in one word: known before anything else is loaded."""

from enum import StrEnum


class Mode(StrEnum):
    """The state of the program in one word; each has a tray icon and a sentence."""

    WORKING = "working"
    DUE = "due"
    OFFERED = "offered"
    PUT_OFF = "put-off"
    GUIDED = "guided"
    RESTING = "resting"
    AWAY = "away"
    PAUSED = "paused"
    QUIET = "quiet"

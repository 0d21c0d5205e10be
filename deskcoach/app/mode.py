"""The states of the program, as the tray icon tells them."""

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

"""Every setting of DeskCoach: its default, its range and its unit, in one typed place.

The source of the exercises gives sets and repetitions only. All else is ours, and the evidence
for each default is named beside it (`docs/decisions/0004-defaults.md` has the references).
"""

from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct


def _number(unit: str, low: int, high: int, words: str, detail: str = "") -> Meta:
    return Meta(ge=low, le=high, description=words, extra={"unit": unit, "detail": detail})


def _left_over(low: int, high: int, words: str) -> Meta:
    """Of a number that no exercise is reached by: it is no row of the settings any more."""
    detail = "Every exercise names its own: change it on the page of the exercise."
    return Meta(ge=low, le=high, description=words, extra={"detail": detail, "asked": False})


def _words(words: str, detail: str = "") -> Meta:
    return Meta(description=words, extra={"detail": detail})


def _text(words: str, most: int, detail: str) -> Meta:
    """A line that the person writes, of at most so many characters."""
    return Meta(
        pattern=r"\A[^\x00-\x1f\x7f]*\Z",
        max_length=most,
        description=words,
        extra={"unit": "text", "detail": detail, "most": most},
    )


Firmness = Literal["gentle", "steady", "firm"]
_FIRMNESS = _words(
    "How firmly it asks",
    "Gently: the card. Steadily: sooner each time you put it off. Firmly: a window on every "
    "screen, with a way out that takes three seconds.",
)


_ExerciseId = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=60,
        description="the id of a stretch, such as cobra-stretch",
    ),
]


class Stretch(Struct, frozen=True, forbid_unknown_fields=True):
    """The short break: one of the three documented stretches."""

    enabled: Annotated[
        bool, _words("Offer a stretch", "Without it, only longer breaks are left.")
    ] = True
    # A reminder about every 30 minutes: UK Chief Medical Officers, sedentary behaviour (2019).
    after: Annotated[
        int,
        _number(
            "min",
            5,
            180,
            "Time at the desk before a stretch",
            "Time at the keyboard, not on the clock.",
        ),
    ] = 30
    # 15 s twice, with time to get into position: ours.
    length: Annotated[
        int, _number("s", 20, 600, "How long the stretch takes", "With time to get into place.")
    ] = 60
    hold: Annotated[
        int,
        _number(
            "s", 5, 60, "How long each stretch is held", "You can come back sooner at any time."
        ),
    ] = 15
    rounds: Annotated[
        int,
        _number(
            "", 1, 5, "How often each stretch is held", "With a moment to come back in between."
        ),
    ] = 2
    firmness: Annotated[Firmness, _FIRMNESS] = "gentle"
    # Chosen on the page of the plan; where none of them is there any more, all count.
    only: Annotated[
        tuple[_ExerciseId, ...],
        Meta(max_length=60, description="Stretches in breaks", extra={"unit": "stretches"}),
    ] = ()


class Move(Struct, frozen=True, forbid_unknown_fields=True):
    """The long break: all three stretches, then a walk."""

    enabled: Annotated[bool, _words("Offer a longer break", "Each stretch once, then a walk.")] = (
        True
    )
    # 5 to 10 minutes after 50 to 60: HSE, display screen equipment.
    after: Annotated[
        int,
        _number(
            "min",
            10,
            360,
            "Time at the desk before a longer break",
            "Breaks of your own count as well.",
        ),
    ] = 60
    length: Annotated[
        int,
        _number(
            "s",
            60,
            1800,
            "How long the longer break takes",
            "What the stretches leave of it is a walk.",
        ),
    ] = 300
    firmness: Annotated[Firmness, _FIRMNESS] = "gentle"


class Posture(Struct, frozen=True, forbid_unknown_fields=True):
    """The silent cues: posture, and a change of position for who can sit and stand."""

    enabled: Annotated[
        bool, _words("Show posture cues", "A line in the corner, without a sound.")
    ] = True
    every: Annotated[
        int,
        _number(
            "min", 5, 180, "Time at the desk between two cues", "Only time at the desk counts."
        ),
    ] = 20
    shown: Annotated[int, _number("s", 2, 30, "How long a cue stays", "It goes by itself.")] = 6
    clear: Annotated[
        int, _number("min", 0, 30, "No cue this close to a break", "So that nothing asks twice.")
    ] = 5
    # For who has a desk that rises. Change often; how often is ours.
    position: Annotated[
        bool, _words("Remind me to change my position", "To stand up, or to sit down again.")
    ] = False
    position_every: Annotated[int, _number("min", 10, 180, "Time at the desk in one position")] = 45


class Asking(Struct, frozen=True, forbid_unknown_fields=True):
    """How a break is offered."""

    later: Annotated[
        tuple[Annotated[int, Meta(ge=1, le=60)], ...],
        Meta(
            min_length=1,
            max_length=3,
            description="When a break is put off, ask again in",
            extra={
                "unit": "min",
                "detail": "One click takes the middle one; the arrow beside it has the others.",
            },
        ),
    ] = (2, 5, 10)
    tuck_after: Annotated[
        int, _number("s", 10, 600, "How long the card stays", "Then it waits in the tray icon.")
    ] = 60
    again_after: Annotated[
        int,
        _number("min", 1, 60, "Ask again when nobody answered", "Only where you chose nothing."),
    ] = 5
    heads_up: Annotated[
        int,
        _number(
            "s", 0, 300, "Early hint from the tray icon", "So that a break comes as no surprise."
        ),
    ] = 30
    notice: Annotated[bool, _words("Also send a notification")] = False
    later_limit: Annotated[
        int, _number("", 0, 20, "How often one break can be put off", "0: as often as you like.")
    ] = 0
    skip_limit: Annotated[
        int, _number("", 0, 50, "How many breaks a day can be skipped", "0: any number.")
    ] = 0
    typing_gap: Annotated[
        int,
        _number(
            "s", 0, 30, "Wait for this long a pause in typing", "A break never cuts a word in two."
        ),
    ] = 2
    typing_cap: Annotated[
        int, _number("s", 0, 600, "Wait at most", "Then the break comes, typing or not.")
    ] = 60
    by: Annotated[
        Literal["auto", "card", "notification"],
        _words(
            "How a break is offered", "Automatic: the card, wherever it can stand in its corner."
        ),
    ] = "auto"
    corner: Annotated[
        Literal["automatic", "bottom-right", "bottom-left", "top-right", "top-left"],
        _words(
            "Where the card appears",
            "Automatic: bottom right, or left where the desktop's own notifications lie there.",
        ),
    ] = "automatic"
    screen: Annotated[
        str,
        Meta(
            pattern=r"\A[^\x00-\x1f\x7f]{1,100}\Z",
            description="On which screen",
            extra={
                "unit": "screen",
                "detail": "The card, cues and stretches; with the pointer where it is not"
                " connected.",
            },
        ),
    ] = "pointer"


Fullscreen = Literal["watching", "always", "never"]
PROGRAM = r"\A[^\x00-\x1f\x7f,]{1,100}\Z"
"""What the name of a program can be."""
Programs = tuple[Annotated[str, Meta(pattern=PROGRAM)], ...]


def _programs(words: str) -> Meta:
    return Meta(
        max_length=50,
        description=words,
        extra={"unit": "programs", "detail": "Their names, such as code, org.kde.kate."},
    )


class Presence(Struct, frozen=True, forbid_unknown_fields=True):
    """When a person counts as being at the desk, and what keeps a break waiting."""

    away_after: Annotated[int, _number("s", 30, 1800, "Count me as away after")] = 120
    fullscreen: Annotated[
        Fullscreen,
        _words(
            "Hold in fullscreen",
            "While you watch or present something in it; steady typing in it is work.",
        ),
    ] = "watching"
    fullscreen_work: Annotated[Programs, _programs("In these, fullscreen is work")] = ()
    fullscreen_watch: Annotated[Programs, _programs("In these, fullscreen always holds")] = ()
    do_not_disturb: Annotated[
        Literal["always", "limited", "ignore"], _words("Hold while do not disturb is on")
    ] = "always"
    do_not_disturb_limit: Annotated[
        int, _number("min", 5, 720, "If only for a while, for this long")
    ] = 60
    microphone: Annotated[
        Literal["always", "never"],
        _words(
            "Hold while the microphone is in use",
            "A program that seems to listen all the time is asked about, once.",
        ),
    ] = "always"
    microphone_listens: Annotated[Programs, _programs("These always listen; they do not hold")] = ()
    microphone_calls: Annotated[Programs, _programs("With these it is always a call")] = ()
    day_starts: Annotated[int, _number("h", 0, 12, "The hour at which a new day begins")] = 4
    week_starts: Annotated[
        Literal["system", "monday", "saturday", "sunday"], _words("The first day of your week")
    ] = "system"

    def first_weekday(self, system: int) -> int:
        """The ISO number of the day with which weeks begin.

        Args:
            system: The one that the person's region has.
        """
        return system if self.week_starts == "system" else WEEKDAYS.index(self.week_starts) + 1


Range = Annotated[
    str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")
]
"""From and to on the wall clock; a range that ends before it begins goes past midnight."""


def _day(name: str) -> Meta:
    return Meta(max_length=6, description=f"When you work on {name}", extra={"unit": "ranges"})


OFFICE: tuple[Range, ...] = ("09:00-17:30",)


class Hours(Struct, frozen=True, forbid_unknown_fields=True):
    """Working hours: outside them nothing is offered. Off until somebody wants them."""

    enabled: Annotated[
        bool,
        _words("Offer breaks in working hours only", "Such as 09:00-12:30, 13:15-18:00."),
    ] = False
    monday: Annotated[tuple[Range, ...], _day("Monday")] = OFFICE
    tuesday: Annotated[tuple[Range, ...], _day("Tuesday")] = OFFICE
    wednesday: Annotated[tuple[Range, ...], _day("Wednesday")] = OFFICE
    thursday: Annotated[tuple[Range, ...], _day("Thursday")] = OFFICE
    friday: Annotated[tuple[Range, ...], _day("Friday")] = OFFICE
    saturday: Annotated[tuple[Range, ...], _day("Saturday")] = ()
    sunday: Annotated[tuple[Range, ...], _day("Sunday")] = ()

    @property
    def week(self) -> tuple[tuple[Range, ...], ...]:
        """The ranges of each weekday, Monday first."""
        days = (self.monday, self.tuesday, self.wednesday, self.thursday, self.friday)
        return (*days, self.saturday, self.sunday)


Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)


class Strength(Struct, frozen=True, forbid_unknown_fields=True):
    """Strength sessions. A number that is left at its default gives way to the exercise's own."""

    enabled: Annotated[bool, _words("Offer strength sessions")] = True
    # Days that do not follow each other: WHO 2020 and ACSM.
    days: Annotated[
        tuple[Weekday, ...],
        Meta(min_length=1, max_length=7, description="Your days", extra={"unit": "days"}),
    ] = ("monday", "wednesday", "friday")
    time: Annotated[
        str,
        Meta(
            pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$",
            description="Offered from",
            extra={"unit": "time"},
        ),
    ] = "17:30"
    # 3 to 4 sets of 10: the source. Tempo and rest are ours (ACSM; Grgic 2018).
    # Every exercise has these two by itself; only what an earlier version was told is left.
    sets: Annotated[int, _left_over(1, 6, "Sets of an exercise that names none")] = 3
    reps: Annotated[int, _left_over(1, 30, "Repetitions of an exercise that names none")] = 10
    up: Annotated[
        int, _number("s", 1, 10, "Tempo, on the way up", "Ours: the source gives no tempo.")
    ] = 2
    hold: Annotated[int, _number("s", 0, 10, "Tempo, at the top")] = 1
    down: Annotated[int, _number("s", 1, 10, "Tempo, on the way down")] = 2
    rest: Annotated[
        int, _number("s", 10, 300, "Rest between two sets", "Ours: the source gives no rest.")
    ] = 90
    counting: Annotated[Literal["paced", "manual"], _words("Who counts")] = "paced"
    unit: Annotated[Literal["kg", "lb"], _words("Unit of loads")] = "kg"
    voice: Annotated[bool, _words("Speak numbers and names")] = True
    offer_fourth: Annotated[bool, _words("Offer a fourth set when two weeks went well")] = True


class Sound(Struct, frozen=True, forbid_unknown_fields=True):
    """What is heard."""

    enabled: Annotated[
        bool,
        _words("Play sounds", "A chime when a hold ends; tones and a voice in strength sessions."),
    ] = True
    volume: Annotated[int, _number("%", 0, 100, "Volume", "Beside the volume of your system.")] = 60
    pause_media: Annotated[bool, _words("Pause music and films during a guided break")] = False


LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français"}
"""What is spoken, by its code, as each calls itself: so one finds one's own."""


class Appearance(Struct, frozen=True, forbid_unknown_fields=True):
    """What is seen."""

    language: Annotated[Literal["system", "en", "de", "fr"], _words("Language")] = "system"
    theme: Annotated[Literal["system", "light", "dark"], _words("Colours")] = "system"
    tray_icon: Annotated[
        Literal["automatic", "light", "dark"],
        _words("Icon in the tray", "Light for a dark panel, dark for a light one."),
    ] = "automatic"
    contrast: Annotated[
        Literal["system", "normal", "high"],
        _words("Contrast", "High: black on white or white on black, with outlines."),
    ] = "system"
    motion: Annotated[Literal["system", "full", "reduced"], _words("Motion")] = "system"
    text_size: Annotated[
        int, _number("%", 100, 200, "Size of the text", "Windows and cards grow with it.")
    ] = 100
    skin: Annotated[
        Literal["porcelain", "sand", "honey", "chestnut", "espresso"], _words("The figure's skin")
    ] = "honey"
    hair: Annotated[Literal["short", "bun", "bob", "curls"], _words("The figure's hair")] = "short"
    hair_colour: Annotated[
        Literal["black", "brown", "copper", "blond", "silver"], _words("The colour of its hair")
    ] = "brown"
    clothes: Annotated[Literal["tee", "long", "sport"], _words("What the figure wears")] = "tee"


class Sharing(Struct, frozen=True, forbid_unknown_fields=True):
    """What is said of the person in what they hand on; asked for there, and kept for next time."""

    name: Annotated[str, _text("Your name on a report", 80, "Empty: no name stands on it.")] = ""
    # What a physiotherapist sees between two appointments; ours.
    weeks: Annotated[int, _number("", 1, 52, "How many weeks a report goes back")] = 4
    made_by: Annotated[
        str, _text("Who made what you give away", 60, "Stands in the file; nobody checks it.")
    ] = ""
    licence: Annotated[
        str, _text("What others may do with it", 120, "A licence, such as CC BY 4.0.")
    ] = ""


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """All settings, by section."""

    stretch: Stretch = Stretch()
    move: Move = Move()
    posture: Posture = Posture()
    asking: Asking = Asking()
    presence: Presence = Presence()
    hours: Hours = Hours()
    strength: Strength = Strength()
    sound: Sound = Sound()
    appearance: Appearance = Appearance()
    sharing: Sharing = Sharing()

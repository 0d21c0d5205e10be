"""Long days of a person at a desk, done to the real program in this process: what `soak` runs."""

# What a person does ends in the program's own private ways: they have no other name.
# ruff: noqa: SLF001

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from typing import TypeVar

from deskcoach.adapters.clock import SystemClock
from deskcoach.app.exit_codes import REFUSED
from deskcoach.app.history.view_models import Period
from deskcoach.bootstrap.program import Program
from deskcoach.core.clock import Moment
from deskcoach.ui.shell.main_window import Window

One = TypeVar("One")

PAGES = ("today", "history", "plan", "library", "settings")
SETTINGS: tuple[tuple[str, str, tuple[object, ...]], ...] = (
    ("appearance", "theme", ("light", "dark")),
    ("appearance", "text_size", (100, 125, 150, 200)),
    ("appearance", "skin", ("honey", "sand")),
    ("appearance", "contrast", ("normal", "high")),
    ("asking", "corner", ("bottom-right", "top-left")),
    ("asking", "tuck_after", (60, 90)),
    ("sound", "volume", (30, 60)),
    ("strength", "unit", ("kg", "lb")),
)
LANGUAGES = ("de", "fr", "en")
_LOOKS = ("theme", "skin", "contrast")
SHORT = 5
"""Minutes to a stretch, so that a day has as many breaks as an attacker could make."""
SEAT = f"""\
[stretch]
after = {SHORT}
[move]
after = 60
[asking]
typing_gap = 0
[presence]
away_after = 1800
"""


class SimulatedClock(SystemClock):
    """Stands still until it is told to go on."""

    def __init__(self) -> None:
        super().__init__()
        real = super().now()
        # A day begins at 4. What exports is a process of its own, with the real clock's day.
        day = real.wall - timedelta(hours=4)
        morning = day.replace(hour=8, minute=0, second=0, microsecond=0)
        self._at = Moment(real.elapsed, morning)
        self.elapsed = lambda: self._at.elapsed

    def now(self) -> Moment:
        """Now, on both clocks."""
        return self._at

    def go(self, seconds: float) -> None:
        """Let time go by."""
        at = self._at
        self._at = Moment(at.elapsed + seconds, at.wall + timedelta(seconds=seconds))


@dataclass(frozen=True)
class Rates:
    """How often things happen in a day."""

    card: int = 120
    player: int = 10
    page: int = 30
    setting: int = 20
    language: int = 2
    session: int = 2
    menu: int = 10
    nudge: int = 10


HARD = Rates(card=243, page=199, setting=153)
"""The day on which memory was first seen to grow."""


class Person:
    """Does to the program what a person does in a long day."""

    def __init__(self, program: Program, clock: SimulatedClock, seed: int = 0) -> None:
        self._program, self._clock = program, clock
        self._chance = random.Random(seed)  # noqa: S311 - a day that can be had again
        self._turn = 0
        self.refused: list[str] = []

    @property
    def actions(self) -> dict[str, Callable[[], None]]:
        """Each of them, by its name in `Rates`."""
        return {
            "card": self.card,
            "player": self.player,
            "page": self.page,
            "setting": self.setting,
            "language": self.language,
            "session": self.session,
            "menu": self.menu,
            "nudge": self.nudge,
        }

    def day(self, rates: Rates) -> Iterator[None]:
        """All of it in some order, then a night; the caller turns the event loop between."""
        todo = [self.actions[name] for name, often in vars(rates).items() for _ in range(often)]
        self._chance.shuffle(todo)
        for act in todo:
            act()
            yield
        self.close_window()
        tonight = self._clock.now().wall + timedelta(hours=4)
        morning = (tonight + timedelta(days=1)).replace(hour=0, minute=0)
        while self._clock.now().wall < morning:
            self.wait(min(900.0, (morning - self._clock.now().wall).total_seconds()))
            yield

    def every_look(self) -> Iterator[None]:
        """All there is, at each text size in each language and in each look: it comes once.

        Glyphs and words of a language, a font at a size, a pixmap in a colour stay where they have
        been asked for. There are so many of them and no more; by chance it takes more than a month
        until all have been.
        """
        looks = {(section, key): values for section, key, values in SETTINGS}
        sizes = looks["appearance", "text_size"]
        for language, size in product(LANGUAGES, sizes):
            yield from self._look(language=language, text_size=size)
        for theme, skin, contrast, size in product(
            *(looks["appearance", key] for key in _LOOKS), sizes
        ):
            yield from self._look(theme=theme, skin=skin, contrast=contrast, text_size=size)
        window = self._open("library")
        for entry in tuple(window.library.rows):
            window.library.show_entry(entry)
            yield

    def _look(self, **values: object) -> Iterator[None]:
        for key, value in values.items():
            self.ask("set", section="appearance", key=key, value=value)
        for name in PAGES:
            self._open(name)
            yield
        for period in Period:
            self._open("history").history._choose_range(period)
            yield
        for screen in (self.player, self.session, self.card, self.menu):
            screen()
            yield

    def wait(self, seconds: float) -> None:
        """Time goes by, and the program looks at the clock."""
        self._clock.go(seconds)
        self._program._wake()

    def ask(self, command: str, **words: object) -> None:
        """One command; what goes wrong is kept, what is refused is an answer."""
        reply = self._program._handle({"command": command, **words})
        assert isinstance(reply, dict), "it takes long"
        if not reply["ok"] and reply["code"] != REFUSED:
            self.refused.append(f"{command} {words}: {reply['error']}")

    def card(self) -> None:
        """A card comes, and is answered."""
        for _ in range(3):
            if self._program._screens.offers._card_is_up():
                break
            self.wait(SHORT * 60.0)
        answer = self._next(("skip", "later", "tuck", "skip"))
        if answer == "tuck":
            self._program._screens.offers.tuck_card()
            self.wait(60.0)
            self._program._screens.tray.clicked.emit()
            answer = "skip"
        self.ask(answer, **({"minutes": 2} if answer == "later" else {}))

    def player(self) -> None:
        """A break is begun, runs for a while, and is ended."""
        self.ask("break", kind=self._next(("stretch", "move")))
        for seconds in (5.0, 10.0):
            self.wait(seconds)
        self.ask("guide-stop")
        self.wait(120.0)

    def page(self) -> None:
        """One page is looked at; now and then the window is closed."""
        name = self._next(PAGES)
        window = self._open(name)
        if name == "history":
            window.history._choose_range(self._next(tuple(Period)))
        elif name == "library":
            window.library.show_entry(self._next(tuple(window.library.rows)))
        if self._turn % 3 == 0:
            self.close_window()

    def _open(self, page: str) -> Window:
        self.ask("open", page=page)
        return self._program._screens._the_window()

    def close_window(self) -> None:
        """The window is closed, and stays ready for a while."""
        window = self._program._screens._window
        if window is not None:
            window.close()

    def setting(self) -> None:
        """One setting is changed."""
        section, key, values = self._next(SETTINGS)
        self.ask("set", section=section, key=key, value=self._chance.choice(values))

    def language(self) -> None:
        """The program speaks another language."""
        self.ask("set", section="appearance", key="language", value=self._next(LANGUAGES))

    def session(self) -> None:
        """A strength session is begun, runs through a set, and is ended."""
        self.ask("session", manual=True)
        self.ask("safety-answer", ticked=())
        self.ask("session", manual=True)
        self.ask("session-start")
        for _ in range(12):
            self.wait(3.0)
            self.ask("session-rep")
        self.ask("session-end-set")
        self.wait(30.0)
        self.ask("session-finish")
        self.wait(60.0)
        self._program._screens.close_session()

    def menu(self) -> None:
        """Somebody looks into the tray's menu."""
        self._program._screens.tray.menu_opening.emit()

    def nudge(self) -> None:
        """A posture cue."""
        self._program._screens.offers.show_nudge(0.01)

    def _next(self, values: Sequence[One]) -> One:
        self._turn += 1
        return values[self._turn % len(values)]

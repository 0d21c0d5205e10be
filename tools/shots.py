"""Takes a picture of every screen, light and dark, at 100 % and 200 %, in English and German.

Each is judged as well (`tools.judge`): what is cut, overlapping, out of its window, hard to read or
crooked is named, and the exit code is 1.

Run it from the checkout: `python -m tools.shots [--font NAME…] [--out FOLDER]`, into build/shots.
With `--judge` only what is wrong is kept; `--all` looks at the whole matrix (`tools.matrix`).
"""

# ruff: noqa: E402 - the checkout comes first on the path

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from deskcoach.app.mode import Mode
from deskcoach.app.view_models import CardScreen, GuideScreen, LogLine, StatusScreen, TodayScreen
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.breaks.routine import move_course, stretch_course
from deskcoach.core.catalogue import load_catalogue
from deskcoach.core.exercises import Catalogue
from deskcoach.core.figure.model import Figure, load_figure
from deskcoach.core.settings import Settings, Stretch
from deskcoach.ui.breaks.card import BreakCard
from deskcoach.ui.breaks.player import StretchPlayer
from deskcoach.ui.breaks.posture_cue import Nudge
from deskcoach.ui.breaks.question import Question
from deskcoach.ui.design.language import Language
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.settings.words import pages
from deskcoach.ui.queries import Places, Reads
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.shell.tray_icon import Face, tray_pixmap
from deskcoach.ui.strength.player import SessionPlayer
from deskcoach.ui.strength.safety import SafetyCheck
from tools.judge import judged
from tools.matrix import FONTS, USUAL, Slice, chosen, look_at, parsed
from tools.shots_packs import pack_shots, paper_shots
from tools.shots_pages import (
    a_library,
    a_ribbon,
    a_week,
    history_reads,
    page_shots,
    room_for,
    young_shots,
)
from tools.shots_session import everything

AT = datetime(2026, 11, 22, 14, 2, tzinfo=UTC)
AREA = QRect(0, 0, 1280, 800)
SIZE: QSize | None = None
"""What fills a screen is looked at in this size; None: as it opens."""
_CONFIG = "/home/you/.config/deskcoach"
PLACES = Places(
    "/home/you/.local/share/deskcoach/log.db", f"{_CONFIG}/settings.toml", f"{_CONFIG}/exercises"
)
Shot = tuple[str, QPixmap]
FAULTS: list[str] = []
"""What the judge found in the picture that was taken last."""


@cache
def catalogue() -> Catalogue:
    """The catalogue of the checkout."""
    return load_catalogue((ROOT / "exercises.json").read_bytes(), "exercises.json")


@cache
def figure(name: str) -> Figure:
    """A figure of the checkout."""
    return load_figure((ROOT / "assets" / "figures" / f"{name}.json").read_bytes(), name)


def nothing(*_args: object, **_words: object) -> None:
    """Stands for everything that a picture does not send."""


def given(today: TodayScreen) -> TodayScreen:
    """What is read is what was given."""
    return today


def day(*, empty: bool = False) -> TodayScreen:
    """A day as it might be."""
    mode = Mode.PAUSED if empty else Mode.WORKING
    status = StatusScreen(
        mode, Kind.STRETCH, 400.0, 0.78, False, 26 * 60.0, (), (), AT if empty else None, None
    )
    rows = (
        (13, 31, Kind.STRETCH, BreakEventType.PUT_OFF, "Sitting back extensions", 300.0),
        (12, 58, Kind.MOVE, BreakEventType.NATURAL, "", 2520.0),
        (11, 47, Kind.MOVE, BreakEventType.DONE, "", 300.0),
        (10, 26, Kind.STRETCH, BreakEventType.PART_DONE, "Shoulder extension two", 40.0),
        (9, 40, Kind.STRETCH, BreakEventType.SKIPPED, "Shoulder extension one", 0.0),
        (9, 5, Kind.STRETCH, BreakEventType.UNANSWERED, "Sitting back extensions", 0.0),
    )
    lines = tuple(
        LogLine(AT.replace(hour=hour, minute=minute), kind, what, exercise, seconds)
        for hour, minute, kind, what, exercise, seconds in rows
    )
    problem = "settings.toml: stretch.after: 900: write a whole number from 5 to 180 min"
    if empty:
        return TodayScreen(status, 0, 0, (), (problem,), tray=False)
    return TodayScreen(
        status,
        3,
        2,
        lines,
        (),
        tray=True,
        ribbon=a_ribbon(),
        plan=a_week(),
        sets={a_week().week.done[0]: (9,)},
        minutes=20,
    )


def card_shots(look: Look) -> Iterator[Shot]:
    """The card for each stretch, with Later open, and without a compositor."""
    for index, exercise in enumerate(catalogue().of_kind("stretch")):
        kind = Kind.MOVE if index == 2 else Kind.STRETCH
        length = 300.0 if kind is Kind.MOVE else 60.0
        offer = CardScreen(1, kind, exercise, 2280.0, length, (2, 5, 10), catalogue().source)
        card = BreakCard(look, figure, area=lambda: AREA)
        card.appear(offer, "bottom-right")
        yield f"card-{index + 1}", grabbed(card)
        if index == 0:
            later = card.findChild(QPushButton, "later")
            if isinstance(later, QPushButton):
                later.click()
            yield "card-later", grabbed(card)
            square = BreakCard(look, figure, composited=False, area=lambda: AREA)
            square.appear(offer, "bottom-right")
            yield "card-square", grabbed(square)
            square.close()
        card.close()


def player_shots(look: Look) -> Iterator[Shot]:
    """The player in each phase."""
    stretches = catalogue().of_kind("stretch")
    moments: tuple[tuple[str, Kind, float, bool, bool], ...] = (
        ("ready", Kind.STRETCH, 9.0, True, False),
        ("hold", Kind.STRETCH, 22.2, True, False),
        ("out", Kind.STRETCH, 33.0, True, False),
        ("waiting", Kind.STRETCH, 22.2, False, False),
        ("paused", Kind.STRETCH, 22.2, False, True),
        ("move", Kind.MOVE, 82.0, True, False),
        ("walk", Kind.MOVE, 200.0, True, False),
    )
    for name, kind, position, running, paused in moments:
        one = stretch_course(stretches[0].id, Stretch())
        course = (
            move_course([s.id for s in stretches], Stretch(), 300) if kind is Kind.MOVE else one
        )
        guide = GuideScreen(
            kind, course, stretches, position, 0.0, running, paused, catalogue().source
        )
        player = StretchPlayer(look, figure, nothing, lambda: 0.0, area=lambda: AREA)
        player.show_guide(guide)
        yield f"player-{name}", grabbed(player)
        player.close()


def window_shots(look: Look) -> Iterator[Shot]:
    """Today, the other pages, and every page of the settings."""
    for name, today in (("today", day()), ("today-empty", day(empty=True))):
        reads = Reads(
            partial(given, today),
            lambda: (Settings(), ()),
            lambda: True,
            history_reads(),
            a_library,
            plan=a_week,
            places=PLACES,
        )
        window = Window(look, reads, nothing, figure)
        window.resize(room_for(look))
        window.open()
        yield name, grabbed(window)
        if name == "today":
            window.turn_to("settings")
            for page in pages():
                window.settings.show_page(page.name)
                yield f"settings-{page.name}", grabbed(window)
            yield from page_shots(look, reads, grabbed)
            yield from young_shots(look, reads, grabbed)
            yield from pack_shots(look, grabbed)
            yield from paper_shots()
        window.close()


def other_shots(look: Look) -> Iterator[Shot]:
    """The posture cue, and the tray icon in every state."""
    nudge = Nudge(look, area=lambda: AREA)
    nudge.appear(6.0, "bottom-right")
    yield "nudge", grabbed(nudge)
    nudge.close()
    asked = Question(look, lambda _: None, area=lambda: AREA)
    asked.appear("Noise filter", "bottom-right")
    yield "question", grabbed(asked)
    asked.close()
    sheet = QImage(64 * len(Mode), 64, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#1c1d1f" if look.theme.dark else "#efefeb"))
    painter = QPainter(sheet)
    for index, mode in enumerate(Mode):
        for size, x, y in ((16, 4, 4), (22, 36, 4), (32, 16, 30)):
            pixmap = tray_pixmap(size, Face(mode, 0.68), dark_panel=look.theme.dark)
            painter.drawPixmap(QPoint(64 * index + x, y), pixmap)
    painter.end()
    yield "tray", QPixmap.fromImage(sheet)


def grabbed(window: QWidget) -> QPixmap:
    """The window as it is painted, after everything has been laid out."""
    sized(window)
    window.show()  # what was never shown is laid out only in part
    for _ in range(12):  # words that wrap are measured again, floor by floor, at their width
        QApplication.processEvents()
    picture = window.grab()
    FAULTS.extend(judged(window, picture.toImage()))
    return picture


def save(pixmap: QPixmap, look: Look, path: Path) -> None:
    """Put a picture on a desk of its theme, so that its shadow shows, and save it."""
    desk = QPixmap(pixmap.size())
    desk.setDevicePixelRatio(pixmap.devicePixelRatio())
    desk.fill(QColor("#0a0c0b" if look.theme.dark else "#d8d8d0"))
    painter = QPainter(desk)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    desk.save(str(path))


def session_shots(look: Look) -> Iterator[Shot]:
    """Every state of a strength session, the safety check and the plan."""
    for name, make in everything():
        widget = make(look)
        widget.show()
        yield name, grabbed(widget)
        widget.hide()
        widget.deleteLater()


SCREENS: tuple[Callable[[Look], Iterator[Shot]], ...] = (
    card_shots,
    player_shots,
    session_shots,
    window_shots,
    other_shots,
)


def sized(window: QWidget) -> None:
    """Give what fills a screen the size that is looked at, where it is not the usual one."""
    if SIZE is not None and isinstance(window, Window | SessionPlayer | SafetyCheck):
        window.resize(SIZE)


def main() -> int:
    """Take all pictures, or look at one slice of them."""
    args = parsed()
    return of_slice(args) if args.here else look_at(chosen(args), args)


def of_slice(args: argparse.Namespace) -> int:
    """Take the pictures of one slice; 1 if something is wrong with one of them."""
    global SIZE, AREA  # noqa: PLW0603 - what a process looks at
    mine = chosen(args)[0]
    out = args.out / mine.language
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setFont(QFont(mine.font))
    Language(app, ROOT / "assets" / "translations", mine.language)
    if mine.size != USUAL:
        SIZE = app.primaryScreen().size()
        AREA = QRect(QPoint(), SIZE)
    look = Look(app, motion="reduced")
    wrong = 0
    for colours in args.colours:
        high = "high" if colours == "contrast" else "system"
        look.choose("light" if high == "high" else colours, "reduced", mine.text / 100, high)
        for screen in (each for each in SCREENS if args.only in each.__name__):
            for name, pixmap in screen(look):
                path = out / f"{name}-{ending(mine, colours)}.png"
                if FAULTS or not args.judge:
                    save(pixmap, look, path)
                    print(path if not FAULTS else f"{path}: {len(FAULTS)} wrong")
                for fault in dict.fromkeys(FAULTS):
                    print(f"    {fault}")
                    wrong = 1
                FAULTS.clear()
    return wrong


def ending(mine: Slice, colours: str) -> str:
    """What tells a picture from the same screen in another slice."""
    parts = [colours, str(mine.percent)]
    parts += [f"text{mine.text}"] if mine.text != 100 else []
    parts += [mine.size] if mine.size != USUAL else []
    parts += [mine.font.split()[0]] if mine.font != FONTS[0] else []
    return "-".join(parts)


if __name__ == "__main__":
    sys.exit(main())

"""The screens of breaks, and the window around its pages, as the pictures show them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton

from deskcoach.app.mode import Mode
from deskcoach.app.page_models import LogLine, TodayScreen, Trouble
from deskcoach.app.view_models import CardScreen, GuideScreen, StatusScreen
from deskcoach.core.breaks.events import BreakEventType, Kind
from deskcoach.core.breaks.routine import move_course, stretch_course
from deskcoach.core.settings import Settings, Stretch
from deskcoach.ui.breaks.card import BreakCard
from deskcoach.ui.breaks.player import StretchPlayer
from deskcoach.ui.breaks.posture_cue import Nudge
from deskcoach.ui.breaks.question import Question
from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.settings.words import pages
from deskcoach.ui.queries import Places, Reads
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.shell.tray_icon import Face, tray_pixmap
from tools.shots.assets import catalogue, figure
from tools.shots.camera import Camera, Shot
from tools.shots.packs import pack_shots, paper_shots
from tools.shots.pages import (
    a_library,
    a_ribbon,
    a_week,
    history_reads,
    page_shots,
    room_for,
    young_shots,
)
from tools.shots.states import PROBLEM, state_shots

_STAYS = 3600.0
"""For so many seconds a cue waits for its pictures, however busy the machine is."""
AT = datetime(2026, 11, 22, 14, 2, tzinfo=UTC)
_CONFIG = "/home/you/.config/deskcoach"
PLACES = Places(
    "/home/you/.local/share/deskcoach/log.db", f"{_CONFIG}/settings.toml", f"{_CONFIG}/exercises"
)


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
    problem = Trouble(PROBLEM.line, "settings", PLACES.settings)
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


def card_shots(look: Look, grab: Camera) -> Iterator[Shot]:
    """The card for each stretch, with Later open, and without a compositor."""
    for index, exercise in enumerate(catalogue().of_kind("stretch")):
        kind = Kind.MOVE if index == 2 else Kind.STRETCH
        length = 300.0 if kind is Kind.MOVE else 60.0
        offer = CardScreen(1, kind, exercise, 2280.0, length, (2, 5, 10), catalogue().source)
        card = BreakCard(look, figure, area=lambda: grab.area)
        card.appear(offer, "bottom-right")
        yield f"card-{index + 1}", grab(card)
        if index == 0:
            later = card.findChild(QPushButton, "later")
            if isinstance(later, QPushButton):
                later.click()
            yield "card-later", grab(card)
            square = BreakCard(look, figure, composited=False, area=lambda: grab.area)
            square.appear(offer, "bottom-right")
            yield "card-square", grab(square)
            square.close()
        card.close()


def player_shots(look: Look, grab: Camera) -> Iterator[Shot]:
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
        player = StretchPlayer(look, figure, nothing, lambda: 0.0, area=lambda: grab.area)
        player.show_guide(guide)
        yield f"player-{name}", grab(player)
        player.close()


def window_shots(look: Look, grab: Camera) -> Iterator[Shot]:
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
        yield name, grab(window)
        if name == "today":
            window.turn_to("settings")
            for page in pages():
                window.settings.show_page(page.name)
                yield f"settings-{page.name}", grab(window)
        window.close()
        if name == "today":
            yield from page_shots(look, reads, grab)
            yield from young_shots(look, reads, grab)
            yield from state_shots(look, reads, grab)
            yield from pack_shots(look, grab)
            yield from paper_shots(grab)


def other_shots(look: Look, grab: Camera) -> Iterator[Shot]:
    """The posture cue, and the tray icon in every state."""
    nudge = Nudge(look, area=lambda: grab.area)
    nudge.appear(_STAYS, "bottom-right")
    yield "nudge", grab(nudge)
    nudge.close()
    asked = Question(look, lambda _: None, area=lambda: grab.area)
    asked.appear("Noise filter", "bottom-right")
    yield "question", grab(asked)
    asked.close()
    yield "tray", grab.painted(lambda: tray_sheet(dark=look.theme.dark))


def tray_sheet(*, dark: bool) -> QPixmap:
    """The tray icon in every state, in three sizes."""
    sheet = QImage(64 * len(Mode), 64, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#1c1d1f" if dark else "#efefeb"))
    painter = QPainter(sheet)
    for index, mode in enumerate(Mode):
        for size, x, y in ((16, 4, 4), (22, 36, 4), (32, 16, 30)):
            pixmap = tray_pixmap(size, Face(mode, 0.68), dark_panel=dark)
            painter.drawPixmap(QPoint(64 * index + x, y), pixmap)
    painter.end()
    return QPixmap.fromImage(sheet)

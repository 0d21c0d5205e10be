"""A short film of a break and of a set for the README: `docs/pictures/film.webp`, under 2 MB.

Run it from the checkout: `python -m tools.film [--out FILE]`. The windows are the program's own;
their clock is told the time of each picture, but for the card, which comes in as on a desk.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from deskcoach.app.view_models import CardScreen, GuideScreen
from deskcoach.core.breaks.events import Kind
from deskcoach.core.breaks.routine import stretch_course
from deskcoach.core.settings import Stretch
from deskcoach.core.strength import commands as cmd
from deskcoach.ui.breaks.card import BreakCard
from deskcoach.ui.breaks.player import StretchPlayer
from deskcoach.ui.design.theme import Look
from deskcoach.ui.strength.player import SessionPlayer
from tests.ui.reach import with_screens
from tools.shots.assets import catalogue, figure
from tools.shots.breaks import nothing
from tools.shots.camera import AREA
from tools.shots.matrix import FONTS
from tools.shots.session import run, screen, session

RATE = 12
"""Pictures a second."""
SIZE = QSize(800, 500)
MOST = 2_000_000
"""Bytes; what a page that is read on a telephone may ask for."""
STRETCH = (8.0, 20.0, 2)
"""Seconds of the guided stretch that are shown, and how many times as fast."""
SET = (14.0, 24.0, 1)
"""The same of the session, whose first set begins at 10 s."""


def main() -> int:
    """Make it; 1 if it came out too large."""
    parser = argparse.ArgumentParser(prog="python -m tools.film", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("docs/pictures/film.webp"))
    out: Path = parser.parse_args().out
    app = QApplication(["film", "-platform", with_screens((AREA.width(), AREA.height()))])
    app.setStyle("Fusion")
    app.setFont(QFont(FONTS[0]))
    look = Look(app, "light", "full")
    with tempfile.TemporaryDirectory() as folder:
        count = 0
        for scene in (card, stretch, strength):
            for picture in scene(look):
                picture.save(f"{folder}/{count:04}.png")
                count += 1
        delay = str(100 // RATE)
        words = ["-delay", delay, "-loop", "0", f"{folder}/*.png", "-quality", "80"]
        subprocess.run(["convert", *words, str(out)], check=True)
    size = out.stat().st_size
    print(f"{out}: {count} pictures, {size / 1e6:.2f} MB")
    return 0 if size < MOST else 1


def card(look: Look) -> Iterator[QPixmap]:
    """A break is offered in the corner."""
    exercise = catalogue().of_kind("stretch")[0]
    offer = CardScreen(1, Kind.STRETCH, exercise, 2280.0, 60.0, (2, 5, 10), catalogue().source)
    made = BreakCard(look, figure, area=lambda: AREA)
    made.appear(offer, "bottom-right")
    for _ in range(round(2.5 * RATE)):
        QTest.qWait(1000 // RATE)
        yield on_desk(look, made)
    made.close()


def stretch(look: Look) -> Iterator[QPixmap]:
    """It is guided."""
    one = catalogue().of_kind("stretch")[0]
    course = stretch_course(one.id, Stretch())
    player = StretchPlayer(look, figure, nothing, lambda: 0.0, area=lambda: AREA)
    for at in instants(*STRETCH):
        player.show_guide(
            GuideScreen(Kind.STRETCH, course, (one,), at, 0.0, True, False, catalogue().source)
        )
        yield on_desk(look, player)
    player.close()


def strength(look: Look) -> Iterator[QPixmap]:
    """A set, to be read from the mat."""
    now = [0.0]
    player = SessionPlayer(look, figure, nothing, lambda: now[0])
    player.resize(AREA.size())
    for at in instants(*SET):
        now[0] = at
        player.show_session(screen(run(session(), (0, cmd.Start()), (at, cmd.Tick()))))
        player.show()
        yield on_desk(look, player)
    player.close()


def instants(first: float, last: float, fast: float) -> Iterator[float]:
    """The instants of a scene's pictures, in seconds."""
    for number in range(round((last - first) / fast * RATE)):
        yield first + number * fast / RATE


def on_desk(look: Look, window: QWidget) -> QPixmap:
    """A window where it stands on the desk."""
    for _ in range(3):
        QApplication.processEvents()
    desk = QPixmap(AREA.size())
    desk.fill(QColor("#0a0c0b" if look.theme.dark else "#d8d8d0"))
    painter = QPainter(desk)
    painter.drawPixmap(QRect(window.pos(), window.size()), window.grab())
    painter.end()
    mode = Qt.TransformationMode.SmoothTransformation
    return desk.scaled(SIZE, Qt.AspectRatioMode.KeepAspectRatio, mode)


if __name__ == "__main__":
    sys.exit(main())

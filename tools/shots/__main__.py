"""Takes a picture of every screen, light and dark, at 100 % and 200 %, in English and German.

Each is judged as well (`tools.shots.judge`): what is cut, overlapping, out of its window, hard to
read or crooked is named, and the exit code is 1.

Run it from the checkout: `python -m tools.shots [--font NAME…] [--out FOLDER]`, into build/shots.
With `--judge` only what is wrong is kept; `--all` looks at the whole matrix (`tools.shots.matrix`).
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from deskcoach.ui.design.language import Language
from deskcoach.ui.design.theme import Look
from tools.shots.assets import ROOT
from tools.shots.breaks import card_shots, other_shots, player_shots, window_shots
from tools.shots.camera import Camera, Shot
from tools.shots.matrix import FONTS, USUAL, Slice, chosen, look_at, parsed
from tools.shots.session import everything


def save(pixmap: QPixmap, colours: str, path: Path) -> None:
    """Put a picture on a desk of its theme, so that its shadow shows, and save it."""
    desk = QPixmap(pixmap.size())
    desk.setDevicePixelRatio(pixmap.devicePixelRatio())
    desk.fill(QColor("#0a0c0b" if colours == "dark" else "#d8d8d0"))
    painter = QPainter(desk)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    desk.save(str(path))


def session_shots(look: Look, grab: Camera) -> Iterator[Shot]:
    """Every state of a strength session, the safety check and the plan."""
    for name, make in everything():
        widget = make(look)
        widget.show()
        yield name, grab(widget)
        widget.hide()
        widget.deleteLater()


SCREENS: tuple[Callable[[Look, Camera], Iterator[Shot]], ...] = (
    card_shots,
    player_shots,
    session_shots,
    window_shots,
    other_shots,
)


def main() -> int:
    """Take all pictures, or look at one slice of them."""
    args = parsed()
    return of_slice(args) if args.here else look_at(chosen(args), args)


def of_slice(args: argparse.Namespace) -> int:
    """Take the pictures of one slice; 1 if something is wrong with one of them."""
    mine = chosen(args)[0]
    out = args.out / mine.language
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setFont(QFont(mine.font))
    Language(app, ROOT / "assets" / "translations", mine.language)
    size = app.primaryScreen().size() if mine.size != USUAL else None
    grab = Camera(Look(app, motion="reduced"), tuple(args.colours), mine.text / 100, size)
    wrong = 0
    for screen in (each for each in SCREENS if args.only in each.__name__):
        for name, pictures in screen(grab.look, grab):
            for colours, pixmap in pictures.items():
                faults = grab.told(colours)
                path = out / f"{name}-{ending(mine, colours)}.png"
                if faults or not args.judge:
                    save(pixmap, colours, path)
                    print(path if not faults else f"{path}: {len(faults)} wrong", flush=True)
                for fault in faults:
                    print(f"    {fault}")
                    wrong = 1
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

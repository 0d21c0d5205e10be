"""One sheet for each screen, with all of its pictures side by side: to be looked at by eye.

Run it after `python -m tools.shots`: `python -m tools.shots.sheets [--out FOLDER] [--only NAME…]`
makes build/shots/sheets/NAME.png of every picture of that screen, in whatever slices were taken.
"""

import argparse
import os
import re
import sys
from collections import defaultdict
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

ROOT = Path(__file__).parents[2]
WIDE, GAP, HEAD, ACROSS = 640, 16, 26, 3
"""Width of a picture, what is free around it, the line above it (pixels); pictures in a row."""
_ENDING = re.compile(r"-(light|dark|contrast)-\d+.*$")


def screens(out: Path) -> dict[str, list[Path]]:
    """The pictures of each screen, by its name."""
    found: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(out.glob("??/*.png")):
        found[_ENDING.sub("", path.stem)].append(path)
    return found


def sheet(name: str, paths: list[Path]) -> QImage:
    """All pictures of one screen, each with the slice it is of."""
    pictures = [(told(name, path), QImage(str(path))) for path in paths]
    small = [
        (words, picture.scaledToWidth(
            min(WIDE, picture.width()), Qt.TransformationMode.SmoothTransformation
        ))
        for words, picture in pictures
    ]  # fmt: skip
    rows = [small[first : first + ACROSS] for first in range(0, len(small), ACROSS)]
    heights = [max(picture.height() for _, picture in row) + HEAD + GAP for row in rows]
    size = (GAP + (WIDE + GAP) * min(ACROSS, len(small)), GAP + sum(heights))
    made = QImage(*size, QImage.Format.Format_RGB32)
    made.fill(QColor("#8c8c88"))
    painter = QPainter(made)
    painter.setFont(QFont("Inter", 10))
    y = GAP
    for row, high in zip(rows, heights, strict=True):
        for column, (words, picture) in enumerate(row):
            x = GAP + column * (WIDE + GAP)
            painter.drawText(x, y + 16, words)
            painter.drawImage(QPoint(x, y + HEAD), picture)
        y += high
    painter.end()
    return made


def told(name: str, path: Path) -> str:
    """The slice of a picture in words: `de, dark, 100, DejaVu`."""
    return ", ".join((path.parent.name, *path.stem.removeprefix(f"{name}-").split("-")))


def main() -> int:
    """Make the sheets."""
    parser = argparse.ArgumentParser(prog="python -m tools.shots.sheets", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "shots")
    parser.add_argument("--only", nargs="*", help="names of screens, such as today")
    args = parser.parse_args()
    app = QGuiApplication([])
    (args.out / "sheets").mkdir(parents=True, exist_ok=True)
    for name, paths in screens(args.out).items():
        if args.only and name not in args.only:
            continue
        path = args.out / "sheets" / f"{name}.png"
        sheet(name, paths).save(str(path))
        print(f"{path}: {len(paths)} pictures")
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Which pictures are taken: slices of looks, languages, fonts, text, scales and sizes of windows.

Qt reads the scale when it starts, so each slice is a process of its own; as many run side by side
as there are processors.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from typing import NamedTuple

from tests.ui.reach import with_screens

ROOT = Path(__file__).parents[2]
LANGUAGES, FONTS = ("en", "de", "fr"), ("Inter", "DejaVu Sans")
SCALES, TEXTS = (100, 150, 200), (100, 150, 200)
COLOURS = ("light", "dark", "contrast")
USUAL = "usual"
"""Windows as they open on a screen of 2560 by 1600."""
SIZES = ("1024x600", "1280x800", "2560x1440")
WIDE_FONT, NARROW = "DejaVu Sans", "640x860"
"""Where there is least room, the font that needs most of it is looked at."""


class Slice(NamedTuple):
    """What one process looks at, in every colour that is wanted."""

    language: str
    font: str
    percent: int
    text: int
    size: str

    def told(self) -> str:
        """It in one line."""
        return f"{self.language}, {self.font}, {self.percent} %, text {self.text} %, {self.size}"


def chosen(args: argparse.Namespace) -> list[Slice]:
    """The slices that were asked for."""
    if args.all:
        return list(dict.fromkeys(_everything()))
    parts = (args.language, args.font, args.percent, args.text, args.size)
    return [Slice(*each) for each in product(*parts)]


def _everything() -> Iterator[Slice]:
    """Each language in each font: each scale, size of text and of windows; and the least room."""
    for language, font in product(LANGUAGES, FONTS):
        for percent in SCALES:
            yield Slice(language, font, percent, 100, USUAL)
        for text in TEXTS:
            yield Slice(language, font, 100, text, USUAL)
        for size in SIZES:
            yield Slice(language, font, 100, 100, size)
    for language in LANGUAGES:
        yield Slice(language, WIDE_FONT, 100, 200, SIZES[0])
        yield Slice(language, WIDE_FONT, 100, 100, NARROW)


def look_at(slices: list[Slice], args: argparse.Namespace) -> int:
    """Have every slice looked at, and tell what each said; 1 if something is wrong anywhere."""

    def one(each: Slice) -> tuple[Slice, "subprocess.CompletedProcess[str]"]:
        again = [sys.executable, "-m", "tools.shots", "--out", str(args.out), "--only", args.only]
        again += ["--language", each.language, "--font", each.font, "--percent", str(each.percent)]
        again += ["--text", str(each.text), "--size", each.size, "--colours", *args.colours]
        again += ["--here", *(["--judge"] if args.judge or args.all else [])]
        env = os.environ | {"QT_SCALE_FACTOR": str(each.percent / 100)}
        env["QT_QPA_PLATFORM"] = with_screens(_screen(each))
        return each, subprocess.run(
            again, env=env, cwd=ROOT, check=False, capture_output=True, text=True
        )

    wrong = 0
    with ThreadPoolExecutor(args.jobs) as pool:
        for each, done in pool.map(one, slices):
            print(f"== {each.told()}: {'passes' if done.returncode == 0 else 'WRONG'}", flush=True)
            print(done.stdout, end="", flush=True)
            errors = [line for line in done.stderr.splitlines() if "This plugin" not in line]
            print("\n".join(errors), file=sys.stderr, end="\n" if errors else "", flush=True)
            wrong = max(wrong, min(1, abs(done.returncode)))
    return wrong


def _screen(each: Slice) -> tuple[int, int]:
    """A window is fitted to its screen, which Qt takes in pixels of the device."""
    if each.size == USUAL:
        return 2560, 1600
    width, height = (int(side) for side in each.size.split("x"))
    return width * each.percent // 100, height * each.percent // 100


def parsed() -> argparse.Namespace:
    """What is wanted of the pictures."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.shots", description="A picture of every screen, each judged."
    )
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "shots")
    parser.add_argument("--only", default="", help="one group, such as window_shots")
    parser.add_argument("--language", nargs="*", default=["en", "de"], choices=LANGUAGES)
    parser.add_argument("--font", nargs="*", default=["Inter"], help="Inter, 'DejaVu Sans'")
    parser.add_argument("--percent", type=int, nargs="*", default=[100, 200], help="the scale")
    parser.add_argument("--text", type=int, nargs="*", default=[100], help="size of the text")
    parser.add_argument("--size", nargs="*", default=[USUAL], help=f"windows: usual, {SIZES}")
    parser.add_argument("--colours", nargs="*", default=["light", "dark"], choices=COLOURS)
    parser.add_argument("--judge", action="store_true", help="only pictures of what is wrong")
    parser.add_argument("--all", action="store_true", help="the whole matrix, as --judge; minutes")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="processes side by side")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.all:
        args.colours = list(COLOURS)
    return args

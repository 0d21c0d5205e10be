# ruff: noqa: E402, T201 - screens come first; it is run as a program
"""Looks at every window in every state: whether each control can be pressed where it stands.

It prints a line for each control that is off the screen, out of its window, cut, or covered by
something else. `make reach` looks in every language, font, text size and screen, which takes long;
the tests look at pairs. One language and font take a process of their own, because screens are
given to Qt when it starts:
`python -m tests.ui.reach --language de --font "DejaVu Sans" --text 100 200 --screen 0`.
"""

import argparse
import atexit
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

SCREENS = ((1024, 600), (1280, 800), (2560, 1440))
TEXTS = (100, 125, 150, 175, 200)
LANGUAGES = ("en", "de", "fr")
FONTS = ("DejaVu Sans", "Inter")


def with_screens(*sizes: tuple[int, int]) -> str:
    """The name of an offscreen platform with such screens side by side."""
    left, screens = 0, []
    for width, height in sizes:
        screen = {"name": f"{width}x{height}", "x": left, "y": 0, "width": width, "height": height}
        screens.append(screen | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1})
        left += width
    # Qt would take the colon of a drive for the end of the name: there it is one from here.
    here = Path.cwd() if sys.platform == "win32" else None
    handle, name = tempfile.mkstemp(suffix=".json", dir=here)
    os.close(handle)
    atexit.register(os.unlink, name)
    Path(name).write_text(json.dumps({"screens": screens}))
    return f"offscreen:configfile={os.path.relpath(name) if here else name}"


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = with_screens(*SCREENS)

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor, QFont, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from deskcoach.app.packs.requests import AddPack
from deskcoach.core.breaks.events import Kind
from deskcoach.core.strength.plan import Plan
from deskcoach.ui.breaks.card import BreakCard
from deskcoach.ui.breaks.overlay import Covers
from deskcoach.ui.breaks.player import StretchPlayer
from deskcoach.ui.breaks.posture_cue import Nudge
from deskcoach.ui.breaks.question import Question
from deskcoach.ui.design.language import Language
from deskcoach.ui.design.placing import screen_of, working_area
from deskcoach.ui.design.theme import Look
from deskcoach.ui.figure.editor import open_editor
from deskcoach.ui.pages.library.pack import PackPage
from deskcoach.ui.pages.settings.words import pages
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.strength.player import SessionPlayer
from deskcoach.ui.widgets.buttons import Capsule
from deskcoach.ui.widgets.focus_ring import bring_into_view
from tests.ui.conftest import ROOT, a_card, a_guide, catalogue, figure
from tests.ui.find import buttons
from tests.ui.pages.answers import some_reads
from tools.shots.exchange import answer
from tools.shots.packs import a_pack
from tools.shots.session import everything, plan_screen

State = tuple[str, QWidget]


def nothing(*_args: object, **_words: object) -> None:
    """Stands for everything that is sent."""


def settled() -> None:
    """Everything has found its place: each round takes new heights some floors up."""
    for _ in range(6):
        QApplication.processEvents()


# -- what can be pressed --------------------------------------------------------------------------


def pressable(window: QWidget) -> Iterator[QWidget]:
    """Every control that a person could use now."""
    kinds = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit)
    for each in window.findChildren(QWidget):
        if not each.isVisible() or not each.isEnabled() or each.window() is not window:
            continue
        if each.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
            continue
        inside = isinstance(each.parentWidget(), QAbstractSpinBox | QComboBox)
        focus = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if isinstance(each, QScrollBar) or inside or isinstance(each, QScrollArea):
            continue
        if isinstance(each, kinds) or focus:
            yield each


def scroll_to(widget: QWidget) -> QRect:
    """Scroll everything around it, and tell where it is seen: all, if it finds room, else a part.

    What is larger than what it is seen through is reached by scrolling on.
    """
    bring_into_view(widget)
    box = QRect(widget.mapToGlobal(QPoint()), widget.size())
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            port = above.viewport()
            room = QRect(port.mapToGlobal(QPoint()), port.size())
            if box.width() > room.width():
                box.setLeft(max(box.left(), room.left()))
                box.setRight(min(box.right(), room.right()))
            if box.height() > room.height():
                box.setTop(max(box.top(), room.top()))
                box.setBottom(min(box.bottom(), room.bottom()))
        above = above.parentWidget()
    return box


def faults(window: QWidget) -> Iterator[str]:
    """What is wrong with where the controls stand."""
    area = screen_of(window).availableGeometry()
    for each in pressable(window):
        box = scroll_to(each)
        name = each.accessibleName() or type(each).__name__
        whole = QRect(window.mapToGlobal(QPoint()), window.size())
        if not area.contains(box):
            yield f"{name!r} off the screen: {box.getRect()} of {area.getRect()}"
            continue
        if not whole.contains(box):
            yield f"{name!r} out of its window: {box.getRect()} of {whole.getRect()}"
            continue
        seen = each.visibleRegion().boundingRect()
        if seen.width() < box.width() - 1 or seen.height() < box.height() - 1:
            yield f"{name!r} cut: {each.size().toTuple()} of which {seen.size().toTuple()} shows"
            continue
        found = window.childAt(window.mapFromGlobal(box.center()))
        if found is not each and (found is None or not each.isAncestorOf(found)):
            yield f"{name!r} covered by {found!r}"
        if isinstance(each, Capsule) and each.width() < each.sizeHint().width() - 1:
            yield f"{name!r} narrower than its words: {each.width()} of {each.sizeHint().width()}"


# -- every window in every state ------------------------------------------------------------------


def card_states(look: Look) -> Iterator[State]:
    for index, exercise in enumerate(catalogue().of_kind("stretch")):
        kind = Kind.MOVE if index == 2 else Kind.STRETCH
        card = BreakCard(look, figure, settle_ms=0)
        card._listen(True)
        card.appear(a_card(kind=kind, exercise=exercise), "bottom-right")
        card._listen(True)
        yield f"card {exercise.id}", card
        if index == 0:
            _, _, others, _ = buttons(card).values()
            others.click()
            yield "card later", card
        card.close()
    nudge = Nudge(look)
    nudge.appear(6.0, "bottom-right")
    yield "nudge", nudge
    nudge.close()
    asked = Question(look, lambda _: None, settle_ms=0)
    asked.appear("A noise filter with rather a long name of its own", "bottom-right")
    yield "question", asked
    asked.close()


def player_states(look: Look) -> Iterator[State]:
    player = StretchPlayer(look, figure, nothing, lambda: 100.0)
    for kind, positions in (
        (Kind.STRETCH, (1, 13, 20, 33, 45)),
        (Kind.MOVE, (1, 20, 82, 130, 250)),
    ):
        sizes = set()
        for position in positions:
            player.show_guide(a_guide(float(position), kind))
            yield f"player {kind} {position}", player
            sizes.add(player.size().toTuple())
        player.show_guide(a_guide(20.0, kind, running=False, paused=True, hurting=True))
        player._care._listen(True)
        yield f"player {kind} hurts", player
        sizes.add(player.size().toTuple())
        if len(sizes) > 1:
            print(f"the player has several sizes in one break: {sorted(sizes)}")
    player.hide()


def firm_states(look: Look) -> Iterator[State]:
    covers = Covers(look, nothing)
    for number, cover in enumerate(covers.shown):
        yield f"cover {number}", cover
    covers.close()


def session_states(look: Look) -> Iterator[State]:
    for name, make in everything():
        if name.startswith(("plan", "routine")):
            continue  # they are seen in the window
        made = make(look)
        made.hide()
        put(made)
        if isinstance(made, SessionPlayer):
            # By its size: this platform maximizes to the first screen wherever a window stands.
            made.setGeometry(working_area())
        yield name, made
        made.hide()
        made.deleteLater()


def put(window: QWidget) -> None:
    """Have a window on the screen under the pointer."""
    here = QGuiApplication.screenAt(QCursor.pos())
    window.move(here.geometry().topLeft() if here else QPoint())
    window.show()
    settled()


def replied(command: object, **how: Any) -> Any:
    """What the window sends is answered as in the pictures."""
    if isinstance(command, AddPack):
        how["then"](a_pack())
        return None
    return answer(command, **how)


def alone_states(window: Window) -> Iterator[State]:
    """The pages that have the window for themselves."""
    window.alone.show_file("strong.csv")
    yield "import", window
    window.alone.enter_elsewhere()
    yield "elsewhere", window
    window.alone.give_away(routine="Back")
    yield "give away", window
    window.alone.write_report()
    yield "report", window


def window_states(look: Look) -> Iterator[State]:
    window = Window(look, some_reads(), replied, figure, settle_ms=0)
    put(window)
    window.open()
    yield from alone_states(window)
    window.open_file("neck-easy-start.deskcoach")
    yield "pack", window
    pack = window.library.shown
    assert isinstance(pack, PackPage)
    pack.gone.emit()
    for page in ("today", "history", "plan", "library", "settings"):
        window.turn_to(page)
        yield page, window
    window.turn_to("plan")
    window.plan.show_plan(plan_screen(Plan(), []))
    yield "plan with routines", window
    for routine in ("Neck", ""):
        window.plan.open_routine(routine)
        yield f"routine {routine or 'new'}", window
    window.turn_to("settings")
    for each in pages():
        window.settings.show_page(each.name)
        yield f"settings {each.name}", window
    window.turn_to("library")
    for entry in (*[e.id for e in catalogue().exercises[::3]], "posture", "see-somebody",
                  "self-check", "everything"):  # fmt: skip
        window.library.show_entry(entry)
        yield f"library {entry}", window
    window.library.add_exercise()
    yield "library form", window
    form = window.library.form
    assert form is not None
    form.sheet.more.fold.click()
    form.sheet.sides.buttons["each"].click()
    form.leave()
    yield "library form, all of it", window
    form.left.emit()
    window.turn_to("history")
    window.history.cards["sets"].turn.click()
    yield "history table", window
    window.history.cards["sets"].chart.picked.emit(3)
    yield "history week", window
    window.history.sessions.opened.emit("s1")
    yield "history session", window
    window.history.export.click()
    yield "export menu", window.history.menu
    window.history.menu.close()
    window.tell("Something has to be told, and it may well take more than one line to say it all.")
    yield "told", window
    window.turn_to("first-run")
    for step in range(5):
        window.first_run.turn(step)
        yield f"first run {step + 1}", window
    window.hide()


def editor_states(_look: Look) -> Iterator[State]:
    editor = open_editor(ROOT / "assets" / "figures" / "cobra-stretch.json")
    put(editor)
    yield "figure editor", editor
    editor.hide()


ALL = (card_states, player_states, firm_states, session_states, window_states, editor_states)


def parsed(arguments: list[str]) -> argparse.Namespace:
    """What is to be looked at."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--font", choices=FONTS)
    parser.add_argument("--text", type=int, nargs="*", default=TEXTS)
    parser.add_argument("--screen", type=int, nargs="*", default=range(len(SCREENS)))
    parser.add_argument("--only", nargs="*", default=[each.__name__ for each in ALL])
    parser.add_argument("--out", type=Path)
    return parser.parse_args(arguments)


def look_in_all(args: argparse.Namespace) -> int:
    """Look in each language and font, one after another; returns 1 if something is wrong."""
    wrong = 0
    languages = [args.language] if args.language else LANGUAGES
    for language, font in product(languages, [args.font] if args.font else FONTS):
        print(f"== {language}, {font}", flush=True)
        more = ["--language", language, "--font", font]
        done = subprocess.run(
            [sys.executable, "-m", "tests.ui.reach", *sys.argv[1:], *more], check=False
        )
        wrong = max(wrong, done.returncode)
    return wrong


def main() -> int:
    """Look at everything that is wanted; returns 1 if something is wrong."""
    args = parsed(sys.argv[1:])
    if args.language is None or args.font is None:
        return look_in_all(args)
    app = QApplication([])
    app.setFont(QFont(args.font))
    Language(app, ROOT / "assets" / "translations", args.language)
    look = Look(app, motion="reduced")
    wrong = 0
    for number in args.screen:
        width, height = SCREENS[number]
        here = f"{width}x{height}"
        QCursor.setPos(sum(size[0] for size in SCREENS[:number]) + width // 2, height // 2)
        for text in args.text:
            look.choose("light", "reduced", text / 100)
            for states in (each for each in ALL if each.__name__ in args.only):
                for name, window in states(look):
                    settled()
                    if args.out:
                        args.out.mkdir(parents=True, exist_ok=True)
                        window.grab().save(str(args.out / f"{here}-{text}-{name}.png"))
                    for fault in faults(window):
                        wrong += 1
                        print(f"{here} {text} % {name}: {fault}")
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main())

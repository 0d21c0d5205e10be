"""What a person with a keyboard or a screen reader does to the started program."""

import contextlib
import subprocess
from datetime import timedelta
from functools import partial
from typing import Any

from deskcoach.adapters.ipc import client
from deskcoach.ui.design.theme import LIGHT
from tests.desktop.conftest import Running
from tests.desktop.reader import ACCESSIBLE, GoneError, Node, Reader
from tests.desktop.seeded import today
from tools.desktop_session import Session, wait_until

WINDOW = "^DeskCoach$"
PLAYER = "^DeskCoach, strength session$"
CHECK = "^DeskCoach, before strength work$"
BARE = {"", "filler", "invalid", "layered pane", "panel", "unknown"}
"""Roles that say nothing: whoever hears them does not know what can be done."""
PRESSED = {"push button", "check box", "radio button"}


IN_PARTS = {"Offered from", "First day of the holiday", "Last day of the holiday"}
"""Fields whose parts take a press of Tab each: a time has hours and minutes, a date three."""


def tell(program: Running, command: str, **words: Any) -> Any:
    """Put one command to the program, without the cost of a command line."""
    reply = client.ask(client.endpoint(program.home / "run"), {"command": command, **words})
    assert reply["ok"], reply
    return reply.get("value")


def last_week(program: Running) -> list[float]:
    """How many repetitions the sets of the last week have in the log."""
    day = today() - timedelta(days=7)
    return [each["actual"] for each in tell(program, "sets", week=day.isoformat())]


def press(desktop: Session, *keys: str) -> None:
    """Press keys by their X11 names; they go to whatever window has the focus."""
    desktop.run("xdotool", "key", "--clearmodifiers", *keys)


def in_front(desktop: Session, name: str) -> None:
    """Wait until a window of this name has the keyboard; it came there by itself."""
    wait_until(lambda: desktop.windows(name), what=name)
    active = ("xdotool", "getactivewindow")
    wait_until(
        lambda: desktop.run(*active, check=False) in desktop.windows(name),
        5,
        f"the focus in {name}",
    )


def audit(reader: Reader, where: str, *wanted: tuple[str, str]) -> list[str]:
    """What somebody who only listens would miss on a screen, one line each.

    Args:
        reader: The screen reader.
        where: A name for the screen.
        wanted: Roles and beginnings of names that must be heard there.
    """
    nodes = reader.nodes()
    heard = [(node.role, node.name) for node in nodes]
    missed = [
        f"there is no {role} '{name}'"
        for role, name in wanted
        if not any(r == role and n.startswith(name) for r, n in heard)
    ]
    # Of several of which one is chosen, only that one is a stop of Tab; all of them are controls.
    controls = [n for n in nodes if "focusable" in n.states or n.role in PRESSED]
    nameless = [f"no name: {node.path}" for node in controls if not node.name.strip()]
    bare = [f"no role: {node.path}" for node in controls if node.role in BARE]
    dead = [f"no press: {node.path}" for node in nodes if _dead(reader, node)]
    return [f"{where}: {line}" for line in (*missed, *nameless, *bare, *dead)]


def _dead(reader: Reader, node: Node) -> bool:
    """Whether a button cannot be pressed, or would be switched without anything being done.

    Qt's own first action of a switch moves it and clicks nothing; the program listens to clicks.
    """
    if node.role not in PRESSED or "enabled" not in node.states:
        return False
    try:
        return reader.actions(node)[:1] != ["Press"]
    except GoneError:
        return False


def move(desktop: Session, reader: Reader, key: str) -> Node:
    """Press a key that leads on, and find what it led to.

    Raises:
        AssertionError: It leads nowhere: the keyboard is caught. A field of several parts takes
            as many presses.
    """
    before = reader.focus()
    parts = 4 if before and reader.value(before, ACCESSIBLE, "Name") in IN_PARTS else 1
    for _ in range(parts):
        press(desktop, key)
        with contextlib.suppress(TimeoutError):
            wait_until(lambda: reader.focus() != before, 0.3 if parts > 1 else 3.0)
            break
    node = reader.focused()
    assert node.at != before, f"{key} does not leave {node.path}"
    _look_at(reader, node)
    return node


def _look_at(reader: Reader, node: Node) -> None:
    """Make sure that what has the focus can be seen: it is shown, and not scrolled away."""
    assert {"focused", "showing"} <= node.states, f"{node.path}: {sorted(node.states)}"
    left, top, wide, high = reader.box(node.at)
    x, y = left + wide // 2, top + high // 2
    for around in node.inside[1:]:
        x0, y0, w, h = reader.box(around)
        inside = x0 <= x < x0 + w and y0 <= y < y0 + h
        assert inside, f"{node.path} lies outside what it stands in"


def walk(desktop: Session, reader: Reader, key: str = "Tab") -> list[Node]:
    """Everything that Tab reaches, until it comes back to the first."""
    way = [move(desktop, reader, key)]
    while (node := move(desktop, reader, key)).at != way[0].at:
        assert len(way) < 120, f"{key} does not come back to {way[0].path}"
        way.append(node)
    return way


def ringed(desktop: Session, reader: Reader, way: list[Node]) -> None:
    """Walk the same way again, on a page that fits into its window, and see the ring each time."""
    for node in (*way[1:], way[0]):
        box = reader.box(node.at)
        look = partial(_ring, desktop, box)
        before = look()
        assert move(desktop, reader, "Tab").at == node.at
        wait_until(lambda look=look, least=before + 20: look() > least, 2, f"a ring: {node.path}")  # type: ignore[misc]


def _ring(desktop: Session, box: tuple[int, int, int, int]) -> int:
    """How many pixels in the colour of the focus ring there are in a box and around it."""
    left, top, wide, high = box
    crop = f"{wide + 12}x{high + 12}+{left - 6}+{top - 6}"
    command = ["import", "-window", "root", "-crop", crop, "-depth", "8", "rgb:-"]
    done = subprocess.run(command, env=desktop.env, capture_output=True, check=True, timeout=10)
    colour = LIGHT.pine_mid
    ring = bytes((colour.red(), colour.green(), colour.blue()))
    return sum(done.stdout[at : at + 3] == ring for at in range(0, len(done.stdout), 3))


def unreached(reader: Reader, way: list[Node]) -> list[str]:
    """Controls on the screen that Tab went past.

    Of several buttons of which one is chosen Tab reaches one, and the arrows the others; so it is
    with the cells of a table. Words can be marked with the mouse, but do nothing.
    """
    reached = {node.at for node in way}
    groups = {node.inside[-1] for node in way if node.role == "radio button"}
    windows = {node.inside[:1] for node in way}
    return [
        node.path
        for node in reader.nodes()
        if {"focusable", "enabled"} <= node.states
        and node.inside[:1] in windows
        and node.at not in reached
        and node.role not in {"label", "cell"}
        and not (node.role == "radio button" and node.inside[-1] in groups)
    ]


def go_to(desktop: Session, reader: Reader, name: str, key: str = "Tab") -> Node:
    """Press Tab until something of this name has the focus."""
    for _ in range(80):
        node = move(desktop, reader, key)
        if node.name.startswith(name):
            return node
    raise AssertionError(f"{key} does not lead to {name}")

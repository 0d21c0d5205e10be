"""What a person with a keyboard or a screen reader does to the started program."""

import json
from typing import Any

from deskcoach.adapters import ipc
from tests.desktop.conftest import Running
from tests.desktop.reader import GoneError, Node, Reader
from tools.desktop_session import Session

WINDOW = "^DeskCoach$"
PLAYER = "^DeskCoach, strength session$"
CHECK = "^DeskCoach, before strength work$"
BARE = {"", "filler", "invalid", "layered pane", "panel", "unknown"}
"""Roles that say nothing: whoever hears them does not know what can be done."""
PRESSED = {"push button", "check box", "radio button"}


def tell(program: Running, command: str, **words: Any) -> Any:
    """Put one command to the program, without the cost of a command line."""
    reply = ipc.ask(ipc.endpoint(program.home / "run"), {"command": command, **words})
    assert reply["ok"], reply
    return reply.get("value")


def sets(program: Running) -> list[dict[str, Any]]:
    """The sets in the log."""
    return [json.loads(line) for line in program.ask("sets", "--json")[1].splitlines()]


def press(desktop: Session, *keys: str) -> None:
    """Press keys by their X11 names; they go to whatever window has the focus."""
    desktop.run("xdotool", "key", "--clearmodifiers", *keys)


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
    controls = [node for node in nodes if "focusable" in node.states]
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

"""What the desktop keeps of us: the start at login, and the entry in its menu."""

import contextlib
import os
import sys
from typing import TYPE_CHECKING

from deskcoach.adapters.desktop.autostart import Autostart, Nowhere, choose_autostart
from deskcoach.adapters.desktop.launcher import Launcher
from deskcoach.adapters.paths import NoHomeError
from deskcoach.adapters.process import itself

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deskcoach.bootstrap.checks import Check


def autostart() -> Autostart:
    """Starting with the desktop session."""
    try:
        return choose_autostart(itself("--background"), os.environ)
    except NoHomeError as error:
        return Nowhere(str(error))


def launcher() -> Launcher | None:
    """The entry in the desktop's menu; None where desktops know no such thing."""
    if sys.platform in ("win32", "darwin"):
        return None
    try:
        return Launcher(itself(), os.environ)
    except NoHomeError:
        return None


def be_in_the_menu(*, new_here: bool) -> None:
    """Be there from the very first start: who removes the entry later does not want it.

    An older version's entry is written anew, so that packs are opened by it.
    """
    menu = launcher()
    if menu is not None and (menu.older or (new_here and menu.wanted)):
        with contextlib.suppress(OSError):  # `doctor` says that there is none
            menu.on()


def switch_autostart(found: Autostart, wanted: bool | None) -> bool:
    """Start with the desktop, or not, or leave it (None); tells which it is afterwards."""
    if wanted is not None:
        (found.on if wanted else found.off)()
    return found.is_on() and not found.problem


def login_checks() -> "Iterator[Check]":
    """What the doctor says of both."""
    from deskcoach.bootstrap.checks import checked

    start = autostart()
    yield checked("autostart", start.problem, "on" if start.is_on() else "off")
    menu = launcher()
    if menu is None:
        return
    problem = menu.problem
    if not problem and menu.wanted:
        problem = "there is none: write one with `deskcoach launcher on`"
    detail = "the system's, or left out beside DESKCOACH_HOME"
    if menu.is_on():
        detail = f"{menu.path}; `deskcoach launcher off` removes it"
    yield checked("launcher", problem, detail)


def switch_launcher(wanted: bool | None) -> tuple[bool, str]:
    """Write or remove the entry; tells whether it is there afterwards, or why it cannot be."""
    menu = launcher()
    if menu is None:
        return False, "this desktop has no place for it: start DeskCoach by its command"
    try:
        if wanted is not None:
            (menu.on if wanted else menu.off)()
    except OSError as error:
        return menu.is_on(), str(error)
    return menu.is_on(), ""

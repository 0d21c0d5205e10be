"""No network: the started program is watched from outside, and opens no internet socket."""

import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.desktop.conftest import ROOT, Running
from tests.desktop.steps import CHECK, PLAYER, in_front, press, tell
from tools.desktop_session import Session, wait_until
from tools.seat import seat

HARMLESS = {"AF_UNIX", "AF_NETLINK"}
"""Families that reach no other machine: sockets of this one, and the kernel's own news."""
OURS = "a child of ours"
TABLES = ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")
EVERY = 0.05
"""Seconds between two looks."""

TALKER = """
import socket, subprocess, sys, time
child = "import socket, time; s = socket.create_server(('127.0.0.1', 0));"
child += "socket.create_connection(s.getsockname()); time.sleep(0.6)"
subprocess.run([sys.executable, "-c", child], check=True)
"""
"""A program whose child listens on an internet socket for a moment."""


def traced(trace: Path, *command: str) -> tuple[str, ...]:
    """A command under strace, which writes down each socket from the very first on."""
    return (
        "strace",
        "-f",
        "-qq",
        "--seccomp-bpf",
        "-e",
        "trace=socket,connect,execve",
        "-o",
        str(trace),
        *command,
    )


def families(trace: Path) -> dict[str, set[str]]:
    """The families of the sockets that a program and all its children asked for, by their names."""
    named: dict[str, str] = {}
    found: dict[str, set[str]] = {}
    for line in trace.read_text().splitlines():
        pid, _, call = line.partition(" ")
        if begun := re.match(r'execve\("([^"]+)".* = 0$', call.strip()):
            named[pid] = Path(begun[1]).name
        if asked := re.match(r"socket\((\w+)", call.strip()):
            found.setdefault(named.get(pid, OURS), set()).add(asked[1])
    return found


def called(trace: Path) -> set[str]:
    """The internet addresses that any of them called."""
    calls = re.findall(r"connect\(.*sa_family=AF_INET.*", trace.read_text())
    return {(re.search(r'"([0-9a-f.:]+)"', call) or [call, call])[1] for call in calls}


@contextmanager
def watched(root: int) -> Iterator[set[str]]:
    """Look again and again, for as long as the block runs, at the sockets of a process.

    Args:
        root: Its number; all that it has started is looked at as well.

    Yields:
        The internet sockets that were found, by table and process.
    """
    found: set[str] = set()
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(EVERY):
            for pid in family(root):
                found.update(f"{table}: {_named(pid)}" for table in internet(pid))

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield found
    finally:
        ended.set()
        thread.join()


def family(root: int) -> set[int]:
    """A process and all that it has started, as far as it still belongs to it."""
    parents = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parents[int(status.parent.name)] = int(status.read_text().rpartition(")")[2].split()[1])
    found = {root}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def internet(pid: int) -> list[str]:
    """The tables of the kernel in which a socket of this process stands."""
    own, process = set(), Path(f"/proc/{pid}")
    with suppress(OSError):
        for handle in (process / "fd").iterdir():
            with suppress(OSError):
                own.add(str(handle.readlink()))
    return [name for name in TABLES if own & _sockets(process / "net" / name)]


def _sockets(table: Path) -> set[str]:
    """The sockets in a table, named as an open file names them; its tenth column is the inode."""
    try:
        lines = table.read_text().splitlines()[1:]
    except OSError:
        return set()
    return {f"socket:[{line.split()[9]}]" for line in lines}


def _named(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return str(pid)


def test_a_socket_of_a_child_is_found_both_ways(tmp_path: Path) -> None:
    """The watch itself, on a program that does what it looks for."""
    trace = tmp_path / "trace"
    command = traced(trace, sys.executable, "-c", TALKER)
    with subprocess.Popen(command) as child, watched(child.pid) as found:
        child.wait(20)
    assert any("AF_INET" in asked for asked in families(trace).values())
    assert called(trace) == {"127.0.0.1"}
    assert any("tcp" in each for each in found), found


def test_no_internet_socket_is_ever_opened(desktop: Session, tmp_path: Path) -> None:
    program = Running(desktop, tmp_path / "home")
    seat(program.home, 1800.0)
    (program.home / "config/settings.toml").write_text("[strength]\nreps = 3\n")
    trace = tmp_path / "trace"
    with (program.home / "printed").open("wb") as printed:
        program.child = subprocess.Popen(
            traced(trace, sys.executable, "-m", "deskcoach"),
            env=program.env,
            stdout=printed,
            stderr=printed,
            cwd=ROOT,
        )
    program.wait_for_answer()
    try:
        with watched(program.child.pid) as found:
            used(desktop, program)
    finally:
        program.quit()
        program.kill()
    assert "Traceback" not in program.said
    assert not found, "\n".join(sorted(found))
    asked = families(trace)
    assert called(trace) == set()
    assert "AF_UNIX" in set().union(*asked.values()), "nothing was traced"
    assert set().union(*asked.values()) <= HARMLESS, asked


def used(desktop: Session, program: Running) -> None:
    """Do with it what it is for: every page, a break, exports, and a session with a set."""
    for page in ("today", "history", "plan", "library", "settings"):
        tell(program, "open", page=page)
        wait_until(lambda: desktop.windows("^DeskCoach$"), what="the window")
    tell(program, "break", kind="stretch")
    program.wait_for("guided")
    tell(program, "guide-next")
    tell(program, "guide-stop")
    for way in ("csv", "json", "html", "pdf", "ics"):
        file = program.home / f"all.{way}"
        tell(program, "export", format=way, path=str(file))
        assert file.stat().st_size
    tell(program, "session", exercises=["cobra-stretch"], sets=1)
    in_front(desktop, CHECK)
    press(desktop, "Return")
    in_front(desktop, PLAYER)
    press(desktop, "space")
    wait_until(lambda: "session" in program.status()["holds"], what="the session")
    time.sleep(3)  # its first words and sounds


def test_the_command_line_opens_none_either(desktop: Session, tmp_path: Path) -> None:
    env = desktop.env | {"DESKCOACH_HOME": str(tmp_path / "home")}
    for words in (["doctor"], ["status"], ["export", "--out", str(tmp_path / "all.json")]):
        trace = tmp_path / words[0]
        command = traced(trace, sys.executable, "-m", "deskcoach", *words)
        subprocess.run(command, env=env, cwd=ROOT, capture_output=True, check=False, timeout=30)
        assert set().union(*families(trace).values()) <= HARMLESS, words
    assert families(tmp_path / "doctor"), "nothing was traced"

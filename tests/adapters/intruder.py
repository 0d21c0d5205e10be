"""Another user of the same machine, and what she tries; run as a program of its own.

`python -m tests.adapters.intruder UID HOME PID SHARED`: it becomes that user first, who need not be
known to the system, and prints one line for each thing that she could do.
"""

import ctypes
import fcntl
import os
import signal
import socket
import stat
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path


def become(user: int) -> None:
    ctypes.CDLL(None)  # loaded while that is still allowed
    os.setgroups([])
    os.setgid(user)
    os.setuid(user)


def places(home: Path) -> list[Path]:
    """What lies there, by the names that everybody can know."""
    names = ("log.db", "log.db-wal", "log.db-shm", "log.db.waiting", "errors.log", "lock")
    return [
        *folders(home),
        *(home / "data" / name for name in names),
        home / "config/settings.toml",
        home / "run/socket",
        home / "run/lock",
    ]


def folders(home: Path) -> list[Path]:
    return [home / "data", home / "config", home / "run", home / "config/exercises"]


SIGNALS = (0, signal.SIGTERM, signal.SIGKILL, signal.SIGSTOP, signal.SIGHUP, signal.SIGUSR1)


def tries(home: Path, pid: int, known: list[Path]) -> Iterator[tuple[str, Callable[[], object]]]:
    for path in [*places(home), *known]:
        yield f"read {path}", path.read_bytes
        yield f"list {path}", partial(os.listdir, path)
        yield f"open {path} to write", partial(os.open, path, os.O_WRONLY)
        yield f"lock {path}", partial(lock, path)
        yield f"remove {path}", path.unlink
        yield f"move {path}", partial(path.rename, f"{path}.hers")
        yield f"open {path} to all", partial(path.chmod, 0o777)
    for folder in folders(home):
        new = folder / "hers.json"
        yield f"make {new}", partial(new.write_bytes, b"{}")
        yield f"link {new}", partial(new.symlink_to, "/etc/passwd")
    yield "connect", partial(connect, home / "run/socket")
    for number in SIGNALS:
        yield f"send signal {int(number)}", partial(os.kill, pid, number)
    for name in ("environ", "mem", "maps", "fd", "cwd", "root", "io"):
        yield f"look into its {name}", partial(look, Path(f"/proc/{pid}/{name}"))
    yield "trace it", partial(trace, pid)
    yield "lower its priority", partial(os.setpriority, os.PRIO_PROCESS, pid, 19)


def lock(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    if stat.S_ISDIR(os.fstat(opened).st_mode):
        raise IsADirectoryError(path)  # nobody locks folders
    fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)


def connect(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as asking:
        asking.settimeout(5)
        asking.connect(str(path))


def look(place: Path) -> None:
    if place.is_symlink():
        place.readlink()
    elif place.is_dir():
        list(place.iterdir())
    else:
        with place.open("rb") as file:
            file.read(1)


def trace(pid: int) -> None:
    attach = 16
    if ctypes.CDLL(None, use_errno=True).ptrace(attach, pid, None, None):
        raise PermissionError(ctypes.get_errno(), "ptrace")


def main() -> None:
    user, home, pid, known = int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]
    become(user)
    count = 0
    for what, act in tries(home, pid, list(map(Path, known))):
        count += 1
        try:
            act()
        except OSError:
            continue
        print(what)  # noqa: T201 - to the test
    print(f"{count} tried", file=sys.stderr)  # noqa: T201 - to the test


if __name__ == "__main__":
    main()

"""Somebody else on the same machine gets nothing, changes nothing and stops nobody.

She needs no account: a process may take any number as its user. Only root can make such a process;
elsewhere these tests are skipped, and say so.
"""

import os
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.program import ROOT, Running, started

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root can be somebody else"
)
SHE = 54_321
"""A user that the system does not know."""


@pytest.fixture
def world() -> Iterator[Path]:
    """A folder that everybody may enter, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="deskcoach-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def she_tries(program: Running, *known: Path) -> list[str]:
    assert program.child is not None
    # Coverage would have her process write where she may not.
    hers = {name: each for name, each in program.env.items() if not name.startswith("COV")}
    words = [str(SHE), str(program.home), str(program.child.pid), *map(str, known)]
    done = subprocess.run(
        [sys.executable, "-m", "tests.adapters.intruder", *words],
        cwd=ROOT, env=hers, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert done.stderr.endswith("tried\n"), done.stderr
    assert int(done.stderr.split()[-2]) > 100
    return done.stdout.splitlines()


def in_her_name(act: Callable[[], object]) -> None:
    """Do something to files as she would."""
    os.setegid(SHE)
    os.seteuid(SHE)
    try:
        act()
    finally:
        os.seteuid(0)
        os.setegid(0)


def use(program: Running, out: Path) -> None:
    """Leave something everywhere: log, backup, put-aside log, settings, export, errors.log."""
    assert program.send("break")["ok"]
    assert program.send("guide-stop")["ok"]
    assert program.send("set", section="stretch", key="after", value=40)["ok"]
    assert program.send("export", format="json", path=str(out))["ok"]
    data = program.folders.data
    for name in ("log.db.day-2026-03-01", "log.db.aside-20260301-120000", "errors.log"):
        (data / name).touch(0o600)


def test_nothing_that_she_tries_succeeds(world: Path) -> None:
    home, out = world / "home", world / "mine.json"
    home.mkdir(mode=0o755)
    with started(home) as program:
        use(program, out)
        data = program.folders.data
        known = [out, *data.iterdir(), *program.folders.config.iterdir()]
        assert she_tries(program, *known) == []
        log = program.send("log")["value"]
        assert len(log) == 1
        program.quit()


def test_each_file_is_closed_to_her_even_where_a_folder_is_open(world: Path) -> None:
    home, out = world / "home", world / "mine.json"
    home.mkdir(mode=0o755)
    with started(home) as program:
        use(program, out)
        folders = program.folders
        known = [out, *folders.data.iterdir(), *folders.config.iterdir()]
        for folder in (folders.data, folders.config, folders.runtime):
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
            folder.chmod(0o755)
        done = [
            line
            for line in she_tries(program, *known)
            if not line.startswith("list ")  # an open folder is open
        ]
        assert done == []
        program.quit()


@pytest.mark.parametrize("what", ["folder", "file", "link", "pipe", "socket"])
def test_a_runtime_folder_that_she_took_costs_nobody_the_start(world: Path, what: str) -> None:
    """Without `XDG_RUNTIME_DIR` it lies where everybody may write, and its name can be known."""
    shared = world / "tmp"
    shared.mkdir()
    shared.chmod(0o1777)
    hers = shared / f"deskcoach-{os.getuid()}"
    makers: dict[str, Callable[[], object]] = {
        "folder": lambda: hers.mkdir(mode=0o777),
        "file": hers.touch,
        "link": lambda: hers.symlink_to(world),
        "pipe": lambda: os.mkfifo(hers),
        "socket": lambda: listen(hers),
    }
    in_her_name(makers[what])
    home = world / "home"
    home.mkdir()
    more = {"DESKCOACH_HOME": "", "HOME": str(home), "TMPDIR": str(shared)}
    if Path(f"/run/user/{os.getuid()}").is_dir():
        pytest.fail("this machine has a runtime folder of its own for root: use a container")
    program = Running(home, more=more)
    printed = home / "printed"
    with printed.open("wb") as out:
        child = subprocess.Popen(
            [sys.executable, "-m", "deskcoach", "--background"],
            cwd=ROOT, env=program.env, stdin=subprocess.DEVNULL, stdout=out, stderr=out,
        )  # fmt: skip
    try:
        for _ in range(200):
            assert child.poll() is None, printed.read_text()
            if (done := program.line("status")).returncode == 0:
                break
        assert done.returncode == 0, done.stderr + printed.read_text()
        assert not hers.is_dir() or hers.is_symlink() or not list(hers.iterdir())
        assert stat.S_IMODE(world.stat().st_mode) == 0o755
        assert program.line("quit").returncode == 0
        child.wait(30)
    finally:
        child.kill()
        child.wait(10)


def listen(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


@pytest.mark.parametrize("sticky", [True, False])
def test_her_links_and_files_where_we_export_lead_nowhere(world: Path, *, sticky: bool) -> None:
    shared, victim = world / "shared", world / "diary"
    shared.mkdir()
    shared.chmod(0o1777 if sticky else 0o777)
    victim.write_text("dear diary")

    def prepare() -> None:
        (shared / "link.json").symlink_to(victim)
        (shared / ".link.json.part").symlink_to(victim)
        (shared / ".made.json.part").touch(0o666)
        (shared / "made.json").touch()
        (shared / "made.json").chmod(0o666)
        os.mkfifo(shared / "pipe.json")

    in_her_name(prepare)
    home = world / "home"
    home.mkdir()
    with started(home) as program:
        assert not program.send("export", format="json", path=str(shared / "link.json"))["ok"]
        assert not program.send("export", format="json", path=str(shared / "pipe.json"))["ok"]
        made = program.send("export", format="json", path=str(shared / "made.json"))
        assert victim.read_text() == "dear diary"
        if made["ok"]:  # then it is another file than hers
            found = (shared / "made.json").stat()
            assert (found.st_uid, stat.S_IMODE(found.st_mode)) == (0, 0o600)
        assert (shared / ".made.json.part").read_bytes() == b""
        program.quit()

"""One DeskCoach for each log, whatever lies about, and everybody finds it."""

import ctypes
import errno
import gc
import json
import os
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from deskcoach.adapters import process as instance
from deskcoach.adapters import sockets
from deskcoach.adapters.files import own_folder, private_folder
from deskcoach.adapters.ipc import client
from deskcoach.adapters.paths import Folders, folders
from deskcoach.adapters.process import Instance, Other, address_of, become_the_one
from deskcoach.cli import main as cli
from tests.system import ON_WINDOWS, has_mode, needs

if not ON_WINDOWS:
    import pwd

NOBODY = 65534
ROOT = Path(__file__).parents[2]
AS_ROOT = not ON_WINDOWS and os.geteuid() == 0


@pytest.fixture
def places(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "config", tmp_path / "data", tmp_path / "run")


@pytest.fixture
def short() -> Iterator[Path]:
    """A folder whose path is short enough for sockets."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def one(places: Folders) -> Instance:
    found = become_the_one(places)
    assert isinstance(found, Instance)
    return found


def beside(places: Folders, runtime: Path) -> Folders:
    """The same log, seen by a shell that knows another runtime folder."""
    return Folders(places.config, places.data, runtime)


def test_five_starts_at_once_are_one_instance(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from deskcoach.adapters.process import Instance, become_the_one\n"
        "from deskcoach.adapters.paths import Folders\n"
        "home = Path(sys.argv[1])\n"
        "sys.stdin.readline(); one = become_the_one(Folders(home, home / 'data', home / 'run'))\n"
        "print('one' if isinstance(one, Instance) else 'other', flush=True); sys.stdin.readline()"
    )
    started = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(5)
    ]
    said = list[str]()
    for line in ("go\n", "end\n"):
        for process in started:
            assert process.stdin is not None
            process.stdin.write(line)
            process.stdin.flush()
        if line == "go\n":
            said = [process.stdout.readline().strip() for process in started if process.stdout]
    for process in started:
        process.communicate()
        assert process.returncode == 0
    assert sorted(said) == ["one", "other", "other", "other", "other"]


def test_a_lock_is_free_again_after_its_holder(places: Folders) -> None:
    first = one(places)
    other = become_the_one(places)
    assert other == Other(socket.gethostname(), first.address, os.getpid())
    assert isinstance(other, Other)
    assert not other.elsewhere
    first.release()
    first.release()
    one(places).release()


LEFT = {
    "empty, as after a power cut": b"",
    "by another machine": b'{"host": "elsewhere", "pid": 1, "address": "/run/x"}',
    "by a process whose number is another's now": json.dumps(
        {"host": socket.gethostname(), "pid": os.getppid(), "address": "/nowhere"}
    ).encode(),
    "by the version before": f"{os.getppid()}\ndeskcoach\nelsewhere\n".encode(),
    "rubbish": bytes(range(256)) * 40,
    "too deep": b"[" * 4000,
}


@pytest.mark.parametrize("left", LEFT.values(), ids=LEFT)
def test_what_was_left_behind_keeps_nobody_from_starting(left: bytes, places: Folders) -> None:
    for folder in (places.data, places.runtime):
        folder.mkdir()
        (folder / "lock").write_bytes(left)
    found = one(places)
    assert found.address == client.endpoint(places.runtime) == address_of(places)
    found.release()


def test_another_machine_with_the_same_log_is_named(places: Folders) -> None:
    places.data.mkdir()
    with (places.data / "lock").open("w") as held:
        held.write('{"host": "upstairs", "pid": 7, "address": "/run/user/1/deskcoach/socket"}')
        held.flush()
        instance._lock(held.fileno())
        other = become_the_one(places)
    assert other == Other("upstairs", "/run/user/1/deskcoach/socket", 7)
    assert isinstance(other, Other)
    assert other.elsewhere
    assert address_of(places) == client.endpoint(places.runtime), (
        "its socket is not on this machine"
    )


@pytest.mark.parametrize("words", [(), ("--background",)])
def test_another_machine_with_the_same_log_is_told(words: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with (tmp_path / "data/lock").open("w") as held:
        held.write('{"host": "upstairs", "pid": 7, "address": "/nowhere"}')
        held.flush()
        instance._lock(held.fileno())
        done = started(tmp_path, *words)
    assert done.returncode == 5
    assert done.stderr.count("\n") == 1
    assert "DeskCoach runs on upstairs with the log in" in done.stderr


def started(home: Path, *words: str, **change: str) -> subprocess.CompletedProcess[str]:
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    env |= {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "deskcoach", *words],
        env=env | {"DESKCOACH_HOME": str(home)} | change,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_a_shell_that_knows_no_runtime_folder_finds_it(places: Folders, short: Path) -> None:
    first = one(places)
    shell = beside(places, short / "another")
    assert address_of(shell) == first.address
    assert become_the_one(shell) == Other(socket.gethostname(), first.address, os.getpid())
    first.release()


def test_two_logs_with_one_runtime_folder_do_not_meet(places: Folders, tmp_path: Path) -> None:
    first = one(places)
    another = Folders(tmp_path / "c", tmp_path / "d", places.runtime)
    second = one(another)
    assert second.address != first.address
    assert (address_of(places), address_of(another)) == (first.address, second.address)
    made = Path(second.address).parent  # on Windows the name of a pipe, in no folder
    assert ON_WINDOWS or has_mode(made, 0o700)
    second.release()
    assert ON_WINDOWS or not made.exists()
    first.release()


@pytest.mark.parametrize("in_the_way", ["file", "lock folder", "no locks"])
def test_where_the_log_takes_no_lock_the_runtime_folder_does(
    in_the_way: str, places: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    if in_the_way == "file":
        places.data.touch()
    elif in_the_way == "lock folder":
        (places.data / "lock").mkdir(parents=True)
    else:
        lock = instance._lock

        def refuses(file: int) -> None:
            if os.path.samestat(os.fstat(file), (places.data / "lock").stat()):
                raise OSError(errno.ENOLCK, "No locks available")
            lock(file)

        monkeypatch.setattr(instance, "_lock", refuses)
    first = one(places)
    assert address_of(places) == first.address
    assert become_the_one(places) == Other(socket.gethostname(), first.address, os.getpid())
    first.release()


@needs("POSIX links")
@pytest.mark.parametrize("squatted", ["link", "file", "somebody else's"])
def test_a_squatted_runtime_folder_costs_nobody_the_start(
    squatted: str, places: Folders, tmp_path: Path
) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir(mode=0o755)
    if squatted == "link":
        places.runtime.symlink_to(theirs)
    elif squatted == "file":
        places.runtime.touch()
    elif os.geteuid() == 0:
        places.runtime.mkdir(mode=0o755)
        os.chown(places.runtime, NOBODY, NOBODY)
    else:
        pytest.skip("only root can make a folder of somebody else")
    first = one(places)
    folder = Path(first.address).parent
    assert folder != places.runtime
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert address_of(places) == first.address
    first.release()
    assert stat.S_IMODE(theirs.stat().st_mode) == 0o755
    assert list(theirs.iterdir()) == []


def test_no_place_at_all_is_told_in_one_line(places: Folders) -> None:
    places.data.touch()
    places.runtime.touch()
    with pytest.raises(OSError, match=r"^[^\n]*run: [^\n]+: [^\n]+$"):
        become_the_one(places)


@needs("POSIX links")
@pytest.mark.parametrize("make", [own_folder, private_folder])
def test_a_link_leaves_what_it_leads_to_as_it_is(make: object, tmp_path: Path) -> None:
    theirs, link = tmp_path / "theirs", tmp_path / "link"
    theirs.mkdir(mode=0o751)
    link.symlink_to(theirs)
    if make is own_folder:
        with pytest.raises(PermissionError, match="is a link"):
            own_folder(link)
    else:
        private_folder(link)
    assert stat.S_IMODE(theirs.stat().st_mode) == 0o751


@needs("POSIX modes")
@pytest.mark.parametrize("mode", [0o777, 0o500, 0o000, 0o755])
def test_a_folder_of_our_own_is_closed_to_others(mode: int, tmp_path: Path) -> None:
    ours = tmp_path / "ours"
    ours.mkdir()
    ours.chmod(mode)
    if mode & 0o400 or os.geteuid() == 0:
        own_folder(ours)
        assert stat.S_IMODE(ours.stat().st_mode) == 0o700


@needs("to move a file that is open")
def test_the_file_that_was_locked_is_the_one_that_is_there(
    places: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody removes the lock file between its opening and its locking."""
    lock, removed = instance._lock, list[int]()

    def late(file: int) -> None:
        if not removed:
            removed.append(file)
            (places.data / "lock").unlink()
        lock(file)

    monkeypatch.setattr(instance, "_lock", late)
    first = one(places)
    assert removed, "it was removed in between"
    assert isinstance(become_the_one(places), Other)
    first.release()


# -- the places of a user -----------------------------------------------------------------------


@needs("POSIX users")
@pytest.mark.parametrize("home", [None, "", "relative", "."])
def test_without_a_home_the_system_is_asked(home: str | None, tmp_path: Path) -> None:
    env = {"XDG_RUNTIME_DIR": str(tmp_path)} | ({} if home is None else {"HOME": home})
    of_system = Path(pwd.getpwuid(os.getuid()).pw_dir)
    expected = Folders(
        of_system / ".config/deskcoach",
        of_system / ".local/share/deskcoach",
        tmp_path / "deskcoach",
        Path("/etc/xdg/deskcoach"),
    )
    assert folders(env) == expected


@needs("POSIX users")
@pytest.mark.parametrize("words", [["--background"], ["status"], ["doctor"], ["export"]])
def test_a_user_without_a_home_gets_one_line(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nobody(_: int) -> None:
        raise KeyError("uid not found")

    for name in ("HOME", "DESKCOACH_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    monkeypatch.setattr(gc, "disable", lambda: None)  # a start ends with its process
    assert cli.main(words) == 5
    assert capsys.readouterr().err == (
        "deskcoach: there is no home folder (HOME is not set to one, and the system knows none "
        "for this user): set HOME, or DESKCOACH_HOME to a folder for everything\n"
    )


@needs("XDG folders")
def test_what_is_not_absolute_counts_as_none(tmp_path: Path) -> None:
    env = {
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": "a/b",
        "XDG_DATA_HOME": "",
        "XDG_RUNTIME_DIR": "x",
    }
    found = folders(env)
    assert found.config == tmp_path / ".config/deskcoach"
    assert found.data == tmp_path / ".local/share/deskcoach"


def test_a_home_of_ones_own_is_named_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert folders({"DESKCOACH_HOME": "here"}).data == tmp_path / "here/data"
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}
    for given in ("~/x", f"~{os.sep}x"):
        assert folders({"DESKCOACH_HOME": given, **home}).data == tmp_path / "x/data"
    assert folders({"DESKCOACH_HOME": "~", **home}).data == tmp_path / "data"
    assert folders({"DESKCOACH_HOME": "~x", **home}).data == tmp_path / "~x/data"


@needs("POSIX users")
@pytest.mark.skipif(not AS_ROOT, reason="only root can make a folder of somebody else")
def test_a_runtime_folder_of_another_user_is_not_used(tmp_path: Path) -> None:
    """`sudo` and `su` hand on the XDG_RUNTIME_DIR of the user who called."""
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    os.chown(theirs, NOBODY, NOBODY)
    found = folders({"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(theirs)})
    assert not found.runtime.is_relative_to(theirs)


REASONS = {
    errno.EEXIST: "a file stands where a folder belongs: move it away",
    errno.ENOTDIR: "a file stands where a folder belongs: move it away",
    errno.ENOSPC: "the disk is full: free some space",
    errno.EDQUOT: "your share of the disk is used up: free some space",
    errno.EROFS: "the file system is read-only: choose another place, or make it writable",
    errno.EIO: "the disk does not answer: check the disk and its free space",
    errno.ENAMETOOLONG: "its name is too long: choose a shorter one",
    errno.EACCES: "permission denied: check its permissions",
    errno.EPERM: "belongs to somebody else: check its permissions",
}


@pytest.mark.parametrize("number", REASONS)
def test_the_true_reason_is_told(
    number: int, places: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "Belongs to somebody else" if number == errno.EPERM else os.strerror(number)

    def refuses(path: Path) -> None:
        raise OSError(number, words, str(path))

    monkeypatch.setattr(instance, "own_folder", refuses)
    monkeypatch.setattr(instance, "private_folder", refuses)
    with pytest.raises(OSError, match="run: ") as caught:
        become_the_one(places)
    assert str(caught.value) == f"{places.runtime}: {REASONS[number]}"


# -- how it is started again, and how it speaks where there is no console -------------------------


@pytest.mark.parametrize(
    ("platform", "there", "started"),
    [
        ("linux", ["deskcoach"], ["deskcoach", "--background"]),
        ("linux", [], ["python", "-m", "deskcoach", "--background"]),
        ("win32", ["deskcoach.exe", "deskcoach-gui.exe"], ["deskcoach-gui.exe", "--background"]),
        ("win32", ["Scripts/deskcoach-gui.exe"], ["Scripts/deskcoach-gui.exe", "--background"]),
        ("win32", ["pythonw.exe"], ["pythonw.exe", "-m", "deskcoach", "--background"]),
        ("win32", [], ["python", "-m", "deskcoach", "--background"]),
    ],
)
def test_it_is_started_again_by_what_lies_beside_it(
    platform: str, there: list[str], started: list[str], tmp_path: Path
) -> None:
    for name in there:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    python = str(tmp_path / "python")
    found = instance.itself("--background", platform=platform, python=python, find=lambda _: None)
    assert found == [str(tmp_path / started[0]), *started[1:]]
    elsewhere = instance.itself(platform=platform, python="/nowhere/python", find=lambda n: "/" + n)
    assert elsewhere == ["/deskcoach" if platform == "linux" else "/deskcoach-gui.exe"]


def test_what_is_printed_without_a_screen_has_letters() -> None:
    linux: dict[str, str] = {}
    instance.paint_without_screen(linux, "linux")
    assert linux == {"QT_QPA_PLATFORM": "offscreen"}
    windows: dict[str, str] = {}
    instance.paint_without_screen(windows, "win32")  # whose `offscreen` has none
    assert windows == {}


@needs("a system without message boxes")
def test_a_program_without_a_console_is_silent_where_there_are_no_boxes(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    instance.complain("it is heard")
    with monkeypatch.context() as windowed:
        windowed.setattr(sys, "stderr", None)
        instance.complain("nobody hears it")
    assert capfd.readouterr() == ("", "it is heard\n")


class WinApi:
    """Windows' calls about processes: 7 is running, every other one has ended."""

    SYNCHRONIZE = 0x100000

    def __init__(self) -> None:
        self.done: list[tuple[object, ...]] = []

    def OpenProcess(self, *words: int) -> int:  # noqa: N802 - its name
        if words[-1] != 7:
            raise OSError(87, "no such process")
        self.done.append(words)
        return 70

    def WaitForSingleObject(self, *words: int) -> int:  # noqa: N802 - its name
        self.done.append(words)
        return 0

    def CloseHandle(self, *words: int) -> None:  # noqa: N802 - its name
        self.done.append(words)


def test_on_windows_the_end_of_a_process_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    api = WinApi()
    monkeypatch.setitem(sys.modules, "_winapi", api)
    monkeypatch.setattr(sys, "platform", "win32")
    instance.wait_for_end(8, 20.0)
    assert api.done == []
    instance.wait_for_end(7, 20.0)
    assert api.done == [(api.SYNCHRONIZE, False, 7), (70, 20_000), (70,)]


# -- before the application is made, and after a window has gone ----------------------------------


def refuses(absent: str) -> Callable[[str], object]:
    """A system without this library."""

    def load(name: str) -> object:
        if name == absent:
            raise OSError(f"{name}: cannot open shared object file")
        return name

    return load


X11, WAYLAND, BOTH = (
    {"DISPLAY": "elsewhere:7"},
    {"WAYLAND_DISPLAY": "wayland-0"},
    {"DISPLAY": "elsewhere:7", "WAYLAND_DISPLAY": "wayland-0"},
)


@pytest.mark.parametrize(
    ("session", "platform", "waylands_own"),
    [
        *((X11, None, False), (WAYLAND, None, True), (BOTH, "xcb", False)),
        (BOTH | {"QT_QPA_PLATFORM": "wayland"}, "wayland", True),
        (WAYLAND | {"QT_QPA_PLATFORM": "offscreen"}, "offscreen", False),
        ({"QT_QPA_PLATFORM": "offscreen"}, "offscreen", False),
    ],
)
def test_a_card_stands_in_its_corner_wherever_an_x_server_is(
    session: dict[str, str], platform: str | None, waylands_own: bool
) -> None:
    environ = dict(session)
    assert instance.prepare(environ, "linux", lambda name: name) == ""
    assert environ.get("QT_QPA_PLATFORM") == platform
    assert instance.native_wayland(environ) is waylands_own


def test_where_there_is_no_screen_it_is_said_what_to_do() -> None:
    assert "neither DISPLAY nor WAYLAND_DISPLAY is set" in instance.prepare({}, "linux")
    for platform in ("win32", "darwin"):
        assert instance.prepare({}, platform) == ""
    assert not instance.native_wayland({})


@pytest.mark.parametrize(("name", "package"), instance.XCB_LIBRARIES.items())
def test_a_library_that_qt_would_end_for_is_named(name: str, package: str) -> None:
    told = instance.prepare(dict(X11), "linux", refuses(name))
    assert told == f"Qt lacks system libraries: on Debian, sudo apt-get install {package}"
    asked_of_wayland = instance.prepare(dict(WAYLAND), "linux", refuses(name))
    assert asked_of_wayland == ""


@needs("Unix sockets")
@pytest.mark.parametrize("hidden", [False, True], ids=["in a folder", "abstract"])
def test_a_display_that_nobody_serves_is_told(
    hidden: bool, short: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "X_SOCKETS", short)

    def told(display: str) -> str:
        return instance.prepare({"DISPLAY": display}, "linux", lambda name: name)

    with socket.socket(socket.AF_UNIX) as server:
        server.bind(("\0" if hidden else "") + str(short / "X7"))
        server.listen()
        assert told(":7") == told(":7.0") == told(":7.1") == ""
        for wrong in (":0", ":0.7", ":77"):
            assert told(wrong) == (
                f"DISPLAY is {wrong} but no X server answers there: check DISPLAY"
            )
        assert told("elsewhere:0") == "", "another machine is not asked"


def test_a_windowed_program_of_windows_says_it_in_a_box(monkeypatch: pytest.MonkeyPatch) -> None:
    shown, let = list[tuple[object, ...]](), list[int]()
    user32 = SimpleNamespace(
        MessageBoxW=lambda *words: shown.append(words), AllowSetForegroundWindow=let.append
    )
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user32), raising=False)
    if not ON_WINDOWS:
        instance.let_others_come_forward()
    assert let == [], "nobody else knows of that"
    with monkeypatch.context() as windows:
        windows.setattr(sys, "platform", "win32")
        windows.setattr(sys, "stderr", None)
        instance.complain("it is shown")
        instance.let_others_come_forward()
    warning, in_front = 0x30, 0x10000
    assert shown == [(None, "it is shown", "DeskCoach", warning | in_front)]
    any_process = -1
    assert let == [any_process]


def test_room_that_is_free_goes_back_to_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    done = list[object]()
    trimmed = SimpleNamespace(malloc_trim=lambda pad: done.append(f"trim {pad}"))
    monkeypatch.setattr(sys, "platform", "linux")

    def load(name: str | None) -> object:
        done.append(name)
        return trimmed

    monkeypatch.setattr(ctypes, "CDLL", load)
    for name in ("unfreeze", "collect", "freeze"):
        monkeypatch.setattr(gc, name, lambda name=name: done.append(name))
    instance.give_back()
    assert done == ["unfreeze", "collect", "freeze", None, "trim 0"]
    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace())
    instance.give_back()  # a C library that has no such function


@needs("POSIX modes")
def test_what_is_made_for_the_lock_is_closed_to_others(places: Folders) -> None:
    umask = os.umask(0)
    try:
        first = one(places)
    finally:
        os.umask(umask)
    for folder in (places.data, places.runtime):
        assert has_mode(folder, 0o700)
        assert has_mode(folder / "lock", 0o600)
    words = json.loads((places.data / "lock").read_text())
    assert words == {"host": socket.gethostname(), "pid": os.getpid(), "address": first.address}
    first.release()
    assert (places.data / "lock").read_bytes() == b"", "it says nothing of one that has ended"


@needs("POSIX links")
def test_a_lock_that_is_a_link_is_not_followed(places: Folders, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.write_text('{"host": "h", "address": "a", "pid": 1}')
    places.data.mkdir()
    (places.data / "lock").symlink_to(theirs)
    assert instance.running(places) == Other()
    first = one(places)
    assert "h" in theirs.read_text()
    first.release()
    assert theirs.read_text() == '{"host": "h", "address": "a", "pid": 1}'


@needs("Unix sockets")
def test_where_the_temporary_folder_is_deep_the_socket_is_put_where_its_name_has_room(
    places: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for length in (59, 60):
        folder = Path(f"/tmp/{'d' * (length - 5)}")  # noqa: S108 - its length is known
        folder.mkdir()
        monkeypatch.setattr(tempfile, "tempdir", str(folder))
        first, another = one(places), one(Folders(tmp_path / "c", tmp_path / "d", places.runtime))
        made = Path(another.address).parent
        assert (made.parent == folder) is (length < 60)
        assert len(another.address) <= client.LONGEST_PATH
        (made / "socket").touch()
        another.release()
        assert not made.exists()
        first.release()
        folder.rmdir()


@needs("Linux's own figures, in /proc")
@pytest.mark.parametrize("in_the_way", ["nothing", "the runtime folder", "both folders"])
def test_no_lock_stays_open_that_nobody_holds(places: Folders, in_the_way: str) -> None:
    def opened() -> int:
        return sum(1 for _ in Path("/proc/self/fd").iterdir())

    before = opened()
    if in_the_way == "both folders":
        places.data.touch()
    if in_the_way != "nothing":
        places.runtime.touch()
    if in_the_way == "both folders":
        with pytest.raises(OSError, match="run"):
            become_the_one(places)
    else:
        first = one(places)
        holds = opened()
        assert isinstance(become_the_one(places), Other)
        assert instance.running(places).address == first.address
        assert opened() == holds
        first.release()
    assert opened() == before


@needs("Unix sockets")
def test_a_deep_runtime_folder_has_its_socket_in_a_short_one_of_our_own(tmp_path: Path) -> None:
    deep = tmp_path / ("x" * 100)
    first = one(Folders(tmp_path / "config", tmp_path / "data", deep))
    folder = Path(first.address).parent
    try:
        assert folder.parent == Path(tempfile.gettempdir())
        assert has_mode(folder, 0o700)
        assert len(first.address) <= client.LONGEST_PATH
    finally:
        first.release()
        folder.rmdir()


@needs("POSIX users")
def test_two_runtime_folders_have_two_addresses() -> None:
    limit = client.LONGEST_PATH - len("/socket")
    long, longer = (Path("/" + "r" * (length - 1)) for length in (limit, limit + 1))
    assert client.endpoint(long, "linux") == str(long / "socket")
    assert client.endpoint(longer, "linux") not in {str(longer / "socket"), str(long / "socket")}
    assert not client.is_pipe(client.endpoint(long, "linux"))


def test_two_runtime_folders_have_two_pipes(tmp_path: Path) -> None:
    one, other = (client.endpoint(tmp_path / name, "win32") for name in ("a", "b"))
    assert one != other
    assert client.is_pipe(one)

"""The one reader and the one writer, among what somebody else may have put there."""

import contextlib
import errno
import os
import socket
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as told
from hypothesis import strategies as st

from deskcoach.adapters import files
from deskcoach.adapters.catalogue import (
    LONGEST_LINE,
    MOST_FILES,
    TraceFileError,
    load_library,
    open_trace,
)
from deskcoach.adapters.files import (
    PARTS,
    OwnFiles,
    open_file,
    own_folder,
    private_folder,
    read_whole,
    reason,
    replacing,
    write_whole,
)
from deskcoach.adapters.paths import Folders
from deskcoach.adapters.settings_file import SettingsFile
from tests.system import needs

pytestmark = needs("POSIX special files")
WHOLE = b"everything"
SECONDS = 2.0
"""Far more than any of it takes on a machine that is busy."""


def pipe(path: Path) -> None:
    os.mkfifo(path)


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(10_000_000_000)


def socket_file(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(path))


NO_FILES: dict[str, Callable[[Path], object]] = {
    "a pipe": pipe,
    "a socket": socket_file,
    "a folder": Path.mkdir,
    "10 GB of nothing": sparse,
    "what never ends": lambda path: path.symlink_to("/dev/zero"),
    "a terminal": lambda path: path.symlink_to("/dev/ptmx"),
    "a link to itself": lambda path: path.symlink_to(path),
}


@pytest.fixture(params=NO_FILES)
def no_file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "config" / "exercises" / "mine.json"
    path.parent.mkdir(parents=True)
    NO_FILES[request.param](path)
    return path


def at_once(call: Callable[[], object]) -> None:
    began = time.monotonic()
    call()
    assert time.monotonic() - began < SECONDS


def test_nothing_but_a_file_of_a_bounded_size_is_read(no_file: Path) -> None:
    def refused() -> None:
        with pytest.raises(OSError, match=r"[a-z]") as caught:
            read_whole(no_file, 1000)
        assert reason(caught.value)
        with pytest.raises(OSError, match=r"^[^\n]*mine\.json: [^\n]*: ch"):
            OwnFiles().read(str(no_file), 1000)

    at_once(refused)


def test_it_holds_up_neither_settings_nor_exercises_nor_traces(no_file: Path) -> None:
    def looked_at() -> None:
        _, (problem,) = SettingsFile(no_file).load()
        assert str(problem).startswith("mine.json: file: ")
        folder = no_file.parent.parent
        _, (line,) = load_library(Folders(folder, folder, folder))
        assert line.startswith(f"{no_file}: ")
        if not no_file.is_file():  # a large trace is read line by line
            with pytest.raises(TraceFileError), open_trace(no_file) as lines:
                list(lines)

    at_once(looked_at)


def test_a_file_that_grows_while_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"123456")
    small = os.stat_result((stat.S_IFREG, 0, 0, 0, 0, 0, 3, 0, 0, 0))
    monkeypatch.setattr(os, "fstat", lambda _: small)
    with pytest.raises(OSError, match="is larger than 5 bytes") as caught:
        read_whole(path, 5)
    assert caught.value.errno == errno.EFBIG
    assert read_whole(path, 6) == b"123456"


def test_a_line_without_an_end_comes_in_parts(tmp_path: Path) -> None:
    path = tmp_path / "day.jsonl"
    path.write_bytes(b"x" * (2 * LONGEST_LINE + 5))
    with open_trace(path) as lines:
        assert [len(line) for line in lines] == [LONGEST_LINE, LONGEST_LINE, 5]


@pytest.mark.parametrize(
    ("number", "size"), [(100, 1_000_000), (MOST_FILES + 50, 10), (3, 900_000)]
)
def test_a_folder_of_exercises_is_read_in_bounded_time(
    tmp_path: Path, number: int, size: int
) -> None:
    folders = Folders(tmp_path, tmp_path, tmp_path)
    folders.exercises.mkdir()
    for index in range(number):
        (folders.exercises / f"{index:04}.json").write_bytes(b" " * size)
    began = time.monotonic()
    catalogue, lines = load_library(folders)
    assert time.monotonic() - began < SECONDS
    assert catalogue.exercises
    assert 0 < len(lines) <= 21
    assert all(line.isprintable() for line in lines)
    if number > MOST_FILES or number * size > 2_000_000:
        assert any("100 files" in line or "larger than" in line or "more" in line for line in lines)


# -- written ------------------------------------------------------------------------------------


def test_a_link_under_the_old_name_of_the_part_leads_nowhere(tmp_path: Path) -> None:
    victim, target = tmp_path / "victim", tmp_path / "out.json"
    victim.write_bytes(b"hers")
    for name in (".out.json.part", "out.json.part"):
        (tmp_path / name).symlink_to(victim)
    OwnFiles().write(str(target), WHOLE)
    assert (victim.read_bytes(), target.read_bytes()) == (b"hers", WHOLE)


def test_it_is_private_from_the_first_byte_and_its_name_is_new_each_time(tmp_path: Path) -> None:
    target, names = tmp_path / "out", set()
    target.write_bytes(b"before")
    target.chmod(0o666)
    for _ in range(3):
        with replacing(target) as part:
            assert part.parent == tmp_path
            assert stat.S_IMODE(part.stat().st_mode) == 0o600
            names.add(part.name)
            part.write_bytes(WHOLE)
            assert target.read_bytes() in {b"before", WHOLE}
    assert len(names) == 3
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_who_holds_the_old_file_open_gets_nothing_of_the_new_one(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_bytes(b"hers")
    with open_file(target) as hers:
        OwnFiles().write(str(target), WHOLE)
        assert hers.read() == b"hers"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_name_that_is_taken_is_never_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even somebody who could guess it."""
    monkeypatch.setattr(os, "urandom", bytes)
    victim = tmp_path / "victim"
    victim.write_bytes(b"hers")
    link = tmp_path / f".deskcoach-{'00' * 16}.part"
    link.symlink_to(victim)
    os.utime(link, (time.time(),) * 2, follow_symlinks=False)  # where the clock is another's
    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "out", WHOLE)
    assert victim.read_bytes() == b"hers"


def test_a_link_that_somebody_else_made_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim, link = tmp_path / "victim", tmp_path / "out.json"
    victim.write_bytes(b"mine")
    link.symlink_to(victim)
    monkeypatch.setattr(files, "is_ours", lambda found: not stat.S_ISLNK(found.st_mode))
    with pytest.raises(OSError, match=r"^[^\n]*is a link that somebody else made: choose"):
        OwnFiles().write(str(link), WHOLE)
    assert victim.read_bytes() == b"mine"


def test_only_files_are_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    (tmp_path / "null").symlink_to("/dev/null")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    for name in ("pipe", "folder", "null", "circle"):
        with pytest.raises(OSError, match=r"^[^\n]*: choose another place"):
            OwnFiles().write(str(tmp_path / name), WHOLE)
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)  # noqa: PTH116 - a device
    assert not list(tmp_path.glob(PARTS))


def test_what_fails_leaves_what_was_there_and_no_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out"
    target.write_bytes(b"before")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(target, WHOLE)
    assert target.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_what_a_killed_program_left_goes_with_the_next_file(tmp_path: Path) -> None:
    old, new = tmp_path / ".deskcoach-old.part", tmp_path / ".deskcoach-new.part"
    for left in (old, new):
        left.write_bytes(WHOLE)
    os.utime(old, (1, 1))
    os.utime(new, (time.time(),) * 2)  # where the clock is another than the disk's
    write_whole(tmp_path / "out", WHOLE)
    assert (old.exists(), new.exists()) == (False, True)


@told(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.sampled_from([0o600, 0o640, 0o644]))
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, mode: int
) -> None:
    path = tmp_path_factory.mktemp("a") / ("n" * 255)
    write_whole(path, content, mode)
    assert read_whole(path, 200) == content
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_folder_that_the_system_will_not_open_is_called_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows opens none, and says that it may not be read."""

    def refuse(path: Path, _: int) -> int:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(IsADirectoryError):
        open_file(tmp_path)
    with pytest.raises(PermissionError):
        open_file(tmp_path / "another")


# -- to the number: modes, ages, links, descriptors -----------------------------------------------


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_what_is_made_is_this_users_alone(tmp_path: Path) -> None:
    umask = os.umask(0)
    try:
        for make, name in ((private_folder, "one"), (own_folder, "two")):
            make(tmp_path / name / "deep")
            make(tmp_path / name / "deep")
            assert mode_of(tmp_path / name / "deep") == 0o700
        files.create_private(tmp_path / "file")
        write_whole(tmp_path / "new", WHOLE)
    finally:
        os.umask(umask)
    (tmp_path / "file").write_bytes(WHOLE)
    (tmp_path / "file").chmod(0o644)
    files.create_private(tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == WHOLE
    assert mode_of(tmp_path / "file") == mode_of(tmp_path / "new") == 0o600


@pytest.mark.parametrize("mode", [0o644, 0o600, 0o777, 0o4755])
def test_a_file_that_is_written_anew_keeps_who_may_read_it(tmp_path: Path, mode: int) -> None:
    target = tmp_path / "out"
    target.write_bytes(b"before")
    target.chmod(mode)
    write_whole(target, iter([b"every", b"thing"]))
    assert (target.read_bytes(), mode_of(target)) == (WHOLE, mode & 0o777)
    write_whole(target, WHOLE, 0o640, keep_mode=False)
    assert mode_of(target) == 0o640


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can give away")
def test_what_somebody_else_made_says_nothing_of_who_may_read_ours(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_bytes(b"theirs")
    target.chmod(0o666)
    os.chown(target, 65534, 65534)
    write_whole(target, WHOLE)
    assert mode_of(target) == 0o600


@pytest.mark.parametrize(("seconds", "stays"), [(600.0, True), (600.5, False)])
def test_what_was_being_written_for_ten_minutes_is_left_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: float, stays: bool
) -> None:
    left = tmp_path / ".deskcoach-old.part"
    left.write_bytes(WHOLE)
    os.utime(left, (1000.0, 1000.0))
    monkeypatch.setattr(time, "time", lambda: 1000.0 + seconds)
    write_whole(tmp_path / "out", WHOLE)
    assert left.exists() is stays


@pytest.mark.parametrize(("links", "followed"), [(39, True), (40, False)])
def test_a_chain_of_links_is_followed_as_far_as_linux_does(
    tmp_path: Path, links: int, followed: bool
) -> None:
    at = tmp_path / "0"
    at.write_bytes(b"before")
    for number in range(1, links + 1):
        (tmp_path / str(number)).symlink_to(at)
        at = tmp_path / str(number)
    if followed:
        write_whole(at, WHOLE)
    else:
        with pytest.raises(OSError, match="symbolic links") as caught:
            write_whole(at, WHOLE)
        assert caught.value.errno == errno.ELOOP
    assert (tmp_path / "0").read_bytes() == (WHOLE if followed else b"before")
    assert at.is_symlink()


def test_a_power_cut_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The content is on the disk before it takes the old one's place, then its name is."""
    target, done = tmp_path / "out", list[str]()
    target.write_bytes(b"before")
    sync = os.fsync

    def synced(opened: int) -> None:
        sync(opened)
        done.append("folder" if stat.S_ISDIR(os.fstat(opened).st_mode) else "content")
        assert target.read_bytes() == (WHOLE if done[-1] == "folder" else b"before")

    monkeypatch.setattr(os, "fsync", synced)
    write_whole(target, WHOLE, committing=lambda: done.append("committing"))
    assert done == ["content", "committing", "folder"]


def test_who_cancels_at_the_last_moment_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_bytes(b"before")

    def cancelled() -> None:
        raise KeyboardInterrupt

    writes: tuple[Callable[[], None], ...] = (
        lambda: write_whole(target, WHOLE, committing=cancelled),
        lambda: OwnFiles(cancelled).write(str(target), WHOLE),
    )
    for write in writes:
        with pytest.raises(KeyboardInterrupt):
            write()
        assert [one.name for one in tmp_path.iterdir()] == ["out"]
        assert target.read_bytes() == b"before"


@needs("Linux's own figures, in /proc")
def test_nothing_stays_open(tmp_path: Path, no_file: Path) -> None:
    def opened() -> int:
        return sum(1 for _ in Path("/proc/self/fd").iterdir())

    before = opened()
    calls: tuple[Callable[[], object], ...] = (
        lambda: read_whole(no_file, 10),
        lambda: own_folder(no_file),
        lambda: private_folder(tmp_path / "new"),
        lambda: private_folder(tmp_path / "new"),
        lambda: write_whole(tmp_path / "out", WHOLE),
        lambda: read_whole(tmp_path / "out", 9),
        lambda: files.create_private(tmp_path / "out"),
    )
    for call in calls:
        with contextlib.suppress(OSError):
            call()
    assert opened() == before

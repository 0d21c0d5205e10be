"""Files that a person, or a stranger, may have put there: settings, exercises, figures, traces,
backups."""

import json
import shutil
import socket
import struct
import tempfile
from contextlib import suppress
from functools import cache
from itertools import islice
from pathlib import Path
from zlib import crc32

from msgspec.structs import replace

from deskcoach.adapters.catalogue import TraceFileError, open_trace
from deskcoach.adapters.desktop.autostart import StartFile
from deskcoach.adapters.ipc.client import IpcError, NotRunning, ask
from deskcoach.adapters.paths import Folders
from deskcoach.adapters.presence.linux import pulse, x11
from deskcoach.adapters.process import LOCK, address_of
from deskcoach.adapters.settings_file import SettingsFile, template
from deskcoach.adapters.store.archive import SqliteArchiveLog
from deskcoach.adapters.store.log import SqliteLog, open_log
from deskcoach.adapters.store.queue import ROOM, Change, Waiting
from deskcoach.adapters.store.rows import BREAK_TABLE
from deskcoach.app.breaks.simulation import AnswerWord, TraceError, read_trace, simulate
from deskcoach.app.exit_codes import USAGE
from deskcoach.core import exercises, foreign
from deskcoach.core.catalogue import CatalogueError, load_catalogue, merge_catalogues
from deskcoach.core.export import backup
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.own import Own
from deskcoach.core.figure.check import check_motion
from deskcoach.core.figure.model import FigureError, dump_figure, load_figure
from deskcoach.core.figure.motion import motion_of
from deskcoach.core.setting import all_settings
from deskcoach.core.settings import Settings
from tests import hostile
from tests.app.desk import CATALOGUE, Office, catalogue
from tests.foreign_files import (
    WGER_NEW,
    WGER_OLD,
    fitnotes,
    fitnotes_ios,
    hevy,
    strong_android,
    strong_ios,
    strong_new,
)
from tests.fuzz.target import Target, one_line
from tests.logged import NOON, broke

FIGURES = CATALOGUE.parent / "assets" / "figures"
TRACES = Path(__file__).resolve().parents[1] / "app" / "traces"
TOLD = 1000
"""Lines of a simulation that are read: a trace may be of years."""


@cache
def _folder() -> Path:
    """Where the files lie that the program reads; in memory where that can be."""
    memory = Path("/dev/shm")  # noqa: S108 - the folder in it is ours alone
    return Path(tempfile.mkdtemp(prefix="fuzz-", dir=memory if memory.is_dir() else None))


def clear() -> None:
    """Leave nothing behind."""
    shutil.rmtree(_folder())
    _folder.cache_clear()


# -- settings ---------------------------------------------------------------------------------


def _settings_examples() -> list[bytes]:
    plain = template().encode()
    uncommented = "\n".join(
        line[2:] if " = " in line and line.startswith("# ") else line
        for line in template().splitlines()
    )
    few = b"# mine\n[stretch]\nevery = 30\n[hours]\nenabled = true\nmonday = ['09:00-12:30']\n"
    return [plain, uncommented.encode(), few, b"", b'strength.days = ["monday"]\n']


def _take_settings(data: bytes) -> None:
    path = _folder() / "settings.toml"
    path.write_bytes(data)
    file = SettingsFile(path)
    loaded, problems = file.load()
    assert isinstance(loaded, Settings)
    for problem in problems:
        one_line(problem.line, "settings.toml: ")
    if crc32(data) % 4:
        return
    settings = list(all_settings())
    chosen = settings[crc32(data) // 4 % len(settings)]
    try:
        file.change(chosen.section, chosen.key, chosen.default)
    except ValueError as error:
        one_line(str(error))
        assert path.read_bytes() == data
        return
    after, left = file.load()
    assert len(left) <= len(problems)
    assert getattr(getattr(after, chosen.section), chosen.key) == chosen.default


# -- exercises --------------------------------------------------------------------------------


def _exercises_examples() -> list[bytes]:
    whole = json.loads(CATALOGUE.read_bytes())
    one = {**whole, "exercises": whole["exercises"][-1:]}
    one["exercises"][0]["id"] = "mine"
    return [CATALOGUE.read_bytes(), json.dumps(one).encode()]


def _take_exercises(data: bytes) -> None:
    foreign.what_is(data, "exercises")
    merged, problems = merge_catalogues(catalogue(), [("own.json", data)])[:2]
    for _, problem in problems:
        one_line(problem, "own.json: ")
    assert merged.exercises[: len(catalogue().exercises)] == catalogue().exercises
    for each in merged.exercises:
        exercises.dose_shape(each)
        exercises.citation(merged.source_of(each), NOON.date()).encode()
    try:
        load_catalogue(data, "mine")
    except CatalogueError as error:
        one_line(str(error), "mine: ")


# -- figures ----------------------------------------------------------------------------------


def _figure_examples() -> list[bytes]:
    names = (path for path in FIGURES.glob("*.json") if path.name != "schema.json")
    return [path.read_bytes() for path in sorted(names)]


def _take_figure(data: bytes) -> None:
    try:
        figure = load_figure(data, "mine.json")
    except FigureError as error:
        one_line(str(error), "mine.json: ")
        return
    for fault in check_motion(figure):
        one_line(fault)
    motion = motion_of(figure)
    for phase in figure.phases:
        motion.at(phase.name, 0.5)
    load_figure(dump_figure(figure), "saved.json")


# -- traces -----------------------------------------------------------------------------------


def _trace_examples() -> list[bytes]:
    found = sorted(path for path in TRACES.glob("*.jsonl") if "expected" not in path.name)
    return [path.read_bytes()[:4000] for path in found]


def _take_trace(data: bytes) -> None:
    path = _folder() / "trace.jsonl"
    path.write_bytes(data)
    answer: tuple[AnswerWord, ...] = ("ignore", "start", "later", "skip")
    try:
        with open_trace(path) as lines:
            told = simulate(read_trace(lines, str(path)), Settings(), answer[crc32(data) % 4])
            for each in islice(told, TOLD):
                one_line(each.line())
                each.plain()
    except (TraceError, TraceFileError) as error:
        one_line(str(error), str(path))


# -- backups ----------------------------------------------------------------------------------


def _backup_examples() -> list[bytes]:
    small = backup.written(Archive([], [], [], [], None))
    bad = [data for data, _ in hostile.FILES.values() if len(data) < 4000]
    return [hostile.GOOD, small, *bad]


class _Imports:
    """A running program without a disk, now and then a new one."""

    def __init__(self) -> None:
        self._left = 0
        self._office = Office(with_strength=True)

    def office(self) -> Office:
        self._left -= 1
        if self._left < 0:
            self._left, self._office = 50, Office(with_strength=True)
        return self._office


_IMPORTS = _Imports()
_AFTER = ("log", "sets", "plan", "status", "why")


def _take_backup(data: bytes) -> None:
    office = _IMPORTS.office()
    office.files.kept["mine.json"] = data
    replace = bool(crc32(data) & 1)
    reply = office.send("import", path="mine.json", replace=replace)
    if not reply["ok"]:
        assert reply["code"] == USAGE, reply
        one_line(reply["error"], "mine.json: ")
        return
    for form in ("json", "csv", "ics", "html"):
        done = office.send("export", path=f"out.{form}", format=form)
        assert done["ok"], done
    for name in _AFTER:
        done = office.send(name)
        assert done["ok"], done
    archive = backup.read_backup(data, "mine.json")
    again = backup.written(archive)
    assert backup.written(backup.read_backup(again, "again")) == again
    if crc32(data) % 50 == 0:
        _keep(archive)


def _keep(archive: Archive) -> None:
    """In a log on a disk, from which all that a log keeps has to come back as it was."""
    path = _folder() / "log" / "log.db"
    path.parent.mkdir()
    log = open_log(path, lambda: NOON)
    try:
        whole = SqliteArchiveLog(log)
        whole.take_in(archive)
        logged = replace(archive, own=Own())
        assert backup.written(whole.everything()) == backup.written(logged)
    finally:
        log.close()
        shutil.rmtree(path.parent)


# -- files of other apps ------------------------------------------------------------------------


def _foreign_examples() -> list[bytes]:
    tables = [
        make(each) for make in (hevy, strong_android, fitnotes) for each in ("en", "de", "fr")
    ]
    rest = [strong_ios(), strong_new(), fitnotes_ios(), WGER_NEW, WGER_OLD]
    return [*tables, *rest, strong_android("de").decode().encode("utf-16")]


_FOREIGN_WORDS = (
    *(b";", b",", b"\t", b'"', b'""', b"\n", b"\r\n", b"\0", b"\xff\xfe", b"=1+1", b"1,250", b"-0"),
    *(b"1e999", b"2024-01-12", b"29 Feb 2023", b"9999-12-31T23:59:59-23:59", b"Rest Timer", b"kg"),
    *(b"lbs", b"Left side", b"nan", b"1h 5m", b"0:01:30", b"\xc3\xbc", b"\xe2\x80\xae", b"null"),
)


def _take_foreign(data: bytes) -> None:
    """Each row is in one count, what comes in can be kept, and nothing comes twice."""
    office = Office()
    office.clock.set_wall(NOON)
    office.files.kept["x"] = data
    for again in (False, True):
        reply = office.send("import", path="x")
        if not reply["ok"]:
            assert reply["code"] == USAGE, reply
            one_line(reply["error"], "x: ")
            return
        value = reply["value"]
        if "form" not in value:
            return
        counted = ("taken", "doubled", "left_out", "refused")
        assert sum(value[name] for name in counted) == value["rows"]
        assert not (again and value["taken"])
        for each in value["reasons"]:
            one_line(each["reason"])
            assert each["text"].isprintable()
    kept = office.archives.log.everything()
    backup.read_backup(backup.written(kept), "x")
    for form in ("csv", "strong"):
        assert office.send("export", path="y", format=form)["ok"]
        back = office.send("import", path="y", matches={})
        assert back["ok"], back
    office.send("import-undo")


# -- small files of our own, and of the desktop ------------------------------------------------

_CHANGES = (
    Change("add", "breaks", BREAK_TABLE.row(broke())),
    Change("put", "state", (1, "{}")),
    Change("drop", "sets", ("0" * 32,)),
)


def _spare_examples() -> list[bytes]:
    lines = [json.dumps([change]).encode() for change in _CHANGES]
    return [*lines, b"\n".join(lines), json.dumps(_CHANGES).encode()]


class _Spares:
    """A log with something waiting beside it; opening it takes most of the time."""

    def __init__(self) -> None:
        self._left = 0
        self._log: SqliteLog | None = None

    def log(self, waiting: bytes) -> SqliteLog:
        """It, as it is when the program starts; now and then really so."""
        path = _folder() / "spare" / "log.db"
        path.parent.mkdir(exist_ok=True)
        spare = path.with_name("log.db.waiting")
        self._left -= 1
        if self._log is None or self._left < 0 or self._log.path != path:
            if self._log is not None:
                self._log.close()
            path.unlink(missing_ok=True)
            spare.write_bytes(waiting)
            self._left, self._log = 50, open_log(path, lambda: NOON)
        spare.write_bytes(waiting)
        self._log._waiting = Waiting(spare)
        return self._log


_SPARES = _Spares()


def _take_spare(data: bytes) -> None:
    """What waits for the log, sealed as we seal it: the log has to open, and to take what comes."""
    sealed = (b"%08x %s\n" % (crc32(line), line) for line in data.split(b"\n") if line)
    log = _SPARES.log(b"".join(sealed).ljust(ROOM, b"\0"))
    log.add_break(broke())
    assert broke() in log.breaks(NOON)
    assert not log.waiting


def _small_examples() -> list[bytes]:
    lock = {"host": socket.gethostname(), "pid": 7, "address": "/nowhere/socket"}
    words = (socket.gethostname().encode(), b"7", b"MIT-MAGIC-COOKIE-1", b"secret")
    entry = b"\1\0" + b"".join(struct.pack(">H", len(word)) + word for word in words)
    desktop = (
        b'[Desktop Entry]\nType=Application\nExec=/usr/bin/env A=1 "deskcoach" %u\nHidden=true\n'
    )
    return [json.dumps(lock).encode(), entry, desktop]


def _take_small(data: bytes) -> None:
    """The lock of who runs, the secrets of displays and sound, what starts at login."""
    folder = _folder() / "small"
    folder.mkdir(exist_ok=True)
    for name in (LOCK, "deskcoach.desktop", "authority"):
        (folder / name).write_bytes(data)
    folders = Folders(folder, folder, folder)
    with suppress(NotRunning, IpcError):
        ask(address_of(folders), {"command": "status"}, timeout=0.1)
    assert isinstance(x11._cookie({"XAUTHORITY": str(folder / "authority")}, 7), bytes)
    assert len(pulse._cookie({"PULSE_COOKIE": str(folder / "authority")})) == 256
    start = StartFile(folder / "deskcoach.desktop", b"")
    start.is_on()
    one_line(start.problem or "none")


_SETTING_WORDS = [
    *(f"[{each.section}]\n".encode() for each in all_settings()),
    *(f"{each.key} = ".encode() for each in all_settings()),
    *(b'"09:00-12:30"', b"[[x]]\n", b'"""', b"'''", b"1_000", b"0b1", b"1979-05-27T07:32:00Z"),
    *(
        b"inf",
        b"# ",
        b"a.b.c = 1\n",
        b"{ a = 1 }",
        b"\\U0010FFFF",
        b"[stretch.x]\n",
        b"stretch = 1\n",
    ),
]
_EXERCISE_WORDS = b"id name kind position cue steps feel dose figure sets reps hold rounds up down rest times_a_week value unit chosen_by source s us stretch strength seated each origins words muscles".split()  # noqa: E501
_FIGURE_WORDS = b"id name view poses phases props muscles steps side front pins hand foot far_hand far_foot x y bend on angle back forward out in floor pelvis chest lift hold lower from to seconds root joints lean elbow knee ready chair mat desk dumbbells kind clasp".split()  # noqa: E501
_TRACE_WORDS = b"at event active typing idle lock unlock suspend resume hold release media pause unpause clock answer end reason playing minutes to choice microphone 2026-03-02T09:00:00+01:00 9998-01-01T00:00:00Z 1970-01-01T00:00:00Z".split()  # noqa: E501
_BACKUP_WORDS = b"format version breaks sessions sets pains training deskcoach at kind outcome offered exercises desk_seconds seconds why id started ended effort session exercise number side target actual unit load_kg tempo level".split()  # noqa: E501

_SPARE_WORDS = b"add put drop breaks sessions sets pains state training decisions null 9223372036854775808 1e308".split()  # noqa: E501
_SMALL_WORDS = (
    b"host",
    b"address",
    b"Exec=",
    b"Hidden=",
    b"%%",
    b'\\"',
    b"\\\\",
    b"$(x)",
    b"\1\0",
    b"\xff\xff",
)

TARGETS = (
    Target("settings", _settings_examples, _take_settings, _SETTING_WORDS, 6000, weight=30),
    Target("exercises", _exercises_examples, _take_exercises, _EXERCISE_WORDS, 12_000, weight=25),
    Target("figures", _figure_examples, _take_figure, _FIGURE_WORDS, 4000, weight=60),
    Target("traces", _trace_examples, _take_trace, _TRACE_WORDS, 4000, weight=8),
    Target("spare", _spare_examples, _take_spare, _SPARE_WORDS, weight=40),
    Target("small", _small_examples, _take_small, _SMALL_WORDS, weight=80),
    Target("backups", _backup_examples, _take_backup, _BACKUP_WORDS, 4000, weight=60),
    Target("foreign", _foreign_examples, _take_foreign, _FOREIGN_WORDS, 3000, weight=40),
)

"""Each package is installed as its users do it, started, upgraded where that can be, removed."""

import json
import os
import re
import shutil
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from deskcoach import __version__
from tests import packed
from tests.packages.installed import built, run, takes_in, unpack
from tools.desktop_session import Session, session, wait_until
from tools.packages import release
from tools.packages.linux import OUT
from tools.seat import seat

KIND = "application/vnd.deskcoach.pack+zip"


# -- wheel and source archive ---------------------------------------------------------------------


@pytest.mark.parametrize("tool", ["pip", "pipx", "uv"])
def test_the_wheel_is_installed(tool: str, tmp_path: Path) -> None:
    wheel, home = str(built("*.whl")), str(tmp_path)
    env = {**os.environ, "HOME": home, "DESKCOACH_HOME": home, "PYTHONPATH": ""}
    env |= {"PIPX_HOME": home, "PIPX_BIN_DIR": f"{home}/bin", "UV_TOOL_DIR": f"{home}/tools"}
    env |= {"UV_TOOL_BIN_DIR": f"{home}/bin", "PIPX_DEFAULT_PYTHON": sys.executable}
    if tool == "pip":
        run(sys.executable, "-m", "venv", home)
        run(f"{home}/bin/pip", "install", "-q", wheel)
    elif tool == "pipx":
        run(sys.executable, "-m", "pip", "install", "-q", "pipx")
        run(sys.executable, "-m", "pipx", "install", wheel, env=env)
    else:
        run(sys.executable, "-m", "pip", "install", "-q", "uv")
        run(
            sys.executable,
            "-m",
            "uv",
            "tool",
            "install",
            "--python",
            sys.executable,
            wheel,
            env=env,
        )
    program = f"{home}/bin/deskcoach"
    assert run(program, "--version", env=env).strip() == f"deskcoach {__version__}"
    assert "6 exercises" in run(program, "doctor", env=env)


def test_the_source_archive_makes_the_same_wheel(tmp_path: Path) -> None:
    unpack(built("*.tar.gz"), tmp_path)
    source = next(tmp_path.iterdir())
    run(sys.executable, "-m", "build", "--wheel", "--outdir", str(tmp_path / "out"), str(source))
    with (
        zipfile.ZipFile(built("*.whl")) as one,
        zipfile.ZipFile(next((tmp_path / "out").iterdir())) as two,
    ):
        assert one.namelist() == two.namelist()


# -- Linux: the folder for every distribution, and Debian 13 ---------------------------------------


def lives(started: Session, *program: str) -> None:
    """Start it in a session, ask it, and end it."""
    seat(Path(started.env["HOME"]) / "own", 1800)
    env = {"DESKCOACH_HOME": str(Path(started.env["HOME"]) / "own")}
    started.env.update(env)
    started.env.pop("PYTHONPATH", None)
    started.start(*program, "--background")

    def answers() -> str:
        return started.run(*program, "status", check=False)

    assert "at the desk" in wait_until(answers, 60, "an answer")
    assert "FAIL" not in started.run(*program, "doctor", check=False)
    started.run(*program, "break", "stretch")
    wait_until(lambda: started.windows("DeskCoach"), what="the player")
    started.run(*program, "export", "--out", f"{started.env['HOME']}/all.json")
    started.run(*program, "quit")


def test_the_folder_runs_where_it_was_built(tmp_path: Path) -> None:
    unpack(built("*linux*.tar.xz"), tmp_path)
    told = run("readelf", "--wide", "--sections", *map(str, tmp_path.rglob("*.so*")))
    assert ".text" in told
    assert ".debug_info" not in told, "what only a debugger reads"
    with session() as started:
        lives(started, str(tmp_path / "deskcoach/deskcoach"))


@pytest.fixture
def debian(tmp_path: Path) -> Iterator[Path]:
    """A Debian 13 to which anything may be done: a layer over the one that has Wine."""
    below = Path(os.environ["DESKCOACH_WINDOWS"]) / "debian"
    layer, root = tmp_path / "layer", tmp_path / "debian"
    layer.mkdir()
    root.mkdir()
    run("mount", "-t", "tmpfs", "tmpfs", str(layer))
    for name in ("upper", "work"):
        (layer / name).mkdir()
    places = f"lowerdir={below},upperdir={layer}/upper,workdir={layer}/work"
    run("mount", "-t", "overlay", "overlay", "-o", places, str(root))
    run("mount", "-t", "proc", "proc", str(root / "proc"))
    run("mount", "--rbind", "/dev", str(root / "dev"))
    try:
        yield root
    finally:
        for place in (root / "dev", root / "proc", root, layer):
            run("umount", "-l", "-R", str(place), ok=False)


IN_DEBIAN = """\
set -e
unset XDG_DATA_HOME XDG_CONFIG_HOME
export DEBIAN_FRONTEND=noninteractive HOME=/root XDG_RUNTIME_DIR=/tmp/run DISPLAY=:9
mkdir -p -m 700 $XDG_RUNTIME_DIR
Xvfb :9 -noreset -screen 0 1280x800x24 >/dev/null 2>&1 &
screen=$!
sleep 2
"$@" --background >/tmp/said 2>&1 &
for i in $(seq 60); do sleep 0.5; "$@" status >/dev/null 2>&1 && break; done
"$@" status
"$@" doctor --json >/tmp/doctor.json
"$@" break stretch
"$@" export --out /tmp/all.json >/dev/null
"$@" quit
kill $screen || true
cat /tmp/said
"""


def in_debian(root: Path, *program: str) -> dict[str, str]:
    """Start it there, ask it, end it; what the doctor said."""
    (root / "opt/start").write_text(IN_DEBIAN)
    told = run("chroot", str(root), "bash", "/opt/start", *program)
    assert "at the desk" in told
    assert "Traceback" not in told
    checks = json.loads((root / "tmp/doctor.json").read_text())
    assert all(each["ok"] for each in checks if each["needed"]), checks
    return {each["name"]: each["detail"] for each in checks}


PACK = "/opt/Neck, easy start.deskcoach"


def opens_packs(root: Path, *program: str) -> None:
    """There, too, a double-click on a pack shows what is in it, and Ctrl+S takes it in."""
    (root / PACK[1:]).write_bytes(packed.pack())
    with session(panel=False, notifications=False) as screen:
        its = {"DISPLAY": screen.env["DISPLAY"], "HOME": "/root", "XDG_RUNTIME_DIR": "/run/me"}
        its |= {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
        (root / "run/me").mkdir(mode=0o700, exist_ok=True)
        there = ("chroot", str(root), "env", "-i", *map("=".join, its.items()))
        told = run(*there, "gio", "info", "-a", "standard::content-type", PACK)
        assert f"content-type: {KIND}" in told
        assert "deskcoach.desktop" in run(*there, "gio", "mime", KIND).splitlines()[0]
        screen.start(*there, "gio", "open", PACK)
        takes_in(screen, root / "root/.config/deskcoach", f"pack-{Path(program[0]).parent.name}")
        run(*there, *program, "quit")


def apt(root: Path, *words: str) -> None:
    run(
        "chroot", str(root), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y", *words
    )


OPENING = ("shared-mime-info", "desktop-file-utils", "libglib2.0-bin")
"""What every desktop has that knows kinds of files."""


def test_the_debian_package(debian: Path) -> None:
    shutil.copy(built("*.deb"), debian / "opt/deskcoach.deb")
    apt(debian, "update")
    apt(debian, "install", "--no-install-recommends", "xvfb", "lintian")
    apt(debian, "install", "--no-install-recommends", "/opt/deskcoach.deb", *OPENING)
    told = run("chroot", str(debian), "lintian", "--fail-on", "warning,error", "/opt/deskcoach.deb")
    assert not told.strip(), told
    opens_packs(debian, "/usr/bin/deskcoach")
    assert in_debian(debian, "deskcoach")["launcher"].startswith("the system's")
    apt(debian, "purge", "deskcoach")
    kinds = [debian / "usr/share/mime/globs2", debian / "usr/share/applications/mimeinfo.cache"]
    assert not any("deskcoach" in each.read_text() for each in kinds)
    left = [*(debian / "usr").rglob("*deskcoach*"), *(debian / "etc").rglob("*deskcoach*")]
    assert left == []
    assert (debian / "root/.local/share/deskcoach/log.db").exists(), "a person's data stays"


OF_DEBIAN = (
    "python3-pytest",
    "python3-pytestqt",
    "python3-pytest-xdist",
    "python3-hypothesis",
    "python3-pyside6.qtsvg",
    "python3-pyside6.qttest",
    "fonts-inter",
    "fonts-dejavu-core",
    "qt6-translations-l10n",
)


def test_debians_own_versions_pass_the_tests_of_core_app_and_ui(debian: Path) -> None:
    shutil.copy(built("*.deb"), debian / "opt/deskcoach.deb")
    apt(debian, "update")
    apt(debian, "install", "--no-install-recommends", "/opt/deskcoach.deb", *OF_DEBIAN)
    unpack(built("*.tar.gz"), debian / "opt")
    # Its msgspec writes the same JSON Schema in another order of words than the one that we ship.
    # Its PySide6 keeps what Qt has let go of (actions, scroll bars), which newer ones do not.
    tests = f"cd /opt/deskcoach-{__version__} && python3 -m pytest tests/core tests/app tests/ui"
    left = "-k 'not schema' --ignore tests/ui/test_memory.py"
    line = f"{tests} {left} -q -n 2 -p no:cacheprovider 2>&1"
    env = ("env", "QT_QPA_PLATFORM=offscreen", "HOME=/root", "LC_ALL=C.UTF-8")
    told = run("chroot", str(debian), *env, "sh", "-c", line, ok=False)
    assert re.search(r"\n\d+ passed", told), told[-4000:]
    assert " failed" not in told.splitlines()[-1], told[-4000:]


def test_the_folder_runs_on_debian_13(debian: Path) -> None:
    apt(debian, "update")
    # What every desktop has, and a bare Debian does not.
    seen = ("xvfb", "libfontconfig1", "libdbus-1-3", *OPENING)
    apt(debian, "install", "--no-install-recommends", *seen)
    unpack(built("*linux*.tar.xz"), debian / "opt")
    told = debian / "usr/local/bin/update-mime-database"
    told.write_text(
        '#!/bin/sh\nenv >/tmp/its-environment; exec /usr/bin/update-mime-database "$@"\n'
    )
    told.chmod(0o755)
    in_debian(debian, "/opt/deskcoach/deskcoach")
    its = (debian / "tmp/its-environment").read_text()
    assert not re.search("LD_LIBRARY_PATH|_PYI_", its), (
        "a program of the system's has the system's libraries"
    )
    opens_packs(debian, "/opt/deskcoach/deskcoach")


# -- what is told of them --------------------------------------------------------------------------


def test_the_readme_tells_how_large_they_are() -> None:
    assert release.sizes() == []


def test_the_sums_are_those_of_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(OUT)
    run("sha256sum", "--check", "--quiet", "SHA256SUMS")

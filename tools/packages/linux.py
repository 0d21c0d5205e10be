"""The program for distributions of Linux that have no package of it, with its own Qt."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "dist"
READ_ME = """\
DeskCoach {version}, with its own Python and Qt. Unpack it where you like and start

    deskcoach/deskcoach

It brings itself into the desktop's menu at its first start (`deskcoach launcher off` takes it
out), and starts at login if you say so (`deskcoach autostart on`). It needs glibc {glibc} or newer:
Debian 12, Fedora 37, and what came later. To remove it, remove the folder.
"""


def build(wheel: Path, version: str) -> Path:
    """Freeze it on this machine and pack it; the archive."""
    work = ROOT / "build" / "linux"
    shutil.rmtree(work, ignore_errors=True)
    (work / "site").mkdir(parents=True)
    with zipfile.ZipFile(wheel) as content:
        content.extractall(work / "site")  # noqa: S202 - our own wheel
    places = ("--distpath", str(work / "dist"), "--workpath", str(work / "work"))
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places),
            str(ROOT / "installers/frozen/deskcoach.spec"),
        ],
        env={**os.environ, "PYTHONPATH": str(work / "site")},
        cwd=work,
        check=True,
    )
    _without_symbols(work / "dist/deskcoach")
    glibc = os.confstr("CS_GNU_LIBC_VERSION") or "glibc 2.36"
    words = READ_ME.format(version=version, glibc=glibc.removeprefix("glibc "))
    (work / "dist/deskcoach/README").write_text(words, encoding="utf-8")
    target = OUT / f"deskcoach-{version}-linux-x86_64.tar.xz"
    # Python's own xz has but one thread, and takes twice as long.
    with target.open("wb") as out:
        packer = subprocess.Popen(["xz", "-T0", "-c"], stdin=subprocess.PIPE, stdout=out)
        assert packer.stdin is not None
        with packer.stdin, tarfile.open(mode="w|", fileobj=packer.stdin) as made:
            made.add(work / "dist/deskcoach", "deskcoach", filter=_nobodys)
    if packer.wait():
        sys.exit("tools.packages: xz failed")
    return target


def _without_symbols(program: Path) -> None:
    """Take out what only a debugger reads: Debian's Python has none of it, pyenv's 25 MB."""
    its = program / "_internal"
    found = [*its.glob("libpython*"), *its.glob("python*/lib-dynload/*.so")]
    subprocess.run(["strip", "--strip-unneeded", *map(str, found)], check=True)


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry

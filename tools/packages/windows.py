"""The Windows program: frozen by PyInstaller under Wine, packed as setup, MSI and portable zip.

Run by `tools/windows/inside`, with a wheel in `dist/`: `python -m tools.packages.windows`.
"""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from tools.packages import msi
from tools.windows.desktop import PYTHON, windows_desktop

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "dist"
VERSION_FILE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers=({numbers}, 0), prodvers=({numbers}, 0), mask=0x3f, flags=0,
                    OS=0x40004, fileType=1, subtype=0),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', 'The DeskCoach developers'),
      StringStruct('FileDescription', 'DeskCoach'),
      StringStruct('FileVersion', '{version}'),
      StringStruct('InternalName', 'deskcoach'),
      StringStruct('LegalCopyright', 'MIT licence'),
      StringStruct('ProductName', 'DeskCoach'),
      StringStruct('ProductVersion', '{version}')])]),
    VarFileInfo([VarStruct('Translation', [0x409, 1200])])
  ]
)
"""
"""What the exe's properties say."""


def build(wheel: Path, version: str) -> list[Path]:
    """Freeze, pack and zip; what was made."""
    shared = Path(os.environ["DESKCOACH_WINDOWS"]) / "shared"
    work = shared / "build"
    shutil.rmtree(work, ignore_errors=True)
    (work / "site").mkdir(parents=True)
    with zipfile.ZipFile(wheel) as content:
        content.extractall(work / "site")
    shutil.copytree(ROOT / "installers/frozen", work / "packaging")
    numbers = version.replace(".", ", ")
    (work / "version.txt").write_text(VERSION_FILE.format(numbers=numbers, version=version))
    sizes = "icon:auto-resize=256,64,48,40,32,24,20,16"
    picture, icon = str(ROOT / "assets/deskcoach.png"), str(work / "deskcoach.ico")
    _run("convert", picture, "-define", sizes, icon)
    env = {"PYTHONPATH": r"Z:\w\build\site", "DESKCOACH_BUILD": r"Z:\w\build"}
    words = ("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN")
    places = ("--distpath", r"Z:\w\build\dist", "--workpath", r"Z:\w\build\work")
    spec = r"Z:\w\build\packaging\deskcoach.spec"
    with windows_desktop(prefix="build-prefix") as desktop:
        done = desktop.run(PYTHON, *words, *places, spec, env=env, seconds=3600)
    program = work / "dist/DeskCoach"
    if done.returncode or not (program / "deskcoach-gui.exe").exists():
        sys.exit(done.stderr.decode(errors="replace")[-4000:])
    target = OUT / f"DeskCoach-{version}.msi"
    made = msi.build(program, work / "deskcoach.ico", version, target)
    return [_setup(program, work, version), made, _portable(program, version)]


def _setup(program: Path, work: Path, version: str) -> Path:
    """The installer, whose uninstaller knows each of its files."""
    inside = sorted(program.rglob("*"), reverse=True)  # what lies in a folder before the folder
    lines = []
    for path in inside:
        word = "RMDir" if path.is_dir() else "Delete"
        name = str(path.relative_to(program)).replace("/", "\\").replace("$", "$$")
        lines.append(f'{word} "$INSTDIR\\{name}"\n')
    (work / "files.nsh").write_text("".join(lines))
    setup = OUT / f"DeskCoach-{version}-setup.exe"
    names = {"VERSION": version, "FROM": program, "LISTS": work, "TO": setup}
    script = str(ROOT / "installers/windows/setup.nsi")
    _run("makensis", "-V2", "-NOCD", *(f"-D{key}={value}" for key, value in names.items()), script)
    return setup


def _portable(program: Path, version: str) -> Path:
    """A zip whose program keeps everything in a folder beside itself."""
    target = OUT / f"DeskCoach-{version}-portable.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        made.writestr("DeskCoach/DeskCoach.cmd", PORTABLE)
        for path in sorted(program.rglob("*")):
            if path.is_file():
                made.write(path, f"DeskCoach/{path.relative_to(program)}")
    return target


PORTABLE = '@start "" "%~dp0deskcoach-gui.exe" --home "%~dp0data" %*\r\n'
"""Starts it with everything it keeps in the folder `data` beside it."""


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    for path in build(Path(sys.argv[1]), sys.argv[2]):
        print(path)

"""Build the packages: all, or those that are named: python, debian, linux, windows, shops, sbom."""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from deskcoach import __version__
from tools.packages import linux

ROOT = linux.ROOT
OUT = linux.OUT


def python() -> list[Path]:
    """Wheel and source archive, looked through by twine."""
    _run(sys.executable, "-m", "build", "--outdir", str(OUT), str(ROOT))
    made = [*OUT.glob("*.whl"), *OUT.glob("*.tar.gz")]
    _run(sys.executable, "-m", "twine", "check", "--strict", *map(str, made))
    return made


def windows() -> list[Path]:
    """Setup, MSI and portable zip."""
    home = _run("tools/windows/setup").splitlines()[-1]
    module = ("-m", "tools.packages.windows", str(_wheel()), __version__)
    env = {"DESKCOACH_WINDOWS": home}
    return _named(_run("tools/windows/inside", sys.executable, *module, env=env))


def debian() -> list[Path]:
    """The package for Debian 13."""
    day = _run("git", "log", "-1", "--format=%cs").strip() or time.strftime("%Y-%m-%d")
    return _named(_run("tools/packages/debian", str(_wheel()), __version__, day, str(OUT)))


def archive() -> list[Path]:
    """The folder for other distributions."""
    return [linux.build(_wheel(), __version__)]


def shops() -> list[Path]:
    """What winget, Homebrew and Flathub want: written to their schemas, not yet handed in."""
    made = []
    for text, of in (
        ("winget/DeskCoach.DeskCoach.yaml", "*setup.exe"),
        ("winget/DeskCoach.DeskCoach.installer.yaml", "*setup.exe"),
        ("winget/DeskCoach.DeskCoach.locale.en-US.yaml", "*setup.exe"),
        ("homebrew/deskcoach.rb", "*.tar.gz"),
        ("flatpak/org.deskcoach.DeskCoach.yml", "*.whl"),
    ):
        package = next(OUT.glob(of), None)
        digest = _sum(package) if package else "0" * 64
        words = (ROOT / "installers" / text).read_text().replace("@VERSION@", __version__)
        target = OUT / text
        target.parent.mkdir(exist_ok=True)
        target.write_text(words.replace("@SHA256@", digest))
        made.append(target)
    return made


def sbom() -> list[Path]:
    """What is in it that is not ours, with versions and hashes, as CycloneDX has it."""
    target = OUT / "sbom.json"
    words = ("requirements", "requirements.lock", "--output-file", str(target))
    _run(sys.executable, "-m", "cyclonedx_py", *words)
    return [target]


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


KINDS: dict[str, Callable[[], list[Path]]] = {
    "python": python, "debian": debian, "linux": archive, "windows": windows,
    "shops": shops, "sbom": sbom,
}  # fmt: skip


SIDE_BY_SIDE = (("windows",), ("debian", "linux"))
"""What waits for the wheel alone: in two rows at once, the long one by itself."""


def build(kinds: Sequence[str]) -> None:
    """Build these, and tell of each file how large it is and how long it took."""
    if "python" in kinds:
        shutil.rmtree(OUT, ignore_errors=True)
        OUT.mkdir()
        _build("python")
    rows = [[kind for kind in row if kind in kinds] for row in SIDE_BY_SIDE]
    with ThreadPoolExecutor() as pool:
        for done in [pool.submit(_build, *row) for row in rows]:
            done.result()
    _build(*(kind for kind in ("shops", "sbom") if kind in kinds))
    whole = sorted(path for path in OUT.iterdir() if path.is_file() and path.name != "SHA256SUMS")
    sums = [f"{_sum(path)}  {path.name}\n" for path in whole]
    (OUT / "SHA256SUMS").write_text("".join(sums))


def _build(*kinds: str) -> None:
    for kind in kinds:
        begun = time.monotonic()
        for path in KINDS[kind]():
            size = path.stat().st_size / 1e6
            print(f"{path.name:44}{size:7.1f} MB{time.monotonic() - begun:6.0f} s", flush=True)


def _wheel() -> Path:
    found = next(OUT.glob("deskcoach-*.whl"), None)
    if found is None:
        sys.exit("tools.packages: there is no wheel in dist: build `python` first")
    return found


def _run(*command: str, env: dict[str, str] | None = None) -> str:
    """What a command printed; its faults are seen as they come."""
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)} | (env or {}),
        stdout=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"tools.packages: {command[0]} failed:\n{done.stdout[-3000:]}")
    return done.stdout


def _named(text: str) -> list[Path]:
    return [Path(line) for line in text.splitlines() if line.startswith("/")]


if __name__ == "__main__":
    unknown = [word for word in sys.argv[1:] if word not in KINDS]
    if unknown:
        sys.exit(f"tools.packages: {unknown[0]} is none of {', '.join(KINDS)}")
    build(sys.argv[1:] or list(KINDS))

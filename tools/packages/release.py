"""Whether what lies in dist/ can be handed out: `make release`."""

import re
import subprocess
import sys

from deskcoach import __version__
from tools.packages.linux import OUT, ROOT

WANTED = (
    "*.whl", "*.tar.gz", "*_all.deb", "*linux*.tar.xz", "*setup.exe", "*.msi", "*portable.zip",
    "sbom.json",
)  # fmt: skip
DATED = rf"^## {re.escape(__version__)} \(\d{{4}}-\d\d-\d\d\)$"


def faults() -> list[str]:
    """What stands in the way, a line each."""
    found = [f"dist/{name}: is missing: make packages" for name in WANTED if not [*OUT.glob(name)]]
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    if not re.search(DATED, changes, re.MULTILINE):
        found.append(f"CHANGELOG.md: write `## {__version__} (YYYY-MM-DD)` above what is released")
    told = subprocess.run(
        ["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    if told.strip():
        found.append(f"the tree has changes that are in no commit: {told.splitlines()[0]}")
    found += sizes()
    older = [path.name for path in OUT.glob("*") if path.is_file() and __version__ not in path.name]
    found += [f"dist/{name}: is of another version" for name in older if name not in KEPT]
    return found


def sizes() -> list[str]:
    """Where the README's table tells another size than a package has, by more than a tenth."""
    found = []
    for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines():
        row = re.search(r"(\S+)VERSION(\S+?)[`:].*\| ([\d.]+) MB \|$", line)
        if row is None:
            continue
        name = row[1].split("`")[-1].split("/")[-1] + __version__ + row[2]
        size = (OUT / name).stat().st_size / 1e6 if (OUT / name).exists() else 0.0
        if abs(size - float(row[3])) > 0.1 * size:
            found.append(f"README.md: says {row[3]} MB of {name}, which has {size:.1f} MB")
    return found


KEPT = ("SHA256SUMS", "sbom.json")
"""What has no version in its name."""

if __name__ == "__main__":
    lines = faults()
    print("\n".join(lines) or f"DeskCoach {__version__} can go out: dist/, sums in SHA256SUMS")
    sys.exit(1 if lines else 0)

"""Whether DeskCoach can be handed out (`make release`).

`before` says what needs no package, so that nobody waits an hour for a day that is not written
down; `python -m tools.packages.release` looks at what lies in dist/ too.
"""

import re
import subprocess
import sys
from datetime import date

from deskcoach import __version__
from tools.packages.linux import OUT, ROOT

WANTED = (
    "*.whl", "*.tar.gz", "*_all.deb", "*linux*.tar.xz", "*setup.exe", "*.msi", "*portable.zip",
    "sbom.json",
)  # fmt: skip
HEAD = rf"^## {re.escape(__version__)} \((.*)\)$"


def before() -> list[str]:
    """What stands in the way whatever was built, a line each."""
    found = []
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    head = re.search(HEAD, changes, re.MULTILINE)
    if head is None:
        found.append(f"CHANGELOG.md: has no `## {__version__} (YYYY-MM-DD)`")
    elif not _is_day(head[1]):
        found.append(
            f"CHANGELOG.md: says `{head[0]}`: write the day of the release in its brackets, as "
            "YYYY-MM-DD, commit that, and run make release again"
        )
    told = subprocess.run(
        ["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    if told.strip():
        found.append(f"the tree has changes that are in no commit: {told.splitlines()[0]}")
    return found


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def faults() -> list[str]:
    """What stands in the way of what lies in dist/, a line each."""
    found = [f"dist/{name}: is missing: make packages" for name in WANTED if not [*OUT.glob(name)]]
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
    early = sys.argv[1:] == ["before"]
    lines = before() if early else before() + faults()
    good = "" if early else f"DeskCoach {__version__} can go out: dist/, sums in SHA256SUMS"
    print("\n".join(lines) or good)
    sys.exit(1 if lines else 0)

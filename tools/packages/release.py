"""Whether what lies in dist/ can be handed out: `make release`."""

import re
import subprocess
import sys

from deskcoach import __version__
from tools.packages.linux import OUT, ROOT

WANTED = (
    "*.whl", "*.tar.gz", "*_all.deb", "*linux*.tar.xz", "*setup.exe", "*portable.zip", "sbom.json"
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
    older = [path.name for path in OUT.glob("*") if path.is_file() and __version__ not in path.name]
    found += [f"dist/{name}: is of another version" for name in older if name not in KEPT]
    return found


KEPT = ("SHA256SUMS", "sbom.json")
"""What has no version in its name."""

if __name__ == "__main__":
    lines = faults()
    print("\n".join(lines) or f"DeskCoach {__version__} can go out: dist/, sums in SHA256SUMS")
    sys.exit(1 if lines else 0)

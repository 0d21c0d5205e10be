"""`kill -9` at any moment: the log opens, and what it had reported is in it."""

import subprocess
import sys
from pathlib import Path

from tests.system import needs

ROUNDS = 100


@needs("POSIX signals")
def test_nothing_reported_is_lost(tmp_path: Path) -> None:
    driver = [
        sys.executable,
        "-m",
        "tests.adapters.store.kill_driver",
        str(tmp_path),
        str(ROUNDS),
        "7",
    ]
    done = subprocess.run(driver, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"{ROUNDS} kills"), done.stdout
    assert "0 lost" in done.stdout

"""Painting wakes no threads of Qt's: each fill of an icon would wake two of them."""

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
from pathlib import Path
from deskcoach.bootstrap.application import application
app, early = application()
from deskcoach.ui.shell.tray_icon import Face, tray_icon
tray_icon(Face(progress=0.4))
print(*sorted((task / "comm").read_text().strip() for task in Path("/proc/self/task").iterdir()))
"""


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="Linux tells of threads there")
def test_an_icon_is_painted_without_threads() -> None:
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60
    )
    assert "pooled" not in told.stdout

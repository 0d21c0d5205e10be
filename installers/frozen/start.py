"""Where the frozen program begins: as `deskcoach`, or as a module that it starts beside itself."""

import os
import runpy
import sys

from deskcoach.cli.main import entry

MODULE = ["-P", "-m"]
"""How the running program starts a module of its own in another process."""
LIBRARIES = "LD_LIBRARY_PATH"


def be_nobodys_parent() -> None:
    """Take back what PyInstaller has put into the environment, which this process has read by now.

    Players, voices and the desktop's own programs would load our libraries instead of theirs.
    """
    before = os.environ.pop(f"{LIBRARIES}_ORIG", None)
    os.environ.pop(LIBRARIES, None)
    if before is not None:
        os.environ[LIBRARIES] = before
    for name in [name for name in os.environ if name.startswith("_PYI_")]:
        del os.environ[name]


if sys.platform == "linux":
    be_nobodys_parent()
if sys.argv[1:3] == MODULE:
    runpy.run_module(sys.argv[3], run_name="__main__")
else:
    entry()

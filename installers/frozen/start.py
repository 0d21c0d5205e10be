"""Where the frozen program begins: as `deskcoach`, or as a module that it starts beside itself."""

import runpy
import sys

from deskcoach.cli.main import entry

MODULE = ["-P", "-m"]
"""How the running program starts a module of its own in another process."""

if sys.argv[1:3] == MODULE:
    runpy.run_module(sys.argv[3], run_name="__main__")
else:
    entry()

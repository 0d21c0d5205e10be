"""Packages are looked at where they were built: `make packages` first."""

import os

collect_ignore_glob = [] if "DESKCOACH_PACKAGES" in os.environ else ["test_*.py"]

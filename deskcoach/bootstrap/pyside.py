"""Keeps PySide from reading the source of every module that is imported. To be imported early.

It looks in each for `from __feature__ import …`, which nothing of ours has, and what it has read
stays: six MiB for the tray alone, and as much again when the windows are first opened.
"""

import sys

import PySide6.QtCore  # noqa: F401 - which brings the module that is meant


def _has_no_features(_: object) -> bool:
    return False


_feature = sys.modules.get("shibokensupport.feature")
if _feature is not None and hasattr(_feature, "_mod_uses_pyside"):
    vars(_feature)["_mod_uses_pyside"] = _has_no_features

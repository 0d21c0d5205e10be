"""Stand-ins for modules that others import for what we never use: 7 MiB in the tray, and 0.2 s.

`read_when_used` puts an empty module in the place of each, which is read when somebody uses it;
`standing_in` one that goes again, where whoever imports it takes a name out of it at once.
"""

import contextlib
import importlib.util
import sys
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any

Names = Mapping[str, Mapping[str, object]]


class _Visitor:
    """What `inspect` derives a class from that finds the source of another: it can that still."""

    def __getattr__(self, name: str) -> Any:
        return getattr(importlib.import_module("ast").NodeVisitor, name).__get__(self)


class _Silent:
    """A logger: APScheduler's, which `SchedulerAlarm` wants to say nothing anyhow."""

    def __init__(self, name: str) -> None:
        self.name = name

    def debug(self, *_: object, **__: object) -> None:
        """Say nothing."""

    info = warning = error = exception = critical = log = debug
    setLevel = debug  # noqa: N815 - its name


UNUSED: Names = {
    "argparse": {},  # by PySide, for a program that writes its stubs; gettext by that
    "ast": {"NodeVisitor": _Visitor},  # by inspect
    "bz2": {},  # by shutil and zipfile
    "gettext": {},
    "ipaddress": {},  # by urllib.parse, and that by pathlib
    "logging": {"getLogger": _Silent},  # by PySide and APScheduler
    "lzma": {},
    "random": {},  # by tempfile
    "selectors": {},  # by socket
    "tempfile": {},  # by PySide
    "tokenize": {},  # by linecache and inspect
}
"""Modules of Python that others import as soon as there is Qt, and that hardly anybody uses."""


class _Unread(ModuleType):
    """Is empty, until somebody uses something of the module of this name: then it is all of it."""

    def __getattr__(self, attribute: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        self.__class__ = ModuleType  # type: ignore[assignment] # from here on it is like any other
        vars(self).update(vars(importlib.import_module(self.__name__)))
        return getattr(self, attribute)


def read_when_used(names: Names) -> None:
    """From now on an import of one of these modules reads nothing: the first use of it does.

    Args:
        names: Each with what is asked for at once.
    """
    for name, holds in names.items():
        if name in sys.modules:
            continue
        module = _Unread(name)
        vars(module).update(holds)
        if holds:  # who takes a name out of it asks first whether it is a package
            found = importlib.util.find_spec(name)
            if found is not None and found.submodule_search_locations is not None:
                vars(module)["__path__"] = found.submodule_search_locations
        sys.modules[name] = module


@contextlib.contextmanager
def standing_in(names: Names) -> Iterator[None]:
    """While it lasts, an import of one of these modules finds no more than what is named here.

    Who imports it later finds the whole module, and one that is there already stays.
    """
    absent = {name: ModuleType(name) for name in names if name not in sys.modules}
    for name, module in absent.items():
        vars(module).update(names[name])
    sys.modules.update(absent)
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


# -- msgspec, which has schemas and forms of its own for others, and decimals for who uses them ----


def _schema(of: Any, **more: Any) -> Any:
    return importlib.import_module("msgspec._json_schema").schema(of, **more)


_OF_MSGSPEC: Names = {
    "decimal": {"Decimal": type("Decimal", (), {})},
    "uuid": {"UUID": type("UUID", (), {}), "SafeUUID": type("SafeUUID", (), {"unknown": None})},
    "msgspec._json_schema": {"schema": _schema, "schema_components": _schema},
}


def import_msgspec() -> None:
    """Import it without what we do not use, which is read when it is wanted."""
    if "msgspec" in sys.modules:
        return
    read_when_used({"msgspec.inspect": {}, "msgspec.toml": {}, "msgspec.yaml": {}})
    # A later version may want more of them: then it has the whole.
    with standing_in(_OF_MSGSPEC), contextlib.suppress(AttributeError, ImportError):
        importlib.import_module("msgspec")
    importlib.import_module("msgspec")

"""Stand-ins for modules that others import for what we never use: a MiB in the tray, and 20 ms."""

import contextlib
import importlib
import sys
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any

Names = Mapping[str, Mapping[str, object]]


@contextlib.contextmanager
def standing_in(names: Names) -> Iterator[None]:
    """While it lasts, an import of one of these modules finds no more than what is named here.

    Who imports it later finds the whole module, and one that is there already stays.
    """
    absent = {name: _stand_in(name, holds) for name, holds in names.items()}
    absent = {name: module for name, module in absent.items() if name not in sys.modules}
    sys.modules.update(absent)
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


def _stand_in(name: str, holds: Mapping[str, object]) -> ModuleType:
    module = ModuleType(name, "Stands in for a module that is imported and not used.")
    vars(module).update(holds)
    return module


# -- msgspec, which has schemas and forms of its own for others, and decimals for who uses them ----


def _schema(of: Any, **more: Any) -> Any:
    return importlib.import_module("msgspec._json_schema").schema(of, **more)


_OF_MSGSPEC: Names = {
    "decimal": {"Decimal": type("Decimal", (), {})},
    "uuid": {"UUID": type("UUID", (), {}), "SafeUUID": type("SafeUUID", (), {"unknown": None})},
    "msgspec.inspect": {},
    "msgspec.toml": {},
    "msgspec.yaml": {},
    "msgspec._json_schema": {"schema": _schema, "schema_components": _schema},
}


def import_msgspec() -> None:
    """Import it without what we do not use; a schema is made by the whole of it when wanted."""
    if "msgspec" in sys.modules:
        return
    # A later version may want more of them: then it has the whole.
    with standing_in(_OF_MSGSPEC), contextlib.suppress(AttributeError, ImportError):
        importlib.import_module("msgspec")
    msgspec = importlib.import_module("msgspec")
    for name in _OF_MSGSPEC:
        own = name.removeprefix("msgspec.")
        if own != name:
            vars(msgspec).pop(own, None)

"""APScheduler's Qt scheduler, without what it loads for executors that are not used here.

Its base imports asyncio (for coroutine jobs) and multiprocessing (for pools). We run jobs in the Qt
thread alone. Measured: 12 MiB and a third of the start with them, 2 MiB without. `asyncio` is left
as it is for everybody who imports it after this.
"""

import inspect
import sys
from types import ModuleType

_UNUSED: dict[str, dict[str, object]] = {
    "asyncio": {"iscoroutinefunction": inspect.iscoroutinefunction},
    "apscheduler.executors.pool": {"ThreadPoolExecutor": object, "ProcessPoolExecutor": object},
}


def _stand_in(name: str) -> ModuleType:
    module = ModuleType(name, "Stands in for a module that is imported and not used.")
    module.__dict__.update(_UNUSED[name])
    return module


_absent = {name: _stand_in(name) for name in _UNUSED if name not in sys.modules}
sys.modules.update(_absent)
try:
    from apscheduler.executors.debug import DebugExecutor
    from apscheduler.schedulers.base import STATE_RUNNING, BaseScheduler
    from apscheduler.schedulers.qt import QtScheduler
finally:
    for _name in _absent:
        del sys.modules[_name]

__all__ = ["STATE_RUNNING", "BaseScheduler", "DebugExecutor", "QtScheduler"]

"""Reading what a process costs, from /proc (Linux)."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a process has cost so far.

    Attributes:
        wakeups: How often each of its threads went to sleep and was woken again.
        cpu_ms: Time of each on a processor, milliseconds.
        pss_mib: Its share of memory, MiB.
        uss_mib: The memory that would be free if it ended, MiB.
        anon_mib: What is its own and comes from no file, MiB; what others share does not move it.
    """

    wakeups: dict[str, int]
    cpu_ms: dict[str, float]
    pss_mib: float
    uss_mib: float
    anon_mib: float

    def wakeups_since(self, before: "Cost") -> int:
        """How often its threads were woken since then; one that has ended counts no more."""
        return sum(n - before.wakeups.get(task, 0) for task, n in self.wakeups.items())

    def cpu_ms_since(self, before: "Cost") -> float:
        """Milliseconds on a processor since then; a thread that has ended counts no more."""
        return sum(ms - before.cpu_ms.get(task, 0.0) for task, ms in self.cpu_ms.items())


def cost(pid: int) -> Cost:
    """What this process has cost so far."""
    tasks = list(Path(f"/proc/{pid}/task").iterdir())
    wakeups = {task.name: _field(task / "status", "voluntary_ctxt_switches") for task in tasks}
    cpu_ms = {task.name: int((task / "schedstat").read_text().split()[0]) / 1e6 for task in tasks}
    memory = Path(f"/proc/{pid}/smaps_rollup")
    own = _field(memory, "Private_Clean") + _field(memory, "Private_Dirty")
    anon = _field(Path(f"/proc/{pid}/status"), "RssAnon")
    return Cost(wakeups, cpu_ms, _field(memory, "Pss") / 1024, own / 1024, anon / 1024)


def _field(file: Path, name: str) -> int:
    for line in file.read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    raise ValueError(f"{file} has no {name}")

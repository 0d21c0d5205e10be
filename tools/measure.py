"""Reading what a process costs, from /proc (Linux)."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a process has cost so far.

    Attributes:
        wakeups: How often any of its threads went to sleep and was woken again.
        cpu_ms: Time on a processor, milliseconds.
        pss_mib: Its share of memory, MiB.
    """

    wakeups: int
    cpu_ms: float
    pss_mib: float

    def since(self, before: "Cost", minutes: float) -> "Cost":
        """What it cost a minute since then; memory as it is now."""
        return Cost(
            round((self.wakeups - before.wakeups) / minutes),
            (self.cpu_ms - before.cpu_ms) / minutes,
            self.pss_mib,
        )


def cost(pid: int) -> Cost:
    """What this process has cost so far, all its threads together."""
    tasks = list(Path(f"/proc/{pid}/task").iterdir())
    wakeups = sum(_field(task / "status", "voluntary_ctxt_switches") for task in tasks)
    ns = sum(int((task / "schedstat").read_text().split()[0]) for task in tasks)
    pss_kib = _field(Path(f"/proc/{pid}/smaps_rollup"), "Pss")
    return Cost(wakeups, ns / 1e6, pss_kib / 1024)


def _field(file: Path, name: str) -> int:
    for line in file.read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    raise ValueError(f"{file} has no {name}")

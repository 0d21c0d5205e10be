"""Looks for new inputs that go wrong: python -m tests.fuzz COUNT SEED [TARGET ...]."""

import sys
import time

from PySide6.QtCore import QCoreApplication

from tests.fuzz.engine import Fuzzer, Outcome, keep
from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS

MOST_KEPT = 25
"""Inputs of one target that go into the corpus, besides those that failed."""


def main(words: list[str]) -> int:
    """Run all targets, or the named ones, with COUNT inputs in all; 1: there are findings."""
    _ = QCoreApplication.instance() or QCoreApplication([])
    count = int(words[0]) if words else 1_000_000
    seed = int(words[1]) if words[1:] else int(time.time())
    chosen = [each for each in TARGETS if not words[2:] or each.name in words[2:]]
    print(f"seed {seed}, {count} inputs", flush=True)
    total = sum(each.weight for each in chosen)
    print(f"{'target':14}{'inputs':>9}{'a second':>10}{'slowest':>9}{'growth':>10}  findings")
    faults = 0
    for target in chosen:
        fuzzer = Fuzzer(target, seed, guided=True)
        outcome = fuzzer.run(count * target.weight // total)
        keep(target, fuzzer.worth_keeping(MOST_KEPT), outcome.findings)
        _tell(target, outcome)
        faults += len(outcome.findings)
    return min(faults, 1)


def _tell(target: Target, outcome: Outcome) -> None:
    rate = outcome.inputs / outcome.seconds
    print(
        f"{target.name:14}{outcome.inputs:9}{rate:10.0f}{outcome.slowest:7.2f} s"
        f"{outcome.growth / 1024:6.1f} MiB  {len(outcome.findings)}, {outcome.reached} ways",
        flush=True,
    )
    for finding in outcome.findings:
        last = finding.told.strip().splitlines()[-3:]
        print(f"  {finding.what}: {finding.name}", *last, sep="\n      ", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

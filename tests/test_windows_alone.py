"""Two runs on one Windows desktop (`tools/windows/hold`): the second waits, and says for whom."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.system import needs
from tools.desktop_session import wait_until

pytestmark = needs("shell scripts")
HOLD = Path(__file__).parents[1] / "tools/windows/hold"
GOES_ON = "goes on"


class Run:
    """A script that holds a folder, and then does something: as a rule, waits to be let go."""

    def __init__(self, folder: Path, name: str, then: str = "read -r _") -> None:
        self.said = folder / f"{name}.txt"
        env = {key: value for key, value in os.environ.items() if key != "DESKCOACH_WINDOWS_HELD"}
        script = f'. "{HOLD}"; hold "{folder}"; echo {GOES_ON}; {then}'
        with self.said.open("wb") as out:
            self.script = subprocess.Popen(
                ["bash", "-euc", script, name],
                env=env, stdin=subprocess.PIPE, stdout=out, stderr=out,
            )  # fmt: skip

    def says(self, text: str) -> str:
        """All that it has said, once this is part of it."""
        return wait_until(lambda: self.said.read_text() if text in self.said.read_text() else "")


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Run]]:
    """Starts one more that wants the folder; all are ended with the test."""
    with contextlib.ExitStack() as ends:

        def started(name: str, then: str = "read -r _") -> Run:
            run = Run(tmp_path, name, then)
            ends.callback(run.script.communicate)
            ends.callback(run.script.kill)
            return run

        yield started


@pytest.mark.parametrize("end", ["it comes to its end", "it is killed"])
def test_the_second_waits_for_the_end_of_the_first_and_says_so(
    start: Callable[..., Run], tmp_path: Path, end: str
) -> None:
    first = start("first")
    first.says(GOES_ON)
    second = start("second")
    told = second.says("waiting for its end")
    assert f"another run uses {tmp_path} (process {first.script.pid}: first)" in told
    assert GOES_ON not in told
    if end == "it is killed":
        first.script.kill()
    else:
        first.script.communicate(b"\n")
    second.says(GOES_ON)


def test_what_a_holder_starts_holds_with_it(start: Callable[..., Run], tmp_path: Path) -> None:
    its = f'bash -euc \'. "{HOLD}"; hold "{tmp_path}"; echo its own too\''
    assert "another run" not in start("outer", its).says("its own too")


def test_what_python_starts_keeps_no_hold(start: Callable[..., Run]) -> None:
    """As a service of Wine's, which may outlive the run."""
    forever = "import subprocess as s; print(s.Popen(['sleep', '60']).pid, flush=True)"
    first = start("first", f'"{sys.executable}" -c "{forever}"; echo that was it')
    service = int(first.says("that was it").splitlines()[1])
    first.script.wait(10)
    try:
        assert "another run" not in start("second").says(GOES_ON)
    finally:
        os.kill(service, signal.SIGKILL)

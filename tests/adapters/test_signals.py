"""The system asks the program to end, and it is told in the thread of its windows."""

import os
import signal
import threading

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.adapters.signals import on_end
from tests.system import needs

pytestmark = needs("POSIX signals")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_each_signal_is_told_in_the_gui_thread_until_it_is_stopped(name: str, qtbot: QtBot) -> None:
    number, told = getattr(signal, name), list[threading.Thread]()
    handler = signal.getsignal(number)
    ends = on_end(lambda: told.append(threading.current_thread()))
    try:
        os.kill(os.getpid(), number)
        qtbot.waitUntil(lambda: len(told) == 1)
        for _ in range(100):
            os.kill(os.getpid(), number)
        qtbot.waitUntil(lambda: len(told) > 1)
        qtbot.wait(5)
        assert {*told} == {threading.main_thread()}
        assert len(told) < 100, "many at once are told together"
    finally:
        ends.stop()
    assert signal.getsignal(number) is handler
    before = signal.set_wakeup_fd(-1)
    signal.set_wakeup_fd(before)
    assert before not in {ends._reading.fileno(), ends._writing.fileno()} - {-1}

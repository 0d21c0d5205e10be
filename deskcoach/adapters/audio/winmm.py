"""A stream to Windows' waveOut through winmm. Heard under Wine."""

import ctypes
import time
from collections.abc import Callable
from typing import Any

from deskcoach.adapters.audio.mixer import RATE

_AHEAD = 0.080  # s of samples that are handed over ahead; waveOut stutters below about 60 ms
_MAPPER = 0xFFFFFFFF  # WAVE_MAPPER: the device that the person chose
_DONE = 1  # WHDR_DONE
_SAMPLES = 2  # TIME_SAMPLES
WRITE_STALLED = 2.0  # s in which no buffer was played


class _Format(ctypes.Structure):
    _pack_ = 1
    _fields_ = (
        ("tag", ctypes.c_uint16),
        ("channels", ctypes.c_uint16),
        ("rate", ctypes.c_uint32),
        ("bytes_per_second", ctypes.c_uint32),
        ("align", ctypes.c_uint16),
        ("bits", ctypes.c_uint16),
        ("extra", ctypes.c_uint16),
    )


class Header(ctypes.Structure):
    """WAVEHDR: one buffer of samples."""

    _fields_ = (
        ("data", ctypes.c_void_p),
        ("length", ctypes.c_uint32),
        ("recorded", ctypes.c_uint32),
        ("user", ctypes.c_size_t),
        ("flags", ctypes.c_uint32),
        ("loops", ctypes.c_uint32),
        ("next", ctypes.c_void_p),
        ("reserved", ctypes.c_size_t),
    )


class _Position(ctypes.Structure):
    """MMTIME, of which only a count of samples is read."""

    _fields_ = (("kind", ctypes.c_uint32), ("samples", ctypes.c_uint32), ("pad", ctypes.c_uint32))


class WaveOutStream:
    """A stream of small buffers, each in the queue of the device until it is played.

    Args:
        winmm: Windows' library of that name.
        sleep: Waits for the device.

    Raises:
        OSError: There is no such library or device.
    """

    def __init__(self, winmm: Any = None, sleep: Callable[[float], None] = time.sleep) -> None:
        self._sleep = sleep
        self._winmm = winmm or _winmm()
        self._handle = ctypes.c_void_p()
        self._queue: list[tuple[Header, Any]] = []  # the samples stay alive with their header
        self._written = 0
        shape = _Format(1, 1, RATE, 2 * RATE, 2, 16, 0)
        self._check(
            self._winmm.waveOutOpen(
                ctypes.byref(self._handle), _MAPPER, ctypes.byref(shape), None, None, 0
            )
        )

    def write(self, samples: bytes) -> None:
        self._wait(_AHEAD)
        data = ctypes.create_string_buffer(samples, len(samples))
        header = Header(data=ctypes.addressof(data), length=len(samples))
        for call in (self._winmm.waveOutPrepareHeader, self._winmm.waveOutWrite):
            self._check(call(self._handle, ctypes.byref(header), ctypes.sizeof(header)))
        self._queue.append((header, data))
        self._written += len(samples) // 2

    def latency(self) -> float:
        position = _Position(_SAMPLES)
        self._check(
            self._winmm.waveOutGetPosition(
                self._handle, ctypes.byref(position), ctypes.sizeof(position)
            )
        )
        played = int(position.samples)
        return ((self._written - played) & 0xFFFFFFFF) / RATE  # the count wraps after a day

    def close(self, *, drain: bool) -> None:
        if drain:
            try:
                self._wait(0.0)
            except OSError:
                drain = False
        if not drain:
            self._winmm.waveOutReset(self._handle)
        self._sweep()
        self._winmm.waveOutClose(self._handle)

    def _wait(self, ahead: float) -> None:
        until = time.monotonic() + WRITE_STALLED
        self._sweep()
        while sum(header.length for header, _ in self._queue) / 2 / RATE > ahead:
            if time.monotonic() > until:
                raise TimeoutError("the device takes no more samples")
            self._sleep(0.005)
            self._sweep()

    def _sweep(self) -> None:
        while self._queue and self._queue[0][0].flags & _DONE:
            header, _ = self._queue.pop(0)
            self._winmm.waveOutUnprepareHeader(
                self._handle, ctypes.byref(header), ctypes.sizeof(header)
            )

    def _check(self, code: int) -> None:
        if code:
            raise OSError(f"waveOut error {code}")


def _winmm() -> Any:
    loader = getattr(ctypes, "WinDLL", None)
    if loader is None:
        raise OSError("there is no winmm here")
    return loader("winmm")

"""A stream to PulseAudio, or to PipeWire in its place, through libpulse-simple."""

import ctypes
from typing import Any

from deskcoach.adapters.audio.mixer import RATE

LIBRARY = "libpulse-simple.so.0"
BUFFER = 0.100  # s in the server: what a button's sound is late by, and what a stall may last
_PLAYBACK = 1  # PA_STREAM_PLAYBACK
_S16 = 3 if memoryview(b"\1\0").cast("H")[0] == 1 else 4  # PA_SAMPLE_S16LE, PA_SAMPLE_S16BE
_SERVER_DECIDES = 0xFFFFFFFF


class _Spec(ctypes.Structure):
    _fields_ = (
        ("format", ctypes.c_int),
        ("rate", ctypes.c_uint32),
        ("channels", ctypes.c_uint8),
    )


class _Buffer(ctypes.Structure):
    _fields_ = tuple(
        (name, ctypes.c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize")
    )


def load(library: str = LIBRARY) -> Any:
    """The library, with the types of the six functions in use.

    Raises:
        OSError: It is not installed.
    """
    lib = ctypes.CDLL(library)
    text, handle, error = ctypes.c_char_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_int)
    lib.pa_simple_new.restype = handle
    lib.pa_simple_new.argtypes = [
        *(text, text, ctypes.c_int, text, text),
        *(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, error),
    ]
    lib.pa_simple_write.argtypes = [handle, ctypes.c_char_p, ctypes.c_size_t, error]
    lib.pa_simple_get_latency.restype = ctypes.c_uint64
    lib.pa_simple_get_latency.argtypes = [handle, error]
    lib.pa_simple_drain.argtypes = [handle, error]
    lib.pa_simple_free.argtypes = [handle]
    lib.pa_simple_free.restype = None
    return lib


class PulseStream:
    """A playback stream.

    Args:
        server: The server's address; None: as libpulse finds it.
        lib: The library, as `load` gives it.

    Raises:
        OSError: No server answers.
    """

    def __init__(self, server: str | None, lib: Any) -> None:
        self._lib = lib
        self._error = ctypes.c_int(0)
        spec = _Spec(_S16, RATE, 1)
        length = round(BUFFER * RATE) * 2
        # prebuf: begin, and begin again after a gap, only with a full buffer
        buffer = _Buffer(_SERVER_DECIDES, length, length, length // 5, _SERVER_DECIDES)
        self._handle = lib.pa_simple_new(
            *(server.encode() if server else None, b"DeskCoach", _PLAYBACK, None, b"Cues"),
            *(ctypes.byref(spec), None, ctypes.byref(buffer), ctypes.byref(self._error)),
        )
        if not self._handle:
            raise OSError(f"libpulse error {self._error.value}: no sound server answers")
        try:
            self.write(bytes(length))  # the latency is known only once the stream runs
        except OSError:
            self.close(drain=False)
            raise

    def write(self, samples: bytes) -> None:
        code = self._lib.pa_simple_write(
            self._handle, samples, len(samples), ctypes.byref(self._error)
        )
        self._check(code)

    def latency(self) -> float:
        """Seconds until what is written next is heard, the card's own delay included."""
        self._error.value = 0
        micros = self._lib.pa_simple_get_latency(self._handle, ctypes.byref(self._error))
        self._check(-1 if self._error.value else 0)
        return float(micros) / 1e6

    def close(self, *, drain: bool) -> None:
        if drain:
            self._lib.pa_simple_drain(self._handle, ctypes.byref(self._error))
        self._lib.pa_simple_free(self._handle)

    def _check(self, code: int) -> None:
        if code < 0:
            raise OSError(f"libpulse error {self._error.value}: the sound server is gone")

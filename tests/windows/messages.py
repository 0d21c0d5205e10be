"""Run by Windows: tells every window of a process what Windows would. PID WHAT."""

import ctypes
import sys
from ctypes import wintypes
from typing import Any

MESSAGES = {
    "lock": (0x2B1, 7, 0),
    "unlock": (0x2B1, 8, 0),
    "suspend": (0x218, 4, 0),
    "resume": (0x218, 18, 0),
    "ask-to-end": (0x11, 0, 0),
    "end": (0x16, 1, 0),
}
_PATIENCE = 5_000  # ms


def tell(process: int, what: str) -> int:
    """Send it to each window; how many there were."""
    dlls: Any = ctypes
    user32 = dlls.windll.user32
    send = user32.SendMessageTimeoutW
    send.argtypes = [
        wintypes.HWND, wintypes.UINT, ctypes.c_size_t, ctypes.c_ssize_t,
        wintypes.UINT, wintypes.UINT, ctypes.c_void_p,
    ]  # fmt: skip
    found: list[int] = []

    def look(window: int, _: int) -> bool:
        owner = wintypes.DWORD()
        user32.GetWindowThreadProcessId(window, ctypes.byref(owner))
        if owner.value == process:
            found.append(window)
        return True

    user32.EnumWindows(dlls.WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)(look), 0)
    reply = ctypes.c_size_t()
    for window in found:
        send(window, *MESSAGES[what], 2, _PATIENCE, ctypes.byref(reply))
    return len(found)


if __name__ == "__main__":
    sys.exit(0 if tell(int(sys.argv[1]), sys.argv[2]) else 1)

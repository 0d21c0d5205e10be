"""Another program that keeps the pointer to itself, as a game does, until it is ended."""

import ctypes
import time

x = ctypes.CDLL("libX11.so.6")
x.XOpenDisplay.restype = ctypes.c_void_p
x.XDefaultRootWindow.restype = ctypes.c_ulong
display = ctypes.c_void_p(x.XOpenDisplay(None))
root = ctypes.c_ulong(x.XDefaultRootWindow(display))
asynchronous, now, none = 1, ctypes.c_ulong(0), ctypes.c_ulong(0)
assert x.XGrabPointer(display, root, 0, 4, asynchronous, asynchronous, root, none, now) == 0
x.XSync(display, 0)
time.sleep(60)

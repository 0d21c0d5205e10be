"""The same on a Linux desktop: X11, Wayland, D-Bus and the sound servers.

`always` chooses what is followed at any time (input, lock, sleep), `around` what is followed only
while it matters.
"""

"""What the desktop does for us: mostly over D-Bus.

`dbus` is the one connection to a bus, on a `reconnecting_socket`, for all who follow and call
services; `dbus_messages` takes its bytes apart. `notifications` offers breaks with buttons,
`screen_lock_inhibitor` keeps the screen on in a session, `autostart` and `launcher` are the start
at login and the entry in the menu.
"""

"""What the desktop does for us: mostly over D-Bus.

`dbus` is the connection that follows services, on a `reconnecting_socket`; `bus` the one that
calls and forgets. `notifications` offers breaks with buttons, `screen_lock_inhibitor` keeps the
screen on in a session, `autostart` and `launcher` are the start at login and the entry in the
menu.
"""

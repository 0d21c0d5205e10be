"""What holds the screens.

`windows` keeps the port View and makes each of them when it is wanted; `main_window` is the one
with pages, `tray` and `tray_icon` are what one sees all day.
"""

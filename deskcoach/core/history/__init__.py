"""The past, derived from records and never stored.

`statistics` makes days, weeks, sums, series and tables of what the log keeps. `order` tells
what the order of rows says of wrong clocks, and which backups are kept.
"""

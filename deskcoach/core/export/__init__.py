"""The forms in which one takes one's data along.

`archive` is all that the log keeps in one value, its rows, and what another such value would
add to it. `backup` is its JSON file, read strictly and line by line; `csv`, `icalendar` and
`report` (for a physiotherapist) are for reading elsewhere. `share` is how much of it is done.
"""

"""Controls that hold a value.

`values` are set by the mouse and the arrow keys, `slide` along stops that stand evenly; `line` and
`times` are typed into.
"""

"""The design language: what every screen is made of, and no screen.

`theme` has colours, type and motion; `words`, `strength_words` and `language` what is said and
in which language; `icons` the drawings; `placing` where windows stand; `accessibility` what a
screen reader is told of what we paint ourselves; `wires` how signals are connected.
"""

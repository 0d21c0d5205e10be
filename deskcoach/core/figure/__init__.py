"""The moving figure: a body in numbers, without a single pixel.

`skeleton` has bones, limits and the geometry of two bones; `model` is the file of one exercise,
as data; `motion` gives a frame at any moment of it (eased ways, inverse kinematics, pinned
hands and feet); `check` finds what moves unlike a body, and `edit` changes a pose by hand.
"""

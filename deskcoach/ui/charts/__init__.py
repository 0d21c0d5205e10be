"""Charts that can be walked by keyboard, hovered and read aloud.

`chart` is what all of them can do; each file beside it is one kind.
"""

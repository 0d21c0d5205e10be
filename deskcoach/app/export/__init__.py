"""The person's data as a whole: written out in five forms, taken in, brought back, removed.

`backup` does it through `ports`; `answers` carries out the commands about it.
"""

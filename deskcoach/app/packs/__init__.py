"""Packs: given away, looked at, taken in, taken out again.

`packs` does it through `ports`; `requests` has the commands, `answers` carries them out.
"""

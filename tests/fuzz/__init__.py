"""Hostile inputs by the hundred thousand, given to the real readers of the program.

`python -m tests.fuzz` (`make fuzz`) looks for new ones, guided by the lines that they reach; what
it keeps in `corpus/` is read again in each `make test` (`test_fuzz.py`).
"""

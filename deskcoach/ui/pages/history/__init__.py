"""The past.

`page` has the charts, `sets` leads into single sessions, `words` says it, `export` takes it
along.
"""

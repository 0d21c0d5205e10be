"""Words on the command line, made into requests to the running program.

`main` has the entry point, `words` the words; `strength`, `data`, `exercises`, `packs` and
`programs` those of their subjects; `exits` every exit code, and how a fault is told. Nothing here
needs Qt until a window is wanted.
"""

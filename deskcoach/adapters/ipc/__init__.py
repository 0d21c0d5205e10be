"""The command line and the running program: one line of JSON there, one line back.

`client` asks and needs no Qt; `server` answers, over a Unix socket (`unix`) or a named pipe
(`windows`), for one person only, with limits on size, number and time.
"""

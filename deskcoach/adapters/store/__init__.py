"""The log: one SQLite database, kept as a bank would keep it.

`log` and `training` keep the ports that the use cases see; `history` adds up, `archive` reads
and writes the whole. Beneath them `database` commits each write, or lets it wait in `queue`,
and `quarantine` sets aside what `rows` cannot read. `file` opens, checks and restores the file,
`schema` brings it up to date, `backups` keeps the ladder of copies, `dates` finds what a wrong
clock has dated, and `beside` is the log as another process of ours uses it.
"""

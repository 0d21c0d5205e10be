"""A Windows desktop on Debian: Wine in a chroot, a Windows Python, and the project in it.

`setup` builds it, `inside` runs a command where it is mounted, `desktop.py` starts programs there.
`hold` keeps two runs apart.
"""

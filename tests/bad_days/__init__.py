"""Kills, full and failing disks, a held log, against the real program."""

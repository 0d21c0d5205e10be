"""The person's own exercises: saved, copied, put away, deleted and brought back while it runs.

`exercises` holds the catalogue that is in force and tells everybody of a new one; the files are
behind `ports`. `requests` has the commands, `answers` carries them out.
"""

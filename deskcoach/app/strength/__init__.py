"""Strength training, kept going.

`session_runner` owns the running session: it hands commands to `core.strength.machine`, commits
what that says to the log, and shows it. `safety_gate` is the one door to a start or a
resumption, `prescription` what a session is made of (`settling`: what an earlier version did),
`audio_cues` what is heard of it, `interruptions` what it and the rest of the world mean for each
other. `planner` plans the week and offers its sessions. `store` owns what all of this keeps,
records and state; `session_log` is how a session is kept and read again, `corrections` what is
changed later. `answers` carries out the commands about all of this, `doses` those about doses,
routines and notes (`requests`).
"""

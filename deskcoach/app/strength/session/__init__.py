"""The session that runs; loaded when one is wanted.

`runner` owns it: it hands commands to `core.strength.machine`, commits what that says to the log
(`log`: how a session is kept and read again), and shows it (`player_view`). `audio_cues` is what is
heard of it, `interruptions` what it and the rest of the world mean for each other, `alongside` what
goes with it: last time's sets, notes, rests that were changed.
"""

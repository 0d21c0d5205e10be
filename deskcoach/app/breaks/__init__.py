"""Breaks, kept going.

`scheduler` owns the state: whatever wakes it (the alarm, a button, a call that begins), it
reads the clock and the input once, calls `core.breaks.step`, and carries out what that says:
`journal` writes it down first, then `showing` brings it to the screen, then the alarm is armed
for the next wake. `rotation` says whose turn it is, `status` and `today` tell where things stand,
`why` tells the journal in plain words, `simulation` and `preview` drive the very same rules
through time that is not there.
"""

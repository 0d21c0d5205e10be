"""A strength session and all that decides about it, as pure functions.

`session` is its state (blocks of sets, the stage that one is in, finished sets), `events` what
goes in (commands) and what comes out (cues and happenings). `machine` has the one table of
which command fits which stage, `step`, and `foresee`, which tells coming cues ahead of time;
`transitions` is what each command and deadline does, `pain` what *It hurts* does, `timing` the
deadlines. `snapshot` is the session as a player draws it. `plan` says on which days one trains,
and `safety` whether.
"""

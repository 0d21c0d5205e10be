"""The rules of breaks, as pure functions of an event and the time.

Read `events` first: what comes in, and `BreakEvent`, the one kind of thing that comes out.
`state` is everything that affects what happens next, and what of it survives a restart. `step`
takes a state, an event and a time, and gives the next state and what happened on the way; it
lets `engine` run each timer at its own time, so a late call changes nothing but the moment of
the card. `turn` is what both work on: the state of one step, and what there is to say of it.
`rules` has the numbers from the settings and `next_wake`, which tells when the next timer lies.
`seen` and `steady` tell work in fullscreen from a film, `attention` when it matters at all what
goes on outside. `routine` is the course of a guided break, `until` what every *until* means.
"""

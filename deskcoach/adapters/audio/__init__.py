"""Sounds and words at their instants, on a thread that lives only while there is a use.

`player` owns the thread and takes cues ahead of time; `mixer` keeps clips in memory and mixes
what is due into one stream; `outputs` finds a way out (`pulse`, `winmm`, or a player program).
`speech` is the voice, `spoken` the words made into sounds before they are needed. `chime` plays
the few sounds outside a session; it is all that is loaded before one.
"""

"""Small painted controls that the screens share.

`buttons`, `split` and `session_buttons` are pressed, `fields` hold values,
`set_progress` paints the capsule of a set and the phases of a repetition, `progress` rings and
bars; `labels`, `layout`, `scroll`, `surfaces`, `notices`, `menu` and `table` are what the rest
stands in, `focus_ring` and `scaling` go around and under all of them.
"""

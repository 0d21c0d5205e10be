"""The figure on the screen: `painter` draws one frame of `core.figure`, `view` moves it.

`palette` has its colours and `shapes` its outlines, `body` puts them on the bones; `sheet`
makes stills. `editor` and `canvas` are the window in which somebody makes a figure of their
own.
"""

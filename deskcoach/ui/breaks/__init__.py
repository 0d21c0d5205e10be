"""Breaks on the screen.

The `card` offers one, the `player` guides it (on its `player_stage`), the `overlay` is a firm
one's, and the `posture_cue` goes by itself.
"""

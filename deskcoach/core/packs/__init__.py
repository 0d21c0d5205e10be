"""Packs: exercises, their figures and pictures, and routines of them, in one file to give away.

`zipped` reads the zip file that a stranger may have made; `pack` says what may be in it, what it
holds, and how one is written; `merging` what it would add to what the person has.
"""

from typing import Annotated, Literal

from msgspec import Meta

# Here, since whoever only asks for packs need not load what reads them.
SUFFIX = ".deskcoach"
"""Of the name of a pack's file."""
Maker = Annotated[str, Meta(max_length=60, description="a name of at most 60 characters")]
Licence = Annotated[str, Meta(max_length=120, description="a text of at most 120 characters")]
Choice = Literal["no", "mine", "both", "theirs"]
"""Of what a pack holds: leave it out, keep the one that is there, have both, take it."""

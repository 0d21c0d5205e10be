"""Sets that another app has kept, and ours for another app: read and written, nothing else.

`table` makes rows of a file's bytes, whatever wrote them; `columns` says what a column is in the
languages in which apps write their heads; `dates` and `amounts` read a field. `reading` puts them
together: a file becomes `ForeignSet`s and rows that stay out, each with its reason. `wger` does
the same for that program's JSON. `match` finds which exercise of ours a foreign name means, and
`intake` makes records of it, without doubles. `strong` writes our sets as that app does.
"""

from typing import Literal

DateOrder = Literal["day", "month"]
"""What comes first in `03/04/2025`; here, since whoever only asks for an import reads no dates."""

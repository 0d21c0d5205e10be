"""What somebody asks for, in the one form in which it travels.

From a key, a menu, a notification or the command line to the rules that carry it out.
"""

from typing import ClassVar

from msgspec import Struct


class Command(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="command"
):
    """One thing that can be asked for.

    Its tag is its name on the command line's socket, its fields are the words there:
    `{"command": "later", "minutes": 5}`.

    Attributes:
        takes_long: Whether it is done by a process aside, where there is a log on the disk.
    """

    takes_long: ClassVar[bool] = False

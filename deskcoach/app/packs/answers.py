"""Carries out the commands about packs."""

from typing import Any

from deskcoach.app.packs.packs import Packs
from deskcoach.app.packs.requests import AddPack, MakePack, PackCommand


def carry_out_packs(packs: Packs, command: PackCommand) -> dict[str, Any]:
    """Carry one of them out.

    Raises:
        ValueError: The words or the file cannot be used; one line.
        NotNow: It does not fit now.
        LogError: The routines could not be read or kept.
        OSError: A file could not be read or written.
    """
    match command:
        case MakePack():
            return packs.make(command)
        case AddPack():
            return packs.add(command)
        case _:
            return packs.take_out(command)

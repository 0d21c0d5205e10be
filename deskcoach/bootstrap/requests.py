"""What the running program is asked for: by its own screens, or over the socket."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import msgspec

from deskcoach.adapters.beside import Aside
from deskcoach.adapters.ipc import client
from deskcoach.adapters.ipc.server import Later, SendReply
from deskcoach.adapters.store.log import SqliteLog
from deskcoach.app import commands
from deskcoach.app.exit_codes import REFUSED
from deskcoach.app.requests import Doctor, Programs
from deskcoach.core.command import Command
from deskcoach.core.export.share import Share, nobody_listens


class Requests:
    """Has commands carried out; what takes long is done by a process aside.

    Args:
        context: What commands work with.
        log: The log.
        aside: Does what takes long.
        tell: Shows the person a line.
        follow: Looks after the log, once a command is done.
        replaced: Is told that another process has changed what the log holds.
        look: Has all that holds a break looked at, then calls back; gives what cancels it.
    """

    def __init__(  # noqa: PLR0913 - everything that a command may reach
        self,
        context: commands.CommandContext,
        log: SqliteLog,
        aside: Aside,
        *,
        tell: Callable[[str], None],
        follow: Callable[[], None],
        replaced: Callable[[], None],
        look: Callable[[Callable[[], None]], Callable[[], None]],
    ) -> None:
        self._look = look
        self._context, self._log, self._aside = context, log, aside
        self._tell, self._follow, self._replaced = tell, follow, replaced

    def handle(self, request: Mapping[str, Any]) -> commands.Reply | Later:
        """Check and answer what came over the socket, now or later."""
        from deskcoach.app.any_command import read_command

        words = {name: value for name, value in request.items() if name != client.SHARE}
        found = commands.replied(lambda: read_command(words))
        command: Command | None = found.get("value")
        if command is not None and self._takes_long(command):

            def later(send: SendReply, done: SendReply) -> Callable[[], None]:
                def share(part: float) -> None:
                    if client.SHARE in request:
                        send({client.SHARE: part})

                return self._begin(command, share, done)

            return later
        if isinstance(command, Doctor | Programs):
            return partial(self._examine, command)
        reply = found if command is None else commands.carry_out(self._context, command)
        self._follow()
        return reply

    def _examine(
        self, command: Doctor | Programs, _: SendReply, done: SendReply
    ) -> Callable[[], None]:
        """Look around first: between two breaks nobody does."""
        return self._look(lambda: done(commands.carry_out(self._context, command)))

    def send(
        self,
        command: Command,
        *,
        then: Callable[[Any], None] | None = None,
        share: Share = nobody_listens,
    ) -> Any:
        """A button was pressed."""
        if then is None:
            return self._seen(commands.carry_out(self._context, command))
        if self._takes_long(command):
            return self._begin(command, share, lambda reply: then(self._seen(reply)))
        then(self._seen(commands.carry_out(self._context, command)))
        return None

    def _takes_long(self, command: Command) -> bool:
        """Whether it is done aside; only what is on the disk can be."""
        return command.takes_long and self._log.keeping and self._log.catch_up()

    def _begin(self, command: Command, share: Share, done: SendReply) -> Callable[[], None]:
        """Have it done aside; returns what cancels it."""
        from deskcoach.app.export.requests import Export
        from deskcoach.app.packs.requests import MakePack

        def finished(reply: Mapping[str, Any]) -> None:
            if not isinstance(command, Export | MakePack):
                self._log.changes += 1
                self._replaced()
            self._follow()
            done(reply)

        return self._aside.begin(msgspec.to_builtins(command), share, finished)

    def _seen(self, reply: Mapping[str, Any]) -> Any:
        untold = reply.get("error") not in {None, self._log.waiting}
        if untold and reply["code"] != REFUSED:
            self._tell(reply["error"])
        self._follow()
        return reply.get("value")

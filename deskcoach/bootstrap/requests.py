"""What the running program is asked for: by its own screens, or over the socket."""

from collections.abc import Callable, Mapping
from typing import Any

from deskcoach.adapters.beside import Aside
from deskcoach.adapters.ipc import client
from deskcoach.adapters.ipc.server import Later, SendReply
from deskcoach.adapters.store.log import SqliteLog
from deskcoach.app import commands
from deskcoach.app.exit_codes import REFUSED
from deskcoach.core.export.archive import nobody_listens


class Requests:
    """Has commands carried out; what takes long is done by a process aside.

    Args:
        context: What commands work with.
        log: The log.
        aside: Does what takes long.
        tell: Shows the person a line.
        follow: Looks after the log, once a command is done.
        replaced: Is told that another process has changed what the log holds.
    """

    def __init__(
        self,
        context: commands.CommandContext,
        log: SqliteLog,
        aside: Aside,
        *,
        tell: Callable[[str], None],
        follow: Callable[[], None],
        replaced: Callable[[], None],
    ) -> None:
        self._context, self._log, self._aside = context, log, aside
        self._tell, self._follow, self._replaced = tell, follow, replaced

    def handle(self, request: Mapping[str, Any]) -> commands.Reply | Later:
        """Answer what came over the socket, now or later."""
        words = {name: value for name, value in request.items() if name != client.SHARE}
        if self._takes_long(words):

            def later(send: SendReply, done: SendReply) -> Callable[[], None]:
                def share(part: float) -> None:
                    if client.SHARE in request:
                        send({client.SHARE: part})

                return self._begin(words, share, done)

            return later
        reply = commands.run(self._context, words)
        self._follow()
        return reply

    def send(
        self,
        command: str,
        *,
        then: Callable[[Any], None] | None = None,
        share: Callable[[float], None] = nobody_listens,
        **words: Any,
    ) -> Any:
        """A button was pressed; what is refused needs no word, for the screen has moved on.

        Args:
            command: Its name.
            then: Where it may take long: is given the value, when there is one; then what is
                returned cancels it.
            share: Is told how much of it is done.
            words: The command's own.
        """
        request = {"command": command, **words}
        if then is None:
            return self._seen(commands.run(self._context, request))
        if self._takes_long(request):
            return self._begin(request, share, lambda reply: then(self._seen(reply)))
        then(self._seen(commands.run(self._context, request)))
        return None

    def _takes_long(self, words: Mapping[str, Any]) -> bool:
        """Whether it is done aside; only what is on the disk can be."""
        aside = words["command"] in {"export", "import", "restore"} and self._log.keeping
        return aside and self._log.catch_up() and commands.refused(words) is None

    def _begin(
        self, words: Mapping[str, Any], share: Callable[[float], None], done: SendReply
    ) -> Callable[[], None]:
        """Have it done aside; returns what cancels it."""

        def finished(reply: Mapping[str, Any]) -> None:
            if words["command"] != "export":
                self._log.changes += 1
                self._replaced()
            self._follow()
            done(reply)

        return self._aside.begin(words, share, finished)

    def _seen(self, reply: Mapping[str, Any]) -> Any:
        untold = reply.get("error") not in {None, self._log.waiting}
        if untold and reply["code"] != REFUSED:
            self._tell(reply["error"])
        self._follow()
        return reply.get("value")

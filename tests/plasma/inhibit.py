"""Calls `Inhibit` of a service and stays: inhibit.py FILE SERVICE PATH INTERFACE SIGNATURE WORD…

FILE is written once it has answered. `a{sv}` in the signature is an empty one.
"""

import sys
import time
from pathlib import Path

from jeepney import (  # type: ignore[import-untyped,unused-ignore]
    DBusAddress,
    MessageType,
    new_method_call,
)
from jeepney.io.blocking import (  # type: ignore[import-untyped,unused-ignore]
    open_dbus_connection,
)


def main(file: str, service: str, path: str, interface: str, signature: str, *words: str) -> None:
    """Inhibit."""
    body = (*words, {}) if signature.endswith("a{sv}") else words
    connection = open_dbus_connection("SESSION")
    call = new_method_call(DBusAddress(path, service, interface), "Inhibit", signature, body)
    reply = connection.send_and_get_reply(call, timeout=20)
    if reply.header.message_type is MessageType.error:
        sys.exit(str(reply.body))
    Path(file).touch()
    while True:
        time.sleep(60)


if __name__ == "__main__":
    main(*sys.argv[1:])

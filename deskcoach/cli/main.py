"""Where every start begins, and how it ends."""

import errno
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from deskcoach.app.exit_codes import FAILED, OK

BACKGROUND = "--background"


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command line and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = _carry_out(words)
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        if not _reader_has_gone(error):
            raise
        sys.stdout = sys.stderr = None  # nothing more is to be said
        return OK
    except KeyboardInterrupt:
        return FAILED
    except Exception as error:
        from deskcoach.adapters.paths import NoHomeError

        if isinstance(error, NoHomeError):
            from deskcoach.cli.exits import say_error

            return say_error(str(error), FAILED)
        raise
    return code


def _carry_out(words: Sequence[str]) -> int:
    """A start needs none of the words, which take 30 ms, and would stay in memory as long."""
    if words in ([], [BACKGROUND]):
        from deskcoach.adapters.stand_ins import UNUSED, read_when_used

        read_when_used(UNUSED)
        from deskcoach import bootstrap  # the other commands need no Qt

        return bootstrap.start(background=bool(words))
    from deskcoach.cli.words import carry_out

    return carry_out(words)


def _reader_has_gone(error: OSError) -> bool:
    """Whether nobody reads what we print, as in `deskcoach log | head`."""
    on_windows = sys.platform == "win32" and error.errno == errno.EINVAL and not error.filename
    return on_windows or isinstance(error, BrokenPipeError)


def entry() -> None:
    """Where the installed commands begin."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # not every terminal knows every letter
            stream.reconfigure(errors="backslashreplace")
    sys.exit(main())

"""What is fuzzed: something that takes bytes, with examples, and what must be so afterwards."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

LONGEST_LINE = 700
"""Characters that the line of a refusal may have."""


@dataclass(frozen=True)
class Target:
    """One kind of input.

    Attributes:
        name: Its folder in the corpus.
        examples: Good inputs, from which bad ones are made.
        take: Gives an input to the program. Whatever it raises is a finding; a refusal that is
            as it should be is not raised.
        words: What such inputs are made of.
        longest: Bytes that an input may have.
        weight: Its part of a run: the quick ones can be asked more often.
        at_once: The seconds of work that the last input took at the longest without giving way to
            the event loop. Where a target does not tell, all of it is at once.
    """

    name: str
    examples: Callable[[], Sequence[bytes]]
    take: Callable[[bytes], None]
    words: Sequence[bytes] = ()
    longest: int = 4096
    weight: int = 1
    at_once: Callable[[], float] | None = None


def one_line(text: str, begins: str = "") -> None:
    """See that a refusal is one short line that names the place."""
    assert text, "nothing is said"
    assert text.isprintable(), f"not one line: {text!r}"
    assert len(text) <= LONGEST_LINE, f"{len(text)} characters: {text!r}"
    assert text.startswith(begins), f"does not name the place: {text!r}"

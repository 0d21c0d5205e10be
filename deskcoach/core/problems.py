"""What is told to a person when an input cannot be used: place, value and remedy in one line."""

from dataclasses import dataclass

from deskcoach.core.sentence import Sentence, sentence


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with one input.

    Attributes:
        file: Name of the file, as the person would open it.
        place: Where in it: a key, a JSON path or a line.
        value: What was found there, shortened.
        remedy: What to do now, as a whole sentence.
    """

    file: str
    place: str
    value: str
    remedy: str

    @property
    def line(self) -> Sentence:
        """All of it in one line, which a screen can say in another language."""
        return sentence(
            "{file}: {place}: {value}: {remedy}",
            file=self.file,
            place=self.place,
            value=self.value,
            remedy=self.remedy,
        )

    def __str__(self) -> str:
        return str(self.line)


def printable(text: str) -> str:
    """The text on one line: what cannot be printed is written as an escape."""
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text
    )


def shown(value: object, limit: int = 60) -> str:
    """The value as it is quoted in a problem: one line, at most `limit` characters."""
    text = " ".join(repr(value).split())
    return text if len(text) <= limit else text[: limit - 1] + "…"

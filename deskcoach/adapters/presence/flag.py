"""A yes-or-no of a D-Bus service: asked for once, and again when a signal says it may differ."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from deskcoach.adapters.presence.bus import Body, Bus, Target
from deskcoach.adapters.presence.source import Check, Switch, Tell

_PROPERTIES = "org.freedesktop.DBus.Properties"


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask, when to ask again, and what the answer means.

    Attributes:
        target: Whom.
        member: The method.
        signals: The signals after which it is asked again.
        signature: The types of the method's arguments.
        body: Its arguments.
        means: Takes the first value of the answer; says whether the thing is so.
        first: A condition on the signals' first argument, as `Bus.hear` takes it.
        never: A word in a refusal that means no: it was never set.
    """

    target: Target
    member: str
    signals: tuple[str, ...]
    signature: str = ""
    body: tuple[Any, ...] = ()
    means: Callable[[Any], bool] = bool
    first: tuple[str, str] = ("arg0", "")
    never: str = ""


def property_of(target: Target, name: str, means: Callable[[Any], bool] = bool) -> Question:
    """The question for a property of an interface, whose value `means` takes."""
    return Question(
        Target(target.service, target.path, _PROPERTIES),
        "Get",
        ("PropertiesChanged",),
        "ss",
        (target.interface, name),
        means=lambda variant: means(variant[1]),
        first=("arg0", target.interface),
    )


class Flag:
    """Holds a switch to the answer, for as long as the service is there.

    Args:
        name: Two or three words for it.
        bus: The bus that the service is on.
        question: What is asked, and when.
        switch: What is told.
    """

    def __init__(self, name: str, bus: Bus, question: Question, switch: Switch) -> None:
        self.name = name
        self._bus = bus
        self._question = question
        self._switch = switch
        self._present = False
        self._problem = ""

    def start(self, tell: Tell) -> None:
        """Follow the service."""
        self._switch.tell_to(tell)
        self._bus.open()
        question = self._question
        for signal in question.signals:
            self._bus.hear(question.target, signal, self._heard, question.first)
        self._bus.follow(question.target.service, self._came, self._went)

    def stop(self) -> None:
        """Follow it no longer."""
        self._switch.silence()
        self._present = False
        self._bus.close()

    def report(self) -> Check:
        """Whether the service is there and answers."""
        if not self._bus.up:
            return Check(self.name, ok=False, detail=f"no bus: {self._bus.problem}")
        if not self._present:
            return Check(self.name, ok=False, detail="absent")
        if self._problem:
            return Check(self.name, ok=False, detail=self._problem)
        return Check(self.name, ok=True, detail="on" if self._switch.is_on else "off")

    def _came(self) -> None:
        self._present = True
        self._ask()

    def _went(self) -> None:
        self._present = False
        self._switch.set(on=False)

    def _heard(self, _: Body) -> None:
        self._ask()

    def _ask(self) -> None:
        asked = self._question
        self._bus.call(
            asked.target,
            asked.member,
            asked.signature,
            asked.body,
            then=self._answered,
            failed=self._refused,
        )

    def _answered(self, body: Body) -> None:
        try:
            on = self._question.means(body[0])
        except (AttributeError, TypeError, ValueError, LookupError) as error:
            self._refused(f"its answer makes no sense: {error}")
        else:
            self._problem = ""
            self._switch.set(on=on)

    def _refused(self, words: str) -> None:
        never = self._question.never
        self._problem = "" if never and never in words else words
        self._switch.set(on=False)

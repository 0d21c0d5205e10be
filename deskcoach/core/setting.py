"""Settings one by one, as a page or a message needs them; and how they are read from a file.

Which there are, with their ranges and why they are so, `core.settings` says.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct

from deskcoach.core.messages import Problem, Sentence, sentence, shown
from deskcoach.core.settings import Settings

_EXAMPLES = {
    "ranges": sentence('a list of at most six ranges such as "09:00-12:30" or "22:00-06:00"'),
    "days": sentence('a list of days such as "monday"'),
    "time": sentence('a time such as "17:30"'),
    "programs": sentence('a list of at most 50 names of programs such as "code"'),
    "stretches": sentence('a list of stretches such as "shoulder-extension-two"'),
    "screen": sentence('"pointer", "active" or the name of a screen'),
}


class Setting(Struct, frozen=True):
    """One setting as a settings page or an error message needs it.

    Attributes:
        section: Table in the file.
        key: Key in that table.
        type: Its annotated type.
        default: The value that is used when the file has none or a wrong one.
        low: Smallest allowed number, or None.
        high: Largest allowed number, the longest text in characters, or None.
        unit: `min`, `s`, `h`, `%`, `ranges`, `days`, `time`, `screen`, `programs`,
            `stretches`, `text`, or empty.
        choices: The allowed words, or an empty tuple.
        words: What it is, in English; the screens translate it.
        detail: One more line about it, or empty.
        organisation: Whether the default is an organisation's, and not ours.
        asked: Whether a screen asks for it.
    """

    section: str
    key: str
    type: Any
    default: Any
    low: int | None
    high: int | None
    unit: str
    choices: tuple[str, ...]
    words: str
    detail: str = ""
    organisation: bool = False
    asked: bool = True

    @property
    def allowed(self) -> Sentence:
        """The allowed values as they are named in a message."""
        if self.choices:
            choices = ", ".join(f'"{choice}"' for choice in self.choices)
            return sentence("one of {choices}", choices=choices)
        if isinstance(self.default, bool):
            return sentence("true or false")
        if self.unit == "text":
            return sentence("a line of at most {high} characters", high=str(self.high))
        if self.unit in _EXAMPLES:
            return _EXAMPLES[self.unit]
        if isinstance(self.default, tuple):
            return sentence("a list of one to three numbers from 1 to 60")
        high = f"{self.high} {self.unit}".strip()
        return sentence("a whole number from {low} to {high}", low=str(self.low), high=high)


def all_settings(below: Settings | None = None) -> Iterator[Setting]:
    """Every setting in the order of the file.

    Args:
        below: What an organisation gives as defaults; None: none does.
    """
    for section, section_type in get_type_hints(Settings).items():
        ours = section_type()
        defaults = getattr(below, section) if below else ours
        for key, annotated in get_type_hints(section_type, include_extras=True).items():
            default = getattr(defaults, key)
            given = default != getattr(ours, key)
            yield _setting(section, key, annotated, default, organisation=given)


def _setting(
    section: str, key: str, annotated: Any, default: Any, *, organisation: bool
) -> Setting:
    base, meta = get_args(annotated)
    return Setting(
        section=section,
        key=key,
        type=annotated,
        default=default,
        low=meta.ge,
        high=meta.le if meta.le is not None else (meta.extra or {}).get("most"),
        unit=(meta.extra or {}).get("unit", ""),
        choices=tuple(get_args(base)) if get_origin(base) is Literal else (),
        words=meta.description or "",
        detail=(meta.extra or {}).get("detail", ""),
        organisation=organisation,
        asked=(meta.extra or {}).get("asked", True),
    )


def read_settings(
    document: Mapping[str, Any], file: str, below: Settings | None = None
) -> tuple[Settings, tuple[Problem, ...]]:
    """Settings from a parsed file; whatever is wrong is named and its default is used.

    Args:
        document: The parsed TOML document.
        file: Its name, for the problems.
        below: What an organisation gives as defaults; None: none does.
    """
    problems = list(_unknown(document, file))
    sections: dict[str, dict[str, Any]] = msgspec.to_builtins(below) if below else {}
    for setting in all_settings(below):
        table = document.get(setting.section)
        if not isinstance(table, Mapping) or setting.key not in table:
            continue
        value = table[setting.key]
        try:
            good = msgspec.convert(value, setting.type)
        except msgspec.ValidationError:
            remedy = sentence(
                "write {allowed}; until then {default} is used",
                allowed=setting.allowed,
                default=_toml(setting.default),
            )
            place = f"{setting.section}.{setting.key}"
            problems.append(Problem(file, place, shown(value), remedy))
        else:
            sections.setdefault(setting.section, {})[setting.key] = good
    return msgspec.convert(sections, Settings), tuple(problems)


def chosen(document: Mapping[str, Any]) -> list[tuple[str, str, Any]]:
    """What a parsed file says, as section, key and plain value; what is wrong is left out."""
    found = []
    for setting in all_settings():
        table = document.get(setting.section)
        if not isinstance(table, Mapping) or setting.key not in table:
            continue
        with suppress(msgspec.ValidationError):
            good = msgspec.convert(table[setting.key], setting.type)
            found.append((setting.section, setting.key, msgspec.to_builtins(good)))
    return found


def check_value(section: str, key: str, value: Any, file: str) -> Any:
    """The value, if this setting may have it.

    Raises:
        ValueError: It may not, or there is no such setting; the text is one line.
    """
    for setting in all_settings():
        if (setting.section, setting.key) == (section, key):
            try:
                return msgspec.convert(value, setting.type)
            except msgspec.ValidationError:
                remedy = sentence("choose {allowed}", allowed=setting.allowed)
                problem = Problem(file, f"{section}.{key}", shown(value), remedy)
                raise ValueError(problem.line) from None
    unknown, remedy = sentence("unknown setting"), sentence("check its spelling")
    raise ValueError(Problem(file, f"{section}.{key}", unknown, remedy).line)


def _unknown(document: Mapping[str, Any], file: str) -> Iterator[Problem]:
    known: dict[str, list[str]] = {}
    for setting in all_settings():
        known.setdefault(setting.section, []).append(setting.key)
    for section, table in document.items():
        if section not in known:
            yield Problem(file, str(section), sentence("unknown section"), _use_one_of(known))
        elif not isinstance(table, Mapping):
            remedy = sentence("write a table: [{name}]", name=section)
            yield Problem(file, str(section), shown(table), remedy)
        else:
            for key in table:
                if key not in known[section]:
                    place, remedy = f"{section}.{key}", _use_one_of(known[section])
                    yield Problem(file, place, sentence("unknown setting"), remedy)


def _use_one_of(known: Iterable[str]) -> Sentence:
    return sentence("remove it, or use one of {names}", names=", ".join(known))


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(each) for each in value)}]"
    return f'"{value}"' if isinstance(value, str) else str(value)

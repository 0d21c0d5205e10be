"""The settings in a TOML file that a person edits: read in full, written one value at a time."""

import errno
import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from deskcoach.adapters.files import private_folder, read_whole, reason, remedy, write_whole
from deskcoach.core.foreign import what_is
from deskcoach.core.messages import Problem, sentence, shown
from deskcoach.core.setting import all_settings, check_value, chosen, read_settings
from deskcoach.core.settings import Settings

LARGEST = 200_000
"""Bytes; nobody writes that many settings, and reading them would hold up the start."""


class SettingsFile:
    """The settings file at `path`. It need not exist, and reading never makes it.

    Args:
        path: The person's own.
        shared: An organisation's, whose values are the defaults of this machine; None: none.
        name: How its faults name it; its own name without folders by default.
    """

    def __init__(self, path: Path, shared: Path | None = None, name: str = "") -> None:
        self.path = path
        self._name = name or path.name
        self._shared = SettingsFile(shared, name=str(shared)) if shared else None
        self._last_good: Settings | None = None

    @property
    def below(self) -> Settings | None:
        """What an organisation gives as defaults; None where there is none."""
        return self._shared.load()[0] if self._shared and self._shared.path.exists() else None

    def load(self) -> tuple[Settings, tuple[Problem, ...]]:
        """The settings now in the file; what is wrong is named, and its default used.

        A file that cannot be read at all leaves the settings as they were read last.
        """
        below, told = self._shared.load() if self._shared else (None, ())
        try:
            document = self._parse(self._read())
        except _Unusable as error:
            settings = self._last_good or below or Settings()
            do = error.remedy
            remedy = sentence("{remedy}; until then the defaults are used", remedy=do)
            if self._last_good:
                remedy = sentence(
                    "{remedy}; until then the settings read before are used", remedy=do
                )
            return settings, (*told, Problem(self._name, error.place, error.what, remedy))
        self._last_good, problems = read_settings(document, self._name, below)
        return self._last_good, (*told, *problems)

    def change(self, section: str, key: str, value: Any) -> None:
        """Write one setting and leave everything else in the file as it is."""
        self.take([(section, key, value)])

    def chosen(self) -> Sequence[tuple[str, str, Any]]:
        """Section, key and plain value of each setting in the file that can be used."""
        try:
            return chosen(self._parse(self._read()))
        except _Unusable:
            return ()

    def take(self, values: Iterable[tuple[str, str, Any]], undo: ExitStack | None = None) -> None:
        """Write many, all of them or none; `undo` puts the file back as it was."""
        good = [
            (place, key, check_value(place, key, value, self._name)) for place, key, value in values
        ]
        with self._told():
            before = self._read() if self.path.exists() else None
            after = self._edit(before or "", good)
            if undo is not None:  # who cancels may do so at any moment: it is known before
                undo.callback(self._put_back, before)
            self._write(after)

    def _write(self, text: str) -> None:
        private_folder(self.path.parent)
        write_whole(self.path, text.encode())

    def _put_back(self, before: str | None) -> None:
        with self._told():
            if before is None:
                self.path.unlink(missing_ok=True)
            else:
                self._write(before)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What goes wrong with the file is told in one line."""
        try:
            yield
        except _Unusable as error:
            raise ValueError(
                Problem(str(self.path), error.place, error.what, error.remedy).line
            ) from None
        except OSError as error:
            raise ValueError(
                sentence(
                    "{file}: {reason}: {remedy}",
                    file=str(self.path),
                    reason=reason(error),
                    remedy=remedy(error, sentence("check the permissions of it and its folder")),
                )
            ) from None

    def write_template(self) -> None:
        """Write a file that names every setting, its range and its default, all commented out.

        Raises:
            ValueError: There is such a file already, or it cannot be written; one line.
        """
        if self.path.exists():
            raise ValueError(f"{self.path}: exists already: move it away first")
        try:
            private_folder(self.path.parent)
            write_whole(self.path, template().encode())
        except OSError as error:
            what_to_do = remedy(error, "check its folder")
            raise ValueError(f"{self.path}: {reason(error)}: {what_to_do}") from None

    def _read(self) -> str:
        try:
            content = read_whole(self.path, LARGEST)
        except FileNotFoundError:
            return ""
        except OSError as error:
            raise _Unusable(sentence("file"), *_refusal(error)) from None
        try:
            return content.decode("utf-8-sig")  # Windows' editor puts a mark in front
        except UnicodeDecodeError as error:
            _refuse_foreign(content)
            line = content.count(b"\n", 0, error.start) + 1
            raise _Unusable(
                sentence("line {number}", number=str(line)),
                sentence("is not UTF-8"),
                sentence("save the file as UTF-8"),
            ) from None

    def _parse(self, text: str) -> dict[str, Any]:
        _check_shape(text)
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            _refuse_foreign(text.encode())
            what, place = _place(str(error), text)
            raise _Unusable(place, what, sentence("mend this line")) from None
        except (ValueError, RecursionError):
            raise _Unusable(
                sentence("file"), sentence("is nested too deep"), sentence("write plain tables")
            ) from None

    def _edit(self, text: str, values: Sequence[tuple[str, str, Any]]) -> str:
        import tomlkit  # 36 ms that a start without a change need not pay
        from tomlkit.exceptions import TOMLKitError

        wanted = self._parse(text)
        place = ""
        try:
            document = tomlkit.parse(text)
            for section, key, value in values:
                place = f"{section}.{key}"
                table = wanted.get(section, {})
                if not isinstance(table, Mapping):
                    remedy = sentence("write a table: [{name}]", name=section)
                    raise _Unusable(section, shown(table), remedy)
                plain = list(value) if isinstance(value, tuple) else value
                wanted[section] = {**table, key: plain}
                if section not in document:
                    document[section] = tomlkit.table()
                document[section][key] = plain
            edited = tomlkit.dumps(document)
            kept = tomllib.loads(edited) == wanted
        except (TOMLKitError, tomllib.TOMLDecodeError, TypeError, ValueError):
            kept = False
        if not kept:  # an editor that loses somebody's settings is worse than none
            raise _Unusable(
                place, sentence("cannot be written safely"), sentence("edit it by hand")
            )
        return edited


def template() -> str:
    """The text of a settings file that names everything and changes nothing."""
    lines = [
        "# Settings of DeskCoach. A line counts once its first # is gone;",
        "# what is not written here has its default, which is shown.",
    ]
    section = ""
    for setting in all_settings():
        if setting.section != section:
            section = setting.section
            lines += ["", f"[{section}]"]
        lines.append(f"# {setting.words}: {setting.allowed}")
        lines += [f"# {setting.detail}"] if setting.detail else []
        lines.append(f"# {setting.key} = {_toml(setting)}")
    return os.linesep.join(lines) + os.linesep


class _Unusable(Exception):  # noqa: N818 - carried to where it becomes a problem
    """The file cannot be used as it is: place, what is there, remedy."""

    def __init__(self, place: str, what: str, remedy: str) -> None:
        super().__init__(what)
        self.place, self.what, self.remedy = place, what, remedy


def _refuse_foreign(content: bytes) -> None:
    """Say what the file is, where it is none of settings at all.

    Raises:
        _Unusable: It is something else.
    """
    kind = what_is(content, "settings")
    if kind is not None:
        what = sentence("this is {what}, not a file of settings", what=kind)
        raise _Unusable(sentence("file"), what, sentence("move it away"))


def _refusal(error: OSError) -> tuple[str, str]:
    """What is wrong with the file as a whole, and its remedy."""
    if error.errno == errno.EISDIR:
        return sentence("is a folder"), sentence("move it away")
    if error.errno == errno.EINVAL:
        return sentence("is a pipe or a device, not a file"), sentence("move it away")
    if error.errno == errno.EFBIG:
        remedy = sentence("keep it below {count} bytes", count=f"{LARGEST:,}")
        return sentence("is too long"), remedy
    return reason(error), sentence("check its permissions")


# In this order: what is quoted or a remark, what nests, what ends a key, and words and numbers.
# Where a closing quote is missing, the rest is the text: the scan stays linear.
_TOKENS = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*(?:""")?|' + r"'''(?:[^']|'(?!''))*(?:''')?|"
    r'"(?:[^"\\\n]|\\.)*"?|' + r"'[^'\n]*'?|#[^\n]*"
    r"|(?P<open>[\[{])|(?P<close>[\]}])|(?P<end>[=,\n])|(?P<dot>\.)|(?P<word>[\w+-]+)",
    re.DOTALL,
)
_DEEPEST = 20  # brackets, or parts of one name
_LONGEST_WORD = 100  # characters; no number that a setting may have is as long
_LONGEST_TEXT = 1000  # the same of what stands in quotes
_MOST_TOKENS = 20_000  # a file that names every setting has some 1,000


def _check_shape(text: str) -> None:
    """Refuse what would keep the readers of TOML busy for long: they take what is deep slowly.

    Raises:
        _Unusable: It does.
    """
    depth = dots = 0
    for number, found in enumerate(_TOKENS.finditer(text)):
        if number > _MOST_TOKENS:
            raise _Unusable(
                sentence("file"),
                sentence("is too long"),
                sentence("keep only what DeskCoach knows"),
            )
        kind = found.lastgroup
        if kind in {"open", "close"}:
            depth, dots = depth + (1 if kind == "open" else -1), 0
        elif kind in {"end", "dot"}:
            dots = dots + 1 if kind == "dot" else 0
        if max(depth, dots) > _DEEPEST:
            raise _Unusable(
                sentence("file"), sentence("is nested too deep"), sentence("write plain tables")
            )
        longest = _LONGEST_WORD if kind == "word" else _LONGEST_TEXT
        if len(found[0]) > longest and found[0][0] != "#":
            line = sentence("line {number}", number=str(text.count("\n", 0, found.start()) + 1))
            what = sentence("has a word or a number that is too long")
            raise _Unusable(line, what, sentence("mend this line"))


def _place(message: str, text: str) -> tuple[str, str]:
    """The parser's complaint and its place, taken apart."""
    found = re.fullmatch(r"(.*) \(at line (\d+), column (\d+)\)", message, re.DOTALL)
    if found:
        what, line, column = found.groups()
    else:
        what = message.removesuffix(" (at end of document)")
        lines = text.splitlines()
        line, column = str(len(lines)), str(len(lines[-1]) + 1 if lines else 1)
    words = " ".join(what.split())
    place = sentence("line {line}, column {column}", line=line, column=column)
    return words[:1].lower() + words[1:], place


def _toml(setting: Any) -> str:
    value = setting.default
    if isinstance(value, bool):
        return str(value).lower()
    return (
        f'"{value}"'
        if isinstance(value, str)
        else str(list(value) if isinstance(value, tuple) else value)
    )

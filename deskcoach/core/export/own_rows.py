"""What a person has besides the log, as lines of the backup: written, and read as a stranger's."""

from binascii import Error, a2b_base64, b2a_base64
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from hashlib import sha256
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta, Struct, structs

from deskcoach.core import json_input
from deskcoach.core.catalogue import checked
from deskcoach.core.exercises import Exercise
from deskcoach.core.export.own import KEYS, KeptName, KeptPicture, KeptSetting, Own
from deskcoach.core.figure.model import Figure, FigureError, load_figure
from deskcoach.core.json_input import Fault, shown_value
from deskcoach.core.packs.pack import MOST_FIGURE
from deskcoach.core.pictures import PictureError, look_at
from deskcoach.core.setting import chosen

MOST_OWN = 5000
"""Rows of each sort."""
_T = TypeVar("_T")
_ENCODER = msgspec.json.Encoder(order="sorted")
_EXERCISE_SOURCE = {"title": "Own exercises", "publisher": "Me"}
"""For an exercise that names none."""


class _PictureRow(Struct, frozen=True, forbid_unknown_fields=True):
    name: Annotated[
        str,
        Meta(
            pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.(png|jpg|webp)\Z",
            max_length=80,
            description="a file name in small letters, such as wall-slide.png",
        ),
    ]
    data: Any


# -- writing ----------------------------------------------------------------------------------


def own_lines(own: Own, sort: str) -> Iterator[bytes]:
    """The lines of one sort, in the order of what tells them apart."""
    for one in sorted(getattr(own, sort), key=KEYS[sort]):  # type: ignore[arg-type] # ids and names
        if isinstance(one, KeptPicture):
            row = {"data": b2a_base64(one.read(), newline=False).decode(), "name": one.name}
            yield _ENCODER.encode(row)
        else:
            yield _ENCODER.encode(one)


def can_be_kept(figure: Figure) -> bool:
    """Whether a figure that somebody drew by hand is read again."""
    return len(msgspec.json.encode(figure)) <= MOST_FIGURE


# -- reading ----------------------------------------------------------------------------------


def own_of(rows: Mapping[str, Iterator[Any]]) -> Own:
    """What decoded rows hold.

    Args:
        rows: Those of each sort, in the order of the file; each a dict.

    Raises:
        Fault: One cannot be kept.
    """
    return Own(
        exercises=tuple(_read("exercises", rows, _exercise)),
        drafts=tuple(_read("drafts", rows, _draft)),
        names=tuple(_read("names", rows, partial(_plain, KeptName))),
        figures=tuple(_read("figures", rows, _figure)),
        pictures=tuple(_read("pictures", rows, _picture)),
        settings=_known(tuple(_read("settings", rows, partial(_plain, KeptSetting)))),
    )


def _read(
    sort: str, rows: Mapping[str, Iterator[Any]], read: Callable[[Any, str], _T]
) -> Iterator[_T]:
    seen: dict[Any, int] = {}
    for index, row in enumerate(rows[sort]):
        place = f"$.{sort}[{index}]"
        if index >= MOST_OWN:
            raise Fault(f"$.{sort}", "too long", "more rows", f"keep {MOST_OWN} of them")
        if not isinstance(row, dict):
            raise Fault(place, "of the wrong type", shown_value(row), "write an object in braces")
        found = read(row, place)
        key = KEYS[sort](found)
        if key in seen:
            told = " ".join(key) if isinstance(key, tuple) else str(key)
            what = f"that of {sort}[{seen[key]}] again"
            raise Fault(place, what, shown_value(told), "remove one of the two")
        seen[key] = index
        yield found


def _plain(wanted: type[_T], row: Any, place: str) -> _T:
    try:
        return json_input.convert(row, wanted)
    except Fault as fault:
        raise fault.within("$", place) from None


def _exercise(row: Any, place: str) -> Exercise:
    """As if it were alone in a file of its own."""
    source = row.get("source") or _EXERCISE_SOURCE
    exercise = {name: value for name, value in row.items() if name != "source"}
    try:
        file = checked({"source": source, "exercises": [exercise]})
    except Fault as fault:
        raise fault.within("$.exercises[0]", place).within("$.source", f"{place}.source") from None
    return structs.replace(file.exercises[0], source=file.source)


def _draft(row: Any, place: str) -> Exercise:
    """Whose it is, is said when it is saved."""
    return structs.replace(_exercise(row, place), source=None)


def _figure(row: Any, place: str) -> Figure:
    data = msgspec.json.encode(row)
    if len(data) > MOST_FIGURE:
        remedy = f"keep it below {MOST_FIGURE:,} bytes"
        raise Fault(place, "too large a figure", f"{len(data):,} bytes", remedy)
    try:
        return load_figure(data, place)
    except FigureError as error:
        found = str(error).removeprefix(f"{place}: ")
        raise Fault(place, "no figure that can be drawn", found, "export it anew") from None


def _picture(row: Any, place: str) -> KeptPicture:
    """Looked at, and let go of again: what it shows is decoded only when it is kept."""
    found = _plain(_PictureRow, {**row, "data": ""} if "data" in row else row, place)
    text = row["data"]
    remedy = "export it anew, or take it out"
    try:
        content = a2b_base64(text, strict_mode=True)
        look_at(content)
    except (Error, TypeError, ValueError) as error:
        why = str(error) if isinstance(error, PictureError) else "it is not written as one"
        raise Fault(
            f"{place}.data", "no picture that can be opened", shown_value(why), remedy
        ) from None
    read = partial(a2b_base64, text, strict_mode=True)
    return KeptPicture(found.name, sha256(content).hexdigest(), len(content), read)


def _known(settings: tuple[KeptSetting, ...]) -> tuple[KeptSetting, ...]:
    """Without what is no setting, or no value of it: those of another version may be others."""
    document: dict[str, dict[str, Any]] = {}
    for one in settings:
        document.setdefault(one.section, {})[one.key] = one.value
    return tuple(KeptSetting(*each) for each in chosen(document))

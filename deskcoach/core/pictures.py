"""What a picture is and how large, read off its first bytes before anything decodes it.

A picture may come from a stranger: a file of some hundred bytes may say that it is a million
pixels wide, or be a drawing with a program in it. Only what is named here goes on to a decoder.
"""

import re
import struct
from collections.abc import Callable, Iterator, Mapping
from math import ceil
from typing import Literal

from msgspec import Struct

from deskcoach.core.messages import sentence

PictureForm = Literal["png", "jpeg", "webp"]
MOST_PICTURE = 20_000_000
"""Bytes of a file that is taken."""
MOST_SIDE = 20_000
"""Pixels, in either direction."""
MOST_MEMORY = 50_000_000
"""Bytes that decoding one may take: a photo of 12 million pixels, whatever its form."""
LARGEST_SIDE = 1600
"""Pixels of the longer side of what is kept: sharp on a whole screen and on paper."""
MOST_SCANS = 100
"""Times that a picture may be drawn over itself, better each time; some ten are usual."""


class PictureError(ValueError):
    """A picture that cannot be taken; its text is one line."""


class PictureSize(Struct, frozen=True):
    """What the first bytes say.

    Attributes:
        form: Of the file.
        width: In pixels.
        height: In pixels.
        memory: Bytes that decoding takes at most.
    """

    form: PictureForm
    width: int
    height: int
    memory: int


def does_not_open() -> PictureError:
    """What is said of a picture that is none, or none that we take."""
    return PictureError(sentence("This picture does not open. Try another, or use the figure."))


def look_at(data: bytes) -> PictureSize:
    """Tell what a picture is.

    Args:
        data: The bytes of a file.

    Raises:
        PictureError: It is no PNG, JPEG or WebP, moves, or is larger than we take.
    """
    if len(data) > MOST_PICTURE:
        raise PictureError(sentence("This picture is larger than 20 MB. Try a smaller one."))
    read = next((read for mark, read in _FORMS if re.match(mark, data, re.DOTALL)), _none)
    try:
        found = read(data)
    except (struct.error, IndexError, ZeroDivisionError):
        raise does_not_open() from None
    if not (found.width and found.height):
        raise does_not_open()
    if max(found.width, found.height) > MOST_SIDE or found.memory > MOST_MEMORY:
        raise PictureError(sentence("This picture has too many pixels to open. Try a smaller one."))
    return found


def kept_size(width: int, height: int) -> tuple[int, int]:
    """How large it is kept, in pixels: never larger than it is."""
    longer = max(width, height)
    if longer <= LARGEST_SIDE:
        return width, height
    return (
        max(1, round(width * LARGEST_SIDE / longer)),
        max(1, round(height * LARGEST_SIDE / longer)),
    )


def is_plain(data: bytes) -> bool:
    """Whether a PNG or JPEG is as small as we keep one, and holds nothing but what one sees."""
    try:
        found = look_at(data)
        parts = [*_PARTS[found.form](data)]
    except (PictureError, KeyError, struct.error, IndexError):
        return False
    small = max(found.width, found.height) <= LARGEST_SIDE
    return small and all(parts) and bool(parts)


def _png_parts(data: bytes) -> Iterator[bool]:
    """Whether each part is one of the picture itself, and nothing is behind the last."""
    at, name = 8, b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", data, at)
        yield name in {b"IHDR", b"pHYs", b"IDAT", b"IEND"}
        at += 12 + length
    yield at == len(data)


_JFIF, _NO_MORE = 16, b"\xff\xd9"


def _jpeg_parts(data: bytes) -> Iterator[bool]:
    """The same: tables, one head, one scan, and its end."""
    begin = 0
    for mark, at in _segments(data):
        length = struct.unpack_from(">H", data, at - 2)[0]
        yield mark in {*_BASELINE, *_TABLES_OF_ONE} or (mark == _APP0 and length == _JFIF)
        begin = at - 2 + length
        if mark == _SCAN:
            break
    scan = data[begin:-2]
    yield data.endswith(_NO_MORE) and not re.search(rb"\xff[^\x00\xd0-\xd7]", scan)


def _none(_: bytes) -> PictureSize:
    raise does_not_open()


_WIDE_SAMPLES = 16
_GREY = 0


def _png(data: bytes) -> PictureSize:
    length, name, width, height, depth, colour = struct.unpack_from(">I4sIIBB", data, 8)
    if (length, name) != (13, b"IHDR"):
        raise does_not_open()
    wide = depth == _WIDE_SAMPLES and colour != _GREY
    return PictureSize("png", width, height, width * height * (8 if wide else 4))


_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))
"""Marks of a JPEG without a length."""
_BASELINE, _PROGRESSIVE = (0xC0, 0xC1), 0xC2
_TABLES = frozenset((0xC4, 0xCC))
_FRAMES = frozenset(range(0xC0, 0xD0)) - _TABLES
_SAMPLES = 8


def _jpeg(data: bytes) -> PictureSize:
    frames = ((mark, at) for mark, at in _segments(data) if mark in _FRAMES)
    mark, at = next(frames, (0, 0))
    depth, height, width, parts = struct.unpack_from(">BHHB", data, at)
    if depth != _SAMPLES or mark not in (*_BASELINE, _PROGRESSIVE):
        raise does_not_open()
    scans = data.count(b"\xff\xda", at)
    if scans > MOST_SCANS:
        raise does_not_open()
    if mark == _PROGRESSIVE or scans > 1:  # all of it is held until the last of them
        samples = [(data[at + 7 + 3 * n] >> 4, data[at + 7 + 3 * n] & 0xF) for n in range(parts)]
        most = max((x for x, _ in samples), default=0) * max((y for _, y in samples), default=0)
        share = sum(x * y for x, y in samples) / most
        return PictureSize("jpeg", width, height, ceil(width * height * 2 * share))
    # It is made smaller while it is decoded, to less than twice what is kept.
    pixels = min(width * height, 4 * LARGEST_SIDE * LARGEST_SIDE)
    return PictureSize("jpeg", width, height, pixels * 4)


def _segments(data: bytes) -> Iterator[tuple[int, int]]:
    """Each mark before the picture itself, with where its content begins."""
    at = 2
    while data[at] == 0xFF:  # noqa: PLR2004 - begins each mark
        mark = data[at + 1]
        if mark == 0xFF:  # noqa: PLR2004 - fills up
            at += 1
        elif mark in _ALONE:
            at += 2
        else:
            yield mark, at + 4
            at += 2 + max(2, struct.unpack_from(">H", data, at + 2)[0])


_MOVES = 0x02


def _webp(data: bytes) -> PictureSize:
    kind, whole = data[12:16], 8  # bytes a pixel: one that is kept exactly is held twice
    if kind == b"VP8X":
        if data[20] & _MOVES:
            raise does_not_open()
        low, high = struct.unpack_from("<IH", data, 24)
        size = low | high << 32
        width, height = 1 + (size & 0xFFFFFF), 1 + (size >> 24 & 0xFFFFFF)
    elif kind == b"VP8L" and data[20] == 0x2F:  # noqa: PLR2004 - its signature
        (bits,) = struct.unpack_from("<I", data, 21)
        width, height = 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    elif kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        whole = 4
        width, height = (each & 0x3FFF for each in struct.unpack_from("<HH", data, 26))
    else:
        raise does_not_open()
    return PictureSize("webp", width, height, width * height * whole)


_APP0, _SCAN = 0xE0, 0xDA
_TABLES_OF_ONE = frozenset((0xC4, 0xDB, 0xDD, _SCAN))
_PARTS: Mapping[PictureForm, Callable[[bytes], Iterator[bool]]] = {
    "png": _png_parts,
    "jpeg": _jpeg_parts,
}
_FORMS: tuple[tuple[bytes, Callable[[bytes], PictureSize]], ...] = (
    (rb"\x89PNG\r\n\x1a\n", _png),
    (rb"\xff\xd8\xff", _jpeg),
    (rb"RIFF.{4}WEBP", _webp),
)

"""What the first bytes of a picture say, and what is refused before anything decodes it."""

import struct

import pytest

from deskcoach.core.pictures import (
    LARGEST_SIDE,
    MOST_PICTURE,
    PictureError,
    PictureSize,
    is_plain,
    kept_size,
    look_at,
)
from tests import packed


def png(width: int, height: int, depth: int = 8, colour: int = 6, name: bytes = b"IHDR") -> bytes:
    head = struct.pack(">I4sIIBBBBB", 13, name, width, height, depth, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + head


def jpeg(width: int, height: int, mark: int = 0xC0, parts: int = 3, depth: int = 8) -> bytes:
    exif = b"\xff\xe1" + struct.pack(">H", 20) + b"Exif\0\0\xff\xda\xff\xda" + bytes(8)
    odd = b"\xff\xff\x01\xff\xd0"
    frame = struct.pack(">BBHBHHB", 0xFF, mark, 8 + 3 * parts, depth, height, width, parts)
    samples = b"".join(bytes([n, 0x22 if n == 0 else 0x11, 0]) for n in range(parts))
    return b"\xff\xd8" + exif + odd + frame + samples + b"\xff\xda"


def webp(kind: bytes, content: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", 4 + 8 + len(content)) + b"WEBP" + kind + bytes(4) + content


def lossy(width: int, height: int) -> bytes:
    return webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", width, height))


def extended(width: int, height: int, flags: int = 0) -> bytes:
    sides = (width - 1 | (height - 1) << 24).to_bytes(6, "little")
    return webp(b"VP8X", bytes([flags, 0, 0, 0]) + sides)


def exact(width: int, height: int) -> bytes:
    return webp(b"VP8L", b"\x2f" + struct.pack("<I", width - 1 | (height - 1) << 14))


def test_a_picture_tells_its_form_and_its_size() -> None:
    assert look_at(png(640, 480)) == PictureSize("png", 640, 480, 640 * 480 * 4)
    assert look_at(png(640, 480, depth=16)).memory == 640 * 480 * 8
    assert look_at(png(640, 480, depth=16, colour=0)).memory == 640 * 480 * 4
    assert look_at(jpeg(640, 480)) == PictureSize("jpeg", 640, 480, 640 * 480 * 4)
    assert look_at(jpeg(640, 480, mark=0xC2)).memory == 640 * 480 * 3
    assert look_at(lossy(640, 480)) == PictureSize("webp", 640, 480, 640 * 480 * 4)
    assert look_at(exact(640, 480)) == PictureSize("webp", 640, 480, 640 * 480 * 8)
    assert look_at(extended(640, 480)) == PictureSize("webp", 640, 480, 640 * 480 * 8)


def test_a_large_photo_is_made_smaller_while_it_is_decoded() -> None:
    assert look_at(jpeg(12_000, 9_000)).memory == 4 * LARGEST_SIDE**2 * 4
    several = jpeg(4_000, 3_000) + b"\xff\xda"
    assert look_at(several).memory == 4_000 * 3_000 * 3  # held whole
    assert look_at(jpeg(4_000, 3_000)).memory == 4 * LARGEST_SIDE**2 * 4


def test_it_is_kept_no_larger_than_it_is() -> None:
    assert kept_size(640, 480) == (640, 480)
    assert kept_size(4032, 3024) == (1600, 1200)
    assert kept_size(3024, 4032) == (1200, 1600)
    assert kept_size(20_000, 1) == (1600, 1)


MANY = "too many pixels to open"
NONE = "does not open"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", NONE),
        (b"GIF89a\x01\0\x01\0", NONE),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", NONE),
        (b"\x89PNG\r\n\x1a\n", NONE),
        (png(1, 1, name=b"IDAT"), NONE),
        (png(0, 5), NONE),
        (png(5, 0), NONE),
        (png(30_000, 1), MANY),
        (png(20_000, 20_000), MANY),
        (png(0xFFFFFFFF, 0xFFFFFFFF), MANY),
        (png(4000, 3000, depth=16), MANY),
        (b"\xff\xd8\xff", NONE),
        (b"\xff\xd8\xff\xe0\0\0" + bytes(20), NONE),
        (jpeg(10, 10, mark=0xC9), NONE),
        (jpeg(10, 10, depth=12), NONE),
        (jpeg(10, 10, mark=0xC2) + b"\xff\xda" * 200, NONE),
        (jpeg(20_000, 20_000, mark=0xC2), MANY),
        (jpeg(10, 10, mark=0xC2, parts=0), NONE),
        (jpeg(10, 10, mark=0xC2).replace(b"\0\x22\0\1\x11\0\2\x11\0", bytes(9)), NONE),
        (b"RIFF\0\0\0\0WEBPVP8 ", NONE),
        (webp(b"VP8 ", bytes(20)), NONE),
        (webp(b"VP8L", bytes(20)), NONE),
        (webp(b"ALPH", bytes(20)), NONE),
        (extended(10, 10, flags=0x02), NONE),
        (extended(1 << 24, 1 << 24), MANY),
        (exact(16_384, 16_384), MANY),
        (bytes(MOST_PICTURE + 1), "larger than 20 MB"),
    ],
)
def test_what_is_no_picture_of_ours_is_refused_in_a_line(data: bytes, words: str) -> None:
    with pytest.raises(PictureError, match=words) as told:
        look_at(data)
    assert "\n" not in str(told.value)


def test_only_what_one_sees_is_plain() -> None:
    drawing = packed.png()
    assert is_plain(drawing)
    text = b"\0\0\0\x04tEXtGPS!" + bytes(4)
    for other in (
        drawing + b"x",
        drawing[:33] + text + drawing[33:],
        drawing[:-8],
        packed.png(2000, 2),
        b"GIF89a",
        exact(10, 10),
    ):
        assert not is_plain(other)


def test_a_photo_is_plain_without_what_a_camera_writes() -> None:
    jfif = b"\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"
    frame = b"\xff\xc0\0\x0b\x08\0\x0a\0\x0a\1\1\x11\0"
    head, scan = b"\xff\xd8" + jfif + frame, b"\xff\xda\0\x08\1\1\0\0\x3f\0"
    photo = head + scan + b"\x12\xff\0\xff\xd0\x34\xff\xd9"
    assert is_plain(photo)
    for other in (
        photo + b"x",
        photo.replace(b"\xff\xd0", b"\xff\xd9"),
        photo.replace(jfif, b"\xff\xe1\0\x06Exif"),
        photo.replace(jfif, b"\xff\xe0\0\x06JFXX"),
        head,
        head + bytes(8),
    ):
        assert not is_plain(other)

"""Packs and pictures that a stranger may have made."""

from contextlib import suppress

from deskcoach.core.packs.pack import PackError, read_pack
from deskcoach.core.pictures import MOST_MEMORY, MOST_SIDE, PictureError, look_at
from tests import packed
from tests.app.desk import catalogue
from tests.core.test_pictures import exact, extended, jpeg, lossy
from tests.fuzz.target import Target, one_line

FIGURES = frozenset(each.figure for each in catalogue().exercises if each.figure)


def _pack_examples() -> list[bytes]:
    stored = packed.foreign()
    return [packed.pack(), stored, packed.pack(routines_json=None), packed.drawn(name="Other")]


def _take_pack(data: bytes) -> None:
    try:
        pack = read_pack(data, "neck.deskcoach", catalogue(), FIGURES)
    except PackError as error:
        one_line(str(error), "neck.deskcoach")
        return
    assert pack.exercises or pack.routines
    for name, read in pack.pictures.items():
        assert len(read()) == pack.sizes[name]


def _picture_examples() -> list[bytes]:
    return [packed.png(), jpeg(64, 48), jpeg(64, 48, mark=0xC2), lossy(64, 48), exact(64, 48),
            extended(64, 48)]  # fmt: skip


def _take_picture(data: bytes) -> None:
    with suppress(PictureError):
        size = look_at(data)
        assert 0 < size.width <= MOST_SIDE
        assert 0 < size.height <= MOST_SIDE
        assert size.memory <= MOST_MEMORY


_PACK_WORDS = (
    b"PK\3\4", b"PK\1\2", b"PK\5\6", b"PK\6\6", b"manifest.json", b"exercises.json",
    b"routines.json", b"figures/", b"pictures/", b"../", b"\xff\xff\xff\xff",
)  # fmt: skip
_PICTURE_WORDS = (b"\x89PNG\r\n\x1a\n", b"IHDR", b"\xff\xd8\xff", b"\xff\xc2", b"\xff\xda", b"RIFF",
                  b"WEBPVP8 ", b"VP8L", b"VP8X", b"\xff\xff\xff\xff")  # fmt: skip

TARGETS = (
    Target("packs", _pack_examples, _take_pack, _PACK_WORDS, 6000, weight=60),
    Target("pictures", _picture_examples, _take_picture, _PICTURE_WORDS, weight=20),
)

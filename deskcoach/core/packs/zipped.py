"""A zip file that a stranger may have made: its members, in bounded time and memory.

Only the plain sort is read, which every zip program can write: one part, nothing before, between
or behind what belongs to it, no password, no link, each member stored or deflated. Nothing is
ever unpacked under a name of the file's: who asks names what it wants.
"""

import re
import stat
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from deskcoach.core.messages import Sentence, sentence

MOST_MEMBERS = 500
MOST_TOGETHER = 60_000_000
"""Bytes of all members, unpacked."""
MOST_RATIO = 200
"""How much smaller than itself a member may be packed, from so many bytes on:"""
RATIO_FROM = 10_000

_END = struct.Struct("<4sHHHHIIH")
_ENTRY = struct.Struct("<4sHHHHHHIIIHHHHHII")
_HEAD = struct.Struct("<4sHHHHHIIIHH")
_STORED, _DEFLATED = 0, 8
_LOCKED = 0x0041
"""Bits of the flags: a password, of one sort or the other."""
_PLAIN = 0x080E
"""Bits that change nothing: how hard it was packed, sizes behind it, names in UTF-8."""
_UNIX = 3
_NAME = re.compile(rb"[\x21-\x7e]{1,120}")


class ZipFault(ValueError):  # noqa: N818 - it names what is found in a file, not a crash
    """Why a file is not read, as a part of a sentence: "it is not a zip file"."""


class _Member(Struct, frozen=True):
    method: int
    flags: int
    check: int
    packed: int
    size: int
    head: int


class Zipped:
    """The members of a zip file.

    Args:
        data: The bytes of the file.
        most: How many bytes a member of that name may have; None: such a member is not wanted.

    Raises:
        ZipFault: It is not read: broken, of another sort, or with something that is not wanted.
    """

    def __init__(self, data: bytes, most: Callable[[str], int | None]) -> None:
        self._data = data
        self._members: Mapping[str, _Member] = _members(data, most)

    @property
    def names(self) -> Sequence[str]:
        """The names of the members, in the order of the file."""
        return tuple(self._members)

    def size(self, name: str) -> int:
        """How many bytes a member has, unpacked."""
        return self._members[name].size

    def read(self, name: str) -> bytes:
        """The content of a member.

        Raises:
            ZipFault: It is not what the file says of it.
        """
        member = self._members[name]
        begin = _content(self._data, name, member)
        packed = memoryview(self._data)[begin : begin + member.packed]
        content = bytes(packed) if member.method == _STORED else _inflated(packed, member.size)
        if len(content) != member.size or zlib.crc32(content) != member.check:
            raise _broken(name)
        return content


def _broken(name: str) -> ZipFault:
    return ZipFault(sentence("{name} in it is damaged", name=name))


def _inflated(packed: memoryview, size: int) -> bytes:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = unpacker.decompress(packed, size + 1)
    except zlib.error:
        return b""
    whole = unpacker.eof and not unpacker.unused_data
    return content if whole else b""


def _members(data: bytes, most: Callable[[str], int | None]) -> dict[str, _Member]:
    """What the list at the end of the file says, as far as it is the plain sort."""
    found: dict[str, _Member] = {}
    spans: list[tuple[int, int]] = []
    together = 0
    for name, member in _listed(data):
        limit = most(name)
        if limit is None:
            raise ZipFault(sentence("it holds {name}, which has no place in a pack", name=name))
        if name in found:
            raise ZipFault(sentence("it holds {name} twice", name=name))
        if member.size > limit:
            raise ZipFault(
                sentence(
                    "{name} in it is too large ({size} bytes, at most {limit})",
                    name=name, size=member.size, limit=limit,
                )
            )  # fmt: skip
        together += member.size
        if together > MOST_TOGETHER:
            raise ZipFault(sentence("it unpacks to more than {count} bytes", count=MOST_TOGETHER))
        if member.size > RATIO_FROM and member.size > member.packed * MOST_RATIO:
            raise ZipFault(sentence("{name} in it unpacks to far more than it is", name=name))
        begin = _content(data, name, member)
        spans.append((member.head, begin + member.packed))
        found[name] = member
    spans.sort()
    for (_, end), (begin, _) in pairwise(spans):
        if begin < end:
            raise ZipFault(sentence("its members lie over one another"))
    return found


def _listed(data: bytes) -> Iterator[tuple[str, _Member]]:
    place = len(data) - _END.size
    if place < 0 or data[:2] != b"PK":
        raise ZipFault(sentence("it is not a zip file"))
    mark, disk, disk_of, here, count, size, begin, comment = _END.unpack_from(data, place)
    if mark != b"PK\5\6" or comment:
        raise ZipFault(sentence("its end is missing, or something is behind it"))
    if disk or disk_of or here != count or begin + size != place:
        raise ZipFault(sentence("it is of an unusual sort (split, very large, or put together)"))
    if count > MOST_MEMBERS:
        raise ZipFault(
            sentence("it holds {count} files, at most {limit}", count=count, limit=MOST_MEMBERS)
        )
    at = begin
    for _ in range(count):
        name, member, at = _entry(data, at, place)
        yield name, member
    if at != place:
        raise ZipFault(_odd_list())


def _odd_list() -> Sentence:
    return sentence("its list of files is damaged")


def _entry(data: bytes, at: int, end: int) -> tuple[str, _Member, int]:
    """One line of the list, and where the next one begins."""
    if at + _ENTRY.size > end:
        raise ZipFault(_odd_list())
    fields = _ENTRY.unpack_from(data, at)
    mark, made, _, flags, method, _, _, check, packed, size = fields[:10]
    length, extra, comment, disk, _, outside, head = fields[10:]
    name = data[at + _ENTRY.size : at + _ENTRY.size + length]
    after = at + _ENTRY.size + length + extra + comment
    if mark != b"PK\1\2" or after > end or disk:
        raise ZipFault(_odd_list())
    if not _NAME.fullmatch(name):
        raise ZipFault(sentence("a file in it has a name that no pack has"))
    told = name.decode("ascii")
    if flags & _LOCKED:
        raise ZipFault(sentence("{name} in it is locked with a password", name=told))
    if flags & ~_PLAIN or method not in (_STORED, _DEFLATED):
        raise ZipFault(sentence("{name} in it is packed in an unusual way", name=told))
    odd = made >> 8 == _UNIX and stat.S_IFMT(outside >> 16) not in (0, stat.S_IFREG)
    if odd or told.endswith("/"):
        raise ZipFault(sentence("{name} in it is a link, a folder or a device", name=told))
    return told, _Member(method, flags, check, packed, size, head), after


def _content(data: bytes, name: str, member: _Member) -> int:
    """Where the content of a member begins, which stands where the list says."""
    if member.head + _HEAD.size > len(data):
        raise _broken(name)
    mark, _, flags, method, *_, length, extra = _HEAD.unpack_from(data, member.head)
    told = data[member.head + _HEAD.size : member.head + _HEAD.size + length]
    begin: int = member.head + _HEAD.size + length + extra
    same = (flags, method, told) == (member.flags, member.method, name.encode())
    if mark != b"PK\3\4" or not same or begin + member.packed > len(data) - _END.size:
        raise _broken(name)
    if member.method == _STORED and member.packed != member.size:
        raise _broken(name)
    return begin


# -- writing ----------------------------------------------------------------------------------

_OLD = 0x21
"""The first day that a zip file knows: one content gives the same bytes whenever it is packed."""
_VERSION = 20


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A zip file of these; names are plain letters. What would not get smaller is stored."""
    parts: list[bytes] = []
    entries: list[bytes] = []
    at = 0
    for name, content in members.items():
        told, check = name.encode("ascii"), zlib.crc32(content)
        packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed = packer.compress(content) + packer.flush()
        method = _DEFLATED
        if len(packed) >= len(content):
            packed, method = content, _STORED
        same = (_VERSION, 0, method, 0, _OLD, check, len(packed), len(content), len(told), 0)
        head = _HEAD.pack(b"PK\3\4", *same) + told
        entries.append(_ENTRY.pack(b"PK\1\2", _VERSION, *same, 0, 0, 0, 0, at) + told)
        parts += [head, packed]
        at += len(head) + len(packed)
    listed = b"".join(entries)
    count = len(members)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(listed), at, 0)
    return b"".join([*parts, listed, end])

"""The person's own pictures: what comes from outside is decoded, made small and written anew.

So nothing of a file is kept but what one sees: no place where a photo was taken, no name of a
camera, nothing behind the picture's end. The pictures lie beside the settings, in `pictures`.
"""

import contextlib
import hashlib
import os
import re
import time
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from deskcoach.adapters.files import private_folder, read_whole, reason, remedy, write_whole
from deskcoach.core.messages import sentence
from deskcoach.core.pictures import (
    MOST_PICTURE,
    PictureError,
    PictureSize,
    does_not_open,
    is_plain,
    kept_size,
    look_at,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

_QUALITY = 86
"""Of a photo, of 100."""
MOST_DRAWING = 1_000_000
"""Bytes of a drawing that is kept exactly; a larger one is kept as photos are."""
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.(jpg|png|webp)")
_OF_CONTENT = re.compile(r"-[0-9a-f]{8}\Z")
"""The end of a name that is made of what the picture shows."""
_SUFFIXES = {"png": "png", "jpeg": "jpg", "webp": "webp"}
_DAY = 86_400.0
"""Seconds; nobody fills a form in for longer."""
_ERRORS = 2
"""The number of the file that errors are written to."""
_MARK = 8
"""Signs of the sum over a picture's content that stand in its name."""


def made_small(data: bytes) -> tuple[bytes, str]:
    """Decode a picture in bounded memory, turn it the right way up, and write it anew.

    Args:
        data: The bytes of a PNG, JPEG or WebP.

    Returns:
        The bytes of a picture of at most `LARGEST_SIDE` pixels, and `jpg` or `png`.

    Raises:
        PictureError: It cannot be taken; the text is one line.
    """
    from PySide6.QtGui import QColorSpace  # only who takes pictures needs Qt

    size, image = _decoded(data)
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    if size.form == "png" or image.hasAlphaChannel():
        drawing = _written(_only_points(image, clear=True), "png", -1)
        if len(drawing) <= MOST_DRAWING:
            return drawing, "png"
    return _written(_only_points(image, clear=False), "jpg", _QUALITY), "jpg"


def _decoded(data: bytes) -> tuple[PictureSize, "QImage"]:
    """What a picture is, and its points, as small as it is kept."""
    from PySide6.QtCore import QBuffer, QSize
    from PySide6.QtGui import QImageReader

    size = look_at(data)
    source = QBuffer()
    source.setData(data)
    reader = QImageReader(source, size.form.encode())
    reader.setAutoDetectImageFormat(False)  # the one that was looked at, no other
    reader.setAutoTransform(True)
    reader.setScaledSize(QSize(*kept_size(size.width, size.height)))
    with _silent():
        image = reader.read()
    if image.isNull():
        raise does_not_open()
    return size, image


@contextlib.contextmanager
def _silent() -> Iterator[None]:
    """What a decoder says of a strange file is nothing for an error log, nor for a terminal."""
    from PySide6.QtCore import qInstallMessageHandler

    before = qInstallMessageHandler(lambda *_: None)
    try:
        with _no_errors():
            yield
    finally:
        qInstallMessageHandler(before)


@contextlib.contextmanager
def _no_errors() -> Iterator[None]:
    """Libpng writes to the file of errors by itself, past Qt and past Python."""
    try:
        kept = os.dup(_ERRORS)
    except OSError:  # a program without a terminal has none
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, _ERRORS)
        yield
    finally:
        os.dup2(kept, _ERRORS)
        os.close(kept)
        os.close(nowhere)


def _only_points(image: "QImage", *, clear: bool) -> "QImage":
    """The picture without anything else that its file said; where it is not `clear`, on white."""
    from PySide6.QtGui import QImage, QPainter

    clear = clear and image.hasAlphaChannel()
    form = QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32
    plain = QImage(image.size(), form)
    plain.fill(0x00000000 if clear else 0xFFFFFFFF)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    return plain


def _written(image: "QImage", form: str, quality: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImageWriter

    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(target, form.encode())
    writer.setQuality(quality)
    writer.write(image)
    return bytes(target.data().data())


def _made_plain(data: bytes, stem: str) -> tuple[str, bytes]:
    content, suffix = made_small(data)
    return f"{stem}-{hashlib.sha256(content).hexdigest()[:_MARK]}.{suffix}", content


class PictureFolder:
    """Where they lie; keeps the port Pictures.

    Args:
        folder: It need not exist.
        shared: Another one that is only read, an organisation's.
    """

    def __init__(self, folder: Path, shared: Path | None = None) -> None:
        self._folder = folder
        self._places = [place for place in (folder, shared) if place is not None]

    def keep(self, data: bytes, stem: str) -> str:
        """Take a picture in, made small and without anything but what one sees."""
        name, content = _made_plain(data, stem)
        self._put(name, content)
        return name

    def bring_back(self, name: str, data: bytes) -> str:
        """Keep one that had this name before: as it is, where it is plain and the name is free."""
        there = self.read(name)
        if there == data:
            return name
        stem, _, suffix = name.rpartition(".")
        if there is None and is_plain(data) and _SUFFIXES[look_at(data).form] == suffix:
            self.check(data)
            self._put(name, data)
            return name
        return self.keep(data, _OF_CONTENT.sub("", stem))

    def check(self, data: bytes) -> None:
        """See that one can be taken, without keeping it."""
        _decoded(data)

    def read(self, name: str) -> bytes | None:
        """The picture, or None where there is none that can be read."""
        for place in self._places if _NAME.fullmatch(name) else ():
            with contextlib.suppress(OSError):
                return read_whole(place / name, MOST_PICTURE)
        return None

    def to_give(self, name: str) -> tuple[str, bytes] | None:
        """One that a person has put there by hand may tell where it was taken: not any more."""
        data = self.read(name)
        if data is None:
            return None
        try:
            return (name, data) if is_plain(data) else _made_plain(data, name.rpartition(".")[0])
        except PictureError:
            return None

    def names(self) -> Sequence[str]:
        """The names of the person's own, in order."""
        with contextlib.suppress(OSError):
            return sorted(one.name for one in self._folder.iterdir() if _NAME.fullmatch(one.name))
        return ()

    def remove(self, name: str) -> None:
        """Take one away; one that is not there is no fault."""
        if _NAME.fullmatch(name):
            with contextlib.suppress(OSError):
                (self._folder / name).unlink(missing_ok=True)

    def sweep(self, shown: Collection[str]) -> None:
        """Take away those that `keep` named, more than a day ago, but for these."""
        for name in self.names():
            if name in shown or not _OF_CONTENT.search(name.rpartition(".")[0]):
                continue
            with contextlib.suppress(OSError):
                if (self._folder / name).stat().st_mtime < time.time() - _DAY:
                    self.remove(name)

    def _put(self, name: str, content: bytes) -> None:
        path = self._folder / name
        try:
            private_folder(self._folder)
            write_whole(path, content)
        except OSError as error:
            usual = sentence("check its name and permissions")
            raise OSError(f"{path}: {reason(error)}: {remedy(error, usual)}") from None

"""Pictures from outside: decoded in bounded memory, made small, kept without anything else."""

import os
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, qInstallMessageHandler, qWarning
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageWriter, QPainter, QRgba64

from deskcoach.adapters import pictures
from deskcoach.adapters.pictures import MOST_DRAWING, PictureFolder, made_small
from deskcoach.core.pictures import PictureError, is_plain, look_at
from tests.core.test_pictures import jpeg, png


def painted(width: int = 60, height: int = 40, *, clear: bool = False) -> QImage:
    """Red at the left, blue at the right; the rest of a clear one shows through."""
    form = QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32
    image = QImage(width, height, form)
    image.fill(QColor(0, 0, 0, 0) if clear else QColor("blue"))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height, QColor("red"))
    painter.end()
    return image


def written(image: QImage, form: str, **texts: str) -> bytes:
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(target, form.encode())
    for key, text in texts.items():
        writer.setText(key, text)
    assert writer.write(image), writer.errorString()
    return bytes(target.data().data())


def noise(side: int) -> QImage:
    random = os.urandom(side * side * 4)
    return QImage(random, side, side, QImage.Format.Format_RGB32).copy()


def with_orientation(photo: bytes, number: int) -> bytes:
    """A JPEG with Exif that says how the camera was held, and where."""
    entry = b"\x12\x01\x03\0\x01\0\0\0" + bytes([number, 0, 0, 0])
    exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0" + entry + bytes(4) + b"GPS 52.5 13.4"
    return photo[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + photo[2:]


def seen(content: bytes) -> QImage:
    image = QImage.fromData(content)
    assert not image.isNull()
    return image


@pytest.mark.parametrize("form", ["png", "jpeg", "webp"])
def test_each_form_is_taken_and_looks_as_it_did(form: str) -> None:
    content, suffix = made_small(written(painted(), form))
    assert suffix == ("png" if form == "png" else "jpg")
    image = seen(content)
    assert (image.width(), image.height()) == (60, 40)
    left, right = image.pixelColor(5, 20), image.pixelColor(55, 20)
    assert left.red() > left.blue() + 150
    assert right.blue() > right.red() + 150


def test_a_large_one_is_made_smaller() -> None:
    content, suffix = made_small(written(painted(4000, 3000), "jpeg"))
    image = seen(content)
    assert (image.width(), image.height(), suffix) == (1600, 1200, "jpg")


def test_where_it_was_taken_is_removed_and_it_stands_upright() -> None:
    photo = with_orientation(written(painted(), "jpeg"), 6)  # a quarter to the right
    assert b"GPS" in photo
    content, _ = made_small(photo)
    image = seen(content)
    assert (image.width(), image.height()) == (40, 60)
    assert image.pixelColor(20, 5).red() > 200
    assert b"Exif" not in content
    assert b"GPS" not in content


def test_words_and_colour_spaces_in_a_file_are_left_behind() -> None:
    image = painted()
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb))
    content, _ = made_small(written(image, "png", Comment="taken at home"))
    assert b"taken at home" not in content
    assert b"iCCP" not in content
    assert seen(content).pixelColor(5, 20).red() > 200


def test_what_shows_through_stays_so_in_a_drawing_and_is_white_in_a_photo() -> None:
    content, suffix = made_small(written(painted(clear=True), "webp"))
    assert suffix == "png"
    assert seen(content).pixelColor(55, 20).alpha() == 0
    content, suffix = made_small(written(noise(900), "png"))
    assert suffix == "jpg"
    assert len(content) < 2 * MOST_DRAWING


def test_sixteen_bits_a_colour_are_taken() -> None:
    image = QImage(40, 40, QImage.Format.Format_RGBX64)
    image.fill(QColor.fromRgba64(QRgba64.fromRgba64(65535, 0, 0, 65535)))
    content, _ = made_small(written(image, "png"))
    assert seen(content).pixelColor(3, 3) == QColor("red")


@pytest.mark.parametrize(
    "data",
    [
        b"<svg><script/></svg>",
        png(1000, 1000),
        png(1000, 1000) + os.urandom(2000),
        jpeg(100, 100),
        written(painted(), "webp")[:60],
        written(painted(), "jpeg")[:120],
        b"\x89PNG\r\n\x1a\n" + written(painted(), "jpeg"),
    ],
)
def test_what_does_not_open_is_told_in_a_line(data: bytes) -> None:
    with pytest.raises(PictureError, match="does not open"):
        made_small(data)


def test_the_folder_keeps_them_by_name_for_this_user_only(tmp_path: Path) -> None:
    folder = PictureFolder(tmp_path / "pictures")
    assert folder.names() == ()
    name = folder.keep(written(painted(), "jpeg"), "chin-tuck")
    assert name.startswith("chin-tuck-")
    assert folder.keep(written(painted(), "jpeg"), "chin-tuck") == name  # the same once
    assert folder.names() == [name]
    assert look_at(folder.read(name) or b"").form == "jpeg"
    assert (tmp_path / "pictures" / name).stat().st_mode & 0o077 == 0 or os.name != "posix"
    folder.remove("none-of-ours.jpg")
    folder.remove(name)
    assert folder.read(name) is None


@pytest.mark.parametrize(
    "name", ["../settings.toml", "/etc/passwd", "a.svg", "a.jpg\0", "", "A.jpg"]
)
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "settings.toml").write_bytes(b"mine")
    folder = PictureFolder(tmp_path / "pictures")
    assert folder.read(name) is None
    folder.remove(name)
    assert (tmp_path / "settings.toml").exists()


def test_an_organisations_pictures_are_read_and_not_removed(tmp_path: Path) -> None:
    shared = PictureFolder(tmp_path / "shared")
    name = shared.keep(written(painted(), "jpeg"), "ours")
    own = PictureFolder(tmp_path / "own", tmp_path / "shared")
    assert own.read(name) is not None
    own.remove(name)
    assert own.read(name) is not None


def test_a_folder_that_cannot_be_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "pictures").write_bytes(b"")
    with pytest.raises(OSError, match="pictures") as told:
        PictureFolder(tmp_path / "pictures").keep(written(painted(), "jpeg"), "a")
    assert "\n" not in str(told.value)


def test_what_is_kept_is_plain_and_comes_back_as_it_is(tmp_path: Path) -> None:
    photo, drawing = (
        made_small(written(noise(40), "jpeg"))[0],
        made_small(written(painted(), "png"))[0],
    )
    assert is_plain(photo)
    assert is_plain(drawing)
    for other in (
        with_orientation(photo, 1),
        photo + b"x" + photo[-2:],
        photo[:-2] + b"\xff\xe1\0\x04ab" + photo[-2:],
        photo[:-2],
    ):
        assert not is_plain(other)
    kept = PictureFolder(tmp_path / "pictures")
    assert kept.bring_back("back.jpg", photo) == "back.jpg"
    assert kept.read("back.jpg") == photo
    anew = kept.bring_back("way.jpg", with_orientation(photo, 1))
    assert anew.startswith("way-")
    assert b"GPS" not in (kept.read(anew) or b"")


def test_what_is_given_away_says_no_more_than_one_sees(tmp_path: Path) -> None:
    """Also of a picture that was put there by hand, from a camera."""
    folder = PictureFolder(tmp_path)
    (tmp_path / "by-hand.jpg").write_bytes(with_orientation(written(painted(), "jpeg"), 6))
    (tmp_path / "large.png").write_bytes(written(noise(900), "png", Comment="at home"))
    (tmp_path / "no-picture.png").write_bytes(b"taken at home")
    given = folder.to_give("by-hand.jpg")
    assert given is not None
    assert given[0].startswith("by-hand-")
    assert b"GPS" not in given[1]
    assert seen(given[1]).height() == 60
    large = folder.to_give("large.png")
    assert large is not None
    assert large[0].endswith(".jpg")
    assert b"at home" not in large[1]
    kept = folder.keep(written(painted(), "jpeg"), "kept")
    assert folder.to_give(kept) == (kept, folder.read(kept))
    assert folder.to_give("no-picture.png") is None
    assert folder.to_give("gone.png") is None


@pytest.mark.parametrize(("seconds", "stays"), [(86_400, True), (86_401, False)])
def test_what_no_exercise_shows_for_a_day_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: int, stays: bool
) -> None:
    """Who fills in a form has not named it yet; what was put there by hand stays."""
    folder = PictureFolder(tmp_path)
    name, shown = (folder.keep(written(painted(), "jpeg"), stem) for stem in ("one", "shown"))
    (tmp_path / "by-hand.jpg").write_bytes(b"x")
    for path in tmp_path.iterdir():
        os.utime(path, (1000, 1000))
    monkeypatch.setattr("deskcoach.adapters.pictures.time.time", lambda: 1000 + seconds)
    folder.sweep({shown})
    assert (name in folder.names()) is stays
    assert {shown, "by-hand.jpg"} <= {*folder.names()}


def test_a_drawing_is_kept_exactly_up_to_a_million_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST_DRAWING == 1_000_000
    drawing = written(painted(), "png")
    exact, suffix = made_small(drawing)
    assert suffix == "png"
    for most, kept in ((len(exact), "png"), (len(exact) - 1, "jpg")):
        monkeypatch.setattr(pictures, "MOST_DRAWING", most)
        assert made_small(drawing)[1] == kept


def test_a_name_ends_with_eight_signs_of_what_one_sees(tmp_path: Path) -> None:
    folder = PictureFolder(tmp_path)
    name = folder.keep(written(painted(), "jpeg"), "one")
    assert re.fullmatch(r"one-[0-9a-f]{8}\.jpg", name)
    assert folder.bring_back(name, folder.read(name) or b"") == name
    other = folder.bring_back(name, written(noise(40), "jpeg"))
    assert re.fullmatch(r"one-[0-9a-f]{8}\.jpg", other), "and not with sixteen"
    assert other != name


def test_nothing_that_a_decoder_says_reaches_the_file_of_errors(
    capfd: pytest.CaptureFixture[str],
) -> None:
    said = list[str]()
    handler = said.append
    before = qInstallMessageHandler(lambda *words: handler(str(words)))
    ours = qInstallMessageHandler(None)
    qInstallMessageHandler(ours)
    open_files = len([*Path("/proc/self/fd").iterdir()]) if os.name == "posix" else 0
    for data in (png(100, 100), written(painted(), "jpeg")[:120]):
        with pytest.raises(PictureError):
            made_small(data)
    if os.name == "posix":
        assert len([*Path("/proc/self/fd").iterdir()]) == open_files
    assert said == []
    qWarning("and so is Qt's")
    qInstallMessageHandler(before)
    assert len(said) == 1
    os.write(2, b"and it is there again")
    assert capfd.readouterr().err == "and it is there again"

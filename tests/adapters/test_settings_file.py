"""The settings file: read, edited, broken in many ways."""

import contextlib
import time
import tomllib
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskcoach.adapters.settings_file import SettingsFile, template
from deskcoach.core.setting import all_settings, read_settings
from deskcoach.core.settings import Settings
from tests.system import has_mode, needs

MINE = """# my own words
[stretch]
after = 45   # I like it longer

[other]
left = "alone"
"""


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "deskcoach" / "settings.toml")


def write(file: SettingsFile, content: str | bytes) -> None:
    file.path.parent.mkdir(exist_ok=True)
    file.path.write_bytes(content.encode() if isinstance(content, str) else content)


def only_problem(file: SettingsFile) -> str:
    _, (problem,) = file.load()
    assert "\n" not in str(problem)
    return str(problem)


def test_the_template_says_what_a_number_means(file: SettingsFile) -> None:
    file.write_template()
    lines = file.path.read_text().splitlines()
    at = lines.index("# skip_limit = 0")
    assert lines[at - 1] == "# 0: any number."
    assert lines[at - 2].startswith("# How many breaks a day can be skipped: a whole number")


def test_without_a_file_the_defaults_hold_and_nothing_is_written(file: SettingsFile) -> None:
    assert file.load() == (Settings(), ())
    assert not file.path.parent.exists()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ('{"format": "deskcoach", "version": 1}\n', "a backup of DeskCoach (JSON)"),
        ("<!DOCTYPE html>\n<html></html>\n", "a web page (HTML)"),
        (b"\x89PNG\r\n\x1a\n" + bytes(9), "a picture"),
    ],
)
def test_another_sort_of_file_is_told_as_what_it_is(
    file: SettingsFile, content: str | bytes, kind: str
) -> None:
    write(file, content)
    assert f"this is {kind}, not a file of settings" in only_problem(file)


def test_values_are_read_and_wrong_ones_named(file: SettingsFile) -> None:
    write(file, "[stretch]\nafter = 45\n[move]\nafter = 5\n[sound]\nloud = 1\n")
    found, problems = file.load()
    assert found.stretch.after == 45
    assert found.move.after == 60
    assert [problem.place for problem in problems] == ["sound.loud", "move.after"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("a = [1,\n\nb=2", "line 3, column 1: invalid value: mend this line; until then the d"),
        ("[stretch]\nafter = ", "line 2, column 9: invalid value: mend"),
        ("[a]\n[a]\n", "line 2, column 3: cannot declare ('a',) twice: mend"),
        (b"[stretch]\nafter = \xff\xfe", "line 2: is not UTF-8: save the file as UTF-8"),
        ("a = " + "[" * 5000, "file: is nested too deep: write plain tables"),
        ("\0", "line 1, column 1: invalid statement"),
        ("# long\n" * 200_000, "file: is too long: keep it below 200,000 bytes"),
    ],
)
def test_a_broken_file_is_named_with_its_place(
    file: SettingsFile, content: str | bytes, said: str
) -> None:
    write(file, content)
    problem = only_problem(file)
    assert problem.startswith(f"settings.toml: {said}")
    assert problem.endswith("until then the defaults are used")
    before = file.path.read_bytes()
    with pytest.raises(ValueError, match="settings"):
        file.change("stretch", "after", 40)
    assert file.path.read_bytes() == before


def test_a_text_may_be_longer_than_a_word(file: SettingsFile) -> None:
    """No number that a setting may have has a hundred digits; a list of programs has."""
    programs = ", ".join(f"program {number}" for number in range(60))
    write(file, f'[presence]\nprograms = "{programs}"\n')
    assert "too long" not in only_problem(file)
    write(file, "[stretch]\nafter = 1" + "0" * 150 + "\n")
    assert "line 2: has a word or a number that is too long" in only_problem(file)


GOOD = "[stretch]\nafter = 45\n"
JUST: dict[str, tuple[int, Callable[[int], str]]] = {
    "brackets": (20, lambda n: f"a = {'[' * n}{']' * n}"),
    "parts of a name": (20, lambda n: "a" + ".a" * n + " = 1"),
    "letters of a name": (100, lambda n: "a" * n + " = 1"),
    "letters in quotes": (1000, lambda n: f"a = '{'x' * (n - 2)}'"),
    "names, signs and lines": (20_001, lambda n: "\n" * (n - 8)),
    "bytes": (200_000, lambda n: "# " + "x" * (n - len(GOOD) - 2)),
}
"""What a file may have so many of, and one that has so many, behind what is good."""


@pytest.mark.parametrize("what", JUST)
def test_a_file_may_have_so_much_and_no_more(file: SettingsFile, what: str) -> None:
    most, made = JUST[what]
    write(file, GOOD + made(most))
    settings, problems = file.load()
    assert settings.stretch.after == 45
    assert not any("too" in str(each) for each in problems), problems
    write(file, GOOD + made(most + 1))
    settings, problems = SettingsFile(file.path).load()
    assert settings == Settings()
    assert "too long" in str(problems[0]) or "too deep" in str(problems[0])


def test_the_folder_of_the_settings_is_closed_to_others(file: SettingsFile) -> None:
    file.write_template()
    assert has_mode(file.path.parent, 0o700)
    assert has_mode(file.path, 0o600)
    file.path.unlink()
    file.path.parent.rmdir()
    file.change("sound", "volume", 30)
    assert has_mode(file.path.parent, 0o700)


TIMES = 2.0
"""Seconds; of what a start or a change may take, most is the machine's being busy."""

SLOW = {
    "a number without end": "a = " + "9" * 5000,
    "the same, to another base": "a = 0x" + "f" * 100_000,
    "a name of 40,000 parts": "a" + ".a" * 40_000 + " = 1",
    "the same in quotes": '"a"' + '."a"' * 40_000 + " = 1",
    "the same as a table": "[a" + " . a" * 40_000 + "]",
    "tables in tables": "a = " + "{a = " * 5000,
    "many names": "".join(f"k{i} = 1\n" for i in range(16_000)),
    "many tables": "[[a]]\n" * 33_000,
    "deep names, often": "".join(f"a.b.c.d.e.f.g.h.i.j.k.l.m{i} = 1\n" for i in range(5000)),
    "a text without end": 'a = "' + "\\n" * 90_000,
    "quotes": "'" * 190_000,
    "remarks": "# word\n" * 25_000,
}


@pytest.mark.parametrize("name", SLOW)
def test_no_file_keeps_the_start_waiting(file: SettingsFile, name: str) -> None:
    write(file, SLOW[name])
    began = time.monotonic()
    found, problems = file.load()
    assert found == Settings()
    with contextlib.suppress(ValueError):
        file.change("stretch", "after", 40)
    assert time.monotonic() - began < TIMES
    assert len(problems) == 1
    assert str(problems[0]).isprintable()


BITS = (
    *("[", "]", "{", "}", '"', "'", '"""', "=", ".", ",", "\n", "#", " ", "\\", "\0", "\u2028"),
    *(
        "a",
        "stretch",
        "after",
        "9" * 30,
        "1e9",
        "nan",
        "-inf",
        "0x" + "f" * 60,
        "true",
        "2026-03-02",
    ),
)


@given(st.lists(st.sampled_from(BITS), max_size=40).map("".join))
def test_whatever_stands_there_is_settings_and_lines(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    file = SettingsFile(tmp_path_factory.mktemp("a") / "settings.toml")
    write(file, text)
    _, problems = file.load()
    assert all(str(problem).isprintable() for problem in problems)
    try:
        tomllib.loads(text)
    except ValueError:
        assert len(problems) == 1


def test_a_break_in_the_file_keeps_what_was_read_before(file: SettingsFile) -> None:
    write(file, MINE)
    assert file.load()[0].stretch.after == 45
    write(file, "[stretch\n")
    found, (problem,) = file.load()
    assert found.stretch.after == 45
    assert str(problem).endswith("until then the settings read before are used")


def test_a_folder_in_its_place(file: SettingsFile) -> None:
    file.path.mkdir(parents=True)
    assert "is a folder: move it away" in only_problem(file)
    with pytest.raises(ValueError, match="is a folder"):
        file.change("stretch", "after", 40)


def test_a_file_that_cannot_be_read(file: SettingsFile, monkeypatch: pytest.MonkeyPatch) -> None:
    write(file, MINE)

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("deskcoach.adapters.files.os.open", refuse)
    assert "file: permission denied: check its permissions" in only_problem(file)


def test_an_editor_that_marks_its_files(file: SettingsFile) -> None:
    write(file, b"\xef\xbb\xbf[stretch]\r\nafter = 45\r\n")
    assert file.load()[0].stretch.after == 45
    file.change("stretch", "after", 50)
    assert file.path.read_bytes() == b"[stretch]\r\nafter = 50\r\n"


def test_a_change_leaves_everything_else(file: SettingsFile) -> None:
    write(file, MINE)
    file.path.chmod(0o640)
    file.change("stretch", "after", 40)
    assert file.path.read_text() == MINE.replace("45", "40")
    file.change("asking", "later", [3, 6])
    text = file.path.read_text()
    assert text.startswith(MINE.replace("45", "40"))
    assert file.load()[0].asking.later == (3, 6)
    assert has_mode(file.path, 0o640)
    assert sorted(found.name for found in file.path.parent.iterdir()) == ["settings.toml"]


def test_the_first_change_makes_a_private_file(file: SettingsFile) -> None:
    file.change("sound", "volume", 30)
    assert file.path.read_text() == "[sound]\nvolume = 30\n"
    assert has_mode(file.path, 0o600)


@needs("POSIX links")
def test_a_link_stays_a_link(file: SettingsFile, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text(MINE)
    file.path.parent.mkdir()
    file.path.symlink_to(real)
    file.change("stretch", "after", 40)
    assert file.path.is_symlink()
    assert "after = 40" in real.read_text()


@pytest.mark.parametrize(
    ("section", "key", "value"),
    [
        ("stretch", "after", 4),
        ("stretch", "after", "often"),
        ("stretch", "sooner", 4),
        ("nothing", "after", 4),
        ("asking", "later", []),
        ("asking", "corner", "middle"),
        ("asking", "screen", ""),
        ("asking", "screen", "two\nlines"),
    ],
)
def test_a_value_that_is_not_allowed_is_not_written(
    file: SettingsFile, section: str, key: str, value: object
) -> None:
    with pytest.raises(ValueError, match=rf"settings\.toml: {section}\.{key}: "):
        file.change(section, key, value)
    assert not file.path.exists()


def test_a_section_that_is_no_table(file: SettingsFile) -> None:
    write(file, "stretch = 1\n")
    with pytest.raises(ValueError, match=r"stretch: 1: write a table: \[stretch\]"):
        file.change("stretch", "after", 40)


@pytest.mark.parametrize(
    "text",
    [
        "stretch.after = 45\nmove = {after = 70}\n",
        "[stretch]\n[move]\n[stretch.more]\n",
        "[stretch]\nafter = 45\n[move]\nafter = 70\n[stretch.deep]\nx = 1\n",
    ],
)
def test_unusual_shapes_are_kept(file: SettingsFile, text: str) -> None:
    write(file, text)
    before = tomllib.loads(text)
    file.change("stretch", "after", 40)
    after = tomllib.loads(file.path.read_text())
    before["stretch"]["after"] = 40
    assert after == before


def test_an_edit_that_would_lose_something_is_refused(
    file: SettingsFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(file, MINE)
    monkeypatch.setattr("tomlkit.dumps", lambda _: "")
    with pytest.raises(ValueError, match="cannot be written safely: edit it by hand"):
        file.change("stretch", "after", 40)
    assert file.path.read_text() == MINE


def test_a_full_disk_leaves_the_old_file(
    file: SettingsFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(file, MINE)

    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("deskcoach.adapters.files.os.fsync", refuse)
    with pytest.raises(ValueError, match=r"settings\.toml: the disk is full: free some space"):
        file.change("stretch", "after", 40)
    assert file.path.read_text() == MINE
    assert [found.name for found in file.path.parent.iterdir()] == ["settings.toml"]


def test_the_template_names_everything_and_changes_nothing(file: SettingsFile) -> None:
    file.write_template()
    assert file.load() == (Settings(), ())
    text = file.path.read_text()
    for setting in all_settings():
        assert f"# {setting.key} = " in text
        assert setting.allowed in text
    with pytest.raises(ValueError, match="exists already"):
        file.write_template()


def test_the_template_with_its_marks_taken_away_is_valid() -> None:
    lines = template().splitlines()
    bare = [line.removeprefix("# ") if " = " in line else line for line in lines]
    assert read_settings(tomllib.loads("\n".join(bare)), "t") == (Settings(), ())


def test_a_template_that_cannot_be_written(file: SettingsFile) -> None:
    file.path.parent.touch()
    with pytest.raises(ValueError, match="a file stands where a folder belongs: move it away"):
        file.write_template()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_content_is_too_strange(file: SettingsFile, content: bytes) -> None:
    write(file, content)
    _, problems = file.load()
    assert all("\n" not in str(problem) for problem in problems)


# -- an organisation's defaults ----------------------------------------------------------------


def test_what_an_organisation_gives_is_a_default_and_never_a_lock(tmp_path: Path) -> None:
    shared, own = tmp_path / "shared" / "settings.toml", tmp_path / "settings.toml"
    store = SettingsFile(own, shared)
    assert (store.load(), store.below) == ((Settings(), ()), None)
    shared.parent.mkdir()
    shared.write_text("[stretch]\nafter = 45\n[sound]\nenabled = false\n")
    settings, problems = store.load()
    assert (settings.stretch.after, settings.sound.enabled, problems) == (45, False, ())
    assert settings.move == Settings().move
    store.change("stretch", "after", 20)
    settings, _ = store.load()
    assert (settings.stretch.after, settings.sound.enabled) == (20, False)
    assert shared.read_text().startswith("[stretch]\nafter = 45"), "that file is never written"
    told = {(s.section, s.key): s.default for s in all_settings(store.below) if s.organisation}
    assert told == {("stretch", "after"): 45, ("sound", "enabled"): False}


def test_a_fault_in_an_organisations_file_is_named_with_its_folder(tmp_path: Path) -> None:
    shared, own = tmp_path / "shared.toml", tmp_path / "settings.toml"
    shared.write_text("[stretch]\nafter = 1\nlength = [20]\n")
    own.write_text("rubbish")
    settings, problems = SettingsFile(own, shared).load()
    assert settings.stretch.after == Settings().stretch.after
    assert problems[0].file == str(shared)
    assert problems[-1].file == "settings.toml"


def test_a_file_that_was_not_there_is_gone_when_it_is_put_back(file: SettingsFile) -> None:
    with ExitStack() as undo:
        file.take([("sound", "volume", 10)], undo)
        assert list(file.chosen()) == [("sound", "volume", 10)]
    assert not file.path.exists()
    write(file, "[stretch\n")
    assert list(file.chosen()) == []
    write(file, 'stretch = 1\n[sound]\nvolume = "loud"\nenabled = false\n')
    assert list(file.chosen()) == [("sound", "enabled", False)]

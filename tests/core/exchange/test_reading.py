"""The files of other apps as they are read: each form, each language, each oddity."""

from datetime import UTC, datetime

import pytest

from deskcoach.core.exchange.foreign_set import ForeignFile, Reading, UnknownFileError
from deskcoach.core.exchange.reading import MOST_BYTES, read_foreign, side_of
from tests import foreign_files as files
from tests.logged import NOON

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
HEAD = "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;Seconds;Notes\n"


def read(data: bytes | str, order: str | None = None) -> ForeignFile:
    raw = data.encode() if isinstance(data, str) else data
    reading = Reading(NOW, order, lambda at: at if at.tzinfo else at.replace(tzinfo=UTC))  # type: ignore[arg-type]
    found = read_foreign(raw, reading)
    assert found.rows == len(found.sets) + len(found.refused)
    return found


def amounts(file: ForeignFile) -> list[tuple[str, float, bool, float | None, str | None]]:
    return [(one.exercise, one.amount, one.hold, one.load, one.unit) for one in file.sets]


def reasons(file: ForeignFile) -> list[tuple[int, str]]:
    return [(one.row, one.reason) for one in file.refused]


@pytest.mark.parametrize("language", ["en", "de", "fr"])
@pytest.mark.parametrize("unit", ["kg", "lb"])
def test_hevy(language: str, unit: str) -> None:
    found = read(files.hevy(language, unit))
    assert (found.form, found.unit, found.language) == ("hevy", unit, language)
    assert amounts(found) == [
        ("Bent Over Row (Dumbbell)", 12, False, 4, unit),
        ("Bent Over Row (Dumbbell)", 10, False, 7.5, unit),
        ("Plank", 45, True, None, unit),
    ]
    one = found.sets[1]
    assert (one.stamp.key, one.effort, one.seconds) == ("2025-03-28T17:29", 9, 45 * 60)
    assert (one.title, one.session_note) == ("Back day", "Slept well, felt fine")


def test_strong_on_ios_names_no_unit_unless_its_head_does() -> None:
    found = read(files.strong_ios())
    assert (found.form, found.unit) == ("strong", None)
    assert amounts(found)[2] == ("Plank", 60, True, None, None)
    assert found.sets[0].seconds == 3900
    assert read(files.strong_ios("lbs")).unit == "lb"


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_strong_on_android(language: str) -> None:
    found = read(files.strong_android(language))
    assert (found.form, found.unit, found.language) == ("strong", "kg", language)
    assert [one.amount for one in found.sets] == [10, 9, 45]
    assert [one.load for one in found.sets] == [62.5, 62.5, None]
    assert found.sets[0].effort == 9
    assert found.sets[1].note == 'Ein "guter" Satz; mit Zeile'
    assert found.sets[0].seconds == 58 * 60
    assert reasons(found) == [(4, "It is a rest, not a set."), (5, "It is a note, not a set.")]


@pytest.mark.parametrize(("unit", "is_in"), [("kg", "kg"), ("lbs", "lb")])
def test_the_newest_strong(unit: str, is_in: str) -> None:
    found = read(files.strong_new(unit))
    assert (found.form, found.unit) == ("strong", is_in)
    assert [one.load for one in found.sets] == [40, 80.5]
    assert found.sets[1].note == "Wide grip"


@pytest.mark.parametrize("language", ["en", "de", "fr"])
@pytest.mark.parametrize("unit", ["kgs", "lbs"])
def test_fitnotes_on_android(language: str, unit: str) -> None:
    found = read(files.fitnotes(language, unit))
    assert (found.form, found.unit) == ("fitnotes", "kg" if unit == "kgs" else "lb")
    assert found.language == language
    assert [one.amount for one in found.sets] == [10, 90, 8]
    assert found.sets[0].stamp.key == "2025-03-01T12:00"
    assert reasons(found) == [(4, "It has no repetitions and no time.")]


def test_fitnotes_on_ios_tells_what_was_skipped() -> None:
    found = read(files.fitnotes_ios())
    assert (found.form, found.unit) == ("fitnotes", None)
    assert found.sets[0].stamp.key == "2025-03-01T10:00Z"
    assert found.sets[0].seconds == 3600
    assert reasons(found) == [(3, "It was planned and not done.")]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (files.strong_android("de").decode().encode("utf-16"), "with its mark"),
        (files.strong_android("de").decode().encode("utf-16-le"), "without"),
        (b"\xfe\xff" + files.strong_android("de").decode().encode("utf-16-be"), "the other way"),
        (b"\xef\xbb\xbf" + files.strong_android("de"), "UTF-8 with its mark"),
        (files.strong_android("de").decode().encode("cp1252"), "Windows' own"),
        (files.strong_android("de").replace(b"\n", b"\r\n"), "CRLF"),
        (files.strong_android("de").replace(b"\n", b"\r"), "CR"),
        (b"sep=;\n" + files.strong_android("de"), "a spreadsheet's first line"),
        (b"\n \n" + files.strong_android("de") + b"\n;;;\n", "empty lines around it"),
        (files.strong_android("de").replace(b";", b"\t"), "tabs"),
    ],
)
def test_any_clothing(data: bytes, what: str) -> None:
    found = read(data)
    assert [one.amount for one in found.sets] == [10, 9, 45], what
    assert found.sets[0].exercise == "Rückenstrecken"


def test_a_row_that_cannot_be_a_set_says_why() -> None:
    day = "2024-01-12 18:30:05;A;Squat"
    rows = (
        (";A;Squat;1;1;kg;1;0;", "It has no date."),
        ("yesterday;A;Squat;1;1;kg;1;0;", "The date reads “yesterday”."),
        ("1969-12-31 12:00;A;Squat;1;1;kg;1;0;", "The date reads “1969-12-31 12:00”."),
        ("2026-11-30 12:00;A;Squat;1;1;kg;1;0;", "Its day has not been yet."),
        ("2024-13-45;A;Squat;1;1;kg;1;0;", "The date reads “2024-13-45”."),
        ("2024-01-12;A; ;1;1;kg;1;0;", "It names no exercise."),
        (f"{day};1;acht;kg;1;0;", "The weight reads “acht”."),
        (f"{day};1;-5;kg;1;0;", "The weight reads “-5”."),
        (f"{day};1;99999;kg;1;0;", "The weight reads “99999”."),
        (f"{day};1;1;kg;viele;0;", "The repetitions read “viele”."),
        (f"{day};1;1;kg;-3;0;", "The repetitions read “-3”."),
        (f"{day};1;1;kg;9999;0;", "The repetitions read “9999”."),
        (f"{day};1;1;kg;0;bald;", "The time reads “bald”."),
        (f"{day};1;1;kg;0;999999;", "The time reads “999999”."),
        (f"{day};1;1;kg;0;0;", "It has no repetitions and no time."),
        (f"{day};1;1;kg;1;0;;more", "It has more fields than the head of the table."),
        ("2026-11-2", "The line ends half way."),
        (f'{day};1;1;kg;1;0;"half', "A quote in it is not closed."),
    )
    found = read(HEAD + "".join(f"{row}\n" for row, _ in rows) + f"{day};1;1;kg;1;0;\n")
    assert reasons(found) == [(n, reason) for n, (_, reason) in enumerate(rows, 2)]
    assert len(found.sets) == 1  # what follows a broken quote is read


def test_numbers_in_either_writing() -> None:
    day = "2024-01-12;A;Squat"
    comma = read(HEAD + f"{day};1;2,5;kg;1;0;\n{day};2;1,250;kg;1;0;\n{day};3;1.250;kg;1;0;\n")
    assert [one.load for one in comma.sets] == [2.5, 1.25, 1250]
    point = read(HEAD + f"{day};1;2.5;kg;1;0;\n{day};2;1,250;kg;1;0;\n{day};3;1 000,5;kg;1;0;\n")
    assert [one.load for one in point.sets] == [2.5, 1250, 1000.5]
    small = read(HEAD + f"{day};1;1,250;kg;1;0;\n{day};2;11,125;kg;1;0;\n")  # nobody lifts a ton
    assert [one.load for one in small.sets] == [1.25, 11.125]
    unknown = read(HEAD + f"{day};1;1,250;kg;1;0;\n{day};2;1.250;kg;1;0;\n")
    assert reasons(unknown)[0] == (2, "The weight reads “1,250”.")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("2025-03-28 17:29:00", "2025-03-28T17:29"),
        ("2025-03-28T17:29:00.123+02:00", "2025-03-28T15:29Z"),
        ("2025-03-28 5:29:00\u202fPM", "2025-03-28T17:29"),
        ("2025-03-28 12:05 am", "2025-03-28T00:05"),
        ("28 Mar 2025, 17:29", "2025-03-28T17:29"),
        ("28. März 2025 um 17:29 Uhr", "2025-03-28T17:29"),
        ("28 Mrz. 2025, 17:29", "2025-03-28T17:29"),
        ("ven. 28 mars 2025 à 17:29", "2025-03-28T17:29"),
        ("1 févr. 2025, 07:05", "2025-02-01T07:05"),
        ("18 sept. 2025, 17:31", "2025-09-18T17:31"),
        ("28 de marzo de 2025, 17:29", "2025-03-28T17:29"),
        ("Mar 28, 2025, 5:29 PM", "2025-03-28T17:29"),
        ("Friday, March 28, 2025", "2025-03-28T12:00"),
        ("28.03.2025 17:29", "2025-03-28T17:29"),
        ("28.3.25", "2025-03-28T12:00"),
        ("28/03/2025 17h29", "2025-03-28T17:29"),
        ("2025-03-28", "2025-03-28T12:00"),
    ],
)
def test_dates(text: str, key: str) -> None:
    found = read(HEAD + f'"{text}";A;Squat;1;1;kg;1;0;\n')
    assert [one.stamp.key for one in found.sets] == [key]


def test_three_numbers_go_by_the_file_or_by_the_person() -> None:
    row = "{};A;Squat;1;1;kg;1;0;\n"
    days = read(HEAD + row.format("03/04/2025") + row.format("13/04/2025"))
    assert (days.order, days.sets[0].stamp.key[:10]) == ("day", "2025-04-03")
    months = read(HEAD + row.format("03/04/2025") + row.format("03/14/2025"))
    assert (months.order, months.sets[0].stamp.key[:10]) == ("month", "2025-03-04")
    either = HEAD + row.format("03/04/2025")
    assert (read(either).order, read(either).sets[0].stamp.key[:10]) == (None, "2025-04-03")
    assert read(either, "month").sets[0].stamp.key[:10] == "2025-03-04"
    assert not read(HEAD + row.format("28 Foo 2025")).sets
    assert not read(HEAD + row.format("x" * 100)).sets
    assert not read(HEAD + row.format("9999-12-31T23:59:00-23:59")).sets


@pytest.mark.parametrize(
    ("note", "side"),
    [
        *(("Left side", 1), ("links, müde", 1), ("Côté gauche", 1), ("side 1", 1)),
        *(("Right side", 2), ("Rechts", 2), ("droite", 2), ("side 2", 2)),
        *(("leftover weights", 0), ("felt right", 0), ("", 0)),
    ],
)
def test_a_side_stands_in_the_note(note: str, side: int) -> None:
    assert side_of(note) == side


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        *(("Left side", ""), ("side 2", ""), ("-", ""), ("DeskCoach, effort 7 of 10", "")),
        *(("Left side, tired", "Left side, tired"), ("deskcoach is fine", "deskcoach is fine")),
    ],
)
def test_what_we_write_for_want_of_a_column_is_no_note(note: str, kept: str) -> None:
    found = read(HEAD + f'2024-01-12;A;Squat;1;1;kg;1;0;"{note}"\n')
    assert found.sets[0].note == kept


def test_quotes_that_are_signs() -> None:
    day = "2024-01-12;A"
    found = read(HEAD + f'{day};Band 6" wide;1;1;kg;1;0;\n{day};Squat;1;1;kg;2;0;x\n')
    assert [one.exercise for one in found.sets] == ['Band 6" wide', "Squat"]
    torn = read(HEAD + f'{day};"Squat" x"y;1;1;kg;1;0;\n{day};Squat;1;1;kg;2;0;x\n')
    assert [one.amount for one in torn.sets] == [2]
    for many in (20_000, 200_000):  # more than a field may have, more than the reader of csv takes
        long = read(HEAD + f"{day};Squat;1;1;kg;1;0;{'x' * many}\n{day};Squat;1;1;kg;2;0;x\n")
        assert reasons(long) == [(2, "It cannot be read as a row of the table.")]
        assert len(long.sets) == 1


def test_no_field_is_a_formula_or_a_line_of_its_own() -> None:
    day = "2024-01-12;A"
    found = read(HEAD + f"{day};\"=cmd|'/c calc'!A1\n\x1b[2J\";1;1;kg;1;0;\n")
    assert found.sets[0].exercise == "=cmd|'/c calc'!A1 [2J"
    assert found.sets[0].exercise.isprintable()
    assert len(read(HEAD + f"{day};{'x' * 500};1;1;kg;1;0;\n").sets[0].exercise) == 60


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   \n",
        b"sep=;\n",
        b";;;\n",
        b"\x89PNG\r\n\x1a\n\0\0\0",
        b"Dear diary, today; I lifted",
        b"Date,Measurement,Value,Unit\n2024-01-01,Waist,80,cm\n",
        b"Date,Exercise,Category\n2024-01-01,Squat,Legs\n",
        b"Date,Exercise,IsWarmup\n2024-01-01,Squat,False\n",
        b'{"a": 1}',
        b"[",
        b'{"results": [1, null, {"date": "2024-01-01"}]}',
        b"[" * 100 + b"]" * 100,
        b"\xff\xfe\0\xd8",
        ("x" * 200 + ",Date\n").encode(),
    ],
)
def test_what_nobody_we_know_wrote(data: bytes) -> None:
    with pytest.raises(UnknownFileError, match="This is no file we know"):
        read(data)


def test_the_first_unit_of_a_head_counts() -> None:
    both = read(
        "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps\n2024-01-01,Squat,Legs,50,110,5\n"
    )
    assert (both.unit, both.sets[0].load) == ("kg", 50)


def test_more_rows_than_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("deskcoach.core.exchange.reading.MOST_ROWS", 2)
    found = read(HEAD + "2024-01-12;A;Squat;1;1;kg;1;0;\n" * 5)
    assert (len(found.sets), len(found.refused)) == (2, 1)
    with pytest.raises(UnknownFileError):
        read(b" " * (MOST_BYTES + 1))


def test_ten_thousand_rows_are_told_as_they_are_read() -> None:
    shares: list[float] = []
    found = read_foreign(files.many(10_000), Reading(NOON.replace(year=2030)), shares.append)
    assert len(found.sets) == 10_000
    assert shares == sorted(shares)
    assert len(shares) == 5

"""What is chosen by mistake is called by its name, whatever it is called itself."""

import gzip
import io
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcoach.core.catalogue import CatalogueError, load_catalogue
from deskcoach.core.export.archive import ArchiveError
from deskcoach.core.export.backup import read_backup
from deskcoach.core.foreign import Wanted, what_is
from tests.hostile import GOOD

ROOT = Path(__file__).resolve().parent.parent.parent
HEVY = (
    '"title","start_time","end_time","description","exercise_title","superset_id",'
    '"exercise_notes","set_index","set_type","weight_kg","reps"\n"Morning","1 Jan 2026, 08:00"\n'
)
STRONG = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes\n"
    '2026-01-01 08:00:00,"Morning",45m,"Squat",1,60,10,0,0,""\n'
)
FITNOTES = "Date,Exercise,Category,Weight (kgs),Reps,Distance\n2026-01-01,Squat,Legs,60,10,\n"
TABLE = "Tag;Übung;Gewicht\r\n1.1.2026;Rudern;7,5\r\n"


def packed(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return made.getvalue()


def database(folder: Path, *tables: str) -> bytes:
    path = folder / "x.db"
    connection = sqlite3.connect(path)
    for table in tables:
        connection.execute(f"CREATE TABLE {table} (id)")
    connection.commit()
    connection.close()
    return path.read_bytes()


KINDS: dict[str, tuple[bytes, str]] = {
    "Hevy": (HEVY.encode(), "a table of workouts from Hevy"),
    "Hevy with a mark": (b"\xef\xbb\xbf" + HEVY.encode(), "a table of workouts from Hevy"),
    "Hevy without quotes": (HEVY.replace('"', "").encode(), "a table of workouts from Hevy"),
    "Strong": (STRONG.encode(), "a table of workouts from Strong"),
    "Strong, semicolons": (STRONG.replace(",", ";").encode(), "from Strong"),
    "FitNotes": (FITNOTES.encode(), "a table of workouts from FitNotes"),
    "our own table": (
        HEVY.replace('"', "").replace("Morning", "Strength session").encode(),
        "the table for other apps that DeskCoach writes",
    ),
    "a table": (TABLE.encode(), "a table, as a spreadsheet"),
    "a table of old Excel": (TABLE.encode("cp1252"), "a table, as a spreadsheet"),
    "a table in UTF-16": (TABLE.encode("utf-16"), "a table, as a spreadsheet"),
    "a table in UTF-16, unmarked": (TABLE.encode("utf-16-le"), "a table, as a spreadsheet"),
    "tabs": (b"a\tb\n1\t2\n", "a table, as a spreadsheet"),
    "XLSX": (packed("[Content_Types].xml", "xl/workbook.xml"), "a spreadsheet"),
    "ODS": (packed("application/vnd.oasis.opendocument.spreadsheet"), "a spreadsheet"),
    "a pack": (packed("figures/x.json", "manifest.json"), "a pack of exercises"),
    "DOCX": (packed("word/document.xml"), "a document"),
    "ZIP": (packed("mine.json"), "a packed file"),
    "gzip": (gzip.compress(GOOD), "a packed file"),
    "XLS": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "older Office"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3", "(PDF)"),
    "PNG": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture"),
    "JPEG": (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
    "HEIC": (b"\0\0\0\x18ftypheic", "a picture"),
    "SVG": (b"<?xml version='1.0'?>\n<svg xmlns='x'/>", "a picture"),
    "WAV": (b"RIFF\x10\0\0\0WAVEfmt ", "a sound"),
    "MP4": (b"\0\0\0\x18ftypisom", "a sound or a film"),
    "HTML": (b"<!DOCTYPE html><p>Sign in", "a web page"),
    "Apple Health": (b"<?xml version='1.0'?>\n<!DOCTYPE HealthData [", "(XML)"),
    "a calendar": (b"BEGIN:VCALENDAR\r\n", "a calendar"),
    "settings": (b"# mine\n[stretch]\nafter = 40\n", "a file of settings"),
    "exercises": ((ROOT / "exercises.json").read_bytes(), "a file of exercises"),
    "a figure": (next((ROOT / "assets/figures").glob("c*.json")).read_bytes(), "a figure"),
    "a trace": (b'{"at": "2026-03-02T09:00:00Z", "event": "active"}\n', "a trace"),
    "other JSON": (b'{"app": "Strong", "workouts": []}', "another program (JSON)"),
    "empty": (b"", "an empty file"),
    "blanks": (b"\n \n", "an empty file"),
    "zeros": (bytes(999), "a file of zeros"),
    "a program": (b"\x7fELF\x02\x01", "a program"),
    "a script": (b"#!/bin/sh\n", "a program"),
    "noise": (bytes(range(256)) * 3, "only another program understands"),
    "an x": (b"x\x9c" + b"\xff" * 20, "only another program understands"),
    "a list of JSON": (b"[1, 2]", "another program (JSON)"),
    "words": (b"Dear diary, today I rowed.\n", "a text"),
}


@pytest.mark.parametrize("name", KINDS)
def test_an_import_says_what_it_is_and_what_can_be_done(name: str) -> None:
    data, words = KINDS[name]
    with pytest.raises(ArchiveError) as caught:
        read_backup(data, "mine\n.json")
    line = str(caught.value)
    assert line.startswith("mine\\n.json: this is ")
    assert words in line
    assert line.endswith("Choose a backup (JSON) that DeskCoach wrote with Export.")
    assert line.isprintable()


def test_our_own_log_is_known(tmp_path: Path) -> None:
    ours = database(tmp_path, "breaks", "decisions", "sets")
    assert "the log of a DeskCoach" in str(what_is(ours, "backup"))


def test_somebody_elses_database_is_known(tmp_path: Path) -> None:
    assert what_is(database(tmp_path, "notes"), "backup") == "a database of another program"


@pytest.mark.parametrize("name", ["Hevy", "XLSX", "PNG", "settings", "a figure", "a trace"])
def test_what_lies_in_the_folder_of_exercises(name: str) -> None:
    data, words = KINDS[name]
    with pytest.raises(CatalogueError, match=r"^x\.json: this is [^\n]*not a file of exer") as told:
        load_catalogue(data, "x.json")
    assert words in str(told.value)


@pytest.mark.parametrize("name", ["Hevy", "XLSX", "PNG", "other JSON", "HTML"])
def test_what_lies_in_the_place_of_the_settings(name: str) -> None:
    data, words = KINDS[name]
    found = what_is(data, "settings")
    assert name == "Hevy" or words in str(found)


def test_what_is_wanted_is_left_to_its_own_reader() -> None:
    assert what_is(GOOD[:-5], "backup") is None
    assert what_is(b"\xef\xbb\xbf" + GOOD, "backup") is None
    assert what_is(b'{"source": {}, "exercises": [', "exercises") is None
    assert what_is(b"[stretch]\nafter = ", "settings") is None
    assert what_is(json.dumps({"breaks": []}).encode(), "exercises") == (
        "a backup of DeskCoach (JSON)"
    )


@given(st.binary(max_size=300), st.sampled_from(["backup", "exercises", "settings"]))
def test_any_bytes_are_something(data: bytes, wanted: Wanted) -> None:
    found = what_is(data, wanted)
    assert found is None or found.isprintable()

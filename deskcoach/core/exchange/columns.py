"""What the columns of a foreign table are, by their heads in the languages in which apps write."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal

from msgspec import Struct, field

from deskcoach.core.exchange.amounts import plain_words, unit_of
from deskcoach.core.typed import Unit

Form = Literal["hevy", "strong", "fitnotes", "wger", "deskcoach"]
"""Who wrote a file; the last is our own table."""
Language = Literal["en", "de", "fr"]

_HEADS: Mapping[str, Mapping[Language, str]] = {
    "date": {"en": "date|start time|starttime|start", "de": "datum|startzeit|beginn"},
    "end": {"en": "end time|endtime|end", "de": "endzeit|ende", "fr": "heure de fin|fin"},
    "title": {
        "en": "title|workout name|name|workout",
        "de": "titel|workoutname|trainingsname|name des workouts|name des trainings|training",
        "fr": "titre|nom de l entrainement|nom de la seance|nom d entrainement|entrainement|seance",
    },
    "number": {
        "en": "workout number",
        "de": "training number|workout nr",
        "fr": "seance number|entrainement number",
    },
    "exercise": {
        "en": "exercise name|exercise|exercise title",
        "de": "ubungsname|name der ubung|ubung",
        "fr": "nom de l exercice|nom d exercice|exercice",
    },
    "order": {
        "en": "set order|set index|set number|set",
        "de": "satzreihenfolge|reihenfolge festlegen|reihenfolge der satze|reihenfolge|satz|"
        "satznummer|satz nr",
        "fr": "ordre des series|ordre de la serie|ordre de serie|numero de serie|serie",
    },
    "weight": {"en": "weight", "de": "gewicht", "fr": "poids|charge"},
    "weight_unit": {
        "en": "weight unit|unit",
        "de": "gewichtseinheit|einheit",
        "fr": "unite de poids|unite",
    },
    "reps": {
        "en": "reps|repetitions|rep",
        "de": "wiederholungen|wdh|wiederh|wdhs",
        "fr": "nombre de repetitions|nb de repetitions",
    },
    "reps_unit": {"en": "repetitions unit|repetition unit|reps unit"},
    "seconds": {
        "en": "seconds|duration seconds",
        "de": "sekunden|dauer sekunden",
        "fr": "secondes|duree secondes",
    },
    "time": {"en": "time", "de": "zeit", "fr": "temps"},
    "duration": {
        "en": "duration|workout duration",
        "de": "dauer|trainingsdauer|workout dauer|dauer des workouts|dauer des trainings",
        "fr": "duree|duree de l entrainement|duree de la seance",
    },
    "distance": {"en": "distance", "de": "distanz|entfernung|strecke", "fr": ""},
    "distance_unit": {
        "en": "distance unit",
        "de": "distanzeinheit|entfernungseinheit|streckeneinheit",
        "fr": "unite de distance",
    },
    "rpe": {"en": "rpe", "de": "belastungsempfinden", "fr": "effort percu"},
    "rir": {"en": "rir"},
    "note": {
        "en": "notes|note|comment|exercise notes",
        "de": "notizen|notiz|kommentar|ubungsnotizen",
        "fr": "remarques|remarque|commentaire|notes de l exercice",
    },
    "session_note": {
        "en": "workout notes|description",
        "de": "trainingsnotizen|workout notizen|notizen zum workout|notizen zum training|"
        "beschreibung",
        "fr": "notes de l entrainement|notes d entrainement|notes de la seance",
    },
    "kind": {"en": "set type", "de": "satztyp|satzart", "fr": "type de serie"},
    "category": {"en": "category|categories", "de": "kategorie|kategorien", "fr": "categorie"},
    "warmup": {"en": "iswarmup"},
    "status": {"en": "status"},
    "body_weight": {"en": "bodyweight"},
    "superset": {"en": "superset id"},
    "session": {"en": "session"},
}
_COLUMNS: Mapping[str, tuple[str, Language]] = {
    head: (column, language)
    for column, heads in _HEADS.items()
    for language, words in reversed([*heads.items()])
    for head in words.split("|")
    if head
}
_UNIT_WORDS = {"sec", "s", "sek", "meters", "metres", "km", "miles", "mi", "m", "min", "meter"}
LONGEST_HEAD = 80


class Head(Struct, frozen=True):
    """What the first row of a table says.

    Attributes:
        form: Who wrote it.
        columns: Where each column stands.
        unit: In which unit weights are, where it says so.
        language: In which language it is written.
        width: How many columns there are.
    """

    form: Form
    columns: Mapping[str, int] = field(default_factory=dict)
    unit: Unit | None = None
    language: Language = "en"
    width: int = 0


def head_of(fields: Sequence[str]) -> Head | None:
    """What a first row says; None where nobody we know wrote it."""
    columns, unit, spoken = dict[str, int](), None, list[Language]()
    for at, text in enumerate(fields):
        if (found := _column(text)) is None:
            continue
        column, own, language = found
        if column == "weight":
            unit = unit or own
        spoken.append(language)
        columns.setdefault(column, at)
    form = _form({text.strip().lower() for text in fields}, set(columns))
    if form is None:
        return None
    return Head(form, columns, unit, _spoken(spoken), len(fields))


def _spoken(heads: Sequence[Language]) -> Language:
    """The language of a head: an English word stands in any."""
    de, fr = heads.count("de"), heads.count("fr")
    return "en" if not de + fr else "de" if de > fr else "fr"


def _column(text: str) -> tuple[str, Unit | None, Language] | None:
    """Which column a head is, and the unit and the language that it names."""
    if len(text) > LONGEST_HEAD:
        return None
    plain = plain_words(text.replace("#", " number "))
    if plain in _COLUMNS:
        return _COLUMNS[plain][0], None, _COLUMNS[plain][1]
    base, _, last = plain.rpartition(" ")
    unit = unit_of(last)
    if base in _COLUMNS and (unit or last in _UNIT_WORDS):
        return _COLUMNS[base][0], unit, _COLUMNS[base][1]
    return None


def _form(raw: set[str], has: AbstractSet[str]) -> Form | None:
    if {"exercise_title", "start_time"} <= raw:
        return "hevy"
    if has >= {"reps_unit", "weight_unit", "exercise", "date", "reps"}:
        return "wger"
    if has >= {"date", "exercise", "warmup"} or (
        has >= {"date", "exercise", "category"} and "title" not in has
    ):
        return "fitnotes" if has & {"reps", "weight", "time"} else None
    if has >= {"date", "exercise", "order"} and has & {"reps", "weight", "seconds"}:
        return "strong"
    return None

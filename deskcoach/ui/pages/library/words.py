"""What the library says of an exercise: how much of it, who gave it, where it stands."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from deskcoach.core.exercise_form import seconds_of, value_of
from deskcoach.core.exercises import Exercise, GivenBy, Position, dose_shape
from deskcoach.ui.design.translation import number, plural, title, tr
from deskcoach.ui.design.words import position

GIVER_ICONS: dict[str, str] = {"me": "person", "physiotherapist": "sheet", "page": "globe"}


def day_words(day: date) -> str:
    """`12 Nov 2026`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("Dates", "d MMM yyyy"))


def giver_words(given: GivenBy, *, short: bool = False) -> str:
    """Who gave it, and when: `Physiotherapist, 12 Nov 2026`; `short`: without the day."""
    who = (
        given.name
        or {
            "me": tr("Library", "Me"),
            "physiotherapist": tr("Library", "Physiotherapist"),
            "page": tr("Library", "A page"),
        }[given.who]
    )
    if given.date is None or short:
        return who
    return tr("Library", "{who}, {day}", who=who, day=day_words(given.date))


def dose_words(exercise: Exercise) -> str:
    """How much of it in one line: `2 × 10, hold 5 s`."""  # noqa: RUF002 - it is one
    hold = number(value_of(exercise, "hold"))
    shape = dose_shape(exercise)
    if shape == "stretch":
        rounds = number(value_of(exercise, "rounds"))
        text = tr("Library", "{count} × {seconds} s", count=rounds, seconds=hold)  # noqa: RUF001 - it is one
    elif shape == "hold":
        text = tr("Library", "{count} × {seconds} s", count=_sets(exercise), seconds=hold)  # noqa: RUF001 - it is one
    else:
        reps = number(value_of(exercise, "reps"))
        text = tr("Library", "{sets} × {reps}", sets=_sets(exercise), reps=reps)  # noqa: RUF001 - it is one
    if exercise.sides == "each":
        text = tr("Library", "{dose} each side", dose=text)
    if shape == "reps" and exercise.own and value_of(exercise, "hold"):
        text = tr("Library", "{dose}, hold {seconds} s", dose=text, seconds=hold)
    return text


def _sets(exercise: Exercise) -> str:
    sets, most = exercise.dose.sets, exercise.dose.most_sets
    low = number(sets.value) if sets else "0"
    if sets is None or most is None or most.value <= sets.value:
        return low
    return tr("Library", "{low} to {high}", low=low, high=number(most.value))


def position_name(name: Position) -> str:
    """A position in a word or two, below its picture."""
    return {
        "seated": tr("Library", "Seated"),
        "standing": tr("Library", "Standing"),
        "prone": tr("Library", "On front"),
        "supine": tr("Library", "On back"),
        "side-lying": tr("Library", "On side"),
        "kneeling": tr("Library", "Kneeling"),
        "all-fours": tr("Library", "All fours"),
    }.get(name, title(position(name)))


# -- The sentence of the form: what one does, with its values as links ---------------------------


def _link(key: str, text: str) -> str:
    if len(text) < 20:
        text = text.replace(" ", "\u00a0").replace("-", "\u2011")
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<a href="{key}">{safe}</a>'


def sentence_of(exercise: Exercise) -> str:
    """What one does and from whom, as rich text; each value is a link to its field."""
    return f"{_doing(exercise)} {_from(exercise.given_by or GivenBy())}".strip()


def _doing(exercise: Exercise) -> str:
    shape, where = dose_shape(exercise), position(exercise.position)
    seconds = tr("Library", "{count} s", count=number(value_of(exercise, "hold")))
    hold = _link("hold", seconds)
    sets = int(value_of(exercise, "rounds" if shape == "stretch" else "sets"))
    times = _link("sets", plural("Library", "%n time(s)", sets))
    first, second = _sides(exercise)
    if shape != "reps":
        if exercise.sides == "together":
            return tr(
                "Library",
                "You hold it {hold}, {times}, {position}.",
                hold=hold, times=times, position=where,
            )  # fmt: skip
        return tr(
            "Library",
            "You hold it {hold} {first}, then {second}, {times}, {position}.",
            hold=hold, first=first, second=second, times=times, position=where,
        )  # fmt: skip
    many = int(value_of(exercise, "reps"))
    each = value_of(exercise, "hold") > 0
    if exercise.sides == "each" and exercise.alternate == "set":
        one = _link("reps", f"{many} {first}")
        other = _link("reps", f"{many} {second}")
        return tr(
            "Library",
            "You do {first}, then {second}, {times}, {position}.",
            first=one, second=other, times=times, position=where,
        )  # fmt: skip
    words = plural("Library", "%n set(s) of {reps}", sets, reps=many)
    if exercise.sides == "each":
        words = plural("Library", "%n set(s) of {reps}, left and right in turn", sets, reps=many)
    dose = _link("reps", words)
    if each:
        return tr(
            "Library",
            "You do {dose}, each held {hold}, {position}.",
            dose=dose, hold=hold, position=where,
        )  # fmt: skip
    return tr("Library", "You do {dose}, {position}.", dose=dose, position=where)


def _sides(exercise: Exercise) -> tuple[str, str]:
    left, right = tr("Library", "on the left"), tr("Library", "on the right")
    return (left, right) if exercise.first_side == "left" else (right, left)


def _from(given: GivenBy) -> str:
    day = _link("date", day_words(given.date)) if given.date else ""
    if given.who == "me":
        return tr("Library", "Your own, {day}.", day=day) if day else tr("Library", "Your own.")
    name = (
        given.name
        or {
            "physiotherapist": tr("Library", "your physiotherapist"),
            "page": tr("Library", "a page"),
        }[given.who]
    )
    who = _link("name", name)
    if day:
        return tr("Library", "From {who}, {day}.", who=who, day=day)
    return tr("Library", "From {who}.", who=who)


def about_words(exercise: Exercise) -> str:
    """About how long it takes."""
    minutes = max(1, round(seconds_of(exercise) / 60))
    if dose_shape(exercise) == "stretch":
        about = tr("Library", "About {count} min.", count=minutes)
    else:
        about = tr("Library", "About {count} min with the rest between.", count=minutes)
    if exercise.sides == "each" and exercise.kind == "strength":
        return f"{about} {tr('Library', 'A voice says which side is next.')}"
    return about


def whose_words(given: GivenBy) -> str:
    """That nobody here has checked it."""
    lines = {
        "me": tr("Library", "The words and the dose are yours."),
        "physiotherapist": tr("Library", "The words and the dose are your physiotherapist's."),
        "page": tr("Library", "The words and the dose are the page's."),
    }
    checked = tr("Library", "DeskCoach has not checked them.")
    hurts = tr("Library", "“It hurts” works here, too.")
    return f"{lines[given.who]} {checked} {hurts}"


def thing_words(thing: str) -> str:
    """What one needs; what the form writes by itself is told in the person's language."""
    known = {"dumbbell": tr("Library", "dumbbell"), "band": tr("Library", "band")}
    return known.get(thing) or tr("Exercises", thing)


def more_words(exercise: Exercise) -> str:
    """What is folded away: tempo, rest, weight."""
    parts = []
    shape = dose_shape(exercise)
    if shape == "reps":
        tempo = "-".join(number(value_of(exercise, key)) for key in ("up", "hold", "down"))
        parts.append(tr("Library", "tempo {numbers}", numbers=tempo))
    if shape != "stretch":
        rest = number(value_of(exercise, "rest"))
        parts.append(tr("Library", "rest {count} s", count=rest))
    things = [thing_words(each) for each in exercise.equipment if each != "band"]
    if exercise.band:
        things.append(tr("Library", "band: {band}", band=exercise.band))
    parts += things or [tr("Library", "no weight")]
    return title(", ".join(parts))

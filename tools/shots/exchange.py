"""A file of another app, and a session done elsewhere, as the pictures show them."""

from collections.abc import Mapping
from typing import Any

FOUND: Mapping[str, Any] = {
    "changed": False, "batch": "", "form": "strong", "title": "Strong", "language": "de",
    "unit": "kg", "unit_named": True, "order": "day", "rows": 1301, "taken": 1271, "doubled": 13,
    "left_out": 13, "refused": 4, "first": "2024-01-12", "last": "2026-11-21",
    "exercises": [
        {"name": name, "sets": sets, "exercise": exercise, "sureness": sureness, "guess": guess,
         "left": left, "made": not exercise and not left}
        for name, sets, exercise, sureness, guess, left in (
            ("Rückenstrecker (Maschine)", 214, "back-extension", "guess", "back-extension", False),
            ("Vorgebeugtes Rudern (Kurzhantel)", 486, "bent-over-row", "sure", "", False),
            ("Kobra", 96, "cobra-stretch", "sure", "", False),
            ("Gesichtszug (Kabel)", 173, "", "new", "", False),
            ("Laufband", 13, "", "sure", "", True),
        )
    ],
    "reasons": [
        {"row": 212, "reason": "It has no date.", "text": "Kobra, 3, 10"},
        {"row": 640, "reason": "It has no repetitions and no time.", "text": "Kobra, 1, "},
        {"row": 1301, "reason": "The line ends half way.", "text": "2026-11-2"},
    ],
}  # fmt: skip
"""What a dry run says of a file of Strong."""


ROUTINES = [
    {"name": "Back", "items": [{"exercise": each} for each in (
        "back-extension", "bent-over-row", "cobra-stretch")]},
]  # fmt: skip
LAST = [
    {"exercise": exercise, "at": "2026-10-12T18:00:00+00:00",
     "sets": [{"amount": amount, "load": load, "side": 0} for amount in amounts]}
    for exercise, amounts, load in (
        ("back-extension", (10, 10, 10), None), ("bent-over-row", (10, 9), 8.0),
        ("cobra-stretch", (10, 10), None),
    )
]  # fmt: skip


def answer(command: object, **how: Any) -> Any:
    """What the window sends is answered as if that file had been chosen."""
    found = {"Import": FOUND, "ShowRoutines": ROUTINES, "LastSets": LAST}.get(
        type(command).__name__
    )
    if (then := how.get("then")) is not None:
        then(found)
        return None
    return found

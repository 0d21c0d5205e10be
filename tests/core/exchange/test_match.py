"""What a foreign name means: surely one of ours, perhaps, or a new one."""

import pytest

from deskcoach.core.exchange.match import Match, Matcher, Sureness

OURS = {
    "back-extension": ("Back extensions",),
    "bent-over-row": ("Bent-over dumbbell row",),
    "cobra-stretch": ("Cobra stretch",),
    "face-pull": ("Face pull (cable)",),
    "empty": ("…",),
}


@pytest.mark.parametrize(
    ("name", "exercise", "sureness"),
    [
        ("Back Extensions", "back-extension", "sure"),
        ("back extension", "back-extension", "sure"),
        ("Rückenstrecken", "back-extension", "sure"),
        ("Back Extension (Machine)", "back-extension", "guess"),
        ("Rückenstrecker (Maschine)", "back-extension", "guess"),
        ("Bent Over Row (Dumbbell)", "bent-over-row", "sure"),
        ("Bent Over Row (Barbell)", "bent-over-row", "guess"),
        ("Vorgebeugtes Rudern (Kurzhantel)", "bent-over-row", "sure"),
        ("Tirage haltères buste penché", "bent-over-row", "sure"),
        ("Étirement du cobra", "cobra-stretch", "sure"),
        ("ETIREMENT DU COBRA", "cobra-stretch", "sure"),
        ("Kobra", "cobra-stretch", "sure"),
        ("Face Pulls (Cable)", "face-pull", "sure"),
        ("Face Pull", "face-pull", "guess"),
        ("Prone Back Extension Hold", "back-extension", "guess"),
        ("Deadlift (Barbell)", "", "new"),
        ("Rudern", "", "new"),
        ("wger 73", "", "new"),
        ("?!", "", "new"),
    ],
)
def test_a_name(name: str, exercise: str, sureness: Sureness) -> None:
    assert Matcher(OURS).match(name) == Match(exercise, sureness)


def test_without_any_of_ours_all_are_new() -> None:
    assert Matcher({}).match("Cobra") == Match("", "new")

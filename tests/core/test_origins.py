"""Where health texts come from: every one says so, and what has the source's name is in it.

The table below says in our own words what the source says. A text that carries its name has to
hold the words of one of these facts, and no number that the fact has not.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from msgspec.structs import replace

from deskcoach.core import guidance
from deskcoach.core.catalogue import CatalogueError, load_catalogue, merge_catalogues
from deskcoach.core.exercises import Catalogue, Exercise, Origin
from deskcoach.core.strength import safety
from deskcoach.core.strength.session import Tempo, block_of, dose_origin, pace_origin
from tools.translations import _in_data

ROOT = Path(__file__).parents[2]
OURS = load_catalogue((ROOT / "exercises.json").read_bytes(), "exercises.json")

FACTS = {
    # stems that the text must hold: what the source says, told by us
    "position long upper back": "long poor posture is a common cause",
    "stand upright taller": "good posture is tall and straight",
    "shoulders back sink": "shoulders go back and down",
    "shoulders rest back low": "shoulders go back and down",
    "look without tipping head": "the head stays level, not tilted",
    "head level ears over shoulders": "head level; ears, shoulders, hips, ankles in a line",
    "ears shoulders hips ankles line": "ears, shoulders, hips and ankles are in one line",
    "hips below shoulders": "they are in that one line",
    "ankles below hips": "they are in that one line",
    "seat support back": "have the back supported when sitting",
    "sit back supported": "have the back supported when sitting",
    "sitting breaking up": "take regular breaks from long sitting",
    "break up sitting repeated movements": "breaks from long sitting and repetitive tasks",
    "neck waist common sometimes no cause": "neck to waist; common; cause not always known",
    "non-specific back pain": "the name of pain without a clear cause",
    "muscles soft tissue irritated": "often the reason where no cause is clear",
    "posture long computer": "long poor posture; long times at a computer",
    "strained muscle ligament": "a strain of muscle or ligament",
    "sudden injury sport accident": "accident or sudden injury such as whiplash or sport",
    "muscles little to do": "weak back muscles from little exercise",
    "same movement over": "overuse from repetitive movements",
    "rucksack": "carrying a back pack",
    "osteoporosis osteoarthritis": "both are more serious causes",
    "ankylosing spondylitis arthritis spine": "a type of arthritis of the spine",
    "spinal canal narrows slipped disc": "spinal stenosis; slipped disc",
    "another organ lungs stomach": "referred pain from lungs, stomach and other organs",
    "may less likely": "tips that may help to prevent it",
    "lift bent knees not waist": "lift from the knees and not from the waist",
    "move regularly exercises": "exercise regularly; there are exercises for the upper back",
    "sport practising": "learn and practise good technique",
    "leave out sets off pain": "stop what you know causes the pain",
    "stop anything sets off pain": "stop what you know causes the pain",
    "waking pain mattress supports curves may": "pain on waking: a supportive mattress may help",
    "smoking discs": "smoking can speed up the wear of discs",
    "overweight losing may": "losing weight may lower the risk",
    "nothing serious likely weeks": "without a serious cause, probably better in a few weeks",
    "cold warm wrapped towel": "ice or heat pack, wrapped in a towel",
    "how you sit stand": "improve the posture",
    "pain relief pharmac advise": "over-the-counter pain relief; ask the pharmacist",
    "physiotherapy medicines injections hands-on": "medicine, physio, injections, manual work",
    "doctor asks signs": "a doctor looks for particular signs",
    "pressure nerves": "leg weakness, bladder or bowel: may point to pressure on nerves",
    "nerves under pressure": "the same",
    "legs weak": "weakness of the legs",
    "bladder bowel leaking": "bladder and bowel trouble such as incontinence",
    "recent injury fall crash": "a recent injury such as a car accident or a fall",
    "small knock heavy lift osteoporosis": "minor injury, heavy lifting; with osteoporosis",
    "cancer weak immune": "cancer at any time, or a weakened immune system",
    "fever chills losing weight": "fever, chills, unexplained weight loss",
    "lately infection bacterial": "a recent bacterial infection",
    "under 20 over 50": "younger than 20 or older than 50",
    "stays rest move": "not eased by a change of position or by rest",
    "over two weeks despite treatment": "more than two weeks despite treatment",
    "not from strain": "not thought to be from a sprain or strain",
    "very stiff morning": "very stiff in the morning",
    "constant getting worse": "all the time, and getting worse",
    "disturb days sleep": "daily life or sleep disturbed: see a physiotherapist or GP",
    # exercises
    "sit tall feet side": "sit straight, feet together",
    "palms lower back": "palms in the small of the back",
    "backwards over palms": "lean back over the hands",
    "lean back over hands": "lean back over the hands",
    "stretch lower back": "the lower back is felt to stretch",
    "stand up behind": "stand up, arms out behind",
    "arms back join hands": "arms behind, hands clasped",
    "hands behind raise": "clasped hands are lifted gently",
    "raise arms little": "lift the arms gently",
    "shoulders let go": "the pressure in the shoulders eases",
    "arms over head": "both arms above the head",
    "link palms ceiling": "hands linked, palms up",
    "link hands overhead reach up": "linked above the head, reaching up",
    "grow tall can": "reach as high as possible",
    "stretch shoulders": "the shoulders are felt to stretch",
    "front reach arms forward": "face down, arms stretched out in front",
    "tighten tummy": "engage the core",
    "arms shoulders legs together": "arms and shoulders up, legs at the same time, straight",
    "face down arms legs together": "face down; arms and legs lift at once",
    "pause top": "hold for a moment",
    "come down": "lower back down",
    "hips row weights": "bend from the hips and pull the weights",
    "one dumbbell per hand feet hips": "a dumbbell in each hand, feet hip-width apart",
    "knees hips": "knees soft, bend from the hips",
    "back long tummy firm": "back straight, core strong",
    "elbows up behind": "elbows back and up",
    "shoulder blades squeeze": "a squeeze between the shoulder blades",
    "face down chest up": "face down, push the chest up",
    "front hands beside chest": "face down, hands in line with the chest",
    "elbows upwards": "elbows point to the ceiling",
    "hands raise chest": "push up until the chest is lifted",
    "look floor neck": "look ahead to the floor, neck in line",
    "stay few seconds": "hold for a few seconds",
    "lower chest": "lower back down",
    "feel back stretch": "the stretch is felt in the back",
}
HEADINGS = {
    "Standing tall", "Sitting", "Without a clear cause", "Everyday reasons",
    "Conditions that a doctor looks for", "At work", "Keeping strong", "Around it",
    "What you can try", "What others may offer", "Other signs, and reasons to ask somebody",
}  # fmt: skip
"""They say nothing by themselves."""

Told = tuple[str, Origin]


def of_exercise(exercise: Exercise) -> Iterator[Told]:
    by = exercise.origins
    yield exercise.cue, exercise.whose(by.cue)
    yield exercise.feel, exercise.whose(by.feel)
    steps = by.steps or tuple("source" for _ in exercise.steps)
    yield from ((t, exercise.whose(o)) for t, o in zip(exercise.steps, steps, strict=True))
    yield from ((text, exercise.whose(by.cautions)) for text in exercise.cautions)
    yield from ((text, exercise.whose(by.easier)) for text in exercise.easier)
    for name in exercise.dose.__struct_fields__:
        number = getattr(exercise.dose, name)
        if number is not None:
            yield f"{name} {number.value} {number.unit}", exercise.whose(number.chosen_by)


def of_learning() -> Iterator[Told]:
    for topic in guidance.TOPICS:
        yield topic.lead, "source"
        for part in topic.parts:
            yield from ((text, part.origin) for text in (part.heading, *part.lines))
    yield from ((point.line, point.origin) for point in guidance.CHECK)


def of_safety() -> Iterator[Told]:
    yield from ((question.text, question.origin) for question in safety.QUESTIONS)
    for ticked in ([], ["age"], ["leg-weakness"]):
        found = safety.result(ticked)
        yield found.title, "us"
        yield from found.lines
    for lines in (*safety.PAIN_WORDS.values(), *safety.BEFORE_WORDS.values(), safety.WHEN_IT_HURTS):
        yield from lines


def every_text(catalogue: Catalogue = OURS) -> list[Told]:
    told = [*of_learning(), *of_safety()]
    for exercise in catalogue.exercises:
        told += of_exercise(exercise)
    return told


def supported(text: str) -> bool:
    low = text.lower()
    found = [fact for stems, fact in FACTS.items() if all(stem in low for stem in stems.split())]
    numbers = set(re.findall(r"\d+", low))
    return bool(found) and numbers <= set(re.findall(r"\d+", " ".join(found)))


def test_every_text_has_an_origin() -> None:
    assert all(origin in get_args(Origin) for _, origin in every_text())
    walked = {text for text, _ in every_text()}
    names = {topic.title for topic in guidance.TOPICS} | {point.name for point in guidance.CHECK}
    notes = {part.note for topic in guidance.TOPICS for part in topic.parts if part.note}
    for word in _in_data():
        if word.context in {"Learn", "Safety"}:
            assert word.text in walked | names | notes, "a text that no origin is known of"
    for exercise in OURS.exercises:
        assert len(exercise.origins.steps) == len(exercise.steps)


DOSE = re.compile(r"(sets 3 sets|most_sets 4 sets|reps 10 reps|times_a_week 3 times a week)")


@pytest.mark.parametrize(
    "text", dict.fromkeys(text for text, origin in every_text() if origin == "source")
)
def test_what_has_the_sources_name_is_said_by_it(text: str) -> None:
    assert text in HEADINGS or DOSE.fullmatch(text) or supported(text)


@pytest.mark.parametrize(
    "text",
    [
        "Stiff in the morning? A mattress that follows your back may help.",
        "UK: 999 or A&E. EU: 112. Elsewhere: your emergency number.",
        "You are under 21 or over 50",
        "Hold each stretch for 15 seconds.",
        "Get medical help now",
    ],
)
def test_what_the_source_does_not_say_finds_no_fact(text: str) -> None:
    assert not supported(text)
    assert (text, "source") not in every_text()


def test_numbers_for_help_and_limits_of_pain_are_ours() -> None:
    for text, origin in every_text():
        if re.search(r"999|112|of 10|month", text):
            assert origin == "us", text


def test_of_an_own_file_nothing_is_the_sources() -> None:
    data = (ROOT / "exercises.json").read_bytes().replace(b'"id": "', b'"id": "my-')
    catalogue, problems = merge_catalogues(OURS, [("mine.json", data)])[:2]
    assert not problems
    own = [exercise for exercise in catalogue.exercises if exercise.own]
    assert len(own) == len(OURS.exercises)
    assert {origin for one in own for _, origin in of_exercise(one)} == {"own"}
    for exercise in own:
        if exercise.kind == "strength":
            block = block_of(exercise)
            assert dose_origin(exercise, block) == pace_origin(exercise, block) == "own"


ROW = next(one for one in OURS.exercises if one.id == "bent-over-row")


@pytest.mark.parametrize(
    ("changed", "dose", "pace"),
    [
        ({}, "source", "us"),
        ({"sets": 4}, "source", "us"),  # three to four
        ({"sets": 5, "most_sets": 5}, "own", "us"),
        ({"sets": 2}, "own", "us"),
        ({"reps": 12}, "own", "us"),
        ({"rest": 60.0}, "source", "own"),
        ({"tempo": Tempo(3, 1, 2)}, "source", "own"),
    ],
)
def test_a_changed_dose_is_the_persons_own(
    changed: dict[str, object], dose: Origin, pace: Origin
) -> None:
    block = replace(block_of(ROW), **changed)
    assert (dose_origin(ROW, block), pace_origin(ROW, block)) == (dose, pace)


def test_a_dose_of_ours_is_ours() -> None:
    assert ROW.dose.sets is not None
    sets = msgspec.structs.replace(ROW.dose.sets, chosen_by="us")
    ours = msgspec.structs.replace(ROW, dose=msgspec.structs.replace(ROW.dose, sets=sets))
    assert dose_origin(ours, block_of(ours)) == "us"


def test_an_origin_for_each_step_or_for_none() -> None:
    data = (ROOT / "exercises.json").read_bytes()
    with pytest.raises(CatalogueError, match="write one for each of the 4 steps"):
        load_catalogue(data.replace(b'["source", "source", "source", "us"]', b'["us"]'), "f")

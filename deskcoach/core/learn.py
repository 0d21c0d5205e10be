"""What there is to learn, in our own words; every fact is from the source unless it says `ours`."""

from dataclasses import dataclass
from typing import Literal

from deskcoach.core.exercises import Source
from deskcoach.core.safety import QUESTIONS, SOURCE

Origin = Literal["source", "ours"]


@dataclass(frozen=True, slots=True)
class Part:
    """A few lines under a heading.

    Attributes:
        heading: What they are about.
        lines: One thought each.
        origin: `source`, or `ours` for what the source does not say.
        note: Where lines of ours come from; empty for the source's.
    """

    heading: str
    lines: tuple[str, ...]
    origin: Origin = "source"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """One page.

    Attributes:
        id: Its key.
        icon: Beside its title.
        title: In the list.
        lead: One sentence on top.
        parts: The rest.
        source: What the lines go back to.
    """

    id: str
    icon: str
    title: str
    lead: str
    parts: tuple[Part, ...]
    source: Source = SOURCE


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the posture self-check: a joint of the figure, and what to look for."""

    joint: str
    name: str
    line: str


CHECK = (
    Point("head", "Ears", "Your head is level, with your ears over your shoulders."),
    Point("near_shoulder", "Shoulders", "Your shoulders rest back and low."),
    Point("hip", "Hips", "Your hips are below your shoulders."),
    Point("near_ankle", "Ankles", "Your ankles are below your hips."),
)
"""From the source: these four lie in one line when one stands tall."""

_URGENT = tuple(each.text for each in QUESTIONS if each.urgent)
_SOON = tuple(each.text for each in QUESTIONS if not each.urgent)

TOPICS = (
    Topic(
        "posture",
        "seat",
        "Posture",
        "A position kept for a long time can add up in your upper back.",
        (
            Part(
                "Standing tall",
                (
                    "Stand upright, as if a little taller.",
                    "Let your shoulders come back and sink.",
                    "Look ahead, without tipping your head.",
                    "Ears, shoulders, hips and ankles then share one line.",
                ),
            ),
            Part(
                "Sitting",
                (
                    "Let your seat support your back.",
                    "Get up now and then; long sitting is worth breaking up.",
                ),
            ),
            Part(
                "Moving on",
                (
                    "No single position suits everybody, all day.",
                    "Change often; the next one is a good one.",
                ),
                "ours",
                "Slater and others, 2019",
            ),
        ),
    ),
    Topic(
        "causes",
        "help",
        "What may be behind it",
        "Pain between neck and waist is common, and often no one cause is found.",
        (
            Part(
                "Without a clear cause",
                (
                    "This is called non-specific back pain.",
                    "Often muscles and soft tissue are irritated.",
                ),
            ),
            Part(
                "Everyday reasons",
                (
                    "Holding one posture for long, such as at a computer.",
                    "A strained muscle or ligament.",
                    "A sudden injury, in sport or in an accident.",
                    "Back muscles that get little to do.",
                    "The same movement over and over.",
                    "A heavy rucksack.",
                ),
            ),
            Part(
                "Conditions that a doctor looks for",
                (
                    "Osteoporosis or osteoarthritis.",
                    "Ankylosing spondylitis, a kind of arthritis in the spine.",
                    "A spinal canal that narrows, or a slipped disc.",
                    "Another organ, such as lungs or stomach, can be felt there too.",
                ),
            ),
        ),
    ),
    Topic(
        "prevention",
        "shield",
        "What may help to prevent it",
        "Small things, done regularly, may make upper back pain less likely.",
        (
            Part(
                "At work",
                (
                    "Break up long sitting and repeated movements.",
                    "Sit so that your back is supported.",
                    "Lift with bent knees, not from the waist.",
                ),
            ),
            Part(
                "Keeping strong",
                (
                    "Move regularly; three exercises for your back are in here.",
                    "Learn how your sport is done well, and keep practising.",
                    "Leave out what you know brings the pain on.",
                ),
            ),
            Part(
                "Around it",
                (
                    "Stiff in the morning? A mattress that follows your back may help.",
                    "Smoking wears the discs of the spine sooner; stopping may help.",
                    "With overweight, losing some may lower the chance of pain.",
                ),
            ),
        ),
    ),
    Topic(
        "self-care",
        "heart",
        "Looking after yourself",
        "Most upper back pain settles by itself, often within a few weeks.",
        (
            Part(
                "What you can try",
                (
                    "Something cold or warm where it hurts, wrapped in a towel.",
                    "A look at how you sit and stand.",
                    "Pain relief from the pharmacy; a pharmacist can advise you.",
                ),
            ),
            Part(
                "While you train here",
                (
                    "Pain up to 3 of 10: go on, gently.",
                    "4 or 5: ease off. From 6: stop that exercise.",
                ),
                "ours",
                "from advice of the Royal Orthopaedic Hospital",
            ),
            Part(
                "What others may offer",
                ("Physiotherapy, medicines, injections or hands-on treatment.",),
            ),
        ),
    ),
    Topic(
        "see-somebody",
        "info",
        "When to see somebody",
        "Advice, never a diagnosis: a person who examines you knows more.",
        (
            Part(
                "Get medical help now",
                (*_URGENT, "UK: 999 or A&E. EU: 112. Elsewhere: your emergency number."),
            ),
            Part("See your GP or physiotherapist first", _SOON),
            Part(
                "Worth an appointment as well",
                (
                    "Pain that keeps you from what you do by day.",
                    "Pain that spoils your sleep.",
                ),
            ),
        ),
    ),
)


def topic(topic_id: str) -> Topic | None:
    """The page of that key, or None."""
    return next((each for each in TOPICS if each.id == topic_id), None)

"""What there is to learn, in our own words; each part says where it comes from."""

from msgspec import Struct

from deskcoach.core.exercises import Origin, Source
from deskcoach.core.strength.safety import QUESTIONS, SOURCE


class GuidancePart(Struct, frozen=True):
    """A few lines under a heading.

    Attributes:
        heading: What they are about.
        lines: One thought each.
        origin: Where heading and lines come from.
        note: What lines of ours go back to; empty for the source's.
    """

    heading: str
    lines: tuple[str, ...]
    origin: Origin
    note: str = ""


class Topic(Struct, frozen=True):
    """One page.

    Attributes:
        id: Its key.
        icon: Beside its title.
        title: In the list.
        lead: One sentence on top, from the source.
        parts: The rest.
        source: What the lines go back to.
    """

    id: str
    icon: str
    title: str
    lead: str
    parts: tuple[GuidancePart, ...]
    source: Source = SOURCE


class GuidancePoint(Struct, frozen=True):
    """One point of the posture self-check: a joint of the figure, and what to look for."""

    joint: str
    name: str
    line: str
    origin: Origin = "source"


CHECK = (
    GuidancePoint("head", "Ears", "Your head is level, with your ears over your shoulders."),
    GuidancePoint("near_shoulder", "Shoulders", "Your shoulders rest back and low."),
    GuidancePoint("hip", "Hips", "Your hips are below your shoulders."),
    GuidancePoint("near_ankle", "Ankles", "Your ankles are below your hips."),
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
            GuidancePart(
                "Standing tall",
                (
                    "Stand upright, as if a little taller.",
                    "Let your shoulders come back and sink.",
                    "Look ahead, without tipping your head.",
                    "Ears, shoulders, hips, ankles: all then share one line.",
                ),
                "source",
            ),
            GuidancePart(
                "Sitting",
                (
                    "Let your seat support your back.",
                    "Get up now and then; long sitting is worth breaking up.",
                ),
                "source",
            ),
            GuidancePart(
                "Moving on",
                (
                    "No single position suits everybody, all day.",
                    "Change often; the next one is a good one.",
                ),
                "us",
                "Slater and others, 2019",
            ),
        ),
    ),
    Topic(
        "causes",
        "help",
        "What may be behind it",
        "Pain between neck and waist is common, and sometimes no cause is found.",
        (
            GuidancePart(
                "Without a clear cause",
                (
                    "Doctors then speak of non-specific back pain.",
                    "Often muscles and soft tissue are irritated.",
                ),
                "source",
            ),
            GuidancePart(
                "Everyday reasons",
                (
                    "Holding one posture for long, such as at a computer.",
                    "A strained muscle or ligament.",
                    "A sudden injury, in sport or in an accident.",
                    "Back muscles that get little to do.",
                    "The same movement over and over.",
                    "A heavy rucksack.",
                ),
                "source",
            ),
            GuidancePart(
                "Conditions that a doctor looks for",
                (
                    "Osteoporosis or osteoarthritis.",
                    "Ankylosing spondylitis, a kind of arthritis in the spine.",
                    "A spinal canal that narrows, or a slipped disc.",
                    "Another organ, such as lungs or stomach, can be felt there too.",
                ),
                "source",
            ),
        ),
    ),
    Topic(
        "prevention",
        "shield",
        "What may help to prevent it",
        "Small things, done regularly, may make upper back pain less likely.",
        (
            GuidancePart(
                "At work",
                (
                    "Break up long sitting and repeated movements.",
                    "Sit so that your back is supported.",
                    "Lift with bent knees, not from the waist.",
                ),
                "source",
            ),
            GuidancePart(
                "Keeping strong",
                (
                    "Move regularly; three exercises for your back are in here.",
                    "Learn how your sport is done well, and keep practising.",
                    "Leave out anything that sets off the pain.",
                ),
                "source",
            ),
            GuidancePart(
                "Around it",
                (
                    "Back pain on waking? A mattress that supports its curves may help.",
                    "Smoking can wear the discs of the spine sooner; stopping may help.",
                    "With overweight, losing some may lower the chance of pain.",
                ),
                "source",
            ),
        ),
    ),
    Topic(
        "self-care",
        "heart",
        "Looking after yourself",
        "With nothing serious behind it, it is likely to settle within a few weeks.",
        (
            GuidancePart(
                "What you can try",
                (
                    "Something cold or warm where it hurts, wrapped in a towel.",
                    "A look at how you sit and stand.",
                    "Pain relief from the pharmacy; a pharmacist can advise you.",
                ),
                "source",
            ),
            GuidancePart(
                "While you train here",
                (
                    "Pain up to 3 of 10: go on, gently.",
                    "4 or 5: ease off. From 6: stop that exercise.",
                ),
                "us",
                "our limits, after advice of the Royal Orthopaedic Hospital",
            ),
            GuidancePart(
                "What others may offer",
                ("Physiotherapy, medicines, injections or hands-on treatment.",),
                "source",
            ),
        ),
    ),
    Topic(
        "see-somebody",
        "info",
        "When to see a doctor",
        "A doctor asks about these signs when a back hurts.",
        (
            GuidancePart("They may mean pressure on nerves", _URGENT, "source"),
            GuidancePart("Other signs, and reasons to ask somebody", _SOON, "source"),
            GuidancePart(
                "What to do when one fits",
                (
                    "One of the first two: get medical help now.",
                    "UK: 999 or A&E. EU: 112. Elsewhere: your emergency number.",
                    "Another one: see your GP or physiotherapist first.",
                    "A person who examines you knows more than any page.",
                ),
                "us",
                "our advice, never a diagnosis",
            ),
        ),
    ),
)


def topic(topic_id: str) -> Topic | None:
    """The page of that key, or None."""
    return next((each for each in TOPICS if each.id == topic_id), None)

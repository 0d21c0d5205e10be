"""What there is to learn: short lines, a source, and no promise."""

import re

import pytest

from deskcoach.core.guidance import CHECK, TOPICS, Topic, topic
from deskcoach.core.strength.safety import QUESTIONS


def lines(page: Topic) -> list[str]:
    return [page.lead, *(line for part in page.parts for line in part.lines)]


@pytest.mark.parametrize("page", TOPICS, ids=lambda page: page.id)
def test_lines_are_short_and_promise_nothing(page: Topic) -> None:
    for line in [*lines(page), *(point.line for point in CHECK)]:
        assert len(line.split()) <= 14, line
        assert not re.search(r"(?i)correct posture|\bcure|\bfix|\bfail|\bmust\b|guarantee", line)
    assert page.source.reviewed
    assert all(part.note for part in page.parts if part.origin == "us")


def test_every_red_flag_has_a_place() -> None:
    page = topic("see-somebody")
    assert page is not None
    urgent, soon = page.parts[0].lines, page.parts[1].lines
    for question in QUESTIONS:
        assert question.text in (urgent if question.urgent else soon)


def test_a_topic_is_found_by_its_key() -> None:
    assert topic("posture") is TOPICS[0]
    assert topic("nothing") is None

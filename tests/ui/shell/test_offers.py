"""How a break is offered, and what a change of settings does to an offer that is up."""

import sys
from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deskcoach.app.ports import Notification
from deskcoach.app.requests import SortProgram
from deskcoach.core.breaks.events import Kind
from deskcoach.core.settings import Asking, Settings
from deskcoach.ui.breaks import question as question_module
from deskcoach.ui.design.theme import Look
from deskcoach.ui.shell.windows import Screens
from tests.ui.conftest import Sent, a_card, a_status, as_sent, figure
from tests.ui.find import button
from tests.ui.shell.test_main_window import World


class Notices:
    """A notifier that shows everything, and one thing at a time."""

    has_actions = True
    startable = False

    def __init__(self) -> None:
        self.undelivered: Callable[[], None] = lambda: None
        self.shown: Notification | None = None

    def show(self, notification: Notification) -> None:
        self.shown = notification

    def close(self) -> None:
        self.shown = None


class Desk:
    """An offering with real screens, whose settings can change."""

    def __init__(self, look: Look) -> None:
        self.world, self.sent, self.notices = World(), Sent(), Notices()
        world = self.world
        self.screens = Screens(
            look, figure, self.sent, world.reads, lambda: 100.0,
            settings=lambda: world.settings, status=lambda: world.day.status,
        )  # fmt: skip
        self.screens.offers.notify_by(self.notices)

    def set(self, **asking: object) -> None:
        now = self.world.settings
        self.world.settings = replace_asking(now, **asking)
        self.screens.apply_settings()

    def up(self) -> tuple[bool, bool]:
        """Whether the card is up, and whether a notification is."""
        card = self.screens.offers.card
        return card is not None and card.offer is not None, self.notices.shown is not None


def replace_asking(settings: Settings, **asking: object) -> Settings:
    """The settings with other ones about asking."""
    return Settings(
        **{f: getattr(settings, f) for f in settings.__struct_fields__ if f != "asking"},
        asking=Asking(
            **({f: getattr(settings.asking, f) for f in Asking.__struct_fields__} | asking)
        ),
    )


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Iterator[Desk]:
    assert qtbot is not None
    made = Desk(look)
    yield made
    made.screens.close()


def test_an_offer_changes_its_way_while_it_is_up(desk: Desk, qtbot: QtBot) -> None:
    desk.screens.offers.show_card(a_card(1))
    assert desk.up() == (True, False)
    desk.set(by="notification")
    qtbot.waitUntil(lambda: not desk.up()[0])
    assert desk.up() == (False, True)
    desk.set(by="card")
    assert desk.up() == (True, False)


def test_an_offer_in_the_tray_stays_there(desk: Desk, qtbot: QtBot) -> None:
    desk.screens.offers.show_card(a_card(1))
    desk.screens.offers.tuck_card()
    qtbot.waitUntil(lambda: not desk.up()[0])
    desk.set(by="notification")
    desk.screens.offers.show_card(replace(a_card(1), later=(3,)))
    assert desk.up() == (False, False)
    desk.set(by="card")
    desk.screens.offers.show_card(replace(a_card(1), later=(4,)))
    assert desk.up() == (False, False)
    desk.screens.tray.clicked.emit()
    assert desk.up() == (True, False)
    assert desk.screens.offers.card is not None
    assert desk.screens.offers.card._card == replace(a_card(1), later=(4,))


def test_a_notification_has_the_buttons_that_the_card_would_have(desk: Desk) -> None:
    desk.set(by="notification")
    desk.screens.offers.show_card(a_card(1, later=(), can_skip=False))
    assert desk.notices.shown is not None
    assert [key for key, _ in desk.notices.shown.actions] == ["default", "start"]
    assert desk.notices.shown.seconds == 0, "until it is answered"


def test_what_is_not_delivered_is_shown_as_a_card(desk: Desk) -> None:
    desk.set(by="notification")
    desk.screens.offers.show_card(a_card(1))
    desk.notices.undelivered()
    assert desk.up()[0]


def test_a_window_that_cannot_be_made_is_told_and_ends_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = list[type[BaseException]]()

    def broken(*_: object, **__: object) -> None:
        raise TypeError("planted")

    monkeypatch.setattr(sys, "excepthook", lambda kind, _, __: told.append(kind))
    for name in ("_renew", "_appear", "corner", "_withdraw"):
        monkeypatch.setattr(desk.screens.offers, name, broken)
    for name in ("_uncover", "_let_go_of_old_words", "_the_window"):
        monkeypatch.setattr(desk.screens, name, broken)
    monkeypatch.setattr(type(desk.screens.tray), "available", False)
    desk.screens.offers.show_card(a_card())
    desk.screens.offers.show_nudge(5.0)
    desk.screens.offers.tuck_card()
    desk.screens.offers.close_card()
    desk.screens.close_guide()
    desk.screens.close_session()
    desk.screens.tell("words")
    assert told == [TypeError] * 7
    assert desk.screens.tray.menu.actions(), "the tray lives on"


def test_the_two_ways_to_start_have_words_of_their_own(desk: Desk) -> None:
    desk.set(by="notification")
    desk.screens.offers.show_card(a_card())
    assert desk.notices.shown is not None
    labels = [label for _, label in desk.notices.shown.actions]
    assert len(set(labels)) == len(labels)


def test_an_offer_made_by_a_notification_can_be_raised_as_a_card(desk: Desk) -> None:
    desk.set(by="notification")
    desk.screens.offers.show_card(a_card(4))
    assert desk.up() == (False, True)
    desk.screens.tray.clicked.emit()
    assert desk.screens.offers.card is not None
    assert desk.screens.offers.card.offer == 4


def test_what_is_not_delivered_is_shown_also_where_the_one_before_was_tucked(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.screens.offers.show_card(a_card(1))
    desk.screens.offers.tuck_card()
    desk.screens.offers.close_card()
    qtbot.waitUntil(lambda: not desk.up()[0])
    desk.set(by="notification")
    desk.screens.offers.show_card(a_card(2))
    desk.notices.undelivered()
    assert desk.up()[0]


@pytest.mark.parametrize(
    ("action", "sent"),
    [
        ("default", ("start", {"offer": 1})),
        ("start", ("start", {"offer": 1})),
        ("later", ("later", {"minutes": 5, "offer": 1})),
        ("skip", ("skip", {"offer": 1})),
    ],
)
def test_a_button_of_the_notification_answers_the_offer(
    desk: Desk, action: str, sent: tuple[str, dict[str, object]]
) -> None:
    desk.screens.offers.answered(action)
    desk.set(by="notification")
    desk.screens.offers.show_card(a_card(1))
    desk.screens.offers.answered(action)
    assert desk.sent == [sent]


def question_up(desk: Desk) -> bool:
    question = desk.screens.offers.question
    return question is not None and question.isVisible()


@pytest.mark.parametrize(
    ("words", "into"),
    [("It is a call", "microphone_calls"), ("It always listens", "microphone_listens")],
)
def test_whether_a_program_is_in_a_call_is_answered_with_one_click(
    desk: Desk, qtbot: QtBot, words: str, into: str
) -> None:
    offers = desk.screens.offers
    offers.ask_about("Noise filter")
    assert offers.question is not None
    assert offers.question.accessibleName() == "Noise filter listens. Is this a call?"
    qtbot.wait(350)  # a click at once was meant for what was there before
    button(offers.question, words).click()
    assert desk.sent[-1] == as_sent(SortProgram("Noise filter", into))  # type: ignore[arg-type]
    assert not question_up(desk)


def test_the_question_is_deaf_at_first_and_is_said(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert question_module.STAYS == 60
    said: list[str] = []
    monkeypatch.setattr(question_module, "announce", lambda _widget, text: said.append(text))
    desk.screens.offers.ask_about("Noise filter")
    question = desk.screens.offers.question
    assert question is not None
    assert said == ["Noise filter listens. Is this a call?"]
    answer = button(question, "It is a call")
    at = answer.mapTo(question, answer.rect().center())
    QTest.mouseClick(question.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    assert not desk.sent
    assert question._settle.interval() == 300
    question._settle.start(0)
    qtbot.waitUntil(lambda: not question._settle.isActive())
    QTest.mouseClick(question.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.sent == [as_sent(SortProgram("Noise filter", "microphone_calls"))]
    assert not question_up(desk)


def test_the_question_goes_by_itself_and_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.screens.offers.ask_about("Noise filter")
    question = desk.screens.offers.question
    assert question is not None
    assert question.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert question._gone.isActive()
    assert question._gone.interval() == 60_000
    question._gone.start(0)
    qtbot.waitUntil(lambda: not question_up(desk))
    assert not desk.sent


def test_the_question_goes_when_anything_else_comes(desk: Desk) -> None:
    offers = desk.screens.offers
    offers.ask_about("Noise filter")
    offers.show_status(a_status(holds=("microphone",)))
    assert question_up(desk)
    offers.show_status(a_status(holds=("camera", "microphone")))
    assert not question_up(desk)
    offers.ask_about("Noise filter")
    offers.show_card(a_card(1))
    assert not question_up(desk)


def test_where_no_card_can_stand_a_notification_asks(desk: Desk) -> None:
    desk.set(by="notification")
    desk.screens.offers.ask_about("Noise filter")
    assert desk.notices.shown is not None
    assert desk.notices.shown.title == "Noise filter listens. Is this a call?"
    assert desk.notices.shown.seconds == 0
    desk.screens.offers.answered("microphone_listens")
    assert desk.sent[-1] == as_sent(SortProgram("Noise filter", "microphone_listens"))


def test_a_cue_to_change_position_has_words_of_its_own(desk: Desk) -> None:
    desk.screens.offers.show_nudge(60.0, Kind.POSITION)
    assert desk.screens.offers.nudge is not None
    assert "position" in desk.screens.offers.nudge.accessibleName()

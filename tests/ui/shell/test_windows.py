import gc
from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.app.view_models import SafetyScreen
from deskcoach.core.settings import Appearance, Asking, Settings
from deskcoach.core.strength.commands import Start
from deskcoach.ui.breaks.overlay import Cover
from deskcoach.ui.breaks.player import StretchPlayer
from deskcoach.ui.breaks.posture_cue import Nudge
from deskcoach.ui.design.placing import corner_here
from deskcoach.ui.design.theme import Look
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.shell.windows import UNSEEN, Screens
from deskcoach.ui.strength.player import SessionPlayer
from deskcoach.ui.strength.safety import SafetyCheck
from deskcoach.ui.widgets.fields.values import CornerPicker
from deskcoach.ui.widgets.focus_ring import FocusRing
from tests.ui.conftest import Sent, a_card, a_guide, a_status, figure
from tests.ui.find import read, window, windows
from tests.ui.shell.test_main_window import World
from tools.shots.session import run, session
from tools.shots.session import screen as session_screen

if TYPE_CHECKING:
    from deskcoach.app.ports import View


@pytest.fixture
def sent() -> Sent:
    return Sent()


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def now() -> list[float]:
    return [100.0]


@pytest.fixture
def screens(
    qtbot: QtBot, look: Look, sent: Sent, world: World, now: list[float]
) -> Iterator[Screens]:
    assert qtbot is not None
    made = Screens(
        look, figure, sent, world.reads, lambda: now[-1],
        settings=lambda: world.settings, status=lambda: world.day.status,
    )  # fmt: skip
    view: View = made
    assert view is made
    yield made
    made.close()


def card_button(screens: Screens, words: str) -> QPushButton:
    assert screens.offers.card is not None
    found = screens.offers.card.findChildren(QPushButton)
    return next(b for b in found if words in (b.text(), b.accessibleName()))


def test_nothing_is_made_before_it_is_wanted(screens: Screens) -> None:
    before = set(QApplication.topLevelWidgets())
    screens.show_status(a_status())
    screens.offers.tuck_card()
    screens.offers.close_card()
    screens.close_guide()
    assert (screens.offers.card, screens.offers.nudge) == (None, None)
    assert set(QApplication.topLevelWidgets()) <= before


def test_the_card_is_made_when_a_break_is_near(screens: Screens) -> None:
    screens.show_status(a_status(heads_up=True))
    assert screens.offers.card is not None
    assert not screens.offers.card.isVisible()


def test_the_card_comes_tucks_and_comes_back_with_a_click(screens: Screens) -> None:
    screens.offers.show_card(a_card(3))
    assert screens.offers.card is not None
    assert screens.offers.card.offer == 3
    screens.offers.tuck_card()
    assert not screens.offers.card.isVisible()
    screens.tray.clicked.emit()
    assert screens.offers.card.offer == 3
    screens.offers.close_card()
    assert not screens.offers.card.isVisible()


def test_answers_of_the_card_are_sent(screens: Screens, sent: Sent) -> None:
    card = a_card(3)
    screens.offers.show_card(card)
    assert screens.offers.card is not None
    for answer in (card.start(), card.skip(), card.snooze(5)):
        screens.offers.card.asked.emit(answer)
    assert sent == [
        ("start", {"offer": 3}),
        ("skip", {"offer": 3}),
        ("later", {"offer": 3, "minutes": 5}),
    ]


def test_the_corner_is_kept_when_the_card_is_moved(
    screens: Screens, sent: Sent, world: World
) -> None:
    world.settings = Settings(asking=Asking(corner="top-left"))
    screens.offers.show_card(a_card())
    assert screens.offers.card is not None
    screens.offers.card.moved.emit("top-left", QPoint(40, 40))
    screens.offers.card.moved.emit("bottom-left", QPoint(40, 40))
    assert sent == [("set", {"section": "asking", "key": "corner", "value": "bottom-left"})]


def test_a_click_without_an_offer_opens_the_window(screens: Screens, sent: Sent) -> None:
    screens.tray.clicked.emit()
    assert sent == [("open", {})]


def test_the_window_opens_and_takes_up_the_state(screens: Screens) -> None:
    screens.open_window("settings")
    assert window(Window).settings.isVisible()
    screens.show_status(a_status())
    screens.tray.menu_opening.emit()


def test_a_nudge_comes_and_goes_by_itself(qtbot: QtBot, screens: Screens) -> None:
    screens.offers.show_nudge(0.05)
    nudge = screens.offers.nudge
    assert isinstance(nudge, Nudge)
    assert nudge.isVisible()
    assert nudge.windowFlags() & Qt.WindowType.WindowTransparentForInput
    first = nudge.accessibleName()
    assert ". ".join(read(nudge)) == first
    qtbot.waitUntil(lambda: not nudge.isVisible())
    screens.offers.show_nudge(60)
    assert nudge.accessibleName() != first
    nudge.grab()
    screens.offers.show_card(a_card())
    assert not nudge.isVisible()


def test_the_player_opens_and_closes(screens: Screens, sent: Sent) -> None:
    screens.show_guide(a_guide())
    player = window(StretchPlayer)
    QTest.keyClick(player, Qt.Key.Key_N)
    assert sent == [("guide-next", {})]
    screens.close_guide()
    assert not player.isVisible()


def test_without_a_tray_a_message_opens_the_window(screens: Screens) -> None:
    screens.tell("The log cannot be written.")
    assert "The log cannot be written." in read(window(Window))


def test_a_message_turns_no_page_of_a_window_that_is_open(screens: Screens) -> None:
    screens.open_window("plan")
    screens.tell("The log cannot be written.")
    told = read(window(Window))
    assert "The log cannot be written." in told
    assert window(Window).plan.isVisible()


def test_with_a_tray_a_message_stands_beside_it(
    screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(screens.tray), "available", property(lambda _self: True))
    screens.tell("The log cannot be written.")
    assert not list(windows(Window))


def test_settings_are_taken_up(screens: Screens, look: Look, world: World) -> None:
    screens.open_window()
    world.settings = Settings(appearance=Appearance(theme="dark"))
    screens.apply_settings()
    assert look.theme.dark
    world.settings = Settings()
    screens.apply_settings()


def test_a_card_button_says_what_it_is(screens: Screens) -> None:
    screens.offers.show_card(a_card())
    assert card_button(screens, "Start").accessibleName() == "Start"


def test_a_card_that_is_up_goes_to_its_new_corner(
    qtbot: QtBot, screens: Screens, world: World
) -> None:
    screens.offers.show_card(a_card(1))
    card = screens.offers.card
    assert card is not None
    qtbot.waitUntil(lambda: card._motion.state() == card._motion.State.Stopped)
    right = card.x()
    world.settings = Settings(asking=Asking(corner="bottom-left"))
    screens.apply_settings()
    assert card.x() < right
    assert card.isVisible()


def test_a_card_that_is_up_takes_up_other_choices_without_coming_anew(
    qtbot: QtBot, screens: Screens
) -> None:
    screens.offers.show_card(a_card(1))
    card = screens.offers.card
    assert card is not None
    qtbot.waitUntil(lambda: card._motion.state() == card._motion.State.Stopped)
    card_button(screens, "Ask again at another time").click()
    screens.offers.show_card(a_card(1, later=(7,)))
    assert card._motion.state() == card._motion.State.Stopped
    assert card_button(screens, "7 min").isVisible(), "the choices stay open"
    screens.offers.show_card(a_card(1, later=(), can_skip=False))
    assert card_button(screens, "Start").isVisible()
    assert not card._put_off.isVisible()


def test_a_firm_break_that_turns_gentle_lets_go_of_the_screens(screens: Screens) -> None:
    screens.show_guide(replace(a_guide(), firm=True))
    assert len(list(windows(Cover))) == len(QGuiApplication.screens())
    screens.show_guide(a_guide())
    assert not list(windows(Cover))
    assert window(StretchPlayer).isVisible()


def test_a_firm_break_is_left_by_holding_and_its_end_uncovers_the_screens(
    screens: Screens, sent: Sent
) -> None:
    screens.show_guide(a_guide(firm=True))
    (cover, *_) = windows(Cover)
    cover._held.timeout.emit()
    assert sent == [("guide-stop", {})]
    screens.close_guide()
    assert not list(windows(Cover))
    assert not window_is_up(StretchPlayer)


def window_is_up(kind: type[QWidget]) -> bool:
    return bool(list(windows(kind)))


def test_a_session_opens_goes_on_and_closes(screens: Screens) -> None:
    screens.show_session(session_screen(session()), front=False)
    player = window(SessionPlayer)
    player.hide()
    screens.show_session(session_screen(session()), front=True)
    assert window(SessionPlayer) is player
    screens.show_session(session_screen(run(session(), (0, Start()))), front=False)
    assert player.work_page.isVisible()
    screens.close_session()
    assert not window_is_up(SessionPlayer)


def test_the_check_opens_and_closes(screens: Screens) -> None:
    screens.show_safety(SafetyScreen(date(2026, 11, 25)))
    assert window_is_up(SafetyCheck)
    screens.close_safety()
    assert not window_is_up(SafetyCheck)


@pytest.mark.parametrize("kind", [Window, StretchPlayer, SessionPlayer, SafetyCheck])
def test_every_window_has_a_ring_around_what_the_keyboard_reached(
    qtbot: QtBot, screens: Screens, kind: type[QWidget]
) -> None:
    show: dict[type[QWidget], Callable[[], object]] = {
        Window: screens.open_window,
        StretchPlayer: lambda: screens.show_guide(a_guide()),
        SessionPlayer: lambda: screens.show_session(session_screen(session()), front=True),
        SafetyCheck: lambda: screens.show_safety(SafetyScreen(date(2026, 11, 25))),
    }
    show[kind]()
    shown = window(kind)
    qtbot.waitUntil(shown.isActiveWindow)
    QTest.mouseRelease(shown, Qt.MouseButton.LeftButton)  # another test may have left it down
    assert not [ring for ring in shown.findChildren(FocusRing) if ring.isVisible()]
    QTest.keyClick(shown, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    (ring,) = shown.findChildren(FocusRing)
    assert ring.isVisible()
    at = [QRect(each.mapToGlobal(QPoint()), each.size()) for each in (ring, focused)]
    assert at[0].intersects(at[1])


def test_the_tray_follows_the_choice_and_the_systems_colours(
    screens: Screens, world: World, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[object] = []
    screens.show_status(a_status())
    icon = screens.tray.findChild(QSystemTrayIcon)
    assert icon is not None
    world.settings = Settings(appearance=Appearance(tray_icon="dark"))
    screens.apply_settings()
    monkeypatch.setattr(icon, "setIcon", drawn.append)
    world.settings = Settings(appearance=Appearance(tray_icon="light"))
    screens.apply_settings()
    assert len(drawn) == 1
    world.settings = Settings(appearance=Appearance(tray_icon="dark"))
    look.looked.emit()
    assert len(drawn) == 2


@pytest.mark.parametrize(
    ("desktop", "chosen", "corner"),
    [
        ("KDE", "automatic", "bottom-left"),
        ("LXQt", "automatic", "bottom-left"),
        ("ubuntu:GNOME", "automatic", "bottom-right"),
        ("", "automatic", "bottom-right"),
        ("KDE", "bottom-right", "bottom-right"),
        ("XFCE", "top-left", "top-left"),
    ],
)
def test_the_card_leaves_the_corner_of_the_desktops_own_notifications(
    look: Look, monkeypatch: pytest.MonkeyPatch, desktop: str, chosen: str, corner: str
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)
    assert corner_here(chosen) == corner
    picker = CornerPicker(look, "Where")
    picker.show_value(chosen)
    assert [name for name, spot in picker.buttons.items() if spot.isChecked()] == [corner]


def test_a_window_that_goes_takes_no_screen_along(
    qtbot: QtBot, screens: Screens, now: list[float]
) -> None:
    """What holds a screen meanwhile, as whoever places a card does, must not lose it."""
    screens.open_window()
    qtbot.waitUntil(lambda: bool(list(windows(Window))))
    screens.show_status(a_status())
    held = QGuiApplication.screens()
    QApplication.processEvents()
    window(Window).hide()
    now.append(now[-1] + UNSEEN)
    with qtbot.waitSignal(screens.emptied):
        screens.show_status(a_status())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [screen.name() for screen in held]

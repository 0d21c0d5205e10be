"""It hurts: the first press brings the choices, and no second press ends anything."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from deskcoach.app.commands import carry_out
from deskcoach.app.view_models import GuideScreen
from deskcoach.core.command import Command
from deskcoach.core.strength import commands as cmd
from deskcoach.ui.breaks.care_box import CareBox
from deskcoach.ui.breaks.player import StretchPlayer
from deskcoach.ui.design.accessibility import PRESS, SpokenButton
from deskcoach.ui.design.theme import Look
from deskcoach.ui.strength.player import SessionPlayer
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.progress import StepList
from tests.app.desk import Office, outdoors
from tests.fakes import FakeView
from tests.ui.conftest import figure
from tests.ui.find import button, inside
from tests.ui.strength.test_session_drive import Driver
from tools.shots.session import screen, session

AREA = QRect(0, 0, 1280, 1000)


class PlayerView(FakeView):
    """A view with a real player in it."""

    player: StretchPlayer

    def show_guide(self, guide: GuideScreen) -> None:
        super().show_guide(guide)
        self.player.show_guide(guide)

    def close_guide(self) -> None:
        super().close_guide()
        self.player.hide()


class GuidedBreak:
    """A guided break with the real coach behind the real window."""

    def __init__(self, qapp: QApplication, kind: str = "stretch") -> None:
        world = outdoors()
        world.view = view = PlayerView()
        self.office = Office(world)
        self.look = Look(qapp, "light", "full")
        self.player = view.player = StretchPlayer(
            self.look, figure, self._send, lambda: world.clock.elapsed, area=lambda: AREA
        )
        self.care = inside(self.player, CareBox)
        self.office.send("break", kind=kind)
        self.office.rest(20)
        QApplication.processEvents()

    def _send(self, command: Command) -> None:
        carry_out(self.office.desk, command)

    @property
    def guide(self) -> GuideScreen:
        shown = self.office.view.told[-1][1]
        assert isinstance(shown, GuideScreen)
        return shown

    @property
    def hurts(self) -> QAbstractButton:
        return button(self.player, "It hurts")

    def asked(self) -> bool:
        return self.care.isVisible() and self.guide.hurting and self.guide.paused

    def ended(self) -> bool:
        return "close_guide" in self.office.view.words()


@pytest.fixture
def guided(qapp: QApplication) -> Iterator[Callable[..., GuidedBreak]]:
    made: list[GuidedBreak] = []

    def of(kind: str = "stretch") -> GuidedBreak:
        made.append(GuidedBreak(qapp, kind))
        return made[-1]

    yield of
    for one in made:
        one.player.hide()
        one.player.deleteLater()
        one.office.quit()


def focused(window: QWidget) -> QWidget:
    found: QWidget | None = window.focusWidget()
    return window if found is None else found


def click_where(
    window: QWidget, at: QPoint, kind: QEvent.Type = QEvent.Type.MouseButtonPress
) -> None:
    """A click on whatever is at this point of a window now, as the window system sends it."""
    found = window.childAt(at) or window
    local = QPointF(found.mapFrom(window, at))
    spot = QPointF(window.mapToGlobal(at))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for each, held in ((kind, left), (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton)):
        QApplication.sendEvent(found, QMouseEvent(each, local, spot, left, held, none))
    QApplication.processEvents()


def double_click(button: QWidget) -> None:
    window = button.window()
    at = button.mapTo(window, button.rect().center())
    click_where(window, at)
    click_where(window, at, QEvent.Type.MouseButtonDblClick)


def by_key(button: QAbstractButton) -> None:
    button.window().setFocus()
    QTest.keyClick(button.window(), Qt.Key.Key_H)


def held_down(button: QAbstractButton) -> None:
    none = Qt.KeyboardModifier.NoModifier
    for again in (False, True):
        QApplication.sendEvent(
            button.window(),
            QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_H, none, "h", again),
        )


def by_focus(button: QAbstractButton) -> None:
    window = button.window()
    if not isinstance(focused(window), QAbstractButton):
        button.setFocus()
    QTest.keyClick(focused(window), Qt.Key.Key_Return)


def by_reader(button: QAbstractButton) -> None:
    SpokenButton(button).doAction(PRESS)


def by_click(button: QAbstractButton) -> None:
    click_where(button.window(), button.mapTo(button.window(), button.rect().center()))


WAYS = [by_key, held_down, by_focus, by_reader, by_click]


@pytest.mark.parametrize("kind", ["stretch", "move"])
@pytest.mark.parametrize("way", WAYS)
def test_in_a_stretch_the_first_press_asks_and_the_next_ones_end_nothing(
    guided: Callable[..., GuidedBreak], way: Callable[[QAbstractButton], None], kind: str
) -> None:
    here = guided(kind)
    way(here.hurts)
    assert here.asked()
    for _ in range(3):
        way(here.hurts)
        assert here.asked()
    assert not here.ended()
    assert here.hurts.text() == "It hurts"


def test_the_command_asks_at_once_and_said_twice_it_is_said_once(
    guided: Callable[..., GuidedBreak],
) -> None:
    here = guided()
    for _ in range(2):
        assert here.office.send("guide-hurts")["ok"]
        assert here.asked()
    assert here.office.send("guide-resume")["ok"]
    assert not here.guide.hurting
    assert here.care.isHidden()
    assert button(here.player, "Pause").isEnabled()
    assert not here.office.log.kept
    here.office.send("guide-stop")
    assert not here.office.send("guide-hurts")["ok"]


def test_it_may_hurt_in_a_pause_too(guided: Callable[..., GuidedBreak]) -> None:
    here = guided()
    here.office.send("guide-pause")
    by_click(here.hurts)
    assert here.asked()


def test_what_is_said_and_what_can_be_chosen(guided: Callable[..., GuidedBreak]) -> None:
    here = guided("move")
    by_click(here.hurts)
    told = " ".join(text.text() for text in here.player.findChildren(Text) if text.isVisible())
    assert "Going on with less is fine, and so is stopping." in told
    assert "Lean back only a little" in told
    assert inside(here.player, StepList).isHidden()
    first = here.guide.exercises[0].id
    here.care.skip.click()
    phase = here.player.now()
    assert phase is not None
    assert phase.exercise is not None
    assert phase.exercise.id != first, "the next round of what hurts is no way to skip it"
    by_click(here.hurts)
    here.care.ease.click()
    assert here.guide.running
    by_click(here.hurts)
    here.care.stop.click()
    assert here.ended()


def test_where_nothing_follows_there_is_nothing_to_skip_to(
    guided: Callable[..., GuidedBreak],
) -> None:
    here = guided()
    by_click(here.hurts)
    assert here.care.skip.isHidden()
    QTest.keyClick(here.player, Qt.Key.Key_N)
    assert here.asked()


def test_the_choices_are_deaf_to_the_second_half_of_a_double_click(
    qapp: QApplication, guided: Callable[..., GuidedBreak]
) -> None:
    here = guided()
    by_click(here.hurts)
    by_click(here.care.stop)
    assert not here.ended()
    QTest.qWait(qapp.doubleClickInterval() + 50)
    by_click(here.care.stop)
    assert here.ended()


def test_keys_that_are_held_down_count_once(guided: Callable[..., GuidedBreak]) -> None:
    here = guided("move")
    none = Qt.KeyboardModifier.NoModifier
    for key in (Qt.Key.Key_N, Qt.Key.Key_Space, Qt.Key.Key_Escape):
        before = len(here.office.view.told)
        event = QKeyEvent(QEvent.Type.KeyPress, key, none, "", True)
        QApplication.sendEvent(here.player, event)
        assert len(here.office.view.told) == before


@pytest.mark.parametrize("by_focus_of", ["Pause", "Next"])
def test_the_focus_never_falls_onto_a_way_to_stop(
    guided: Callable[..., GuidedBreak], by_focus_of: str
) -> None:
    here = guided()
    button(here.player, by_focus_of).setFocus()
    by_key(here.hurts)
    assert focused(here.player) is here.player
    here.care.ease.setFocus()
    QTest.keyClick(here.care.ease, Qt.Key.Key_Space)
    assert here.guide.running
    QTest.keyClick(focused(here.player), Qt.Key.Key_Space)
    assert not here.ended()


# The session's player


@pytest.fixture
def driver(qapp: QApplication) -> Iterator[Driver]:
    made = Driver(session())
    made.player = SessionPlayer(Look(qapp, "light", "full"), figure, made.send, made.elapsed)
    made.player.setFocus()
    made.show()
    made.player.resize(1280, 800)
    made.player.show()
    QApplication.processEvents()
    yield made
    made.player.hide()
    made.player.deleteLater()


def _at(driver: Driver, stage: str) -> None:
    """Bring the session to a stage in which it can hurt."""
    if stage == "ready":
        return
    driver.key("Space")
    driver.run_to({"working": 20, "resting": 80, "paused": 20, "closing": 20}[stage])
    if stage == "paused":
        driver.key("Space")
    if stage == "closing":
        driver.run_to(5000)
    driver.show()


@pytest.mark.parametrize(
    ("way", "size"),
    [
        *((way, (1280, 800)) for way in WAYS),
        (double_click, (960, 600)),
        (double_click, (1920, 1080)),
    ],
)
@pytest.mark.parametrize("stage", ["working", "resting", "paused"])
def test_in_a_session_no_second_press_ends_or_tells_anything(
    driver: Driver,
    stage: str,
    way: Callable[[QAbstractButton], None],
    size: tuple[int, int],
) -> None:
    assert driver.player is not None
    driver.player.resize(*size)
    _at(driver, stage)
    driver.sent.clear()
    button = driver.player.buttons.button(cmd.ItHurts)
    where = button.mapTo(driver.player, button.rect().center())
    way(button)
    assert driver.player.pain_page.isVisible()
    for _ in range(2):
        click_where(driver.player, where)
        QTest.keyClick(focused(driver.player), Qt.Key.Key_H)
        QTest.keyClick(focused(driver.player), Qt.Key.Key_Space)
    assert driver.player.pain_page.isVisible()
    assert set(driver.sent) == {"session-hurts"}


@pytest.mark.parametrize(
    ("choice", "name"),
    [("Ease off and go on", "session-ease"), ("Skip this exercise", "session-skip")],
)
@pytest.mark.parametrize("size", [(960, 600), (1280, 800)])
def test_a_choice_clicked_twice_is_chosen_once(
    driver: Driver, choice: str, name: str, size: tuple[int, int]
) -> None:
    assert driver.player is not None
    driver.player.resize(*size)
    _at(driver, "working")
    driver.key("H")
    driver.sent.clear()
    double_click(button(driver.player.pain_page, choice))
    assert driver.sent == [name]


@pytest.mark.parametrize("key", ["E", "N"])
@pytest.mark.parametrize("stage", ["working", "resting", "paused"])
def test_the_key_of_a_choice_pressed_twice_is_pressed_once(
    driver: Driver, stage: str, key: str
) -> None:
    _at(driver, stage)
    driver.key("H")
    driver.sent.clear()
    driver.key(key, key)
    assert len(driver.sent) == 1
    assert screen(driver.state).snapshot.stage not in ("over", "closing")

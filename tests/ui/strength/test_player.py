"""Every state of the strength screens: nothing is cut, nothing moves unseen, all has a name."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator, QVariantAnimation
from PySide6.QtGui import QCloseEvent, QFont, QFontMetricsF, QKeyEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from deskcoach.app.strength.session.player_view import SessionScreen, session_screen_of
from deskcoach.core.strength import commands as cmd
from deskcoach.core.strength.machine import new_session
from deskcoach.core.strength.session import Block, Tempo
from deskcoach.ui.design import placing
from deskcoach.ui.design.theme import LIGHT, Look
from deskcoach.ui.strength.player import SessionPlayer
from deskcoach.ui.strength.work import LastTime
from deskcoach.ui.widgets.layout import STRETCH, column, widget_of
from deskcoach.ui.widgets.scaling import BigText, Scale
from deskcoach.ui.widgets.session_buttons import KeyButton
from deskcoach.ui.widgets.set_progress import shares
from tests.ui.conftest import Sent, figure
from tests.ui.find import button, read, shows
from tools.shots.assets import ROOT
from tools.shots.session import (
    NOTE,
    TODAY,
    Longer,
    ended,
    everything,
    exercises,
    row_session,
    run,
    screen,
    session,
)

START = cmd.Start()
MakeWidget = Callable[[Look], QWidget]
NAMES = [name for name, _ in everything()]


@pytest.fixture(autouse=True)
def _room(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests' own screen is 800 px wide; these sizes are of a screen that has them."""
    monkeypatch.setattr(placing, "_bring_inside", lambda *_: None)


@pytest.fixture(params=["Inter", "DejaVu Sans, longer", "Inter, de", "Inter, fr"])
def words(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    family, _, language = str(request.param).partition(", ")
    before, translator = qapp.font(), Longer() if language == "longer" else QTranslator()
    qapp.setFont(QFont(family))
    if language not in ("", "longer"):
        assert translator.load(str(ROOT / f"assets/translations/deskcoach_{language}.qm"))
    if language:
        QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)
    qapp.setFont(before)


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Callable[[QWidget], QWidget]]:
    shown: list[QWidget] = []

    def of(widget: QWidget) -> QWidget:
        shown.append(widget)
        widget.show()
        QApplication.processEvents()
        QApplication.processEvents()
        return widget

    yield of
    for widget in shown:
        widget.hide()
        widget.deleteLater()
    qapp.processEvents()


def cut(widget: QWidget) -> list[str]:
    """Words and buttons that have less room than they need."""
    found = []
    for label in widget.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        if label.wordWrap():
            if label.heightForWidth(label.width()) > label.height() + 1:
                found.append(label.text())
        elif label.sizeHint().width() > label.width() + 1 or covered(label):
            found.append(label.text())
    found += [
        button.text()
        for button in widget.findChildren(KeyButton)
        if button.isVisible() and button.sizeHint().width() > button.width() + 1
    ]
    return found


def covered(label: QLabel) -> bool:
    """Whether something beside it stands in its place, since there is no room for both."""
    around = label.parentWidget()
    assert around is not None
    beside = around.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return any(each.isVisible() and each.geometry().intersects(label.geometry()) for each in beside)


@pytest.mark.no_cover  # the same screens again, in longer words
@pytest.mark.usefixtures("words")
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_cut(name: str, look: Look, show: Callable[[QWidget], QWidget]) -> None:
    widget = show(dict(everything())[name](look))
    assert cut(widget) == []


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize("words", ["DejaVu Sans, fr", "DejaVu Sans, de"], indirect=True)
@pytest.mark.parametrize("name", ["rest-note", "rest-row"])
def test_a_rest_in_a_narrow_window_needs_no_scrolling_sideways(
    name: str, look: Look, show: Callable[[QWidget], QWidget]
) -> None:
    """The numbers of the last set kept their size, and with it the width of the page."""
    widget = dict(everything())[name](look)
    for _ in range(4):  # its least size goes with its scale
        widget.setMinimumSize(1, 1)
        widget.resize(640, 860)
        show(widget)
    (around,) = {each for each in widget.findChildren(QScrollArea) if each.isVisible()}
    assert around.horizontalScrollBar().maximum() == 0
    assert cut(widget) == []


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize("wide", range(200, 400, 16))
def test_bold_words_in_a_line_take_the_room_of_bold_words(
    wide: int, look: Look, show: Callable[[QWidget], QWidget]
) -> None:
    """They were counted as thin ones, and the line lost its last letters."""
    line = LastTime(look, Scale())
    window = show(widget_of(column(line, STRETCH)))
    window.resize(wide, LastTime.LEAST_ROOM)
    line.say("12.5 kg on each side", "last time 10 with 7.5 kg")
    QApplication.processEvents()
    assert line.isVisible()
    assert cut(window) == []


@pytest.mark.parametrize("name", NAMES)
def test_everything_that_can_be_pressed_has_a_name_and_a_focus(
    name: str, look: Look, show: Callable[[QWidget], QWidget]
) -> None:
    widget = show(dict(everything())[name](look))
    for each in widget.findChildren(QAbstractButton):
        if each.isVisible():
            assert each.accessibleName(), each
            assert each.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("name", NAMES)
def test_every_screen_paints_in_high_contrast(
    name: str, qapp: QApplication, show: Callable[[QWidget], QWidget]
) -> None:
    look = Look(qapp, "dark", "full")
    look.choose("dark", "full", 1.0, "high")
    widget = show(dict(everything())[name](look))
    assert shows(widget, look.theme.tokens.canvas, look.theme.tokens.ink)


@pytest.fixture
def sent() -> Sent:
    return Sent()


@pytest.fixture
def moving(qapp: QApplication) -> Look:
    return Look(qapp, "light", "full")


@pytest.fixture
def player(moving: Look, sent: Sent, show: Callable[[QWidget], QWidget]) -> SessionPlayer:
    made = SessionPlayer(moving, figure, sent, lambda: 16.4)
    made.setFocus()
    show(made)
    return made


def size(player: SessionPlayer, words: str) -> int:
    """Of the words that can be seen, in pixels."""
    (found,) = [t for t in player.findChildren(BigText) if t.text() == words and t.isVisible()]
    return found.font().pixelSize()


def working() -> SessionScreen:
    return screen(run(session(), (0, START), (16, cmd.Tick())))


def resting() -> SessionScreen:
    return screen(run(session(), (0, START), (61, cmd.Tick())))


def paused() -> SessionScreen:
    return screen(run(session(), (0, START), (30, cmd.Pause())))


@pytest.mark.parametrize("family", ["Inter", "DejaVu Sans"])
@pytest.mark.parametrize("reps", [4, 10])
def test_the_digit_is_200_px_high_at_1280_by_800(
    player: SessionPlayer, qapp: QApplication, family: str, reps: int
) -> None:
    before = qapp.font()
    qapp.setFont(QFont(family))
    player.show_session(screen(run(session(), (0, START), (10 + 5 * reps - 3, cmd.Tick()))))
    qapp.processEvents()
    digit = player.work_page.digit
    assert digit.accessibleName() == f"Rep {reps} of 10"
    number, _ = digit.fonts()
    assert QFontMetricsF(number).capHeight() >= 200
    assert digit.height() >= QFontMetricsF(number).capHeight()
    assert digit._wide(str(reps), digit.fonts()) <= digit.width()
    qapp.setFont(before)


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_all_buttons_stand_in_one_row(
    player: SessionPlayer, qapp: QApplication, moving: Look, text: float
) -> None:
    before = qapp.font()
    qapp.setFont(QFont("DejaVu Sans"))
    moving.choose("light", "full", text)
    for shown in (working(), resting(), paused()):
        player.show_session(shown)
        for _ in range(6):
            qapp.processEvents()
        buttons = [each for each in player.buttons.findChildren(KeyButton) if each.isVisible()]
        assert len({each.geometry().center().y() for each in buttons}) == 1
        assert max(buttons, key=lambda each: each.x()).text() == "It hurts"
        assert max(each.geometry().right() for each in buttons) < player.buttons.width()
    moving.choose("light", "full", 1.0)
    qapp.setFont(before)


def test_capital_heights_are_those_of_the_design(player: SessionPlayer) -> None:
    player.show_session(working())
    assert size(player, working().exercise.name) == 80
    assert size(player, "Set 1 of 3") == 44
    player.show_session(resting())
    assert size(player, "Rest") == 80
    assert size(player, "Set 2") == 68


def test_everything_grows_with_the_window(player: SessionPlayer) -> None:
    player.show_session(working())
    player.resize(2560, 1600)
    QApplication.processEvents()
    assert player.scale.factor == 2
    assert size(player, working().exercise.name) == 160
    assert cut(player) == []


def test_it_beats_only_while_something_moves_and_is_seen(player: SessionPlayer) -> None:
    player.show_session(working())
    assert player._beat.interval() == 33
    player.show_session(resting())
    assert player._beat.interval() == 100
    for still in (
        paused(),
        screen(session()),
        screen(run(session(), (0, START), (5, cmd.Finish()))),
    ):
        player.show_session(still)
        assert not player.is_animating()
    player.show_session(working())
    player.hide()
    assert not player.is_animating()
    assert not any(view.is_animating() for view in [player.work_page.stage])
    player.show_session(resting())
    assert not player.is_animating()


def test_manual_counting_shows_the_movement_only_while_seen(player: SessionPlayer) -> None:
    player.show_session(screen(run(session(counting="manual"), (0, START), (11, cmd.Tick()))))
    assert player.work_page.stage.is_animating()
    assert not player.is_animating()
    player.hide()
    assert not player.work_page.stage.is_animating()


def test_reduced_motion_steps(qapp: QApplication, show: Callable[[QWidget], QWidget]) -> None:
    made = SessionPlayer(Look(qapp, "light", "reduced"), figure, Sent(), lambda: 16.7)
    show(made)
    made.show_session(working())
    assert made._beat.interval() == 250
    assert made.work_page.bar._share == 0.75
    made.show_session(resting())
    assert made.rest_page.ring._share == 0.0


def test_a_click_anywhere_on_the_target_counts(player: SessionPlayer, sent: Sent) -> None:
    player.show_session(screen(run(session(counting="manual"), (0, START), (11, cmd.Tick()))))
    QTest.mouseClick(player.work_page.tap, Qt.MouseButton.LeftButton)
    assert sent[-1] == ("session-rep", {})


def test_a_key_that_is_held_down_counts_once(player: SessionPlayer, sent: Sent) -> None:
    player.show_session(screen(run(session(counting="manual"), (0, START), (11, cmd.Tick()))))
    for held in (False, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", held
        )
        QApplication.sendEvent(player, event)
    assert len(sent) == 1


def test_enter_presses_what_has_the_focus(player: SessionPlayer, sent: Sent) -> None:
    player.show_session(working())
    player.buttons.button(cmd.ItHurts).setFocus()
    QTest.keyClick(player.buttons.button(cmd.ItHurts), Qt.Key.Key_Return)
    assert sent[-1] == ("session-hurts", {})


def test_a_button_that_goes_gives_the_keys_back(player: SessionPlayer) -> None:
    player.show_session(working())
    player.buttons.button(cmd.EndSet).setFocus()
    player.show_session(paused())
    assert player.focusWidget() is player


def test_keys_with_ctrl_are_not_ours(player: SessionPlayer, sent: Sent) -> None:
    player.show_session(working())
    QTest.keyClick(player, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(player, Qt.Key.Key_Q)
    assert sent == []


def test_closing_the_window_loses_nothing(player: SessionPlayer, sent: Sent) -> None:
    for shown, name in (
        (screen(session()), "session-abandon"),
        (working(), "session-pause"),
        (paused(), "session-finish"),
    ):
        player.show_session(shown)
        event = QCloseEvent()
        player.closeEvent(event)
        assert not event.isAccepted()
        assert sent[-1] == (name, {})
    player.show_session(screen(run(session(), (0, START), (5, cmd.Finish()))))
    event = QCloseEvent()
    player.closeEvent(event)
    assert event.isAccepted()


def test_it_opens_in_front(qapp: QApplication, sent: Sent) -> None:
    made = SessionPlayer(Look(qapp, "light", "full"), figure, sent, lambda: 0.0)
    made.open(screen(session()))
    assert made.isVisible()
    assert made.isMaximized()
    made.open(working())
    made.hide()
    made.deleteLater()


def test_a_set_on_top_can_be_pressed(player: SessionPlayer, sent: Sent) -> None:
    player.show_session(screen(run(session(offer_more=True), (0, START), (16, cmd.Tick()))))
    button(player, "Add a set").click()
    assert sent[-1] == ("session-add-set", {})
    assert player.work_page.capsules.accessibleName() == "0 of 3 sets done"


def test_pain_at_the_end_and_effort_have_their_own_keys(player: SessionPlayer, sent: Sent) -> None:
    player.show_session(screen(run(session(), (0, START), (1240, cmd.Tick()))))
    assert player.end_page.isVisible()
    QTest.keyClick(player, Qt.Key.Key_3)
    assert sent[-1] == ("session-effort", {"level": 8})
    QTest.keyClick(player, Qt.Key.Key_P)
    QTest.keyClick(player.focusWidget(), Qt.Key.Key_3)
    assert sent[-1] == ("session-pain", {"level": 3})


def test_where_another_exercise_comes_the_sets_done_have_a_name(player: SessionPlayer) -> None:
    player.show_session(screen(run(session(), (0, START), (70, cmd.Tick()))))
    assert "1 of 3 sets done" in read(player.rest_page)
    skipped = run(session(), (0, START), (70, cmd.Tick()), (75, cmd.SkipExercise()))
    player.show_session(screen(skipped))
    assert "Back extensions: 1 of 3 sets done" in read(player.rest_page)


def test_a_rest_shows_what_is_kept_of_the_last_set(player: SessionPlayer) -> None:
    one = run(session(), (0, START), (61, cmd.Tick()))
    two = run(one, (62, cmd.RateEffort(5)), (63, cmd.Correct(7)), (201, cmd.Tick()))
    last = player.rest_page.last
    shown = []
    for state in (one, run(one, (62, cmd.RateEffort(8))), run(two, (202, cmd.Tick())), two):
        player.show_session(screen(state, note=NOTE if state is two else None))
        felt = [level for level, each in last.effort.buttons.items() if each.isChecked()]
        shown.append((felt, last.reps.value, last.note.line.text(), "Set 2, saved" in read(last)))
    assert shown == [
        ([], 10, "", False), ([8], 10, "", False), ([], 10, "", True), ([], 10, NOTE.text, True),
    ]  # fmt: skip
    player.show_session(screen(run(two, (202, cmd.Correct(7)))))
    assert last.reps.accessibleName() == "Reps: 7"
    assert last.load.isHidden()
    assert "Change it if we miscounted" in read(last)
    player.show_session(screen(run(row_session(), (90, cmd.Tick())), unit="lb"))
    assert last.load.isVisible()
    assert last.load.value == pytest.approx(17.64, abs=0.01)
    assert "Change it if we miscounted" not in read(last)


def test_a_rest_between_sides_says_so(player: SessionPlayer) -> None:
    block = Block("cobra-stretch", "Cobra stretch", sides=2)
    state = run(new_session((block,)), (0, START), (61, cmd.Tick()))
    cobra = tuple(e for e in exercises() if e.id == "cobra-stretch")
    player.show_session(session_screen_of(state, cobra, TODAY))
    assert {"Change sides", "Right"} <= set(read(player.rest_page))
    player.show_session(session_screen_of(run(state, (72, cmd.Tick())), cobra, TODAY))
    assert "Right, set 1 of 3" in read(player.work_page)


def test_a_hold_counts_its_seconds_down(player: SessionPlayer) -> None:
    block = Block("cobra-stretch", "Cobra stretch", reps=0, hold=20.0)
    cobra = tuple(e for e in exercises() if e.id == "cobra-stretch")
    ready = session_screen_of(new_session((block,)), cobra, TODAY)
    player.show_session(ready)
    QApplication.processEvents()
    assert "3 sets of 20 s" in read(player.start_page.rows[0])
    state = run(new_session((block,)), (0, START), (16, cmd.Tick()))
    player.show_session(session_screen_of(state, cobra, TODAY))
    assert player.work_page.digit.accessibleName() == "14 seconds left"
    with pytest.raises(KeyError):
        player.buttons.button(cmd.CountBy)
    player.show_session(session_screen_of(run(state, (17, cmd.Pause())), cobra, TODAY))
    assert player.work_page.digit.accessibleName() == "20"


def test_a_tempo_without_a_hold_has_two_panels(player: SessionPlayer) -> None:
    block = Block("cobra-stretch", "Cobra stretch", tempo=Tempo(2, 0, 2))
    cobra = tuple(e for e in exercises() if e.id == "cobra-stretch")
    state = run(new_session((block,)), (0, START), (12.5, cmd.Tick()))
    player.show_session(session_screen_of(state, cobra, TODAY))
    assert len(player.work_page.bar.boxes()) == 2
    assert player.work_page.bar.accessibleName() == "Lower"


def test_a_new_number_fades_in(player: SessionPlayer) -> None:
    player.show_session(working())
    digit = player.work_page.digit
    digit.show_number("3", "/ 10", "Rep 3 of 10")
    fade = digit.findChild(QVariantAnimation)
    assert fade is not None
    assert fade.state() is QVariantAnimation.State.Running
    digit.grab()
    player.hide()
    assert fade.state() is QVariantAnimation.State.Stopped


def test_the_end_knows_more_than_one_ending(player: SessionPlayer) -> None:
    page = player.end_page
    for state, title in (
        (run(session(), (0, START), (1240, cmd.Finish())), "All set"),
        (run(session(), (0, START), (61, cmd.Finish())), "That counts"),
        (run(session(), (0, START), (61, cmd.Abandon())), "Stopped here"),
        (run(session(), (0, START), (2, cmd.Finish())), "Stopped here"),
    ):
        player.show_session(screen(state, week=None, next_at=None))
        assert title in read(page)


def test_the_end_has_the_week_and_the_last_set_while_they_are_there(
    player: SessionPlayer,
) -> None:
    page = player.end_page
    closing, over = (
        run(session(), (0, START), (1240, each)) for each in (cmd.Tick(), cmd.Finish())
    )
    for state, last in ((closing, True), (over, False), (closing, True)):
        for week in (ended(), {"week": None, "next_at": None}):
            player.show_session(screen(state, **week))
            QApplication.processEvents()
            assert page.last.isVisible() is last
            assert page.marks.isVisible() is (week["week"] is not None)
            assert ("2 of 3 this week" in read(page)) is (week["week"] is not None)
            assert "9 of 9 sets" in read(page)
            assert any("Next: Friday" in line for line in read(page)) is ("next_at" not in week)


@pytest.mark.parametrize("counting", ["paced", "manual"])
def test_the_start_shows_who_counts_and_lets_one_choose(
    player: SessionPlayer, sent: Sent, counting: str
) -> None:
    page = player.start_page
    for mode in ("paced", "manual", counting):
        player.show_session(screen(session(counting=mode)))
    assert [mode for mode, each in page.picks.items() if each.isChecked()] == [counting]
    keys = {"paced": "1", "manual": "2"}
    QTest.keyClicks(player, keys[counting])
    assert sent == [], "that is so already"
    (other,) = keys.keys() - {counting}
    QTest.keyClicks(player, keys[other])
    assert sent == [("session-counting", {"mode": other})]
    assert [mode for mode, each in page.picks.items() if each.isChecked()] == [other]


def test_panels_share_their_room() -> None:
    assert shares([2, 1, 2], [10, 10, 10], 100) == [40, 20, 40]
    assert shares([2, 1, 2], [10, 30, 10], 100) == [35, 30, 35]
    assert shares([2, 1, 2], [100, 100, 200], 100) == [25, 25, 50]
    assert shares([], [], 100) == []


def test_a_theme_change_reaches_every_screen(player: SessionPlayer, moving: Look) -> None:
    player.show_session(working())
    moving.choose("dark", "reduced")
    assert player._beat.interval() == 250
    moving.choose("light", "full")
    ink = QPalette.ColorRole.WindowText
    inks = {text.palette().color(ink).name() for text in player.findChildren(BigText)}
    assert LIGHT.ink.name() in inks
    assert inks <= {each.name() for each in (LIGHT.ink, LIGHT.ink2, LIGHT.ink3, LIGHT.dusk_ink)}


def test_voice_or_not_is_said(player: SessionPlayer) -> None:
    for sound, line in (
        ("tones", "No voice on this computer. Tones count with you."),
        ("silent", "Sound is off. The screen counts with you."),
        ("voice", "A voice and tones count with you."),
    ):
        player.show_session(screen(session(), sound=sound))
        assert line in read(player.start_page)
    state = run(session(), (0, START), (16, cmd.Tick()))
    player.show_session(screen(state, sound="tones"))
    assert "no voice, tones only" in " ".join(read(player.buttons))


@pytest.mark.parametrize("factor", [0.8, 1.0, 1.5])
def test_a_page_ends_where_its_buttons_do(player: SessionPlayer, factor: float) -> None:
    player.show_session(working())
    player.resize(round(1280 * factor), round(800 * factor))
    QApplication.processEvents()

    def ends(widget: QWidget) -> int:
        return widget.mapTo(player, widget.rect().topRight()).x()

    last = max(map(ends, player.buttons.findChildren(KeyButton)))
    assert ends(player.work_page.bar) == last
    left = player.work_page.bar.mapTo(player, player.work_page.bar.rect().topLeft()).x()
    assert left == player.width() - 1 - last

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSlider
from pytestqt.qtbot import QtBot

from deskcoach.core.figure.check import check_motion
from deskcoach.core.figure.edit import HANDLES
from deskcoach.core.figure.model import Dumbbells, FigureError, Mat, load_figure
from deskcoach.core.figure.motion import motion_of
from deskcoach.ui.figure.editor import FigureEditor, open_editor
from tests.core.figure.random_figures import FOLDER
from tests.ui.seen import strays


def _open(qtbot: QtBot, path: Path) -> FigureEditor:
    editor = open_editor(path)
    assert isinstance(editor, FigureEditor)
    qtbot.addWidget(editor)
    editor.resize(1000, 760)
    editor.show()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    return editor


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    path = tmp_path / "cobra-stretch.json"
    path.write_bytes((FOLDER / "cobra-stretch.json").read_bytes())
    return path


def _drag(editor: FigureEditor, handle: str, dx: int, dy: int) -> None:
    canvas = editor.canvas
    start = canvas.handle_at(handle).toPoint()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    for part in (1, 2, 3):
        QTest.mouseMove(canvas, start + QPoint(dx * part // 3, dy * part // 3))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(dx, dy))


def _click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(10, button.height() // 2))


def test_a_seventh_exercise_is_made_by_mouse_alone(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "wall-slide.json"
    editor = _open(qtbot, path)
    editor.poses.setCurrentIndex(editor.poses.findData("peak"))
    _drag(editor, "near_wrist", 60, -150)
    _drag(editor, "nape", -12, 4)
    _click(editor.props[Dumbbells])
    _click(editor.muscles["shoulders"])
    _click(editor.save)
    figure = load_figure(path.read_bytes(), path.name)
    assert figure.id == "wall-slide"
    assert figure.name == "Wall slide"
    assert figure.props == (Dumbbells(),)
    assert figure.muscles == ("shoulders",)
    high, low = motion_of(figure).at("hold"), motion_of(figure).at("ready")
    assert high.points["near_wrist"][1] > low.points["near_wrist"][1] + 20
    assert not [line for line in check_motion(figure) if "turns" not in line]
    assert not editor.isWindowModified()


def test_inverse_kinematics_follows_a_dragged_pinned_hand(qtbot: QtBot, copy: Path) -> None:
    editor = _open(qtbot, copy)
    before = motion_of(editor.figure()).at("ready").points["near_wrist"]
    _drag(editor, "near_wrist", 9, 0)
    assert editor.isWindowModified()
    after = motion_of(editor.figure()).at("ready").points["near_wrist"]
    assert after[0] > before[0] + 1
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert motion_of(editor.figure()).at("ready").points["near_wrist"] == before


def test_everything_works_by_keyboard(qtbot: QtBot, copy: Path) -> None:
    editor = _open(qtbot, copy)
    canvas = editor.canvas
    canvas.setFocus()
    seen = []
    for _ in HANDLES:
        seen.append(canvas.handle())
        QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    assert tuple(seen) == HANDLES
    QTest.keyClick(canvas, Qt.Key.Key_PageUp)
    assert canvas.handle() == HANDLES[-1]
    QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    root = editor.figure().pose("ready").root
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    moved = editor.figure().pose("ready").root
    assert (moved.x, moved.y) == pytest.approx((root.x - 5, root.y + 1))
    QTest.keyClick(canvas, Qt.Key.Key_F5)
    QTest.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert load_figure(copy.read_bytes(), copy.name) == editor.figure()


def test_every_control_has_a_name(qtbot: QtBot, copy: Path) -> None:
    editor = _open(qtbot, copy)
    for kind in (QComboBox, QLineEdit, QSlider):
        for widget in editor.findChildren(kind):
            spin = widget.parent()
            assert widget.accessibleName() or widget.objectName() == "qt_spinbox_lineedit", spin
    assert all(button.text() for button in editor.findChildren(QAbstractButton))
    assert editor.canvas.accessibleName()
    assert {*strays(editor)} <= {"FigureEditor.start"}, "all but what only a new figure has"


def test_pins_are_set_and_let_go(qtbot: QtBot, copy: Path) -> None:
    editor = _open(qtbot, copy)
    assert editor.pin_hands.isChecked()
    _click(editor.pin_hands)
    assert editor.figure().pose("ready").pins.hand is None
    _click(editor.pin_feet)
    assert editor.figure().pose("ready").pins.foot is not None


def test_the_scrubber_shows_the_whole_cycle(qtbot: QtBot, copy: Path) -> None:
    editor = _open(qtbot, copy)
    words = []
    for value in (1, 250, 500, 999, 1000):
        editor.scrubber.setValue(value)
        words.append(editor.moment.text().split(",")[0])
        assert not editor.canvas.is_pose()
        editor.canvas.grab()
    assert words == ["Lift", "Lift", "Hold", "Lower", "Lower"]
    QTest.mousePress(editor.canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    editor.scrubber.setValue(0)
    assert editor.canvas.is_pose()


def test_names_hands_seconds_props_and_poses_are_changed(qtbot: QtBot, copy: Path) -> None:
    editor = _open(qtbot, copy)
    editor.name.setText("  Sphinx   stretch ")
    editor.name.editingFinished.emit()
    editor.hands.setCurrentIndex(editor.hands.findData("relaxed"))
    editor.hands.activated.emit(editor.hands.currentIndex())
    assert {(each.minimum(), each.maximum()) for each in editor.seconds} == {(0.2, 120.0)}
    editor.seconds[1].setValue(5.0)
    _click(editor.props[Mat])
    _click(editor.add_pose)
    figure = editor.figure()
    assert figure.name == "Sphinx stretch"
    assert figure.pose("ready").hands == "relaxed"
    assert figure.phases[1].seconds == 5.0
    assert figure.props == ()
    assert editor.poses.currentData() == "pose-1"
    _drag(editor, "crown", 3, -6)
    _click(editor.copy_ready)
    same = editor.figure()
    assert same.pose("pose-1").joints == same.pose("ready").joints
    for _ in range(20):
        editor.undo.click()
    assert editor.figure() == load_figure(copy.read_bytes(), copy.name)
    assert not editor.undo.isEnabled()


def test_every_control_shows_the_figure_as_it_is(qtbot: QtBot, copy: Path) -> None:
    editor = _open(qtbot, copy)

    def shown() -> tuple[object, ...]:
        return (
            editor.name.text(),
            editor.hands.currentData(),
            (editor.pin_hands.isChecked(), editor.pin_feet.isChecked()),
            {kind for kind, box in editor.props.items() if box.isChecked()},
            {muscle for muscle, box in editor.muscles.items() if box.isChecked()},
            [spin.value() for spin in editor.seconds],
        )

    first = editor.figure()
    before = shown()
    assert before == (
        first.name,
        first.pose("ready").hands,
        (True, False),
        {type(prop) for prop in first.props},
        {*first.muscles},
        [phase.seconds for phase in first.phases],
    )
    _click(editor.pin_hands)
    _click(editor.pin_feet)
    _click(editor.props[Dumbbells])
    _click(editor.muscles["arms"])
    editor.seconds[1].setValue(7.5)
    editor.name.setText("Another")
    editor.name.editingFinished.emit()
    editor.hands.setCurrentIndex(editor.hands.findData("grip"))
    editor.hands.activated.emit(editor.hands.currentIndex())
    changed = shown()
    assert not [pair for pair in zip(before, changed, strict=True) if pair[0] == pair[1]]
    for _ in range(7):
        assert editor.undo.isEnabled()
        editor.undo.click()
    assert shown() == before
    assert not editor.undo.isEnabled()


def test_each_pose_has_hands_and_pins_of_its_own(qtbot: QtBot, copy: Path) -> None:
    editor = _open(qtbot, copy)
    figure = editor.figure()
    other = next(pose.name for pose in figure.poses if pose.name != "ready")
    editor.poses.setCurrentIndex(editor.poses.findData(other))
    assert editor.moment.text() == f"Pose: {other}"
    assert editor.hands.currentData() == figure.pose(other).hands
    editor.hands.setCurrentIndex(editor.hands.findData("relaxed"))
    editor.hands.activated.emit(editor.hands.currentIndex())
    assert editor.figure().pose(other).hands == "relaxed"
    assert editor.figure().pose("ready") == figure.pose("ready")
    editor.poses.setCurrentIndex(editor.poses.findData("ready"))
    assert editor.hands.currentData() == figure.pose("ready").hands


def test_what_is_shown_of_the_cycle_is_told_and_not_changed(qtbot: QtBot, copy: Path) -> None:
    editor = _open(qtbot, copy)
    assert editor.moment.text() == "Pose: ready"
    seconds = [spin.value() for spin in editor.seconds]
    middle = round(1000 * (seconds[0] / 2) / sum(seconds))
    editor.scrubber.setValue(middle)
    assert editor.moment.text() in {"Lift, 50 %", "Lift, 49 %", "Lift, 51 %"}
    before = editor.figure()
    editor.canvas.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
        QTest.keyClick(editor.canvas, key)
    _drag(editor, "near_wrist", 30, 0)
    assert editor.figure() == before
    assert not editor.undo.isEnabled()
    editor.scrubber.setValue(1000)
    assert editor.moment.text() == "Lower, 100 %"
    editor.scrubber.setValue(0)
    assert editor.moment.text() == "Pose: ready"


def test_each_handle_is_called_what_it_moves(qtbot: QtBot, copy: Path) -> None:
    canvas = _open(qtbot, copy).canvas
    canvas.setFocus()
    told = []
    for _ in HANDLES:
        told.append(canvas.accessibleDescription())
        assert canvas.toolTip() == told[-1]
        QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    assert len({*told}) == len(HANDLES)
    assert all(each.startswith("Handle: ") for each in told)


def test_only_the_left_button_takes_and_drops_a_handle(qtbot: QtBot, copy: Path) -> None:
    editor = _open(qtbot, copy)
    canvas, before = editor.canvas, editor.figure()
    at = canvas.handle_at("crown").toPoint()
    left, right = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
    QTest.mousePress(canvas, right, pos=at)
    QTest.mouseMove(canvas, at + QPoint(0, 9))
    QTest.mouseRelease(canvas, right, pos=at)
    assert editor.figure() == before
    QTest.mousePress(canvas, left, pos=at)
    assert canvas.handle() == "crown"
    QTest.mouseRelease(canvas, right, pos=at)
    hip = canvas.handle_at("near_toe")
    QTest.mouseMove(canvas, at + QPoint(0, 9))
    assert editor.figure() != before, "it is held still"
    assert canvas.handle_at("near_toe") == hip, "the view stays where it is"
    QTest.mouseRelease(canvas, left, pos=at + QPoint(0, 9))
    after = editor.figure()
    QTest.mouseMove(canvas, at + QPoint(0, 30))
    assert editor.figure() == after


def test_the_preview_moves_until_the_window_is_closed(qtbot: QtBot, copy: Path) -> None:
    editor = _open(qtbot, copy)
    assert editor.preview.is_animating()
    assert editor.windowTitle() == "cobra-stretch.json[*]"
    assert not editor.isWindowModified()
    editor.close()
    assert not editor.preview.is_animating()


def test_a_press_beside_the_handles_holds_nothing(qtbot: QtBot, copy: Path) -> None:
    editor = _open(qtbot, copy)
    before = editor.figure()
    QTest.mousePress(editor.canvas, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseMove(editor.canvas, QPoint(50, 50))
    QTest.mouseRelease(editor.canvas, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert editor.figure() == before
    editor.canvas.set_dark(True)
    assert editor.canvas.sizeHint().isValid()


def test_what_moves_badly_is_said_in_one_line(qtbot: QtBot, copy: Path) -> None:
    editor = _open(qtbot, copy)
    assert editor.status.text() == "Moves well."
    editor.seconds[0].setValue(0.2)
    assert "degrees in one of 60 samples" in editor.status.text()
    assert editor.status.toolTip().splitlines()[0] == editor.status.text()
    editor.undo.click()
    assert (editor.status.text(), editor.status.toolTip()) == ("Moves well.", "")


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_lost(
    qtbot: QtBot, tmp_path: Path
) -> None:
    editor = _open(qtbot, tmp_path / "missing" / "a.json")
    _click(editor.save)
    assert editor.status.text().startswith("Not saved: ")
    assert editor.isWindowModified()


@pytest.mark.parametrize(
    ("file", "ident"), [("My Ünusual_move.json", "my-nusual-move"), ("7.json", "figure-7")]
)
def test_a_new_figure_is_named_by_its_file(
    qtbot: QtBot, tmp_path: Path, file: str, ident: str
) -> None:
    assert _open(qtbot, tmp_path / file).figure().id == ident


def test_a_strength_figure_from_the_front(qtbot: QtBot, tmp_path: Path) -> None:
    editor = open_editor(tmp_path / "press.json", view="front", kind="strength")
    qtbot.addWidget(editor)
    assert isinstance(editor, FigureEditor)
    assert [phase.name for phase in editor.figure().phases] == ["lift", "hold", "lower"]
    editor.close()


def test_a_broken_file_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    path.write_text("{")
    with pytest.raises(FigureError, match=r"^broken\.json: line 1"):
        open_editor(path)

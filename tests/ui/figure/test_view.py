from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage, QPixmap, QRegion
from pytestqt.qtbot import QtBot

from deskcoach.ui.design.figure_appearance import Clothes, FigureAppearance, Skin
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.view import FigureView, moment_of
from tests.core.figure.random_figures import shipped


@pytest.fixture
def view(qtbot: QtBot) -> FigureView:
    made = FigureView()
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.set_figure(shipped("bent-over-row"), Tint.APRICOT)
    return made


def _image(view: FigureView) -> QImage:
    return view.grab().toImage()


def test_an_empty_view_shows_nothing_and_does_not_move(qtbot: QtBot) -> None:
    view = FigureView()
    qtbot.addWidget(view)
    view.play_loop({"lift": 1.0})
    view.set_phase("hold", 0.5)
    view.show()
    _image(view)
    assert not view.is_animating()
    assert view.sizeHint().isValid()


def test_each_phase_is_another_picture_and_has_words(view: FigureView) -> None:
    assert view.accessibleName() == "Figure: Bent-over dumbbell row"
    pictures = []
    for phase, words in (("ready", "Ready"), ("lift", "Lifting"), ("hold", "Holding")):
        view.set_phase(phase, 0.6)
        assert view.accessibleDescription() == words
        pictures.append(_image(view))
    assert pictures[0] != pictures[1] != pictures[2]


@pytest.mark.parametrize("mirrored", [False, True])
def test_what_is_painted_of_a_step_is_what_the_whole_would_show(
    view: FigureView, mirrored: bool
) -> None:
    view.set_mirrored(mirrored)
    view.show()
    _image(view)
    for fraction in (0.2, 0.5, 0.2, 0.5, 0.9, 0.5):
        view.set_phase("lift", fraction)
        whole = _image(view)
        moving = view._pictures.moving
        part = QPixmap(moving.size())
        view.render(part, sourceRegion=QRegion(moving))
        assert part.toImage() == whole.copy(moving).convertToFormat(part.toImage().format())
    assert view._pictures._pictures
    assert 0 < view._pictures.moving.width() < view.width()


def test_on_a_finer_screen_nothing_coarse_is_shown(
    view: FigureView, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.show()
    for fraction in (0.2, 0.5, 0.2):
        view.set_phase("lift", fraction)
        view.render(QPixmap(view.size()), sourceRegion=QRegion(view._pictures.moving))
    assert view._pictures._pictures
    monkeypatch.setattr(view, "devicePixelRatioF", lambda: 2.0)
    fine = QPixmap(view.size() * 2)
    fine.setDevicePixelRatio(2.0)
    view.render(fine)
    made_fine = FigureView()
    monkeypatch.setattr(made_fine, "devicePixelRatioF", lambda: 2.0)
    made_fine.resize(view.size())
    made_fine.set_figure(shipped("bent-over-row"), Tint.APRICOT)
    made_fine.set_phase("lift", 0.2)
    other = QPixmap(view.size() * 2)
    other.setDevicePixelRatio(2.0)
    made_fine.render(other)
    assert fine.toImage() == other.toImage()
    view.render(QPixmap(view.size()), sourceRegion=QRegion(view._pictures.moving))
    assert {each.devicePixelRatio() for each in view._pictures._pictures.values()} <= {2.0}


def test_an_unknown_phase_shows_the_ready_pose(view: FigureView) -> None:
    ready = _image(view)
    view.set_phase("hold", 1.0)
    view.set_phase("somewhere", 0.5)
    assert _image(view) == ready


def test_a_loop_ticks_only_while_visible(view: FigureView, qtbot: QtBot) -> None:
    view.play_loop({"lift": 0.1, "hold": 0.05, "lower": 0.1})
    assert not view.is_animating()
    view.show()
    qtbot.waitUntil(lambda: view.accessibleDescription() == "Holding", timeout=20_000)
    assert view.is_animating()
    view.hide()
    assert not view.is_animating()
    view.show()
    assert view.is_animating()
    view.set_phase("hold", 0.0)
    assert not view.is_animating()


def test_a_loop_comes_round_to_kept_shapes(view: FigureView, qtbot: QtBot) -> None:
    view.play_loop({"lift": 0.07, "hold": 0.05, "lower": 0.07})
    view.show()
    qtbot.waitUntil(lambda: ("lift", 0.5, 0.0) in view._pictures._kept, timeout=20_000)
    kept = view._pictures._kept["lift", 0.5, 0.0]
    assert view._pictures.strokes(shipped("bent-over-row"), ("lift", 0.5, 0.0)) is kept
    view.hide()
    assert not view._pictures._kept


def test_what_is_kept_has_an_end(view: FigureView) -> None:
    figure = shipped("bent-over-row")
    for step in range(300):
        view._pictures.strokes(figure, ("lift", step / 300, 0.0))
    assert len(view._pictures._kept) <= 240


def test_a_hold_breathes_only_when_asked_and_visible(view: FigureView, qtbot: QtBot) -> None:
    view.show()
    view.set_phase("hold", 0.2)
    assert not view.is_animating()
    view.hold_breathing()
    assert view.is_animating()
    before = _image(view)
    qtbot.waitUntil(lambda: _image(view) != before, timeout=20_000)
    view.set_phase("lower", 0.2)
    assert not view.is_animating()
    view.set_phase("hold", 0.2)
    view.hold_breathing(False)
    assert not view.is_animating()
    view.hold_breathing()
    view.set_reduced_motion(True)
    assert not view.is_animating()


def test_reduced_motion_steps_between_key_poses_with_marks(view: FigureView) -> None:
    view.set_phase("lift", 0.1)
    moving = _image(view)
    view.set_reduced_motion(True)
    early = _image(view)
    view.set_phase("lift", 0.9)
    assert _image(view) == early != moving
    view.set_phase("lower", 0.1)
    assert _image(view) != early


def test_reduced_motion_still_loops_step_by_step(view: FigureView, qtbot: QtBot) -> None:
    view.set_reduced_motion(True)
    view.play_loop({"lift": 0.05, "hold": 0.05, "lower": 0.05})
    view.show()
    qtbot.waitUntil(lambda: {"lift", "hold", "lower"} <= {key[0] for key in view._pictures._kept})
    assert len(view._pictures._kept) <= 4


def _changes(view: FigureView) -> Iterator[None]:
    view.set_dark(True)
    yield
    view.set_appearance(FigureAppearance(Skin.PORCELAIN, clothes=Clothes.LONG))
    yield
    view.set_corner_radius(40)
    yield
    view.set_stage_visible(False)
    yield
    view.resize(220, 180)
    yield


def test_theme_look_stage_and_corners_are_seen(view: FigureView) -> None:
    view.set_phase("lift", 0.7)
    seen = [_image(view)]
    seen += [_image(view) for _ in _changes(view)]
    assert all(a != b for i, a in enumerate(seen) for b in seen[:i])


def test_moments_of_a_loop() -> None:
    tempo = {"lift": 2.0, "hold": 1.0, "lower": 2.0}
    assert moment_of(tempo, 1.0) == ("lift", 0.5)
    assert moment_of(tempo, 2.5) == ("hold", 0.5)
    assert moment_of(tempo, 5.5) == ("lift", 0.25)
    assert moment_of({"lift": 1.0}, 0.0) == ("lift", 0.0)

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from pytestqt.qtbot import QtBot

from deskcoach.core.figure.model import Figure
from deskcoach.core.figure.motion import motion_of
from deskcoach.ui.design.figure_appearance import Clothes, FigureAppearance, Hair, HairColour, Skin
from deskcoach.ui.figure import shapes
from deskcoach.ui.figure.painter import (
    camera_for,
    changed_area,
    compose,
    paint_figure,
    paint_stage,
    stage_disc,
)
from deskcoach.ui.figure.palette import (
    FIGURE_DARK,
    FIGURE_LIGHT,
    Tint,
    inks_for,
    palette_for,
)
from tests.core.figure.random_figures import SHIPPED, figures, shipped

pytestmark = pytest.mark.usefixtures("qapp")


def _picture(  # noqa: PLR0913, PLR0917 - the whole of what a picture depends on
    figure: Figure,
    phase: str = "hold",
    fraction: float = 0.5,
    look: FigureAppearance | None = None,
    dark: bool = False,
    ghost: bool = False,
    size: int = 240,
    backdrop: bool = False,
) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    rect, palette = QRectF(0, 0, size, size), palette_for(dark)
    paint_figure(
        painter,
        rect,
        figure,
        phase,
        fraction,
        Tint.SAGE,
        palette,
        look or FigureAppearance(),
        ghost,
        backdrop=backdrop,
    )
    assert painter.end()
    return image


def _colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("dark", [False, True])
def test_the_figure_wears_the_colours_of_its_theme(name: str, dark: bool) -> None:
    colours = _colours(_picture(shipped(name), "ready", 0.0, dark=dark))
    palette = FIGURE_DARK if dark else FIGURE_LIGHT
    for hexed in (palette.trousers, palette.stages[0].top, palette.skins[2][0], palette.hairs[1]):
        assert f"#{hexed.lower()}" in colours


@pytest.mark.parametrize("name", SHIPPED)
def test_the_movement_is_seen_and_moments_differ_only_within_their_area(name: str) -> None:
    figure = shipped(name)
    moments = ("ready", 0.0), (figure.phases[0].name, 0.5)
    inks = inks_for(FIGURE_LIGHT, Tint.SAGE, FigureAppearance())
    one, other = (
        compose(figure, motion_of(figure).at(phase, fraction, 0.0), inks, phase=phase)
        for phase, fraction in moments
    )
    area = changed_area(one, other, camera_for(figure, QRectF(0, 0, 240, 240)))
    first, last = (_picture(figure, phase, fraction) for phase, fraction in moments)
    assert first != last
    for image in (first, last):
        painter = QPainter(image)
        painter.fillRect(area, QColor("white"))
        painter.end()
    assert first == last


@pytest.mark.parametrize("hair", list(Hair))
@pytest.mark.parametrize("clothes", list(Clothes))
@pytest.mark.parametrize("name", ["bent-over-row", "shoulder-extension-two"])
def test_every_look_differs(hair: Hair, clothes: Clothes, name: str) -> None:
    look = FigureAppearance(Skin.ESPRESSO, hair, HairColour.SILVER, clothes)
    plain = _picture(shipped(name), look=FigureAppearance(Skin.SAND))
    assert _picture(shipped(name), look=look) != plain


def test_five_skins_give_five_pictures() -> None:
    pictures = [_picture(shipped("bent-over-row"), look=FigureAppearance(skin)) for skin in Skin]
    assert all(a != b for i, a in enumerate(pictures) for b in pictures[:i])


def test_muscles_glow_at_the_peak_only() -> None:
    figure = shipped("sitting-back-extension")
    top = FIGURE_LIGHT.stages[0].top.lower()
    still, peak = _colours(_picture(figure, "ready", 0)), _colours(_picture(figure, "back", 0))
    assert f"#{top}" in still
    assert len(peak) > len(still) + 20


@pytest.mark.parametrize("muscle", ["upper-back", "lower-back", "shoulders", "glutes", "arms"])
@pytest.mark.parametrize("name", ["bent-over-row", "shoulder-extension-two"])
@pytest.mark.parametrize("clothes", [Clothes.TEE, Clothes.SPORT])
def test_any_muscle_may_glow(muscle: str, name: str, clothes: Clothes) -> None:
    at_rest, glowing = (replace(shipped(name), muscles=each, props=()) for each in ((), (muscle,)))
    look = FigureAppearance(clothes=clothes)
    hidden = glowing.view == "front" and muscle in {"lower-back", "glutes"}
    assert (_picture(glowing, look=look) == _picture(at_rest, look=look)) is hidden


def test_the_ghost_of_the_previous_pose_is_behind() -> None:
    for name, phase in (("cobra-stretch", "lift"), ("cobra-stretch", "hold")):
        figure = shipped(name)
        assert _picture(figure, phase, 1.0, ghost=True) != _picture(figure, phase, 1.0)
    pose = _picture(shipped("cobra-stretch"), "raised", 0.0)
    assert _picture(shipped("cobra-stretch"), "raised", 0.0, ghost=True) == pose


def test_the_shadow_follows_the_height() -> None:
    figure = shipped("back-extension")
    low, high = _picture(figure, "ready", 0.0), _picture(figure, "hold", 0.5)
    y = round(camera_for(figure, QRectF(0, 0, 240, 240)).floor + 2)
    mat = QColor(f"#{FIGURE_LIGHT.mat_edge}")
    shade = [
        sum(image.pixelColor(x, y).lightness() < mat.lightness() - 3 for x in range(240))
        for image in (low, high)
    ]
    assert shade[0] > shade[1]


def test_a_stage_has_tint_disc_and_floor_and_round_corners() -> None:
    image = QImage(200, 200, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_stage(painter, QRectF(0, 0, 200, 200), Tint.MIST, FIGURE_LIGHT, corner=30)
    painter.end()
    centre, radius = stage_disc(QRectF(0, 0, 200, 200))
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(100, 5).name() == "#e9ebf6"
    assert image.pixelColor(round(centre.x()), round(centre.y())).name() == "#d8dcf0"
    assert image.pixelColor(100, 195).name() == "#cbd1ea"
    assert radius < 100


def test_the_scale_changes_nothing_but_the_size() -> None:
    figure = shipped("bent-over-row")
    small = _picture(figure, size=150, backdrop=True)
    large = _picture(figure, size=450, backdrop=True).scaled(150, 150)
    near = 0
    for x in range(0, 150, 3):
        for y in range(0, 150, 3):
            a, b = small.pixelColor(x, y), large.pixelColor(x, y)
            near += abs(a.lightness() - b.lightness()) < 40
    assert near > 0.97 * 50 * 50


def test_a_limb_that_has_no_length_is_a_disc() -> None:
    path = shapes.capsule((0, 0), (1, 0), 9, 4)
    assert path.boundingRect().width() == pytest.approx(18)
    assert shapes.capsule((0, 0), (1, 0), 4, 9).boundingRect().width() == pytest.approx(18)


def test_an_unknown_pose_is_a_key_error() -> None:
    image = QImage(10, 10, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    rect = QRectF(0, 0, 10, 10)
    figure = shipped("bent-over-row")
    with pytest.raises(KeyError):
        paint_figure(painter, rect, figure, "jump", 0, Tint.SAGE, FIGURE_LIGHT, FigureAppearance())
    painter.end()


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    figure=figures(),
    phase=st.sampled_from(("hold", "ready", "peak")),
    look=st.builds(
        FigureAppearance, *(st.sampled_from(kind) for kind in (Skin, Hair, HairColour, Clothes))
    ),
    fraction=st.floats(0, 1),
    ghost=st.booleans(),
)
def test_random_figures_never_crash_the_painter(
    qtbot: QtBot, figure: Figure, phase: str, look: FigureAppearance, fraction: float, ghost: bool
) -> None:
    del qtbot
    camera = camera_for(figure, QRectF(0, 0, 90, 60))
    assert 0 < camera.scale < 100
    _picture(figure, phase, fraction, look, ghost=ghost, size=90, backdrop=True)


def test_from_the_front_there_is_a_face_and_hands_link_only_where_they_meet() -> None:
    figure = shipped("shoulder-extension-two")
    look = FigureAppearance()
    features = inks_for(FIGURE_LIGHT, Tint.SAGE, look)
    apart, linked = (_colours(_picture(figure, "in", part, size=900)) for part in (0.6, 1.0))
    for colours in (apart, linked):
        assert features.feature.color().name() in colours
    # Only of linked palms, in the light above, is this skin.
    assert features.skin_light.color().name() in linked - apart


@pytest.mark.parametrize(
    ("heading", "mirror", "at"),
    [(0.0, False, (4, 9)), (90.0, False, (5, 6)), (180.0, False, (2, 5)), (0.0, True, (2, 9))],
)
def test_a_part_is_carried_to_its_bone_and_turned_with_it(
    heading: float, mirror: bool, at: tuple[float, float]
) -> None:
    part = QPainterPath(QPointF(1, 2))
    part.lineTo(1, 3)
    moved = shapes.carried(part, (3.0, 7.0), heading, mirror).elementAt(0)
    assert (moved.x, moved.y) == pytest.approx(at)


@pytest.mark.parametrize(
    ("b", "rb", "ends"),
    [
        ((10.0, 0.0), 1.0, (-2, 11)),
        ((2.5, 0.0), 1.0, (-2, 3.5)),
        ((0.5, 0.0), 1.0, (-2, 2)),
        ((0.5, 0.0), 3.0, (-2.5, 3.5)),
        ((-10.0, 0.0), 2.0, (-12, 2)),
    ],
)
def test_a_limb_reaches_around_both_its_ends(
    b: tuple[float, float], rb: float, ends: tuple[float, float]
) -> None:
    box = shapes.capsule((0.0, 0.0), b, 2.0, rb).boundingRect()
    assert (box.left(), box.right()) == pytest.approx(ends, abs=0.01)
    assert box.height() == pytest.approx(2 * max(2.0, rb), abs=0.01)

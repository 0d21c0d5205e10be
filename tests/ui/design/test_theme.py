import gc
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.ui.design import fonts
from deskcoach.ui.design import theme as theme_module
from deskcoach.ui.design.fonts import choose_font, tabular
from deskcoach.ui.design.language import Language
from deskcoach.ui.design.placing import composited
from deskcoach.ui.design.theme import DARK, LIGHT, Look, Role, Theme, high_contrast
from deskcoach.ui.widgets.labels import Text


def contrast(one: QColor, other: QColor) -> float:
    def light(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_text_can_be_read_on_every_ground(tokens: theme_module.Tokens) -> None:
    for ground in (tokens.canvas, tokens.surface, tokens.sunken, tokens.sage, tokens.mist):
        assert contrast(tokens.ink, ground) >= 7
        assert contrast(tokens.ink2, ground) >= 7
    for ground in (tokens.canvas, tokens.surface):
        assert contrast(tokens.ink3, ground) >= 4.5
        assert contrast(tokens.pine, ground) >= 7
        assert contrast(tokens.pine_mid, ground) >= 3
        assert contrast(tokens.edge, ground) >= 3
    assert contrast(tokens.on_pine, tokens.pine) >= 7
    assert contrast(tokens.dusk_ink, tokens.mist) >= 7


def test_the_person_chooses_and_everybody_hears(qtbot: QtBot, look: Look) -> None:
    assert look.theme == Theme(LIGHT, dark=False, reduced_motion=True)
    with qtbot.waitSignal(look.changed):
        look.choose("dark", "full")
    assert look.theme == Theme(DARK, dark=True)
    with qtbot.assertNotEmitted(look.changed):
        look.choose("dark", "full")


def test_the_palette_follows(qapp: QApplication, look: Look) -> None:
    assert look.theme == Theme(LIGHT, reduced_motion=True)
    assert qapp.palette().color(QPalette.ColorRole.Window) == LIGHT.canvas
    look.choose("dark", "reduced")
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.canvas


def test_the_system_decides_when_it_is_asked(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme_module, "is_dark", lambda _palette: True)
    monkeypatch.setattr(theme_module, "system_wants_less_motion", lambda _app: True)
    theme = Look(qapp).theme
    assert theme.dark
    assert theme.reduced_motion


def test_high_contrast_takes_the_systems_palette(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme_module, "system_wants_contrast", lambda _app: True)
    theme = Look(qapp).theme
    assert theme.outlines
    assert theme.tokens.sage == theme.tokens.surface
    assert high_contrast(QPalette()).edge == QPalette().color(QPalette.ColorRole.Text)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_high_contrast_can_be_chosen(look: Look, colours: str) -> None:
    look.choose(colours, "reduced", 1.0, "high")
    theme = look.theme
    assert theme.outlines
    assert theme.dark == (colours == "dark")
    tokens = theme.tokens
    assert contrast(tokens.ink, tokens.canvas) == pytest.approx(21)
    assert contrast(tokens.on_pine, tokens.pine) >= 10
    assert contrast(tokens.pine, tokens.canvas) >= 10
    look.choose(colours, "reduced")


def test_normal_contrast_can_be_chosen_on_a_system_of_high_contrast(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme_module, "system_wants_contrast", lambda _app: True)
    look = Look(qapp)
    seen = [look.theme.outlines]
    for colours, wanted in (("system", "normal"), ("light", "system")):
        look.choose(colours, "full", 1.0, wanted)
        seen.append(look.theme.outlines)
    assert seen == [True, False, True]
    assert look.theme.tokens.canvas.name() == "#ffffff"  # who chose light has it light


def test_a_hint_that_this_qt_does_not_know_is_no_hint() -> None:
    assert not theme_module.system_wants_contrast(None)
    asked = SimpleNamespace(motionPreference=lambda: SimpleNamespace(name="ReducedMotion"))
    assert theme_module.system_wants_less_motion(asked)
    assert not theme_module.system_wants_contrast(asked)


def test_the_hints_can_be_asked_again_and_again(look: Look) -> None:
    for colours in ("dark", "system", "light", "system"):
        look.choose(colours, "system")
    assert not look.theme.outlines


def test_figures_are_of_equal_width_where_this_qt_can(qapp: QApplication) -> None:
    assert qapp is not None
    try:
        QFont.Tag("tnum")
    except (AttributeError, TypeError):  # PySide before 6.8.3 makes no tag of letters
        assert not Theme(LIGHT).font(Role.BODY).featureTags()
    else:
        assert Theme(LIGHT).font(Role.BODY).featureTags()
    tabular(SimpleNamespace())  # type: ignore[arg-type] # an older Qt's font


def test_text_grows_with_its_scale(qapp: QApplication) -> None:
    assert qapp is not None
    assert Theme(LIGHT, text_scale=2.0).font(Role.TITLE).pixelSize() == 52
    assert Role.TITLE.line == 32


def test_less_motion_takes_no_time() -> None:
    assert Theme(LIGHT).ms(220) == 220
    assert Theme(LIGHT, reduced_motion=True).ms(220) == 0


def test_offscreen_windows_may_be_translucent() -> None:
    assert composited("offscreen")
    assert not composited("minimal")


def test_x11_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise OSError(name)

    monkeypatch.setenv("DISPLAY", ":no-such-display")
    composited.cache_clear()
    assert not composited("xcb")
    composited.cache_clear()
    monkeypatch.setattr("ctypes.CDLL", missing)
    assert not composited("xcb")
    composited.cache_clear()


def test_words_follow_the_systems_font(qapp: QApplication, look: Look) -> None:
    before = qapp.font()
    text = Text(look, Role.BODY, "words")
    try:
        qapp.setFont(QFont("DejaVu Sans Mono"))
        assert text.font().family() == "DejaVu Sans Mono"
    finally:
        qapp.setFont(before)
    assert text.font().family() == before.family()


def test_no_garbage_goes_while_qt_goes_through_all_widgets(
    qapp: QApplication, tmp_path: Path
) -> None:
    """A widget that goes in the middle of it takes the process with it."""
    collecting: list[bool] = []
    of_all = {QEvent.Type.LayoutDirectionChange, QEvent.Type.StyleChange}
    of_all |= {QEvent.Type.PaletteChange, QEvent.Type.FontChange}

    class Witness(QWidget):
        def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
            if event.type() in of_all:
                collecting.append(gc.isenabled())
            super().changeEvent(event)

    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    witness = Witness()
    witness.show()
    collecting.clear()
    Language(qapp, tmp_path, "en")
    assert collecting.pop() is False, "words are read the other way"
    assert not any(collecting)
    collecting.clear()
    look = Look(qapp, "light", "reduced")
    assert look.theme == Theme(LIGHT, reduced_motion=True)
    look.choose("dark", "reduced")
    look.choose("light", "reduced")
    assert not any(collecting)
    assert gc.isenabled()
    witness.deleteLater()


@pytest.mark.parametrize(
    ("own", "wanted"),
    [("DejaVu Sans", "Inter"), ("DejaVu Serif", "DejaVu Serif"), ("Inter", "Inter")],
)
def test_a_fallback_font_gives_way_to_inter_and_a_chosen_one_stays(
    qapp: QApplication, own: str, wanted: str
) -> None:
    for name in (own, wanted):
        if QFontInfo(QFont(name)).family() != name:
            pytest.skip(f"{name} is not installed")
    before = qapp.font()
    try:
        qapp.setFont(QFont(own))
        choose_font(qapp)
        assert QFontInfo(qapp.font()).family() == wanted
    finally:
        qapp.setFont(before)


def test_where_inter_is_missing_the_system_font_stays(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "PREFERRED", "No such font")
    before = qapp.font()
    try:
        qapp.setFont(QFont("DejaVu Sans"))
        choose_font(qapp)
        assert qapp.font().family() == "DejaVu Sans"
    finally:
        qapp.setFont(before)


def test_large_type_stands_closer() -> None:
    spacing = {role: Theme(LIGHT).font(role).letterSpacing() for role in Role}
    assert spacing[Role.BODY] == 0.0
    assert spacing[Role.HEADING] == spacing[Role.CARD] == 99.0
    assert spacing[Role.TITLE] == 98.5

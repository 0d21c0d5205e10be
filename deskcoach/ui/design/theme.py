"""The design language as values: colours, type and motion, light, dark and high contrast."""

import contextlib
import gc
from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from deskcoach.ui.design.figure_appearance import Clothes, FigureAppearance, Hair, HairColour, Skin
from deskcoach.ui.design.fonts import tabular, track

if TYPE_CHECKING:  # it brings msgspec, and the icon is not to wait for that
    from deskcoach.core.settings import Appearance


class Tokens(NamedTuple):
    """Every colour that a screen may use; the names are those of the design language."""

    canvas: QColor
    surface: QColor
    sunken: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    pine: QColor
    on_pine: QColor
    mari_ink: QColor
    dusk_ink: QColor
    pine_mid: QColor
    mari: QColor
    dusk: QColor
    edge: QColor
    line: QColor
    sage: QColor
    sage_disc: QColor
    sage_floor: QColor
    mist: QColor
    shade: QColor
    rim: QColor


def _tokens(words: str, shade: tuple[int, float], rim: tuple[int, float]) -> Tokens:
    colours = [QColor(f"#{word}") for word in words.split()]
    for grey, alpha in (shade, rim):
        # Shadows are ink on paper and plain black or white at night.
        colour = QColor(colours[3].name()) if grey < 0 else QColor(grey, grey, grey)
        colour.setAlphaF(alpha)
        colours.append(colour)
    return Tokens(*colours)


LIGHT = _tokens(
    "F6F5F1 FFFFFF ECEAE3 1D2A25 404D47 5C6761 1A5342 FFFFFF 743D08 3C477F 37866B BC6618 5F6BA8"
    " 858D88 E3E0D8 E1EAE0 CFDFD1 C6D8CA E9EBF6",
    shade=(-1, 0.20),
    rim=(-1, 0.10),
)
DARK = _tokens(
    "151917 1E2421 2A312E EEF1EC BCC5BF 98A29C 8AD0B2 0D1F18 F6C48D BCC4EE 5FB494 F0AC62 A3ADE3"
    " 78837D 2F3733 20302A 2B4138 263A32 252A3D",
    shade=(0, 0.55),
    rim=(255, 0.09),
)


def high_contrast(palette: QPalette) -> Tokens:
    """Tokens from the system's own palette: text on base, stages without a tint."""
    base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    lit = palette.color(QPalette.ColorRole.Highlight)
    on_lit = palette.color(QPalette.ColorRole.HighlightedText)
    shade = QColor(text)
    shade.setAlphaF(0.0)
    return Tokens(
        canvas=base, surface=base, sunken=base, ink=text, ink2=text, ink3=text,
        pine=lit, on_pine=on_lit, mari_ink=text, dusk_ink=text, pine_mid=text, mari=lit,
        dusk=text, edge=text, line=text, sage=base, sage_disc=base, sage_floor=base, mist=base,
        shade=shade, rim=text,
    )  # fmt: skip


def plain_contrast(*, dark: bool) -> QPalette:
    """Black on white, or white on black, where the system has no palette of high contrast."""
    black, white = QColor("#000000"), QColor("#FFFFFF")
    base, text = (black, white) if dark else (white, black)
    lit = QColor("#FFD66B") if dark else QColor("#003B2A")
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Base, base),
        (QPalette.ColorRole.Text, text),
        (QPalette.ColorRole.Highlight, lit),
        (QPalette.ColorRole.HighlightedText, base),
    ):
        palette.setColor(role, colour)
    return palette


class Role(Enum):
    """Type roles: size and line height in pixels, and weight."""

    RING = (64, 72, QFont.Weight.DemiBold)
    WALK = (54, 62, QFont.Weight.DemiBold)
    PILL = (34, 40, QFont.Weight.DemiBold)
    WELCOME = (32, 38, QFont.Weight.DemiBold)
    TITLE = (26, 32, QFont.Weight.DemiBold)
    CARD = (21, 27, QFont.Weight.DemiBold)
    SENTENCE = (19, 29, QFont.Weight.Medium)
    HEADING = (17, 24, QFont.Weight.DemiBold)
    PHASE = (17, 24, QFont.Weight.Normal)
    LEAD = (16, 25, QFont.Weight.Normal)
    STEP = (15, 22, QFont.Weight.Normal)
    STEP_STRONG = (15, 22, QFont.Weight.DemiBold)
    BODY = (14, 20, QFont.Weight.Normal)
    STRONG = (14, 20, QFont.Weight.DemiBold)
    SECONDARY = (13, 18, QFont.Weight.Normal)
    REASON = (13, 18, QFont.Weight.Medium)
    CAPTION = (12, 16, QFont.Weight.Normal)
    BADGE = (12, 16, QFont.Weight.DemiBold)

    @property
    def px(self) -> int:
        """Size in pixels at 100 % text."""
        return self.value[0]

    @property
    def line(self) -> int:
        """Line height in pixels at 100 % text."""
        return self.value[1]


STANDARD = FigureAppearance()
"""The figure before anybody chose one."""


class Theme(NamedTuple):
    """What a widget needs to know to paint itself.

    Attributes:
        tokens: The colours.
        dark: Whether they are the dark ones.
        reduced_motion: Fade and step instead of sliding and swinging.
        outlines: High contrast: outlines of 2 px instead of fills that differ.
        text_scale: 1.0 is the size in the design.
        figure: Who the figure is.
    """

    tokens: Tokens
    dark: bool = False
    reduced_motion: bool = False
    outlines: bool = False
    text_scale: float = 1.0
    figure: FigureAppearance = STANDARD

    def font(self, role: Role, base: QFont | None = None) -> QFont:
        """The font of a role, with figures of equal width so that numbers do not jump."""
        font = QFont(base if base is not None else QApplication.font())
        font.setPixelSize(round(role.px * self.text_scale))
        font.setWeight(role.value[2])
        track(font, role.px)
        tabular(font)
        return font

    def ms(self, milliseconds: int) -> int:
        """A duration, or none where motion is reduced."""
        return 0 if self.reduced_motion else milliseconds


def palette_of(tokens: Tokens) -> QPalette:
    """The Qt palette for everything that we do not paint ourselves."""
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, tokens.canvas),
        (roles.WindowText, tokens.ink),
        (roles.Base, tokens.surface),
        (roles.AlternateBase, tokens.sunken),
        (roles.Text, tokens.ink),
        (roles.Button, tokens.sunken),
        (roles.ButtonText, tokens.ink),
        (roles.Highlight, tokens.pine),
        (roles.HighlightedText, tokens.on_pine),
        (roles.ToolTipBase, tokens.surface),
        (roles.ToolTipText, tokens.ink),
        (roles.PlaceholderText, tokens.ink3),
        (roles.Link, tokens.pine),
        (roles.Mid, tokens.edge),
    ):
        palette.setColor(role, colour)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, tokens.ink3)
    return palette


@contextlib.contextmanager
def all_widgets_stay() -> Iterator[None]:
    """Where Qt goes through all widgets: what runs for one must not collect another as garbage.

    Qt keeps no watch on those that are still to come; one that has gone takes the process with it.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class Look(QObject):
    """The theme in force: follows the system or the person's choice, and says when it changes."""

    changed = Signal()
    looked = Signal()
    """The system's colours may be others now: a panel follows them where our windows need not."""
    system_dark: bool
    """Whether the system asks for dark windows."""

    def __init__(self, app: QApplication, colours: str = "system", motion: str = "system") -> None:
        super().__init__(app)
        self._app = app
        with all_widgets_stay():
            app.setPalette(QPalette())  # what an earlier look has set is not the system's
        self._system_palette = app.palette()
        self.system_dark = is_dark(self._system_palette)
        self._colours, self._motion, self._text_scale = colours, motion, 1.0
        self._contrast = "system"
        self._figure = FigureAppearance()
        # Both are kept: PySide takes the hints for gone once nobody in Python holds them.
        self._hints = app.styleHints()
        self._access = accessibility(app)
        self._hints.colorSchemeChanged.connect(self._follow_system)
        for signal in ("contrastPreferenceChanged", "motionPreferenceChanged"):
            changes = getattr(self._access, signal, None)
            if changes is not None:
                changes.connect(self._follow)
        app.fontChanged.connect(self._other_font)
        self._theme: Theme | None = None

    @property
    def theme(self) -> Theme:
        """What is in force. The program is painted so from the first time that somebody asks.

        A tray icon does not: whether contrast is to be high is an enumeration again.
        """
        if self._theme is None:
            self._theme = self._wanted()
            self._paint(self._theme)
        return self._theme

    def choose(
        self, colours: str, motion: str, text_scale: float = 1.0, contrast: str = "system"
    ) -> None:
        """Take up the person's choice.

        Args:
            colours: `system`, `light` or `dark`.
            motion: `system`, `full` or `reduced`.
            text_scale: 1.0 is the size in the design.
            contrast: `system`, `normal` or `high`.
        """
        self._colours, self._motion, self._text_scale = colours, motion, text_scale
        self._contrast = contrast
        self._follow()

    def take_up(self, appearance: "Appearance") -> None:
        """Take up everything that the settings say about how things look."""
        self._figure = appearance_of(appearance)
        size = appearance.text_size / 100
        self.choose(appearance.theme, appearance.motion, size, appearance.contrast)

    def _other_font(self) -> None:
        self.changed.emit()  # what is written is made of the font of the system

    def _follow_system(self) -> None:
        self.system_dark = self._hints.colorScheme().name == "Dark"
        self._follow()

    def _follow(self) -> None:
        self.looked.emit()
        if self._theme is None:
            return
        wanted = self._wanted()
        if wanted == self._theme:
            return
        self._theme = wanted
        self._paint(wanted)
        self.changed.emit()

    def _paint(self, theme: Theme) -> None:
        with all_widgets_stay():
            self._app.setPalette(palette_of(theme.tokens))

    def _wanted(self) -> Theme:
        dark = self._colours == "dark" or (self._colours == "system" and self.system_dark)
        reduced = self._motion == "reduced" or (
            self._motion == "system" and system_wants_less_motion(self._access)
        )
        systems = system_wants_contrast(self._access)
        if self._contrast == "high" or (systems and self._contrast == "system"):
            # The system's own palette is light or dark as the system is.
            own = systems and self._colours == "system"
            palette = self._system_palette if own else plain_contrast(dark=dark)
            tokens = high_contrast(palette)
            dark = tokens.canvas.lightness() < 128
            return Theme(tokens, dark, reduced, True, self._text_scale, self._figure)
        return Theme(DARK if dark else LIGHT, dark, reduced, False, self._text_scale, self._figure)


def appearance_of(appearance: "Appearance") -> FigureAppearance:
    """The figure that the person chose."""
    return FigureAppearance(
        Skin(appearance.skin),
        Hair(appearance.hair),
        HairColour(appearance.hair_colour),
        Clothes(appearance.clothes),
    )


def is_dark(palette: QPalette) -> bool:
    """Whether windows of this palette are dark.

    The system's own tells whether it asks for dark ones. So do Qt's hints, but their answer is an
    enumeration of `Qt`, and with the first one all of them are made, 1.1 MiB and 30 ms.
    """
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def system_wants_contrast(access: object | None) -> bool:
    """Whether the system asks for high contrast (Qt 6.11 and later can tell)."""
    return _preference(access, "contrastPreference") == "HighContrast"


def system_wants_less_motion(access: object | None) -> bool:
    """Whether the system asks for reduced motion (Qt 6.12 and later can tell)."""
    return _preference(access, "motionPreference") == "ReducedMotion"


def accessibility(app: QApplication) -> object | None:
    """What Qt knows of the system's accessibility settings; None before Qt 6.10."""
    ask = getattr(app.styleHints(), "accessibility", None)
    return None if ask is None else ask()


def _preference(access: object | None, name: str) -> str:
    ask = getattr(access, name, None)
    return "" if ask is None else str(getattr(ask(), "name", ""))

"""Words on a screen: labels that know their role and ink, with an icon or without."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.wires import follow
from deskcoach.ui.widgets.layout import grow, row, wraps
from deskcoach.ui.widgets.painted import Painted


class Label(QLabel):
    """Plain words in one of the inks; which font they have, a class says that is made of this."""

    def __init__(
        self, look: Look, text: str, ink: str, *, wrap: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._look, self._ink = look, ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Inside a button it would take the button's ink.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setWordWrap(wrap)

    def set_ink(self, ink: str) -> None:
        """Change the colour token."""
        if ink != self._ink:
            self._ink = ink
            self._apply_theme()

    def _apply_theme(self) -> None:
        palette = QPalette(self.palette())
        ink = getattr(self._look.theme.tokens, self._ink)
        palette.setColor(QPalette.ColorRole.WindowText, ink)
        self.setPalette(palette)


class Text(Label):
    """A label in one of the type roles and one of the inks; follows the theme."""

    def __init__(
        self,
        look: Look,
        role: Role,
        text: str = "",
        ink: str = "ink",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, ink, wrap=wrap, parent=parent)
        self._role = role
        if wrap:
            wraps(self)
        follow(self._apply_theme, look)

    def set_role(self, role: Role) -> None:
        """Change the type role."""
        if role is not self._role:
            self._role = role
            self._apply_theme()

    def _apply_theme(self) -> None:
        theme = self._look.theme
        self.setFont(theme.font(self._role))
        if not self.wordWrap():
            self.setMinimumHeight(round(self._role.line * theme.text_scale))
        super()._apply_theme()


class Title(Text):
    """A heading in one line while there is room for it; where there is not, it wraps."""

    def __init__(self, look: Look, role: Role, text: str = "", ink: str = "ink") -> None:
        super().__init__(look, role, text, ink, wrap=True)

    def sizeHint(self) -> QSize:
        """Its one line."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 2)


class Marked(Text):
    """A sentence whose values stand out in pine; in another theme, in its own."""

    def __init__(
        self,
        look: Look,
        role: Role,
        ink: str = "ink",
        *,
        underlined: bool = True,
        line: int = 100,
    ) -> None:
        """Make it empty.

        Args:
            look: The theme.
            role: Of all words.
            ink: Of those that are not marked.
            underlined: Whether the values are.
            line: How high a line is, in per cent.
        """
        self._marked, self._underlined, self._line = "", underlined, line
        super().__init__(look, role, ink=ink, wrap=True)
        self.setTextFormat(Qt.TextFormat.RichText)

    def say(self, marked: str) -> None:
        """Show rich text; its values stand in `<b>`, or in `<a …>` where they lead somewhere."""
        self._marked = marked
        self._write()

    def _write(self) -> None:
        style = f"color: {self._look.theme.tokens.pine.name()}; font-weight: 600"
        style += "; text-decoration: underline" if self._underlined else ""
        text = self._marked.replace("<a ", f'<a style="{style}" ')
        text = text.replace("<b>", f'<span style="{style}">').replace("</b>", "</span>")
        self.setText(text and f'<p style="line-height: {self._line}%; margin: 0">{text}</p>')

    def _apply_theme(self) -> None:
        super()._apply_theme()
        self._write()


# -- A line of words with an icon before it -----------------------------------------------------


class Icon(Painted):
    """An icon in one of the inks; decoration, so it has no name for a screen reader."""

    def __init__(self, look: Look, name: str, ink: str, size: int = 16) -> None:
        super().__init__(look)
        self._name, self._ink, self._size = name, ink, size
        follow(self._apply_theme, look)

    def _apply_theme(self) -> None:
        side = self._side()
        self.setFixedSize(side, side)

    def change(self, name: str, ink: str) -> None:
        """Show another icon, in this ink."""
        self._name, self._ink = name, ink
        self.update()

    def _side(self) -> int:
        """It grows with the text beside it."""
        return round(self._size * self.theme.text_scale)

    def paint(self, painter: QPainter) -> None:
        """Paint the icon."""
        paint_icon(painter, self._name, QRectF(self.rect()), getattr(self.tokens, self._ink))


class IconLabel(QWidget):
    """An icon and words in the same ink."""

    def __init__(
        self, look: Look, icon: str, role: Role, ink: str, text: str = "", *, wrap: bool = False
    ) -> None:
        super().__init__()
        self._text = Text(look, role, text, ink, wrap=wrap)
        self._icon = Icon(look, icon, ink)
        row(self._icon, grow(self._text), gap=6, on=self)

    def set_look(self, icon: str, ink: str) -> None:
        """Change the icon, and the ink of both."""
        self._icon.change(icon, ink)
        self._text.set_ink(ink)

    def set_text(self, text: str) -> None:
        """Change the words."""
        self._text.setText(text)

    def text(self) -> str:
        """The words."""
        return self._text.text()

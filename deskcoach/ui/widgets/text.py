"""Words on a screen: a label that knows its role and its ink."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from deskcoach.ui.theme import Look, Role


class Text(QLabel):
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
        super().__init__(text, parent)
        self._look, self._role, self._ink = look, role, ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Inside a button it would take the button's ink.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        look.changed.connect(self._dress)
        self._dress()

    def set_ink(self, ink: str) -> None:
        """Change the colour token."""
        if ink != self._ink:
            self._ink = ink
            self._dress()

    def set_role(self, role: Role) -> None:
        """Change the type role."""
        if role is not self._role:
            self._role = role
            self._dress()

    def _dress(self) -> None:
        theme = self._look.theme
        self.setFont(theme.font(self._role))
        if not self.wordWrap():
            self.setMinimumHeight(round(self._role.line * theme.text_scale))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, getattr(theme.tokens, self._ink))
        self.setPalette(palette)


class Title(Text):
    """A heading in one line while there is room for it; where there is not, it wraps."""

    def __init__(self, look: Look, role: Role, text: str = "") -> None:
        super().__init__(look, role, text, wrap=True)

    def sizeHint(self) -> QSize:
        """Its one line."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 2)

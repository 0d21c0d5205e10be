"""A row to press: a picture or an icon, a line, a quieter line, and an arrow if it leads on."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.icon_label import Icon
from deskcoach.ui.widgets.text import Text
from deskcoach.ui.wires import wire


class RowButton(QPushButton):
    """A wide button whose words wrap; checked, it is the chosen one of several."""

    def __init__(
        self,
        look: Look,
        title: str,
        detail: str = "",
        *,
        icon: str = "",
        picture: QWidget | None = None,
        leads_on: bool = False,
    ) -> None:
        super().__init__()
        self._look, self._over = look, False
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("corner", 10)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        if picture is not None:
            row.addWidget(picture)
        elif icon:
            row.addWidget(Icon(look, icon, "ink2", 18))
        row.addLayout(self._words(title, detail), 1)
        if leads_on:
            row.addWidget(Icon(look, "chevron-right", "ink3", 16))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        wire(look, "changed()", self, "update()")

    def _words(self, title: str, detail: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(Text(self._look, Role.STRONG, title, wrap=True))
        if detail:
            column.addWidget(Text(self._look, Role.SECONDARY, detail, "ink2", wrap=True))
        column.addStretch(1)
        return column

    def _size(self, *, least: bool) -> QSize:
        layout = self.layout()
        if layout is None:  # pragma: no cover - there always is one
            return QSize()
        return layout.totalMinimumSize() if least else layout.totalSizeHint()

    def sizeHint(self) -> QSize:
        """Room for both lines."""
        return self._size(least=False)

    def minimumSizeHint(self) -> QSize:
        """Room for them when they are wrapped."""
        return self._size(least=True)

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is when they do."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses; the arrows go to the row before or behind."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif self.group() is not None:
            super().keyPressEvent(event)  # the arrows choose within the group
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up under the pointer."""
        self._over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """And no longer."""
        self._over = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint the box behind the words when it is chosen, hovered or reached by keyboard."""
        if not (self._over or self.isChecked() or self.isDown()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        painter.setPen(QPen(theme.tokens.edge, 2) if theme.outlines else Qt.PenStyle.NoPen)
        painter.setBrush(theme.tokens.sunken if self.isChecked() else theme.tokens.sage)
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)

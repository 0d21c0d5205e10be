"""The tray icon once more, in the head of the window."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from deskcoach.app.view_models import StatusScreen
from deskcoach.ui.design.theme import Look
from deskcoach.ui.shell.tray_icon import Face, tray_pixmap
from deskcoach.ui.widgets.painted import Painted


class StateIcon(Painted):
    """The tray icon once more, beside the sentence that says the same."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._face = Face()
        self.setFixedSize(22, 22)

    def show_status(self, status: StatusScreen) -> None:
        """Take up the state."""
        self._face = Face(status.mode, status.progress, status.heads_up, status.strength_day)
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Paint the drawing that fits the screen."""
        size = 22 if self.devicePixelRatioF() <= 1 else 44
        pixmap = tray_pixmap(size, self._face, dark_panel=self.theme.dark)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRectF(self.rect()), pixmap, QRectF(pixmap.rect()))

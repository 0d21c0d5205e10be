"""The focus ring of the player: it lies over the whole window, so that no card cuts it off."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect

from deskcoach.ui.widgets.focus_ring import REACH, FocusRing

_MOVING = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class WindowRing(FocusRing):
    """A ring that follows its control through everything that the control stands in."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay around the control while it or what it stands in moves."""
        if event.type() in _MOVING:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        target = self._target
        if target is None:
            self.hide()
            return
        above = target.parentWidget()
        while above is not None and above is not self._window:
            above.installEventFilter(self)
            above = above.parentWidget()
        place = QRect(target.mapTo(self._window, QPoint()), target.size())
        self.setGeometry(place.adjusted(-REACH, -REACH, REACH, REACH))
        self.setVisible(target.isVisible())
        self.raise_()

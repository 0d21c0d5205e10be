"""The posture cue: a small silent pill in the corner, gone by itself; the mouse goes through it."""

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from deskcoach.ui import words
from deskcoach.ui.placing import GAP, place_in, working_area
from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.icon_label import Icon
from deskcoach.ui.widgets.panel import Panel
from deskcoach.ui.widgets.text import Text

FLAGS = (
    Qt.WindowType.ToolTip
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.WindowTransparentForInput
)


class Nudge(Panel):
    """One line about posture and a quieter one."""

    def __init__(
        self,
        look: Look,
        *,
        composited: bool = True,
        area: Callable[[], QRect] = working_area,
    ) -> None:
        super().__init__(look, FLAGS, radius=28, composited=composited)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._area, self._numbers = area, count()
        self._cue = Text(look, Role.STRONG)
        self._more = Text(look, Role.SECONDARY, ink="ink2")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._cue)
        column.addWidget(self._more)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 9, 24, 9)
        row.setSpacing(12)
        row.addWidget(Icon(look, "leaf", "dusk", 20))
        row.addLayout(column)
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.timeout.connect(self.hide)

    def appear(self, seconds: float, corner: str) -> None:
        """Show the next cue for so long."""
        cue, more = words.posture_cue(next(self._numbers))
        self._cue.setText(cue)
        self._more.setText(more)
        self.setAccessibleName(f"{cue}. {more}")
        inner = self.sizeHint().shrunkBy(self.margins)
        inner = QSize(inner.width(), max(56, inner.height()))
        self.resize(inner.grownBy(self.margins))
        at = place_in(self._area(), inner, corner, GAP)
        self.move(at - QPoint(self.margins.left(), self.margins.top()))
        self._gone.start(round(seconds * 1000))
        self.show()

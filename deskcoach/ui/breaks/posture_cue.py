"""A cue: a small silent pill in the corner, gone by itself; the mouse goes through it."""

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QLayout

from deskcoach.core.breaks.events import Kind
from deskcoach.ui.design import words
from deskcoach.ui.design.placing import GAP, UNASKED, Home, OnScreen, place_in, working_area
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.wires import wire
from deskcoach.ui.widgets.labels import Icon, Title
from deskcoach.ui.widgets.layout import column, grow, row
from deskcoach.ui.widgets.surfaces import Panel

_FLAGS = Qt.WindowType.ToolTip | UNASKED | Qt.WindowType.WindowTransparentForInput


class Nudge(Panel):
    """One line about posture or position, and a quieter one."""

    def __init__(
        self, look: Look, *, composited: bool = True, area: Callable[[], QRect] = working_area
    ) -> None:
        super().__init__(look, _FLAGS, radius=28, composited=composited)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._home, self._numbers = Home(area), count()
        self._corner = "bottom-right"
        self._cue = Title(look, Role.STRONG)
        self._more = Title(look, Role.SECONDARY)
        self._more.set_ink("ink2")
        said = grow(column(self._cue, self._more))
        icon = Icon(look, "leaf", "dusk", 20)
        self._row = row(icon, said, gap=12, margins=(18, 9, 24, 9), on=self)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        wire(self._gone, "timeout()", self, "hide()")
        OnScreen(self, look, self._fit)

    def appear(self, seconds: float, corner: str, kind: Kind = Kind.POSTURE) -> None:
        """Show the next cue of this kind for so long."""
        cues = words.position_cue if kind is Kind.POSITION else words.posture_cue
        cue, more = cues(next(self._numbers))
        self._cue.setText(cue)
        self._more.setText(more)
        self.setAccessibleName(f"{cue}. {more}")
        self._corner = corner
        self._fit()
        self._gone.start(round(seconds * 1000))
        self.show()

    def _fit(self) -> None:
        area = self._home.area(stays=self.isVisible())
        wanted = self.sizeHint().shrunkBy(self.margins)
        width = min(wanted.width(), area.width() - 2 * GAP.x())
        around = self.margins.left() + self.margins.right()
        high = self._row.totalHeightForWidth(width + around) - self.margins.top()
        size = QSize(width, max(56, high - self.margins.bottom()))
        self.stand(QRect(place_in(area, size, self._corner, GAP), size), area)

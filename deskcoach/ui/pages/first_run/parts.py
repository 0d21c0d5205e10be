"""What the first steps are made of: a day of the week, a fact with its icon, a rhythm."""

from PySide6.QtCore import QLocale, QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from deskcoach.core.setting import Setting
from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import exact_duration, title
from deskcoach.ui.pages.settings.words import stop_words
from deskcoach.ui.widgets.buttons import PaintedButton
from deskcoach.ui.widgets.fields.slide import Slide, stops_of
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import STRETCH, column, grow, row
from deskcoach.ui.widgets.painted import NO_PEN, Painted, dashed, draw_oval, square, write


class DayDisc(PaintedButton):
    """A day of the week: a disc with its name below; chosen, it is solid and has a tick."""

    TAKES_ENTER = False
    _DISC = 52

    def __init__(self, look: Look, number: int) -> None:
        name = QLocale().standaloneDayName(number, QLocale.FormatType.LongFormat)
        super().__init__(look, title(name))
        short = QLocale().standaloneDayName(number, QLocale.FormatType.ShortFormat)
        self._short = title(short)
        self.setCheckable(True)
        self.setProperty("corner", 26)

    def sizeHint(self) -> QSize:
        """The disc and a line of words."""
        line = round(Role.SECONDARY.line * self.theme.text_scale)
        return QSize(max(self._DISC, round(44 * self.theme.text_scale)), self._DISC + 8 + line)

    def minimumSizeHint(self) -> QSize:
        """It is not squeezed."""
        return self.sizeHint()

    def paint(self, painter: QPainter) -> None:
        """Paint disc, tick and name."""
        tokens, on = self.tokens, self.isChecked()
        middle = QRectF(0, 0, self.width(), self._DISC).center()
        disc = square(self._DISC - 2, middle)
        edge = QPen(tokens.edge, 2) if self.theme.outlines else NO_PEN
        draw_oval(painter, disc, self.lit(tokens.mari if on else tokens.sunken), edge)
        if on:
            paint_icon(painter, "check", square(24, middle), tokens.surface)
        font = self.theme.font(Role.BADGE if on else Role.SECONDARY)
        below = QRectF(-8, self._DISC + 6, self.width() + 16, self.height() - self._DISC - 6)
        write(painter, font, tokens.ink if on else tokens.ink2, below, self._short)


class Fact(QWidget):
    """An icon in a disc, a line, and a quieter one."""

    def __init__(self, look: Look, icon: str, line: str, more: str) -> None:
        super().__init__()
        name = Text(look, Role.STEP_STRONG, line, wrap=True)
        quiet = Text(look, Role.SECONDARY, more, "ink2", wrap=True)
        words = column(STRETCH, name, 2, quiet, STRETCH)
        row(_Badge(look, icon), grow(words), gap=16, on=self)


class _Badge(Painted):
    def __init__(self, look: Look, icon: str) -> None:
        super().__init__(look)
        self._icon = icon
        self.setFixedSize(44, 44)

    def paint(self, painter: QPainter) -> None:
        tokens, box = self.tokens, QRectF(self.rect())
        pen = dashed(tokens.edge, 1, (4, 0)) if self.theme.outlines else NO_PEN
        draw_oval(painter, box.adjusted(1, 1, -1, -1), tokens.sage, pen)
        paint_icon(painter, self._icon, square(20, box.center()), tokens.pine)


class RhythmSlide(QWidget):
    """After how long a break is offered: a name, its value, and a slider with its stops."""

    def __init__(self, look: Look, name: str, setting: Setting) -> None:
        super().__init__()
        self._value = Text(look, Role.HEADING)
        stops = stops_of(setting.low or 0, setting.high or 0, setting.unit)
        self.slide = Slide(look, name, stops, label=stop_words("min"))
        self.slide.valueChanged.connect(self._say)
        head = row(grow(Text(look, Role.STRONG, name, wrap=True)), self._value, gap=12)
        column(head, 6, self.slide, on=self)

    def show_value(self, minutes: int) -> None:
        """Show a value without saying that it was changed."""
        self.slide.blockSignals(True)
        self.slide.setValue(minutes)
        self.slide.blockSignals(False)
        self._say(minutes)

    def _say(self, minutes: int) -> None:
        self._value.setText(exact_duration(60 * minutes))

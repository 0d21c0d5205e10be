"""The fields of the form: segmented track, line, number, position, steps."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen, QValidator
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from deskcoach.core.exercise_form import POSITIONS, posed
from deskcoach.core.exercises import Position
from deskcoach.ui.design.marigold import inks_of
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import labelled, tr
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.sheet import Still
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.pages.library.words import position_name
from deskcoach.ui.widgets.buttons import Capsule, FilledButton, Tab, Tone, stop_at
from deskcoach.ui.widgets.fields.line import LineField
from deskcoach.ui.widgets.fields.values import Options, ValueCapsule, paint_tracks
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import centred, column, flow, grow, row, wraps
from deskcoach.ui.widgets.painted import Painted, Painting, draw_box, draw_oval, square, write


class Segment(Tab):
    """One part of a track; chosen, it is a capsule of its own."""

    def paint(self, painter: QPainter) -> None:
        """Paint the part: only the chosen one has a body."""
        ink = self.tokens.ink if self.isChecked() else self.tokens.ink2
        if not self.isEnabled():
            painter.setOpacity(0.5)
        if self.isChecked():
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            pen = QPen(self.tokens.pine_mid, 1.5)
            draw_box(painter, box, box.height() / 2, self.tokens.surface, pen)
        self._paint_words(painter, ink)


class Segments(Painting, Options):
    """A choice of two to four in a sunken capsule; arrows go on inside."""

    def __init__(
        self, look: Look, name: str, options: dict[str, str], icons: dict[str, str] | None = None
    ) -> None:
        icons = icons or {}
        parts = {
            value: Segment(look, words, icon=icons.get(value, ""))
            for value, words in options.items()
        }
        super().__init__(name, parts)
        self._look = look
        for part in parts.values():
            part.setAccessibleName(labelled(name, part.text()))
        flow(*parts.values(), gap=2, even=True, on=self)
        wraps(self, across=QSizePolicy.Policy.Maximum)

    @property
    def value(self) -> str:
        """Which one is chosen."""
        chosen = (value for value, each in self.buttons.items() if each.isChecked())
        return next(chosen, next(iter(self.buttons)))

    def paint(self, painter: QPainter) -> None:
        """Paint the track."""
        edge = QPen(self.tokens.edge, 1) if self.theme.outlines else Qt.PenStyle.NoPen
        paint_tracks(painter, self, self.tokens.sunken, edge, pad=0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows choose the next one; Qt's own order would leave the track."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        by = step.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        values = list(self.buttons)
        at = min(len(values) - 1, max(0, values.index(self.value) + by))
        self.buttons[values[at]].setFocus(Qt.FocusReason.TabFocusReason)
        self.buttons[values[at]].click()


class NumberField(ValueCapsule):
    """A number between minus and plus; what is typed counts with each key."""

    refused = Signal(str)

    def __init__(self, look: Look, name: str, low: int, high: int, unit: str = "") -> None:
        super().__init__(look, name, low, high, unit)
        self.setSingleStep(1)
        self.setKeyboardTracking(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down go by five."""
        by = {Qt.Key.Key_PageUp: 5, Qt.Key.Key_PageDown: -5}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.stepBy(by)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here, by key or by mouse, types a new number."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """What is no number yet may become one: it does not count, and stays as it is typed."""
        bare = text.removesuffix(self.suffix()).strip()
        fits = self.read(bare) is not None
        state = QValidator.State.Acceptable if fits else QValidator.State.Intermediate
        return state, text, at

    def fixup(self, text: str) -> str:
        """What was typed does not fit: say so, and keep the number."""
        typed = text.removesuffix(self.suffix()).strip()
        self.refused.emit(typed[:20])
        return self.textFromValue(self.value()) + self.suffix()

    def sizeHint(self) -> QSize:
        """Room for three digits and the unit."""
        metrics = QFontMetrics(self.font())
        widest = metrics.horizontalAdvance("000"[: len(str(self.maximum()))] + self.suffix())
        return QSize(max(88, widest + 2 * 30 + 10), max(36, metrics.height() + 12))


# -- Positions -----------------------------------------------------------------------------------


class PositionButton(FilledButton):
    """A position with its figure."""

    def __init__(self, look: Look, figures: Figures, name: Position) -> None:
        super().__init__(look, position_name(name))
        self._words = position_name(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setProperty("corner", 12)
        picture = Still(look, (54, 44), Tint.APRICOT)
        picture.set_stage_visible(False)
        picture.show_figure(figures(posed(name)))
        label = Text(look, Role.CAPTION, position_name(name), wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column(centred(picture), label, gap=1, margins=(0, 6), on=self)
        self.hold()
        self.toggled.connect(lambda on: stop_at(self) if on else None)

    def sizeHint(self) -> QSize:
        """All are equally wide; a long word wraps."""
        least = round(60 * min(1.5, self.theme.text_scale))
        words = QFontMetrics(self.theme.font(Role.CAPTION)).horizontalAdvance(self._words)
        width = max(least, words + 8)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It is not squeezed."""
        return self.sizeHint()

    def paint(self, painter: QPainter) -> None:
        """Paint the box: what means training is apricot with a marigold edge."""
        inks, box = inks_of(self.theme), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = inks.apricot if self.isChecked() else self.lit(self.tokens.canvas)
        pen: QPen | Qt.PenStyle = Qt.PenStyle.NoPen
        if self.isChecked():
            pen = QPen(self.tokens.mari, 2)
        elif self.theme.outlines:
            pen = QPen(self.tokens.edge, 1)
        draw_box(painter, box, 12, fill, pen)


class PositionField(Options):
    """The positions side by side."""

    def __init__(self, look: Look, figures: Figures, extra: Position | None = None) -> None:
        names = (*POSITIONS, *([extra] if extra and extra not in POSITIONS else []))
        buttons: dict[str, QAbstractButton] = {
            name: PositionButton(look, figures, name) for name in names
        }
        super().__init__(tr("Library", "Position"), buttons)
        flow(*buttons.values(), gap=4, on=self)
        wraps(self)


# -- Steps ---------------------------------------------------------------------------------------


class _Number(Painted):
    """A disc with the number of a step, or a ring with a plus."""

    def __init__(self, look: Look, number: int, *, empty: bool) -> None:
        super().__init__(look)
        self.number, self.empty = number, empty
        self.setFixedSize(24, 24)

    def paint(self, painter: QPainter) -> None:
        tokens, box = self.tokens, square(22, QRectF(self.rect()).center())
        if self.empty:
            draw_oval(painter, box, QColor(0, 0, 0, 0), QPen(tokens.edge, 1.2))
            write(painter, self.theme.font(Role.BADGE), tokens.ink2, box, "+")
            return
        draw_oval(painter, box, tokens.sunken)
        write(painter, self.theme.font(Role.BADGE), tokens.ink2, box, str(self.number))


class StepsField(QWidget):
    """Steps one below the other; there is always an empty one to go on with."""

    changed = Signal()
    MOST = 12

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = column(gap=2, on=self)
        self.lines: list[LineField] = []
        self._numbers: list[_Number] = []
        self._add("")

    def show_steps(self, steps: Sequence[str]) -> None:
        """Show these steps, and an empty one."""
        while self.lines:
            self._drop(0)
        for step in steps:
            self._add(step)
        self._settle()

    def steps(self) -> tuple[str, ...]:
        """What was typed."""
        return tuple(line.text() for line in self.lines if line.text().strip())

    def _add(self, text: str) -> None:
        line = LineField(self._look, "", tr("Library", "Another step"), 120, bare=True)
        line.setText(text)
        number = _Number(self._look, 0, empty=not text)
        line.textEdited.connect(self._edited)
        line.returnPressed.connect(lambda: self._go_on(line))
        self.lines.append(line)
        self._numbers.append(number)
        holder = QWidget()
        row(number, grow(line), gap=8, on=holder)
        self._column.addWidget(holder)

    def _drop(self, index: int) -> None:
        holder = self.lines.pop(index).parentWidget()
        self._numbers.pop(index)
        if holder is not None:
            holder.hide()
            self._column.removeWidget(holder)
            holder.deleteLater()

    def _edited(self) -> None:
        self._settle()
        self.changed.emit()

    def _go_on(self, line: LineField) -> None:
        at = self.lines.index(line)
        if at + 1 < len(self.lines):
            self.lines[at + 1].setFocus(Qt.FocusReason.TabFocusReason)

    def _settle(self) -> None:
        """Leave one empty line at the end, and number the rest."""
        while len(self.lines) > 1 and not self.lines[-2].text() and not self.lines[-1].text():
            self._drop(len(self.lines) - 1)
        if (not self.lines or self.lines[-1].text()) and len(self.lines) < self.MOST:
            self._add("")
        for index, (line, number) in enumerate(zip(self.lines, self._numbers, strict=True), 1):
            number.number, number.empty = index, not line.text()
            line.setAccessibleName(tr("Library", "Step {number}", number=index))
            number.update()


# -- A button that tells its key ------------------------------------------------------------------


class KeyCapsule(Capsule):
    """A capsule with its key behind its words, in a quieter hand."""

    def __init__(
        self, look: Look, text: str, keys: str, *, tone: Tone = Tone.PLAIN, height: int = 40
    ) -> None:
        self._keys = keys
        super().__init__(look, text, tone=tone, height=height)
        self.setAccessibleDescription(keys)

    def _key_width(self) -> int:
        return QFontMetrics(self.theme.font(Role.CAPTION)).horizontalAdvance(self._keys) + 10

    def _words_width(self) -> int:
        return super()._words_width() + self._key_width()

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        super()._paint_words(painter, ink)
        left, right = self._pads()
        x = left + (self.width() - left - right - self._words_width()) / 2
        x += self._words_width() - self._key_width() + 10
        quiet = QColor(ink)
        quiet.setAlphaF(0.8)
        box = QRectF(x, 0, self._key_width(), self.height())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        write(painter, self.theme.font(Role.CAPTION), quiet, box, self._keys, flags)


def position_of(value: object) -> Position:
    """The position that was picked."""
    return cast("Position", value)

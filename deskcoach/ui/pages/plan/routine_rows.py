"""The rows of a routine: each can be dragged, paired, left out this time, or taken out."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from deskcoach.core.exercises import Exercise
from deskcoach.core.strength.routine import RoutineItem
from deskcoach.core.strength.session import Block
from deskcoach.ui.design import session_words as words
from deskcoach.ui.design.strength_words import exercise_name
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.sheet import Still
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import STRETCH, Columns, column, grow, row, widget_of, wraps
from deskcoach.ui.widgets.menu import Menu
from deskcoach.ui.widgets.painted import Painted, draw_box, draw_oval
from deskcoach.ui.widgets.surfaces import Surface

THUMB = (64, 64)


class Grip(Painted):
    """Six dots by which a row is pulled."""

    pulled = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setFixedSize(20, 44)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._pulling = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the row up."""
        self._pulling = event.button() == Qt.MouseButton.LeftButton

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull it along."""
        if self._pulling:
            self.pulled.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it fall."""
        if self._pulling:
            self._pulling = False
            self.dropped.emit(event.globalPosition().toPoint())

    def paint(self, painter: QPainter) -> None:
        """Paint the dots."""
        x, y = self.width() / 2, self.height() / 2
        for dx in (-4, 4):
            for dy in (-7, 0, 7):
                draw_oval(painter, QRectF(x + dx - 2, y + dy - 2, 4, 4), self.tokens.ink3)


class RoutineRow(Surface):
    """One exercise of a routine.

    Attributes:
        wanted: Sent with what is to be done: `up`, `down`, `pair`, `part`, `out`, `back`, `gone`,
            `pick`, `drop`, `undo`.
    """

    wanted = Signal(str)
    SPOKEN = QAccessible.Role.ListItem

    def __init__(
        self, look: Look, figures: Figures, exercise: Exercise, block: Block, item: RoutineItem
    ) -> None:
        super().__init__(look)
        self.item, self._exercise = item, exercise
        self.picked = self.target = self.second = self.first = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("corner", 16)
        wraps(self, QSizePolicy.Policy.Expanding)
        self.grip = Grip(look)
        stage = Still(look, THUMB, Tint.APRICOT)
        stage.show_figure(figures(exercise.image) if exercise.image else None)
        stage.set_phase("hold", 1.0)
        name = exercise_name(exercise.name)
        self._name = Text(look, Role.STRONG, name, wrap=True)
        told = tr("Routine", "Left out this time") if item.left_out else words.short_dose(block)
        line = Text(look, Role.SECONDARY, told, ink="ink2", wrap=True)
        said = column(STRETCH, self._name, line, STRETCH, gap=2)
        self.more = Capsule(look, "", icon="more", tone=Tone.GHOST)
        self.more.setAccessibleName(tr("Routine", "More about {exercise}", exercise=name))
        self.more.clicked.connect(self._menu)
        self.back = Capsule(look, tr("Routine", "Bring back"), icon="undo")
        self.back.clicked.connect(lambda: self.wanted.emit("back"))
        if not item.left_out:  # one that is shown before it stands in the row is a window
            self.back.hide()
        both = Columns(grow(widget_of(said)), self.back, gap=12, middle=True)
        row(self.grip, stage, grow(both), self.more, gap=12, margins=(14, 8), on=self)
        self.setAccessibleName(f"{name}, {told}")

    def sizeHint(self) -> QSize:
        """As high as its words."""
        return super().sizeHint()

    def choices(self) -> tuple[tuple[str, str], ...]:
        """What its menu offers: what is wanted, and the words."""
        paired = self.first or self.second
        return (
            ("up", tr("Routine", "Move up")),
            ("down", tr("Routine", "Move down")),
            ("part", tr("Routine", "Part the pair"))
            if paired
            else ("pair", tr("Routine", "Pair with the one above")),
            ("back", tr("Routine", "Bring back"))
            if self.item.left_out
            else ("out", tr("Routine", "Leave out this time")),
            ("gone", tr("Routine", "Always leave out")),
        )

    def _menu(self) -> None:
        menu = Menu(self._look, self)
        for wanted, text in self.choices():
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, w=wanted: self.wanted.emit(w))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space picks up and drops, arrows move, Esc puts back; Ctrl+G pairs, Delete leaves out."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_G and ctrl:
            self.wanted.emit("part" if shift else "pair")
        elif key == Qt.Key.Key_Delete:
            self.wanted.emit("gone")
        elif key == Qt.Key.Key_Space:
            self.wanted.emit("drop" if self.picked else "pick")
        elif self.picked and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.wanted.emit("up" if key == Qt.Key.Key_Up else "down")
        elif self.picked and key == Qt.Key.Key_Escape:
            self.wanted.emit("undo")
        elif key == Qt.Key.Key_Menu:
            self._menu()
        else:
            super().keyPressEvent(event)

    def paint(self, painter: QPainter) -> None:
        """Paint the card; what is picked up has an outline, a pair a bracket."""
        super().paint(painter)
        tokens, box = self.tokens, QRectF(self.rect())
        if self.picked or self.target:
            ink = tokens.pine_mid if self.picked else tokens.mari
            draw_box(painter, box.adjusted(1, 1, -1, -1), 15, pen=QPen(ink, 2))
        if not (self.first or self.second):
            return
        painter.setPen(QPen(tokens.mari, 3, c=Qt.PenCapStyle.RoundCap))
        x, middle = 7, round(box.center().y())
        top, bottom = (middle, self.height()) if self.first else (0, middle)
        painter.drawLine(x, top, x, bottom)
        painter.drawLine(x, middle, x + 5, middle)


class DropLine(Painted):
    """Where a row lands: a line with a ring."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setFixedHeight(10)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paint(self, painter: QPainter) -> None:
        """Paint it."""
        pen = QPen(self.tokens.pine_mid, 3)
        painter.setPen(pen)
        painter.drawLine(11, 5, self.width(), 5)
        draw_oval(painter, QRectF(2, 1, 8, 8), pen=pen)

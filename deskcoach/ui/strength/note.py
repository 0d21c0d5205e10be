"""A note on the set that was just done: a line to type in, and two that one tap makes."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from deskcoach.app.strength.record_requests import KeepNote
from deskcoach.core.records import Feeling, NoteRecord
from deskcoach.core.strength.commands import Slot
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import tr
from deskcoach.ui.design.wires import follow
from deskcoach.ui.widgets.labels import Icon
from deskcoach.ui.widgets.layout import grow
from deskcoach.ui.widgets.painted import LEFT, write
from deskcoach.ui.widgets.scaling import LEAST_PX, NORMAL, Scale, big_font
from deskcoach.ui.widgets.session_buttons import PickButton

LONGEST = 500
"""Characters of a note."""
SETTLE_MS = 700
"""After the last key so long, what was typed is kept."""
KEY = "T"
ELIDED = Qt.TextElideMode.ElideRight
_FEELING_KEYS: dict[str, Feeling] = {"4": "sticky", "5": "sore"}


class NoteLine(QLineEdit):
    """One line without a frame; Enter and Esc give the keys back to the session."""

    def __init__(self, look: Look, scale: Scale) -> None:
        super().__init__()
        self._look, self._scale = look, scale
        self.setFrame(False)
        self.setMaxLength(LONGEST)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow(self._apply, look, scale)

    def _apply(self) -> None:
        self.setPlaceholderText(tr("Session", "A note, {key}", key=KEY))
        self.setAccessibleName(tr("Session", "Note"))
        px = max(LEAST_PX, self._scale.px(18) * self._look.theme.text_scale)
        self.setFont(big_font(px, NORMAL))
        self.setFixedHeight(round(px * 2.1))
        tokens = self._look.theme.tokens
        self.setStyleSheet(
            f"QLineEdit {{ background: transparent; border: none; color: {tokens.ink.name()};"
            f" placeholder-text-color: {tokens.ink2.name()}; }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every other key is typed, also those that are keys of the session."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.accept()
            self.editingFinished.emit()
            self.window().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A note that is too long for the line ends in dots, but where one writes."""
        room = self.contentsRect().adjusted(2, 0, -2, 0)
        told = self.fontMetrics().elidedText(self.text(), ELIDED, room.width())
        if self.hasFocus() or told == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        write(painter, self.font(), self._look.theme.tokens.ink, QRectF(room), told, LEFT)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go on where the text ends."""
        super().focusInEvent(event)
        self.end(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show how it begins: a note that is too long for the line is cut where it ends."""
        super().focusOutEvent(event)
        self.home(False)


class NoteRow(QWidget):
    """What is noted of a set. It is no pain, and changes no dose.

    Attributes:
        noted: Sent with `KeepNote` whenever something is to be kept.
    """

    noted = Signal(object)

    def __init__(self, look: Look, scale: Scale) -> None:
        super().__init__()
        self._slot: Slot | None = None
        self.line = NoteLine(look, scale)
        self.picks: dict[Feeling, PickButton] = {
            "sticky": PickButton(look, scale, tr("Session", "Sticky"), "4", size=(48, 16)),
            "sore": PickButton(look, scale, tr("Session", "Sore"), "5", size=(48, 16)),
        }
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.flush)
        self._waiting = False
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self.flush)
        for button in self.picks.values():
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(self._keep)
        icon = Icon(look, "pencil", "ink2", 18)
        scale.row(icon, grow(self.line), *self.picks.values(), gap=10, on=self)

    def show_note(self, slot: Slot, note: NoteRecord | None) -> None:
        """Show what is noted of a set; what is being typed stays."""
        if slot != self._slot:
            self.flush()
            self._slot = slot
        elif self._waiting or self.line.hasFocus():
            return
        text = note.text if note is not None else ""
        if text != self.line.text():
            self.line.setText(text)
            self.line.home(False)
        for feeling, button in self.picks.items():
            button.setChecked(note is not None and feeling in note.feelings)

    def write(self) -> None:
        """Have the person type."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def press(self, key: str) -> bool:
        """Take a key; true if it was one of ours."""
        if key == KEY:
            self.write()
            return True
        if key in _FEELING_KEYS:
            self.picks[_FEELING_KEYS[key]].click()
            return True
        return False

    def _typed(self, _: str) -> None:
        self._waiting = True
        self._settle.start()

    def flush(self) -> None:
        """Keep what was typed, if it is not kept yet."""
        self._settle.stop()
        if self._waiting:
            self._keep()

    def _keep(self) -> None:
        self._waiting = False
        feelings = tuple(f for f, button in self.picks.items() if button.isChecked())
        if self._slot is not None:
            text = self.line.text()[:LONGEST]
            self.noted.emit(KeepNote(text=text, feelings=feelings, slot=self._slot))

    def hideEvent(self, event: QHideEvent) -> None:
        """The rest is over, or the window closes: the note is kept."""
        self.flush()
        super().hideEvent(event)

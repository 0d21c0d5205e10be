"""What DeskCoach decided lately and why; what was wrong is put right with one click."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from deskcoach.app.breaks.exceptions import WhyLine
from deskcoach.app.ports import SendCommand
from deskcoach.app.requests import ProgramList, SortProgram
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import labelled, said, tr
from deskcoach.ui.widgets.buttons import Link
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import Columns, column, grow, sweep

ReadWhy = Callable[[], tuple[WhyLine, ...]]


def correction_words(into: ProgramList) -> str:
    """What the person says of a program that is put into that list."""
    return {
        "fullscreen_work": tr("Why", "This is work"),
        "fullscreen_watch": tr("Why", "Not now"),
        "microphone_listens": tr("Card", "It always listens"),
        "microphone_calls": tr("Card", "It is a call"),
    }[into]


def corrected_words(into: ProgramList) -> str:
    """What holds of such a program from then on."""
    return {
        "fullscreen_work": tr("Why", "Noted: work"),
        "fullscreen_watch": tr("Why", "Noted: breaks wait"),
        "microphone_listens": tr("Why", "Noted: always listens"),
        "microphone_calls": tr("Why", "Noted: a call"),
    }[into]


class WhyList(QWidget):
    """The lines, newest first; hidden until somebody asks."""

    def __init__(self, look: Look, read: ReadWhy, send: SendCommand) -> None:
        super().__init__()
        self._look, self._read, self._send = look, read, send
        self._lines: tuple[WhyLine, ...] | None = None
        self._rows = column(gap=4, on=self)
        self.link = Link(look, tr("Today", "Why?"), icon="help")
        self.link.setAccessibleName(tr("Today", "Why? The last decisions"))
        self.link.clicked.connect(self._turned)
        self.hide()

    def refresh(self) -> None:
        """Read anew, if somebody reads it."""
        if self.isHidden():
            return
        lines = self._read()
        if lines == self._lines:
            return
        self._lines = lines
        sweep(self._rows)
        for line in lines:
            self._rows.addWidget(self._row(line))
        if not lines:
            self._rows.addWidget(self._text(tr("Today", "Nothing has been decided yet.")))

    def _row(self, line: WhyLine) -> QWidget:
        text = self._text(said(line.text))
        if line.correction is None:
            return text
        parts = [grow(text)]
        command = line.correction
        words = correction_words(command.list)
        if line.corrected:
            noted = corrected_words(command.list)
            parts.append(grow(Text(self._look, Role.SECONDARY, noted, ink="pine"), 0))
            words = tr("Why", "Undo")
        link = Link(self._look, words, icon="undo" if line.corrected else "check")
        link.setAccessibleName(labelled(command.program, words))
        link.clicked.connect(lambda: self._put_right(command))
        return Columns(*parts, grow(link, 0), gap=12, middle=True)

    def _put_right(self, command: SortProgram) -> None:
        self._send(command)
        self.refresh()

    def _text(self, words: str) -> Text:
        text = Text(self._look, Role.SECONDARY, words, ink="ink2", wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return text

    def _turned(self) -> None:
        opened = self.isHidden()
        self.setVisible(opened)
        text = tr("Today", "Close") if opened else tr("Today", "Why?")
        self.link.set_words(text, "close" if opened else "help")
        self.refresh()

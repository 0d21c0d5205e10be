"""The menu that takes one's data along: each way with what it is for."""

from collections.abc import Callable
from typing import Any, Literal

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLayout, QPushButton, QWidget
from shiboken6 import isValid

from deskcoach.app.export.requests import Export, Format
from deskcoach.app.ports import SendAndWait
from deskcoach.ui.design.placing import inside, screen_of
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.widgets.buttons import RowButton
from deskcoach.ui.widgets.focus_ring import FocusRing
from deskcoach.ui.widgets.labels import IconLabel
from deskcoach.ui.widgets.layout import column, grow
from deskcoach.ui.widgets.scroll import ScrollBody
from deskcoach.ui.widgets.surfaces import Hairline, Panel


def _ways() -> tuple[tuple[str, str, str, str], ...]:
    """Format, icon, name and what it is for; `text` needs no file, it goes to the clipboard."""
    return (
        ("csv", "table", tr("Export", "Spreadsheet (CSV)"), tr("Export", "One row for each set")),
        (
            "strong",
            "dumbbell",
            tr("Export", "For Hevy and other apps (CSV)"),
            tr("Export", "In the form of Strong, which they take in"),
        ),
        (
            "report",
            "sheet",
            tr("Export", "For your physiotherapist"),
            tr("Export", "Prescribed and done, pain, notes: a page to print"),
        ),
        (
            "plan",
            "picture",
            tr("Export", "Plan for the wall (PDF)"),
            tr("Export", "Pictures, doses and boxes to tick"),
        ),
        (
            "ics",
            "calendar",
            tr("Export", "Your plan as a calendar (ICS)"),
            tr("Export", "For the calendar that you use"),
        ),
        (
            "json",
            "archive",
            tr("Export", "Full backup (JSON)"),
            tr("Export", "Everything DeskCoach has saved"),
        ),
        (
            "text",
            "copy",
            tr("Export", "Copy this week as text"),
            tr("Export", "For a message or a note"),
        ),
    )


class ExportMenu(Panel):
    """Opens below its button; the arrows walk, Escape closes."""

    chosen = Signal(str)

    def __init__(self, look: Look, *, composited: bool) -> None:
        super().__init__(look, Qt.WindowType.Popup, radius=16, composited=composited)
        self.setAccessibleName(tr("Export", "Export"))
        self.rows: list[RowButton] = []
        for way, icon, name, detail in _ways():
            row = RowButton(look, name, detail, icon=icon)
            row.clicked.connect(lambda _=False, w=way: self._choose(w))
            self.rows.append(row)
        self._body = ScrollBody(look, column(*self.rows, gap=2), ground="surface")
        text = tr("Export", "Saved where you choose, never uploaded")
        promise = IconLabel(look, "lock", Role.SECONDARY, "ink2", text, wrap=True)
        parts = (grow(self._body), Hairline(look), column(promise, margins=(12, 6, 12, 0)))
        # Its height follows its width; Qt would keep room for the words at their narrowest.
        column(*parts, gap=2, margins=(8, 8, 8, 12), on=self).setSizeConstraint(
            QLayout.SizeConstraint.SetNoConstraint
        )
        FocusRing(look, self)

    def appear_below(self, button: QWidget) -> None:
        """Open with its right edge under that of the button, or wherever the screen has room."""
        area = screen_of(button).availableGeometry()
        wide = min(round(330 * self._look.theme.text_scale), area.width() - 16)
        layout = self.layout()
        around = self.margins
        rest = layout.totalHeightForWidth(wide + around.left() + around.right()) if layout else 0
        rest -= around.top() + around.bottom() + self._body.minimumSizeHint().height()
        high = min(rest + self._body.needed(wide - 16), area.height() - 16)
        corner = button.mapToGlobal(button.rect().bottomRight())
        box = QRect(corner.x() - wide, corner.y() + 6, wide, high)
        box.moveTopLeft(inside(box, area.adjusted(8, 8, -8, -8)))
        self.stand(box, area)
        self.show()
        self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _choose(self, way: str) -> None:
        self.close()
        self.chosen.emit(way)


class Exports(QObject):
    """Export from a button: the menu, the question where to, and a word when it is done."""

    told = Signal(str)
    report_wanted = Signal()

    def __init__(
        self,
        look: Look,
        button: QPushButton,
        send: SendAndWait,
        week_text: Callable[[], str],
        *,
        composited: bool,
    ) -> None:
        super().__init__(button)
        self._look, self._button, self._send = look, button, send
        self._week_text, self._composited = week_text, composited
        self._menu: ExportMenu | None = None
        button.clicked.connect(lambda: self.menu.appear_below(button))

    @property
    def menu(self) -> ExportMenu:
        """The menu below the button, made when it is first wanted."""
        if self._menu is None:
            self._menu = ExportMenu(self._look, composited=self._composited)
            self._menu.setParent(self._button, self._menu.windowFlags())
            self._menu.chosen.connect(self._export)
        return self._menu

    def _export(self, way: Literal[Format, "text", "report"]) -> None:
        if way == "report":
            self.report_wanted.emit()
            return
        if way == "text":
            QApplication.clipboard().setText(self._week_text())
            self.told.emit(tr("Export", "This week is on the clipboard."))
            return
        ask_where(self._button.window(), way, lambda path: self._write(way, path))

    def _write(self, way: Format, path: str) -> None:
        def done(found: Any) -> None:
            if not isValid(self):  # the window has gone meanwhile
                return
            self._button.setEnabled(True)
            # Where it could not be written, that has been told already.
            if found is not None:
                self.told.emit(tr("Export", "Saved: {file}", file=path))

        self._button.setEnabled(False)  # a long log takes some seconds
        self._send(Export(way, path), then=done)


def ask_where(parent: QWidget, way: str, then: Callable[[str], None]) -> QFileDialog:
    """Ask for a file to save to, without blocking; `then` gets its path."""
    dialog = _dialog(parent, tr("Export", "Save as"), way)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(_suffix(way))
    dialog.selectFile(f"deskcoach{f'-{way}' if _suffix(way) != way else ''}.{_suffix(way)}")
    dialog.fileSelected.connect(then)
    dialog.open()
    return dialog


def ask_which(parent: QWidget, way: str, then: Callable[[str], None]) -> QFileDialog:
    """Ask for a file to read, without blocking; `then` gets its path."""
    title = tr("Export", "Choose a file") if way == "csv" else tr("Export", "Choose a backup")
    dialog = _dialog(parent, title, way)
    if way == "csv":  # wger gives JSON, and some apps call their tables otherwise
        dialog.setNameFilters(["CSV, JSON (*.csv *.txt *.tsv *.json)", "* (*)"])
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(then)
    dialog.open()
    return dialog


def _suffix(way: str) -> str:
    return {"strong": "csv", "plan": "pdf"}.get(way, way)


def _dialog(parent: QWidget, title: str, way: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setNameFilter(f"{_suffix(way).upper()} (*.{_suffix(way)})")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog

"""A table of words and numbers; Qt's own, so that screen readers know their way around it."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.wires import follow
from deskcoach.ui.widgets.scroll import bar_style

_MOST_ROWS = 12
"""A longer table scrolls inside itself."""
_LEAST_WIDE = 360
"""So wide a table is at least, in pixels, if its columns need as much; then it scrolls."""


class Rows(Struct, frozen=True):
    """What a table shows: a heading for each column, and the cells of each row."""

    heads: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]


class DataTable(QTableWidget):
    """Reads like the cards around it: no frame, hairlines between the rows."""

    def __init__(self, look: Look, name: str, *, icon: QSize | None = None) -> None:
        super().__init__()
        self._look, self._icon = look, icon
        self.setAccessibleName(name)
        self.setProperty("corner", 8)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        if icon is not None:
            self.setIconSize(icon)
        follow(self._apply_theme, look)

    def show_rows(self, rows: Rows, icons: Sequence[QIcon] = ()) -> None:
        """Replace everything in it."""
        self.setColumnCount(len(rows.heads))
        self.setRowCount(len(rows.cells))
        for column, head in enumerate(rows.heads):
            item = QTableWidgetItem(head)
            item.setTextAlignment(self._side(column))
            self.setHorizontalHeaderItem(column, item)
        for row, cells in enumerate(rows.cells):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setTextAlignment(self._side(column))
                if not column and row < len(icons):
                    item.setIcon(icons[row])
                self.setItem(row, column, item)
        self._fit()

    def _side(self, column: int) -> Qt.AlignmentFlag:
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        return (right if column else left) | Qt.AlignmentFlag.AlignVCenter

    def _apply_theme(self) -> None:
        theme = self._look.theme
        tokens = theme.tokens
        self.setFont(theme.font(Role.BODY))
        self.horizontalHeader().setFont(theme.font(Role.SECONDARY))
        self.setStyleSheet(
            f"QTableWidget {{background: transparent; color: {tokens.ink.name()};"
            f" selection-background-color: {tokens.sage.name()};"
            f" selection-color: {tokens.ink.name()}; outline: none;}}"
            f"QTableWidget::item {{border-bottom: 1px solid {tokens.line.name()}; padding: 0 8px;}}"
            f"QHeaderView {{background: transparent;}}"
            f"QHeaderView::section {{background: transparent; color: {tokens.ink2.name()};"
            f" border: none; border-bottom: 1px solid {tokens.line.name()}; padding: 6px 8px;}}"
            f"{bar_style(theme)}"
        )
        self._fit()

    def _row_height(self) -> int:
        words = self.fontMetrics().height() + 16
        return max(words, self._icon.height() + 16) if self._icon else words

    def _fit(self) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for row in range(self.rowCount()):
            self.setRowHeight(row, self._row_height())
        head = header.sizeHint().height()
        shown = min(self.rowCount(), _MOST_ROWS)
        bar = self.horizontalScrollBar().sizeHint().height() if self._too_wide() else 0
        self.setFixedHeight(head + shown * self._row_height() + bar + 2)
        if not self._too_wide() and self.columnCount():
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def minimumSizeHint(self) -> QSize:
        """What stands beside it goes below it before its last column is out of sight."""
        return QSize(min(_LEAST_WIDE, self._wide()), super().minimumSizeHint().height())

    def _wide(self) -> int:
        """What its columns need."""
        header, columns = self.horizontalHeader(), range(self.columnCount())
        heads = sum(header.sectionSizeHint(n) for n in columns)
        return max(heads, sum(self.sizeHintForColumn(n) for n in columns))

    def _too_wide(self) -> bool:
        # Not `viewport`, which Qt has made: see `Scroll`.
        bar = self.verticalScrollBar()
        room = self.maximumViewportSize().width() - (bar.width() if bar.isVisible() else 0)
        return self._wide() > room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The first column takes what is left; where nothing is, the table scrolls."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

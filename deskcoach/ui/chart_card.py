"""A card with a chart: title, one sentence, the picture, and the same as a table."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskcoach.ui.charts import Chart
from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.capsule import Link
from deskcoach.ui.widgets.data_table import DataTable, Rows
from deskcoach.ui.widgets.flow import Flow
from deskcoach.ui.widgets.surface import Surface
from deskcoach.ui.widgets.text import Text, Title
from deskcoach.ui.words import labelled, translate


class ChartCard(Surface):
    """Turns from picture to table and back; the table is made when somebody asks for it."""

    def __init__(
        self,
        look: Look,
        title: str,
        chart: Chart,
        rows: Callable[[], Rows],
        *,
        legend: QWidget | None = None,
    ) -> None:
        super().__init__(look)
        self.chart, self._rows, self._title = chart, rows, title
        self.table: DataTable | None = None
        self._sentence = Text(look, Role.BODY, ink="ink2", wrap=True)
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        self._sentence.hide()
        self.turn = Link(look, translate("History", "As a table"), icon="table")
        self.turn.setAccessibleName(self._named(self.turn.text()))
        self.turn.clicked.connect(self._turned)
        head = Flow(gap=14, spread=True)
        head.addWidget(Title(look, Role.HEADING, title))
        if legend is not None:
            head.addWidget(legend)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(22, 16, 22, 12)
        self._column.setSpacing(6)
        self._column.addLayout(head)
        self._column.addWidget(self._sentence)
        self._column.addSpacing(6)
        self._column.addWidget(chart, 1)
        self._column.addStretch(0)
        self._column.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignRight)

    def say(self, sentence: str) -> None:
        """Put one sentence above the picture; the numbers in it stand in `<b>`."""
        self._sentence.setText(sentence.replace("<b>", '<span style="font-weight:600">')
                               .replace("</b>", "</span>"))  # fmt: skip
        self._sentence.setVisible(bool(sentence))

    def refresh(self) -> None:
        """The numbers are new: the table follows if it is there."""
        if self.table is not None:
            self.table.show_rows(self._rows())

    def _named(self, words: str) -> str:
        return labelled(self._title, words)

    def _turned(self) -> None:
        if self.table is None:
            self.table = DataTable(self._look, self._title)
            self._column.insertWidget(3, self.table)
            # Made late, it would be the last stop of the whole page.
            self.setTabOrder(self.chart, self.table)
            self.table.hide()
        to_table = self.table.isHidden()
        if to_table:
            self.table.show_rows(self._rows())
        self.table.setVisible(to_table)
        self.chart.setVisible(not to_table)
        picture, table = translate("History", "As a picture"), translate("History", "As a table")
        self.turn.set_words(picture if to_table else table, "bars" if to_table else "table")
        self.turn.setAccessibleName(self._named(self.turn.text()))

"""The judge of the pictures sees a fault of each kind, and none where there is none."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.widgets.buttons import ButtonRow, Capsule
from deskcoach.ui.widgets.labels import Marked, Text
from deskcoach.ui.widgets.layout import STRETCH, column, row, widget_of
from deskcoach.ui.widgets.painted import Painted, write
from deskcoach.ui.widgets.surfaces import Canvas, Surface, card
from deskcoach.ui.widgets.table import DataTable, Rows
from tests.ui.conftest import figure
from tests.ui.pages.answers import some_reads
from tools.shots.camera import Camera
from tools.shots.judge import judged

Page = Callable[[Look, QWidget], object]


class Painter(Painted):
    """Writes a word where it is told to."""

    def __init__(self, look: Look, at: float, ink: str = "ink", room: int = 200) -> None:
        super().__init__(look)
        self._at, self._ink, self._room = at, ink, room
        self.setFixedSize(120, 30)

    def paint(self, painter: QPainter) -> None:
        """Write it."""
        box = QRectF(self._at, 0, self._room, 30)
        ink = getattr(self.tokens, self._ink)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        write(painter, self.theme.font(Role.BODY), ink, box, "Tomorrow", flags)


def text(look: Look, on: QWidget, words: str, *box: int) -> Text:
    """Words in a place of their own."""
    made = Text(look, Role.BODY, words, parent=on)
    made.setGeometry(*box)
    return made


def whole(look: Look, on: QWidget) -> None:
    """All as it should be."""
    cards = (card(look, Text(look, Role.BODY, f"Card {n}"), margins=12) for n in (1, 2, 3))
    buttons = ButtonRow(Capsule(look, "Later"), Capsule(look, "Skip"))
    column(*cards, Painter(look, 2), buttons, STRETCH, gap=16, margins=20, on=on)


def cut(look: Look, on: QWidget) -> None:
    """A label that is too short for its words."""
    text(look, on, "Back in the middle of the week", 20, 20, 40, 20)


def clipped(look: Look, on: QWidget) -> None:
    """A painted word that ends beyond its widget."""
    column(Painter(look, 80), STRETCH, margins=20, on=on)


def squeezed(look: Look, on: QWidget) -> None:
    """A painted word in a cell that is narrower."""
    column(Painter(look, 10, room=44), STRETCH, margins=20, on=on)


def torn(look: Look, on: QWidget) -> None:
    """A word that is longer than its line."""
    label = text(look, on, "Wirbelsäulenaufrichtung", 20, 20, 60, 80)
    label.setWordWrap(True)


def torn_bold(look: Look, on: QWidget) -> None:
    """A word that is longer than its line only because it is bold."""
    sentence = Marked(look, Role.SENTENCE)
    sentence.say("On <b>Wednesday</b>")
    sentence.setParent(on)
    thin = QFontMetrics(sentence.font()).horizontalAdvance("Wednesday")
    sentence.setGeometry(20, 20, thin + 2, 200)


def words_on_words(look: Look, on: QWidget) -> None:
    """Two lines in one place."""
    text(look, on, "Shoulder", 20, 20, 120, 20)
    text(look, on, "extension", 30, 22, 120, 20)


def button_on_words(look: Look, on: QWidget) -> None:
    """A button over a line that begins beside it."""
    text(look, on, "Ends below the button", 20, 20, 200, 20)
    button = Capsule(look, "Go")
    button.setParent(on)
    button.setGeometry(150, 14, 60, 32)


def end_covered(look: Look, on: QWidget) -> None:
    """Something in the colour behind it all lies on the last letters of a line."""
    text(look, on, "Hold for 10 seconds", 20, 20, 300, 20)
    cover = Surface(look, "canvas", radius=0)
    cover.setParent(on)
    cover.setGeometry(110, 16, 200, 30)


def off_window(look: Look, on: QWidget) -> None:
    """A button beyond the edge."""
    inner = QWidget(on)
    inner.setGeometry(0, 0, 900, 300)
    button = Capsule(look, "Out of reach")
    button.setParent(inner)
    button.setGeometry(560, 100, 130, 32)


def off_screen(_look: Look, on: QWidget) -> None:
    """A window that no screen can hold."""
    on.resize(on.screen().size() + QSize(10, 0))


def faint(look: Look, on: QWidget) -> None:
    """Words in the colour of a line."""
    column(Painter(look, 2, "line"), STRETCH, margins=20, on=on)


def wrapped(look: Look, on: QWidget) -> None:
    """Buttons that find no room in one row."""
    names = ("Start this stretch", "Ask again later today", "Not this one", "It hurts")
    inner = widget_of(row(ButtonRow(*(Capsule(look, name) for name in names))))
    inner.setFixedWidth(300)
    column(inner, STRETCH, margins=20, on=on)


def stuck(look: Look, on: QWidget) -> None:
    """Two cards without a gap."""
    cards = (card(look, Text(look, Role.BODY, name), margins=12) for name in ("One", "Two"))
    column(*cards, STRETCH, margins=20, on=on)


def uneven(look: Look, on: QWidget) -> None:
    """Three cards with two gaps."""
    one, two, three = (
        card(look, Text(look, Role.BODY, name), margins=12) for name in ("One", "Two", "Three")
    )
    column(one, 16, two, 28, three, STRETCH, margins=20, on=on)


@pytest.fixture
def told(look: Look) -> Iterator[Callable[[Page], list[str]]]:
    """What the judge says of a window."""
    windows = []

    def of(page: Page) -> list[str]:
        window = Canvas(look)
        window.resize(600, 300)
        page(look, window)
        window.show()
        for _ in range(3):
            QApplication.processEvents()
        windows.append(window)
        return list(judged(window, window.grab().toImage()))

    yield of
    for window in windows:
        window.close()


def test_a_sound_window_is_praised_by_silence(told: Callable[[Page], list[str]]) -> None:
    assert told(whole) == []


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        (cut, "cut"),
        (clipped, "cut"),
        (squeezed, "cut"),
        (torn, "broken"),
        (torn_bold, "broken"),
        (words_on_words, "overlapping"),
        (button_on_words, "overlapping"),
        (end_covered, "cut"),
        (off_window, "off its window"),
        (off_screen, "off its screen"),
        (faint, "contrast"),
        (wrapped, "wrapped"),
        (stuck, "gaps"),
        (uneven, "gaps"),
    ],
)
def test_a_planted_fault_is_seen(told: Callable[[Page], list[str]], page: Page, kind: str) -> None:
    assert kind in {fault.split(":")[0] for fault in told(page)}


@pytest.fixture
def inter(qapp: QApplication) -> Iterator[None]:
    """A font whose 1 is narrow, unless it is asked for figures of equal width."""
    before = qapp.font()
    qapp.setFont(QFont("Inter"))
    yield
    qapp.setFont(before)


@pytest.mark.usefixtures("inter")
def test_figures_of_equal_width_are_measured_so(
    look: Look, told: Callable[[Page], list[str]]
) -> None:
    """The judge read such lines too short, and found the last letter behind their end."""

    def page(look: Look, on: QWidget) -> None:
        words = "3 to 4 \N{MULTIPLICATION SIGN} 10, hold 1 s"
        column(Text(look, Role.BODY, words), STRETCH, margins=20, on=on)

    look.choose("light", "reduced", 2.0, "system")
    assert told(page) == []


def test_a_gutter_wider_than_the_other_is_seen(look: Look) -> None:
    window = Window(look, some_reads(), lambda *_, **__: None, figure, settle_ms=0)
    window.resize(900, 640)
    window.show()
    QApplication.processEvents()
    straight = list(judged(window, window.grab().toImage()))
    pages = window.findChild(QStackedWidget)
    assert isinstance(pages, QStackedWidget)
    pages.setGeometry(pages.geometry().adjusted(0, 0, -12, 0))
    slanted = list(judged(window, window.grab().toImage()))
    assert not [fault for fault in straight if fault.startswith("gutters")]
    assert [fault for fault in slanted if fault.startswith("gutters")]
    window.close()


def a_table(look: Look, on: QWidget) -> DataTable:
    """One that is wider than its room: the last column goes on beyond the edge."""
    table = DataTable(look, "By exercise")
    table.setParent(on)
    table.setGeometry(20, 20, 240, 200)
    table.show_rows(Rows(("Exercise", "Last done"), (("Back extension", "Mon 12 October 2026"),)))
    return table


def test_what_one_can_scroll_to_is_not_cut(told: Callable[[Page], list[str]]) -> None:
    """A cell that goes on beyond the edge of its table was taken for one without its end."""

    def further(look: Look, on: QWidget) -> None:
        a_table(look, on)

    def back(look: Look, on: QWidget) -> None:
        table = a_table(look, on)
        table.show()
        QApplication.processEvents()
        bar = table.horizontalScrollBar()
        assert bar.maximum() > 0
        bar.setValue(bar.maximum() - 10)

    assert told(further) == []
    assert told(back) == []


def test_what_one_cannot_scroll_to_is_cut(told: Callable[[Page], list[str]]) -> None:
    """The table scrolls, but what stands around it hides the end of what is in sight there."""

    def page(look: Look, on: QWidget) -> None:
        around = QWidget(on)
        around.setGeometry(0, 0, 120, 280)
        a_table(look, around)

    assert [fault for fault in told(page) if fault.startswith("cut: 'Back extension'")]


def test_marks_of_rich_text_are_no_words(told: Callable[[Page], list[str]]) -> None:
    def page(look: Look, on: QWidget) -> None:
        sentence = Marked(look, Role.SENTENCE, line=140)
        sentence.say("On <b>Tue</b>")
        sentence.setParent(on)
        sentence.setGeometry(20, 20, 110, 200)

    assert told(page) == []


def test_what_is_gone_when_its_picture_is_taken_is_seen(look: Look) -> None:
    """A cue goes by itself, also on a machine on which the other pictures took their time."""
    grab = Camera(look, ("light", "dark"), 1.0, None)
    window = Canvas(look)
    column(Text(look, Role.BODY, "One"), on=window)
    look.changed.connect(window.hide)
    grab(window)
    assert any(fault.startswith("gone") for fault in grab.told("dark"))


class Restless(Text):
    """Stands elsewhere in the dark."""

    def _apply_theme(self) -> None:
        super()._apply_theme()
        self.setFixedHeight(40 if self._look.theme.dark else 20)


def test_what_moves_with_the_colours_is_seen(look: Look) -> None:
    grab = Camera(look, ("light", "dark"), 1.0, None)
    window = Canvas(look)
    window.resize(600, 300)
    column(Restless(look, Role.BODY, "One"), Text(look, Role.BODY, "Two"), on=window)
    assert set(grab(window)) == {"light", "dark"}
    assert any(fault.startswith("moved") for fault in grab.told("dark"))


def test_marked_values_keep_their_contrast_in_other_colours(look: Look) -> None:
    grab = Camera(look, ("light", "dark", "contrast"), 1.0, None)
    window = Canvas(look)
    window.resize(600, 300)
    sentence = Marked(look, Role.SENTENCE, line=140)
    sentence.say("You train on <b>Monday</b>, from <b>17:30</b>.")
    column(sentence, STRETCH, margins=20, on=window)
    grab(window)
    assert [grab.told(colours) for colours in ("light", "dark", "contrast")] == [[], [], []]

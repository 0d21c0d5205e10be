"""The check before strength work: tick what fits, and read what follows from it."""

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from deskcoach.app.ports import SendCommand
from deskcoach.app.strength.requests import (
    AskSession,
    SafetyAnswer,
    SafetyLater,
    SafetyRead,
    SafetySeen,
)
from deskcoach.app.view_models import SafetyScreen
from deskcoach.core.command import Command
from deskcoach.core.exercises import citation
from deskcoach.core.strength.safety import QUESTIONS, SOURCE, CheckResult, Verdict, result
from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.placing import bring_to_front, keep_whole
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import said, tr
from deskcoach.ui.design.wires import follow
from deskcoach.ui.design.words import MARK, advice
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.stage import STANDING, Figures, FigureStage
from deskcoach.ui.strength.actions import Act, ActRow, Own, key_name
from deskcoach.ui.strength.fields import PainScale
from deskcoach.ui.strength.player import WindowRing
from deskcoach.ui.widgets.buttons import Tone
from deskcoach.ui.widgets.labels import Icon, Text
from deskcoach.ui.widgets.layout import STRETCH, column, grow, row, sweep, top, widget_of, wraps
from deskcoach.ui.widgets.painted import Painting, draw_box, write
from deskcoach.ui.widgets.scaling import Scale
from deskcoach.ui.widgets.scroll import Scroll
from deskcoach.ui.widgets.surfaces import Canvas, Surface, card

BOX, _GAP, _PAD = 24, 14, 8
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TickRow(Painting, QCheckBox):
    """A question; the whole row can be pressed, and long words take a second line."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("corner", 10)
        wraps(self, QSizePolicy.Policy.Ignored)
        follow(self._apply_theme, look)

    def _apply_theme(self) -> None:
        self.setFont(self._look.theme.font(Role.STEP))
        self.updateGeometry()
        self.update()

    def hitButton(self, at: QPoint) -> bool:
        """The whole row can be pressed."""
        return self.rect().contains(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers the check, as its button says; some desktops have it tick a box."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def heightForWidth(self, width: int) -> int:
        """Room for all words."""
        room = QRect(0, 0, max(60, width - _PAD - BOX - _GAP - _PAD), 9999)
        words = self.fontMetrics().boundingRect(room, WRAP, self.text())
        return max(BOX, words.height()) + 2 * _PAD

    def sizeHint(self) -> QSize:
        """A row of one line."""
        return QSize(360, BOX + 2 * _PAD)

    def minimumSizeHint(self) -> QSize:
        """It may be narrow, but not cut."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def paint(self, painter: QPainter) -> None:
        """Paint the box, its tick and the words."""
        tokens, on = self.tokens, self.isChecked()
        box = QRectF(_PAD + 1, (self.height() - BOX) / 2 + 1, BOX - 2, BOX - 2)
        edge = QPen(tokens.pine if on else tokens.edge, 2)
        draw_box(painter, box, 7, tokens.pine if on else tokens.surface, edge)
        if on:
            paint_icon(painter, "check", box.adjusted(3, 3, -3, -3), tokens.on_pine)
        left = _PAD + BOX + _GAP
        room = QRectF(left, 0, self.width() - left - _PAD, self.height())
        write(painter, self.font(), tokens.ink, room, self.text(), WRAP)


class _AdviceLine(QWidget):
    """A line of advice with a tick before it."""

    def __init__(self, look: Look, text: str, icon: str = "check") -> None:
        super().__init__()
        mark = top(Icon(look, icon, "pine_mid", 20))
        line = grow(Text(look, Role.STEP, text, wrap=True))
        row(mark, line, gap=14, margins=(4, 0, 0, 0), on=self)


# -- The check before strength work: tick what fits, and read what follows from it --------------


_SIZE, _LEAST = QSize(980, 740), QSize(620, 400)
PAIN_SIZE = QSize(760, 475)
"""The window for which the numbers of the usual pain are as large as they are here."""


class _Pages(QStackedWidget):
    """As high as the page that is seen; Qt would make it as high as the other one."""

    def heightForWidth(self, width: int) -> int:
        """What the page needs."""
        page = self.currentWidget()
        return page.heightForWidth(width) if page is not None else 0


class SafetyCheck(Canvas):
    """Questions, and a calm answer. Advice, never a diagnosis."""

    def __init__(self, look: Look, figures: Figures, send: SendCommand) -> None:
        super().__init__(look)
        self._send = send
        self._screen: SafetyScreen | None = None
        self._scale = Scale(self)
        self._pain: int | None = None
        self.setWindowTitle(tr("Safety", "DeskCoach, before strength work"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.resize(_SIZE)
        self._figures = figures
        self.rows: dict[str, TickRow] = {}
        self._pages = _Pages()
        self._pages.addWidget(self._question_page())
        self._pages.addWidget(self._result_page())
        self.buttons = ActRow(look, self._scale, self._ask)
        self._source = Text(look, Role.CAPTION, ink="ink3", wrap=True)
        # On a low screen the questions scroll: the buttons can always be reached.
        parts = (grow(Scroll(look, self._pages)), self.buttons, self._source)
        column(*parts, gap=14, margins=(40, 28, 40, 24), on=self)
        WindowRing(look, self)
        keep_whole(self, _LEAST, look)

    def _head(self, title: Text, line: Text) -> QHBoxLayout:
        avatar = FigureStage(self._look, Tint.MIST, 44)
        avatar.setFixedSize(88, 88)
        avatar.show_figure(self._figures(STANDING))
        return row(avatar, grow(column(STRETCH, title, line, STRETCH, gap=2)), gap=22)

    def _question_page(self) -> QWidget:
        self._title = Text(self._look, Role.TITLE, wrap=True)
        text = tr("Safety", "A half-minute check. Your answers stay on this computer.")
        line = Text(self._look, Role.STEP, text, ink="ink2", wrap=True)
        ask = tr("Safety", "Does any of this fit you at the moment? Tick what does.")
        question = Text(self._look, Role.HEADING, ask, wrap=True)
        parts = (self._head(self._title, line), question)
        return widget_of(column(*parts, grow(self._questions()), self._usual_pain(), gap=12))

    def _questions(self) -> Surface:
        card = Surface(self._look)
        # Two columns, so that nobody says "none" to a question below the edge of the window.
        grid = QGridLayout(card)
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(0)
        half = (len(QUESTIONS) + 1) // 2
        for index, question in enumerate(QUESTIONS):
            tick = TickRow(self._look, tr("Safety", question.text))
            tick.toggled.connect(self._ticked)
            self.rows[question.id] = tick
            grid.addWidget(tick, index % half, index // half)
        for number in (0, 1):
            grid.setColumnStretch(number, 1)
        for number in range(half):
            grid.setRowStretch(number, 1)
        return card

    def _usual_pain(self) -> Surface:
        """A number that may be left out: later pain is compared with it."""
        ask = tr("Safety", "How much does your back usually hurt?")
        question = Text(self._look, Role.STEP, ask, wrap=True)
        scale = tr("Safety", "0 is no pain, 10 the worst. You can leave this out.")
        note = Text(self._look, Role.SECONDARY, scale, ink="ink2", wrap=True)
        small = Scale(self)
        small.fit(PAIN_SIZE)
        self.usual = PainScale(self._look, small)
        self.usual.rated.connect(self._rated)
        both = row(grow(column(question, note), 2), grow(self.usual, 3), gap=16)
        return card(self._look, both, margins=(24, 8, 16, 8))

    def _rated(self, level: int) -> None:
        """The number that is chosen already is taken back."""
        self._pain = None if level == self._pain else level
        self.usual.show_level(self._pain)

    def _result_page(self) -> QWidget:
        look = self._look
        self._verdict = Text(look, Role.TITLE, wrap=True)
        self._why = Text(look, Role.STEP, ink="ink2", wrap=True)
        self._urgent_column = column(gap=6)
        self._urgent = card(look, self._urgent_column, margins=(22, 16), fill="mist")
        ticked = Text(look, Role.SECONDARY, tr("Safety", "You ticked"), ink="ink2")
        self._ticked_words = Text(look, Role.STEP_STRONG, wrap=True)
        self._ticked_card = card(look, ticked, self._ticked_words, gap=4, margins=(22, 14))
        self._lines = column(gap=10)
        parts = (self._urgent, self._ticked_card, self._lines)
        return widget_of(column(self._head(self._verdict, self._why), *parts, STRETCH, gap=16))

    def show_check(self, screen: SafetyScreen) -> None:
        """Show the questions, or what followed from the answers."""
        self._screen = screen
        self._source.setText(
            tr(
                "Safety",
                "Based on {source}: the signs, and what has a {mark}."
                " The rest is our advice, not a diagnosis.",
                source=said(citation(SOURCE, screen.today)),
                mark=MARK,
            )
        )
        self._title.setText(
            tr("Safety", "Before your first strength session")
            if screen.first
            else tr("Safety", "A short check before you go on")
        )
        for question, tick in self.rows.items():
            tick.setChecked(question in screen.ticked)
        self._pain = screen.pain
        self.usual.show_level(self._pain)
        if screen.answered:
            self._show_result()
        else:
            self._show_questions()

    def open(self, screen: SafetyScreen) -> None:
        """Show the check in front."""
        self.show_check(screen)
        bring_to_front(self)

    def take_over(self, old: "SafetyCheck") -> None:
        """Stand where another one stood, as it was: it spoke another language."""
        if old.as_shown is None:
            return
        self.setGeometry(old.geometry())
        self.setWindowState(old.windowState())
        self.show_check(old.as_shown)
        self.show()
        if old.isActiveWindow():  # else nobody looks at it now: it does not come in front
            self.raise_()
            self.activateWindow()

    @property
    def as_shown(self) -> SafetyScreen | None:
        """What it shows, with all that was ticked and told since."""
        answered = self._pages.currentIndex() == 1
        return self._screen and replace(
            self._screen, ticked=frozenset(self.ticked()), pain=self._pain, answered=answered
        )

    def ticked(self) -> tuple[str, ...]:
        """Ids of the questions that are ticked, in their order."""
        return tuple(question for question, tick in self.rows.items() if tick.isChecked())

    def _ticked(self) -> None:
        if self._pages.currentIndex() == 0:
            self._show_questions()

    def _show_questions(self) -> None:
        self._pages.setCurrentIndex(0)
        words = tr("Safety", "See what this means")
        if not self.ticked():
            words = tr("Safety", "None of these")
        self.buttons.show_acts(
            (
                Act(SafetyAnswer(), words, "Enter", tone=Tone.PRIMARY),
                Act(SafetyLater(), tr("Safety", "Not now"), "Esc", tone=Tone.GHOST),
            )
        )

    def _show_result(self) -> None:
        told = result(self.ticked())
        self._pages.setCurrentIndex(1)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._verdict.setText(tr("Safety", told.title))
        self._why.setText(advice(told.lines[0]))
        self._ticked_card.setVisible(bool(self.ticked()))
        self._ticked_words.setText(
            "\n".join(tr("Safety", q.text) for q in QUESTIONS if self.rows[q.id].isChecked())
        )
        self._say(told)
        self.buttons.show_acts(acts_after(told.verdict))

    def _say(self, told: CheckResult) -> None:
        for each in (self._urgent_column, self._lines):
            sweep(each)
        urgent = told.verdict == "urgent"
        self._urgent.setVisible(urgent)
        rest = [advice(line) for line in told.lines[1:]]
        if urgent:
            for line in rest:
                text = Text(self._look, Role.STEP_STRONG, line, ink="dusk_ink", wrap=True)
                self._urgent_column.addWidget(text)
            rest = [tr("Safety", "Breaks are still offered, as short walks.")]
        for line in rest:
            self._lines.addWidget(_AdviceLine(self._look, line))

    def _ask(self, asked: Command | Own) -> None:
        if asked is Own.COPY:
            self._copy()
        elif isinstance(asked, Own):
            self._show_questions()
        elif isinstance(asked, SafetyAnswer):
            self._send(SafetyAnswer(self.ticked(), self._pain))
            self._show_result()
        else:
            self._send(asked)

    def _copy(self) -> None:
        lines = [self._verdict.text(), "", *self._ticked_words.text().splitlines(), ""]
        if self._pain is not None:
            usual = tr("Safety", "Usual pain: {level} of 10", level=self._pain)
            lines[-1:] = [usual, ""]
        QGuiApplication.clipboard().setText("\n".join([*lines, self._source.text()]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers, Esc leaves; arrows walk through the questions."""
        key = key_name(event)
        focused = self.focusWidget()
        if key == "Enter" and isinstance(focused, QAbstractButton) and focused not in self._ticks():
            focused.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif self._pages.currentIndex() == 0 and self.usual.press(key):
            return
        elif not key or not self.buttons.press(key):
            super().keyPressEvent(event)

    def _ticks(self) -> tuple[TickRow, ...]:
        return tuple(self.rows.values())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window is "not now"."""
        event.accept()
        self._send(SafetyLater())


def acts_after(verdict: Verdict) -> tuple[Act, ...]:
    """What can be done about a result: a start only where nothing speaks against one."""
    change = Act(Own.CHANGE, tr("Safety", "Change"), "C", tone=Tone.GHOST, right=True)
    copy = tr("Safety", "Copy my answers")
    later = Act(SafetyLater(), tr("Safety", "Close"), "Esc", tone=Tone.GHOST, right=True)
    if verdict == "clear":
        go = tr("Safety", "Go to the session")
        return (Act(AskSession(), go, "Enter", "play", Tone.PRIMARY), change, later)
    if verdict == "urgent":
        seen = tr("Safety", "I have been seen")
        return (
            Act(Own.COPY, copy, "Enter", tone=Tone.PRIMARY), Act(SafetySeen(), seen, "S"),
            change, later,
        )  # fmt: skip
    read = tr("Safety", "I have read this and go on")
    return (
        Act(Own.COPY, copy, "Enter", tone=Tone.PRIMARY), Act(SafetyRead(), read, "G"),
        change, later,
    )  # fmt: skip

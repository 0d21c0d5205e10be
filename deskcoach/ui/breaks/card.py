"""The break card: an offer in the corner that takes neither focus nor a single key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEasingCurve, QPoint, QRect, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLayout, QStackedWidget, QVBoxLayout, QWidget

from deskcoach.app.strength.requests import Safety
from deskcoach.app.view_models import CardScreen, SessionCard, usual_later
from deskcoach.core.command import Command
from deskcoach.ui.breaks.growth import Side
from deskcoach.ui.design import words
from deskcoach.ui.design.accessibility import announce
from deskcoach.ui.design.placing import (
    GAP,
    WITH_ANSWERS,
    Home,
    OnScreen,
    comes_unasked,
    corner_of,
    measured_anew,
    place_in,
    working_area,
)
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import duration, tr
from deskcoach.ui.design.wires import once
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.stage import Figures, FigureStage
from deskcoach.ui.widgets.buttons import Capsule, Link, Tone
from deskcoach.ui.widgets.labels import IconLabel, Text, Title
from deskcoach.ui.widgets.layout import STRETCH, column, flow, grow, left, row, widget_of
from deskcoach.ui.widgets.split import SplitCapsule
from deskcoach.ui.widgets.surfaces import THIN, Panel

_WIDTH, _HEIGHT = 440, 200
SLIDE = 24
MOST = 16_777_215
"""Qt's own "no limit"."""
_SETTLE_MS = 300
"""A click this soon after the card came was meant for what was there before."""


class BreakCard(Panel):
    """Offers one break and says what the person chose; it decides nothing."""

    asked = Signal(object)
    """What the person chose, as a command."""
    moved = Signal(str, QPoint)
    SPOKEN = QAccessible.Role.Notification
    """Older screen readers know no announcement; they read a notification when it is shown."""

    def __init__(
        self,
        look: Look,
        figures: Figures,
        *,
        composited: bool = True,
        settle_ms: int = _SETTLE_MS,
        area: Callable[[], QRect] = working_area,
        unlist: Callable[[int], None] = lambda _: None,
    ) -> None:
        super().__init__(look, WITH_ANSWERS, composited=composited)
        self._unlist = unlist
        comes_unasked(self)
        self.setWindowTitle(tr("Card", "DeskCoach break"))
        self._figures, self.home = figures, Home(area)
        self._card: CardScreen | SessionCard | None = None
        self._corner, self._gap = "bottom-right", GAP
        self._place = QPoint()
        self._fitted: tuple[QRect, float, str] | None = None
        self._grip: QPoint | None = None
        self._can_fade = composited and QGuiApplication.platformName() in {
            "xcb",
            "windows",
            "cocoa",
        }
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(self._slide)
        self._motion.finished.connect(self._moved_in_or_out)
        self._settle = once(self, lambda: self._listen(True), settle_ms)
        self._build()
        OnScreen(self, look, self._refit)

    def _build(self) -> None:
        self._body = QWidget(self)
        # Its height follows its width; Qt would keep room for the words at their narrowest, and
        # a window that grows by itself grows over the lower edge of the screen.
        row(self._body, on=self).setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._stage = FigureStage(self._look, Tint.SAGE, 10)
        self._stage.setFixedWidth(152)
        self._stage.setMinimumHeight(_HEIGHT - 20)
        self._column = self._words()
        around = (10, 10, 14, 10)
        self._row = row(self._stage, grow(self._column), gap=18, margins=around, on=self._body)

    def _words(self) -> QVBoxLayout:
        self._reason = IconLabel(self._look, "clock", Role.REASON, "pine")
        self._title = Title(self._look, Role.CARD)
        self._cue = Text(self._look, Role.BODY, wrap=True)
        self._rows = QStackedWidget()
        self._rows.addWidget(self._offer_row())
        self._later = QWidget()
        self._later_said: tuple[str, ...] = ()
        self._rows.addWidget(self._later)
        words = (self._reason, 6, self._title, 2, self._cue, 4)
        return column(*words, grow(self._rows), margins=(0, 6))

    def _offer_row(self) -> QWidget:
        self._length = Text(self._look, Role.SECONDARY, ink="ink2")
        self._start = _unfocused(
            Capsule(self._look, tr("Card", "Start"), tone=Tone.PRIMARY, icon="play")
        )
        self._put_off = SplitCapsule(self._look)
        for half in (self._put_off.usual, self._put_off.others):
            _unfocused(half)
        skip = _unfocused(Capsule(self._look, tr("Card", "Skip"), tone=Tone.GHOST))
        self._start.clicked.connect(lambda: self._answer(lambda card: card.start()))
        self._put_off.others.setObjectName("later")
        self._put_off.clicked.connect(
            lambda: self._answer(lambda card: card.snooze(usual_later(card.later)))
        )
        self._put_off.opened.connect(lambda: self._rows.setCurrentIndex(1))
        skip.clicked.connect(lambda: self._answer(lambda card: card.skip()))
        self._skip_button = skip
        self._seen = _unfocused(Link(self._look, tr("Safety", "I have been seen")))
        self._seen.clicked.connect(lambda: self.asked.emit(Safety()))
        line = row(grow(self._length), self._seen, gap=6)
        buttons = flow(self._start, self._put_off, skip, spread=True)
        return widget_of(column(line, STRETCH, buttons, gap=6))

    def _fill_later(self, choices: tuple[int, ...]) -> None:
        again = tr("Card", "Ask again in")
        said = (again, *(duration(minutes * 60) for minutes in choices))
        if said == self._later_said:  # PySide keeps each widget that was ever taken out of `_rows`
            self._rows.setCurrentIndex(0)
            return
        self._later_said = said
        old, self._later = self._later, QWidget()
        self._rows.removeWidget(old)  # where it was in front, the offer's row is again
        old.deleteLater()
        back = _unfocused(Link(self._look, again, icon="chevron-left"))
        back.clicked.connect(lambda: self._rows.setCurrentIndex(0))
        buttons = flow()
        for minutes in choices:
            button = _unfocused(Capsule(self._look, duration(minutes * 60)))
            button.clicked.connect(partial(self._snooze, minutes))
            buttons.addWidget(button)
        column(STRETCH, left(back), 4, buttons, gap=6, on=self._later)
        self._rows.addWidget(self._later)

    @property
    def offer(self) -> int | None:
        """Number of the offer that the card shows, or None."""
        return self._card.offer if self._card is not None and self.isVisible() else None

    def prepare(self, card: CardScreen | SessionCard) -> None:
        """Fill the card ahead of time, so that it is there at once when it is due."""
        self._card = card
        for text, said in zip(
            (self._title, self._cue, self._length), _card_words(card), strict=True
        ):
            text.setText(said)
        self._reason.set_text(_card_reason(card))
        self.setAccessibleName(f"{self._title.text()}. {self._reason.text()}")
        strength = isinstance(card, SessionCard)
        self._reason.set_look(*(("dumbbell", "mari_ink") if strength else ("clock", "pine")))
        self._stage.set_tint(Tint.APRICOT if strength else Tint.SAGE)
        self._stage.show_held(self._figures(card.exercise.image) if card.exercise else None)
        self._seen.setVisible(card.exercise is None)
        self._fill_later(card.later)
        self._name_put_off(card.later)
        self._skip_button.setVisible(card.can_skip)
        self._fitted = None
        self._fit()

    def _name_put_off(self, choices: tuple[int, ...]) -> None:
        self._put_off.setVisible(bool(choices))
        if not choices:
            return
        usual = duration(usual_later(choices) * 60)
        self._put_off.say(
            words.answer("later", usual_later(choices)),
            tr("Card", "Ask again in {duration}", duration=usual),
            tr("Card", "Ask again at another time"),
        )
        self._put_off.offer_others(len(choices) > 1)

    def _name(self) -> None:
        """The words that are the same for each offer; the language may have changed."""
        self.setWindowTitle(tr("Card", "DeskCoach break"))
        for button, text in (
            (self._start, tr("Card", "Start")),
            (self._skip_button, tr("Card", "Skip")),
        ):
            button.setText(text)
            button.setAccessibleName(text)

    def _fit(self) -> None:
        """Take the size that the words want, as far as the screen has room, and the place.

        Measuring asks the layouts to be laid out, and that calls for a fit: so once for each cause.
        """
        area = self.home.area(stays=self.isVisible())
        fitted = (area, self._look.theme.text_scale, QApplication.font().key())
        if fitted == self._fitted:
            return
        self._fitted = fitted
        measured_anew(self._body)
        room = area.size() - QSize(2 * GAP.x(), 2 * GAP.y())
        self._cue.setMaximumHeight(MOST)
        beside = self._row.minimumSize().width() - self._column.minimumSize().width()
        one_line = max(each.sizeHint().width() for each in (self._title, self._reason, self._rows))
        width = min(max(_WIDTH, beside + one_line, self._row.minimumSize().width()), room.width())
        height = max(_HEIGHT, self._row.heightForWidth(width))
        if height > room.height():
            # The cue gives way: it is said again where the stretch is guided.
            gone = height - room.height()
            self._cue.setMaximumHeight(max(0, self._cue.heightForWidth(width - beside) - gone))
            height = min(room.height(), self._row.heightForWidth(width))
        size = QSize(width, height)
        box = QRect(place_in(area, size, self._corner, self._gap), size)
        self.stand(box, area)
        self._place = self.pos()

    def _refit(self) -> None:
        """A screen, the text, the font or the words changed while it is up."""
        if self._grip is None and self._motion.endValue() != 0.0:
            moves = self._motion.state() is QVariantAnimation.State.Running
            self._fit()
            self._slide(self._motion.currentValue() if moves else 1.0)

    def appear(self, card: CardScreen | SessionCard, corner: str) -> None:
        """Put the card up in its corner, without taking the focus."""
        self._motion.stop()
        self._choose_corner(corner)
        self.prepare(card)
        if self._stage.shows_figure and not self._look.theme.reduced_motion:
            self._stage.play_once(rest=0.42)  # once it has come to rest
        self._listen(False)
        self._settle.start()
        self._run(inwards=True)
        if not self.isVisible() and QGuiApplication.platformName() == "xcb":
            window = int(self.winId())
            QGuiApplication.sync()  # another connection is to know it
            self._unlist(window)
        self.show()
        self.raise_()
        # It takes no focus, so nothing else would tell somebody who does not see it.
        announce(self, self.accessibleName())

    def renew(self, card: CardScreen | SessionCard, corner: str) -> None:
        """Bring the card that is up to date: something in it, or its corner, has changed."""
        page = self._rows.currentIndex()
        self._name()
        self._choose_corner(corner)
        self.prepare(card)
        self._rows.setCurrentIndex(page if card.later else 0)
        self._slide(self._motion.currentValue())

    def _choose_corner(self, corner: str) -> None:
        if corner != self._corner:
            self._corner, self._gap = corner, GAP

    def picture(self, card: CardScreen | SessionCard) -> QPixmap:
        """What it would look like, without being put up."""
        self.prepare(card)
        return self.grab(self.rect().marginsRemoved(self.margins))

    def hand_over(self) -> Side | None:
        """What the player grows from, if the card is up; the card itself is gone then."""
        if not self.isVisible() or self.margins == THIN:
            return None
        box = self.rect().marginsRemoved(self.margins)
        stage = QRect(self._stage.mapTo(self, QPoint()) - box.topLeft(), self._stage.size())
        side = Side(self.grab(box), box.translated(self.pos()), stage)
        self._motion.stop()
        self._settle.stop()
        self.hide()
        return side

    def leave(self) -> None:
        """Slide away; whether the offer stays open in the tray is nothing to the card."""
        if not self.isVisible():
            return
        self._settle.stop()
        self._listen(False)
        self._run(inwards=False)

    def _run(self, *, inwards: bool) -> None:
        theme = self._look.theme
        self._motion.stop()
        fade = 100 if self._can_fade else 0
        length = fade if theme.reduced_motion else (220 if inwards else 160)
        curve = QEasingCurve.Type.OutCubic if inwards else QEasingCurve.Type.InCubic
        self._motion.setEasingCurve(curve)
        self._motion.setDuration(length)
        self._motion.setStartValue(0.0 if inwards else 1.0)
        self._motion.setEndValue(1.0 if inwards else 0.0)
        if length:
            self._slide(self._motion.startValue())
            self._motion.start()
        else:
            self._slide(self._motion.endValue())
            self._moved_in_or_out()

    def _slide(self, share: float) -> None:
        if not self._look.theme.reduced_motion:
            away = SLIDE if self._corner.startswith("bottom") else -SLIDE
            self.move(self._place + QPoint(0, round(away * (1 - share))))
        else:
            self.move(self._place)
        if self._can_fade:
            self.setWindowOpacity(share)
            self.update()  # a translucent window of Wine shows it with the next paint only

    def _moved_in_or_out(self) -> None:
        if self._motion.endValue() == 0.0:
            self.hide()

    def _listen(self, on: bool) -> None:
        self._body.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not on)

    def _snooze(self, minutes: int) -> None:
        self._answer(lambda card: card.snooze(minutes))

    def _answer(self, answer: Callable[[CardScreen | SessionCard], Command]) -> None:
        if self._card is not None:
            self.asked.emit(answer(self._card))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key does anything here, whoever sent it."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the card."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.globalPosition().toPoint() - self.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it."""
        if self._grip is not None:
            self._motion.stop()
            self._place = event.globalPosition().toPoint() - self._grip
            self.move(self._place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt hands it in
        """Let go: the card comes back here next time."""
        if self._grip is None:
            return
        self._grip = None
        box = self.geometry().marginsRemoved(self.margins)
        corner, gap = corner_of(self.home.area(stays=True), box)
        if (corner, gap) != (self._corner, self._gap):
            self._corner, self._gap = corner, gap
            self.moved.emit(corner, gap)


def _card_reason(card: CardScreen | SessionCard) -> str:
    """Why it is here."""
    if isinstance(card, SessionCard):
        return words.session_card_reason(card)
    if card.trial:
        return tr("Card", "Just to try it")
    return words.card_reason(card.kind, card.desk_seconds)


def _card_words(card: CardScreen | SessionCard) -> tuple[str, str, str]:
    """Title, cue and length."""
    if isinstance(card, SessionCard):
        title, cue = words.session_card_title(), words.session_card_cue(card)
        return title, cue, words.session_card_length(card)
    return (
        words.card_title(card.kind, card.exercise),
        words.card_cue(card.kind, card.exercise),
        words.card_length(card.kind, card.exercise, card.length),
    )


def _unfocused(button: Capsule) -> Capsule:
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button

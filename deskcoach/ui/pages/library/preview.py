"""What the exercise will look like in a session: the real page, driven by the real rules, small.

The page is laid out at the size it has in a session's window, painted into a picture, and that is
shown. It plays two repetitions when the dose changes, then rests.
"""

from collections.abc import Callable
from datetime import date
from typing import Protocol, cast

from msgspec.structs import replace
from PySide6.QtCore import QElapsedTimer, QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from deskcoach.app.strength.session.player_view import SessionScreen
from deskcoach.core.exercise_form import value_of
from deskcoach.core.exercises import Exercise, dose_shape
from deskcoach.core.strength import commands as cmd
from deskcoach.core.strength.machine import new_session, next_session_wake, session_step
from deskcoach.core.strength.session import LEAD_IN, Block, Session, block_of
from deskcoach.core.strength.snapshot import snapshot
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import number, tr
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.stage import Figures, FigureStage
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import column, grow, row, wraps
from deskcoach.ui.widgets.painted import Painted, draw_box
from deskcoach.ui.widgets.scaling import Scale

PAGE = QSize(1010, 660)
"""As large as the page is laid out, in pixels of the design."""
_EDGE = 16
_FRAME_MS = 66
SHOWN_REPS = 2
REST_REP = 4
"""The repetition at which the preview stands still, in the middle of its hold."""


def _frame_at(block: Block) -> float:
    """Seconds from the first repetition to the moment that the preview rests at."""
    if block.hold is not None:
        return block.hold * 0.4
    done = (min(REST_REP, block.reps) - 1) * block.tempo.length
    middle = block.tempo.hold * 0.55 if block.tempo.hold else -block.tempo.up * 0.2
    return done + block.tempo.up + middle


def _caught_up(session: Session, at: float) -> Session:
    """The session at an instant, as if somebody had looked at it all the time."""
    while (wake := next_session_wake(session)) is not None and wake < at:
        session, _ = session_step(session, cmd.Tick(), wake)
    return session_step(session, cmd.Tick(), at)[0]


class PageOfSession(Protocol):
    """The page of a session while one works; it is a widget."""

    def show_screen(self, screen: SessionScreen) -> None:
        """Take up a state."""
        ...

    def show_moment(self, at: float) -> None:
        """Bring everything that moves up to date."""
        ...


MakePage = Callable[[Look, Scale, Figures], PageOfSession]
"""Makes the page; the sessions are another feature, so the window hands it in."""


class SessionPicture(Painted):
    """The session page of an exercise, in small."""

    def __init__(self, look: Look, figures: Figures, make_page: MakePage) -> None:
        super().__init__(look)
        self._scale = Scale(self)
        self._page = make_page(look, self._scale, figures)
        self._seen = cast("QWidget", self._page)
        self._seen.resize(PAGE)
        self._seen.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._exercise: Exercise | None = None
        self._block: Block | None = None
        self._session: Session | None = None
        self._picture = QPixmap()
        self._clock, self._timer = QElapsedTimer(), QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._tick)
        wraps(self, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Library", "How it will look in a session"))
        look.changed.connect(self._still)

    def show_exercise(self, exercise: Exercise) -> None:
        """Show it, and play where its dose is another one."""
        block = block_of(exercise)
        again = self._block is not None and block != self._block
        self._exercise, self._block = exercise, block
        self._session, _ = session_step(new_session((block,), "paced"), cmd.Start(), 0.0)
        if again and self.isVisible() and not self._look.theme.reduced_motion:
            self._clock.restart()
            self._timer.start()
        elif not self._timer.isActive():
            self._still()

    def playing(self) -> bool:
        """Whether it moves."""
        return self._timer.isActive()

    def _tick(self) -> None:
        block, at = self._block, self._clock.elapsed() / 1000.0
        length = 4.0 if block is None or block.hold is not None else block.tempo.length * SHOWN_REPS
        if at >= length:
            self._timer.stop()
            self._still()
        else:
            self._show(at)

    def _still(self) -> None:
        if self._block is not None:
            self._show(_frame_at(self._block))

    def _show(self, seconds: float) -> None:
        """Bring the picture to so many seconds after the first repetition began."""
        exercise, session = self._exercise, self._session
        if exercise is None or session is None:
            return
        at = LEAD_IN + seconds
        now = _caught_up(session, at)
        screen = SessionScreen(
            snapshot(now), now.blocks, (exercise,), today=date.min, can=frozenset()
        )
        self._page.show_screen(screen)
        self._page.show_moment(at)
        self._paint_page()

    def _paint_page(self) -> None:
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if size.isEmpty():
            return
        picture = QPixmap(size)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self.width() - 2 * _EDGE
        painter.translate(_EDGE, _EDGE)
        painter.scale(room / PAGE.width(), room / PAGE.width())
        flags = QWidget.RenderFlag.DrawChildren
        self._seen.render(painter, QPoint(), renderFlags=flags)
        painter.end()
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its width wants."""
        return QSize(348, self._high(348))

    def heightForWidth(self, width: int) -> int:
        """It keeps the shape of the page."""
        return self._high(width)

    def _high(self, width: int) -> int:
        return round((width - 2 * _EDGE) * PAGE.height() / PAGE.width()) + 2 * _EDGE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint the page anew."""
        super().resizeEvent(event)
        self._still()

    def showEvent(self, event: QShowEvent) -> None:
        """Paint what was not seen before."""
        super().showEvent(event)
        self._still()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing plays that nobody sees."""
        self._timer.stop()
        super().hideEvent(event)

    def paint(self, painter: QPainter) -> None:
        """Paint the frame and the page in it."""
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        draw_box(painter, box, 16, self.tokens.canvas, self.tokens.line)
        painter.drawPixmap(0, 0, self._picture)


class StretchPicture(Painted):
    """A stretch as a break shows it: its stage, and how long it is held."""

    def __init__(self, look: Look, figures: Figures) -> None:
        super().__init__(look)
        self._figures = figures
        self._name = Text(look, Role.CARD, wrap=True)
        self._stage = FigureStage(look, Tint.SAGE, 12)
        self._stage.setMinimumSize(180, 150)
        self._seconds = Text(look, Role.WALK)
        self._seconds.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._middle = row(grow(self._stage, 3), grow(self._seconds, 2), gap=10)
        self._column = column(self._name, grow(self._middle), gap=8, margins=(16, 14), on=self)
        self.setAccessibleName(tr("Library", "How it will look in a break"))

    def show_exercise(self, exercise: Exercise) -> None:
        """Show it."""
        self._name.setText(exercise.name)
        self._stage.show_held(self._figures(exercise.image))
        hold = number(value_of(exercise, "hold"))
        self._seconds.setText(tr("Library", "{count} s", count=hold))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In large text the seconds stand below the figure."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        needed = self._seconds.sizeHint()
        self._seconds.setMinimumHeight(needed.height())
        beside = self._stage.minimumWidth() + self._middle.spacing() + needed.width()
        room = self.contentsRect().width() - 2 * 16
        way = QBoxLayout.Direction
        self._middle.setDirection(way.LeftToRight if beside <= room else way.TopToBottom)
        self.setMinimumHeight(max(232, self._column.heightForWidth(self.width())))

    def paint(self, painter: QPainter) -> None:
        """Paint the frame."""
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        draw_box(painter, box, 16, self.tokens.canvas, self.tokens.line)


class Preview(QWidget):
    """The one or the other."""

    def __init__(self, look: Look, figures: Figures, make_page: MakePage) -> None:
        super().__init__()
        self.session = SessionPicture(look, figures, make_page)
        self.stretch = StretchPicture(look, figures)
        column(self.session, self.stretch, on=self)
        self.stretch.hide()

    def show_exercise(self, exercise: Exercise) -> None:
        """Show it as it stands; without a name it is called "Your exercise"."""
        exercise = replace(exercise, name=exercise.name or tr("Library", "Your exercise"))
        stretch = dose_shape(exercise) == "stretch"
        self.session.setVisible(not stretch)
        self.stretch.setVisible(stretch)
        (self.stretch if stretch else self.session).show_exercise(exercise)

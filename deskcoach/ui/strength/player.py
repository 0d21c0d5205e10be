"""The session player: shows a strength session in a full window and sends back what is asked."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from deskcoach.app.ports import SendCommand
from deskcoach.app.strength.session.player_view import SessionScreen
from deskcoach.core.command import Command
from deskcoach.core.strength import commands as cmd
from deskcoach.ui.design import session_words as words
from deskcoach.ui.design.placing import keep_whole
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import tr
from deskcoach.ui.design.wires import follow
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.strength.actions import ActRow, Own, acts_for, key_name
from deskcoach.ui.strength.pain import PainPage
from deskcoach.ui.strength.rest import RestPage
from deskcoach.ui.strength.stage import SessionPage
from deskcoach.ui.strength.start_end import EndPage, ResumePage, StartPage
from deskcoach.ui.strength.work import WorkPage
from deskcoach.ui.widgets.focus_ring import REACH, FocusRing
from deskcoach.ui.widgets.layout import grow, row
from deskcoach.ui.widgets.scaling import DESIGN_HEIGHT, WIDTH, Scale
from deskcoach.ui.widgets.scroll import BAR, Bodies
from deskcoach.ui.widgets.surfaces import Canvas

_MOVING = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class WindowRing(FocusRing):
    """A ring that follows its control through everything that the control stands in."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay around the control while it or what it stands in moves."""
        if event.type() in _MOVING:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        target = self._target
        if target is None:
            self.hide()
            return
        above: QWidget | None = target
        while above is not None and above is not self._window:
            above.installEventFilter(self)
            above = above.parentWidget()
        place = QRect(target.mapTo(self._window, QPoint()), target.size())
        self.setGeometry(place.adjusted(-REACH, -REACH, REACH, REACH))
        self.setVisible(target.isVisible() and not self._quiet)
        self.raise_()


# -- The session player: shows a strength session in a full window and sends back what is asked ---


_FRAME_MS, _RING_MS, _STEP_MS = 33, 100, 250
_SMALLEST = (960, 600)


class SessionPlayer(Canvas):
    """One window for a whole session; it decides nothing and only knows what it was shown.

    Args:
        look: The theme.
        figures: Hands out a figure by its id.
        send: Carries out a command, see `SessionScreen`.
        elapsed: Seconds on the monotonic clock of the snapshot's deadlines.
    """

    def __init__(
        self, look: Look, figures: Figures, send: SendCommand, elapsed: Callable[[], float]
    ) -> None:
        super().__init__(look)
        self._send, self._elapsed = send, elapsed
        self._screen: SessionScreen | None = None
        self._spent = ""
        self._skipping = self._noting = False
        self.scale = Scale(self)
        self._beat = QTimer(self)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._tick)
        self.setWindowTitle(tr("Session", "DeskCoach, strength session"))
        # The window holds the focus until Tab moves it on, so that Space means the session.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.resize(WIDTH, DESIGN_HEIGHT)
        keep_whole(self, QSize(*_SMALLEST), look)
        self._build(figures)
        look.changed.connect(self._pace)
        WindowRing(look, self)

    def _build(self, figures: Figures) -> None:
        look, scale = self._look, self.scale
        self.start_page = StartPage(look, scale, figures)
        self.work_page = WorkPage(look, scale, figures)
        self.rest_page = RestPage(look, scale, figures)
        self.pain_page = PainPage(look, scale)
        self.end_page = EndPage(look, scale, figures)
        self.resume_page = ResumePage(look, scale, figures)
        self.page: SessionPage = self.start_page
        self.buttons = ActRow(look, scale, self._ask)
        self._pages = Bodies(
            look,
            *(self.start_page, self.work_page, self.rest_page),
            *(self.pain_page, self.end_page, self.resume_page),
        )
        self._connect()
        foot = row(grow(self.buttons), margins=(0, 0, BAR, 0))
        self._column = scale.column(grow(self._pages), 38, foot, margins=(40, 28), on=self)
        follow(self._hang_bar, scale)

    def _hang_bar(self) -> None:
        """What scrolls ends where the buttons do: its bar hangs in the margin."""
        margins = self._column.contentsMargins()
        margins.setRight(margins.left() - BAR)
        self._column.setContentsMargins(margins)

    def _connect(self) -> None:
        self.work_page.rep.connect(lambda: self._send(cmd.Rep()))
        for more in (self.work_page.more, self.rest_page.more):
            more.connect(lambda: self._send(cmd.AddSet()))
        self.start_page.counting.connect(self._count_by)
        self.pain_page.asked.connect(self._ask)
        for rated in (self.pain_page.rated, self.end_page.rated_pain):
            rated.connect(lambda level: self._send(cmd.RatePain(level)))
        self.end_page.rated_before.connect(
            lambda level: self._send(cmd.RatePain(level, before=True))
        )
        for last in (self.rest_page.last, self.end_page.last):
            last.corrected.connect(self._correct)
            last.rated.connect(lambda level: self._send(cmd.RateEffort(level)))
            last.noted.connect(self._send)

    # What is shown

    def show_session(self, screen: SessionScreen) -> None:
        """Bring the player up to date; a new stage or a cue are enough, the rest it animates."""
        was_over = self._screen is not None and self._screen.snapshot.stage == "over"
        before, self.page = self.page, self._page_for(screen)
        self._screen = screen
        if self.page is not before:
            self._skipping = False
        if self.page is not before or (screen.snapshot.stage == "over" and not was_over):
            # The keys belong to the session again, not to a button that is gone.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._pages.turn_to(self.page)
        self._show_page(screen)
        if self._noting and self.page in (self.rest_page, self.end_page):
            self._noting = False
            self._write_note()
        self._pace()

    def open(self, screen: SessionScreen) -> None:
        """Show the player in front, as large as the screen; it takes the focus."""
        self.show_session(screen)
        if not self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.showMaximized()
        self.raise_()
        self.activateWindow()

    def _page_for(self, screen: SessionScreen) -> SessionPage:
        if screen.snapshot.hurt:
            return self.pain_page
        if screen.unfinished:
            return self.resume_page
        pages: dict[str, SessionPage] = {
            "ready": self.start_page,
            "resting": self.rest_page,
            "closing": self.end_page,
            "over": self.end_page,
        }
        return pages.get(screen.snapshot.stage, self.work_page)

    def _show_page(self, screen: SessionScreen) -> None:
        self.page.show_screen(screen)
        self._tick()
        name = words.screen_name(screen)
        if name != self.accessibleName():
            self.setAccessibleName(name)
        working = self.page is self.work_page
        self.buttons.setVisible(self.page is not self.pain_page)
        line = words.session_status_line(screen) if working else words.rest_word(screen)
        acts = acts_for(screen, skipping=self._skipping, noting=self._noting)
        self.buttons.show_acts(acts, line)

    def _tick(self) -> None:
        self.page.show_moment(self._elapsed())

    def _pace(self) -> None:
        """Beat only as fast as something moves, and not at all when nothing does or is seen."""
        screen = self._screen
        moving = (self.work_page, self.rest_page)
        if screen is None or not self.isVisible() or self.page not in moving:
            self._beat.stop()
            return
        now = screen.snapshot
        waiting = now.stage == "paused" or (now.stage == "working" and now.phase is None)
        if waiting:
            self._beat.stop()
            return
        frame = _FRAME_MS if now.stage in ("working", "holding") else _RING_MS
        pace = _STEP_MS if self._look.theme.reduced_motion else frame
        if not self._beat.isActive() or self._beat.interval() != pace:
            self._beat.start(pace)

    def is_animating(self) -> bool:
        """Whether a timer of the player itself runs: never while hidden."""
        return self._beat.isActive()

    # What is asked

    def _ask(self, asked: Command | Own) -> None:
        if asked is Own.SKIP or asked is Own.NOTE:
            self._skipping = asked is Own.SKIP
            self._noting ^= asked is Own.NOTE
            if self._screen is not None:
                self._show_page(self._screen)
            return
        self._skipping = False
        if isinstance(asked, Own):
            self.hide()
        elif isinstance(asked, cmd.Start):
            self._send(cmd.Start(self.start_page.loads(), self.start_page.back.level))
        else:
            self._send(asked)

    def _write_note(self) -> None:
        """The moment was marked while one worked: now it is typed."""
        last = self.end_page.last if self.page is self.end_page else self.rest_page.last
        if not last.isHidden():
            last.note.write()

    def _count_by(self, counting: cmd.Counting) -> None:
        if self._screen is not None and self._screen.snapshot.counting != counting:
            self._send(cmd.CountBy(counting))

    def _correct(self, numbers: cmd.Correct) -> None:
        last = self._screen.snapshot.last if self._screen is not None else None
        if last is not None:
            self._send(replace(numbers, slot=last.slot))

    # What Qt tells

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every button has a key; a key without a button goes on to Qt."""
        if self._pages.take_key(event):
            return
        key = key_name(event)
        focused = self.focusWidget()
        if key == "Enter" and isinstance(focused, QAbstractButton):
            focused.click()
            return
        if not key or self._screen is None or not self._press(key, repeated=event.isAutoRepeat()):
            super().keyPressEvent(event)

    def _press(self, key: str, *, repeated: bool) -> bool:
        if repeated and key not in "-+[]":
            # A key that is held down counts once.
            return True
        if key == self._spent:
            return True
        asked = self.page is self.pain_page
        if self.page.press(key):
            if asked and self.page is not self.pain_page:
                self._spend(key)
            return True
        if asked:
            return False
        return self.buttons.press("Space" if key == "Enter" else key) or self._unseen(key)

    def _unseen(self, key: str) -> bool:
        """Keys without a button: it stands elsewhere, or would be one too many."""
        screen = self._screen
        if screen is None:
            return False
        now = screen.snapshot
        other: cmd.Counting = "paced" if now.counting == "manual" else "manual"
        asked: dict[str, cmd.SessionCommand] = {"A": cmd.AddSet(), "Backspace": cmd.Undo()}
        if now.stage in ("countdown", "working") and screen.block.hold is None:
            asked["M"] = cmd.CountBy(other)
        command = asked.get(key)
        if command is None or type(command) not in {*screen.can, cmd.CountBy}:
            return False
        self._send(command)
        return True

    def _spend(self, key: str) -> None:
        """Pressed twice, the key of a choice must not end or skip what the choice went on with."""
        self._spent = key
        QTimer.singleShot(QApplication.doubleClickInterval(), self, self._forget_key)

    def _forget_key(self) -> None:
        self._spent = ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything grows with the window."""
        super().resizeEvent(event)
        self.scale.fit(event.size())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to move."""
        super().showEvent(event)
        self._pace()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves that nobody sees."""
        super().hideEvent(event)
        self._pace()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing a running session pauses it; closing a paused one ends it with what is done."""
        screen = self._screen
        stage = screen.snapshot.stage if screen is not None else "over"
        if screen is None or stage == "over":
            event.accept()
            return
        event.ignore()
        if stage == "ready":
            self._send(cmd.Abandon())
        elif cmd.Pause in screen.can:
            self._send(cmd.Pause())
        else:
            self._send(cmd.Finish())

"""The window: Today, the weekly plan and the settings, with room for more."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from deskcoach.app.screens import Mode, StatusScreen
from deskcoach.ui import words
from deskcoach.ui.plan_page import PlanPage
from deskcoach.ui.reads import Reads
from deskcoach.ui.settings_page import SettingsPage
from deskcoach.ui.stage import Figures
from deskcoach.ui.theme import Look, Role
from deskcoach.ui.today import Today
from deskcoach.ui.tray_icon import tray_pixmap
from deskcoach.ui.widgets.capsule import Link, Tab
from deskcoach.ui.widgets.focus_ring import FocusRing
from deskcoach.ui.widgets.notice import Notice
from deskcoach.ui.widgets.text import Text

SIZE = (960, 680)

translate = words.translate


class StateIcon(QWidget):
    """The tray icon once more, beside the sentence that says the same."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._mode, self._progress, self._heads_up = Mode.WORKING, 0.0, False
        self.setFixedSize(22, 22)
        look.changed.connect(self.update)

    def show_status(self, status: StatusScreen) -> None:
        """Take up the state."""
        self._mode, self._progress = status.mode, status.progress
        self._heads_up = status.heads_up
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - it is painted whole
        """Paint the drawing that fits the screen."""
        pixmap = tray_pixmap(
            22 if self.devicePixelRatioF() <= 1 else 44,
            self._mode,
            self._progress,
            heads_up=self._heads_up,
            dark_panel=self._look.theme.dark,
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRectF(self.rect()), pixmap, QRectF(pixmap.rect()))


class Window(QWidget):
    """The main window. It reads when it is shown and while it is seen, and never otherwise."""

    def __init__(
        self,
        look: Look,
        reads: Reads,
        send: Callable[..., None],
        figures: Figures,
        *,
        settle_ms: int = 300,
    ) -> None:
        super().__init__()
        self._look, self._reads, self._send = look, reads, send
        self.setWindowTitle("DeskCoach")
        # The window itself holds the focus until Tab moves it on: no ring before that.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.today = Today(look, send, figures)
        self.plan = PlanPage(look, figures, send)
        self.settings = SettingsPage(look, settle_ms=settle_ms)
        self.settings.changed.connect(
            lambda section, key, value: send("set", section=section, key=key, value=value)
        )
        self.settings.autostart.connect(lambda on: send("autostart", on=on))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.today)
        self._pages.addWidget(self.plan)
        self._pages.addWidget(self.settings)
        self._told = Notice(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 20, 28, 28)
        column.setSpacing(16)
        column.addLayout(self._head())
        column.addWidget(self._told_row())
        column.addWidget(self._pages, 1)
        self.resize(*SIZE)
        self._keys()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            FocusRing(look, self, app)

    def _head(self) -> QHBoxLayout:
        self._tabs = {
            "today": Tab(self._look, translate("Window", "Today"), icon="sun", height=40),
            "plan": Tab(self._look, translate("Window", "Plan"), icon="calendar", height=40),
            "settings": Tab(self._look, translate("Window", "Settings"), icon="sliders", height=40),
        }
        head = QHBoxLayout()
        head.setSpacing(4)
        for name, tab in self._tabs.items():
            tab.clicked.connect(lambda _=False, n=name: self.turn_to(n))
            head.addWidget(tab)
        self._tabs["today"].setChecked(True)
        self._state = StateIcon(self._look)
        self._status = Text(self._look, Role.BODY, ink="ink2")
        head.addStretch(1)
        head.addWidget(self._state)
        head.addSpacing(6)
        head.addWidget(self._status)
        return head

    def _told_row(self) -> QWidget:
        self._told_box = QWidget()
        row = QHBoxLayout(self._told_box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._told, 1)
        close = Link(self._look, translate("Window", "Close"), icon="close")
        close.clicked.connect(self._told_box.hide)
        row.addWidget(close)
        self._told_box.hide()
        return self._told_box

    def _keys(self) -> None:
        for number, name in enumerate(self._tabs, start=1):
            keys = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            keys.activated.connect(lambda n=name: self.turn_to(n))
        close = QShortcut(QKeySequence("Ctrl+W"), self)
        close.activated.connect(self.close)

    def open(self, page: str = "today") -> None:
        """Show the window in front, on one of its pages."""
        self.refresh()
        self.turn_to(page)
        if self.isMinimized():
            self.showNormal()
        if not self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show()
        self.raise_()
        self.activateWindow()

    def turn_to(self, page: str) -> None:
        """Turn to a page."""
        tab = self._tabs.get(page)
        if tab is not None:
            tab.setChecked(True)
            self._pages.setCurrentIndex(list(self._tabs).index(page))

    def refresh(self) -> None:
        """Read everything anew."""
        today = self._reads.today()
        self.today.show_today(today)
        settings, problems = self._reads.settings()
        self._show_plan()
        self.settings.show_settings(settings, problems, autostart=self._reads.autostart())
        self._show_state(today.status)

    def show_status(self, status: StatusScreen) -> None:
        """Take up a new state, if anybody sees it."""
        if not self.isVisible():
            return
        self._show_state(status)
        self.today.show_today(self._reads.today())
        self._show_plan()

    def _show_plan(self) -> None:
        plan = self._reads.plan()
        if plan is not None:
            self.plan.show_plan(plan)

    def _show_state(self, status: StatusScreen) -> None:
        self._state.show_status(status)
        self._status.setText(words.status_line(status))

    def tell(self, message: str) -> None:
        """Show a message on top, until it is closed."""
        self._told.show_lines((message,))
        self._told.show()
        self._told_box.show()


__all__ = ["Reads", "Window"]

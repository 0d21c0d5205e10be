"""The card with the ring: the next break, Break now and Pause."""

import math
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from deskcoach.app.screens import Mode, StatusScreen
from deskcoach.core.events import Kind
from deskcoach.ui import words
from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.capsule import Capsule
from deskcoach.ui.widgets.flow import Columns
from deskcoach.ui.widgets.menu import Menu, fill_pause_menu
from deskcoach.ui.widgets.ring import Ring
from deskcoach.ui.widgets.surface import Surface
from deskcoach.ui.widgets.text import Text

translate = words.translate


class NextBreak(Surface):
    """The card with the ring, Break now and Pause."""

    def __init__(self, look: Look, send: Callable[..., None]) -> None:
        super().__init__(look)
        self._send = send
        self._paused = False
        self._kind = Kind.STRETCH
        self.ring = Ring(look)
        self._name = Text(look, Role.STRONG)
        self._line = Text(look, Role.SECONDARY, ink="ink2", wrap=True)
        for text in (self._name, self._line):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._now = Capsule(look, translate("Today", "Break now"), icon="stretch", height=40)
        self._now.clicked.connect(lambda: send("break", kind=str(self._kind)))
        self._pause = Capsule(
            look, translate("Today", "Pause"), icon="pause", trailing="chevron-down", height=40
        )
        self._pause.clicked.connect(self._pause_clicked)
        self._menu = Menu(look, self)
        fill_pause_menu(self._menu, send)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 20)
        self._at = Text(look, Role.BODY, ink="ink2")
        head = QHBoxLayout()
        head.addWidget(Text(look, Role.HEADING, translate("Today", "Next break"), wrap=True), 1)
        head.addWidget(self._at)
        column.addLayout(head)
        column.addStretch(1)
        column.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(self._name)
        column.addWidget(self._line)
        column.addStretch(1)
        column.addWidget(Columns((self._now, 1), (self._pause, 1), gap=8))

    def minimumSizeHint(self) -> QSize:
        """Not too narrow for the ring, and as wide as its buttons' words."""
        return super().minimumSizeHint().expandedTo(QSize(300, 0))

    def show_status(self, status: StatusScreen, now: datetime | None = None) -> None:
        """Bring the ring and the words up to date; with the clock, the time of day as well."""
        paused = status.mode is Mode.PAUSED
        if paused != self._paused:
            self._paused = paused
            name = translate("Today", "Resume") if paused else translate("Today", "Pause")
            icon, trailing = ("play", "") if paused else ("pause", "chevron-down")
            self._pause.set_words(name, icon, trailing)
        self._kind = status.next_kind or Kind.STRETCH
        self._now.setEnabled(status.mode is not Mode.GUIDED)
        share, number, unit = ring_words(status)
        self.ring.show_value(share, number, unit)
        name = words.break_name(status.next_kind, until_seen=status.until_seen)
        self._name.setText("" if status.next_kind is None else name)
        self._line.setText(ring_line(status))
        self._at.setText(about_when(status, now))

    def _pause_clicked(self) -> None:
        if self._paused:
            self._send("resume")
            return
        self._menu.popup(self._pause.mapToGlobal(self._pause.rect().bottomLeft()))


def ring_words(status: StatusScreen) -> tuple[float, str, str]:
    """How far the ring has filled, the number in it, and the word below."""
    if status.mode is Mode.PAUSED:
        until = words.clock_time(status.paused_until) if status.paused_until else ""
        return 0.0, until or "—", translate("Today", "end of the pause") if until else ""
    if status.mode in (Mode.DUE, Mode.OFFERED) or status.next_seconds == 0:
        return 1.0, translate("Today", "Now"), translate("Today", "when you like")
    if status.mode is Mode.GUIDED:
        return 1.0, translate("Today", "Now"), translate("Today", "in your break")
    if status.next_seconds is None:
        return 0.0, "—", ""
    minutes = max(1, math.ceil(status.next_seconds / 60))
    unit = words.plural("Today", "minute(s)", minutes)
    return status.progress, str(minutes), unit


def ring_line(status: StatusScreen) -> str:
    """The quiet line below the name of the next break."""
    if status.mode is Mode.PAUSED:
        return ""
    if status.mode is Mode.PUT_OFF and status.asks_again is not None:
        text = translate("Today", "Asks again at {time}")
        return text.format(time=words.clock_time(status.asks_again))
    if status.next_kind is None:
        return translate("Today", "No breaks are switched on.")
    return translate("Today", "Only time at the desk counts.")


def about_when(status: StatusScreen, now: datetime | None) -> str:
    """The time of day of the next break, if one stays at the desk; empty while nobody knows."""
    counting = status.mode in (Mode.WORKING, Mode.QUIET)
    if now is None or not counting or not status.next_seconds:
        return ""
    # By whole minutes, as the ring counts them: both are to tell the same.
    return words.clock_time(now + timedelta(minutes=math.ceil(status.next_seconds / 60)))

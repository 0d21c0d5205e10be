"""Everything that a person sees: keeps the View protocol by handing each screen its part."""

import ctypes
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QApplication

from deskcoach.app.ports import SendAndWait
from deskcoach.app.requests import ChangeSetting, OpenWindow
from deskcoach.app.view_models import (
    CardScreen,
    GuideScreen,
    SafetyScreen,
    SessionCard,
    StatusScreen,
)
from deskcoach.core.breaks.events import GuideStopped
from deskcoach.ui.design.language import Language
from deskcoach.ui.design.placing import Box, area_on, corner_here
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import said
from deskcoach.ui.queries import Reads
from deskcoach.ui.shell.early_tray import EarlyTray, panel_is_dark
from deskcoach.ui.shell.tray import Tray

if TYPE_CHECKING:
    from deskcoach.app.strength.player_view import SessionScreen
    from deskcoach.ui.breaks.card import BreakCard
    from deskcoach.ui.breaks.overlay import Covers
    from deskcoach.ui.breaks.player import StretchPlayer
    from deskcoach.ui.breaks.posture_cue import Nudge
    from deskcoach.ui.figure.view import Figures
    from deskcoach.ui.shell.main_window import Window
    from deskcoach.ui.strength.player import SessionPlayer
    from deskcoach.ui.strength.safety import SafetyCheck


@cache
def composited(platform: str) -> bool:
    """Whether translucent windows show what is behind them.

    Args:
        platform: Qt's name of the platform, such as `xcb`.
    """
    return _x11_composited() if platform == "xcb" else platform != "minimal"


def _x11_composited() -> bool:
    """Ask who owns the selection that every X11 compositor takes."""
    try:
        xlib = ctypes.CDLL("libX11.so.6")
    except OSError:
        return False
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    xlib.XInternAtom.restype = xlib.XGetSelectionOwner.restype = ctypes.c_ulong
    xlib.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    xlib.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    xlib.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = xlib.XOpenDisplay(None)
    if not display:
        return False
    screen = xlib.XDefaultScreen(ctypes.c_void_p(display))
    selection = xlib.XInternAtom(display, f"_NET_WM_CM_S{screen}".encode(), 0)
    owner = xlib.XGetSelectionOwner(display, selection)
    xlib.XCloseDisplay(display)
    return bool(owner)


# -- Everything that a person sees: keeps the View protocol by handing each screen its part -----


# Each window's room is entered when it is first wanted: the icon must be in the tray at once, and
# the figure alone takes longer to import than the tray does.
# ruff: noqa: PLC0415


UNSEEN = 600.0
"""Seconds after which a large window that nobody has seen is let go of: together they take half
of the memory, and are made anew within a blink."""
LARGE = ("_window", "_player", "_session", "_safety")


class Screens(QObject):
    """All screens of one program. Each window is made when it is first wanted."""

    emptied = Signal()
    """A large window was let go of: its memory is free as soon as the event loop has come round."""

    def __init__(  # noqa: PLR0913 - the composition root hands in what it has
        self,
        look: Look,
        figures: "Figures",
        send: SendAndWait,
        reads: Reads,
        elapsed: Callable[[], float],
        early: EarlyTray | None = None,
        *,
        language: Language | None = None,
        unlist: Callable[[int], None] = lambda _: None,
        in_front: Callable[[], Box | None] = lambda: None,
    ) -> None:
        super().__init__()
        self._unlist, self._in_front = unlist, in_front
        self._screen_wanted = ""
        self._language, self._spoken_anew = language, False
        self._look, self._figures, self._send = look, figures, send
        self._reads, self._elapsed = reads, elapsed
        self._seen: dict[str, float] = {}
        self._card_shown: CardScreen | SessionCard | None = None
        self._tucked = False
        self._card: BreakCard | None = None
        self._nudge: Nudge | None = None
        self._player: StretchPlayer | None = None
        self._window: Window | None = None
        self._covers: Covers | None = None
        self._session: SessionPlayer | None = None
        self._safety: SafetyCheck | None = None
        app = QApplication.instance()
        self.tray = Tray(
            send,
            dark_panel=lambda: isinstance(app, QApplication) and panel_is_dark(app, self._icon()),
            early=early,
            strength=True,
        )
        look.looked.connect(self.tray.look_again)
        self.tray.clicked.connect(self._tray_clicked)
        self.tray.menu_opening.connect(self._menu_opening)

    def _icon(self) -> str:
        settings, _ = self._reads.settings()
        return settings.appearance.tray_icon

    def show_status(self, status: StatusScreen) -> None:
        """Bring the tray and any open window up to date."""
        self.tray.show_status(status)
        self._let_go_of_unseen()
        if self._window is not None:
            self._window.show_status(status)
        if status.heads_up and self._card is None:
            # Made while nothing is urgent, so that it is painted at once when it falls due.
            self._the_card()

    def show_card(self, card: CardScreen) -> None:
        """Put the break card up, without taking the focus; or bring it up to date."""
        self._offer(card)

    def show_session_card(self, card: SessionCard) -> None:
        """Put the card up with a strength session on it; or bring it up to date."""
        self._offer(card)

    def _offer(self, card: CardScreen | SessionCard) -> None:
        shown = self._card_shown
        known = shown is not None and (type(shown), shown.offer) == (type(card), card.offer)
        self._card_shown = card
        if known and (self._tucked or self._card_is_up()):
            self._renew_card()
        else:
            self._appear(card)

    def _card_is_up(self) -> bool:
        return self._card is not None and self._card.offer is not None

    def _appear(self, card: CardScreen | SessionCard) -> None:
        self._card_shown, self._tucked = card, False
        if self._nudge is not None:
            self._nudge.hide()
        self._the_card().appear(card, self._corner())

    def _renew_card(self) -> None:
        """Bring the card up to date where it is seen; from the tray it comes up so by itself."""
        if self._card_shown is not None and self._card is not None and self._card.offer is not None:
            self._card.renew(self._card_shown, self._corner())

    def remember_card(self, card: CardScreen | SessionCard) -> None:
        """An offer was made in another way; a click on the tray icon shows its card."""
        self._card_shown = card

    def tuck_card(self) -> None:
        """Let the card slide into the tray; a click there brings it back."""
        self._tucked = True
        if self._card is not None:
            self._card.tuck()

    def close_card(self) -> None:
        """Take the card away."""
        self._card_shown = None
        if self._card is not None:
            self._card.leave()

    def show_nudge(self, seconds: float) -> None:
        """Show a posture cue for so long."""
        if self._nudge is None:
            from deskcoach.ui.breaks.posture_cue import Nudge

            self._nudge = Nudge(self._look, composited=_translucent(), area=self._area)
        self._nudge.appear(seconds, self._corner())

    def show_guide(self, guide: GuideScreen) -> None:
        """Open the stretch player, or bring it up to date."""
        if self._player is None:
            from deskcoach.ui.breaks.player import StretchPlayer

            self._player = StretchPlayer(
                self._look, self._figures, self._send, self._elapsed,
                composited=_translucent(), area=self._area,
            )  # fmt: skip
        if not guide.firm:
            self._uncover()
        elif self._covers is None:
            from deskcoach.ui.breaks.overlay import Covers
            from deskcoach.ui.design.wires import wire

            self._covers = Covers(self._look, lambda: self._send(GuideStopped()))
            wire(self._covers, "changed()", self._player, "raise()")
        settings, _ = self._reads.settings()
        self._player.show_guide(guide, sound=settings.sound.enabled and settings.sound.volume > 0)

    def close_guide(self) -> None:
        """The guided break is over."""
        self._uncover()
        if self._player is not None:
            self._player.hide()
        self._let_go_of_old_words()

    def _uncover(self) -> None:
        if self._covers is not None:
            self._covers.close()
        self._covers = None

    def show_session(self, screen: "SessionScreen", *, front: bool) -> None:
        """Open the session player, or bring it up to date."""
        if self._session is None:
            from deskcoach.ui.strength.player import SessionPlayer

            self._session = SessionPlayer(self._look, self._figures, self._send, self._elapsed)
        if front or not self._session.isVisible():
            self._session.open(screen)
        else:
            self._session.show_session(screen)

    def close_session(self) -> None:
        """Take the session player away."""
        if self._session is not None:
            self._session.hide()
        self._let_go_of_old_words()

    def show_safety(self, screen: SafetyScreen) -> None:
        """Show the check before strength work, in front."""
        if self._safety is None:
            self._safety = self._new_safety()
        self._safety.open(screen)

    def _new_safety(self) -> "SafetyCheck":
        from deskcoach.ui.strength.safety import SafetyCheck

        return SafetyCheck(self._look, self._figures, self._send)

    def close_safety(self) -> None:
        """Take the check away."""
        if self._safety is not None:
            self._safety.hide()

    def tell(self, message: str) -> None:
        """Say what went wrong: in the window if it is open, else beside the tray icon."""
        if self.tray.available and (self._window is None or not self._window.isVisible()):
            self.tray.tell(said(message))
            return
        self._the_window().tell(said(message))
        self.open_window()

    def open_window(self, page: str = "today") -> None:
        """Show the window in front, on one of its pages."""
        self._the_window().open(page)

    def apply_settings(self) -> None:
        """Take up the settings that are now in force."""
        settings, _ = self._reads.settings()
        self._look.take_up(settings.appearance)
        self.tray.look_again()
        if self._language is not None and self._language.take_up(settings.appearance.language):
            self._speak_anew()
        if self._window is not None and self._window.isVisible():
            self._window.refresh()
        if self._card is not None and self._screen_wanted != settings.asking.screen:
            self._card.home.choose_anew()
        self._renew_card()

    def _speak_anew(self) -> None:
        """Another language: what is seen next is made anew; window and check at once."""
        self.tray.speak_anew()
        self._spoken_anew = True
        old, self._window = self._window, None
        if old is not None and old.isVisible():
            self._the_window().take_over(old)
        check = self._safety
        if check is not None and check.isVisible():
            self._safety = self._new_safety()
            self._safety.take_over(check)
            check.hide()
            check.deleteLater()
        self._let_go_of_old_words()
        if old is not None:
            old.hide()
            old.deleteLater()
            self.emptied.emit()

    def _let_go_of_old_words(self) -> None:
        """Windows that nobody sees are dropped; a running player keeps its words to its end."""
        if not self._spoken_anew:
            return
        for name in ("_card", "_nudge", "_player", "_session", "_safety"):
            window = getattr(self, name)
            if window is not None and not window.isVisible():
                self._let_go_of(name)
        left = (self._card, self._nudge, self._player, self._session, self._safety)
        self._spoken_anew = any(window is not None for window in left)

    def _let_go_of_unseen(self) -> None:
        if self._session is not None and self._session.isVisible():
            return  # giving memory back takes longer than a sound may wait
        now = self._elapsed()
        for name in LARGE:
            window = getattr(self, name)
            if window is None or window.isVisible():
                self._seen[name] = now
            elif now - self._seen.get(name, now) >= UNSEEN:
                self._let_go_of(name)

    def _let_go_of(self, name: str) -> None:
        getattr(self, name).deleteLater()
        setattr(self, name, None)
        self.emptied.emit()

    def close(self) -> None:
        """Take everything off the screen, at the end of the program."""
        self.tray.hide()
        pages = (self._player, self._window, self._session, self._safety)
        for window in (self._card, self._nudge, *pages):
            if window is not None:
                window.hide()
                window.deleteLater()

    def _the_card(self) -> "BreakCard":
        self._let_go_of_old_words()
        if self._card is None:
            from deskcoach.ui.breaks.card import BreakCard

            self._card = BreakCard(
                self._look, self._figures,
                composited=_translucent(), area=self._area, unlist=self._unlist,
            )  # fmt: skip
            self._card.asked.connect(self._send)
            self._card.moved.connect(self._card_moved)
        return self._card

    def _the_window(self) -> "Window":
        if self._window is None:
            from deskcoach.ui.shell.main_window import Window

            self._window = Window(
                self._look, self._reads, self._send, self._figures, composited=_translucent()
            )
        return self._window

    def _corner(self) -> str:
        settings, _ = self._reads.settings()
        return corner_here(settings.asking.corner)

    def _area(self) -> QRect:
        """The free area of the screen that the person wants for what comes up by itself."""
        settings, _ = self._reads.settings()
        self._screen_wanted = settings.asking.screen
        return area_on(self._screen_wanted, self._in_front)

    def _card_moved(self, corner: str, _gap: QPoint) -> None:
        # The card itself remembers the exact place while the program runs; the corner is kept.
        if corner != self._corner():
            self._send(ChangeSetting("asking", "corner", corner))

    def _tray_clicked(self) -> None:
        if self._card_shown is not None:
            self._appear(self._card_shown)
        else:
            self._send(OpenWindow())

    def _menu_opening(self) -> None:
        self.tray.show_exactly(self._reads.today().status)


def _translucent() -> bool:

    return composited(QApplication.platformName())


__all__ = ["Reads", "Screens"]

"""Everything that a person sees: keeps the View protocol by handing each screen its part."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from deskcoach.app.ports import SendAndWait
from deskcoach.app.requests import OpenWindow
from deskcoach.app.view_models import GuideScreen, SafetyScreen, StatusScreen
from deskcoach.core.breaks.events import GuideStopped
from deskcoach.ui.design.language import Language
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import said
from deskcoach.ui.shell.early_tray import EarlyTray, panel_is_dark
from deskcoach.ui.shell.offers import OfferPresenter, whatever_happens
from deskcoach.ui.shell.tray import Tray

if TYPE_CHECKING:
    from deskcoach.app.strength.session.player_view import SessionScreen
    from deskcoach.core.settings import Settings
    from deskcoach.ui.breaks.overlay import Covers
    from deskcoach.ui.breaks.player import StretchPlayer
    from deskcoach.ui.breaks.trial import Trial
    from deskcoach.ui.design.placing import Box
    from deskcoach.ui.figure.stage import Figures
    from deskcoach.ui.queries import Reads
    from deskcoach.ui.shell.main_window import Window
    from deskcoach.ui.strength.player import SessionPlayer
    from deskcoach.ui.strength.safety import SafetyCheck


# -- Everything that a person sees: keeps the View protocol by handing each screen its part -----


# Each window's module is imported when it is first wanted: the icon must be in the tray at once,
# and the figure alone takes longer to import than the tray does.


UNSEEN = 20.0
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
        reads: "Callable[[], Reads]",
        elapsed: Callable[[], float],
        early: EarlyTray | None = None,
        *,
        settings: "Callable[[], Settings]",
        status: Callable[[], StatusScreen],
        language: Language | None = None,
        unlist: Callable[[int], None] = lambda _: None,
        in_front: "Callable[[], Box | None]" = lambda: None,
        keeps_place: bool = True,
    ) -> None:
        super().__init__()
        self._language, self._spoken_anew = language, False
        self._look, self._figures, self._send = look, figures, send
        self._reads, self._elapsed = cache(reads), elapsed
        self._settings, self._status = settings, status
        self._seen: dict[str, float] = {}
        self._player: StretchPlayer | None = None
        self._window: Window | None = None
        self._trial: Trial | None = None
        self._unlist = unlist
        self._covers: Covers | None = None
        self._session: SessionPlayer | None = None
        self._safety: SafetyCheck | None = None
        self.offers = OfferPresenter(
            look,
            figures,
            send,
            lambda: settings().asking,
            unlist=unlist,
            in_front=in_front,
            keeps_place=keeps_place,
        )
        self.tray = Tray(
            send,
            dark_panel=lambda: panel_is_dark(self._icon(), dark_windows=look.system_dark),
            early=early,
            strength=True,
        )
        look.looked.connect(self.tray.look_again)
        self.tray.clicked.connect(self._tray_clicked)
        self.tray.menu_opening.connect(self._menu_opening)

    def _icon(self) -> str:
        return self._settings().appearance.tray_icon

    @whatever_happens
    def show_status(self, status: StatusScreen) -> None:
        """Bring the tray and any open window up to date; tell what is coming, if that is wished."""
        self.tray.show_status(status)
        self._let_go_of_unseen()
        if self._window is not None:
            self._window.show_status(status)
        self.offers.show_status(status)

    @whatever_happens
    def show_guide(self, guide: GuideScreen) -> None:
        """Open the stretch player, or bring it up to date."""
        self._try_break(on=False)
        if self._player is None:
            from deskcoach.ui.breaks.player import StretchPlayer
            from deskcoach.ui.design.placing import translucent

            self._player = StretchPlayer(
                self._look, self._figures, self._send, self._elapsed,
                composited=translucent(), area=self.offers.area,
            )  # fmt: skip
        if not guide.firm:
            self._uncover()
        elif self._covers is None:
            from deskcoach.ui.breaks.overlay import Covers
            from deskcoach.ui.design.wires import wire

            self._covers = Covers(self._look, lambda: self._send(GuideStopped()))
            wire(self._covers, "changed()", self._player, "raise()")
        sound = self._settings().sound
        audible = sound.enabled and sound.volume > 0
        plainly = guide.firm or self._player.isVisible()
        came_from = None if plainly else self.offers.hand_over()
        self._player.show_guide(guide, sound=audible, grown_from=came_from)

    @whatever_happens
    def close_guide(self) -> None:
        """The guided break is over."""
        self._uncover()
        if self._player is not None:
            self._player.finish()
        self._let_go_of_old_words()

    def _uncover(self) -> None:
        if self._covers is not None:
            self._covers.close()
        self._covers = None

    @whatever_happens
    def show_session(self, screen: "SessionScreen", *, front: bool) -> None:
        """Open the session player, or bring it up to date."""
        if self._session is None:
            from deskcoach.ui.strength.player import SessionPlayer

            self._session = SessionPlayer(self._look, self._figures, self._send, self._elapsed)
        if front or not self._session.isVisible():
            self._session.open(screen)
        else:
            self._session.show_session(screen)

    @whatever_happens
    def close_session(self) -> None:
        """Take the session player away."""
        if self._session is not None:
            self._session.hide()
        self._let_go_of_old_words()

    @whatever_happens
    def show_safety(self, screen: SafetyScreen) -> None:
        """Show the check before strength work, in front."""
        if self._safety is None:
            self._safety = self._new_safety()
        self._safety.open(screen)

    def _new_safety(self) -> "SafetyCheck":
        from deskcoach.ui.strength.safety import SafetyCheck

        return SafetyCheck(self._look, self._figures, self._send)

    @whatever_happens
    def close_safety(self) -> None:
        """Take the check away."""
        if self._safety is not None:
            self._safety.hide()

    @whatever_happens
    def tell(self, message: str) -> None:
        """Say what went wrong: in the window if it is open, else beside the tray icon."""
        if self.tray.available and not self.is_open:
            self.tray.tell(said(message))
            return
        self._the_window().tell(said(message), wrong=True)
        if self.is_open:  # on the page that somebody looks at
            self._the_window().come_forward()
        else:
            self.open_window()

    @property
    def is_open(self) -> bool:
        """Whether the window can be seen."""
        return self._window is not None and self._window.isVisible()

    def open_window(self, page: str = "today") -> None:
        """Show the window in front, on one of its pages."""
        self._the_window().open(page)

    @whatever_happens
    def open_file(self, path: str) -> None:
        """Show what a pack would add, in the window."""
        window = self._the_window()
        window.open("library")
        window.open_file(path)

    @whatever_happens
    def apply_settings(self) -> None:
        """Take up the settings that are now in force."""
        appearance = self._settings().appearance
        self._look.take_up(appearance)
        self.tray.look_again()
        if self._language is not None and self._language.take_up(appearance.language):
            self._speak_anew()
        if self._window is not None and self.is_open:
            self._window.refresh()
        self.offers.apply_settings()

    def _speak_anew(self) -> None:
        """Another language: what is seen next is made anew; window and check at once."""
        self.tray.speak_anew()
        self._spoken_anew = True
        self.offers.speak_anew()
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
        for name in ("_player", "_session", "_safety"):
            window = getattr(self, name)
            if window is not None and not window.isVisible():
                self._let_go_of(name)
        left = (self._player, self._session, self._safety)
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
        self._try_break(on=False)
        pages = (self._player, self._window, self._session, self._safety)
        self.offers.put_away()
        for window in pages:
            if window is not None:
                window.hide()
                window.deleteLater()

    def _the_window(self) -> "Window":
        if self._window is None:
            from deskcoach.ui.design.placing import translucent
            from deskcoach.ui.shell.main_window import Window

            self._window = Window(
                self._look, self._reads(), self._send, self._figures,
                composited=translucent(), try_break=self._try_break,
            )  # fmt: skip
        return self._window

    def _try_break(self, on: bool) -> None:
        """Show a card that counts nowhere, or take it away; a real offer goes first."""
        if self._trial is not None:
            self._trial.put_away()
            self._trial = None
        library = self._reads().library() if on and not self.offers.waits else None
        if library is None:
            return
        from deskcoach.ui.breaks.trial import Trial
        from deskcoach.ui.design.placing import translucent

        self._trial = Trial(
            self._look, self._figures, self._elapsed,
            area=self.offers.area, composited=translucent(), unlist=self._unlist,
        )  # fmt: skip
        catalogue = library.catalogue
        stretches = () if library.until_seen else catalogue.of_kind("stretch")
        self._trial.show(stretches, self._settings(), catalogue.source, self.offers.corner())

    def _tray_clicked(self) -> None:
        if not self.offers.bring_back():
            self._send(OpenWindow())

    def _menu_opening(self) -> None:
        _ = self._look.theme  # a menu that Qt paints has our colours
        self.tray.show_exactly(self._status())

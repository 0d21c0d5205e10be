"""How a break is offered: by the card, or by a notification where no card can keep its place.

Keeps the View protocol: everything else goes straight to the screens.
"""

import sys
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec

from deskcoach.adapters.desktop.notifications import Notification, Notifier
from deskcoach.app.mode import Mode
from deskcoach.app.ports import SendCommand
from deskcoach.app.view_models import (
    CardScreen,
    GuideScreen,
    SafetyScreen,
    SessionCard,
    StatusScreen,
)
from deskcoach.ui.design import words
from deskcoach.ui.design.translation import tr
from deskcoach.ui.shell.windows import Screens

if TYPE_CHECKING:
    from deskcoach.app.strength.player_view import SessionScreen


What = ParamSpec("What")


def _whatever_happens(show: Callable[What, None]) -> Callable[What, None]:
    """A window that cannot be made is told and noted, and the rules behind it go on."""

    @wraps(show)
    def shown(*what: What.args, **more: What.kwargs) -> None:
        try:
            show(*what, **more)
        except Exception:  # noqa: BLE001 - whatever it is, the next break has to come
            sys.excepthook(*sys.exc_info())

    return shown


class Offering:
    """Shows offers as the settings and the desktop would have it."""

    def __init__(
        self,
        screens: Screens,
        send: SendCommand,
        by: Callable[[], str],
        notice: Callable[[], bool],
        *,
        native_wayland: bool,
    ) -> None:
        self._screens, self._send, self._by = screens, send, by
        self._native_wayland = native_wayland
        self._notifier: Notifier | None = None
        self._notice = notice
        self._coming = False
        self._card: CardScreen | SessionCard | None = None
        self._up = self._notified = False
        self._later = 5

    def use(self, notifier: Notifier) -> None:
        """Show notifications through this one."""
        self._notifier = notifier
        notifier.undelivered = self._show_instead

    def _show_instead(self) -> None:
        """The notification did not arrive: the card takes its place."""
        card, self._notified = self._card, False
        if isinstance(card, SessionCard):
            self._screens.show_session_card(card)
        elif card is not None:
            self._screens.show_card(card)

    @_whatever_happens
    def show_status(self, status: StatusScreen) -> None:
        """Bring the tray and any open window up to date; tell what is coming, if that is wished."""
        self._screens.show_status(status)
        coming = status.heads_up and status.mode is Mode.WORKING
        if coming and not self._coming and self._notice() and self._notifier is not None:
            title = tr("Card", "A break is coming up")
            self._notifier.show(Notification(title, "", seconds=10.0))
        self._coming = coming

    @_whatever_happens
    def apply_settings(self) -> None:
        """Take up the settings that are now in force; what is on offer is offered by them."""
        self._screens.apply_settings()
        card, notifier = self._card, self._notifier
        if card is None or notifier is None or not self._up:
            return
        if self._by_notification(notifier) != self._notified:
            self.close_card()
            self._offer(card)
        elif self._notified:
            self._notify(notifier, card)  # its words may be in another language now

    @_whatever_happens
    def show_card(self, card: CardScreen) -> None:
        """Offer a break, or bring its offer up to date."""
        self._offer(card)

    @_whatever_happens
    def show_session_card(self, card: SessionCard) -> None:
        """Offer a strength session, or bring its offer up to date."""
        self._offer(card)

    def _offer(self, card: CardScreen | SessionCard) -> None:
        shown, notifier = self._card, self._notifier
        known = shown is not None and (type(shown), shown.offer) == (type(card), card.offer)
        self._card, self._up = card, self._up if known else True
        self._notified = notifier is not None and self._by_notification(notifier)
        if notifier is not None and self._notified:
            self._screens.remember_card(card)
            if self._up:
                self._notify(notifier, card)
        elif isinstance(card, SessionCard):
            self._screens.show_session_card(card)
        else:
            self._screens.show_card(card)  # without any notifications, better this than silence

    def _notify(self, notifier: Notifier, card: CardScreen | SessionCard) -> None:
        if isinstance(card, SessionCard):
            title, cue = words.session_card_title(), words.session_card_cue(card)
        else:
            title = words.card_title(card.kind, card.exercise)
            cue = words.card_cue(card.kind, card.exercise)
        self._later = card.later[len(card.later) // 2] if card.later else 0
        notifier.show(
            Notification(
                title,
                cue,
                (
                    # A desktop that shows both drops one of two buttons with the same words.
                    ("default", tr("Card", "Start now")),
                    ("start", words.answer("start")),
                    *([("later", words.answer("later", self._later))] if self._later else []),
                    *([("skip", words.answer("skip"))] if card.can_skip else []),
                ),
            )
        )

    @_whatever_happens
    def tuck_card(self) -> None:
        """Nobody answered: the offer stays open in the tray."""
        self._up = False
        self._screens.tuck_card()
        self._withdraw()

    @_whatever_happens
    def close_card(self) -> None:
        """The offer is over."""
        self._screens.close_card()
        self._card = None
        self._withdraw()

    @_whatever_happens
    def show_nudge(self, seconds: float) -> None:
        """Show a posture cue; never as a notification, which would pile up."""
        if not self._native_wayland:
            self._screens.show_nudge(seconds)

    @_whatever_happens
    def show_guide(self, guide: GuideScreen) -> None:
        """Open the stretch player, or bring it up to date."""
        self._screens.show_guide(guide)

    @_whatever_happens
    def close_guide(self) -> None:
        """The guided break is over."""
        self._screens.close_guide()

    @_whatever_happens
    def show_session(self, screen: "SessionScreen", *, front: bool) -> None:
        """Open the session player, or bring it up to date."""
        self._screens.show_session(screen, front=front)

    @_whatever_happens
    def close_session(self) -> None:
        """Take the session player away."""
        self._screens.close_session()

    @_whatever_happens
    def show_safety(self, screen: SafetyScreen) -> None:
        """Show the check before strength work."""
        self._screens.show_safety(screen)

    @_whatever_happens
    def close_safety(self) -> None:
        """Take the check away."""
        self._screens.close_safety()

    @_whatever_happens
    def tell(self, message: str) -> None:
        """Tell the person one thing that went wrong."""
        self._screens.tell(message)

    def answered(self, action: str) -> None:
        """A button of the notification was pressed."""
        card = self._card
        if card is None:
            return
        match action:
            case "later":
                self._send(card.snooze(self._later))
            case "skip":
                self._send(card.skip())
            case _:
                self._send(card.start())

    def dismissed(self) -> None:
        """The notification was waved away: like a card that nobody answers."""

    def _by_notification(self, notifier: Notifier) -> bool:
        by = self._by()
        wanted = by == "notification" or (by == "auto" and self._native_wayland)
        return wanted and (notifier.startable or notifier.has_actions)

    def _withdraw(self) -> None:
        if self._notifier is not None:
            self._notifier.close()

"""What comes up by itself: an offer, as a card or as a notification, and a posture cue."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec

from deskcoach.app.mode import Mode
from deskcoach.app.ports import Notices, Notification, SendCommand
from deskcoach.app.requests import ChangeSetting, ProgramList, SortProgram
from deskcoach.app.view_models import OfferCard, SessionCard, StatusScreen, usual_later
from deskcoach.core.breaks.events import Kind
from deskcoach.core.settings import Asking
from deskcoach.ui.design import words
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRect

    from deskcoach.ui.breaks.card import BreakCard
    from deskcoach.ui.breaks.growth import Side
    from deskcoach.ui.breaks.posture_cue import Nudge
    from deskcoach.ui.breaks.question import Question
    from deskcoach.ui.design.placing import Box
    from deskcoach.ui.figure.stage import Figures


What = ParamSpec("What")
ANSWERS: dict[str, ProgramList] = {
    "microphone_calls": "microphone_calls",
    "microphone_listens": "microphone_listens",
}
"""The keys of a notification's buttons that answer whether a program is in a call."""


def whatever_happens(show: Callable[What, None]) -> Callable[What, None]:
    """A window that cannot be made is told and noted, and the rules behind it go on."""

    @wraps(show)
    def shown(*what: What.args, **more: What.kwargs) -> None:
        try:
            show(*what, **more)
        except Exception:  # noqa: BLE001 - whatever it is, the next break has to come
            sys.excepthook(*sys.exc_info())

    return shown


class OfferPresenter:
    """Presents offers as the settings and the desktop would have it.

    Args:
        look: The theme.
        figures: Hands out a figure by its id.
        send: Carries out what the person answers.
        asking: The settings about it, as they are now.
        unlist: Keeps a window out of the lists of the desktop, by its id.
        in_front: Where the window in front is, if anybody knows.
        keeps_place: Whether a window can choose its own place on this desktop.
    """

    def __init__(  # noqa: PLR0913 - what the windows that come up by themselves are made of
        self,
        look: Look,
        figures: "Figures",
        send: SendCommand,
        asking: Callable[[], Asking],
        *,
        unlist: Callable[[int], None],
        in_front: "Callable[[], Box | None]",
        keeps_place: bool,
    ) -> None:
        self._look, self._figures, self._send, self._asking = look, figures, send, asking
        self._unlist, self._in_front, self._keeps_place = unlist, in_front, keeps_place
        self._notices: Notices | None = None
        self._offer: OfferCard | None = None
        self._tucked = self._notified = self._coming = self._old_words = False
        self._screen = ""
        self._later = 0
        self._asked_about = ""
        self.card: BreakCard | None = None
        self.nudge: Nudge | None = None
        self.question: Question | None = None

    def notify_by(self, notices: Notices) -> None:
        """Show notifications through this."""
        self._notices = notices
        notices.undelivered = self._show_instead

    # -- what is shown ----------------------------------------------------------------------------

    def show_status(self, status: StatusScreen) -> None:
        """Make ready for what is coming, and tell it where that is wished."""
        coming = status.heads_up and status.mode is Mode.WORKING
        if coming and not self._coming and self._notices is not None and self._asking().notice:
            self._notices.show(Notification(tr("Card", "A break is coming up"), "", seconds=10.0))
        self._coming = coming
        if self.question is not None and status.holds != ("microphone",):
            self.question.hide()
        if status.heads_up:
            self._the_card()  # while nothing is urgent, so that it is painted at once when due

    @whatever_happens
    def show_card(self, card: OfferCard) -> None:
        """Make an offer, or bring it up to date."""
        shown = self._offer
        known = shown is not None and (type(shown), shown.offer) == (type(card), card.offer)
        self._offer, self._tucked = card, self._tucked and known
        self._notified = self._by_notification()
        if known and (self._tucked or self._card_is_up()):
            self._renew()
        elif not self._notified:
            self._appear(card)  # without any notifications, better this than silence
        if self._notified and not self._tucked:
            self._notify(card)

    @property
    def waits(self) -> bool:
        """Whether an offer is open."""
        return self._offer is not None

    def hand_over(self) -> "Side | None":
        """The card that is up, for the player to grow from; it is gone then."""
        return None if self.card is None else self.card.hand_over()

    def bring_back(self) -> bool:
        """Show the offer that is open as a card; tells whether there is one."""
        if self._offer is not None:
            self._appear(self._offer)
        return self._offer is not None

    @whatever_happens
    def tuck_card(self) -> None:
        """Nobody answered: the offer stays open in the tray."""
        self._tucked = True
        if self.card is not None:
            self.card.leave()
        self._withdraw()

    @whatever_happens
    def close_card(self) -> None:
        """The offer is over."""
        self._offer = None
        if self.card is not None:
            self.card.leave()
        self._withdraw()

    @whatever_happens
    def show_nudge(self, seconds: float, kind: Kind = Kind.POSTURE) -> None:
        """Show a cue; never as a notification, which would pile up."""
        if not self._keeps_place:
            return
        if self.nudge is None:
            from deskcoach.ui.breaks.posture_cue import Nudge
            from deskcoach.ui.design.placing import translucent

            self.nudge = Nudge(self._look, composited=translucent(), area=self.area)
        self.nudge.appear(seconds, self.corner(), kind)

    @whatever_happens
    def ask_about(self, program: str) -> None:
        """Ask whether a program that uses the microphone is in a call; nothing depends on it."""
        from deskcoach.ui.breaks.question import Question, answers, question
        from deskcoach.ui.design.placing import translucent

        self._asked_about = program
        if self._by_notification() and self._notices is not None:
            self._notices.show(Notification(question(program), "", tuple(answers().items())))
        elif self._keeps_place:
            if self.question is not None:
                self.question.deleteLater()
            self.question = Question(
                self._look, self._send,
                composited=translucent(), area=self.area, unlist=self._unlist,
            )  # fmt: skip
            self.question.appear(program, self.corner())

    def apply_settings(self) -> None:
        """What is on offer is offered by the settings that are now in force, in their words."""
        if self.card is not None and self._screen != self._asking().screen:
            self.card.home.choose_anew()
        self._renew()
        offer = self._offer
        if offer is None or self._notices is None or self._tucked:
            return
        if self._by_notification() != self._notified:
            self.close_card()
            self.show_card(offer)
        elif self._notified:
            self._notify(offer)

    def speak_anew(self) -> None:
        """Another language: what nobody sees is made anew when it is wanted."""
        self._old_words = True
        self._drop_old_words()

    def answered(self, action: str) -> None:
        """A button of the notification was pressed."""
        offer = self._offer
        if action in ANSWERS:
            self._send(SortProgram(self._asked_about, ANSWERS[action]))
        if offer is None or action in ANSWERS:
            return
        match action:
            case "later":
                self._send(offer.snooze(self._later))
            case "skip":
                self._send(offer.skip())
            case _:
                self._send(offer.start())

    def area(self) -> "QRect":
        """The free area of the screen that the person wants for what comes up by itself."""
        from deskcoach.ui.design.placing import area_on

        self._screen = self._asking().screen
        return area_on(self._screen, self._in_front)

    def put_away(self) -> None:
        """Take everything off the screen, at the end of the program."""
        for window in (self.card, self.nudge, self.question):
            if window is not None:
                window.hide()
                window.deleteLater()

    # -- the card ---------------------------------------------------------------------------------

    def _the_card(self) -> "BreakCard":
        self._drop_old_words()
        if self.card is None:
            from deskcoach.ui.breaks.card import BreakCard
            from deskcoach.ui.design.placing import translucent

            self.card = BreakCard(
                self._look, self._figures,
                composited=translucent(), area=self.area, unlist=self._unlist,
            )  # fmt: skip
            self.card.asked.connect(self._send)
            self.card.moved.connect(self._moved)
        return self.card

    def _card_is_up(self) -> bool:
        return self.card is not None and self.card.offer is not None

    def _appear(self, offer: OfferCard) -> None:
        for window in (self.nudge, self.question):
            if window is not None:
                window.hide()
        self._the_card().appear(offer, self.corner())

    def _renew(self) -> None:
        """Bring the card up to date where it is seen; from the tray it comes up so by itself."""
        if self._offer is not None and self.card is not None and self._card_is_up():
            self.card.renew(self._offer, self.corner())

    def corner(self) -> str:
        """The corner in which the card stands."""
        from deskcoach.ui.design.placing import corner_here

        return corner_here(self._asking().corner)

    def _moved(self, corner: str, _gap: "QPoint") -> None:
        # The card itself remembers the exact place while the program runs; the corner is kept.
        if corner != self.corner():
            self._send(ChangeSetting("asking", "corner", corner))

    def _drop_old_words(self) -> None:
        if not self._old_words:
            return
        if self.card is not None and not self.card.isVisible():
            self.card.deleteLater()
            self.card = None
        if self.nudge is not None and not self.nudge.isVisible():
            self.nudge.deleteLater()
            self.nudge = None
        self._old_words = self.card is not None or self.nudge is not None

    # -- the notification -------------------------------------------------------------------------

    def _by_notification(self) -> bool:
        by = self._asking().by
        wanted = by == "notification" or (by == "auto" and not self._keeps_place)
        notices = self._notices
        return wanted and notices is not None and (notices.startable or notices.has_actions)

    def _notify(self, offer: OfferCard) -> None:
        if isinstance(offer, SessionCard):
            title, cue = words.session_card_title(), words.session_card_cue(offer)
        else:
            title = words.card_title(offer.kind, offer.exercise)
            cue = words.card_cue(offer.kind, offer.exercise)
        self._later = usual_later(offer.later)
        # A desktop that shows both ways to start drops one of two buttons with the same words.
        actions = [("default", tr("Card", "Start now")), ("start", words.answer("start"))]
        if self._later:
            actions.append(("later", words.answer("later", self._later)))
        if offer.can_skip:
            actions.append(("skip", words.answer("skip")))
        if self._notices is not None:
            self._notices.show(Notification(title, cue, tuple(actions)))

    def _show_instead(self) -> None:
        """The notification did not arrive: the card takes its place."""
        self._notified = False
        if not self._card_is_up():
            self.bring_back()

    def _withdraw(self) -> None:
        if self._notices is not None:
            self._notices.close()

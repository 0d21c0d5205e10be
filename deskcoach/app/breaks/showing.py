"""Shows what the rules say: the card and its changes, cues, the guided break, and its sounds."""

from collections.abc import Callable

from deskcoach.app.breaks.rotation import Rotation, card_screen, guide_screen
from deskcoach.app.ports import Chime, Media, Offers, View
from deskcoach.app.view_models import CardScreen
from deskcoach.core.breaks.events import OUTCOMES, BreakEvent, BreakEventType, Kind
from deskcoach.core.breaks.rules import may_put_off, rules_from
from deskcoach.core.breaks.state import Guided, State, hold_over
from deskcoach.core.settings import Settings


class Showing:
    """Brings each event to where it is seen or heard. It keeps only which offer it showed last.

    Args:
        view: Shows the guided break.
        offers: Shows what comes up by itself.
        chime: Plays the sound of a hold's end.
        media: Pauses what plays; None: nothing can be paused.
        rotation: Says whose turn it is.
        may_skip: Whether a break can be skipped still today.
        settings: The settings in force.
    """

    def __init__(  # noqa: PLR0913 - each thing that is seen or heard
        self,
        view: View,
        offers: Offers,
        chime: Chime,
        media: Media | None,
        *,
        rotation: Rotation,
        may_skip: Callable[[], bool],
        settings: Settings,
    ) -> None:
        self._view, self._offers, self._chime, self._media = view, offers, chime, media
        self._rotation, self._may_skip = rotation, may_skip
        self._offered: BreakEvent | None = None
        self.apply_settings(settings)

    def apply_settings(self, settings: Settings) -> None:
        """Go by these settings; what is up stays until `show_anew`."""
        self._settings, self._rules = settings, rules_from(settings)

    def carry_out(self, happened: BreakEvent, state: State) -> None:
        """Show what has happened, after which the rules stand there."""
        offers = self._offers
        match happened.what:
            case BreakEventType.OFFER:
                self._offered = happened
                offers.show_card(self._card(happened, state))
            case BreakEventType.TUCKED:
                offers.tuck_card()
            case BreakEventType.NUDGE:
                offers.show_nudge(self._rules.nudge_shown, happened.kind or Kind.POSTURE)
            case BreakEventType.ASKED:
                offers.ask_about(happened.why.partition(":")[2])
            case BreakEventType.STARTED:
                offers.close_card()
                if self._settings.sound.pause_media and self._media is not None:
                    self._media.pause()
            case BreakEventType.DONE | BreakEventType.PART_DONE:
                self._view.close_guide()
                if self._media is not None:
                    self._media.resume()
                self._rotation.settle_anew()
            case what if what in OUTCOMES and happened.offer is not None:
                offers.close_card()

    def follow_guide(self, before: Guided | None, state: State) -> None:
        """Show how the guided break goes on; the end of a hold sounds."""
        after = state.guided
        if after is not None and after is not before:
            self._show_guide(after, state)
        if before is not None and hold_over(before, after):
            self._chime.play("chime")

    def card(self, state: State) -> CardScreen | None:
        """The card of the offer that is open, by the settings as they are; None: there is none."""
        open_offer, offered = state.offer, self._offered
        if open_offer is None or offered is None or offered.offer != open_offer.number:
            return None
        return self._card(offered, state)

    def show_anew(self, shown: CardScreen | None, state: State) -> None:
        """Show what is up by the settings and exercises as they are; `shown`: the card before."""
        card = self.card(state)
        if card is not None and shown is not None and card.offer == shown.offer and card != shown:
            self._offers.show_card(card)
        if state.guided:
            self._show_guide(state.guided, state)

    def show_card_anew(self, state: State) -> None:
        """Bring the card that is up up to date."""
        card = self.card(state)
        if card is not None:
            self._offers.show_card(card)

    def firm(self, kind: Kind | None) -> bool:
        """Whether this kind begins by itself when nobody answers."""
        section = self._settings.move if kind is Kind.MOVE else self._settings.stretch
        return section.firmness == "firm"

    def _show_guide(self, guided: Guided, state: State) -> None:
        firm = self.firm(guided.kind)
        self._view.show_guide(guide_screen(guided, self._rotation, state.at, firm=firm))

    def _card(self, happened: BreakEvent, state: State) -> CardScreen:
        may = may_put_off(state, self._rules, happened.kind or Kind.STRETCH)
        later = self._settings.asking.later if may else ()
        return card_screen(happened, self._rotation, later, can_skip=self._may_skip())

"""The first steps: what this is, the rhythm, strength days, quiet times, and a break to try."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QLocale, QRectF, QSize, Qt, QTime
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from deskcoach.app.breaks.preview import preview
from deskcoach.app.ports import SendCommand
from deskcoach.app.requests import ChangeSetting, FirstRunDone
from deskcoach.app.strength.requests import PlanDays, PlanTime
from deskcoach.core.setting import Setting, all_settings
from deskcoach.core.settings import Settings
from deskcoach.ui.charts.timeline import RibbonView
from deskcoach.ui.design.icons import paint_icon
from deskcoach.ui.design.placing import roomier
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import exact_duration, long_duration, long_pause, title, tr
from deskcoach.ui.design.wires import once
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.stage import Figures, FigureStage
from deskcoach.ui.pages.settings.words import stop_words
from deskcoach.ui.widgets.buttons import Capsule, PaintedButton, Tone
from deskcoach.ui.widgets.fields.slide import Slide, stops_of
from deskcoach.ui.widgets.fields.times import RangesField, TimeField
from deskcoach.ui.widgets.fields.values import Toggle
from deskcoach.ui.widgets.labels import Icon, Marked, Text
from deskcoach.ui.widgets.layout import STRETCH, Item, column, flow, grow, row, widget_of, wraps
from deskcoach.ui.widgets.painted import NO_PEN, Painted, dashed, draw_oval, square, write
from deskcoach.ui.widgets.progress import ProgressCapsules
from deskcoach.ui.widgets.scroll import Scroll
from deskcoach.ui.widgets.surfaces import Hairline, Surface

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
FIGURES = (
    "sitting-back-extension", "shoulder-extension-one", "bent-over-row", "sitting-posture",
    "shoulder-extension-two",
)  # fmt: skip
TINTS = (Tint.SAGE, Tint.SAGE, Tint.APRICOT, Tint.MIST, Tint.SAGE)
STEPS = len(FIGURES)
_CARD = STEPS - 1
_A_DAY = date(2026, 1, 5)
"""Some Monday: the picture of a day needs a date, and shows none."""
_NARROW, _BAND, _ASIDE = 900, 160, QSize(700, 500)
"""Below this width the figure is a band on top; how large the window is beside a card to try."""


class DayDisc(PaintedButton):
    """A day of the week: a disc with its name below; chosen, it is solid and has a tick."""

    TAKES_ENTER = False
    _DISC = 52

    def __init__(self, look: Look, number: int) -> None:
        name = QLocale().standaloneDayName(number, QLocale.FormatType.LongFormat)
        super().__init__(look, title(name))
        short = QLocale().standaloneDayName(number, QLocale.FormatType.ShortFormat)
        self._short = title(short)
        self.setCheckable(True)
        self.setProperty("corner", 26)

    def sizeHint(self) -> QSize:
        """The disc and a line of words."""
        line = round(Role.SECONDARY.line * self.theme.text_scale)
        return QSize(max(self._DISC, round(44 * self.theme.text_scale)), self._DISC + 8 + line)

    def minimumSizeHint(self) -> QSize:
        """It is not squeezed."""
        return self.sizeHint()

    def paint(self, painter: QPainter) -> None:
        """Paint disc, tick and name."""
        tokens, on = self.tokens, self.isChecked()
        middle = QRectF(0, 0, self.width(), self._DISC).center()
        disc = square(self._DISC - 2, middle)
        edge = QPen(tokens.edge, 2) if self.theme.outlines else NO_PEN
        draw_oval(painter, disc, self.lit(tokens.mari if on else tokens.sunken), edge)
        if on:
            paint_icon(painter, "check", square(24, middle), tokens.surface)
        font = self.theme.font(Role.BADGE if on else Role.SECONDARY)
        below = QRectF(-8, self._DISC + 6, self.width() + 16, self.height() - self._DISC - 6)
        write(painter, font, tokens.ink if on else tokens.ink2, below, self._short)


class _Fact(QWidget):
    """An icon in a disc, a line, and a quieter one."""

    def __init__(self, look: Look, icon: str, line: str, more: str) -> None:
        super().__init__()
        name = Text(look, Role.STEP_STRONG, line, wrap=True)
        quiet = Text(look, Role.SECONDARY, more, "ink2", wrap=True)
        words = column(STRETCH, name, 2, quiet, STRETCH)
        row(_Badge(look, icon), grow(words), gap=16, on=self)


class _Badge(Painted):
    def __init__(self, look: Look, icon: str) -> None:
        super().__init__(look)
        self._icon = icon
        self.setFixedSize(44, 44)

    def paint(self, painter: QPainter) -> None:
        tokens, box = self.tokens, QRectF(self.rect())
        pen = dashed(tokens.edge, 1, (4, 0)) if self.theme.outlines else NO_PEN
        draw_oval(painter, box.adjusted(1, 1, -1, -1), tokens.sage, pen)
        paint_icon(painter, self._icon, square(20, box.center()), tokens.pine)


class _Rhythm(QWidget):
    """After how long a break is offered: a name, its value, and a slider with its stops."""

    def __init__(self, look: Look, name: str, setting: Setting) -> None:
        super().__init__()
        self._value = Text(look, Role.HEADING)
        stops = stops_of(setting.low or 0, setting.high or 0, setting.unit)
        self.slide = Slide(look, name, stops, label=stop_words("min"))
        self.slide.valueChanged.connect(self._say)
        head = row(grow(Text(look, Role.STRONG, name, wrap=True)), self._value, gap=12)
        column(head, 6, self.slide, on=self)

    def show_value(self, minutes: int) -> None:
        """Show a value without saying that it was changed."""
        self.slide.blockSignals(True)
        self.slide.setValue(minutes)
        self.slide.blockSignals(False)
        self._say(minutes)

    def _say(self, minutes: int) -> None:
        self._value.setText(exact_duration(60 * minutes))


class FirstRun(QWidget):
    """Five panels. Every choice is sent at once, so that whoever leaves loses nothing."""

    def __init__(  # noqa: PLR0913 - what the panels show, and whom they tell
        self,
        look: Look,
        figures: Figures,
        send: SendCommand,
        leave: Callable[[], None],
        *,
        try_break: Callable[[bool], None] = lambda _on: None,
        other_breaks: bool = False,
        settle_ms: int = 300,
    ) -> None:
        """Make all panels.

        Args:
            look: The theme.
            figures: Hands out a figure by its id.
            send: Carries out what is chosen.
            leave: Called at the end.
            try_break: Shows a card that counts nowhere, or takes it away.
            other_breaks: Whether the desktop itself asks for breaks, too.
            settle_ms: How long a slider rests before its value counts.
        """
        super().__init__()
        self._look, self._send, self._leave = look, send, leave
        self._figures, self._try_break = figures, try_break
        self._other_breaks = other_breaks
        self._settings = Settings()
        self._waiting: dict[str, int] = {}
        self._settle = once(self, self._send_rhythm, settle_ms)
        self._whole: QSize | None = None
        self._trying = False
        self._step = 0
        self._parts = (self._welcome(), self._rhythm(), self._plan(), self._quiet(), self._card())
        self.picture = FigureStage(look, Tint.SAGE, 16)
        self._progress = ProgressCapsules(look)
        body = Scroll(look, widget_of(column(*self._parts)))
        words = column(self._progress, 24, grow(body), 16, self._buttons(), margins=(0, 12))
        self._both: QBoxLayout = row(grow(self.picture, 5), grow(words, 7), gap=40, on=self)
        self.turn(0)

    # -- the panels ------------------------------------------------------------------------------

    def _panel(self, name: str, line: str | Text, *items: Item) -> QWidget:
        title_text = Text(self._look, Role.WELCOME, name, wrap=True)
        text = (
            Text(self._look, Role.LEAD, line, "ink2", wrap=True) if isinstance(line, str) else line
        )
        return widget_of(column(title_text, 12, text, 24, *items, STRETCH))

    def _welcome(self) -> QWidget:
        facts = (
            ("stretch", tr("FirstRun", "A small card in the corner"),
             tr("FirstRun", "It never takes the keyboard from you.")),
            ("moon", tr("FirstRun", "Quiet when it should be"),
             tr("FirstRun", "Nothing during calls. “Later” is always fine.")),
            ("lock", tr("FirstRun", "Yours alone"),
             tr("FirstRun", "What you do stays on this computer.")),
        )  # fmt: skip
        shown = column(*(_Fact(self._look, *fact) for fact in facts), gap=22)
        others = None
        if self._other_breaks:
            line = tr(
                "FirstRun",
                "GNOME reminds you of breaks, too. To be asked once, switch those off in its"
                " settings, under Wellbeing.",
            )
            others = Text(self._look, Role.BODY, line, "ink2", wrap=True)
        return self._panel(
            tr("FirstRun", "Short stretches while you work"),
            tr(
                "FirstRun",
                "DeskCoach counts your time at the desk, waits for a pause in your typing,"
                " then offers a minute of movement.",
            ),
            shown,
            20,
            others,
        )

    def _rhythm(self) -> QWidget:
        found = {(s.section, s.key): s for s in all_settings()}
        names = {
            "stretch": tr("FirstRun", "A stretch after"),
            "move": tr("FirstRun", "A longer break after"),
        }
        self.rhythm = {
            section: _Rhythm(self._look, name, found[section, "after"])
            for section, name in names.items()
        }
        for section, shown in self.rhythm.items():
            shown.slide.valueChanged.connect(partial(self._rhythm_chosen, section))
        self._day = RibbonView(self._look, name=tr("Settings", "A day like that"), ground="sage")
        day = Surface(self._look, "sage")
        column(self._day, margins=(14, 14), on=day)
        self._sentence = Marked(self._look, Role.LEAD, "ink2", underlined=False)
        return self._panel(
            tr("FirstRun", "Your rhythm"),
            self._sentence,
            self.rhythm["stretch"],
            22,
            self.rhythm["move"],
            26,
            day,
        )

    def _plan(self) -> QWidget:
        self.days = [DayDisc(self._look, number) for number in range(1, 8)]
        for day in self.days:
            day.clicked.connect(self._days_chosen)
        discs = widget_of(flow(*self.days, gap=14))
        wraps(discs)
        line = tr("FirstRun", "Without a day no session is offered. You can start one at any time.")
        self.without = Text(self._look, Role.BODY, line, "ink2", wrap=True)
        self.without.hide()
        self._time = TimeField(self._look)
        name = tr("Settings", "Offered from")
        self._time.setAccessibleName(name)
        self._time.timeChanged.connect(self._time_chosen)
        told = tr("FirstRun", "A card tells you, once. No alarm.")
        return self._panel(
            tr("FirstRun", "Strength days"),
            tr(
                "FirstRun",
                "Three exercises, about 20 minutes. Three days a week with a day between is a"
                " good start, or leave it for later.",
            ),
            discs,
            12,
            self.without,
            16,
            self._line(name, told, self._time),
        )

    def _quiet(self) -> QWidget:
        self._hours_on = Toggle(self._look, tr("FirstRun", "Only in my working hours"))
        self._hours_on.clicked.connect(lambda on: self._set("hours", "enabled", on))
        self._watching = Toggle(self._look, tr("FirstRun", "Hold while I watch or present"))
        self._watching.clicked.connect(
            lambda on: self._set("presence", "fullscreen", "watching" if on else "never")
        )
        name = tr("FirstRun", "Monday to Friday")
        self._week = RangesField(self._look, name)
        self._week.picked.connect(self._hours_chosen)
        calls = _Fact(
            self._look, "camera", tr("FirstRun", "Quiet during calls and shared screens"),
            tr("FirstRun", "The break comes when the call is over."),
        )  # fmt: skip
        work = tr("FirstRun", "Working in fullscreen does not hold it.")
        hours = tr("FirstRun", "Such as 09:00-12:30, 13:15-18:00.")
        return self._panel(
            tr("FirstRun", "Quiet times"),
            tr("FirstRun", "Nothing during calls. Quiet outside your hours, if you like."),
            calls,
            14,
            Hairline(self._look),
            self._line(self._watching.accessibleName(), work, self._watching),
            Hairline(self._look),
            self._line(self._hours_on.accessibleName(), hours, self._hours_on),
            self._line(name, "", self._week),
        )

    def _card(self) -> QWidget:
        self._first = Marked(self._look, Role.BODY, underlined=False)
        line = row(Icon(self._look, "clock", "pine", 18), grow(self._first), gap=10)
        return self._panel(
            tr("FirstRun", "This is a break"),
            tr(
                "FirstRun",
                "It waits in the corner of your screen. Start it, put it off, or let it be:"
                " after a while it tucks itself away.",
            ),
            line,
        )

    def _line(self, name: str, more: str, field: QWidget) -> QWidget:
        label = Text(self._look, Role.STEP_STRONG, name, wrap=True)
        quiet = Text(self._look, Role.SECONDARY, more, "ink2", wrap=True) if more else None
        return widget_of(row(grow(column(label, quiet, gap=1)), field, gap=14, margins=(0, 14)))

    def _buttons(self) -> QWidget:
        look = self._look
        self.next = Capsule(look, tr("FirstRun", "Next"), tone=Tone.PRIMARY, height=44)
        self.next.clicked.connect(self._next)
        self.back = Capsule(look, tr("FirstRun", "Back"), tone=Tone.GHOST, height=44)
        self.back.clicked.connect(lambda: self.turn(self.step - 1))
        usual = tr("FirstRun", "Use the usual settings")
        self.usual = Capsule(look, usual, tone=Tone.GHOST, height=44)
        self.usual.clicked.connect(lambda: self.turn(_CARD))
        none = tr("FirstRun", "No strength days")
        self.none = Capsule(look, none, tone=Tone.GHOST, height=44)
        self.none.clicked.connect(self._no_days)
        again = tr("FirstRun", "Show it again")
        self.again = Capsule(look, again, tone=Tone.GHOST, height=44)
        self.again.clicked.connect(lambda: self._try_break(True))
        buttons = widget_of(flow(self.next, self.usual, self.back, self.again, self.none, gap=10))
        wraps(buttons)
        return buttons

    # -- turning ---------------------------------------------------------------------------------

    @property
    def step(self) -> int:
        """Which panel is open, from 0."""
        return self._step

    def turn(self, step: int) -> None:
        """Open a panel."""
        came = self.step if self._whole is not None else -1
        self._step = step
        for index, page in enumerate(self._parts):
            page.setVisible(index == step)
        self._progress.show_progress(_CARD, min(_CARD, step + 1))
        at = min(_CARD, step + 1)
        self._progress.setAccessibleName(
            tr("FirstRun", "Step {step} of {count}", step=at, count=_CARD)
        )
        last = step == _CARD
        self.picture.set_tint(TINTS[step])
        self.picture.show_once(self._figures(FIGURES[step]))
        self.picture.setVisible(not last)
        self.back.setVisible(step > 0)
        self.usual.setVisible(step == 0)
        self.again.setVisible(last)
        self.none.setVisible(TINTS[step] is Tint.APRICOT)
        self._word_next()
        if last:
            self._go_aside()
            self._trying = True
            self._try_break(True)
        elif came == _CARD or self._whole is not None:
            self._come_back()

    def _word_next(self) -> None:
        words = {
            0: (tr("FirstRun", "Set my rhythm"), ""),
            _CARD - 1: (tr("FirstRun", "Show me a break"), ""),
            _CARD: (tr("FirstRun", "All set"), "check"),
        }
        self.next.set_words(*words.get(self.step, (tr("FirstRun", "Next"), "")))
        # The one thing to learn there is the card's own Start.
        self.next.set_tone(Tone.PLAIN if self.step == _CARD else Tone.PRIMARY)

    def _go_aside(self) -> None:
        """Leave room for the card: it is what is to be looked at."""
        window = self.window()
        if self._whole is None and self.isVisible() and not window.isMaximized():
            self._whole = window.size()
            window.resize(self._whole.boundedTo(_ASIDE * roomier(self._look)))

    def _come_back(self) -> None:
        self._trying = False
        self._try_break(False)
        if self._whole is not None:
            self.window().resize(self._whole)
            self._whole = None

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves for another page finds the window as large as it was."""
        super().hideEvent(event)
        if self._trying and not event.spontaneous():
            self._come_back()

    def _next(self) -> None:
        if self.step < _CARD:
            self.turn(self.step + 1)
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._done()

    def _done(self) -> None:
        self._come_back()
        self._send(FirstRunDone())
        self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; what was chosen so far holds, and else the usual."""
        if event.key() == Qt.Key.Key_Escape:
            self._done()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The figure stands at the left; in a narrow window it is a band on top."""
        super().resizeEvent(event)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        wanted = down if self.width() < _NARROW else across
        if wanted != self._both.direction():
            self._both.setDirection(wanted)
            self._both.setSpacing(16 if wanted is down else 40)
        self.picture.setMinimumHeight(_BAND if wanted is down else 0)
        self.picture.setMaximumHeight(_BAND if wanted is down else 16_777_215)

    # -- what is in force, and what is chosen ----------------------------------------------------

    def show_settings(self, settings: Settings) -> None:
        """Show the values in force."""
        self._settings = settings
        for section, shown in self.rhythm.items():
            if section not in self._waiting:
                shown.show_value(getattr(settings, section).after)
        self._week.show_value(settings.hours.monday)
        self._week.setEnabled(settings.hours.enabled)
        self._hours_on.setChecked(settings.hours.enabled)
        self._watching.setChecked(settings.presence.fullscreen != "never")
        self._time.blockSignals(True)
        self._time.setTime(QTime.fromString(settings.strength.time, "HH:mm"))
        self._time.blockSignals(False)
        if not settings.strength.enabled:
            self.show_days(frozenset())
        self._say()

    def show_days(self, days: frozenset[int]) -> None:
        """Show on which days strength is planned."""
        for number, day in enumerate(self.days, start=1):
            day.setChecked(number in days)
        self.without.setVisible(not days)

    def _say(self) -> None:
        """The sentence of the rhythm, its day, and when the first break comes."""
        now = self._settings
        after = f"<b>{long_pause(now.stretch.after)}</b>"
        self._sentence.say(
            tr(
                "FirstRun",
                "After {after} at the desk, a stretch of {length}."
                " After {longer}, a longer break of {whole}.",
                after=after,
                length=long_duration(now.stretch.length),
                longer=f"<b>{long_pause(now.move.after)}</b>",
                whole=long_duration(now.move.length),
            )
        )
        self._first.say(
            tr("FirstRun", "Your first one comes after {after} at the desk.", after=after)
        )
        self._day.show_ribbon(preview(now, _A_DAY).ribbon)

    def _set(self, section: str, key: str, value: Any) -> None:
        self._send(ChangeSetting(section, key, value))

    def _rhythm_chosen(self, section: str, minutes: int) -> None:
        self._waiting[section] = minutes
        changed = replace(getattr(self._settings, section), after=minutes)
        self._settings = replace(self._settings, **{section: changed})
        self._say()
        self._settle.start()

    def _send_rhythm(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for section, minutes in waiting.items():
            self._set(section, "after", minutes)

    def _time_chosen(self, at: QTime) -> None:
        self._send(PlanTime(at.toString("HH:mm")))

    def _days_chosen(self) -> None:
        """A plan has a day at least; who chooses none wants no sessions offered."""
        days = [number for number, day in enumerate(self.days, start=1) if day.isChecked()]
        self.without.setVisible(not days)
        planned = self._settings.strength.enabled
        if days:
            self._send(PlanDays(tuple(days)))
        if bool(days) != planned:
            strength = replace(self._settings.strength, enabled=bool(days))
            self._settings = replace(self._settings, strength=strength)
            self._set("strength", "enabled", bool(days))

    def _no_days(self) -> None:
        self.show_days(frozenset())
        self._days_chosen()
        self._next()

    def _hours_chosen(self, ranges: tuple[str, ...]) -> None:
        for day in _WEEKDAYS:
            self._set("hours", day, ranges)
        self._set("hours", "enabled", True)  # whoever writes hours wants them kept

"""The player while one works: countdown, repetitions, holds, and the pause between them."""

from html import escape

from PySide6.QtCore import QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QHideEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from deskcoach.app.strength.session.player_view import SessionScreen
from deskcoach.ui.design import session_words as words
from deskcoach.ui.design.marigold import inks_of
from deskcoach.ui.design.strength_words import exercise_name
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import plural, tr
from deskcoach.ui.design.wires import follow
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.strength.stage import SessionPage, StrengthStage
from deskcoach.ui.widgets.buttons import PaintedButton
from deskcoach.ui.widgets.layout import grow
from deskcoach.ui.widgets.painted import Painted, draw_box, outline, write, write_at
from deskcoach.ui.widgets.scaling import LEAST_PX, BigText, Scale, big_font
from deskcoach.ui.widgets.set_progress import (
    BAR_HEIGHT,
    RADIUS,
    PhaseBar,
    PhasePart,
    SetCapsules,
    head_row,
)

DIGIT, TOTAL = 312, 124
LEAST_DIGIT = 284
"""Below this the digit is under 200 px high; first the total beside it becomes smaller."""
FADE_MS = 120


class RepDigit(Painted):
    """The one large fact: the repetition that runs, and how many there will be."""

    def __init__(self, look: Look, scale: Scale) -> None:
        super().__init__(look)
        self._scale = scale
        self._number, self._total, self._before = "", "", ""
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(lambda _: self.update())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_number(self, number: str, total: str, name: str) -> None:
        """Show a number, and what it counts up to; `name` is what a screen reader says."""
        if (number, total) == (self._number, self._total):
            return
        self.setAccessibleName(name)
        self._before = self._number if total == self._total else ""
        self._number, self._total = number, total
        self._fade.stop()
        self._fade.setDuration(self._look.theme.ms(FADE_MS))
        if self._before and self.isVisible() and self._fade.duration():
            self._fade.start()
        else:
            self._before = ""
        self.update()

    def fonts(self) -> tuple[QFont, QFont]:
        """Fonts of the number and of the total, as large as the room allows."""
        room, high = self.width() - self._scale.px(8), self.height() - self._scale.px(4)
        # Both keep their size while the digits change: two are always meant to fit.
        count = max(len(self._number), len(self._total.removeprefix("/ ")), 1)
        digit, total = float(DIGIT), float(TOTAL)
        while True:
            fonts = (
                big_font(digit * self._scale.factor, QFont.Weight.DemiBold, even=True),
                big_font(total * self._scale.factor, QFont.Weight.Medium),
            )
            cap = QFontMetricsF(fonts[0]).capHeight()
            below = QFontMetricsF(fonts[1]).tightBoundingRect(self._total).bottom()
            too_high = cap > high or cap / 2 + below > self.height() / 2
            if (self._wide("0" * count, fonts) <= room and not too_high) or digit < 60:
                return fonts
            if too_high or (digit > LEAST_DIGIT and total < 90):
                digit -= 4
            elif total > 48:
                total -= 4
            else:
                digit -= 4

    def _wide(self, number: str, fonts: tuple[QFont, QFont]) -> float:
        wide = QFontMetricsF(fonts[0]).horizontalAdvance(number)
        if self._total:
            wide += self._gap() + QFontMetricsF(fonts[1]).horizontalAdvance(self._total)
        return wide

    def _gap(self) -> int:
        return self._scale.px(30)

    def paint(self, painter: QPainter) -> None:
        """Paint number and total on one line; a new number fades in."""
        fonts, tokens = self.fonts(), self.tokens
        metrics = QFontMetricsF(fonts[0])
        base = self.height() / 2 + metrics.capHeight() / 2
        x = (self.width() - self._wide(self._number, fonts)) / 2
        share = 1.0
        if self._before and self._fade.state() == QVariantAnimation.State.Running:
            share = float(self._fade.currentValue())
        if share < 1.0:
            painter.setOpacity(1.0 - share)
            write_at(painter, fonts[0], tokens.ink, x, base, self._before)
        painter.setOpacity(share)
        write_at(painter, fonts[0], tokens.ink, x, base, self._number)
        painter.setOpacity(1.0)
        x += metrics.horizontalAdvance(self._number) + self._gap()
        write_at(painter, fonts[1], tokens.ink2, x, base, self._total)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing fades that nobody sees."""
        super().hideEvent(event)
        self._fade.stop()


class Banner(Painted):
    """In place of the phase bar: one large word and a quieter line."""

    def __init__(self, look: Look, scale: Scale) -> None:
        super().__init__(look)
        self._scale = scale
        self._word = BigText(look, scale, 54)
        self._line = BigText(look, scale, 30, ink="ink2", weight=QFont.Weight.Medium, wrap=True)
        self._line.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        scale.row(self._word, grow(self._line), gap=32, margins=(40, 8), on=self)
        follow(self._apply_theme, look)

    def _apply_theme(self) -> None:
        # Two lines have to fit into the panel at every text size.
        self._line.set_px(min(30.0, 40 / self.theme.text_scale))

    def say(self, word: str, line: str) -> None:
        """Show a word and a line."""
        if (word, line) == (self._word.text(), self._line.text()):
            return
        self._word.say(word)
        self._line.say(line)
        self.setAccessibleName(f"{word} {line}".strip())

    def paint(self, painter: QPainter) -> None:
        """Paint the panel."""
        box, radius = QRectF(self.rect()).adjusted(1, 1, -1, -1), self._scale.px(RADIUS)
        draw_box(painter, box, radius, self.tokens.sunken, outline(self.theme))


class LastTime(BigText):
    """The load now, and the same set of the last time: one quiet line below the digit."""

    PX, LEAST_ROOM = 22, 640

    def __init__(self, look: Look, scale: Scale) -> None:
        super().__init__(look, scale, self.PX, ink="ink2", weight=QFont.Weight.Normal)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._words = ("", "")
        follow(self._apply, look, scale)

    def say(self, load: str, last: str = "") -> None:
        """Show what is lifted now, and what was done the last time."""
        self._words = (load, last)
        self._apply()

    def _apply(self) -> None:
        load, last = self._words
        told = ", ".join(each for each in self._words if each)
        ink = self._look.theme.tokens.ink.name()
        bold = f'<span style="color:{ink};font-weight:600">{escape(load)}</span>' if load else ""
        self.setAccessibleName(told)
        super().say(", ".join(each for each in (bold, escape(last)) if each))
        # In a low window the digit needs the room.
        self.setVisible(bool(told) and self.window().height() >= self.LEAST_ROOM)


class TapTarget(PaintedButton):
    """Counting by hand: a target that one does not have to aim at."""

    def __init__(self, look: Look, scale: Scale) -> None:
        words = tr("Session", "Count a rep")
        super().__init__(look, words, words)
        self._scale = scale
        self.setAccessibleDescription(tr("Session", "Space or Enter"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        follow(self._apply_scale, scale)

    def _apply_scale(self) -> None:
        self.setProperty("corner", self._scale.px(RADIUS))

    def paint(self, painter: QPainter) -> None:
        """Paint the target with its words and keys."""
        inks, box = inks_of(self.theme), QRectF(self.rect())
        draw_box(painter, box, self._scale.px(RADIUS), self.lit(inks.wash), outline(self.theme))
        keys = tr("Session", "Space, Enter, or a click anywhere here")
        px = self._scale.px(54)
        wide = QFontMetricsF(big_font(px, QFont.Weight.DemiBold)).horizontalAdvance(self.text())
        font = big_font(round(px * min(1.0, (self.width() - 40) / wide)), QFont.Weight.DemiBold)
        above = QRectF(0, 0, box.width(), box.height() * 0.66)
        write(painter, font, inks.on_wash, above, self.text())
        font = big_font(max(LEAST_PX, self._scale.px(19)), QFont.Weight.Medium)
        below = QRectF(0, box.height() * 0.64, box.width(), box.height() * 0.3)
        write(painter, font, inks.on_wash, below, keys, Qt.AlignmentFlag.AlignHCenter)


class WorkPage(SessionPage):
    """Exercise, sets, figure, number and phases."""

    rep = Signal()
    more = Signal()

    def __init__(self, look: Look, scale: Scale, figures: Figures) -> None:
        super().__init__(look, scale)
        self._figures = figures
        self._screen: SessionScreen | None = None
        self._looping = ""
        self.capsules = SetCapsules(look, scale)
        self.capsules.more.connect(self.more)
        self._set = BigText(look, scale, 44)
        self.stage = StrengthStage(look, scale, 28, (400, 220))
        self.digit = RepDigit(look, scale)
        self.beside = LastTime(look, scale)
        self.bar = PhaseBar(look, scale)
        self.banner = Banner(look, scale)
        self.tap = TapTarget(look, scale)
        self.tap.clicked.connect(self.rep)
        head = head_row(scale, self._title, self.capsules, self._set)
        number = scale.column(grow(self.digit), self.beside)
        middle = scale.row(grow(self.stage, 628), grow(number, 556), gap=16)
        self._foot = QStackedWidget()
        for widget in (self.bar, self.banner, self.tap):
            self._foot.addWidget(widget)
        scale.column(head, 14, grow(middle), 20, self._foot, on=self)
        follow(self._apply_scale, self._scale)

    def _apply_scale(self) -> None:
        self._foot.setFixedHeight(self._scale.px(BAR_HEIGHT))

    def show_screen(self, screen: SessionScreen) -> None:
        """Take up a new state."""
        self._screen = screen
        now = screen.snapshot
        self._title.say(exercise_name(now.name))
        self._set.say(words.set_line(now))
        self.beside.say(words.load_word(screen), words.last_time_words(screen))
        self.stage.show_figure(self._figures(screen.exercise.image))
        left = bool(now.side) and screen.exercise.side_name(2 if now.side == 2 else 1) == "left"
        self.stage.set_mirrored(left)

    def press(self, key: str) -> bool:
        """Space and Enter count a repetition where one counts by hand."""
        now = self._screen.snapshot if self._screen is not None else None
        counts = now is not None and now.stage == "working" and now.phase is None
        if not counts or key not in ("Space", "Enter"):
            return False
        self.rep.emit()
        return True

    def show_moment(self, at: float) -> None:
        """Bring everything that moves up to date."""
        screen = self._screen
        if screen is None:
            return
        now = screen.snapshot
        shown = now.stage if now.stage != "working" or now.phase is not None else "manual"
        {
            "countdown": self._show_countdown,
            "holding": self._show_hold,
            "working": self._show_rep,
            "manual": self._show_manual,
        }.get(shown, self._show_paused)(screen, at)
        done = now.reps_done / now.target if now.target and screen.block.hold is None else 0.0
        if now.stage == "holding":
            done = self._share(now.began, now.ends, at)
        self.capsules.show_marks(now.marks, done, now.halves, words.side_letters(screen.block))

    def _share(self, began: float | None, ends: float | None, at: float) -> float:
        if began is None or ends is None or ends <= began:
            return 0.0
        share = min(1.0, max(0.0, (at - began) / (ends - began)))
        return float(int(share * 4)) / 4 if self._look.theme.reduced_motion else share

    def _parts(self, screen: SessionScreen) -> tuple[tuple[str, PhasePart], ...]:
        tempo, block = screen.block.tempo, screen.block
        named = zip(("up", "hold", "down"), block.words, strict=True)
        lengths = (tempo.up, tempo.hold, tempo.down)
        return tuple(
            (phase, PhasePart(tr("Exercises", word), seconds))
            for (phase, word), seconds in zip(named, lengths, strict=True)
            if seconds
        )

    def _show_rep(self, screen: SessionScreen, at: float) -> None:
        now = screen.snapshot
        if now.phase is None:
            return
        self._still()
        share = self._share(now.phase_began, now.phase_ends, at)
        parts = self._parts(screen)
        index = [phase for phase, _ in parts].index(now.phase)
        self.bar.show_phase(tuple(part for _, part in parts), index, share)
        self._foot.setCurrentWidget(self.bar)
        self.stage.show_phase(now.phase, share)
        self._count(now.rep, now.target)

    def _count(self, number: int, target: float) -> None:
        self.digit.show_number(
            str(number),
            f"/ {target:g}",
            tr("Session", "Rep {number} of {count}", number=number, count=f"{target:g}"),
        )

    def _show_hold(self, screen: SessionScreen, at: float) -> None:
        now = screen.snapshot
        if now.ends is None:
            return
        self._still()
        word = tr("Exercises", screen.block.words[1])
        share = self._share(now.began, now.ends, at)
        self.bar.show_phase((PhasePart(word, now.target),), 0, share)
        self._foot.setCurrentWidget(self.bar)
        self.stage.show_phase("hold", 0.0)
        left = words.seconds_left(now.ends, at)
        unit = tr("Session", "s")
        name = plural("Session", "%n second(s) left", left)
        self.digit.show_number(str(left), unit, name)

    def _show_countdown(self, screen: SessionScreen, at: float) -> None:
        now = screen.snapshot
        if now.ends is None or now.began is None:
            return
        self._still("ready")
        left = words.seconds_left(now.ends, at)
        name = tr("Session", "Begins in {count}", count=left)
        self.digit.show_number(str(left), "", name)
        fresh = now.ends - now.began > 5
        steps = screen.exercise.steps
        line = tr("Exercises", steps[0] if fresh and steps else screen.exercise.cue)
        if screen.snapshot.eased and screen.exercise.easier:
            line = tr("Exercises", screen.exercise.easier[0])
        self.banner.say(tr("Session", "Get ready"), line)
        self._foot.setCurrentWidget(self.banner)

    def _show_manual(self, screen: SessionScreen, _at: float) -> None:
        if self._looping != screen.snapshot.exercise_id:
            self._looping = screen.snapshot.exercise_id
            self.stage.loop(screen.block)
        self._count(screen.snapshot.reps_done, screen.snapshot.target)
        self._foot.setCurrentWidget(self.tap)

    def _show_paused(self, screen: SessionScreen, _at: float) -> None:
        self._still("ready")
        if screen.block.hold is None:
            self._count(screen.snapshot.reps_done, screen.snapshot.target)
        else:
            seconds = f"{screen.block.hold:g}"
            self.digit.show_number(seconds, tr("Session", "s"), seconds)
        line = tr("Session", "Nothing is counted. Go on when you like.")
        if screen.snapshot.eased and screen.exercise.easier:
            line = tr("Exercises", screen.exercise.easier[0])
        self.banner.say(tr("Session", "Paused"), line)
        self._foot.setCurrentWidget(self.banner)

    def _still(self, pose: str = "") -> None:
        self._looping = ""
        if pose:
            self.stage.set_phase(pose, 0.0)

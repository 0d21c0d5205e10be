"""Today: the week's strength sessions, the next break, a posture cue, and the day so far."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from deskcoach.app.screens import PlanScreen, TodayScreen
from deskcoach.ui import words
from deskcoach.ui.day_card import DaySoFar
from deskcoach.ui.figure_palette import Tint
from deskcoach.ui.next_break import NextBreak
from deskcoach.ui.plan_marks import WeekMarks
from deskcoach.ui.session_words import start_words, week_line
from deskcoach.ui.stage import Figures
from deskcoach.ui.still import Still
from deskcoach.ui.theme import Look, Role
from deskcoach.ui.widgets.capsule import Capsule, Tone
from deskcoach.ui.widgets.flow import Columns, Flow
from deskcoach.ui.widgets.notice import Notice
from deskcoach.ui.widgets.scroll import Scroll
from deskcoach.ui.widgets.surface import Surface
from deskcoach.ui.widgets.text import Text, Title

translate = words.translate

POSTURE_FIGURE = "sitting-posture"


class StrengthCard(Surface):
    """This week's marks and the button that starts a session."""

    def __init__(self, look: Look, figures: Figures, send: Callable[..., None]) -> None:
        super().__init__(look)
        self._count = Text(look, Role.BODY, ink="ink2")
        self._wish = ""
        self.start = Capsule(look, "", tone=Tone.PRIMARY, height=40)
        self.start.clicked.connect(lambda: send(self._wish))
        self.marks = WeekMarks(look, figures, side=104)
        self._moved = Text(look, Role.SECONDARY, ink="ink2", wrap=True)
        names = QWidget()
        flow = Flow(names, gap=10)
        flow.addWidget(Title(look, Role.HEADING, translate("Plan", "Strength this week")))
        flow.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 22, 16)
        column.setSpacing(14)
        column.addWidget(Columns((names, 1), (self.start, 0), gap=10, middle=True))
        column.addWidget(self.marks)
        column.addWidget(self._moved)

    def show_week(
        self, plan: PlanScreen, sets: Mapping[date, tuple[int, ...]], minutes: int | None
    ) -> None:
        """Show the week as it stands, with the sets of each session of its days."""
        week = plan.week
        text, icon, self._wish = start_words(until_seen=plan.until_seen)
        self.start.set_words(text, icon)
        self._count.setText(week_line(week))
        notes = {
            day: tuple(words.plural("Plan", "Done, %n set(s)", count) for count in counts)
            for day, counts in sets.items()
        }
        if plan.today not in week.done and minutes is not None and not plan.until_seen:
            text = translate("Plan", "Today, about {minutes} min")
            notes[plan.today] = (text.format(minutes=minutes),)
        self.marks.show_week(week, plan.today, notes)
        line = plan.hint if plan.until_seen else week.sentence
        self._moved.setText(words.said(line) if line else "")
        self._moved.setVisible(bool(line))


class PostureCard(Surface):
    """A cue beside the figure at its desk, and another one."""

    def __init__(self, look: Look, figures: Figures) -> None:
        super().__init__(look)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._number = 0
        picture = Still(look, (104, 100), Tint.MIST)
        picture.show_figure(figures(POSTURE_FIGURE))
        self._title = Text(look, Role.HEADING, wrap=True)
        self._line = Text(look, Role.BODY, ink="ink2", wrap=True)
        self.another = Capsule(look, translate("Today", "Another"))
        self.another.clicked.connect(self._next)
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addStretch(1)
        column.addWidget(Text(look, Role.REASON, translate("Today", "Posture cue"), "dusk_ink"))
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addStretch(1)
        texts.setMinimumWidth(150)
        words_and_button = Columns((texts, 1), (self.another, 0), gap=12, middle=True)
        row = QVBoxLayout(self)
        row.setContentsMargins(12, 12, 22, 12)
        row.addWidget(Columns((picture, 0), (words_and_button, 1), gap=18))
        self._say()

    def _next(self) -> None:
        self._number += 1
        self._say()

    def _say(self) -> None:
        title, line = words.posture_cue(self._number)
        self._title.setText(title)
        self._line.setText(line)
        self.another.setAccessibleDescription(f"{title}. {line}")


class Today(QWidget):
    """The first page of the window."""

    def __init__(
        self,
        look: Look,
        send: Callable[..., None],
        figures: Figures,
        why: Callable[[], tuple[str, ...]] = tuple,
    ) -> None:
        super().__init__()
        self.strength = StrengthCard(look, figures, send)
        self.posture = PostureCard(look, figures)
        self.next_break = NextBreak(look, send)
        self.day = DaySoFar(look, why)
        self.notice = Notice(look)
        left = QWidget()
        cards = QVBoxLayout(left)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(16)
        cards.addWidget(self.strength, 1)
        cards.addWidget(self.posture)
        cards.addStretch(0)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.notice)
        column.addWidget(Columns((left, 2), (self.next_break, 1)))
        column.addWidget(self.day)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(look, inner))

    def show_today(self, today: TodayScreen) -> None:
        """Bring the page up to date."""
        lines = list(today.problems)
        if not today.tray:
            lines.append(
                translate(
                    "Today",
                    "Your desktop shows no tray icons, so this window is where DeskCoach lives."
                    " Closing it leaves DeskCoach running; starting it again brings it back.",
                )
            )
        self.notice.show_lines(tuple(words.said(line) for line in lines))
        self.strength.setVisible(today.plan is not None)
        if today.plan is not None:
            self.strength.show_week(today.plan, today.sets, today.minutes)
        self.next_break.show_status(today.status, today.ribbon.now if today.ribbon else None)
        self.day.show_day(today)

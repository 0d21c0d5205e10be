"""Library: every exercise that there is, how to add one's own, and what there is to learn."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from deskcoach.app.ports import SendCommand
from deskcoach.app.view_models import LibraryScreen
from deskcoach.core.exercises import Exercise
from deskcoach.core.guidance import TOPICS, topic
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import title, tr
from deskcoach.ui.design.wires import follow
from deskcoach.ui.design.words import position
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.sheet import Still
from deskcoach.ui.figure.view import STANDING, Figures
from deskcoach.ui.pages.exercise import ExercisePage
from deskcoach.ui.pages.guidance import CHECK_ID, SelfCheck, TopicPage
from deskcoach.ui.widgets.buttons import RowButton, stop_at
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import STRETCH, Columns, Scroll, column, grow, sweep, widget_of
from deskcoach.ui.widgets.surfaces import card

OWN_ID = "own"
_SIDE = 230


class OwnPage(QWidget):
    """How to add an exercise; nothing leaves the machine, nothing is fetched."""

    def __init__(self, look: Look, screen: LibraryScreen) -> None:
        super().__init__()
        name = Text(look, Role.TITLE, tr("Library", "Your own exercises"), wrap=True)
        lines = [
            Text(look, Role.STEP, f"{number}. {line}", wrap=True)
            for number, line in enumerate(self._lines(screen), start=1)
        ]
        for line in lines:
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        how = card(look, *lines, gap=8, margins=(22, 16))
        column(name, how, STRETCH, gap=12, margins=(0, 0, 12, 12), on=self)

    @staticmethod
    def _lines(screen: LibraryScreen) -> tuple[str, ...]:
        return (
            tr(
                "Library",
                "Put a file like ours into {folder}.",
                folder=screen.folder or tr("Library", "your exercises folder"),
            ),
            tr("Library", "Draw its movement: deskcoach exercises preview FILE"),
            tr("Library", "Check it: deskcoach exercises check FILE"),
            tr("Library", "Start DeskCoach again; it joins the list here."),
        )


class Library(QWidget):
    """A list on the left, the chosen page on the right; each page is made when it is opened."""

    def __init__(self, look: Look, figures: Figures, send: SendCommand) -> None:
        super().__init__()
        self._look, self._figures, self._send = look, figures, send
        self._screen: LibraryScreen | None = None
        self._now = ""
        self.rows: dict[str, RowButton] = {}
        self._group = QButtonGroup(self)
        self._column = column(gap=2, margins=(0, 0, 10, 8))
        self._list = widget_of(self._column)
        self._side = Scroll(look, self._list)
        follow(self._fit_side, look)
        self._stack = QStackedWidget()
        column(Columns(self._side, grow(self._stack)), on=self)

    def _fit_side(self) -> None:
        wanted = round(_SIDE * min(1.5, self._look.theme.text_scale))
        self._side.setFixedWidth(max(wanted, self._list.minimumSizeHint().width() + 10))

    def show_library(self, screen: LibraryScreen | None) -> None:
        """Show what there is; the list is made anew only when it changed."""
        if screen is None or screen == self._screen:
            return
        names = [each.id for each in screen.catalogue.exercises]
        same = self._screen is not None and names == [
            each.id for each in self._screen.catalogue.exercises
        ]
        self._screen = screen
        if not same:
            self._fill(screen)
            self.show_entry(self._now if self._now in self.rows else names[0])
        else:
            self.show_entry(self._now)

    def _fill(self, screen: LibraryScreen) -> None:
        sweep(self._column)
        self.rows = {}
        ours = [each for each in screen.catalogue.exercises if each.id not in screen.own]
        own = [each for each in screen.catalogue.exercises if each.id in screen.own]
        for heading, exercises in (
            (tr("Library", "Stretches"), [e for e in ours if e.kind == "stretch"]),
            (tr("Library", "Strength"), [e for e in ours if e.kind == "strength"]),
            (tr("Library", "Yours"), own),
        ):
            self._heading(heading)
            for exercise in exercises:
                self._add(exercise.id, self._exercise_row(exercise))
        add = tr("Library", "Add your own")
        self._add(OWN_ID, RowButton(self._look, add, icon="plus"))
        self._heading(tr("Library", "Learn"))
        for each in TOPICS:
            row = RowButton(self._look, tr("Learn", each.title), icon=each.icon)
            self._add(each.id, row)
        check = tr("Learn", "A look at how you stand")
        self._add(CHECK_ID, RowButton(self._look, check, icon="check"))
        self._column.addStretch(1)
        self._fit_side()

    def _heading(self, text: str) -> None:
        heading = Text(self._look, Role.REASON, text, "ink2")
        heading.setContentsMargins(12, 10, 0, 2)
        self._column.addWidget(heading)

    def _exercise_row(self, exercise: Exercise) -> RowButton:
        tint = Tint.SAGE if exercise.kind == "stretch" else Tint.APRICOT
        picture = Still(self._look, (46, 46), tint, corner=8)
        picture.show_held(self._figures(exercise.figure))
        name = tr("Exercises", exercise.name)
        how = position(exercise.position)
        return RowButton(self._look, name, title(how), picture=picture)

    def _add(self, entry: str, row: RowButton) -> None:
        row.setCheckable(True)
        row.clicked.connect(lambda: self.show_entry(entry))
        self._group.addButton(row)
        self.rows[entry] = row
        self._column.addWidget(row)

    def show_entry(self, entry: str) -> None:
        """Turn to an exercise, a topic, the self-check or one's own exercises."""
        if self._screen is None or entry not in self.rows:
            return
        self._now = entry
        self.rows[entry].setChecked(True)
        stop_at(self.rows[entry])
        page = self._page(entry, self._screen)
        before = self._stack.currentWidget()
        scroll = Scroll(self._look, page)
        scroll.reach_by_key(
            tr("Library", "{name}, in full", name=self.rows[entry].accessibleName())
        )
        self._stack.addWidget(scroll)
        self._stack.setCurrentWidget(scroll)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()

    def _page(self, entry: str, screen: LibraryScreen) -> QWidget:
        exercise = screen.catalogue.by_id(entry)
        if exercise is not None:
            return ExercisePage(self._look, self._figures, self._send, exercise, screen)
        if entry == CHECK_ID:
            source = screen.catalogue.source
            return SelfCheck(self._look, self._figures(STANDING), source, screen.today)
        found = topic(entry)
        if found is not None:
            return TopicPage(self._look, found, screen.today)
        return OwnPage(self._look, screen)

    @property
    def shown(self) -> QWidget | None:
        """The page that is open."""
        scroll = self._stack.currentWidget()
        return scroll.widget() if isinstance(scroll, Scroll) else None

"""Every exercise in cards, by who gave it and by kind; and beside them what there is to learn."""

from collections.abc import Callable, Sequence
from pathlib import PurePath

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from deskcoach.app.library.ports import FileProblem
from deskcoach.app.page_models import LibraryScreen
from deskcoach.core.exercises import Exercise, citation, with_numbers
from deskcoach.core.guidance import TOPICS, topic
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import said, tr
from deskcoach.ui.design.wires import follow, wire
from deskcoach.ui.figure.stage import STANDING, Figures, only_figure
from deskcoach.ui.pages.guidance import CHECK_ID, SelfCheck, TopicPage
from deskcoach.ui.pages.library.cards import AddCard, BrokenCard, LargeCard, SmallCard, Tile, Tiles
from deskcoach.ui.pages.library.words import dose_words
from deskcoach.ui.widgets.buttons import Capsule, RowButton, Tone, stop_at
from deskcoach.ui.widgets.labels import Text
from deskcoach.ui.widgets.layout import (
    STRETCH,
    Columns,
    column,
    flow,
    grow,
    row,
    sweep,
    widget_of,
    wraps,
)
from deskcoach.ui.widgets.menu import Menu
from deskcoach.ui.widgets.scroll import Scroll, ScrollBody

EVERYTHING = "everything"
_SIDE = 206
MANY = 12
"""With more own exercises than this, their cards become small."""
_TYPING_MS = 1000


def filters() -> dict[str, tuple[str, str, Callable[[Exercise], bool]]]:
    """The lists on the left: words, icon, and which exercises are in it."""
    return {
        EVERYTHING: (tr("Library", "Everything"), "book", lambda _: True),
        "physiotherapist": (
            tr("Library", "Physiotherapist"), "sheet", lambda e: _giver(e) == "physiotherapist",
        ),
        "mine": (tr("Library", "Mine"), "person", lambda e: _giver(e) == "me"),
        "pages": (tr("Library", "From pages"), "globe", lambda e: _giver(e) == "page"),
        "stretches": (tr("Library", "Stretches"), "stretch", lambda e: e.kind == "stretch"),
        "strength": (tr("Library", "Strength"), "dumbbell", lambda e: e.kind == "strength"),
        "away": (tr("Library", "Put away"), "archive", lambda e: e.archived),
    }  # fmt: skip


def _giver(exercise: Exercise) -> str:
    if not exercise.own:
        return ""
    return exercise.given_by.who if exercise.given_by else "me"


class Browse(QWidget):
    """The list on the left, cards or a page to read on the right.

    Signals:
        opened: an exercise, by its id; `drafted`: a draft, by its id; `added`: a new one is wanted;
        action: what is wanted of an exercise, as its menu names it, and its id;
        restored: a deleted one is wanted back; `set_aside`: a broken file, by its path;
        pack_wanted: what somebody gave away is to be taken in.
    """

    opened = Signal(str)
    drafted = Signal(str)
    added = Signal()
    action = Signal(str, str)
    restored = Signal(str)
    set_aside = Signal(str)
    pack_wanted = Signal()

    def __init__(self, look: Look, figures: Figures) -> None:
        super().__init__()
        self._look, self._figures = look, figures
        self._screen: LibraryScreen | None = None
        self._now = EVERYTHING
        self.rows: dict[str, RowButton] = {}
        self.cards: dict[str, Tile] = {}
        self._typed = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._forget_typed)
        self._group = QButtonGroup(self)
        self._column = column(gap=2, margins=(0, 0, 0, 8))
        self._list = widget_of(self._column)
        self._list.installEventFilter(self)
        self._side = Scroll(look, self._list, gutter=2)
        follow(self._fit_side, look)
        self._stack = QStackedWidget()
        column(Columns(self._side, grow(self._stack)), on=self)

    def _fit_side(self) -> None:
        wanted = round(_SIDE * min(1.5, self._look.theme.text_scale))
        self._side.setFixedWidth(max(wanted, self._list.minimumSizeHint().width() + 10))

    def eventFilter(self, _list: QObject, event: QEvent) -> bool:
        """Rows are measured once they are shown: before that, Qt leaves their words out."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit_side()
        return False

    # -- the list ---------------------------------------------------------------------------------

    def show_library(self, screen: LibraryScreen) -> None:
        """Show what there is."""
        self._screen = screen
        self._fill(screen)
        self.show_entry(self._now if self._now in self.rows else EVERYTHING)

    def _fill(self, screen: LibraryScreen) -> None:
        sweep(self._column)
        self.rows = {}
        self._heading(tr("Library", "Exercises"))
        for name, (text, icon, fits) in filters().items():
            count = len(self._of(screen, name, fits))
            if count or name in {EVERYTHING, "stretches", "strength"}:
                self._add(name, RowButton(self._look, text, icon=icon, count=str(count)))
        self._heading(tr("Library", "Learn"))
        for each in TOPICS:
            row_ = RowButton(self._look, tr("Learn", each.title), icon=each.icon)
            self._add(each.id, row_)
        check = tr("Learn", "A look at how you stand")
        self._add(CHECK_ID, RowButton(self._look, check, icon="check"))
        self._column.addStretch(1)

    def _of(
        self, screen: LibraryScreen, name: str, fits: Callable[[Exercise], bool]
    ) -> list[Exercise]:
        away = name == "away"
        return [e for e in screen.catalogue.exercises if e.archived == away and fits(e)]

    def _heading(self, text: str) -> None:
        heading = Text(self._look, Role.REASON, text, "ink2")
        heading.setContentsMargins(12, 10, 0, 2)
        self._column.addWidget(heading)

    def _add(self, entry: str, row_: RowButton) -> None:
        row_.setCheckable(True)
        row_.clicked.connect(lambda: self.show_entry(entry))
        self._group.addButton(row_)
        self.rows[entry] = row_
        self._column.addWidget(row_)

    # -- what is on the right ---------------------------------------------------------------------

    def show_entry(self, entry: str) -> None:
        """Turn to a list of exercises, to a topic or to the self-check."""
        if self._screen is None or entry not in self.rows:
            return
        at = self._scrolled() if entry == self._now else 0
        self._now = entry
        self.rows[entry].setChecked(True)
        stop_at(self.rows[entry])
        page = self._page(entry, self._screen)
        before = self._stack.currentWidget()
        scroll = ScrollBody(self._look, page)
        if entry not in filters():
            name = self.rows[entry].accessibleName()
            scroll.reach_by_key(tr("Library", "{name}, in full", name=name))
        self._stack.addWidget(scroll)
        self._stack.setCurrentWidget(scroll)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()
        if at:
            QTimer.singleShot(0, scroll, lambda: scroll.verticalScrollBar().setValue(at))

    def _scrolled(self) -> int:
        scroll = self._stack.currentWidget()
        return scroll.verticalScrollBar().value() if isinstance(scroll, Scroll) else 0

    def _page(self, entry: str, screen: LibraryScreen) -> QWidget:
        self.cards = {}
        if entry == CHECK_ID:
            figure = only_figure(self._figures(STANDING))
            return SelfCheck(self._look, figure, screen.catalogue.source, screen.today)
        found = topic(entry)
        if found is not None:
            return TopicPage(self._look, found, screen.today)
        return self._list_page(entry, screen)

    @property
    def shown(self) -> QWidget | None:
        """What is on the right."""
        scroll = self._stack.currentWidget()
        return scroll.widget() if isinstance(scroll, Scroll) else None

    def _list_page(self, entry: str, screen: LibraryScreen) -> QWidget:
        text, _, fits = filters()[entry]
        exercises = self._of(screen, entry, fits)
        own = [each for each in exercises if each.own]
        ours = [each for each in exercises if not each.own]
        parts: list[QWidget] = [self._head(text if entry != EVERYTHING else "", screen)]
        if entry == EVERYTHING or own:
            parts += [self._title(tr("Library", "Yours")), self._own(entry, own, screen)]
        if ours:
            source = said(citation(screen.catalogue.source, screen.today))
            parts += [
                self._title(tr("Library", "Came with DeskCoach"), source),
                Tiles(self._look, [self._small(each) for each in ours]),
            ]
        # At the left there is room for the ring around a card.
        return widget_of(column(*parts, STRETCH, gap=12, margins=(5, 0, 12, 12)))

    def _head(self, text: str, screen: LibraryScreen) -> QWidget:
        name = Text(self._look, Role.TITLE, text or tr("Library", "Library"))
        self.add = Capsule(
            self._look, tr("Library", "Add an exercise"), tone=Tone.PRIMARY, icon="plus", height=40
        )
        self.add.clicked.connect(self.added)
        self.menu_button = Capsule(self._look, "", icon="more", height=40)
        self.menu_button.setAccessibleName(tr("Library", "More"))
        self.menu_button.clicked.connect(lambda: self._show_menu(screen))
        self.buttons = row(self.menu_button, self.add, gap=8)
        head = widget_of(flow(name, widget_of(self.buttons), gap=8, spread=True))
        wraps(head)
        return head

    def _title(self, text: str, source: str = "") -> QWidget:
        name = Text(self._look, Role.HEADING, text)
        if not source:
            return name
        told = Text(self._look, Role.CAPTION, source, "ink3", wrap=True)
        both = widget_of(flow(name, told, gap=8, spread=True))
        wraps(both)
        return both

    def _own(self, entry: str, own: Sequence[Exercise], screen: LibraryScreen) -> QWidget:
        drafts: list[QWidget] = []
        broken: list[QWidget] = []
        if entry == EVERYTHING:
            drafts += [self._draft(each) for each in screen.drafts]
            broken += [self._broken(each) for each in screen.broken]
        if not own:
            first = self._first()  # alone, it has the whole width
            return Tiles(self._look, [*drafts, *broken, first]) if drafts or broken else first
        if len(own) <= MANY:
            return Tiles(self._look, [*drafts, *broken, *(self._large(each) for each in own)])
        small = Tiles(self._look, [self._small(each) for each in own])
        high = [Tiles(self._look, [*drafts, *broken])] if drafts or broken else []
        return widget_of(column(*high, small, gap=14))

    def _large(self, exercise: Exercise) -> Tile:
        return self._exercise(
            exercise,
            LargeCard(self._look, self._figures, exercise, self._dose(exercise), draft=False),
        )

    def _small(self, exercise: Exercise) -> Tile:
        return self._exercise(
            exercise, SmallCard(self._look, self._figures, exercise, self._dose(exercise))
        )

    def _dose(self, exercise: Exercise) -> str:
        """The dose that holds; one that was changed says so."""
        held = self._screen.prescribed.get(exercise.id) if self._screen is not None else None
        if held is None or held.cleared:
            return dose_words(exercise)
        changed = dose_words(with_numbers(exercise, dict(held.numbers)))
        if changed == dose_words(exercise):  # another rest, or another tempo
            return changed
        return tr("Library", "{dose}, yours", dose=changed)

    def _exercise(self, exercise: Exercise, card: Tile) -> Tile:
        card.clicked.connect(lambda: self.opened.emit(exercise.id))
        card.menu_wanted.connect(lambda at: self.exercise_menu(exercise).popup(at))
        self.cards[exercise.id] = card
        return card

    def _draft(self, exercise: Exercise) -> Tile:
        card = LargeCard(self._look, self._figures, exercise, dose_words(exercise), draft=True)
        card.clicked.connect(lambda: self.drafted.emit(exercise.id))
        self.cards[f"draft {exercise.id}"] = card
        return card

    def _broken(self, file: FileProblem) -> Tile:
        name = PurePath(file.path).name
        card = BrokenCard(self._look, name, file.line)
        card.menu_wanted.connect(lambda at: self._broken_menu(file).popup(at))
        card.clicked.connect(lambda: self._broken_menu(file).popup(_middle(card)))
        self.cards[file.path] = card
        return card

    def _first(self) -> Tile:
        line = tr("Library", "A sheet from your physiotherapist? Add it here in five minutes.")
        card = AddCard(self._look, tr("Library", "Add an exercise"), line)
        card.clicked.connect(self.added)
        self.cards["add"] = card
        return card

    # -- menus ------------------------------------------------------------------------------------

    def exercise_menu(self, exercise: Exercise) -> Menu:
        """What can be done with an exercise."""
        screen = self._screen
        menu = Menu(self._look, self)
        wire(menu, "aboutToHide()", menu, "deleteLater()")
        names = {"copy": tr("Library", "Copy")}
        if screen is not None and exercise.id in screen.editable:
            away = {"back": tr("Library", "Take out again")} if exercise.archived else {
                "away": tr("Library", "Put it away")
            }  # fmt: skip
            names = {
                "change": tr("Library", "Change"), "pose": tr("Library", "Change pose"),
                **names, "give": tr("Packs", "Give it away"), **away,
                "delete": tr("Library", "Delete"),
            }  # fmt: skip
            source = exercise.source
            if source is not None and source.taken_in is not None:
                name = source.title
                names["out"] = tr("Packs", "Came with {name}: take all of it out", name=name)
        for what, text in names.items():
            entry = menu.addAction(text)
            entry.triggered.connect(lambda _=False, w=what: self.action.emit(w, exercise.id))
        return menu

    def _broken_menu(self, file: FileProblem) -> Menu:
        menu = Menu(self._look, self)
        wire(menu, "aboutToHide()", menu, "deleteLater()")
        look = menu.addAction(tr("Library", "Open it"))
        look.triggered.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(file.path)))
        away = menu.addAction(tr("Library", "Put it away"))
        away.triggered.connect(lambda: self.set_aside.emit(file.path))
        return menu

    def _show_menu(self, screen: LibraryScreen) -> None:
        self.library_menu(screen).popup(_below(self.menu_button))

    def library_menu(self, screen: LibraryScreen) -> Menu:
        """What others gave away, what was deleted, and the folder of the files."""
        menu = Menu(self._look, self)
        wire(menu, "aboutToHide()", menu, "deleteLater()")
        take = menu.addAction(tr("Packs", "Take in what somebody gave you"))
        take.triggered.connect(self.pack_wanted)
        for each in screen.deleted:
            entry = menu.addAction(tr("Library", "Bring back {name}", name=each.name))
            entry.triggered.connect(lambda _=False, e=each.id: self.restored.emit(e))
        if screen.folder:
            show = menu.addAction(tr("Library", "Show the folder of your files"))
            show.triggered.connect(
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(screen.folder))
            )
        return menu

    # -- type to find -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed goes to the first exercise whose name has it."""
        text = event.text()
        if not text.isprintable() or not (text.strip() or self._typed):
            super().keyPressEvent(event)
            return
        self._typed += text.casefold()
        self._typing.start()
        for card in self.cards.values():
            if self._typed in card.accessibleName().casefold():
                card.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _forget_typed(self) -> None:
        self._typed = ""


def _middle(card: Tile) -> QPoint:
    return card.mapToGlobal(card.rect().center())


def _below(button: QWidget) -> QPoint:
    return button.mapToGlobal(button.rect().bottomLeft())

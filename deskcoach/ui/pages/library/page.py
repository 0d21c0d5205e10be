"""The library turns between its cards, one exercise, and the form of one."""

from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget
from shiboken6 import isValid

from deskcoach.app.library.requests import (
    ExerciseArchive,
    ExerciseCopy,
    ExerciseDelete,
    ExerciseDraftDrop,
    ExerciseDraftKeep,
    ExerciseFileAside,
    ExerciseRestore,
    ExerciseSave,
    PictureTake,
)
from deskcoach.app.packs.requests import AddPack, TakeOutPack
from deskcoach.app.page_models import LibraryScreen
from deskcoach.app.ports import SendAndWait
from deskcoach.app.strength.record_requests import Prescribe, SourceDose
from deskcoach.core.exercise_form import blank
from deskcoach.core.exercises import Exercise
from deskcoach.core.packs import SUFFIX
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import said, tr
from deskcoach.ui.design.wires import wire
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.pages.library.browse import EVERYTHING, Browse
from deskcoach.ui.pages.library.exercise import ExercisePage
from deskcoach.ui.pages.library.form import ExerciseForm
from deskcoach.ui.pages.library.pack import PackPage, shown
from deskcoach.ui.pages.library.pose import open_pose_editor
from deskcoach.ui.pages.library.preview import MakePage
from deskcoach.ui.widgets.layout import column, grow
from deskcoach.ui.widgets.notices import UndoBar
from deskcoach.ui.widgets.scroll import Scroll

UNDO_MS = 10_000


class Library(QWidget):
    """The fourth page of the window.

    Signals:
        alone: whether it wants the window for itself: a form or an exercise is open;
        stale: what it shows was changed, and is to be read anew; told: a line for the person;
        given: an exercise is to be given away, by its id.
    """

    alone = Signal(bool)
    stale = Signal()
    told = Signal(str)
    given = Signal(str)

    def __init__(
        self, look: Look, figures: Figures, send: SendAndWait, make_page: MakePage
    ) -> None:
        super().__init__()
        self._make_page = make_page
        self._look, self._figures, self._send = look, figures, send
        self._screen: LibraryScreen | None = None
        self.browse = Browse(look, figures)
        self.browse.opened.connect(self.show_exercise)
        self.browse.drafted.connect(self._take_up_draft)
        self.browse.added.connect(self.add_exercise)
        self.browse.action.connect(self.act)
        self.browse.restored.connect(self.restore)
        self.browse.pack_wanted.connect(self._ask_which_pack)
        self.browse.set_aside.connect(lambda path: self._do(ExerciseFileAside(path)))
        self.form: ExerciseForm | None = None
        self.page: ExercisePage | None = None
        self.editor: QWidget | None = None
        self._draft = ""
        self._shown = ""  # the exercise whose page is open
        self._undoing = QTimer(self)
        self._undoing.setSingleShot(True)
        self._undoing.setInterval(UNDO_MS)
        self.undo = UndoBar(look)
        wire(self._undoing, "timeout()", self.undo, "hide()")
        self._leave = QShortcut("Esc", self)  # the form asks before it goes
        self._leave.activated.connect(self._turn_back)
        self._leave.setEnabled(False)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.browse)
        column(grow(self._stack), self.undo, gap=8, on=self)

    @property
    def rows(self) -> dict[str, Any]:
        """The list on the left."""
        return dict(self.browse.rows)

    @property
    def shown(self) -> QWidget | None:
        """The page that is open."""
        current = self._stack.currentWidget()
        if current is self.browse:
            return self.browse.shown
        return current.widget() if isinstance(current, Scroll) else current

    def show_library(self, screen: LibraryScreen | None) -> None:
        """Show what there is; a form that is being filled in stays as it is."""
        if screen is None or screen == self._screen:
            return
        self._screen = screen
        self.browse.show_library(screen)
        if self.form is None and self._shown:
            if screen.catalogue.by_id(self._shown) is None:
                self._turn_back()
            else:
                self.show_exercise(self._shown)

    def _again(self) -> None:
        """Show what is shown anew: the dose of an exercise was changed."""
        self.stale.emit()
        if self.form is None and self._shown:
            self.show_exercise(self._shown)

    def show_entry(self, entry: str) -> None:
        """Turn to an exercise, to a list of them, or to a topic."""
        if self._screen is not None and self._screen.catalogue.by_id(entry) is not None:
            self.show_exercise(entry)
        elif entry in self.browse.rows:
            self._turn_back()
            self.browse.show_entry(entry)

    # -- one exercise -----------------------------------------------------------------------------

    def show_exercise(self, exercise_id: str) -> None:
        """Open the page of an exercise."""
        screen = self._screen
        exercise = screen.catalogue.by_id(exercise_id) if screen is not None else None
        if screen is None or exercise is None:
            return
        page = ExercisePage(self._look, self._figures, self._send, exercise, screen)
        page.back.clicked.connect(self._turn_back)
        page.menu_wanted.connect(lambda at: self.browse.exercise_menu(exercise).popup(at))
        page.dose.wanted.connect(lambda wish: self._change_dose(exercise, wish))
        page.dose.dropped.connect(lambda: self._change_dose(exercise, SourceDose(exercise.id)))
        page.change.clicked.connect(lambda: self.act("change", exercise.id))
        scroll = Scroll(self._look, page)
        scroll.reach_by_key(tr("Library", "{name}, in full", name=tr("Exercises", exercise.name)))
        self.page, self._shown = page, exercise_id
        self._turn_to(scroll)

    def _change_dose(self, exercise: Exercise, wish: Prescribe | SourceDose) -> None:
        """Another dose, or the exercise's own; Undo sets the one that there was again."""
        screen = self._screen
        changes = screen.progress(exercise.id).changes if screen is not None else ()
        self._send(wish)
        back: Prescribe | SourceDose = SourceDose(exercise.id)
        if changes and changes[-1].numbers:
            whole = {"sets", "most_sets", "reps"}
            numbers: dict[str, Any] = {
                name: int(value) if name in whole else value for name, value in changes[-1].numbers
            }
            back = Prescribe(exercise.id, **numbers, given=changes[-1].given)
        name = tr("Exercises", exercise.name)
        line = (
            tr("Library", "{name}: back to its own dose.", name=name)
            if isinstance(wish, SourceDose)
            else tr("Library", "{name}: another dose from now on.", name=name)
        )

        def undo() -> None:
            self._send(back)
            self._again()

        self._undo(line, undo)
        self._again()

    # -- the form ---------------------------------------------------------------------------------

    def add_exercise(self) -> None:
        """Open the form of a new exercise."""
        if self._screen is not None:
            self._open_form(blank(self._screen.today), self._screen, new=True)

    def _take_up_draft(self, draft: str) -> None:
        screen = self._screen
        found = next((e for e in screen.drafts if e.id == draft), None) if screen else None
        if screen is None or found is None:
            return
        known = screen.catalogue.by_id(draft)
        name = "" if found.name == NAMELESS else found.name
        exercise = replace(found, name=name, source=known.source if known else None)
        self._open_form(exercise, screen, new=known is None, draft=draft)

    def _open_form(
        self, exercise: Exercise, screen: LibraryScreen, *, new: bool, draft: str = ""
    ) -> None:
        self._draft = draft
        self.form = ExerciseForm(
            self._look,
            self._figures,
            self._make_page,
            exercise,
            screen.today,
            new=new,
            taken=tuple(each.name for each in screen.catalogue.exercises),
            keep_picture=lambda picture: self._keep_picture(picture, exercise.id or "picture"),
        )
        self.form.saved.connect(lambda made: self._save(made, new=new))
        self.form.left.connect(self._throw_away)
        self.form.kept.connect(self._keep_draft)
        self.form.pose_wanted.connect(self._draw_in_form)
        self._turn_to(self.form)
        self.form.begin()

    def _draw_in_form(self) -> None:
        form = self.form
        if form is not None:
            self.editor = open_pose_editor(
                form.exercise, self._figures, self._send, form.sheet.take_figure
            )

    def _draw(self, exercise: Exercise) -> None:
        def kept(figure: str) -> None:
            self._do(ExerciseSave(replace(exercise, figure=figure, picture=None)))

        self.editor = open_pose_editor(exercise, self._figures, self._send, kept)

    def _keep_picture(self, picture: bytes | str, stem: str) -> str:
        command = (
            PictureTake(path=picture, stem=stem)
            if isinstance(picture, str)
            else PictureTake(data=picture, stem=stem)
        )
        reply = self._send(command) or {}
        if "name" not in reply:
            raise ValueError(said(reply.get("refused", "")))
        return str(reply["name"])

    def _save(self, exercise: Exercise, *, new: bool) -> None:
        made = self._send(ExerciseSave(exercise, new))
        if made is None:
            return  # the window tells why; what was typed stays
        if self._draft:
            self._send(ExerciseDraftDrop(self._draft))
        self._close_form()
        self.stale.emit()
        card = self.browse.cards.get(str(made))
        if card is not None and not self.is_alone:
            card.setFocus(Qt.FocusReason.TabFocusReason)

    def _throw_away(self) -> None:
        if self._draft:
            self._send(ExerciseDraftDrop(self._draft))
        self._close_form()
        self.stale.emit()

    def _keep_draft(self, exercise: Exercise) -> None:
        named = replace(exercise, name=exercise.name or NAMELESS, id=self._draft or exercise.id)
        if self._send(ExerciseDraftKeep(named)) is None:
            return
        self._close_form()
        self.stale.emit()

    def _close_form(self) -> None:
        self.form, self._draft = None, ""
        if self._shown:
            self.show_exercise(self._shown)
        else:
            self._turn_back()

    # -- packs ------------------------------------------------------------------------------------

    def show_pack(self, path: str) -> None:
        """Show what a pack would add; what is no pack is told in a line, and changes nothing."""

        def looked(found: Any) -> None:
            if isinstance(found, Mapping) and isValid(self):
                page = PackPage(self._look, self._figures, found, PurePath(path).name)
                page.gone.connect(self._turn_back)
                page.wanted.connect(lambda some, more: self._take_pack(path, some, more))
                self.form, self._shown = None, ""
                self._turn_to(page)
                page.begin()

        self._send(AddPack(path, dry_run=True), then=looked)

    def _ask_which_pack(self) -> None:
        dialog = QFileDialog(self.window(), tr("Packs", "Take in what somebody gave you"))
        dialog.setNameFilter(f"DeskCoach (*{SUFFIX})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.show_pack)
        dialog.open()

    def _take_pack(self, path: str, exercises: dict[str, Any], routines: dict[str, Any]) -> None:
        def taken(found: Any) -> None:
            if isinstance(found, Mapping) and isValid(self):
                self._turn_back()
                self.stale.emit()
                name = shown(found["name"])
                line = tr("Packs", "{name} is taken in. You find it below Yours.", name=name)
                if any(way in {"both", "theirs"} for way in routines.values()):
                    routine = tr("Packs", "Its routine waits in Plan, on no day yet.")
                    line = f"{line} {routine}"
                self.told.emit(line)

        self._send(AddPack(path, exercises=exercises, routines=routines), then=taken)

    def _ask_out(self, exercise: Exercise) -> None:
        """Take out again what came with the same pack, in one step, which can be undone."""
        source = exercise.source
        if source is None or source.taken_in is None:
            return
        gone = self._send(TakeOutPack(source.title, source.publisher, source.taken_in))
        self._turn_back()
        self.stale.emit()
        if isinstance(gone, Mapping):
            name = shown(source.title)
            line = tr("Packs", "{name} is taken out again, as a whole.", name=name)
            self.told.emit(line)

    # -- what can be done with an exercise --------------------------------------------------------

    def act(self, what: str, exercise_id: str) -> None:
        """Change, copy, put away, take out again, delete."""
        screen = self._screen
        exercise = screen.catalogue.by_id(exercise_id) if screen is not None else None
        if screen is None or exercise is None:
            return
        match what:
            case "change":
                self._open_form(exercise, screen, new=False)
            case "pose":
                self._draw(exercise)
            case "copy":
                self._do(ExerciseCopy(exercise_id))
            case "give":
                self.given.emit(exercise_id)
            case "out":
                self._ask_out(exercise)
            case "delete":
                self._do(ExerciseDelete(exercise_id))
                line = tr("Library", "{name} is deleted.", name=exercise.name)
                self._undo(line, lambda: self.restore(exercise_id))
            case _:
                away = what == "away"
                self._do(ExerciseArchive(exercise_id, away))
                if away:
                    line = tr("Library", "{name} is put away.", name=exercise.name)
                    self._undo(line, lambda: self._do(ExerciseArchive(exercise_id, on=False)))

    def restore(self, exercise_id: str) -> None:
        """Bring a deleted one back."""
        self._do(ExerciseRestore(exercise_id))

    def _undo(self, line: str, back: Callable[[], None]) -> None:
        self.undo.tell(line, back)
        self._undoing.start()

    def _do(self, command: Any) -> None:
        self._send(command)
        self.stale.emit()

    # -- turning ----------------------------------------------------------------------------------

    def _turn_back(self) -> None:
        self._shown, self.page = "", None
        self._turn_to(self.browse)

    def _turn_to(self, wanted: QWidget) -> None:
        before = self._stack.currentWidget()
        if wanted is not self.browse:
            self._stack.addWidget(wanted)
        self._stack.setCurrentWidget(wanted)
        if before is not None and before is not self.browse and before is not wanted:
            self._stack.removeWidget(before)
            before.deleteLater()
        self._leave.setEnabled(wanted is not self.browse and wanted is not self.form)
        self.alone.emit(wanted is not self.browse)

    @property
    def is_alone(self) -> bool:
        """Whether it wants the window for itself."""
        return self._stack.currentWidget() is not self.browse


NAMELESS = "…"
"""The name of a draft that has none yet."""
__all__ = ["EVERYTHING", "Library"]

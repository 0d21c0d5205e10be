"""The form of an exercise in a real window, by mouse and by keys, over the real use cases."""

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec import structs
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from deskcoach.app.commands import carry_out
from deskcoach.app.library.ports import FileProblem
from deskcoach.app.page_models import LibraryScreen
from deskcoach.core.command import Command
from deskcoach.core.exercises import Exercise, GivenBy, LoadStep
from deskcoach.core.figure.model import Figure
from deskcoach.ui.design.theme import Look
from deskcoach.ui.figure.editor import FigureEditor
from deskcoach.ui.pages.library.cards import LargeCard
from deskcoach.ui.pages.library.form import ExerciseForm
from deskcoach.ui.pages.library.page import Library
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.widgets.notices import Mark
from tests import packed
from tests.app.desk import Office
from tests.ui.conftest import figure
from tests.ui.find import button, buttons, read
from tests.ui.pages.answers import TODAY, some_reads


class Hands:
    """Clicks and types as a person does, and counts it."""

    def __init__(self) -> None:
        self.count = 0

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.count += 1
        assert widget.isVisible()
        QTest.mouseClick(
            widget, Qt.MouseButton.LeftButton, pos=at if at is not None else widget.rect().center()
        )
        QApplication.processEvents()

    def type(self, text: str) -> None:
        self.count += len(text)
        QTest.keyClicks(self.focused(), text)
        QApplication.processEvents()

    def key(self, key: Qt.Key, mod: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.count += 1
        QTest.keyClick(self.focused(), key, mod)
        QApplication.processEvents()

    def save(self) -> None:
        self.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    @staticmethod
    def focused() -> QWidget:
        found: QWidget | None = QApplication.focusWidget()
        assert found is not None
        return found


class Home:
    """A window whose library is that of a simulated desk."""

    def __init__(self, qtbot: QtBot, look: Look) -> None:
        self.desk = Office()
        self.told: list[str] = []
        reads = structs.replace(some_reads(), library=self.screen)
        self.window = Window(look, reads, self.send, self.figure, settle_ms=0)
        qtbot.addWidget(self.window)
        self.window.resize(1040, 770)
        self.window.open("library")
        qtbot.waitUntil(self.window.isActiveWindow)
        QApplication.processEvents()

    def figure(self, name: str | None) -> Figure | None:
        return figure(name)

    def screen(self) -> LibraryScreen:
        self.desk.exercises.refresh()
        found = self.desk.exercises.found
        own = frozenset(each.id for each in found.catalogue.exercises if each.own)
        return LibraryScreen(
            found.catalogue, TODAY, own, editable=found.editable, broken=found.broken,
            deleted=found.deleted, drafts=found.drafts,
        )  # fmt: skip

    def send(self, command: Command, **_more: Any) -> Any:
        reply = carry_out(self.desk.desk, command)
        if not reply["ok"]:
            self.told.append(reply["error"])
        return reply.get("value")

    @property
    def library(self) -> Library:
        return self.window.library

    @property
    def form(self) -> ExerciseForm:
        assert self.library.form is not None
        return self.library.form

    def exercise(self, exercise_id: str) -> Exercise:
        found = self.desk.exercises.now.by_id(exercise_id)
        assert found is not None, [e.id for e in self.desk.exercises.now.exercises]
        return found

    def card(self, name: str) -> QWidget:
        return self.library.browse.cards[name]


@pytest.fixture
def home(qtbot: QtBot, look: Look) -> Iterator[Home]:
    made = Home(qtbot, look)
    yield made
    made.window.hide()


@pytest.fixture
def hands() -> Hands:
    return Hands()


def begin(home: Home, hands: Hands) -> ExerciseForm:
    hands.click(button(home.window, "Add an exercise"))
    return home.form


# -- the two that must be easy --------------------------------------------------------------------


def test_chin_tuck_2_times_10_hold_5_s(home: Home, hands: Hands) -> None:
    form = begin(home, hands)
    assert not button(home.window, "Back").isHidden()
    assert home.window.focusWidget() is form.sheet.name
    hands.type("Chin tuck")
    hands.click(form.sheet.numbers["hold"])
    hands.type("5")
    assert "2\u00a0sets\u00a0of\u00a010" in form.sentence.text()
    assert "5\u00a0s" in form.sentence.text()
    hands.save()
    made = home.exercise("chin-tuck")
    assert (made.name, made.position, made.sides) == ("Chin tuck", "seated", "together")
    numbers = [n.value for n in (made.dose.sets, made.dose.reps, made.dose.hold) if n]
    assert numbers == [2, 10, 5]
    assert made.given_by == GivenBy("physiotherapist", date=TODAY)
    assert hands.count == 13
    assert "Chin tuck" in home.card("chin-tuck").accessibleName()


def test_thoracic_rotation_8_each_side(home: Home, hands: Hands) -> None:
    form = begin(home, hands)
    hands.type("Thoracic rotation")
    hands.click(form.sheet.numbers["reps"])
    hands.type("8")
    hands.click(form.sheet.sides.buttons["each"])
    hands.click(form.sheet.position.buttons["all-fours"])
    assert "8\u00a0on\u00a0the\u00a0left" in form.sentence.text()
    hands.save()
    made = home.exercise("thoracic-rotation")
    assert (made.sides, made.first_side, made.alternate) == ("each", "left", "set")
    assert (made.position, made.figure) == ("all-fours", "position-all-fours")
    assert made.dose.reps
    assert made.dose.reps.value == 8
    assert hands.count == 23


def test_by_keys_alone(home: Home, hands: Hands) -> None:
    begin(home, hands)
    hands.type("Neck turn")
    hands.key(Qt.Key.Key_Tab)
    assert hands.focused().accessibleName() == "Given by: My physiotherapist"
    hands.key(Qt.Key.Key_Left)
    assert home.form.exercise.given_by == GivenBy("me", date=TODAY)
    seen = []
    for _ in range(40):
        hands.key(Qt.Key.Key_Tab)
        name = hands.focused().accessibleName()
        if name == "Repetitions":
            hands.type("12")
            hands.key(Qt.Key.Key_PageUp)
            hands.key(Qt.Key.Key_Down)
        if name == "Sides: Both at once":
            hands.key(Qt.Key.Key_Right)
        if name.startswith("Position") or name == "Seated":
            hands.key(Qt.Key.Key_Right)
        seen.append(name)
        if name == "Step 1":
            hands.type("Look left.")
            hands.key(Qt.Key.Key_Return)
            hands.type("Look right.")
            break
    assert seen.index("Repetitions") < seen.index("Seated") < seen.index("Step 1"), seen
    hands.save()
    made = home.exercise("neck-turn")
    assert made.dose.reps
    assert (made.dose.reps.value, made.sides, made.position) == (16, "each", "standing")
    assert made.steps == ("Look left.", "Look right.")


# -- what it helps with ---------------------------------------------------------------------------


def test_saved_without_a_name_the_cursor_goes_there(home: Home, hands: Hands) -> None:
    form = begin(home, hands)
    hands.click(form.save_button)
    assert form.sheet.fields["name"].helped == "Give it a name, so that you can find it."
    assert home.window.focusWidget() is form.sheet.name
    hands.type("A")
    assert form.sheet.fields["name"].helped == ""


def test_a_name_that_is_taken(home: Home, hands: Hands) -> None:
    home.desk.exercises.copy("cobra-stretch")
    home.window.refresh()
    form = begin(home, hands)
    hands.type("cobra stretch")
    helped = form.sheet.fields["name"].helped
    assert helped == "You have a Cobra stretch. This one becomes Cobra stretch 3."
    hands.save()
    assert home.exercise("cobra-stretch-3").name == "cobra stretch 3"


def test_a_day_to_come(home: Home, hands: Hands) -> None:
    form = begin(home, hands)
    form.sheet.day.setDate(form.sheet.day.date().addYears(1))
    line = "A day in the future? It is kept as you typed it."
    assert form.sheet.fields["giver"].helped == line


@pytest.mark.parametrize(("typed", "said"), [("0", "0? Take at least 1."), ("999", "“999”")])
def test_a_number_that_does_not_fit(home: Home, hands: Hands, typed: str, said: str) -> None:
    form = begin(home, hands)
    hands.click(form.sheet.numbers["reps"])
    hands.type(typed)
    hands.key(Qt.Key.Key_Tab)
    assert said in form.sheet.fields["dose"].helped
    assert form.exercise.dose.reps
    assert 1 <= form.exercise.dose.reps.value <= 100
    hands.click(form.sheet.shape.buttons["hold"])
    assert form.sheet.fields["dose"].helped == ""


def test_holds_and_stretches(home: Home, hands: Hands) -> None:
    form = begin(home, hands)
    hands.type("Plank")
    hands.click(form.sheet.shape.buttons["hold"])
    assert form.sheet.numbers["reps"].isHidden()
    assert "20\u00a0s" in form.sentence.text()
    hands.click(form.sheet.shape.buttons["stretch"])
    assert form.preview.stretch.isVisible()
    assert form.preview.session.isHidden()
    hands.click(form.sheet.sides.buttons["each"])
    hands.save()
    made = home.exercise("plank")
    assert (made.kind, made.sides) == ("stretch", "each")
    assert made.dose.rounds


def test_a_value_in_the_sentence_leads_to_its_field(home: Home, hands: Hands) -> None:
    form = begin(home, hands)
    for key, field in (
        ("date", form.sheet.day),
        ("name", form.sheet.giver_name),
        ("sets", form.sheet.numbers["sets"]),
        ("reps", form.sheet.numbers["reps"]),
        ("hold", form.sheet.numbers["hold"]),
    ):
        form.sentence.linkActivated.emit(key)
        assert home.window.focusWidget() is field


def test_who_gave_it(home: Home, hands: Hands) -> None:
    form = begin(home, hands)
    hands.type("Sit up")
    hands.click(form.sheet.giver.buttons["page"])
    hands.click(form.sheet.giver_name)
    hands.type("Back book")
    hands.click(form.sheet.address)
    hands.type("https://example.org")
    assert "the page's" in form.whose.text()
    hands.save()
    given = GivenBy("page", "Back book", TODAY, "https://example.org")
    assert home.exercise("sit-up").given_by == given


def test_a_weight_with_its_step_a_band_and_words(home: Home, hands: Hands) -> None:
    form = begin(home, hands)
    hands.type("Row")
    more = form.sheet.more
    hands.click(more.fold)
    assert more.open
    hands.click(more.weight.buttons["dumbbell"])
    hands.click(more.step.buttons["2.5 lb"])
    more.numbers["up"].setValue(3)
    more.numbers["rest"].setValue(45)
    more.feel.setFocus()
    hands.type("Warm.")
    more.care.setFocus()
    hands.type("No jerks.")
    made = form.exercise
    assert (made.loaded, made.load_step, made.equipment) == (
        True, LoadStep(2.5, "lb"), ("dumbbell",)
    )  # fmt: skip
    assert (made.feel, made.cautions) == ("Warm.", ("No jerks.",))
    assert made.dose.up
    assert made.dose.up.value == 3
    hands.click(more.weight.buttons["band"])
    more.band.setFocus()
    hands.type("red")
    assert (form.exercise.band, form.exercise.loaded) == ("red", False)
    hands.click(more.weight.buttons["other"])
    hands.type("ball")
    hands.save()
    made = home.exercise("row")
    assert (made.equipment, made.band, made.loaded) == (("ball",), "", True)


# -- leaving --------------------------------------------------------------------------------------


def test_nothing_typed_nothing_asked(home: Home, hands: Hands) -> None:
    begin(home, hands)
    hands.key(Qt.Key.Key_Escape)
    assert home.library.form is None
    assert not home.library.is_alone


def test_kept_it_waits_as_a_draft_and_is_gone_when_saved(home: Home, hands: Hands) -> None:
    form = begin(home, hands)
    hands.click(form.sheet.sides.buttons["each"])
    hands.click(form.not_now)
    assert hands.focused() is form.keep
    hands.key(Qt.Key.Key_Escape)  # once more: go on
    assert home.window.focusWidget() is form.sheet.name
    hands.key(Qt.Key.Key_Escape)
    hands.key(Qt.Key.Key_Return)
    assert home.library.form is None
    (draft,) = home.desk.exercises.found.drafts
    hands.click(home.card(f"draft {draft.id}"))
    assert home.form.exercise.sides == "each"
    assert home.form.sheet.name.text() == ""
    hands.type("Open up")
    hands.save()
    assert home.exercise("open-up").sides == "each"
    assert home.desk.exercises.found.drafts == ()


def test_thrown_away(home: Home, hands: Hands) -> None:
    form = begin(home, hands)
    hands.type("Nothing")
    hands.key(Qt.Key.Key_Escape)
    hands.click(form.throw)
    assert home.library.form is None
    assert home.desk.exercises.found.drafts == ()
    assert home.desk.exercises.found.editable == frozenset()


def test_a_draft_of_a_change_is_that_exercises(home: Home, hands: Hands) -> None:
    made = home.desk.exercises.copy("cobra-stretch")
    home.window.refresh()
    home.library.act("change", made)
    hands.key(Qt.Key.Key_End)
    hands.type("!")
    hands.key(Qt.Key.Key_Escape)
    hands.click(home.form.keep)
    hands.click(home.card(f"draft {made}"))
    hands.save()
    assert home.exercise(made).name == "Cobra stretch 2!"
    assert len(home.desk.exercises.found.editable) == 1


def test_a_disk_that_is_full_keeps_the_form(home: Home, hands: Hands) -> None:
    form = begin(home, hands)
    hands.type("Chin tuck")
    home.desk.world.own.full = True
    hands.save()
    assert home.library.form is form
    assert home.told == ["exercises: the disk is full: free some space"]
    hands.key(Qt.Key.Key_Escape)
    hands.click(form.keep)
    assert home.library.form is form


# -- a picture of one's own -----------------------------------------------------------------------


def test_a_picture_by_button(home: Home, hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    form = begin(home, hands)
    hands.type("Drawn")
    hands.click(form.sheet.picture.choice.buttons["photo"])
    home.desk.files.kept["/me/a.png"] = packed.png()
    chosen = iter([("", ""), ("/me/b.png", ""), ("/me/a.png", "")])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: next(chosen))
    for _ in range(3):
        hands.click(form.sheet.picture.file)
    hands.save()
    name = home.exercise("drawn").picture
    assert home.desk.pictures.kept == {name: packed.png()}


def test_a_picture_dropped_and_one_pasted(home: Home, hands: Hands) -> None:
    form = begin(home, hands)
    field = form.sheet.picture
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(0)
    data = QMimeData()
    data.setImageData(picture)
    drop(field, data)
    assert form.exercise.picture in home.desk.pictures.kept
    assert picture_field(form) == ("photo", {"Choose another", "Paste"})
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/me/none.png")])
    drop(field, files)
    assert "none.png" in field.helped
    assert picture_field(form) == ("photo", {"Choose a file", "Paste"})
    hands.click(field.choice.buttons["none"])
    assert image(form) == (None, None)
    assert picture_field(form) == ("none", set())
    QApplication.clipboard().clear()
    assert not field.paste()
    QApplication.clipboard().setImage(picture)
    form.setFocus()
    QTest.keyClick(form, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert form.exercise.picture in home.desk.pictures.kept
    hands.click(field.choice.buttons["figure"])
    assert image(form) == (None, "position-seated")
    assert picture_field(form) == ("figure", {"Change pose"})


def picture_field(form: ExerciseForm) -> tuple[object, set[str]]:
    """What is chosen, and what can be pressed besides the choice."""
    field = form.sheet.picture
    choices = {each.accessibleName() for each in field.choice.buttons.values()}
    return field.choice.value, {*buttons(field)} - choices


def image(form: ExerciseForm) -> tuple[str | None, str | None]:
    return form.exercise.picture, form.exercise.figure


def drop(field: QWidget, data: QMimeData) -> None:
    none, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    left = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(field, enter)
    assert enter.isAccepted()
    field.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))


# -- the cards ------------------------------------------------------------------------------------


def menu_of(home: Home, exercise_id: str) -> dict[str, Any]:
    menu = home.library.browse.exercise_menu(home.exercise(exercise_id))
    return {each.text(): each for each in menu.actions()}


def test_copied_put_away_and_taken_out_again(home: Home, hands: Hands) -> None:
    assert list(menu_of(home, "cobra-stretch")) == ["Copy"]
    menu_of(home, "cobra-stretch")["Copy"].trigger()
    menu = menu_of(home, "cobra-stretch-2")
    assert list(menu) == ["Change", "Change pose", "Copy", "Give it away", "Put it away", "Delete"]
    menu["Put it away"].trigger()
    assert home.exercise("cobra-stretch-2").archived
    assert "cobra-stretch-2" not in home.library.browse.cards
    home.library.show_entry("away")
    menu_of(home, "cobra-stretch-2")["Take out again"].trigger()
    assert not home.exercise("cobra-stretch-2").archived
    menu_of(home, "cobra-stretch-2")["Put it away"].trigger()
    hands.click(button(home.window, "Undo"))
    assert not home.exercise("cobra-stretch-2").archived


def test_deleted_and_undone_or_brought_back_from_the_menu(home: Home, hands: Hands) -> None:
    menu_of(home, "cobra-stretch")["Copy"].trigger()
    menu_of(home, "cobra-stretch-2")["Delete"].trigger()
    assert home.desk.exercises.found.editable == frozenset()
    hands.click(button(home.window, "Undo"))
    assert home.exercise("cobra-stretch-2").own
    menu_of(home, "cobra-stretch-2")["Delete"].trigger()
    assert home.library.undo.isVisible()
    assert home.library._undoing.isActive()
    assert home.library._undoing.interval() == 10_000
    home.library._undoing.timeout.emit()
    assert home.library.undo.isHidden()
    menu = home.library.browse.library_menu(home.screen())
    back = next(each for each in menu.actions() if each.text().startswith("Bring back"))
    back.trigger()
    assert home.exercise("cobra-stretch-2").own


def test_an_exercise_is_opened_changed_and_left(home: Home, hands: Hands) -> None:
    made = home.desk.exercises.copy("cobra-stretch")
    home.window.refresh()
    hands.click(home.card(made))
    assert home.library.is_alone
    page = home.library.page
    assert page is not None
    hands.click(page.change)
    home.form.sheet.numbers["sets"].setValue(4)
    hands.save()
    assert home.library.page is not None
    assert "4 sets" in " ".join(label for label in texts(home.library))
    hands.key(Qt.Key.Key_Escape)
    assert not home.library.is_alone


def texts(around: QWidget) -> list[str]:
    return read(around)


def test_a_broken_file_stands_in_its_place(home: Home) -> None:
    home.desk.world.own.broken.append(FileProblem("/x/mine.json", "mine.json: line 14"))
    home.window.refresh()
    card = home.card("/x/mine.json")
    assert card.accessibleName() == "mine.json does not read"
    assert card.accessibleDescription() == "Line 14"
    assert card.findChild(Mark) is not None  # as on all that has to be mended, and on no draft
    menu = home.library.browse._broken_menu(home.screen().broken[0])
    assert [each.text() for each in menu.actions()] == ["Open it", "Put it away"]
    menu.actions()[1].trigger()
    assert "/x/mine.json" not in home.library.browse.cards


def test_with_nothing_of_ones_own_the_sheet_is_asked_for(home: Home, hands: Hands) -> None:
    hands.click(home.card("add"))
    assert home.library.form is not None


def test_what_is_typed_finds_an_exercise(home: Home) -> None:
    QTest.keyClicks(home.library.browse, "two")
    assert QApplication.focusWidget() is home.card("shoulder-extension-two")
    home.library.browse._forget_typed()
    QTest.keyClick(home.library.browse, Qt.Key.Key_F5)


def test_many_of_ones_own_become_small(home: Home) -> None:
    large = home.card("cobra-stretch").height()
    for count in range(1, 14):
        home.desk.exercises.copy("cobra-stretch")
        if count in (1, 12, 13):
            home.window.refresh()
            assert isinstance(home.card("cobra-stretch-2"), LargeCard) is (count <= 12)
    QApplication.processEvents()
    assert home.card("cobra-stretch-14").height() <= large + 4


def test_menus_come_up_by_mouse_and_key(home: Home, qtbot: QtBot) -> None:
    card = home.card("cobra-stretch")
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Down)
    for at in (QPoint(3, 3),):
        home.library.browse.cards["cobra-stretch"].menu_wanted.emit(at)
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        popup.close()


# -- the pose ------------------------------------------------------------------------------------


def test_a_pose_is_drawn_from_the_form(home: Home, hands: Hands) -> None:
    form = begin(home, hands)
    hands.type("Bridge")
    hands.click(form.sheet.position.buttons["supine"])
    hands.click(form.sheet.picture.pose)
    hands.click(form.sheet.picture.choice.buttons["none"])
    editor = home.library.editor
    assert isinstance(editor, FigureEditor)
    assert editor.figure().id == "own-bridge"
    assert [phase.name for phase in editor.figure().phases] == ["lift", "hold", "lower"]
    editor.start.setCurrentIndex(editor.start.findText("All fours"))
    editor.start.activated.emit(editor.start.currentIndex())
    assert editor.figure().pose("ready").root.y == pytest.approx(50)
    editor.undo.click()
    assert editor.figure().pose("ready").root.y < 20
    editor.start.setCurrentIndex(0)
    editor.start.activated.emit(0)
    editor.save.click()
    assert form.exercise.figure == "own-bridge"
    assert picture_field(form) == ("figure", {"Change pose"})
    assert home.desk.figures.kept["own-bridge"].name == "Bridge"
    editor.close()


def test_a_pose_is_drawn_from_the_page_of_an_exercise(home: Home) -> None:
    made = home.desk.exercises.copy("sitting-back-extension")
    home.window.refresh()
    home.library.act("pose", made)
    editor = home.library.editor
    assert isinstance(editor, FigureEditor)
    editor.save.click()
    assert home.exercise(made).figure == editor.figure().id
    assert editor.figure().id != "sitting-back-extension"
    home.desk.figures.full = True
    editor.save.click()
    assert "Not saved" in editor.status.text()
    editor.close()


# -- the preview ----------------------------------------------------------------------------------


def test_the_preview_is_the_session_page_and_plays_when_the_dose_changes(
    home: Home, hands: Hands, look: Look
) -> None:
    look.choose("light", "full", 1.0, "system")
    form = begin(home, hands)
    picture = form.preview.session
    assert not picture.playing()
    form.sheet.numbers["reps"].setValue(8)
    assert picture.playing()
    form.hide()
    assert not picture.playing()


def test_the_phases_of_an_own_exercise_have_names_of_their_own(home: Home, hands: Hands) -> None:
    home.library.add_exercise()
    hands.type("Chin tuck")
    more = home.form.sheet.more
    hands.click(more.fold)
    more.phases["up"].setFocus()
    hands.type("Tuck")
    more.phases["down"].setFocus()
    hands.type("  ")
    assert "Tuck" in texts(home.form)
    hands.save()
    made = home.exercise("chin-tuck")
    assert (made.words.up, made.words.hold, made.words.down) == ("Tuck", "Hold", "Lower")
    home.library.act("change", "chin-tuck")
    again = home.form.sheet.more.phases
    assert [line.text() for line in again.values()] == ["Tuck", "", ""]
    assert again["down"].placeholderText() == "Lower"

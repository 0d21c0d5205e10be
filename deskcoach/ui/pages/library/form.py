"""The form of an exercise: the sheet on the left is copied down, on the right it is a session.

Only the name is asked for; everything else has a value. What is typed shows at once in the
sentence and in the preview.
"""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from deskcoach.core.exercise_form import (
    finished,
    tidy,
)
from deskcoach.core.exercises import Exercise, GivenBy
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.figure.stage import Figures
from deskcoach.ui.pages.library import words
from deskcoach.ui.pages.library.fields import (
    KeyCapsule,
)
from deskcoach.ui.pages.library.picture import KeepPicture, keep_none
from deskcoach.ui.pages.library.preview import MakePage, Preview
from deskcoach.ui.pages.library.sheet import Sheet
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.labels import IconLabel, Marked, Text, Title
from deskcoach.ui.widgets.layout import (
    STRETCH,
    Columns,
    column,
    flow,
    grow,
    row,
    widget_of,
    wraps,
)
from deskcoach.ui.widgets.scroll import ScrollBody
from deskcoach.ui.widgets.surfaces import Surface

_RIGHT = 348


class ExerciseForm(QWidget):
    """Fills in an exercise.

    Signals:
        saved: with the exercise; `left`: nothing is to be kept; `kept`: as a draft;
        pose_wanted: its figure is to be changed.
    """

    saved = Signal(object)
    left = Signal()
    kept = Signal(object)
    pose_wanted = Signal()

    def __init__(  # noqa: PLR0913 - all that it is made of
        self, look: Look, figures: Figures, make_page: MakePage, exercise: Exercise, today: date,
        *, new: bool,
        taken: tuple[str, ...] = (), keep_picture: KeepPicture = keep_none, more_open: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self._look, self._new = look, new
        self.preview = Preview(look, figures, make_page)
        # A click beside a field leaves the keys with the form, and not with the window.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("bare", True)
        self._begin = exercise
        self.sheet = Sheet(
            look, figures, exercise, today, keep_picture,
            taken=taken if new else (), more_open=more_open,
        )  # fmt: skip
        self.sheet.changed.connect(self._show)
        self.sheet.picture.pose.clicked.connect(self.pose_wanted)
        self._ask = self._keep_bar()
        column(self._head(), self._ask, grow(self._body()), gap=12, on=self)
        self._keys()
        self._show()

    @property
    def exercise(self) -> Exercise:
        """What was filled in so far."""
        return self.sheet.exercise

    # -- what stands where ------------------------------------------------------------------------

    def _head(self) -> QWidget:
        title = tr("Library", "New exercise") if self._new else tr("Library", "Change exercise")
        self.back = Capsule(self._look, "", tone=Tone.GHOST, icon="chevron-left", height=36)
        self.back.setAccessibleName(tr("Library", "Back"))
        self.back.clicked.connect(self.leave)
        self.not_now = KeyCapsule(
            self._look, tr("Library", "Not now"), tr("Library", "Esc"), tone=Tone.GHOST
        )
        self.not_now.clicked.connect(self.leave)
        keys = QKeySequence("Ctrl+S").toString(QKeySequence.SequenceFormat.NativeText)
        self.save_button = KeyCapsule(self._look, tr("Library", "Save"), keys, tone=Tone.PRIMARY)
        self.save_button.clicked.connect(self.save)
        name = Title(self._look, Role.TITLE, title)
        first = widget_of(row(self.back, name, gap=8))
        buttons = widget_of(row(self.not_now, self.save_button, gap=6))
        head = widget_of(flow(first, buttons, gap=8, spread=True))
        wraps(head)
        return head

    def _keep_bar(self) -> Surface:
        self.keep = Capsule(self._look, tr("Library", "Keep"), height=32)
        self.throw = Capsule(self._look, tr("Library", "Throw away"), tone=Tone.GHOST, height=32)
        self.keep.clicked.connect(lambda: self.kept.emit(finished(self.exercise)))
        self.throw.clicked.connect(self.left)
        line = Text(self._look, Role.STRONG, tr("Library", "Keep what you typed?"), wrap=True)
        bar = Surface(self._look, "mist")
        row(grow(line), self.keep, self.throw, gap=8, margins=(18, 8), on=bar)
        bar.hide()
        return bar

    def _body(self) -> QWidget:
        right = self._result()
        self._columns = Columns(grow(self.sheet, 5), grow(right, 3), gap=16)
        self._right = right
        scroll = ScrollBody(self._look, self._columns)
        scroll.verticalScrollBar().valueChanged.connect(self._stay)
        return scroll

    def _result(self) -> QWidget:
        look = self._look
        self.sentence = Marked(look, Role.PHASE, line=135)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.sentence.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sentence.linkActivated.connect(self.sheet.go_to)
        self.about = Text(look, Role.SECONDARY, ink="ink2", wrap=True)
        self.whose = IconLabel(look, "info", Role.SECONDARY, "dusk_ink", wrap=True)
        note = Surface(look, "mist")
        column(self.whose, margins=(14, 12), on=note)
        right = widget_of(column(self.preview, self.sentence, self.about, 4, note, STRETCH, gap=10))
        right.setMinimumWidth(_RIGHT)
        return right

    def _stay(self, at: int) -> None:
        """The result stays in view while the sheet scrolls past it."""
        before = self._right.contentsMargins().top()
        room = self.sheet.height() - (self._right.sizeHint().height() - before)
        shift = 0 if self._columns.stacked else min(max(0, room), at)
        if before != shift:
            self._right.setContentsMargins(0, shift, 0, 0)

    def _keys(self) -> None:
        save = QShortcut(QKeySequence("Ctrl+S"), self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self.save)
        leave = QShortcut(QKeySequence("Esc"), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.leave)

    def _show(self) -> None:
        """Show what follows from the sheet: the sentence, how long it takes, the preview."""
        made = self.exercise
        self.sentence.say(words.sentence_of(made))
        self.about.setText(words.about_words(made))
        self.whose.set_text(words.whose_words(made.given_by or GivenBy()))
        self.preview.show_exercise(made)

    # -- leaving ----------------------------------------------------------------------------------

    @property
    def changed(self) -> bool:
        """Whether anything was typed or chosen."""
        return finished(self.exercise) != finished(self._begin)

    def begin(self) -> None:
        """The cursor stands in the name."""
        self.sheet.name.setFocus(Qt.FocusReason.TabFocusReason)

    def save(self) -> None:
        """Save it; without a name, go to the name."""
        if not tidy(self.sheet.name.text()):
            self.sheet.fields["name"].help(
                tr("Library", "Give it a name, so that you can find it.")
            )
            self.begin()
            return
        self.saved.emit(finished(self.exercise))

    def leave(self) -> None:
        """Go, or ask once whether to keep what was typed; asked again, go on with the form."""
        if not self.changed:
            self.left.emit()
        elif self._ask.isVisibleTo(self):
            self._ask.hide()
            self.begin()
        else:
            self._ask.show()
            self.keep.setFocus(Qt.FocusReason.TabFocusReason)

    def tell(self, text: str) -> None:
        """Say why it could not be saved."""
        self.sheet.fields["name"].help(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A picture in the clipboard is pasted; into a line, words are."""
        if event.matches(QKeySequence.StandardKey.Paste) and self.sheet.picture.paste():
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Words and pictures follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._show()

"""The editor's window: change an exercise's figure by hand, see it move, save it.

`deskcoach exercises preview FILE` opens it. A file that is not there yet begins a new figure.
"""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, cast

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSlider,
    QWidget,
)

from deskcoach.core.figure.check import check_motion
from deskcoach.core.figure.edit import (
    End,
    FigureKind,
    begun_with,
    drag,
    new_figure,
    pin,
    unpin,
    with_pose,
)
from deskcoach.core.figure.model import (
    READY,
    Chair,
    Desk,
    Dumbbells,
    Figure,
    Hand,
    Mat,
    Muscle,
    Prop,
    dump_figure,
    load_figure,
)
from deskcoach.core.figure.motion import pin_of
from deskcoach.core.figure.skeleton import ViewDirection
from deskcoach.ui.design.placing import keep_whole
from deskcoach.ui.design.translation import tr
from deskcoach.ui.figure.canvas import PoseCanvas
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.view import FigureView
from deskcoach.ui.widgets.layout import column, grow, row, widget_of

_SIZE, _SMALLEST, SCROLL_BAR = (900, 740), (600, 400), 20
_GAP, _AROUND = 6, 9
_SCRUB_STEPS: Final = 1000
_UNDO_DEPTH: Final = 200


def open_editor(
    path: str | os.PathLike[str],
    view: ViewDirection = "side",
    kind: FigureKind = "stretch",
    read: Callable[[Path], bytes] = Path.read_bytes,
    write: Callable[[Path, bytes], object] = Path.write_bytes,
    starts: Mapping[str, Figure] | None = None,
) -> QWidget:
    """Open a figure file in an editor's window, or begin a new figure where there is no file.

    Args:
        path: The file; a new figure takes its id from the file's name.
        view: From where a new figure is seen.
        kind: Whether a new figure is a stretch or a strength exercise.
        read: Reads a file.
        write: Writes a file.
        starts: Figures whose pose one can begin with, by what they are called.

    Returns:
        The window, not yet shown.

    Raises:
        FigureError: The file is not a figure; one line says why.
        OSError: The file cannot be read.
    """
    file = Path(path)
    if file.exists():
        return FigureEditor(load_figure(read(file), file.name), file, write=write, starts=starts)
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in file.stem).lower().split()
    ident = "-".join(words)[:40].strip("-")
    if not ident[:1].isalpha():
        ident = f"figure-{ident}".strip("-")
    name = " ".join(words).capitalize() or ident
    return FigureEditor(new_figure(name[:80], ident, view, kind), file, write=write, starts=starts)


class FigureEditor(QWidget):
    """Poses to the left with their handles, what can be chosen to the right, time below.

    Args:
        figure: What to change.
        path: Where Save writes.
        parent: The owner.
        write: Writes a file.
        starts: Figures whose pose one can begin with, by what they are called.
    """

    saved = Signal()

    def __init__(
        self,
        figure: Figure,
        path: Path,
        parent: QWidget | None = None,
        write: Callable[[Path, bytes], object] = Path.write_bytes,
        starts: Mapping[str, Figure] | None = None,
    ) -> None:
        super().__init__(parent)
        self._write, self._starts = write, dict(starts or {})
        self._figure, self._path = figure, path
        self._saved = figure if path.exists() else None
        self._past: list[Figure] = []
        self._filling = False
        self.canvas = PoseCanvas(figure)
        self.preview = FigureView()
        self.preview.setMinimumSize(200, 160)
        self.preview.set_corner_radius(12)
        self.poses, self.hands, self.start = QComboBox(), QComboBox(), QComboBox()
        self.name = QLineEdit()
        self.pin_hands = QCheckBox(tr("FigureEditor", "Hands stay put"))
        self.pin_feet = QCheckBox(tr("FigureEditor", "Feet stay put"))
        self.props: dict[type[Prop], QCheckBox] = {
            Chair: QCheckBox(tr("FigureEditor", "Chair")),
            Mat: QCheckBox(tr("FigureEditor", "Mat")),
            Dumbbells: QCheckBox(tr("FigureEditor", "Dumbbells")),
            Desk: QCheckBox(tr("FigureEditor", "Desk")),
        }
        self.muscles: dict[Muscle, QCheckBox] = {
            "upper-back": QCheckBox(tr("FigureEditor", "Upper back")),
            "lower-back": QCheckBox(tr("FigureEditor", "Lower back")),
            "shoulders": QCheckBox(tr("FigureEditor", "Shoulders")),
            "glutes": QCheckBox(tr("FigureEditor", "Hips")),
            "arms": QCheckBox(tr("FigureEditor", "Arms")),
            "chest": QCheckBox(tr("FigureEditor", "Chest")),
        }
        self.seconds = [QDoubleSpinBox() for _ in figure.phases]
        self.scrubber = QSlider(Qt.Orientation.Horizontal)
        self.moment, self.status = QLabel(), QLabel()
        self.add_pose = QPushButton(tr("FigureEditor", "Add a pose"))
        self.copy_ready = QPushButton(tr("FigureEditor", "Copy from start"))
        self.undo = QPushButton(tr("FigureEditor", "Undo"))
        self.save = QPushButton(tr("FigureEditor", "Save"))
        self._name_everything()
        self._lay_out()
        self.resize(*_SIZE)
        keep_whole(self, QSize(*_SMALLEST))
        self._connect()
        self._fill()
        self._show_pose()

    def figure(self) -> Figure:
        """Return the figure as it is now."""
        return self._figure

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close; what is not saved stays unsaved, as the title said."""
        self.preview.hide()
        super().closeEvent(event)

    def _name_everything(self) -> None:
        """Give each control its words and its accessible name."""
        hands: dict[Hand, str] = {
            "relaxed": tr("FigureEditor", "Relaxed"),
            "flat": tr("FigureEditor", "Flat"),
            "support": tr("FigureEditor", "Supporting"),
            "grip": tr("FigureEditor", "Grip"),
            "clasp": tr("FigureEditor", "Clasped"),
        }
        self.start.addItem(tr("FigureEditor", "Choose a position"), "")
        for name in self._starts:
            self.start.addItem(name, name)
        for hand, word in hands.items():
            self.hands.addItem(word, hand)
        for spin in self.seconds:
            spin.setRange(0.2, 120.0)
            spin.setSingleStep(0.1)
            spin.setDecimals(1)
            spin.setSuffix(tr("FigureEditor", " s"))
        self.scrubber.setRange(0, _SCRUB_STEPS)
        self.scrubber.setSingleStep(10)
        self.status.setWordWrap(True)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setMaxLength(80)
        for widget, words in (
            (self.name, tr("FigureEditor", "Name of the exercise")),
            (self.start, tr("FigureEditor", "Position to begin with")),
            (self.poses, tr("FigureEditor", "Pose to change")),
            (self.hands, tr("FigureEditor", "What the hands do")),
            (self.scrubber, tr("FigureEditor", "Moment of the movement")),
            (self.status, tr("FigureEditor", "What to mend")),
        ):
            widget.setAccessibleName(words)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(tr("FigureEditor", "Name"), self.name)
        if self._starts:
            form.addRow(tr("FigureEditor", "Begin with"), self.start)
        form.addRow(tr("FigureEditor", "Pose"), self.poses)
        form.addRow(row(self.add_pose, self.copy_ready, gap=_GAP))
        form.addRow(tr("FigureEditor", "Hands"), self.hands)
        form.addRow(self.pin_hands)
        form.addRow(self.pin_feet)
        for phase, spin in zip(self._figure.phases, self.seconds, strict=True):
            label = self._phase_word(phase.name)
            spin.setAccessibleName(tr("FigureEditor", "Seconds: {0}", label))
            form.addRow(label, spin)
        form.addRow(tr("FigureEditor", "With"), _in_rows(list(self.props.values())))
        form.addRow(tr("FigureEditor", "Works"), _in_rows(list(self.muscles.values())))
        choices = widget_of(form)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the controls inside take it
        scroll.setWidget(choices)
        scroll.setMinimumWidth(choices.minimumSizeHint().width() + SCROLL_BAR)
        last = row(self.undo, self.save, gap=_GAP)
        side = column(grow(self.preview), grow(scroll, 2), self.status, last, gap=_GAP)
        pose = column(grow(self.canvas), self.moment, self.scrubber, gap=_GAP)
        row(grow(pose), side, gap=_GAP, margins=_AROUND, on=self)

    def _connect(self) -> None:
        self.canvas.grabbed.connect(self._remember)
        self.canvas.dragged.connect(self._drag)
        self.poses.currentIndexChanged.connect(self._show_pose)
        self.start.activated.connect(self._begin_with)
        self.hands.activated.connect(self._set_hands)
        self.name.editingFinished.connect(self._set_name)
        self.pin_hands.clicked.connect(lambda on: self._set_pin("hand", on))
        self.pin_feet.clicked.connect(lambda on: self._set_pin("foot", on))
        for box in (*self.props.values(), *self.muscles.values()):
            box.clicked.connect(self._set_choices)
        for spin in self.seconds:
            spin.valueChanged.connect(self._set_seconds)
        self.scrubber.valueChanged.connect(self._scrub)
        self.add_pose.clicked.connect(self._add_pose)
        self.copy_ready.clicked.connect(self._copy_ready)
        self.undo.clicked.connect(self._undo)
        self.save.clicked.connect(self._save)
        for keys, slot in (
            (QKeySequence.StandardKey.Save, self._save),
            (QKeySequence.StandardKey.Undo, self._undo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _phase_word(self, name: str) -> str:
        words = {
            "lift": tr("FigureEditor", "Lift"),
            "lower": tr("FigureEditor", "Lower"),
            "hold": tr("FigureEditor", "Hold"),
            "in": tr("FigureEditor", "Go in"),
            "out": tr("FigureEditor", "Come out"),
        }
        return words[name]

    def _pose(self) -> str:
        return str(self.poses.currentData() or READY)

    def _change(self, make: Callable[[], Figure]) -> None:
        """Do one change that Undo takes back."""
        self._remember()
        self._take(make())

    def _remember(self) -> None:
        self._past = [*self._past[-_UNDO_DEPTH:], self._figure]

    def _take(self, figure: Figure) -> None:
        self._figure = figure
        self._fill()

    def _fill(self) -> None:
        """Let every control show the figure as it is."""
        self._filling = True
        figure, name = self._figure, self._pose()
        names = [pose.name for pose in figure.poses]
        if names != [self.poses.itemData(i) for i in range(self.poses.count())]:
            with QSignalBlocker(self.poses):
                self.poses.clear()
                for each in names:
                    self.poses.addItem(each, each)
                self.poses.setCurrentIndex(max(0, self.poses.findData(name)))
        pose = figure.pose(self._pose())
        self.name.setText(figure.name)
        self.hands.setCurrentIndex(self.hands.findData(pose.hands))
        self.pin_hands.setChecked(pin_of(pose, "hand", "near") is not None)
        self.pin_feet.setChecked(pin_of(pose, "foot", "near") is not None)
        for kind, box in self.props.items():
            box.setChecked(any(isinstance(prop, kind) for prop in figure.props))
        for muscle, box in self.muscles.items():
            box.setChecked(muscle in figure.muscles)
        for phase, spin in zip(figure.phases, self.seconds, strict=True):
            spin.setValue(phase.seconds)
        self.undo.setEnabled(bool(self._past))
        self.canvas.set_figure(figure)
        if self.canvas.is_pose():
            self.canvas.set_moment(self._pose(), 0.0)
        stage = Tint.SAGE if figure.phases[0].name == "in" else Tint.APRICOT
        self.preview.set_figure(figure, stage)
        self.preview.play_loop({"hold": min(2.0, figure.phase("hold").seconds)})
        self._filling = False
        self._tell()

    def _tell(self) -> None:
        """Say in the status line what to mend, and in the title whether all is saved."""
        faults = check_motion(self._figure)
        self.status.setText(faults[0] if faults else tr("FigureEditor", "Moves well."))
        self.status.setToolTip("\n".join(faults))
        self.setWindowTitle(f"{self._path.name}[*]")
        self.setWindowModified(self._figure != self._saved)

    def _show_pose(self) -> None:
        self.canvas.set_moment(self._pose(), 0.0)
        self.moment.setText(tr("FigureEditor", "Pose: {0}", self._pose()))
        self._fill()

    def _drag(self, handle: str, x: float, y: float) -> None:
        self._take(drag(self._figure, self._pose(), handle, (x, y)))

    def _begin_with(self) -> None:
        """Take over the pose of a position; Undo brings back what was there."""
        found = self._starts.get(str(self.start.currentData()))
        self.start.setCurrentIndex(0)
        if found is not None:
            self._change(lambda: begun_with(self._figure, found))

    def _set_hands(self) -> None:
        hand = cast("Hand", self.hands.currentData())
        pose = replace(self._figure.pose(self._pose()), hands=hand)
        self._change(lambda: with_pose(self._figure, pose))

    def _set_name(self) -> None:
        text = " ".join(self.name.text().split())
        if text and text != self._figure.name:
            self._change(lambda: replace(self._figure, name=text))

    def _set_pin(self, end: End, on: bool) -> None:
        act = pin if on else unpin
        self._change(lambda: act(self._figure, self._pose(), end))

    def _set_choices(self) -> None:
        kept = {type(prop): prop for prop in self._figure.props}
        props = tuple(
            kept.get(kind) or kind() for kind, box in self.props.items() if box.isChecked()
        )
        muscles = tuple(muscle for muscle, box in self.muscles.items() if box.isChecked())
        self._change(lambda: replace(self._figure, props=props, muscles=muscles))

    def _set_seconds(self) -> None:
        if self._filling:
            return
        phases = tuple(
            replace(phase, seconds=round(spin.value(), 1))
            for phase, spin in zip(self._figure.phases, self.seconds, strict=True)
        )
        self._change(lambda: replace(self._figure, phases=phases))

    def _scrub(self, value: int) -> None:
        """Show a moment of the whole cycle; back at the far left the pose can be changed."""
        if value == 0:
            self._show_pose()
            return
        left = value / _SCRUB_STEPS * sum(phase.seconds for phase in self._figure.phases)
        for phase in self._figure.phases:
            if left <= phase.seconds:
                break
            left -= phase.seconds
        part = min(1.0, left / phase.seconds)
        self.canvas.set_moment(phase.name, part)
        word = self._phase_word(phase.name)
        self.moment.setText(tr("FigureEditor", "{0}, {1} %", word, round(part * 100.0)))

    def _add_pose(self) -> None:
        names = {pose.name for pose in self._figure.poses}
        number = next(n for n in range(1, len(names) + 2) if f"pose-{n}" not in names)
        pose = replace(self._figure.pose(self._pose()), name=f"pose-{number}")
        self._change(lambda: with_pose(self._figure, pose))
        self.poses.setCurrentIndex(self.poses.findData(pose.name))

    def _copy_ready(self) -> None:
        pose = replace(self._figure.pose(READY), name=self._pose())
        self._change(lambda: with_pose(self._figure, pose))

    def _undo(self) -> None:
        if self._past:
            self._figure = self._past.pop()
            self._fill()

    def _save(self) -> None:
        """Write the file, but never one that could not be opened again."""
        data = dump_figure(self._figure)
        try:
            load_figure(data, self._path.name)
            self._write(self._path, data)
        except (ValueError, OSError) as error:
            self.status.setText(tr("FigureEditor", "Not saved: {0}", " ".join(str(error).split())))
            return
        self._saved = self._figure
        self._tell()
        self.saved.emit()


def _in_rows(boxes: list[QCheckBox]) -> QWidget:
    """Put check boxes two to a row."""
    pairs = (row(*boxes[n : n + 2], gap=_GAP) for n in range(0, len(boxes), 2))
    return widget_of(column(*pairs, gap=_GAP))


__all__ = ["FigureEditor", "open_editor"]

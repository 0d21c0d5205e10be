"""The figure's editor, opened from the form or from the page of an exercise."""

import json
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt

from deskcoach.app.library.requests import FigureKeep
from deskcoach.app.ports import SendCommand
from deskcoach.core.catalogue import fresh_id
from deskcoach.core.exercise_form import POSITIONS, posed
from deskcoach.core.exercises import Exercise
from deskcoach.core.figure.edit import FigureKind, of_kind
from deskcoach.core.figure.model import Figure
from deskcoach.ui.figure.editor import FigureEditor
from deskcoach.ui.figure.stage import Figures, only_figure
from deskcoach.ui.pages.library.words import position_name

LONGEST_ID = 40
MOST_OF_A_NAME = 20


def starts(figures: Figures) -> dict[str, Figure]:
    """The figures of all positions, by what those are called."""
    found = {position_name(each): only_figure(figures(posed(each))) for each in POSITIONS}
    return {name: figure for name, figure in found.items() if figure is not None}


def figure_to_draw(exercise: Exercise, figures: Figures) -> Figure:
    """What the editor begins with: the exercise's own figure, or that of its position.

    Neither one of ours nor that of another exercise is changed: what is drawn has an id of its own.
    """
    kind: FigureKind = "stretch" if exercise.kind == "stretch" else "strength"
    found = only_figure(figures(exercise.figure)) or only_figure(figures(posed(exercise.position)))
    if found is None:
        found = starts(figures)[position_name("standing")]
    name = exercise.name.strip() or found.name
    stem = f"own-{exercise.id or fresh_id(name, ())}"[:LONGEST_ID].strip("-")
    names = (stem, *(f"{stem}-{number}" for number in range(2, MOST_OF_A_NAME)))
    free = (each for each in names if each == exercise.figure or figures(each) is None)
    return replace(of_kind(found, kind), id=next(free, stem), name=name[:80])


def open_pose_editor(
    exercise: Exercise, figures: Figures, send: SendCommand, kept: Callable[[str], None]
) -> FigureEditor:
    """Open the editor; `kept` is given the figure's id each time it was saved."""

    def write(_path: Path, data: bytes) -> None:
        made = send(FigureKeep(json.loads(data)))
        if made is None:
            raise OSError("see the window")
        kept(str(made))

    figure = figure_to_draw(exercise, figures)
    editor = FigureEditor(figure, Path(f"{figure.id}.json"), write=write, starts=starts(figures))
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    editor.show()
    return editor

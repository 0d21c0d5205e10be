"""What can be asked for of the person's own exercises."""

from typing import Annotated, Any

from msgspec import Meta

from deskcoach.core.command import Command
from deskcoach.core.exercises import Exercise

ExerciseId = Annotated[str, Meta(min_length=1, max_length=60)]


class ShowExercises(Command, frozen=True, tag="exercises"):
    """All exercises: id, name, kind, whose they are, whether they are put away."""


class ExerciseSave(Command, frozen=True, tag="exercise-save"):
    """Keep an exercise of the person's own; gives back its id.

    A new one (`new`) never takes another's place: a name or an id that is taken gets a number.
    """

    exercise: Exercise
    new: bool = False


class ExerciseCopy(Command, frozen=True, tag="exercise-copy"):
    """Make a copy of an exercise, which is the person's own; gives back its id."""

    exercise: ExerciseId


class ExerciseArchive(Command, frozen=True, tag="exercise-archive"):
    """Put an exercise of the person's own away, or take it out again."""

    exercise: ExerciseId
    on: bool = True


class ExerciseDelete(Command, frozen=True, tag="exercise-delete"):
    """Delete an exercise of the person's own; it can be brought back for a while."""

    exercise: ExerciseId


class ExerciseRestore(Command, frozen=True, tag="exercise-restore"):
    """Bring a deleted exercise back; gives back its id."""

    exercise: ExerciseId


class ExerciseFileAside(Command, frozen=True, tag="exercise-file-aside"):
    """Move a file of exercises that cannot be read away."""

    path: Annotated[str, Meta(min_length=1, max_length=4096)]


class ExerciseDraftKeep(Command, frozen=True, tag="exercise-draft-keep"):
    """Keep what was typed into a form; gives back the draft's id.

    The draft of an exercise that there is has its id; that of a new one gets one.
    """

    exercise: Exercise


class ExerciseDraftDrop(Command, frozen=True, tag="exercise-draft-drop"):
    """Throw a draft away."""

    exercise: ExerciseId


class PictureTake(Command, frozen=True, tag="picture-take"):
    """Take a picture in, from a file or as it is: made small, and without anything but the picture.

    Gives back its `name`, or why it is `refused`.
    """

    stem: ExerciseId
    path: Annotated[str, Meta(max_length=4096)] = ""
    data: bytes = b""


class FigureKeep(Command, frozen=True, tag="figure-keep"):
    """Keep a figure that was drawn; gives back its id. `figure` is a figure file's content."""

    figure: dict[str, Any]


ExerciseChange = (
    ExerciseSave
    | ExerciseCopy
    | ExerciseArchive
    | ExerciseDelete
    | ExerciseRestore
    | ExerciseFileAside
    | ExerciseDraftKeep
    | ExerciseDraftDrop
    | PictureTake
    | FigureKeep
)
ExerciseCommand = ShowExercises | ExerciseChange

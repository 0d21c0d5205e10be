"""Carries out the commands about the person's own exercises."""

from typing import Any

from deskcoach.app.library import requests
from deskcoach.app.library.exercises import Exercises


def carry_out_exercises(exercises: Exercises, command: requests.ExerciseCommand) -> Any:
    """Carry out one command.

    Returns:
        Plain values for the one who asked, or None.

    Raises:
        NotNow: It does not fit; the text says why.
        ValueError: The exercise has a fault.
        OSError: It cannot be written.
    """
    if isinstance(command, requests.ShowExercises):
        exercises.refresh()
        return plain_exercises(exercises)
    return _change(exercises, command)


def _change(  # noqa: PLR0911 - one line a command
    exercises: Exercises, command: requests.ExerciseChange
) -> Any:
    match command:
        case requests.PictureTake(stem, path, data):
            return exercises.take_picture(stem, path, data)
        case requests.FigureKeep(figure):
            return exercises.keep_figure(figure)
        case requests.ExerciseDraftKeep(exercise):
            return exercises.keep_draft(exercise)
        case requests.ExerciseDraftDrop(exercise_id):
            return exercises.drop_draft(exercise_id)
        case requests.ExerciseSave(exercise, new):
            return exercises.save(exercise, new=new)
        case requests.ExerciseCopy(exercise_id):
            return exercises.copy(exercise_id)
        case requests.ExerciseArchive(exercise_id, on):
            exercises.archive(exercise_id, on=on)
        case requests.ExerciseDelete(exercise_id):
            exercises.delete(exercise_id)
        case requests.ExerciseRestore(exercise_id):
            return exercises.restore(exercise_id)
        case _:
            exercises.set_aside(command.path)
    return None


def plain_exercises(exercises: Exercises) -> list[dict[str, Any]]:
    """All of them as plain values."""
    return [
        {
            "id": each.id,
            "name": each.name,
            "kind": each.kind,
            "own": each.own,
            "editable": each.id in exercises.found.editable,
            "archived": each.archived,
        }
        for each in exercises.now.exercises
    ]

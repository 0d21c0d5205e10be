"""The figure's editor and the sheet of all exercises: `deskcoach exercises preview` and `sheet`."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from deskcoach.adapters.catalogue import load_library
from deskcoach.adapters.figures import load_figure_file
from deskcoach.adapters.files import read_whole, write_whole
from deskcoach.adapters.paths import Folders, find_resource
from deskcoach.adapters.process import complain
from deskcoach.adapters.settings_file import SettingsFile
from deskcoach.app.exit_codes import FAILED, FAULT
from deskcoach.core.figure.model import FigureError
from deskcoach.core.json_input import MOST_BYTES
from deskcoach.ui.design.language import Language
from deskcoach.ui.figure.sheet import render_sheet
from deskcoach.ui.shell.tray_icon import program_icon


def edit(folders: Folders, path: Path) -> int:
    """Open the editor and wait until its window is closed; returns the exit code."""
    app = QApplication(["deskcoach"])
    settings, _ = SettingsFile(folders.settings_file, folders.shared_settings).load()
    Language(app, find_resource("assets/translations"), settings.appearance.language)
    app.setApplicationDisplayName("DeskCoach")
    app.setDesktopFileName("deskcoach")
    app.setWindowIcon(program_icon())
    # Not before there is an application: of those who tell a screen reader what a widget is, Qt
    # asks the last first, and the application brings its own.
    from deskcoach.ui.figure.editor import open_editor

    try:
        window = open_editor(
            path, read=lambda file: read_whole(file, MOST_BYTES), write=write_whole
        )
    except (FigureError, OSError) as error:
        return _say(str(error), FAULT)
    window.show()
    return app.exec()


def draw_sheet(folders: Folders, out: Path, *, dark: bool) -> int:
    """Write the picture; returns the exit code."""
    app = QApplication(["deskcoach"])
    catalogue, problems = load_library(folders)
    for problem in problems:
        _say(problem, FAULT)
    figures = [
        figure
        for exercise in catalogue.exercises
        if exercise.figure is not None
        and (figure := load_figure_file(folders, exercise.figure)) is not None
    ]
    try:
        render_sheet(figures, str(out), dark, write=write_whole)
    except OSError as error:
        return _say(str(error), FAILED)
    finally:
        app.quit()
    return 0


def _say(line: str, code: int) -> int:
    complain(f"deskcoach: {line}")
    return code

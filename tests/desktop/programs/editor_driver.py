"""A person with a mouse in the figure's editor: every press is a real one, made by xdotool.

Run inside a desktop session; writes the figure named on the command line and ends.
"""

import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication, QWidget

from deskcoach.ui.figure.editor import FigureEditor, open_editor


def settle(seconds: float = 0.15) -> None:
    """Let Qt take up what the X server sent."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)


def mouse(*words: str) -> None:
    """One xdotool command, and the time to take it up."""
    subprocess.run(["xdotool", *words], check=True)
    settle()


def go_to(widget: QWidget, at: QPoint) -> None:
    """Move the pointer over a point of a widget."""
    there = widget.mapToGlobal(at)
    mouse("mousemove", str(there.x()), str(there.y()))


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click a widget near its left end, where a check box has its box."""
    go_to(widget, at or QPoint(10, widget.height() // 2))
    mouse("click", "1")


def drag(editor: FigureEditor, handle: str, dx: float, dy: float, forearm: float) -> None:
    """Drag a joint, by so many lengths of a forearm: the figure is as large as the window has room.

    Args:
        editor: The editor.
        handle: The joint.
        dx: To the right.
        dy: Downwards.
        forearm: Its length on the canvas, pixels.
    """
    start = editor.canvas.handle_at(handle)
    go_to(editor.canvas, start.toPoint())
    mouse("mousedown", "1")
    for part in range(1, 6):
        way = QPointF(dx, dy) * (forearm * part / 5)
        go_to(editor.canvas, (start + way).toPoint())
    mouse("mouseup", "1")


def choose_peak(editor: FigureEditor) -> None:
    """Open the list of poses and take the last one that is the peak."""
    click(editor.poses)
    settle(0.5)
    view = editor.poses.view()
    row = editor.poses.findData("peak")
    box = view.visualRect(view.model().index(row, 0))
    click(view.viewport(), box.center())
    settle(0.3)


def main() -> int:
    """Make the exercise."""
    app = QApplication(sys.argv)
    editor = open_editor(Path(sys.argv[1]))
    assert isinstance(editor, FigureEditor)
    editor.show()
    settle(1.0)
    choose_peak(editor)
    assert editor.poses.currentData() == "peak"
    hangs = editor.canvas.handle_at("near_wrist") - editor.canvas.handle_at("near_elbow")
    # So far and no further: a joint that turns faster is a fault, here as in `exercises check`.
    drag(editor, "near_elbow", 0.5, -0.1, hangs.y())
    drag(editor, "near_wrist", 0.2, -0.4, hangs.y())
    drag(editor, "nape", -0.18, 0.06, hangs.y())
    click(next(box for kind, box in editor.props.items() if kind.__name__ == "Mat"))
    click(editor.muscles["shoulders"])
    click(editor.save)
    settle(0.3)
    saved = not editor.isWindowModified()
    editor.close()
    app.quit()
    return 0 if saved else 1


if __name__ == "__main__":
    sys.exit(main())

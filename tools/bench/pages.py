"""How soon the window and its pages stand painted with ten years in the log, and what they hold.

`python -m tools.bench.pages HOME` asks the real program once, in a process of its own: wired by
its own composition root, painted on the screen that is there. `make bench` has that done in turn
for a log of ten years, of one year and of nothing, several times, and compares the medians.
"""

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tools.bench import ten_years
from tools.bench.measure import cost
from tools.desktop_session import Session, session
from tools.seat import seat

LIMITS = {
    "window opened": 90,
    "window opened again": 90,
    "History opened": 500,
    "filter Year": 200,
    "filter All": 200,
    "filter 12 weeks": 200,
    "filter one exercise, All": 200,
}
"""Milliseconds from the wish to the last painted pixel."""
BARE = "bare"
"""In place of a home: a window of PySide6 alone."""
TIMES = 1.5
"""How much longer ten years may take than one, in the shortest rounds."""
MORE_MIB = 20
"""How much more memory ten years may need than an empty log, in PSS and in USS."""
ROUNDS = 7
QUIET = 0.15
"""Seconds without any painting after which a page counts as painted."""
READING = 0.5
"""Seconds that somebody looks at a page before the next wish."""
SETTLING = 1.0
"""Seconds after the start until it has settled, but for its look at each row of the log."""
CHECKED = 60.0
"""Seconds in which that look has to come to its end: 250 rows at a time, 20 ms apart."""

Row = tuple[str, str, str, bool]


class Painted(QObject):
    """Notes that something was painted."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a paint event and let everything pass."""
        if event.type() is QEvent.Type.Paint and watched.isWidgetType():
            self.seen = True
        return False


def milliseconds(app: QApplication, wish: Callable[[], object]) -> float:
    """From a wish until the last thing that it brought about was painted."""
    painted = Painted()
    app.installEventFilter(painted)
    begun = time.perf_counter()
    wish()
    last, end = 0.0, begun + 10
    while (now := time.perf_counter()) < end and not (last and now - last > QUIET):
        app.processEvents()
        if painted.seen:
            last, painted.seen = time.perf_counter(), False
    app.removeEventFilter(painted)
    assert last, "nothing was painted"
    assert now < end, "it never stops painting"
    return (last - begun) * 1000


def _watch_once(app: QApplication) -> None:
    """Have PySide make the classes of all objects of Qt, 200 enumerations and 60 ms.

    It does so when somebody who watches from Python is handed the first ones that Qt has made.
    The program watches nothing in this way and never spends that.
    """
    painted = Painted()
    app.installEventFilter(painted)
    QScrollArea()
    app.removeEventFilter(painted)


def _rest(app: QApplication, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.002)


def ask(home: Path) -> dict[str, float]:
    """Open every page of the real program, and tell what each took and what all of them hold."""
    os.environ["DESKCOACH_HOME"] = str(home)
    from deskcoach.adapters.paths import folders  # noqa: PLC0415 - after the home is set
    from deskcoach.app.requests import OpenWindow  # noqa: PLC0415
    from deskcoach.bootstrap.application import application  # noqa: PLC0415
    from deskcoach.bootstrap.program import Program  # noqa: PLC0415

    app, early = application()
    program = Program(folders(), app, early, background=True)
    _watch_once(app)
    program.begin()
    _rest(app, READING)
    program.settle()
    _rest(app, SETTLING)
    _until_checked(app, program)
    found = _pages(app, program, lambda: program._send(OpenWindow()))  # noqa: SLF001 - as a click on the tray
    held = cost(os.getpid())
    program.end()
    return found | {"pss": held.pss_mib, "uss": held.uss_mib}


def _until_checked(app: QApplication, program: Any) -> None:
    end = time.monotonic() + CHECKED
    while program._log_care.checking:  # noqa: SLF001 - nobody else wants to know
        assert time.monotonic() < end, "it never stops looking at the log"
        _rest(app, 0.1)


def _pages(app: QApplication, program: Any, open_window: Callable[[], object]) -> dict[str, float]:
    def timed(wish: Callable[[], object]) -> float:
        _rest(app, READING)
        return milliseconds(app, wish)

    found = {"window opened": timed(open_window)}
    _the_window(app).close()
    program._screens._let_go_of("_window")  # noqa: SLF001 - what it does after a while
    found["window opened again"] = timed(open_window)
    window = _the_window(app)
    found["History opened"] = timed(window._tabs["history"].click)  # noqa: SLF001 - a person's click
    weeks, year, everything = window.history.ranges
    if not year.isVisible():  # nothing has been done yet: there is nothing to choose from
        return found
    found["filter Year"] = timed(year.click)
    found["filter All"] = timed(everything.click)
    found["filter 12 weeks"] = timed(weeks.click)
    timed(everything.click)
    table = window.history.table
    found["filter one exercise, All"] = timed(lambda: table.cellClicked.emit(0, 0))
    _rest(app, READING)
    return found


def _the_window(app: QApplication) -> Any:
    return next(w for w in app.topLevelWidgets() if type(w).__name__ == "Window" and w.isVisible())


Rounds = list[dict[str, float]]


def pages(desktop: Session) -> list[Row]:
    """Measure, and compare: name, figure, limit, and whether it is kept."""
    homes = {years: desktop.home / f"pages-{years}" for years in (0, 1, 10)}
    for years, home in homes.items():
        _live(home, years)
    # One that shares Qt's pages with what is measured, so that nobody else's coming or going does.
    sharing = desktop.start(sys.executable, "-m", "tools.bench.bare_tray")
    rounds: dict[int, Rounds] = {years: [] for years in homes}
    bare: Rounds = []
    for _ in range(ROUNDS):
        bare.append(_asked(desktop, BARE))
        for years, home in homes.items():
            rounds[years].append(_asked(desktop, str(home)))
    sharing.terminate()
    sharing.wait(10)
    return [*_speed(bare, rounds[1], rounds[10]), *_memory(rounds[0], rounds[10])]


def _asked(desktop: Session, what: str) -> dict[str, float]:
    told = desktop.run(sys.executable, "-m", "tools.bench.pages", what, seconds=CHECKED + 60)
    answer: dict[str, float] = json.loads(told.splitlines()[-1])
    return answer


def _bare() -> dict[str, float]:
    """A window of as many labels and buttons as Today has, and nothing else: the first time."""
    app = QApplication([])
    _watch_once(app)
    window = QWidget()

    def show() -> None:
        column = QVBoxLayout(window)
        for size in range(9, 14):
            row = QHBoxLayout()
            for number in range(5):
                label = QLabel(f"{size} {number}")
                font = label.font()
                font.setPointSize(size)
                label.setFont(font)
                row.addWidget(label)
                row.addWidget(QPushButton("Start"))
            column.addLayout(row)
        window.resize(1040, 770)
        window.show()

    _rest(app, READING)
    return {"window opened": milliseconds(app, show)}


def _live(home: Path, years: int) -> None:
    """Somebody who has used the program for so many years, up to today."""
    path = home / "data/log.db"
    if years:
        ten_years.write(path, years, date.today())  # noqa: DTZ011 - the wall clock's day
    seat(home, 1800)
    (home / "config/settings.toml").write_text("[asking]\ntyping_gap = 0\n")


def _median(rounds: Rounds, name: str) -> float:
    return statistics.median(one[name] for one in rounds)


def _speed(bare: Rounds, of_one: Rounds, of_ten: Rounds) -> list[Row]:
    rows = []
    for name, most in LIMITS.items():
        one, ten = _median(of_one, name), _median(of_ten, name)
        # What the years add is seen in the shortest: the others have the machine's own moods in.
        times = min(each[name] for each in of_ten) / min(each[name] for each in of_one)
        value = f"{ten:.0f} ms, one year {one:.0f}: {times:.2f} x"
        if name in bare[0]:
            value += f"; a bare window {_median(bare, name):.0f}"
        kept = ten <= most and times <= TIMES
        rows.append((f"ten years, {name}", value, f"at most {most} ms and {TIMES:g} x", kept))
    return rows


def _memory(of_none: Rounds, of_ten: Rounds) -> list[Row]:
    """Round by round, for what else runs and shares is the same only within one."""
    rows = []
    for name in ("pss", "uss"):
        pairs = zip(of_none, of_ten, strict=True)
        more = statistics.median(ten[name] - none[name] for none, ten in pairs)
        value = f"{_median(of_ten, name):.1f} MiB; an empty log {more:.1f} less"
        limit = f"at most {MORE_MIB} MiB more"
        rows.append((f"ten years, memory ({name.upper()})", value, limit, more <= MORE_MIB))
    return rows


def main() -> int:
    """With a home: ask it once, as JSON; BARE: a bare window. Without: measure all and print it."""
    if sys.argv[1:]:
        print(json.dumps(_bare() if sys.argv[1] == BARE else ask(Path(sys.argv[1]))))
        return 0
    with session() as desktop:
        rows = pages(desktop)
    for name, value, limit, kept in rows:
        print(f"{'ok  ' if kept else 'OVER'}  {name:32}  {value:>36}   ({limit})")
    return 0 if all(row[3] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())

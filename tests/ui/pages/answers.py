"""What the pages of the window read in their tests, and how a keyboard goes through them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from deskcoach.app.history.view_models import (
    ExerciseRow,
    Filter,
    HistoryScreen,
    Period,
    SessionLine,
)
from deskcoach.app.page_models import DaySpan, LibraryScreen, PlanScreen, Ribbon, SpanKind
from deskcoach.core.breaks.events import BreakEventType
from deskcoach.core.history.statistics import DataPoint, HeatDay, OutcomeWeek, WeekBar
from deskcoach.core.records import SessionRecord, SetRecord
from deskcoach.core.settings import Settings
from deskcoach.core.strength.plan import Plan, week_view
from deskcoach.ui.queries import HistoryReads, Reads
from deskcoach.ui.widgets.labels import Text
from tests.ui.conftest import a_day, catalogue

NOW = datetime(2026, 10, 14, 14, 20, tzinfo=UTC)
TODAY = NOW.date()
MONDAY = TODAY - timedelta(days=2)


def at(hour: int, minute: int = 0) -> datetime:
    return NOW.replace(hour=hour, minute=minute)


def a_ribbon() -> Ribbon:
    kinds = list(SpanKind)
    spans = tuple(
        DaySpan(kind, at(8 + n), at(9 + n), "microphone" if kind is SpanKind.HELD else "")
        for n, kind in enumerate(kinds)
    )
    return Ribbon(spans, NOW, (at(14, 27), at(14, 57)))


def a_week() -> PlanScreen:
    return PlanScreen(Plan(), week_view(Plan(), TODAY, [MONDAY]), TODAY)


def a_history(wanted: Filter) -> HistoryScreen:
    count = 12 if wanted.period is Period.WEEKS else 53
    mondays = [MONDAY - timedelta(weeks=count - 1 - n) for n in range(count)]
    days = [TODAY - timedelta(days=370 - n) for n in range(371)]
    strength = catalogue().of_kind("strength")
    return HistoryScreen(
        wanted, mondays[0], TODAY, 3,
        tuple(WeekBar(day, (9,) * (n % 4)) for n, day in enumerate(mondays)),
        (OutcomeWeek(MONDAY, {BreakEventType.DONE: 7, BreakEventType.NATURAL: 3}),),
        tuple(DataPoint(day, 1900.0 if n else None) for n, day in enumerate(mondays)),
        tuple(DataPoint(day, 3.0 if n % 3 else None) for n, day in enumerate(mondays)),
        tuple(DataPoint(day, 5.0 if n % 2 else None) for n, day in enumerate(mondays)),
        tuple(HeatDay(day, n % 9, 9 * (n % 2), n % 2) for n, day in enumerate(days)),
        tuple(
            ExerciseRow(e.id, e.name, 6, 18, 0 if n else 180, 90 if n else 0,
                        4.0 if e.loaded else None, None if n else 5.0, None if n else TODAY,
                        n == 1)
            for n, e in enumerate(strength)
        ),
    )  # fmt: skip


def some_sessions(_day: date, _exercise: str | None = None) -> tuple[SessionLine, ...]:
    return (
        SessionLine(
            SessionRecord("s1", at(17) - timedelta(days=2), at(17, 20), "done", (), None),
            TODAY - timedelta(days=2),
            9,
            5.5,
            2,
        ),
        SessionLine(SessionRecord("s2", at(17), None, "open", (), None), TODAY, 0),
    )


def some_sets(session: str) -> tuple[SetRecord, ...]:
    if session != "s1":
        return ()
    made = [
        SetRecord("a1", "s1", "row", 1, 0, 10, 8, "reps", 4.0, "2-1-2", NOW, NOW, None),
        SetRecord("a2", "s1", "row", 2, 0, 10, 8, "s", None, "", NOW, NOW, None),
    ]
    return tuple(made)


def a_library() -> LibraryScreen:
    rows = {each.id: each for each in a_history(Filter()).exercises}
    return LibraryScreen(
        catalogue(), TODAY, frozenset({"cobra-stretch"}), "/home/me/exercises", rows,
        {"shoulder-extension-one": 3},
    )  # fmt: skip


def some_reads(*, first_run: bool = False) -> Reads:
    day = a_day(ribbon=a_ribbon(), plan=a_week(), sets={MONDAY: (9,)}, minutes=20)
    return Reads(
        lambda: day,
        lambda: (Settings(), ()),
        lambda: False,
        HistoryReads(
            a_history, some_sessions, some_sets, lambda: "9 sets", name_of=lambda _exercise: "Rows"
        ),
        a_library,
        lambda: first_run,
        plan=a_week,
    )


def tab_to(window: QWidget, name: str, most: int = 120) -> QWidget:
    """Go on with Tab until the control of that name has the focus."""
    for _ in range(most):
        focused = QApplication.focusWidget()
        if focused is not None and focused.accessibleName() == name:
            return focused
        QTest.keyClick(focused or window, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {name!r}")


def ring(window: QWidget) -> Iterator[QWidget]:
    """Everything that Tab reaches, once."""
    seen: list[QWidget] = []
    for _ in range(200):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is None or focused in seen:
            break
        seen.append(focused)
    yield from seen


def press(widget: QWidget, name: str) -> None:
    found = [
        b
        for b in widget.findChildren(QAbstractButton)
        if b.accessibleName() == name and b.isVisible()
    ]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def not_cut(window: QWidget) -> list[str]:
    """Words that have less room than they need."""
    cut = []
    for text in window.findChildren(Text):
        if not text.isVisible() or not text.text():
            continue
        need = text.heightForWidth(text.width()) if text.wordWrap() else text.sizeHint().height()
        wide = text.wordWrap() or text.sizeHint().width() <= text.width() + 1
        if need > text.height() + 1 or not wide:
            cut.append(f"{text.text()[:40]!r} {text.size().toTuple()} needs {need}")
    return cut


def enter(key: Qt.Key = Qt.Key.Key_Return) -> None:
    focused: QWidget | None = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    QApplication.processEvents()

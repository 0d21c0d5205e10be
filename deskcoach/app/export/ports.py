"""What the history and the archive need from outside, as small protocols."""

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Literal, Protocol

from msgspec import Struct

from deskcoach.core.breaks.events import OUTCOMES, BreakEventType
from deskcoach.core.export.archive import Archive
from deskcoach.core.export.report import Report
from deskcoach.core.export.report_words import Speaker
from deskcoach.core.export.share import Share, nobody_listens
from deskcoach.core.export.wall_plan import WallPlan
from deskcoach.core.history.order import Doubt
from deskcoach.core.history.statistics import BreakTotal, SetTotal, Span


class HistoryLog(Protocol):
    """Adds up what the log keeps. Every method raises `LogError`."""

    def first_at(self) -> datetime | None:
        """When the first break ended, session began or pain was told; None: nothing is kept."""
        ...

    def break_totals(
        self, span: Span, days: Literal[1, 7], outcomes: Collection[BreakEventType] = OUTCOMES
    ) -> Sequence[BreakTotal]:
        """The sums of each day or ISO week of a span; of a week, only its days in the span."""
        ...

    def doubt(self) -> Doubt | None:
        """What a wrong clock has dated, and is counted nowhere, in a few words; None: nothing."""
        ...

    def mark(self, until: datetime) -> Hashable:
        """Something that is another whenever what happened before then may have changed."""
        ...

    def set_totals(self, since: datetime, until: datetime) -> Sequence[SetTotal]:
        """The sums of the sessions that began from then on and before then."""
        ...

    def last_done(self) -> Mapping[str, datetime]:
        """When each exercise was done last, by its id."""
        ...

    def held(self) -> Mapping[str, int]:
        """In how many guided breaks each stretch was held, to the end or in part, by its id."""
        ...


class Erased(Struct, frozen=True):
    """What was removed for good.

    Attributes:
        counts: How many of `breaks`, `sessions`, `sets`, `pains`, `decisions`.
        files: Names of the backups and put-aside logs that were removed.
        waiting: What still keeps some of it on the disk, in one line; it goes as soon as it can.
    """

    counts: Mapping[str, int]
    files: tuple[str, ...] = ()
    waiting: str = ""


class Backup(Struct, frozen=True):
    """One of the backups that DeskCoach makes by itself.

    Attributes:
        name: Of its file.
        newest: When the break ended that was kept last in it, or None without any.
        counts: How many of `breaks`, `sessions`, `sets`, `pains`.
    """

    name: str
    newest: datetime | None
    counts: Mapping[str, int]


class Imported(Struct, frozen=True):
    """What is left in the log of one import of another app's file.

    Attributes:
        batch: The first digits of the ids of its records.
        sets: How many sets.
        first: When the first of them began.
        last: When the last did.
    """

    batch: str
    sets: int
    first: datetime
    last: datetime


class ArchiveLog(Protocol):
    """The log as a whole. Every method raises `LogError`."""

    def imports(self) -> Sequence[Imported]:
        """The imports from other apps of which something is left, the latest first."""
        ...

    def remove_import(self, batch: str) -> int:
        """Take out the sets of one, and its sessions that have no other; tells how many sets."""
        ...

    def exercises_done(self) -> Collection[str]:
        """Ids of all exercises of which there is a set."""
        ...

    def backups(self) -> Sequence[Backup]:
        """The backups that can be read, the most complete first, whatever a clock called them."""
        ...

    def backup(self, name: str) -> Archive:
        """What one of them holds."""
        ...

    def quarantine(self) -> Sequence[Mapping[str, Any]]:
        """The rows that could not be read: `at` (seen when), `table`, `reason`, `row` (JSON)."""
        ...

    def set_aside(self) -> str:
        """Keep a copy of the log as it is beside it; tells the name of its file."""
        ...

    def everything(self, since: datetime | None = None, until: datetime | None = None) -> Archive:
        """All that is kept, or what of it `Archive.between` leaves."""
        ...

    def take_in(
        self,
        archive: Archive,
        share: Share = nobody_listens,
        before: Mapping[str, Any] | None = None,
    ) -> None:
        """Add the breaks, and keep everything else in place of what has its id.

        All of it or, where `LogError` is raised, nothing.

        Args:
            archive: What comes in.
            share: Is told how much is done.
            before: What training remembered when that was compared: what is in the archive as it
                is here does not undo what has been changed since.
        """
        ...

    def doubt(self) -> Doubt | None:
        """What a wrong clock has dated, in a few words; None: nothing."""
        ...

    def correct_dates(self) -> int:
        """Date that by its place in the order, all of it or nothing; tells how many it were."""
        ...

    def erase(self, since: datetime | None, until: datetime | None) -> Erased:
        """Remove what happened from then on and before then, for good; None: without that end.

        Without both ends everything goes, what the plan and the safety check remember as well.
        Sets go with their session. No copy stays: backups, logs that were put aside, and
        what the disk still held in free pages.
        """
        ...


class Files(Protocol):
    """Files of the person's own. Both raise `OSError` with the file's name and the reason."""

    def read(self, path: str, most: int) -> bytes:
        """Its content; a file of more than `most` bytes, or a pipe or device, is refused."""
        ...

    def write(self, path: str, content: bytes | Iterator[bytes]) -> None:
        """Write it whole or not at all, for this user only; bit by bit where it comes so."""
        ...


class Paper(Protocol):
    """Makes pages to print, as PDF.

    Both raise `OSError` where that cannot be done here; the text says why and what to do.
    """

    def report(self, report: Report, by: Speaker) -> bytes:
        """The report for a physiotherapist."""
        ...

    def plan(self, plan: WallPlan, by: Speaker) -> bytes:
        """The plan for the wall."""
        ...

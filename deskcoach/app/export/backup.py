"""Taking one's data along: written out in five forms, taken in again, removed for good."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import ExitStack
from datetime import date, datetime, timedelta
from typing import Any

from msgspec import Struct, field
from msgspec.structs import asdict, replace

from deskcoach.app.export.own import counted, gather, keep, wipe
from deskcoach.app.export.pages import (
    REPORT_WEEKS,
    USUAL_PAGE,
    PageWish,
    report,
    speaker,
    wall_plan,
)
from deskcoach.app.export.ports import ArchiveLog, Backup, Erased, Files, Paper
from deskcoach.app.export.requests import Format
from deskcoach.app.library.tidying import let_go, no_more_shown
from deskcoach.app.packs.packs import Packs
from deskcoach.app.packs.ports import Belongings
from deskcoach.app.strength import store
from deskcoach.app.strength.session.log import read_running
from deskcoach.core.breaks.events import NotNow
from deskcoach.core.clock import local_day
from deskcoach.core.exchange.strong import strong_table
from deskcoach.core.exercises import Catalogue
from deskcoach.core.export.archive import ARCHIVE_BYTES, Archive, ArchiveError, Merge, merge
from deskcoach.core.export.backup import parts, read_backup
from deskcoach.core.export.csv import Style, style_of, table
from deskcoach.core.export.icalendar import calendar
from deskcoach.core.export.own import KeptPicture, Own, Tally, There
from deskcoach.core.export.report_page import page
from deskcoach.core.export.share import Commit, Share, nobody_cancels, nobody_listens
from deskcoach.core.history.order import Doubt
from deskcoach.core.json_input import Fault
from deskcoach.core.messages import named, sentence
from deskcoach.core.pictures import PictureError
from deskcoach.core.records import turned
from deskcoach.core.settings import Strength
from deskcoach.core.strength.plan import Plan
from deskcoach.core.strength.routine import Routine, routines_of
from deskcoach.core.typed import Unit

Signs = tuple[str | None, str | None]
"""What parts the fields of a table, and what begins its decimals; None: as the language has it."""
_OF_LINES = 0.4
"""Which share of the time for a file goes into reading its lines; its pictures come after."""
_OF_READING = 0.6
"""The same with its pictures; the rest goes into the log."""


class About(Struct, frozen=True):
    """What a report or a calendar says besides the records.

    Attributes:
        catalogue: The exercises.
        plan: The weekly plan, which knows when days and weeks begin.
        aside: Ids of the exercises that are set aside.
        say: Says a sentence in the person's language.
        language: Tells that language, as `en` or `de`.
        unit: In which loads are read.
        routines: What sessions consist of; none: the usual one.
        strength: The numbers for exercises without a dose of their own.
        day: Tells a day with its weekday and its year.
        short_day: Tells a day on an axis.
    """

    catalogue: Catalogue
    plan: Plan = field(default_factory=Plan)
    aside: Collection[str] = ()
    say: Callable[[str], str] = str
    language: Callable[[], str] = lambda: "en"
    unit: Unit = "kg"
    routines: Sequence[Routine] = ()
    strength: Strength = field(default_factory=Strength)
    day: Callable[[date], str] = date.isoformat
    short_day: Callable[[date], str] = date.isoformat

    def told_name(self, exercise: str) -> str:
        """The same in the person's language."""
        return self.say(named(self.catalogue.name_of(exercise)))


class Archives(Struct, frozen=True):
    """The person's data as a whole.

    Attributes:
        log: All of it.
        files: The person's own files.
        paper: Makes PDF.
        about: What is to be said besides, as it is now.
        now: The time of day.
        changed: Called when the log holds something else than before.
        own: What the person has besides the log.
        share: Is told how much of something long is done.
        committing: Is called when what is to be kept is whole.
    """

    log: ArchiveLog
    files: Files
    paper: Paper
    about: Callable[[], About]
    now: Callable[[], datetime]
    changed: Callable[[], None]
    own: Belongings
    share: Share = nobody_listens
    committing: Commit = nobody_cancels

    def packs(self) -> Packs:
        """Packs and pictures."""
        return Packs(
            self.own,
            self.files,
            lambda: local_day(self.now(), self.about().plan.day_starts),
            self.share,
            self.committing,
        )

    def write_out(
        self,
        form: Format,
        path: str,
        since: datetime | None = None,
        until: datetime | None = None,
        signs: Signs = (None, None),
        wish: PageWish = USUAL_PAGE,
    ) -> dict[str, int]:
        """Write a file, whole or not at all, for this user only.

        Args:
            form: `json` everything; `csv` one row a set, for a spreadsheet; `hevy` and `strong`
                the same as those apps write it; `ics` the plan; `html` and `pdf` one page to
                show, of the last four weeks unless it is told otherwise; `plan` for the wall (PDF).
            path: Where to.
            since: Only what happened from then on.
            until: Only what happened before then.
            signs: What parts the fields of `csv`, and what begins its decimals.
            wish: What stands on a page to show.

        Returns:
            How many records of each sort there were to write.

        Raises:
            ArchiveError: A person's pictures are too much for one file.
            LogError: The log could not be read.
            OSError: The file could not be written.
        """
        archive = self.log.everything(*self._reach(form, since, until))
        if form == "json":
            archive = replace(archive, own=gather(self.own).own)
            self.files.write(path, parts(archive))
            return archive.counts()
        self.files.write(path, self._content(form, archive, since, until, signs, wish))
        return archive.records()

    def read(self, path: str) -> bytes:
        """The content of a file that is to be taken in.

        Raises:
            ArchiveError: It cannot be read; the text is one line.
        """
        try:
            return self.files.read(path, ARCHIVE_BYTES)
        except OSError as error:  # a fault of the file, as much as any in it
            raise ArchiveError(str(error)) from None

    def take_in(self, name: str, data: bytes, *, dry_run: bool, replace: bool = False) -> Merge:
        """Add what a JSON file holds, without doubles; all of it or nothing.

        That are also the exercises, pictures, figures and settings of the person's own.

        Args:
            name: What the file is called.
            data: Its content.
            dry_run: Only compare.
            replace: Where both differ under an id, the file counts; else what is here. A setting
                that was not chosen here is nothing that could differ.

        Raises:
            ArchiveError: The file cannot be used; the text is one line.
            LogError: The log could not be read or written.
        """
        ours = self.log.everything()
        theirs = self._read(name, data, ours)
        _check_training(theirs.training, name)
        found = self._merged(ours, theirs, over=replace)
        for number, picture in enumerate(found.put.own.pictures):
            self._check_picture(picture, name)
            done = (number + 1) / len(found.put.own.pictures)
            self.share(_OF_LINES + (_OF_READING - _OF_LINES) * done)
        if not (dry_run or found.nothing):
            self._put(found, ours)
        return found

    def _merged(self, ours: Archive, theirs: Archive, *, over: bool) -> Merge:
        """How they compare; what is remembered here is made whole by what it knows nothing of."""
        # Gathering reads every picture, and a backup of the log alone has nothing to compare.
        there = gather(self.own) if any(theirs.own.counts().values()) else There()
        found = merge(ours, theirs, replace=over, there=there)
        if over or ours.training is None or theirs.training is None:
            return found
        training, differ = store.filled(ours.training, theirs.training)
        new = training != ours.training
        tally = Tally(new=int(new), same=int(not (new or differ)), different=int(differ))
        put = replace(found.put, training=training if new else None)
        return Merge(put, {**found.tallies, "training": tally})

    def _check_picture(self, picture: KeptPicture, name: str) -> None:
        try:
            self.own.pictures.check(picture.read())
        except PictureError as error:
            remedy = "take it out of the file, or export it anew"
            fault = Fault(picture.name, "no picture that can be opened", str(error), remedy)
            raise ArchiveError(fault.line(name)) from None

    def _read(self, name: str, data: bytes, ours: Archive) -> Archive:
        known = [one.id for one in ours.sessions]
        return read_backup(data, name, known, lambda share: self.share(share * _OF_LINES))

    def _put(self, found: Merge, ours: Archive) -> None:
        put = replace(found.put, own=Own())
        if put.training is not None and ours.training is not None:
            put = replace(put, training=store.with_last_check(put.training, ours.training))
        with ExitStack() as undo:
            undo.callback(self.changed)  # also of what could not be undone
            before = self.own.exercises.load()
            kept = undo.enter_context(ExitStack())
            keep(self.own, found.put.own, kept)
            if any(put.counts().values()) or put.training is not None:
                self.log.take_in(put, self._share_of_log, ours.training)
            self.committing()
            kept.pop_all()
            replaced = no_more_shown(before, self.own.exercises.load())
            let_go(replaced, self.own.pictures, self.own.figures)

    def _share_of_log(self, share: float) -> None:
        self.share(_OF_READING + share * (1 - _OF_READING))

    def restore(
        self, name: str | None, *, dry_run: bool, replace: bool = False
    ) -> tuple[Backup, Merge]:
        """Bring back what a backup holds and the log does not; all of it or nothing.

        The log as it was is kept aside first.

        Args:
            name: Which backup; None: the most complete one.
            dry_run: Only compare.
            replace: Where backup and log differ under an id, the backup counts; else the log.

        Raises:
            ArchiveError: There is no such backup.
            LogError: It or the log could not be read, or the log not written.
        """
        known = {one.name: one for one in self.log.backups()}
        chosen = known.get(next(iter(known), "") if name is None else name)
        if chosen is None:
            raise ArchiveError(sentence("There is no such backup."))
        ours = self.log.everything()
        found = self._merged(ours, self.log.backup(chosen.name), over=replace)
        if not (dry_run or found.nothing):
            self.log.set_aside()
            self._put(found, ours)
        return chosen, found

    def correct_dates(self, *, dry_run: bool) -> Doubt | None:
        """Date what a wrong clock has dated by its place in the order of the log.

        Args:
            dry_run: Only tell.

        Returns:
            What it was, or None where there was nothing.

        Raises:
            NotNow: It is the computer's clock that cannot be right.
            LogError: The log could not be read or written.
        """
        found = self.log.doubt()
        if found is None or dry_run:
            return found
        if found.clock:
            raise NotNow(sentence("Set this computer's clock first: it is before your records."))
        self.log.correct_dates()
        self.changed()
        return found

    def delete(self, since: datetime | None, until: datetime | None) -> Erased:
        """Remove what happened from then on and before then, for good; see `ArchiveLog.erase`.

        Without both ends, the person's own exercises, figures and pictures go as well.

        Raises:
            LogError: It could not be removed.
            OSError: A file could not be removed.
        """
        try:
            erased = self.log.erase(since, until)
            if since is not None or until is not None:
                return erased
            counts = {**erased.counts, **counted(self.own)}
            wipe(self.own)
            return replace(erased, counts=counts)
        finally:
            self.changed()  # also where it was only half done: what is gone must not be kept on

    def _reach(
        self, form: Format, since: datetime | None, until: datetime | None
    ) -> tuple[datetime | None, datetime | None]:
        """What is to be read; for the report of the last weeks that is not ten years."""
        if form in {"html", "pdf"} and since is None and until is None:
            return self.now() - timedelta(weeks=REPORT_WEEKS + 1), None
        return since, until

    def _content(  # noqa: PLR0911 - one line a form
        self,
        form: Format,
        archive: Archive,
        since: datetime | None,
        until: datetime | None,
        signs: Signs,
        wish: PageWish,
    ) -> bytes:
        about = self.about()
        if form in {"csv", "hevy", "strong"}:  # where a side is the left one or the right one
            left = turned(archive.sets, about.catalogue.right_first())
            archive = replace(archive, sets=left)
        match form:
            case "csv":
                style = style_of(about.language(), *signs)
                text = table(archive, about.catalogue.name_of, style)
                # Where fields are parted by semicolons, a spreadsheet looks for this mark.
                return text.encode("utf-8-sig" if style.separator == ";" else "utf-8")
            case "hevy":
                return table(archive, about.catalogue.name_of, Style(unit=about.unit)).encode()
            case "strong":
                return strong_table(archive, about.catalogue.name_of, about.unit).encode()
            case "ics":
                return self.calendar().encode()
            case "plan":
                plan = wall_plan(archive, about, self.own, self.now(), wish.routine)
                return self.paper.plan(plan, speaker(about))
        told = report(archive, about, self.now(), since, until, wish)
        if form == "html":
            return page(told, speaker(about)).encode()
        return self.paper.report(told, speaker(about))

    def calendar(self) -> str:
        """The plan as the text of an `.ics` file, with the exercises of its routines."""
        now, about = self.now(), self.about()
        routines = routines_of(about.routines, about.catalogue)
        wanted = dict.fromkeys(item.exercise for one in routines for item in one.items)
        known = {each.id for each in about.catalogue.of_kind("strength")} - set(about.aside)
        names = tuple(about.told_name(each) for each in wanted if each in known)
        return calendar(about.plan, local_day(now, about.plan.day_starts), now, names, about.say)


def _check_training(training: Mapping[str, Any] | None, name: str) -> None:
    """See that what the plan and the safety check are to remember is whole."""
    try:
        store.check_stored(training or {}, lambda running: read_running(running) is not None)
    except Fault as fault:
        raise ArchiveError(fault.line(name)) from None


def told_merge(found: Merge) -> dict[str, Mapping[str, int]]:
    """What taking in a file does, as `deskcoach import` prints it."""
    return {sort: asdict(one) for sort, one in found.tallies.items()}

"""The numbers of the history counted again, from the exported JSON alone and in the plainest way.

Nothing of `deskcoach` is used here, on purpose.
"""

import json
from datetime import date, datetime, timedelta
from typing import Any

WEEK = timedelta(days=7)
Week = tuple[float | None, int, float | None]
"""Of the values of a week: their average, how many, the largest."""


class Recount:
    """What an export says."""

    def __init__(self, exported: bytes, day_starts: int) -> None:
        self._all = json.loads(exported)
        self._border = timedelta(hours=day_starts)

    def day(self, text: str) -> date:
        """The local day of a time, read off the text: its offset is what the wall clock showed."""
        wall = datetime.fromisoformat(text).replace(tzinfo=None)
        return (wall - self._border).date()

    def monday(self, text: str) -> date:
        year, week, _ = self.day(text).isocalendar()
        return date.fromisocalendar(year, week, 1)

    def week_sizes(self, monday: date, exercise: str | None = None) -> list[int]:
        """The sets of each session of a week that has any, in the order of the sessions."""
        found = [one for one in self._all["sessions"] if self.monday(one["started"]) == monday]
        found.sort(key=lambda one: (datetime.fromisoformat(one["started"]), one["id"]))
        sizes = [len(self.sets_of(one["id"], exercise)) for one in found]
        return [size for size in sizes if size]

    def sets_of(self, session: str, exercise: str | None = None) -> list[dict[str, Any]]:
        return [
            one
            for one in self._all["sets"]
            if one["session"] == session and exercise in {None, one["exercise"]}
        ]

    def outcomes(self, monday: date) -> dict[str, int]:
        found: dict[str, int] = {}
        for one in self._all["breaks"]:
            if self.monday(one["at"]) == monday:
                found[one["outcome"]] = found.get(one["outcome"], 0) + 1
        return found

    def mondays(self, weeks: int | None, today: date) -> list[date]:
        """The weeks of a period, up to the one of today; None: from the first thing of all."""
        last = today - timedelta(days=today.weekday())
        if weeks is not None:
            return [last - n * WEEK for n in range(weeks - 1, -1, -1)]
        times = [one["at"] for one in (*self._all["breaks"], *self._all["pains"])]
        times += [one["started"] for one in self._all["sessions"]]
        first = self.monday(min(times, key=datetime.fromisoformat)) if times else last
        return [first + n * WEEK for n in range(max(0, (last - first) // WEEK) + 1)] or [last]

    def desk(self, monday: date) -> Week:
        """Seconds before a stretch that was taken."""
        return of_week(
            [
                one["desk_seconds"]
                for one in self._all["breaks"]
                if self.monday(one["at"]) == monday
                and one["kind"] == "stretch"
                and one["outcome"] in {"done", "part-done", "natural"}
            ]
        )

    def guided(self, day: date) -> int:
        taken = [one for one in self._all["breaks"] if one["outcome"] in {"done", "part-done"}]
        return sum(self.day(one["at"]) == day for one in taken)

    def trained(self, day: date) -> tuple[int, int]:
        """Sets and sessions with any, of a day."""
        of_day = [one for one in self._all["sessions"] if self.day(one["started"]) == day]
        sizes = [len(self.sets_of(one["id"])) for one in of_day]
        return sum(sizes), sum(size > 0 for size in sizes)

    def pain(self, monday: date, exercise: str | None = None) -> Week:
        return of_week(
            [
                one["level"]
                for one in self._all["pains"]
                if self.monday(one["at"]) == monday and exercise in {None, one["exercise"]}
            ]
        )

    def effort(self, monday: date, exercise: str | None = None) -> Week:
        told = []
        for one in self._all["sessions"]:
            sets = self.sets_of(one["id"], exercise)
            if self.monday(one["started"]) == monday and (sets or exercise is None):
                average = mean([s["effort"] for s in sets if s["effort"] is not None])
                told.append(average if one["effort"] is None else one["effort"])
        return of_week([effort for effort in told if effort is not None])

    def usual_size(self, mondays: list[date], exercise: str | None) -> float:
        """Sets of the session in the middle, the lesser of two; nine, where there is none."""
        sizes = sorted(size for day in mondays for size in self.week_sizes(day, exercise))
        return float(sizes[(len(sizes) - 1) // 2]) if sizes else 9.0

    def exercises(self, mondays: list[date], exercise: str | None) -> dict[str, dict[str, Any]]:
        """The line of each exercise that was done in these weeks, or only of one of them."""
        done = {one["exercise"] for one in self._all["sets"]}
        lines = {each: self._line(each, mondays) for each in done if exercise in {None, each}}
        return {each: line for each, line in lines.items() if line["sets"]}

    def _line(self, exercise: str, mondays: list[date]) -> dict[str, Any]:
        sessions = [
            one
            for one in self._all["sessions"]
            if self.monday(one["started"]) in mondays and self.sets_of(one["id"], exercise)
        ]
        sessions.sort(key=lambda one: (datetime.fromisoformat(one["started"]), one["id"]))
        sets = [each for one in sessions for each in self.sets_of(one["id"], exercise)]
        newest = self.sets_of(sessions[-1]["id"], exercise) if sessions else []
        efforts = [each["effort"] for each in sets if each["effort"] is not None]
        efforts = efforts or [one["effort"] for one in sessions if one["effort"] is not None]
        return {
            "sessions": len(sessions),
            "sets": len(sets),
            "reps": sum(each["actual"] for each in sets if each["unit"] == "reps"),
            "seconds": sum(each["actual"] for each in sets if each["unit"] == "s"),
            "load_kg": max(
                (each["load_kg"] for each in newest if each["load_kg"] is not None), default=None
            ),
            "effort": mean(efforts),
        }

    def last_done(self, exercise: str) -> set[date]:
        """The local day of the last set; more than one where two ended in the same moment."""
        ends = [one["ended"] for one in self._all["sets"] if one["exercise"] == exercise]
        if not ends:
            return set()
        last = max(map(datetime.fromisoformat, ends))
        return {self.day(end) for end in ends if datetime.fromisoformat(end) == last}


def of_week(values: list[float]) -> Week:
    return mean(values), len(values), max(values, default=None)


def mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


# -- the report for a physiotherapist ----------------------------------------------------------


class ReportRecount:
    """Its numbers, from the exported JSON and what one knows besides.

    Args:
        exported: The JSON.
        doses: Sets and sides (1 or 2) of each exercise where nothing was prescribed.
        routine: The exercises of the one routine, without those that are set aside.
        days: ISO weekdays of the plan.
        first: The first day.
        last: The last day.
        made: The day of the report.
        pauses: First and last days of holidays.
    """

    def __init__(  # noqa: PLR0913 - what one knows besides
        self,
        exported: bytes,
        *,
        doses: dict[str, tuple[int, int]],
        routine: list[str],
        days: set[int],
        first: date,
        last: date,
        made: date,
        pauses: list[tuple[date, date]],
    ) -> None:
        self._all = json.loads(exported)
        self._doses, self._routine, self._days = doses, routine, days
        self._first, self._last, self._made, self._pauses = first, last, made, pauses

    def counted(self) -> list[dict[str, Any]]:
        """The sessions that count, in order."""
        found = [
            one
            for one in self._all["sessions"]
            if self._first <= day_of(one["started"]) <= self._last
            and any(each["session"] == one["id"] for each in self._all["sets"])
        ]
        return sorted(found, key=lambda one: (datetime.fromisoformat(one["started"]), one["id"]))

    def weeks(self) -> list[tuple[date, date]]:
        monday = self._first - timedelta(days=self._first.weekday())
        found = []
        while monday <= self._last:
            end = min(monday + timedelta(days=6), self._last)
            found.append((max(monday, self._first), end))
            monday += WEEK
        return found

    def missed(self, first: date, last: date) -> list[date]:
        all_days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        done = [day_of(one["started"]) for one in self.counted()]
        planned = [
            day
            for day in all_days
            if day.isoweekday() in self._days
            and (day < self._made or day in done)
            and not any(begin <= day <= end for begin, end in self._pauses)
        ]
        held = sum(first <= day <= last for day in done)
        open_days = [day for day in planned if day not in done]
        short = min(max(0, len(planned) - held), len(open_days))
        return open_days[len(open_days) - short :]

    def sessions(self, first: date, last: date) -> tuple[int, int]:
        """Done and planned."""
        done = sum(first <= day_of(one["started"]) <= last for one in self.counted())
        return done, done + len(self.missed(first, last))

    def sets(self, exercise: str, first: date, last: date) -> tuple[int, int]:
        """Done and prescribed."""
        done = prescribed = 0
        for one in self.counted():
            if not first <= day_of(one["started"]) <= last:
                continue
            of_it = [
                each
                for each in self._all["sets"]
                if each["session"] == one["id"] and each["exercise"] == exercise
            ]
            done += len(of_it)
            if exercise in one["exercises"]:
                began = datetime.fromisoformat(one["started"])
                if exercise in self._doses:
                    prescribed += self._held(
                        exercise, lambda at, began=began: datetime.fromisoformat(at) <= began
                    )
                else:
                    prescribed += len(of_it)
        for day in self.missed(first, last):
            if exercise in self._routine:
                prescribed += self._held(exercise, lambda at, day=day: day_of(at) <= day)
        return done, prescribed

    def _held(self, exercise: str, fits: Any) -> int:
        usual, sides = self._doses[exercise]
        of_it = [
            one
            for one in self._all["prescriptions"]
            if one["exercise"] == exercise and fits(one["at"])
        ]
        of_it.sort(key=lambda one: (datetime.fromisoformat(one["at"]), one["id"]))
        sets = of_it[-1]["sets"] if of_it else None
        return (usual if sets is None else sets) * sides

    def loads(self, exercise: str) -> tuple[float, float] | None:
        found = [
            (self._place(one["session"]), datetime.fromisoformat(one["started"]), one["id"], load)
            for one in self._all["sets"]
            if one["exercise"] == exercise
            and (load := one["load_kg"]) is not None
            and one["session"] in {each["id"] for each in self.counted()}
        ]
        found.sort(key=lambda one: one[:3])
        return (found[0][3], found[-1][3]) if found else None

    def _place(self, session: str) -> int:
        return [one["id"] for one in self.counted()].index(session)

    def pain(self, exercise: str) -> list[tuple[date, int | None, int | None, int | None]]:
        """Before, during and after, of each session in which something was told."""
        found = []
        for one in self.counted():
            sets = [each for each in self._all["sets"] if each["session"] == one["id"]]
            if exercise not in one["exercises"] and exercise not in {s["exercise"] for s in sets}:
                continue
            begun = min(datetime.fromisoformat(each["started"]) for each in sets)
            told = [each for each in self._all["pains"] if each["session"] == one["id"]]
            told.sort(key=lambda each: (datetime.fromisoformat(each["at"]), each["id"]))
            whole = [each for each in told if each["exercise"] is None]
            before = [e["level"] for e in whole if datetime.fromisoformat(e["at"]) <= begun]
            after = [e["level"] for e in whole if datetime.fromisoformat(e["at"]) > begun]
            during = max((e["level"] for e in told if e["exercise"] == exercise), default=None)
            three = (before[-1] if before else None, during, after[-1] if after else None)
            if three != (None, None, None):
                found.append((day_of(one["started"]), *three))
        return found

    def pain_means(self) -> list[float]:
        """The average of each week that has any."""
        means = []
        for first, last in self.weeks():
            levels = [
                each["level"]
                for one in self.counted()
                if first <= day_of(one["started"]) <= last
                for each in self._all["pains"]
                if each["session"] == one["id"] and each["exercise"] is not None
            ]
            if levels:
                means.append(sum(levels) / len(levels))
        return means


def day_of(text: str) -> date:
    """The day that the wall clock showed, where days begin at midnight."""
    return datetime.fromisoformat(text).replace(tzinfo=None).date()

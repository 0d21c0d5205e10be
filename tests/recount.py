"""The numbers of the history counted again, from the exported JSON alone and in the plainest way.

Nothing of `deskcoach` is used here, on purpose.
"""

import json
from datetime import date, datetime, timedelta
from typing import Any


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
        """The sets of each session of a week that has any."""
        of_week = [one for one in self._all["sessions"] if self.monday(one["started"]) == monday]
        sizes = [len(self.sets_of(one["id"], exercise)) for one in of_week]
        return sorted(size for size in sizes if size)

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

    def desk(self, monday: date) -> float | None:
        """Average seconds before a stretch that was taken."""
        return mean(
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

    def day_sets(self, day: date) -> int:
        of_day = [one for one in self._all["sessions"] if self.day(one["started"]) == day]
        return sum(len(self.sets_of(one["id"])) for one in of_day)

    def pain(self, monday: date, exercise: str | None = None) -> float | None:
        return mean(
            [
                one["level"]
                for one in self._all["pains"]
                if self.monday(one["at"]) == monday and exercise in {None, one["exercise"]}
            ]
        )

    def effort(self, monday: date, exercise: str | None = None) -> float | None:
        told = []
        for one in self._all["sessions"]:
            sets = self.sets_of(one["id"], exercise)
            if self.monday(one["started"]) == monday and (sets or exercise is None):
                average = mean([s["effort"] for s in sets if s["effort"] is not None])
                told.append(average if one["effort"] is None else one["effort"])
        return mean([effort for effort in told if effort is not None])

    def amount(self, exercise: str, unit: str) -> float:
        """Done of an exercise in all."""
        owned = {one["id"] for one in self._all["sessions"]}
        return sum(
            float(one["actual"])
            for one in self._all["sets"]
            if one["exercise"] == exercise and one["unit"] == unit and one["session"] in owned
        )


def mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None

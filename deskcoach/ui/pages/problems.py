"""What cannot be used at present: what it is, where it stands, what to do, and what holds."""

from collections.abc import Sequence

from deskcoach.core.messages import Sentence
from deskcoach.ui.design.translation import said, tr
from deskcoach.ui.widgets.notices import Notice


class Problems(Notice):
    """One message of them all."""

    def show_problems(self, problems: Sequence[str]) -> None:
        """Show these, or go where there are none."""
        head = tr("Problems", "This cannot be used at present")
        kept = tr("Problems", "Until then the usual holds. Your file stays as you wrote it.")
        foot = kept if any(map(_written, problems)) else ""
        self.show_lines(tuple(map(said, problems)), head, foot)


def _written(problem: str) -> bool:
    """Whether it stands in a file that the person wrote."""
    return isinstance(problem, Sentence) and {"file", "place"} <= problem.values.keys()

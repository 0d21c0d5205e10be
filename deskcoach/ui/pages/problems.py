"""What cannot be used at present: what it is, where, what to do, and what holds until then.

It looks like nothing else on a page: a box with an outline and a solid mark, which no hint has.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from deskcoach.app.page_models import Trouble
from deskcoach.core.messages import Sentence, Value
from deskcoach.core.setting import all_settings
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import said, tr
from deskcoach.ui.widgets.buttons import Capsule
from deskcoach.ui.widgets.layout import column, sweep
from deskcoach.ui.widgets.notices import Attention

_ABOUT = ("settings", "exercises", "log")
"""In this order."""


class Problems(QWidget):
    """A box for each thing that something is wrong with; gone where nothing is."""

    tried = Signal()
    """The person has the log tried again."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[Trouble, ...] = ()
        self._boxes = column(gap=12, on=self)
        self.hide()

    def show_problems(self, troubles: Sequence[Trouble]) -> None:
        """Show these, or go where there are none."""
        if tuple(troubles) == self._shown:
            return
        self._shown = tuple(troubles)
        sweep(self._boxes)
        for about in _ABOUT:
            some = [each for each in troubles if each.about == about]
            if some:
                self._boxes.addWidget(self._box(about, some))
        self.setVisible(bool(troubles))

    def _box(self, about: str, troubles: Sequence[Trouble]) -> Attention:
        heads = {
            "settings": tr("Problems", "There is a mistake in your settings"),
            "exercises": tr("Problems", "There is a mistake in your exercises"),
            "log": tr("Problems", "Your log needs a look"),
        }
        feet = {
            "settings": tr(
                "Problems",
                "Until then the usual value holds. Your file stays as you wrote it, and is read"
                " again when you save it.",
            ),
            "exercises": tr(
                "Problems",
                "Until then they are left out. Your files stay as you wrote them, and are read"
                " again when you open the Library.",
            ),
        }
        told = [_in_words(each.line) for each in troubles]
        rests = dict.fromkeys((*(rest for *_, rest in told), feet.get(about, "")))
        paths = tuple(dict.fromkeys(each.path for each in troubles if each.path))
        quiet = [each for each in (*rests, *paths) if each]
        buttons = [self._opening(about, paths)] if paths else []
        if any(each.again for each in troubles):
            buttons.insert(0, self._trying())
        lines = [(found, remedy) for found, remedy, _ in told]
        return Attention(self._look, heads[about], lines, quiet, buttons)

    def _trying(self) -> Capsule:
        button = Capsule(self._look, tr("Problems", "Try again"), icon="again")
        button.clicked.connect(self.tried)
        return button

    def _opening(self, about: str, paths: Sequence[str]) -> Capsule:
        """What opens the one file, or the folder of all of them."""
        one = len(paths) == 1 and about != "log"
        words = tr("Problems", "Open the file") if one else tr("Problems", "Show the folder")
        path = paths[0] if one else str(Path(paths[0]).parent)
        button = Capsule(self._look, words, icon="pencil" if one else "folder")
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(path)))
        return button


def _in_words(line: str) -> tuple[str, str, str]:
    """What stands where, what to do about it, what holds until then; the last two may be empty."""
    values = line.values if isinstance(line, Sentence) else {}
    problem = values.get("problem")
    if isinstance(problem, Sentence):
        found, remedy, _ = _in_words(problem)
        rest = said(line).removeprefix(said(problem)).lstrip(".;: ")
        return found, remedy, _begun(rest)
    if {"file", "reason", "remedy"} <= values.keys():
        return _begun(_said(values["reason"])), f"{_begun(_said(values['remedy']))}.", ""
    if not {"place", "value", "remedy"} <= values.keys():
        return said(line), "", ""
    place, value, remedy = (_said(values[name]) for name in ("place", "value", "remedy"))
    found = tr("Problems", "{place}: {value}", place=_known(place), value=value)
    return found, f"{_begun(remedy)}.", ""


def _begun(text: str) -> str:
    """As a sentence begins."""
    return f"{text[:1].upper()}{text[1:]}"


def _known(place: str) -> str:
    """A setting by the name that it has in the window, and the one in its file behind it."""
    for setting in all_settings():
        if place == f"{setting.section}.{setting.key}":
            name = tr("Settings", setting.words)
            return tr("Problems", "{name} ({place})", name=name, place=place)
    return place


def _said(value: Value) -> str:
    return said(value) if isinstance(value, str) else str(value)

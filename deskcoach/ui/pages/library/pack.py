"""What a pack would add: nothing is written before the button; of what is there, mine stays."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import msgspec
from msgspec import structs
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from deskcoach.core.exercises import Exercise, Source
from deskcoach.core.figure.model import Figure
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import number, plural, tr
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.stage import Figures, FigureStage
from deskcoach.ui.pages.library import words
from deskcoach.ui.pages.library.fields import KeyCapsule, Segments
from deskcoach.ui.widgets.buttons import Capsule, Tone
from deskcoach.ui.widgets.fields.values import Toggle
from deskcoach.ui.widgets.labels import Icon, Text, Title
from deskcoach.ui.widgets.layout import (
    SLACK,
    STRETCH,
    Columns,
    Item,
    column,
    flow,
    grow,
    row,
    widget_of,
    wraps,
)
from deskcoach.ui.widgets.scroll import Scroll
from deskcoach.ui.widgets.surfaces import Surface, card

_RIGHT = 300
_MOST_SHOWN = 80
_PICTURE = (132, 99)
Found = Mapping[str, Any]
"""One thing of a pack, as the command tells it."""


def shown(text: str) -> str:
    """A text of somebody else's: plain, on one line, and not too long."""
    return text if len(text) <= _MOST_SHOWN else f"{text[: _MOST_SHOWN - 1]}\N{HORIZONTAL ELLIPSIS}"


class _Thing(Surface):
    """One thing of a pack, with whether it is taken; `changed` when that changes."""

    changed = Signal()

    def __init__(self, look: Look, name: str, found: Found) -> None:
        super().__init__(look)
        self._found = found
        self.name = name
        self.toggle = Toggle(look, tr("Packs", "Take in {name}", name=name))
        self.toggle.setChecked(found["choice"] in {"theirs", "both"})
        self.ways: Segments | None = None
        if found["state"] in {"yours", "ours"}:
            self.toggle.setChecked(False)

    def _choices(self, *, replaces: bool) -> Segments:
        """What happens to one that is there already; mine stays, unless somebody says otherwise."""
        options = {"mine": tr("Packs", "Keep mine"), "both": tr("Packs", "Keep both")}
        if replaces:
            options["theirs"] = tr("Packs", "Take theirs")
        name = tr("Packs", "You have {name}", name=self.name)
        self.ways = Segments(self._look, name, options)
        self.ways.show_value("mine")
        self.ways.picked.connect(self._way_picked)
        self.toggle.clicked.connect(self._toggled)
        return self.ways

    def _way_picked(self, way: object) -> None:
        if self.ways is not None:
            self.ways.show_value(str(way))
        self.toggle.setChecked(way != "mine")
        self.changed.emit()

    def _toggled(self) -> None:
        if self.ways is not None:
            self.ways.show_value("both" if self.toggle.isChecked() else "mine")

    @property
    def choice(self) -> str:
        """What happens to it, as the command wants to know it."""
        if self.ways is not None:
            return self.ways.value
        if self._found["state"] == "same":
            return "mine"
        return "theirs" if self.toggle.isChecked() else "no"

    @property
    def taken(self) -> bool:
        """Whether it would be added."""
        return self.choice in {"theirs", "both"}


class ExerciseThing(_Thing):
    """An exercise of a pack."""

    def __init__(self, look: Look, figures: Figures, found: Found) -> None:
        theirs = msgspec.convert(found["exercise"], Exercise)
        self.exercise = structs.replace(theirs, source=Source("-", "-"))  # it is none of ours
        super().__init__(look, shown(self.exercise.name), found)
        texts: list[Item] = [
            Text(look, Role.STRONG, self.name, wrap=True),
            Text(look, Role.BODY, words.dose_words(self.exercise), wrap=True),
            Text(look, Role.SECONDARY, self._about(found), "ink2", wrap=True),
        ]
        if found["state"] in {"yours", "ours"}:
            texts += [6, row(self._choices(replaces=found["state"] == "yours"), SLACK)]
        self.toggle.setVisible(found["state"] != "same")
        self.toggle.toggled.connect(lambda _=False: self.changed.emit())
        picture = _picture(look, figures, self.exercise, found)
        said = grow(column(STRETCH, *texts, STRETCH, gap=2))
        row(picture, said, self.toggle, gap=16, margins=(10, 10, 18, 10), on=self)

    def _about(self, found: Found) -> str:
        if found["state"] == "same":
            return tr("Packs", "You have exactly this one already.")
        if found["state"] == "ours":
            return tr("Packs", "DeskCoach has one of its own. Nothing of it changes.")
        if found["state"] == "yours":
            mine = words.dose_words(msgspec.convert(found["mine"], Exercise))
            return tr("Packs", "You have one, with {dose}. Nothing of yours changes.", dose=mine)
        parts = [words.position_name(self.exercise.position)]
        if self.exercise.steps:
            parts.append(plural("Packs", "%n step(s)", len(self.exercise.steps)))
        if found["picture"]:
            size = number(round(found["picture"] / 1_000_000, 1) or 0.1)
            parts.append(tr("Packs", "a picture ({size} MB)", size=size))
        elif self.exercise.figure:
            parts.append(tr("Packs", "a figure"))
        return ", ".join(parts)


def _picture(look: Look, figures: Figures, exercise: Exercise, found: Found) -> QWidget:
    """Its figure; a picture of somebody else's is only said to be one until it is taken in."""
    if found["picture"]:
        photo = Surface(look, "mist", radius=12)
        name = Text(look, Role.SECONDARY, tr("Packs", "Picture"), "dusk_ink")
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        icon = widget_of(row(STRETCH, Icon(look, "picture", "dusk_ink", 24), STRETCH))
        column(STRETCH, icon, name, STRETCH, on=photo)
        photo.setFixedSize(*_PICTURE)
        return photo
    stage = FigureStage(look, Tint.SAGE if exercise.kind == "stretch" else Tint.APRICOT, 12)
    stage.setFixedSize(*_PICTURE)
    drawn = found["figure"]
    stage.show_held(msgspec.convert(drawn, Figure) if drawn else figures(exercise.figure))
    return stage


class RoutineThing(_Thing):
    """A routine of a pack; no day is chosen by it."""

    def __init__(self, look: Look, found: Found) -> None:
        super().__init__(look, shown(found["name"]), found)
        names = ", ".join(shown(each) for each in found["exercises"])
        line = tr("Packs", "{names}. No day until you choose one.", names=names)
        if found["state"] == "same":
            line = tr("Packs", "You have exactly this one already.")
        title = tr("Packs", "Routine {name}", name=self.name)
        texts: list[Item] = [
            Text(look, Role.STRONG, title, wrap=True),
            Text(look, Role.SECONDARY, line, "ink2", wrap=True),
        ]
        if found["state"] == "yours":
            texts += [6, row(self._choices(replaces=False), SLACK)]
        self.toggle.setVisible(found["state"] != "same")
        self.toggle.toggled.connect(lambda _=False: self.changed.emit())
        row(grow(column(*texts, gap=2)), self.toggle, gap=16, margins=(20, 14, 18, 14), on=self)


class PackPage(QWidget):
    """What a pack would add, from somebody who says they are this or that.

    Signals:
        wanted: what happens to exercises, by id, and to routines, by name; `gone`: to nothing.
    """

    wanted = Signal(object, object)
    gone = Signal()

    def __init__(self, look: Look, figures: Figures, found: Found, file: str) -> None:
        super().__init__()
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.exercises = {
            each["id"]: ExerciseThing(look, figures, each) for each in found["exercises"]
        }
        self.routines = {each["name"]: RoutineThing(look, each) for each in found["routines"]}
        things: Sequence[_Thing] = (*self.exercises.values(), *self.routines.values())
        self._things = things
        self.count = Text(look, Role.SECONDARY, ink="ink2")
        top = row(grow(Title(look, Role.PHASE, tr("Packs", "What it would add"))), self.count)
        listed = widget_of(column(top, *things, STRETCH, gap=12))
        listed.setMinimumWidth(320)
        parts = Columns(grow(listed, 2), grow(self._right(found)), gap=16)
        body = column(parts, STRETCH, margins=(0, 0, 0, 12))
        scroll = Scroll(look, body)
        scroll.reach_by_key(tr("Packs", "What it would add"))
        column(self._head(found, file), grow(scroll), gap=14, on=self)
        # Esc is the library's: a second shortcut for it would leave both without effect.
        save = QShortcut("Ctrl+S", self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self._take)
        for thing in things:
            thing.changed.connect(self._counted)
        self._counted()

    def _head(self, found: Found, file: str) -> QWidget:
        look = self._look
        self.back = Capsule(look, "", tone=Tone.GHOST, icon="chevron-left", height=36)
        self.back.setAccessibleName(tr("Library", "Back"))
        self.back.clicked.connect(self.gone)
        name = Title(look, Role.TITLE, shown(found["name"]))
        name.setTextFormat(Qt.TextFormat.PlainText)
        where = Text(look, Role.SECONDARY, shown(file), "ink2")
        self.not_now = KeyCapsule(
            look, tr("Library", "Not now"), tr("Library", "Esc"), tone=Tone.GHOST
        )
        self.not_now.clicked.connect(self.gone)
        self.take = Capsule(look, "", tone=Tone.PRIMARY, icon="download")
        self.take.clicked.connect(self._take)
        first = widget_of(row(self.back, name, where, gap=10))
        head = widget_of(flow(first, widget_of(row(self.not_now, self.take, gap=6)), spread=True))
        wraps(head)
        return head

    def _right(self, found: Found) -> QWidget:
        look = self._look
        made = words.day_words(date.fromisoformat(found["made"]))
        inside = [
            plural("Packs", "%n exercise(s)", len(found["exercises"])),
            plural("Packs", "%n figure(s)", found["figures"]) if found["figures"] else "",
            plural("Packs", "%n picture(s)", found["pictures"]) if found["pictures"] else "",
            plural("Packs", "%n routine(s)", len(found["routines"])) if found["routines"] else "",
        ]
        facts = (
            (tr("Packs", "Says it is"), shown(found["by"]) or tr("Packs", "Nobody is named")),
            (tr("Packs", "Made on"), made),
            (tr("Packs", "Licence"), found["licence"] or tr("Packs", "None is named")),
            (tr("Packs", "Inside"), ", ".join(filter(None, inside))),
        )
        lines: list[Item] = [Title(look, Role.PHASE, tr("Packs", "Who made it")), 4]
        for head, told in facts:
            name = Text(look, Role.SECONDARY, head, "ink2", wrap=True)
            name.setFixedWidth(round(86 * min(1.4, look.theme.text_scale)))
            lines.append(widget_of(row(name, grow(Text(look, Role.BODY, told, wrap=True)), gap=10)))
        who = card(look, *lines, gap=8, margins=(20, 16))
        signed = tr(
            "Packs",
            "Nobody signs these files, so anybody can write any name. Take it in if you know who "
            "gave it to you.",
        )
        note = Surface(look, "mist")
        lock = Icon(look, "lock", "dusk_ink", 18)
        row(lock, grow(Text(look, Role.SECONDARY, signed, "dusk_ink", wrap=True)), gap=12,
            margins=(16, 12), on=note)  # fmt: skip
        cannot = card(
            look,
            Title(look, Role.PHASE, tr("Packs", "What it cannot do")),
            Text(
                look,
                Role.SECONDARY,
                tr(
                    "Packs",
                    "It holds words, numbers and pictures. It starts nothing and changes no "
                    "setting. You can take it out again in one step.",
                ),
                "ink2",
                wrap=True,
            ),
            gap=4,
            margins=(20, 16),
        )
        unchecked = tr(
            "Packs",
            "DeskCoach has not checked these exercises. The safety check and \u201cIt hurts\u201d "
            "hold for them, too.",
        )
        below = Text(look, Role.CAPTION, unchecked, "ink2", wrap=True)
        right = widget_of(column(who, note, cannot, below, STRETCH, gap=14))
        right.setMinimumWidth(round(_RIGHT * min(1.4, look.theme.text_scale)))
        return right

    def _counted(self) -> None:
        taken = sum(thing.taken for thing in self._things)
        self.count.setText(
            tr("Packs", "{taken} of {all} chosen", taken=taken, all=len(self._things))
        )
        self.take.setText(plural("Packs", "Take in %n thing(s)", taken))
        self.take.setEnabled(taken > 0)

    def begin(self) -> None:
        """Enter takes in what is chosen."""
        button = self.take if self.take.isEnabled() else self.not_now
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self) -> None:
        if self.take.isEnabled():
            exercises = {name: thing.choice for name, thing in self.exercises.items()}
            routines = {name: thing.choice for name, thing in self.routines.items()}
            self.wanted.emit(exercises, routines)

"""Learn: what the source says in our words, with its dates; and a look at how one stands."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from deskcoach.core.exercises import Source, citation
from deskcoach.core.figure.model import Figure
from deskcoach.core.figure.motion import motion_of
from deskcoach.core.guidance import CHECK, GuidancePart, GuidancePoint, Topic
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import labelled, said, tr
from deskcoach.ui.figure.painter import camera_for
from deskcoach.ui.figure.palette import Tint
from deskcoach.ui.figure.sheet import Still
from deskcoach.ui.widgets.fields.values import Toggle
from deskcoach.ui.widgets.labels import Icon, Text
from deskcoach.ui.widgets.layout import STRETCH, Columns, column, grow, row, top, widget_of
from deskcoach.ui.widgets.painted import dashed, draw_oval, smooth_painter, square
from deskcoach.ui.widgets.surfaces import card

CHECK_ID = "self-check"


def source_text(source: Source, today: date) -> str:
    """Publisher, title and both dates: health text never goes without them."""
    return tr("Words", "Source: {source}", source=said(citation(source, today)))


def bullet(look: Look, text: str, icon: str = "") -> QWidget:
    """A line with a small mark before it."""
    mark = top(Icon(look, icon or "dot", "ink3", 16))
    line = grow(Text(look, Role.STEP, text, wrap=True))
    return widget_of(row(mark, line, gap=10, margins=(0, 3)))


class TopicPage(QWidget):
    """One topic, with its source below."""

    def __init__(self, look: Look, topic: Topic, today: date) -> None:
        super().__init__()
        self._look = look
        title = Text(look, Role.TITLE, tr("Learn", topic.title), wrap=True)
        lead = Text(look, Role.STEP, tr("Learn", topic.lead), "ink2", wrap=True)
        parts = map(self._part, topic.parts)
        source = Text(look, Role.SECONDARY, source_text(topic.source, today), "ink3", wrap=True)
        column(title, lead, *parts, source, STRETCH, gap=12, margins=(0, 0, 12, 12), on=self)

    def _part(self, part: GuidancePart) -> QWidget:
        look = self._look
        title = Text(look, Role.HEADING, tr("Learn", part.heading), wrap=True)
        lines = (bullet(look, tr("Learn", line)) for line in part.lines)
        note = None
        if part.origin == "us":
            text = tr("Learn", "Not from the source: {note}", note=tr("Learn", part.note))
            note = Text(look, Role.SECONDARY, text, "ink3", wrap=True)
        return card(look, title, *lines, note, gap=2, margins=(22, 14))


class LinedUp(Still):
    """The standing figure with the line through ears, shoulders, hips and ankles."""

    def __init__(self, look: Look, figure: Figure | None) -> None:
        super().__init__(look, (250, 380), Tint.MIST)
        self._ticked: frozenset[str] = frozenset()
        self.show_figure(figure)
        self.setAccessibleName(tr("Learn", "A figure that stands tall, from the side"))

    def show_ticked(self, joints: frozenset[str]) -> None:
        """Fill the dots of what was ticked."""
        self._ticked = joints
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure, the line and its four dots."""
        super().paintEvent(event)
        figure = self.scene.figure
        if figure is None:
            return
        camera = camera_for(figure, QRectF(self.rect()))
        points = motion_of(figure).at("ready").points
        painter = smooth_painter(self)
        spots = {p.joint: camera.transform().map(QPointF(*points[p.joint])) for p in CHECK}
        x = sum(spot.x() for spot in spots.values()) / len(spots)
        ys = [spot.y() for spot in spots.values()]
        painter.setPen(dashed(self._look.theme.tokens.dusk, 2, (3, 3)))
        painter.drawLine(QPointF(x, min(ys) - 26), QPointF(x, max(ys) + 4))
        for point in CHECK:
            self._dot(painter, QPointF(x, spots[point.joint].y()), point)

    def _dot(self, painter: QPainter, at: QPointF, point: GuidancePoint) -> None:
        tokens, done = self._look.theme.tokens, point.joint in self._ticked
        fill = tokens.dusk_ink if done else tokens.surface
        draw_oval(painter, square(14 if done else 12, at), fill, QPen(tokens.dusk_ink, 2.4))


class SelfCheck(QWidget):
    """Four points to look for; nothing of it is kept, and nothing is judged."""

    def __init__(self, look: Look, figure: Figure | None, source: Source, today: date) -> None:
        super().__init__()
        self._look = look
        self.picture = LinedUp(look, figure)
        self.toggles: dict[str, Toggle] = {}
        title = tr("Learn", "A look at how you stand")
        lead = tr("Learn", "Stand beside a mirror, or ask somebody to take a picture.")
        note = tr(
            "Learn", "Only for you: nothing is kept. Comfortable and often different is fine."
        )
        points = tr("Learn", "{source}: the four points", source=source_text(source, today))
        column(
            Text(look, Role.TITLE, title, wrap=True),
            Text(look, Role.STEP, lead, "ink2", wrap=True),
            Columns(self.picture, grow(self._points())),
            Text(look, Role.SECONDARY, note, "ink2", wrap=True),
            Text(look, Role.SECONDARY, points, "ink3", wrap=True),
            STRETCH,
            gap=12,
            margins=(0, 0, 12, 12),
            on=self,
        )

    def _points(self) -> QWidget:
        self._told = Text(self._look, Role.STRONG, ink="dusk_ink", wrap=True)
        points = [self._point(point) for point in CHECK]
        self._ticked()
        return card(self._look, *points, self._told, STRETCH, gap=14, margins=(22, 16))

    def _point(self, point: GuidancePoint) -> QWidget:
        name, line = tr("Learn", point.name), tr("Learn", point.line)
        toggle = Toggle(self._look, labelled(name, line))
        toggle.clicked.connect(self._ticked)
        self.toggles[point.joint] = toggle
        text = Text(self._look, Role.BODY, line, "ink2", wrap=True)
        texts = column(Text(self._look, Role.STRONG, name), text, gap=1)
        return widget_of(row(grow(texts), toggle, gap=14))

    def _ticked(self) -> None:
        on = frozenset(joint for joint, toggle in self.toggles.items() if toggle.isChecked())
        self.picture.show_ticked(on)
        told = tr("Learn", "All four in one line.")
        done = len(on) == len(CHECK)
        self._told.setText(
            told
            if done
            else tr("Learn", "{count} of {all} in one line", count=len(on), all=len(CHECK))
        )
        self._told.setVisible(bool(on))

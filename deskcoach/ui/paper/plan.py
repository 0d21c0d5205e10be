"""The plan for the wall: this picture, this dose, tick here; read from two metres."""

from functools import partial

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainterPath

from deskcoach.core.export import report_words as words
from deskcoach.core.export.report_words import Speaker
from deskcoach.core.export.wall_plan import WallExercise, WallPlan
from deskcoach.core.messages import listed, named, sentence
from deskcoach.core.strength.plan import PLAN_DAYS
from deskcoach.core.typed import in_unit
from deskcoach.ui.design.figure_appearance import FigureAppearance
from deskcoach.ui.figure.painter import paint_figure
from deskcoach.ui.figure.palette import Tint, palette_for
from deskcoach.ui.paper.sheet import (
    EDGE,
    HIGH,
    INK,
    INK2,
    LINE,
    RIGHT,
    SOFT,
    WIDE,
    Sheet,
    images,
    pdf,
)

_IN = WIDE - 2 * EDGE
_MM = 720 / 25.4
_BOX, _BETWEEN = 9 * _MM, 60.0
"""A box is ticked with a thick pen."""
_A_PAGE = 3
_SHORT = 3
"""Letters of a day's name above its boxes; our languages differ in these."""
_PICTURE = (1780.0, 1340.0)
_ROW = 1640.0
_DOSE = "#7a3d08"


def plan_pdf(plan: WallPlan, by: Speaker) -> bytes:
    """The plan as PDF."""
    return pdf(plan.name, partial(_layout, plan=plan, by=by), partial(_foot, plan=plan, by=by))


def plan_images(plan: WallPlan, by: Speaker, wide: int = 900) -> list[QImage]:
    """The same as pictures, to look at."""
    layout, foot = partial(_layout, plan=plan, by=by), partial(_foot, plan=plan, by=by)
    return images(layout, foot, wide)


def _foot(sheet: Sheet, _number: int, plan: WallPlan, by: Speaker) -> None:
    top = HIGH - EDGE - 110
    told = sentence("If it hurts: stop, then ease off or leave it out, and write it down.")
    sheet.write((EDGE, top, _IN * 0.66), by.say(told), 9, bold=True)
    made = sentence("Made with DeskCoach, {day}", day=by.day(plan.made))
    box = (EDGE + _IN * 0.62, top, _IN * 0.38)
    sheet.write(box, by.say(made), 8, ink=INK2, align=RIGHT)


def _layout(sheet: Sheet, plan: WallPlan, by: Speaker) -> None:
    _head(sheet, plan, by)
    if plan.warm_up is not None:
        _warm_up(sheet, plan.warm_up, by)
    for number, exercise in enumerate(plan.exercises):
        if number and number % _A_PAGE == 0:
            sheet.need(HIGH)
            _head(sheet, plan, by)
        sheet.rule()
        _exercise(sheet, plan, exercise, by)
    sheet.rule()
    _pain(sheet, plan, by)


def _head(sheet: Sheet, plan: WallPlan, by: Speaker) -> None:
    half = _IN * 0.55
    high = sheet.write((EDGE, sheet.y, half), plan.name, 32, bold=True)
    days = listed([named(PLAN_DAYS[day - 1], "Days") for day in plan.days])
    high += sheet.write((EDGE, sheet.y + high, half), by.say(days), 13)
    if plan.weeks:
        span = sentence("From {first}", first=by.day(plan.weeks[0][0]))
        box = (EDGE + half, sheet.y + high - 150, _IN - half)
        sheet.write(box, by.say(span), 10, bold=True, align=RIGHT)
    sheet.y += high + 170


def _warm_up(sheet: Sheet, exercise: WallExercise, by: Speaker) -> None:
    high = 560.0
    sheet.box(QRectF(EDGE, sheet.y, _IN, high), SOFT, corner=90)
    area = QRectF(EDGE + 60, sheet.y + 50, 640, high - 100)
    _picture(sheet, exercise, area, Tint.SAGE)
    left = area.right() + 120
    wide = EDGE + _IN - left - 60
    told = by.say(sentence("First, warm up"))
    top = sheet.y + 130
    top += sheet.write((left, top, wide), told, 12.5, bold=True) + 20
    line = sentence("{name}, {seconds} s", name=exercise.name, seconds=exercise.hold)
    sheet.write((left, top, wide), by.say(line), 11)
    sheet.y += high + 110


def _exercise(sheet: Sheet, plan: WallPlan, exercise: WallExercise, by: Speaker) -> None:
    top = sheet.y + 150
    area = QRectF(EDGE, top, *_PICTURE)
    _picture(sheet, exercise, area, Tint.APRICOT)
    boxes = len(plan.days) * (_BOX + _BETWEEN) + 420
    left = area.right() + 170
    wide = EDGE + _IN - left - boxes - 60
    down = top + 40
    down += sheet.write((left, down, wide), exercise.name, 18, bold=True) + 20
    down += sheet.write((left, down, wide), _dose(exercise, by), 12, bold=True, ink=_DOSE) + 50
    for step in exercise.steps:
        high = sheet.write((left + 110, down, wide - 110), step, 10, dry=True)
        if down + high > top + _PICTURE[1] + 60:
            break
        dot = QRectF(left, down + sheet.painter.fontMetrics().height() / 2 - 22, 44, 44)
        sheet.box(dot, "#b8651b", corner=22)
        down += sheet.write((left + 110, down, wide - 110), step, 10) + 30
    _boxes(sheet, plan, top - 40, by)
    sheet.y += max(_ROW, down - sheet.y + 80)


def _dose(exercise: WallExercise, by: Speaker) -> str:
    if exercise.dose is None:
        return ""
    told = words.dose_words(exercise.dose, by)
    if exercise.load_kg is None:
        return told
    load = in_unit(exercise.load_kg, by.unit)
    return by.say(sentence("{dose}, {load} {unit}", dose=told, load=load, unit=by.unit))


def _boxes(sheet: Sheet, plan: WallPlan, top: float, by: Speaker) -> None:
    """A box for each day of each week; none on a day that has passed or lies in a holiday."""
    right = EDGE + _IN
    lefts = {
        day: right - (len(plan.days) - n) * (_BOX + _BETWEEN) + _BETWEEN
        for n, day in enumerate(plan.days)
    }
    for day, left in lefts.items():
        name = by.say(named(PLAN_DAYS[day - 1], "Days"))[:_SHORT]
        box = (left - 80, top - 10, _BOX + 160)
        sheet.write(box, name, 8.5, ink=INK2, align=Qt.AlignmentFlag.AlignHCenter)
    top += 140
    for first, days in plan.weeks:
        text = by.short_day(first)
        edge = min(lefts.values()) - 100
        sheet.write((edge - 700, top + _BOX / 2 - 65, 700), text, 9, align=RIGHT)
        for day in days:
            area = QRectF(lefts[day], top, _BOX, _BOX)
            sheet.box(area, None, "#7c857f", corner=60)
        top += _BOX + 60


def _picture(sheet: Sheet, exercise: WallExercise, area: QRectF, tint: Tint) -> None:
    painter = sheet.painter
    if exercise.picture is not None:
        image = QImage.fromData(exercise.picture)
        if not image.isNull():
            _photo(sheet, image, area)
            return
    if exercise.figure is None:
        sheet.box(area, SOFT, LINE, corner=90)
        return
    painter.save()
    painter.translate(area.topLeft())
    scale = area.height() / 290
    painter.scale(scale, scale)
    room = QRectF(0, 0, area.width() / scale, 290)
    paint_figure(
        painter, room, exercise.figure, "hold", 0.5, tint, palette_for(dark=False),
        FigureAppearance(), corner=14,
    )  # fmt: skip
    painter.restore()


def _photo(sheet: Sheet, image: QImage, area: QRectF) -> None:
    """The whole photo, in the middle of its room."""
    size = QSizeF(image.size()).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    inside = QRectF(area.topLeft(), size)
    inside.moveCenter(area.center())
    path = QPainterPath()
    path.addRoundedRect(inside, 90, 90)
    sheet.painter.save()
    sheet.painter.setClipPath(path)
    sheet.painter.fillRect(inside, QColor("white"))
    sheet.painter.drawImage(inside, image)
    sheet.painter.restore()


def _pain(sheet: Sheet, plan: WallPlan, by: Speaker) -> None:
    if not plan.weeks or sheet.room < 760:  # as high as it is
        return
    sheet.y += 90
    told = by.say(sentence("Pain at the end of the week"))
    high = sheet.write((EDGE, sheet.y, _IN), told, 11, bold=True)
    scale = by.say(sentence("0 none, 10 worst"))
    sheet.write((EDGE, sheet.y, _IN), scale, 9, ink=INK2, align=RIGHT)
    sheet.y += high + 60
    wide = (_IN - 90 * (len(plan.weeks) - 1)) / len(plan.weeks)
    for number, (first, _) in enumerate(plan.weeks):
        area = QRectF(EDGE + number * (wide + 90), sheet.y, wide, 440)
        sheet.box(area, None, "#7c857f", corner=80)
        text = by.short_day(first)
        sheet.write((area.left() + 100, area.top() + 80, wide), text, 8.5, ink=INK)
        box = (area.left(), area.top() + 250, wide - 90)
        sheet.write(box, by.say(sentence("of 10")), 8.5, ink=INK2, align=RIGHT)
    sheet.y += 440

"""Makes a PDF of a page of HTML with Qt's own text engine; keeps the port Paper.

Entered only when a PDF is wanted. Nothing is loaded from anywhere: a document of Qt that is not
told where to find things finds none.
"""

import os
import sys

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import (
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from deskcoach.adapters.process import paint_without_screen

DOTS = 300  # an inch
MARGIN = 15.0  # mm
_SMALLEST = 0.5  # of the plain size of letters; a page that needs less is two pages


class QtPaper:
    """A4 pages."""

    def pdf(self, html: str, title: str) -> bytes:
        """The page as PDF, made smaller where it would not fit on one.

        Args:
            html: The page.
            title: As the reader of the file names it.
        """
        app = printing_application()
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(title)
        writer.setCreator(app.applicationName())
        writer.setResolution(DOTS)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(
            QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter
        )
        _print(html, writer)
        buffer.close()
        return bytes(content.data())


def _print(html: str, writer: QPdfWriter) -> None:
    area = writer.pageLayout().paintRectPixels(DOTS).size()
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setHtml(html)
    document.setPageSize(QSizeF(area))
    scale = 1.0
    while document.pageCount() > 1 and scale > _SMALLEST:
        scale -= 0.05
        document.setPageSize(QSizeF(area) / scale)
    painter = QPainter(writer)
    painter.scale(scale, scale)
    page = document.pageSize()
    for number in range(document.pageCount()):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -number * page.height())
        document.drawContents(painter)
        painter.restore()
    painter.end()


def printing_application() -> QCoreApplication:
    """What Qt needs to know of letters and words; made where no program runs that has it."""
    running = QGuiApplication.instance()
    if running is not None:
        return running
    paint_without_screen(os.environ)
    return QGuiApplication(sys.argv[:1])

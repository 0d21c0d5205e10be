"""A connection that ends in a slot of Qt's own is made by name, and leaves nothing behind."""

import ast
import gc
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import deskcoach
from deskcoach.ui.design.wires import wire

TIMES = 500


class Source(QObject):
    changed = Signal()


class Target(QWidget):
    def __init__(self, source: Source) -> None:
        super().__init__()
        wire(source, "changed()", self, "hide()")


def test_a_slot_of_qts_own_is_called(qtbot: QtBot) -> None:
    source = Source()
    target = Target(source)
    qtbot.addWidget(target)
    target.show()
    source.changed.emit()
    assert target.isHidden()


def test_connections_that_come_and_go_leave_nothing_behind(qtbot: QtBot) -> None:  # noqa: ARG001
    source = Source()

    def blocks_after(times: int) -> int:
        for _ in range(times):
            Target(source).deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return sys.getallocatedblocks()

    at_first = min(blocks_after(TIMES) for _ in range(3))
    assert blocks_after(TIMES) - at_first < TIMES / 2


def test_no_other_connection_ends_in_a_slot_of_qts_own() -> None:
    theirs = frozenset(
        name
        for module in (QtCore, QtGui, QtWidgets)
        for kind in (getattr(module, each) for each in dir(module))
        if isinstance(kind, type)
        for name, value in vars(kind).items()
        if inspect.isroutine(value)
    )
    sources = [file.read_text(encoding="utf-8") for file in FILES]
    trees = [ast.parse(source) for source in sources if ".connect(" in source]
    assert [slot for tree in trees for slot in connected(tree) if slot in theirs] == []


FILES = tuple(Path(deskcoach.__file__).parent.rglob("*.py"))


def connected(tree: ast.Module) -> Iterator[str]:
    """Slots that are handed to `connect` as an attribute, where the file has none of that name."""
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call()):
                own.add(name)  # a signal
            case ast.Call(func=ast.Attribute(attr="connect"), args=[*_, ast.Attribute(attr=slot)]):
                if slot not in own:
                    yield slot

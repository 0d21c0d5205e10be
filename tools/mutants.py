"""Puts small faults into the program, one at a time, and tells which of them no test misses.

`make mutants SEED=1 COUNT=50` takes a random sample; FLOOR=core asks one floor only. Each fault is
put into a copy of the tree, and the tests that cover its line are run there, short ones first:
those of the maps that `make mutants MAP=1` made once, or else the test files that import its
module. docs/mutants.md tells which survivors are no faults.
"""

import argparse
import ast
import contextlib
import copy
import difflib
import importlib
import multiprocessing
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from coverage import CoverageData

ROOT = Path(__file__).parents[1]
MAPS = ROOT / "build" / "mutants"
FLOORS = ("core", "app", "adapters", "ui")
TESTS = tuple(f"tests/{floor}" for floor in FLOORS)
SLOW = ("tests/app/history/test_recount.py", "tests/app/strength/test_pain_machine.py",
        "tests/ui/test_reach.py", "tests/ui/pages/history/test_long_history.py")  # fmt: skip
"""They reach everything and take minutes: they are in no map."""
NO_SUCH_TEST = 4
LOADED = ("PySide6.QtWidgets", "PySide6.QtTest", "PySide6.QtSvg", "sqlite3")
NEEDED = ("deskcoach", "tests", "tools", "assets", "exercises.json", "pyproject.toml", "Makefile",
          "README.md", "docs", "requirements.lock")  # fmt: skip
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult,
}  # fmt: skip
PIXELS = re.compile(
    "set(Contents)?Margins|setSpacing|add(Spacing|Stretch|Ellipse|(Rounded)?Rect)|grow|set(Fixed|Minimum|Maximum)|resize|"
    "Q(Point|Rect|Size|Line|Margins)F?|QPen|QColor|adjust|layout|spacer|px|round|set.*Stretch|"
    "draw|fill|moveTo|lineTo|arcTo|cubicTo|translate|scale|rotate|Icon|BigText|Still"
)
"""Calls whose numbers are lengths on the screen: no behaviour."""
LENGTHS = frozenset({"gap", "margins"})
"""Arguments that are lengths, whatever is called."""
PAINTS = re.compile("paint|sizeHint|SizeHint|draw")
"""Functions that are a drawing: their numbers and sums are lengths too."""


@dataclass(frozen=True)
class Mutant:
    """One fault: what is written in place of a piece of a file."""

    path: Path
    line: int
    kind: str
    source: str
    begin: int
    end: int
    text: str

    @property
    def changed(self) -> str:
        """The file with the fault; places are bytes, as `ast` counts them."""
        raw = self.source.encode()
        return (raw[: self.begin] + self.text.encode() + raw[self.end :]).decode()

    def diff(self) -> str:
        """What is changed, as a patch."""
        name = str(self.path.relative_to(ROOT))
        lines = (self.source.splitlines(), self.changed.splitlines())
        return "\n".join(difflib.unified_diff(*lines, name, name, self.kind, lineterm="", n=1))


# -- faults ---------------------------------------------------------------------------------------


def faults(node: ast.AST, *, drawing: bool) -> Iterator[tuple[str, ast.AST]]:
    """What could be written in place of a node; in a drawing no number is of interest."""
    other = copy.deepcopy(node)
    match other:
        case ast.Compare(ops=[operator]) if type(operator) in SWAPS:
            other.ops = [SWAPS[type(operator)]()]  # type: ignore[list-item]
            yield "comparison", other
        case ast.BoolOp():
            other.op = SWAPS[type(other.op)]()  # type: ignore[assignment]
            yield "boolean", other
        case ast.UnaryOp(op=ast.Not()):
            yield "boolean", other.operand
        case ast.BinOp() if type(other.op) in SWAPS and not drawing:
            other.op = SWAPS[type(other.op)]()  # type: ignore[assignment]
            yield "arithmetic", other
        case ast.Constant(value=bool(value)):
            yield "constant", ast.Constant(not value)
        case ast.Constant(value=int() | float() as value) if not drawing:
            yield "constant", ast.Constant(value + 1)
            yield "constant", ast.Constant(value - 1)
        case ast.Return(value=ast.AST() as value) if ast.unparse(value) != "None":
            yield "return", ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Call()):
            yield "removed call", ast.Pass()


def sites(node: ast.AST, *, ui: bool, drawing: bool = False) -> Iterator[tuple[ast.AST, bool]]:
    """Every node that can be mutated, and whether it belongs to a drawing."""
    if isinstance(node, ast.FunctionDef):
        drawing = ui and bool(PAINTS.search(node.name))
    if isinstance(node, ast.Call) and ui:
        called = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
        drawing = drawing or bool(PIXELS.match(called))
    if ui and (getattr(node, "arg", None) in LENGTHS or are_points(node)):
        drawing = True
    yield node, drawing
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "bases", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if getattr(child, "arg", None) == "frozen":
                continue  # the type checker asks that
            if isinstance(child, ast.AST) and not isinstance(child, ast.JoinedStr):
                yield from sites(child, ui=ui, drawing=drawing)


def are_points(node: ast.AST) -> bool:
    """Whether it is a list of points: a drawing."""
    return bool(points := getattr(node, "elts", ())) and all(is_point(each) for each in points)


def is_point(node: ast.AST) -> bool:
    """Whether it is two numbers as they stand."""
    numbers = node.elts if isinstance(node, ast.Tuple) else []
    return len(numbers) == 2 and all(
        re.fullmatch(r"-?[\d.]+", ast.unparse(each)) for each in numbers
    )


@cache
def mutants(path: Path) -> list[Mutant]:
    """All faults that can be put into a file."""
    found = []
    source = path.read_text()
    starts = [0]
    for line in source.encode().splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for node, drawing in sites(ast.parse(source), ui="ui" in path.parts):
        for kind, other in faults(node, drawing=drawing):
            assert isinstance(node, ast.expr | ast.stmt)
            assert node.end_lineno is not None
            assert node.end_col_offset is not None
            begin = starts[node.lineno - 1] + node.col_offset
            end = starts[node.end_lineno - 1] + node.end_col_offset
            text = ast.unparse(other)
            text = f"({text})" if isinstance(other, ast.expr) and "\n" not in text else text
            if ast.dump(node) != ast.dump(other):
                found.append(Mutant(path, node.lineno, kind, source, begin, end, text))
    return found


def sample(floor: str, count: int, dice: random.Random) -> list[Mutant]:
    """Random faults of a floor: first the file, by its length, then a fault in it."""
    paths = sorted((ROOT / "deskcoach" / floor).rglob("*.py"))
    sizes = [path.stat().st_size for path in paths]
    found: dict[Mutant, None] = {}
    while len(found) < count:
        here = mutants(dice.choices(paths, sizes)[0])
        if here:
            found[dice.choice(here)] = None
    return list(found)


# -- tests ----------------------------------------------------------------------------------------


def make_map(floor: str) -> int:
    """Run every test of a floor once; keep which lines each of them reaches, and its seconds."""
    MAPS.mkdir(parents=True, exist_ok=True)
    times = f"--junitxml={MAPS / floor}.xml"
    options = ("--cov=deskcoach", "--cov-context=test", "--cov-report=", "-p", "no:xdist", times)
    left_out = [f"--ignore={each}" for each in SLOW]
    environ = {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "COVERAGE_FILE": f"{MAPS / floor}.coverage",
    }  # fmt: skip
    command = [sys.executable, "-m", "pytest", "-q", *options, *left_out, f"tests/{floor}"]
    return subprocess.run(command, cwd=ROOT, env=environ, check=False).returncode


@cache
def maps() -> list[tuple[CoverageData, dict[str, float]]]:
    """Of each map: who reaches what, and how long each test takes."""
    found = []
    for path in sorted(MAPS.glob("*.coverage")):
        data = CoverageData(str(path))
        data.read()
        cases = ET.parse(path.with_suffix(".xml")).iter("testcase")  # noqa: S314 - our own
        found.append((data, {
            f"{case.get('classname')}.{case.get('name')}": float(case.get("time", 0))
            for case in cases
        }))  # fmt: skip
    return found


def covering(mutant: Mutant, slowest: float) -> tuple[list[str], float]:
    """The tests that can miss it, the likeliest first, and the seconds that are too many."""
    found, files = reaching([(mutant.path, mutant.line)]), near(mutant)
    if not found:  # it is run once, at the import
        word = re.compile(rf"\b{re.escape(given(mutant))}\b")
        found = reaching(places(word))
        files = [each for each in files if not found or word.search((ROOT / each).read_text())]
    else:
        files = [each for each in files if is_newer(each)]
    # What was written since has other tests than the map says, and is asked as a whole.
    files += {each.partition("::")[0] for each in found if is_newer(each.partition("::")[0])}
    found = {name: took for name, took in found.items() if name.partition("::")[0] not in files}
    found |= dict.fromkeys(files, slowest)
    quick = {name: took for name, took in found.items() if took <= slowest}
    return in_turn(quick), 60 + 5 * sum(quick.values())


@cache
def is_newer(file: str) -> bool:
    """Whether a test file is newer than the oldest map."""
    made = min((path.stat().st_mtime for path in MAPS.glob("*.coverage")), default=0.0)
    return (ROOT / file).stat().st_mtime > made


def in_turn(seconds: dict[str, float]) -> list[str]:
    """Tests, the shortest first, but one of each file before the second of any."""
    turn: Counter[str] = Counter()
    order = {}
    for name in sorted(seconds, key=lambda each: (seconds[each], each)):
        file = name.partition("::")[0]
        turn[file] += 1
        order[name] = turn[file]
    return sorted(order, key=lambda each: order[each])


def reaching(places: Iterable[tuple[Path, int]]) -> dict[str, float]:
    """The tests of the maps that run these lines, and how long each takes."""
    found: dict[str, float] = {}
    for path, line in places:
        for contexts, seconds in lines_of(path):
            for context in filter(None, contexts.get(line, ())):
                name = context.rpartition("|")[0]
                head, bracket, rest = name.partition("[")
                found[name] = seconds.get(re.sub(r"\.py::|::|/", ".", head) + bracket + rest, 1.0)
    return found


@cache
def lines_of(path: Path) -> list[tuple[dict[int, list[str]], dict[str, float]]]:
    """Of each map: who reaches which line of a file, and how long each test takes."""
    return [(data.contexts_by_lineno(str(path)), seconds) for data, seconds in maps()]


def given(mutant: Mutant) -> str:
    """The name that is given where the fault is: of a constant, a field, a class, a function."""
    inner = ""
    for node in ast.walk(ast.parse(mutant.source)):
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.ClassDef | ast.FunctionDef):
            assert node.end_lineno is not None
            if node.lineno <= mutant.line <= node.end_lineno:
                target = node.targets[0] if isinstance(node, ast.Assign) else node
                named = target.target if isinstance(target, ast.AnnAssign) else target
                inner = getattr(named, "name", None) or ast.unparse(named)
    return inner


def places(word: re.Pattern[str]) -> Iterator[tuple[Path, int]]:
    """Every line of the program in which a word stands."""
    for path in sorted((ROOT / "deskcoach").rglob("*.py")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if word.search(line):
                yield path, number


def near(mutant: Mutant) -> list[str]:
    """The test files that import its module, or else those that import who uses it, and so on."""
    tests = sorted(path for each in TESTS for path in (ROOT / each).rglob("test_*.py"))
    program = sorted((ROOT / "deskcoach").rglob("*.py"))
    asked, level = set[Path](), [mutant.path]
    found: list[Path] = []
    while level and not found:
        asked |= {*level}
        found = naming(tests, level)
        level = [path for path in naming(program, level) if path not in asked]
    names = [str(path.relative_to(ROOT)) for path in found]
    return [name for name in names if name not in SLOW]


def naming(files: Iterable[Path], modules: Iterable[Path]) -> list[Path]:
    """Those of the files that import one of the modules."""
    ways = []
    for path in modules:
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        parent, _, name = module.rpartition(".")
        ways += [
            rf"from {re.escape(module)} import", rf"import {re.escape(module)}\b",
            rf"from {re.escape(parent)} import [^\n]*\b{name}\b",
        ]  # fmt: skip
    word = re.compile(rf"^\s*({'|'.join(ways)})", re.MULTILINE)
    return [path for path in files if word.search(path.read_text())]


def run(tree: Path, tests: list[str], limit: float, *options: str) -> int | None:
    """Run tests over a copy of the tree up to the first that fails; None: they take too long.

    The process is forked from this one, which has loaded what all tests need and nothing of ours.
    """

    def child() -> None:
        os.setsid()
        with Path(os.devnull).open("r+") as nothing:
            for number in range(3):
                os.dup2(nothing.fileno(), number)
        os.chdir(tree)
        os.environ |= {"PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1"}
        sys.dont_write_bytecode = not options
        sys.path[:] = [str(tree), *(each for each in sys.path if each != str(ROOT))]
        for name in [each for each in sys.modules if each.partition(".")[0] == "tools"]:
            del sys.modules[name]
        os._exit(pytest.main(["-qx", "-p", "no:cacheprovider", *options, *tests]))

    process = multiprocessing.get_context("fork").Process(target=child)
    process.start()
    process.join(limit)
    code = process.exitcode
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid or 0, signal.SIGKILL)  # and whoever it left behind
    process.join()
    return code


def is_killed(mutant: Mutant, tree: Path, tests: list[str], limit: float) -> bool:
    """Run the tests over a copy of the tree with this fault."""
    if not tests:
        return False
    place = tree / mutant.path.relative_to(ROOT)
    times = place.stat()
    place.write_text(mutant.changed)
    try:
        code = run(tree, tests, limit)
        if code == NO_SUCH_TEST:  # the map is old, or the fault keeps the file from loading
            files = dict.fromkeys(each.partition("::")[0] for each in tests)
            code = run(tree, list(files), limit + 300)
    finally:
        place.write_text(mutant.source)
        os.utime(place, ns=(times.st_atime_ns, times.st_mtime_ns))
    return code != 0


def copied(into: Path) -> Path:
    """What the tests need of the checkout."""
    for name in NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, into / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, into / name)
    return into


def main() -> int:
    """Take a sample, and tell what survives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=50, help="faults in each floor")
    parser.add_argument("--floor", choices=FLOORS, nargs="*", default=FLOORS)
    parser.add_argument(
        "--slowest", type=float, default=10.0, help="seconds of a test that is asked"
    )
    parser.add_argument("--map", action="store_true", help="make the map of what tests cover")
    args = parser.parse_args()
    if args.map:
        return max(make_map(floor) for floor in args.floor)
    for module in LOADED:
        importlib.import_module(module)
    memory = Path("/dev/shm")  # noqa: S108 - made safely, below
    where = memory if memory.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="mutants-", dir=where) as folder:
        tree = copied(Path(folder))
        run(tree, list(TESTS), 300.0, "--collect-only")  # compiles them once
        for floor in args.floor:
            told: Counter[bool] = Counter()
            for mutant in sample(floor, args.count, random.Random(f"{args.seed} {floor}")):  # noqa: S311 - a sample
                tests, limit = covering(mutant, args.slowest)
                killed = is_killed(mutant, tree, tests, limit)
                told[killed] += 1
                if not killed:
                    print(mutant.diff(), f"survives {len(tests)} tests or files", "", sep="\n")
                    sys.stdout.flush()
            print(f"{floor}: seed {args.seed}, {told[True]} killed, {told[False]} survived\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())

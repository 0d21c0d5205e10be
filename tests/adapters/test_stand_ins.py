import subprocess
import sys

from deskcoach.adapters.stand_ins import standing_in


def test_msgspec_is_imported_without_what_we_do_not_use_and_has_it_when_wanted() -> None:
    code = (
        "import sys\n"
        "from deskcoach.adapters.stand_ins import import_msgspec\n"
        "import_msgspec()\n"
        "import_msgspec()\n"
        "spared = {'decimal', 'uuid', 'msgspec._json_schema'}\n"
        "print('msgspec' in sys.modules, spared & set(sys.modules))\n"
        "import msgspec\n"
        "print(msgspec.json.schema(int), msgspec.inspect.type_info(int))\n"
        "import decimal\n"
        "print(decimal.Decimal('1.5'))\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[0] == "True set()"
    assert told.stdout.splitlines()[1].startswith("{'type': 'integer'} IntType(")
    assert told.stdout.splitlines()[2] == "1.5"


def test_a_msgspec_that_is_there_already_stays_as_it_is() -> None:
    code = (
        "import sys, msgspec\n"
        "before = dict(sys.modules)\n"
        "from deskcoach.adapters.stand_ins import import_msgspec\n"
        "new = set(sys.modules) - set(before)\n"
        "import_msgspec()\n"
        "print(set(sys.modules) - set(before) == new, sys.modules['msgspec'] is msgspec)\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "True True\n"


def test_a_module_that_is_there_already_stays() -> None:
    with standing_in({"sys": {}, "no_such_module": {"answer": 42}}):
        assert sys.modules["sys"] is sys
        assert sys.modules["no_such_module"].answer == 42
    assert "no_such_module" not in sys.modules


def test_a_module_is_read_when_it_is_first_used() -> None:
    code = (
        "import sys\n"
        "from deskcoach.adapters.stand_ins import read_when_used\n"
        "read_when_used({'colorsys': {'at_once': 1}, 'sys': {}})\n"
        "import colorsys\n"
        "print(*sorted({'at_once', 'rgb_to_hsv'} & set(vars(colorsys))), vars(sys) != {})\n"
        "print(tuple(round(each, 2) for each in colorsys.rgb_to_hsv(0.0, 0.0, 1.0)))\n"
        "print(sys.modules['colorsys'].rgb_to_hsv is colorsys.rgb_to_hsv)\n"
        "print(hasattr(colorsys, 'nothing_of_it'))\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines() == ["at_once True", "(0.67, 1.0, 1.0)", "True", "False"]


def test_whatever_uses_what_is_not_read_yet_can_do_so() -> None:
    code = (
        "from deskcoach.adapters.stand_ins import UNUSED, read_when_used\n"
        "read_when_used(UNUSED)\n"
        "import sys, logging, inspect, pathlib, tempfile, urllib.parse, shutil\n"
        "print([name for name in UNUSED if '__file__' in vars(sys.modules[name])])\n"
        "logging.getLogger('apscheduler').setLevel('CRITICAL')\n"
        "logging.getLogger('apscheduler').error('it says nothing')\n"
        "print(inspect.getsource(pathlib.PurePath).splitlines()[0])\n"
        "import logging.handlers\n"
        "print(logging.handlers.DEFAULT_TCP_LOGGING_PORT, logging.INFO)\n"
        "print(urllib.parse.urlsplit('http://[::1]/').hostname, tempfile.gettempdir() != '')\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines() == [
        "[]",
        "class PurePath(object):",
        "9020 20",
        "::1 True",
    ]
    assert told.stderr == ""

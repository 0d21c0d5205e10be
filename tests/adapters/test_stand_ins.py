import subprocess
import sys

from deskcoach.adapters.stand_ins import standing_in


def test_msgspec_is_imported_without_what_we_do_not_use_and_has_it_when_wanted() -> None:
    code = (
        "import sys\n"
        "from deskcoach.adapters.stand_ins import import_msgspec\n"
        "import_msgspec()\n"
        "import_msgspec()\n"
        "spared = {'decimal', 'uuid', 'msgspec.inspect', 'msgspec._json_schema'}\n"
        "print(spared & set(sys.modules))\n"
        "import msgspec\n"
        "print(msgspec.json.schema(int), msgspec.inspect.type_info(int))\n"
        "import decimal\n"
        "print(decimal.Decimal('1.5'))\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[0] == "set()"
    assert told.stdout.splitlines()[1].startswith("{'type': 'integer'} IntType(")
    assert told.stdout.splitlines()[2] == "1.5"


def test_a_module_that_is_there_already_stays() -> None:
    with standing_in({"sys": {}, "no_such_module": {"answer": 42}}):
        assert sys.modules["sys"] is sys
        assert sys.modules["no_such_module"].answer == 42
    assert "no_such_module" not in sys.modules

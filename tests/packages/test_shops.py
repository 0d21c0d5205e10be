"""What shops read: valid by their own tools and schemas, and true of what was built."""

import hashlib
import json
import os
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from deskcoach import __version__
from tests.packages.installed import run
from tools.packages.linux import OUT, ROOT

WINGET = {
    "version": "DeskCoach.DeskCoach.yaml",
    "installer": "DeskCoach.DeskCoach.installer.yaml",
    "defaultLocale": "DeskCoach.DeskCoach.locale.en-US.yaml",
}
"""The file of each kind of manifest."""
SCHEMAS = os.environ.get("WINGET_SCHEMAS")
"""Where `schemas/JSON/manifests` of github.com/microsoft/winget-cli lies; it is no part of us."""


@pytest.mark.parametrize(
    ("tool", "file"),
    [
        (("desktop-file-validate",), "assets/deskcoach.desktop"),
        (
            ("appstreamcli", "validate", "--no-net"),
            "installers/linux/org.deskcoach.DeskCoach.metainfo.xml",
        ),
    ],
)
def test_what_linux_reads_is_valid(tool: tuple[str, ...], file: str, tmp_path: Path) -> None:
    filled = tmp_path / Path(file).name
    text = (ROOT / file).read_text().replace("@VERSION@", __version__)
    filled.write_text(text.replace("@DATE@", "2026-11-29"))
    run(*tool, str(filled))


@cache
def manifest(kind: str) -> dict[str, Any]:
    """What `make packages` made of it."""
    text = (OUT / "winget" / WINGET[kind]).read_text(encoding="utf-8")
    read: dict[str, Any] = import_module("yaml").safe_load(text)
    return read


@pytest.mark.parametrize("kind", WINGET)
@pytest.mark.skipif(SCHEMAS is None, reason="WINGET_SCHEMAS names no folder with winget's schemas")
def test_winget_gets_what_its_schema_asks_for(kind: str) -> None:
    told = manifest(kind)
    version = told["ManifestVersion"]
    name = f"v{version}/manifest.{kind}.{version}.json"
    schema = json.loads((Path(str(SCHEMAS)) / name).read_text(encoding="utf-8"))
    looked = import_module("jsonschema").Draft7Validator(schema).iter_errors(told)
    assert [f"{each.json_path}: {each.message}" for each in looked] == []


def test_the_three_manifests_are_of_one_package() -> None:
    for kind in WINGET:
        told = manifest(kind)
        assert told["ManifestType"] == kind
        assert (told["PackageIdentifier"], told["PackageVersion"]) == (
            "DeskCoach.DeskCoach",
            __version__,
        )
    assert len({manifest(kind)["ManifestVersion"] for kind in WINGET}) == 1
    assert manifest("version")["DefaultLocale"] == manifest("defaultLocale")["PackageLocale"]


def test_winget_is_told_of_the_setup_that_was_built() -> None:
    for each in manifest("installer")["Installers"]:
        package = OUT / each["InstallerUrl"].rsplit("/", 1)[1]
        assert each["InstallerSha256"] == hashlib.sha256(package.read_bytes()).hexdigest()


def test_homebrews_formula_is_of_the_archive_that_was_built() -> None:
    """Its words are right for Ruby; `brew style` and `brew install` want a Mac."""
    formula = OUT / "homebrew/deskcoach.rb"
    assert run("ruby", "-c", str(formula)).strip() == "Syntax OK"
    package = OUT / f"deskcoach-{__version__}.tar.gz"
    assert f'sha256 "{hashlib.sha256(package.read_bytes()).hexdigest()}"' in formula.read_text()
    assert f"/{package.name}" in formula.read_text()

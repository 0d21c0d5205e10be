"""The Windows program as an MSI, for those who hand programs out to many: by msitools' `wixl`."""

import hashlib
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "installers/windows/deskcoach.wxs"
NAMESPACE = "http://schemas.microsoft.com/wix/2006/wi"


def build(program: Path, icon: Path, version: str, target: Path) -> Path:
    """Pack the folder of the frozen program; the MSI. The icon lies in a folder above it."""
    ET.register_namespace("", NAMESPACE)
    script = ET.parse(SCRIPT)  # noqa: S314 - our own file
    place = script.find(".//{*}Directory[@Id='INSTALLDIR']")
    feature = script.find(".//{*}Feature[@Id='Program']")
    ending = script.find(".//{*}CustomAction[@Id='EndProgram']")
    assert place is not None
    assert feature is not None
    assert ending is not None
    _add_files(place, program, feature, "")
    ending.set("FileKey", _key("deskcoach.exe"))
    written = icon.parent / "deskcoach.wxs"  # files are looked for from here
    script.write(written, encoding="utf-8", xml_declaration=True)
    inside = program.relative_to(icon.parent).as_posix()
    names = ("-D", f"Version={version}", "-D", f"Icon={icon.name}", "-D", f"From={inside}")
    subprocess.run(["wixl", "-a", "x64", *names, "-o", str(target), str(written)], check=True)
    return target


def _add_files(place: ET.Element, folder: Path, feature: ET.Element, above: str) -> None:
    """Each file is a component of its own, whose name stays from version to version."""
    for path in sorted(folder.iterdir()):
        name = f"{above}{path.name}"
        if path.is_dir():
            inner = ET.SubElement(place, "Directory", Id=_key(name), Name=path.name)
            _add_files(inner, path, feature, f"{name}/")
            continue
        part = ET.SubElement(place, "Component", Id=f"c{_key(name)}", Guid="*", Win64="yes")
        source = f"$(var.From)/{name}"
        ET.SubElement(part, "File", Id=_key(name), Source=source, KeyPath="yes")
        ET.SubElement(feature, "ComponentRef", Id=f"c{_key(name)}")


def _key(name: str) -> str:
    """A name for the tables of an MSI, which take few letters: the same in each version."""
    return "f" + hashlib.sha256(name.encode()).hexdigest()[:40]

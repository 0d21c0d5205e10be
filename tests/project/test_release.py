"""What stands in the way of handing DeskCoach out, before anything is built (`make release`)."""

import subprocess
from pathlib import Path

import pytest

from deskcoach import __version__
from tools.packages import release


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tree in which all is committed, with the day of the release in its CHANGELOG."""
    monkeypatch.setattr(release, "ROOT", tmp_path)
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    write(tmp_path, f"# Changelog\n\n## {__version__} (2026-12-01)\n\n- All of it.\n")
    return tmp_path


def write(tree: Path, changes: str) -> None:
    (tree / "CHANGELOG.md").write_text(changes, encoding="utf-8")
    me = ("-c", "user.name=me", "-c", "user.email=me@example.org")
    for words in (("add", "."), (*me, "commit", "-q", "-m", "Changes")):
        subprocess.run(["git", "-C", str(tree), *words], check=True)


def test_a_day_and_a_clean_tree_are_all_it_takes(tree: Path) -> None:
    assert tree.exists()
    assert release.before() == []


@pytest.mark.parametrize("said", ["unreleased", "2026-13-01", "20261201", "2026-12-01, late"])
def test_a_version_without_its_day_is_told_with_what_to_do(tree: Path, said: str) -> None:
    write(tree, f"# Changelog\n\n## {__version__} ({said})\n")
    (told,) = release.before()
    assert told.startswith(f"CHANGELOG.md: says `## {__version__} ({said})`")
    assert "YYYY-MM-DD, commit that, and run make release again" in told


def test_a_version_that_the_changelog_does_not_know(tree: Path) -> None:
    write(tree, "# Changelog\n\n## 99.0.0 (2026-12-01)\n")
    assert release.before() == [f"CHANGELOG.md: has no `## {__version__} (YYYY-MM-DD)`"]


def test_what_is_in_no_commit_is_not_handed_out(tree: Path) -> None:
    (tree / "more.py").touch()
    assert release.before() == ["the tree has changes that are in no commit: ?? more.py"]

"""Every package that the program needs has a known licence, and docs/supply-chain.md tells of it."""

import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

TOP = Path(__file__).parents[1]
DOC = (TOP / "docs" / "supply-chain.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def licences() -> ModuleType:
    spec = importlib.util.spec_from_file_location("licences", TOP / "scripts" / "licences.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_licence_is_unknown(licences: ModuleType) -> None:
    assert licences.unknown() == []


def test_the_page_lists_every_package_with_its_licence(licences: ModuleType) -> None:
    """Packages that other systems need are in the page and not here; never the other way round."""
    rows = dict(re.findall(r"^\| ([a-z]+) \| (.*) \|$", DOC, re.MULTILINE))
    missing = [
        f"{group}: {name} ({kind})"
        for group, found in licences.groups().items()
        for name, kind in found.items()
        if f"{name} ({kind})" not in rows.get(group, "")
    ]

    assert missing == [], "run python scripts/licences.py and put the table into docs/supply-chain.md"


def test_every_package_of_the_core_is_defended() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[><=\[]", line)[0] for line in project["dependencies"]]

    assert [name for name in names if not re.search(rf"^\| {name}\b.*\| .+ \|$", DOC, re.MULTILINE)] == []


@pytest.mark.parametrize("file", ["constraints.txt", "constraints-dev.txt"])
def test_every_locked_version_has_hashes(file: str) -> None:
    entries = re.split(r"\n(?=\S)", (TOP / file).read_text(encoding="utf-8"))
    locked = [entry for entry in entries if re.match(r"[\w.\[\]-]+==", entry)]

    assert len(locked) > 20
    assert [entry.splitlines()[0] for entry in locked if "--hash=sha256:" not in entry] == []

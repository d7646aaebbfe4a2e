"""What the workbench is licensed under, what it is made from, and what it brings along."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LISTS = ROOT / "workbench" / "words" / "lists"
# Licences whose terms reach to what is shipped along with them. The LGPL and the MPL ask only for
# changes of their own files.
STRONG = re.compile(r"(?<![A-Za-z])A?GPL|(?<!Lesser )General Public", re.I)


def brought(requirements: Iterable[str], found: dict[str, Distribution]) -> dict[str, Distribution]:
    """Every package that the requirements bring along here, by name."""
    for line in requirements:
        wanted = Requirement(line)
        name = canonicalize_name(wanted.name)
        if name in found or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
            continue
        found[name] = distribution(name)
        brought(found[name].requires or (), found)
    return found


def stated(package: Distribution) -> list[str]:
    """What a package says of its licence, each licence on offer by itself."""
    told = package.metadata
    if told["License-Expression"]:
        return re.split(r"\s+OR\s+", told["License-Expression"])
    marks = [c.split(" :: ")[-1] for c in told.get_all("Classifier", ()) if c.startswith("License")]
    return marks or [(told["License"] or "").split("\n")[0]]


def test_nothing_that_the_base_install_brings_is_under_the_gpl() -> None:
    packages = brought(PROJECT["dependencies"], {})
    assert len(packages) > len(PROJECT["dependencies"])
    silent = [name for name, package in packages.items() if not any(stated(package))]
    assert silent == [], "say nothing of their licence: read it, and name them here"
    strong = [
        f"{name}: {said}"
        for name, package in packages.items()
        if all(STRONG.search(said) for said in stated(package))
        for said in stated(package)
    ]
    assert strong == [], "choose another package, or own code"


@pytest.mark.parametrize(
    ("said", "strong"),
    [
        ("GPL-3.0-or-later", True),
        ("AGPL-3.0-only", True),
        ("GNU General Public License v3 (GPLv3)", True),
        ("GNU Affero General Public License v3", True),
        ("LGPL-2.1-or-later", False),
        ("GNU Lesser General Public License v3 (LGPLv3)", False),
        ("MPL-2.0 AND MIT", False),
        ("BSD License", False),
    ],
)
def test_the_licences_that_are_refused(said: str, strong: bool) -> None:
    assert bool(STRONG.search(said)) == strong


def test_a_package_that_is_missing_is_an_error_and_not_passed_over() -> None:
    with pytest.raises(PackageNotFoundError):
        brought(["no-such-package-here"], {})
    assert brought(['no-such-package-here; python_version < "3"'], {}) == {}


def test_the_notice_names_every_word_list_and_nothing_else() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    blocks = re.findall(r"^    ([a-z_]+(?:,\s+[a-z_]+)+)$", notice, re.M)
    named = re.split(r",\s+", ", ".join(blocks))
    lists = {path.stem for path in LISTS.glob("*.txt")} - {"WORDNET-LICENCE", "SCOWL-LICENCE"}
    assert sorted(named) == sorted(lists), (
        "write into NOTICE where a new list comes from and under which terms it stands"
    )
    made = {path.stem for path in LISTS.glob("*.txt") if "wordlists.py" in path.read_text("utf-8")}
    assert set(re.split(r",\s+", blocks[0])) == made


def test_the_licence_files_that_the_metadata_names_are_there() -> None:
    assert PROJECT["license"] == "Apache-2.0"
    for name in PROJECT["license-files"]:
        assert (ROOT / name).read_text("utf-8").strip()
    assert "Version 2.0, January 2004" in (ROOT / "LICENSE").read_text("utf-8")
    assert "Princeton University" in (LISTS / "WORDNET-LICENCE.txt").read_text("utf-8")
    assert "Kevin Atkinson" in (LISTS / "SCOWL-LICENCE.txt").read_text("utf-8")

"""What the package asks for: no upper bound without a known break, and what CI installs."""

from __future__ import annotations

import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
BREAKS: dict[str, str] = {}  # a package with an upper bound, and what is known to break above it


def asked() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lists = [project["dependencies"], *project["optional-dependencies"].values()]
    found = [Requirement(line) for lines in lists for line in lines]
    return [each for each in found if each.name != project["name"]]


def test_a_package_is_held_back_only_where_a_break_is_known() -> None:
    held = {r.name for r in asked() for s in r.specifier if s.operator in ("<", "<=", "==", "~=")}
    assert held == set(BREAKS)


def test_ci_installs_one_version_of_everything_asked_for() -> None:
    lines = (ROOT / ".ci/constraints.txt").read_text().splitlines()
    pins = dict(line.split("==") for line in lines if not line.startswith("#"))
    named = {canonicalize_name(name): version for name, version in pins.items()}
    assert len(named) == len(pins) == len(lines) - 1
    for wanted in asked():
        if wanted.name == "cosmic-ray":  # a tool that is run by hand
            continue
        assert wanted.specifier.contains(named[canonicalize_name(wanted.name)]), wanted

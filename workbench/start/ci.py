"""The workflow that checks a desk on GitHub Actions."""

from __future__ import annotations

import json
import os
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from workbench import __version__

PACKAGE = "editorial-workbench"
_PLACE = Path(".github/workflows/fact-check.yml")
_FROM_FILE = (
    "this workbench was installed from a file, so the workflow installs {asked}: commit that wheel "
    "beside the desk, or name an address in {path}"
)


def workflow(desk: Path, template: str) -> tuple[Path, str, str]:
    """Where the workflow stands, its text, and what to know of it.

    GitHub reads workflows at the root of a repository only, and the desk may be a folder in one.
    """
    root = _repository(desk) or desk
    inside = Path(os.path.relpath(desk.resolve(), root.resolve())).as_posix()
    asked = requirement(_origin())
    text = template
    for mark, value in (
        ("@DESK@", inside),
        ("@PACKAGE@", asked),
        ("@REPORTS@", (Path(inside) / "reports").as_posix()),
    ):
        text = text.replace(mark, json.dumps(value, ensure_ascii=False))
    path = root / _PLACE
    return path, text, _FROM_FILE.format(path=path, asked=asked) if asked.startswith("./") else ""


def requirement(origin: dict[str, Any] | None) -> str:
    """What installs this very package with pip, by the record that pip kept of its origin.

    Of a package that came from a file on this machine nobody knows a name on a server, and one of
    the same name there may be another's: then it is a wheel, which has to be beside the desk.
    """
    if origin is None:  # from an index of packages, where a version stays what it is
        return f"{PACKAGE}=={__version__}"
    url = str(origin.get("url", ""))
    if not url.startswith("https://"):
        return f"./{PACKAGE.replace('-', '_')}-{__version__}-py3-none-any.whl"
    if source := origin.get("vcs_info"):
        return f"{PACKAGE} @ {source['vcs']}+{url}@{source['commit_id']}"
    return f"{PACKAGE} @ {url}"


def _origin() -> dict[str, Any] | None:
    """What pip wrote of where the package came from (PEP 610); None where it was an index."""
    try:
        told = distribution(PACKAGE).read_text("direct_url.json")
        return dict(json.loads(told)) if told else None
    except (PackageNotFoundError, ValueError):
        return {}


def _repository(desk: Path) -> Path | None:
    here = desk.resolve()
    for folder in (here, *here.parents):
        if (folder / ".git").exists():
            return Path(os.path.relpath(folder))
    return None

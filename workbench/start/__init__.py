"""``init``: a desk of one's own in any folder, from the files that lie in ``desk/`` beside this."""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.settings import held
from workbench.start.ci import workflow

# Where each file of a desk stands, and the file here that it is made of.
_FILES = {
    "sources/sources.toml": "sources.toml",
    "workbench.toml": "workbench.toml",
    "notebooks/01_flag_claims.ipynb": "01_flag_claims.ipynb",
    "notebooks/02_review.ipynb": "02_review.ipynb",
    "notebooks/03_report.ipynb": "03_report.ipynb",
    "reports/.gitkeep": "",
    ".gitignore": "gitignore",
    ".gitattributes": "gitattributes",
}


@dataclass(frozen=True)
class Made:
    """The files that ``init`` made, those it kept because they were there, and what to know."""

    folder: Path
    made: tuple[Path, ...]
    kept: tuple[Path, ...]
    remarks: tuple[str, ...]

    def told(self) -> str:
        """What was made and kept, and the two steps that come next."""
        lines = [f"made  {_shown(path)}" for path in self.made]
        lines += [f"kept  {_shown(path)}, as it was" for path in self.kept]
        lines += [f"note  {remark}" for remark in self.remarks]
        sources, report = (
            _quoted(self.folder / name) for name in ("sources", "reports/fact-check.html")
        )
        desk = "" if self.folder == Path() else f" {_quoted(self.folder)}"
        return "\n".join(
            (
                *lines,
                "\nNext:",
                f"1. Put your sources into {sources} (`workbench add` fetches pages); check them:",
                f"   workbench check {sources} --report {report}",
                "2. Open the desk and give your verdicts:",
                f"   workbench lab{desk}",
            )
        )


def init(folder: str | Path = ".", *, ci: bool = False) -> Made:
    """Make a desk in the folder: sources, reports, register, settings and the three notebooks.

    With ``ci`` a GitHub Actions workflow too. What is there is kept. Raises ``WorkbenchError``
    where a folder or file cannot be made.
    """
    desk = Path(folder)
    remarks: list[str] = []
    wanted = {desk / name: _text(template) for name, template in _FILES.items()}
    if (found := held(desk)) and found.name != "workbench.toml":
        remarks.append(f"{_shown(found)} holds the settings; the desk needs no workbench.toml")
        del wanted[desk / "workbench.toml"]
    else:
        wanted[desk / "workbench.toml"] = _titled(wanted[desk / "workbench.toml"], desk)
    if ci:
        path, text, remark = workflow(desk, _text("fact-check.yml"))
        wanted[path] = text
        remarks += [remark] if remark and not path.exists() else []
    made: list[Path] = []
    kept: list[Path] = []
    for path in wanted:  # all folders before any file: what cannot be done leaves nothing half-made
        _folder(path.parent)
    for path, text in wanted.items():
        (made if _write(path, text) else kept).append(path)
    return Made(desk, tuple(made), tuple(kept), tuple(remarks))


def _text(template: str) -> str:
    if not template:
        return ""
    return (files("workbench.start") / "desk" / template).read_text(encoding="utf-8")


def _titled(text: str, desk: Path) -> str:
    """The settings with the folder's name as the title of the reports."""
    words = desk.resolve().name.replace("-", " ").replace("_", " ").strip() or "Fact check"
    plain = "".join(c for c in words[:1].upper() + words[1:] if c.isprintable())
    return text.replace('"@TITLE@"', json.dumps(plain, ensure_ascii=False))


def _folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise WorkbenchError(
            f"{path}: a file, where a folder must be; move it away or name another folder"
        ) from None
    except OSError as error:
        raise WorkbenchError(
            f"{path}: cannot be made ({error.strerror}); name a folder that you may write to"
        ) from None


def _write(path: Path, text: str) -> bool:
    """Whether the file was made; never over one that is there, not even a broken link."""
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    except OSError as error:
        raise WorkbenchError(
            f"{path}: cannot be written ({error.strerror}); name a folder that you may write to"
        ) from None
    return True


def _shown(path: Path) -> str:
    return "".join(c if c.isprintable() else "?" for c in str(path))


def _quoted(path: Path) -> str:
    """The path as it can be pasted into a command line."""
    return shlex.quote(_shown(path))

"""Back into the author's own file: the manuscript itself, with what was found in its margin.

A file that has the manuscript's ending and whose name begins with the manuscript's name
(``draft-checked.docx`` for ``draft.docx``) is the manuscript itself; any other is the report.
"""

from __future__ import annotations

import hashlib
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from workbench.errors import WorkbenchError
from workbench.reading import content
from workbench.records import Source
from workbench.reports.author.margin import notes
from workbench.reports.author.suggestions import suggestions
from workbench.reports.content.gather import gather
from workbench.sources.versions import named_after

if TYPE_CHECKING:
    from workbench.tables import Dossier
    from workbench.verdicts import VerdictStore

LARGEST = 500_000_000  # bytes of a manuscript: no reader reads more

# The ending of a manuscript's file, and the module whose ``annotated`` writes into such a file.
INTO = {
    ".docx": "workbench.reports.author.intoword",
    ".docm": "workbench.reports.author.intoword",
    ".pdf": "workbench.reports.author.intopdf",
    ".md": "workbench.reports.author.intomarkdown",
    ".markdown": "workbench.reports.author.intomarkdown",
    ".txt": "workbench.reports.author.intomarkdown",
    ".text": "workbench.reports.author.intomarkdown",
}


class Own(NamedTuple):
    """A manuscript and its file, into a copy of which the findings are written."""

    source: Source
    file: Path


def own(dossier: Dossier, path: str | Path) -> Own | None:
    """The manuscript that a file to be written is a copy of; None where it is a report.

    Raises WorkbenchError where it is the manuscript's file itself.
    """
    target = Path(path)
    by_id = {source.source_id: source for source in dossier.source_records}
    found = [Own(by_id[key], Path(file)) for key, file in dossier.manuscripts]
    for each in found:
        if target.exists() and each.file.exists() and target.samefile(each.file):
            raise WorkbenchError(
                f"{path}: this is the manuscript; nothing is written over it. "
                f"Choose another name, as {each.file.stem}-checked{each.file.suffix}."
            )
    if target.suffix.casefold() not in INTO:
        return None
    alike = [each for each in found if named_after(target.name, each.file.name)]
    return max(alike, key=lambda each: len(each.file.stem), default=None)


def written_into(
    dossier: Dossier,
    store: VerdictStore | None,
    manuscript: Own,
    *,
    date: str | None = None,
    suggest: bool = False,
) -> bytes:
    """The manuscript's file with its findings; with ``suggest`` also its corrections."""
    source, file = manuscript
    if suggest and file.suffix.casefold() == ".pdf":
        raise WorkbenchError(
            f"{file}: a PDF holds no tracked changes. Leave out --suggest, or have the manuscript "
            "as .docx or .md."
        )
    _unchanged(file, source)
    matter = gather(dossier, store, date=date)
    suggested = suggestions(matter, source) if suggest else []
    module = import_module(INTO[file.suffix.casefold()])
    made: bytes = module.annotated(file, source, notes(matter, dossier, source), suggested)
    return made


def _unchanged(file: Path, source: Source) -> None:
    """Refuse a file that is not the one that was checked."""
    try:
        data = content(file, LARGEST)
    except WorkbenchError as error:
        raise WorkbenchError(f"{error}; the manuscript must stand where it was checked") from None
    if hashlib.sha256(data).hexdigest() != source.sha256:
        raise WorkbenchError(f"{file}: has changed since it was checked; check it again")

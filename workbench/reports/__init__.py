"""``export``: one annotated report from a dossier and its ledger; the file ending chooses how."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib import import_module
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.collecting import uncollected
from workbench.errors import WorkbenchError, told
from workbench.placing import Content, Placing
from workbench.plugins import called, found, loaded, wrong

if TYPE_CHECKING:
    from workbench.tables import Dossier
    from workbench.verdicts import VerdictStore
    from workbench.verdicts.heads import Head

# Ending to the module whose ``render(matter)`` gives the bytes of the file; for an ending with a
# slash (a folder of that name), a mapping of file name to bytes.
FORMATS = {
    ".html": "workbench.reports.formats.html",
    ".docx": "workbench.reports.formats.docx",
    ".pdf": "workbench.reports.formats.pdf",
    ".xlsx": "workbench.reports.formats.xlsx",
    ".csv": "workbench.reports.formats.csv",
    ".parquet": "workbench.reports.formats.parquet",
    ".md": "workbench.reports.formats.markdown",
    ".jsonl": "workbench.reports.formats.jsonl",
    ".sarif": "workbench.reports.formats.sarif",
    ".junit.xml": "workbench.reports.formats.junit",
    ".annotations.jsonld": "workbench.reports.formats.annotations",
    "claimreview/": "workbench.reports.formats.claimreview",
}

SQLITE = b"SQLite format 3\0"  # how the file of a ledger begins

SUGGESTS = (
    "corrections are suggested in the manuscript itself only: name a file after it, "
    "as draft-checked.docx for draft.docx, and name the manuscript"
)

# Files of an earlier report, which may go.
_OWN = re.compile(r"f-[0-9a-f]{16}(-c-[0-9a-f]{16})?\.jsonld")


def export(
    dossier: Dossier,
    store: VerdictStore | None,
    path: str | Path,
    *,
    date: str | None = None,
    suggest: bool = False,
    key: str | Path | None = None,
) -> Path:
    """Write a report on the dossier and its ledger to ``path``; returns the path.

    The ending of ``path`` chooses the format (``FORMATS``, and the entry points of
    ``workbench.exporters``: ending to a callable of dossier and store that gives bytes).
    ``store`` may be None: no verdicts yet. ``date`` (YYYY-MM-DD) is printed, else the day of
    the ledger's last event. The file appears whole or not at all.

    A file named after the manuscript, with its ending (``draft-checked.docx`` for
    ``draft.docx``), is no report but the manuscript itself with a note on the exact words of
    every finding; with ``suggest`` its corrections stand there as changes to accept.

    The ledger is verified first, and its head noted in a file beside it; with ``key``, a private
    SSH key, the head and the report are signed (``attested``).

    Raises WorkbenchError for a ledger that does not verify, an unknown ending, a wrong date or a
    place that cannot be written.

    >>> wb.export(wb.check("sources"), None, "report.html").name
    'report.html'
    """
    exports(dossier, store, [path], date=date, suggest=suggest, key=key)
    return Path(path)


def exports(
    dossier: Dossier,
    store: VerdictStore | None,
    paths: Sequence[str | Path],
    *,
    date: str | None = None,
    suggest: bool = False,
    placing: Placing | None = None,
    key: str | Path | None = None,
) -> None:
    """Write several reports, all of them or none; else as ``export``.

    ``suggest`` is meant for those that are the manuscript, of which there must be one. With a
    ``placing`` they take their places when all that is to be placed with it does, and the caller
    has their heads ``noted`` after it.
    """
    if key is not None and store is None:
        raise WorkbenchError(f"{key}: there is no ledger, so no head of one to sign")
    if placing is not None:
        _put(dossier, store, plan(dossier, paths, date=date, suggest=suggest), placing, key)
        return
    with Placing() as placing:
        planned = plan(dossier, paths, date=date, suggest=suggest)
        signed = _put(dossier, store, planned, placing, key)
    noted(store, paths, signed)


def _put(
    dossier: Dossier,
    store: VerdictStore | None,
    planned: Sequence[tuple[Path, Render]],
    placing: Placing,
    key: str | Path | None,
) -> dict[Path, Head]:
    """Make the reports and give them to be placed; their heads, where they are signed."""
    signed = {}
    if store is not None:
        store.verify()
    for target, render in planned:
        _spare_ledger(store, target)
        content = render(store)
        if not isinstance(content, bytes):
            _only_own(target, content)
        placing.put(target, content)
        if key is not None and store is not None:
            from workbench.reports import attested

            place = Path(key).expanduser()
            signed[target] = attested.signed(store, target, content, place, placing)
    return signed


def noted(
    store: VerdictStore | None,
    paths: Sequence[str | Path],
    signed: Mapping[Path, Head] | None = None,
) -> None:
    """Note the head of the ledger that each report was made on beside it."""
    if store is None:
        return
    from workbench.reports.attested import head, note

    for path in map(Path, paths):
        note(store, (signed or {}).get(path) or head(store, path))


def foresee(paths: Sequence[str | Path], date: str | None = None) -> None:
    """Refuse at once, before the long work, what no report can be written as."""
    from workbench.reports.author.intofile import INTO

    for path in paths:
        # A file with an ending of a manuscript may be one: that is known when it has been read.
        ending = "" if Path(path).suffix.casefold() in INTO else _ending(path)
        _refuse(Path(path), folder=ending.endswith("/"))
    if date is not None and not _is_day(date):
        raise WorkbenchError(f"date {date!r} is no day. Write it as YYYY-MM-DD, as in 2026-01-31.")


Render = Callable[["VerdictStore | None"], Content]


def plan(
    dossier: Dossier,
    paths: Sequence[str | Path],
    *,
    date: str | None = None,
    suggest: bool = False,
) -> list[tuple[Path, Render]]:
    """Where each report is to stand and what makes it; nothing is made or written yet.

    Raises WorkbenchError for the first that cannot be.
    """
    from workbench.reports.author.intofile import own, written_into

    foresee(paths, date)
    made: list[tuple[Path, Render]] = []
    suggested = False
    for path in paths:
        manuscript = own(dossier, path)
        ending = "" if manuscript else _ending(path)
        _refuse(Path(path), folder=ending.endswith("/"))
        _spare(dossier, Path(path))
        suggested = suggested or manuscript is not None
        render: Render
        if manuscript:
            into = partial(written_into, dossier, manuscript=manuscript)
            render = partial(into, date=date, suggest=suggest)
        elif plug := plugs().get(ending):
            render = partial(_of_plugin, plug, loaded("exporters", plug), dossier)
        else:
            render = partial(_render, dossier, ending=ending, date=date)
        made.append((Path(path), render))
    if suggest and not suggested:
        raise WorkbenchError(f"{', '.join(map(str, paths))}: {SUGGESTS}")
    return made


def _of_plugin(
    plug: EntryPoint, call: Callable[..., Any], dossier: Dossier, store: VerdictStore | None
) -> Content:
    """What an installed exporter gives, once it is seen to be what its ending asks for."""
    made = called("exporters", plug.name, call, dossier, store)
    if not plug.name.endswith("/"):
        if isinstance(made, bytes):
            return made
        raise wrong("exporters", plug.name, f"returned {told(made)}", "return bytes")
    if not isinstance(made, Mapping) or not all(map(_is_file, made.items())):
        cure = "return a mapping of plain file names to bytes"
        raise wrong("exporters", plug.name, f"returned {told(made)}", cure)
    return dict(made)


def _is_file(item: tuple[Any, Any]) -> bool:
    name, body = item
    plain = isinstance(name, str) and name.isprintable() and name not in ("", ".", "..")
    return plain and not set("/\\:") & set(name) and isinstance(body, bytes)


def _render(
    dossier: Dossier, store: VerdictStore | None, *, ending: str, date: str | None
) -> Content:
    from workbench.reports.content.gather import gather

    with uncollected():
        content: Content = import_module(FORMATS[ending]).render(gather(dossier, store, date=date))
    return content


def _is_day(date: str) -> bool:
    try:
        return datetime.date.fromisoformat(date).isoformat() == date
    except ValueError:
        return False


def plugs() -> dict[str, EntryPoint]:
    """The exporters that packages bring, by their endings."""
    brought = {entry.name: entry for entry in found("exporters")}
    for name in brought:
        if len(name) < 2 or not (name.startswith(".") or name.endswith("/")):
            raise wrong("exporters", name, "is no ending", 'name it as ".xyz", or "xyz/" a folder')
    return brought


def _ending(path: str | Path) -> str:
    plain = str(path).replace(os.sep, "/")
    name = plain.lower().rstrip("/") + "/"
    known = sorted({*FORMATS, *plugs()}, key=lambda ending: (-len(ending), ending))
    for ending in known:
        if ending.endswith("/"):
            fits = name.endswith("/" + ending) or name == ending
        else:
            fits = not plain.endswith("/") and name[:-1].endswith(ending)
        if fits:
            return ending
    raise WorkbenchError(
        f"{path}: no report format has this ending. Choose one of {', '.join(sorted(known))}."
    )


def _refuse(target: Path, folder: bool) -> None:
    if not target.parent.is_dir():
        raise WorkbenchError(
            f"{target}: the folder {target.parent} does not exist. Make it, or choose another."
        )
    if target.is_dir() and not folder:
        raise WorkbenchError(f"{target}: this is a folder. Give the name of a file to write.")
    if folder and target.exists() and not target.is_dir():
        raise WorkbenchError(f"{target}: this is a file. This format is written as a folder.")


def _spare(dossier: Dossier, target: Path) -> None:
    """Refuse to write over a source."""
    for source in dossier.source_records if dossier.folder and target.exists() else ():
        file = Path(dossier.folder) / source.path
        if (
            file.name.casefold() == target.name.casefold()
            and file.exists()
            and file.samefile(target)
        ):
            raise WorkbenchError(
                f"{target}: this is a source; nothing is written over it. Choose another name."
            )


def _spare_ledger(store: VerdictStore | None, target: Path) -> None:
    """Refuse to write over a ledger, whatever its file is called, or over the heads noted of it."""
    if not target.is_file():
        return
    with target.open("rb") as file:
        ledger = file.read(len(SQLITE)) == SQLITE
    if ledger or (store and store.heads.exists() and store.heads.samefile(target)):
        raise WorkbenchError(
            f"{target}: this is a ledger; nothing is written over it. Choose another name."
        )


def _only_own(target: Path, content: Mapping[str, bytes]) -> None:
    """Refuse to replace a folder that holds anything else than an earlier report."""
    if target.is_dir() and any(
        file.name not in content and not _OWN.fullmatch(file.name) for file in target.iterdir()
    ):
        raise WorkbenchError(
            f"{target}: the folder holds files that are not of this report. Choose an empty one."
        )

"""``export``: one annotated report from a dossier and its ledger; the file ending chooses how."""

from __future__ import annotations

import datetime
import gc
import os
import re
import secrets
import shutil
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from workbench.tables import Dossier
    from workbench.verdicts import VerdictStore

Content = bytes | Mapping[str, bytes]

# Ending to the module whose ``render(matter)`` gives the bytes of the file; for an ending with a
# slash (a folder of that name), a mapping of file name to bytes.
FORMATS = {
    ".html": "workbench.reports.html",
    ".docx": "workbench.reports.docx",
    ".pdf": "workbench.reports.pdf",
    ".xlsx": "workbench.reports.xlsx",
    ".csv": "workbench.reports.csv",
    ".parquet": "workbench.reports.parquet",
    ".md": "workbench.reports.markdown",
    ".jsonl": "workbench.reports.jsonl",
    ".sarif": "workbench.reports.sarif",
    ".junit.xml": "workbench.reports.junit",
    ".annotations.jsonld": "workbench.reports.annotations",
    "claimreview/": "workbench.reports.claimreview",
}

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
    """
    from workbench.reports.intofile import own, written_into

    target = Path(path)
    manuscript = own(dossier, target)
    if suggest and manuscript is None:
        raise WorkbenchError(f"{path}: {SUGGESTS}")
    ending, plugged = ("", None) if manuscript else _ending(str(path).replace(os.sep, "/"))
    _refuse(target, folder=ending.endswith("/"))
    if date is not None and not _is_day(date):
        raise WorkbenchError(f"date {date!r} is no day. Write it as YYYY-MM-DD, as in 2026-01-31.")
    if key is not None and store is None:
        raise WorkbenchError(f"{path}: there is no ledger, so no head of one to sign")
    if store is not None:
        store.verify()
    content: Content
    if manuscript:
        content = written_into(dossier, store, manuscript, date=date, suggest=suggest)
    else:
        content = plugged(dossier, store) if plugged else _render(dossier, store, ending, date)
    try:
        _write(target, content)
    except OSError as error:
        raise WorkbenchError(
            f"{path}: cannot be written ({error.strerror}). Free the place or choose another."
        ) from error
    if store is not None:
        from workbench.reports.attested import note

        note(store, target, key)
    return target


def _render(dossier: Dossier, store: VerdictStore | None, ending: str, date: str | None) -> Content:
    from workbench.reports.gather import gather

    collecting = gc.isenabled()
    gc.disable()  # nothing here is garbage until the end; walking it all takes a third of the time
    try:
        content: Content = import_module(FORMATS[ending]).render(gather(dossier, store, date=date))
    finally:
        if collecting:
            gc.enable()
    return content


def _is_day(date: str) -> bool:
    try:
        return datetime.date.fromisoformat(date).isoformat() == date
    except ValueError:
        return False


def _ending(path: str) -> tuple[str, Callable[..., Content] | None]:
    plugs = {entry.name: entry for entry in entry_points(group="workbench.exporters")}
    name = path.lower().rstrip("/") + "/"
    known = sorted({*FORMATS, *plugs}, key=lambda ending: (-len(ending), ending))
    for ending in known:
        if ending.endswith("/"):
            found = name.endswith("/" + ending) or name == ending
        else:
            found = not path.endswith("/") and name[:-1].endswith(ending)
        if found:
            return ending, plugs[ending].load() if ending in plugs else None
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


def _write(target: Path, content: Content) -> None:
    if isinstance(content, bytes):
        _replace(target, content)
        return
    if target.is_dir() and any(
        file.name not in content and not _OWN.fullmatch(file.name) for file in target.iterdir()
    ):
        raise WorkbenchError(
            f"{target}: the folder holds files that are not of this report. Choose an empty one."
        )
    made = _beside(target)
    made.mkdir()
    try:
        for name, body in content.items():
            (made / name).write_bytes(body)
        if target.is_dir():
            old = target.replace(_beside(target))
            made.replace(target)
            shutil.rmtree(old)
        else:
            made.replace(target)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


def _replace(target: Path, body: bytes) -> None:
    made = _beside(target)
    try:
        with made.open("xb") as file:
            file.write(body)
        made.replace(target)
    except BaseException:
        made.unlink(missing_ok=True)
        raise


def _beside(target: Path) -> Path:
    return target.parent / f".{target.name[:40]}-{secrets.token_hex(6)}.part"

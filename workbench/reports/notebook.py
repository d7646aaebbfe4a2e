"""What a notebook shows of a dossier: tables that can be read whole, plots, the report itself."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError
from workbench.hidden import shown
from workbench.records import FINDING_KINDS
from workbench.reports.content.parts import counted
from workbench.reports.layout import pictures

if TYPE_CHECKING:
    import pandas as pd
    from markupsafe import Markup

    from workbench.tables import Dossier
    from workbench.verdicts import VerdictStore

PLOTS = ("facts", "sources", "agreement", "years", "progress")
_CELL = "text-align:left;vertical-align:top;white-space:normal;overflow-wrap:break-word"
_WORDS = {
    "supported": "borne out by others",
    "drifted": "said otherwise elsewhere",
    "contested": "contested",
    "unsupported": "nothing bears it out",
}
_TONES = {
    "supported": "plain",
    "drifted": "drift",
    "contested": "conflict",
    "unsupported": "unverified",
}


class NotebookView:
    """Something a notebook shows: as HTML where it can, in words elsewhere."""

    def __init__(self, html: str, words: str) -> None:
        self._html, self._words = html, words

    def _repr_html_(self) -> str:
        return self._html

    def __repr__(self) -> str:
        return self._words


def show(thing: pd.DataFrame | str | Path) -> NotebookView:
    """A table with its words whole and on the left, or an HTML report within the notebook.

    >>> table = wb.show(wb.check("sources").findings)
    """
    if isinstance(thing, str | Path):
        path = Path(thing)
        if path.suffix != ".html" or not path.is_file():
            raise WorkbenchError(f"{path}: no HTML report; give the path of one that was exported")
        page = escape(path.read_text("utf-8"), quote=True)
        frame = 'style="width:100%;height:40rem;border:1px solid #bbb;border-radius:8px"'
        return NotebookView(
            f'<iframe title="Report" {frame} srcdoc="{page}"></iframe>', f"{path.name}"
        )
    index = thing.index.names != [None]
    table = thing.reset_index() if index else thing
    head = "".join(f'<th style="{_CELL}">{escape(shown(_said(n)))}</th>' for n in table.columns)
    rows = "".join(
        "<tr>" + "".join(f'<td style="{_CELL}">{escape(shown(str(v)))}</td>' for v in row) + "</tr>"
        for row in table.itertuples(index=False, name=None)
    )
    if table.empty:
        return NotebookView("<p>Nothing yet.</p>", counted(0, "row"))
    html = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return NotebookView(html, counted(len(table), "row"))


def _said(name: object) -> str:
    return str(name).replace("_", " ")


def plot(dossier: Dossier, what: str, store: VerdictStore | None = None) -> NotebookView:
    """A picture of a dossier: the status by source of the ``facts`` asked about, which ``sources``
    repeat which, their ``agreement``, the ``years`` they speak of, the ``progress`` of the review.

    >>> picture = wb.plot(wb.check("sources"), "facts")
    """
    from workbench.reports.content.gather import gather

    if what == "facts":
        return _bars(_facts(dossier), [(_TONES[s], _WORDS[s]) for s in _WORDS])
    if what == "progress":
        return _bars(_progress(dossier, store), [("plain", "settled"), ("unverified", "open")])
    if what not in PLOTS:
        raise WorkbenchError(f"plot {what!r} is unknown; choose one of {', '.join(PLOTS)}")
    matter = gather(dossier, store)
    made = {
        "sources": lambda: pictures.descent(matter.register),
        "agreement": lambda: pictures.agreement(matter.pairs),
        "years": lambda: pictures.timeline(matter.dated),
    }[what]()
    return _drawn(made, f"plot of the {what}")


def _drawn(picture: Markup, words: str) -> NotebookView:
    """As an image: of a drawing within the page JupyterLab leaves only the words, in a heap, until
    the notebook has been run, and it stumbles over the links of one."""
    if not picture:
        return NotebookView("<p>Nothing to draw.</p>", words)
    data = b64encode(shown(str(pictures.alone(picture))).encode()).decode()
    about = escape(words, quote=True)
    source = f"data:image/svg+xml;base64,{data}"
    return NotebookView(f'<img alt="{about}" style="max-width:100%" src="{source}">', words)


def _facts(dossier: Dossier) -> list[tuple[str, list[int]]]:
    home = {c.claim_id: c.source_id for c in dossier.claim_records}
    counts: Counter[tuple[str, str]] = Counter(
        (home[f.claim_id], f.status) for f in dossier.fact_records
    )
    return [(s.title, [counts[s.source_id, w] for w in _WORDS]) for s in dossier.source_records]


def _progress(dossier: Dossier, store: VerdictStore | None) -> list[tuple[str, list[int]]]:
    from workbench.verdicts.standing import SETTLED, standings

    standing = standings(dossier.finding_records, store.events() if store else [])
    counts: Counter[tuple[str, bool]] = Counter(
        (f.kind, standing[f.finding_id].status in SETTLED) for f in dossier.finding_records
    )
    return [(kind, [counts[kind, True], counts[kind, False]]) for kind in FINDING_KINDS]


def _bars(rows: list[tuple[str, list[int]]], tones: list[tuple[str, str]]) -> NotebookView:
    words = "\n".join(
        f"{name}: " + ", ".join(f"{n} {w}" for n, (_, w) in zip(counts, tones, strict=True))
        for name, counts in rows
    )
    return _drawn(pictures.bars(rows, tones), shown(words) or "nothing to draw")

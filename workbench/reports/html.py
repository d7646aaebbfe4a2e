"""The annotated report as one self-contained HTML page: no network, strict content policy."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from workbench.records import FINDING_KINDS, Claim
from workbench.reports import pictures
from workbench.reports.matter import Matter
from workbench.reports.paragraphs import Block, blocks
from workbench.reports.parts import Sheet, Value, counted, spoken, stopped
from workbench.reports.settling import LEADS, TITLES, records
from workbench.segments import visible
from workbench.verdicts.standing import SETTLED

_TEMPLATES = Path(__file__).parent / "templates"
_MOST_DATED = 300  # rows in the table under the time line


def render(matter: Matter) -> bytes:
    """The page, UTF-8."""
    style, script = (_TEMPLATES.joinpath(n).read_text("utf-8") for n in ("report.css", "report.js"))
    page = (
        _environment()
        .get_template("report.html.j2")
        .render(
            m=matter,
            style=Markup(style),
            script=Markup(script),
            policy=_policy(style, script),
            tones=_tones(matter),
            says={c.lineage: c.says for c in matter.copying},
            seqs={line.event.event_id: line.event.seq for line in matter.log},
            kinds=[(kind, sheets) for kind in FINDING_KINDS if (sheets := matter.of(kind))],
            marked=partial(marked, matter.sheets),
            place={c.source.source_id: i for i, c in enumerate(matter.copies)},
            titles={c.source.source_id: c.source.title for c in matter.copies},
        )
    )
    return visible(page).encode("utf-8")


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    words = (spoken, counted, stopped, before, after, excerpt, facets, moment, web, note)
    made.filters |= {function.__name__: function for function in words}
    made.globals |= {
        "blocks": blocks,
        "pictures": pictures,
        "state_of": state_of,
        "kind_title": TITLES,
        "kind_lead": LEADS,
        "most_dated": _MOST_DATED,
    }
    return made


def _policy(style: str, script: str) -> str:
    def digest(text: str) -> str:
        return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

    return (
        f"default-src 'none'; style-src 'sha256-{digest(style)}'; "
        f"script-src 'sha256-{digest(script)}'; base-uri 'none'; form-action 'none'"
    )


def state_of(sheet: Sheet) -> str:
    """The state a reader filters by: open, needs_second, disagreement or settled."""
    return "settled" if sheet.standing.status in SETTLED else sheet.standing.status


def note(sheet: Sheet) -> str:
    """The few words beside the copy: the values that differ, or what to look for."""
    if sheet.settled:
        return sheet.standing.correction or sheet.standing.chosen_value
    if sheet.finding.kind == "corroborated":
        return sheet.finding.summary
    if sheet.grid:
        first = [row.words for row in sheet.grid if row.facet == sheet.grid[0].facet]
        return " / ".join(f"“{words}”" if words else "not said" for words in dict.fromkeys(first))
    return f"look for {records(sheet.finding, [p.claim for p in sheet.passages])}"


def marked(sheets: Sequence[Sheet], block: Block, place: int) -> Markup:
    """The words of a paragraph with their marks; here, for a template is slow at so many."""
    made: list[str] = []
    for segment in block.segments:
        for number in segment.opens:
            sheet = sheets[number - 1]
            anchor = f' id="m{place}-{segment.start}"' if number == segment.opens[0] else ""
            label = f"{sheet.word} {number}"
            made.append(f'<a class="no {sheet.tone}"{anchor} href="#f{number}">{label}</a>')
        if segment.tone:
            kinds = f"{segment.tone} d" if segment.differing else segment.tone
            made.append(f'<mark class="{kinds}">{escape(segment.text)}</mark>')
        else:
            made.append(escape(segment.text))
    return Markup("".join(made))


def moment(at: str) -> str:
    """A moment of the ledger (UTC, ISO 8601) as people write it."""
    return at.replace("T", " ").removesuffix("Z")


def web(address: str) -> bool:
    """Whether an address may be made a link: nothing but the web, never a script."""
    return address.lower().startswith(("https://", "http://"))


def _tones(matter: Matter) -> list[tuple[str, str, int]]:
    counts = Counter("settled" if s.settled else s.finding.kind for s in matter.sheets)
    order = ("settled", "corroborated", "conflict", "drift", "unverified")
    return [("settled" if w == "corroborated" else w, w, counts[w]) for w in order]


def facets(sheet: Sheet) -> Iterator[tuple[str, str, list[list[Value]]]]:
    """The grid facet by facet: what its differences mean, and its rows value by value."""
    for facet, rows in groupby(sheet.grid, key=lambda row: row.facet):
        held = list(rows)
        values = [list(v) for _, v in groupby(held, key=lambda row: row.words.casefold())]
        yield facet, "; ".join(dict.fromkeys(row.means for row in held)), values


def excerpt(value: Value) -> str:
    """The exact words around a value of the grid: up to eight on each side."""
    parts = value.passage.parts
    hit = next((i for i, part in enumerate(parts) if part.text == value.words), None)
    if hit is None:
        return value.passage.claim.quote
    left = "".join(part.text for part in parts[:hit]).split(" ")
    right = "".join(part.text for part in parts[hit + 1 :]).split(" ")
    head = " ".join(left if len(left) <= 9 else ["…", *left[-8:]])
    tail = " ".join(right if len(right) <= 9 else [*right[:8], "…"])
    return f"{head}{value.words}{tail}"


def before(claim: Claim) -> str:
    """The words before a claim on the same line, from the first whole one."""
    line = claim.prefix.rsplit("\n", 1)
    words = line[-1].split()
    return " ".join(words if len(line) > 1 else words[1:])


def after(claim: Claim) -> str:
    """The words behind a claim on the same line, up to the last whole one."""
    line = claim.suffix.split("\n", 1)
    words = line[0].split()
    return " ".join(words if len(line) > 1 else words[:-1])

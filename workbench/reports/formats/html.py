"""The annotated report as one self-contained HTML page: no network, strict content policy."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from workbench.records import FINDING_KINDS, Claim
from workbench.reports.content.glossary import GLOSSARY, LEADS, LEGEND, TITLES
from workbench.reports.content.matter import Matter
from workbench.reports.content.paragraphs import CopyParagraph, blocks, signed
from workbench.reports.content.parts import (
    Correction,
    Sheet,
    StatedValue,
    counted,
    moment,
    spoken,
    stopped,
    word_of,
)
from workbench.reports.content.remarks import deed, note, opinion, supported
from workbench.reports.layout import pictures
from workbench.reports.layout.drawn import drawn
from workbench.segments import cut
from workbench.verdicts.standing import SETTLED

_TEMPLATES = Path(__file__).parent / "templates"
_MOST_DATED = 300  # rows in the table under the time line
_MOST_FRONT = 25  # open conflicts named on the first page; all stand further down
TONE_WORDS = {
    "conflict": "conflict",
    "fails": "does not hold",
    "drift": "drift or disputed",
    "unverified": "unverified",
    "plain": "corroborated or set aside",
    "holds": "holds",
}


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
            anchors={kind for kind in FINDING_KINDS if matter.of(kind)},
            marked=partial(marked, matter),
            place={c.source.source_id: i for i, c in enumerate(matter.copies)},
            titles={c.source.source_id: c.source.title for c in matter.copies},
        )
    )
    return drawn(page).encode("utf-8")


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    words: tuple[Callable[..., object], ...] = (
        spoken,
        counted,
        stopped,
        before,
        after,
        facets,
        moment,
        web,
        who,
        struck,
    )
    words += (deed, opinion, supported)
    made.filters |= {function.__name__: function for function in words}
    made.globals |= {
        "blocks": blocks,
        "pictures": pictures,
        "note": note,
        "glossary": GLOSSARY.items(),
        "legend": LEGEND,
        "most_front": _MOST_FRONT,
        "tone_words": TONE_WORDS,
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


def marked(matter: Matter, block: CopyParagraph, source_id: str, place: int) -> Markup:
    """The words of a paragraph with their marks; here, for a template is slow at so many."""
    made: list[str] = []
    reached = "0"  # one stop of the tabulator a paragraph; the arrows go on from there
    for segment in block.segments:
        for number in segment.opens:
            passage = matter.opened[number, source_id, segment.start]
            anchor = f' id="m{place}-{segment.start}"' if number == segment.opens[0] else ""
            label = f"{word_of(matter.sheets[number - 1], passage)} {number}"
            made.append(f'<a class="no {passage.tone}"{anchor} href="#f{number}">{label}</a>')
        words = escape(segment.text)
        if segment.tone and segment.text.strip():
            kinds = f"{segment.tone} d" if segment.differing else segment.tone
            told = f' data-t="{escape(segment.told)}" tabindex="{reached}"'
            made.append(f'<mark class="{kinds}"{told}>{words}</mark>')
            reached = "-1"
        else:
            made.append(_signed(segment.text))
    return Markup("".join(made))


def _signed(text: str) -> str:
    """The text with the marks of headings and notes set back: as they stand, and out of the way."""
    tags = {"heading": "span", "note": "sup"}
    return "".join(
        f'<{tags[sign]} class="sign">{escape(piece)}</{tags[sign]}>' if sign else escape(piece)
        for piece, sign in signed(text)
    )


def struck(correction: Correction) -> Markup:
    """The words as written, those that do not hold struck out."""
    quote = correction.written.claim.quote
    made = []
    for start, end, keys in cut(len(quote), [(a, b, True) for a, b in correction.wrong]):
        words = escape(quote[start:end])
        made.append(f"<del>{words}</del>" if keys else str(words))
    return Markup("".join(made))


def who(rows: Sequence[StatedValue]) -> str:
    """The sources that state a value, each with its place; what they repeat stands beside them."""
    named = (
        f"{row.passage.source.title}, {row.passage.claim.locator}"
        + (
            f" (from {row.passage.origin})"
            if row.passage.origin != row.passage.source.title
            else ""
        )
        for row in rows
    )
    return "; ".join(dict.fromkeys(named))


def web(address: str) -> bool:
    """Whether an address may be made a link: nothing but the web, never a script."""
    return address.lower().startswith(("https://", "http://"))


def _tones(matter: Matter) -> list[tuple[str, str, int]]:
    counts = Counter("settled" if s.settled else s.finding.kind for s in matter.sheets)
    order = ("settled", "corroborated", "conflict", "drift", "unverified")
    plain = ("settled", "corroborated")
    return [("plain" if w in plain else w, w, counts[w]) for w in order]


def facets(sheet: Sheet) -> Iterator[tuple[str, str, list[list[StatedValue]]]]:
    """The grid facet by facet: what its differences mean, and its rows value by value."""
    for facet, rows in groupby(sheet.grid, key=lambda row: row.facet):
        held = list(rows)
        values = [list(v) for _, v in groupby(held, key=lambda row: row.words.casefold())]
        yield facet, "; ".join(dict.fromkeys(row.means for row in held)), values


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

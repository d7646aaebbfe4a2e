"""Word: every comment's range holds exactly the words of its claim; the parts are sound."""

from __future__ import annotations

import io
import re
import zipfile
from collections import defaultdict
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from lxml import etree
from samples import Judged, claim, finding, sample_dossier, source, synthetic_dossier

from workbench.dossier import check
from workbench.hidden import shown
from workbench.reports.content.gather import gather
from workbench.reports.formats.docx import render
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened(dossier: Dossier, store: VerdictStore | None = None) -> tuple[bytes, Document]:
    made = render(gather(dossier, store))
    return made, docx.Document(io.BytesIO(made))


def ranges(document: Document) -> dict[str, str]:
    """The words each comment is on, paragraphs joined by line ends."""
    held: dict[str, list[str]] = defaultdict(list)
    active: list[str] = []
    for paragraph in document.paragraphs:
        for key in active:
            held[key].append("\n")
        for child in paragraph._p:
            key = child.get(f"{W}id")
            if child.tag == f"{W}commentRangeStart":
                active.append(key)
                held[key] = []
            elif child.tag == f"{W}commentRangeEnd":
                active.remove(key)
            elif child.tag == f"{W}r":
                text = "".join(_shown(piece) for piece in child)
                for key in active:
                    held[key].append(text)
    assert active == [], "every range is closed"
    return {key: "".join(words) for key, words in held.items()}


def _shown(piece: Any) -> str:
    tag = piece.tag.removeprefix(W)
    return {"t": piece.text or "", "br": "\n", "tab": "\t"}.get(tag, "")


def expected(dossier: Dossier) -> list[str]:
    quotes = {c.claim_id: c.quote for c in dossier.claim_records}
    words = (quotes[c] for f in dossier.finding_records for c in f.claim_ids)
    return sorted(shown(q).replace("\r\n", "\n").replace("\r", "\n") for q in words)


def test_every_range_holds_exactly_the_quote(judged: Judged, hostile: Dossier) -> None:
    for dossier in (judged[0], hostile, synthetic_dossier(40)):
        _, document = opened(dossier)
        held = ranges(document)
        assert sorted(held.values()) == expected(dossier)
        assert {str(c.comment_id) for c in document.comments} == set(held)


def test_a_comment_is_on_the_words_of_its_own_finding(judged: Judged) -> None:
    _, document = opened(*judged)
    held = ranges(document)
    for comment in document.comments:
        number = int(comment.text.split(".")[0])
        found = judged[0].finding_records[number - 1]
        quotes = {c.claim_id: c.quote for c in judged[0].claim_records}
        assert held[str(comment.comment_id)] in {quotes[c] for c in found.claim_ids}


def test_ranges_may_overlap_nest_and_touch() -> None:
    text = source("a", "One two three four.\nFive six.\n")
    quotes = ("One two three", "two three four.\nFive", "three", "One two three", " four.")
    claims = [claim(text, quote) for quote in quotes]
    found = tuple(finding("unverified", "low", f"r{n}", (c,)) for n, c in enumerate(claims))
    dossier = Dossier("Overlap", (text,), tuple(claims), (), (), found)
    _, document = opened(dossier)
    assert sorted(ranges(document).values()) == sorted(quotes)


def test_a_comment_tells_what_a_reviewer_needs(judged: Judged) -> None:
    _, document = opened(*judged)
    first = next(c for c in document.comments if c.text.startswith("1. conflict · date"))
    for told in (
        "date: “May 1932” / “May 1931”",
        "Answer: “May 1932” holds",
        "Verdict: confirmed with change, by Ada (checker), 2026-01-02 10:00:00",
        "Evidence: Harbour Board minutes, p. 12 “opened by the Mayor in May 1932”",
        "Recommended wording: Opened in May 1932, the bridge took eight years to build.",
    ):
        assert told in first.text
    assert first.author == "Ada" and first.initials == "A"
    assert first.timestamp is not None and first.timestamp.isoformat()[:10] == "2026-01-02"
    open_one = next(c for c in document.comments if "disagreement" in c.text)
    assert open_one.author == "Workbench" and "by Bo (second)" in open_one.text


def test_the_text_of_every_source_is_whole(hostile: Dossier) -> None:
    _, document = opened(hostile)
    copied = [p.text for p in document.paragraphs if p.style and p.style.name == "Source Text"]
    texts = [shown(s.text).replace("\r\n", "\n") for s in hostile.source_records]
    assert "\n".join(copied) == "\n".join(texts)


def test_headings_styles_and_contents_are_real(judged: Judged) -> None:
    _, document = opened(*judged)
    heads = [p for p in document.paragraphs if p.style and p.style.name.startswith("Heading")]
    top = [p.text for p in heads if p.style and p.style.name in ("Heading 1", "Heading 2")]
    assert {"Annotated copy", "Bridge history", "Conflicts", "Corrections"} <= set(top)
    assert any('TOC \\o "1-2"' in t.text for t in document.element.iter(f"{W}instrText"))
    links = document.element.findall(f".//{W}hyperlink")
    listed = ["".join(t.text for t in link.iter(f"{W}t")) for link in links]
    assert listed == top
    marks = {m.get(f"{W}name") for m in document.element.iter(f"{W}bookmarkStart")}
    assert {link.get(f"{W}anchor") for link in links} <= marks


def test_corrections_and_conflicts_are_tables(judged: Judged) -> None:
    _, document = opened(*judged)
    rows = [[cell.text for cell in row.cells] for t in document.tables for row in t.rows]
    assert ["No.", "As written", "As it should read", "On what evidence"] in rows
    (corrected,) = [r for r in rows if r[0] == "1" and len(r) == 4]
    assert corrected[2] == "Opened in May 1932, the bridge took eight years to build."
    place = "Bridge guide, line 3\nsecondary"
    assert any(r[0] == place and "May 1931" in r[-1] for r in rows)


def test_no_part_holds_a_clock_or_a_character_xml_forbids(judged: Judged, hostile: Dossier) -> None:
    for dossier, store in (judged, (hostile, None)):
        made, document = opened(dossier, store)
        with zipfile.ZipFile(io.BytesIO(made)) as package:
            assert package.testzip() is None
            assert {i.date_time for i in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            for name in package.namelist():
                etree.fromstring(package.read(name))
        created = document.core_properties.created
        assert (created.isoformat()[:10] if created else "") == ("2026-01-02" if store else "")


def test_identifiers_are_unique(judged: Judged) -> None:
    _, document = opened(*judged)
    for tag in ("bookmarkStart", "commentRangeStart", "commentReference"):
        ids = [e.get(f"{W}id") for e in document.element.iter(f"{W}{tag}")]
        assert len(ids) == len(set(ids)) > 3
    body = etree.tostring(document.element.body).decode()
    used = set(re.findall(r'<w:(?:p|r|tbl)Style w:val="(\w+)"', body))
    known = {style.style_id for style in document.styles}
    assert used <= known, "every style used is defined"


def test_a_dossier_without_sources_is_a_document() -> None:
    _, document = opened(Dossier("Empty", (), (), (), (), ()))
    assert document.paragraphs[0].text == "Empty"


def test_the_sample_is_not_settled_by_itself() -> None:
    _, document = opened(sample_dossier())
    assert all(c.author == "Workbench" and c.timestamp is None for c in document.comments)


def test_headings_and_notes_are_drawn_as_such_and_keep_every_character(tmp_path: Path) -> None:
    text = (
        "# The *pier*\n\nIt opened in 1932.[^1] Not #1, nor [1].\n#No heading\n\n[^1]: The Herald."
    )
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    _, document = opened(check(tmp_path, progress=False))
    styled = [(p, p.style.name) for p in document.paragraphs if p.style]
    copied = [(p, name) for p, name in styled if name in ("Source Text", "Source Heading")]
    assert "\n".join(p.text for p, _ in copied) == text
    assert [p.text for p, name in copied if name == "Source Heading"] == ["# The *pier*"]
    runs = [(run.text, run.style.name) for p, _ in copied for run in p.runs if run.style]
    signs = [(words, name) for words, name in runs if name.endswith("Sign")]
    assert signs == [("# ", "Heading Sign"), ("[^1]", "Note Sign"), ("[^1]", "Note Sign")]

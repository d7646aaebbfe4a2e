"""With a manuscript, a report is about it: its copy opens it, and only it is corrected."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import workbench as wb
from workbench.records import Finding
from workbench.reports.content.gather import gather
from workbench.reports.formats import docx, html, markdown, pdf
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore

TOWN = "The pier at Norwick cost £2.4 million. The pier is 240 m long.\n\nThe inn closed in 1990.\n"
DRAFT = (
    "The pier at Norwick cost £2.6 million.\n\nThe pier is 240 m long (Town report 2019).\n\n"
    "A keeper of the inn once lived at the pier.\n"
)
REGISTER = '["town.txt"]\ntitle = "Town report"\nkind = "primary"\npublished_on = 2019-01-01\n'


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[tuple[Callable[[str], Dossier], VerdictStore]]:
    """A folder with a source and a draft, and its ledger."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "town.txt").write_text(TOWN, encoding="utf-8")
    (tmp_path / "sources" / "sources.toml").write_text(REGISTER, encoding="utf-8")
    store = VerdictStore(tmp_path / "verdicts.sqlite")

    def check(draft: str) -> Dossier:
        (tmp_path / "draft.txt").write_text(draft, encoding="utf-8")
        home, own = tmp_path / "sources", tmp_path / "draft.txt"
        return wb.check(home, manuscript=own, store=store, progress=False)

    yield check, store
    store.close()


def judge(dossier: Dossier, store: VerdictStore, kind: str, verdict: str, **more: Any) -> Finding:
    quotes = {claim.claim_id: claim.quote for claim in dossier.claim_records}
    found = next(f for f in dossier.finding_records if f.kind == kind)
    told = [quotes[i] for i in found.claim_ids]
    proof = [{"url": "https://example.org/x", "quote": "as stated"}]
    store.record(found, verdict, reviewer="ed", quotes=told, evidence=proof, **more)
    return found


def words(page: str, *titles: str) -> list[int]:
    return [page.index(title) for title in titles]


def test_html_and_markdown_open_with_the_manuscript(
    desk: tuple[Callable[[str], Dossier], VerdictStore],
) -> None:
    check, store = desk
    matter = gather(check(DRAFT), store)
    page = html.render(matter).decode()
    at = words(page, 'id="manuscript"', 'id="front"', 'id="corrections"', 'id="copies"')
    assert at == sorted(at)
    first = page[at[0] : at[1]]
    assert "draft.txt" in first and "town.txt" not in first
    assert "draft.txt · " not in page[at[3] :].split("</section>")[0]
    text = markdown.render(matter).decode()
    at = words(text, "## The manuscript", "## Open conflicts", "## Corrections", "## The sources")
    assert at == sorted(at)


def test_word_and_pdf_open_with_the_manuscript(
    desk: tuple[Callable[[str], Dossier], VerdictStore],
) -> None:
    check, store = desk
    matter = gather(check(DRAFT), store)
    package = zipfile.ZipFile(io.BytesIO(docx.render(matter)))
    body = package.read("word/document.xml").decode()
    at = words(
        body, ">Signed<", ">The manuscript<", "£2.6 million", ">Open conflicts<", ">The sources<"
    )
    assert at == sorted(at)
    numbers = re.findall(r'commentRangeStart w:id="(\d+)"', body)
    assert len(numbers) == len(set(numbers))
    pytest.importorskip("typst")
    import pypdfium2

    pages = pypdfium2.PdfDocument(pdf.render(matter))
    text = "".join(page.get_textpage().get_text_bounded() for page in pages)
    at = words(text, "Signed", "The manuscript", "£2.6 million", "Open conflicts", "The sources")
    assert at == sorted(at)


def test_without_a_manuscript_the_copies_stand_where_they_stood(
    desk: tuple[Callable[[str], Dossier], VerdictStore], tmp_path: Path
) -> None:
    _, store = desk
    matter = gather(wb.check(tmp_path / "sources", progress=False), store)
    page = html.render(matter).decode()
    assert 'id="manuscript"' not in page and "Annotated copy</h2>" in page
    assert "## Annotated copy" in markdown.render(matter).decode()


def test_every_fact_of_the_manuscript_is_ticked_and_no_citation(
    desk: tuple[Callable[[str], Dossier], VerdictStore],
) -> None:
    check, store = desk
    (copy,) = gather(check(DRAFT), store).manuscripts
    ticked = {s.text.strip(): s.tone for s in copy.segments if s.tone and s.text.strip()}
    assert ticked["£2.6 million"] == "conflict"
    assert ticked["240 m"] == "borne"
    assert not any("2019" in text or "report" in text for text in ticked)


def test_only_the_manuscript_is_corrected(
    desk: tuple[Callable[[str], Dossier], VerdictStore],
) -> None:
    check, store = desk
    judge(check(DRAFT), store, "conflict", "incorrect", chosen_value="£2.6 million")
    assert gather(check(DRAFT), store).corrections == ()  # the source's error is no one's here


def test_the_manuscript_is_corrected(desk: tuple[Callable[[str], Dossier], VerdictStore]) -> None:
    check, store = desk
    judge(check(DRAFT), store, "conflict", "incorrect", chosen_value="£2.4 million")
    (made,) = gather(check(DRAFT), store).corrections
    assert made.reads == "The pier at Norwick cost £2.4 million."


def test_the_nearest_passages_stand_under_what_no_source_speaks_of(
    desk: tuple[Callable[[str], Dossier], VerdictStore],
) -> None:
    check, store = desk
    matter = gather(check(DRAFT), store)
    (sheet,) = [s for s in matter.sheets if s.nearest]
    assert 1 <= len(sheet.nearest) <= 3
    quote = sheet.nearest[0].claim.quote
    text = markdown.render(matter).decode()
    assert text.count("- Nearest in the sources: Town report, line") == len(sheet.nearest)
    page = html.render(matter).decode()
    assert "Nearest in the sources" in page
    assert quote in page[page.index("Nearest in the sources") :]


def test_a_citation_is_told_in_html(desk: tuple[Callable[[str], Dossier], VerdictStore]) -> None:
    check, store = desk
    page = html.render(gather(check(DRAFT), store)).decode()
    assert "The cited source, Town report, bears this out." in page


def test_what_was_checked_what_changed_and_what_is_new_is_told(
    desk: tuple[Callable[[str], Dossier], VerdictStore],
) -> None:
    check, store = desk
    first = check(DRAFT)
    assert gather(first, store).since == ""
    judge(first, store, "conflict", "incorrect", chosen_value="£2.4 million")
    judge(first, store, "corroborated", "confirmed")
    told = "2 findings stand as checked, 0 changed since and are open again, "
    assert gather(first, store).since == f"{told}1 is new or not yet judged."
    second = gather(check(DRAFT.replace("£2.6 million", "£2.9 million")), store)
    assert second.since == (
        "1 finding stands as checked, 1 changed since and is open again, "
        "1 is new or not yet judged."
    )
    (sheet,) = second.reopened
    assert "£2.9 million" in sheet.headline
    for page in (html.render(second).decode(), markdown.render(second).decode()):
        assert "Since the last verdicts" in page and second.since in page
        assert page.index("£2.9 million", page.index("Since the last verdicts")) > 0

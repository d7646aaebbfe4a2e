"""What holds, in every format: three files, of which two say one thing and one another."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import lxml.html
import openpyxl
import pypdfium2
import pytest
from samples import EARLY, LATE, Settle

from workbench.reports import FORMATS, export
from workbench.reports.content.gather import gather
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore
from workbench.verdicts.signing import state

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Settled = tuple[Dossier, VerdictStore]


def made(settled: Settled, folder: Path, ending: str) -> bytes:
    return export(*settled, folder / f"three{ending}").read_bytes()


both = pytest.mark.parametrize(("holding", "losing"), [(EARLY, LATE), (LATE, EARLY)])


@both
@pytest.mark.parametrize("verdict", ["incorrect", "confirmed", "confirmed_with_change"])
def test_the_value_that_holds_labels_each_passage_whatever_the_word(
    settle: Settle, holding: tuple[str, str], losing: tuple[str, str], verdict: str
) -> None:
    for sheet, value in zip(gather(*settle(holding, verdict)).sheets, holding, strict=False):
        assert sheet.state == f"“{value}” holds"
        for passage in sheet.passages:
            states_it = value in passage.claim.quote
            assert passage.label == ("holds" if states_it else "does not hold")


@both
def test_every_passage_that_lost_is_a_correction(
    settle: Settle, holding: tuple[str, str], losing: tuple[str, str]
) -> None:
    matter = gather(*settle(holding))
    lost = {p.claim.quote for s in matter.sheets for p in s.passages if p.label == "does not hold"}
    assert {c.written.claim.quote for c in matter.corrections} == lost
    for correction in matter.corrections:
        assert not any(value in correction.reads for value in losing)
        assert any(value in correction.reads for value in holding)
        assert [item.title for item in correction.evidence] == ["Opening certificate"]


def test_a_sentence_that_lost_two_questions_is_corrected_once(settle: Settle) -> None:
    twice = [c for c in gather(*settle(LATE)).corrections if len(c.sheets) == 2]
    assert [c.reads for c in twice] == [
        "The Northgate Bridge opened on 16 March 2019 and cost £4.9 million."
    ]


@both
def test_the_page_shows_green_only_for_what_holds(
    settle: Settle, tmp_path: Path, holding: tuple[str, str], losing: tuple[str, str]
) -> None:
    page = lxml.html.fromstring(made(settle(holding), tmp_path, ".html").decode())
    green = {m.text_content() for m in page.xpath("//article//mark[contains(@class, 'holds')]")}
    struck = {m.text_content() for m in page.xpath("//article//mark[contains(@class, 'fails')]")}
    assert green == set(holding) and struck == set(losing)
    for card in page.xpath("//section[contains(@class, 'card holds')]"):
        assert not any(value in card.xpath("string(.//blockquote/mark)") for value in losing)
    notes = [" ".join(n.text_content().split()) for n in page.xpath("//ul[@class='notes']/li")]
    assert f"1 does not hold should be “{holding[0]}”" in notes
    assert "1 holds" in notes


@both
def test_a_value_never_stands_before_incorrect(
    settle: Settle, tmp_path: Path, holding: tuple[str, str], losing: tuple[str, str]
) -> None:
    settled = settle(holding)
    page = lxml.html.fromstring(made(settled, tmp_path, ".html").decode()).text_content()
    package = zipfile.ZipFile(io.BytesIO(made(settled, tmp_path, ".docx")))
    word = lxml.html.fromstring(package.read("word/document.xml")).text_content()
    sheet = pypdfium2.PdfDocument(io.BytesIO(made(settled, tmp_path, ".pdf")))
    paper = " ".join(p.get_textpage().get_text_bounded() for p in sheet)
    markdown = made(settled, tmp_path, ".md").decode()
    for text in (page, word, paper, markdown):
        assert "incorrect" in text, "the verdict word itself is not hidden"
        for value in (*holding, *losing):
            assert not re.search(rf"{re.escape(value)}[”\W]{{0,6}}incorrect", text)


@both
def test_word_ticks_and_comments_say_it(
    settle: Settle, tmp_path: Path, holding: tuple[str, str], losing: tuple[str, str]
) -> None:
    package = zipfile.ZipFile(io.BytesIO(made(settle(holding), tmp_path, ".docx")))
    document = lxml.etree.fromstring(package.read("word/document.xml"))
    copied = [p for p in document.iter(f"{W}p") if _style(p) == "SourceText"]
    for style, wanted in (("HoldsMark", holding), ("FailsMark", losing)):
        runs = [r for p in copied for r in p.iter(f"{W}r") if _run_style(r) == style]
        assert {"".join(t.text for t in r.iter(f"{W}t")) for r in runs} == set(wanted)
    comments = package.read("word/comments.xml").decode()
    assert "These words: does not hold" in comments and "These words: holds" in comments


def _style(paragraph: Any) -> str:
    return str(paragraph.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces={"w": W[1:-1]}))


def _run_style(run: Any) -> str:
    return str(run.xpath("string(w:rPr/w:rStyle/@w:val)", namespaces={"w": W[1:-1]}))


def test_tables_and_code_hosts_say_it_too(settle: Settle, tmp_path: Path) -> None:
    settled = settle(EARLY)
    rows = list(openpyxl.load_workbook(io.BytesIO(made(settled, tmp_path, ".xlsx")))["findings"])
    first = dict(zip((c.value for c in rows[0]), (c.value for c in rows[1]), strict=True))
    assert first["answer"] == "“14 March 2019” holds"
    said = dict(zip(first["words"].split("\n"), first["outcomes"].split("\n"), strict=True))
    assert said["The Northgate Bridge opened on 16 March 2019."] == "does not hold"

    sarif = json.loads(made(settled, tmp_path, ".sarif"))["runs"][0]["results"][0]
    assert sarif["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].endswith("blog.txt")
    assert "Answer: “14 March 2019” holds" in sarif["message"]["text"]
    assert "16 March 2019.” (does not hold)" in sarif["message"]["text"]

    items = json.loads(made(settled, tmp_path, ".annotations.jsonld"))["first"]["items"]
    tags = {i["body"][0]["value"] for i in items if i["motivation"] == "assessing"}
    assert tags == {"holds", "does not hold"}

    junit = made(settled, tmp_path, ".junit.xml").decode()
    assert "16 March 2019.” (does not hold)" in junit
    lines = [json.loads(line) for line in made(settled, tmp_path, ".jsonl").splitlines()]
    assert sum(line["record"] == "correction" for line in lines) == 2


@both
def test_claim_reviews_rate_each_value(
    settle: Settle, tmp_path: Path, holding: tuple[str, str], losing: tuple[str, str]
) -> None:
    folder = export(*settle(holding), tmp_path / "claimreview")
    reviews = [json.loads(path.read_text("utf-8")) for path in folder.iterdir()]
    rated = {r["claimReviewed"].split("”")[0][1:]: r["reviewRating"] for r in reviews}
    assert {words for words, r in rated.items() if r["alternateName"] == "True"} == set(holding)
    assert {words for words, r in rated.items() if r["alternateName"] == "False"} == set(losing)
    for review in reviews:
        assert ".txt" not in json.dumps(review["url"]), "no path of this machine"
        assert all("url" not in place for place in review["itemReviewed"]["appearance"])


def sign(settled: Settled) -> None:
    dossier, store = settled
    now = state(dossier, store.events())
    store.sign(now, reviewer="Grace Hill", event_id="signed", at="2026-01-03T09:00:00Z")


def readable(settled: Settled, folder: Path, ending: str) -> str:
    """The words of a report in any format."""
    name = ending if ending.endswith("/") else f"three{ending}"
    path = export(*settled, folder / name)
    if path.is_dir():
        return " ".join(p.read_text("utf-8") for p in path.iterdir())
    if ending == ".parquet":
        import pyarrow.parquet

        return str(pyarrow.parquet.read_table(path).to_pydict())
    if ending == ".pdf":
        return " ".join(p.get_textpage().get_text_bounded() for p in pypdfium2.PdfDocument(path))
    if ending in (".docx", ".xlsx"):
        package = zipfile.ZipFile(path)
        return " ".join(package.read(n).decode() for n in package.namelist() if ".xml" in n)
    return path.read_text("utf-8")


@pytest.mark.parametrize("ending", list(FORMATS))
def test_every_format_says_who_signed_and_when_it_is_outdated(
    settle: Settle, tmp_path: Path, ending: str
) -> None:
    dossier, store = settled = settle(EARLY)
    outdated = re.compile('outdated(?!": ?false)', re.IGNORECASE)
    sign(settled)
    fresh = readable(settled, tmp_path, ending)
    assert "Grace Hill" in fresh and not outdated.search(fresh.split("<body", 1)[-1])
    store.record(dossier.finding_records[-1], "unverifiable", reviewer="Bo")
    later = readable(settled, tmp_path, ending)
    assert "Grace Hill" in later and outdated.search(later.split("<body", 1)[-1])


def test_a_signature_names_the_head_it_was_given_on(settle: Settle) -> None:
    dossier, store = settled = settle(EARLY)
    seq, head = store.head()
    sign(settled)
    (signed,) = gather(dossier, store).header.signatures
    assert (signed.name, signed.head_seq, signed.head_hash) == ("Grace Hill", seq, head)
    assert gather(dossier, store).counts.stale == 0, "a signature is no verdict"


@pytest.mark.parametrize("ending", [".md", ".html", ".docx", ".pdf"])
def test_a_signature_on_an_empty_ledger_says_so(
    three: Any, ledger: VerdictStore, tmp_path: Path, ending: str
) -> None:
    sign((three, ledger))
    text = readable((three, ledger), tmp_path, ending)
    assert "an empty ledger" in text and "event 0," not in text

"""ClaimReview: one file a settled finding, the public rating, the publisher's address."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld
from samples import Judged, claim, fact, finding, sample_dossier, source

from workbench.records import Finding
from workbench.reports import export
from workbench.reports.content.gather import gather
from workbench.reports.formats.claimreview import render
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore

PAGE = [{"url": "https://example.org/ledger", "quote": "as stated"}]


def reviews(dossier: Dossier, store: VerdictStore | None, folder: Path) -> list[dict[str, Any]]:
    made = export(dossier, store, folder / "claimreview")
    return [json.loads(path.read_text("utf-8")) for path in sorted(made.iterdir())]


def test_only_settled_findings_with_a_rating_get_a_file(judged: Judged, tmp_path: Path) -> None:
    dossier, store = judged
    conflict, _, bound, widest, *_ = dossier.finding_records
    made = reviews(dossier, store, tmp_path)
    assert {r["identifier"] for r in made} == {f.finding_id for f in (conflict, bound, widest)}
    names = {path.name for path in (tmp_path / "claimreview").iterdir()}
    assert names == {f"{r['url'].removeprefix('urn:workbench:')}.jsonld" for r in made}


@pytest.mark.parametrize(
    ("verdict", "name", "value"),
    [
        ("confirmed", "True", 5),
        ("confirmed_with_change", "Mostly true", 4),
        ("disputed", "Unproven", None),
        ("unverifiable", "Unproven", None),
        ("incorrect", "False", 1),
        ("not_checkable", None, None),
    ],
)
def test_the_rating_follows_the_verdict(
    ledger: VerdictStore, tmp_path: Path, verdict: str, name: str | None, value: int | None
) -> None:
    dossier = sample_dossier()
    ledger.record(
        dossier.finding_records[3], verdict, reviewer="Ada", evidence=PAGE, correction="So."
    )
    made = reviews(dossier, ledger, tmp_path)
    assert [r["reviewRating"]["alternateName"] for r in made] == ([name] if name else [])
    assert [r["reviewRating"].get("ratingValue") for r in made] == ([value] if name else [])


def decide(store: VerdictStore, finding: Finding, verdict: str) -> None:
    store.record(finding, verdict, reviewer="Ada", chosen_value="May 1932", evidence=PAGE)


@pytest.mark.parametrize("verdict", ["confirmed", "incorrect"])
def test_each_published_value_is_rated_against_the_one_that_holds(
    ledger: VerdictStore, tmp_path: Path, verdict: str
) -> None:
    dossier = sample_dossier()
    decide(ledger, dossier.finding_records[0], verdict)
    made = reviews(dossier, ledger, tmp_path)
    rated = {r["claimReviewed"]: r["reviewRating"]["alternateName"] for r in made}
    assert rated == {
        "“May 1932”, in “The bridge opened in May 1932 after eight years of work.”": "True",
        "“May 1931”, in “Opened in May 1931, the bridge took eight years to build.”": "False",
    }
    held = next(r for r in made if r["reviewRating"]["alternateName"] == "True")
    assert held["itemReviewed"]["text"] == held["claimReviewed"]
    assert len(held["itemReviewed"]["appearance"]) == 2, "the copy states it too"
    assert held["citation"] == ["https://example.org/ledger"]


def test_no_address_is_a_path_of_this_machine(judged: Judged, tmp_path: Path) -> None:
    for made in reviews(*judged, tmp_path):
        shown = [made["url"], *(a.get("url", "") for a in made["itemReviewed"]["appearance"])]
        assert all(re.match(r"urn:workbench:|https://|$", url) for url in shown)


def test_it_expands_to_the_terms_search_engines_ask_for(judged: Judged, tmp_path: Path) -> None:
    def offline(url: str, options: Any) -> dict[str, Any]:
        assert url == "https://schema.org"
        terms = {"@context": {"@vocab": "http://schema.org/"}}
        return {"contextUrl": None, "documentUrl": url, "document": terms}

    for made in reviews(*judged, tmp_path):
        (review,) = jsonld.expand(made, {"documentLoader": offline})
        assert review["@type"] == ["http://schema.org/ClaimReview"]
        for name in ("claimReviewed", "reviewRating", "url", "author", "datePublished"):
            assert review[f"http://schema.org/{name}"], name
        (rating,) = review["http://schema.org/reviewRating"]
        assert rating["http://schema.org/alternateName"][0]["@value"]


def test_the_publisher_comes_from_the_settings(judged: Judged, tmp_path: Path) -> None:
    dossier, store = judged
    (tmp_path / "sources").mkdir()
    (tmp_path / "workbench.toml").write_text(
        'publisher_name = "The Post"\npublisher_url = "https://post.example/checks/"\n'
    )
    placed = replace(dossier, folder=str(tmp_path / "sources"))
    for made in reviews(placed, store, tmp_path):
        slug = made["identifier"].replace(":", "-")
        assert made["url"].startswith(f"https://post.example/checks/{slug}-c-")
        assert made["author"]["name"] == "The Post" and made["author"]["@type"] == "Organization"
    for made in reviews(dossier, store, tmp_path):
        assert made["author"]["@type"] == "Person", "without a publisher the reviewer signs"


def test_no_name_comes_from_the_text(
    hostile: Dossier, ledger: VerdictStore, tmp_path: Path
) -> None:
    ledger.record(hostile.finding_records[2], "unverifiable", reviewer="../../x")
    (made,) = reviews(hostile, ledger, tmp_path)
    (path,) = (tmp_path / "claimreview").iterdir()
    assert re.fullmatch(r"f-[0-9a-f]{16}-c-[0-9a-f]{16}\.jsonld", path.name)
    assert made["claimReviewed"] == hostile.claim_records[1].quote
    assert sorted(p.name for p in tmp_path.iterdir() if "verdicts" not in p.name) == ["claimreview"]


def test_a_review_taken_back_takes_its_file_along(ledger: VerdictStore, tmp_path: Path) -> None:
    dossier = sample_dossier()
    event = ledger.record(dossier.finding_records[3], "unverifiable", reviewer="Ada")
    assert len(reviews(dossier, ledger, tmp_path)) == 1
    ledger.undo(event.event_id, reviewer="Ada")
    assert reviews(dossier, ledger, tmp_path) == []


def test_a_passage_without_the_words_in_question_is_not_rated(ledger: VerdictStore) -> None:
    left, right = source("left", "The hall has a garden."), source("right", "The hall is old.")
    claims = [claim(s, s.text) for s in (left, right)]
    garden = fact(claims[0], "wording", "garden", "garden", "unsupported", 1)
    asks = finding("unverified", "low", "partly_supported", claims, facts=[garden])
    dossier = Dossier("Hall", (left, right), tuple(claims), (), (), (asks,), fact_records=(garden,))
    plan = [{"title": "Plan", "locator": "sheet 2"}]
    ledger.record(asks, "confirmed", reviewer="Ada", evidence=plan)
    made = [json.loads(text) for text in render(gather(dossier, ledger)).values()]
    assert [review["claimReviewed"] for review in made] == ["“garden”, in “The hall has a garden.”"]


def test_no_words_of_a_source_end_the_script_element_it_is_put_into(ledger: VerdictStore) -> None:
    words = "</script><!-- <img src=x onerror=alert(1)> &lt; \u2028 \u2029 of 1932."
    text = source("left", words, title="</SCRIPT >")
    held = claim(text, words)
    asks = finding("unverified", "low", "single_source", (held,))
    dossier = Dossier("T", (text,), (held,), (), (), (asks,))
    ledger.record(asks, "unverifiable", reviewer="</script>", note="<!--<script>")
    (made,) = render(gather(dossier, ledger)).values()
    assert not set("<>&\u2028\u2029") & set(made.decode())
    review = json.loads(made)
    assert review["claimReviewed"] == words and review["author"]["name"] == "</script>"

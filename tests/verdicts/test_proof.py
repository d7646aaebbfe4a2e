"""No circular proof: what is refused as the only evidence, and what counts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from samples import claim, fact, finding, source

from workbench.errors import WorkbenchError
from workbench.records import Source
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore

WORDS = "The ferry stopped in 1933."
OWN = source("diary", WORDS, url="https://example.org/diary")
COPY = source("cutting", WORDS, lineage_id="diary")
OTHER = source("gazette", "In 1933 the ferry stopped for good.", kind="secondary")
DRAFT = source("draft", "Ferries stopped in 1933, they say.", manuscript=True)
CLAIMS = [claim(s, s.text) for s in (OWN, COPY, OTHER, DRAFT)]
ALONE = finding("unverified", "low", "copies_only", CLAIMS[:2])
BORNE = finding("corroborated", "low", "", [CLAIMS[0], CLAIMS[2]])
DOSSIER = Dossier("Ferry", (OWN, COPY, OTHER, DRAFT), tuple(CLAIMS), (), (), (ALONE, BORNE))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VerdictStore]:
    with VerdictStore(tmp_path / "verdicts.sqlite") as store:
        yield store


def seen(text: Source, **more: str) -> dict[str, str]:
    return {"source_id": text.source_id, "title": text.title, "quote": text.text, **more}


BOOK = {"title": "History of the ferry", "locator": "p. 12"}
REFUSED = [[seen(OWN)], [seen(COPY)], [seen(OWN), seen(COPY)], [seen(DRAFT)]]
NAMED = [{"url": "https://example.org/diary"}, {"title": "Diary", "locator": "p. 1"}]


@pytest.mark.parametrize("evidence", [*REFUSED, *([named] for named in NAMED)])
@pytest.mark.parametrize("word", ["confirmed", "incorrect", "disputed"])
def test_the_text_judged_and_its_origin_prove_nothing_alone(
    store: VerdictStore, word: str, evidence: list[dict[str, str]]
) -> None:
    with pytest.raises(WorkbenchError, match=r"cannot bear itself out.*independent source"):
        store.record(ALONE, word, reviewer="Ann", evidence=evidence, dossier=DOSSIER)
    assert store.events() == []


@pytest.mark.parametrize("evidence", [[seen(OTHER)], [BOOK], [seen(OWN), seen(OTHER)]])
def test_an_independent_source_is_evidence(
    store: VerdictStore, evidence: list[dict[str, str]]
) -> None:
    store.record(ALONE, "confirmed", reviewer="Ann", evidence=evidence, dossier=DOSSIER)
    assert len(store.events()) == 1


def test_where_others_say_it_all_they_bear_out_the_first_passage(store: VerdictStore) -> None:
    with pytest.raises(WorkbenchError, match="cannot bear itself out"):
        store.record(BORNE, "confirmed", reviewer="Ann", evidence=[seen(OWN)], dossier=DOSSIER)
    store.record(BORNE, "confirmed", reviewer="Ann", evidence=[seen(OTHER)], dossier=DOSSIER)


def test_a_passage_that_lacks_the_words_in_question_is_judged_only_where_it_has_some(
    store: VerdictStore,
) -> None:
    lone = fact(CLAIMS[2], "wording", "for good", "for good", "unsupported", 1)
    partly = finding("unverified", "low", "partly_supported", [CLAIMS[0], CLAIMS[2]], facts=[lone])
    dossier = Dossier(
        "Ferry", (OWN, COPY, OTHER), tuple(CLAIMS[:3]), (), (), (partly,), fact_records=(lone,)
    )
    with pytest.raises(WorkbenchError, match="cannot bear itself out"):
        store.record(partly, "confirmed", reviewer="Ann", evidence=[seen(OTHER)], dossier=dossier)
    why = "its next line says that it never ran again"
    store.record(
        partly, "confirmed", reviewer="Ann", evidence=[seen(OWN)], note=why, dossier=dossier
    )


def test_without_the_dossier_the_very_passage_is_known_by_its_words(store: VerdictStore) -> None:
    with pytest.raises(WorkbenchError, match="cannot bear itself out"):
        store.record(ALONE, "confirmed", reviewer="Ann", evidence=[seen(OWN)])
    shorter = seen(OWN) | {"quote": "stopped in 1933"}
    with pytest.raises(WorkbenchError, match="cannot bear itself out"):
        store.record(ALONE, "confirmed", reviewer="Ann", evidence=[shorter], quotes=[WORDS, WORDS])
    store.record(ALONE, "confirmed", reviewer="Ann", evidence=[seen(OTHER)])


def test_contested_words_and_words_that_decide_nothing_ask_for_no_other_origin(
    store: VerdictStore,
) -> None:
    one, two = CLAIMS[0], CLAIMS[2]
    drift = finding("drift", "low", "wording", [one, two])
    store.record(drift, "confirmed", reviewer="Ann", evidence=[seen(OWN)], dossier=DOSSIER)
    store.record(ALONE, "unverifiable", reviewer="Ann", evidence=[seen(OWN)], dossier=DOSSIER)


SAID = source("memoir", "The ferry stopped in 1931.", kind="secondary")
AGAINST = claim(SAID, SAID.text)


@pytest.mark.parametrize("kind", ["conflict", "drift"])
@pytest.mark.parametrize("word", ["confirmed", "incorrect", "disputed"])
def test_a_manuscript_bears_nothing_out_whatever_it_is_set_against(
    store: VerdictStore, kind: str, word: str
) -> None:
    asked = finding(kind, "high", "date", [CLAIMS[3], AGAINST])
    sources = (*DOSSIER.source_records, SAID)
    dossier = Dossier("Ferry", sources, (*CLAIMS, AGAINST), (), (), (asked,))
    known: dict[str, Any] = {"reviewer": "Ann", "chosen_value": "1933", "dossier": dossier}
    with pytest.raises(WorkbenchError, match="cannot bear itself out"):
        store.record(asked, word, evidence=[seen(DRAFT)], **known)
    for evidence in ([seen(SAID)], [seen(OTHER)], [BOOK], [seen(DRAFT), seen(SAID)]):
        store.record(asked, word, evidence=evidence, **known)
    assert len(store.events()) == 4


def test_of_two_sources_set_against_each_other_either_is_evidence(store: VerdictStore) -> None:
    asked = finding("conflict", "high", "date", [CLAIMS[0], AGAINST])
    dossier = Dossier("Ferry", (OWN, SAID), (CLAIMS[0], AGAINST), (), (), (asked,))
    for text, value in ((OWN, "1933"), (SAID, "1931")):
        known: dict[str, Any] = {"reviewer": "Ann", "chosen_value": value, "evidence": [seen(text)]}
        store.record(asked, "incorrect", dossier=dossier, **known)
        store.record(asked, "incorrect", **known)  # nor does an id alone bar one of them
    assert len(store.events()) == 4

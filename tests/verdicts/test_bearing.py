"""Evidence that says none of the words in question asks for a note."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from samples import claim, fact, finding, source

from workbench.errors import WorkbenchError
from workbench.records import Fact, Finding, Source
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore
from workbench.verdicts.bearing import asked, silent
from workbench.verdicts.rules import evidence_items

DIARY = source("diary", "The bridge is the widest of its kind and cost £4.2 million.")
GUIDE = source("guide", "Wide roads lead to the bridge.")
PAPER = source("paper", "No wider one was built. It cost 4,200,000 pounds.")
TOUR = source("tour", "Visitors like the view.")
CLAIMS = [claim(s, s.text) for s in (DIARY, GUIDE, TOUR)]
WIDEST = fact(CLAIMS[0], "superlative", "widest", "widest", "unsupported", 1)
COST = fact(CLAIMS[0], "money", "£4.2 million", "money GBP 4200000", "unsupported", 1)
BORNE = fact(CLAIMS[0], "wording", "The bridge", "bridge", "supported", 2)


def dossier(*facts: Fact) -> tuple[Finding, Dossier]:
    partly = finding("unverified", "medium", "partly_supported", CLAIMS[:2], facts=facts)
    sources = (DIARY, GUIDE, PAPER, TOUR)
    known = (WIDEST, COST, BORNE)
    return partly, Dossier("d", sources, tuple(CLAIMS), (), (), (partly,), fact_records=known)


def seen(text: Source, quote: str = "") -> dict[str, str]:
    return {"source_id": text.source_id, "title": text.title, "quote": quote or text.text}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VerdictStore]:
    with VerdictStore(tmp_path / "verdicts.sqlite") as store:
        yield store


@pytest.mark.parametrize("word", ["confirmed", "incorrect", "disputed"])
def test_a_passage_without_the_words_in_question_needs_a_note(
    store: VerdictStore, word: str
) -> None:
    asks, known = dossier(COST, BORNE)
    with pytest.raises(WorkbenchError, match=r"speak of “£4.2 million” \(Tour\).*in the note"):
        store.record(asks, word, reviewer="Ann", evidence=[seen(TOUR)], dossier=known)
    assert store.events() == []
    store.record(asks, word, reviewer="Ann", evidence=[seen(TOUR)], note="page 3", dossier=known)
    assert len(store.events()) == 1


@pytest.mark.parametrize(
    "evidence",
    [
        [seen(PAPER)],  # the same value in other words
        [seen(PAPER, "It cost 4,200,000 pounds.")],
        [seen(TOUR), seen(PAPER)],  # one that speaks of it is enough
        [{"title": "The bridge and its builders", "locator": "p. 7"}],  # nobody here has read it
        [{"source_id": "tour", "title": "Tour", "locator": "p. 7"}],
    ],
)
def test_what_speaks_of_it_or_is_not_known_needs_no_note(
    store: VerdictStore, evidence: list[dict[str, str]]
) -> None:
    asks, known = dossier(COST, BORNE)
    store.record(asks, "confirmed", reviewer="Ann", evidence=evidence, dossier=known)
    assert len(store.events()) == 1


def test_the_text_judged_beside_a_silent_passage_does_not_speak_for_it(store: VerdictStore) -> None:
    asks, known = dossier(COST)
    with pytest.raises(WorkbenchError, match="do not speak of"):
        both = [seen(DIARY), seen(TOUR)]
        store.record(asks, "confirmed", reviewer="Ann", evidence=both, dossier=known)


def test_only_words_that_nothing_bears_out_are_asked_about() -> None:
    asks, known = dossier(COST, BORNE)
    question = asked(asks, known)
    assert question.words == ("£4.2 million",)
    (guide,) = evidence_items([seen(GUIDE)])
    assert silent(guide, question, known)  # “the bridge” is borne out, and not asked about
    assert not silent(guide, asked(*dossier(BORNE)), known)


def test_verdicts_that_decide_nothing_and_questions_of_values_are_let_through(
    store: VerdictStore,
) -> None:
    asks, known = dossier(COST)
    store.record(asks, "unverifiable", reviewer="Ann", evidence=[seen(TOUR)], dossier=known)
    drift = finding("drift", "low", "wording", CLAIMS[:2])
    store.record(drift, "confirmed", reviewer="Ann", evidence=[seen(TOUR)], dossier=known)
    assert len(store.events()) == 2

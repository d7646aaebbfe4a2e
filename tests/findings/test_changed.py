"""The next version of a manuscript: verdicts stay with the same words, and go to no others."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

import workbench as wb
from workbench.records import Finding
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore, standings

PLACES = ["Alder", "Birch", "Cedar", "Dover", "Elgin", "Forth", "Grove", "Hythe", "Inver", "Jarrow"]
THINGS = ["mill", "bridge", "hall", "school", "pier", "inn", "farm", "tower", "ferry", "chapel"]
DEEDS = ["opened", "closed", "burned down", "was sold", "was painted", "was flooded", "was rebuilt"]


def sentence(at: int) -> str:
    place, thing, deed = PLACES[at % 10], THINGS[at // 10], DEEDS[at % 7]
    return f"{place} {thing} {deed} in {1800 + at}, at a cost of £{(at + 3) * 1_100:,}."


SENTENCES = [sentence(at) for at in range(100)]
# Half of them stand in a source; every third of these with another year.
TOWN = "\n\n".join(
    sentence(at).replace(f"in {1800 + at}", f"in {1900 + at}") if at % 3 == 0 else sentence(at)
    for at in range(0, 100, 2)
)


def edited() -> list[str]:
    """The next version: 20 of the sentences with other words, and two new ones."""
    made = list(SENTENCES)
    for number, at in enumerate(random.Random(7).sample(range(100), 20)):
        made[at] = (
            made[at].replace("£", "£9"),
            made[at].replace(f"in {1800 + at}", f"in {1700 + at}"),
            f"They say that {made[at]}",
            made[at].replace(".", ", to nobody's surprise."),
        )[number % 4]
    return [*made[:30], "A storm broke 14 windows in 1912.", *made[30:], "The fair began in 1905."]


@pytest.fixture(scope="module")
def versions(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Dossier, Dossier, VerdictStore]]:
    """Two versions of a manuscript, and a ledger with a verdict on every finding of the first."""
    folder = tmp_path_factory.mktemp("versions")
    (folder / "sources").mkdir()
    (folder / "sources" / "town.txt").write_text(TOWN + "\n", encoding="utf-8")
    store = VerdictStore(folder / "verdicts.sqlite")
    made = []
    for sentences in (SENTENCES, edited()):
        paragraphs = [" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5)]
        (folder / "draft.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
        draft = folder / "draft.txt"
        made.append(wb.check(folder / "sources", manuscript=draft, progress=False))
        if len(made) == 1:
            quotes = {claim.claim_id: claim.quote for claim in made[0].claim_records}
            for found in made[0].finding_records:
                told = [quotes[i] for i in found.claim_ids]
                store.record(found, "unverifiable", reviewer="ed", quotes=told)
    first, second = made
    yield first, second, store
    store.close()


def own(dossier: Dossier, finding: Finding) -> list[str]:
    """The words of the manuscript that a finding is about."""
    draft = {c.claim_id: c.quote for c in dossier.claim_records if c.source_id == "draft"}
    return [draft[i] for i in finding.claim_ids if i in draft]


def test_every_unchanged_claim_and_fact_is_the_same_one(
    versions: tuple[Dossier, Dossier, VerdictStore],
) -> None:
    first, second, _ = versions
    same = set(SENTENCES) & set(edited())
    assert len(same) == 80
    for one, two in ((first, second), (second, first)):
        known = {claim.claim_id for claim in one.claim_records}
        kept = [c for c in two.claim_records if c.source_id == "draft" and c.quote in same]
        assert len(kept) == 80 and all(claim.claim_id in known for claim in kept)
        facts = {fact.fact_id for fact in one.fact_records}
        ids = {claim.claim_id for claim in kept}
        assert all(f.fact_id in facts for f in two.fact_records if f.claim_id in ids)


def test_unchanged_sentences_keep_their_verdicts(
    versions: tuple[Dossier, Dossier, VerdictStore],
) -> None:
    _, second, store = versions
    known = standings(second.finding_records, store.events())
    same = set(SENTENCES)
    unchanged = [f for f in second.finding_records if same.issuperset(own(second, f))]
    kept = [f for f in unchanged if known[f.finding_id].verdicts]
    assert len(unchanged) >= 80
    assert len(kept) == len(unchanged)


def test_no_verdict_is_carried_to_other_words(
    versions: tuple[Dossier, Dossier, VerdictStore],
) -> None:
    _, second, store = versions
    known = standings(second.finding_records, store.events())
    for found in second.finding_records:
        if not set(SENTENCES).issuperset(own(second, found)):
            assert not known[found.finding_id].verdicts

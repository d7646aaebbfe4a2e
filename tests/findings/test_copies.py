"""What a source says again and again crowds nothing out: one question, with every place."""

from __future__ import annotations

import pytest

from workbench.claims import split
from workbench.facts.wordings import Wordings
from workbench.findings import flag
from workbench.links import link
from workbench.records import Finding, Source

FERRY = "The ferry Aurora carried 340 passengers across the strait in 1911."
COUNCIL = "The harbour council refused to sell the old pier to the railway."


def findings(*texts: str) -> tuple[list[Finding], int]:
    """The findings on some texts, and how many claims they have."""
    named = enumerate(texts)
    sources = [Source(f"s{n}", f"S {n}", f"s{n}.txt", "text/plain", "", t) for n, t in named]
    claims = split(sources)
    return flag(claims, link(claims, sources), sources), len(claims)


def often(sentence: str, times: int) -> str:
    return "The keeper of the light was Ida Frost.\n\n" + "\n\n".join([sentence] * times) + "\n"


@pytest.mark.parametrize(("times", "others"), [(1, 1), (17, 17), (40, 40), (40, 1), (2, 130)])
@pytest.mark.parametrize(
    ("said", "other"),
    [(FERRY, FERRY.replace("340", "290")), (COUNCIL, COUNCIL.replace("refused", "agreed"))],
)
def test_a_conflict_of_repeated_sentences_is_one_question_with_every_place(
    said: str, other: str, times: int, others: int
) -> None:
    found, _ = findings(often(said, times), often(other, others))
    asked = [f for f in found if f.kind in ("conflict", "drift")]
    assert [f.kind for f in asked] == ["conflict"]
    assert len(asked[0].claim_ids) == times + others
    if said == FERRY:
        assert sorted(len(v.fact_ids) for v in asked[0].values) == sorted((times, others))
    # one for each place, not one for each pair of places
    assert len(asked[0].differences) == times + others - 1


def test_a_copy_in_many_sources_hides_no_other_value() -> None:
    found, _ = findings(*[often(FERRY, 1)] * 30, often(FERRY.replace("340", "290"), 1))
    asked = [f for f in found if f.kind == "conflict"]
    assert len(asked) == 1
    assert len(asked[0].claim_ids) == 31


def test_the_places_of_one_wording_are_one_group() -> None:
    found, claims = findings(often(FERRY, 40), often("A storm broke the pier in 1909.", 1))
    ferries = [f for f in found if len(f.claim_ids) > 1 and f.kind == "unverified"]
    assert claims == 43
    assert max(len(f.claim_ids) for f in ferries) == 40


def test_wordings_know_their_places_and_pair_them_sparingly() -> None:
    made = Wordings(["a", "b", "a", "a", "b"], ["x", "x", "x", "y", "y"])
    assert made.firsts == [0, 1]
    assert made.places == [[0, 3], [1, 4]]
    assert dict(made.copies) == {0: [2]}
    assert sorted(made.between(0, 1, 9)) == [(0, 1), (0, 4), (1, 3), (3, 4)]
    assert list(made.between(0, 0, 9)) == [(0, 3)]
    many = Wordings(["a"] * 1000 + ["b"] * 1000, [*range(1000)] * 2)
    assert len(list(many.between(0, 1, 5))) <= 11 * 1000
    assert len(list(many.between(0, 0, 5))) <= 5 * 1000

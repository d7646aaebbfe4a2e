"""What a careful reader finds in the Red Shoes files, and the traps that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.dossier import check
from workbench.records import Claim, Difference, Finding
from workbench.tables import Dossier

SEEDS = Path(__file__).parents[1] / "sources"
PROFILE, PRODUCTION, RELEASE = "film-profile", "trivia-production", "trivia-release"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return check(SEEDS, progress=False)


def claim(dossier: Dossier, source_id: str, words: str) -> Claim:
    (found,) = [c for c in dossier.claim_records if c.source_id == source_id and words in c.quote]
    return found


def together(dossier: Dossier, *places: tuple[str, str]) -> list[Finding]:
    """The findings in which all these claims stand."""
    ids = {claim(dossier, *place).claim_id for place in places}
    return [f for f in dossier.finding_records if ids <= set(f.claim_ids)]


def supporting(dossier: Dossier, place: tuple[str, str]) -> Finding:
    """The finding of support in which a claim stands."""
    (found,) = [f for f in together(dossier, place) if f.kind in ("unverified", "corroborated")]
    return found


def between(dossier: Dossier, *places: tuple[str, str]) -> list[Difference]:
    """The differences that stand between two claims."""
    ids = {claim(dossier, *place).claim_id for place in places}
    found = (d for f in dossier.finding_records for d in f.differences)
    return [d for d in found if {d.left_id, d.right_id} == ids]


def test_whom_the_impresario_stands_for_is_an_attribution_conflict(dossier: Dossier) -> None:
    places = (
        (PROFILE, "acknowledged the Diaghilev influence"),
        (PRODUCTION, "more inclined to say"),
    )
    assert "conflict" in {f.kind for f in together(dossier, *places)}
    told = [d for d in between(dossier, *places) if d.effect == "conflict"]
    assert "attribution" in {d.facet for d in told}


def test_how_widely_it_is_thought_is_told_differently(dossier: Dossier) -> None:
    told = between(
        dossier,
        (PROFILE, "often regarded as a representation"),
        (PRODUCTION, "generally thought to be based"),
    )
    assert {"certainty", "attribution", "scope"} & {d.facet for d in told}


def test_the_dismissal_of_1913_has_one_source_only(dossier: Dossier) -> None:
    found = supporting(dossier, (PROFILE, "dismissed Nijinsky"))
    assert (found.kind, found.reason, found.sources) == ("unverified", "single_source", 1)
    assert found.severity != "low"


def test_what_the_copy_adds_says_that_the_shared_passage_lacks_it(dossier: Dossier) -> None:
    missing = [f for f in dossier.finding_records if f.question.startswith("Missing from")]
    claims = {c.claim_id: c.quote for c in dossier.claim_records}
    told = [claims[f.claim_ids[0]] for f in missing]
    assert told[0].startswith("Diaghilev infamously dismissed Nijinsky")
    assert {f.severity for f in missing} == {"high"}
    assert all("Trivia on the production" in f.question for f in missing)
    assert len(told) == 2 and "parallel this historical event" in told[1]


def test_what_an_editor_would_look_at_first_comes_before_the_choice_of_words(
    dossier: Dossier,
) -> None:
    asked = [f.question for f in dossier.finding_records if f.kind in ("conflict", "drift")]
    telling = [
        next(n for n, question in enumerate(asked) if words in question)
        for words in ("inclined to say that he was", "Who directed it", "resulting in a scratch")
    ]
    wording = [
        next(n for n, question in enumerate(asked) if words in question)
        for words in ("best example", "expressed dissatisfaction", "always backed", "all the")
    ]
    assert telling == sorted(telling) and max(telling) < min(wording)


def test_a_cause_was_invented(dossier: Dossier) -> None:
    told = between(dossier, (PROFILE, "a neck injury"), (PRODUCTION, "wrenched her neck"))
    causes = [d for d in told if d.facet == "causality"]
    assert any("resulting in" in d.left + d.right for d in causes)


@pytest.mark.parametrize("words", ["six weeks of shooting", "created over 120 paintings"])
def test_figures_that_agree_are_not_independent(dossier: Dossier, words: str) -> None:
    place = (RELEASE, "took six weeks to shoot")
    assert any(f.kind == "unverified" for f in together(dossier, (PROFILE, words), place))
    found = supporting(dossier, place)
    assert (found.kind, found.reason) == ("unverified", "copies_only")
    assert found.sources > 1 and found.lineages == 1


def test_a_file_against_itself_on_a_role(dossier: Dossier) -> None:
    told = between(
        dossier,
        (PRODUCTION, "involvement as production designer"),
        (PRODUCTION, "Art director Hein Heckroth"),
    )
    roles = [d for d in told if d.facet == "role"]
    assert any(
        {"production designer", "art director"} <= {d.left.lower(), d.right.lower()} for d in roles
    )


def test_a_key_value_line_against_the_prose_of_its_file(dossier: Dossier) -> None:
    told = between(dossier, (PROFILE, "Director: Michael Powell"), (PROFILE, "is a 1948 British"))
    assert any("Emeric Pressburger" in d.left + d.right for d in told if d.facet == "name")


@pytest.mark.parametrize(
    ("left", "right", "word", "facets"),
    [
        ("illusion of dancers suspended", "dancers almost hovering", "almost", {"certainty"}),
        ("exemplary demonstration", "the best example", "best", {"superlative"}),
        (
            "expressed dissatisfaction",
            "often complained",
            "complained",
            {"scope", "attribution", "certainty"},
        ),
        ("expressed dissatisfaction", "often complained", "demanded", {"attribution", "certainty"}),
    ],
)
def test_lost_hedges_superlatives_and_firm_words(
    dossier: Dossier, left: str, right: str, word: str, facets: set[str]
) -> None:
    told = between(dossier, (PROFILE, left), (PRODUCTION, right))
    assert facets & {d.facet for d in told if word in (d.left + " " + d.right).split()}


@pytest.mark.parametrize(
    "places",
    [
        ((RELEASE, "took six weeks to shoot"), (PRODUCTION, "15-minute (approximately)")),
        ((PRODUCTION, '15-minute "animatic"'), (PRODUCTION, "15-minute (approximately)")),
        ((PROFILE, "Director Martin Scorsese"), (PROFILE, "Gene Kelly, renowned")),
    ],
)
def test_traps_are_no_differences(
    dossier: Dossier, places: tuple[tuple[str, str], tuple[str, str]]
) -> None:
    ids = {claim(dossier, *place).claim_id for place in places}
    assert not [
        d for f in dossier.finding_records for d in f.differences if {d.left_id, d.right_id} == ids
    ]


@pytest.mark.parametrize(
    ("source_id", "words"),
    [(PROFILE, "visually stunning"), (PROFILE, "enduring masterpiece")],
)
def test_pure_praise_is_not_flagged(dossier: Dossier, source_id: str, words: str) -> None:
    praise = claim(dossier, source_id, words)
    assert not praise.check_worthy
    assert not [f for f in dossier.finding_records if praise.claim_id in f.claim_ids]


def test_the_novel_thirty_years_after_the_film_adds_up(dossier: Dossier) -> None:
    assert not [f for f in dossier.finding_records if f.reason == "arithmetic"]


def test_one_year_more_does_not_add_up(tmp_path: Path) -> None:
    for file in SEEDS.glob("*.txt"):
        text = file.read_text(encoding="utf-8").replace(
            '"The Red Shoes" in 1978', '"The Red Shoes" in 1979'
        )
        (tmp_path / file.name).write_text(text, encoding="utf-8")
    (found,) = [
        f for f in check(tmp_path, progress=False).finding_records if f.reason == "arithmetic"
    ]
    assert found.kind == "conflict" and "1979 − 1948 = 31" in found.summary


def test_nothing_counts_as_corroborated(dossier: Dossier) -> None:
    assert not [f for f in dossier.finding_records if f.kind == "corroborated"]
    assert {f.lineages for f in dossier.finding_records} == {1}


def test_no_false_conflict(dossier: Dossier) -> None:
    """A reader confirms one: whom the impresario stands for; the invented causes are drift."""
    quotes = {c.claim_id: c.quote for c in dossier.claim_records}
    assert [
        f.summary
        for f in dossier.finding_records
        if f.kind == "conflict" and not any("inclined to say" in quotes[i] for i in f.claim_ids)
    ] == []


def test_every_word_of_the_files_is_a_fact_and_none_is_vouched_for(dossier: Dossier) -> None:
    facts = dossier.fact_records
    assert {f.status for f in facts} <= {"unsupported", "contested", "drifted"}
    assert {f.claim_id for f in facts} == {
        c.claim_id for c in dossier.claim_records if c.check_worthy
    }

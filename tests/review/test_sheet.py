"""What the desk shows of one finding: pieces that join to the claim, support, changed words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from samples import claim, difference, fact, finding, sample_dossier, source

from workbench.records import Claim, Finding, Source
from workbench.review.cards import letter
from workbench.review.index import columns, label, lines
from workbench.review.passages import find
from workbench.review.sheet import reworded, sheet
from workbench.tables import Dossier

DOSSIER = sample_dossier()
CLAIMS = {c.claim_id: c for c in DOSSIER.claim_records}
SOURCES = {s.source_id: s for s in DOSSIER.source_records}


def shown(number: int) -> dict[str, Any]:
    return sheet(DOSSIER.finding_records[number], DOSSIER, DOSSIER.link_records)


def of(record: Finding, claims: Sequence[Claim], *sources: Source) -> dict[str, Any]:
    return sheet(record, Dossier("x", sources, tuple(claims), (), (), (record,)))


def test_pieces_join_to_the_exact_words_of_every_claim() -> None:
    for number, record in enumerate(DOSSIER.finding_records):
        wordings = {CLAIMS[c].quote for c in record.claim_ids}
        cards = shown(number)["claims"]
        assert {"".join(p["text"] for p in card["pieces"]) for card in cards} == wordings
        for card in cards:
            claim = CLAIMS[card["claim_id"]]
            place = card["before"].removeprefix("… ") + claim.quote
            assert place in SOURCES[claim.source_id].text


def test_equal_passages_are_shown_once_with_every_place() -> None:
    cards = shown(0)["claims"]
    assert [card["letter"] for card in cards] == ["A", "B"]
    assert [p["title"] for p in cards[0]["places"]] == ["Bridge history", "Cutting"]


def test_facts_are_ticked_by_status_with_what_others_say() -> None:
    marked = [p for p in shown(0)["claims"][0]["pieces"] if "status" in p]
    assert [(p["text"], p["status"]) for p in marked] == [("May 1932", "contested")]
    one, two = source("one", "It cost £5."), source("two", "The price: £5.")
    left, right = claim(one, one.text), claim(two, two.text)
    there = fact(right, "money", "£5", "money GBP 5", "supported", 2)
    here = replace(
        fact(left, "money", "£5", "money GBP 5", "supported", 2), supported_by=(there.fact_id,)
    )
    record = finding("unverified", "low", "secondary_only", (left, right))
    dossier = Dossier("x", (one, two), (left, right), (), (), (record,), fact_records=(here, there))
    (piece,) = (p for p in sheet(record, dossier)["claims"][0]["pieces"] if "status" in p)
    assert piece["text"] == "£5"
    assert piece["tip"] == "money: borne out by Two; 2 independent origins"


def test_the_text_judged_and_its_copies_do_not_count_and_the_desk_says_what_does() -> None:
    made = shown(4)
    assert (made["barred"]["ids"], made["claims"][0]["counts"]) == (
        ["bridge-history", "cutting"],
        False,
    )
    assert made["settle"].startswith("One primary source, or 2 more independent sources")
    assert shown(0)["barred"]["ids"] == [] and shown(0)["claims"][1]["counts"]


def test_a_plot_is_checked_against_the_work_itself() -> None:
    text = "Plot: Ann meets a clown, who leaves her.\n\nProduction: Ann Lee built the sets."
    origin = source("page", text)
    story, made = (
        claim(origin, "Ann meets a clown, who leaves her."),
        claim(origin, "Ann Lee built the sets."),
    )
    told = [
        of(finding("unverified", "low", "single_source", (c,)), (c,), origin)["settle"]
        for c in (story, made)
    ]
    assert "the work itself" in told[0] and "the work itself" not in told[1]


def test_the_differing_words_are_marked_and_point_at_their_row() -> None:
    cards = shown(0)["claims"]
    marked = [[p for p in card["pieces"] if p["mark"]] for card in cards]
    assert [[(p["text"], p["mark"], p["row"]) for p in ps] for ps in marked] == [
        [("May 1932", "conflict", 0)],
        [("May 1931", "conflict", 0)],
    ]
    assert shown(2)["claims"][0]["pieces"][0]["mark"] == "faint"


def test_the_graver_of_two_overlapping_marks_shows() -> None:
    left = claim(source("one", "It cost over nine pounds."), "It cost over nine pounds.")
    right = claim(source("two", "It cost ten pounds."), "It cost ten pounds.")
    both = (
        difference("scope", "weakened", left, right, ("over nine", "ten"), "bound"),
        difference("number", "conflict", left, right, ("nine", "ten"), "nine is not ten"),
    )
    record = finding("conflict", "high", "number", (left, right), both)
    made = of(record, (left, right), source("one", left.quote), source("two", right.quote))
    pieces = [(p["text"], p["mark"]) for p in made["claims"][0]["pieces"] if p["mark"]]
    assert pieces == [("over ", "faint"), ("nine", "conflict")]


def test_context_stops_at_an_empty_line_and_marks_where_it_was_cut() -> None:
    text = "Title\n\n" + "word " * 80 + "The claim." + " more" * 80 + "\n\nNext"
    origin = source("one", text)
    made = claim(origin, "The claim.")
    record = finding("unverified", "low", "single_source", (made,))
    card = of(record, (made,), origin)["claims"][0]
    assert card["before"].startswith("… word") and "Title" not in card["before"]
    assert card["after"].endswith("more …") and "Next" not in card["after"]
    first = claim(source("two", "Only this. And that."), "Only this.")
    record = finding("unverified", "low", "single_source", (first,))
    card = of(record, (first,), source("two", "Only this. And that."))
    assert (card["claims"][0]["before"], card["claims"][0]["after"]) == ("", " And that.")


def test_support_counts_origins_and_gives_the_evidence_of_copying() -> None:
    made = shown(0)
    assert made["support"] == "3 sources, 2 origins, 1 primary"
    assert [o["sentence"] for o in made["origins"]] == [
        "Cutting repeats Bridge history: 1 shared passage, word for word"
    ]
    assert made["together"][0].startswith("A and B: rare words: bridge")


def test_values_offered_name_the_passages_that_give_them() -> None:
    assert [(v["text"], v["letters"]) for v in shown(0)["values"]] == [
        ("May 1932", "A"),
        ("May 1931", "B"),
    ]
    assert shown(3)["values"] == []


def test_letters_never_run_out() -> None:
    assert [letter(n) for n in (0, 25, 26, 52)] == ["A", "Z", "A2", "A3"]


words = st.lists(st.sampled_from(["the", "bridge", "opened", "1932", "late"]), min_size=1)


@settings(deadline=None)
@given(words, words)
def test_changed_words_give_back_both_wordings(before: list[str], after: list[str]) -> None:
    pieces = reworded(" ".join(before), " ".join(after))
    for keep, wanted in (("lost", before), ("gained", after)):
        said = [w for p in pieces if p["mark"] in ("", keep) for w in p["text"].split()]
        assert said == wanted


def test_a_passage_is_found_by_any_of_its_words_best_first() -> None:
    found = find("sixteen DIED", DOSSIER)
    assert {f["source_id"] for f in found[:2]} == {"bridge-history", "bridge-guide"}
    assert find("  ", DOSSIER) == []
    assert find("zeppelin", DOSSIER) == []
    asks = DOSSIER.finding_records[3]  # “widest”
    told = {f["quote"]: f["silent"] for f in find("is said to be breathtaking", DOSSIER, asks)}
    assert told["It is said to be the widest of its kind."] is False
    assert told["Its beauty is breathtaking."] is True


def test_rows_tell_findings_apart_and_can_be_searched_by_any_wording() -> None:
    rows = lines(DOSSIER.finding_records, CLAIMS)
    assert len({r[0] for r in rows}) == len(rows)
    assert "May 1931, the bridge took" in rows[0][1]
    long = claim(source("one", "word " * 99), "word " * 99)
    assert (
        len(label(finding("unverified", "low", "single_source", (long,)), {long.claim_id: long}))
        < 120
    )


def test_columns_name_each_finding_s_sources() -> None:
    made = columns(DOSSIER, CLAIMS)
    assert [made["groups"][g] for g in made["group"]][:2] == [(0, 1, 2), (0, 1)]
    assert made["kind"] == "0112233"


def test_words_that_also_stand_elsewhere_are_relied_on_where_they_count() -> None:
    words = "The ferry stopped in 1933."
    own, other = source("diary", words), source("gazette", words)
    claims = [claim(s, words) for s in (own, other)]
    borne = finding("corroborated", "low", "", claims)
    dossier = Dossier("Ferry", (own, other), tuple(claims), (), (), (borne,))
    (card,) = sheet(borne, dossier)["claims"]
    assert (card["counts"], card["passage"]["source_id"]) == (True, "gazette")
    assert [place["title"] for place in card["places"]] == ["Diary", "Gazette"]

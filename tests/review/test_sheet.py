"""What the desk shows of one finding: pieces that join to the claim, support, changed words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from samples import claim, difference, finding, sample_dossier, source

from workbench.review.index import columns, label, lines
from workbench.review.passages import find
from workbench.review.sheet import letter, reworded, sheet

DOSSIER = sample_dossier()
CLAIMS = {c.claim_id: c for c in DOSSIER.claim_records}
SOURCES = {s.source_id: s for s in DOSSIER.source_records}


def shown(number: int) -> dict:
    return sheet(
        DOSSIER.finding_records[number],
        CLAIMS,
        SOURCES,
        DOSSIER.link_records,
        DOSSIER.lineage_records,
    )


def test_pieces_join_to_the_exact_words_of_every_claim() -> None:
    for number, record in enumerate(DOSSIER.finding_records):
        for claim_id, card in zip(record.claim_ids, shown(number)["claims"], strict=True):
            assert "".join(p["text"] for p in card["pieces"]) == CLAIMS[claim_id].quote
            place = card["before"].removeprefix("… ") + CLAIMS[claim_id].quote
            assert place in SOURCES[CLAIMS[claim_id].source_id].text


def test_the_differing_words_are_marked_and_point_at_their_row() -> None:
    cards = shown(0)["claims"]
    marked = [[p for p in card["pieces"] if p["mark"]] for card in cards]
    assert [[(p["text"], p["mark"], p["row"]) for p in ps] for ps in marked] == [
        [("May 1932", "conflict", 0)],
        [("May 1931", "conflict", 0)],
        [],
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
    made = sheet(
        record,
        {c.claim_id: c for c in (left, right)},
        {s: source(s, t) for s, t in (("one", left.quote), ("two", right.quote))},
    )
    pieces = [(p["text"], p["mark"]) for p in made["claims"][0]["pieces"] if p["mark"]]
    assert pieces == [("over ", "faint"), ("nine", "conflict")]


def test_context_stops_at_an_empty_line_and_marks_where_it_was_cut() -> None:
    text = "Title\n\n" + "word " * 80 + "The claim." + " more" * 80 + "\n\nNext"
    origin = source("one", text)
    made = claim(origin, "The claim.")
    record = finding("unverified", "low", "single_source", (made,))
    card = sheet(record, {made.claim_id: made}, {"one": origin})["claims"][0]
    assert card["before"].startswith("… word") and "Title" not in card["before"]
    assert card["after"].endswith("more …") and "Next" not in card["after"]
    first = claim(source("two", "Only this. And that."), "Only this.")
    record = finding("unverified", "low", "single_source", (first,))
    card = sheet(record, {first.claim_id: first}, {"two": source("two", "Only this. And that.")})
    assert (card["claims"][0]["before"], card["claims"][0]["after"]) == ("", " And that.")


def test_support_counts_origins_and_gives_the_evidence_of_copying() -> None:
    made = shown(0)
    assert made["support"] == "3 sources, 2 origins, 1 primary"
    assert [o["sentence"] for o in made["origins"]] == [
        "Cutting repeats Bridge history: 1 shared passage, word for word"
    ]
    assert made["together"][0].startswith("A and B: rare words: bridge")


def test_values_offered_name_the_passages_that_give_them() -> None:
    assert shown(0)["values"] == [
        {"text": "May 1932", "letters": "A"},
        {"text": "May 1931", "letters": "B"},
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
    found = find("sixteen DIED", DOSSIER.claim_records, SOURCES)
    assert {f["source_id"] for f in found[:2]} == {"bridge-history", "bridge-guide"}
    assert find("  ", DOSSIER.claim_records, SOURCES) == []
    assert find("zeppelin", DOSSIER.claim_records, SOURCES) == []


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

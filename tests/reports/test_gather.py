"""What every format shows, gathered once: counts, grids, corrections, log."""

from __future__ import annotations

from dataclasses import replace

from samples import Judged, claim, difference, fact, finding, sample_dossier, source

from workbench.reports.content.gather import gather
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore


def test_without_a_ledger_all_is_open() -> None:
    matter = gather(sample_dossier(), None)
    assert matter.counts.left == matter.counts.findings == 7
    assert matter.header.date == "" and matter.header.head_seq == 0
    # Two more are borne out by other sources, which asks nothing of anyone.
    assert matter.signoff == "Not ready: 5 findings left, 1 conflict among them."
    assert matter.left == (("drift", 2), ("unverified", 2))
    assert (matter.log, matter.corrections, matter.second) == ((), (), ())


def test_counts_follow_the_verdicts(judged: Judged) -> None:
    counts = gather(*judged).counts
    assert (counts.conflicts_open, counts.conflicts_settled) == (0, 1)
    assert (counts.drifts_open, counts.drifts_settled) == (1, 1)
    assert counts.unverified == {"single_source": (1, 1)}
    assert (counts.corroborated, counts.corroborated_settled) == (2, 0)
    assert counts.left + counts.settled == counts.findings
    assert counts.attention == 2  # a disagreement, and one that waits for another look


def test_ready_is_what_nobody_has_to_judge_and_names_only_who_judged(ledger: VerdictStore) -> None:
    dossier = sample_dossier()
    *asked, cost, designer = dossier.finding_records
    only = replace(dossier, finding_records=(cost, designer))
    assert gather(only, ledger).signoff == (
        "No finding asks for a verdict; "
        "other sources bear out 2 findings that no person has judged."
    )
    for found in asked:
        ledger.record(found, "unverifiable", reviewer="Ada")
    ledger.record(asked[0], action_kind="comment", note="Sure?", reviewer="Bo")
    taken = ledger.record(asked[0], "unverifiable", reviewer="Cy", role="second")
    ledger.undo(taken.event_id, reviewer="Cy")
    assert gather(dossier, ledger).signoff == (
        "Every finding that asks for a verdict is settled, by Ada; other sources bear out "
        "2 findings that no person has judged."
    )
    ledger.record(cost, "needs_work", reviewer="Bo")  # now a person asks
    matter = gather(dossier, ledger)
    assert matter.signoff == "Not ready: 1 finding left."
    assert matter.left == (("corroborated", 1),)
    for found in (cost, designer):
        ledger.record(found, "unverifiable", reviewer="Ada")
    assert gather(dossier, ledger).signoff == "Every finding is settled, by Ada, Bo."


def test_a_copy_counts_its_value_but_not_its_origin(judged: Judged) -> None:
    grid = gather(*judged).sheets[0].grid
    told = [(r.words, r.passage.source.source_id, r.sources, r.origins) for r in grid]
    assert told == [
        ("May 1932", "bridge-history", 2, 1),
        ("May 1932", "cutting", 2, 1),
        ("May 1931", "bridge-guide", 1, 1),
    ]


def test_a_copy_that_was_not_compared_conflicts_all_the_same() -> None:
    pairs = {(p.left.source_id, p.right.source_id): p for p in gather(sample_dossier(), None).pairs}
    assert pairs["bridge-guide", "cutting"].conflict == 1
    assert pairs["bridge-history", "cutting"].agree == 1
    assert pairs["bridge-history", "cutting"].lineage is not None


def test_a_value_that_stands_within_a_longer_figure_is_not_taken_for_it() -> None:
    left, right = source("left", "It cost 12 pounds.\n"), source("right", "It cost 13 pounds.\n")
    third = source("third", "It cost 12,000 pounds.\n")
    claims = [claim(s, s.text.strip()) for s in (left, right, third)]
    cost = difference("money", "conflict", claims[0], claims[1], ("12", "13"), "")
    found = finding("conflict", "high", "money", claims, (cost,), (3, 3, 0))
    dossier = Dossier("Cost", (left, right, third), tuple(claims), (), (), (found,))
    words = [row.words for row in gather(dossier, None).sheets[0].grid]
    assert words == ["12", "13"], "12,000 is not 12"


def test_a_correction_names_only_the_words_that_are_wrong(judged: Judged) -> None:
    first, second, third, last = gather(*judged).corrections
    assert first.written.source.source_id == "bridge-guide"
    assert first.reads.startswith("Opened in May 1932") and first.evidence[0].locator == "p. 12"
    for made in (second, third):
        assert made.sheets[0].standing.status == "adjudicated"
        assert made.reads == "About 1,400 people worked on it."
    assert (last.reads, last.instead) == ("", "cut these words")


def test_the_log_has_every_event_and_says_which_was_undone(judged: Judged) -> None:
    dossier, store = judged
    log = gather(dossier, store).log
    assert [line.event.event_id for line in log] == [e.event_id for e in store.events()]
    assert [line.event.event_id for line in log if line.undone] == ["event-8"]


def test_the_date_comes_from_the_ledger_or_is_given(judged: Judged) -> None:
    assert gather(*judged).header.date == "2026-01-02"
    assert gather(*judged, date="2026-02-03").header.date == "2026-02-03"


def test_a_verdict_on_words_that_changed_is_history(judged: Judged) -> None:
    dossier, store = judged
    changed = replace(dossier.finding_records[0], finding_id="f:0000000000000000")
    dossier = replace(dossier, finding_records=(changed, *dossier.finding_records[1:]))
    matter = gather(dossier, store)
    assert matter.counts.stale == 1 and not matter.sheets[0].settled
    assert [event.event_id for event in matter.sheets[0].earlier] == ["event-0"]
    assert matter.log[0].number == 0


def test_what_would_settle_it_depends_on_the_support_rule() -> None:
    dossier = sample_dossier()
    told = {
        rule: gather(replace(dossier, support_rule=rule), None).sheets[3].settles
        for rule in ("default", "relaxed", "legal")
    }
    assert "One primary source, or 2 more independent sources:" in told["default"]
    assert "One primary source, or 1 more independent source:" in told["relaxed"]
    assert "A primary source independent of this one:" in told["legal"]


def test_segments_of_a_copy_are_its_text(hostile: Dossier) -> None:
    for copy in gather(hostile, None).copies:
        assert "".join(s.text for s in copy.segments) == copy.source.text
        for segment in copy.segments:
            assert segment.text == copy.source.text[segment.start : segment.end]
            assert set(segment.differing) <= set(segment.numbers)


def test_claims_set_aside_are_listed() -> None:
    limits = gather(sample_dossier(), None).limits
    assert [p.claim.quote for p in limits.unchecked] == ["Its beauty is breathtaking."]
    assert limits.warnings == ("cutting.txt: encoding guessed as cp1252",)


def test_passages_that_stand_together_agree_only_where_one_bears_the_other_out() -> None:
    left, right = source("left", "The hall has a garden."), source("right", "Crowds saw the hall.")
    claims = [claim(s, s.text) for s in (left, right)]
    garden = fact(claims[0], "wording", "garden", "garden", "unsupported", 1)
    crowds = fact(claims[1], "wording", "Crowds", "crowds", "unsupported", 1)
    found = finding("unverified", "low", "partly_supported", claims, facts=[garden, crowds])
    dossier = Dossier("Hall", (left, right), tuple(claims), (), (), (found,))
    for supported, agree in (((), 0), ((crowds.fact_id,), 1)):
        facts = (replace(garden, supported_by=supported), crowds)
        (pair,) = gather(replace(dossier, fact_records=facts), None).pairs
        assert (pair.agree, pair.drift, pair.conflict) == (agree, 0, 0)

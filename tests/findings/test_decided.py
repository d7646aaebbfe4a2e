"""What people decided of two facts overrules the rules: told apart, or put together."""

from __future__ import annotations

from samples import flagged_texts

from workbench.records import Decided, Fact, Finding


def pair(facts: list[Fact], one: str, two: str) -> frozenset[str]:
    """The facts of these words; of the same words in two places, both."""
    ids = [fact.fact_id for fact in facts if fact.words in (one, two)]
    assert len(ids) == 2
    return frozenset(ids)


def first(facts: list[Fact], ids: frozenset[str]) -> Fact:
    return next(fact for fact in facts if fact.fact_id in ids)


def conflicts(findings: list[Finding]) -> list[tuple[str, ...]]:
    return [tuple(v.words for v in f.values) for f in findings if f.kind == "conflict"]


DIFFERENT = {
    "gazette": "The Elm Bridge was opened by the mayor in 1931.",
    "minutes": "The Elm Bridge was opened by the mayor in 1934.",
}
EQUAL = {
    "draft": "The Elm Bridge was opened by the mayor in 1931.",
    "minutes": "In 1931 the mayor opened the Elm Bridge.",
}
FAR = {
    "gazette": "The ferry carried 400 passengers on its first day.",
    "minutes": "Receipts were noted for 450 persons in the harbour master's book.",
}


def test_facts_told_apart_do_not_conflict() -> None:
    facts, findings = flagged_texts(DIFFERENT)
    assert conflicts(findings)
    apart = Decided(apart=frozenset([pair(facts, "1931", "1934")]))
    assert not conflicts(flagged_texts(DIFFERENT, apart)[1])


def test_a_fact_told_apart_does_not_bear_the_other_out() -> None:
    facts, _ = flagged_texts(EQUAL, manuscript="draft")
    both = pair(facts, "1931", "1931")
    before = first(facts, both)
    after = first(flagged_texts(EQUAL, Decided(apart=frozenset([both])), "draft")[0], both)
    assert (before.status, after.status) == ("supported", "unsupported")
    assert before.supported_by and not after.supported_by


def test_facts_put_together_conflict_where_the_rules_saw_two() -> None:
    facts, findings = flagged_texts(FAR)
    assert not conflicts(findings)
    both = pair(facts, "400", "450")
    together = Decided(together=frozenset([both]))
    assert conflicts(flagged_texts(FAR, together)[1])


def test_facts_put_together_bear_each_other_out_if_they_agree() -> None:
    same = {**FAR, "minutes": FAR["minutes"].replace("450", "400")}
    for texts, other, status in ((same, "400", "supported"), (FAR, "450", "contested")):
        facts, _ = flagged_texts(texts, manuscript="gazette")
        both = pair(facts, "400", other)
        together = Decided(together=frozenset([both]))
        after = first(flagged_texts(texts, together, "gazette")[0], both)
        assert (first(facts, both).status, after.status) == ("unsupported", status)


def test_a_decision_on_facts_that_are_gone_decides_nothing() -> None:
    gone = frozenset([frozenset(["t:0", "t:1"])])
    for texts in (DIFFERENT, EQUAL, FAR):
        assert flagged_texts(texts, Decided(apart=gone, together=gone)) == flagged_texts(texts)

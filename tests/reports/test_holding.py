"""The one place that labels a passage: values, words, typed values, what is not said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import claim, difference, fact, finding, sample_dossier, source

from workbench.records import Claim, Fact, Finding, Value
from workbench.reports.content.holding import TONES, answer, labels, tone
from workbench.verdicts.standing import Standing


def ruled(
    found: Finding, verdict: str, value: str = "", *, status: str = "checked"
) -> tuple[Finding, Standing]:
    return found, Standing(found.finding_id, status, verdict, chosen_value=value)  # type: ignore[arg-type]


def priced(*quotes: str, effect: str = "conflict") -> tuple[list[Claim], Finding, dict[str, Fact]]:
    """A question of money between claims, each of a file of its own."""
    claims, facts = [], []
    values: dict[str, list[Fact]] = {}
    for n, (quote, words, normal) in enumerate(
        (
            q.split("|")[0].replace("[", "").replace("]", ""),
            q[q.index("[") + 1 : q.index("]")],
            q.split("|")[1],
        )
        for q in quotes
    ):
        own = claim(source(f"s{n}", quote + "\n"), quote)
        made = fact(own, "money", words, normal, "contested", 1)
        claims.append(own)
        facts.append(made)
        values.setdefault(normal, []).append(made)
    stated = [
        Value(held[0].words, normal, tuple(f.fact_id for f in held), len(held), len(held))
        for normal, held in values.items()
    ]
    d = difference("money", effect, claims[0], claims[1], (facts[0].words, facts[1].words), "")
    d = replace(d, left_fact=facts[0].fact_id, right_fact=facts[1].fact_id)
    found = finding("conflict", "high", "money", claims, (d,), facts=facts, values=stated)
    return claims, found, {f.fact_id: f for f in facts}


FOUR, NINE = (
    "It cost [£4.2 million].|money GBP 4200000",
    "It cost [£4.9 million].|money GBP 4900000",
)
ALSO = "The price was [4.2 million pounds].|money GBP 4200000"


def test_equal_values_in_other_words_hold_together() -> None:
    claims, found, facts = priced(NINE, FOUR, ALSO)
    said = labels(*ruled(found, "incorrect", "£4.2 million"), facts)
    assert [said[c.claim_id] for c in claims] == ["does not hold", "holds", "holds"]
    said = labels(*ruled(found, "incorrect", "4.2 million pounds"), facts)
    assert [said[c.claim_id] for c in claims] == ["does not hold", "holds", "holds"]


def test_a_typed_value_is_read_as_one() -> None:
    claims, found, facts = priced(NINE, FOUR)
    said = labels(*ruled(found, "incorrect", "£4,200,000"), facts)
    assert [said[c.claim_id] for c in claims] == ["does not hold", "holds"]


def test_a_value_that_nobody_states_leaves_nobody_right() -> None:
    _, found, facts = priced(NINE, FOUR)
    assert set(labels(*ruled(found, "confirmed", "£5 million"), facts).values()) == {
        "does not hold"
    }


def test_one_wrong_value_is_enough() -> None:
    claims, found, facts = priced(NINE, FOUR)
    other = fact(claims[1], "money", "cost", "money GBP 4900000", "contested", 1)
    values = (
        replace(found.values[0], fact_ids=(*found.values[0].fact_ids, other.fact_id)),
        found.values[1],
    )
    both = replace(found, values=values)
    said = labels(*ruled(both, "incorrect", "£4.2 million"), {**facts, other.fact_id: other})
    assert said[claims[1].claim_id] == "does not hold"


@pytest.mark.parametrize(
    ("verdict", "label", "colour"),
    [
        ("confirmed", "holds", "holds"),
        ("confirmed_with_change", "holds with a change", "drift"),
        ("incorrect", "does not hold", "fails"),
        ("disputed", "disputed", "drift"),
        ("unverifiable", "unverifiable", "unverified"),
        ("not_checkable", "not checkable", "plain"),
        ("no_conflict", "can stand", "plain"),
        ("not_same_fact", "another fact", "plain"),
        ("a_word_of_a_newer_version", "a word of a newer version", "plain"),
    ],
)
def test_without_a_value_the_verdict_is_the_label(verdict: str, label: str, colour: str) -> None:
    widest = sample_dossier().finding_records[3]
    assert set(labels(*ruled(widest, verdict)).values()) == {label}
    assert tone(label) == colour and colour in TONES


@pytest.mark.parametrize("verdict", ["disputed", "unverifiable", "no_conflict", "not_same_fact"])
def test_a_value_beside_a_word_that_decides_nothing_is_no_answer(verdict: str) -> None:
    _, found, facts = priced(NINE, FOUR)
    standing = ruled(found, verdict, "£4.2 million")
    assert not {"holds", "does not hold"} & set(labels(*standing, facts).values())
    assert "£4.2 million" not in answer(*standing)


@pytest.mark.parametrize("status", ["open", "needs_second", "disagreement"])
def test_what_is_not_settled_has_no_label(status: str) -> None:
    _, found, facts = priced(NINE, FOUR)
    assert labels(*ruled(found, "incorrect", "£4.2 million", status=status), facts) == {}


def bare(effect: str) -> tuple[Claim, Claim, Finding]:
    """Two claims, of which only one has the words that make the difference."""
    one = claim(
        source("one", "It is said to have opened in 1932.\n"), "It is said to have opened in 1932."
    )
    two = claim(source("two", "It opened in 1932.\n"), "It opened in 1932.")
    d = difference("certainty", effect, one, two, ("is said to", "opened"), "")
    d = replace(d, right="", right_end=d.right_start)
    return one, two, finding("drift", "medium", "certainty", (one, two), (d,))


def test_a_reserve_that_was_lost_is_wrong_but_words_not_said_are_not() -> None:
    one, two, hedge = bare("weakened")
    said = labels(*ruled(hedge, "confirmed", "is said to"))
    assert (said[one.claim_id], said[two.claim_id]) == ("holds", "does not hold")
    one, two, more = bare("added")
    said = labels(*ruled(more, "confirmed", "is said to"))
    assert (said[one.claim_id], said[two.claim_id]) == ("holds", "does not say")


def test_the_answer_of_a_question_of_support_names_no_value_as_wrong() -> None:
    widest = sample_dossier().finding_records[3]
    assert answer(*ruled(widest, "incorrect")) == "does not hold"
    assert answer(*ruled(widest, "incorrect", "second widest")) == (
        "does not hold: “second widest” is right"
    )

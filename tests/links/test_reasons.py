"""Which claims of a few short texts are linked, how surely, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import source

from workbench.claims import split
from workbench.facts.inventory import inventory
from workbench.links import link
from workbench.links.linking import joined
from workbench.records import Decided


def told(*texts: str) -> list[str]:
    """Each link: its score, how both claims begin, and what they share."""
    sources = [source(name, text) for name, text in zip("abc", texts, strict=False)]
    claims = split(sources)
    by_id = {claim.claim_id: claim.quote[:18].strip() for claim in claims}
    made = link(claims, sources, False, inventory(claims, sources))
    return [
        f"{each.score:.2f} {by_id[each.left_id]}… / {by_id[each.right_id]}…: "
        + "; ".join(each.matched_on)
        for each in made
    ]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (
            ("The granite mill at Holm burned.", "The granite mill at Holm burned down."),
            [
                "1.00 The granite mill a… / The granite mill a…: names: Holm; words: burned, "
                "granite, mill"
            ],
        ),
        (("The granite mill at Holm burned.", "The copper barn at Ross rose."), []),
        (("The granite mill at Holm burned.", "The granite barn at Ross fell."), []),
        (
            (
                "The granite mill at Holm burned. The heron left.",
                "At Holm, a mill of granite burned. A heron came.",
            ),
            [
                "1.00 The granite mill a… / At Holm, a mill of…: names: Holm; words: burned, "
                "granite, mill"
            ],
        ),
        (
            ("The mill opened in 1901.", "It was opened in 1901."),
            ["1.00 The mill opened in… / It was opened in 1…: numbers: 1901; words: opened"],
        ),
        (
            ("The mill opened on 3 May 1901.", "They sang on 3 May 1901."),
            ["0.77 The mill opened on… / They sang on 3 May…: numbers: 1901, 3"],
        ),
        (("The mill has 412 looms.", "There were 412 of them."), []),
        (("The mill has 40 looms.", "There were 40 of them."), []),
        (("Ann Lee sang.", "Ann Lee danced."), []),
        (
            ("Ann Lee sang in Holm.", "Ann Lee danced in Holm."),
            [
                "0.27 Ann Lee sang in Ho… / Ann Lee danced in…: names: Ann, Holm, Lee; each"
                " other's best match"
            ],
        ),
        (("Ann Lee sang in Holm.", "Ann Lee slept at Ross."), []),
        (
            ("Composer: Ida Frost", "The opera was composed by Ida Frost."),
            ["0.62 Composer: Ida Fros… / The opera was comp…: names: Frost, Ida"],
        ),
        (
            ("Composer: Ida Frost", "Composer: Leo Grant"),
            [
                "0.60 Composer: Ida Fros… / Composer: Leo Gran…: names: Composer; states the "
                "line's key and value"
            ],
        ),
        (("Composer: Ida Frost", "The composer of the opera left."), []),
        (
            ("Length: 40 m", "Length: 50 m"),
            ["0.60 Length: 40 m… / Length: 50 m…: names: Length; states the line's key and value"],
        ),
        (("Length: 40 m", "The pier is 40 m long."), []),
        (("Length: 40 m", "Its length is 50 m."), []),
        (
            (
                "Ann Lee met the granite heron at the copper beacon. She left. The willow "
                "lantern burned.",
                "At the copper beacon Ann Lee saw a granite heron. Then she went. A willow "
                "lantern burned.",
            ),
            [
                "1.00 Ann Lee met the gr… / At the copper beac…: names: Ann, Lee; words: "
                "beacon, copper, granite, heron",
                "1.00 The willow lantern… / A willow lantern b…: words: burned, lantern, willow",
            ],
        ),
        (
            (
                "Ann Lee met the granite heron at the copper beacon. She fasted for a week. "
                "The willow lantern burned.",
                "At the copper beacon Ann Lee saw a granite heron. For a week she ate nothing. "
                "A willow lantern burned.",
            ),
            [
                "1.00 Ann Lee met the gr… / At the copper beac…: names: Ann, Lee; words: "
                "beacon, copper, granite, heron",
                "0.32 She fasted for a w… / For a week she ate…: words: week",
                "1.00 The willow lantern… / A willow lantern b…: words: burned, lantern, willow",
            ],
        ),
        (
            ("The mill burned. The mill burned.", "The mill burned."),
            ["1.00 The mill burned.… / The mill burned.…: words: burned, mill"],
        ),
        (
            (
                "The mill of Holm burned in May.",
                "The mill of Holm burned in May.",
                "In May the mill of Holm burned.",
            ),
            [
                "1.00 The mill of Holm b… / The mill of Holm b…: names: Holm; words: burned, mill",
                "1.00 The mill of Holm b… / In May the mill of…: names: Holm; words: burned, mill",
                "1.00 The mill of Holm b… / In May the mill of…: names: Holm; words: burned, mill",
            ],
        ),
        (
            ("“We shall burn the mill,” said Reed.", "Reed said: “We shall burn the mill.”"),
            ["1.00 “We shall burn the… / Reed said: “We sha…: names: Reed; words: burn, mill"],
        ),
        (
            ("The mill is the oldest in the land.", "No mill in the land is older."),
            ["0.46 The mill is the ol… / No mill in the lan…: words: land, mill"],
        ),
        (("The mill lost money.", "The mill was a loss."), []),
    ],
)
def test_what_is_linked_and_why(texts: tuple[str, ...], found: list[str]) -> None:
    assert told(*texts) == found


def test_what_a_person_put_together_is_linked_and_said_so() -> None:
    texts = {"a": "The granite mill has 40 looms.", "b": "A heron saw 52 boats. The inn burned."}
    sources = [source(name, text) for name, text in texts.items()]
    claims = split(sources)
    stock = inventory(claims, sources)
    ids = {each.fact.words: each.fact.fact_id for each in stock.facts}
    made = link(claims, sources, False, stock)
    assert joined(made, Decided(), stock.facts) == made == []
    together = frozenset([frozenset((ids["40"], ids["52"]))])
    (found,) = joined(made, Decided(together=together), stock.facts)
    assert (found.left_id, found.right_id) == (claims[0].claim_id, claims[1].claim_id)
    assert found.score == 1.0
    assert found.matched_on == ("a person said that they tell the same fact",)
    # One that is there already keeps its score and its reasons; facts of one claim, or of none
    # that is there, link nothing.
    known = replace(found, score=0.5, matched_on=("words: mill",))
    (kept,) = joined([known], Decided(together=together), stock.facts)
    assert kept == replace(known, matched_on=(found.matched_on[0], "words: mill"))
    inside = frozenset([frozenset((ids["40"], ids["granite mill"]))])
    assert joined(made, Decided(together=inside), stock.facts) == []
    gone = frozenset([frozenset((ids["40"], "x:gone"))])
    assert joined(made, Decided(together=gone), stock.facts) == []

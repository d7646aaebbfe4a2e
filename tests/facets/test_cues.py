"""Which words of a sentence are a cue of what: extent, reserve, report, cause, place, how often."""

from __future__ import annotations

import pytest

from workbench.facets import registry
from workbench.words.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # How much is meant.
        ("All of the men came.", "scope All of"),
        ("Almost all of the men came.", "certainty Almost; scope Almost all"),
        ("Not all of the men came.", "negation Not; scope all of"),
        ("Some of the men came.", "scope Some of"),
        ("Some 40 men came.", "scope Some"),
        ("Most men came.", "scope Most"),
        ("The most expensive mill burned.", "scope most; superlative The most"),
        ("Only Ann came.", "scope Only"),
        ("The only mill burned.", "scope only; superlative The only"),
        ("He always came.", "scope always"),
        ("He often came.", "scope often"),
        ("The whole mill burned.", "scope The whole"),
        ("Part of the mill burned.", ""),
        ("None of the men came.", "negation None; scope None of"),
        ("Each man came.", "scope Each"),
        ("Any man may come.", "certainty may"),
        ("A few men came.", "scope A few"),
        ("Many men came.", "scope Many"),
        ("Several men came.", "scope Several"),
        # How certain it is.
        ("He may come.", "certainty may"),
        ("He came in May.", ""),
        ("He might have come.", "certainty might have"),
        ("He could not come.", "negation not"),
        ("He can come.", ""),
        ("He must have come.", "certainty must"),
        ("He will come.", ""),
        ("He probably came.", "certainty probably"),
        ("He is likely to come.", "certainty likely"),
        ("He seems to have come.", "certainty seems to"),
        ("He is expected to come.", "certainty expected to"),
        ("He plans to come.", "certainty plans to"),
        ("He is said to have come.", "certainty is said to; attribution said"),
        ("It is possible that he came.", "certainty It is possible"),
        ("He certainly came.", "certainty certainly"),
        ("He is believed to have come.", "certainty is believed to; attribution believed"),
        # Who says so.
        ("He said that it burned.", "attribution said"),
        ("It burned, he says.", "attribution says"),
        ("According to Reed, it burned.", "attribution According to"),
        ("He claimed that it burned.", "attribution claimed"),
        ("He denied that it burned.", "negation denied; attribution denied"),
        ("Reports say it burned.", "attribution Reports; attribution say"),
        ("As reported, it burned.", "attribution reported"),
        # For what cause.
        ("It burned because of a spark.", "causality because of"),
        ("It burned because he slept.", "causality because"),
        ("It burned due to a spark.", "causality due to"),
        ("A spark led to it.", "causality led to"),
        ("He led the men to it.", ""),
        ("It followed a spark.", ""),
        ("It burned as a result of a spark.", "causality as a result of"),
        ("It burned since he slept.", ""),
        ("It has burned since May.", ""),
        # Where, and in what part.
        ("He lives in Leeds.", "place Leeds"),
        ("He lives near Leeds, in Norway.", "place Leeds; place Norway"),
        ("He was born in May.", ""),
        ("The mayor of Leeds sang.", "role mayor; place Leeds"),
        ("The mayor, Ann Lee, sang.", "role mayor"),
        ("Mayor Ann Lee sang.", "role Mayor"),
        ("A baker sang.", "role baker"),
        ("He works as a baker.", "role baker"),
        ("Bakers sang.", "role Bakers"),
        ("The vice president sang.", "role vice president"),
        # How often.
        ("It meets weekly.", "frequency weekly"),
        ("It meets once a week.", "frequency once a week"),
        ("It meets twice every week.", "frequency twice every week; scope every"),
        ("It meets every two weeks.", "frequency every two weeks; scope every"),
        ("It meets every other week.", "frequency every other week"),
        ("It meets half-yearly.", "frequency yearly"),
        ("It meets bi-weekly.", ""),
        ("It is the Weekly Post.", ""),
        ("It sells 40 a week.", "frequency a week"),
        ("It sells 40 within a week.", ""),
        ("It sold 40 a week earlier.", ""),
        ("It meets every third week.", "frequency every third week; scope every"),
    ],
)
def test_the_cues_of_a_sentence(text: str, found: str) -> None:
    reading = tokenize(text)
    told = [
        f"{facet.name} {reading.span(mention.first, mention.last)}"
        for facet in registry().values()
        if facet.name not in ("number", "date", "money", "duration", "name", "title", "wording")
        for mention in facet.extract(reading)
    ]
    assert "; ".join(told) == found

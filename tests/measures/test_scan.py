"""Whatever words come together, reading their values never fails."""

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.facets import date, duration, money, name, number, place, role, title
from workbench.measures.quantity import scan
from workbench.words.tokens import tokenize

_FACETS = {m.__name__.rsplit(".", 1)[1]: m for m in (date, duration, money, number)}
_WORDS = (
    *("a", "an", "the", "of", "to", "past", "in", "at", "and", "minus", "about", "lost", "came"),
    *("quarter", "half", "fifth", "score", "dozen", "million", "point", "two", "twenty", "first"),
    *(
        "12",
        "1,234",
        "3.45",
        "10s",
        "2s",
        "6",
        "d",
        "p",
        "£",
        "$",
        "Rs",
        "€",
        "guineas",
        "19",
        "1850",
    ),
    *("April", "Old", "Style", "O.S.", "(", ")", "[", "]", "BC", "AD", "century", "FY", "p.m."),
    *("UTC", "EST", "o'clock", "morning", "ft", "in", "°", "C", "km", "'", '"', "-", "−", "/", ":"),
    *("percentage", "points", "basis", "out", "five", "figure", "sum", "Chapter", "IX", "Henry"),
    *("VIII", "I", "Jr", "“", "”", "J.", "R.", "MD", ",", ".", "+", "44", "0161", "4960", "×", "^"),
)
_TEXTS = st.lists(st.sampled_from(_WORDS), max_size=12).flatmap(
    lambda words: st.sampled_from(["".join(words), " ".join(words)])
)


@settings(deadline=None, max_examples=500)
@given(_TEXTS)
def test_every_text_is_read(text: str) -> None:
    reading = tokenize(text)
    for mention in scan(reading):
        assert 0 <= mention.first < mention.last <= reading.size
        assert _FACETS[mention.facet].normal(mention.value)
    for facet in (name, title, place, role):
        for mention in facet.extract(reading):
            assert 0 <= mention.first < mention.last <= reading.size
            assert facet.normal(mention.value)


@settings(deadline=None, max_examples=300)
@given(_TEXTS, _TEXTS)
def test_any_two_values_can_be_held_against_each_other(left: str, right: str) -> None:
    for one in scan(tokenize(left)):
        for two in scan(tokenize(right)):
            if one.facet == two.facet:
                outcome = _FACETS[one.facet].compare(one.value, two.value)
                turned = _FACETS[one.facet].compare(two.value, one.value)
                assert (outcome is None) == (turned is None)


@settings(deadline=None, max_examples=300)
@given(_TEXTS)
def test_a_value_agrees_with_itself(text: str) -> None:
    for mention in scan(tokenize(text)):
        outcome = _FACETS[mention.facet].compare(mention.value, mention.value)
        assert outcome is None or outcome[0] not in ("conflict", "weakened", "strengthened")

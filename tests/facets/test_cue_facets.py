"""Facets that live on word lists: what each says of its words, compared and alone."""

from types import ModuleType

import pytest

from workbench.facets import attribution, causality, certainty, negation, place, scope, superlative
from workbench.words.tokens import tokenize


def values(facet: ModuleType, text: str) -> list[object]:
    return [mention.value for mention in facet.extract(tokenize(text))]


@pytest.mark.parametrize(
    ("facet", "left", "right", "effect"),
    [
        (scope, "some of them", "all of them", "conflict"),
        (scope, "he often came", "he usually came", "strengthened"),
        (scope, "he often came", "he frequently came", "agree"),
        (certainty, "it may rain", "it will certainly rain", "strengthened"),
        (certainty, "it probably rained", "it possibly rained", "weakened"),
        (causality, "because of rain", "despite rain", "conflict"),
        (causality, "because of rain", "due to rain", "agree"),
        (scope, "he often came", "he rarely came", "conflict"),
        (superlative, "the best film", "the worst film", "conflict"),
        (superlative, "the best film", "the finest film", "agree"),
        (superlative, "the oldest film", "the longest film", "differs"),
        (causality, "rain fell; as a consequence, it was wet", "because of rain", "conflict"),
        (attribution, "she said so", "she rejected so", "conflict"),
        (place, "a French painter", "a painter from France", "agree"),
        (place, "a French painter", "an Irish painter", "conflict"),
        (place, "he lives in Paris", "he lives in London", "conflict"),
        (causality, "a spark led to it", "it resulted in this", "agree"),
        (causality, "because of rain", "rain led to it", "conflict"),
        (causality, "despite rain", "in spite of rain", "agree"),
        (certainty, "he may come", "he might come", "agree"),
        (certainty, "he may come", "he must have come", "strengthened"),
        (certainty, "he must have come", "he may come", "weakened"),
        (attribution, "she said so", "she stated so", "agree"),
        (attribution, "she said so", "she claimed so", "differs"),
        (scope, "all men came", "every man came", "agree"),
        (scope, "all men came", "some men came", "conflict"),
        (scope, "most men came", "some men came", "possible"),
        (scope, "some men came", "most men came", "possible"),
    ],
)
def test_compared(facet: ModuleType, left: str, right: str, effect: str) -> None:
    (one,), (two,) = values(facet, left), values(facet, right)
    assert facet.compare(one, two)[0] == effect


@pytest.mark.parametrize(
    ("left", "right"),
    [("he lives in Paris", "he lives in France"), ("he lives in England", "he lives in Leeds")],
)
def test_a_city_and_its_country_exclude_nothing(left: str, right: str) -> None:
    (one,), (two,) = ([m.value for m in place.extract(tokenize(t))] for t in (left, right))
    assert place.compare(one, two) is None is place.compare(two, one)


@pytest.mark.parametrize(
    "text",
    [
        "He was not only kind but brave",
        "There is no doubt about it",
        "No. 5 is here",
        "No, he left",
    ],
)
def test_no_denial(text: str) -> None:
    assert values(negation, text) == []


@pytest.mark.parametrize(
    "text",
    ["He did not go", "She never sang", "They failed to agree", "It went without a hitch"],
)
def test_denial(text: str) -> None:
    assert len(values(negation, text)) == 1


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("the second largest city", [("top", "large", 2, False)]),
        ("Europe's steepest street", [("most", "steep", 1, False)]),
        ("the most famous of them", [("top", "most famous", 1, False)]),
        ("one of the town's oldest mills", [("top", "old", 1, True)]),
        ("some of the best mills", [("top", "best", 1, True)]),
        ("among the best", [("top", "best", 1, True)]),
        ("one of them is the best", [("top", "best", 1, False)]),
        ("Oldest Holm sang.", [("top", "old", 1, False)]),
        ("The Oldest Holm sang.", []),
        ("They saw Oldest Holm there.", []),
        ("They saw the Oldest, Holm and all.", [("top", "old", 1, False)]),
        ("They saw the Oldest", [("top", "old", 1, False)]),
        ("an honest, modest guest in the forest of the west", []),
    ],
)
def test_superlatives(text: str, ranks: list[tuple[str, str, int, bool]]) -> None:
    assert values(superlative, text) == ranks


@pytest.mark.parametrize(
    "text", ["In May it rained", "the report was long", "the United States won"]
)
def test_words_that_only_look_like_cues(text: str) -> None:
    assert values(certainty, text) == values(attribution, text) == []


def test_alone_tells_the_direction() -> None:
    (hedge,) = certainty.extract(tokenize("It was probably built in spring"))
    found = [certainty.alone(hedge, "probably", side) for side in ("left", "right")]
    why = "the {} text says “probably”; the {} one states it outright"
    assert found == [
        ("strengthened", why.format("left", "right")),
        ("weakened", why.format("right", "left")),
    ]
    (cause,) = causality.extract(tokenize("a fall, resulting in a scar"))
    alone = causality.alone(cause, "resulting in", "right")
    why = "“resulting in” makes a cause of what the {} text only sets side by side"
    assert alone == ("strengthened", why.format("left"))
    assert causality.alone(cause, "resulting in", "left") == ("weakened", why.format("right"))


@pytest.mark.parametrize(
    ("facet", "left", "right", "effect"),
    [
        (scope, "many mills", "few mills", "conflict"),
        (scope, "several mills", "few mills", "weakened"),
        (scope, "several mills", "hardly any mills", "weakened"),
        (scope, "many mills", "some mills", "weakened"),
        (scope, "most mills", "some mills", "possible"),
        (scope, "most mills", "many mills", "weakened"),
        (scope, "many mills", "most mills", "strengthened"),
        (scope, "most mills", "nearly all mills", "agree"),
        (scope, "several mills", "some mills", "agree"),
        (scope, "all mills", "most mills", "conflict"),
        (scope, "all mills", "nearly all mills", "agree"),
        (scope, "none of the mills", "few mills", "conflict"),
        (scope, "often", "rarely", "conflict"),
        (scope, "sometimes", "usually", "possible"),
        (scope, "always", "usually", "conflict"),
        (scope, "often", "many mills", None),
        (attribution, "Reed said", "Reed said", "agree"),
        (attribution, "Reed rejected it", "Reed said it", "conflict"),
        (attribution, "Reed demanded it", "Reed requested it", "weakened"),
        (attribution, "Reed requested it", "Reed demanded it", "strengthened"),
        (attribution, "Reed complained", "Reed said", "weakened"),
        (attribution, "Reed thinks", "Reed admits", "possible"),
        (attribution, "Reed thinks", "Reed said", "strengthened"),
        (attribution, "Reed said", "Reed thinks", "weakened"),
        (causality, "it led to war", "it was caused by war", "conflict"),
        (causality, "it led to war", "hence war", "agree"),
        (causality, "it led to war", "despite war", "conflict"),
    ],
)
def test_how_two_cues_lie(facet: ModuleType, left: str, right: str, effect: str | None) -> None:
    (one,), (two,) = values(facet, left), values(facet, right)
    found = facet.compare(one, two)
    assert (found and found[0]) == effect


@pytest.mark.parametrize(
    ("facet", "text"),
    [
        (superlative, "the road leading to the harbour"),
        (superlative, "Ann was leading the group"),
        (superlative, "in the first place it rained"),
        (superlative, "at least it rained"),
        (superlative, "they sang in The Last Ship on Sunday"),
        (scope, "first of all it rained"),
        (scope, "it did not rain at all"),
        (scope, "it is 40 metres long in all"),
        (scope, "it was most recently sold in May"),
        (scope, "they wrote to each other"),
        (scope, "he sang both in Oslo and in Bergen"),
        (certainty, "he could read at four"),
        (certainty, "he could not come"),
        (causality, "the road leading to the harbour"),
        (causality, "it is due to open in May"),
        (causality, "the prompt reply came"),
        (attribution, "it went according to plan"),
        (attribution, "he claimed the throne"),
    ],
)
def test_phrases_in_which_a_cue_is_none(facet: ModuleType, text: str) -> None:
    assert values(facet, text) == []


@pytest.mark.parametrize(
    ("facet", "text"),
    [
        (superlative, "a leading scholar"),
        (superlative, "the last ship sank"),
        (scope, "each of them came"),
        (scope, "it stood in all three towns"),
        (scope, "both of them came"),
        (certainty, "it could be a fake"),
        (causality, "rain led to floods"),
        (causality, "it closed due to snow"),
        (attribution, "according to the paper"),
    ],
)
def test_cues_that_are_some(facet: ModuleType, text: str) -> None:
    assert len(values(facet, text)) == 1


def test_who_asks_for_a_thing_vouches_for_nothing() -> None:
    reading = tokenize("Ann asks for music")
    (mention,) = attribution.extract(reading)
    assert attribution.alone(mention, "asks for", "left") is None

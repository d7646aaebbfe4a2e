"""The one line that an editor reads first."""

from __future__ import annotations

import pytest
from samples import claim, difference, source

from workbench.facts.extract import facts
from workbench.findings.desk import Desk
from workbench.findings.questions import asked, borne_out
from workbench.records import Claim, Fact, Value


def texts(*said: str) -> tuple[list[Claim], Desk]:
    """One claim for each source, and the desk with their facts."""
    sources = [source(f"source-{n}", text) for n, text in enumerate(said)]
    claims = [claim(origin, text) for origin, text in zip(sources, said, strict=True)]
    told = {fact.fact_id: fact for each in claims for fact in facts(each)}
    homes = {each.source_id: each for each in sources}
    return claims, Desk({c.claim_id: c for c in claims}, homes, told, "default")


def stated(desk: Desk, holder: Claim, words: str) -> Value:
    """The value that these words of a claim are."""
    start = holder.quote.index(words) if words else -1
    over = [
        f.fact_id
        for f in desk.facts.values()
        if f.claim_id == holder.claim_id and f.start <= start < f.end
    ]
    return Value(words, words.lower(), tuple(over), 1, 1)


def question(facet: str, *sides: tuple[str, str], effect: str = "conflict") -> str:
    """The question of these texts, each with the words it differs in."""
    claims, desk = texts(*(text for text, _ in sides))
    told = [stated(desk, each, words) for each, (_, words) in zip(claims, sides, strict=True)]
    found = difference(facet, effect, claims[0], claims[1], (sides[0][1], sides[1][1]), "")
    return asked(found, told, desk)


@pytest.mark.parametrize(
    ("facet", "left", "right", "told"),
    [
        (
            "date",
            ("The old pier was completed on 3 May 1891.", "3 May 1891"),
            ("It was completed in June 1891.", "June 1891"),
            "When was the old pier completed: “3 May 1891” or “June 1891”?",
        ),
        (
            "date",
            ("The town was founded in 1790 and joined the union in 1801.", "1801"),
            ("It joined the union in 1803.", "1803"),
            "When did the town join the union: “1801” or “1803”?",
        ),
        (
            "number",
            ("The tower is 84 metres high.", "84 metres"),
            ("The tower is 91 metres high.", "91 metres"),
            "Height of the tower: “84 metres” or “91 metres”?",
        ),
        (
            "number",
            ("The farm lies 12 km north of Oakham.", "12 km"),
            ("The farm lies 30 miles north of Oakham.", "30 miles"),
            "Distance of the farm from Oakham: “12 km” or “30 miles”?",
        ),
        (
            "number",
            ("The school taught 300 pupils.", "300"),
            ("The school taught 450 pupils.", "450"),
            "How many pupils: “300” or “450”?",
        ),
        (
            "money",
            ("The total cost was £3 million.", "£3 million"),
            ("The total cost was £5 million.", "£5 million"),
            "The total cost: “£3 million” or “£5 million”?",
        ),
        (
            "duration",
            ("The siege lasted six weeks.", "six weeks"),
            ("The siege lasted two months.", "two months"),
            "How long did the siege last: “six weeks” or “two months”?",
        ),
        (
            "name",
            ("The opera was directed by Ann Reed.", "Ann Reed"),
            ("The opera was directed by Tom Hill.", "Tom Hill"),
            "Who directed the opera: “Ann Reed” or “Tom Hill”?",
        ),
        (
            "name",
            ("The painter Marta Kowalsky lived there.", "Marta Kowalsky"),
            ("The painter Marta Kowalski lived there.", "Marta Kowalski"),
            "How is the name spelt: “Marta Kowalsky” or “Marta Kowalski”?",
        ),
        (
            "name",
            ("The opera was directed by Reeds.", "Reeds"),
            ("The opera was directed by Reedy.", "Reedy"),
            "How is the name spelt: “Reeds” or “Reedy”?",  # four letters of five: just alike
        ),
        (
            "name",
            ("The opera was directed by Reed.", "Reed"),
            ("The opera was directed by Reel.", "Reel"),
            "Who directed the opera: “Reed” or “Reel”?",  # three of four are too few
        ),
        (
            "place",
            ("The ship was built in Norway.", "Norway"),
            ("The ship was built in Denmark.", "Denmark"),
            "Where was the ship built: “Norway” or “Denmark”?",
        ),
        (
            "negation",
            ("The council never paid for it.", "never"),
            ("The council paid for it.", "paid"),
            "Is it so or not: “never paid” or “paid”?",
        ),
        (
            "causality",
            ("The fire led to a new law.", "led to"),
            ("After the fire came a new law.", ""),
            "Did the one cause the other: “led to a new law”, or only side by side, "
            "without “led to”?",
        ),
    ],
)
def test_a_question_is_asked_in_the_words_of_the_texts(
    facet: str, left: tuple[str, str], right: tuple[str, str], told: str
) -> None:
    assert question(facet, left, right) == told


def test_of_what_may_exclude_each_other_the_question_says_may() -> None:
    left, right = ("The siege lasted six weeks.", "six weeks"), ("It lasted a month.", "a month")
    told = question("duration", left, right, effect="possible")
    assert told == "How long did the siege last: “six weeks” or “a month”, or may both hold?"


def test_where_no_question_can_be_formed_the_words_around_are_shown() -> None:
    left = ("Tickets, 40 pence, sold well.", "Tickets")
    right = ("Badges, 40 pence, sold well.", "Badges")
    assert question("title", left, right).startswith("Which title in “___, 40 pence")


@pytest.mark.parametrize(
    "facet", ["certainty", "attribution", "scope", "superlative", "order", "role", "wording"]
)
def test_every_facet_has_a_question_with_both_values(facet: str) -> None:
    left, right = ("It is perhaps the best inn.", "perhaps"), ("It is surely a fine inn.", "surely")
    told = question(facet, left, right)
    assert "“perhaps" in told and "“surely" in told and told.endswith("?")


def test_words_that_one_side_lacks_are_told_as_without() -> None:
    left, right = ("The mill is said to burn.", "said"), ("The mill burns.", "")
    told = question("attribution", left, right, effect="lost")
    assert told.endswith("“said to burn”, or in the text's own voice, without “said”?")


def left(desk: Desk, *words: str) -> list[Fact]:
    return [f for f in desk.facts.values() if f.words in words]


def test_what_nothing_bears_out_is_named_in_runs_of_words() -> None:
    claims, desk = texts("The mill burned in 1891, and its owner fled to Norway.")
    told = borne_out("unverified", "partly_supported", claims, list(desk.facts.values())[1:], desk)
    assert told == "What bears out “burned in 1891”, “owner fled to Norway”?"


@pytest.mark.parametrize("reason", ["single_source", "copies_only", "secondary_only", ""])
def test_a_question_of_support_quotes_the_claim(reason: str) -> None:
    claims, desk = texts("The mill burned in 1891.")
    kind = "unverified" if reason else "corroborated"
    assert borne_out(kind, reason, claims, [], desk).endswith(": “The mill burned in 1891.”?")


def test_a_value_of_several_facts_is_asked_for_as_one() -> None:
    left = ("The opera was directed by Ann Reed and Tom Hill.", "Ann Reed and Tom Hill")
    right = ("Director: Ann Reed", "Ann Reed")
    told = question("name", left, right, effect="lost")
    assert told == "Who directed the opera: “Ann Reed and Tom Hill” or “Ann Reed”?"

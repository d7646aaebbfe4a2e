"""Names that are one bearer's, and names that are not."""

import pytest

from workbench.facets import name
from workbench.words.tokens import tokenize


def names(text: str) -> list[str]:
    return [mention.value.said for mention in name.extract(tokenize(text))]


def outcome(left: str, right: str) -> str:
    one, two = name.extract(tokenize(f"x {left} y"))[0], name.extract(tokenize(f"x {right} y"))[0]
    found = name.compare(one.value, two.value)
    assert found is not None
    return found[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The play was staged by Peter Brook in Paris.", ["Peter Brook", "Paris"]),
        ("She met Vincent van Gogh there.", ["Vincent van Gogh"]),
        ("In May the Bank of England said so.", ["Bank of England"]),
        ("Walking home on Monday was pleasant.", []),
        ("Bill Turner opened the mine.", ["Bill Turner"]),
        ("Bill after bill was paid.", []),
        # The first of several words of a cell has a capital as that of a sentence; one that is
        # all of its cell may be a name.
        ("| Film | Colour \\| sound | 1990 |", []),
        ("| Film | Colour and sound | 1990 |", []),
        ("Film\tColour and sound\t1990", []),
        ("| Mayor | Bell | 1990 |", ["Bell"]),
        ("| Mayor | Bell |", ["Bell"]),
        ("Mayor\tBell\t1990", ["Bell"]),
        ("| Mayor | Ann Bell \\| Tom Hill |", ["Ann Bell", "Tom Hill"]),
        ("| Town | Norwick and the sea |", ["Norwick"]),
    ],
)
def test_names_found(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Victoria Marsh", "Vicky Marsh"),
        ("Peter Lindqvist", "P. Lindqvist"),
        ("Wolverton", "Woolverton"),
        ("Lindqvist", "Peter Lindqvist's"),
        ("Dr. Marsh", "Marsh"),
        ("World Health Organization", "WHO"),
        ("Pat Olsen", "Patricia Olsen"),
        ("Pat Olsen", "Patrick Olsen"),
        ("Anna Smith (née Jones)", "Anna Jones"),
        ("Anna Smith, born Jones,", "Jones"),
        ("Karl Berg, formerly Kurt Stein,", "Kurt Stein"),
        ("Maria Holm, better known by her stage name Mona Vale,", "Mona Vale"),
    ],
)
def test_one_bearer(left: str, right: str) -> None:
    assert outcome(left, right) == outcome(right, left) == "agree"


@pytest.mark.parametrize(
    ("left", "right", "effect"),
    [
        ("Clara Ravn", "Ingrid Holt", "conflict"),
        ("Rose Byrne", "Liam Byrne", "possible"),
        ("Mr. Hale", "Mrs. Hale", "conflict"),
        ("Patricia Olsen", "Patrick Olsen", "possible"),
        ("Anna Smith (née Jones)", "Clara Weber", "conflict"),
        ("Maria Holm, alias Mona Vale,", "Rita Lund, alias Mona Vale,", "conflict"),
    ],
)
def test_two_bearers(left: str, right: str, effect: str) -> None:
    assert outcome(left, right) == effect


@pytest.mark.parametrize(
    "text",
    [
        "Anna Smith met the singer born Jones.",
        "Anna Smith was born in Oslo.",
        "Anna Smith spoke. Later Clara Weber spoke.",
    ],
)
def test_no_other_name(text: str) -> None:
    assert not any(mention.value.others for mention in name.extract(tokenize(text)))


def read(text: str) -> list[str]:
    """Each name by its parts, the other names of its bearer, its numeral and its generation."""
    values = [mention.value for mention in name.extract(tokenize(text))]
    told = [(v.parts, *v.others, v.numeral, v.junior, v.sex) for v in values]
    return [" | ".join(" ".join(p) if isinstance(p, tuple) else p for p in t) for t in told]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He met Robert “Bob” Hale there.", ["robert hale | bob hale |  |  | "]),
        ("He met Henry VIII there.", ["henry viii | viii |  | "]),
        ("He met Henry the Eighth there.", ["henry viii | viii |  | "]),
        ("He met Mark Webb Jr there.", ["mark webb |  | junior | "]),
        ("He met Mark Webb Sr. there.", ["mark webb |  | senior | "]),
        ("He met Mr Webb there.", ["webb |  |  | man"]),
        ("He met Mrs Ann Webb there.", ["ann webb |  |  | woman"]),
        ("He met Sir Ann Webb there.", ["ann webb |  |  | man"]),
        ("He met J. R. Webb there.", ["j r webb |  |  | "]),
        ("He met J.R. Webb there.", ["j r webb |  |  | "]),
        ("T. S. Webb met him.", ["t s webb |  |  | "]),
        ("I. A. Webb met him.", ["i a webb |  |  | "]),
        ("It was plan A. It failed.", []),
        ("Park Min-jun met him.", ["park min jun |  |  | "]),
        ("Min-jun Park met him.", ["min jun park |  |  | "]),
        ("Well-known men met him.", []),
        ("He met Anne d'Albret there.", ["anne d'albret |  |  | "]),
        (
            "He met Ann Webb, née Lee, there.",
            ["ann webb | ann lee |  |  | ", "lee | ann webb | ann lee |  |  | "],
        ),
        (
            "He met Ann Webb (born Ann Lee) there.",
            ["ann webb | ann lee |  |  | ", "ann lee | ann webb | ann lee |  |  | "],
        ),
        (
            "He met Karl Berg, formerly Kurt Stein, there.",
            ["karl berg | kurt stein |  |  | ", "kurt stein | karl berg | kurt stein |  |  | "],
        ),
        ("He met the House of Lords there.", ["house lords |  |  | "]),
        ("He met Vincent van Gogh there.", ["vincent gogh |  |  | "]),
        ("It fell on 3 May 1711 (Old Style).", []),
        ("He met Dr there.", []),
        ("He met O'Brien's there.", ["o'brien |  |  | "]),
    ],
)
def test_what_a_name_is_made_of(text: str, found: list[str]) -> None:
    assert read(text) == found

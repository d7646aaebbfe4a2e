"""Titles of works: what is one, what is not, and when two are the same."""

import pytest

from workbench.facets import title
from workbench.facets.title import Title
from workbench.words.tokens import tokenize


def titles(text: str) -> list[tuple[str, str, int]]:
    found = [mention.value for mention in title.extract(tokenize(text))]
    return [(value.said, value.kind, value.rank) for value in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('Her debut novel "The Long Road" appeared.', [("The Long Road", "book", 1)]),
        ("“Ashes” was his second poem.", [("Ashes", "poem", 2)]),
        ("The song ‘Blue Morning’ was sung.", [("Blue Morning", "song", 0)]),
        ("They sang `` Blue Morning '' in the hall.", [("Blue Morning", "", 0)]),
        ("Ekman painted 'The Ferry' in 1884.", [("The Ferry", "", 0)]),
        ("She wrote her last film, Salt and Stone, in 1971.", [("Salt and Stone", "film", -1)]),
        ("The magazine, titled Northern Review, folded.", [("Northern Review", "paper", 0)]),
        (
            "the novel The Road and the film Jaws",
            [("The Road", "book", 0), ("Jaws", "film", 0)],
        ),
    ],
)
def test_titles_found(text: str, found: list[tuple[str, str, int]]) -> None:
    assert titles(text) == found


@pytest.mark.parametrize(
    "text",
    [
        'The mayor called the plan a "disaster" for the harbour.',
        '"The bridge must go," said the mayor.',
        'Karl "The Bull" Berg starred in it.',
        'He was nicknamed "The Bull" and wrote poems.',
        "England will play Germany on Sunday.",
        "It was the song Ann Reed wrote.",
        "Film director Olga Stern praised it.",
        "They saw the film Tuesday.",
        'A sign reading "No Entry" stood by the gate.',
    ],
)
def test_no_title(text: str) -> None:
    assert titles(text) == []


def test_a_title_is_no_name() -> None:
    reading = tokenize('Ann Reed starred in the film "Peter Grey" in Paris.')
    assert [m.value.said for m in title.names(reading)] == ["Ann Reed", "Paris"]


@pytest.mark.parametrize(
    ("left", "right", "effect"),
    [
        ("The Long Road", "Long Road", "agree"),
        ("The Long Road", "The Long Road: A Life", "agree"),
        ("Grey Harbour", "Gray Harbor", "agree"),
        ("Wolverton Nights", "Woolverton Nights", "agree"),
        ("The Long Road", "The Long Road 2", "conflict"),
        ("The Long Road", "The Short Road", "conflict"),
        ("The Silver Birds", "The Silver Bards", "conflict"),
        ("Fjellet", "Weather", "conflict"),
        ("Mørke Fjell", "Svarte Skog", "possible"),
        ("The Fjell", "Heavy Weather", "conflict"),
        ("Mørke 2 Fjell", "Heavy Weather", "conflict"),
        ("The Long Road", "The Long", "agree"),
        ("The Long Road", "The Long Road II", "conflict"),
        ("Red Mill", "The Red Mills", "agree"),
        ("Red Mill", "Red Mile", "conflict"),
        ("Cold Lake", "Lake", "agree"),
        ("Cold Lake 1", "Cold Lake", "conflict"),
        ("The Organiser", "The Organizer", "agree"),
        ("Mørke Fjell", "Heavy Weather", "possible"),
    ],
)
def test_one_work_or_two(left: str, right: str, effect: str) -> None:
    one, two = (title.extract(tokenize(f'the book "{said}"'))[0].value for said in (left, right))
    for outcome in (title.compare(one, two), title.compare(two, one)):
        assert outcome is not None
        assert outcome[0] == effect


def test_works_of_two_kinds_are_not_compared() -> None:
    assert title.compare(Title("Ash", ("ash",), "book"), Title("Oak", ("oak",), "film")) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He read the novel Cold Lake there.", [("Cold Lake", "book", 0)]),
        ("He read the novel The Cold Lake there.", [("The Cold Lake", "book", 0)]),
        ("He read Reed's novel Cold Lake there.", [("Cold Lake", "book", 0)]),
        ("He read novel Cold Lake there.", []),
        ("He read the long and sad old novel Cold Lake there.", []),
        ("He read the novel called Cold Lake there.", [("Cold Lake", "book", 0)]),
        ("He read the novel, Cold Lake, there.", [("Cold Lake", "book", 0)]),
        ("He read the novel Cold Lake, Red Mill there.", [("Cold Lake", "book", 0)]),
        ("He read the novel Cold Lake & Mill there.", [("Cold Lake & Mill", "book", 0)]),
        ("He read the novel Cold-Lake there.", [("Cold-Lake", "book", 0)]),
        ("He read the novel Cold Lake Reed wrote.", []),
        ("He read the novel Cold Lake 2 there.", [("Cold Lake 2", "book", 0)]),
        ("He read the novel 1984 there.", []),
        ("He read the novel Lake of the Cold there.", [("Lake of the Cold", "book", 0)]),
        ("He read the novel of the Cold there.", []),
        ("He read the novel Holm's friends wrote.", []),
        ("He read the novel Holm wrote.", []),
        ("He read the novel May there.", []),
        ("He read the novel Monday there.", []),
        ("He read the novel lake there.", []),
        ("It was titled Cold Lake.", [("Cold Lake", "", 0)]),
        ("It was titled cold lake.", []),
        ("He wrote “Cold Lake” in May.", [("Cold Lake", "", 0)]),
        ("He wrote “The cold Lake” in May.", []),
        ("He wrote “Lake of the Cold” in May.", [("Lake of the Cold", "", 0)]),
        ("He wrote “cold lake” in May.", []),
        ("He saw “Cold Lake” in May.", []),
        ("He saw the play “Cold Lake” in May.", [("Cold Lake", "play", 0)]),
        ("He wrote of it when she saw “Cold Lake” in May.", [("Cold Lake", "", 0)]),
        ("It rained. He saw “Cold Lake” in May. He wrote.", []),
        ("He was called “Cold Lake” and wrote.", []),
        ("Karl “Bull” Berg wrote.", []),
        ("Karl's “Bull” Berg wrote.", [("Bull", "", 0)]),
        ("He wrote “Cold Lake”, his first novel.", [("Cold Lake", "book", 1)]),
        ("He wrote “Cold Lake”, his last long novel.", [("Cold Lake", "book", -1)]),
        ("“Cold Lake” was his second and best novel.", [("Cold Lake", "book", 2)]),
        ("“Cold Lake” sold well, and a novel was read.", []),
        ("He wrote a debut of a sad old novel “Cold Lake”.", [("Cold Lake", "book", 0)]),
        ("He wrote his third album, “Cold Lake”.", [("Cold Lake", "album", 3)]),
        ("In the novel he read “Cold Lake” there.", [("Cold Lake", "book", 0)]),
        ("He wrote 'Cold Lake' there.", [("Cold Lake", "", 0)]),
        ('He wrote "Cold Lake" and "Red Mill".', [("Cold Lake", "", 0), ("Red Mill", "", 0)]),
        (
            "He wrote the novels “Cold Lake” and “Red Mill”.",
            [("Cold Lake", "book", 0), ("Red Mill", "book", 0)],
        ),
    ],
)
def test_titles_with_their_kind_and_rank(text: str, found: list[tuple[str, str, int]]) -> None:
    assert titles(text) == found

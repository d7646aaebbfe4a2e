"""What a clause states by definition or part, with the exact words of subject and value."""

import pytest

from workbench.facets.statements import statements
from workbench.words.tokens import tokenize


def told(text: str) -> list[tuple[str, str, str, str]]:
    reading = tokenize(text)
    return [
        (s.attribute, reading.span(*s.subject), reading.span(*s.value), s.kind)
        for s in statements(reading)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The director of Grey Harbour was Ida Lowe.",
            ("director", "Grey Harbour", "Ida Lowe", "name"),
        ),
        (
            "Grey Harbour was directed by Ida Lowe, a Dane.",
            ("director", "Grey Harbour", "Ida Lowe", "name"),
        ),
        ("Ida Lowe directed Grey Harbour.", ("director", "Grey Harbour", "Ida Lowe", "name")),
        (
            "Ida Lowe was the director of Grey Harbour.",
            ("director", "Grey Harbour", "Ida Lowe", "name"),
        ),
        ("Director: Ida Lowe", ("director", "", "Ida Lowe", "name")),
        ("Listed: Yes", ("list", "", "Yes", "answer")),
        ("The valley's capital is Holm.", ("capital", "The valley's", "Holm", "name")),
        (
            "The screenplay of Grey Harbour was written by Per Dahl.",
            ("screenplay", "Grey Harbour", "Per Dahl", "name"),
        ),
        (
            "Ida Lowe was born in May 1901 in Holm.",
            ("birthplace", "Ida Lowe", "Holm", "place"),
        ),
        ("Arden lies in the Ross valley.", ("place", "Arden", "the Ross valley", "place")),
        ("Arden is a small village.", ("is", "Arden", "small village", "category")),
        (
            "The song was released on 3 May 1990.",
            ("release date", "The song", "3 May 1990", "date"),
        ),
        (
            "The author of the poem is unknown.",
            ("writer", "the poem", "unknown", "unknown"),
        ),
        (
            "The music of Grey Harbour was by a man named Per Dahl.",
            ("composer", "Grey Harbour", "Per Dahl", "name"),
        ),
    ],
)
def test_read(text: str, found: tuple[str, str, str, str]) -> None:
    assert found in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The first director of the choir was Ida Lowe.",  # there were others
        "The author of the letter is not mentioned.",
        "A member of the choir was Ida Lowe.",
        "It rained.",
        "",
    ],
)
def test_nothing_stated_that_only_one_can_be(text: str) -> None:
    assert [each for each in told(text) if each[3] == "name"] == []


def test_both_attributes_of_one_maker() -> None:
    found = told("Grey Harbour was written and directed by Ida Lowe and Per Dahl.")
    assert {each[0] for each in found} == {"writer", "director"}
    assert {each[2] for each in found} == {"Ida Lowe and Per Dahl"}


def test_long_text_is_read_in_linear_time() -> None:
    assert len(told("Arden is a village. " * 3000)) == 3000


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Director: Ida Lowe", [("director", "", "Ida Lowe", "name")]),
        ("The director: Ida Lowe", [("director", "", "Ida Lowe", "name")]),
        ("Director of the long red play: Ida Lowe", []),
        ("Director, music: Ida Lowe", []),
        ("It is so: Ida Lowe", []),
        ('He said: "Ida Lowe"', []),
        ("Director/writer: Ida Lowe", [("writer", "", "Ida Lowe", "name")]),
        ("Director (film): Ida Lowe", []),
        (
            "Grey Harbour's director was Ida Lowe.",
            [("director", "Grey Harbour's", "Ida Lowe", "name")],
        ),
        ("Its director was Ida Lowe.", [("director", "Its", "Ida Lowe", "name")]),
        ("The director was Ida Lowe.", [("director", "", "Ida Lowe", "name")]),
        ("The spoon was Ida Lowe.", []),
        (
            "The headquarters of Grey Harbour are in Holm.",
            [
                ("place", "The headquarters of Grey Harbour", "Holm", "place"),
                ("seat", "Grey Harbour", "Holm", "place"),
            ],
        ),
        (
            "The headquarters of Grey Harbour are there.",
            [("seat", "Grey Harbour", "there", "category")],
        ),
        ("The late director of Grey Harbour was Ida Lowe.", []),
        ("The 3 directors of Grey Harbour were Ida Lowe.", []),
        (
            "Grey Harbour is a novel written by Ida Lowe.",
            [
                ("is", "Grey Harbour", "novel written", "category"),
                ("writer", "Grey Harbour", "Ida Lowe", "name"),
            ],
        ),
        (
            "Grey Harbour was originally written by Ida Lowe.",
            [("writer", "Grey Harbour", "Ida Lowe", "name")],
        ),
        ("Grey Harbour was written in the north by Ida Lowe.", []),
        (
            "Grey Harbour was written and then later directed by Ida Lowe.",
            [("director", "Grey Harbour", "Ida Lowe", "name")],
        ),
        (
            "Ida Lowe wrote and directed Grey Harbour.",
            [
                ("director", "Grey Harbour", "Ida Lowe", "name"),
                ("writer", "Grey Harbour", "Ida Lowe", "name"),
            ],
        ),
        ("Ida Lowe later wrote Grey Harbour.", [("writer", "Grey Harbour", "Ida Lowe", "name")]),
        ("Ida Lowe had written Grey Harbour.", [("writer", "Grey Harbour", "Ida Lowe", "name")]),
        ("Ida Lowe writes Grey Harbour.", []),
        ("She wrote Grey Harbour.", []),
        ("The men wrote Grey Harbour.", []),
        (
            "Ida Lowe and Per Dahl wrote Grey Harbour.",
            [("writer", "Grey Harbour", "Ida Lowe and Per Dahl", "name")],
        ),
        ("Ida Lowe, Per Dahl wrote Grey Harbour.", []),
        ("Ida Lowe's son wrote Grey Harbour.", []),
        ("Grey Harbour was written.", []),
        ("Grey Harbour is the capital of Holm.", [("capital", "Holm", "Grey Harbour", "name")]),
        ("Grey Harbour is the largest.", []),
        (
            "Grey Harbour is an old Danish novel of the sea.",
            [("is", "Grey Harbour", "old Danish novel of the sea", "category")],
        ),
        ("Grey Harbour is old.", []),
        ("Ida Lowe was born in Holm.", [("birthplace", "Ida Lowe", "Holm", "place")]),
        (
            "Ida Lowe was born around 1901 in Holm.",
            [
                ("bear date", "Ida Lowe", "around 1901", "date"),
                ("birthplace", "Ida Lowe", "Holm", "place"),
            ],
        ),
        ("Ida Lowe was born poor in Holm.", []),
        ("Ida Lowe lives in Holm.", []),
        ("The firm has its head office in Holm.", [("seat", "The firm", "Holm", "place")]),
        ("The firm had its old head office in Holm.", [("seat", "The firm", "Holm", "place")]),
        ("The head office in Holm burned.", []),
        ("The mill is in Holm, near the sea.", [("place", "The mill", "Holm", "place")]),
        (
            "The mill is in the state of Holm.",
            [("place", "The mill", "the state of Holm", "place")],
        ),
        ("The mill is in May.", []),
        ("The mill was released in 1990.", [("release date", "The mill", "1990", "date")]),
        (
            "The mill was released around 1990.",
            [("release date", "The mill", "around 1990", "date")],
        ),
        ("The mill was released at last in 1990.", []),
        ("The mill was seen in 1990.", []),
        ("In 1990 the mill was released.", []),
        ("Is this a novel?", []),
    ],
)
def test_all_that_is_stated(text: str, found: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "It rained; the director of Holm was Ida Lowe.",
            [("director", "Holm", "Ida Lowe", "name")],
        ),
        (
            "It rained, and the director of Holm was Ida Lowe.",
            [("director", "Holm", "Ida Lowe", "name")],
        ),
        (
            "The director of Holm, a red play, was Ida Lowe.",
            [("director", "Holm", "Ida Lowe", "name")],
        ),
        ("However, the director of Holm was Ida Lowe.", [("director", "Holm", "Ida Lowe", "name")]),
        (
            "He said that the director of Holm was Ida Lowe.",
            [("director", "Holm", "Ida Lowe", "name")],
        ),
        (
            "The director of Holm was Ida Lowe, and that of Grey Harbour was Per Dahl.",
            [("director", "Holm", "Ida Lowe", "name")],
        ),
        ("The director of Holm was Ida Lowe in 1990.", [("director", "Holm", "Ida Lowe", "name")]),
        (
            "The director of Holm was Ida Lowe, the writer Per Dahl.",
            [("director", "Holm", "Ida Lowe", "name")],
        ),
        ("The capital of Holm is Oslo in Norway.", [("capital", "Holm", "Oslo", "name")]),
        (
            "The mill lies in the state of Holm, Norway.",
            [("place", "The mill", "the state of Holm, Norway", "place")],
        ),
        ("The mill lies in Holm (Norway).", [("place", "The mill", "Holm", "place")]),
        ("The mill lies in Holm; Oslo is far.", [("place", "The mill", "Holm", "place")]),
        ("The mill lies in Holm May 1990.", [("place", "The mill", "Holm", "place")]),
    ],
)
def test_each_clause_has_a_subject_of_its_own(
    text: str, found: list[tuple[str, str, str, str]]
) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill lies in the old town.", []),
        (
            "The mill lies in the town of Holm.",
            [("place", "The mill", "the town of Holm", "place")],
        ),
        ("The mill lies in the Holm valley.", [("place", "The mill", "the Holm valley", "place")]),
        (
            "The mill lies in the Holm valley road.",
            [("place", "The mill", "the Holm valley", "place")],
        ),
        ("The mill lies in the Holm, burned.", [("place", "The mill", "the Holm", "place")]),
        ("The mill lies in the Holm burned.", [("place", "The mill", "the Holm", "place")]),
        (
            "The mill lies in the very old town of Holm.",
            [("place", "The mill", "the very old town of Holm", "place")],
        ),
        ("The mill lies in 40 towns.", []),
        ("The mill lies in Holm in Norway.", [("place", "The mill", "Holm in Norway", "place")]),
        ("The mill lies in Holm on the river.", [("place", "The mill", "Holm", "place")]),
        ("The mill lies in Holm and Oslo.", [("place", "The mill", "Holm and Oslo", "place")]),
    ],
)
def test_where_a_place_ends(text: str, found: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Opened: 1951", [("open", "", "1951", "date")]),
        ("Opened: 195", [("open", "", "195", "other")]),
        ("Opened: 3 May", [("open", "", "3 May", "date")]),
        ("Looms: 40", [("loom", "", "40", "other")]),
        ("Listed: Yes, in part", [("list", "", "Yes, in part", "answer")]),
        ("Listed: Yes they say", [("list", "", "Yes they say", "name")]),
        ("Listed: None", [("list", "", "None", "answer")]),
        ("Writer: unknown", [("writer", "", "unknown", "unknown")]),
        ("Writer: Ida Lowe", [("writer", "", "Ida Lowe", "name")]),
        ("Writer: the old miller", [("writer", "", "the old miller", "category")]),
    ],
)
def test_what_sort_of_value_a_label_has(text: str, found: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "It rained. The director of Holm, a red play, was Ida Lowe.",
            [("director", "Holm", "Ida Lowe", "name")],
        ),
        (
            "It rained. However, the director of Holm was Ida Lowe.",
            [("director", "Holm", "Ida Lowe", "name")],
        ),
        ("It rained. Director: Ida Lowe", [("director", "", "Ida Lowe", "name")]),
    ],
)
def test_a_second_sentence(text: str, found: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == found


def written(text: str) -> str:
    """All that a text states, in one line."""
    return "; ".join(" | ".join(each) for each in told(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ida Lowe died of fever in Holm.", "cause of death | Ida Lowe | fever | category"),
        ("Ida Lowe died of a fever.", "cause of death | Ida Lowe | a fever | category"),
        (
            "Ida Lowe died from her wounds on Monday.",
            "cause of death | Ida Lowe | her wounds | category",
        ),
        ("He died of fever.", "cause of death |  | fever | category"),
        ("Ida Lowe, a painter, died of fever.", "cause of death | Ida Lowe | fever | category"),
        ("She died of.", ""),
        ("Ida Lowe died in Holm.", ""),
        (
            "Ida Lowe was born around May 1901 in Holm.",
            "bear date | Ida Lowe | around May 1901 | date; birthplace | Ida Lowe | Holm | place",
        ),
        ("Ida Lowe was born in Holm and died in Arden.", "birthplace | Ida Lowe | Holm | place"),
        (
            "Ida Lowe was born in the state of Ohio.",
            "birthplace | Ida Lowe | the state of Ohio | place",
        ),
        ("Ida Lowe was born in May.", "bear date | Ida Lowe | May | date"),
        ("Arden is located in northern Norway.", "place | Arden | northern Norway | place"),
        ("Arden lies on the Ross.", "place | Arden | the Ross | place"),
        ("Arden is situated near Holm.", "place | Arden | Holm | place"),
        ("The firm has its head office in Holm.", "seat | The firm | Holm | place"),
        ("The firm is based in Holm.", "seat | The firm | Holm | place"),
        ("The firm, based in Holm, sells nets.", "seat | The firm | Holm | place"),
        ("Holm is the seat of the firm.", "seat | the firm | Holm | name"),
        (
            "Ida Lowe wrote Grey Harbour and Red Dust.",
            "writer | Grey Harbour and Red Dust | Ida Lowe | name",
        ),
        (
            "Grey Harbour was written by Ida Lowe and Per Dahl.",
            "writer | Grey Harbour | Ida Lowe and Per Dahl | name",
        ),
        (
            "Grey Harbour was written by Ida Lowe, Per Dahl and Ann Berg.",
            "writer | Grey Harbour | Ida Lowe, Per Dahl and Ann Berg | name",
        ),
        ("Grey Harbour was written by her in May.", ""),
        (
            "The author of Grey Harbour is Ida Lowe, who lives in Holm.",
            "writer | Grey Harbour | Ida Lowe | name",
        ),
        (
            "The author of Grey Harbour is probably Ida Lowe.",
            "writer | Grey Harbour | Ida Lowe | name",
        ),
        (
            "The author of Grey Harbour is called Ida Lowe.",
            "writer | Grey Harbour | Ida Lowe | name",
        ),
        ("Its author is Ida Lowe.", "writer | Its | Ida Lowe | name"),
        ("Their capital was Holm until 1950.", "capital | Their | Holm | name"),
        ("The capital is Holm.", "capital |  | Holm | name"),
        (
            "Norway's capital is Holm; its king is Per.",
            "capital | Norway's | Holm | name; king | its | Per | name",
        ),
        (
            "Ida Lowe is a Danish painter and poet.",
            "is | Ida Lowe | Danish painter and poet | category",
        ),
        ("Ida Lowe is tired.", ""),
        ("Ida Lowe, who is a painter, is tall.", "is | Ida Lowe | painter | category"),
        ("However, Ida Lowe is a painter.", "is | Ida Lowe | painter | category"),
        (
            "Grey Harbour is a film directed by Ida Lowe.",
            "is | Grey Harbour | film directed | category; director | Grey Harbour | Ida Lowe "
            "| name",
        ),
        (
            "The song was released in May and recorded in April 1990.",
            "release date | The song | May | date; record date | The song | April 1990 | date",
        ),
        (
            "The song was first released around 1990.",
            "release date | The song | around 1990 | date",
        ),
        ("The firm was founded in 1990 by Ida Lowe.", "found date | The firm | 1990 | date"),
        ("The firm was founded by Ida Lowe in 1990.", "founder | The firm | Ida Lowe | name"),
        ("Founders: Ida Lowe and Per Dahl", "founder |  | Ida Lowe and Per Dahl | name"),
        ("Born: 3 May 1901, Holm", "bear |  | 3 May 1901, Holm | date"),
        ("Died: No", "die |  | No | answer"),
        ("Date of first show: May 1990", "show |  | May 1990 | date"),
        ("Date of the first show: May 1990", ""),
        ("Fire. Ida Lowe is a painter.", "is | Ida Lowe | painter | category"),
        ("It rained, but, oddly, Ida Lowe is a painter.", "is | Ida Lowe | painter | category"),
        ("It rained because Ida Lowe is a painter.", "is | Ida Lowe | painter | category"),
        ("Open: Yes\nShut: No", "open |  | Yes | answer; shut |  | No | answer"),
        ("Open: Yes. Shut: No.", "open |  | Yes | answer; shut |  | No | answer"),
        ("Open: true", "open |  | true | answer"),
        ("Open: Yes, in part", "open |  | Yes, in part | answer"),
        ("Capital: unknown", "capital |  | unknown | unknown"),
        ("Length: 40 m", "length |  | 40 m | other"),
        ("Status: closed", "status |  | closed | category"),
    ],
)
def test_all_that_a_text_states(text: str, found: str) -> None:
    assert written(text) == found

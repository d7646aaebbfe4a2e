"""Splitting: where claims begin and end in real kinds of text."""

from __future__ import annotations

import json
import random
import warnings
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from samples import source

from workbench.claims import split
from workbench.errors import WorkbenchWarning
from workbench.records import Claim
from workbench.sources import read

ROOT = Path(__file__).parents[2]


def claims(text: str) -> list[Claim]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", WorkbenchWarning)
        return split([source("one", text)])


def quotes(text: str) -> list[str]:
    return [claim.quote for claim in claims(text)]


def parted(text: str) -> list[str]:
    """The parts of a text that is written with ¦ where a claim should end."""
    found = quotes(text.replace("¦", ""))
    assert found == [part.strip() for part in text.split("¦")]
    return found


@pytest.mark.parametrize(
    "text",
    [
        "J. Arthur Rook left. ¦Herbert T. Mill and A. B. Smith Jr. stayed.",
        "He moved to the U.S. ¦The U.S. Navy followed. ¦It met in Washington, D.C. ¦A vote failed.",
        "Dr. Reed of Acme Inc. sold it. ¦He joined Acme Inc. ¦He lived in St. Louis, e.g. in May.",
        "No. 5 won on Jan. 5, 1948, at 5 p.m. sharp. ¦It cost approx. £3.5 million, i.e. a lot.",
        "It shut at 5 p.m. ¦The crowd left.",
        "The answer was no. ¦The crowd, a.k.a. The Mob, left. ¦See No. 7, i.e. The Gate.",
        "It was vitamin C. ¦The cure was World War I. ¦A peace came.",
        "See pp. 4-9 and vol. 2 of the report (ed. Ann Reed). ¦Nothing else was kept.",
        '"Is it true?" she asked. ¦He said it was "over." ¦Then he left.',
        "He said “It’s over.” ¦Then “it” began. ¦(Nobody knew.) ¦It rained (see p. 5). ¦It ended.",
        "It lasted... some time. ¦Then... ¦Nothing came. ¦Really?! ¦Yes!",
        "The site is www.example.org/a.html?x=1. ¦It holds 2.5 GB. ¦Version 1.2.3 runs.",
        "He was born in 1950. ¦In 1970 he left. ¦He was number 5. ¦Then came six.",
        "It peaked at No. 21. ¦Reed left it. ¦It was Nos. 5. ¦Low ran.",
        "The wells are in use. ¦1932 was dry. ¦£5 was paid.",
        "今日は雨。¦明日は晴れ。",
        "P. G. Low wrote it. ¦V. S. Frost read vol. II of it. ¦See Ch. IV. ¦See Fig. A for it.",
        "It lies at 57 deg. W. of Oban. ¦It is 57 deg. ¦He ate a fig. ¦A bee came.",
        "It left at 6 P.M. ¦Mr. Low ran. ¦At 6 p.m. Frost left. ¦It closed at 5 a.m. ¦Low ran.",
        "They met at 5 p.m. Friday. ¦It was 5 a.m. EST. ¦She had vitamin C. ¦Low had none.",
        "The firm Zing! Inc. sued. ¦It shouted! ¦Nobody came.",
        "He lived at 9 St. Ann St. ¦Then he moved to St. Ives. ¦Ida St. John left.",
        "Art. IX bars it. ¦It is art. ¦See Tab. B for it. ¦They took route B. ¦Work began.",
        "It burned in 1911.¦The owner fled. ¦See mill1911.Com for it.",
    ],
)
def test_stops_that_end_a_sentence_and_stops_that_do_not(text: str) -> None:
    assert len(parted(text)) > 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It fell.[3] It rose.[12][a]", ["It fell.", "It rose."]),
        ("It “fell.”[^p] It rose.¹²", ["It “fell.”", "It rose."]),
        ("It fell in 1932.¹ It rose.", ["It fell in 1932.", "It rose."]),
        ("It fell. [3] It rose.[citation needed]", ["It fell.", "It rose."]),
        ("The pier fell.3 It rose again.12", ["The pier fell.", "It rose again."]),
        ("The pier fell.It rose.", ["The pier fell.", "It rose."]),
        ("The pier fell.(1) It rose.(2)", ["The pier fell.", "It rose."]),
        ("It fell.[3]:12 It rose.[4]: 34–35", ["It fell.", "It rose."]),
        (
            'It fell.<ref name="a">Post 1880, p. 2</ref> It rose.<ref name="a" />',
            ["It fell.", "It rose."],
        ),
        ("It fell.<sup>1</sup> It rose.", ["It fell.", "It rose."]),
        ("See Bd. II of it. It rose.", ["See Bd. II of it.", "It rose."]),
        ("See No.5 The Pier.", ["See No.5 The Pier."]),
        ("See www.Pier.Com or pier.co.uk for it.", ["See www.Pier.Com or pier.co.uk for it."]),
        ("It is 3.5 m long.", ["It is 3.5 m long."]),
    ],
)
def test_a_note_behind_a_stop_and_a_stop_without_a_space(text: str, found: list[str]) -> None:
    assert quotes(text) == found


def test_list_numbers_and_bullets_are_no_words_of_a_claim() -> None:
    text = "  4. An old link arose.\n- Built in 1931\n* [x] Opened late\n12) It shut.\n(b) It fell."
    assert quotes(text) == [
        "An old link arose.",
        "Built in 1931",
        "Opened late",
        "It shut.",
        "It fell.",
    ]


def test_a_number_broken_onto_the_next_line_is_no_list_number() -> None:
    text = "The engineers had tested all of the dam by the end of the week, on May\n12. It held."
    assert quotes(text) == [text[:-9], "It held."]
    assert quotes("Steps\n1. It rose.\n2. It fell.") == ["Steps", "It rose.", "It fell."]


def test_a_year_at_the_beginning_of_a_line_is_no_list_number() -> None:
    assert quotes("1948. A year of snow.")[0].startswith("1948")


def test_key_value_lines_stay_whole_and_apart() -> None:
    text = (
        "Year : 1948\nGenre : Drama, Music\nDirector: A. B. Reed\n**Editor:** Jo Hall\n\nIt ended."
    )
    assert quotes(text) == [
        "Year : 1948",
        "Genre : Drama, Music",
        "Director: A. B. Reed",
        "**Editor:** Jo Hall",
        "It ended.",
    ]


def test_a_label_before_prose_is_left_out_and_a_colon_in_prose_is_kept() -> None:
    text = (
        "Storyline:\u00a0\u00a0 The film opens in 1920. It ends.\n\nThe plan was simple: it failed."
    )
    assert quotes(text) == [
        "The film opens in 1920.",
        "It ends.",
        "The plan was simple: it failed.",
    ]


def test_a_cast_list_without_marks_is_told_apart_by_its_names() -> None:
    text = "Cast:  Ann Reed as Eve Jo Hall as the old man Bob van Dyke as King George"
    assert quotes(text) == [
        "Ann Reed as Eve",
        "Jo Hall as the old man",
        "Bob van Dyke as King George",
    ]
    assert quotes("Cast: Ann Reed as Eve, Jo Hall as Ada") == ["Ann Reed as Eve", "Jo Hall as Ada"]
    assert quotes("Known as: the rock as good as gold") == ["Known as: the rock as good as gold"]


@pytest.mark.parametrize(
    "text",
    [
        "The film opened in Paris; ¦the critics hated it; ¦nobody came.",
        "He brought apples; pears; and plums.",
        "Reed said that it opened late; it had cost too much.",
        "She called it an ordeal: Hall was aloof; the floors were hard.",
        "The hall (it opened late; it closed early) was sold.",
        'The sign said "it is shut; it was sold" all year.',
    ],
)
def test_a_semicolon_divides_only_what_reads_alone(text: str) -> None:
    found = quotes(text.replace("¦", ""))
    assert found == [part.strip().rstrip(";") for part in text.split("¦")]


def test_lines_broken_to_fit_a_width_are_one_sentence() -> None:
    wrapped = (
        "The dam was built by the Valley Authority and was opened to traffic in\n"
        "May 1936, after the engineers led by Ann Reed had finished the work. It\n"
        "stands near Norris\n"
        "\n"
        "A title\n"
        "Another title\n"
    )
    assert quotes(wrapped) == [
        "The dam was built by the Valley Authority and was opened to traffic in\n"
        "May 1936, after the engineers led by Ann Reed had finished the work.",
        "It\nstands near Norris",
        "A title",
        "Another title",
    ]


def test_markdown_gives_its_words_and_not_its_marks() -> None:
    text = """# The bridge #

**Opened** in *May* 1932, the [bridge](https://example.org/a.b) is long. It
is made of steel.

| Year | Cost |
|------|-----:|
| 1932 | £4.2 million |

> Said to be
> the widest.

```
It cost nothing. It is code.
```

***
1. Built by Ann Reed.
   It was hard.
"""
    found = claims(text)
    assert [(claim.quote, claim.locator) for claim in found] == [
        ("The bridge", "line 1"),
        ("**Opened** in *May* 1932, the [bridge](https://example.org/a.b) is long.", "line 3"),
        ("It\nis made of steel.", "line 3"),
        ("| 1932 | £4.2 million |", "line 8"),
        ("Said to be\n> the widest.", "line 10"),
        ("Built by Ann Reed.", "line 18"),
        ("It was hard.", "line 19"),
    ]


def test_front_matter_and_comments_are_hidden_and_their_end_is_found() -> None:
    text = "---\ntitle: A\n---\nIt opened.\n<!-- It\nfell. --> It held.\n<!-- a --> It shut."
    assert quotes(text) == ["It opened.", "It held.", "It shut."]


def test_a_fence_or_comment_never_closed_hides_nothing() -> None:
    text = "It rained.\n```\nIt cost £5.\n\n~~~\nIt held.\n\n<!-- It fell."
    assert [q for q in quotes(text) if "It" in q] == [
        "It rained.",
        "It cost £5.",
        "It held.",
        "<!-- It fell.",
    ]


def test_a_claim_repeated_in_a_source_keeps_two_ids() -> None:
    first, second = claims("It rained.\n\nIt rained.\n")
    assert first.quote == second.quote
    assert first.claim_id != second.claim_id


def test_an_edit_elsewhere_keeps_the_id() -> None:
    before = claims("It rained. It cost £5.")[1]
    after = claims("Last week it rained a lot. It cost £5.")[1]
    assert before.claim_id == after.claim_id
    assert before.start != after.start


def test_a_source_without_a_claim_is_named_in_a_warning() -> None:
    for text in ("---\n\n***\n", "Is it true?\n"):
        with pytest.warns(WorkbenchWarning, match=r"one\.txt: no claim to check"):
            split([source("one", text)])


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "x" * 500_000,
        ". " * 100_000,
        "." * 500_000,
        "(" * 500_000,
        "a\t" * 200_000,
        " " * 500_000 + "x",
        "- " * 200_000 + "a",
        "a:" + " " * 500_000,
        "|-" * 200_000 + "\n|x|",
        "It ended at 6 p.m. Reed " * 10_000,
        "“a " * 10_000,
        "<tr><td>a" * 10_000,
        "![" * 50_000,
        "AB CD " * 20_000,
        "[a]: " + "a." * 50_000,
    ],
)
def test_one_endless_line_neither_hangs_nor_makes_an_endless_claim(text: str) -> None:
    assert all(len(claim.quote) <= 2_000 for claim in claims(text))


_PIECES = st.one_of(
    st.sampled_from(["Dr. Reed ", "opened it", " in 1932. ", "“No,” ", "he said; ", "she left."]),
    st.sampled_from(["\n", "\n\n", "1. ", "- ", "Cast: ", "A B as C ", "```", "# ", "> ", "\t"]),
    st.sampled_from(["\u00a0", "U.S. ", "é😀", "... ", "(x) ", ": ", '"', "| a |", "|---|\n"]),
    st.sampled_from(["http://a.b/c ", "。", "\u2028", "*", "_", "½", "sure, ", "to ", "mix "]),
)


@settings(max_examples=300, deadline=None)
@example("0\n\u20280")
@example("① ② ③")
@example("Sure , ")
@example("- \u2028\n## \n| | |\n1. \t\n> ")
@given(st.one_of(st.text(max_size=300), st.lists(_PIECES, max_size=40).map("".join)))
def test_every_quote_stands_where_it_says(text: str) -> None:
    found = claims(text)
    place = 0
    for claim in found:
        assert text[claim.start : claim.end] == claim.quote
        assert claim.quote == claim.quote.strip() != ""
        assert claim.start >= place
        place = claim.end
        assert text[: claim.start].endswith(claim.prefix)
        assert text[claim.end :].startswith(claim.suffix)
        assert claim.locator == f"line {text.count(chr(10), 0, claim.start) + 1}"
    assert len({claim.claim_id for claim in found}) == len(found)


@given(st.randoms(use_true_random=False))
def test_the_order_of_sources_changes_no_claim(shuffler: random.Random) -> None:
    texts = {"a": "It rained. It rained.", "b": "It rained.", "c": "Reed left in 1932."}
    made = [source(name, text) for name, text in texts.items()]
    expected = split(made)
    shuffler.shuffle(made)
    assert sorted(split(made), key=lambda c: (c.source_id, c.start)) == expected


def test_no_word_of_the_sources_of_the_project_is_lost() -> None:
    for each in read(ROOT / "sources"):
        covered = [False] * len(each.text)
        for claim in split([each]):
            covered[claim.start : claim.end] = [True] * (claim.end - claim.start)
        left = "".join(c for c, inside in zip(each.text, covered, strict=True) if not inside)
        words = [word for word in left.split() if word.strip(".").isalpha()]
        assert words in ([], ["Top", "Billing"]), each.path


def test_the_claims_of_the_sources_of_the_project_are_as_read_by_a_person() -> None:
    kept = (ROOT / "tests" / "golden" / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    found = [
        json.dumps([c.source_id, c.locator, c.check_worthy, c.speaker, c.quote], ensure_ascii=False)
        for c in split(read(ROOT / "sources"))
    ]
    assert found == kept

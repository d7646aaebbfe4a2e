"""Overlapping marks: every text is cut into pieces that are the text again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.records import Source
from workbench.reports.content.paragraphs import LONG_LINE, blocks
from workbench.reports.content.parts import Copy, Segment
from workbench.segments import cut, visible

SPANS = st.lists(st.tuples(st.integers(-3, 33), st.integers(-3, 33)), max_size=12)
Places = list[tuple[int, int]]


@given(st.integers(0, 30), SPANS)
def test_pieces_cover_the_text_exactly_and_in_order(length: int, places: Places) -> None:
    pieces = cut(length, [(start, end, n) for n, (start, end) in enumerate(places)])
    ends = [end for _, end, _ in pieces]
    assert [start for start, _, _ in pieces] == [0, *ends][: len(pieces)]
    assert all(start < end for start, end, _ in pieces)
    assert (ends[-1] if ends else 0) == length


@given(st.integers(0, 30), SPANS)
def test_a_character_is_marked_by_just_the_spans_it_lies_in(length: int, places: Places) -> None:
    for start, end, keys in cut(length, [(*place, n) for n, place in enumerate(places)]):
        for at in range(start, end):
            assert list(keys) == [n for n, (s, e) in enumerate(places) if s <= at < e]


def test_a_claim_within_a_claim_cuts_the_outer_one_in_three() -> None:
    assert cut(9, [(1, 8, "outer"), (3, 5, "inner")]) == [
        (0, 1, ()),
        (1, 3, ("outer",)),
        (3, 5, ("outer", "inner")),
        (5, 8, ("outer",)),
        (8, 9, ()),
    ]


TEXT = st.text(alphabet="ab \n\r\x0c\u2028é", max_size=60) | st.text(max_size=60)


@given(TEXT, SPANS)
def test_paragraphs_lose_nothing_but_empty_lines(text: str, places: Places) -> None:
    segments = tuple(
        Segment(start, end, text[start:end], keys, (), (), "drift" if keys else "")
        for start, end, keys in cut(len(text), [(*p, n) for n, p in enumerate(places)])
    )
    source = Source("a", "A", "a.txt", "text/plain", "", text)
    lines = text.split("\n")
    shown = [line for line in lines if line.strip()]
    pieces = [s for block in blocks(Copy(source, segments)) for s in block.segments]
    assert [s.text for s in pieces] == [text[s.start : s.end] for s in pieces]
    joined = "".join(s.text for s in pieces)
    assert [line for line in joined.split("\n") if line.strip()] == shown


def test_a_paragraph_knows_the_line_it_begins_on() -> None:
    text = "one\ntwo\n\n" + "x" * (LONG_LINE + 1) + "\nlast\n"
    segment = Segment(0, len(text), text, (), (), (), "")
    source = Source("a", "A", "a.txt", "text/plain", "", text)
    assert [block.line for block in blocks(Copy(source, (segment,)))] == [1, 4, 5]


def test_a_paragraph_ends_before_it_has_too_many_notes() -> None:
    source = Source("a", "A", "a.txt", "text/plain", "", "one\n" * 5)
    opens = [(1,), (2, 3), (4,), (5, 6, 7, 8), ()]
    segments = tuple(
        Segment(4 * n, 4 * n + 4, "one\n", own, own, (), "") for n, own in enumerate(opens)
    )
    made = list(blocks(Copy(source, segments), most_notes=3))
    assert [block.line for block in made] == [1, 3, 4, 5]
    numbers = [[n for n, _ in block.opens] for block in made]
    assert numbers == [[1, 2, 3], [4], [5, 6, 7, 8], []]
    assert [block.line for block in blocks(Copy(source, segments))] == [1]


@given(st.text(alphabet=st.characters(), max_size=50))
def test_hidden_characters_are_shown_one_for_one(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert all(ord(c) >= 32 or c in "\t\n\r" for c in shown)


def test_a_bell_becomes_its_picture() -> None:
    assert visible("a\x07b\x00\x7f\x85\ud800") == "a␇b␀␡\x85�"

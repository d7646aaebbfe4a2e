"""Comparisons: spans, order, repeatability, and how they are shown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.facts.near_copies import copied
from workbench.findings import compare
from workbench.words.tokens import tokenize

TEXT = st.text(max_size=120) | st.lists(
    st.sampled_from(
        [
            "The",
            "mayor",
            "did",
            "not",
            "say",
            "that",
            "20",
            "of",
            "£5",
            "million",
            "was",
            "lost",
            "in",
            "1990",
            "by",
            "Ann",
            "Reed",
            ",",
            "and",
            "Bo",
            ".",
            "never",
            "all",
            "some",
            "may",
            "because",
            "best",
        ]
    ),
    max_size=24,
).map(" ".join)


@settings(deadline=None)  # the first pair loads the word lists
@given(TEXT, TEXT)
def test_spans_are_the_words_and_scores_are_shares(left: str, right: str) -> None:
    found = compare(left, right)
    assert 0.0 <= found.score <= 1.0
    for d in found.differences:
        assert left[d.left_start : d.left_end] == d.left
        assert right[d.right_start : d.right_end] == d.right
        assert d.explanation
    assert compare(left, right) == found


@settings(deadline=None)
@given(TEXT)
def test_a_text_agrees_with_itself(text: str) -> None:
    assert compare(text, text).relation == "agree"
    assert compare(text, text).differences == ()


def test_the_gravest_difference_comes_first_and_gives_the_relation() -> None:
    found = compare(
        "The bridge may have cost £2 million and was opened by the mayor in 1931.",
        "The bridge cost £3 million and was opened by the mayor in 1931.",
    )
    assert found.relation == found.differences[0].effect == "conflict"
    assert {d.facet for d in found.differences} >= {"money", "certainty"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The repair of the mill took nine weeks and needed over 120 workers from the town.",
            "The repair of the old mill was a costly affair, spanning six weeks of work.",
        ),
        ("The station was built in Norway by Ann Reed.", "Ann Reed built the station in Finland."),
    ],
)
def test_figures_and_places_conflict_whichever_text_comes_first(left: str, right: str) -> None:
    assert compare(left, right).relation == compare(right, left).relation == "conflict"


def test_context_tells_that_both_speak_of_one_thing() -> None:
    left, right = "It took nine weeks.", "The rebuilding of the mill took six weeks."
    assert compare(left, right).relation == "unrelated"
    told = compare(left, right, left_context="The mill was rebuilt after the flood.")
    assert told.relation != "unrelated"
    assert [d.facet for d in told.differences] == ["duration"]


def test_text_shows_the_words_in_brackets() -> None:
    shown = compare("It cost £12,000 in 1947.", "It cost £9,000 in 1947.").show()
    assert shown.splitlines()[0].startswith("conflict (")
    assert "[£12,000]" in shown and "[£9,000]" in shown and "\x1b" not in shown
    assert (
        repr(compare("It cost £1.", "It cost £2.")) == compare("It cost £1.", "It cost £2.").show()
    )


def test_colour_only_where_asked() -> None:
    found = compare("It cost £12,000 in 1947.", "It cost £9,000 in 1947.")
    assert "\x1b[1;31m[£12,000]" in found.show(colour=True)


def test_html_escapes_what_the_texts_say() -> None:
    found = compare("<script>x</script> It cost £12,000 in 1947.", "It cost £9,000 in 1947. <b>")
    page = found._repr_html_()
    assert "<script>" not in page and "<b>\n" not in page and "&lt;script&gt;" in page
    assert "<mark" in page and "£12,000</mark>" in page


@pytest.mark.parametrize("sign", ["\u202a", "\u202e", "\u2066", "\u2069", "\u061c", "\u2062"])
def test_a_sign_that_is_not_seen_hides_no_figure_and_no_name(sign: str) -> None:
    one = f"Har{sign}bour Bridge cost £12,{sign}000 in 18{sign}91."
    assert compare(one, "Harbour Bridge cost £12,000 in 1891.").relation == "agree"
    told = compare(one, "Harbour Bridge cost £13,000 in 1891.")
    assert told.relation == "conflict"


LONG = (
    "The old mill near the river was full of wood and grain, and its men sang of bread in the "
    "long years of rain and storm by the lamp."
)


@pytest.mark.parametrize(("kept", "near"), [(19, True), (18, True), (17, False), (10, False)])
def test_a_near_copy_has_three_fifths_of_the_words_in_their_order(kept: int, near: bool) -> None:
    words = LONG.rstrip(".").split()  # 28 of them
    other = [*words[:kept], *(f"other{n}" for n in range(len(words) - kept))]
    assert bool(copied(tokenize(LONG), tokenize(" ".join(other) + "."))) is near


@pytest.mark.parametrize(("kept", "near"), [(9, True), (8, True), (7, False)])
def test_a_short_near_copy_has_four_fifths(kept: int, near: bool) -> None:
    words = LONG.split()[:10]
    other = [*words[:kept], *(f"other{n}" for n in range(len(words) - kept))]
    assert bool(copied(tokenize(" ".join(words)), tokenize(" ".join(other)))) is near


@pytest.mark.parametrize(
    ("left", "right", "near"),
    [
        # one frame with other values, of which one may be the same
        ("Ann Lee sang in Leeds.", "Tom Ray sang in Leeds.", True),
        ("Ann Lee sang in Leeds.", "Tom Ray sang in Hull.", False),
        ("It rained in Leeds.", "It rained in Hull.", True),
        ("The mill has 40 looms.", "A mill has 50 looms.", True),
        ("The mill has 40 looms.", "The mill had 50 old looms.", False),
        # the same words in another order
        ("Tea he liked and coffee.", "Coffee he liked and tea.", True),
        ("Tea he liked and coffee.", "He had no tea at the mill.", False),
    ],
)
def test_texts_of_one_frame_are_near_copies(left: str, right: str, near: bool) -> None:
    assert bool(copied(tokenize(left), tokenize(right))) is near

"""What a reader sees of a text, and that every character knows its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.words.seen import see
from workbench.words.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Two ships sank.[^b]", "Two ships sank."),
        ("Two ships sank.[4] It rained.[5][6]", "Two ships sank. It rained."),
        ("Two ships sank.[citation needed]", "Two ships sank."),
        ("It drew 90 guests.7 It rained.", "It drew 90 guests. It rained."),
        ("It is told in vol.7 at length.", "It is told in vol.7 at length."),
        ("a<br>b <i>c</i><sup>2</sup>", "a\nb c"),
        ("5 km<sup>2</sup> and 10<sup>6</sup>, 10⁻³", "5 km² and 10^6, 10^-3"),
        ("The guide² said", "The guide said"),
        ("a &lt; b &amp; c&#39;s", "a < b & c's"),
        ("See [the map](http://e.org/1_(a)) or http://e.org/2.", "See the map or ."),
        ("It took ~~nine~~ ten days", "It took ten days"),
        ("a **bold** and _plain_ 2*3 word", "a bold and plain 2*3 word"),
        ("soft\u00adware 1\u200b000", "software 1000"),
        ("e\u0301tude of\ufb01cer ＡＢ", "étude officer AB"),
        ("the moun-\ntain and the long-\nterm loan", "the mountain and the long-term loan"),
        ("OSLO (NTB) — The bridge fell.", "The bridge fell."),
        ("OSLO, May 3 (Example News) - The bridge fell.", "The bridge fell."),
        ("Fish — the cheap kind — fell.", "Fish — the cheap kind — fell."),
        ("OSLO, May 3 (ntb) — The bridge fell.", "The bridge fell."),
        ("Oslo, den 3. mai (ntb) — The bridge fell.", "The bridge fell."),
        ("The bridge (old) — The one — fell.", "The bridge (old) — The one — fell."),
        ("Oslo (AFP) The bridge fell.", "The bridge fell."),
        ("(CNN)The bridge fell.", "The bridge fell."),
        ("World Health Group (WHG) Director Ann Reed quit.",) * 2,
        ("See [[Oslo Bridge|the bridge]] or [[Oslo]].", "See the bridge or Oslo."),
        ("It fell ([Post, 2011](http://e.org/2)).", "It fell."),
        ("It fell ([Post, 2011](http://e.org/2) has it).", "It fell (Post, 2011 has it)."),
        ("It fell.[2]: 34–35", "It fell."),
        ("As told[2]: 34 fell.", "As told: 34 fell."),
        ("It fell.(1) It rose.(2)", "It fell. It rose."),
        ("Open: ✓ | Free: ❌", "Open: yes | Free: no"),
        ("✓ It fell.", "✓ It fell."),
    ],
)
def test_marks_are_not_seen(text: str, seen: str) -> None:
    found = see(text)
    assert (found.text if found else text) == seen


_MARKS = (
    *("word", " ", "12", ".", "[3]", "[^a]", "<br>", "&amp;", "~~x~~", "e\u0301", "ﬁ", "²"),
    *("\u200b", "-\n", "](a)", "[b", "**", "http://a.b/1", "(AP) —", "A", "<sup>2</sup>"),
)
_MARKED = st.lists(st.sampled_from(_MARKS), max_size=20).map("".join)


@settings(deadline=None)
@given(_MARKED | st.text(max_size=80))
def test_every_character_that_is_seen_knows_its_place(text: str) -> None:
    found = see(text)
    if found is None:
        return
    assert len(found.text) == len(found.starts) == len(found.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(found.starts, found.ends, strict=True))
    assert found.starts == sorted(found.starts)
    assert found.ends == sorted(found.ends)


@settings(deadline=None)
@given(_MARKED)
def test_what_is_seen_reads_like_the_text(text: str) -> None:
    found = see(text)
    words = tokenize(text).words
    assert all(words)
    if found is not None and see(found.text) is None:
        assert tokenize(found.text).words == words


@pytest.mark.parametrize(
    ("text", "lower"),
    [
        ("3'456", "3,456"),
        ("3’456’789", "3,456,789"),
        ("3.456.789", "3,456,789"),
        ("3.456,7", "3,456.7"),
        ("3,45,678", "345,678"),
        ("3,456.7", "3,456.7"),
    ],
)
def test_figures_are_grouped_one_way(text: str, lower: str) -> None:
    assert tokenize(text).lowers == (lower,)


def test_a_minus_sign_is_a_word_and_a_dash_is_none() -> None:
    assert tokenize("it was -5 or −£3").words == ("it", "was", "-", "5", "or", "−", "£", "3")
    assert tokenize("pages 5-7, F-16, 5 -3").words == ("pages", "5", "7", "F-16", "5", "3")


def test_accents_and_short_forms_make_no_other_word() -> None:
    assert tokenize("Café Øst, Lt. Gov.").stems == tokenize("Cafe Ost, Lieutenant Governor").stems


@pytest.mark.parametrize(
    "sign",
    [*"\u061c\u200e\u202a\u202c\u202d\u202e\u2066\u2069", *"\u034f\u2061\u180e", "\U000e0041"],
)
def test_signs_that_turn_or_hide_are_seen_through_in_words_and_figures(sign: str) -> None:
    seen = see(f"It cost £12{sign},0{sign}00 in Har{sign}bour.")
    assert seen and seen.text == "It cost £12,000 in Harbour."

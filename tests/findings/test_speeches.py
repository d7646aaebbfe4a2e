"""The words of the quotations of a text, without what the writer put in."""

from __future__ import annotations

import pytest
from samples import source

from workbench.claims import split
from workbench.findings.speeches import grams, speeches, stream


def spoken(text: str) -> list[str]:
    """The words of each speech; before a joint stands a bar."""
    made = source("a", text)
    found = speeches(made, stream(split([made])))
    return [" ".join(("| " if w.joint else "") + w.lower for w in words) for words in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reed said: “The mill is ours.”", ["the mill is ours"]),
        ("Reed said: “The mill burned.”", []),
        ("Reed said: “The mill [at Holm] is ours.”", ["the mill | is ours"]),
        ("Reed said: “[The] mill at Holm is ours.”", ["mill at holm is ours"]),
        ("Reed said: “The mill … is all ours.”", ["the mill | is all ours"]),
        ("Reed said: “The mill ... is all ours.”", ["the mill | is all ours"]),
        ("Reed said: “The mill [...] is all ours.”", ["the mill | is all ours"]),
        ("Reed said: “… the mill is all ours.”", ["the mill is all ours"]),
        ("Reed said: “The mill – is all ours.”", ["the mill is all ours"]),
        (
            "Reed said: “The mill is ours.” Lee said: “The barn is not ours.”",
            ["the mill is ours", "the barn is not ours"],
        ),
        ("“It is Reed’s own mill,” Lee said.", ["it is reed's own mill"]),
        ("The mill is all ours, Reed said.", []),
    ],
)
def test_what_is_said_in_quotation_marks(text: str, found: list[str]) -> None:
    assert spoken(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill fell.", ["the mill fell"]),
        ("The mill fell down.", ["the mill fell", "mill fell down"]),
        ("It fell.", []),
    ],
)
def test_words_by_threes(text: str, found: list[str]) -> None:
    assert [" ".join(gram) for gram in grams(stream(split([source("a", text)])))] == found

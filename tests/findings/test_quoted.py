"""Direct quotations of a manuscript are held to the letter against the sources."""

from __future__ import annotations

from pathlib import Path
from types import FrameType

import pytest

import workbench as wb
from workbench.records import Fact
from workbench.tables import Dossier

SPEECH = (
    "The council met on Tuesday. “We will not close the harbour before the winter storms have "
    "passed,” said Mayor Ingrid Holm. “The fishermen have waited long enough for a new pier, and "
    "they shall have it.”\n\n"
    "Harbour master Tom Reed said: “I have seen the plans and I think they are sound.” The pier "
    "was drawn by Ana Ruiz. Reed added: “My father would have laughed at such a price for wood.”\n"
)


def checked(folder: Path, draft: str, speech: str = SPEECH) -> Dossier:
    (folder / "speech.txt").write_text(speech, encoding="utf-8")
    (folder / "draft.txt").write_text(draft + "\n", encoding="utf-8")
    (folder / "sources.toml").write_text('["speech.txt"]\nkind = "primary"\n', encoding="utf-8")
    return wb.check(folder, manuscript=folder / "draft.txt", progress=False)


def asked(dossier: Dossier) -> list[tuple[str, str, str, str]]:
    """The kind of each question of a quotation, the words on both sides and why."""
    return [
        (found.kind, each.left, each.right, each.explanation)
        for found in dossier.finding_records
        for each in found.differences
        if each.facet == "quotation"
    ]


@pytest.mark.parametrize(
    "draft",
    [
        "“We will not close the harbour before the winter storms have passed,” Holm said.",
        '"We will not close the harbour before the winter storms have passed," Holm said.',
        # what is left out and put in is marked
        "“We will not close the harbour before … storms have passed,” Holm said.",
        "Holm said: “The fishermen have waited long enough [...] and they shall have it.”",
        "Holm said: “The fishermen [of Norwick] have waited long enough for a new pier.”",
        # part of a speech; a speaker who is not named
        "The mayor would not close it “before the winter storms have passed”.",
        "“I have seen the plans and I think they are sound,” an official said.",
        # single marks; a quotation over two paragraphs
        "‘We will not close the harbour before the winter storms have passed,’ Holm said.",
        "“We will not close the harbour before the winter storms have passed.\n\n“The fishermen "
        "have waited long enough for a new pier, and they shall have it,” said Holm.",
        # a short part beside what is left out
        "Holm said: “The fishermen … for a new pier, and they shall … it.”",
        # parts that stand in one speech, far apart, and in two sentences of one speaker
        "“I have seen the plans … such a price for wood,” Reed said.",
        # no speech: a title, a word or two
        "Holm praised “The New Pier”, a “sound” plan.",
    ],
)
def test_words_to_the_letter_raise_no_question(tmp_path: Path, draft: str) -> None:
    assert asked(checked(tmp_path, draft)) == []


@pytest.mark.parametrize(
    ("draft", "left", "right", "why"),
    [
        (
            "“We will not close the harbour before the summer storms have passed,” Holm said.",
            "summer",
            "winter",
            "the quotation does not have the words of the source",
        ),
        (
            "“We will not close the harbour before the storms have passed,” Holm said.",
            "the storms",
            "the winter storms",
            "words are left out of the quotation without a mark",
        ),
        (
            "“We will close the harbour before the winter storms have passed,” Holm said.",
            "will close",
            "will not close",
            "words are left out of the quotation without a mark",
        ),
        (
            "‘We will not close the harbour before the summer storms have passed,’ Holm said.",
            "summer",
            "winter",
            "the quotation does not have the words of the source",
        ),
        # one mark too few further up, as in a figure of inches
        (
            'The 5" pipe broke.\n\n"We will not close the harbour before the summer storms have '
            'passed," Holm said.',
            "summer",
            "winter",
            "the quotation does not have the words of the source",
        ),
        # what is left out may be marked, and yet turn the words round
        (
            "“We will … close the harbour before the winter storms have passed,” Holm said.",
            "will … close",
            "will not close",
            "the words left out of the quotation deny what is quoted",
        ),
        # a word or two beside a mark are held to the letter too
        (
            "“Yes … we will not close the harbour before the winter storms have passed.”",
            "Yes",
            "Tuesday",  # what the source has in its place
            "the quotation does not have the words of the source",
        ),
        (
            "Reed said: “I have seen the plans and I think they are sound. My father would have "
            "laughed at such a price for wood.”",
            "My father would have laughed at such a price for wood",
            "The pier was drawn by Ana Ruiz",
            "words from two places are put together into one quotation",
        ),
        # five words more and less; what stands behind the last word that both have
        (
            "“We will never shut the harbour before the winter storms have passed,” Holm said.",
            "never shut",
            "not close",
            "the quotation does not have the words of the source",
        ),
        (
            "“We will not, said he, close the harbour before the winter storms have passed.”",
            "not, said he, close",
            "not close",
            "the quotation does not have the words of the source",
        ),
        (
            "“My father would have laughed at such a price for wood and stone,” Reed said.",
            "wood and stone",
            "wood",
            "the quotation does not have the words of the source",
        ),
        # six words dropped at one place, and seven: the speaker went on with these
        (
            "“The fishermen have waited and they shall have it,” Holm said.",
            "waited and",
            "waited long enough for a new pier, and",
            "words are left out of the quotation without a mark",
        ),
        (
            "“The fishermen have waited they shall have it,” Holm said.",
            "they shall have it",
            "long enough for a new pier, and they",
            "words from two places are put together into one quotation",
        ),
    ],
)
def test_other_words_are_asked_about_side_by_side(
    tmp_path: Path, draft: str, left: str, right: str, why: str
) -> None:
    (found,) = asked(checked(tmp_path, draft))
    kind, ours, theirs, told = found
    assert (kind, told) == ("drift", why)
    assert (ours, theirs) == (left, right)


def test_words_of_another_speaker_are_a_conflict(tmp_path: Path) -> None:
    draft = "“I have seen the plans and I think they are sound,” Ingrid Holm said."
    dossier = checked(tmp_path, draft)
    assert asked(dossier) == [
        (
            "conflict",
            "Ingrid Holm",
            "Tom Reed",
            "these are the words of Tom Reed, not of Ingrid Holm",
        )
    ]
    assert "Whose words are these: “Ingrid Holm” or “Tom Reed”?" in [
        found.question for found in dossier.finding_records
    ]


def test_a_misquoted_claim_is_never_corroborated(tmp_path: Path) -> None:
    for draft in (
        "“We will not close the harbour before the storms have passed,” Holm said.",
        "“I have seen the plans and I think they are sound,” Ingrid Holm said.",
    ):
        kinds = {found.kind for found in checked(tmp_path, draft).finding_records}
        assert "corroborated" not in kinds


def test_words_that_nobody_said_are_borne_out_by_nothing(tmp_path: Path) -> None:
    draft = "“The harbour plans of the council are sound and long,” Holm said."
    dossier = checked(tmp_path, draft)
    inside = [f for f in dossier.fact_records if f.words in ("harbour", "plans", "council")]
    ours = [f for f in inside if f.claim_id.startswith("c:") and _source(dossier, f) == "draft"]
    assert ours
    assert {fact.status for fact in ours} == {"unsupported"}


def _source(dossier: Dossier, fact: Fact) -> str:
    return next(c.source_id for c in dossier.claim_records if c.claim_id == fact.claim_id)


def test_long_speeches_take_time_that_grows_with_their_length(tmp_path: Path) -> None:
    import sys

    from workbench.findings.quoted import misquotations

    counts = []
    for times in (20, 80):
        words = " ".join(f"we said word{n % 7} and then" for n in range(times))
        dossier = checked(tmp_path, f"“{words} not so,” Holm said.", f"Holm: “{words} so.”\n" * 3)
        calls = 0

        def count(frame: FrameType, event: str, argument: object) -> None:
            nonlocal calls
            calls += event == "call"

        homes = {source.source_id: source for source in dossier.source_records}
        sys.setprofile(count)
        try:
            misquotations(dossier.claim_records, homes)
        finally:
            sys.setprofile(None)
        counts.append(calls)
    assert counts[1] < 6 * counts[0]


def test_a_speaker_whom_only_a_label_names_is_named(tmp_path: Path) -> None:
    draft = "“My father would have laughed at such a price for wood,” Ingrid Holm said."
    label = "TOM REED: My father would have laughed at such a price for wood. Yes.\n\n"
    dossier = checked(tmp_path, draft, label + "INGRID HOLM: We shall see about the price of it.\n")
    ((kind, ours, theirs, _),) = asked(dossier)
    assert (kind, ours, theirs) == ("conflict", "Ingrid Holm", "Tom Reed")
    (found,) = (f for f in dossier.finding_records if f.kind == "conflict")
    assert found.question == "Whose words are these: “Ingrid Holm” or “Tom Reed”?"
    assert {value.words for value in found.values} == {"Ingrid Holm", "Tom Reed"}

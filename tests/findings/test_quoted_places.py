"""A quotation is held against its passage wherever that stands in a source, and up to its ends."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb

NUMBERS = "one two three four five six seven eight nine ten eleven twelve"
MINUTES = " ".join(
    f"Then line {number} of the old minutes was read aloud to all who sat there."
    for number in NUMBERS.split()
)
SAID = (
    "We shall never again let a ship of this port sail without enough boats for every soul "
    "aboard her"
)
SOURCES = {
    "within": f"{MINUTES} Mayor Holm said: “{SAID}.” {MINUTES}",
    "first": f"“{SAID},” said Mayor Holm. {MINUTES}",
    "last": f"{MINUTES} Mayor Holm said: “{SAID}.”",
}
OTHER = "the quotation does not have the words of the source"
LEFT_OUT = "words are left out of the quotation without a mark"
PIECED = "words from two places are put together into one quotation"


def asked(folder: Path, quoted: str, told: str) -> list[tuple[str, str, str]]:
    (folder / "minutes.txt").write_text(told + "\n", encoding="utf-8")
    (folder / "draft.txt").write_text(f"“{quoted},” Holm said.\n", encoding="utf-8")
    dossier = wb.check(folder, manuscript=folder / "draft.txt", progress=False)
    return [
        (each.left, each.right, each.explanation)
        for found in dossier.finding_records
        for each in found.differences
        if each.facet == "quotation"
    ]


@pytest.mark.parametrize("place", SOURCES)
@pytest.mark.parametrize(
    ("old", "new", "left", "right", "why"),
    [
        ("We shall", "You shall", "You", "We", OTHER),
        ("this port", "that port", "that", "this", OTHER),
        (
            "We shall never again let a ship of this port",
            "You shall never again let a ship of that port",
            "You shall never again let a ship of that",
            "We shall never again let a ship of this",
            OTHER,
        ),
        ("aboard her", "aboard it", "it", "her", OTHER),
        (
            " let a ship of this port",
            "",
            "again sail",
            "again let a ship of this port sail",
            LEFT_OUT,
        ),
        (
            " let a ship of this port sail",
            "",
            "without enough boats for every soul aboard her",
            "let a ship of this port sail without",
            PIECED,
        ),
    ],
)
def test_what_differs_is_found_in_every_place(
    tmp_path: Path, place: str, old: str, new: str, left: str, right: str, why: str
) -> None:
    told = asked(tmp_path, SAID.replace(old, new), SOURCES[place])
    assert told == [(left, right, why)]


@pytest.mark.parametrize("place", SOURCES)
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("We shall never", "Never"),
        (" aboard her", ""),
        ("let a ship of this port", "let … ship of … port"),
        ("boats for every soul aboard her", "boats … soul … her"),
    ],
)
def test_a_part_of_what_was_said_is_to_the_letter(
    tmp_path: Path, place: str, old: str, new: str
) -> None:
    assert asked(tmp_path, SAID.replace(old, new), SOURCES[place]) == []


@pytest.mark.parametrize(
    ("place", "quoted", "left", "right"),
    [
        ("within", f"Surely {SAID.lower()}", "Surely", "said"),
        ("first", f"Surely {SAID.lower()}", "Surely we", "We"),
        ("within", f"{SAID} today", "today", "Then"),
        ("last", f"{SAID} today", "her today", "her"),
        (
            "first",
            "We shall never again let a ship of this port go down in the night",
            "go down in the night",
            "sail without enough boats for every soul aboard her,” said Mayor Holm",
        ),
        (
            "last",
            "We shall never again let a ship of this port go down in the night",
            "go down in the night",
            "sail without enough boats for",
        ),
    ],
)
def test_what_is_put_to_either_end_is_shown_with_what_stands_there(
    tmp_path: Path, place: str, quoted: str, left: str, right: str
) -> None:
    assert asked(tmp_path, quoted, SOURCES[place]) == [(left, right, OTHER)]

"""A Markdown manuscript with CriticMarkup: the text itself is as it was."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.records import Source
from workbench.reports.author.intomarkdown import annotated
from workbench.reports.author.margin import MarginNote
from workbench.reports.author.suggestions import Suggestion
from workbench.sources.plain import read_markdown

NOTE = re.compile(r"\{>>(.*?)<<\}")


def note(start: int, end: int, told: str = "A question?") -> MarginNote:
    return MarginNote(1, start, end, "conflict", "Workbench", "", ([(told, "")],))


def stripped(text: str) -> str:
    """The text without notes and marks, corrections taken back."""
    text = NOTE.sub("", text)
    text = re.sub(r"\{\+\+.*?\+\+\}", "", text)
    text = re.sub(r"\{~~(.*?)~>.*?~~\}", r"\1", text)
    text = re.sub(r"\{--(.*?)--\}", r"\1", text, flags=re.DOTALL)
    return text.replace("{==", "").replace("==}", "")


def accepted(text: str) -> str:
    text = NOTE.sub("", text)
    text = re.sub(r"\{\+\+(.*?)\+\+\}", r"\1", text)
    text = re.sub(r"\{~~.*?~>(.*?)~~\}", r"\1", text)
    text = re.sub(r"\{--.*?--\}", "", text, flags=re.DOTALL)
    return text.replace("{==", "").replace("==}", "")


def manuscript(tmp_path: Path, data: bytes) -> tuple[Path, Source]:
    path = tmp_path / "draft.md"
    path.write_bytes(data)
    return path, read_markdown(path)


def made(
    tmp_path: Path, text: str, notes: list[MarginNote], edits: tuple[tuple[int, int, str], ...] = ()
) -> str:
    path, source = manuscript(tmp_path, text.encode())
    suggested = [Suggestion((1,), (edit,), "Ada", "") for edit in edits]
    return annotated(path, source, notes, suggested).decode()


def test_a_note_stands_behind_its_words(tmp_path: Path) -> None:
    assert made(tmp_path, "It cost £4 in all.\n", [note(8, 10)]) == (
        "It cost {==£4==}{>>A question?<<} in all.\n"
    )


def test_of_words_that_overlap_none_are_marked_and_each_note_is_behind_its_own(
    tmp_path: Path,
) -> None:
    assert made(tmp_path, "one two three", [note(0, 7, "first"), note(4, 13, "second")]) == (
        "one two{>>first<<} three{>>second<<}"
    )
    assert made(tmp_path, "one two", [note(0, 3, "first"), note(3, 7, "second")]) == (
        "{==one==}{>>first<<}{== two==}{>>second<<}"
    )


def test_corrections_are_changes_to_accept(tmp_path: Path) -> None:
    text = "It cost £4 in all. It burned. It was sold."
    edits = ((8, 10, "£5"), (28, 28, " down"), (29, 42, ""))
    out = made(tmp_path, text, [note(8, 10), note(19, 28)], edits)
    assert out == (
        "It cost {~~£4~>£5~~}{>>A question?<<} in all. "
        "{==It burned==}{++ down++}{>>A question?<<}.{-- It was sold.--}"
    )
    assert stripped(out) == text
    assert accepted(out) == "It cost £5 in all. It burned down."


def test_a_note_that_ends_within_a_correction_stands_behind_it(tmp_path: Path) -> None:
    assert made(tmp_path, "one two", [note(0, 5)], ((4, 7, "three"),)) == (
        "one {~~two~>three~~}{>>A question?<<}"
    )


def test_words_over_cells_are_not_marked_and_a_note_in_a_row_has_no_bars(tmp_path: Path) -> None:
    text = "| a | b |\n|---|---|\n| 1 | 2 |\n\nEnd | of it."
    out = made(tmp_path, text, [note(22, 27, "1 | 2"), note(31, 34, "a | b")])
    assert "| 1 | 2{>>1 ¦ 2<<} |" in out
    assert "{==End==}{>>a | b<<} | of it." in out


@pytest.mark.parametrize(
    "told", ["ends <<} early", "{>>a<<}", "{==b==}", "a\nb\r\nc\u2028d", "\x00\x1b", "~~}~>{~~"]
)
def test_a_note_cannot_end_early(tmp_path: Path, told: str) -> None:
    out = made(tmp_path, "It cost £4.", [note(8, 10, told)])
    assert stripped(out) == "It cost £4."
    assert "\n" not in out and "\x00" not in out


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_marks_of_the_file_stay(tmp_path: Path, mark: bytes) -> None:
    data = mark + "One\r\ntwo\rthree\nfour é\r\n\r\n".encode()
    path, source = manuscript(tmp_path, data)
    start = source.text.index("four")
    out = annotated(path, source, [note(start, start + 4), note(0, 3)], ())
    assert stripped(out.decode()).encode() == data
    assert "\r\n{==four==}" in out.decode() or "\n{==four==}" in out.decode()


def test_a_note_stands_before_the_end_of_its_line(tmp_path: Path) -> None:
    path, source = manuscript(tmp_path, b"one\r\ntwo\r\n")
    out = annotated(path, source, [note(0, 3), note(4, 7)], ())
    assert out == b"{==one==}{>>A question?<<}\r\n{==two==}{>>A question?<<}\r\n"


@pytest.mark.filterwarnings("ignore:.*not UTF-8")
def test_other_encodings(tmp_path: Path) -> None:
    path, source = manuscript(tmp_path, "﻿It cost £4.".encode("utf-16-le"))
    out = annotated(path, source, [note(8, 10)], ())
    assert out.decode("utf-16") == "It cost {==£4==}{>>A question?<<}."
    path, source = manuscript(tmp_path, "It cost £4, café, naïve.".encode("cp1252"))
    assert "{==£4==}" in annotated(path, source, [note(8, 10)], ()).decode()


@settings(max_examples=150, deadline=None)
@given(
    st.text(st.sampled_from("ab |\n\r£"), min_size=1, max_size=30),
    st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), max_size=5),
)
def test_whatever_is_noted_the_text_can_be_had_back(
    tmp_path_factory: pytest.TempPathFactory, text: str, spans: list[tuple[float, float]]
) -> None:
    path, source = manuscript(tmp_path_factory.mktemp("md"), f"x{text}".encode())
    notes = []
    for one, other in spans:
        start, end = sorted(int(place * len(source.text)) for place in (one, other))
        if start < end:
            notes.append(note(start, end))
    out = annotated(path, source, notes, ()).decode()
    assert stripped(out) == f"x{text}"
    assert len(NOTE.findall(out)) == len(notes)

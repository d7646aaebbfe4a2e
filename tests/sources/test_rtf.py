"""RTF documents: what a person reads in them and where it stands."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.claims import split
from workbench.claims.citations import citations
from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.records import Source
from workbench.sources.rtf import read_rtf
from workbench.sources.rtf.controls import tokens

HEAD = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}{\f1\fcharset204 Times Cyr;}}"
    rb"{\colortbl;\red1;}{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2 heading 2;}{\s9 Title;}"
    rb"{\s7 toc 1;}{\*\cs3 Strong;}}"
    rb"{\info{\title The old mill}{\author Ada Reed}{\company Nobody}}"
)


def write(path: Path, inside: bytes | str) -> Path:
    path.write_bytes(HEAD + (inside.encode("cp1252") if isinstance(inside, str) else inside) + b"}")
    return path


def read(tmp_path: Path, inside: bytes | str) -> Source:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return read_rtf(write(tmp_path / "a.rtf", inside))


def text(tmp_path: Path, inside: bytes | str) -> str:
    return read(tmp_path, inside).text


def warned(tmp_path: Path, inside: str) -> tuple[str, list[str]]:
    path = write(tmp_path / "a.rtf", inside)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        source = read_rtf(path)
    assert all(w.category is WorkbenchWarning for w in caught)
    return source.text, [str(w.message).removeprefix(f"{path}: ") for w in caught]


def test_headings_paragraphs_and_lists(tmp_path: Path) -> None:
    source = read(
        tmp_path,
        r"{\header Head}\pard\s9 The Red Mill\par\pard It opened in {\b 1932}.\par"
        r"\pard\s1 History\par\pard It burned.\par"
        "{\\listtext\\pard\\tab}\\ls1 One of 40\\par\r\n{\\pntext 1.\\tab}Two\r\n of 50\\par"
        r"\pard\outlinelevel1 Owners\par\pard\s7 Contents 9\par\pard Last.}",
    )
    assert source.text == (
        "# The Red Mill\n\nIt opened in 1932.\n\n# History\n\nIt burned.\n\n- One of 40\n"
        "- Two of 50\n\n## Owners\n\nLast."
    )
    assert [place.label for place in source.places][1:6] == [
        "paragraph 1",
        "heading “History”",
        "“History”, paragraph 1",
        "“History”, paragraph 2",
        "“History”, paragraph 3",
    ]
    assert (source.title, source.author) == ("The Red Mill", "Ada Reed")
    assert read(tmp_path, "Words.").title == "The old mill"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (rb"caf\'e9 \'93a\'94", "café “a”"),
        ("£ – é".encode("cp1252"), "£ – é"),
        (rb"\u8212?a\u-3906?", "—a\uf0be"),
        (rb"\u55357?\u56832?!", "😀!"),
        (rb"\uc2\u8364\'80\'80 5", "€ 5"),
        (rb"\uc0\u8364 5", "€5"),
        (rb"{\uc0\u8364}\u8364? 5", "€€ 5"),
        (rb"\u8364{x}", "€x"),  # a group ends what is passed over
        (rb"\u8364\'805", "€5"),
        (rb"{\f1 \'cf\'f0\'e8}\'cf", "ПриÏ"),
        (rb"a\emdash b\~c\_d\-e\{f\}\\", "a—b\u00a0c-de{f}\\"),
        (rb"a\tab b\line c", "a\tb\nc"),
        (rb"10{\super 6} men, 19{\super th}, 5{\up6 2}, 5{\up0 2}", "10⁶ men, 19th, 5², 52"),
        (rb"H{\sub 2}O, {\super a{\nosupersub 2}}", "H2O, a2"),
        (rb"See {\field{\*\fldinst HYPERLINK x}{\fldrslt the site}}.", "See the site."),
        (rb"a{\*\unknown gone}b{\bkmkstart gone}c", "abc"),
        (rb"a{\pict\bin5 }}}}} 00ff}b", "ab"),
        (rb"a{\*\shppict{\pict 00}}b", "ab"),
        (b"a\\\nb", "a\n\nb"),
    ],
)
def test_letters(tmp_path: Path, written: bytes, shown: str) -> None:
    assert text(tmp_path, written) == shown


LED = rb'{\field{\*\fldinst{HYPERLINK "https://herald.example/a%20b"}}{\fldrslt{\ul the paper}}}'


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (b"As " + LED + b" says.", "As [the paper](https://herald.example/a%20b) says."),
        (rb'{\field{\*\fldinst HYPERLINK \\l "here"}{\fldrslt below}}', "below"),
        (rb'{\field{\*\fldinst HYPERLINK "mailto:a@b.example"}{\fldrslt Ann}}', "Ann"),
        (rb"{\field{\*\fldinst DATE}{\fldrslt 5 May}}", "5 May"),
        # one that runs on over the end of a paragraph leads nowhere, as in Word documents
        (rb'{\field{\*\fldinst HYPERLINK "https://b.example"}{\fldrslt a\par b}}', "a\n\nb"),
        (rb'{\field{\*\fldinst HYPERLINK "https://b.example"}}b', "b"),
        (
            rb'{\field{\fldinst HYPERLINK "https://b.example"}{\fldrslt b{\i c}}}d',
            "[bc](https://b.example)d",
        ),
    ],
)
def test_links(tmp_path: Path, written: bytes, shown: str) -> None:
    assert text(tmp_path, written) == shown


def test_a_link_is_a_citation(tmp_path: Path) -> None:
    draft = read(
        tmp_path,
        "It opened in 1930 ({\\field{\\*\\fldinst HYPERLINK "
        '"https://herald.example"}{\\fldrslt Herald}}).',
    )
    (found,) = citations(draft.text)
    assert (found.kind, found.works[0].words) == ("link", "https://herald.example")


def test_notes_stand_at_the_end(tmp_path: Path) -> None:
    source = read(
        tmp_path,
        r"It opened.{\super\chftn{\footnote\pard\chftn  Herald.\par Also p. 9.}} It closed."
        r"{\footnote\ftnalt\chftn Reed.}\par After.",
    )
    assert source.text == (
        "It opened.[^1] It closed.[^e1]\n\nAfter.\n\n[^1]: Herald.\n\n    Also p. 9.\n\n"
        "[^e1]: Reed."
    )
    assert [place.label for place in source.places][2:] == ["footnote 1", "endnote 1"]
    assert [c.quote for c in split([source])] == ["It opened.", "It closed.", "After."]


def test_tables(tmp_path: Path) -> None:
    def row(*cells: str, head: str = "") -> str:
        return rf"\trowd{head}\cellx1" + "".join(rf"\pard\intbl {c}\cell" for c in cells) + r"\row"

    source = read(
        tmp_path, row("Key", "1930", head=r"\trhdr") + row("Men", r"40|1\par x") + r"\pard After."
    )
    assert source.text == "| Key | 1930 |\n|---|---|\n| Men | 40\\|1 x |\n\nAfter."
    assert [place.label for place in source.places][1:] == ["table 1, row 2", "paragraph 1"]
    assert "---" not in text(tmp_path, row("Key", "1930") + row("Men", "40"))


def test_text_boxes(tmp_path: Path) -> None:
    box = r"{\shp{\*\shpinst{\sp{\sn a}{\sv 9}}{\shptxt In the box.\par}}}"
    source = read(tmp_path, rf"Before. {box}After.\par Last.")
    assert source.text == "Before. After.\n\nIn the box.\n\nLast."
    assert [place.label for place in source.places] == ["paragraph 1", "text box", "paragraph 2"]


def test_tracked_changes_and_hidden_text(tmp_path: Path) -> None:
    inside = r"It cost {\deleted \'a39,000}{\revised \'a312}{\revised ,000} then{\deleted  x}."
    said = ["3 tracked changes are read as accepted"]
    assert warned(tmp_path, inside) == ("It cost £12,000 then.", said)
    assert warned(tmp_path, r"It{\v  never} is.") == ("It is.", ["hidden text is left out"])
    assert warned(tmp_path, r"It\v  never\v0  is.") == ("It is.", ["hidden text is left out"])


def refused(path: Path) -> str:
    with pytest.raises(WorkbenchError) as caught:
        read_rtf(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ") and "\n" not in message
    return message


def test_what_cannot_be_read_is_one_clear_line(tmp_path: Path) -> None:
    path = write(tmp_path / "a.rtf", r"It opened in 1932.\par It burned.")
    path.write_bytes(path.read_bytes()[:-5])
    assert "cut short or damaged" in refused(path)
    assert "holds no text" in refused(write(path, r"\par  \par"))
    path.write_bytes(b"The mill burned.")
    assert "not an RTF document but plain text; let its name end in .txt" in refused(path)


@given(st.binary(max_size=60))
def test_any_bytes_are_taken(data: bytes) -> None:
    assert all(token.kind in ("word", "sign", "brace", "text") for token in tokens(data))


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *(r"{\footnote x}", r"{\shptxt y}", r"\s1 ", r"\super ", r"\u55357?", r"\ls1 "),
                r"\par ",
                r"\cell ",
                r"\row ",
                r"\pard ",
                r"\intbl ",
                "{",
                "}",
                "One 9. ",
                "|",
                r"\u9?",
            ]
        ),
        max_size=30,
    )
)
def test_every_place_and_claim_stands_in_the_text(
    tmp_path_factory: pytest.TempPathFactory, parts: list[str]
) -> None:
    path = write(tmp_path_factory.mktemp("r") / "a.rtf", "First. " + "".join(parts) + "}" * 31)
    source = read_rtf(path)
    starts = [place.start for place in source.places]
    assert starts == sorted(set(starts)) and starts[0] == 0 and starts[-1] < len(source.text)
    source.text.encode()
    for claim in split([source]):
        assert source.text[claim.start : claim.end] == claim.quote

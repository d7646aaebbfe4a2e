"""A Word manuscript with comments: exact words, and nothing else of the file is changed."""

from __future__ import annotations

import io
import random
import re
import shutil
import subprocess
import warnings
import zipfile
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from wordfiles import (
    OLD_COMMENT,
    RICH,
    STRICT,
    held,
    para,
    parts_of,
    rejected,
    rich,
    run,
    short,
    words_of,
    write,
    xml,
)

from workbench.records import Source
from workbench.reports.author.intoword import BY_HAND, SUGGESTED, annotated
from workbench.reports.author.margin import MarginNote
from workbench.reports.author.suggestions import Suggestion
from workbench.sources.docx import read_docx

MAY_CHANGE = {
    "word/document.xml",
    "word/comments.xml",
    "word/_rels/document.xml.rels",
    "[Content_Types].xml",
}
MARKS = {"commentRangeStart", "commentRangeEnd", "commentReference"}
DAY = "2026-01-31T00:00:00Z"


def read(path: Path) -> Source:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return read_docx(path)


def note(start: int, end: int, number: int = 1, told: str = "A question?") -> MarginNote:
    lines = (((f"{number}. conflict", "strong"),), ((told, ""),))
    return MarginNote(number, start, end, "conflict", "Workbench", DAY, tuple(map(list, lines)))


def on(source: Source, *words: str) -> list[MarginNote]:
    made = []
    for number, each in enumerate(words, 1):
        start = source.text.index(each)
        made.append(note(start, start + len(each), number))
    return made


def marked(path: Path, *words: str) -> dict[str, str]:
    source = read(path)
    return held(xml(annotated(path, source, on(source, *words), ())))


def plain(text: str) -> str:
    """The words of the text as they stand in the file: without the marks of Markdown."""
    text = re.sub(r"\[\^\w+\]", " ", text.replace("\\|", "\0")).replace("|", " ")
    text = (
        text.replace("---", " ")
        .replace("\0", "|")
        .replace("⁵²", "52")
        .replace("²", "2")
        .replace("^", "")
    )
    return " ".join(re.sub(r"^(#+|-) ", "", text, flags=re.MULTILINE).split())


def anchors(source: Source, count: int, seed: int = 1) -> list[MarginNote]:
    """Stretches of whole words and of parts of words, of the body of a text, some overlapping."""
    rng = random.Random(seed)
    last = source.text.find("[^1]: ") if "[^1]: " in source.text else len(source.text)
    last = source.text.find("A box says") if "A box says" in source.text else last
    found = [m.span() for m in re.finditer(r"[\w£,.]+", source.text[:last])]
    made: list[MarginNote] = []
    while len(made) < count:
        first = rng.randrange(len(found))
        end = found[min(len(found) - 1, first + rng.randrange(6))][1]
        start = found[first][0]
        if rng.random() < 0.3:
            start += rng.randrange(found[first][1] - start)
        words = source.text[start:end]
        whole = re.sub(r"\[\^\d+\]|\[[\w ]+\]\(\S+\)", "", words)
        if "m^2" not in words and "17" not in words and not set("[^]():") & set(whole):
            made.append(note(start, end, len(made) + 1))
    return made


def check(path: Path, notes: Sequence[MarginNote]) -> bytes:
    """Every comment's range holds its words, and the rest of the file is as it was."""
    source = read(path)
    before = path.read_bytes()
    made = annotated(path, source, notes, ())
    ranges = held(xml(made))
    new = [ranges[key] for key in sorted(ranges.keys() - held(xml(before)).keys(), key=int)]
    assert new == [plain(source.text[n.start : n.end]) for n in notes]
    out = path.with_name("out.docx")
    out.write_bytes(made)
    assert read(out).text == source.text
    assert words_of(made) == words_of(before)
    was, now = parts_of(before), parts_of(made)
    assert list(now)[: len(was)] == list(was)
    assert {part for part in now if now[part] != was.get(part)} <= MAY_CHANGE
    assert paragraphs(made) == paragraphs(before)
    return made


def paragraphs(data: bytes) -> list[str]:
    return [each.text for each in docx.Document(io.BytesIO(data)).paragraphs]


def test_forty_anchors_between_all_that_stands_between_words(tmp_path: Path) -> None:
    path = rich(tmp_path / "draft.docx")
    check(path, anchors(read(path), 40))


def test_forty_anchors_in_a_document_of_python_docx(tmp_path: Path) -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "The header"
    made.add_heading("The mill", 1)
    for number in range(6):
        paragraph = made.add_paragraph(f"The mill number {number} burned on ")
        paragraph.add_run(f"{number + 1} May").bold = True
        paragraph.add_run(" 1932, and it took ").italic = True
        paragraph.add_run(f"£{number},500 to build it again. Nobody was hurt.")
    table = made.add_table(rows=2, cols=2)
    for row in table.rows:
        for each in row.cells:
            each.text = "about 40 tons"
    made.save(str(tmp_path / "draft.docx"))
    check(tmp_path / "draft.docx", anchors(read(tmp_path / "draft.docx"), 40, seed=2))


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_forty_anchors_in_a_document_of_libreoffice(tmp_path: Path) -> None:
    (tmp_path / "draft.html").write_text(
        "<h1>The mill</h1><p>It <b>opened</b> on <i>3 Ma</i>y 1932 for <a href='https://e.org'>the "
        "town of Leeds</a>, at a cost of £4,200.</p><ul><li>One of 40</li><li>Two of 50</li></ul>"
        "<table border=1><tr><td>Year</td><td>Sold</td></tr><tr><td>1932</td><td>300 tons"
        "</td></tr></table><p>It burned down in 1950, and was never built again.</p>",
        "utf-8",
    )
    office(tmp_path, "docx:MS Word 2007 XML", "draft.html")
    path = tmp_path / "draft.docx"
    made = check(path, anchors(read(path), 40, seed=3))
    (tmp_path / "again.docx").write_bytes(made)
    office(tmp_path, "fodt", "again.docx")
    text = (tmp_path / "again.fodt").read_text("utf-8")
    assert text.count("<office:annotation ") == text.count("<office:annotation-end") == 40
    assert text.count("A question?") == 40


def office(folder: Path, kind: str, file: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    order = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
    done = subprocess.run([*order, str(folder / file)], capture_output=True, timeout=120)
    assert done.returncode == 0


@pytest.mark.parametrize(
    "words",
    [
        "14 March 2019",  # over runs
        "arc",  # within a run
        "The bridge",  # behind spaces that the text has not
        "2019, not on any other day",  # over what was deleted, into what was inserted
        "any other",  # within an insertion
        "Helen Park of Leeds",  # a link
        "Park of",  # within a link
        "ribbon[^1] before 3,000",  # over a reference
        "3,000\tpeople\nand a band",  # tab and line break within one run
        "people",
        "120,000 in all",  # of a cell
        "2019 | 120,000 in all",  # over cells
        "paid",
        "the first chapter",  # of a field
        "Ada Reed",  # of a simple field
        "filled-in",  # of a control
        "words with 5² in",
        "rained all",  # moved here
    ],
)
def test_words_are_marked_exactly(tmp_path: Path, words: str) -> None:
    path = rich(tmp_path / "draft.docx")
    assert list(marked(path, words).values()) == [plain(words)]


def test_a_mark_stands_outside_what_it_holds_whole(tmp_path: Path) -> None:
    path = rich(tmp_path / "draft.docx")
    source = read(path)
    made = xml(annotated(path, source, on(source, "Helen Park of Leeds", "on any other day"), ()))
    for each in made.iter("{*}commentRangeStart", "{*}commentRangeEnd"):
        assert short(each.getparent()) == "p"


def test_spaces_before_the_first_word_are_not_marked_and_spaces_in_parts_of_runs_stay(
    tmp_path: Path,
) -> None:
    path = rich(tmp_path / "draft.docx")
    source = read(path)
    made = xml(annotated(path, source, on(source, "The bridge", "opened", "band"), ()))
    start = next(made.iter("{*}commentRangeStart"))
    assert "".join(start.getnext().itertext()) == "The bridge"
    for each in made.iter("{*}t"):
        if each.text != each.text.strip():
            assert "preserve" in each.values()


def test_both_parts_of_a_run_keep_its_formatting_but_a_change_of_it_stands_once(
    tmp_path: Path,
) -> None:
    path = rich(tmp_path / "draft.docx")
    source = read(path)
    made = xml(annotated(path, source, on(source, "arc"), ()))
    looks = {
        t.text: {short(e) for e in t.getprevious()}
        for t in made.iter("{*}t")
        if t.text in (" M", "a", "rc", "h")
    }
    assert looks == {" M": {"i"}, "a": {"i"}, "rc": {"i", "rPrChange"}, "h": {"i"}}


def test_a_mark_of_a_comment_that_is_lost_keeps_its_number(tmp_path: Path) -> None:
    lost = '<w:commentRangeStart w:id="9"/>'
    path = write(tmp_path / "draft.docx", para(lost, "It burned."))
    source = read(path)
    made = annotated(path, source, on(source, "burned"), ())
    assert [each.values()[0] for each in xml(made).iter("{*}commentReference")] == ["10"]


def test_words_are_not_put_into_the_change_of_another(tmp_path: Path) -> None:
    path = rich(tmp_path / "draft.docx")
    source = read(path)
    place = source.text.index("any ") + 4
    one = Suggestion((1,), ((place, place, "very "),), "Ada Reed", DAY)
    made = annotated(path, source, [note(place, place + 5)], [one])
    assert BY_HAND in told(made)[0]
    assert not [each for each in xml(made).iter("{*}ins") if "Ada Reed" in each.values()]


def test_a_formula_is_marked_as_a_whole(tmp_path: Path) -> None:
    path = rich(tmp_path / "draft.docx")
    assert list(marked(path, "17").values()) == ["17m2"]


def told(data: bytes) -> list[str]:
    comments = xml(data, "word/comments.xml")
    return ["".join(t.text or "" for t in each.iter("{*}t")) for each in comments]


def test_words_of_a_footnote_are_marked_at_its_reference(tmp_path: Path) -> None:
    path = rich(tmp_path / "draft.docx")
    source = read(path)
    made = annotated(path, source, on(source, "5 May 1931"), ())
    assert parts_of(made)["word/footnotes.xml"] == parts_of(path.read_bytes())["word/footnotes.xml"]
    (start,) = xml(made).iter("{*}commentRangeStart")
    assert [short(each) for each in start.getnext()] == ["footnoteReference"]
    assert "On “5 May 1931” in the footnote" in told(made)[0]


def test_a_footnote_that_only_a_footnote_refers_to_is_marked_where_that_one_is(
    tmp_path: Path,
) -> None:
    refer = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = (
        f'<w:footnote w:id="3">{para("The second of 1931", refer.format(3), refer.format(2))}'
        "</w:footnote>"
        f'<w:footnote w:id="2">{para("The first", refer.format(3))}</w:footnote>'
    )
    path = write(tmp_path / "draft.docx", para("It burned.", refer.format(2)), footnotes=notes)
    source = read(path)
    made = xml(annotated(path, source, on(source, "1931"), ()))
    (start,) = made.iter("{*}commentRangeStart")
    assert next(iter(start.getnext())).values() == ["2"]


def test_words_of_a_text_box_are_marked_at_the_box(tmp_path: Path) -> None:
    path = rich(tmp_path / "draft.docx")
    source = read(path)
    made = annotated(path, source, on(source, "12 boats"), ())
    (start,) = xml(made).iter("{*}commentRangeStart")
    assert not [each for each in start.iterancestors() if short(each) == "txbxContent"]
    assert [short(each) for each in start.getnext()] == ["AlternateContent"]
    assert "On “12 boats” in the text box" in told(made)[0]


def test_comments_of_the_file_are_kept_and_no_number_is_used_twice(tmp_path: Path) -> None:
    older = (
        '<w:p><w:commentRangeStart w:id="4"/><w:r><w:t>The mill opened.</w:t></w:r>'
        '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r></w:p>'
    )
    path = rich(tmp_path / "draft.docx", older, comments=OLD_COMMENT)
    made = check(path, [note(4, 8), note(9, 15)])
    comments = xml(made, "word/comments.xml")
    ids = [each.values()[0] for each in comments]
    assert ids == ["4", "6", "7", "8"]
    assert told(made)[:2] == ["An older comment.", "Another."]
    assert held(xml(made)) == {"4": "The mill opened.", "7": "mill", "8": "opened"}
    was, now = parts_of(path.read_bytes()), parts_of(made)
    assert now["[Content_Types].xml"] == was["[Content_Types].xml"]
    assert now["word/_rels/document.xml.rels"] == was["word/_rels/document.xml.rels"]


def test_the_comments_part_is_named_where_office_programs_look(tmp_path: Path) -> None:
    path = rich(tmp_path / "draft.docx")
    made = check(path, [note(4, 8)])
    links = xml(made, "word/_rels/document.xml.rels")
    ids = [each.get("Id") for each in links]
    assert len(set(ids)) == len(ids)
    assert [e.get("Type") for e in links if e.get("Target") == "comments.xml"] == [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    ]
    comments = docx.Document(io.BytesIO(made)).comments
    assert [(c.author, c.timestamp and c.timestamp.isoformat()) for c in comments] == [
        ("Workbench", "2026-01-31T00:00:00+00:00")
    ]
    assert [p.style.style_id for p in next(iter(comments)).paragraphs] == ["Komm", "Komm"]


def test_a_strict_document_stays_strict(tmp_path: Path) -> None:
    path = write(tmp_path / "draft.docx", para("The mill opened."), STRICT)
    source = read(path)
    made = annotated(path, source, on(source, "mill"), ())
    assert held(xml(made)) == {"0": "mill"}
    assert etree.QName(xml(made, "word/comments.xml")).namespace == STRICT
    assert (
        b"purl.oclc.org/ooxml/officeDocument/relationships/comments"
        in (parts_of(made)["word/_rels/document.xml.rels"])
    )


def test_the_same_notes_give_the_same_bytes_and_dates_of_parts_stay(tmp_path: Path) -> None:
    path = rich(tmp_path / "draft.docx")
    source = read(path)
    notes = on(source, "14 March 2019")
    made = annotated(path, source, notes, ())
    assert made == annotated(path, source, notes, ())
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2025, 3, 4, 5, 6, 8)}


def test_without_notes_the_file_is_the_same(tmp_path: Path) -> None:
    path = rich(tmp_path / "draft.docx")
    assert annotated(path, read(path), (), ()) == path.read_bytes()


def test_hostile_words_are_words(tmp_path: Path) -> None:
    path = rich(tmp_path / "draft.docx")
    source = read(path)
    evil = "</w:t></w:comment>]]> <w:del/> & \x00\x1b\ud800\n=HYPERLINK(1)"
    hostile = MarginNote(1, 4, 8, "conflict", '<"&\x07>', "", ([(evil, "strong")],))
    made = annotated(path, source, [hostile], ())
    (comment,) = xml(made, "word/comments.xml")
    assert [short(each) for each in comment.iter("{*}del")] == []
    assert told(made)[0] == "</w:t></w:comment>]]> <w:del/> & ␀␛\ufffd=HYPERLINK(1)"
    assert '<"&␇>' in comment.values()


WORDS = st.text(st.sampled_from("ab 1é|\t£😀-"), max_size=6)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(
            st.tuples(WORDS, st.sampled_from(["", "b", "i", "ins", "hyperlink", "del"])),
            min_size=1,
            max_size=5,
        ),
        min_size=1,
        max_size=4,
    ),
    st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=6),
)
def test_however_runs_are_split_ranges_are_exact_and_the_text_stays(
    tmp_path_factory: pytest.TempPathFactory,
    drawn: list[list[tuple[str, str]]],
    spans: list[tuple[float, float]],
) -> None:
    path = tmp_path_factory.mktemp("split") / "draft.docx"
    body = "".join(para(*(_drawn(*each) for each in runs)) for runs in drawn)
    write(path, body + para("The end"))
    source = read(path)
    notes: list[MarginNote] = []
    for one, other in spans:
        start, end = sorted(int(place * len(source.text)) for place in (one, other))
        if source.text[start:end].strip():
            notes.append(note(start, end, len(notes) + 1))
    made = annotated(path, source, notes, ())
    ranges = held(xml(made)) if notes else {}
    wanted = [source.text[n.start : n.end] for n in notes]
    assert [_bare(ranges[str(n)]) for n in range(len(notes))] == list(map(_bare, wanted))
    out = path.with_name("out.docx")
    out.write_bytes(made)
    assert read(out).text == source.text
    assert words_of(made) == words_of(path.read_bytes())


def _bare(words: str) -> str:
    """Without white space, which the text has between blocks too."""
    return "".join(words.split())


def _drawn(words: str, kind: str) -> str:
    text = words.replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
    if kind == "del":
        return f'<w:del w:id="1"><w:r><w:delText>{words.replace("|", "")}</w:delText></w:r></w:del>'
    if kind in ("ins", "hyperlink"):
        return f"<w:{kind}>{run(text)}</w:{kind}>"
    return run(text, f"<w:{kind}/>" if kind else "")


def suggestion(source: Source, written: str, reads: str, number: int = 1) -> Suggestion:
    start = source.text.index(written)
    return Suggestion((number,), ((start, start + len(written), reads),), "Ada Reed", DAY)


@pytest.mark.parametrize(
    ("written", "reads"),
    [
        ("14 March 2019", "16 March 2020"),
        ("March", "May"),
        ("£4.2 million", "£4.9 million & <more>"),
        ("The bridge", "A bridge"),
        ("Helen Park", "Ellen Park"),
        ("3,000\tpeople", "2,000 people"),
        ("120,000 in all", "12,000 in all"),
        ("Year", "Years"),
    ],
)
def test_a_suggestion_accepted_is_the_correction_and_rejected_the_text(
    tmp_path: Path, written: str, reads: str
) -> None:
    path = rich(tmp_path / "draft.docx")
    source = read(path)
    one = suggestion(source, written, reads)
    ((start, end, _),) = one.edits
    made = annotated(path, source, [note(start, end)], [one])
    out = tmp_path / "out.docx"
    out.write_bytes(made)
    corrected = source.text[:start] + reads + source.text[end:]
    text = read(out).text
    assert text == corrected
    assert rejected(made, "Ada Reed") == words_of(path.read_bytes())
    assert SUGGESTED in told(made)[0]
    assert xml(made).findall(".//{*}del//{*}t") == []
    changes = [e for e in xml(made).iter("{*}ins", "{*}del") if "Ada Reed" in e.values()]
    ids = [each.values()[0] for each in xml(made).iter("{*}ins", "{*}del", "{*}moveTo")]
    assert changes and len(set(ids)) == len(ids)


def test_a_correction_keeps_the_formatting_and_its_comment_encloses_both(tmp_path: Path) -> None:
    path = rich(tmp_path / "draft.docx")
    source = read(path)
    start = source.text.index("14")
    one = suggestion(source, "14", "16")
    made = xml(annotated(path, source, [note(start, start + 2)], [one]))
    (new,) = [each for each in made.iter("{*}ins") if "Ada Reed" in each.values()]
    assert [short(each) for each in new[0][0]] == ["b"]
    (gone,) = [each for each in made.iter("{*}del") if "Ada Reed" in each.values()]
    assert gone.getnext() is new
    assert short(gone.getprevious()) == "commentRangeStart"
    assert short(new.getnext()) == "commentRangeEnd"


def test_words_put_in_and_words_cut(tmp_path: Path) -> None:
    path = write(tmp_path / "draft.docx", para("It burned. ", run("It was sold.", "<w:i/>")))
    source = read(path)
    put = Suggestion((1,), ((9, 9, " down"),), "Ada Reed", DAY)
    cut = Suggestion((2,), ((10, 23, ""),), "Ada Reed", "")
    made = annotated(path, source, [], [put, cut])
    out = tmp_path / "out.docx"
    out.write_bytes(made)
    assert read(out).text == "It burned down."
    assert rejected(made, "Ada Reed") == "It burned. It was sold."


@pytest.mark.parametrize(
    "written",
    [
        "any other",  # in another's insertion
        "2019, not on any",  # over another's changes
        "filled-in",  # of a control
        "Ada Reed",  # what a program fills in
        "the first chapter or",  # over the end of a field
        "17",  # a formula
        "12 boats",  # a text box
        "Year | Visitors",  # over cells
        "rained",  # moved here
        "ribbon[^1]",  # with a reference
    ],
)
def test_what_cannot_be_a_clean_change_is_left_and_the_comment_says_so(
    tmp_path: Path, written: str
) -> None:
    path = rich(tmp_path / "draft.docx")
    source = read(path)
    one = suggestion(source, written, "other words")
    ((start, end, _),) = one.edits
    made = annotated(path, source, [note(start, end)], [one])
    out = tmp_path / "out.docx"
    out.write_bytes(made)
    assert read(out).text == source.text
    assert BY_HAND in told(made)[0] and SUGGESTED not in told(made)[0]


def test_words_of_a_footnote_are_corrected_there(tmp_path: Path) -> None:
    path = rich(tmp_path / "draft.docx")
    source = read(path)
    made = annotated(path, source, [], [suggestion(source, "5 May", "6 May")])
    out = tmp_path / "out.docx"
    out.write_bytes(made)
    assert read(out).text == source.text.replace("5 May", "6 May")


def test_the_rich_document_has_what_it_should() -> None:
    assert all(each in RICH for each in ("w:hyperlink", "w:ins", "w:del", "m:oMath", "w:sdt"))

"""Markdown: text of a source is never markup, link, cell or HTML; tables keep their columns."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from samples import Judged

from workbench.hidden import shown as seen
from workbench.reports.content.gather import gather
from workbench.reports.formats import markdown
from workbench.reports.layout.markup import bold, inline, safe, table
from workbench.tables import Dossier

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def shown(text: str) -> str:
    """What a reader sees of one line of Markdown."""
    (block,) = [token for token in PARSER.parse(f"x {text} x") if token.type == "inline"]
    parts = block.children or []
    assert {token.type for token in parts} <= {"text", "text_special", "softbreak"}
    return "".join(token.content for token in parts)[2:-2]


TEXT = st.text(alphabet="a1 *_`[]()<>|~#$&!^@\\\"'=+-.:/{}\n\t\r\x0b\u2028é\u202e", max_size=40)


@given(TEXT)
def test_a_reader_sees_the_words_and_no_markup(text: str) -> None:
    words = re.sub(r"\s+", " ", seen(text)).strip()
    assert shown(safe(text)).strip() == words


@given(TEXT)
def test_a_cell_stays_one_cell(text: str) -> None:
    lines = list(table(["a", "b"], [[safe(text), "end"]]))
    cells = [t.content for t in PARSER.parse("\n".join(lines)) if t.type == "inline"]
    assert len(cells) == 4 and cells[3] == "end"


def test_blanks_stay_outside_bold() -> None:
    assert bold(" May 1932 ") == " **May 1932** " and bold(" ") == " "


def test_what_turns_the_direction_is_written_out() -> None:
    assert inline("a\u202eb") == r"a\[U+202E\]b"


def test_hostile_text_makes_no_html_and_no_link(hostile: Dossier) -> None:
    made = markdown.render(gather(hostile, None)).decode("utf-8")
    tokens = PARSER.parse(made)
    tokens += [child for token in tokens for child in token.children or ()]
    ours = [t for t in tokens if re.fullmatch(r"<!-- workbench-ledger \S* ?-->\s*", t.content)]
    assert len(ours) == 1  # the head of the ledger, which nothing of a source gets into
    tokens = [token for token in tokens if token not in ours]
    assert not {"html_block", "html_inline", "image", "fence"} & {t.type for t in tokens}
    links = {token.attrGet("href") for token in tokens if token.type == "link_open"}
    assert links and all(re.fullmatch(r"#finding-\d+", str(link)) for link in links)
    assert sum(t.type == "heading_open" and t.tag == "h1" for t in tokens) == 1


def test_every_claim_is_there_whole(hostile: Dossier) -> None:
    made = markdown.render(gather(hostile, None)).decode("utf-8")
    words = "".join(
        child.content
        for token in PARSER.parse(made.split("## Conflicts")[1])
        for child in token.children or ()
    )
    for claim in hostile.claim_records:
        assert re.sub(r"\s+", " ", seen(claim.quote)).strip() in words


def test_links_lead_to_a_heading(judged: Judged) -> None:
    made = markdown.render(gather(*judged)).decode("utf-8")
    heads = {f"#finding-{n}" for n in re.findall(r"^### Finding (\d+)$", made, re.MULTILINE)}
    assert set(re.findall(r"\]\((#[^)]+)\)", made)) <= heads and len(heads) == 7


def test_every_claim_that_opens_closes(judged: Judged, hostile: Dossier) -> None:
    for matter in (gather(*judged), gather(hostile, None)):
        copies = markdown.render(matter).decode("utf-8").split("## Annotated copy")[1]
        body = copies.split("\n## ")[0].split("struck out.")[1]
        assert body.count("‹") == body.count("›") > 4

"""WordprocessingML: runs, paragraphs, tables, headings and comments as XML text.

Text goes through ``run`` only, which escapes it; everything else is markup of our own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from workbench.hidden import shown
from workbench.reports.layout.cells import PaperTable, StyledLine

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WIDTH = 9638  # of the text on the page, in twentieths of a point

_SPANS = {
    "words": "SourceWords",
    "differs": "DifferingWords",
    "lost": "FailsMark",
    "strong": "Strong",
    "dim": "Aside",
    "code": "Code",
}
_LONG = 1_500  # characters of a row that may have to be split between pages
_BREAK = re.compile(r"\r\n|[\n\r\t]")
_OPEN = '<w:t xml:space="preserve">'


def safe(text: str) -> str:
    """Text as it may stand in XML, also in an attribute."""
    return escape(shown(text))


def run(text: str, style: str = "", marks: str = "") -> str:
    """A run of text in a character style; line ends and tabs are kept. ``marks``: more rPr."""
    if not text:
        return ""
    styled = f'<w:rStyle w:val="{style}"/>' if style else ""
    look = f"<w:rPr>{styled}{marks}</w:rPr>" if styled or marks else ""
    return f"<w:r>{look}{_OPEN}{_BREAK.sub(_broken, safe(text))}</w:t></w:r>"


def line(spans: StyledLine) -> str:
    """The runs of a line."""
    return "".join(run(text, _SPANS.get(style, "")) for text, style in spans)


def paragraph(runs: str, style: str = "", marks: str = "") -> str:
    """A paragraph in a paragraph style. ``marks``: more pPr."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    look = f"<w:pPr>{styled}{marks}</w:pPr>" if styled or marks else ""
    return f"<w:p>{look}{runs}</w:p>"


def table(content: PaperTable, *, whole: bool = False) -> str:
    """A table whose head repeats on every page; ``whole`` keeps it with what follows it."""
    total = sum(content.widths)
    widths = [WIDTH * width // total for width in content.widths]
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    keep = "<w:keepNext/>" if whole else ""
    head = [[[(name, "")]] for name in content.head]
    rows = [_row(head, widths, "TableHead", "<w:tblHeader/>")] if head else []
    rows += [_row(cells, widths, "TableText", "", keep) for cells in content.rows]
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/>'
        f'<w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def field(code: str, shown: str) -> str:
    """A field that Word fills in, with what is shown until then."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
        f' {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def contents(entries: Iterable[tuple[int, str, str]]) -> str:
    """The table of contents (level, title, bookmark) as a field; page numbers come on update."""
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
        ' TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    made = []
    for level, title, bookmark in entries:
        link = f'<w:hyperlink w:anchor="{bookmark}">{run(title, "Hyperlink")}</w:hyperlink>'
        made.append(paragraph(begin + link, f"TOC{level}"))
        begin = ""
    end = paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    return paragraph(run("Contents"), "TOCHeading") + "".join(made) + end


def opened(number: int) -> str:
    """Where the words a comment is on begin."""
    return f'<w:commentRangeStart w:id="{number}"/>'


def closed(number: int) -> str:
    """Where they end, and the sign of the comment."""
    return (
        f'<w:commentRangeEnd w:id="{number}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/>'
        f'</w:rPr><w:commentReference w:id="{number}"/></w:r>'
    )


def comment(number: int, author: str, moment: str, lines: Sequence[StyledLine]) -> str:
    """A comment; ``moment`` (UTC, ISO 8601) may be empty."""
    initials = "".join(word[0] for word in author.split())[:4]
    dated = f' w:date="{safe(moment)}"' if moment else ""
    sign = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
    first, *others = [line(spans) for spans in lines]
    body = [sign + first, *others]
    return (
        f'<w:comment w:id="{number}" w:author="{safe(author)}" w:initials="{safe(initials)}"'
        + f"{dated}>"
        + "".join(paragraph(runs, "CommentText") for runs in body)
        + "</w:comment>"
    )


def _row(
    cells: Sequence[Sequence[StyledLine]],
    widths: Sequence[int],
    style: str,
    marks: str = "",
    keep: str = "",
) -> str:
    long = sum(len(text) for lines in cells for spans in lines for text, _ in spans) > _LONG
    split = "" if long else "<w:cantSplit/>"
    made = [f"<w:tr><w:trPr>{split}{marks}</w:trPr>" if split else "<w:tr>"]
    for lines, width in zip(cells, widths, strict=True):
        body = "".join(paragraph(line(spans), style, keep) for spans in lines)
        made.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{body or paragraph('', style)}</w:tc>"
        )
    return "".join(made) + "</w:tr>"


def _broken(found: re.Match[str]) -> str:
    return f"</w:t><w:tab/>{_OPEN}" if found.group() == "\t" else f"</w:t><w:br/>{_OPEN}"

"""Make the two files of the example that are no plain text: draft.docx and council-report.pdf.

    python notebooks/example/make.py [FOLDER]

The Word document has the same bytes wherever it is made; the PDF needs typst.
"""

import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).parent

# "[^1]" refers to a note, "[words](address)" is a link, "# " begins a heading.
DRAFT = """\
% Back in the water

The lido at Wexcombe reopened on 14 June 2022, eleven years after it closed.[^1] It was designed \
by the architect Harold Brand and first opened in 1936.[^1]

# Cost

The pool is 54 metres long and 18 metres wide (Wexcombe Town Council 2022, p. 1). The restoration \
cost £3.2 million (Wexcombe Town Council 2022, p. 1). The town council voted for the restoration \
by nine votes to six.

The Friends of the Lido, led by Ruth Penhale, collected £410,000 in seven years. \
[The café beside the pool is run by two sisters]\
(https://herald.example/2022/06/05/lido-opens-again).

# The sea

The engineers rebuilt 82 metres of the sea wall in concrete.[^2] The pool holds 1,900 cubic metres \
of seawater (Lind 2023). The heat pump saves 40 per cent of the energy (Lind 2023).

In 2023 the lido had 48,210 visitors. In 2024 it had 45,120 visitors.[^3]

# Voices

“The council wanted to fill the pool with concrete, and we told them that the sea would only take \
it back,” said Ruth Penhall.[^4]

“I thought the whole thing was madness, and I was the treasurer,” said Ruth Penhall.[^4]

Seventy volunteers painted the changing rooms in one weekend.[^4] The oldest tiles came from a \
brickworks in Portugal (Marlow et al. 1998). Dolphins have been seen from the diving tower.
"""
NOTES = (
    "The Wexcombe Herald, 5 June 2022.",
    "Priya Nair, Wexcombe lido opens again after eleven years, The Wexcombe Herald, 2022.",
    "Town council, visitors.csv.",
    "Interview with Ruth Penhall, 11 February 2023.",
)
REPORT = """\
#set document(title: "Wexcombe Lido: Report on the Restoration", date: none)
#set page(width: 148mm, height: 210mm, numbering: "1")
#set text(size: 10pt)
= Wexcombe Lido: Report on the Restoration
== The pool
The pool is 45 metres long and 18 metres wide. The architect Harold Brand designed the lido, and
it first opened in 1936.
== The cost
The restoration cost £3.2 million, of which the town council paid £1.9 million. The town council
voted for the restoration by nine votes to six on 12 May 2019.
"""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
    f'<w:pPr><w:spacing w:before="{before}" w:after="120"/>{level}</w:pPr>'
    f'<w:rPr>{bold}<w:sz w:val="{size}"/></w:rPr></w:style>'
    for key, name, before, level, bold, size in (
        ("Title", "Title", 0, "", "<w:b/>", 40),
        ("Heading1", "heading 1", 240, '<w:outlineLvl w:val="0"/>', "<w:b/>", 28),
        ("Normal", "Normal", 0, "", "", 22),
    )
)


def run(words: str, inside: str = "") -> str:
    return f'<w:r>{inside}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def paragraph(line: str, links: dict[str, str]) -> str:
    """A line of the draft as a paragraph of Word."""
    style = "Title" if line.startswith("% ") else "Heading1" if line.startswith("# ") else "Normal"
    rest, made = line.removeprefix("% ").removeprefix("# "), ""
    while rest:
        before, bracket, rest = rest.partition("[")
        made += run(before) if before else ""
        if not bracket:
            break
        words, _, rest = rest.partition("]")
        if words.startswith("^"):
            made += f'<w:r><w:footnoteReference w:id="{words[1:]}"/></w:r>'
        else:
            address, _, rest = rest.removeprefix("(").partition(")")
            key = links.setdefault(address, f"link{len(links) + 1}")
            blue = '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>'
            made += f'<w:hyperlink r:id="{key}">{run(words, blue)}</w:hyperlink>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{made}</w:p>'


def once_each() -> str:
    """The draft with a note of its own behind each sentence, as Word has them."""
    pieces = DRAFT.split("[^")
    made = pieces[0]
    for number, piece in enumerate(pieces[1:], 1):
        made += f"[^{number}{piece[piece.index(']') :]}"
    return made


def draft(path: Path) -> None:
    """Write the manuscript."""
    order = [piece[: piece.index("]")] for piece in DRAFT.split("[^")[1:]]
    links: dict[str, str] = {}
    body = "".join(paragraph(line, links) for line in once_each().split("\n\n") if line.strip())
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    notes = "".join(
        f'<w:footnote w:id="{at}"><w:p><w:r>{raised}<w:footnoteRef/></w:r>'
        f"{run(' ' + NOTES[int(which) - 1])}</w:p></w:footnote>"
        for at, which in enumerate(order, 1)
    )
    spaces = f'xmlns:w="{W}" xmlns:r="{KIND}"'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + "".join(
            f'<Override PartName="/word/{part}.xml" ContentType="{WORD}.{kind}+xml"/>'
            for part, kind in (
                ("document", "document.main"),
                ("styles", "styles"),
                ("footnotes", "footnotes"),
            )
        )
        + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{RELS}"><Relationship Id="r1" '
        f'Type="{KIND}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELS}">'
        f'<Relationship Id="r1" Type="{KIND}/styles" Target="styles.xml"/>'
        f'<Relationship Id="r2" Type="{KIND}/footnotes" Target="footnotes.xml"/>'
        + "".join(
            f'<Relationship Id="{key}" Type="{KIND}/hyperlink" Target="{escape(address)}" '
            'TargetMode="External"/>'
            for address, key in links.items()
        )
        + "</Relationships>",
        "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {spaces}>{STYLES}</w:styles>",
        "word/footnotes.xml": f"<w:footnotes {spaces}>{notes}</w:footnotes>",
    }
    with zipfile.ZipFile(path, "w") as out:
        for name, inside in parts.items():
            out.writestr(zipfile.ZipInfo(name), HEAD + inside)  # stored, dated 1980


def report(path: Path) -> None:
    """Write the report of the council."""
    import typst

    path.write_bytes(typst.compile(REPORT.encode(), format="pdf", ignore_system_fonts=True))


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    (folder / "sources").mkdir(parents=True, exist_ok=True)
    draft(folder / "draft.docx")
    report(folder / "sources" / "council-report.pdf")

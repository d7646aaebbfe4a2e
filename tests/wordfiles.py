"""Word documents for tests: one with all that stands between words, and what marks them."""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from pathlib import Path
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."

WHEN = 'w:author="Ada" w:date="2025-05-05T00:00:00Z"'


def run(words: str, properties: str = "") -> str:
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'


def para(*runs: str, properties: str = "") -> str:
    inside = "".join(r if r.startswith("<") else run(r) for r in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def cell(*inside: str) -> str:
    return f"<w:tc>{''.join(inside)}</w:tc>"


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


BOX = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{0}</w:txbxContent></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
RICH = "".join(
    [
        para("The Northgate Bridge", properties='<w:pStyle w:val="T"/>'),
        para(
            "  The bridge opened on ",
            run("14", "<w:b/>"),
            run(" Ma", "<w:i/>"),
            run("rch", '<w:i/><w:rPrChange w:id="31" w:author="Ada"><w:rPr/></w:rPrChange>'),
            '<w:proofErr w:type="spellStart"/>',
            " 2019, not ",
            f'<w:del w:id="1" {WHEN}><w:r><w:delText>in May</w:delText></w:r></w:del>',
            f'<w:ins w:id="2" {WHEN}>{run("on any ")}{run("other day")}</w:ins>',
            ". It cost £4.2 million.",
        ),
        para(
            "Mayor ",
            f'<w:hyperlink r:id="rId9">{run("Helen Park")}{run(" of Leeds")}</w:hyperlink>',
            " cut the ribbon",
            '<w:r><w:footnoteReference w:id="7"/></w:r>',
            " before ",
            '<w:r><w:t>3,000</w:t><w:tab/><w:t xml:space="preserve">people</w:t><w:br/>'
            "<w:t>and a band of 40</w:t></w:r>",
            " men.",
            BOX.format(para("A box says 12 boats.")),
            f'<w:moveTo w:id="3" {WHEN}>{run(" It rained all day.")}</w:moveTo>',
        ),
        "<w:tbl><w:tr>",
        cell(para("Year")),
        cell(para("Visitors | paid")),
        "</w:tr><w:tr>",
        cell(para("2019")),
        cell(para("120,000 in all"), para("and more")),
        "</w:tr></w:tbl>",
        para(
            "See ",
            field("begin"),
            "<w:r><w:instrText> REF a </w:instrText></w:r>",
            field("separate"),
            run("the first chapter"),
            field("end"),
            " or ",
            f'<w:fldSimple w:instr=" AUTHOR ">{run("Ada Reed and others")}</w:fldSimple>',
            ", or the area of ",
            "<m:oMath><m:r><m:t>17</m:t></m:r><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r>"
            "<m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>",
            " and ",
            f"<w:sdt><w:sdtPr/><w:sdtContent>{run('a filled-in field')}</w:sdtContent></w:sdt>",
            '<w:bookmarkStart w:id="5" w:name="b"/>',
            " of words",
            '<w:bookmarkEnd w:id="5"/>',
            run(" with 5"),
            run("2", '<w:vertAlign w:val="superscript"/>'),
            run(" things.", "<w:vanish/>"),
            " in all.",
        ),
        '<w:sectPr><w:headerReference w:type="default" r:id="rId8"/></w:sectPr>',
    ]
)
NOTES = (
    f'<w:footnote w:type="separator" w:id="-1">{para("---")}</w:footnote>'
    f'<w:footnote w:id="7">{para("Herald, 5 May 1931.")}</w:footnote>'
)
STYLES = (
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Komm"><w:name w:val="annotation text"/></w:style>'
)
OLD_COMMENT = (
    f'<w:comment w:id="4" w:author="Bo">{para("An older comment.")}</w:comment>'
    f'<w:comment w:id="6" w:author="Bo">{para("Another.")}</w:comment>'
)
PICTURE = bytes(range(256)) * 40


def write(path: Path, inside: str, space: str = W, **parts: str) -> Path:
    """A Word document with this body; further parts ("footnotes") by keyword."""

    def root(tag: str, within: str) -> str:
        spaces = f'xmlns:w="{space}" xmlns:mc="{MC}" xmlns:m="{M}" xmlns:r="{R}"'
        return f"<w:{tag} {spaces}>{within}</w:{tag}>"

    relations = R if space == W else "http://purl.oclc.org/ooxml/officeDocument/relationships"
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{relations}/{kind}" Target="{kind}.xml"/>'
        for n, kind in enumerate(parts)
    )
    kinds = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{KIND}{kind}+xml"/>' for kind in parts
    )
    held = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{KIND}document.main+xml"/>{kinds}'
        "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" '
        f'Type="{relations}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}'
        f'<Relationship Id="rId9" Type="{relations}/hyperlink" Target="https://example.org/" '
        'TargetMode="External"/></Relationships>',
        "word/document.xml": root("document", f"<w:body>{inside}</w:body>"),
    }
    held |= {f"word/{kind}.xml": root(kind, within) for kind, within in parts.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in held.items():
            out.writestr(zipfile.ZipInfo(name, (2025, 3, 4, 5, 6, 8)), text.encode())
        out.writestr(zipfile.ZipInfo("word/media/image1.png", (2025, 3, 4, 5, 6, 8)), PICTURE)
    return path


def rich(path: Path, inside: str = RICH, **parts: str) -> Path:
    """The document with all that may stand between words, or another ``inside`` its parts."""
    return write(path, inside, footnotes=NOTES, styles=STYLES, **parts)


def parts_of(data: bytes) -> dict[str, bytes]:
    """Each part of an office file by its name, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {info.filename: archive.read(info) for info in archive.infolist()}


def xml(data: bytes, part: str = "word/document.xml") -> Any:
    return etree.fromstring(parts_of(data)[part])


def short(element: Any) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def held(root: Any) -> dict[str, str]:
    """The words that each comment is on, read from the marks alone: insertions too, but nothing
    that was deleted, is hidden or stands in a box; signs between words as one space."""
    found: dict[str, list[str]] = defaultdict(list)
    active: set[str] = set()
    passed: set[str] = set()
    for element in root.iter():
        tag = short(element)
        if tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
            key = element.get(next(iter(element.keys())))
            if tag == "commentRangeStart":
                assert key not in active | passed
                active.add(key)
            elif tag == "commentRangeEnd":
                active.remove(key)
                passed.add(key)
            else:
                assert key in passed, "the sign of a comment stands behind its words"
                passed.remove(key)
        elif tag == "t" and not _gone(element):
            for key in active:
                found[key].append(element.text or "")
        elif tag in ("tab", "br", "p", "footnoteReference"):
            for key in active:
                found[key].append(" ")
    assert not active and not passed
    return {key: " ".join("".join(words).split()) for key, words in found.items()}


def _gone(element: Any) -> bool:
    if element.getparent().find("{*}rPr/{*}vanish") is not None:
        return True
    return any(short(each) in ("moveFrom", "txbxContent") for each in element.iterancestors())


def rejected(data: bytes, author: str) -> str:
    """All words of a document's body with one person's changes taken back, others' as they are."""
    root = xml(data)
    for element in list(root.iter()):
        if short(element) == "ins" and author in element.values():
            element.getparent().remove(element)
    return "".join(each.text or "" for each in root.iter() if short(each) in ("t", "delText"))


def words_of(data: bytes) -> str:
    """All words of a document's body, deleted ones too."""
    return "".join(each.text or "" for each in xml(data).iter() if short(each) in ("t", "delText"))

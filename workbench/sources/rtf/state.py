"""What holds within a group of an RTF document, and what its control words mean."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

from workbench.sources.pieces import Words
from workbench.sources.rtf.fields import Field

SIGNS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
MARKS = {"~": "\u00a0", "_": "-", "-": "", "{": "{", "}": "}", "\\": "\\", "\t": "\t"}
# Groups whose words are not part of the text.
DROPPED = frozenset(
    re.findall(
        r"\w+",
        "colortbl filetbl pict header headerl headerr headerf footer footerl footerr footerf "
        "ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn xe tc rxe bkmkstart bkmkend "
        "nonesttables sp objdata datafield formfield atnid atnauthor annotation "
        "revtbl listtable private template generator operator company keywords subject comment "
        "doccomm category manager hlinkbase",
    )
)
KEPT = frozenset(["shpinst", "shptxt", "footnote", "fldrslt", "nesttableprops", "flymaincnt"])
NAMED = ("title", "author")  # groups within "info"
HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
CONTENTS = re.compile(r"toc \d|table of figures|contents \d", re.IGNORECASE)
BODY_LEVEL = 9  # of an outline: no heading


@dataclass
class State:
    """What holds within a group: where its words go, and how they look."""

    goes: str = ""  # empty for the text; "drop", "fonts", "styles", "order", "title", "author"
    hidden: bool = False
    deleted: bool = False
    revised: bool = False
    raised: bool = False
    font: int = -1
    skip: int = 1  # letters behind \u that stand for it in older programs
    table: bool = False
    listed: bool = False
    level: int = 0
    style: int = 0
    story: bool = False  # whether the group began a note or a text box
    field: Field | None = None  # that is open
    result: bool = False  # whether the group is what the field shows


@dataclass
class Story:
    """A run of paragraphs: the text itself, a note or a text box."""

    words: Words = field(default_factory=Words)
    paragraphs: list[Words] = field(default_factory=list)
    label: str = ""  # of a text box
    note: int = -1  # its place among the notes


def codec(page: int | None) -> str:
    """The code page of this number; that of Western Europe where there is none."""
    name = f"cp{page}"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"

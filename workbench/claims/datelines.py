"""Where and by whom a report was filed: a dateline before it, credits behind it."""

from __future__ import annotations

import re

from workbench.words.seen import AGENCIES

_CITY = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,30}(?:[ ][A-ZÀ-Þ][A-ZÀ-Þ.'’-]{1,30}){0,3}"
_TOWN = r"[A-ZÀ-Þ][\w.'’-]{1,30}(?:[ ][A-ZÀ-Þ][\w.'’-]{1,30}){0,3}"
_AGENCY = r"[(/][A-ZÀ-Þ][A-Za-zÀ-ÿ .&/-]{1,40}[)/]"
_SMALL_AGENCY = r"\([a-z]{2,12}\)"
_NAMED_AGENCY = re.compile(r"[(/]([^()/\d]+)[)/][^()/]*$")
_HEAD = 2_000  # characters of a text in which its dateline stands
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH}[ ]\d{{1,2}}|\d{{1,2}}[ ]{_MONTH})(?:,?[ ]\d{{4}})?"
_ANY_DAY = r",[ ][^()\n—–]{0,20}\d[^()\n—–]{0,16}"  # in another language: ", le 3 mars"
_FILED = rf"(?:,[ ]{_TOWN}){{0,2}}(?:,[ ]{_DAY}|[ ]\({_DAY}\)|{_ANY_DAY})?"
# A town in capitals, or one with its day or agency; then a dash, and a sentence opens. Behind an
# agency that all know, or one with its town, the dash may lack or be a colon.
_DATELINE = re.compile(
    rf"[*_]{{0,2}}(?:(?:{_CITY}{_FILED}(?:[ ]?(?:{_AGENCY}|{_SMALL_AGENCY}))?"
    rf"|{_TOWN}{_FILED}[ ]?{_AGENCY}|{_TOWN}{_ANY_DAY}[ ]?{_SMALL_AGENCY}|{AGENCIES}"
    rf"|{_TOWN}(?:,[ ]{_TOWN})?,[ ]{_DAY})[*_]{{0,2}}(?:\s*(?:—|–|--)\s*|[ ]-[ ])"
    rf"|{_TOWN}{_FILED}[ ]?{_AGENCY}:\s+|(?:{_TOWN}{_FILED}[ ])?{AGENCIES}\s*)"
    r"(?=[\"'“‘A-ZÀ-Þ\d])"
)
_CREDITS = re.compile(
    r"[(\[*_]*(?:additional |further )?"
    r"(?:reporting|editing|writing|written|compiled|edited|translated|photographs?|photos?) by\b"
    r"[^\n]{0,300}",
    re.IGNORECASE,
)


def undated(text: str, start: int, end: int) -> int:
    """Where the report begins behind its dateline; ``start`` where it has none."""
    dateline = _DATELINE.match(text, start, end)
    return dateline.end() if dateline else start


def credit_line(line: str) -> bool:
    """Whether a line only tells who made the report: "(Reporting by A. Reed)"."""
    found = _CREDITS.fullmatch(line)
    return found is not None and (line[0] in "([*_" or len(line.split()) <= 8)


def agency(text: str) -> str:
    """The agency that a report names in the dateline before it; "" for none."""
    for line in text[:_HEAD].splitlines():
        dateline = _DATELINE.match(line.lstrip())
        named = _NAMED_AGENCY.search(dateline[0]) if dateline else None
        if named:
            return named[1]
    return ""

"""A text as a reader sees it: without the marks that are no words, each character in one form.

Tags, entities, footnote marks, addresses, struck-out words, datelines and invisible characters
count for nothing; accents and ligatures are written one way. Every character that is left knows
its place in the untouched text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import NamedTuple
from unicodedata import normalize

from workbench.hidden import TAGS, TURNING, UNSEEN
from workbench.words.lexicon import entries, mapping
from workbench.words.stems import stem
from workbench.words.thesaurus import known

# Most texts have none of these, and are seen as they are written.
_CHARACTERS = re.compile(
    rf"[&<\[*~_^{TURNING}{TAGS}{UNSEEN}\u0300-\u036f\u3099\u309a\u1161-\u11c2"
    r"\ufb00-\ufb06\uff01-\uff5e\u2160-\u217f\u00b2\u00b3\u00b9\u2070-\u2079†‡✓✔☑✅✗✘✕❌☒]"
)
_STRINGS = ("://", "www.", "-\n", "-\r\n")
_STOPPED = re.compile(r"[.!?][\"”]?\(?\d")
_FILED = re.compile(r"\s*[A-Z(][^\n]{2,90}?(?:[—–]|-[-\s]|\))")
# The agencies behind which a dateline may do without its dash: "Vienna (APA) The minister".
AGENCIES = (
    r"\((?:AAP|AFP|ANI|ANSA|AP|APA|CNN|dpa|DPA|EFE|IANS|Interfax|Kyodo|PTI|Reuters|TASS|UPI|Xinhua"
    r"|Yonhap)\)"
)
_AGENCY = r"\([A-Z][^()\n]{1,30}\)"
_PLACE = r"(?:,\s[^—–()\n]{2,30}?)?"
_DAY = r",\s[^—–()\n]{0,20}\d[^—–()\n]{0,16}"
_MARK = re.compile(
    rf"""
    (?P<dateline>\A\s*(?:[A-Z][\w.'’ -]{{2,30}}{_PLACE}\s)?{_AGENCY}\s*(?:[—–]|--?)\s+
        (?=["“‘(]?[A-Z0-9])
      | \A\s*[A-Z][A-Z.'’ -]{{2,30}}{_PLACE}\s?(?:[—–]|--)\s*(?=["“‘(]?[A-Z0-9])
      | \A\s*(?:[A-Z][A-Z.'’ -]{{2,30}}{_PLACE}|[A-Z][\w.'’ -]{{2,30}}{_DAY})\s\([a-z]{{2,12}}\)
        \s*(?:[—–]|--?)\s+(?=["“‘(]?[A-Z0-9])
      | \A\s*(?:[A-Z][\w.'’ -]{{2,30}}{_PLACE}\s)?{AGENCIES}(?::\s|\s*)(?=["“‘(]?[A-Z0-9]))
  | (?P<comment><!--[^<>]{{0,500}}-->)
  | (?P<struck>~~[^~\n]{{1,300}}~~
      |<(?P<tag>ref|del|s|strike)\b[^<>]{{0,200}}>[^<>]{{0,300}}</(?P=tag)>)
  | <sup\b[^<>]{{0,100}}>(?P<sup>[^<>]{{0,60}})</sup>
  | </?(?P<block>br|p|div|tr|td|th|table|ul|ol|li|h[1-6]|blockquote|hr|pre|tbody|thead|dd|dt|dl)
      (?:\s[^<>]{{0,300}})?/?>
  | (?P<inline></?(?:a|abbr|b|big|cite|code|em|font|i|img|ins|mark|nowiki|q|ref|section|small|span|
      strong|sub|time|tt|u)(?:\s[^<>]{{0,300}})?/?>)
  | (?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,30}});)
  | (?P<note>\[\^[^\]\s]{{1,40}}\]:?
      | (?:(?<=[^\s\[(])|(?<=[.!?,;:"”)]\s))
        \[(?:\d{{1,3}}(?:\s?[,–-]\s?\d{{1,3}})*|[a-h]|(?:note|nb|n|fn)\s?\w{{1,3}}
           |(?:citation|clarification|page|quotation|year|date|better\ source|verification
               |attribution)\ needed|(?:who|when|where|which|by\ whom|according\ to\ whom|why)\?
           |failed\ verification|dubious[^\]\n]{{0,20}}|disputed[^\]\n]{{0,20}}|update|edit|sic)\]
        (?::\d{{1,4}}(?:[–-]\d{{1,4}})?|:\s\d{{1,4}}(?:[–-]\d{{1,4}})?(?=\s*(?:\Z|[A-Z\[])))?)
  | (?P<picture>!\[[^\[\]\n]{{0,300}}\]\([^()\n]{{0,500}}\)|\^\[[^\[\]\n]{{1,300}}\])
  | (?P<cited>\s?\(\[[^\[\]\n]{{1,80}}\]\([^\s()]+\)\)(?=[.,;!?]?(?:\s|\Z)))
  | (?P<wiki>\[\[(?:[^\[\]|\n]{{1,100}}\|)?(?P<named>[^\[\]|\n]{{1,100}})\]\])
  | (?P<tick>(?<=[:|]\s)[✓✔☑✅✗✘✕❌☒])
  | (?P<link>!?\[(?=[^\[\]\n]{{0,200}}\]\([^\s()]))
  | (?P<target>\]\([^\s()]+(?:\([^\s()]*\)[^\s()]*)?(?:\s"[^"\n]{{0,200}}")?\))
  | (?P<address>(?:https?://|\bwww\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’])
  | (?P<pasted>(?:(?<=[a-z]{{3}}[.!?])|(?<=[a-z]{{2}}[.!?]["”]))(?:\d{{1,3}}|\(\d{{1,2}}\))
      (?=\s|\Z))
  | (?P<raised>[\u207b\u207a]?[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]+|(?<=m)\^[23]\b)
  | (?P<emphasis>(?<![\w*])\*{{1,3}}(?=[^\s*])|(?<=[^\s*])\*{{1,3}}(?![\w*])
      |(?<!\w)_{{1,2}}(?=[^\s_])|(?<=[^\s_])_{{1,2}}(?!\w))
  | (?P<unseen>[{TURNING}{TAGS}{UNSEEN}†‡]+)
  | (?P<broken>(?P<head>[^\W\d_]{{2,30}})-[ \t]*\r?\n[ \t]*(?P<rest>[a-z]{{2,30}}))
  | (?P<composed>[^\W_][\u0300-\u036f\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?)
  | (?P<form>[\ufb00-\ufb06\uff01-\uff5e\u2160-\u217f])
    """,
    re.VERBOSE,
)
_UNITS = re.compile(r"(?:\b(?:[kcm]?m|ft|mi|in|yd)|\d)\Z")
_POWER = re.compile(r"(?<![\d.,])10\Z")
_LAST_WORD = re.compile(r"[a-z]+(?=\W*\Z)")


class Seen(NamedTuple):
    """What is seen, and for each of its characters where it starts and ends in the text."""

    text: str
    starts: list[int]
    ends: list[int]


def see(text: str) -> Seen | None:
    """The text as it is seen; None where that is the text itself."""
    if not _marked(text):
        return None
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for match in _MARK.finditer(text):
        for first, last, shown in _shown(match):
            if first > at:
                pieces.append(text[at:first])
                starts += range(at, first)
                ends += range(at + 1, first + 1)
            pieces.append(shown)
            starts += [first] * len(shown)
            ends += [last] * len(shown)
            at = last
    if not at:
        return None
    pieces.append(text[at:])
    starts += range(at, len(text))
    ends += range(at + 1, len(text) + 1)
    return Seen("".join(pieces), starts, ends)


def _marked(text: str) -> bool:
    """Whether a mark may stand in a text."""
    return bool(
        _CHARACTERS.search(text)
        or _FILED.match(text)
        or _STOPPED.search(text)
        or any(map(text.__contains__, _STRINGS))
    )


def _shown(match: re.Match[str]) -> list[tuple[int, int, str]]:
    """What is seen in place of which part of a mark."""
    kind = match.lastgroup or ""
    if match["head"]:
        return _joined(match)
    if match["named"]:  # a link of a wiki: "[[Ross Mill|mill]]"
        return [(match.start(), match.start("named"), ""), (match.end("named"), match.end(), "")]
    show, (first, last) = _SHOW.get(kind), match.span()
    if (
        kind == "struck"
        and match.string[last : last + 1] == " " == match.string[max(0, first - 1) : first]
    ):
        last += 1  # one space is left of the two around it
    return [(first, last, show(match) if show else "")]


def _joined(match: re.Match[str]) -> list[tuple[int, int, str]]:
    """A word broken at the end of a line: one word, or a compound with its hyphen."""
    head, rest = match["head"], match["rest"]
    whole = _word(head + rest) or not (_word(head) and _word(rest))
    return [(match.end("head"), match.start("rest"), "" if whole else "-")]


def _word(lower: str) -> bool:
    """Whether the word lists know a word."""
    lower = lower.lower()
    lists = ("number_words", "magnitudes", "months", "nations")
    return (
        known(stem(lower))
        or lower in entries("function_words")
        or any(lower in mapping(name) for name in lists)
    )


def _raised(match: re.Match[str]) -> str:
    """A raised figure: a power behind ten or a unit, else the mark of a note."""
    before = match.string[max(0, match.start() - 6) : match.start()]
    figure = normalize("NFKC", match["sup"] or match["raised"]).replace("−", "-")
    if _POWER.search(before) and figure.lstrip("+-").isdecimal():
        return f"^{figure}"
    if figure.strip("^") in ("2", "3") and _UNITS.search(before) and not before[-1:].isdecimal():
        return "²" if "2" in figure else "³"
    ordinal = before[-1:].isdecimal() and figure in ("st", "nd", "rd", "th")
    return figure if ordinal else ""


def _pasted(match: re.Match[str]) -> str:
    """The number of a note pasted behind a full stop; "vol.3" is none."""
    word = _LAST_WORD.search(match.string, max(0, match.start() - 20), match.start())
    short = word is not None and (
        word[0] in mapping("abbreviations") or word[0] in ("max", "min", "pop", "ver")
    )
    return match[0] if short else ""


def _entity(match: re.Match[str]) -> str:
    shown = normalize("NFC", unescape(match[0]))
    return "" if _MARK.fullmatch(shown) and shown != match[0] else shown.replace("\u00a0", " ")


_SHOW: dict[str, Callable[[re.Match[str]], str]] = {
    "block": lambda match: "\n",
    "entity": _entity,
    "sup": _raised,
    "raised": _raised,
    "pasted": _pasted,
    "tick": lambda match: "yes" if match[0] in "✓✔☑✅" else "no",
    "composed": lambda match: normalize("NFC", match[0].replace("\u034f", "")),
    "form": lambda match: normalize("NFKC", match[0]),
}

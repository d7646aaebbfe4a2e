"""What a manuscript cites: notes, links, numbers of a list of references, authors with a year.

Only how it is written is read here. Whether a mark names a source of the folder, and which, is
told by ``workbench.facts.cited``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from workbench.facets.attribution import reporting
from workbench.segments import Span
from workbench.words.stems import stem

CitationKind = Literal["note", "link", "number", "author", "within", "told"]


class Work(NamedTuple):
    """A work as a text names it: in the words of a note, a reference or an address, or by the
    ``names`` of its authors (or of its publisher, or its title) and a ``year``. ``sure``: the
    words can be nothing but the name of a work; "Smith 2019" may be a film and its year."""

    words: str
    names: tuple[str, ...] = ()
    year: str = ""
    sure: bool = True


class Citation(NamedTuple):
    """A mark from ``start`` to ``end`` of a text, and the works it names; one ``within`` a
    sentence that goes on may be a film and its year, unless a source is of this name."""

    kind: CitationKind
    start: int
    end: int
    works: tuple[Work, ...]


class Apparatus(NamedTuple):
    """The lists of references of a text: their works by number and those without one, the spans
    of their lines."""

    numbered: Mapping[str, str]
    works: Sequence[str]
    spans: Sequence[Span]

    def holds(self, start: int, end: int) -> bool:
        """Whether words of the text stand in a list of references."""
        at = bisect_right(self.spans, (start, end))
        return any(a <= start and end <= b for a, b in self.spans[max(0, at - 1) : at + 1])


_YEAR = r"(?:1[5-9]|20)\d\d"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_PAGE = (
    r"(?:(?:,\s*|\s+)(?:pp?\.|pages?|para(?:graph)?s?\.?|ch(?:apter)?\.?|sec(?:tion)?\.?|§|lines?|at)"
    r"\s*[\w.:–-]{1,12}(?:,\s*\d{1,5})?|:\s?\d{1,5}(?:[–-]\d{1,5})?)"
)
_NAME = r"[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:(?:of|the|for|van|von|de|der|la)\s+)*[A-ZÀ-Þ][\w'’.-]*){0,5}"
_NAMES = rf"{_NAME}(?:,\s+{_NAME}){{0,4}}(?:,?\s+(?:and|&)\s+{_NAME})?(?P<more>,?\s+et\s+al\.?)?"
_LEAD = r"(?:(?P<see>see(?:\s+also)?|cf\.|e\.g\.,?)\s+|[Ss]ource:\s+)?"
_DATED = re.compile(
    rf"{_LEAD}(?P<names>{_NAMES}),?\s+(?:\d{{1,2}}\s+)?(?:{_MONTH}\s+(?:\d{{1,2}},\s+)?)?"
    rf"(?P<year>{_YEAR})(?P<letter>[a-z])?(?P<page>{_PAGE})?\s*"
)
_BRACKET = re.compile(r"(?<!\])\((?P<inside>[^()\n]{3,200})\)")
_TOLD = re.compile(
    rf"(?P<names>{_NAMES})\s+\((?P<year>{_YEAR})(?P<letter>[a-z])?(?P<page>{_PAGE})?\)"
)
_NOTE_MARK = re.compile(r"\[\^(?P<id>[^\]\s]{1,60})\](?!:)")
_NOTE = re.compile(
    r"^[ ]{0,3}\[\^(?P<id>[^\]\s]{1,60})\]:[ \t]*(?P<words>[^\n]*(?:\n(?:[ ]{2,}|\t)[^\n]+)*)",
    re.MULTILINE,
)
_LINK = re.compile(
    r"(?<!!)\[[^\[\]\n]{1,300}\]\((?P<url>[^\s()]+(?:\([^\s()]*\)[^\s()]*)?)(?:\s\"[^\"\n]*\")?\)"
)
# "[mill]: https://mill.example", and "[the mill][mill]", "[mill][]", "[mill]" that lead there.
_DEFINED = re.compile(
    r"^[ ]{0,3}\[(?P<label>[^\^\]\n][^\]\n]{0,199})\]:[ \t]*<?(?P<url>[^\s<>]+)>?", re.MULTILINE
)
_REFERRED = re.compile(
    r"(?<![!\]\\])\[(?P<words>[^\[\]^\n][^\[\]\n]{0,199})\](?:\[(?P<label>[^\[\]\n]{0,200})\])?(?![(:\[])"
)
ADDRESS = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]'’]")
_NUMBER = re.compile(
    r"\[(?P<numbers>\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20})(?P<page>,\s*pp?\.\s*[\d–-]{1,11})?\](?![(:])"
)
_LISTED = re.compile(r"^[ \t]*\[(?P<number>\d{1,3})\][:.]?[ \t]+(?P<words>[^\n]+)$", re.MULTILINE)
_COUNTED = re.compile(r"[ \t]*(?:\[(\d{1,3})\][:.]?|(\d{1,3})[.)])[ \t]+(?P<words>[^\n]+)")
_HEAD = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t]*)?(?:\*\*|__)?(?P<head>references|bibliography|works cited|endnotes"
    r"|footnotes|sources|notes|literature)(?:\*\*|__)?:?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
# An entry without a number: "Smith, J. (2019). The pier.", "- Herald. https://..."
_ENTRY = re.compile(
    rf"[ \t]*(?:[-*•][ \t]+)?(?:[A-ZÀ-Þ][^\n]{{0,200}}?\({_YEAR}[a-z]?\)[^\n]*"
    rf"|[A-ZÀ-Þ][\w'’-]+,[ ]?[A-ZÀ-Þ]\.[^\n]*{_YEAR}[^\n]*|[^\n]{{0,200}}https?://[^\n]+)"
)
_LED, _PAGED = re.compile(rf"^{_LEAD}"), re.compile(rf"{_PAGE}$")
_FILE = re.compile(r"[^\n/]{1,100}\.[A-Za-z]{2,5}")
_TITLED = re.compile(rf"(?P<title>[A-ZÀ-Þ\d][^\n]{{2,150}}?),?\s+(?P<year>{_YEAR})")
_WORD = re.compile(r"\s+([a-z]{2,30})\b")
_CLOSES = re.compile(r"[\"'”’]?(?:[.,;:!?]|\s*(?:\n|\Z))")  # what stands behind a citation
_LINE = re.compile(r"[^\n]*\n?")
_MOST = 40  # numbers that one range of references may stand for


def apparatus(text: str) -> Apparatus:
    """The lists of references: lines "[3] …" of a number that the text cites, and those under a
    heading such as "References" that look like entries."""
    numbered: dict[str, str] = {}
    works: list[str] = []
    spans: list[Span] = []
    for head in _HEAD.finditer(text):
        begun = len(spans)
        for start, end, number, words in _entries(text, head.end(), head["head"].lower()):
            works.append(words)
            spans.append((start, end))
            if number:
                numbered.setdefault(number, words)
        if len(spans) > begun:
            spans.append(head.span())
    lines = list(_LISTED.finditer(text))
    own = {line.start("number") for line in lines}
    used = {
        number
        for mark in _NUMBER.finditer(text)
        if mark.start() + 1 not in own
        for number in _each(mark["numbers"])
    }
    for line in lines:
        if line["number"] in used and line["number"] not in numbered:
            numbered[line["number"]] = line["words"].strip()
            works.append(line["words"].strip())
            spans.append(line.span())
    return Apparatus(numbered, works, sorted(spans))


def _entries(text: str, at: int, head: str) -> Iterator[tuple[int, int, str, str]]:
    """The entries under a heading; the first line that is none ends them."""
    counted_only = head in ("sources", "notes", "literature")
    at = at + 1 if text[at : at + 1] == "\n" else at
    while at < len(text):
        line = _LINE.match(text, at)
        assert line is not None
        at = max(line.end(), at + 1)
        bare = line[0].rstrip("\n")
        if not bare.strip():
            continue
        counted = _COUNTED.fullmatch(bare)
        if counted:
            number = counted[1] or counted[2]
            yield line.start(), line.start() + len(bare), number, counted["words"].strip()
        elif not counted_only and is_entry(bare):
            yield line.start(), line.start() + len(bare), "", bare.strip()
        else:
            return


def is_entry(line: str) -> bool:
    """Whether a line looks like one of a list of references without a number."""
    return _ENTRY.fullmatch(line) is not None


def citations(text: str, listed: Sequence[str] = ()) -> list[Citation]:
    """The marks by which a text cites, in order; ``listed`` are the works that "[1]", "[2]" …
    stand for where it has no list of references itself."""
    lists = apparatus(text)
    numbered = lists.numbered or {str(at): name for at, name in enumerate(listed, 1)}
    notes = {note["id"]: " ".join(note["words"].split()) for note in _NOTE.finditer(text)}
    aside = (*_NOTE.finditer(text), *_DEFINED.finditer(text))
    beyond = sorted([*lists.spans, *(found.span() for found in aside)])
    made = [
        *_noted(text, notes),
        *_linked(text),
        *_referred(text),
        *_numbers(text, numbered),
        *_authors(text),
    ]
    kept: list[Citation] = []
    outside = Apparatus({}, (), beyond)
    for mark in sorted(made, key=lambda m: (m.start, -m.end)):
        if not outside.holds(mark.start, mark.end) and not (kept and mark.start < kept[-1].end):
            kept.append(mark)
    return kept


def _noted(text: str, notes: Mapping[str, str]) -> Iterator[Citation]:
    before: tuple[Work, ...] = ()
    for mark in _NOTE_MARK.finditer(text):
        words = notes.get(mark["id"], "")
        again = words.lower().lstrip().startswith("ibid")
        works = before if again else tuple(_works(words))
        before = works or before
        if works:
            yield Citation("note", *mark.span(), works)


def _works(note: str) -> Iterator[Work]:
    """The works that a note names, set off by semicolons."""
    for part in note.split(";"):
        if part.strip():
            dated = _DATED.fullmatch(part.strip().rstrip("."))
            yield _dated(dated)._replace(sure=True) if dated else Work(part.strip())


def _linked(text: str) -> Iterator[Citation]:
    for mark in _LINK.finditer(text):
        yield Citation("link", *mark.span(), (Work(mark["url"]),))
    for mark in ADDRESS.finditer(text):
        yield Citation("link", *mark.span(), (Work(mark[0]),))


def _referred(text: str) -> Iterator[Citation]:
    """Links by a label that is given its address elsewhere in the text."""
    given = {_label(found["label"]): found["url"] for found in _DEFINED.finditer(text)}
    for mark in _REFERRED.finditer(text) if given else ():
        url = given.get(_label(mark["label"] or mark["words"]))
        if url:
            yield Citation("link", *mark.span(), (Work(url),))


def _label(words: str) -> str:
    return " ".join(words.lower().split())


def _numbers(text: str, numbered: Mapping[str, str]) -> Iterator[Citation]:
    """Marks of numbers all of which the list of references has."""
    for mark in _NUMBER.finditer(text) if numbered else ():
        numbers = _each(mark["numbers"])
        if all(number in numbered for number in numbers):
            works = tuple(Work(numbered[number]) for number in numbers)
            yield Citation("number", *mark.span(), works)


def _each(numbers: str) -> list[str]:
    """The single numbers of "3, 5–7"."""
    made: list[str] = []
    for part in re.split("[,;]", numbers):
        first, _, last = re.sub("[–-]", "-", part).replace(" ", "").partition("-")
        if not last:
            made.append(str(int(first)))
        elif 0 <= int(last) - int(first) <= _MOST:
            made += map(str, range(int(first), int(last) + 1))
    return made


def _authors(text: str) -> Iterator[Citation]:
    """Authors with a year in brackets, or before a year in brackets; files and titles in
    brackets where a page, or "see" before them, tells that they are works."""
    for mark in _TOLD.finditer(text):
        # Of "Smith (2019) says" the name is the mark's too; else it may be what the claim is about.
        start = mark.start() if _reported(text, mark) else text.rfind("(", 0, mark.end())
        yield Citation("told", start, mark.end(), (_dated(mark),))
    for mark in _BRACKET.finditer(text):
        works = [_named(part.strip()) for part in mark["inside"].split(";")]
        if all(works):
            named = tuple(work for work in works if work)
            plain = _CLOSES.match(text, mark.end()) or all(work.sure for work in named)
            yield Citation("author" if plain else "within", *mark.span(), named)


def _named(part: str) -> Work | None:
    """The work that words in brackets name."""
    dated = _DATED.fullmatch(part)
    if dated:
        return _dated(dated)
    bare = _PAGED.sub("", _LED.sub("", part))
    titled = _TITLED.fullmatch(bare)
    if titled:
        return Work(titled["title"], year=titled["year"], sure=False)
    return Work(bare, sure=False) if bare != part or _FILE.fullmatch(part) else None


def _reported(text: str, mark: re.Match[str]) -> bool:
    """Whether an author with a year is told of as saying something."""
    if text[max(0, mark.start() - 13) : mark.start()].lower().endswith("according to "):
        return True
    behind = _WORD.match(text, mark.end())
    return behind is not None and stem(behind[1].lower()) in reporting()


def _dated(found: re.Match[str]) -> Work:
    more = found["more"] or ""
    plain = found["names"][: len(found["names"]) - len(more)]
    names = tuple(n.strip() for n in re.split(r",\s+|,?\s+(?:and|&)\s+", plain) if n.strip())
    sure = bool(more or found["letter"] or found["page"])
    words = " ".join(found[0].strip("() ").split())
    return Work(words, names, found["year"], sure)

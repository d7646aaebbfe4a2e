"""The sources by all that may name them: address, file name, title, author, publisher, day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise
from urllib.parse import unquote, urlsplit

from workbench.claims.citations import ADDRESS, Work
from workbench.facets import date
from workbench.measures.quantity import scan
from workbench.records import Source
from workbench.words.lexicon import entries
from workbench.words.stems import stem
from workbench.words.tokens import tokenize

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_BY = re.compile(r",?\s+(?:and|&)\s+|\s*;\s*")
_TITLE = 2  # words from which on a title in a row names its source
_TURNED = 2  # words from which on a title that is told in another order does
_TELLING = 3  # words from which on it does so without a known day
_CARE = frozenset(["ref", "source", "from", "share"])  # keys of an address that lead to no page


class Shelf:
    """The sources, by all that may name them."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = {source.source_id: source for source in sources}
        self._addresses: dict[str, list[str]] = defaultdict(list)
        self._files: dict[str, list[str]] = defaultdict(list)
        self._titles: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._turned: dict[frozenset[str], list[str]] = defaultdict(list)
        self._authors: dict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
        self._publishers: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for name, source in self._sources.items():
            if source.url:
                self._addresses[_address(source.url)].append(name)
            for file in {source.path.lower(), source.path.rpartition("/")[2].lower()}:
                self._files[file].append(name)
            self._titles[_folded(source.title)].append(name)
            self._publishers[_folded(source.publisher)].append(name)
            for surname, words in _people(source.author):
                self._authors[surname].append((words, name))
            self._turned[_content(source.title)].append(name)
        self._longest = max(map(len, self._turned), default=0)
        self._titles.pop((), None)
        self._publishers.pop((), None)

    def named(self, work: Work) -> tuple[str, ...]:
        """The sources that a work may be; the only one by a title that is told in other order."""
        if not work.names:
            found = self._by_words(work)
        else:
            found = self._by_names(work) or (self._titled(work) if work.sure else set())
        return tuple(sorted(found or self._nearly(work)))

    def _nearly(self, work: Work) -> set[str]:
        """The source whose title has all words of the work but the function words, and no others:
        "Flood Inquiry, report, 1953" is the "Report of the Flood Inquiry". Two of equal claim are
        neither."""
        if ADDRESS.search(work.words):
            return set()
        dates = _dates(work.words) or {work.year} - {""}
        parts = [_content(part) for part in work.words.split(",")]
        found = set()
        for first in range(len(parts)):
            told = frozenset[str]()
            for part in parts[first:]:
                told |= part
                if len(told) > self._longest:
                    break
                dated = len(told) < _TELLING
                if len(told) >= _TURNED:
                    known = self._turned.get(told, ())
                    found |= {name for name in known if self._fits(name, dates, dated)}
        return found if len(found) == 1 else set()

    def _by_names(self, work: Work) -> set[str]:
        """Those of all these authors; or of this publisher, or with this title; of the year."""
        people = [name for name in work.names if any(len(word) > 1 for word in _folded(name))]
        sets = [set(self._written(name)) for name in people]
        found = set.intersection(*sets) if sets else set()
        if not found and len(people) == 1:
            words = _folded(people[0])
            found = {*self._titles.get(words, ()), *self._publishers.get(words, ())}
        return self._of(found, work)

    def _written(self, name: str) -> Iterator[str]:
        """The sources of an author named by the last word of a name, the surname, whose other
        words are theirs or initials."""
        words = [word for word in _folded(name) if word not in entries("function_words")]
        if words:
            for theirs, source in self._authors.get(words[-1], ()):
                if all(word in theirs or len(word) == 1 for word in words):
                    yield source

    def _of(self, found: set[str], work: Work) -> set[str]:
        """Those of its day or year; of what is surely a work, else the only one without a date."""
        dates = _dates(work.words) or {work.year}
        dated = {name for name in found if self._fits(name, dates, dated=True)}
        undated = {name for name in found if not self._sources[name].published_on}
        return dated or (undated if work.sure and len(undated) == 1 else set())

    def _by_words(self, work: Work) -> set[str]:
        """Those whose address or file the words give; or whose title; or whose author and year,
        or publisher and day."""
        words = work.words
        given = [self._addresses.get(_address(url[0]), ()) for url in ADDRESS.finditer(words)]
        given += [self._files.get(piece, ()) for piece in _pieces(words)]
        exact = {name for names in given for name in names}
        folded = _folded(words)
        if exact or ADDRESS.fullmatch(words) or not work.sure:
            known = self._titles.get(folded, ()) if not exact else ()
            return exact or {name for name in known if self._fits(name, {work.year} - {""})}
        if any(_runs(folded, self._titles)):
            return self._titled(work)
        dates = _dates(words)
        capital = [w for w in _WORD.findall(words) if w[0].isupper()]
        years = {day[:4] for day in dates}
        by = {source for word in capital for source in self._written(word)}
        found = {name for name in by if self._fits(name, years, dated=True)}
        published = _runs(folded, self._publishers)
        return found or {name for name in published if self._fits(name, dates, dated=True)}

    def _titled(self, work: Work) -> set[str]:
        """Those whose title stands in the words, of the days that they tell."""
        found, dates = _runs(_folded(work.words), self._titles), _dates(work.words)
        return {name for name in found if self._fits(name, dates)}

    def _fits(self, name: str, dates: Set[str], dated: bool = False) -> bool:
        """Whether a source is of one of these days or years; of no known day, unless ``dated``."""
        own = self._sources[name].published_on
        if not own or not dates:
            return not dated
        return any(own.startswith(day) or day.startswith(own) for day in dates)


def _runs(words: tuple[str, ...], known: Mapping[tuple[str, ...], Sequence[str]]) -> Iterator[str]:
    """The sources of which a name stands in a row: at the beginning, or one of several words."""
    for length in sorted({*map(len, known)}):
        for first in range(len(words) - length + 1) if length >= _TITLE else range(1):
            yield from known.get(words[first : first + length], ())


def _people(author: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The surname and all names of each author: "Jane Smith and Lee, A."."""
    for part in _BY.split(author):
        first, _, rest = part.partition(",")
        turned = bool(rest) and len(_folded(first)) == 1  # "Smith, Jane"
        for person in (f"{rest} {first}",) if turned else part.split(","):
            words = _folded(person)
            if words:
                yield words[-1], frozenset(words)


def _dates(words: str) -> set[str]:
    """The days, months or years in words: "1990-05-05", "1990-05", "1990"."""
    found = (told.value for told in scan(tokenize(words)) if told.facet == "date")
    days = {date.normal(value).removeprefix("date ") for value in found}
    whole = {day for day in days if _DAY.fullmatch(day)}
    return whole or set(YEAR.findall(words))


def _folded(text: str) -> tuple[str, ...]:
    """The words of a name, in lower case and without an article before them."""
    words = tuple(word.lower().replace("’", "'") for word in _WORD.findall(text))
    return words[1:] if words[:1] in (("the",), ("a",), ("an",)) else words


def _content(text: str) -> frozenset[str]:
    """The stems of a name's words without the function words and the year."""
    told = (word for word in _folded(text) if word not in entries("function_words"))
    return frozenset(stem(word) for word in told if not YEAR.fullmatch(word))


def _pieces(words: str) -> Iterator[str]:
    """The words between spaces that may name a file, and its path."""
    bare = [piece.strip("()[]<>\"'“”.,;:").lower() for piece in words.split()]
    yield unquote(words).lower().removeprefix("./")
    for piece in bare:
        name = unquote(piece).removeprefix("./")
        yield name
        yield name.rpartition("/")[2]
    for one, two in pairwise(bare):
        yield f"{one} {two}"


def _address(url: str) -> str:
    """An address without what leads to the same page: scheme, "www.", fragment, trackers."""
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
    except ValueError:
        return url
    kept = sorted(
        pair
        for pair in parts.query.split("&")
        if pair and not pair.startswith("utm_") and pair.partition("=")[0] not in _CARE
    )
    host = parts.netloc.lower().removeprefix("www.")
    query = f"?{'&'.join(kept)}" if kept else ""
    return f"{host}{unquote(parts.path).rstrip('/')}{query}"

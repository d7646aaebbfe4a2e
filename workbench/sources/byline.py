"""What a page says of itself: its title, its author, its date, its publisher and its address.

Only what the page states is taken; nothing is guessed from its words.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from workbench.sources.tree import Element, words

_SAVED = re.compile(r"<!--\s*saved from url=\(\d{1,6}\)(https?://[^\s>]{1,2000})", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
_WRITTEN = ("%d %B %Y", "%B %d, %Y", "%d %b %Y", "%b %d, %Y", "%a, %d %b %Y", "%Y/%m/%d", "%Y%m%d")
_PAGES = frozenset({"article", "blogposting", "webpage", "report", "reportage", "book", "chapter"})
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "dc.date.issued",
    "dcterms.issued", "dc.date", "dcterms.date", "citation_publication_date", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "date",
)  # fmt: skip
_AUTHORS = (
    "author", "article:author", "og:author", "dc.creator", "dcterms.creator", "citation_author",
    "parsely-author", "sailthru.author", "byl",
)  # fmt: skip
LINE = 300  # characters of a title or a name


class Byline(NamedTuple):
    """What a page says of itself; "" where it says nothing."""

    title: str = ""
    author: str = ""
    published_on: str = ""
    url: str = ""
    publisher: str = ""


def byline(root: Element, text: str = "") -> Byline:
    """What the page says; ``text`` are its characters, for what browsers write above the page."""
    said, about = _said(root), _described(root)
    wiki = "mediawiki" in _first(said, ("generator",)).lower()
    dates = [about.get("datePublished"), _first(said, _DATES), _timed(root)]
    if wiki:  # its date of publication is the day on which the subject was first written of
        dates = [about.get("dateModified")]
    saved = _SAVED.search(text[:5_000])
    addresses = [_linked(root), _first(said, ("og:url",)), about.get("url"), saved and saved[1]]
    return Byline(
        title=_title(root, _first(said, ("og:title",)), _line(about.get("headline"))),
        author=_author(root, said, about),
        published_on=next(filter(None, map(day, dates)), ""),
        url=next(filter(None, map(address, addresses)), ""),
        publisher=_first(said, ("og:site_name", "dc.publisher", "citation_publisher"))
        or _names(about.get("publisher")),
    )


def day(said: Any) -> str:
    """A date as the register has it; "" for what is none."""
    text = said.strip() if isinstance(said, str) else ""
    found = _DAY.match(text)
    if found:
        try:
            return date(*map(int, found.groups())).isoformat()
        except ValueError:
            return ""
    if re.fullmatch(r"\d{4}", text):
        return text if text > "1000" else ""
    for form in _WRITTEN:
        try:
            return datetime.strptime(text[:40], form).date().isoformat()
        except ValueError:
            continue
    return ""


def address(said: Any) -> str:
    """A full address of the web; "" for any other words."""
    text = said.strip() if isinstance(said, str) else ""
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    fits = parts.scheme in ("http", "https") and parts.netloc and len(text) <= 2_000
    return text if fits and not re.search(r"\s", text) else ""


def dates(element: Element, published_on: str) -> bool:
    """Whether an element only gives the day on which the page was published."""
    if element.tag != "time" or not published_on or (element.tail or "").strip():
        return False
    parent = element.getparent()
    alone = parent is not None and len(parent) == 1 and not (parent.text or "").strip()
    return (alone or parent.tag == "header") and day(element.get("datetime")) == published_on


def _said(root: Element) -> dict[str, list[str]]:
    """The values of the page's meta elements by their names in lower case."""
    found: dict[str, list[str]] = defaultdict(list)
    for meta in root.iter("meta"):
        for key in ("name", "property", "itemprop", "http-equiv"):
            if meta.get(key) and meta.get("content"):
                found[meta.get(key).strip().lower()].append(_line(meta.get("content")))
    return found


def _first(said: dict[str, list[str]], names: tuple[str, ...]) -> str:
    return next((value for name in names for value in said.get(name, []) if value), "")


def _line(said: Any) -> str:
    """Words as one line that is fit for a record."""
    text = " ".join(said.split()) if isinstance(said, str) else ""
    return "".join(char for char in text if char.isprintable())[:LINE].strip()


def _described(root: Element) -> dict[str, Any]:
    """What the page's linked data say of the page itself, not of the things it tells of."""
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            kinds = item.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            names = [kind.lower() for kind in kinds if isinstance(kind, str)]
            if any(name in _PAGES or name.endswith("article") for name in names):
                return item
    return {}


def _items(data: Any) -> Iterator[dict[str, Any]]:
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (
                (each for each in graph if isinstance(each, dict))
                if isinstance(graph, list)
                else ()
            )


def _names(said: Any) -> str:
    """The names of people or bodies in linked data: one, several, or none."""
    found = []
    for each in said if isinstance(said, list) else [said]:
        name = _line(each.get("name") if isinstance(each, dict) else each)
        if name and not address(name):
            found.append(name)
    return ", ".join(dict.fromkeys(found))[:LINE]


def _author(root: Element, said: dict[str, list[str]], about: dict[str, Any]) -> str:
    if named := _names(about.get("author")):
        return named
    for name in _AUTHORS:
        if named := _names(said.get(name)):
            return re.sub(r"^by\s+", "", named, flags=re.IGNORECASE)
    marked = [e for e in root.iter() if e.get("rel") == "author" or e.get("itemprop") == "author"]
    return re.sub(r"^by\s+", "", _names([words(e) for e in marked]), flags=re.IGNORECASE)


def _timed(root: Element) -> str:
    """The day of an element that is marked as that of publication."""
    for element in root.iter():
        if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None:
            return str(element.get("datetime") or element.get("content") or words(element))
    return ""


def _linked(root: Element) -> str:
    """The address that the page says is its own."""
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            return str(link.get("href") or "")
    return ""


def _title(root: Element, shared: str, headline: str) -> str:
    """The title: the one heading of the page where its other titles begin with it."""
    element = root.find(".//title")
    framed = "" if element is None else _line(words(element))
    heads = [_line(words(head)) for head in root.iter("h1")]
    head = heads[0] if len(heads) == 1 else ""
    if head and any(head in each for each in (shared, framed)):
        return head
    return shared or headline or framed or head

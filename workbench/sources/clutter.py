"""What of a web page is its article, and what only stands around it.

A part is left out for what it says it is (its element, its role, the names of its class), never
for being short or for looking odd, and never where it holds most of the page's prose: an article
with a little clutter in it can be judged, words that are missing cannot.
"""

from __future__ import annotations

from workbench.sources.tree import Element, tokens, unseen

# Nothing in these is a word of the page.
_MUTE = frozenset(
    {
        "script", "style", "template", "noscript", "iframe", "object", "embed", "applet", "svg",
        "canvas", "video", "audio", "map", "select", "textarea", "button", "input", "datalist",
        "head", "title", "meta", "link", "param", "source", "track", "progress", "meter", "dialog",
        "math", "annotation", "rp", "rt", "frameset", "noframes",
    }
)  # fmt: skip
_ROLES = frozenset(
    {
        "navigation", "banner", "contentinfo", "search", "alertdialog", "dialog", "menu", "menubar",
        "toolbar", "tablist", "tooltip",
    }
)  # fmt: skip
# A part that goes by one of these is no part of the article.
_AROUND = frozenset(
    {
        "cookie", "cookies", "consent", "gdpr", "onetrust", "nav", "navbar", "navbox", "navigation",
        "menu", "breadcrumb", "breadcrumbs", "share", "sharing", "social", "sociallinks",
        "newsletter", "signup", "subscribe", "paywall", "advert", "advertisement", "adverts", "ad",
        "ads", "adslot", "sponsored", "comment", "comments", "disqus", "respond", "related",
        "recommended", "recommendations", "recirculation", "outbrain", "taboola", "popular",
        "trending", "toc", "catlinks", "printfooter", "noprint", "hatnote", "ambox",
        "sistersitebox", "portalbox", "dropdown", "popup", "modal", "pagination", "pager",
    }
)  # fmt: skip
# Words of a sentence, whatever they go by; a heading too: its name is made of its words.
_WORDS = frozenset(
    {"sup", "sub", "em", "i", "b", "strong", "span", "time", "h1", "h2", "h3", "h4", "h5", "h6"}
)
# A part that goes by one of these is none where much of it is links.
_BESIDE = frozenset(
    {
        "sidebar", "aside", "widget", "widgets", "footer", "more", "tags", "tag", "topics",
        "categories", "promo", "teaser", "teasers", "most", "latest", "also", "links",
    }
)  # fmt: skip
_LINKED = 0.4  # part of the words that are links, from which a part beside the article is links
_MOST = 0.5  # part of the page's words that no clutter holds
_WHOLE = 0.75  # part of the page's words that the article must hold to stand for the page


def mute(element: Element) -> bool:
    """Whether an element holds no words that anyone is shown."""
    return not isinstance(element.tag, str) or element.tag in _MUTE or unseen(element)


class WebPage:
    """The elements of one page, each known for what it holds."""

    def __init__(self, root: Element) -> None:
        body = root.find("body")
        self._body = root if body is None else body
        self._held: dict[Element, int] = {}  # characters of words within an element
        self._linked: dict[Element, int] = {}  # those of them that are in links
        self._prose: dict[Element, int] = {}  # those of them that are in no clutter
        self._headed: set[Element] = set()  # what stands in a header
        self._parted: set[Element] = set()  # what stands in a part of the page
        self._measure(list(self._body.iter()))

    def _measure(self, elements: list[Element]) -> None:
        """Look at every element once from the outermost in, and count from the innermost out."""
        for element in elements[1:]:
            parent = element.getparent()
            if parent.tag == "header" or parent in self._headed:
                self._headed.add(element)
            if parent.tag in ("main", "article", "section") or parent in self._parted:
                self._parted.add(element)
        for element in reversed(elements):
            held = own = len((element.text or "").strip())
            linked = 0
            for child in element:
                tail = len((child.tail or "").strip())
                own += tail
                held += self._held[child] + tail
                linked += self._linked[child]
            if mute(element):
                held = linked = own = 0
            self._held[element] = held
            self._linked[element] = held if element.tag == "a" else linked
            self._prose[element] = own
        for element in reversed(elements):  # "most of the page" is known only now
            for child in element:
                if self._prose[child] and not self.leaves_out(child):
                    self._prose[element] += self._prose[child]

    def article(self) -> Element:
        """The smallest part marked as the article that holds nearly all words; else the body."""
        found, whole = self._body, self._prose[self._body]
        for element in self._body.iter("main", "article", "div", "section"):
            marked = element.tag in ("main", "article") or element.get("role") in (
                "main",
                "article",
            )
            if marked and self._prose[element] >= _WHOLE * whole:
                found = element
        return found

    def leaves_out(self, element: Element) -> bool:
        """Whether an element is no part of what the article says."""
        tag = element.tag
        if mute(element):
            return True
        if self._held[element] > _MOST * self._held[self._body]:
            return False
        if tag == "nav" or element.get("role") in _ROLES or self._frames(element):
            return True
        names = tokens(element)
        if not names.isdisjoint(_AROUND):
            return tag not in _WORDS
        beside = tag == "aside" or not names.isdisjoint(_BESIDE)
        return beside and self.linked(element) >= _LINKED

    def _frames(self, element: Element) -> bool:
        """Whether an element is the head or the foot of the site, or a list in a head."""
        if element.tag in ("ul", "ol"):
            return element in self._headed
        return element.tag in ("header", "footer") and element not in self._parted

    def linked(self, element: Element) -> float:
        """The part of an element's words that are links."""
        return self._linked[element] / self._held[element] if self._held[element] else 0.0


def leads_away(heading: str) -> bool:
    """Whether a heading stands over links to other pages."""
    return heading.strip(" :").lower() in _AWAY


_AWAY = frozenset(
    {
        "see also", "external links", "related articles", "related stories", "related content",
        "related topics", "more on this story", "most read", "most popular", "contents",
        "recommended reading", "you may also like", "read more", "more from this author",
    }
)  # fmt: skip

"""schema.org ClaimReview, for archives and search: each published value against what holds.

A file may be put into the script element of a page as it is: no words of a source can end it.
"""

from __future__ import annotations

from typing import Any

from workbench.records import Verdict
from workbench.reports.content.holding import CHANGED, FAILS, HOLDS
from workbench.reports.content.matter import Header, Matter
from workbench.reports.content.parts import Passage, Sheet
from workbench.reports.layout.wire import embeddable

# The public rating of a label, on a scale of 1 to 5; unproven has no place on that scale.
RATINGS: dict[str, tuple[str, int | None]] = {
    HOLDS: ("True", 5),
    CHANGED: ("Mostly true", 4),
    "disputed": ("Unproven", None),
    "unverifiable": ("Unproven", None),
    FAILS: ("False", 1),
}


def render(matter: Matter) -> dict[str, bytes]:
    """File name to JSON-LD: for every settled finding, one for each value that was published."""
    made = {}
    for sheet in matter.sheets:
        for passages in _published(sheet) if sheet.settled else ():
            review = _review(sheet, passages, matter)
            made[f"{_slug(sheet, passages[0])}.jsonld"] = embeddable(review)
    return made


def _published(sheet: Sheet) -> list[list[Passage]]:
    """The passages that have a public rating, put together where they say the same."""
    said: dict[tuple[str, str], list[Passage]] = {}
    for passage in sheet.passages:
        if passage.label in RATINGS and not passage.quiet:
            words = next(iter(_asked(sheet, passage)), passage.claim.quote)
            said.setdefault((passage.label, words.casefold()), []).append(passage)
    return list(said.values())


def _asked(sheet: Sheet, passage: Passage) -> list[str]:
    """The words of a passage that the finding asks about, where it names some."""
    own = [v.words for v in sheet.grid if v.passage.claim.claim_id == passage.claim.claim_id]
    return own or [part.text for part in passage.parts if part.unborne]


def _slug(sheet: Sheet, passage: Passage) -> str:
    return f"{sheet.finding.finding_id}-{passage.claim.claim_id}".replace(":", "-")


def _review(sheet: Sheet, passages: list[Passage], matter: Matter) -> dict[str, Any]:
    decided = next(v for v in sheet.standing.verdicts if v.event_id == sheet.standing.event_id)
    header, slug = matter.header, _slug(sheet, passages[0])
    page = header.publisher_url.rstrip("/")
    claim = _claim(sheet, passages)
    made: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "identifier": sheet.finding.finding_id,
        # A name, where nobody publishes it: a path of this machine is no address.
        "url": f"{page}/{slug}" if page else f"urn:workbench:{slug}",
        "datePublished": decided.at[:10],
        "author": _publisher(header, decided),
        "claimReviewed": claim["text"],
        "itemReviewed": claim,
        "reviewRating": _rating(passages[0].label),
        "isBasedOn": f"urn:workbench:ledger:{header.ledger}",
    }
    body = [sheet.state if sheet.standing.chosen_value else "", decided.note, decided.correction]
    if any(body):
        made["reviewBody"] = "\n".join(filter(None, body))
    if matter.signed:
        made["creativeWorkStatus"] = ". ".join(matter.signed)
    cited = [e.url for e in decided.evidence if e.url]
    if cited:
        made["citation"] = cited
    return made


def _claim(sheet: Sheet, passages: list[Passage]) -> dict[str, Any]:
    """The claim that is rated: the words in question, for the rest of the sentence was not."""
    quote = passages[0].claim.quote
    asked = [f"“{words}”" for words in _asked(sheet, passages[0]) if words and words != quote]
    made: dict[str, Any] = {
        "@type": "Claim",
        "text": f"{', '.join(dict.fromkeys(asked))}, in “{quote}”" if asked else quote,
        "appearance": list(map(_appearance, passages)),
    }
    if passages[0].claim.speaker:
        made["author"] = {"@type": "Person", "name": passages[0].claim.speaker}
    return made


def _appearance(passage: Passage) -> dict[str, Any]:
    source = passage.source
    known = {
        "@type": "CreativeWork",
        "name": source.title,
        "url": source.url,
        "datePublished": source.published_on,
    }
    made: dict[str, Any] = {key: value for key, value in known.items() if value}
    if source.author:
        made["author"] = {"@type": "Person", "name": source.author}
    if source.publisher:
        made["publisher"] = {"@type": "Organization", "name": source.publisher}
    return made


def _publisher(header: Header, decided: Verdict) -> dict[str, str]:
    """The publisher of the settings; without one, the reviewer who decided."""
    if not header.publisher_name:
        return {"@type": "Person", "name": decided.reviewer}
    known = {"@type": "Organization", "name": header.publisher_name, "url": header.publisher_url}
    return {key: value for key, value in known.items() if value}


def _rating(label: str) -> dict[str, Any]:
    name, value = RATINGS[label]
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": name}
    if value is not None:
        rating |= {"ratingValue": value, "bestRating": 5, "worstRating": 1}
    return rating

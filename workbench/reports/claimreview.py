"""schema.org ClaimReview, for archives and search: one JSON-LD file per settled finding."""

from __future__ import annotations

from typing import Any

from workbench.records import Verdict
from workbench.reports.matter import Header, Matter
from workbench.reports.parts import Passage, Sheet
from workbench.reports.wire import address, packed

# The public rating of a verdict, on a scale of 1 to 5; unproven has no place on that scale.
RATINGS: dict[str, tuple[str, int | None]] = {
    "confirmed": ("True", 5),
    "confirmed_with_change": ("Mostly true", 4),
    "disputed": ("Unproven", None),
    "unverifiable": ("Unproven", None),
    "incorrect": ("False", 1),
}


def render(matter: Matter) -> dict[str, bytes]:
    """File name to JSON-LD, for every settled finding whose verdict has a public rating."""
    return {
        f"{_slug(sheet)}.jsonld": packed(_review(sheet, matter.header))
        for sheet in matter.sheets
        if sheet.settled and sheet.standing.verdict in RATINGS
    }


def _slug(sheet: Sheet) -> str:
    return sheet.finding.finding_id.replace(":", "-")


def _review(sheet: Sheet, header: Header) -> dict[str, Any]:
    decided = next(v for v in sheet.standing.verdicts if v.event_id == sheet.standing.event_id)
    reviewed = _reviewed(sheet)
    page = header.publisher_url.rstrip("/")
    made: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "identifier": sheet.finding.finding_id,
        "url": f"{page}/{_slug(sheet)}" if page else f"{_slug(sheet)}.jsonld",
        "datePublished": decided.at[:10],
        "author": _publisher(header, decided),
        "claimReviewed": reviewed.claim.quote,
        "itemReviewed": _claim(sheet, reviewed, header.folder),
        "reviewRating": _rating(decided.verdict),
    }
    body = "\n".join(filter(None, (decided.note, decided.correction)))
    if body:
        made["reviewBody"] = body
    cited = [e.url for e in decided.evidence if e.url]
    if cited:
        made["citation"] = cited
    return made


def _reviewed(sheet: Sheet) -> Passage:
    """The passage that is rated: one with the value that holds if confirmed, else one without."""
    stands = sheet.standing
    holding = {v.passage.claim.claim_id for v in sheet.grid if v.words == stands.chosen_value}
    wanted = stands.verdict == "confirmed"
    fitting = (p for p in sheet.passages if (p.claim.claim_id in holding) == wanted)
    return next(fitting, sheet.passages[0]) if holding else sheet.passages[0]


def _claim(sheet: Sheet, reviewed: Passage, folder: str) -> dict[str, Any]:
    same = [p for p in sheet.passages if p.claim.quote == reviewed.claim.quote]
    made: dict[str, Any] = {
        "@type": "Claim",
        "text": reviewed.claim.quote,
        "appearance": [_appearance(p, folder) for p in same],
    }
    if reviewed.claim.speaker:
        made["author"] = {"@type": "Person", "name": reviewed.claim.speaker}
    return made


def _appearance(passage: Passage, folder: str) -> dict[str, Any]:
    source = passage.source
    known = {
        "@type": "CreativeWork",
        "name": source.title,
        "url": source.url or address(source, folder),
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


def _rating(verdict: str) -> dict[str, Any]:
    name, value = RATINGS[verdict]
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": name}
    if value is not None:
        rating |= {"ratingValue": value, "bestRating": 5, "worstRating": 1}
    return rating

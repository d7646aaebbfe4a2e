"""W3C Web Annotations, for readers that mark a text: one for every finding and claim.

Positions count Unicode code points of the source's text, as the Web Annotation model does. What is
said of a finding stands in its first annotation; the others name it by its id. So the file grows as
the number of passages does, however many they are that one question is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbench.records import Verdict
from workbench.reports.content.matter import Matter
from workbench.reports.content.parts import Passage, Sheet
from workbench.reports.content.remarks import compared, said
from workbench.reports.layout.wire import address, packed

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_COLLECTION = "urn:workbench:annotations"
TOLD = 12  # differences of a finding that are told; all are in the tables
LONG = 1000  # characters of a passage above which its words are repeated once only


def render(matter: Matter) -> bytes:
    """The report as an AnnotationCollection of one page."""
    items = list(_items(matter))
    collection = {
        "@context": _CONTEXT,
        "id": _COLLECTION,
        "type": "AnnotationCollection",
        "label": ". ".join((matter.header.title, *matter.signed)),
        "generator": {"id": f"urn:workbench:ledger:{matter.header.ledger}", "type": "Software"},
        "total": len(items),
        "first": {
            "id": f"{_COLLECTION}:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return packed(collection)


def _items(matter: Matter) -> Iterator[dict[str, Any]]:
    targets = _Targets(matter.header.folder)
    for sheet in matter.sheets:
        bodies: list[Any] = [*_bodies(sheet)]
        for passage in sheet.passages:
            yield {
                "id": f"urn:workbench:{sheet.finding.finding_id}:{passage.claim.claim_id}",
                "type": "Annotation",
                "motivation": "assessing" if sheet.settled else "questioning",
                "body": [_text(passage.label, "tagging"), *bodies] if passage.label else bodies,
                "target": targets.target(passage),
            }
            bodies = [b["id"] if isinstance(b, dict) and "id" in b else b for b in bodies]
    for passage in matter.limits.unchecked:
        yield {
            "id": f"urn:workbench:{passage.claim.claim_id}",
            "type": "Annotation",
            "motivation": "highlighting",
            "body": _text("not check-worthy", "tagging"),
            "target": targets.target(passage),
        }


def _bodies(sheet: Sheet) -> list[dict[str, Any]]:
    """Tags, and with an id of their own what is told of the finding and what was decided."""
    finding = sheet.finding
    differences = list(dict.fromkeys(map(compared, finding.differences)))
    told = [sheet.headline, *differences[:TOLD]]
    if len(differences) > TOLD:
        told.append(f"and {len(differences) - TOLD} more differences")
    told.append(f"Answer: {sheet.state}" if sheet.settled else sheet.settles)
    name = f"urn:workbench:{finding.finding_id}"
    described = _text("\n".join(filter(None, told)), "describing")
    return [
        _text(finding.kind, "tagging"),
        _text(sheet.standing.status, "tagging"),
        {"id": f"{name}:told", **described},
        *({"id": f"{name}:{event.seq}", **_judged(event)} for event in sheet.standing.verdicts),
    ]


def _judged(event: Verdict) -> dict[str, Any]:
    body = _text("\n".join(f"{label}: {text}" for label, text in said(event)), "assessing")
    body["creator"] = {"type": "Person", "name": event.reviewer}
    body["created"] = event.at
    return body


def _text(value: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


class _Targets:
    """Where passages stand. The words of a long one are repeated at its first annotation only: of
    each further one its position says enough, and a sentence may be asked about very often."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._quoted: set[str] = set()

    def target(self, passage: Passage) -> dict[str, Any]:
        claim, source = passage.claim, passage.source
        about: dict[str, Any] = {
            "id": address(source, self._folder),
            "type": "Text",
            "format": source.media_type,
        }
        if source.url:
            about["via"] = (
                source.url
            )  # the offsets are of the file read, not of the page on the web
        place = {"type": "TextPositionSelector", "start": claim.start, "end": claim.end}
        words = {
            "type": "TextQuoteSelector",
            "exact": claim.quote,
            "prefix": claim.prefix,
            "suffix": claim.suffix,
        }
        known = claim.claim_id in self._quoted and len(claim.quote) > LONG
        self._quoted.add(claim.claim_id)
        return {
            "type": "SpecificResource",
            "source": about,
            "selector": place if known else [words, place],
        }

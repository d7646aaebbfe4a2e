"""W3C Web Annotations, for readers that mark a text: one for every finding and claim.

Positions count Unicode code points of the source's text, as the Web Annotation model does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbench.records import Verdict
from workbench.reports.matter import Matter
from workbench.reports.parts import Passage, Sheet
from workbench.reports.remarks import compared, said
from workbench.reports.wire import address, packed

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_COLLECTION = "urn:workbench:annotations"


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
    folder = matter.header.folder
    for sheet in matter.sheets:
        bodies = _bodies(sheet)
        for passage in sheet.passages:
            yield {
                "id": f"urn:workbench:{sheet.finding.finding_id}:{passage.claim.claim_id}",
                "type": "Annotation",
                "motivation": "assessing" if sheet.settled else "questioning",
                "body": [_text(passage.label, "tagging"), *bodies] if passage.label else bodies,
                "target": _target(passage, folder),
            }
    for passage in matter.limits.unchecked:
        yield {
            "id": f"urn:workbench:{passage.claim.claim_id}",
            "type": "Annotation",
            "motivation": "highlighting",
            "body": _text("not check-worthy", "tagging"),
            "target": _target(passage, folder),
        }


def _bodies(sheet: Sheet) -> list[dict[str, Any]]:
    finding = sheet.finding
    told = [sheet.headline, *dict.fromkeys(map(compared, finding.differences))]
    told.append(f"Answer: {sheet.state}" if sheet.settled else sheet.settles)
    return [
        _text(finding.kind, "tagging"),
        _text(sheet.standing.status, "tagging"),
        _text("\n".join(filter(None, told)), "describing"),
        *(_judgement(event) for event in sheet.standing.verdicts),
    ]


def _judgement(event: Verdict) -> dict[str, Any]:
    body = _text("\n".join(f"{label}: {text}" for label, text in said(event)), "assessing")
    body["creator"] = {"type": "Person", "name": event.reviewer}
    body["created"] = event.at
    return body


def _text(value: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _target(passage: Passage, folder: str) -> dict[str, Any]:
    claim, source = passage.claim, passage.source
    about: dict[str, Any] = {
        "id": address(source, folder),
        "type": "Text",
        "format": source.media_type,
    }
    if source.url:
        about["via"] = source.url  # the offsets are of the file read, not of the page on the web
    return {
        "type": "SpecificResource",
        "source": about,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": claim.quote,
                "prefix": claim.prefix,
                "suffix": claim.suffix,
            },
            {"type": "TextPositionSelector", "start": claim.start, "end": claim.end},
        ],
    }

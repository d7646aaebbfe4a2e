"""Web Annotations: they expand without a loss, and both selectors find the claim's words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pyld import jsonld
from samples import sample_dossier

from workbench.reports.annotations import render
from workbench.reports.gather import gather
from workbench.tables import Dossier

# The terms of http://www.w3.org/ns/anno.jsonld that the report may use, from the vocabulary.
TERMS = json.loads((Path(__file__).parents[1] / "cases/web_annotation_terms.json").read_text())
OA = "http://www.w3.org/ns/oa#"


def offline(url: str, options: Any) -> dict[str, Any]:
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "document": TERMS}


def collection(dossier: Dossier, store: Any = None) -> dict[str, Any]:
    return dict(json.loads(render(gather(dossier, store))))


def test_nothing_is_lost_when_expanded_and_compacted(judged: Any, hostile: Dossier) -> None:
    for made in (collection(*judged), collection(hostile)):
        options = {"documentLoader": offline, "base": "https://project.example/"}
        back = jsonld.compact(jsonld.expand(made, options), made["@context"], options)
        assert back == made


def test_the_expanded_selectors_are_of_the_vocabulary() -> None:
    (made,) = jsonld.expand(collection(sample_dossier()), {"documentLoader": offline})
    page = made["http://www.w3.org/ns/activitystreams#first"][0]
    items = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert len(items) == 12
    for item in items:
        assert item["@type"] == [f"{OA}Annotation"]
        (target,) = item[f"{OA}hasTarget"]
        kinds = [s["@type"][0] for s in target[f"{OA}hasSelector"]]
        assert kinds == [f"{OA}TextQuoteSelector", f"{OA}TextPositionSelector"]


def test_both_selectors_find_the_words(hostile: Dossier) -> None:
    sources = {c.claim_id: c.source_id for c in hostile.claim_records}
    texts = {s.source_id: s.text for s in hostile.source_records}
    items = collection(hostile)["first"]["items"]
    for item in items:
        text = texts[sources["c:" + item["id"].rpartition("c:")[2]]]
        quote, place = item["target"]["selector"]
        assert text[place["start"] : place["end"]] == quote["exact"]
        assert text.endswith(quote["prefix"], 0, place["start"])
        assert text.startswith(quote["suffix"], place["end"])
    assert {item["id"] for item in items} == {
        *(
            f"urn:workbench:{f.finding_id}:{c}"
            for f in hostile.finding_records
            for c in f.claim_ids
        ),
        *(f"urn:workbench:{c.claim_id}" for c in hostile.claim_records if not c.check_worthy),
    }


def test_a_verdict_is_a_body_with_its_reviewer(judged: Any) -> None:
    items = collection(*judged)["first"]["items"]
    judged_item = items[0]
    assert judged_item["motivation"] == "assessing"
    (verdict,) = [b for b in judged_item["body"] if b["purpose"] == "assessing"]
    assert verdict["creator"] == {"type": "Person", "name": "Ada"}
    assert verdict["created"] == "2026-01-02T10:00:00Z"
    assert "Recommended wording: Opened in May 1932" in verdict["value"]
    open_item = next(i for i in items if i["motivation"] == "questioning")
    assert len([b for b in open_item["body"] if b["purpose"] == "assessing"]) == 2, "both said"

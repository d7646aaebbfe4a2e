"""Web Annotations: they expand without a loss, and both selectors find the claim's words."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld
from samples import Judged, claim, difference, finding, sample_dossier, source

from workbench.reports.content.gather import gather
from workbench.reports.formats.annotations import LONG, render
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore

# The terms of http://www.w3.org/ns/anno.jsonld that the report may use, from the vocabulary.
TERMS = json.loads((Path(__file__).parents[1] / "cases/web_annotation_terms.json").read_text())
OA = "http://www.w3.org/ns/oa#"


def offline(url: str, options: Any) -> dict[str, Any]:
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "document": TERMS}


def collection(dossier: Dossier, store: VerdictStore | None = None) -> dict[str, Any]:
    return dict(json.loads(render(gather(dossier, store))))


def test_nothing_is_lost_when_expanded_and_compacted(judged: Judged, hostile: Dossier) -> None:
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


def test_a_verdict_is_a_body_with_its_reviewer(judged: Judged) -> None:
    items = collection(*judged)["first"]["items"]
    judged_item = items[0]
    assert judged_item["motivation"] == "assessing"
    (verdict,) = [b for b in judged_item["body"] if b["purpose"] == "assessing"]
    assert verdict["creator"] == {"type": "Person", "name": "Ada"}
    assert verdict["created"] == "2026-01-02T10:00:00Z"
    assert "Recommended wording: Opened in May 1932" in verdict["value"]
    open_item = next(i for i in items if i["motivation"] == "questioning")
    assert len([b for b in open_item["body"] if b["purpose"] == "assessing"]) == 2, "both said"


def asked(values: int) -> Dossier:
    """A question of so many values, each stated by a source of its own."""
    made = [source(f"s{n}", f"The mill opened in {1800 + n}.") for n in range(values)]
    claims = [claim(each, each.text) for each in made]
    pairs = combinations(claims, 2)
    told = [
        difference("date", "conflict", a, b, (a.quote[-5:-1], b.quote[-5:-1]), "") for a, b in pairs
    ]
    found = finding("conflict", "high", "date", tuple(claims), tuple(told))
    return Dossier("Mill", tuple(made), tuple(claims), (), (), (found,))


def test_a_question_of_many_values_is_told_once() -> None:
    sizes = [len(render(gather(asked(values), None))) for values in (20, 40, 80)]
    assert sizes[1] < 2.2 * sizes[0] and sizes[2] < 2.2 * sizes[1]


def test_what_is_told_once_is_named_by_its_id_elsewhere(judged: Judged) -> None:
    known: list[str] = []
    named = 0
    for item in collection(*judged)["first"]["items"]:
        bodies = item["body"] if isinstance(item["body"], list) else []
        known += [body["id"] for body in bodies if isinstance(body, dict) and "id" in body]
        for name in (body for body in bodies if isinstance(body, str)):
            assert name in known and item["id"].startswith(name.rpartition(":")[0])
            named += 1
    assert named and len(known) == len(set(known))


@pytest.mark.parametrize(("length", "repeated"), [(LONG, True), (LONG + 1, False)])
def test_the_words_of_a_long_passage_are_repeated_once_only(length: int, repeated: bool) -> None:
    words = "It opened in 1890" + "x" * (length - 18) + "."
    text = source("a", words)
    held = claim(text, words)
    asks = [
        finding("unverified", "low", reason, (held,)) for reason in ("single_source", "copies_only")
    ]
    made = collection(Dossier("Mill", (text,), (held,), (), (), tuple(asks)))
    first, second = (item["target"]["selector"] for item in made["first"]["items"])
    assert first[0]["exact"] == words
    place = {"type": "TextPositionSelector", "start": 0, "end": length}
    assert second == (first if repeated else place) and first[1] == place

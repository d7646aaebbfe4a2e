"""The desk's JavaScript: its bundle is what its modules make, its types and tests hold, and its
form asks for what the ledger asks for, no more and no less."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from samples import sample_dossier

from workbench.errors import WorkbenchError
from workbench.records import VERDICTS, Evidence, Finding, Verdict
from workbench.review.sheet import sheet
from workbench.review.vocabulary import vocabulary
from workbench.verdicts import bearing, proof, rules
from workbench.verdicts.saying import against

BUNDLE = Path(__file__).parents[2] / "workbench" / "review" / "desk.js"
MODULES = BUNDLE.with_name("desk")
NODE = shutil.which("node")
DOSSIER = sample_dossier()
PAGE = {"title": "Gazette", "url": "https://example.org/gazette", "quote": "words"}
needs_node = pytest.mark.skipif(NODE is None, reason="needs node, 20 or newer, on the PATH")
needs_tools = pytest.mark.skipif(
    NODE is None or not (MODULES / "node_modules").is_dir(),
    reason="needs node and its packages: npm --prefix workbench/review/desk ci --ignore-scripts",
)


def node(*arguments: str | Path, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [NODE or "node", *arguments],
        cwd=MODULES,
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )


@needs_tools
def test_the_bundle_is_what_the_modules_make(tmp_path: Path) -> None:
    made = node("build.js", tmp_path / "desk.js")
    assert made.returncode == 0, made.stderr
    same = (tmp_path / "desk.js").read_bytes() == BUNDLE.read_bytes()
    assert same, "workbench/review/desk.js is not what desk/ makes; see CONTRIBUTING"


@pytest.mark.slow
@needs_tools
def test_the_types_hold() -> None:
    checked = node("node_modules/typescript/bin/tsc")
    assert checked.returncode == 0, checked.stdout


@needs_node
def test_the_outbox_the_queue_and_the_keys_without_a_browser() -> None:
    run = node("--test", "--test-reporter=tap")
    assert run.returncode == 0, run.stdout[-4000:]
    count = next(line for line in run.stdout.splitlines() if line.startswith("# pass "))
    assert int(count.removeprefix("# pass ")) > 30


def test_the_bundle_is_one_module_that_needs_nothing_else() -> None:
    text = BUNDLE.read_text(encoding="utf-8")
    assert text.startswith("// Made by esbuild ") and "workbench/review/desk" in text.split("\n")[0]
    code = re.sub(r"/\*\*.*?\*/", "", text, flags=re.DOTALL)  # types are told in comments
    assert not re.search(r"\bimport\b|\brequire\(|\beval\(|\bFunction\(", code)


def sayings(finding: Finding) -> Iterator[dict[str, Any]]:
    """What could stand in the form: every verdict, with and without each thing it may need."""
    shown = sheet(finding, DOSSIER)["claims"]
    here = [c["passage"] for c in shown]
    elsewhere = [
        {"source_id": c.source_id, "quote": c.quote, "locator": c.locator}
        for c in DOSSIER.claim_records
        if c.claim_id not in finding.claim_ids
    ]
    title = DOSSIER.source_by_id[shown[0]["passage"]["source_id"]].title
    relied = [[], *([e] for e in [*here, *elsewhere[:3]]), [here[0], PAGE], [here[0], *elsewhere]]
    relied += [[PAGE], [{"title": title.upper(), "quote": "words"}]]
    fields = product(
        VERDICTS, ("", "hedge", "fix"), ("", "1932"), ("", " ", "so"), ("", " ", "why")
    )
    for verdict, action, value, correction, note in fields:
        if (action == "hedge" or correction == " " or note == " ") and verdict != "confirmed":
            continue
        for evidence in relied:
            yield {
                "verdict": verdict,
                "editorial_action": action,
                "chosen_value": value,
                "correction": correction,
                "note": note,
                "evidence": evidence,
            }


def refused(finding: Finding, saying: dict[str, Any]) -> str:
    """Why the ledger refuses it, the rules being asked as ``VerdictStore.record`` asks them."""
    texts = ("chosen_value", "correction", "note")
    paired = against(finding) if saying["verdict"] == "not_same_fact" else ()
    event = Verdict(
        event_id="e:1",
        seq=0,
        at="2026-01-31T09:30:00Z",
        finding_id=finding.finding_id,
        claim_ids=finding.claim_ids,
        quotes=tuple(DOSSIER.claim_by_id[c].quote for c in finding.claim_ids),
        action_kind="verdict",
        verdict=saying["verdict"],
        editorial_action=saying["editorial_action"],
        **{name: saying[name].strip() for name in texts},
        evidence=tuple(Evidence(**e) for e in saying["evidence"]),
        reviewer="Ann",
        role="checker",
        supersedes="",
        fact_ids=paired,
        prev_hash="",
        hash="",
    )
    try:
        rules.check(event)
        rules.check_on(finding, event)
        proof.check(finding, event, DOSSIER)
        bearing.check(finding, event, DOSSIER)
    except WorkbenchError as fault:
        return str(fault)
    return ""


@pytest.mark.slow
@needs_node
def test_the_form_asks_for_what_the_ledger_asks_for() -> None:
    of_kind = {f.kind: f for f in reversed(DOSSIER.finding_records)}
    findings = list({id(f): f for f in (*of_kind.values(), *DOSSIER.finding_records[1:3])}.values())
    asked = [(finding, saying) for finding in findings for saying in sayings(finding)]
    words = {f.finding_id: bearing.asked(f, DOSSIER) for f in findings}
    cases = [
        {
            "sheet": sheet(finding, DOSSIER),
            "value": saying,
            "silent": [
                bearing.silent(Evidence(**e), words[finding.finding_id], DOSSIER)
                for e in saying["evidence"]
            ],
        }
        for finding, saying in asked
    ]
    items = [
        dict(zip(("title", "url", "quote", "locator", "archived_url"), each, strict=True))
        for each in product(
            ("", "A book"),
            ("", "https://a.example", "http://a.example", "ftp://a.example", "javascript:alert(1)"),
            ("", "words"),
            ("", "p. 3"),
            ("", "https://a.example", "//a.example"),
        )
    ]
    given = {"words": vocabulary(), "verdicts": cases, "evidence": items}
    run = node("tests/ask.js", given=json.dumps(given))
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    for (finding, saying), missing in zip(asked, told["verdicts"], strict=True):
        fault = refused(finding, saying)
        assert bool(fault) == bool(missing), f"{finding.kind} {saying}\n{missing!r}: {fault}"
    every = {"evidence", "independent", "bearing", "value", "wording", "kind", "pair", ""}
    assert set(told["verdicts"]) == every
    for item, trouble in zip(items, told["evidence"], strict=True):
        saying = {"verdict": "needs_work", "editorial_action": "", "chosen_value": ""}
        fault = refused(findings[0], saying | {"correction": "", "note": "", "evidence": [item]})
        assert bool(fault) == bool(trouble), f"{item}: {trouble!r}, {fault!r}"

"""The table of what verdicts need: whole, and kept to by the ledger on each kind of finding."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from samples import sample_dossier

from workbench.errors import WorkbenchError
from workbench.records import EDITORIAL_ACTIONS, FINDING_KINDS, VERDICTS, Finding, Verdict
from workbench.verdicts import VerdictStore, needs

FINDINGS = sample_dossier().finding_records
ELSEWHERE = {"title": "A book", "locator": "p. 3"}
FACTS = ("k:1", "k:2")


def test_the_table_names_every_verdict_and_known_words_only() -> None:
    assert tuple(needs.NEEDS) == VERDICTS
    assert set(needs.SET_AGAINST + needs.SUPPORT_KINDS) == set(FINDING_KINDS)
    assert set(needs.ANSWERS) | set(needs.PAIRED) <= set(VERDICTS)
    assert set(needs.REWORDS) <= set(EDITORIAL_ACTIONS)
    for asked in needs.NEEDS.values():
        assert all(set(kinds) <= set(FINDING_KINDS) for kinds in asked.values())


def test_the_ledger_keeps_to_the_table(tmp_path: Path) -> None:
    known = {f.kind: f for f in FINDINGS}
    with VerdictStore(tmp_path / "verdicts.sqlite") as store:
        for kind, finding in known.items():
            for verdict in VERDICTS:
                asked = needs.of(verdict, kind)
                given: dict[str, Any] = {
                    "evidence": [ELSEWHERE] if needs.EVIDENCE in asked else [],
                    "chosen_value": "1932" if needs.VALUE in asked else "",
                    "correction": "so" if needs.WORDING in asked else "",
                    "fact_ids": FACTS if verdict in needs.PAIRED else (),
                }

                def say(
                    finding: Finding = finding, verdict: str = verdict, **given: Any
                ) -> Verdict:
                    return store.record(finding, verdict, reviewer="Ann", **given)

                if not needs.answers(verdict, kind):
                    with pytest.raises(WorkbenchError, match="on a question of support"):
                        say(**given)
                    continue
                assert say(**given).verdict == verdict
                if needs.EVIDENCE in asked:
                    with pytest.raises(WorkbenchError, match="without evidence"):
                        say(**given | {"evidence": []})
                if needs.VALUE in asked:
                    with pytest.raises(WorkbenchError, match="without a chosen value"):
                        say(**given | {"chosen_value": ""})
                if needs.WORDING in asked:
                    with pytest.raises(WorkbenchError, match="without a correction"):
                        say(**given | {"correction": "", "chosen_value": ""})


def test_the_browser_is_sent_the_whole_of_it() -> None:
    told = needs.told()
    assert list(told["verdicts"]) == list(VERDICTS)
    assert told["verdicts"]["confirmed"]["needs"] == {
        "conflict": ["evidence", "independent", "value"],
        "drift": ["evidence", "independent"],
        "unverified": ["evidence", "independent", "bearing"],
        "corroborated": ["evidence", "independent", "bearing"],
    }
    assert told["verdicts"]["no_conflict"]["answers"] == ["conflict", "drift"]
    assert [v for v, rule in told["verdicts"].items() if rule["paired"]] == ["not_same_fact"]

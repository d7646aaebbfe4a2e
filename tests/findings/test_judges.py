"""A judge of an installed package: it only suggests, and what it returns is looked at first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.metadata import EntryPoint
from typing import Any

import pytest
from samples import claim, link, source

from workbench import plugins
from workbench.errors import WorkbenchError
from workbench.findings import flag, judges
from workbench.records import EFFECTS, Difference, Effect, Finding

SAID = Difference("negation", "conflict", "left", "right", "The", "The", 0, 3, 0, 3, "opposed")
UNKNOWN: dict[str, Any] = {"effect": "contradiction"}
TEXTS = ("The choir sang well.", "The choir has sung well.")


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[object], list[Finding]]]:
    def findings(said: object) -> list[Finding]:
        monkeypatch.setattr(EntryPoint, "load", lambda entry: lambda left, right: said)
        entry = EntryPoint("model", "model:judge", "workbench.judges")
        found = {"workbench.judges": [entry]}
        monkeypatch.setattr(plugins, "entry_points", lambda group: found.get(group, []))
        judges.installed.cache_clear()
        sources = [source(name, text) for name, text in zip("ab", TEXTS, strict=True)]
        one, other = (claim(made, made.text) for made in sources)
        return flag([one, other], [link(one, other)], sources)

    yield findings
    judges.installed.cache_clear()


def suggested(findings: list[Finding]) -> list[tuple[str, str]]:
    return [
        (f.kind, d.effect)
        for f in findings
        for d in f.differences
        if d.explanation == "suggested by model: opposed"
    ]


@pytest.mark.parametrize("effect", EFFECTS)
def test_a_judge_only_suggests_whatever_effect_it_names(
    judged: Callable[[object], list[Finding]], effect: Effect
) -> None:
    found = suggested(judged([replace(SAID, effect=effect)]))
    if effect == "differs":
        assert found == []
    else:
        assert found == [("drift", "possible" if effect == "conflict" else effect)]


def test_what_stands_on_one_side_only_is_a_suggestion_too(
    judged: Callable[[object], list[Finding]],
) -> None:
    assert suggested(judged(iter([replace(SAID, left="", left_end=0)])))


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (None, "returned None; return Differences"),
        (["conflict"], "returned 'conflict'; return Differences"),
        ([replace(SAID, **UNKNOWN)], "names the effect 'contradiction'"),
        ([replace(SAID, facet="mood")], "names the facet 'mood'; a facet is one of number, "),
        ([replace(SAID, right_end=99)], "stands at 0 to 99 of the right text"),
        ([replace(SAID, left_start=-1)], "stands at -1 to 3 of the left text"),
        ([replace(SAID, left_start=4, left_end=3, left="")], "stands at 4 to 3 of the left text"),
        ([replace(SAID, left="Thy")], "'Thy' stands at 0 to 3 of the left text"),
    ],
)
def test_what_no_reviewer_could_look_up_is_one_error_that_names_the_judge(
    judged: Callable[[object], list[Finding]], said: object, why: str
) -> None:
    with pytest.raises(WorkbenchError, match=r"plug-in 'model' of workbench.judges") as refused:
        judged(said)
    assert why in str(refused.value)

"""The registry of facets: a new one is one module and one line, or one installed package."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import plates
import pytest

import workbench as wb
from workbench import facets, plugins
from workbench.errors import WorkbenchError
from workbench.facets import FACETS, of_kind, registry, values
from workbench.measures.mention import Mention
from workbench.records import SEVERITIES
from workbench.reports.content.gather import gather
from workbench.tables import Dossier
from workbench.verdicts.settling import settle
from workbench.words.tokens import Reading, tokenize

LEFT = "The stolen van bore the plate KLM 204. It was found in the harbour in March.\n"
RIGHT = "The stolen van bore the plate QRS 881. It was found in the harbour in March.\n"


def moved(reading: Reading, **place: Any) -> list[Mention]:
    return [mention._replace(**place) for mention in plates.extract(reading)]


def forget() -> None:
    tokenize.cache_clear()
    registry.cache_clear()
    of_kind.cache_clear()


@pytest.fixture(autouse=True)
def own_registry() -> Iterator[None]:
    yield
    forget()


@pytest.fixture
def line(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one line: the facet on the page."""
    monkeypatch.setattr(facets, "FACETS", (*FACETS, plates.FACET))
    forget()


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Callable[[object], None]:
    """A package that registers something as a facet."""

    def installed(brought: object) -> None:
        monkeypatch.setattr(EntryPoint, "load", lambda entry: brought)
        own = EntryPoint("acme", "acme:FACET", "workbench.facets")
        found = {"workbench.facets": [own]}
        monkeypatch.setattr(plugins, "entry_points", lambda group: found.get(group, []))
        forget()

    return installed


def checked(folder: Path) -> Dossier:
    (folder / "left.md").write_text(LEFT)
    (folder / "right.md").write_text(RIGHT)
    return wb.check(folder)


def test_every_facet_says_how_a_reviewer_is_told() -> None:
    assert list(registry()) == [facet.name for facet in FACETS]
    for facet in FACETS:
        assert facet.label.issue and facet.label.ask, facet.name
        assert facet.label.severity in SEVERITIES
        assert 0 <= facet.label.stake <= 3
        assert facet.normal or facet.kind in ("manner", "logic"), facet.name


def test_a_value_of_a_facet_goes_before_the_figure_within_it(line: None) -> None:
    said = tokenize("Plate KLM 204 was seen 3 times.")
    assert [(m.facet, said.span(m.first, m.last)) for m in values(said)] == [
        ("plate", "KLM 204"),
        ("number", "3 times"),
    ]


@pytest.mark.parametrize("way", ["line", "package"])
def test_one_more_facet_is_read_compared_flagged_and_reported(
    way: str, request: pytest.FixtureRequest, install: Callable[[object], None], tmp_path: Path
) -> None:
    if way == "line":
        request.getfixturevalue("line")
    else:
        install(plates.FACET)
    folder = tmp_path / "sources"
    folder.mkdir()
    dossier = checked(folder)
    told = [fact.value for fact in wb.extract(dossier.claim_records) if fact.facet == "plate"]
    assert told == ["plate KLM 204", "plate QRS 881"]
    assert all("plate" in c.risks for c in dossier.claim_records if "plate" in c.quote)

    compared = wb.compare(LEFT, RIGHT)
    assert [(d.facet, d.left, d.right) for d in compared.differences] == [
        ("plate", "KLM 204", "QRS 881")
    ]
    assert compared.relation == "conflict"
    assert wb.compare(LEFT, LEFT.replace("bore", "carried")).relation == "agree"
    apart = wb.compare("The stolen van had KLM 204 as its plate.", "Its plate was QRS 881.")
    assert "plate" in {d.facet for d in apart.differences if d.effect == "conflict"}

    (finding,) = [f for f in dossier.finding_records if f.kind == "conflict"]
    assert (finding.reason, finding.severity) == ("plate", "high")
    assert finding.question.startswith("Which plate")
    assert "“KLM 204” or “QRS 881”" in finding.question
    assert "disagree on a number plate" in finding.summary
    assert {v.value for v in finding.values} == {"plate KLM 204", "plate QRS 881"}
    assert "the register of vehicles" in settle(finding, dossier.claim_records, "default")

    report = tmp_path / "report.md"
    store = wb.VerdictStore(tmp_path / "verdicts.sqlite")
    wb.export(dossier, store, report)
    assert "Which plate" in report.read_text()

    proof = [{"title": "Register", "locator": "p. 1"}]
    store.record(finding, "incorrect", reviewer="Ada", chosen_value="KLM 204", evidence=proof)
    (correction,) = gather(dossier, store).corrections
    assert correction.reads == "The stolen van bore the plate KLM 204."


GRAVE: dict[str, Any] = {"severity": "grave"}


@pytest.mark.parametrize(
    ("brought", "why"),
    [
        (object, "register a workbench.facets.facet.Facet"),
        (replace(plates.FACET, name="money"), "called 'money', which is taken"),
        (replace(plates.FACET, kind="manner"), "is of kind 'manner'"),
        (replace(plates.FACET, normal=None), "has ``normal``"),
        (replace(plates.FACET, label=replace(plates.LABEL, **GRAVE)), "severity 'grave'"),
    ],
)
def test_a_package_that_brings_no_facet_is_named(
    install: Callable[[object], None], brought: object, why: str
) -> None:
    install(brought)
    with pytest.raises(WorkbenchError, match=r"plug-in 'acme' of workbench.facets") as refused:
        registry()
    assert why in str(refused.value)


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"extract": lambda reading: ["KLM 204"]}, "read 'KLM 204'"),
        ({"extract": lambda r: moved(r, facet="money")}, "of the facet"),
        ({"extract": lambda r: moved(r, last=99)}, "outside the text"),
        ({"extract": lambda r: moved(r, end=99)}, "outside the text"),
        ({"compare": lambda left, right: ("wrong", "x")}, "an effect is one of conflict,"),
        ({"compare": lambda left, right: True}, "an effect and a sentence"),
        ({"normal": lambda value: None}, "return text"),
    ],
)
def test_what_a_facet_of_a_package_says_is_vetted(
    install: Callable[[object], None], wrong: dict[str, Any], why: str, tmp_path: Path
) -> None:
    install(replace(plates.FACET, **wrong))
    with pytest.raises(WorkbenchError, match=r"plug-in 'acme' of workbench.facets") as refused:
        checked(tmp_path)
    assert why in str(refused.value)


def test_a_package_that_cannot_be_loaded_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    own = EntryPoint("acme", "no_such_module:FACET", "workbench.facets")
    monkeypatch.setattr(plugins, "entry_points", lambda group: [own])
    forget()
    with pytest.raises(
        WorkbenchError, match=r"plug-in 'acme' of workbench.facets cannot be loaded"
    ):
        registry()


STAKES = {
    0: {"date", "duration", "frequency", "money", "name", "negation", "number", "place", "title"},
    1: {"causality", "order", "quotation", "role"},
    2: {"attribution", "certainty", "superlative"},
    3: {"scope", "wording"},
}


def test_every_mention_stands_at_its_words() -> None:
    text = (
        "According to the judge Ann Lee, only some of the biggest mills in Oslo, which probably "
        "cost £3 million after the flood of 3 May 1990 led to war, were not named “Cold Lake”, a "
        "novel of two hours; the baker said 40 men slept twice a day because of it "
        "before the mill opened."
    )
    reading, seen = tokenize(text), set()
    for facet in registry().values():
        for mention in facet.extract(reading):
            seen.add(facet.name)
            assert mention.facet == facet.name
            assert mention.start == reading.starts[mention.first]
            assert mention.end == reading.ends[mention.last - 1]
    known = set().union(*STAKES.values()) - {"quotation"}
    assert seen >= known  # one more facet need not be told in this text


def test_who_what_when_and_whether_stand_before_how_it_is_put() -> None:
    for stake, names in STAKES.items():
        assert {registry()[name].label.stake for name in names} == {stake}

"""Dossiers and ledgers for the report tests: one with every state, one of hostile text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from samples import NORTHGATE, claim, difference, finding, sample_dossier, source

import workbench as wb
from workbench.records import Evidence
from workbench.tables import Dossier
from workbench.verdicts import VerdictStore

LONG = "x" * 10_000
HOSTILE = (
    '=HYPERLINK("http://evil.example","Win £500 in 1931") <script>alert("1")</script> ]]> &amp;\n'
    f'#import "x.typ": * $x^2$ *bold* [link] \\ @ref _u_ `code` // 1932 {LONG} end.\n'
    "\u202eright to left\u202c 👩\u200d🚀 שלום 漢字 bell\x07 escape\x1b[31m null\x00 page\x0c"
    " end in 1933.\r\n"
    "+1 and -2 and @SUM(A1)\tin two\nlines of 1934.\n"
)

MINUTES = Evidence(
    title="Harbour Board minutes",
    locator="p. 12",
    quote="opened by the Mayor in May 1932",
    kind="primary",
    looked_up_on="2026-01-02",
)
PAGE = Evidence(
    url="https://example.org/walk?a=1&b=2",
    quote="It is said",
    kind="secondary",
    archived_url="https://archive.example/1",
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[VerdictStore]:
    """An empty ledger."""
    store = VerdictStore(tmp_path / "verdicts.sqlite")
    yield store
    store.close()


@pytest.fixture
def judged(ledger: VerdictStore) -> tuple[Dossier, VerdictStore]:
    """The sample dossier with a verdict of every status, all ids and moments fixed."""
    dossier = sample_dossier()
    judge(dossier, ledger)
    return dossier, ledger


def judge(dossier: Dossier, store: VerdictStore) -> None:
    """Record: settled, disagreement, adjudicated, unverifiable, needs work, undone."""
    conflict, says, bound, widest, ferry, cost, _ = dossier.finding_records
    given = iter(f"2026-01-02T10:{minute:02}:00Z" for minute in range(60))
    numbers = iter(f"event-{n}" for n in range(60))

    def record(*args: object, **known: object) -> None:
        store.record(*args, event_id=next(numbers), at=next(given), **known)  # type: ignore[arg-type]

    record(
        conflict,
        "confirmed_with_change",
        reviewer="Ada",
        editorial_action="fix",
        chosen_value="May 1932",
        correction="Opened in May 1932, the bridge took eight years to build.",
        note="The minutes are dated.",
        evidence=[MINUTES],
    )
    record(says, "confirmed", reviewer="Ada", editorial_action="keep", evidence=[MINUTES])
    record(says, "incorrect", reviewer="Bo", role="second", evidence=[PAGE])
    record(bound, "confirmed", reviewer="Ada", evidence=[PAGE])
    record(bound, "disputed", reviewer="Bo", role="second", evidence=[MINUTES])
    record(
        bound,
        "confirmed_with_change",
        reviewer="Cy",
        role="adjudicator",
        action_kind="adjudicate",
        editorial_action="hedge",
        correction="About 1,400 people worked on it.",
        evidence=[MINUTES],
    )
    record(widest, "unverifiable", reviewer="Ada", editorial_action="cut", note="No ranking found")
    record(ferry, "needs_work", reviewer="Bo", note="Ask the ferry museum")
    record(cost, "incorrect", reviewer="Bo", evidence=[PAGE])
    store.undo("event-8", reviewer="Bo", undo_id="event-9", at="2026-01-02T11:00:00Z")


@pytest.fixture
def hostile() -> Dossier:
    """Text that would run, break out, hide itself or escape its folder, were it trusted."""
    first = replace(
        source("hostile", HOSTILE, title="../../etc/passwd </title>", author="=1+1"),
        path="sub folder/50%#?ü:x.txt",
    )
    second = source("plain", "Win £600 in 1931. It opened in 1932.\n", title="@import <b>")
    words = HOSTILE.split("\n")
    claims = [
        claim(first, words[0], speaker="-2+3"),
        claim(first, words[1]),
        claim(first, words[2].rstrip("\r")),
        claim(first, "+1 and -2 and @SUM(A1)\tin two\nlines of 1934."),
        claim(first, 'Win £500 in 1931") <script>'),  # overlaps the first
        claim(second, "Win £600 in 1931."),
        claim(second, "It opened in 1932.", check_worthy=False),
    ]
    sums = difference("money", "conflict", claims[0], claims[5], ("£500", "£600"), "<i>not</i> =")
    findings = (
        finding("conflict", "high", "money", (claims[0], claims[5]), (sums,), (2, 2, 0), "=1+1"),
        finding("conflict", "high", "arithmetic", (claims[4],), (), (1, 1, 0), "]]> <script>"),
        finding("unverified", "low", "copies_only", (claims[1],), (), (1, 1, 0), "@x \x07"),
        finding("unverified", "low", "single_source", (claims[2],), (), (1, 1, 0), LONG),
        finding("unverified", "low", "single_source", (claims[3],), (), (1, 1, 0), "a\nb"),
    )
    return Dossier(
        'Slash/..\\ <script>alert("2")</script>', (first, second), tuple(claims), (), (), findings
    )


PROOF = [{"title": "Opening certificate", "locator": "p. 1", "quote": "opened this day"}]


@pytest.fixture(scope="session")
def three(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    folder = tmp_path_factory.mktemp("three")
    for name, text in NORTHGATE.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return replace(wb.check(folder), title="The Northgate Bridge", folder="")


@pytest.fixture
def settle(three: Dossier, ledger: VerdictStore) -> Callable[..., tuple[Dossier, VerdictStore]]:
    """Settles both questions for the values given, under one verdict word."""

    def settle(values: tuple[str, str], verdict: str = "incorrect") -> tuple[Dossier, VerdictStore]:
        for number, value in enumerate(values):
            ledger.record(
                three.finding_records[number],
                verdict,
                reviewer="Ada",
                editorial_action="fix",
                chosen_value=value,
                evidence=PROOF,
                event_id=f"event-{number}",
                at=f"2026-01-02T10:0{number}:00Z",
            )
        return three, ledger

    return settle

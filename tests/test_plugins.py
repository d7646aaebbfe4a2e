"""Plug-ins that raise, hang or return nonsense are named in one line, at every seam."""

from __future__ import annotations

import hashlib
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.metadata import EntryPoint
from itertools import count, repeat
from pathlib import Path
from typing import Any

import plates
import pytest
from samples import sample_dossier

import workbench as wb
from workbench import facets, plugins
from workbench.errors import WorkbenchError
from workbench.facets.facet import Label
from workbench.findings import judges
from workbench.plugins import SECONDS, called, listed, odd
from workbench.records import Difference, Link, Place, Source
from workbench.reports import export
from workbench.sources import readers
from workbench.words.tokens import tokenize

Install = Callable[[str, str, Any], None]
LEFT, RIGHT = "The choir sang well in 1932.", "The choir has sung well in 1932."


class Mute(Exception):
    """An error that cannot say what is wrong."""

    def __str__(self) -> str:
        raise RuntimeError("no words")


class MuteBad(WorkbenchError):
    """The same, of the kind that says it well."""

    __str__ = Mute.__str__


def forget() -> None:
    for cached in (
        judges.installed,
        facets.registry,
        facets.of_kind,
        tokenize,
        readers._plugged,
        readers.endings,
    ):
        cached.cache_clear()


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """A package that registers something at a seam."""

    def installed(seam: str, name: str, brought: Any) -> None:
        def load(entry: EntryPoint) -> Any:
            if isinstance(brought, BaseException):
                raise brought
            return brought

        monkeypatch.setattr(EntryPoint, "load", load)
        own = [EntryPoint(name, "acme:it", f"workbench.{seam}")]
        monkeypatch.setattr(
            plugins, "entry_points", lambda group: own if group == f"workbench.{seam}" else []
        )
        forget()

    yield installed
    forget()


def check(folder: Path) -> object:
    (folder / "a.txt").write_text(LEFT + "\n")
    (folder / "b.txt").write_text(RIGHT + "\n")
    return wb.check(folder)


def read(folder: Path) -> object:
    (folder / "a.djvu").write_bytes(b"AT&TFORM")
    return wb.read(folder / "a.djvu")


def report(folder: Path) -> object:
    return export(sample_dossier(), None, folder / "a.acme")


# A seam, the name something is registered by there, and what makes use of it.
SEAMS: dict[str, tuple[str, Callable[[Path], object]]] = {
    "readers": ("djvu", read),
    "linkers": ("acme", check),
    "judges": ("acme", check),
    "exporters": (".acme", report),
    "facets": ("acme", check),
}


def raising(error: BaseException) -> Callable[..., Any]:
    def call(*_: object) -> Any:
        raise error

    return call


def brought(seam: str, call: Callable[..., Any]) -> Any:
    """What a package registers at a seam, of which this is the callable."""
    return replace(plates.FACET, extract=call) if seam == "facets" else call


def refused(seam: str, folder: Path) -> str:
    with pytest.raises(WorkbenchError) as caught:
        SEAMS[seam][1](folder)
    said = str(caught.value)
    assert f"plug-in {SEAMS[seam][0]!r} of workbench.{seam}" in said
    assert len(said) < 1000 and said.isprintable()
    assert {path.name for path in folder.iterdir()} <= {"a.txt", "b.txt", "a.djvu"}
    return said


@pytest.mark.parametrize("seam", SEAMS)
@pytest.mark.parametrize(
    "error",
    [Mute(), MuteBad("why"), MuteBad(), WorkbenchError("one\ntwo\x1b[2J" * 500)],
    ids=["mute", "mute and bad", "bad", "long"],
)
def test_an_error_that_cannot_say_what_it_is_or_says_too_much_is_named_too(
    seam: str, error: BaseException, install: Install, tmp_path: Path
) -> None:
    install(seam, SEAMS[seam][0], brought(seam, raising(error)))
    refused(seam, tmp_path)


@pytest.mark.parametrize("seam", SEAMS)
@pytest.mark.parametrize(
    "error",
    [
        ValueError("x" * 10_000 + "\nsecond line"),
        SystemExit(0),
        RecursionError(),
        MemoryError(),
        AttributeError("'NoneType' object has no attribute 'x'"),
        StopIteration(),
        GeneratorExit(),
        WorkbenchError("a.djvu: is locked; take the lock off"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_what_a_plug_in_raises_names_it(
    install: Install, tmp_path: Path, seam: str, error: BaseException
) -> None:
    install(seam, SEAMS[seam][0], brought(seam, raising(error)))
    said = refused(seam, tmp_path)
    assert (str(error) if isinstance(error, WorkbenchError) else type(error).__name__) in said


@pytest.mark.parametrize("seam", SEAMS)
@pytest.mark.parametrize(
    "error", [ImportError("no acme"), SystemExit(1), SyntaxError("x")], ids=str
)
def test_a_plug_in_that_cannot_be_loaded_is_named(
    install: Install, tmp_path: Path, seam: str, error: BaseException
) -> None:
    install(seam, SEAMS[seam][0], error)
    assert "cannot be loaded" in refused(seam, tmp_path)


@pytest.mark.parametrize("seam", SEAMS)
@pytest.mark.parametrize("thing", [None, 3, "text", [], object])
def test_what_is_no_plug_in_is_named(
    install: Install, tmp_path: Path, seam: str, thing: object
) -> None:
    if thing is object and seam != "facets":
        thing = {}
    install(seam, SEAMS[seam][0], thing)
    refused(seam, tmp_path)


@pytest.mark.parametrize("seam", SEAMS)
@pytest.mark.parametrize(
    "made",
    [None, 3, "text", {"a": 1}, [3], ["x" * 100_000], b"\xff", True],
    ids=lambda m: repr(m)[:9],
)
def test_nonsense_that_a_plug_in_returns_names_it(
    install: Install, tmp_path: Path, seam: str, made: Any
) -> None:
    if seam == "exporters" and isinstance(made, bytes):
        return  # which is what is asked for
    install(seam, SEAMS[seam][0], brought(seam, lambda *_: made))
    refused(seam, tmp_path)


@pytest.mark.parametrize("seam", SEAMS)
def test_a_plug_in_that_hangs_is_named_in_time(
    install: Install, tmp_path: Path, seam: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SECONDS, "0.3")
    install(seam, SEAMS[seam][0], brought(seam, lambda *_: time.sleep(60)))
    assert "took more than 0.3 s" in refused(seam, tmp_path)


def test_a_list_without_end_is_one_that_hangs(
    monkeypatch: pytest.MonkeyPatch, install: Install, tmp_path: Path
) -> None:
    monkeypatch.setattr(plugins, "MOST", 1000)
    install("judges", "acme", lambda *_: repeat(3))
    assert "more than 1,000 Differences" in refused("judges", tmp_path)
    assert len(listed("judges", "acme", "numbers", lambda: iter(range(1000)))) == 1000


def test_what_hangs_in_its_own_except_is_stopped_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECONDS, "0.3")

    def stubborn() -> None:
        for _ in count():
            try:
                time.sleep(60)
            except Exception:
                continue

    with pytest.raises(WorkbenchError, match=r"took more than 0\.3 s"):
        called("judges", "acme", stubborn)


def slow_three() -> int:
    time.sleep(0.2)
    return 3


def test_an_alarm_that_was_set_before_rings_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    rung: list[int] = []
    before = signal.signal(signal.SIGALRM, lambda number, _: rung.append(number))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.05)
        assert called("judges", "acme", slow_three) == 3
        deadline = time.monotonic() + 5
        while not rung and time.monotonic() < deadline:
            time.sleep(0.01)
        assert rung == [signal.SIGALRM]
        assert called("judges", "acme", lambda: 3) == 3
        assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    finally:
        signal.signal(signal.SIGALRM, before)


def test_in_another_thread_there_is_no_limit_and_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECONDS, "0.05")
    made: list[int] = []
    worker = threading.Thread(target=lambda: made.append(called("judges", "acme", slow_three)))
    worker.start()
    worker.join()
    assert made == [3]


@pytest.mark.parametrize("given", ["soon", "-1", "nan", "inf", "1e99"])
def test_a_limit_that_is_no_number_of_seconds_is_refused(
    monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.setenv(SECONDS, given)
    with pytest.raises(WorkbenchError, match=f"{SECONDS} is '{given}'"):
        called("judges", "acme", lambda: 3)


def test_ctrl_c_in_a_plug_in_is_ctrl_c() -> None:
    with pytest.raises(KeyboardInterrupt):
        called("judges", "acme", raising(KeyboardInterrupt()))


SOURCE = Source("x", "Letter", "a.djvu", "image/djvu", hashlib.sha256(b"").hexdigest(), "It is.")


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": ""},
        {"text": " \n"},
        {"text": b"It is."},
        {"text": "half \ud800"},
        {"text": "a\r\nb"},
        {"title": None},
        {"sha256": "abc"},
        {"sha256": 3},
        {"kind": "firsthand"},
        {"cites": "b.txt"},
        {"cites": (1,)},
        {"manuscript": "yes"},
        {"places": ((0, "p. 1"),)},
        {"places": (Place(9, "p. 1"),)},
        {"places": (Place(0, "p. 1"), Place(0, "p. 2"))},
        {"media_type": 3},
    ],
    ids=repr,
)
def test_a_source_that_is_none_names_its_reader(
    install: Install, tmp_path: Path, wrong: dict[str, Any]
) -> None:
    install("readers", "djvu", lambda path: SOURCE)
    assert read(tmp_path)
    install("readers", "djvu", lambda path: replace(SOURCE, **wrong))
    refused("readers", tmp_path)


def test_a_reader_that_fails_costs_its_own_files_only(install: Install, tmp_path: Path) -> None:
    install("readers", "djvu", raising(ValueError("no page")))
    (tmp_path / "a.djvu").write_bytes(b"AT&TFORM")
    (tmp_path / "b.txt").write_text(LEFT)
    dossier = wb.check(tmp_path)
    assert dossier.unread == ("a.djvu",)
    assert "plug-in 'djvu' of workbench.readers failed" in dossier.warnings[0]


def test_a_reader_that_cannot_be_loaded_does_not_matter_without_its_files(
    install: Install, tmp_path: Path
) -> None:
    install("readers", "djvu", ImportError("no acme"))
    (tmp_path / "b.txt").write_text(LEFT)
    (tmp_path / "c.jpg").write_bytes(b"\xff")
    assert len(wb.check(tmp_path).source_records) == 1


SAID = Difference("negation", "conflict", "left", "right", "The", "The", 0, 3, 0, 3, "opposed")


@pytest.mark.parametrize(
    "wrong",
    [
        {"left_start": "0"},
        {"left_start": None},
        {"left_end": 1.5},
        {"left": 3},
        {"facet": ["number"]},
        {"facet": "mood"},
        {"effect": {}},
        {"explanation": None},
        {"right_end": 10**30},
    ],
    ids=repr,
)
def test_a_difference_that_is_none_names_its_judge(
    install: Install, tmp_path: Path, wrong: dict[str, Any]
) -> None:
    install("judges", "acme", lambda left, right: [replace(SAID, **wrong)])
    refused("judges", tmp_path)


@pytest.mark.parametrize(
    "wrong",
    [{"left_id": 3}, {"left_id": []}, {"score": "1"}, {"score": float("nan")}, {"score": None},
     {"matched_on": None}, {"matched_on": (3,)}, {"link_id": None}],
    ids=repr,
)  # fmt: skip
def test_a_link_that_is_none_names_its_linker(
    install: Install, tmp_path: Path, wrong: dict[str, Any]
) -> None:
    def linker(claims: tuple[Any, ...]) -> list[Link]:
        return [replace(Link("", claims[0].claim_id, claims[-1].claim_id, 1.0, ()), **wrong)]

    install("linkers", "acme", linker)
    refused("linkers", tmp_path)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        (".acme", "text"),
        (".acme", {"a": b""}),
        ("acme/", b""),
        ("acme/", {"../a": b""}),
        ("acme/", {"/etc/a": b""}),
        ("acme/", {"a\\b": b""}),
        ("acme/", {"c:a": b""}),
        ("acme/", {"..": b""}),
        ("acme/", {"": b""}),
        ("acme/", {3: b""}),
        ("acme/", {"a": "text"}),
        ("", b""),
        (".", b""),
        ("/", {}),
        ("acme", b""),
    ],
    ids=repr,
)
def test_a_report_that_is_none_names_its_exporter(
    install: Install, tmp_path: Path, name: str, made: Any
) -> None:
    install("exporters", name, lambda dossier, store: made)
    with pytest.raises(WorkbenchError, match=r"workbench\.exporters"):
        export(sample_dossier(), None, tmp_path / ("acme/" if "/" in name else "a.acme"))
    assert list(tmp_path.iterdir()) == []


def label(**wrong: Any) -> Label:
    return replace(plates.LABEL, **wrong)


@pytest.mark.parametrize(
    "wrong",
    [{"name": 3}, {"name": ""}, {"name": "a b"}, {"name": []}, {"label": None}, {"extract": None},
     {"compare": 3}, {"alone": "x"}, {"kind": []},
     {"label": label(issue=None)}, {"label": label(stake="0")},
     {"label": label(severity=[])}],
    ids=repr,
)  # fmt: skip
def test_a_facet_that_is_none_is_named(
    install: Install, tmp_path: Path, wrong: dict[str, Any]
) -> None:
    install("facets", "acme", replace(plates.FACET, **wrong))
    refused("facets", tmp_path)


def test_mentions_may_come_one_by_one(install: Install) -> None:
    lazy: dict[str, Any] = {"extract": lambda reading: (m for m in plates.extract(reading))}
    install("facets", "acme", replace(plates.FACET, **lazy))
    found = facets.values(tokenize("The van bore the plate KLM 204."))
    assert [m.facet for m in found] == ["plate"]


def test_odd_says_which_field() -> None:
    assert odd(SAID, Difference) == ""
    assert "left_start = '0'" in odd(replace(SAID, left_start="0"), Difference)  # type: ignore[arg-type]
    assert odd(None, Difference) == "returned None"


def test_the_limit_may_be_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECONDS, "0")
    assert called("judges", "acme", lambda: signal.getitimer(signal.ITIMER_REAL)[0]) == 0.0
    monkeypatch.setenv(SECONDS, "50")
    assert 0 < called("judges", "acme", lambda: signal.getitimer(signal.ITIMER_REAL)[0]) <= 50

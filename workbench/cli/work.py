"""The commands on sources: make a desk, add, check, compare, open, export."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from workbench.cli.ledger import Store, settings_of
from workbench.cli.told import finding_line, plain, print_findings, print_written, unread
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from workbench.tables import Dossier
    from workbench.verdicts import VerdictStore


def init(args: argparse.Namespace) -> int:
    """Make a desk in a folder."""
    from workbench.start import init

    print(init(args.folder, ci=args.ci).told())
    return 0


def check(args: argparse.Namespace) -> int:
    """Check a folder; the gate's status where it is asked for."""
    settings = settings_of(args.sources)
    with Store(args.store, settings) as store:
        dossier = _dossier(args.sources, store, args.manuscript)
        if args.tables:
            _write_tables(dossier, Path(args.tables))
        _write_reports(dossier, store, args.report, args.date)
        for warning in dossier.warnings:
            print(f"warning: {plain(warning)}", file=sys.stderr)
        print_findings(dossier)
        print_written(dossier, args.report)
        status = unread(dossier)
        if not args.strict:
            return status
        from workbench.verdicts.gate import gate

        closed = gate(dossier, store, settings)
    if closed:
        need = "finding needs" if len(closed) == 1 else "findings need"
        print(f"gate closed: {len(closed)} {need} a verdict", file=sys.stderr)
        for found in closed:
            print(f"  {found.finding_id}  {finding_line(found)}", file=sys.stderr)
    return status or (1 if closed else 0)


def add(args: argparse.Namespace) -> int:
    """Put addresses and files among the sources."""
    from tqdm import tqdm

    from workbench.sources.add import add

    given, status = args.sources_given, 0
    for what in tqdm(given, unit=" sources", disable=len(given) < 2 or not sys.stderr.isatty()):
        try:
            print(plain(add(what, args.sources).told()))
        except WorkbenchError as error:  # the others are added all the same
            print(f"workbench: {plain(str(error))}", file=sys.stderr)
            status = 2
    return status


def compare(args: argparse.Namespace) -> int:
    """Show where two texts differ, or write it of many pairs."""
    if args.pairs and not args.texts:
        with _lines_of(args.pairs) as lines:
            for out in _compared(args.pairs, lines):
                print(out)
        return 0
    if args.pairs or len(args.texts) != 2:
        raise WorkbenchError(
            f"compare: got {len(args.texts)} texts; give two texts, or --pairs FILE.jsonl"
        )
    from workbench.findings import compare

    print(compare(*args.texts).show(colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ))
    return 0


def _compared(name: str, lines: Iterable[str]) -> Iterator[str]:
    """Each line of a pairs file with its relation, differences and score, as JSON."""
    import json

    from tqdm import tqdm

    from workbench.findings import compare
    from workbench.records import as_dict

    for number, line in enumerate(tqdm(lines, unit=" pairs", disable=not sys.stderr.isatty()), 1):
        if not line.strip():
            continue
        try:
            pair = json.loads(line)
            key, left, right = pair["id"], pair["left"], pair["right"]
        except (ValueError, KeyError, TypeError) as error:
            raise WorkbenchError(
                f"{name}, line {number}: not a pair ({error}); "
                'each line is JSON with "id", "left" and "right"'
            ) from None
        if not isinstance(left, str) or not isinstance(right, str):
            raise WorkbenchError(f'{name}, line {number}: "left" and "right" must be text')
        result = compare(left, right)
        row = {
            "id": key,
            "relation": result.relation,
            "differences": result.differences,
            "score": result.score,
        }
        yield json.dumps(row, default=as_dict, ensure_ascii=False, separators=(",", ":"))


def lab(args: argparse.Namespace) -> int:
    """Open the notebooks."""
    from workbench.lab import start

    return start(args.folder, port=args.port, browser=not args.no_browser)


def export(args: argparse.Namespace) -> int:
    """Write reports, signed off first where a name is given."""
    settings = settings_of(args.sources)
    signs = args.sign is not None
    with Store(args.store, settings, create=signs and not args.store) as store:
        dossier = _dossier(args.sources, store, args.manuscript)
        if signs:
            _whole(dossier)
        if args.suggest:
            _suggests(dossier, args.files)
        if signs:
            print(_sign(dossier, store, args.sign))
        _write_reports(dossier, store, args.files, args.date, args.suggest)
    print_written(dossier, args.files)
    return unread(dossier)


def _whole(dossier: Dossier) -> None:
    """Refuse to sign what was not read."""
    if dossier.unread:
        raise WorkbenchError(
            f"--sign: not read, so not checked: {', '.join(dossier.unread)}; nothing is signed or "
            "written. Mend or take away what cannot be read, or name it under ignore in "
            "workbench.toml"
        )


def _sign(dossier: Dossier, store: VerdictStore, name: str) -> str:
    """Sign the dossier off as it stands; once, where nothing has changed since."""
    from workbench.verdicts.rules import reviewer_name
    from workbench.verdicts.signing import signatures, state

    events = store.events()
    reviewer = reviewer_name(name)
    for signed, outdated in signatures(dossier, events):
        if signed.reviewer == reviewer and not outdated:
            return f"{reviewer} has signed this already: ledger event {signed.seq}"
    signed = store.sign(state(dossier, events), reviewer=reviewer)
    return f"signed by {signed.reviewer}: ledger event {signed.seq}, on event {signed.seq - 1}"


def _dossier(sources: str, store: VerdictStore | None, manuscript: str | None) -> Dossier:
    from workbench.dossier import check

    return check(sources, progress=sys.stderr.isatty(), store=store, manuscript=manuscript)


def _write_tables(dossier: Dossier, folder: Path) -> None:
    try:
        dossier.write_tables(folder)
    except OSError as error:
        raise WorkbenchError(
            f"{folder}: cannot write the tables ({error.strerror}); give a folder to write to"
        ) from None


def _write_reports(
    dossier: Dossier,
    store: VerdictStore | None,
    paths: list[str],
    date: str | None,
    suggest: bool = False,
) -> None:
    if not paths:
        return
    from tqdm import tqdm

    from workbench.reports import export
    from workbench.reports.intofile import own

    for path in tqdm(paths, unit=" reports", disable=len(paths) < 2 or not sys.stderr.isatty()):
        suggests = suggest and own(dossier, path) is not None
        export(dossier, store, path, date=date, suggest=suggests)


def _suggests(dossier: Dossier, paths: list[str]) -> None:
    """Refuse to suggest corrections where no file is the manuscript."""
    from workbench.reports import SUGGESTS
    from workbench.reports.intofile import own

    if not any(own(dossier, path) for path in paths):
        raise WorkbenchError(f"--suggest: {SUGGESTS}")


def _lines_of(path: str) -> TextIO:
    if path == "-":
        return sys.stdin
    try:
        return open(path, encoding="utf-8")
    except OSError as error:
        raise WorkbenchError(
            f"{path}: cannot be read ({error.strerror}); give a JSON Lines file, or - for input"
        ) from None

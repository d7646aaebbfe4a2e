"""The commands on sources: make a desk, add, check, compare, open, export."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.door import CLOSED, FINE, WRONG
from workbench.cli.ledger import Store, saying, settings_of
from workbench.cli.told import finding_line, plain, print_findings, print_written, unread
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from workbench.placing import Placing
    from workbench.records import Finding
    from workbench.settings import Settings
    from workbench.tables import Dossier
    from workbench.verdicts import VerdictStore


def init(args: argparse.Namespace) -> int:
    """Make a desk in a folder."""
    from workbench.start import init

    print(init(args.folder, ci=args.ci).told())
    return 0


def check(args: argparse.Namespace) -> int:
    """Check a folder; the gate's status where it is asked for."""
    from workbench.placing import Placing

    settings = settings_of(args.sources)
    _foresee(args.report, args.date)
    with Store(args.store, settings) as store:
        dossier = _dossier(args.sources, store, args.manuscript)
        with Placing() as placing:  # tables and reports together, or none of them
            if args.tables:
                dossier.write_tables(Path(args.tables), placing)
            _write_reports(dossier, store, args.report, args.date, placing=placing)
        if store and args.report:
            _note(store, args.report)
        closed = _gate(dossier, store, settings) if args.strict else []
    for warning in dossier.warnings:
        print(f"warning: {plain(warning)}", file=sys.stderr)
    print_findings(dossier)
    print_written(dossier, args.report)
    status = unread(dossier)
    if closed:
        need = "finding needs" if len(closed) == 1 else "findings need"
        print(f"gate closed: {len(closed)} {need} a verdict", file=sys.stderr)
        for found in closed:
            print(f"  {found.finding_id}  {finding_line(found)}", file=sys.stderr)
    return status or (CLOSED if closed else FINE)


def _gate(dossier: Dossier, store: VerdictStore | None, settings: Settings) -> list[Finding]:
    from workbench.verdicts.gate import foreign, gate

    closed = gate(dossier, store, settings)
    if store and (why := foreign(dossier, store)):
        print(f"warning: {plain(why)}", file=sys.stderr)
    return closed


def add(args: argparse.Namespace) -> int:
    """Put addresses and files among the sources."""
    from tqdm import tqdm

    from workbench.sources.add import add

    given, status = args.sources_given, FINE
    for what in tqdm(given, unit=" sources", disable=len(given) < 2 or not sys.stderr.isatty()):
        try:
            print(plain(add(what, args.sources).told()))
        except WorkbenchError as error:  # the others are added all the same
            print(f"workbench: {plain(str(error))}", file=sys.stderr)
            status = WRONG
    return status


def compare(args: argparse.Namespace) -> int:
    """Show where two texts differ, or write it of many pairs."""
    if args.pairs and not args.texts:
        from workbench.cli.pairs import compared

        for out in compared(args.pairs):
            print(out)
        return FINE
    if args.pairs or len(args.texts) != 2:
        raise WorkbenchError(
            f"compare: got {len(args.texts)} texts; give two texts, or --pairs FILE.jsonl"
        )
    from workbench.findings import compare

    print(compare(*args.texts).show(colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ))
    return FINE


def lab(args: argparse.Namespace) -> int:
    """Open the notebooks."""
    from workbench.lab import start

    ended = start(args.folder, port=args.port, browser=not args.no_browser)
    return WRONG if ended else FINE


def export(args: argparse.Namespace) -> int:
    """Write reports, signed off first where a name is given."""
    settings = settings_of(args.sources)
    _foresee(args.files, args.date)
    signs = args.sign is not None
    with Store(args.store, settings) as store:
        dossier = _dossier(args.sources, store, args.manuscript)
    if signs:
        _whole(dossier)
    _refuse_wrong(dossier, args.files, args.date, args.suggest)
    with Store(args.store, settings, create=signs and not args.store) as store:
        if signs:
            print(_sign(dossier, store, args.sign))
        _write_reports(dossier, store, args.files, args.date, args.suggest, key=args.key)
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


def _foresee(paths: list[str], date: str | None) -> None:
    if paths or date:
        from workbench.reports import foresee

        foresee(paths, date)


def _write_reports(
    dossier: Dossier,
    store: VerdictStore | None,
    paths: list[str],
    date: str | None,
    suggest: bool = False,
    placing: Placing | None = None,
    key: str | None = None,
) -> None:
    if paths:
        from workbench.reports import exports

        with saying():
            exports(dossier, store, paths, date=date, suggest=suggest, placing=placing, key=key)


def _note(store: VerdictStore, paths: list[str]) -> None:
    from workbench.reports import noted

    with saying():
        noted(store, paths)


def _refuse_wrong(dossier: Dossier, paths: list[str], date: str | None, suggest: bool) -> None:
    """Refuse what cannot be written before anything is signed, and to suggest corrections where no
    file is the manuscript."""
    from workbench.reports import SUGGESTS, plan
    from workbench.reports.author.intofile import own

    if suggest and not any(own(dossier, path) for path in paths):
        raise WorkbenchError(f"--suggest: {SUGGESTS}")
    plan(dossier, paths, date=date, suggest=suggest)

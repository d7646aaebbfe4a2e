"""The ``workbench`` command: arguments in, functions called.

Exit status: 0 fine, 1 the gate is closed, 2 wrong use or unreadable input. Where only some files
of a folder cannot be read the work is done without them, and the status is 2. Heavy imports happen
inside the commands, so that ``--help`` is immediate.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from workbench import __version__
from workbench.errors import WorkbenchError, WorkbenchWarning

if TYPE_CHECKING:
    from workbench.records import Finding, Verdict
    from workbench.settings import Settings
    from workbench.tables import Dossier
    from workbench.verdicts import VerdictStore

SHOWN = 12  # findings listed per kind; the rest are counted, and stand in the report


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    # What a run reads is kept until it ends, and a run is short: the collector of cycles would walk
    # it all again and again, which takes as long as the comparing, and find nothing to free.
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a source's words must print in any locale
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    args = _parser().parse_args(argv)
    try:
        if getattr(args, "sources", "") is None:
            args.sources = _sources()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # check returns them in Dossier.warnings
            return int(args.run(args))
    except WorkbenchError as error:
        print(f"workbench: {_plain(str(error))}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of our output (head, less) has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="workbench", description="Find the claims in a folder of sources; flag what conflicts."
    )
    parser.add_argument("--version", action="version", version=f"workbench {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    init = commands.add_parser("init", help="make a desk of your own; overwrites nothing")
    init.add_argument("folder", nargs="?", default=".", metavar="FOLDER")
    init.add_argument("--ci", action="store_true", help="with a workflow for GitHub Actions")
    init.set_defaults(run=_init)

    check = commands.add_parser("check", help="read, compare and flag a folder of sources")
    check.add_argument("sources", nargs="?", metavar="SOURCES")
    check.add_argument("--manuscript", metavar="FILE", help="the text that will be published")
    check.add_argument("--report", nargs="+", action="extend", default=[], metavar="FILE")
    check.add_argument("--tables", metavar="DIR", help="write the tables as JSON Lines")
    check.add_argument("--strict", action="store_true", help="exit 1 while the gate is closed")
    _store_and_date(check)
    check.set_defaults(run=_check)

    add = commands.add_parser("add", help="fetch an address, or copy a file, into the sources")
    add.add_argument("sources_given", nargs="+", metavar="URL|FILE")
    add.add_argument("--sources", metavar="DIR")
    add.set_defaults(run=_add)

    compare = commands.add_parser("compare", help="show where two texts differ")
    compare.add_argument("texts", nargs="*", metavar="LEFT RIGHT")
    compare.add_argument("--pairs", metavar="FILE.jsonl", help="lines with id, left, right")
    compare.set_defaults(run=_compare)

    lab = commands.add_parser("lab", help="open the notebooks in JupyterLab")
    lab.add_argument("folder", nargs="?", metavar="FOLDER", help="a desk, or its notebooks")
    lab.add_argument("--no-browser", action="store_true", help="only print the address")
    lab.add_argument("--port", type=int, default=8888)
    lab.set_defaults(run=_lab)

    _verdict_commands(commands)

    export = commands.add_parser(
        "export",
        help="write reports; the file ending is the format",
        description="Write reports; the file ending is the format. A file named after the "
        "manuscript, with its ending (draft-checked.docx for draft.docx; also .pdf, .md and "
        ".txt), is the manuscript itself, with a comment on the exact words of every finding.",
    )
    export.add_argument("files", nargs="+", metavar="FILE")
    export.add_argument("--sources", metavar="DIR")
    export.add_argument("--manuscript", metavar="FILE", help="the text that will be published")
    export.add_argument(
        "--suggest",
        action="store_true",
        help="in the manuscript, also put corrections in as tracked changes",
    )
    export.add_argument("--sign", metavar="NAME", help="sign it off as it stands, before writing")
    _store_and_date(export)
    export.set_defaults(run=_export)
    return parser


def _verdict_commands(commands: Any) -> None:
    verdicts = commands.add_parser("verdicts", help="the ledger of what reviewers decided")
    actions = verdicts.add_subparsers(title="actions", required=True, metavar="ACTION")
    for name, argument, run, told in (
        ("list", None, _verdicts_list, "every event, one a line"),
        ("history", "finding", _verdicts_history, "all that was said of one finding"),
        ("export", "file", _verdicts_export, "write the events as JSON Lines"),
        ("import", "file", _verdicts_import, "add the events of another ledger"),
        ("verify", None, _verdicts_verify, "check that no event was changed or lost"),
    ):
        action = actions.add_parser(name, help=told)
        if argument:
            action.add_argument(argument, metavar="FINDING" if argument == "finding" else "FILE")
        action.add_argument("--store", metavar="URL")
        action.set_defaults(run=run)


def _store_and_date(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--store", metavar="URL", help="ledger: a file or a database URL")
    parser.add_argument("--date", metavar="YYYY-MM-DD", help="date printed on the reports")


def _init(args: argparse.Namespace) -> int:
    from workbench.start import init

    print(init(args.folder, ci=args.ci).told())
    return 0


def _check(args: argparse.Namespace) -> int:
    settings = _settings(args.sources)
    with _Store(args.store, settings) as store:
        dossier = _dossier(args.sources, store, args.manuscript)
        if args.tables:
            _write_tables(dossier, Path(args.tables))
        _write_reports(dossier, store, args.report, args.date)
        for warning in dossier.warnings:
            print(f"warning: {_plain(warning)}", file=sys.stderr)
        _print_findings(dossier)
        _print_written(dossier, args.report)
        status = _unread(dossier)
        if not args.strict:
            return status
        from workbench.verdicts.gate import gate

        closed = gate(dossier, store, settings)
    if closed:
        need = "finding needs" if len(closed) == 1 else "findings need"
        print(f"gate closed: {len(closed)} {need} a verdict", file=sys.stderr)
        for found in closed:
            print(f"  {found.finding_id}  {_line(found)}", file=sys.stderr)
    return status or (1 if closed else 0)


def _unread(dossier: Dossier) -> int:
    """The exit status after the work: 2 where files could not be read, which are named again."""
    if not dossier.unread:
        return 0
    total = len(dossier.source_records) + len(dossier.unread)
    names = _plain(", ".join(dossier.unread))
    print(
        f"workbench: {len(dossier.unread)} of {total} sources not read, so not checked: {names}",
        file=sys.stderr,
    )
    return 2


def _add(args: argparse.Namespace) -> int:
    from tqdm import tqdm

    from workbench.sources.add import add

    given, status = args.sources_given, 0
    for what in tqdm(given, unit=" sources", disable=len(given) < 2 or not sys.stderr.isatty()):
        try:
            print(_plain(add(what, args.sources).told()))
        except WorkbenchError as error:  # the others are added all the same
            print(f"workbench: {_plain(str(error))}", file=sys.stderr)
            status = 2
    return status


def _compare(args: argparse.Namespace) -> int:
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


def _lab(args: argparse.Namespace) -> int:
    from workbench.lab import start

    return start(args.folder, port=args.port, browser=not args.no_browser)


def _export(args: argparse.Namespace) -> int:
    settings = _settings(args.sources)
    signs = args.sign is not None
    with _Store(args.store, settings, create=signs and not args.store) as store:
        dossier = _dossier(args.sources, store, args.manuscript)
        if args.suggest:
            _suggests(dossier, args.files)
        if signs:
            print(_sign(dossier, store, args.sign))
        _write_reports(dossier, store, args.files, args.date, args.suggest)
    _print_written(dossier, args.files)
    return _unread(dossier)


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


def _verdicts_list(args: argparse.Namespace) -> int:
    with _Store(args.store, _settings("sources"), needed=True) as store:
        for event in store.events():
            print(_event_line(event))
    return 0


def _verdicts_history(args: argparse.Namespace) -> int:
    with _Store(args.store, _settings("sources"), needed=True) as store:
        events = store.events(args.finding)
        if not events:
            raise WorkbenchError(
                f"{args.finding}: no verdict on a finding of this id; "
                "`workbench verdicts list` shows the ids there are"
            )
        for event in events:
            print(_event_line(event))
            for name in ("chosen_value", "correction", "note"):
                if value := getattr(event, name):
                    print(f"      {name.replace('_', ' ')}: {_plain(value)}")
            for item in event.evidence:
                told = (item.source_id, item.title, item.url, item.locator)
                where = ", ".join(filter(None, told))
                print(f"      evidence: {_plain(where)} “{_plain(item.quote)}”")
    return 0


def _verdicts_export(args: argparse.Namespace) -> int:
    with _Store(args.store, _settings("sources"), needed=True) as store:
        print(f"{store.export_lines(Path(args.file))} events written to {args.file}")
    return 0


def _verdicts_import(args: argparse.Namespace) -> int:
    if not Path(args.file).is_file():  # before a ledger is made for it
        raise WorkbenchError(f"{args.file}: no such file; give a JSON Lines file of events")
    with _Store(args.store, _settings("sources"), create=True) as store:
        print(f"{store.import_lines(Path(args.file))} new events from {args.file}")
    return 0


def _verdicts_verify(args: argparse.Namespace) -> int:
    with _Store(args.store, _settings("sources"), needed=True) as store:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", WorkbenchWarning)
            store.verify()
        for warning in caught:
            print(f"warning: {_plain(str(warning.message))}", file=sys.stderr)
        seq, head = store.head()
        print(f"the chain holds: {seq} events, head {head or 'none'}")
    return 0


class _Store:
    """The ledger named by --store or the settings; None where a file one does not exist yet."""

    def __init__(
        self, url: str | None, settings: Settings, *, needed: bool = False, create: bool = False
    ) -> None:
        self.url = url or settings.store
        missing = "://" not in self.url and not Path(self.url).exists()
        if missing and (needed or (url and not create)):
            raise WorkbenchError(
                f"{self.url}: no such ledger; give --store FILE or URL, "
                "or record a first verdict at the desk: `workbench lab`"
            )
        self.open = not missing or create
        self.store: Any = None

    def __enter__(self) -> Any:
        if self.open:
            from workbench.verdicts import VerdictStore

            self.store = VerdictStore(self.url)
        return self.store

    def __exit__(self, *_: object) -> None:
        if self.store is not None:
            self.store.close()


def _settings(sources: str) -> Settings:
    from workbench.settings import settings

    return settings(Path(sources))


def _sources() -> str:
    """The folder that is checked where none is named: every command finds the same."""
    from workbench.settings import at_hand

    return str(at_hand())


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


def _print_written(dossier: Dossier, paths: list[str]) -> None:
    """What was written, and which of it is the manuscript itself."""
    if not paths:
        return
    from workbench.reports.intofile import own

    for path in paths:
        manuscript = own(dossier, path)
        told = f": {manuscript.file.name} with its findings" if manuscript else ""
        print(_plain(f"wrote {path}{told}"))


def _lines_of(path: str) -> TextIO:
    if path == "-":
        return sys.stdin
    try:
        return open(path, encoding="utf-8")
    except OSError as error:
        raise WorkbenchError(
            f"{path}: cannot be read ({error.strerror}); give a JSON Lines file, or - for input"
        ) from None


def _print_findings(dossier: Dossier) -> None:
    """The counts, and the first findings of each kind that asks for a verdict."""
    by_kind: dict[str, list[Finding]] = {}
    for item in dossier.finding_records:
        by_kind.setdefault(item.kind, []).append(item)
    counts = ", ".join(f"{len(found)} {kind}" for kind, found in by_kind.items())
    sources = sum(not source.manuscript for source in dossier.source_records)
    also = " and the manuscript" if sources < len(dossier.source_records) else ""
    claims = len(dossier.claim_records)
    print(
        f"{sources} source{'s' * (sources != 1)}{also}, {claims} claim{'s' * (claims != 1)}: "
        f"{counts or 'no findings'}"
    )
    for kind, found in by_kind.items():
        if kind == "corroborated":
            continue
        print(f"\n{kind} ({len(found)})")
        for item in found[:SHOWN]:
            print(f"  {_line(item)}")
        if len(found) > SHOWN:
            print(f"  … and {len(found) - SHOWN} more, all in the report (--report FILE)")
    print()


def _line(found: Finding) -> str:
    from textwrap import shorten

    label = f"{found.severity:<6} {found.reason:<13} "
    return label + shorten(_plain(found.question or found.summary), 140, placeholder=" …")


def _event_line(event: Verdict) -> str:
    from textwrap import shorten

    what = event.verdict or event.action_kind
    action = f" ({event.editorial_action})" if event.editorial_action else ""
    words = shorten(_plain(" / ".join(event.quotes)), 80, placeholder=" …")
    return (
        f"{event.seq:>5}  {event.at}  {event.reviewer} ({event.role})  {event.action_kind}: "
        f"{what}{action}  {event.finding_id}  {words}"
    )


def _plain(text: str) -> str:
    """Text safe for a terminal: one line, control characters (escape codes) shown, not sent."""
    joined = " ".join(text.split())
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in joined)

"""The ``workbench`` command: arguments in, functions called.

Where only some files of a folder cannot be read the work is done without them, and the exit status
says so (``door``). Heavy imports happen inside the commands, so that ``--help`` is immediate.
"""

from __future__ import annotations

import argparse
import warnings
from functools import partial
from typing import Any

from workbench import __version__
from workbench.cli import door, ledger, work
from workbench.collecting import uncollected
from workbench.errors import WorkbenchError


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    door.streams()
    args = _parser().parse_args(argv)
    with uncollected():  # what a run reads is kept until it ends, and a run is short
        return door.run(partial(_run, args))


def _run(args: argparse.Namespace) -> int:
    _refuse_empty(args)
    if getattr(args, "sources", "") is None:
        args.sources = _sources()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # check returns them in Dossier.warnings
        return int(args.run(args))


def _refuse_empty(args: argparse.Namespace) -> None:
    """An empty word is a variable of a script that was not set: it must not mean "not asked for",
    which would check less than was meant."""
    for name, given in vars(args).items():
        if name != "texts" and "" in (given if isinstance(given, list) else [given]):
            raise WorkbenchError(
                f"{name.removesuffix('_given')}: given as an empty word; give a value (a variable "
                "that is not set?), or leave it out"
            )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="workbench", description="Find the claims in a folder of sources; flag what conflicts."
    )
    parser.add_argument("--version", action="version", version=f"workbench {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    init = commands.add_parser("init", help="make a desk of your own; overwrites nothing")
    init.add_argument("folder", nargs="?", default=".", metavar="FOLDER")
    init.add_argument("--ci", action="store_true", help="with a workflow for GitHub Actions")
    init.set_defaults(run=work.init)

    check = commands.add_parser("check", help="read, compare and flag a folder of sources")
    check.add_argument("sources", nargs="?", metavar="SOURCES")
    check.add_argument("--manuscript", metavar="FILE", help="the text that will be published")
    check.add_argument("--report", nargs="+", action="extend", default=[], metavar="FILE")
    check.add_argument("--tables", metavar="DIR", help="write the tables as JSON Lines")
    check.add_argument("--strict", action="store_true", help="exit 1 while the gate is closed")
    _store_and_date(check)
    check.set_defaults(run=work.check)

    add = commands.add_parser("add", help="fetch an address, or copy a file, into the sources")
    add.add_argument("sources_given", nargs="+", metavar="URL|FILE")
    add.add_argument("--sources", metavar="DIR")
    add.set_defaults(run=work.add)

    compare = commands.add_parser("compare", help="show where two texts differ")
    compare.add_argument("texts", nargs="*", metavar="LEFT RIGHT")
    compare.add_argument("--pairs", metavar="FILE.jsonl", help="lines with id, left, right")
    compare.set_defaults(run=work.compare)

    lab = commands.add_parser("lab", help="open the notebooks in JupyterLab")
    lab.add_argument("folder", nargs="?", metavar="FOLDER", help="a desk, or its notebooks")
    lab.add_argument("--no-browser", action="store_true", help="only print the address")
    lab.add_argument("--port", type=int, default=8888)
    lab.set_defaults(run=work.lab)

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
    export.add_argument("--key", metavar="FILE", help="sign the files with this SSH key")
    _store_and_date(export)
    export.set_defaults(run=work.export)
    return parser


def _verdict_commands(commands: Any) -> None:
    verdicts = commands.add_parser("verdicts", help="the ledger of what reviewers decided")
    actions = verdicts.add_subparsers(title="actions", required=True, metavar="ACTION")
    for name, argument, run, told in (
        ("list", None, ledger.listed, "every event, one a line"),
        ("history", "finding", ledger.history, "all that was said of one finding"),
        ("export", "file", ledger.exported, "write the events as JSON Lines"),
        ("import", "file", ledger.imported, "add the events of another ledger"),
        ("verify", None, ledger.verified, "check that no event was changed or lost"),
    ):
        action = actions.add_parser(name, help=told)
        if argument:
            action.add_argument(argument, metavar="FINDING" if argument == "finding" else "FILE")
        action.add_argument("--store", metavar="URL")
        action.set_defaults(run=run)
    action.add_argument("--head", metavar="SEQ:HASH", help="a head noted earlier: it must be there")
    action.add_argument("--report", metavar="FILE", help="the head this report was made on, too")
    action.add_argument("--signers", metavar="FILE", help="who may have signed, as for ssh-keygen")


def _store_and_date(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--store", metavar="URL", help="ledger: a file or a database URL")
    parser.add_argument("--date", metavar="YYYY-MM-DD", help="date printed on the reports")


def _sources() -> str:
    """The folder that is checked where none is named: every command finds the same."""
    from workbench.settings import at_hand

    return str(at_hand())

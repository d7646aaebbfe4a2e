"""The commands on the ledger, and the ledger that a command works with."""

from __future__ import annotations

import argparse
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.cli.told import event_line, plain
from workbench.errors import WorkbenchError, WorkbenchWarning

if TYPE_CHECKING:
    from workbench.settings import Settings
    from workbench.verdicts.heads import Head


def listed(args: argparse.Namespace) -> int:
    """Print every event."""
    with Store(args.store, settings_of("sources"), needed=True) as store:
        for event in store.events():
            print(event_line(event))
    return 0


def history(args: argparse.Namespace) -> int:
    """Print all that was said of one finding."""
    with Store(args.store, settings_of("sources"), needed=True) as store:
        events = store.events(args.finding)
        if not events:
            raise WorkbenchError(
                f"{args.finding}: no verdict on a finding of this id; "
                "`workbench verdicts list` shows the ids there are"
            )
        for event in events:
            print(event_line(event))
            for name in ("chosen_value", "correction", "note"):
                if value := getattr(event, name):
                    print(f"      {name.replace('_', ' ')}: {plain(value)}")
            for item in event.evidence:
                told = (item.source_id, item.title, item.url, item.locator)
                where = ", ".join(filter(None, told))
                print(f"      evidence: {plain(where)} “{plain(item.quote)}”")
    return 0


def exported(args: argparse.Namespace) -> int:
    """Write the events as JSON Lines."""
    with Store(args.store, settings_of("sources"), needed=True) as store:
        with saying():
            count = store.export_lines(Path(args.file))
        print(f"{count} events written to {args.file}")
    return 0


def imported(args: argparse.Namespace) -> int:
    """Add the events of another ledger."""
    if not Path(args.file).is_file():  # before a ledger is made for it
        raise WorkbenchError(f"{args.file}: no such file; give a JSON Lines file of events")
    with Store(args.store, settings_of("sources"), create=True, verify=False) as store:
        print(f"{store.import_lines(Path(args.file))} new events from {args.file}")
    return 0


def verified(args: argparse.Namespace) -> int:
    """Check the chain of events, and that it has the heads that are known; 1 where it fails."""
    from workbench.errors import Unsound
    from workbench.verdicts import keys
    from workbench.verdicts.heads import given, read

    head = given(args.head) if args.head else None
    if args.signers:
        keys.known(Path(args.signers))
    # A signed report can be checked without the ledger.
    alone = bool(args.report and args.signers) and not args.head
    with Store(args.store, settings_of("sources"), needed=not alone, verify=False) as store:
        try:
            noted = read(store.heads) if store else []
            told = list(_reported(args, noted)) if args.report else []
            if store is None:
                print("there is no ledger here: it was not checked, nor that it has this head")
            else:
                _checked(store, [h for h in (head, *(h for _, h in told)) if h])
                _noted(store, noted, args)
            for line, _ in told:
                print(plain(line))
        except Unsound as error:
            print(f"workbench: {plain(str(error))}", file=sys.stderr)
            return 1
    return 0


def _checked(store: Any, given: list[tuple[int, str] | None]) -> None:
    with saying():
        for known in given or [None]:
            store.verify(known)
    seq, digest = store.head()
    count = "1 event" if seq == 1 else f"{seq} events"
    print(f"the chain holds: {count}, head {digest or 'none'}")


def _noted(store: Any, noted: list[Head], args: argparse.Namespace) -> None:
    """Say what the heads noted beside a ledger are worth."""
    from workbench.errors import Unsound
    from workbench.verdicts import keys

    where = plain(str(store.heads))
    if noted:
        all_heads = "the head" if len(noted) == 1 else f"all {len(noted)} heads"
        print(f"it has {all_heads} noted in {where}")
    elif not (args.head or args.report):
        print(f"no head is noted in {where}: a chain that was cut at its end would look the same")
    if not args.signers:
        return
    signed = (
        f"head {head.seq} is signed by "
        + plain(keys.signer(head.statement(), head.signature, Path(args.signers)))
        for head in noted
        if head.signature
    )
    lines = list(dict.fromkeys(signed))  # several reports are made on one head
    if not lines and not args.report:
        raise Unsound(f"{store.name}: no head noted in {where} is signed")
    print("\n".join(lines), end="\n" if lines else "")


def _reported(args: argparse.Namespace, noted: list[Head]) -> Iterator[tuple[str, tuple[int, str]]]:
    """What a report says of the head it was made on, and that head."""
    from workbench.reports import attested

    report = Path(args.report)
    known = noted
    if args.signers:
        name, signed = attested.signer(report, Path(args.signers))
        known = [signed, *noted]
        yield f"{report}: signed by {name}, unchanged since", (signed.seq, signed.hash)
    elif attested.is_signed(report):
        yield f"{report}: signed, by whom was not checked; give --signers FILE", (0, "")
    head = attested.made_on(report, known)
    yield f"{report}: made on event {head[0]}" if head[0] else f"{report}: on no event", head
    if attested.unchanged(report, head, noted):
        yield f"{report}: is as it was exported, to the byte", head
    elif not args.signers:
        yield f"{report}: the head is all that was checked of it; its bytes are noted nowhere", head


@contextmanager
def saying() -> Iterator[None]:
    """Warnings about the ledger or a report, said as they are."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", WorkbenchWarning)
        yield
    for warning in dict.fromkeys(str(warning.message) for warning in caught):
        print(f"warning: {plain(warning)}", file=sys.stderr)


class Store:
    """The ledger named by --store or the settings; None where a file one does not exist yet.

    It is verified before it is used, and refused where that fails."""

    def __init__(
        self,
        url: str | None,
        settings: Settings,
        *,
        needed: bool = False,
        create: bool = False,
        verify: bool = True,
    ) -> None:
        from workbench.verdicts.address import path_given

        self.url = url or settings.store
        self.verify = verify
        path = path_given(self.url)
        missing = path is not None and not Path(path).exists()
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

            with saying():
                self.store = VerdictStore(self.url)
                if self.verify:
                    self.store.verify()
        return self.store

    def __exit__(self, *_: object) -> None:
        if self.store is not None:
            self.store.close()


def settings_of(sources: str) -> Settings:
    """The settings beside a folder of sources."""
    from workbench.settings import settings

    return settings(Path(sources))

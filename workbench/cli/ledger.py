"""The commands on the ledger, and the ledger that a command works with."""

from __future__ import annotations

import argparse
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.cli.told import event_line, plain
from workbench.errors import WorkbenchError, WorkbenchWarning

if TYPE_CHECKING:
    from workbench.settings import Settings


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
        print(f"{store.export_lines(Path(args.file))} events written to {args.file}")
    return 0


def imported(args: argparse.Namespace) -> int:
    """Add the events of another ledger."""
    if not Path(args.file).is_file():  # before a ledger is made for it
        raise WorkbenchError(f"{args.file}: no such file; give a JSON Lines file of events")
    with Store(args.store, settings_of("sources"), create=True) as store:
        print(f"{store.import_lines(Path(args.file))} new events from {args.file}")
    return 0


def verified(args: argparse.Namespace) -> int:
    """Check the chain of events."""
    with Store(args.store, settings_of("sources"), needed=True) as store:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", WorkbenchWarning)
            store.verify()
        for warning in caught:
            print(f"warning: {plain(str(warning.message))}", file=sys.stderr)
        seq, head = store.head()
        print(f"the chain holds: {seq} events, head {head or 'none'}")
    return 0


class Store:
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


def settings_of(sources: str) -> Settings:
    """The settings beside a folder of sources."""
    from workbench.settings import settings

    return settings(Path(sources))

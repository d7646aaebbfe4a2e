"""``check``: the steps in order, from a folder of sources to a Dossier."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.claims import split
from workbench.collecting import uncollected
from workbench.errors import Unread, WorkbenchError, WorkbenchWarning
from workbench.facts.inventory import inventory
from workbench.findings.flag import flagged
from workbench.findings.published import in_order
from workbench.links import assign, joined, link, trace
from workbench.records import Source
from workbench.settings import ORDERS, settings
from workbench.sources import read
from workbench.sources.folder import printable
from workbench.sources.versions import again
from workbench.tables import Dossier
from workbench.verdicts.onward import onward
from workbench.verdicts.pairing import decided
from workbench.verdicts.raised import with_raised

if TYPE_CHECKING:
    from workbench.verdicts import VerdictStore


def check(
    path: str | Path | Sequence[str | Path] = "sources",
    *,
    support_rule: str | None = None,
    ignore: Sequence[str] | None = None,
    progress: bool | None = None,
    store: VerdictStore | None = None,
    manuscript: str | Path | None = None,
    order: str | None = None,
) -> Dossier:
    """Read the sources at ``path``, find their claims, link and compare them, flag what is open.

    ``support_rule`` (``default``, ``relaxed``, ``legal``) says when a fact is corroborated and
    ``ignore`` are globs of files to pass over: where not given, the settings beside the sources
    hold. ``progress`` shows bars, and by itself does so on a terminal. With a ``store``, facts
    that people kept apart or put together there are kept so, and the findings they raised stand
    among the others. ``manuscript`` is the file that will be published, in the folder or
    elsewhere: findings are then about what it says, and the sources bear it out or contradict it.
    ``order`` is that of the findings, as the settings have it where not given: ``gravity``, the
    gravest first, or ``manuscript``, by the place of their words in the manuscript.
    What the steps warn of stands in ``Dossier.warnings``, the files of a folder that could not be
    read in ``Dossier.unread``.

    >>> (found,) = wb.check("sources").finding_records
    >>> found.kind, [value.words for value in found.values]
    ('conflict', ['1890', '1891'])
    """
    events = store.events() if store else []
    ruled = decided(events)
    bars = sys.stderr.isatty() if progress is None else progress
    asked = settings(path if isinstance(path, str | Path) else next(iter(path), "sources"))
    rule = support_rule or asked.support_rule
    if order is not None and order not in ORDERS:
        raise WorkbenchError(f"order = {order!r}; write one of {', '.join(ORDERS)}")
    passed_over = asked.ignore if ignore is None else ignore
    with warnings.catch_warnings(record=True) as caught, uncollected():
        warnings.simplefilter("always", WorkbenchWarning)
        found, files = _read(path, passed_over, manuscript)
        claims = split(found, progress=bars)
        stock = inventory(claims, found, ruled)
        links = joined(link(claims, found, bars, stock), ruled, stock.facts)
        lineages = trace(claims, links, found)
        sources = assign(found, lineages)
        facts, findings = flagged(claims, links, sources, lineages, rule, bars, stock)
    said = [w.message for w in caught if issubclass(w.category, WorkbenchWarning)]
    made = Dossier(
        title=asked.title or _title(path, sources),
        source_records=tuple(sources),
        claim_records=tuple(claims),
        link_records=tuple(links),
        lineage_records=tuple(lineages),
        finding_records=tuple(findings),
        fact_records=tuple(facts),
        support_rule=rule,
        warnings=tuple(dict.fromkeys(printable(str(each)) for each in said)),
        folder=_folder(path),
        unread=tuple(each.path for each in said if isinstance(each, Unread)),
        manuscripts=tuple(files.items()),
    )
    made = replace(made, warnings=(*made.warnings, *map(printable, onward(made, events))))
    whole = with_raised(made, events)
    return in_order(whole) if (order or asked.order) == "manuscript" else whole


def _read(
    path: str | Path | Sequence[str | Path], ignore: Sequence[str], manuscript: str | Path | None
) -> tuple[list[Source], dict[str, str]]:
    """The sources, and the file of each manuscript by its source_id."""
    given = [path] if isinstance(path, str | Path) else list(path)
    own = Path(manuscript) if manuscript is not None else None
    if own is not None and own.is_dir():
        raise WorkbenchError(f"{own}: a folder; name the manuscript's file")
    items = [*given, own] if own is not None else given
    places = [Path(item) if Path(item).is_dir() else Path(item).parent for item in items]
    sources, files, named = [], {}, None
    for source in read(items, ignore=ignore):
        found = [file for place in places if (file := place / source.path).is_file()]
        if own is not None and any(file.resolve() == own.resolve() for file in found):
            source, found = replace(source, manuscript=True), [own]
            named = source
        if source.manuscript and found:
            files[source.source_id] = str(found[0])
        sources.append(source)
    if own is not None and named is None:
        raise WorkbenchError(
            f"{own}: the register says that another file replaces it; name that one as the "
            "manuscript, or take `replaces` out of its table"
        )
    kept = _without_copies(sources, named)
    ids = {source.source_id for source in kept}
    return kept, {key: file for key, file in files.items() if key in ids}


def _without_copies(sources: Sequence[Source], named: Source | None) -> list[Source]:
    """The sources but those that are a manuscript again: what it says does not bear it out.

    Beside the manuscript that is ``named``, an earlier version is none, whatever the register says.
    """
    published = [source for source in sources if source.manuscript]
    kept = []
    for source in sources:
        known = [own for own in published if own is not source]
        if source.manuscript:
            known = [named] if named and source is not named else []
        if not any(again(source, own) for own in known):
            kept.append(source)
            continue
        warnings.warn(
            f"{source.path}: the manuscript again, as exported or in another version, and no "
            "source: not read. Move it to another folder; a source needs a name of its own",
            WorkbenchWarning,
            stacklevel=4,
        )
    return kept


def _folder(path: str | Path | Sequence[str | Path]) -> str:
    """The folder the sources' paths are relative to; empty for several files or folders."""
    if not isinstance(path, str | Path):
        return ""
    return str(path if Path(path).is_dir() else Path(path).parent)


def _title(path: str | Path | Sequence[str | Path], sources: Sequence[Source]) -> str:
    """The manuscript's title, or that of the only source; else the folder's name as words (of a
    folder "sources", that of the one it lies in), never where the folder lies."""
    published = [source for source in sources if source.manuscript]
    if len(sources) == 1 or len(published) == 1:
        return (published or list(sources))[0].title
    place = Path(path).resolve() if isinstance(path, str | Path) else Path()
    name = place.parent.name if place.name == "sources" else place.name
    return printable(name or "sources").replace("-", " ").replace("_", " ").strip().capitalize()

"""Verdicts whose file goes on under another name: that they wait, and how the register has them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from workbench.records import Claim, Source, Verdict, claim_id
from workbench.sources.folder import NAME
from workbench.sources.versions import earlier_ids
from workbench.tables import Dossier
from workbench.verdicts.proof import COUNTED
from workbench.verdicts.standing import by_finding, stand


def onward(dossier: Dossier, events: Iterable[Verdict]) -> Iterator[str]:
    """One line for each source on whose very words verdicts stand that were given while its file
    had another name, with what the register has to say for them to hold here.

    The earlier name is told where it is certain: the ids of the claims are made of it.
    """
    waiting = dict(_waiting(dossier, events))
    words = set(waiting.values())
    own: dict[str, list[Claim]] = {}
    for claim in dossier.claim_records if waiting else ():
        if claim.quote in words:
            own.setdefault(claim.source_id, []).append(claim)
    for source in dossier.source_records:
        same = own.get(source.source_id, [])
        name = _name(source, same, waiting)
        if name or (same and source.manuscript and not source.replaces):
            yield _told(dossier, source, name, len(same))


def _waiting(dossier: Dossier, events: Iterable[Verdict]) -> Iterator[tuple[str, str]]:
    """The claims that verdicts stand on and that are there no more, with their words."""
    for said in by_finding(events).values():
        for verdict in stand(said):
            for key, quote in zip(verdict.claim_ids, verdict.quotes, strict=False):
                if key not in dossier.claim_by_id:
                    yield key, quote


def _name(source: Source, same: Iterable[Claim], waiting: Mapping[str, str]) -> str:
    """The id under which the claims were judged, of those that the file's name lets one think of;
    empty where it is none of them."""
    quotes = dict.fromkeys(claim.quote for claim in same)
    for made_id in earlier_ids(source):
        if made_id != source.source_id and any(
            claim_id(made_id, q, n) in waiting for q in quotes for n in range(COUNTED)
        ):
            return made_id
    return ""


def _told(dossier: Dossier, source: Source, name: str, count: int) -> str:
    given = dict(dossier.manuscripts).get(source.source_id, "")
    inside = bool(dossier.folder) and (Path(dossier.folder) / source.path).is_file()
    beside = str(Path(given).parent) if given else ""
    register = Path(dossier.folder if inside else beside) / NAME
    judged = "1 passage" if count == 1 else f"{count} passages"
    was = f'under the name "{name}"' if name else "while it stood in a file of another name"
    entry = f"[{json.dumps(source.path, ensure_ascii=False)}] replaces = "
    entry += f'"{name}"' if name else "and that name"
    return (
        f"{source.path}: {judged} of it {'was' if count == 1 else 'were'} judged {was}; if this is "
        f"the next version, write {entry} into {register}, and the verdicts hold here where the "
        "words are the same"
    )

"""What is edited elsewhere asks nothing anew; what the other side says, does."""

from __future__ import annotations

from pathlib import Path

import workbench as wb
from workbench.links.terms import weigh
from workbench.tables import Dossier

TOWN = (
    "The theatre of Norwick opened in 1911 and seats 640 people.\n\n"
    "The ferry to Grove made its first crossing in 1933.\n\n"
    "A new school for 300 children stands behind the station.\n"
)
OWN = "The theatre of Norwick opened in 1911 and seats 640 people."
ABOUT_FERRY = "The ferry to Grove first crossed in 1933, from a pier beside the theatre of Norwick."
ANOTHER = "Nobody knows the theatre, the theatre and the theatre that 640 people opened."


def checked(folder: Path, draft: str, town: str = TOWN) -> Dossier:
    folder.mkdir()
    (folder / "sources").mkdir()
    (folder / "sources" / "town.txt").write_text(town, encoding="utf-8")
    (folder / "draft.txt").write_text(draft, encoding="utf-8")
    return wb.check(folder / "sources", manuscript=folder / "draft.txt", progress=False)


def on(dossier: Dossier, words: str) -> set[str]:
    """The ids of the findings on a sentence of the manuscript."""
    ids = {c.claim_id for c in dossier.claim_records if c.source_id == "draft" and words in c.quote}
    return {f.finding_id for f in dossier.finding_records if ids & set(f.claim_ids)}


def test_words_of_a_manuscript_weigh_nothing_but_their_own() -> None:
    told = ["the old theatre", "the ferry and the school", "an old ferry"]
    alone = weigh([*told, "the theatre burned"], published=[False, False, False, True])
    more = weigh(
        [*told, "the theatre burned", "no theatre, no ferry"],
        published=[False, False, False, True, True],
    )
    assert alone.cosine(0, 3) == more.cosine(0, 3) > 0
    assert alone.cosine(1, 2) == more.cosine(1, 2) > 0
    counted = weigh([*told, "the theatre burned", "no theatre, no ferry"])
    assert counted.cosine(0, 3) != more.cosine(0, 3)


def test_another_sentence_changes_no_question_of_support(tmp_path: Path) -> None:
    before = checked(tmp_path / "one", f"{OWN}\n\n{ABOUT_FERRY}\n")
    after = checked(tmp_path / "two", f"{OWN}\n\n{ANOTHER}\n\n{ANOTHER.replace('640', '90')}\n")
    assert on(before, OWN) == on(after, OWN) != set()


def test_a_question_of_support_shows_only_what_its_own_sentence_is_linked_with(
    tmp_path: Path,
) -> None:
    dossier = checked(tmp_path / "one", f"{OWN}\n\n{ABOUT_FERRY}\n")
    linked = {frozenset((link.left_id, link.right_id)) for link in dossier.link_records}
    home = {claim.claim_id: claim.source_id for claim in dossier.claim_records}
    for finding in dossier.finding_records:
        own = [i for i in finding.claim_ids if home[i] == "draft"]
        for other in set(finding.claim_ids) - set(own):
            assert any(frozenset((i, other)) in linked for i in own)


def test_a_drift_opens_again_when_the_side_that_lacks_the_words_changes(tmp_path: Path) -> None:
    draft = "The theatre may seat 640 people, and it was opened by Ann Reed in 1911.\n"
    one = checked(tmp_path / "one", draft, "The theatre seats 640 people since 1911.\n")
    two = checked(tmp_path / "two", draft, "The theatre seats 640 people now, since 1911.\n")
    found = [[f for f in d.finding_records if f.kind == "drift"] for d in (one, two)]
    assert found[0] and found[1]
    assert {f.question for f in found[0]} & {f.question for f in found[1]}
    assert {f.finding_id for f in found[0]}.isdisjoint(f.finding_id for f in found[1])

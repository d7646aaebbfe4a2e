"""What bears a fact out, and what only has its words: every trap with a partner that must pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.dossier import check
from workbench.tables import Dossier

MANUSCRIPT = '["m.txt"]\nkind = "secondary"\nmanuscript = true\n["s.txt"]\nkind = "primary"\n'


def held(folder: Path, manuscript: str, source: str) -> Dossier:
    """A manuscript of one sentence checked against one source."""
    (folder / "m.txt").write_text(manuscript + "\n")
    (folder / "s.txt").write_text(source + "\n")
    (folder / "sources.toml").write_text(MANUSCRIPT)
    return check(folder, progress=False)


def statuses(dossier: Dossier) -> dict[str, str]:
    home = {claim.claim_id: claim.source_id for claim in dossier.claim_records}
    return {f.words: f.status for f in dossier.fact_records if home[f.claim_id] == "m"}


def vouched(dossier: Dossier) -> bool:
    return any(f.kind == "corroborated" for f in dossier.finding_records)


# The manuscript, the words in question, a source that does not say so, and one that does.
TRAPS = [
    # Names: another order, the words of several, a last name that is somebody else's.
    (
        "The prize went to Ann Lee.",
        "Ann Lee",
        "It went to Lee Ann Marsh.",
        "It went to Ann R. Lee.",
    ),
    ("It was made by Ann Lee.", "Ann Lee", "It was made by Tom Lee. Lee was ill.", "Lee, Ann Lee."),
    ("The house went to Ed Hill.", "Ed Hill", "Ed Ward had it, not the Hills.", "Ed Hill had it."),
    (
        "Dora Webb won it.",
        "Dora Webb",
        "Dora won it, and Ed Webb lost.",
        "Ed and Dora Webb won it.",
    ),
    ("Karl von Zell sang.", "Karl von Zell", "Karl Moser and von Zell.", "It was Karl von Zell."),
    ("The team had Dan James.", "Dan James", "The team had James Dan.", "The team had D. James."),
    ("Ed Webb won it.", "Ed Webb", "Ed lost, and Dora Webb won it.", "Ed and Dora Webb won it."),
    # Figures that another thing has.
    ("The fire killed 12 and injured 30.", "12", "It killed 30 and injured 12.", "It killed 12."),
    ("The school has 40 teachers.", "40", "It has 90 pupils and 40 lamps, and teachers.", ""),
    ("The town has 5,000 inhabitants.", "5,000", "It has 5,000 trees, and inhabitants.", ""),
    ("The bridge is 300 metres long.", "300 metres", "The long one is 300 metres high.", ""),
    ("Prices rose by 5 per cent.", "5 per cent", "Prices rose; wages rose by 5 per cent.", ""),
    # A figure hangs on its verb, and a noun in -ing is none; an ordinal has its bearer too.
    ("The firm sold the building in 1901.", "1901", "Built in 1901, it was sold in 1920.", ""),
    ("Lee won her seventh title.", "seventh", "Lee saw how Ray won his seventh title.", ""),
    (
        "She voted against raising the fee by 13 per cent.",
        "13 per cent",
        "She voted against it. The fee was raised by 5 per cent, and wages rose by 13 per cent.",
        "The board raised the fee by 13 per cent, but she voted against.",
    ),
    (
        "It was the 400th anniversary of the mill.",
        "400th",
        "The 400th visitor came; it was an anniversary of the mill.",
        "The 400th anniversary year of the mill came.",
    ),
    (
        "She planned to open the mill in 1901.",
        "1901",
        "The mill, planned in 1901, opened late.",
        "",
    ),
    # Any earlier day lies before the last one.
    (
        "The pier was finished by 1950.",
        "by 1950",
        "The pier caught fire in 1940 and was finished.",
        "",
    ),
    (
        "The club has met here since 1988.",
        "since 1988",
        "The club has met here, and in 1990 won the cup.",
        "",
    ),
    # Dates of other events and other people.
    ("The church was built in 1850.", "1850", "It was built, and repaired in 1850.", ""),
    ("The line was opened in 1901.", "1901", "The line was planned in 1901 and opened late.", ""),
    ("Ann Lee was born in 1920.", "1920", "Ann Lee had a brother. Tom was born in 1920.", ""),
    # Denied on one side only.
    ("The mayor approved the plan.", "approved", "The mayor did not approve the plan.", ""),
    ("The mayor never approved the plan.", "never", "The mayor approved the plan.", ""),
    ("The play was staged without music.", "without music", "It was staged with music.", ""),
    (
        "The team failed to win the cup.",
        "failed",
        "The team won the cup.",
        "It did not win the cup.",
    ),
    # Told of somebody else.
    ("Lee sued Ray over a debt.", "sued", "Ray sued Lee over a debt.", "Ray was sued by Lee."),
    (
        "Teachers supported the strike.",
        "supported",
        "Teachers fought the strike; parents supported it.",
        "",
    ),
]


@pytest.mark.parametrize(("told", "words", "trap", "plain"), TRAPS, ids=[t[0] for t in TRAPS])
def test_words_alone_bear_nothing_out(
    tmp_path: Path, told: str, words: str, trap: str, plain: str
) -> None:
    dossier = held(tmp_path, told, trap)
    assert statuses(dossier)[words] != "supported"
    assert not vouched(dossier)
    assert statuses(held(tmp_path, told, plain or told))[words] == "supported"


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("Oban beat Ross in the final.", "Ross beat Oban in the final."),
        ("Profits rose and costs fell.", "Profits fell and costs rose."),
        ("The north tower fell and the south stood.", "The south tower fell and the north stood."),
        ("Critics praised it and audiences hissed.", "Audiences praised it and critics hissed."),
        ("The king killed the queen's brother.", "The queen's brother killed the king."),
    ],
)  # fmt: skip
def test_what_is_turned_round_is_not_vouched_for(tmp_path: Path, told: str, source: str) -> None:
    assert not vouched(held(tmp_path, told, source))


@pytest.mark.parametrize(
    ("source", "status"),
    [
        ("The fire was caused by a gas leak.", "supported"),
        ("The fire may have been caused by a gas leak.", "drifted"),
        ("Neighbours alleged that the fire was caused by a gas leak.", "drifted"),
        ("The fire may be caused by rain. The fire was caused by a gas leak.", "supported"),
    ],
)
def test_a_reserve_of_the_source_is_drift(tmp_path: Path, source: str, status: str) -> None:
    dossier = held(tmp_path, "The fire was caused by a gas leak.", source)
    assert statuses(dossier)["caused"] == status
    assert vouched(dossier) == (status == "supported")
    assert statuses(held(tmp_path, source.split(". ")[0], source)).get("caused") == "supported"


def test_the_country_bears_out_its_people(tmp_path: Path) -> None:
    told = statuses(held(tmp_path, "The Danish Ann Lee won.", "Ann Lee of Denmark won."))
    assert "unsupported" not in told.values()
    told = statuses(held(tmp_path, "The Danish Ann Lee won.", "Ann Lee of Norway won."))
    assert "unsupported" in told.values() or "contested" in told.values()

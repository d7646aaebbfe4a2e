"""How far reviewers agree, beyond what chance would give.

Cohen, A coefficient of agreement for nominal scales, 1960. Krippendorff, Computing Krippendorff's
alpha-reliability, 2011; Content Analysis, 4th edition, 2018.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import combinations
from typing import TYPE_CHECKING

from workbench.records import FINDING_KINDS, Finding, Verdict
from workbench.verdicts.standing import by_finding, same_value, stand

if TYPE_CHECKING:
    import pandas as pd

    from workbench.verdicts.store import VerdictStore

Rate = float | str  # "n/a" where a figure is undefined
COLUMNS = ("kind", "n", "reviewers", "raw", "kappa", "alpha", "same_value")


def agreement(store: VerdictStore, findings: Iterable[Finding] | pd.DataFrame = ()) -> pd.DataFrame:
    """Agreement on the verdict word, over all findings and per kind of finding.

    Rated are the standing verdicts of findings that two reviewers or more have judged; settling
    (adjudicate) and ``needs_work`` are no ratings. ``findings``: records or ``dossier.findings``;
    without them only the row ``all`` is known, and findings not among them count as ``earlier``.

    Columns: kind; n, findings rated; reviewers; raw, share of pairs of reviewers that agree;
    kappa, Cohen's, for exactly two reviewers; alpha, Krippendorff's, nominal; same_value, share
    of pairs that chose the same value where both chose one. "n/a" where undefined.

    >>> (found,) = wb.check("sources").finding_records
    >>> with wb.VerdictStore("verdicts.sqlite") as store:
    ...     for person in ("Ann", "Bo"):
    ...         said = store.record(found, "no_conflict", reviewer=person)
    ...     table = wb.agreement(store, [found])
    >>> table[["kind", "n", "raw"]].values.tolist()
    [['conflict', 1, 1.0], ['all', 1, 1.0]]
    """
    import pandas as pd

    kinds = _kinds(findings)
    rated: dict[str, list[list[Verdict]]] = {"all": []}
    for finding_id, events in by_finding(store.events()).items():
        ratings = stand([e for e in events if e.action_kind != "adjudicate"])
        ratings = [e for e in ratings if e.verdict != "needs_work"]
        if len(ratings) > 1:
            rated["all"].append(ratings)
            if kinds:
                rated.setdefault(kinds.get(finding_id, "earlier"), []).append(ratings)
    order = [k for k in (*FINDING_KINDS, "earlier") if k in rated or k in kinds.values()]
    rows = [(kind, *_figures(rated.get(kind, []))) for kind in (*order, "all")]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _kinds(findings: Iterable[Finding] | pd.DataFrame) -> dict[str, str]:
    import pandas as pd

    if isinstance(findings, pd.DataFrame):
        return dict(zip(findings["finding_id"], findings["kind"], strict=True))
    return {f.finding_id: f.kind for f in findings}


def _figures(rated: list[list[Verdict]]) -> tuple[int, int, Rate, Rate, Rate, Rate]:
    pairs = [pair for ratings in rated for pair in combinations(ratings, 2)]
    chose = [pair for pair in pairs if all(e.chosen_value for e in pair)]
    reviewers = {e.reviewer for ratings in rated for e in ratings}
    return (
        len(rated),
        len(reviewers),
        _share([a.verdict == b.verdict for a, b in pairs]),
        _kappa(rated) if len(reviewers) == 2 else "n/a",
        _alpha(rated),
        _share([same_value(a, b) for a, b in chose]),
    )


def _share(agree: list[bool]) -> Rate:
    return round(sum(agree) / len(agree), 3) if agree else "n/a"


def _kappa(rated: list[list[Verdict]]) -> Rate:
    """Cohen's kappa of two reviewers; undefined where both always gave one and the same word."""
    words = [{e.reviewer: e.verdict for e in ratings} for ratings in rated]
    first, second = (Counter(w[name] for w in words) for name in sorted(words[0]))
    observed = sum(len(set(w.values())) == 1 for w in words) / len(words)
    expected = sum(first[word] * second[word] for word in first) / len(words) ** 2
    return round((observed - expected) / (1 - expected), 3) if expected < 1 else "n/a"


def _alpha(rated: list[list[Verdict]]) -> Rate:
    """Krippendorff's alpha, nominal: one less what differs by what would differ by chance.

    Pairs within a finding weigh so that each verdict counts once, however many judged; undefined
    where only one word was ever given.
    """
    words: Counter[str] = Counter(e.verdict for ratings in rated for e in ratings)
    observed = sum(_apart(Counter(e.verdict for e in r)) / (len(r) - 1) for r in rated)
    expected = _apart(words) / (words.total() - 1) if rated else 0
    return round(1 - observed / expected, 3) if expected else "n/a"


def _apart(words: Counter[str]) -> int:
    """How many ordered pairs of words are not the same."""
    return words.total() ** 2 - sum(count**2 for count in words.values())

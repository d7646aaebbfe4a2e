"""The ledger of what reviewers said: append, read, judge what stands, measure agreement."""

from workbench.verdicts.agreement import agreement
from workbench.verdicts.standing import Standing, earlier, standings
from workbench.verdicts.store import VerdictStore

__all__ = ["Standing", "VerdictStore", "agreement", "earlier", "standings"]

"""Whether what the sources say can hold together: each document against itself and arithmetic.

Each check shows its working. ``pass`` and ``near`` (right within rounding) need nobody's time;
``fail`` becomes a finding of its own.
"""

from workbench.checks.check import Check as Check
from workbench.checks.check import rows
from workbench.checks.keyed import lines
from workbench.checks.lives import lives
from workbench.checks.spans import spans
from workbench.checks.sums import sums
from workbench.facts.inventory import Inventory


def check(stock: Inventory) -> list[Check]:
    """All checks that the facts allow, in order of source and place."""
    told = list(rows(stock))
    return list(dict.fromkeys(c for rule in (spans, lives, sums, lines) for c in rule(told)))

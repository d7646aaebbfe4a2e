"""The review desk: judge a queue of findings in JupyterLab, mostly from the keyboard."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.review.panel import ReviewDesk
    from workbench.tables import Dossier
    from workbench.verdicts import VerdictStore


def review(
    dossier: Dossier, store: VerdictStore, reviewer: str | None = None, role: str = "checker"
) -> ReviewDesk:
    """The review desk on the findings of ``dossier``; verdicts go into ``store``.

    ``reviewer`` is the name verdicts are signed with; without it the JupyterHub user's, else the
    desk asks. ``role`` is ``checker``, ``second`` (an independent second judgement: others'
    verdicts stay hidden until one's own is saved) or ``adjudicator`` (settles disagreements).

    >>> desk = wb.review(wb.check("sources"), wb.VerdictStore("verdicts.sqlite"), reviewer="Ann")
    """
    from workbench.review.panel import ReviewDesk

    return ReviewDesk(dossier, store, reviewer=reviewer, role=role)


class _Callable(ModuleType):
    def __call__(
        self,
        dossier: Dossier,
        store: VerdictStore,
        reviewer: str | None = None,
        role: str = "checker",
    ) -> ReviewDesk:
        return review(dossier, store, reviewer, role)


# ``workbench.review`` is this package as soon as anything imports it, and the front-door function
# as well (``wb.review(dossier, store)``); so the package itself can be called, and says how.
sys.modules[__name__].__class__ = _Callable
__doc__ = str(review.__doc__)

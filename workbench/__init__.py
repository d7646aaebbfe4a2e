"""The editorial fact-checking workbench.

``check`` a folder of sources, ``review`` its findings, ``export`` what was decided. Names are
loaded when first used, so ``import workbench`` stays quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from workbench.claims import split as split
    from workbench.dossier import check as check
    from workbench.errors import WorkbenchError as WorkbenchError
    from workbench.facts import extract as extract
    from workbench.findings import compare as compare
    from workbench.findings import flag as flag
    from workbench.links import link as link
    from workbench.reports import export as export
    from workbench.reports.notebook import plot as plot
    from workbench.reports.notebook import show as show
    from workbench.review import review as review
    from workbench.sources import read as read
    from workbench.verdicts import VerdictStore as VerdictStore
    from workbench.verdicts import agreement as agreement

_HOME = {
    "agreement": "workbench.verdicts",
    "check": "workbench.dossier",
    "compare": "workbench.findings",
    "extract": "workbench.facts",
    "export": "workbench.reports",
    "flag": "workbench.findings",
    "link": "workbench.links",
    "plot": "workbench.reports.notebook",
    "read": "workbench.sources",
    "review": "workbench.review",
    "show": "workbench.reports.notebook",
    "split": "workbench.claims",
    "VerdictStore": "workbench.verdicts",
    "WorkbenchError": "workbench.errors",
}
__all__ = sorted(_HOME)


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'workbench' has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]

"""Differences between claims and the findings made of them."""

from workbench.findings.compare import Comparison as Comparison
from workbench.findings.compare import compare as compare
from workbench.findings.flag import flag as flag

"""Facts: what each claim states, slot by slot; how two of them are told to fill the same one."""

from workbench.facts.extract import extract

__all__ = ["extract"]

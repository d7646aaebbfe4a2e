"""The value of a cell of a workbook as the spreadsheet program shows it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

DIGITS = 12  # of a figure without a format; behind them floating-point noise begins
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.')
_CURRENCY = re.compile(r"[$£€¥₹₽₩]|\b(?:USD|GBP|EUR|JPY|CHF|CAD|AUD|DM|SEK|NOK|DKK)\b")
_PLACES = re.compile(r"[0#?]\.([0#?]+)")
_WHOLE = re.compile(r"[0#?]")


def shown(value: Any, form: str = "General") -> str:
    """The value in words; dates as ISO dates, figures rounded as the format of the cell says."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        if value.time() == time(0):
            return value.date().isoformat()
        return value.isoformat(" ", "seconds").removesuffix(":00").replace(" ", ", ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("seconds").removesuffix(":00")
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    if isinstance(value, int | float):
        return _figure(value, form or "General")
    return str(value)


def _figure(value: int | float, form: str) -> str:
    try:
        exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.{DIGITS}g}")
    except (InvalidOperation, ValueError, OverflowError):
        return str(value)
    if not exact.is_finite():
        return str(value)
    sections = form.split(";")
    section = sections[0]
    literal = " ".join("".join(part) for part in _LITERAL.findall(section))
    plain = _LITERAL.sub("", section)
    percent = "%" in plain
    exact = exact * 100 if percent else exact
    if "E" not in plain and "/" not in plain and _WHOLE.search(plain):
        places = _PLACES.search(plain)
        digits = len(places[1]) if places else 0
        exact = exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
        text = f"{abs(exact):,f}" if "," in plain else f"{abs(exact):f}"
    else:
        text = _bare(abs(exact))
    currency = _CURRENCY.search(f"{literal} {plain}")
    mark = currency[0] if currency else ""
    sign = "-" if exact < 0 else ""
    return f"{sign}{mark}{' ' if mark.isalpha() else ''}{text}{'%' if percent else ''}"


def _bare(exact: Decimal) -> str:
    """Without zeros behind the point, and without an exponent."""
    text = f"{exact:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text

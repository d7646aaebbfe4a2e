"""Reading a date: day, month, season, year, decade, century, and what stands before or after.

Own rules: of 23 dates that dateparser found in running text 15 were none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from workbench.measures import clock, numeric, styles
from workbench.measures.calendar import PartOfPeriod, Stretch, When
from workbench.measures.figures import dashed, figure, values
from workbench.measures.years import MODERN, YEARS, century_at, season_at, whole, year_at
from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading


@cache
def openers() -> frozenset[str]:
    """The words a date can begin with, other than digits."""
    lists = ("months", "seasons", "weekdays", "decades")
    return frozenset(word for name in lists for word in mapping(name)) | clock.openers()


def at(reading: Reading, index: int) -> tuple[When, int, int] | None:
    """The date that begins at word ``index``: with its first word (bounds count) and last."""
    found = _core(reading, index)
    if found is None:
        return None
    when, last = found
    return _framed(reading, when, index, last)


def _core(reading: Reading, index: int) -> tuple[When, int] | None:
    """A date without what stands around it, told in the new calendar."""
    found = _told(reading, index)
    if found is None or not found[0].stretch.day:
        return found
    when, last = found
    style, behind = styles.bracketed(reading, last, _told)
    if not style:
        style, last = styles.at(reading, last)
        return (styles.shifted(when) if style == "old" else when), last
    if not when.stretch.year:
        year = _near_year(reading, behind, ")]") if behind < reading.size else 0
        when = replace(when, stretch=when.stretch._replace(year=year))
        behind = _behind(reading, behind, year)
    return (styles.shifted(when) if style == "new" else when), behind


def _told(reading: Reading, index: int) -> tuple[When, int] | None:
    """A date as it is told, in either calendar."""
    word = reading.lowers[index]
    if word[0].isdecimal():
        return _digits(reading, index)
    read = _named_dates().get(word)
    found = read(reading, index) if read else None
    return found or _nth_day(reading, index) or _named(century_at(reading, index))


@cache
def _named_dates() -> dict[str, Callable[[Reading, int], tuple[When, int] | None]]:
    """How a date that begins with this word is read."""
    return {
        **dict.fromkeys(clock.openers(), clock.spoken),
        **dict.fromkeys(("noon", "midnight"), clock.named),
        **dict.fromkeys(values("decades"), _decade),
        **dict.fromkeys(values("seasons"), lambda reading, at: _named(season_at(reading, at))),
        **dict.fromkeys(values("weekdays"), _weekday),
        **dict.fromkeys(values("months"), _month),
    }


def _decade(reading: Reading, index: int) -> tuple[When, int] | None:
    """ "the twenties"."""
    word = reading.lowers[index]
    decade = Stretch(1900 + int(values("decades")[word]), years=10)
    return When(word, "calendar", decade), index + 1


def _digits(reading: Reading, index: int) -> tuple[When, int] | None:
    """A date that begins with digits; their count tells what it can be."""
    word = reading.lowers[index]
    if not word.isdecimal() and not word[-1].isalpha():
        # "3.4.1998" and "9.15am"; not "1,200" or "2.5".
        return numeric.dotted(reading, index) or clock.told(reading, index) if "." in word else None
    if word.isdecimal() and len(word) > 2:
        found = (
            numeric.iso(reading, index) or clock.told(reading, index) if len(word) == 4 else None
        )
        return found or _named(year_at(reading, index))
    if word.isdecimal() and _counts(reading, index):
        return None
    found = clock.told(reading, index) or clock.spoken(reading, index) or _numeric(reading, index)
    return found or _named(year_at(reading, index) or century_at(reading, index))


# Words that make a date of one or two digits before them.
_DATING = frozenset(["of", "am", "pm", "a.m.", "p.m.", "bc", "bce", "ad", "ce"]) | {
    "b.c.",
    "a.d.",
    "o'clock",
    "noon",
    "midnight",
}


def _counts(reading: Reading, index: int) -> bool:
    """Whether a short number stands before a plain word, so that it can be no part of a date."""
    at = index + 1
    if at >= reading.size or reading.gaps[at] != " ":
        return False
    word = reading.lowers[at]
    dating = (
        word in _DATING
        or (word == "in" and reading.lowers[at + 1 : at + 2] == ("the",))
        or word in mapping("zones")
        or word in values("months")
        or reading.stems[at] == "century"
    )
    return not dating and (not index or reading.words[index - 1] not in ("AD", "A.D.", "FY"))


def _named(found: tuple[Stretch, int] | None) -> tuple[When, int] | None:
    """A year or more as a date; "1914-18" is a range from its first year to its last."""
    if found is None:
        return None
    stretch, last = found
    if stretch.years in (1, 10, 100):
        return When("", "calendar", stretch), last
    closing = Stretch(stretch.year + stretch.years - 1)
    return When("", "calendar", stretch._replace(years=1), closing), last


def _weekday(reading: Reading, index: int) -> tuple[When, int] | None:
    """ "Tuesday", "Tues."; "Sun" and "Fri" only where a point marks the short form."""
    word = reading.lowers[index]
    short = len(word) < 5 and reading.gaps[index + 1][:1] not in (".", ",")
    if short or not reading.words[index][0].isupper():
        return None
    return When(word, "weekday", number=int(values("weekdays")[word])), index + 1


def _month(reading: Reading, index: int) -> tuple[When, int] | None:
    """ "May 12, 1962", "May 12", "May 12-14", "May 1962", "in May"."""
    lowers = reading.lowers
    if not reading.words[index][0].isupper():
        return None
    month, at = int(values("months")[lowers[index]]), index + 1
    day = whole(reading, at)
    days = 1
    if reading.lowers[at : at + 1] == ("the",) and whole(reading, at + 1):
        at, day = at + 1, whole(reading, at + 1)
    if day and not reading.lowers[at].endswith("s"):
        at += 1
        closing = whole(reading, at, day + 1) if dashed(reading, at) else 0
        if closing:
            days, at = closing - day + 1, at + 1
        year = _near_year(reading, at)
        return When("", "calendar", Stretch(year, month, day, days=days)), _behind(
            reading, at, year
        )
    year = _near_year(reading, at)
    if not year and not _alone(reading, index):
        return None
    return When("", "calendar", Stretch(year, month)), _behind(reading, at, year)


def _alone(reading: Reading, index: int) -> bool:
    """Whether a bare month name is one: "may" and "march" are verbs, "April" a name."""
    before = reading.lowers[index - 1] if index else ""
    named = before in _BEFORE_MONTH or before in mapping("bounds_date")
    return named or (len(reading.lowers[index]) > 5 and index > 0 and before not in ("ms", "mrs"))


_BEFORE_MONTH = frozenset(
    ["in", "of", "during", "last", "next", "this", "early", "late", "mid", "each", "every"]
)


def _near_year(reading: Reading, index: int, marks: str = "") -> int:
    """The year at a word, if only a comma or "of" parts it from the month."""
    if index + 1 < reading.size and reading.lowers[index] in ("of", "in"):
        year = whole(reading, index + 1, MODERN[0], MODERN[-1])
        return year if year and len(reading.lowers[index + 1]) == 4 else 0
    if reading.gaps[index].lstrip(marks).strip() not in ("", ","):
        return 0
    year = whole(reading, index, YEARS[0], YEARS[-1])
    return year if year and len(reading.lowers[index]) == 4 else 0


def _behind(reading: Reading, index: int, year: int) -> int:
    """The word behind a year that ``_near_year`` found from word ``index`` on."""
    if not year:
        return index
    return index + (2 if reading.lowers[index] in ("of", "in") else 1)


def _numeric(reading: Reading, index: int) -> tuple[When, int] | None:
    """ "12 May 1962", "12th of May", "13-15 April", "1962-05-12"."""
    day, at, days = whole(reading, index), index + 1, 1
    if not day:
        return None
    slashed = numeric.slashed(reading, index)
    if slashed is not None:
        return slashed
    closing = whole(reading, at, day + 1) if dashed(reading, at) else 0
    if closing:
        days, at = closing - day + 1, at + 1
    return _of_month(reading, day, days, at)


def _nth_day(reading: Reading, index: int) -> tuple[When, int] | None:
    """ "the third of May 1962", "the twenty-first of May"."""
    if "of" not in reading.lowers[index + 1 : index + 3]:
        return None
    day = figure(reading, index)
    if day is None or day.kind != "ordinal" or day.value > 31:
        return None
    return _of_month(reading, int(day.value), 1, day.last)


def _of_month(reading: Reading, day: int, days: int, at: int) -> tuple[When, int] | None:
    """The date of a day, or of several, whose month stands at a word."""
    at += reading.lowers[at : at + 1] == ("of",)
    if at >= reading.size or reading.lowers[at] not in values("months"):
        return None
    if not reading.words[at][0].isupper():
        return None
    month = int(values("months")[reading.lowers[at]])
    year = _near_year(reading, at + 1)
    return When("", "calendar", Stretch(year, month, day, days=days)), _behind(
        reading, at + 1, year
    )


def _framed(reading: Reading, when: When, first: int, last: int) -> tuple[When, int, int]:
    """The date with "early", "before", "as of", "between ... and" taken in."""
    start = first = _opened(reading, when, first)
    part = _part(reading, start) if when.kind == "calendar" and not when.stretch.day else ""
    if part:
        start -= 1
    bound, start = _bound(reading, start)
    if bound == "<" and "end" in reading.lowers[start:first]:
        bound = "<="  # "before the end of October" may be in October
    state = bound == "@"
    if bound in ("", "@", "="):
        start, bound = first - bool(part), ""
    elif _adjective(reading, when, first, last):
        bound = {"<": "<=", ">": ">="}.get(bound, bound)
    stretch = when.stretch._replace(part=part) if part else when.stretch
    until, last, closed = _until(reading, when, start, last)
    if closed:
        bound = ""
    said = reading.span(start, last)
    own = (when.number, state, when.either, when.half, when.zone, when.summer)
    return When(said, when.kind, stretch, until, bound, *own), start, last


def _opened(reading: Reading, when: When, first: int) -> int:
    """The first word of a date with what only says that it is one: "AD 61", "FY 2011-12"."""
    if when.kind != "calendar" or when.stretch.month or not first:
        return first
    if reading.words[first - 1] in ("AD", "A.D.", "FY"):
        return first - 1
    before = reading.lowers[max(0, first - 2) : first]
    if before in (("fiscal", "year"), ("financial", "year"), ("the", "year")):
        return first - 2
    return first - 1 if before[-1:] == ("fiscal",) else first


def _bound(reading: Reading, index: int) -> tuple[str, int]:
    """The bound that stands before word ``index``, and its first word."""
    bounds, at = mapping("bounds_date"), index
    while at and not _parted(reading, at):
        if reading.lowers[at - 1] in _last_words():
            for length in (4, 3, 2, 1):
                phrase = " ".join(reading.lowers[max(0, at - length) : at])
                if length <= at and phrase in bounds:
                    return bounds[phrase][0], at - length
        if reading.lowers[at - 1] not in {"the", "year", "on", "of", "month", "end", "start"}:
            break
        at -= 1
    return "", index


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in mapping("bounds_date"))


def _adjective(reading: Reading, when: When, first: int, last: int) -> bool:
    """Whether the year only names an event: "before the 1990 final" may still be in 1990."""
    if when.stretch.month or last >= reading.size or reading.lowers[max(0, first - 1)] != "the":
        return False
    return reading.gaps[last] == " " and reading.lowers[last] not in entries("function_words")


def _parted(reading: Reading, index: int) -> bool:
    gap = reading.gaps[index]
    return gap != " " and any(mark in gap for mark in ",;:()")


def _part(reading: Reading, index: int) -> PartOfPeriod:
    word = reading.lowers[index - 1] if index else ""
    if word in ("early", "late", "mid"):
        return word  # type: ignore[return-value]
    return "mid" if word in ("middle", "midway") else ""


def _until(reading: Reading, when: When, start: int, last: int) -> tuple[Stretch | None, int, bool]:
    """The second date of "from 1914 to 1918", "between May and July 2001", "1914 until 1918"."""
    if when.until is not None:
        return when.until, last, True
    if when.kind != "calendar" or last >= reading.size:
        return None, last, False
    lead = reading.lowers[start - 1] if start else ""
    opener = reading.lowers[start]
    link = reading.lowers[last]
    at = last + 1
    ranged = opener in ("from", "since") or lead == "between" or opener == "between"
    if link in ("to", "until", "till", "through") or (link == "and" and lead == "between"):
        pass
    elif dashed(reading, last):
        at = last
    else:
        return None, last, False
    if at >= reading.size or not (ranged or at == last or link in ("to", "through", "until")):
        return None, last, False
    closing = _core(reading, at)
    if closing is None or closing[0].kind != "calendar":
        return None, last, False
    return closing[0].stretch, closing[1], True

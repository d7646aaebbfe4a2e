"""Reading years, decades, centuries and seasons; a year is not a count of four digits."""

from __future__ import annotations

from workbench.measures.calendar import Stretch
from workbench.measures.figures import ROMAN, values
from workbench.words.lexicon import entries, mapping
from workbench.words.tokens import Reading

YEARS = range(1000, 2101)
MODERN = range(1700, 2051)
RECENT = range(1900, 2041)


def whole(reading: Reading, index: int, low: int = 1, high: int = 31) -> int:
    """The whole number written in digits at a word, if it lies between the two; else 0."""
    if not 0 <= index < reading.size:
        return 0
    word = reading.lowers[index]
    if not word[0].isdecimal():
        return 0
    if word.isdecimal():
        return int(word) if len(word) < 5 and low <= int(word) <= high else 0
    digits = word.rstrip("stndrh") if word[-1].isalpha() and not word.endswith("0s") else word
    return int(digits) if digits.isdecimal() and low <= int(digits) <= high else 0


def year_at(reading: Reading, index: int) -> tuple[Stretch, int] | None:
    """ "1947", "1999/2000", "2018-19", "the 1990s"; not "2,000 people" or "over 2000 people"."""
    word = reading.lowers[index]
    if len(word) == 5 and word.endswith("0s") and word[:4].isdecimal():
        return _decade(int(word[:4])), index + 1
    if len(word) == 3 and word.endswith("0s"):
        return Stretch(1900 + int(word[:2]), years=10), index + 1
    era = _era(reading, index)
    if era is not None:
        return era
    year = whole(reading, index, YEARS[0], YEARS[-1])
    business = index > 0 and reading.words[index - 1] == "FY" and word.isdecimal()
    if business and len(word) == 2:
        year = 2000 + int(word)
    elif len(word) != 4 or not year:
        return _short_year(reading, index)
    if word.endswith("0") and reading.lowers[index + 1 : index + 2] == ("s",):  # "the 1970's"
        return _decade(year), index + 2
    closing, last = _closing_year(reading, index, year)
    if closing:
        return Stretch(year, years=closing - year + 1), last
    return (Stretch(year), last) if business or _is_year(reading, index, year) else None


def _era(reading: Reading, index: int) -> tuple[Stretch, int] | None:
    """ "350 BC", "118 BCE", "88 AD", "AD 88"."""
    year = whole(reading, index, 1, 9999)
    behind = reading.words[index + 1].replace(".", "") if index + 1 < reading.size else ""
    before = reading.words[index - 1].replace(".", "") if index else ""
    if not year:
        return None
    if behind in ("BC", "BCE"):
        return Stretch(-year), index + 2
    if behind in ("AD", "CE"):
        return Stretch(year), index + 2
    return (Stretch(year), index + 1) if before == "AD" else None


def _short_year(reading: Reading, index: int) -> tuple[Stretch, int] | None:
    """ "in 632", "since 892", "c. 570"; not "in 120 of the towns"."""
    year = whole(reading, index, 100, 999)
    before = reading.lowers[index - 1] if index else ""
    after = reading.lowers[index + 1] if index + 1 < reading.size else ""
    if not year or before not in ("in", "since", "until", "from", "year", "c", "ca", "circa"):
        return None
    if reading.gaps[index + 1].strip() or not after:
        return Stretch(year), index + 1
    linked = after in ("and", "until", "to", "but", "when", "he", "she", "the", "by", "at", "with")
    return (Stretch(year), index + 1) if linked else None


def _decade(year: int) -> Stretch:
    return Stretch(year, years=100 if year % 100 == 0 and year < 2000 else 10)


def _closing_year(reading: Reading, index: int, year: int) -> tuple[int, int]:
    """The second year of "1999/2000" or "2018-19", and the word behind it."""
    at = index + 1
    if at >= reading.size or reading.gaps[at].strip() not in ("-", "–", "—", "/", "−"):
        return 0, at
    word = reading.lowers[at]
    if word.isdecimal() and len(word) == 2:
        dated = reading.lowers[at + 1 : at + 2]
        if dated and dated[0] in values("months"):
            return 0, at
    if word.isdecimal() and len(word) in (2, 4):
        closing = int(word) if len(word) == 4 else year // 100 * 100 + int(word)
        if len(word) == 2 and closing < year:
            closing += 100
        if year < closing <= year + 120 and closing in YEARS:
            return closing, at + 1
    return 0, at


def _is_year(reading: Reading, index: int, year: int) -> bool:
    before = reading.lowers[index - 1] if index else ""
    after = reading.lowers[index + 1] if index + 1 < reading.size else ""
    if year not in MODERN and mapping("bounds_date").get(before) == ("~",):
        return not after or reading.gaps[index + 1] != " " or after in entries("function_words")
    if year not in MODERN:
        dated = ("in", "since", "until", "circa", "year", "by", "from", "to", "before", "after")
        return before in dated and not after.endswith("s")
    if after in ("%", "percent", "per", "million", "billion") or before in ("than", "over", "$"):
        return False
    if reading.gaps[index][-1:] in ("'", '"', "“", "‘", "`") or reading.gaps[index].endswith("`` "):
        return False  # a title
    if before in ("under", "exceeding", "nearly", "almost", "least", "most", "some", "about"):
        return after in ("", "and", "or")
    owned = before.endswith(("'s", "s'"))  # "Holm's 1954 novel"
    if before in entries("before_year") or owned or not index:
        plural = after.endswith("s") and not after.endswith(("ss", "us", "is")) and after != "s"
        plural = plural or after in entries("irregular_plurals")
        known = before in ("in", "since", "until", "during", "year")
        known = known or (before in ("and", "or", "to") and _year_before(reading, index - 2))
        name = after.isalpha() and reading.words[index + 1][:1].isupper()
        known = known or (before == "the" and year in RECENT)
        return known or not plural or name
    name = after.isalpha() and reading.words[index + 1][0].isupper()
    return (
        (name and year in RECENT)
        or bool(set(reading.gaps[index]) & set("(,–-[;"))
        or not after
        or not after[0].isalpha()
        or (after in ("and", "or", "to", "the", "as", "with", "at", "by", "for", "he", "she", "it"))
        or (year in RECENT and _one_thing(reading, index))
    )


def _one_thing(reading: Reading, index: int) -> bool:
    """Whether one thing stands behind four digits, which count none: "a broad 2016 report"."""
    after, articles = reading.lowers[index + 1], reading.lowers[max(0, index - 3) : index]
    if after.endswith("s") or after in mapping("units") or reading.gaps[index + 1] != " ":
        return False
    single = not {"a", "an"}.isdisjoint(articles)
    return single and after.isalpha() and after not in entries("irregular_plurals")


def _year_before(reading: Reading, index: int) -> bool:
    """Whether four digits of this age stand at a word: the first year of "1931 and 1987"."""
    return whole(reading, index, MODERN[0], MODERN[-1]) > 0


def season_at(reading: Reading, index: int) -> tuple[Stretch, int] | None:
    """ "summer 1947", "in the spring of 1950", "the winter of 1941/42"."""
    at = index + 1
    if at < reading.size and reading.lowers[at] == "of":
        at += 1
    year = whole(reading, at, YEARS[0], YEARS[-1])
    if not year or len(reading.lowers[at]) != 4:
        return None
    month = int(values("seasons")[reading.lowers[index]])
    closing, last = _closing_year(reading, at, year)
    winter = Stretch(year, month, months=3)
    if month == 12 and not closing:
        # "winter 1947" may be its first months or its last.
        winter = Stretch(year)
    return winter, last


_TURN = 10  # the years on either side of the turn of a century


def century_at(reading: Reading, index: int) -> tuple[Stretch, int] | None:
    """ "19th century", "the nineteenth century", "the XIX century", and its turn."""
    if index + 1 >= reading.size or reading.stems[index + 1] != "century":
        return None
    number = values("ordinal_words").get(reading.lowers[index]) or whole(reading, index, 1, 21)
    if reading.words[index].isupper():
        number = number or ROMAN.get(reading.lowers[index], 0)
    behind = reading.words[index + 2] if index + 2 < reading.size else ""
    if number and behind.replace(".", "") in ("BC", "BCE"):
        return Stretch(-int(number) * 100, years=100), index + 3
    named = behind[:1].isupper() and behind.replace(".", "") not in ("AD", "CE")
    if not number or (named and reading.gaps[index + 2] == " "):  # a company's or a paper's name
        return None
    start = int(number) * 100 - 99
    if reading.lowers[max(0, index - 3) : index] == ("turn", "of", "the"):
        return Stretch(start - _TURN - 1, years=2 * _TURN), index + 2
    era = bool(behind) and not named and behind[0].isupper()
    return Stretch(start, years=100), index + 2 + era

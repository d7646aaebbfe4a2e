"""Telling quantities apart by what stands beside the figure."""

from __future__ import annotations

from workbench.measures import coins
from workbench.measures.figures import Figure, dashed, figure, labelled
from workbench.measures.nouns import Counted, plural
from workbench.measures.ranges import SHARES
from workbench.measures.units import Unit, unit_at
from workbench.words.lexicon import entries
from workbench.words.thesaurus import kinds
from workbench.words.tokens import Reading

MeasuredKind = tuple[str, Unit, int]
_PLAIN = Unit("", 1.0)


def kind_of(reading: Reading, number: Figure, last: int) -> MeasuredKind:
    """What sort of quantity it is, its unit, and the word behind the unit."""
    return (
        _by_sign(reading, number, last)
        or _by_unit(reading, number, last)
        or _by_place(reading, number, last)
    )


def _by_sign(reading: Reading, number: Figure, last: int) -> MeasuredKind | None:
    """Money before the figure; a share, a rating or a multiple behind it."""
    after = reading.lowers[last] if last < len(reading) else ""
    currency = coins.before(reading, number.first)
    if currency is not None:
        return "money", Unit(currency[0], 1.0), last
    if number.kind == "times":
        return "times", _PLAIN, last
    share = _share(reading, number)
    if share is not None:
        return "percent", Unit("", 100.0 / share.value), share.last
    percent = _percent(reading, last)
    if percent is not None:
        return percent
    if number.kind == "part" and reading.stems[last : last + 1] == ("point",):
        return "points", _PLAIN, last + 1  # "a quarter point"
    rated = _rating(reading, last)
    if rated:
        return "rating", Unit(str(rated[0]), 1.0), rated[1]
    if after in ("times", "fold") and number.kind == "cardinal":
        return "times", _PLAIN, last + 1
    return None


def _percent(reading: Reading, last: int) -> MeasuredKind | None:
    """A share in a hundred, or points of one: "45 %", "2 percentage points", "40 basis points"."""
    lowers, two = reading.lowers, reading.stems[last : last + 2]
    if lowers[last : last + 1] and lowers[last] in SHARES - _POINTS:
        if reading.stems[last + 1 : last + 2] == ("point",) and lowers[last] != "%":
            return "points", _PLAIN, last + 2
        return "percent", _PLAIN, last + 1
    if lowers[last : last + 2] == ("per", "cent"):
        return "percent", _PLAIN, last + 2
    if two == ("percentage", "point"):
        return "points", _PLAIN, last + 2
    if lowers[last : last + 1] and lowers[last] in _POINTS:
        return "points", Unit("", 0.01 if lowers[last][0] == "b" else 1.0), last + 1
    return ("points", Unit("", 0.01), last + 2) if two == ("basis", "point") else None


_POINTS = frozenset(["pp", "ppt", "bps", "bp"])


def _by_unit(reading: Reading, number: Figure, last: int) -> MeasuredKind | None:
    """A measure, a duration, an age or money, by the word behind the figure."""
    half = number.kind == "part" and reading.lowers[last - 1] in ("a", "an")  # "half a dollar"
    coin = coins.behind(reading, last) if half or number.kind == "cardinal" else None
    if coin is not None and not _weighed(reading, number, last):
        return "money", coin, coin.last
    unit = unit_at(reading, last)
    if unit is not None and number.kind in ("cardinal", "part"):
        return _measured(reading, number, unit)
    if _weighed(reading, number, last):
        return "measure", Unit("mass", 0.45359237), last + 1
    of_many = number.kind == "many" and reading.lowers[last : last + 1] == ("of",)
    coin = coins.behind(reading, last + of_many) if number.kind == "many" else None
    return ("money", coin, coin.last) if coin else None


def _by_place(reading: Reading, number: Figure, last: int) -> MeasuredKind:
    """An age, a rank or a name, by the words beside the figure; else it counts something."""
    low = reading.lowers[number.first - 1] if number.first else ""
    after = reading.lowers[last] if last < len(reading) else ""
    if _aged(reading, number, low, after):
        return "age", _PLAIN, last
    if _ranked(reading, number, last):
        return "rank", _PLAIN, last
    if number.kind == "ordinal":
        two = reading.stems[last : last + 2]  # "the Second World War"
        capital = reading.words[number.first][0].isupper()
        if capital and len(two) == 2 and " ".join(two) in entries("label_nouns"):
            return "label", Unit(two[1], 1.0), last + 2
        return "ordinal", _PLAIN, last
    label = _label(reading, number, after)
    if label:
        variant = last < len(reading) and reading.gap(last) == "-" and after.isdecimal()
        return "label", Unit(label, 1.0), last + variant
    return "count", _PLAIN, last


def _weighed(reading: Reading, number: Figure, last: int) -> bool:
    """Whether "pounds" are a weight: "weighs 12 pounds", "a 200-pound man"."""
    if reading.stems[last : last + 1] != ("pound",):
        return False
    around = reading.stems[max(0, number.first - 4) : last + 4]
    return dashed(reading, last) or not _WEIGHTS.isdisjoint(around)


_OLDEST, _YOUNGEST = 120, 13  # years of age; "at 9" may be an hour
_WHO = (("he",), ("she",), ("who",))
_LIVED = frozenset(["die", "death", "dead", "retire", "retirement", "marry", "widow", "orphan"])
_LIVED_NEAR = 5  # words before "at 84" among which the event stands
_GOES_ON = frozenset(["at", "on", "in", "and", "but", "after", "from", "of", "while", "then"])
_WEIGHTS = frozenset(["weigh", "weight", "heavy", "heavier", "lighter"])


def _aged(reading: Reading, number: Figure, low: str, after: str) -> bool:
    """ "aged 24", "at the age of 24", "he was 24 when", "Ann Lee, 24,", "died at 84"."""
    if low in ("age", "aged", "ages"):
        return True
    if low == "of":
        return number.first > 1 and reading.lowers[number.first - 2] == "age"
    if not 0 < number.value < _OLDEST or number.kind != "cardinal" or number.grain != 1.0:
        return False
    if low in ("was", "is") and after in ("when", "years"):
        return True
    ends = not after or bool(reading.gaps[number.last].strip()) or after in _GOES_ON
    if low in ("was", "is", "turned", "turns") and ends:
        return reading.lowers[number.first - 2 : number.first - 1] in _WHO
    if low == "at" and ends and number.value >= _YOUNGEST:
        lived = reading.stems[max(0, number.first - _LIVED_NEAR) : number.first]
        return not _LIVED.isdisjoint(lived)
    return _apposed(reading, number)


def _apposed(reading: Reading, number: Figure) -> bool:
    """Whether a figure in digits stands between commas behind a name of two words or more, or
    the word for a person: "Ann Lee, 24, said"."""
    first, last = number.first, number.last
    if first < 2 or last - first != 1 or not reading.lowers[first].isdecimal():
        return False
    if reading.gaps[first] != ", " or not reading.gaps[last].startswith((",", ".", ";")):
        return False
    named = all(reading.words[at][0].isupper() for at in (first - 1, first - 2))
    named = named and reading.lowers[first - 2] not in entries("function_words")
    return (named and reading.gaps[first - 1] == " ") or "noun.person" in kinds(
        reading.stems[first - 1]
    )


def _measured(reading: Reading, number: Figure, unit: Unit) -> tuple[str, Unit, int]:
    lowers, end = reading.lowers, unit.last
    if unit.name != "time":
        return "measure", unit, end
    if lowers[end : end + 1] == ("old",) or lowers[end : end + 2] == ("of", "age"):
        aged = lowers[end] == "old"
        return "age", Unit("", unit.factor / 365.2425), end + (1 if aged else 2)
    return "duration", unit, end


def _share(reading: Reading, number: Figure) -> Figure | None:
    """The whole of "one in three", "9 in 10" or "three out of eight members"."""
    at, lowers = number.last, reading.lowers
    out = lowers[at : at + 2] == ("out", "of")
    if number.kind != "cardinal" or not (out or lowers[at : at + 1] == ("in",)):
        return None
    at += out
    at += reading.lowers[at + 1 : at + 2] in (("a",), ("every",))  # "one in a hundred"
    if at + 1 >= len(reading):
        return None
    whole = figure(reading, at + 1)
    if out and (whole is None or not _of_things(reading, whole.last)):
        return None  # "4 out of 5" is a rating
    if whole is None or whole.kind != "cardinal" or whole.grain != 1.0:
        return None
    return whole if number.value < whole.value <= 1000 and number.value < 100 else None


def _of_things(reading: Reading, index: int) -> bool:
    """Whether the things that are counted stand at a word: "members", "of the members"."""
    if index >= len(reading) or reading.gaps[index] != " ":
        return False
    return reading.lowers[index] == "of" or any(map(plural, reading.lowers[index : index + 3]))


def _rating(reading: Reading, last: int) -> tuple[int, int] | None:
    """The scale of "6.4/10", "55 out of 100", "3.5 stars out of 4", and the word behind."""
    if last >= len(reading):
        return None
    if reading.gap(last) == "/" and reading.lowers[last].isdecimal():
        return int(reading.lowers[last]), last + 1
    at = last + (1 if reading.stems[last] in ("star", "point") else 0)
    if reading.lowers[at : at + 2] == ("out", "of"):
        scale = figure(reading, at + 2) if at + 2 < len(reading) else None
        if scale is not None and scale.value in (4, 5, 6, 10, 20, 100):
            return int(scale.value), scale.last
    return None


def _ranked(reading: Reading, number: Figure, last: int) -> bool:
    """ "#7", "No. 7", "number seven", "ranked 7th", "7th place", "the 7th largest"."""
    gap, low = reading.gap(number.first), reading.lowers[max(0, number.first - 2) : number.first]
    if "#" in gap or (low and low[-1] in ("no", "nos") and "." in gap):
        return True
    if low and low[-1] in ("number", "top"):
        return True
    if low and (low[0].startswith(("rank", "peak")) or low[-1].startswith(("rank", "peak"))):
        return True
    after = reading.lowers[last] if last < len(reading) else ""
    if number.kind != "ordinal":
        return False
    ends = not after or reading.gap(last) != " " or after in entries("function_words")
    came = bool(low) and reading.stems[number.first - 1] in _CAME and ends
    # "Reed was second.", "Reed came second and Hale third."
    stops = not after or reading.gap(last) != " " or after in ("and", "but")
    named = bool(low) and reading.words[number.first - 1][0].isupper() and number.first > 1
    came = came or (stops and (named or bool(low and low[-1] in ("is", "was", "were"))))
    return came or after in ("place", "position") or after.endswith("est")


_CAME = frozenset(["come", "finish", "place"])


def _label(reading: Reading, number: Figure, after: str) -> str:
    """The word a figure is a name with: "season 2", "Highway 61"; "" if it counts something."""
    index = number.first - 1
    if index < 0 or number.kind != "cardinal" or reading.gap(number.first).strip():
        return ""
    word = reading.lowers[index]
    if labelled(reading, number.first) and number.grain == 1.0:
        return reading.stems[index] if word == reading.stems[index] and not plural(after) else ""
    capital = not reading.words[index].islower() and word not in entries("function_words")
    opens = index == 0 or reading.sentences[index] != reading.sentences[index - 1]
    plain = not after or after == "s" or after in entries("function_words")
    plain = plain or reading.words[number.last][:1].isupper()  # "Boxer 610 Estate"
    digits = reading.lowers[number.first][0].isdecimal() and number.last == number.first + 1
    if capital and (plain or not opens) and digits and not plural(after):
        return reading.stems[index]
    return ""


_PLACES = (("in", "the", "first", "place"), ("in", "the", "second", "place"))
_PRONOUN_LIKE = frozenset(["day", "time", "another", "thing", "way", "side", "hand"])


def countable(reading: Reading, number: Figure, kind: str, thing: Counted) -> bool:
    """Whether the figure says how many: "one of the", "once upon" and bare "second" do not."""
    word = reading.lowers[number.first]
    if number.kind == "ordinal":
        return (bool(thing.noun) or kind in ("rank", "label")) and not _phrase(reading, number)
    if number.kind == "times" or kind != "count":
        return word != "once" or kind != "times" or _counts_times(reading, number)
    if word in ("one", "1") and number.last == number.first + 1:
        if reading.lowers[max(0, number.first - 1)] in ("no", "any", "every", "each", "this"):
            return False
        return (
            bool(thing.noun) and thing.last == number.last + 1 and thing.noun not in _PRONOUN_LIKE
        )
    return True


def _counts_times(reading: Reading, number: Figure) -> bool:
    """Whether "once" is one time, not "formerly": at the end of its clause ("she rang once") or
    before what it is counted in ("once a week")."""
    at = number.last
    before = reading.lowers[number.first - 1] if number.first else ""
    if before in _ONE_TIME:
        return True
    if at == reading.size or reading.clauses[at] != reading.clauses[number.first]:
        return before not in ("", "at", "and", "for", "was", "were", "is")
    article = reading.lowers[at] in ("a", "an", "every", "per", "each")
    return article and reading.stems[at + 1 : at + 2] != () and unit_at(reading, at + 1) is not None


_ONE_TIME = frozenset(["only", "just", "than", "least", "exactly"])


def _phrase(reading: Reading, number: Figure) -> bool:
    """Whether an ordinal is part of a phrase that counts nothing: "first aid", "in the first
    place"."""
    at = number.last
    if reading.lowers[max(0, number.first - 2) : at + 1] in _PLACES:
        return True
    return " ".join((*reading.lowers[at - 1 : at], *reading.stems[at : at + 1])) in entries(
        "no_ordinals"
    )

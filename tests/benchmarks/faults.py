"""The faults that planting.py plants: each takes a text and returns it with one fault of its kind.

A text that cannot carry the fault comes back unchanged. The rules speak of English, not of any
text: they change figures, turn verbs round or exchange words of a kind, and keep the sentence
grammatical. Same text, same fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from exchanges import OPPOSITES, ROLES, SUPERLATIVES, THINGS

from workbench.words.stems import stem
from workbench.words.thesaurus import kinds

Plant = Callable[[str], str]


_MONEY = r"[$£€]\d|\d[\d,.]*(?: million| billion)? (?:florins|guilders|francs|crowns|marks)"
_FIGURE = (
    r"(?<![\d.,$£€:-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
    r"(?![\d:-]|[.,]\d|st\b|nd\b|rd\b|th\b| (?:o'clock|million|billion))"
)
_SMALL = (
    *("two", "three", "four", "five", "six", "seven"),
    *("eight", "nine", "ten", "eleven", "twelve"),
)
_YEAR = r"(?<![\d,.$£€])(1[0-9]{3}|20[0-9]{2})(?![\d%]|,\d|s\b| per cent)"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Strangers to every text, with given names of men and women alike.
_STRANGERS = (("Robin", "Ashdown"), ("Kim", "Morrow"), ("Alex", "Okoye"))
_NO_PERSON = (
    r"\b(?:The|A|An|In|On|At|By|For|From|Of|To|With|Under|After|Before|During|Between|According"
    r"|When|While|Although|Though|Since|Some|Most|All|Its|It|He|She|They|His|Her|Their|This|That"
    r"|North|South|East|West|New|Old|Great|Saint|San|Red|Mount|Lake|River|Street|Lane|Road|Square"
    r"|Opera|House|Theatre|Ballet|Hall|Hotel|Museum|Company|Films?|Pictures|University|College"
    r"|School|Award|Prize|City|United|Royal|Academy|Festival|Times|Daily|British|American|French"
    rf"|King|Queen|Prince|Princess|World|War|Best|{'|'.join((*_MONTHS, *_DAYS))})\b"
)
_TITLES = r"(?:Dr|Mr|Mrs|Ms|Prof)\.? |(?:[A-Z][a-z]+(?: [Mm]inister| director)?) (?=[A-Z]\w+ [A-Z])"
_PERSON = r"\b[A-Z][a-z]+ [A-Z][a-z]+\b"
_TIMES = r" (?:year|month|week|night|time)\b"  # "last year" has no first one
_PASTS = (
    "rose|fell|began|wrote|sang|grew|took|gave|went|came|became|ran|swam|drew|flew|knew|broke|chose"
    "|spoke|stole|wore|drove|rode|saw"
)
_SAME_PASTS = "won|lost|found|sold|led|spent|paid|held|built|made|sent|left|bought|taught|brought"
_OBJECT = r"(?:the|a|an|its|his|her|their|this|that|it|him|them|most|some|all|about|\d|[A-Z£$€])"
_TURNED_BACK = r"\b(was|were|is|are|will|would|could|can|has|have|should|may) not\b"
_AUXILIARY = r"\b((?:will|would|may|might|could|can|was|were|is|are)\b(?: [a-z]+ly\b)?)(?! not)"
_HAD = r"\b(had|has|have)(?= (?:been|\w+ed|won|lost|found|made|left|begun|gone|written|seen)\b)"
_HEDGES = (
    (r"\b(?:is|are) (?:generally |widely )?(?:thought|believed|said) to be\b", "is"),
    (r"\b(?:was|were) (?:generally |widely )?(?:thought|believed|said) to be\b", "was"),
    (r"\b(?:is|are|was|were) (?:generally |widely )?(?:thought|believed|said) to have\b", "had"),
    (r", thought to be ", ", "),
    (r"\b(?:seems|appears) to be\b", "is"),
    (r"\b(?:seemed|appeared) to be\b", "was"),
    (r"\b(?:may|might) have\b", "had"),
    (r"\b(?:is|are) likely to\b", "will"),
    (r"\b(?:was|were) likely to\b", "would"),
    (r"\bmay (?=[a-z])", "will "),
    (r"\bmight (?=[a-z])", "would "),
    (r" that, apparently, ", " that "),
    (
        r"\b(?:probably|possibly|perhaps|reportedly|apparently|presumably|allegedly|almost|nearly"
        r"|arguably) ",
        "",
    ),
)
_CLAUSE = r"(?=(?:it|he|she|they|its|his|her|their|the|most|some|all|two|three|\d[\d,]*) )"
_FINITE = (
    rf"{_PASTS}|{_SAME_PASTS}|[a-z]+ed|was|were|is|are|has|have|had|will|would|may|died|said|left"
)
_THING = r"(?:the|a|an|his|her|its|their) [a-z]+"
_AFTER = (
    (rf"\bafter (?={_THING} [a-z]+ed[,.])", "because "),
    (rf"\bafter (?={_THING}(?: [a-z]+)?[,.])", "because of "),
    (rf"\bAfter (?={_THING}(?: [a-z]+)?(?<!ed),)", "Because of "),
    (r"\bwhen (?=(?:the|he|she|it|they) )", "because "),
    (r"\bWhen (?=(?:the|he|she|it|they) )", "Because "),
)
_SAID = "said|says|wrote|writes|stated|states|believed?|believes|claimed|claims|reported|announced"
_WHO = r"(?:(?! and )[^,.;:])+(?:, the [a-z ]+,)?"
_ATTRIBUTIONS = (
    r"^According to (?:[^,]|,\d)+(?:, [A-Z][^,]+)?, ",
    rf"^{_WHO} (?:(?:{_SAID}) that,? |(?:said|says|claimed) (?=[a-z]))"
    r"(?!by |in |on |that |it |he |she |they )",
    r",? according to (?:[^,.;]|,\d|, [A-Z])++(?!, who)(?:,(?! and| but))?",
    rf",? [^,.;:]+ (?:{_SAID})(?=[.,;])(?:,(?! and| but))?",
    r", (?:said|says|wrote) [^,;]+(?=\.$)",
)


def number(text: str) -> str:
    """A figure that is no date and no money, its first digit changed; or a small one in words."""
    for found in re.finditer(_FIGURE, text):
        bare = "," not in found.group() and "." not in found.group()
        dated = bare and 1000 <= float(found.group()) < 2100
        in_month = re.match(rf" (?:{'|'.join(_MONTHS)})\b", text[found.end() :])
        if not (dated or in_month or re.match(_MONEY, text[found.start() :])):
            return text[: found.start()] + _altered(found.group()) + text[found.end() :]
    words = rf"\b({'|'.join(_SMALL)})\b"
    return re.sub(words, lambda m: _SMALL[(_SMALL.index(m.group()) + 4) % 11], text, count=1)


def _altered(figure: str) -> str:
    """Two more in the first digit, or three less: still a likely figure."""
    digit = int(figure[0])
    return f"{digit + 2 if digit < 8 else digit - 3}{figure[1:]}"


def date(text: str) -> str:
    """Every year seven years later; or else another month or day."""
    later = re.sub(_YEAR, lambda m: str(int(m.group()) + 7), text)
    if later != text:
        return later
    for names in (_MONTHS, _DAYS):
        pattern = rf"\b({'|'.join(names)})\b"
        changed = re.sub(
            pattern,
            lambda m, names=names: names[(names.index(m.group()) + 4) % len(names)],  # type: ignore[misc]
            text,
            count=1,
        )
        if changed != text:
            return changed
    return text


def money(text: str) -> str:
    """A sum of money, its first digit changed."""
    found = re.search(_MONEY, text)
    if found is None:
        return text
    at = found.start() + (not found.group()[0].isdigit())
    end = re.compile(r"[\d,.]*\d").match(text, at).end()  # type: ignore[union-attr]
    return text[:at] + _altered(text[at:end]) + text[end:]


def _persons(text: str) -> list[str]:
    """Names of persons: two words with capitals, none of which is a word of places or dates."""
    bare = re.sub(_TITLES, lambda m: " " * len(m.group()), text)
    found = [name for name in re.findall(_PERSON, bare) if not re.search(_NO_PERSON, name)]
    return list(dict.fromkeys(found))


def name_swap(text: str) -> str:
    """A person's name, wherever it stands, given to a stranger."""
    for person in _persons(text)[:1]:
        given, last = person.split()
        new, other = _STRANGERS[len(text) % len(_STRANGERS)]
        return re.sub(rf"\b{last}\b", other, re.sub(rf"\b{given}\b", new, text))
    return text


def names_exchanged(text: str) -> str:
    """Two persons of whom the one does something to the other, exchanged."""
    people = _persons(text)
    if len(people) < 2:
        return text
    one, two = people[:2]
    between = text[text.index(one) + len(one) : text.index(two)]
    if re.search(r"^,?(?: and)? $|\bmarried\b|;", between):
        return text  # neither does anything to the other, or both do the same
    return text.replace(one, "\0").replace(two, one).replace("\0", two)


def role(text: str) -> str:
    """Another title or job."""
    return _exchanged(text, ROLES)


def antonym(text: str) -> str:
    """A word and its opposite."""
    return _exchanged(text, OPPOSITES)


def _exchanged(text: str, words: dict[str, str]) -> str:
    """The first of these words that the text has, exchanged, with the article that it needs."""
    listed = "|".join(sorted(words, key=lambda word: (-len(word), word)))
    found = re.search(rf"(?<!years )\b(an? )?({listed})\b(?!-|{_TIMES})", text, flags=re.IGNORECASE)
    if found is None:
        return text
    article, old = found.group(1) or "", found.group(2)
    new = words[old.lower()]
    if article:
        article = article[0] + ("n " if new[0] in "aeiou" else " ")
    elif old[0].isupper():
        new = new[0].upper() + new[1:]
    return text[: found.start()] + article + new + text[found.end() :]


def negation(text: str) -> str:
    """The first plain verb of the text denied, or its denial taken back."""
    for pattern, new in ((_TURNED_BACK, r"\1"), (_AUXILIARY, r"\1 not"), (_HAD, r"\1 not")):
        changed = re.sub(pattern, new, text, count=1)
        if changed != text:
            return changed
    subject = r"(?:(?<=\b[Hh]e )|(?<=\b[Ss]he )|(?<=\b[Ii]t )|(?<=\bwho ))"
    plain = rf"{subject}[a-z]+ed\b|\b(?:{_PASTS})\b"
    active = rf"(?<!, )(?<!\band )\b(?:[a-z]+ed|{_SAME_PASTS})\b(?= {_OBJECT})"
    for pattern in (plain, active):
        for found in re.finditer(pattern, text):
            base = stem(found.group())
            verb = any(kind.startswith("verb") for kind in kinds(base))
            if verb and base != found.group() and not re.fullmatch(_SAID, found.group()):
                return text[: found.start()] + f"did not {base}" + text[found.end() :]
    return text


def hedge(text: str) -> str:
    """A hedge dropped. That a figure is "about 40" is no hedge here."""
    for pattern, new in _HEDGES:
        changed = re.sub(pattern, new, text, count=1)
        if changed != text:
            return changed
    return text


def cause(text: str) -> str:
    """Two things set side by side, or one after the other, made cause and effect."""
    for found in re.finditer(r",? and (?=(\w+))", text):
        before = re.split(r"[.;]", text[: found.start()])[-1]
        after = re.split(r"[.;]", text[found.end() :])[0]
        pair = re.search(r"\b(?:between|both)\b[^,]*$", before)
        if pair or not re.search(rf"\b(?:{_FINITE})\b", before):
            continue
        if re.match(rf"(?:{_PASTS}|{_SAME_PASTS}|[a-z]+ed) ", after):
            new = (" and therefore ", " and thus ")[len(text) % 2]
        elif re.match(_CLAUSE, after) and re.search(
            rf"^(?:it|he|she|they)\b|\b(?:{_FINITE})\b", after
        ):
            new = (", as a result of which ", "; as a consequence, ")[len(text) % 2]
        else:
            continue
        return text[: found.start()] + new + text[found.end() :]
    for pattern, new in _AFTER:
        changed = re.sub(pattern, new, text, count=1)
        if changed != text:
            return changed
    return text


def attribution(text: str) -> str:
    """Who says so, removed."""
    for pattern in _ATTRIBUTIONS:
        cut = re.sub(pattern, "", text, count=1)
        if cut != text and len(cut) > 25:
            cut = re.sub(r"\b(and|but) that (?=[a-z]+\b)", r"\1 ", cut)
            return cut[:1].upper() + cut[1:]
    return text


def superlative(text: str) -> str:
    """A plain thing, or one among others, put above all others."""
    adjectives = "|".join(SUPERLATIVES)
    ways: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
        (r"\bthe (?:second|third|fourth) (?=\w+est\b)", "the "),
        (r"(?<=[a-z]'s )(?:second|third|fourth) (?=\w+est\b)", ""),
        (rf"\b(?:an?) ({adjectives}) (?=[a-z])", lambda m: f"the {SUPERLATIVES[m.group(1)]} "),
        (rf"\b(?:a|the|The) (?=(?:new |old )?(?:{THINGS})\b)", _best),
    )
    for pattern, new in ways:
        changed = re.sub(pattern, new, text, count=1)
        if changed != text:
            return changed
    return text


def _best(found: re.Match[str]) -> str:
    return f"{'The' if found.group()[0] == 'T' else 'the'} best "


# Each fault with the facets under which a reviewer would look for it.
FAULTS: dict[str, tuple[Plant, frozenset[str]]] = {
    "number": (number, frozenset({"number", "duration", "date"})),
    "date": (date, frozenset({"date"})),
    "money": (money, frozenset({"money", "number"})),
    "name swap": (name_swap, frozenset({"name"})),
    "names exchanged": (names_exchanged, frozenset({"name", "role"})),
    "role": (role, frozenset({"role"})),
    "negation": (negation, frozenset({"negation"})),
    "antonym": (antonym, frozenset({"negation", "superlative", "order", "date", "scope"})),
    "hedge dropped": (hedge, frozenset({"certainty", "scope"})),
    "cause invented": (cause, frozenset({"causality"})),
    "attribution removed": (attribution, frozenset({"attribution"})),
    "superlative": (superlative, frozenset({"superlative"})),
}

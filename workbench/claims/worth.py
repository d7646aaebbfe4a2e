"""Whether a claim is worth checking.

A claim counts as worth checking unless a rule below says that it states no fact: questions,
instructions, remarks to the reader, titles; and praise, interpretation, advice, opinion or
speculation that names nothing which could be looked up.
"""

from __future__ import annotations

import re

from workbench.claims.stance import retracts
from workbench.claims.verbs import past, verbal
from workbench.facets import name, values
from workbench.facets.phrases import ANSWERS
from workbench.words.cues import Cue, cues
from workbench.words.lexicon import entries, mapping
from workbench.words.quotations import quotations
from workbench.words.thesaurus import kinds
from workbench.words.tokens import Reading

_QUESTION = re.compile(r"[?？][\s)\]*_]*$|^[\"“‘'].*[?？][\"”’']$", re.DOTALL)
_ENDED = re.compile(r"[.!…:;。！][\"'”’»)\]*_]*$")
_NO_WORDS = re.compile(r"(?:https?://|www\.)\S+|</?\w[^<>]{0,200}>")
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")  # Thai to Chinese
_TRAILING = re.compile(r",\s+(?:thus |thereby |further )?(?=\w+ing\b)[^,;:]*(?:,? and [^,;:]*)?$")
_HEADING_WORDS = 7
_CLAUSE_OPENERS = frozenset(("to", "for", "if", "when", "once", "before", "after", "in", "with"))
_PREPOSITIONS = frozenset(("in", "at", "on", "from", "by", "for", "with", "to", "as"))
_REMARKS = frozenset(("here", "here's", "i", "let"))
_PASSIVE = frozenset(("was", "were", "been"))
_PRONOUNS = frozenset(("he", "she", "they", "we", "i", "who", "it"))


def worthwhile(reading: Reading, *, title: bool, speaker: str) -> bool:
    """Whether a claim is worth checking.

    ``title`` says that it stands alone on a line without being an item of a list, ``speaker``
    in whose name it is put, if it is not the writer's.
    """
    if _answered(reading):
        return True
    if not _worded(reading) or _QUESTION.search(reading.text) or _turns_to_reader(reading):
        return False
    if _instructs(reading) or (title and _heads(reading)) or retracts(reading):
        return False
    figures = values(reading)
    if speaker or any(figure.facet != "number" for figure in figures) or _happened(reading):
        return True
    if _supposes(reading):
        return False
    if figures:
        return True
    if _opines(reading) or cues(reading, "speculations") or cues(reading, "advice"):
        return False
    return not _judges(reading) or _named(reading) >= 2


def labels(reading: Reading) -> bool:
    """Whether the words of a heading only name what stands below: "The mill in 1960", not
    "Council closes mill in 1960". One of many words is read as any other line."""
    if reading.size > _HEADING_WORDS or _ENDED.search(reading.text) or ":" in reading.text:
        return False
    return not any(_tells(reading, at) for at in range(reading.size))


def _tells(reading: Reading, at: int) -> bool:
    """Whether a word of a heading may be a verb that states something: "closes", "Closed"."""
    lower = reading.lowers[at]
    if lower in entries("auxiliaries"):
        return lower not in mapping("months")  # "May 1960"
    if past(reading, at) or (at > 0 and lower.endswith("ed")):
        return True
    before = reading.lowers[at - 1] if at else ""
    if not before or before in entries("function_words") or reading.gap(at).strip():
        return False
    does = any(kind.startswith("verb.") for kind in kinds(reading.stems[at]))
    return lower.endswith("s") and not lower.endswith("ss") and does


def _answered(reading: Reading) -> bool:
    """Whether it is a label with its answer: "Open to visitors: yes"."""
    last = reading.size - 1
    return last > 0 and reading.lowers[last] in ANSWERS and ":" in reading.gaps[last]


def _worded(reading: Reading) -> bool:
    """Whether words are left beside web addresses: one alone says nothing, if spaces part words."""
    words = _NO_WORDS.sub(" ", reading.text).split() if reading.words else []
    return len(words) > 1 or (bool(words) and _UNSPACED.search(reading.text) is not None)


def _turns_to_reader(reading: Reading) -> bool:
    """Whether it opens with a remark to the reader: "Sure, ...", "Here are ..."."""
    found = cues(reading, "asides")
    if not found or found[0].first or not _lower(reading, found[0]):
        return False
    last = found[0].last
    gap = reading.gap(last)
    return (
        last > 1
        or gap[:1] == "!"
        or (gap[:1] == "," and not _REMARKS.isdisjoint(reading.lowers[last : last + 1]))
    )


def _lower(reading: Reading, cue: Cue) -> bool:
    """Whether the words behind the first are in lower case: "I Love You" is a title."""
    return all(w[0].islower() for w in reading.words[cue.first + 1 : cue.last])


def _opines(reading: Reading) -> bool:
    """Whether the writer marks it as his own view or wish."""
    return any(_lower(reading, cue) for cue in cues(reading, "opinions"))


def _instructs(reading: Reading) -> bool:
    """Whether it tells the reader to do something: "Compare the quotes", "To start, press it"."""
    if _orders(reading, 0):
        return True
    if reading.lowers[0] not in _CLAUSE_OPENERS:
        return False
    for index in range(1, min(len(reading), 20)):
        if "," in reading.gap(index):
            return _orders(reading, index)
    return False


def _orders(reading: Reading, index: int) -> bool:
    lowers = reading.lowers
    while index < len(lowers) - 1 and lowers[index] in entries("lead_ins"):
        index += 1
    if lowers[index] not in entries("instructions") or index + 1 >= len(lowers):
        return False
    if reading.gap(index + 1).strip():
        return False
    following = lowers[index + 1]
    if following in _PREPOSITIONS and "," in reading.text:  # "Set in a village, the novel ..."
        return False
    if not reading.words[index + 1].islower():  # "Bring Me the Stars" is a title
        return False
    if following in entries("instructed"):
        return True
    return "," not in reading.text and not verbal(reading, index + 1)


def _heads(reading: Reading) -> bool:
    """Whether it is a title or a lone phrase: no closing stop, no verb and no figure."""
    if _ENDED.search(reading.text) or any(word[0].isdigit() for word in reading.words):
        return False
    return not verbal(reading)


def _happened(reading: Reading) -> bool:
    """Whether it tells of an event: something that left a trace to look up."""
    events, praise = entries("events"), entries("evaluations")
    return any(
        past(reading, index)
        and (reading.stems[index] in events or _acts(reading, index))
        and not praise.intersection((reading.lowers[index], reading.stems[index]))
        for index in range(len(reading))
    )


def _acts(reading: Reading, verb: int) -> bool:
    """Whether a past form is told of somebody: "was paid", "she refused", "Reed often left"."""
    verb -= 1
    while verb > 0 and reading.lowers[verb].endswith("ly"):
        verb -= 1
    before = reading.lowers[verb] if verb >= 0 else ""
    return before in _PASSIVE or before in _PRONOUNS or (verb > 0 and reading.words[verb].istitle())


def _supposes(reading: Reading) -> bool:
    """Whether it sets supposition upon supposition: "it would be ... and could ..."."""
    lowers = reading.lowers
    supposed = [
        word
        for index, word in enumerate(lowers)
        if word in entries("suppositions") and lowers[index + 1 : index + 2] != ("have",)
    ]
    return len(supposed) > 1


def _judges(reading: Reading) -> bool:
    """Whether praise, blame or interpretation stands in its main part."""
    trailing = _TRAILING.search(reading.text)
    end = trailing.start() if trailing else len(reading.text)
    praise = entries("evaluations")
    found = [cue.first for cue in cues(reading, "evaluations")]
    found += [i for i, w in enumerate(reading.lowers) if w[-2:] == "ly" and w[:-2] in praise]
    # "showcases", "showcasing" interpret; what "was highlighted" may be a plain fact.
    found += [cue.first for cue in cues(reading, "impressions") if not past(reading, cue.first)]
    return any(reading.starts[index] < end for index in found)


def _named(reading: Reading) -> int:
    """How many names stand in it, outside quotation marks and not opening it."""
    quoted = [quotation.span() for quotation in quotations(reading.text)]
    return sum(
        mention.first > 0 and not any(a <= mention.start < b for a, b in quoted)
        for mention in name.extract(reading)
    )

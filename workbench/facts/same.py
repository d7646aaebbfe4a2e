"""The one measure of whether two values fill the same slot."""

from __future__ import annotations

from functools import lru_cache

HARD = 2.0

from workbench.facets import date
from workbench.facts.slots import Slot, by_line
from workbench.facts.topic import Topic
from workbench.measures.mention import Mention
from workbench.measures.quantity import Quantity
from workbench.words.lexicon import entries, mapping
from workbench.words.thesaurus import interchangeable, kinds


@lru_cache(maxsize=200_000)
def keys(stem):
    moments = by_line("moments").get(stem, ())
    sides = by_line("dimensions").get(stem, ())
    return (stem, *interchangeable(stem), *(f"m{n}" for n in moments), *(f"s{n}" for n in sides))


def overlap(f: dict, g: dict, topic: Topic, facet="") -> float:
    """Share of weighted words of both met in the other"""

    def part(a, b):
        reach = {k for s in b for k in keys(s)}
        total = got = 0.0
        for stem, close in a.items():
            w = close * topic.weight(stem)
            if (facet == "date" and stem in by_line("moments") and stem not in mapping("reporting")) or (facet == "number" and stem in by_line("dimensions")):
                w = HARD * max(w, .5 * close)
            total += w
            if not reach.isdisjoint(keys(stem)):
                got += w
        return got, total

    g1, t1 = part(f, g)
    g2, t2 = part(g, f)
    if not t1 or not t2:
        return 0.4 if not t1 and not t2 else 0.2
    a, b = g1 / (t1 + 0.5), g2 / (t2 + 0.5)
    return 0.5 * max(a, b) + 0.5 * min(a, b)


def akin(xs, ys):
    return any(not {*keys(x)}.isdisjoint(k for y in ys for k in keys(y)) for x in xs)


def same(f: Slot, fm: Mention, g: Slot, gm: Mention, topic: Topic):
    why = []
    a, b = fm.value, gm.value
    if f.owner or g.owner:
        fo, go = f.owner - topic.names, g.owner - topic.names
        if fo and go:
            both = len(fo & go) / max(len(fo), len(go))
            return (0.9 * both if both > 0.5 else 0.0), f"owner{both:.2f}"
        if (fo and not akin(fo, set(g.near) | g.names)) or (
            go and not akin(go, set(f.near) | f.names)
        ):
            return 0.0, "-owner"
    ov = overlap(f.near, g.near, topic, fm.facet)
    score = ov
    why.append(f"ov{ov:.2f}")
    if isinstance(a, Quantity) and (a.noun or b.noun) and a.kind in ("count", "ordinal", "rank"):
        if a.noun and b.noun:
            if a.noun == b.noun:
                score += 0.05 if a.noun in entries("general_nouns") else 0.15
                why.append("noun")
            elif akin([a.noun], [b.noun]):
                score += 0.1
                why.append("noun~")
            else:
                return 0.0, "-noun"
            ta, tb = f.sort - topic.classes - topic.names, g.sort - topic.classes - topic.names
            if ta and tb and not akin(ta, tb):
                if topic.weights:
                    return 0.0, "-sort"
                score -= 0.2
                why.append("-sort")
            elif ta != tb:
                score -= 0.1
                why.append("-sort?")
        if a.kind in ("ordinal",):
            score -= 0.3
    if f.sides and g.sides:
        if f.sides & g.sides:
            score += 0.15
            why.append("side")
        else:
            score -= 0.3
            why.append("-side")
    if f.moments and g.moments:
        if f.moments & g.moments:
            score += 0.1
            why.append("moment")
        else:
            score -= 0.3
            why.append("-moment")
    if f.reserves != g.reserves:
        score -= 0.25
        why.append("-reserve" + str(sorted(f.reserves ^ g.reserves)))
    ka, kb = told_of(f, topic), told_of(g, topic)
    if ka == "other" and kb == "other":
        if akin(f.subject.heads + f.subject.wholes, g.subject.heads + g.subject.wholes):
            score += 0.1
            why.append("subj")
        else:
            score -= 0.1 if "noun" in why else 0.2
            why.append("-subj")
    elif "other" in (ka, kb):
        score -= (0.3 if "topic" in (ka, kb) else 0.15) * (0.3 if "noun" in why else 1)
        why.append(f"-subj {ka} {kb}")
    else:
        score += 0.1
        why.append("topic")
    fn, gn = f.names - topic.names, g.names - topic.names
    if fn and gn:
        if fn & gn:
            score += 0.1
            why.append("name")
        else:
            score -= 0.2
            why.append("-name")
    if f.when and g.when:
        o = date.compare(f.when.value, g.when.value)
        if o and o[0] == "conflict":
            score -= 0.25
            why.append("-when")
    if fm.facet == "date" and (ov < 0.3 or not entries("recurring").isdisjoint((*f.near, *g.near))):
        score = min(score, 0.49)
    return score, " ".join(why)


def told_of(slot, topic):
    """Whether the clause of a value is about the topic or a property of it ("topic"), about some
    other thing or a part of the topic ("other"), or about what nothing tells ("none")."""
    s = slot.subject
    told = [x for x in s.heads if topic.weight(x)]
    if s.heads and not told:
        return "topic"
    if s.owned or (s.wholes and not any(topic.weight(x) for x in s.wholes)):
        return "topic" if not PARTS & kinds(s.heads[-1]) else "other"
    if not s.heads:
        return "none"
    return "other"


PARTS = frozenset(
    [
        "noun.artifact",
        "noun.object",
        "noun.person",
        "noun.group",
        "noun.body",
        "noun.location",
        "noun.plant",
        "noun.animal",
        "noun.substance",
    ]
)

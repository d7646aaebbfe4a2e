"""The sentences of a report: what its parts are called, and what no rule can see."""

from __future__ import annotations

TITLES = {
    "conflict": "Conflicts",
    "drift": "Drift",
    "unverified": "Unverified",
    "corroborated": "Corroborated",
}
LEADS = {
    "conflict": "The sources say things that cannot all hold. A reviewer says which value holds.",
    "drift": "The same fact, said more surely, less surely or otherwise: the wording has moved.",
    "unverified": "Nothing bears these out yet, or only in part, or from too few origins.",
    "corroborated": "The support rule holds; nobody has looked unless a verdict says so.",
}
GLOSSARY = {
    "holds": "a reviewer found it borne out by the evidence named; the only label shown in green",
    "does not hold": "the question has an answer, and these words give another",
    "disputed": "the evidence does not decide between the values",
    "unverifiable": "a reviewer looked, and found nothing that decides",
    "borne out": "another source of another origin states the same; nobody has looked unless a "
    "label says so",
    "origin": "where a source got it from; sources that repeat one another are of one origin and "
    "count once",
    "repeats": "a source has whole passages or rare words of another: see the evidence of copying",
    "drift": "the same fact, said more surely, less surely or otherwise",
    "primary": "a document of the time or a person who was there, by the source register",
    "U+202E": "the number of a character that cannot be seen, shown where it stands in a source: "
    "this one and its like turn the text round, or split a name or a figure",
}
LEGEND = (  # tone, and what ticks in it say
    ("holds", "holds"),
    ("fails", "does not hold"),
    ("conflict", "contested"),
    ("drift", "said otherwise elsewhere, or disputed"),
    ("unverified", "nothing bears it out"),
    ("borne", "borne out by others"),
)
BLIND = (
    "The rules compare words. A fact on which all sources are wrong together is not seen.",
    "Claims on one fact in very different words may stay unlinked and then count as single.",
    "Copying is found by shared wording, order and rare words; a copy fully rephrased looks "
    "independent unless the source register says otherwise.",
    "Irony, implication, pictures and anything said by leaving it out are not read.",
    "“Corroborated” means the support rule is met, not that a person looked; “settled” means a "
    "reviewer recorded a verdict with evidence.",
)

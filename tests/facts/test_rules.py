"""What each rule of one slot says of two values, to the letter; the dossier is about a bridge."""

from __future__ import annotations

import pytest

from workbench.facts.brackets import figures
from workbench.facts.evidence import evidence
from workbench.facts.same import RULES, same
from workbench.facts.slots import Told
from workbench.facts.topic import Topic
from workbench.words.tokens import tokenize

BRIDGE = Topic(frozenset(["elmgat"]), frozenset(["bridge"]), {})


def told(text: str) -> Told:
    reading = tokenize(text)
    return Told(reading, figures(reading)[0])


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        # Opposites beside two values tell them apart.
        (
            "The mill hired 40 workers.",
            "The mill dismissed 30 workers.",
            "words 0.457, beside 0.2, claims 0.18, choice 0.006, sizes -0.075, counted "
            "0.13, subjects 0.06 = 0.000",
        ),
        (
            "The mill hired 40 workers.",
            "The mill took on 30 workers.",
            "words 0.549, beside 0.24, claims 0.28, choice 0.006, sizes -0.075, counted "
            "0.13, subjects 0.06 = 1.484",
        ),
        (
            "The mill bought 40 looms.",
            "The mill sold 30 looms.",
            "words 0.457, beside 0.2, claims 0.18, choice 0.006, sizes -0.075, counted "
            "0.13, subjects 0.06 = 0.000",
        ),
        (
            "The mill bought 40 looms.",
            "The barn sold 30 looms.",
            "words 0.229, beside 0.1, claims 0.03, choice 0.006, sizes -0.075, counted "
            "0.13, subjects -0.048 = 0.666",
        ),
        (
            "Exports rose to £3 million.",
            "Imports rose to £4 million.",
            "words 0.32, beside 0.14, claims 0.08, choice 0.006, sizes -0.075, sides 0.08, "
            "subjects -0.12 = 0.000",
        ),
        (
            "The flood left 12 dead.",
            "The flood left 30 injured.",
            "words 0.457, beside 0.2, claims 0.18, choice 0.006, sizes -0.239, subjects "
            "0.06 = 0.000",
        ),
        (
            "Ann Oak was nominated for 12 prizes.",
            "Ann Oak won 3 prizes.",
            "words 0.508, beside 0.222, claims 0.24, choice 0.006, sizes -0.361, counted "
            "0.13, subjects 0.06, names 0.18 = 0.000",
        ),
        (
            "The toll is $30 a month.",
            "The toll is $360 a year.",
            "words 0.533, beside 0.233, claims 0.18, choice 0.006, sizes -0.648, subjects "
            "0.06 = 0.000",
        ),
        (
            "The toll is $30 a month.",
            "The toll is $40 per month.",
            "words 0.533, beside 0.233, claims 0.18, choice 0.006, sizes -0.075, reserves "
            "-0.2, subjects 0.06 = 1.032",
        ),
        # What was then and what is now.
        (
            "The mill had 300 looms in 1950.",
            "The mill now has 2,000 looms.",
            "words 0.64, beside 0.28, claims 0.28, choice 0.006, sizes -0.494, counted "
            "0.13, subjects 0.06 = 0.000",
        ),
        (
            "The mill had 300 looms.",
            "The mill now has 2,000 looms.",
            "words 0.64, beside 0.28, claims 0.28, choice 0.006, sizes -0.494, counted "
            "0.13, subjects 0.06 = 1.196",
        ),
        (
            "The mill has 300 looms today.",
            "The mill now has 2,000 looms.",
            "words 0.549, beside 0.24, claims 0.28, choice 0.006, sizes -0.494, counted "
            "0.13, subjects 0.06 = 1.064",
        ),
        # The topic, its properties, its parts and others.
        (
            "The Elmgat is 390 metres long.",
            "It is 400 metres long.",
            "words 0.64, beside 0.28, claims 0.18, choice 0.006, sizes -0.007, sides 0.08, "
            "subjects 0.06 = 1.533",
        ),
        (
            "The Elmgat is 390 metres long.",
            "Its length is 400 metres.",
            "words 0.64, beside 0.28, choice 0.006, sizes -0.007, sides 0.08, subjects 0.06 "
            "= 1.353",
        ),
        (
            "The deck of the Elmgat is 390 metres long.",
            "The deck is 400 metres long.",
            "words 0.679, beside 0.297, claims 0.28, choice 0.006, sizes -0.007, sides "
            "0.08, subjects 0.06 = 1.689",
        ),
        (
            "The tower of the Elmgat is 90 metres tall.",
            "The Elmgat is 400 metres tall.",
            "words 0.577, beside 0.252, claims 0.18, choice 0.006, sizes -0.389, sides "
            "0.08, subjects -0.42 = 0.580",
        ),
        (
            "The cost of the Elmgat was £3 million.",
            "The Elmgat cost £4 million.",
            "words 0.487, beside 0.213, claims 0.18, choice 0.006, sizes -0.075, subjects "
            "0.06 = 1.166",
        ),
        (
            "Ann Oak weighs 60 kg.",
            "Ida Ray weighs 70 kg.",
            "words 0.356, beside 0.156, claims 0.03, choice 0.006, sizes -0.04, sides 0.08, "
            "subjects -0.12, names -0.36 = 0.000",
        ),
        # Planned, of each, of the rest.
        (
            "The Elmgat is planned to cost £3 million.",
            "The Elmgat cost £4 million.",
            "words 0.427, beside 0.187, claims 0.18, choice 0.006, sizes -0.075, reserves "
            "-0.2, subjects 0.06 = 0.000",
        ),
        (
            "Each span cost £3 million.",
            "The spans cost £4 million.",
            "words 0.64, beside 0.28, claims 0.28, choice 0.006, sizes -0.075, sides 0.08, "
            "reserves -0.2, subjects 0.06 = 1.365",
        ),
        (
            "Each span cost £3 million.",
            "Each span cost £4 million.",
            "words 0.64, beside 0.28, claims 0.28, choice 0.006, sizes -0.075, sides 0.08, "
            "reserves 0.2, subjects 0.06 = 1.765",
        ),
        (
            "It sold 40 copies at home.",
            "It sold 70 copies elsewhere.",
            "words 0.457, beside 0.2, claims 0.18, choice 0.006, sizes -0.146, counted "
            "0.13, reserves -0.8, subjects 0.06 = 0.381",
        ),
        # Powers of ten.
        (
            "The mill cost £3 million.",
            "The mill cost £30 million.",
            "words 0.64, beside 0.28, claims 0.28, choice 0.006, sizes -0.6, subjects 0.06 = 0.960",
        ),
        (
            "The mill cost £3 million.",
            "The mill cost £300 million.",
            "words 0.64, beside 0.28, claims 0.28, choice 0.006, sizes -0.9, subjects 0.06 = 0.660",
        ),
        (
            "The mill cost £3 million.",
            "The mill cost up to £4 million.",
            "words 0.64, beside 0.28, claims 0.28, choice 0.006, sizes -0.075, subjects "
            "-0.09 = 1.335",
        ),
        (
            "The mill cost £3 million.",
            "The mill cost at least £4 million.",
            "words 0.64, beside 0.28, claims 0.28, choice 0.006, sizes -0.075, subjects "
            "-0.09 = 1.335",
        ),
        (
            "It was −4 degrees.",
            "It was 8 degrees.",
            "words 0.32, choice 0.006, sizes -0.6, subjects 0.06 = 0.080",
        ),
        # Dates of one event, of two, of one day of the year, of a stretch.
        (
            "The ferry sank in May 1911.",
            "The ferry sank in June 1912.",
            "words 0.64, beside 0.28, claims 0.28, subjects 0.06, common -0.15 = 1.110",
        ),
        (
            "The ferry was built in May 1911.",
            "The ferry was finished in June 1912.",
            "words 0.168, beside 0.074, claims 0.08, moments -0.66, subjects 0.06, common "
            "-0.15 = 0.000",
        ),
        (
            "Oak married in May 1911.",
            "Oak wed in June 1912.",
            "words 0.686, beside 0.3, claims 0.08, moments 0.22, subjects -0.09, common "
            "-0.15 = 1.046",
        ),
        (
            "The film was released in 1951.",
            "The film premiered in 1952.",
            "words 0.317, beside 0.139, claims 0.08, moments 0.22, subjects 0.06, common "
            "-0.15 = 0.666",
        ),
        (
            "The bridge opened on 3 May 1911.",
            "The bridge opened on 3 May 1913.",
            "words 0.64, beside 0.28, claims 0.18, moments 0.22, subjects 0.06, days 0.3, "
            "common -0.15 = 1.530",
        ),
        (
            "The bridge opened on 3 May 1911.",
            "The bridge opened on 4 May 1911.",
            "words 0.64, beside 0.28, claims 0.18, moments 0.22, subjects 0.06, common "
            "-0.15 = 1.230",
        ),
        (
            "The bridge opened on 3 May.",
            "The bridge opened on 3 May 1913.",
            "words 0.64, beside 0.28, claims 0.18, moments 0.22, subjects 0.06, common "
            "-0.15 = 1.230",
        ),
        (
            "Oak served from 1963 to 1967.",
            "Oak served from 1963 to 1968.",
            "words 0.64, beside 0.28, claims 0.28, subjects 0.06, common -0.15 = 1.110",
        ),
        (
            "Elmgat is a 1951 steel bridge.",
            "The barn is a 1953 stone bridge.",
            "subjects 0.06, common -0.15 = 0.000",
        ),
        (
            "Elmgat is a 1951 steel bridge.",
            "Elmgat is a 1953 novel.",
            "subjects -0.18, common -0.15 = 0.000",
        ),
        # Brackets behind a name.
        (
            "Red Dust (1951) ran long.",
            "Red Dust was shot in 1952.",
            "words 0.269, beside 0.059, claims 0.18, subjects -0.09, names 0.18, common "
            "-0.15 = 0.448",
        ),
        (
            "Red Dust (1951) ran long.",
            "The mill was shot in 1952.",
            "subjects -0.09, common -0.15 = 0.000",
        ),
        (
            "Red Dust (1951) ran long.",
            "Dust (1952) ran long.",
            "words 0.587, beside 0.233, claims 0.33, sides 0.08, subjects 0.06, common "
            "-0.15 = 0.900",
        ),
        (
            "Ida Moss (1881) and Tom Moss (1890) sang.",
            "Lux was born in 1880.",
            "subjects -0.09, common -0.15 = 0.000",
        ),
        (
            "Ida Moss (born 1881), known as Lux, sang.",
            "Lux was born in 1880.",
            "words 0.517, beside 0.264, claims 0.28, choice 0.006, subjects -0.12 = 0.000",
        ),
        # What is counted, by the same word, by one that may stand for it, by a word of any thing.
        (
            "The mill had 40 workers.",
            "At the mill worked 30 people.",
            "words 0.549, beside 0.24, claims 0.08, choice 0.006, sizes -0.075, counted "
            "0.013, subjects 0.06 = 1.167",
        ),
        (
            "The mill had 40 workers.",
            "The mill had 30 employees.",
            "words 0.64, beside 0.28, claims 0.08, choice 0.006, sizes -0.075, counted "
            "0.091, subjects 0.06 = 1.376",
        ),
        (
            "The mill had 40 workers.",
            "The mill had 30 looms.",
            "words 0.32, beside 0.14, claims 0.08, choice 0.006, sizes -0.075, subjects "
            "0.06 = 0.000",
        ),
        (
            "The mill had 40 things.",
            "The mill had 30 looms.",
            "words 0.32, beside 0.14, claims 0.08, choice 0.006, sizes -0.075, counted "
            "0.013, subjects 0.06 = 0.838",
        ),
        (
            "The mill had 40 things.",
            "The mill had 30 things.",
            "words 0.64, beside 0.28, claims 0.28, choice 0.006, sizes -0.075, counted "
            "0.039, subjects 0.06 = 1.524",
        ),
        (
            "There were 40 new cases.",
            "There were 90 cases in total.",
            "words 0.32, beside 0.14, claims 0.08, choice 0.006, sizes -0.211, counted "
            "0.13, sorts -0.2, reserves -0.2, subjects 0.06 = 0.419",
        ),
        (
            "The 3rd span fell.",
            "The 3rd tower fell.",
            "words 0.274, beside 0.12, claims 0.08, choice 0.002, counted 0.13, sorts -0.2, "
            "subjects -0.048, common -0.09 = 0.386",
        ),
        (
            "The third largest mill is here.",
            "The fourth largest mill is here.",
            "words 0.64, beside 0.28, claims 0.28, choice 0.006, sizes -0.075, subjects "
            "0.06 = 1.485",
        ),
        (
            "The harbour handled 53 ships.",
            "Ships numbered 48 in the harbour.",
            "words 0.457, beside 0.2, claims 0.18, choice 0.006, sizes -0.026, subjects "
            "-0.12 = 0.991",
        ),
    ],
)
def test_what_the_rules_say_and_the_score(left: str, right: str, found: str) -> None:
    one, two = told(left), told(right)
    seen = evidence(one, two, BRIDGE)
    said = {rule.__name__: round(weight * rule(seen), 3) for rule, weight in RULES}
    parts = ", ".join(f"{rule} {weight:g}" for rule, weight in said.items() if weight)
    assert f"{parts} = {same(one, two, BRIDGE, 2):.3f}" == found

"""Two short texts that differ in one thing: what is told of them, word by word."""

from __future__ import annotations

import pytest

from workbench import compare


def told(left: str, right: str) -> str:
    """The relation, and each difference with its words."""
    found = compare(left, right)
    said = "; ".join(f"{d.facet} {d.effect} {d.left} > {d.right}" for d in found.differences)
    return f"{found.relation}: {said}" if said else found.relation


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        # Within quotation marks a word is not the writer's to exchange.
        (
            '"We will close the foundry this year," she said.',
            '"We will close the harbour this year," she said.',
            "possible: place possible foundry > harbour",
        ),
        (
            '"We will close the foundry now," she said.',
            '"We will close the harbour now," she said.',
            "possible: place possible foundry > harbour",
        ),
        (
            '"We will close the foundry," she said.',
            '"We will close the harbour," she said.',
            "possible: place possible foundry > harbour",
        ),
        (
            '"Foundry gates will stay shut," she said.',
            '"Harbour gates will stay shut," she said.',
            "possible: place possible Foundry > Harbour",
        ),
        (
            '"We will close the foundry this year," she said.',
            '"We will close the foundry," she said.',
            "possible: scope possible year > ",
        ),
        (
            'She said: "We shall close the old foundry soon."',
            'She said: "We will close the old foundry soon."',
            "possible: wording possible shall > will",
        ),
        (
            'She said: "We shall not close the old foundry."',
            'She said: "We do not close the old foundry."',
            "possible: wording possible shall > do",
        ),
        # One word for another: of the same, of another sort, its opposite.
        (
            "The clerk claimed that it was late.",
            "The clerk muttered that it was late.",
            "drift: attribution lost claimed > ",
        ),
        ("The firm sold boats in Ash.", "The firm sold ships in Ash.", "agree"),
        (
            "The firm sold boats in Ash.",
            "The firm sold cars in Ash.",
            "possible: role possible boats > cars",
        ),
        (
            "The mayor opened the pier in Ash.",
            "The mayor opened the inn in Ash.",
            "possible: role possible pier > inn",
        ),
        (
            "The mayor opened the pier in Ash.",
            "The mayor closed the pier in Ash.",
            "conflict: negation conflict opened > closed",
        ),
        (
            "The mayor opened the large pier in Ash.",
            "The mayor opened the small pier in Ash.",
            "conflict: negation conflict large > small",
        ),
        ("The house was insured.", "The house was not uninsured.", "agree"),
        ("The house was not insured.", "The house was uninsured.", "agree"),
        (
            "The house was insured.",
            "The house was uninsured.",
            "conflict: negation conflict insured > uninsured",
        ),
        (
            "The clerk warned that the pier was closed.",
            "The clerk remarked that the pier was closed.",
            "drift: attribution differs warned > remarked",
        ),
        (
            "The mayor promised a new pier at Ash.",
            "The mayor announced a new pier at Ash.",
            "drift: attribution added  > announced",
        ),
        # What came first.
        (
            "She resigned before the vote was held.",
            "She resigned after the vote was held.",
            "conflict: negation conflict before > after",
        ),
        (
            "She resigned before the vote was held.",
            "The vote was held after she resigned.",
            "agree",
        ),
        (
            "Before the vote was held, she resigned.",
            "She resigned after the vote was held.",
            "conflict: order conflict Before > after",
        ),
        (
            "After the vote she resigned.",
            "She resigned before the vote.",
            "conflict: order conflict After > before",
        ),
        (
            "After the vote, she resigned.",
            "She resigned before the vote.",
            "conflict: order conflict After > before",
        ),
        # Who did it to whom.
        (
            "Olsen beat Dahl in the final.",
            "Dahl beat Olsen in the final.",
            "conflict: role conflict Olsen > Dahl; role conflict Olsen beat Dahl > Dahl beat Olsen",
        ),
        (
            "Olsen beat Dahl in the final.",
            "Olsen was beaten by Dahl in the final.",
            "conflict: role conflict Olsen beat Dahl > Olsen was beaten by Dahl",
        ),
        ("Olsen beat Dahl in the final.", "Dahl was beaten by Olsen in the final.", "agree"),
        (
            "Olsen beat her sister Ann in the final.",
            "Ann beat her sister Olsen in the final.",
            "conflict: role conflict Olsen > Ann; role conflict Olsen beat her sister Ann > "
            "Ann beat her sister Olsen",
        ),
        (
            "Ann Olsen taught Ida Dahl.",
            "Ida Dahl taught Ann Olsen.",
            "conflict: role conflict Ann Olsen taught Ida Dahl > Ida Dahl taught Ann Olsen",
        ),
        (
            "Ann Olsen is the mother of Ida Dahl.",
            "Ida Dahl is the mother of Ann Olsen.",
            "conflict: role conflict Ann Olsen > Ida Dahl; role conflict Ann Olsen is the "
            "mother of Ida Dahl > Ida Dahl is the mother of Ann Olsen",
        ),
        (
            "The Foxes beat the Bears.",
            "The Bears beat the Foxes.",
            "conflict: role conflict Foxes > Bears; role conflict Foxes beat the Bears > Bears "
            "beat the Foxes",
        ),
        (
            "Olsen lent Dahl a boat.",
            "Dahl lent Olsen a boat.",
            "conflict: role conflict Olsen > Dahl; role conflict Olsen lent Dahl > Dahl lent Olsen",
        ),
        (
            "Olsen wrote to Dahl.",
            "Dahl wrote to Olsen.",
            "conflict: role conflict Olsen > Dahl; role conflict Olsen wrote to Dahl > Dahl "
            "wrote to Olsen",
        ),
        (
            "He came, but she did not.",
            "She came, but he did not.",
            "conflict: role conflict He > She",
        ),
        # How much, how firmly and for what cause.
        (
            "The pier fell because of the storm.",
            "The pier fell during the storm.",
            "drift: causality weakened because of > ",
        ),
        (
            "The drug causes fever.",
            "The drug is linked to fever.",
            "drift: causality weakened causes > ",
        ),
        (
            "All of the men came.",
            "Some of the men came.",
            "conflict: scope conflict All of > Some of",
        ),
        ("The men always came.", "The men often came.", "possible: scope possible always > often"),
        ("The men always came.", "The men came.", "drift: scope weakened always > "),
        ("He reportedly came.", "He came.", "drift: certainty strengthened reportedly > "),
        ("Only Ann came.", "Ann came.", "possible: scope possible Only > "),
        # What stands above all others.
        (
            "The pier is the longest in the land.",
            "The pier is the shortest in the land.",
            "conflict: superlative conflict longest > shortest",
        ),
        (
            "The pier is the longest in the land.",
            "The pier is the second longest in the land.",
            "conflict: superlative conflict longest > second longest",
        ),
        (
            "The pier is the first in the land.",
            "The pier is the last in the land.",
            "conflict: superlative conflict the first > the last",
        ),
        (
            "The pier is the longest in the land.",
            "The pier is the longest in the county.",
            "possible: place possible land > county",
        ),
        # Whether it is so.
        ("He never came.", "He came.", "conflict: negation conflict never > "),
        (
            "He denied that he came.",
            "He said that he came.",
            "conflict: negation conflict denied > ; attribution added  > said",
        ),
    ],
)
def test_what_is_told_of_two_short_texts(left: str, right: str, found: str) -> None:
    assert told(left, right) == found

"""What is worth checking, how firmly it is put, by whom, and where it is most often wrong."""

from __future__ import annotations

import warnings
from typing import Any

import pytest
from samples import source

from workbench.claims import split
from workbench.errors import WorkbenchWarning
from workbench.records import Claim


def only(text: str) -> Claim:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", WorkbenchWarning)
        (claim,) = split([source("one", text)])
    return claim


FACTS = """
The bridge opened in May 1932 after eight years of work.
Sodium reacts violently with water.
The capital of Australia is Canberra.
A haiku is a short poem of Japanese origin.
The company employs people in several countries.
The mayor resigned after the vote.
She was born in Vienna and studied medicine.
It is a breathtaking building designed by Ann Reed.
The stunning tower stands 90 metres high.
His masterpiece was sold to a museum.
The beautiful novel was translated by Jo Hall and published by Acme Press.
The Herald called the novel a masterpiece.
The minister said that the plan was brilliant.
I believe the bridge opened in 1931.
It is important to note that the bridge closed in 1950.
The engine was probably built by monks.
Perhaps she left in 1931.
The road will open in 2031.
A restored copy will be shown in the museum.
According to the ministry, tests should begin soon.
Film debut of Ann Reed.
Director: Ann Reed
Year : 1948
You can see the river from the tower.
The rules require that a player must be under contract.
Cats sleep for most of the day.
The drug may cause headaches.
Despite becoming an iconic figure, Reed initially refused the part.
Nobody knew why the hall had closed.
The exact date of the founding is difficult to determine because the archive burned.
Set in a village, the novel follows a young doctor.
Place names changed often.
Open from spring to autumn, the garden drew crowds.
Hart was not the first to cross the desert.
""".strip().splitlines()

NO_FACTS = """
The film is a visually stunning feast for the senses.
It remains an enduring masterpiece.
Its haunting images and superb music make it a timeless classic.
The garden is simply gorgeous.
The acting is dreadful and the plot is dull.
This choice underscores the lasting significance of the work.
The river becomes a powerful reminder of loss, symbolizing the passage of time.
What could be more beautiful?
Is it true that the bridge fell?
Visit the bridge on a sunny day.
Do not touch the wire.
First, mix the flour with the eggs.
To start the engine, press the button.
If you are unsure, ask your doctor.
Please contact the office for details.
Make sure that the door is locked.
You should always wear a helmet.
It is important to eat well.
It should then appear in the list.
Visitors should not feed the birds.
In my opinion, the ending is weak.
I think it is great.
I hope the museum reopens soon.
Hopefully, the next one is better.
It will probably be a disaster.
The change is likely to shape the debate for years to come.
Only time will tell.
It is hard to say whether it works.
Sure, here are some other bridges.
Thank you for your question!
I'm sorry, but the list is not complete.
Here is a short summary.
A walk across the bridge
https://example.org/bridge
Yes.
Then...
""".strip().splitlines()


@pytest.mark.parametrize("text", FACTS)
def test_a_fact_is_worth_checking_whatever_else_the_sentence_says(text: str) -> None:
    assert only(text).check_worthy


@pytest.mark.parametrize("text", NO_FACTS)
def test_praise_advice_opinion_and_guesses_are_not_worth_checking(text: str) -> None:
    assert not only(text).check_worthy


def test_an_item_of_a_list_is_no_title() -> None:
    assert only("- Ann Reed, production designer").check_worthy
    assert not only("Ann Reed, production designer").check_worthy


@pytest.mark.parametrize(
    ("text", "certainty", "speaker"),
    [
        ("The bridge opened in May.", "asserted", ""),
        ("The man from Acme said that it opened late.", "attributed", "Acme"),
        ("Ann Reed said the bridge was late.", "attributed", "Ann Reed"),
        (
            "Ann Reed and Jo Hall, the founders of Acme, claimed more.",
            "attributed",
            "Ann Reed and Jo Hall",
        ),
        ("The mayor, who was ill, said that it was shut.", "attributed", "The mayor"),
        ("“It was bad,” said the foreman Ann Reed.", "attributed", "the foreman Ann Reed"),
        ('"It was bad," she recalled.', "attributed", "she"),
        ("“No,” said Reed, “it is not.”", "attributed", "Reed"),
        ("According to the BBC, three people died.", "attributed", "the BBC"),
        ("Critics claimed that it failed.", "attributed", "Critics"),
        ("He pointed out that it was shut.", "attributed", "He"),
        ("Reed was inclined to say that it was shut.", "attributed", "Reed"),
        ("Reed, however, had often described it.", "attributed", "Reed"),
        ("The Herald kept a list of films considered lost.", "asserted", ""),
        ("The family has claimed more.", "attributed", "The family"),
        ("The club will consider all offers.", "asserted", ""),
        ("It tells the story of a dam.", "asserted", ""),
        ("Reed bought the film described below.", "asserted", ""),
        ("Reed denied that she had signed it.", "denied", "Reed"),
        ("It is not true that the bridge fell.", "denied", ""),
        ("He was generally thought to be the model.", "hedged", ""),
        ("The hall is said to be haunted.", "hedged", ""),
        ("It may have opened late.", "hedged", ""),
        ("It opened in May.", "asserted", ""),
        ("I think that it opened late.", "asserted", ""),
        ("It is important to note that it opened late.", "asserted", ""),
        ("The report was added to the file.", "asserted", ""),
        ("Her claim was heard by the court.", "asserted", ""),
        ('He wrote "The Long Way" in a year.', "asserted", ""),
    ],
)
def test_who_says_it_and_how_firmly(text: str, certainty: str, speaker: str) -> None:
    claim = only(text)
    assert (claim.certainty, claim.speaker) == (certainty, speaker)


@pytest.mark.parametrize(
    ("text", "risks"),
    [
        ("It cost £4.2 million.", {"money"}),
        ("It opened in May 1932.", {"date"}),
        ("It was shut for six weeks.", {"duration"}),
        ("It holds 1,400 people.", {"number"}),
        ("It was the first of its kind.", {"first"}),
        ("It is the oldest hall in town.", {"superlative"}),
        ("Ann Reed built it.", {"person"}),
        ("Sir Thomas built it.", {"person"}),
        ("The Royal Academy built it.", set()),
        ("It fell because of the wind.", {"causality"}),
        ("It was not shut.", {"negation"}),
        ("Reed claimed it was shut.", {"reported_speech"}),
        ("The sign said “it is shut for good” all year.", {"quote", "reported_speech"}),
        ("He wrote “The Long Way” there.", set()),
        ("It is long.", set()),
    ],
)
def test_where_a_claim_is_most_often_wrong(text: str, risks: set[str] | set[Any]) -> None:
    assert set(only(text).risks) == risks

"""Who says it: the speaker that a text names, wherever he stands in it."""

from __future__ import annotations

import pytest

from workbench.facets.speakers import credit, same_credit, speaker
from workbench.words.tokens import tokenize


def told(text: str) -> str:
    return speaker(tokenize(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("As reported by the Herald, the mill burned.", "the Herald"),
        ("As told by Ann Reed, who saw it, the mill burned.", "Ann Reed"),
        ("As far as stated by the owner, the mill burned.", "the owner"),
        ("The mill burned, as reported by the Herald.", "the Herald"),
        ("As burned by the owner, the mill fell.", ""),
        ("According to Ann Reed, the mill burned.", "Ann Reed"),
        ("According with Ann Reed, the mill burned.", ""),
        ("The mill burned, according to police in Leeds.", "police"),
        ("According to the leader, Tom Pryce, the mill burned.", "Tom Pryce"),
        ("According to the leader, Pryce, the mill burned.", "the leader"),
        ("According to the leader, Tom Pryce of Leeds, the mill burned.", "the leader"),
        ("According to the Labour leader, Tom Pryce, the mill burned.", "the Labour leader"),
        ("According to a leader, Tom Pryce, the mill burned.", "a leader"),
        ("Ann Reed said that the mill burned.", "Ann Reed"),
        ("Ann Reed has often said that the mill burned.", "Ann Reed"),
        ("Ann Reed never said that the mill burned.", "Ann Reed"),
        ("I think that the mill burned.", ""),
        ("It is important to note that the mill burned.", ""),
        ("It was noted that the mill burned.", ""),
        ("The mayor said that the mill burned.", "The mayor"),
        ("Critics said that the mill burned.", "Critics"),
        ("Police said that the mill burned.", "Police"),
        ("A boss said that the mill burned.", "A boss"),
        ("The constable, Hal Finn, said the mill burned.", "Hal Finn"),
        ("The constable, Hal J. Finn, said the mill burned.", "Hal J. Finn"),
        ("The constable, a Finn, said the mill burned.", "The constable"),
        ("Ann Reed, the founder of the firm, said the mill burned.", "Ann Reed"),
        ("The mill burned, the Herald reported.", "Herald"),
        ("The mill burned, officials said.", "officials"),
        ("The mill burned in Oban, officials said.", "officials"),
        ("The mill burned, wood said.", ""),
        ('"The mill burned," said Ann Reed.', "Ann Reed"),
        ('"The mill burned," said Ann Reed on Monday.', "Ann Reed"),
        ('"The mill burned," said the leader, Tom Pryce, who saw it.', "Tom Pryce"),
        ('"The mill burned," Ann Reed said.', "Ann Reed"),
        ('"The mill burned", Ann Reed said.', "Ann Reed"),
        ('Ann Reed said: "The mill burned."', "Ann Reed"),
        ('Ann Reed said "the mill burned" to him.', "Ann Reed"),
        ('Ann Reed said the "mill" burned.', "Ann Reed"),
        ("Ann Reed pointed out that the mill burned.", "Ann Reed"),
        ("Ann Reed pointed out the mill.", "Ann Reed"),
        ("Ann Reed pointed at the mill that burned.", ""),
        ("Ann Reed objected to the mill.", "Ann Reed"),
        ("Ann Reed will say the mill burned.", ""),
        ("Ann Reed was saying the mill burned.", ""),
        ("Ann Reed claims the mill burned.", "Ann Reed"),
        ("He claims the mill burned.", "He"),
        ("The claims of Ann Reed are false.", ""),
        ("When Ann Reed said the mill burned, he left.", "Ann Reed"),
        ("Before the fire Ann Reed said that the mill burned.", "Ann Reed"),
        ("If Reed left, they said that the mill burned.", "they"),
        ("Reed left. They said that the mill burned.", "They"),
        ("Monday said that the mill burned.", ""),
        ("Theresa May said that the mill burned.", "Theresa May"),
        ("Reed and Lee said that the mill burned.", "Reed and Lee"),
        ("Reed & Lee said that the mill burned.", "Reed & Lee"),
        ("Simone de Beauvoir said that the mill burned.", "Simone de Beauvoir"),
        ("John of Gaunt said that the mill burned.", "John of Gaunt"),
        ("But Reed said that the mill burned.", "Reed"),
        ("Later Reed said that the mill burned.", "Reed"),
        ("The Reed Group said that the mill burned.", "Reed Group"),
        ("In Leeds, where the mill stood, Ann Reed said that it burned.", "Ann Reed"),
        ("In Leeds, the mayor said that it burned.", "the mayor"),
        ("In Leeds, the mayor would have said that it burned.", "the mayor"),
        ("In Leeds nobody said that it burned.", "nobody"),
        ("Reed is said to have burned the mill.", ""),
        ("The said mill burned.", ""),
        ("Reed denied that the mill burned.", "Reed"),
        ("Reed has denied burning the mill.", "Reed"),
        ("The mayor, it is believed, burned the mill.", ""),
        ("The mill burned. Ann Reed believes it was arson.", "Ann Reed"),
        ("Ann Reed told the Herald that the mill burned.", "Ann Reed"),
        ("Ann Reed (the mayor) said that the mill burned.", "Ann Reed"),
    ],
)
def test_whom_a_text_credits(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ann reed", "reed", True),
        ("ann reed", "ann", True),
        ("ann reed", "reed ann", False),
        ("associated press", "ap", True),
        ("associated press", "pa", False),
        ("the mill", "", False),
        ("reed", "reeds", False),
    ],
)
def test_two_names_of_one_speaker(one: str, other: str, same: bool) -> None:
    assert same_credit(one, other) == same_credit(other, one) == same


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("the Associated Press", "associated press"),
        ("The A.P.'s", "ap"),
        ("She", ""),
        ("officials", ""),
        ("The mayor", ""),
    ],
)
def test_a_credit_is_the_name_alone(speaker: str, name: str) -> None:
    assert credit(speaker) == name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill burned, officials reported. It was old.", "officials"),
        ("The mill burned, officials reported it was old.", ""),
        ("It was old. The mill burned, officials reported.", "officials"),
        ("The mill burned, Reed reported. It was old.", "Reed"),
    ],
)
def test_a_report_behind_the_last_comma(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It burned, according to the leader, Tom Pryce", "Tom Pryce"),
        ("It burned, according to the leader, Tom Pryce of Leeds", "the leader"),
        ('"It burned," said the leader, Tom Pryce', "Tom Pryce"),
    ],
)
def test_the_name_at_the_very_end(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A report behind the last comma has seven words at most, a subject nine before its verb.
        ("The mill burned, the Reed Group of North Leeds reported.", "Reed Group of North Leeds"),
        ("The mill burned, the Reed Group of North Leeds today reported.", ""),
        ("Reed then one two three four five six seven said that it burned.", "Reed"),
        ("Reed then one two three four five six seven eight said that it burned.", ""),
        (
            "According to one two three four five six seven eight nine.",
            "one two three four five six seven eight",
        ),
        # A verb beside a quotation, or one that needs a name right before it.
        ('"It burned," they then said, and left.', "they"),
        ('"It burned," Reed then sadly said, and left.', "Reed"),
        ('"It burned," young Ann Reed then sadly said, and left.', ""),
        ('Reed said it. "It burned."', "Reed"),
        ('Reed said, "It burned."', "Reed"),
        ('"It burned," says Reed: he saw it.', "Reed"),
        ('"It burned," say the men in the mill.', "the men"),
        ('"It burned" says Reed.', ""),
        ("“It burned.” That is what Reed said.", "Reed"),
        ("Reed says it burned.", "Reed"),
        ("Reed might say that it burned.", "Reed"),
        ("Reed reported the fire.", ""),
        ("Reed, reported to be ill, left.", ""),
        ("It was often said that it burned.", ""),
        ("Reed said. It burned.", "Reed"),
        # Descriptions and names with more around them.
        ("The two men said that it burned.", "The two men"),
        ("Records show that it burned.", "Records"),
        ("Reed, the owner, and Lee, the cook, said that it burned.", "Lee"),
        ("Reed of Leeds & Lee said that it burned.", "Reed of Leeds & Lee"),
        ("Reed, and Lee said that it burned.", "Lee"),
        ("J. Reed said that it burned.", "J. Reed"),
        ("In May the mill burned, May said.", "May"),
        ("May 5 said that it burned.", ""),
        ("Reed", ""),
    ],
)
def test_how_far_a_speaker_is_looked_for(text: str, found: str) -> None:
    assert told(text) == found

"""Kinds of small pairs that are easily misread, each with what must not be taken for it."""

from pathlib import Path

import pytest

import workbench as wb
from workbench.findings.compare import compare

SAME, AGAINST, APART = {"agree", "drift"}, {"conflict", "possible"}, {"related", "unrelated"}

PAIRS = [
    # The old calendar: ten, eleven, twelve days behind.
    (
        "The fort fell on 3 June 1711 (Old Style).",
        "The fort fell on 14 June 1711 (New Style).",
        SAME,
    ),
    (
        "The fort fell on 3 June 1711 (Old Style).",
        "The fort fell on 15 June 1711 (New Style).",
        AGAINST,
    ),
    (
        "She was born on 25 December 1642 (Julian calendar).",
        "She was born on 4 January 1643 (Gregorian calendar).",
        SAME,
    ),
    # Family name first; two given names may be of two people.
    ("Tanaka Haru painted the mural.", "Haru Tanaka painted the mural.", SAME),
    ("The novel was written by Chen Meiling.", "The novel was written by Meiling Chen.", SAME),
    ("James Thomas sold the farm.", "Thomas James sold the farm.", {"possible"}),
    ("Tanaka Haru painted the mural.", "Haru Tanabe painted the mural.", AGAINST),
    # Particles; "Al" may be short for a name.
    ("Pieter van der Meer built the lock.", "Van der Meer built the lock.", SAME),
    ("Ana dos Santos won the prize.", "Dos Santos won the prize.", SAME),
    ("Marie du Pont ran the bank.", "Du Pont ran the bank.", SAME),
    ("Marie du Pont ran the bank.", "Marie du Bois ran the bank.", AGAINST),
    ("Al Gray wrote the tune.", "Tom Gray wrote the tune.", AGAINST),
    # Titles and numerals.
    ("Karl V signed the bill.", "Emperor Karl V signed the bill.", SAME),
    ("Karl V signed the bill.", "Karl VI signed the bill.", {"conflict"}),
    ("Napoleon III ruled it.", "Napoleon I ruled it.", {"conflict"}),
    ("Edward the Eighth kept dogs.", "Edward VIII kept dogs.", SAME),
    ("Edward the Eighth kept dogs.", "Edward VII kept dogs.", {"conflict"}),
    ("Stephen King wrote the play.", "Stephen Ward wrote the play.", AGAINST),
    # Ordinals of several words.
    ("He finished thirty-second.", "He finished 32nd.", SAME),
    ("He finished thirty-second.", "He finished 33rd.", {"conflict"}),
    ("It was his one hundred and first game.", "It was his 101st game.", SAME),
    ("It was his one hundred and first game.", "It was his 102nd game.", {"conflict"}),
    ("The firm marked its hundred and fiftieth year.", "The firm marked its 150th year.", SAME),
    # Once and twice.
    ("Moss said he rang her twice.", "Moss said he rang her once.", {"conflict"}),
    ("She visits once a week.", "She visits twice a week.", AGAINST),
    ("He was once a baker.", "He was a baker.", SAME | APART),
    # Units with an article, fractions of a unit.
    ("The strike lasted a fortnight.", "The strike lasted two weeks.", SAME),
    ("The strike lasted a fortnight.", "The strike lasted ten days.", AGAINST),
    ("It took half an hour.", "It took 30 minutes.", SAME),
    ("It took half an hour.", "It took 40 minutes.", AGAINST),
    ("It took a quarter of an hour.", "It took 15 minutes.", SAME),
    ("The talks lasted a day and a half.", "The talks lasted 36 hours.", SAME),
    ("The road is a mile and a half long.", "The road is 2.5 miles long.", AGAINST),
    ("He stayed a month.", "He stayed a year.", AGAINST),
    # Points.
    ("The rate rose half a percentage point.", "The rate rose 50 basis points.", SAME),
    ("The rate rose half a percentage point.", "The rate rose 5 points.", AGAINST),
    ("Turnout fell three percentage points.", "Turnout fell 3 points.", SAME),
    # Scores told by the winner and by the loser.
    ("Hale beat Moss 6-4.", "Moss lost to Hale 4-6.", SAME),
    ("Hale beat Moss 6-4.", "Hale lost to Moss 4-6.", {"conflict"}),
    ("Albion won 3-2 over Rovers.", "Rovers lost 2-3 to Albion.", SAME),
    ("Rovers drew 1-1 with Albion.", "Albion drew 1-1 with Rovers.", SAME),
    ("Rovers drew 1-1 with Albion.", "Rovers drew 2-2 with Albion.", {"conflict"}),
    # Answers to a label.
    ("Listed building: Yes (since 1950)", "Listed building: No", {"conflict"}),
    # One sentence of several values must share one.
    ("The mayor of Ross is Ada Pike.", "The mayor of Ross is Joe Marl.", AGAINST),
    ("The author of Grey Harbour is Ann Lee.", "The author of Red Field is Ida Ray.", APART),
    # What is asked for, planned, hoped or charged is not told as done, nor what a condition holds.
    ("He was asked to sell the club.", "He sold the club.", {"drift"}),
    ("He was acquitted of selling the club.", "He sold the club.", {"drift"}),
    ("He called for the club to be sold.", "The club was sold.", {"drift"}),
    ("He feared that the club was sold.", "The club was sold.", {"drift"}),
    ("She wished the bridge had been built.", "The bridge was built.", {"drift"}),
    ("The club will be sold.", "The club was sold.", {"drift"}),
    ("The club should be sold.", "The club was sold.", {"drift"}),
    ("She came close to drowning in the lake.", "She drowned in the lake.", {"drift"}),
    ("The station is due to open in May.", "The station opens in May.", SAME),
    ("He agreed and sold the club.", "He sold the club.", SAME | {"possible"}),
    ("If the treasurer stole it, the board will act.", "The treasurer stole it.", {"drift"}),
    ("Unless it rains, the show will go on.", "The show will go on.", {"drift"}),
    ("The show will go on if it rains.", "The show will go on.", {"drift"}),
    ("Even if it rains, the show will go on.", "The show will go on.", SAME),
    ("Police asked whether the treasurer stole it.", "The treasurer stole it.", {"drift"}),
    ("Nobody knows whether the club was sold.", "The club was sold.", {"drift"} | APART),
    ("He stole it, didn't he?", "He stole it.", SAME | {"possible"}),
    # Whole statements called untrue, and denials taken back.
    ("There is no truth in the claim that the singer died.", "The singer died.", {"conflict"}),
    ("The captain rejected claims that the crew was drunk.", "The crew was drunk.", AGAINST),
    ("A post falsely claimed that the coach took bribes.", "The coach took bribes.", AGAINST),
    ("The coach was wrongly reported to have paid.", "The coach paid.", AGAINST),
    ("It is wrong to say that the club lost.", "The club lost.", AGAINST),
    ("It is wrong to say so, and the club lost.", "The club lost.", SAME | APART),
    ("It is no myth that the wall is hollow.", "The wall is hollow.", SAME),
    ("It is not false that the club lost.", "The club lost.", SAME),
    ("Nobody denies that the club lost.", "The club lost.", SAME),
    ("It is not a fact that the wall is hollow.", "The wall is hollow.", {"conflict"}),
    ("Rumour has it that the wall is hollow.", "The wall is hollow.", {"drift"}),
    ("The abbot denies that the relic is fake.", "The abbot says the relic is real.", SAME),
    ("The abbot denies that the relic is fake.", "The relic is fake.", AGAINST),
    ("Osei said: “I have never met her.”", "Osei denied ever having met her.", SAME),
    ("The pact was not without critics.", "The pact had no critics.", AGAINST | APART),
    ("The duke dismissed claims that he knew the spy.", "The duke knew the spy.", AGAINST),
    ("There were rumours that the king was shot.", "The king was shot.", {"drift"}),
    ("Either Ghana or Togo signed.", "Ghana signed.", {"drift"}),
    ("No one doubts that the duke fled.", "The duke fled.", SAME),
    ("No one doubts that the duke fled.", "The duke did not flee.", AGAINST),
    ("The duke all but died.", "The duke died.", AGAINST),
    ("A few guests stayed.", "No guests stayed.", {"conflict"}),
    # A few words in quotation marks, where all the rest is the same.
    ("“We shall pay,” Osei said.", "“We will pay,” Osei said.", {"possible"}),
    ("“We will pay,” Osei said.", '"We will pay," said Osei.', SAME),
    # Parts changed, with titles that end with a stop.
    ("Mr. Brand sued Ms. Cole.", "Ms. Cole sued Mr. Brand.", {"conflict"}),
    # What nearly happened did not; what barely happened did.
    ("The team nearly qualified.", "The team qualified.", {"conflict"}),
    ("She almost drowned in the lake.", "She did not drown in the lake.", SAME),
    ("Sales nearly doubled.", "Sales doubled.", SAME),
    ("The plane scarcely cleared the fence.", "The plane cleared the fence.", SAME),
    ("Hardly any pupils passed.", "Most pupils passed.", AGAINST),
    ("She hardly ever sings.", "She often sings.", AGAINST),
    ("Few pupils passed.", "Nearly all pupils passed.", AGAINST),
    ("Lund voted against the pact.", "Lund voted for the pact.", AGAINST),
    # What is over.
    ("The school gave up teaching Latin.", "The school no longer teaches Latin.", SAME),
    ("The school gave up teaching Latin.", "The school teaches Latin.", {"conflict"}),
    ("The lake has not frozen since 1987.", "The lake last froze in 1987.", SAME),
    ("The lake has not frozen since 1987.", "The lake froze in 1995.", AGAINST),
    ("The pub allowed dogs until 1990.", "The pub no longer allows dogs.", SAME),
    ("The pub ended its ban on dogs.", "The pub still bans dogs.", AGAINST | APART),
    ("Ada Pike, a former mayor, died.", "Ada Pike died.", SAME),
    # Answers to a label, in words and in signs.
    ("Insured - no", "Insured - yes", {"conflict"}),
    ("Insured: ✓", "Insured: ✗", {"conflict"}),
    ("Insured: ✓", "Insured: yes", {"agree"}),
    ("Fatalities: none", "Fatalities: 3", {"conflict"}),
    ("Fatalities: none", "Fatalities: 0", SAME | APART),
    ("Status: open", "Status: closed", {"conflict"}),
    # Initials that are words too, particles, letters behind a name, Korean given names.
    ("T. S. Arden wrote the ode.", "Robert Arden wrote the ode.", AGAINST),
    ("T. S. Arden wrote the ode.", "Thomas Arden wrote the ode.", SAME),
    ("Thomas van Dam bought it.", "Thomas von Dam bought it.", {"possible"}),
    ("Omar al-Sayed bought it.", "Omar el-Sayed bought it.", SAME),
    ("Catherine d’Aubigny bought it.", "D'Aubigny bought it.", SAME),
    ("Catherine d’Aubigny bought it.", "Catherine d’Albert bought it.", AGAINST),
    ("Emil Strand, KC, ran the inquiry.", "Emil Strand ran the inquiry.", SAME),
    ("Emil Strand, PhD, ran the inquiry.", "Dr Emil Strand ran the inquiry.", SAME),
    ("Park Min-jun directed the play.", "Min-jun Park directed the play.", SAME),
    ("Park Min-jun directed the play.", "Park Min-ho directed the play.", AGAINST),
    # Where and when a report was filed, links of a wiki, marks of notes.
    ("BERLIN, March 3 (dpa) — Minister Jonas Kehl quit.", "Minister Jonas Kehl quit.", SAME),
    ("Vienna (APA) The minister quit.", "The minister quit.", SAME),
    ("Paris, le 3 mars (AFP) — The minister quit.", "The minister quit.", SAME),
    ("The [[Dale Club|club]] has 250 members.", "The club has 250 members.", {"agree"}),
    ("The [[club]] has 250 members.", "The [[club]] has 350 members.", {"conflict"}),
    ("The tower is 90 m high.[1]: 34–35", "The tower is 90 m high.", {"agree"}),
    ("It leaks ([Herald, 2011](https://a.example/1)).", "It leaks.", {"agree"}),
]


# What one text tells stands in the other word for word, but bound to something else.
ELSEWHERE = [
    ("The tune can be called pop-rock or soul.", "The tune can be called rock."),
    ("Ida Pike was born in Dale in 1930 and emigrated in 1955.", "Ida Pike emigrated in 1930."),
    ("Moss adapted the play from his own novel.", "Moss adapted the play from the novel by Ray."),
    (
        "The mill did not burn, and it closed in May.",
        "The mill burned, and it did not close in May.",
    ),
    (
        "Snow in Dale is typically white, but after fires it may also be grey or brown.",
        "Snow in Dale is white.",
    ),
    (
        "Ross is the capital of Ross Valley in Dale County, which lies far north of the sea.",
        "Ross is the capital of Dale County.",
    ),
]


@pytest.mark.parametrize(("left", "right"), ELSEWHERE)
def test_words_bound_to_something_else_bear_nothing_out(left: str, right: str) -> None:
    assert compare(left, right).relation != "agree"
    assert compare(right, left).relation != "agree"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The tune, which came out in May, can be called pop-rock or soul.",
            "The tune can be called pop-rock.",
        ),
        ("Ida Pike was born in Dale in 1930 and emigrated in 1955.", "Ida Pike was born in 1930."),
        ("Neither Lund nor Moss paid.", "Lund and Moss did not pay."),
        ("Snow in Dale is white, but after fires it may also be grey.", "Snow in Dale is white."),
    ],
)
def test_words_bound_alike_agree(left: str, right: str) -> None:
    assert compare(left, right).relation in SAME
    assert compare(right, left).relation in SAME


@pytest.mark.parametrize(("left", "right", "accepted"), PAIRS)
def test_pair(left: str, right: str, accepted: set[str]) -> None:
    assert compare(left, right).relation in accepted, compare(left, right)
    assert compare(right, left).relation in accepted, compare(right, left)


def _found(folder: Path, *texts: str) -> set[tuple[str, str, str]]:
    for number, text in enumerate(texts):
        (folder / f"{'abc'[number]}.md").write_text(text, encoding="utf-8")
    dossier = wb.check(folder)
    return {(f.kind, d.left, d.right) for f in dossier.finding_records for d in f.differences}


def test_bold_labels_are_labels(tmp_path: Path) -> None:
    found = _found(
        tmp_path,
        "- **Built:** 1911\n- **Owner:** Ada Pike\n",
        "- **Built:** 1913\n- **Owner:** Joe Marl\n",
    )
    assert ("conflict", "1911", "1913") in found
    assert ("conflict", "Ada Pike", "Joe Marl") in found


@pytest.mark.parametrize("label", ["Listed building", "Open to visitors", "Smoking allowed"])
def test_one_label_has_one_answer(tmp_path: Path, label: str) -> None:
    found = _found(
        tmp_path,
        f"Dale mill\n{label}: Yes\nBuilt: 1911\n",
        f"Dale mill\n{label}: No\nBuilt: 1911\n",
    )
    assert found == {("conflict", "Yes", "No")}


def test_points_are_not_percent(tmp_path: Path) -> None:
    found = _found(
        tmp_path,
        "Rents in Dale fell by 3 percentage points.\n",
        "Rents in Dale fell by 3 percent.\n",
    )
    assert ("drift", "3 percentage points", "3 percent") in found

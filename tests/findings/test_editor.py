"""What an editor sees at once in short texts: conflicts that must be found, and what is none."""

from __future__ import annotations

import pytest

from workbench.claims import split
from workbench.findings import flag
from workbench.findings.contested import unechoed
from workbench.findings.manner import stances
from workbench.links import link
from workbench.records import Difference, Effect, Finding, Source
from workbench.words.tokens import tokenize

MILLS = "Carden Mills makes looms. "


def checked(*texts: str) -> list[Finding]:
    """The findings of some texts, each a source."""
    named = enumerate(texts)
    sources = [Source(f"s{n}", f"S {n}", f"s{n}.txt", "text/plain", "", t) for n, t in named]
    claims = split(sources)
    return flag(claims, link(claims, sources), sources)


def asked(*texts: str, kinds: tuple[str, ...] = ("conflict", "drift")) -> list[Finding]:
    """The contested questions of some texts."""
    return [f for f in checked(*texts) if f.kind in kinds]


def conflict(*texts: str) -> set[frozenset[str]]:
    """The values of the conflicts."""
    return {frozenset(v.words for v in f.values) for f in asked(*texts, kinds=("conflict",))}


@pytest.mark.parametrize(
    ("one", "two", "values"),
    [
        (
            "Bramley had 1,240 inhabitants at the 2001 census.",
            "The population of Bramley was 1,420 in 2001.",
            {"1,240", "1,420"},
        ),
        ("It has 5,200 members.", "Its membership is 2,500.", {"5,200", "2,500"}),
        ("It has 340 employees.", "Its workforce is 430.", {"340", "430"}),
        ("It has 820 seats.", "Its capacity is 280.", {"820", "280"}),
        ("There were 34 deaths in the flood.", "43 people died in the flood.", {"34", "43"}),
    ],
)
def test_a_count_meets_the_noun_that_is_its_number(one: str, two: str, values: set[str]) -> None:
    assert values in conflict(f"{MILLS}{one}", f"{MILLS}{two}")


def test_what_is_counted_of_two_kinds_is_apart() -> None:
    assert not conflict(f"{MILLS}It has 5,200 members.", f"{MILLS}Its workforce is 430.")
    assert not conflict(f"{MILLS}It has 34 looms.", f"{MILLS}Its capacity is 43 tonnes.")


def test_number_and_no_are_one_rank() -> None:
    one = '"Blue Hour" reached number 7 in the charts.'
    assert {"7", "17"} in conflict(one, '"Blue Hour" peaked at No. 17. Ray left the band.')
    assert not asked(one, '"Blue Hour" peaked at No. 7. Ray left the band.')


def test_none_is_the_contrary_of_some() -> None:
    ferry = "The ferry struck a reef near Lund. "
    found = asked(f"{ferry}Nobody was hurt.", f"{ferry}Two sailors were badly hurt.")
    assert [f.kind for f in found] == ["conflict"]
    assert "“Nobody was hurt” or “Two sailors were badly hurt”" in found[0].question
    assert not asked(f"{ferry}Nobody was hurt.", f"{ferry}Two sailors were on deck.")


@pytest.mark.parametrize(
    ("one", "two", "sure"),
    [
        ("born in Barlow in 1881", "was born in Denton", True),
        ("born in Leeds in 1881", "was born in Yorkshire", False),  # which it lies in
        ("born in Barlow in 1881", "lived in Denton", False),
    ],
)
def test_one_is_born_in_one_place(one: str, two: str, sure: bool) -> None:
    texts = (f"Nora Vell, {one}, was a potter.", f"Nora Vell made jugs and bowls. Vell {two}.")
    found = [f for f in asked(*texts, kinds=("conflict",)) if f.reason == "place"]
    assert bool(found) == sure
    if sure:
        assert len(asked(*texts)) == 1  # and no second time as a name


def test_a_firm_has_its_seat_in_one_place() -> None:
    one = f"{MILLS}The company, based in Ulmea, was founded in 1974."
    two = f"{MILLS}The firm, founded in 1974, has its head office in Lortu."
    assert {"Ulmea", "Lortu"} in conflict(one, two)
    assert not conflict(one, two.replace("Lortu", "Ulmea"))
    assert not conflict(one, two.replace("its head office", "a mill"))


def test_a_place_answers_no_person() -> None:
    one = "Formed in 1990 in Barlow, the Otters are Ida Holm (cello) and Ann Ray (viola)."
    two = "The Otters were formed in 1990 by Ida Holm (cello), Tom Lee and Ann Ray (viola)."
    assert not any("Barlow" in {v.words for v in f.values} for f in asked(one, two))


@pytest.mark.parametrize(
    ("one", "two", "met"),
    [
        ("She met the painter Ida Holm.", "The sculptor, Ida Holm, lived in Oslo.", True),
        ("She met the writer Ida Holm.", "The author, Ida Holm, lived in Oslo.", False),
        ("She met the painter Ida Holm.", "The sculptor, Ann Ray, lived in Oslo.", False),
        (
            "She met the painter Ida Holm, who was a sculptor too.",
            "The sculptor, Ida Holm, lived in Oslo.",
            False,
        ),
        (
            "The trio of 1990 had Ida Holm (cello).",
            "In 1990 Ida Holm (viola) and Tom Lee played.",
            True,
        ),
        (
            "The trio of 1990 had Ida Holm (cello).",
            "In 1990 Ida Holm (cello) and Tom Lee played.",
            False,
        ),
        (
            "The trio of 1990 had Ida Holm (cello).",
            "In 1990 Ida Holm (Norway) and Tom Lee played.",
            False,
        ),
    ],
)
def test_one_person_is_described_as_two_things(one: str, two: str, met: bool) -> None:
    found = [f for f in asked(one, two) if f.reason == "role" and len(f.values) == 2]
    assert bool(found) == met
    if met:
        assert found[0].question.startswith("How is Ida Holm described: ")


def test_names_and_titles_that_one_letter_parts() -> None:
    one, two = "Judge Helen March spoke on 3 May.", "Judge Helen Marsh spoke on 3 May."
    assert any("How is the name spelt" in f.question for f in asked(one, two))
    one = 'Her books are "The Cold Lake" (1950) and "Reeds" (1952).'
    two = 'Her first book, "The Cold Lace", came out in 1950.'
    assert any("How is the title spelt" in f.question for f in asked(one, two))
    both = one.replace("Reeds", "The Cold Lace")  # then the one source has two books
    assert not any("spelt" in f.question for f in asked(both, two))
    other = two.replace("Lace", "Mask")
    assert not any("spelt" in f.question for f in asked(one, other))


@pytest.mark.parametrize(
    ("named", "one"),
    [
        ("Dunmore is a club in Hale.", False),
        ("Dunmore, known as the Otters, is a club in Hale.", True),
        ("Dunmore is a club in Hale.\n\nNickname: The Otters\n", True),
        ("Dunmore is a club in Hale.\n\nRival: The Otters\n", False),
    ],
)
def test_a_nickname_is_its_bearer(named: str, one: bool) -> None:
    won = "won the league in 1990, beating Harrow on the last day."
    found = asked(f"Dunmore is a club. Dunmore {won}", f"{named}\n\nThe Otters {won}")
    assert bool([f for f in found if f.reason == "name"]) != one


def test_the_deaths_of_two_people_are_apart() -> None:
    one = "Ida Holm (3 May 1902 – 9 June 1973) was a potter. She lived in Lund."
    assert not asked(one, "Ida Holm made jugs. Her husband Tom Ray died in 1961.")
    assert asked(one, "Ida Holm made jugs. Ida Holm died in 1961.")


@pytest.mark.parametrize(
    ("one", "two", "views"),
    [
        (
            "His lawyer, Peter Vell, announced an appeal.",
            "The appeal was rejected by a majority of two to one.",
            0,
        ),
        ("The council announced the appeal.", "The council rejected the appeal.", 1),
    ],
)
def test_two_events_are_no_two_views(one: str, two: str, views: int) -> None:
    found = [c for c in stances(tokenize(one), tokenize(two)) if c.effect == "conflict"]
    assert len(found) == views


def between(effect: Effect, left: tuple[int, int], right: tuple[int, int]) -> Difference:
    """A difference of two claims at some places."""
    one, other = ("x" * (last - first) for first, last in (left, right))
    return Difference("scope", effect, "a", "b", one, other, *left, *right, "")


def test_an_echo_of_a_graver_question_is_not_asked() -> None:
    graver = between("conflict", (5, 10), (20, 30))
    same, other = between("lost", (8, 10), (25, 25)), between("lost", (10, 12), (25, 25))
    assert unechoed([graver, same, other]) == [graver, other]
    both, half = between("possible", (5, 10), (20, 30)), between("possible", (5, 10), (30, 31))
    assert unechoed([both, graver, half]) == [graver, half]
    assert unechoed([same, both]) == [both]  # what may exclude is graver than what is lost


def test_copies_are_asked_of_once() -> None:
    copy = "Divers found a crack of three metres in the hull of the Aurora."
    told = "The coastguard said divers had found a crack of three metres in the hull."
    found = [f for f in asked(copy, copy, told) if f.reason == "attribution"]
    assert len(found) == 1 and len(found[0].claim_ids) == 3
    alone = [f.question for f in checked(f"{copy} Nobody was hurt.", copy, told)]
    assert all(q.count("“Nobody") < 2 for q in alone)


@pytest.mark.parametrize(
    ("one", "two", "question"),
    [
        (
            "The bridge cost £3 million, and 14 workers died while it was built.",
            "The bridge cost £4 million, and 14 workers died while it was built.",
            "How much did the bridge cost: ",
        ),
        (
            "It cost £3 million, and 14 workers died while it was built.",
            "It cost £4 million, and 14 workers died while it was built.",
            "How much did it cost: ",
        ),
        (
            "Its profit rose 8 per cent to €412 million in the year 2018.",
            "Its profit fell 8 per cent to €412 million in the year 2018.",
            "Is it so or not: “rose 8 per cent to €412 million” or “fell 8 per cent to €412",
        ),
    ],
)
def test_a_question_has_its_own_verb_and_whole_figures(one: str, two: str, question: str) -> None:
    assert any(f.question.startswith(question) for f in asked(one, two))

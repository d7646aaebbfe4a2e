"""Two figures that may both be right, since they are told of two things."""

from __future__ import annotations

import pytest

from workbench import compare
from workbench.facets import values
from workbench.facts import apart
from workbench.facts.slots import Told
from workbench.words.tokens import tokenize

AGAINST = ("conflict", "possible")

APART = [
    # a part and its whole
    ("The river is 300 km long.", "The lower 40 km of the river are navigable."),
    ("The committee has nine members.", "Five members of the committee are women."),
    ("The roof of the church is 12 metres high.", "The church is 30 metres high."),
    ("The captain scored 300 runs.", "The captain's brother scored 120 runs."),
    # two periods, places, groups
    ("The book sold 3,000 copies in its first week.", "It sold 9,000 copies in its first year."),
    ("The firm employs 300 people in Leeds.", "The firm employs 1,200 people worldwide."),
    ("The book sold 3 million copies.", "The book sold 300,000 copies in Britain."),
    ("The ticket costs £12 for adults.", "The ticket costs £6 for children."),
    ("Entry costs £12.", "Entry costs £6 for children."),
    ("The novel was published in 1950.", "The novel was published in French in 1955."),
    # two stages
    ("The firm ordered 300 buses.", "The firm received 120 buses."),
    ("The hospital treated 300 patients.", "The hospital discharged 120 patients."),
    ("The club borrowed £3 million.", "The club repaid £2 million."),
    ("The company plans to hire 300 people.", "The company hired 120 people."),
    ("The council voted to build the school in 1950.", "The school was built in 1953."),
    ("The council voted in 1950 to build the bridge.", "The bridge was built in 1955."),
    # two events, two things
    ("The tunnel is 9 km long.", "The tunnel was 4 km long when work stopped in 1950."),
    ("He ran 100 metres in 10.2 seconds.", "He ran 200 metres in 20.9 seconds."),
    ("The father was born in 1880.", "The son was born in 1910."),
    ("The north side was painted red.", "The south side was painted blue."),
    ("The east wing was built in 1780.", "The west wing was built in 1850."),
]
ONE = [
    ("The river is 300 km long.", "The river is 340 km long."),
    ("The lower 40 km of the river are navigable.", "The lower 60 km of the river are navigable."),
    ("The committee has nine members.", "The eleven members of the committee met in May."),
    ("300 residents were moved.", "400 residents of the village were moved."),
    ("The roof of the church is 12 metres high.", "The roof of the church is 14 metres high."),
    ("The book sold 300 copies in its first week.", "It sold 400 copies in its first week."),
    ("The firm employs 300 people in Leeds.", "The firm employs 400 people in Leeds."),
    ("The firm employs 300 people.", "The firm employs 280 people in Leeds."),
    ("The ticket costs £12 for adults.", "The ticket costs £14 for adults."),
    ("The novel was published in French in 1950.", "The novel was published in French in 1955."),
    ("The firm ordered 300 buses.", "The firm ordered 240 buses."),
    ("The council voted in 1950 to build the bridge.", "The council voted in 1951 to build it."),
    ("The tunnel is 9 km long.", "The tunnel is 4 km long."),
    ("He ran 100 metres in 10.2 seconds.", "He ran 100 metres in 10.4 seconds."),
    ("The north gate was closed.", "The north gate was open."),
]


@pytest.mark.parametrize(("left", "right"), APART)
def test_figures_of_two_things_contradict_each_other_in_nothing(left: str, right: str) -> None:
    for one, two in ((left, right), (right, left)):
        assert compare(one, two).relation not in AGAINST, compare(one, two)


@pytest.mark.parametrize(("left", "right"), ONE)
def test_figures_of_one_thing_do(left: str, right: str) -> None:
    for one, two in ((left, right), (right, left)):
        assert compare(one, two).relation in AGAINST, compare(one, two)


@pytest.mark.parametrize(("part", "parted"), [(150, True), (151, False)])
def test_half_of_the_whole_is_told_for_one_place(part: int, parted: bool) -> None:
    found = compare("The firm employs 300 people.", f"The firm employs {part} people in Leeds.")
    assert (found.relation not in AGAINST) is parted


@pytest.mark.parametrize(("more", "told"), [("", True), ("upper ", False)])
def test_the_whole_is_told_close_behind_the_figure(more: str, told: bool) -> None:
    part = tokenize(f"A 40 km long {more}stretch of the river is deep.")
    whole = tokenize("The river is 300 km long.")
    one, two = (Told(each, values(each)[0]) for each in (part, whole))
    assert apart._part(one, two) is told


@pytest.mark.parametrize(("more", "parted"), [("and wet", True), ("and very wet", False)])
def test_when_a_figure_held_is_told_close_behind_it(more: str, parted: bool) -> None:
    then = tokenize(f"The tunnel was 4 km long {more} when work stopped.")
    now = tokenize("The tunnel is 9 km long.")
    one, two = (Told(each, values(each)[0]) for each in (then, now))
    assert apart._once(one, two) is parted
    assert not apart._once(two, one)

"""What stands first in the queue among findings of one kind and severity."""

from samples import claim, difference, finding, link, source

from workbench.findings.order import left_out, stake

LONG = source("long", "The mill burned. Its owner fled. The town rebuilt it.")
SHORT = source("short", "The mill burned down. The town built it anew.")
BURNED, FLED, REBUILT = (claim(LONG, f"{s}.") for s in LONG.text.rstrip(".").split(". "))
DOWN, ANEW = (claim(SHORT, f"{s}.") for s in SHORT.text.rstrip(".").split(". "))


def about(facet):
    found = difference(facet, "weakened", BURNED, DOWN, ("burned", "burned"), "")
    return finding("drift", "medium", facet, (BURNED, DOWN), (found,))


def test_who_and_when_come_before_whose_word_and_the_choice_of_words_last():
    told = [stake(about(f)) for f in ("date", "causality", "certainty", "scope")]
    assert told == sorted(set(told))


def test_a_finding_goes_by_the_gravest_of_its_differences():
    both = finding(
        "drift",
        "medium",
        "scope",
        (BURNED, DOWN),
        [*about("scope").differences, *about("name").differences],
    )
    assert stake(both) == stake(about("name"))


def test_a_claim_that_a_shared_passage_lacks_elsewhere_is_told():
    claims = (BURNED, FLED, REBUILT, DOWN, ANEW)
    assert left_out(claims, (link(BURNED, DOWN), link(REBUILT, ANEW))) == {FLED.claim_id: "short"}
    assert left_out(claims, (link(BURNED, DOWN),)) == {}
    filled = (link(BURNED, DOWN), link(FLED, ANEW), link(REBUILT, ANEW))
    assert left_out(claims, filled) == {}

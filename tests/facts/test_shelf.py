"""Which source a work is that a note names: by address, file, title, people, publisher and day."""

from __future__ import annotations

import warnings

import pytest
from samples import source

from workbench.claims import split
from workbench.facts.cited import cited

SOURCES = (
    source("mill", "It is old.", title="Mill", published_on="2001"),
    source("road", "It is old.", title="The Long Road Home", published_on="1999-05-04"),
    source("dust", "It is old.", title="Red Dust of Mars"),
    source("pair", "It is old.", title="Boats", author="Jane Smith, Tom Bell", published_on="2010"),
    source("turned", "It is old.", title="Nets", author="Hale, Ada", published_on="2011"),
    source("three", "It is old.", title="Weirs", author="Wu, Li; Ann Oak & B. Ray"),
    source("post", "It is old.", title="Tides", publisher="The Evening Post"),
    source("day", "It is old.", title="Ebbs", publisher="Morning Sun", published_on="1988-03-09"),
    source("page", "It is old.", title="Piers", url="https://www.pier.example/a/?id=3&ref=x"),
    source("other", "It is old.", title="Quays", url="https://pier.example/a?id=4"),
    source("tall", "It is old.", title="Old Ships of North Ash"),
)


def homes(words: str) -> set[str]:
    """The sources that a note of these words names."""
    draft = source("draft", f"The pier is 240 m long.[^1]\n\n[^1]: {words}\n", manuscript=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        told = cited(split([*SOURCES, draft]), [*SOURCES, draft])
    return {home for each in told.sources.values() for home in each}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        # A title of one word names a source where it stands first, a longer one anywhere.
        ("Mill, 2001.", {"mill"}),
        ("The Mill (2001).", {"mill"}),
        ("Mill, 2002.", set()),
        ("On boats: Mill, 2001.", set()),
        ("Norwick 2001, The Old Mill", set()),
        ("In: The Long Road Home, Norwick 1999.", {"road"}),
        ("In: The Long Road Home, May 1999.", {"road"}),
        ("In: Long Road, Norwick 1999.", set()),
        # In another order: two words with the day, three without it.
        ("Mars, Red Dust.", {"dust"}),
        ("Mars, Dust.", set()),
        ("Home, Long Road, p. 3.", {"road"}),
        ("Home, Long Road, 1998.", set()),
        ("North Ash, Old Ships.", {"tall"}),
        ("North Ash, Ships.", set()),
        # People, however they are written.
        ("Smith 2010.", {"pair"}),
        ("Bell 2010.", {"pair"}),
        ("Smith and Bell 2010.", {"pair"}),
        ("T. Bell 2010.", {"pair"}),
        ("Bell 2011.", set()),
        ("Jane 2010.", set()),
        ("Hale 2011.", {"turned"}),
        ("A. Hale (2011).", {"turned"}),
        ("Ada 2011.", set()),
        ("Wu 2011.", {"three"}),
        ("Oak 2011.", {"three"}),
        ("Ray 2011.", {"three"}),
        ("B. Ray 2011.", {"three"}),
        # A publisher and its day.
        ("Morning Sun, 9 March 1988, p. 4.", {"day"}),
        ("Morning Sun, 10 March 1988, p. 4.", set()),
        ("Morning Sun, 1988.", {"day"}),
        ("Evening Post, 9 March 1988.", {"post"}),  # the only one, of no known day
        ("So wrote Hale on 3 May 2011, it seems.", {"turned"}),
        ("So wrote Hale on 3 May 2012, it seems.", set()),
        ("So wrote the Morning Sun on 9 March 1988, it seems.", {"day"}),
        ("So wrote the Evening Post on 9 March 1988, it seems.", set()),
        # Files and addresses.
        ("See mill.txt, p. 3.", {"mill"}),
        ("See notes/mill.txt, p. 3.", {"mill"}),
        ("See mills.txt, p. 3.", set()),
        ("https://pier.example/a/?id=3", {"page"}),
        ("http://www.pier.example/a?id=3&utm_source=y#top", {"page"}),
        ("https://pier.example/a?id=4&from=z", {"other"}),
        ("https://pier.example/a?id=5", set()),
        ("https://pier.example/a", set()),
        ("https://pier.example/b?id=3", set()),
    ],
)
def test_what_a_note_names(words: str, found: set[str]) -> None:
    assert homes(words) == found

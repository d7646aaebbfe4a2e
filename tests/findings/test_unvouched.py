"""A manuscript's sentence with one word other than its source's is never corroborated."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb
from workbench.tables import Dossier


def checked(folder: Path, draft: str, text: str) -> Dossier:
    (folder / "sources").mkdir()
    (folder / "sources" / "town.txt").write_text(text + "\n", encoding="utf-8")
    register = '["town.txt"]\nkind = "primary"\n'
    (folder / "sources" / "sources.toml").write_text(register, encoding="utf-8")
    (folder / "draft.txt").write_text(draft + "\n", encoding="utf-8")
    return wb.check(folder / "sources", manuscript=folder / "draft.txt", progress=False)


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        ("Ann Reed is the chairman of the club.", "Ann Reed is the treasurer of the club."),
        ("The council approved the plan on Monday.", "The council discussed the plan on Monday."),
        ("All members voted for the plan.", "Most members voted for the plan."),
        ("More than 300 people attended the fair.", "Fewer than 300 people attended the fair."),
        ("The mill closed before the war.", "The mill closed after the war."),
        ("Reed beat Hale in the final in Leeds.", "Hale beat Reed in the final in Leeds."),
        ("The old bridge collapsed in the storm.", "The new bridge collapsed in the storm."),
        ("The company sold the mill to Hale.", "The company bought the mill from Hale."),
        ("The company sold the mill to Hale.", "Hale sold the mill to the company."),
        (
            "Ann Reed married Tom Hale in the old church.",
            "Ann Reed divorced Tom Hale in the old church.",
        ),
        ("The mayor praised the new plan.", "The mayor criticised the new plan."),
        (
            "The river flooded the lower town in spring.",
            "The river flooded the upper town in spring.",
        ),
        ("He was convicted of fraud in Leeds.", "He was accused of fraud in Leeds."),
        ("She founded the school with her sister.", "She founded the school with her brother."),
        ("Her father was a baker in Leeds.", "Her father was a butcher in Leeds."),
        (
            "The workers demanded higher wages and shorter hours.",
            "The workers demanded higher wages and longer hours.",
        ),
        ("The train from Leeds to York was late.", "The train from York to Leeds was late."),
        ("The museum is free on Mondays.", "The museum is free on Tuesdays."),
        ("The paper first appeared in Leeds in 1901.", "The paper last appeared in Leeds in 1901."),
        (
            "The ship was built in Belfast for the navy.",
            "The ship was scrapped in Belfast for the navy.",
        ),
        ("The law bans smoking in bars.", "The law allows smoking in bars."),
        (
            "The company reported a profit for the year.",
            "The company reported a loss for the year.",
        ),
        ("Only Reed signed the letter.", "Reed and Hale signed the letter."),
        ("Reed may have written the letter.", "Reed wrote the letter."),
        ("Reed wrote the letter.", "Reed may have written the letter."),
        ("Reed wrote the letter.", "Reed is said to have written the letter."),
        ("Reed wrote the letter to the king.", "Reed read the letter to the king."),
        (
            "The strike ended because the owners gave way.",
            "The strike ended although the owners gave way.",
        ),
        ("The dog bit the postman.", "The postman bit the dog."),
        ("The north tower was rebuilt first.", "The south tower was rebuilt first."),
        (
            "The court ruled that the contract was valid.",
            "The court ruled that the contract was void.",
        ),
        ("The painting shows a woman with a cat.", "The painting shows a man with a cat."),
        ("The novel is set in winter in Oslo.", "The novel is set in summer in Oslo."),
        (
            "The vaccine prevents infection in most children.",
            "The vaccine prevents infection in few children.",
        ),
        (
            "The bird is common in the north of the island.",
            "The bird is rare in the north of the island.",
        ),
        ("The village has no school.", "The village has a school."),
        ("The team won the cup twice.", "The team won the cup once."),
        ("Reed refused the prize.", "Reed accepted the prize."),
        ("He was the son of a rich farmer.", "He was the son of a poor farmer."),
        ("The first edition was printed in Leeds.", "The second edition was printed in Leeds."),
        (
            "She left the party in protest against the war.",
            "She joined the party in protest against the war.",
        ),
        ("The garden is open to the public in May.", "The garden is closed to the public in May."),
        (
            "The army occupied the town without a fight.",
            "The army occupied the town after a fight.",
        ),
        ("Her brother Tom inherited the estate.", "Her brother Jim inherited the estate."),
        (
            "The bank is the largest in the country.",
            "The bank is the second largest in the country.",
        ),
        (
            "The bank is the largest in the country.",
            "The bank is one of the largest in the country.",
        ),
        (
            "Reed was sentenced to six years in prison.",
            "Reed was sentenced to six months in prison.",
        ),
        ("The committee meets every month in Leeds.", "The committee meets every week in Leeds."),
        ("The sculpture is made of bronze.", "The sculpture is made of marble."),
        ("The show was cancelled because of rain.", "The show was cancelled because of a strike."),
        ("The show was postponed because of rain.", "The show was cancelled because of rain."),
        ("He wrote the book in German.", "He wrote the book in French."),
        ("The factory makes shoes for children.", "The factory makes shoes for soldiers."),
        ("Their eldest daughter became a doctor.", "Their youngest daughter became a doctor."),
        ("The storm killed 12 trees.", "The storm killed 12 people and some trees."),
        ("The capital of Dale is Ross.", "The capital of Ross in Dale is Holm."),
        ("The mill is old.", "Reed thinks the mill is old."),
        ("The mill has 40 looms.", "The mill may have 40 looms."),
        (
            "Her mother was French and her father German.",
            "Her father was French, her mother German.",
        ),
        ("The king signed the treaty before the battle.", "The king signed it after the battle."),
    ],
)
def test_another_word_is_not_borne_out(tmp_path: Path, draft: str, text: str) -> None:
    kinds = {found.kind for found in checked(tmp_path, draft, text).finding_records}
    assert kinds
    assert kinds != {"corroborated"}


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        ("The council approved the plan on Monday.", "On Monday the council approved the plan."),
        ("The mill closed before the war.", "Before the war the mill was closed."),
        ("Tom Hale built the bridge in Leeds.", "The bridge in Leeds was built by Tom Hale."),
        ("The film was shown in Leeds.", "The movie was shown in Leeds."),
        ("The old bridge fell in the storm.", "In the storm, the old bridge fell."),
        ("The storm killed 12 miners.", "The storm killed 12 people, all of them miners."),
        ("The capital of Dale is Ross.", "The capital of Holm is Ash. Dale's capital is Ross."),
    ],
)
def test_the_same_words_are(tmp_path: Path, draft: str, text: str) -> None:
    kinds = {found.kind for found in checked(tmp_path, draft, text).finding_records}
    assert kinds == {"corroborated"}

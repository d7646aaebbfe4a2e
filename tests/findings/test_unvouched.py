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
        # what a small word leads to
        ("Reed is older than Hale.", "Hale is older than Reed by two years."),
        (
            "The north wing is older than the south wing.",
            "The south wing is older than the north wing, which was added in 1780.",
        ),
        ("After the flood the mill was sold.", "After the mill was sold there was a flood."),
        ("He studied law before he became a monk.", "He became a monk before he studied law."),
        ("He drank because he was sad.", "He was sad because he drank."),
        ("Most farmers own sheep.", "Most sheep are owned by farmers."),
        ("Only women may join the choir.", "Women may only join the choir."),
        ("Most of the crew came from Spain.", "Some of the crew came from Spain, most from Italy."),
        # what a verb leads to
        ("The bridge was closed to lorries.", "The bridge is open to lorries and closed to cars."),
        (
            "The report blamed the owners for the fire.",
            "The report cleared the owners and blamed the builders for the fire.",
        ),
        # who did it
        ("Hale said the plan would fail.", "Reed said the plan would fail. Hale disagreed."),
        ("Doctors say the drug works.", "The maker says the drug works; doctors doubt it."),
        ("The police blamed the driver.", "Witnesses blamed the driver; the police did not."),
        ("The company's owner died in 1950.", "The company died in 1950, its owner in prison."),
        ("The singer's husband wrote the song.", "The singer wrote the song for her husband."),
        ("The teacher was hit by a pupil.", "The teacher hit a pupil."),
        # what is not told as so
        ("The pool is open to children.", "The pool is open to children if an adult is there."),
        ("The museum bought the painting.", "The museum hoped to buy the painting."),
        ("All members voted for the plan.", "All members except Reed voted for the plan."),
        ("The hall is a school.", "The hall used to be a school."),
        ("The factory was sold to Brandt.", "The factory was sold by Brandt."),
        ("The vase was given by Ann Lee.", "The vase was given to Ann Lee."),
        ("There were 40 of them in the mill.", "There were not 40 of them in the mill."),
        ("Hale was a spy.", "Rumours that Hale was a spy were never confirmed."),
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
        ("Leeds is larger than York.", "Leeds is larger than York, though York is older."),
        ("The mill closed before the war.", "The mill closed before the war of 1914."),
        ("Most of the crew came from Spain.", "Most of the crew came from Spain, some from Italy."),
        ("The bridge was closed to lorries.", "The bridge is open to cars and closed to lorries."),
        ("Doctors say the drug works.", "The drug works, doctors say; its maker says so too."),
        ("The singer's husband wrote the song.", "The song was written by the singer's husband."),
        ("The teacher was hit by a pupil.", "A pupil hit the teacher."),
        ("The council built a new school.", "The council planned a new school, and built it."),
        ("The factory was sold to Brandt.", "The factory was sold to Brandt in 1990."),
        ("The hall was a school.", "The hall used to be a school."),
    ],
)
def test_the_same_words_are(tmp_path: Path, draft: str, text: str) -> None:
    kinds = {found.kind for found in checked(tmp_path, draft, text).finding_records}
    assert kinds == {"corroborated"}

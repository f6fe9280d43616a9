"""Which author pages fall apart: groups of papers without a shared author besides the owner."""

from pathlib import Path

import pytest

import kg
from kg.pipeline.derived.pages import conflation, hanging_together
from kg.pipeline.reporting.report import Report
from kg.rdf.terms import Term

PAGE = """Ann Lee

LG
h-index3
{count}papers
10citations

{count} Papers
"""


def paper(number: int, byline: str) -> str:
    return f"""
LGMay {1 + number}, 2024
A Study of the Doors of House Number {number}: Hinges and Handles

{byline}

We study doors of house {number} and find that such hinges hold for a long time in all cases that we saw.
"""


def built(place: Path, *bylines: str, lines: str = "") -> Report:
    (place / "page.txt").write_text(
        PAGE.format(count=len(bylines)) + "".join(paper(n, line) for n, line in enumerate(bylines)), "utf-8"
    )
    decided = place / "c.tsv"
    decided.write_text(lines, "utf-8")
    return kg.build(place / "page.txt", place / "out", curation=decided)


@pytest.mark.parametrize(
    ("sizes", "score"),
    [([], 0), ([1], 0), ([7], 0), ([1, 1], 1), ([5, 5], 0.56), ([9, 1], 0.2), ([2, 2, 2, 1, 1, 1], 0.92)],
)
def test_the_score_is_the_chance_that_two_papers_are_in_different_groups(
    sizes: list[int], score: float
) -> None:
    assert conflation(sizes) == score


def test_papers_hang_together_also_through_others_and_the_largest_group_comes_first() -> None:
    papers = [Term(f"<{letter}>") for letter in "abcdef"]
    people = ([1], [2], [3, 4], [5, 2], [4, 5], [9])
    found = hanging_together(dict(zip(papers, people, strict=True)))
    assert ["".join(each[1] for each in group) for group in found] == ["bcde", "a", "f"]


def test_the_seed_page_falls_into_the_groups_that_its_bylines_show(root: Path, tmp_path: Path) -> None:
    (page,) = kg.build(root / "seeds", tmp_path / "out").mixed_pages
    assert (page.person, page.papers, page.conflation) == ("Qizhen Zhang", 9, 0.92)
    heads = [[title.split()[0] for title in group.papers] for group in page.groups]
    assert sorted(map(sorted, heads)) == sorted(
        [["An", "PARDEN,"], ["BAM!", "Nexus:"], ["Analysing", "Centralized"], ["BTS:"], ["An"], ["Computing"]]
    )
    # None for the first group, and for the two papers that do not show the name: those are doubts.
    assert [group.line is None for group in page.groups] == [True, False, False, True, False, True]


def test_a_page_whose_papers_hang_together_is_not_told(tmp_path: Path) -> None:
    report = built(tmp_path, "Ann Lee, Bo Li", "Ann Lee, Bo Li", "Bo Li, Ann Lee, Cy Ko", "Cy Ko, Ann Lee")
    assert report.mixed_pages == []
    with kg.open_graph(tmp_path / "out" / "graph.nq") as graph:
        asked = "SELECT ?c { GRAPH ?derived { ?page kgo:conflation ?c } }"
        assert [row[0].value for row in graph.query(asked).rows()] == ["0"]


@pytest.mark.parametrize(
    "bylines",
    [
        [],
        ["Ann Lee, Bo Li", "Ann Lee, Cy Ko"],
        ["Ann Lee, Bo Li", "Ann Lee, Cy Ko", "Ann Lee, Di Wu"],
        ["Ann Lee"] * 8,
        ["Ann Lee", "Ann Lee", "Ann Lee", "Ann Lee, Bo Li"],
    ],
)
def test_few_papers_and_papers_of_one_alone_say_nothing(tmp_path: Path, bylines: list[str]) -> None:
    assert built(tmp_path, *bylines).mixed_pages == []


BOTH = ("Ann Lee, Bo Li", "Ann Lee, Bo Li", "Ann Lee, Cy Ko", "Cy Ko, Ann Lee")


def test_the_line_that_is_told_takes_the_group_away_and_is_not_told_again(tmp_path: Path) -> None:
    before = built(tmp_path, *BOTH)
    (page,) = before.mixed_pages
    assert (page.conflation, [len(group.papers) for group in page.groups]) == (0.67, [2, 2])
    first, second = page.groups
    assert first.line is None
    assert second.line is not None
    after = built(tmp_path, *BOTH, lines=second.line + "\n")
    assert after.counts.people == before.counts.people + 1
    assert [[group.line for group in page.groups] for page in after.mixed_pages] == [[None, None]]
    again = built(tmp_path, *BOTH)
    assert again.mixed_pages == before.mixed_pages
    assert again.counts.people == before.counts.people
    # One fact more: the name that the part had got leads on.
    assert again.counts.facts == before.counts.facts + 1


def test_what_is_hidden_is_not_counted(tmp_path: Path) -> None:
    hide = "hide\tperson\tCy Ko\n"
    assert built(tmp_path, *BOTH, lines=hide).mixed_pages == []


def test_papers_of_other_documents_say_nothing_of_a_page(tmp_path: Path) -> None:
    built(tmp_path, *BOTH)
    (tmp_path / "my.bib").write_text(
        "@article{x, title={On Windows and Walls}, author={Lee, Ann and Li, Bo and Ko, Cy}, year=2020}\n",
        "utf-8",
    )
    report = kg.build([tmp_path / "page.txt", tmp_path / "my.bib"], tmp_path / "both")
    assert [page.papers for page in report.mixed_pages] == [4]

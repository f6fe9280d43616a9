import json
from pathlib import Path

import pytest

import kg
from kg.model import PartialDate
from kg.pipeline.describing.introductions import EARLIER, Introductions
from kg.query.explaining.explanation import explanation
from kg.store import open_graph

NEW = "We propose Door Transformers (DoT), a new method for doors. Door Transformers open all doors."
USED = "Door Transformers are studied. We try Door Transformers on gates."
SAID = """SELECT ?paper ?confidence WHERE {
  GRAPH ?evidence {
    ?fact rdf:predicate kgo:introducedBy ; rdf:object ?paper
    OPTIONAL { ?fact kgo:confidence ?confidence }
  }
}"""


def built(folder: Path, *days: str) -> tuple[list[str], list[tuple[str, str | None]]]:
    """The titles that a graph says introduce something, and what its evidence has of it.

    The first of the papers introduces it, the others are about it; each has the day in its place.
    """
    papers = [
        {
            "id": f"2501.0000{number}",
            "title": f"Paper {number}" if number else "DoT: Door Transformers",
            "authors": ["Ann Lee"],
            "abstract": USED if number else NEW,
            "published": day,
        }
        for number, day in enumerate(days)
    ]
    (folder / "papers.json").write_text(json.dumps(papers), "utf-8")
    kg.build(folder / "papers.json", folder / "out")
    with open_graph(folder / "out" / "graph.nq") as graph:
        edges = graph.query("SELECT ?t { ?c kgo:introducedBy/dcterms:title ?t } ORDER BY ?t").rows()
        said = graph.query(SAID).rows()
        return [row[0].value for row in edges], [(row[0].value, row[1] and row[1].value) for row in said]


def test_what_several_earlier_papers_are_about_is_not_new_and_the_evidence_says_so(tmp_path: Path) -> None:
    edges, said = built(tmp_path, "2025-02-01", *["2025-01-01"] * EARLIER)
    assert edges == []
    ((_, confidence),) = said
    assert float(confidence or 1) < 0.1
    with open_graph(tmp_path / "out" / "graph.nq") as graph:
        told = [line for part in explanation(graph, "Door Transformers").parts for line in part.lines]
    (line,) = [line for line in told if "is introduced by" in line]
    assert line.endswith("but earlier papers name it (confidence 0.05)")


@pytest.mark.parametrize(
    "days",
    [
        ("2025-02-01", *["2025-01-01"] * (EARLIER - 1), "2025-03-01"),
        ("2025-02-01", *["2025-02-01"] * EARLIER),
    ],
)
def test_a_few_earlier_papers_and_any_later_ones_take_nothing_away(
    tmp_path: Path, days: tuple[str, ...]
) -> None:
    edges, said = built(tmp_path, *days)
    assert edges == ["DoT: Door Transformers"]
    assert [confidence for _, confidence in said] == [None]


def test_papers_that_only_mention_it_tell_that_it_is_not_new(tmp_path: Path) -> None:
    about = "Gates are made of oak. Oak gates open. Wooden gates close. Iron gates rust. Old gates creak."
    papers = [
        {
            "id": f"2501.0000{number}",
            "title": "DoT: Door Transformers" if number == 0 else f"Gates {number}",
            "authors": ["Ann Lee"],
            "abstract": NEW if number == 0 else f"{about} Unlike Door Transformers they do not learn.",
            "published": "2025-02-01" if number == 0 else "2025-01-01",
        }
        for number in range(EARLIER + 1)
    ]
    (tmp_path / "papers.json").write_text(json.dumps(papers), "utf-8")
    kg.build(tmp_path / "papers.json", tmp_path / "out")
    with open_graph(tmp_path / "out" / "graph.nq") as graph:
        assert list(graph.query("SELECT ?c { ?c kgo:introducedBy ?paper }").rows()) == []


def test_a_date_is_earlier_only_where_all_of_it_is() -> None:
    seen = Introductions({"a"})
    for _ in range(EARLIER):
        seen.add_concepts(["a", "b"], PartialDate(year=2024, printed="2024"))
    seen.add_concepts(["a"], None)
    for paper, year, month in (("p", 2024, 12), ("q", 2025, None), ("r", None, 5)):
        seen.add_claim("a", paper, PartialDate(year=year, month=month, printed=""))
    seen.add_claim("a", "s", None)
    assert [(paper, new) for _, paper, new in seen.judged()] == [
        ("p", True),
        ("q", False),
        ("r", True),
        ("s", True),
    ]


def test_nothing_is_earlier_than_a_paper_without_a_year_not_even_what_is_from_before_christ() -> None:
    seen = Introductions({"a"})
    for _ in range(EARLIER):
        seen.add_concepts(["a"], PartialDate(year=-299, printed="300 BC"))
    seen.add_claim("a", "p", None)
    seen.add_claim("a", "q", PartialDate(year=0, printed="1 BC"))
    assert [(paper, new) for _, paper, new in seen.judged()] == [("p", True), ("q", False)]

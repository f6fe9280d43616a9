"""Coauthors are counted as whoever writes down all pairs would count them."""

import random
from itertools import combinations
from typing import Any

import networkx as nx
import pytest

from kg.pipeline.derived import coauthors
from kg.pipeline.derived.coauthors import CROWD, Coauthors, Standing
from kg.rdf.iris import key, key_of
from kg.rdf.terms import Term

PEOPLE = [Term(f"<https://example.org/kg/person/x-{key(str(place))}>") for place in range(60)]


@pytest.mark.parametrize("crowd", [2, 5, 100])
def test_counts_are_those_of_all_pairs(crowd: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coauthors, "CROWD", crowd)
    chance = random.Random(crowd)
    papers = [chance.sample(PEOPLE[:50], chance.choice([0, 1, 2, 2, 3, 9])) for _ in range(60)]
    counted = Coauthors()
    for paper in papers:
        counted.wrote(paper)
    counted.settle()
    graph = nx.Graph(pair for paper in papers for pair in combinations(paper, 2))
    graph.add_nodes_from(person for paper in papers for person in paper)
    for person in PEOPLE:
        mine = [paper for paper in papers if person in paper]
        assert counted.of(person) == Standing(len(mine), len({p for paper in mine for p in paper} - {person}))
    circles = [part for part in nx.connected_components(graph) if len(part) > 1]
    keys = {min(key_of(person[:-1]) for person in part): part for part in circles}
    assert dict(counted.circles()) == {key: len(part) for key, part in keys.items()}
    for number, paper in enumerate(papers):
        expected = next((key for key, part in keys.items() if part.issuperset(paper) and paper), "")
        assert counted.circle(number) == expected


def test_a_crowd_is_united_once_for_each_of_its_papers_and_not_once_for_each_pair() -> None:
    counted = Coauthors()
    crowd = [Term(f"<https://example.org/kg/person/x-{key(str(place))}>") for place in range(3000)]
    for paper in range(40):
        counted.wrote(crowd[paper:])
    counted.settle()
    assert sum(counted.of(person).coauthors for person in crowd) == sum(
        3000 - 1 for _ in range(3000)
    )  # all are on the first paper; pairs of all papers would be 175 million


def test_who_is_in_no_crowd_is_counted_without_a_walk_through_crowds(monkeypatch: pytest.MonkeyPatch) -> None:
    class NeverWalked(dict[int, int]):
        def keys(self) -> Any:
            raise AssertionError("a hundred thousand people in crowds would be looked at for each person")

        __iter__ = keys

    counted = Coauthors()
    ann, bob, cyd = (Term(f"<https://example.org/kg/person/x-{key(name)}>") for name in ("ann", "bob", "cyd"))
    crowd = [Term(f"<https://example.org/kg/person/x-{key(str(place))}>") for place in range(CROWD + 1)]
    for people in (crowd, [ann, bob, crowd[0]], [ann, cyd]):
        counted.wrote(people)
    counted.settle()
    monkeypatch.setattr(counted, "_bits", NeverWalked(counted._bits))
    assert counted.of(ann) == Standing(2, 3)


@pytest.mark.parametrize("crowd", [1, 100])
def test_whom_no_byline_shows_is_nobodys_coauthor_but_has_coauthors(
    crowd: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coauthors, "CROWD", crowd)
    ann, bob, cyd, page = PEOPLE[:4]
    counted = Coauthors([page])
    for paper in ([ann, bob, page], [ann, cyd, page], [bob]):
        counted.wrote(paper)
    counted.settle()
    assert [counted.of(each).coauthors for each in (ann, bob, cyd, page)] == [2, 1, 1, 3]
    assert counted.of(page).papers == 2
    assert list(counted.of_papers(bob)[1]) == [0, 2]

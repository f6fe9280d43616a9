"""Pairs of concepts are counted as whoever writes down all pairs would count them."""

import random
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from kg.pipeline import companions
from kg.pipeline.companions import Companions, Pair
from kg.rdf.terms import Term


def concepts(count: int) -> list[Term]:
    return [Term(f"<https://example.org/kg/concept/c{place:03}>") for place in range(count)]


def counted(papers: list[list[Term]], folder: Path) -> list[Pair]:
    found = Companions(folder / "concepts")
    for paper in papers:
        found.named(paper)
    pairs = list(found.pairs())
    found.close()
    return pairs


def test_pairs_that_two_papers_name_are_those_of_all_pairs(tmp_path: Path) -> None:
    chance = random.Random(7)
    papers = [chance.sample(concepts(40), chance.randrange(9)) for _ in range(80)]
    times = Counter(pair for paper in papers for pair in combinations(sorted(paper), 2))
    expected = {Pair(n, *pair) for pair, n in times.items() if n > 1}
    pairs = counted(papers, tmp_path)
    assert set(pairs) == expected
    assert len(pairs) == len(expected) > 20


def test_only_concepts_that_most_papers_name_are_paired(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(companions, "LEADING", 2)
    a, b, c = concepts(3)
    assert counted([[a, b, c], [c, a, b], [c], [b]], tmp_path) == [Pair(2, b, c)]


def test_who_leads_is_known_when_all_papers_are_named(tmp_path: Path) -> None:
    found = Companions(tmp_path / "concepts")
    a, b, c = concepts(3)
    for paper in ([a, b], [b], [a]):
        found.named(paper)
    assert [found.leads(concept) for concept in (a, b, c)] == [True, True, False]
    found.close()


def test_papers_without_concepts_make_no_pair(tmp_path: Path) -> None:
    assert counted([], tmp_path) == []
    assert counted([concepts(1), []], tmp_path) == []

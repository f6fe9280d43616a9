"""Pairs of concepts are counted as whoever writes down all pairs would count them."""

import random
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from kg.pipeline.derived import companions
from kg.pipeline.derived.companions import Companions, Named, Pair
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


def test_what_some_papers_name_is_counted_in_these_alone(tmp_path: Path) -> None:
    chance = random.Random(11)
    papers = [chance.sample(concepts(40), chance.randrange(1, 9)) for _ in range(80)]
    found = Companions(tmp_path / "concepts")
    numbers = [found.named(paper) for paper in papers]
    some = chance.sample(numbers, 30)
    times = Counter(concept for number in some for concept in papers[number])
    expected = sorted(
        (Named(n, concept) for concept, n in times.items()), key=lambda e: (-e.papers, e.concept)
    )
    assert found.most_named(some, 40) == (expected, True)
    few, whole = found.most_named(some, 7)
    assert (few, whole) == (expected[:7], False)
    assert len(expected) > 20
    found.close()


def test_of_more_concepts_than_are_wanted_those_of_one_paper_are_left_out(tmp_path: Path) -> None:
    found = Companions(tmp_path / "concepts")
    a, b, c, d = concepts(4)
    papers = [found.named(paper) for paper in ([a, b], [b, c], [d])]
    assert found.most_named(papers, 3) == ([Named(2, b)], False)
    assert found.most_named(papers[:1], 2) == ([Named(1, a), Named(1, b)], True)
    assert found.most_named([], 2) == ([], True)
    found.close()

"""Leaves the long texts of a large graph's less connected things out of the page, so that it stays small.

Abstracts, claims and sentences are most of what there is to tell of a paper. A small graph keeps them all; a
large one as far down the ranks as there is room. What lacks is said on the page and in each card.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from itertools import accumulate

from kg.view.cards.telling import Telling
from kg.view.reading.claims import stated
from kg.view.reading.evidence import CLAIM, Evidence, Fact
from kg.view.reading.facts import Facts

_ROOM, _NODE = 11_600_000, 1_120
"""Characters of long texts that a page has room for, and how many of them each node takes away."""
_CLAIM = 1000
"""Characters that a claim takes, with its row in the table, beside its sentence."""


def spared(telling: Telling) -> Telling:
    """What the page tells: of the best connected nodes all, of the others no long texts."""
    nodes = telling.scene.graph.number_of_nodes()
    costs = _costs(telling)
    sums = accumulate(costs.get(index, 0) for index in range(nodes))
    room = max(0, _ROOM - _NODE * nodes)
    if sum(costs.values()) <= room:
        return telling
    full = sum(spent <= room for spent in sums)
    return Telling(telling.scene, _facts(telling, full), telling.indices, full)


def _costs(telling: Telling) -> Mapping[int, int]:
    """Node → characters of what is told of it alone; what is between two counts for the less connected."""
    costs: defaultdict[int, int] = defaultdict(int)
    papers = _papers(telling)
    for paper, row in telling.facts.papers.items():
        costs[telling.indices[paper]] += len(row.get("abstract", ""))
    for claim in telling.facts.claims:
        costs[telling.indices[claim.paper]] += _CLAIM
    for fact, quotes in telling.facts.evidence.quotes.items():
        if (rank := _rank(telling, fact, papers)) is not None:
            costs[rank] += sum(len(part) for _, quote in quotes for part in quote.parts)
    return costs


def _papers(telling: Telling) -> Mapping[str, str]:
    """Claim → the paper that states it."""
    return {claim.iri: claim.paper for claim in telling.facts.claims}


def _rank(telling: Telling, fact: Fact, papers: Mapping[str, str]) -> int | None:
    """The number of the less connected of the things that a fact is about; none where one is not drawn."""
    kind, *ends = fact
    about = [papers[ends[0]]] if kind == CLAIM else ends
    return max(telling.indices[end] for end in about) if telling.indices.keys() >= set(about) else None


def _facts(telling: Telling, full: int) -> Facts:
    """The facts without the long texts of the nodes from this number on."""
    facts, papers = telling.facts, _papers(telling)
    claims = [claim for claim in facts.claims if telling.indices[claim.paper] < full]
    quotes = {
        fact: found
        for fact, found in facts.evidence.quotes.items()
        if (rank := _rank(telling, fact, papers)) is not None and rank < full
    }
    return replace(
        facts,
        papers={
            paper: row if telling.indices[paper] < full else _without_abstract(row)
            for paper, row in facts.papers.items()
        },
        claims=claims,
        stated=stated(claims),
        evidence=Evidence(quotes=defaultdict(list, quotes)),
    )


def _without_abstract(row: Mapping[str, str]) -> Mapping[str, str]:
    return {name: value for name, value in row.items() if name != "abstract"}

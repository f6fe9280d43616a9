"""Queries that list what things have to do with each other list all of it: none misses a new relation."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from kg.query.catalogue import folder
from kg.rdf.describe.imprint import LINKS
from kg.rdf.describe.relations import PROPERTIES
from kg.rdf.prefixes import prefixed
from kg.rdf.terms import Term

_SOME = 3
"""Properties of a kind from which on a query tells all of that kind, and no single one."""
_ALONE = frozenset(("notices.rq", "verify/corrected.rq"))
"""Queries about some by their name: notices are no comments and no later versions."""


def names(terms: Iterable[Term]) -> frozenset[str]:
    return frozenset(map(prefixed, terms))


def listing(properties: frozenset[str]) -> dict[str, frozenset[str]]:
    """Query → those of the properties that it names; queries that name a few by themselves are left out."""
    found = {path: named(path, properties) for path in sorted(folder().rglob("*.rq"))}
    return {str(path.relative_to(folder())): its for path, its in found.items() if len(its) >= _SOME}


def named(query: Path, properties: frozenset[str]) -> frozenset[str]:
    return properties.intersection(re.findall(r"[a-z]+:\w+", query.read_text("utf-8")))


@pytest.mark.parametrize(
    ("properties", "least"), [(names(PROPERTIES.values()), 13), (names(LINKS.values()), 3)]
)
def test_a_query_that_tells_several_kinds_of_ties_tells_all(properties: frozenset[str], least: int) -> None:
    listed = listing(properties)
    assert len(listed) >= least
    told = {query: its for query, its in listed.items() if query not in _ALONE}
    missing = [
        f"{query} {' '.join(sorted(properties - its))}" for query, its in told.items() if its != properties
    ]
    assert not missing, "\n".join(["These queries list all but some:", *missing])

"""A name is found in the index of forms as it is found among all names, without reading all of them."""

import pytest

from kg.errors import UsageError
from kg.query import find
from kg.query.naming import names as module
from kg.query.naming.entries import Kind, base_of, likely, title_of
from kg.store import Graph

TYPED = [
    "jakob foerster",
    "FOERSTER, Jakob",
    "qizhen zhang",
    "person/jakob-foerster-tjzqe4r5mlunv",
    "jakob-foerster-tjzqe4r5mlunv",
    "https://example.org/kg/person/jakob-foerster-tjzqe4r5mlunv",
    "mixtures of experts",
    "moes",
    "BAM just like that",
    "nexus",
    "category/cs.LG",
    "lg",
    "arxiv:2408.15901",
    "Large  Generative models",
]


def found(graph: Graph, typed: str, kinds: tuple[Kind, ...]) -> str:
    try:
        return str(find(graph, typed, kinds))
    except UsageError as error:
        return f"{type(error).__name__}: {error}"


@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize("kinds", [tuple(Kind), *((kind,) for kind in Kind)], ids=str)
def test_a_name_is_found_with_the_index_as_without(
    typed: str, kinds: tuple[Kind, ...], seed: Graph, facts: Graph
) -> None:
    assert found(seed, typed, kinds) == found(facts, typed, kinds)


def test_things_of_one_name_are_listed_in_the_order_of_kinds(seed: Graph) -> None:
    for kinds in ((Kind.PAPER, Kind.CONCEPT), (Kind.CONCEPT, Kind.PAPER)):
        found = likely(seed, kinds, "nexus", "https://example.org/kg/")
        assert list(dict.fromkeys(entry.thing.kind for entry in found)) == list(kinds)


def test_only_a_graph_that_tells_the_forms_of_names_is_asked_for_them(seed: Graph, facts: Graph) -> None:
    assert base_of(seed) == "https://example.org/kg/"
    assert base_of(facts) is None


def test_names_are_not_all_read_where_the_index_has_them(
    seed: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    def entries(graph: Graph, kind: Kind, bindings: object = None) -> list[object]:
        assert bindings, f"every {kind} is read"
        return []

    monkeypatch.setattr(module, "entries", entries)
    assert find(seed, "jakob foerster").name == "Jakob Foerster"
    assert find(seed, "bam just like").kind is Kind.PAPER


def test_a_graph_is_called_what_it_says_of_itself_as_a_whole(seed: Graph, facts: Graph) -> None:
    assert title_of(seed) == "Scholarly knowledge graph"
    assert title_of(facts) is None

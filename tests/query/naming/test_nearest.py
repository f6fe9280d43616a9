"""What is like a name that nothing has is found without comparing it with each of all names."""

import difflib
import random
from pathlib import Path

import pytest

from kg.query import Kind, UnknownNameError, find
from kg.query.catalogue import internal
from kg.query.naming import names
from kg.query.naming.entries import Entry
from kg.query.naming.nearest import closest, nearest
from kg.store import Graph, open_graph

WORDS = [
    "deep",
    "transfer",
    "learning",
    "graph",
    "neural",
    "network",
    "model",
    "of",
    "for",
    "vision",
    "speech",
    "large",
    "zero",
    "shot",
]


def made(count: int, seed: int) -> list[str]:
    chance = random.Random(seed)
    return [" ".join(chance.choices(WORDS, k=chance.randint(1, 4))) for _ in range(count)]


@pytest.mark.parametrize("seed", range(5))
def test_the_closest_are_those_that_comparing_all_would_find(seed: int) -> None:
    forms = dict.fromkeys(made(400, seed), "")
    for word in [*made(10, seed + 100), "x", "deap lerning", "qqqq", "a" * 300]:
        assert closest(word, forms) == difflib.get_close_matches(word, forms, n=3, cutoff=0.6)


def test_few_of_many_names_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []
    ratio = difflib.SequenceMatcher.ratio

    def counted(self: "difflib.SequenceMatcher[str]") -> float:
        compared.append(str(self.a))
        return ratio(self)

    monkeypatch.setattr(difflib.SequenceMatcher, "ratio", counted)
    forms = dict.fromkeys([f"name {n} of a thing" for n in range(2000)] + ["quantised models"], "")
    assert closest("quantized models", forms) == ["quantised models"]
    assert len(compared) < 20


def test_nothing_is_like_no_word() -> None:
    assert closest("x", {}) == []


def test_names_alone_are_read_for_it(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def entries(graph: Graph, kind: Kind, bindings: object = None) -> list[Entry]:
        assert bindings or kind in (Kind.ORGANISATION, Kind.TOPIC), f"every {kind} is read"
        return []

    monkeypatch.setattr(names, "entries", entries)
    with open_graph(root / "exports" / "graph.nq") as graph:
        with pytest.raises(UnknownNameError) as caught:
            find(graph, "mixtures of expart")
        assert caught.value.nearest[0] == "Mixture of Experts"
        assert nearest(graph, "jakob forster", [Kind.CONCEPT, Kind.CATEGORY]) == []
        assert nearest(graph, "jakob forster", [Kind.PERSON]) == ["Jakob Foerster"]
        assert nearest(graph, "Pre-Training", [Kind.PERSON]) == nearest(graph, "※", list(Kind)) == []


@pytest.mark.parametrize(("name", "are_read"), [("arxiv nothing", False), ("arxiv:9912.99999", True)])
def test_identifiers_are_read_only_for_a_name_with_a_digit(
    root: Path, monkeypatch: pytest.MonkeyPatch, name: str, are_read: bool
) -> None:
    asked: list[str] = []
    query = Graph.query

    def noted(self: Graph, text: str, **given: object) -> object:
        asked.append(text)
        return query(self, text, **given)  # type: ignore[arg-type]

    monkeypatch.setattr(Graph, "query", noted)
    with open_graph(root / "exports" / "graph.nq") as graph, pytest.raises(UnknownNameError):
        find(graph, name)
    of_papers = [internal(f"names/{query}").text for query in ("identifiers-of-paper", "paper-by-identifier")]
    assert [text in asked for text in of_papers] == [are_read, are_read]

"""What `print` and notebooks show of what was found: words, not code."""

from collections.abc import Iterator
from typing import Any

import pytest

import kg


@pytest.fixture(scope="module")
def graph() -> Iterator[kg.Graph]:
    with kg.open_graph("exports/graph.nq") as opened:
        yield opened


class Printer:
    """As that of IPython, as far as it is used."""

    def __init__(self) -> None:
        self.said = ""

    def text(self, words: str) -> None:
        self.said += words


def in_notebook(shown: Any) -> str:
    printer = Printer()
    shown._repr_pretty_(printer, False)
    return printer.said


def test_an_explanation_is_told_in_words_with_the_lines_that_decide(graph: kg.Graph) -> None:
    told = str(kg.explain("person/qizhen-zhang-evusjmk5daeal", graph=graph))
    assert told.startswith(
        "person Qizhen Zhang (person/qizhen-zhang-evusjmk5daeal)\n\nauthor 1 of 'An Empirical"
    )
    assert "\n  against: " in told
    same = "\nsame\tperson\tperson/qizhen-zhang-evusjmk5daeal\tperson/qizhen-zhang-c2awv2bfnr4hd"
    assert same in told
    edge = kg.explain("R-FOS", "M-FOS", graph=graph)
    assert "\n\n'R-FOS' builds on 'Model-free Opponent Shaping', as 1 paper says" in str(edge)
    assert in_notebook(edge) == str(edge)


def test_a_profile_is_told_in_tables(graph: kg.Graph) -> None:
    profile = kg.show("Jakob Foerster", graph=graph)
    assert str(profile).startswith("person Jakob Foerster (person/jakob-foerster-")
    assert "\nQizhen Zhang        2   2024   2024   person/qizhen-zhang-evusjmk5daeal\n" in str(profile)
    assert "organisation" not in str(profile).lower()  # of answers without rows nothing is told
    assert in_notebook(profile) == str(profile)


def test_hits_are_told_one_a_line(graph: kg.Graph) -> None:
    hits = kg.find("zhang", graph=graph, limit=1)
    assert str(hits).splitlines() == [
        "person Qizhen Zhang (person/qizhen-zhang-evusjmk5daeal) · 7 papers · cs.LG · 2021–2025",
        "… and there are more",
    ]
    assert in_notebook(hits) == str(hits)
    assert str(kg.find("nobody of this name", graph=graph)) == "Nothing has a name like that."

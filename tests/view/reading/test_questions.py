"""What is asked of a large graph is what is drawn of it."""

from collections.abc import Callable
from typing import Any

import pytest

from kg.view.reading import questions
from kg.view.reading.questions import ask, ask_about


class Listening:
    """A graph that notes what it is asked and how many rows it answers."""

    def __init__(self, graph: Any) -> None:
        self.graph = graph
        self.texts: list[str] = []

    def query(self, text: str, /) -> Any:
        self.texts.append(text)
        return self.graph.query(text)


def papers(graph: Any) -> list[str]:
    return sorted(row["paper"] for row in ask(graph, "papers"))


def test_rows_are_asked_for_what_is_drawn_alone(small: Any) -> None:
    heard = Listening(small)
    first, *_ = papers(small)
    rows = list(ask_about(heard, "authorships", "paper", {first}))
    assert rows == [row for row in ask(small, "authorships") if row["paper"] == first]
    assert all(f"VALUES ?paper {{ <{first}> }}" in text for text in heard.texts)


@pytest.mark.parametrize(("characters", "things"), [(1, questions.MANY), (200_000, 1)])
def test_many_things_are_asked_for_in_portions_and_come_in_their_order(
    small: Any, monkeypatch: Any, characters: int, things: int
) -> None:
    monkeypatch.setattr(questions, "_PORTION", characters)
    heard = Listening(small)
    rows = list(ask_about(heard, "papers", "paper", set(papers(small)), at_once=things))
    assert len(heard.texts) == len(papers(small)) > 1
    assert rows == list(ask(small, "papers"))


def test_blank_nodes_are_found_among_all(parsed: Callable[[str], Any]) -> None:
    graph = parsed("_:p a schema:ScholarlyArticle . <http://e/q> a schema:ScholarlyArticle .")
    found = papers(graph)
    assert len(found) == 2
    assert sorted(row["paper"] for row in ask_about(graph, "papers", "paper", set(found))) == found


def test_nothing_is_asked_about_nothing(small: Any) -> None:
    heard = Listening(small)
    assert list(ask_about(heard, "papers", "paper", set())) == []
    assert heard.texts == []

"""What is known of the graph follows it."""

from types import SimpleNamespace
from typing import Any

import pytest

from kg.errors import LimitError
from kg.serve.current import Current


def counting(*answers: object) -> tuple[Any, Current[object], list[object]]:
    """A graph, a value of it that is read as one answer after the other, and those that are left."""
    graph: Any = SimpleNamespace(version=0)
    left = list(answers)

    def read() -> object:
        answer = left.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    return graph, Current(graph, read), left


def test_it_is_read_once_for_each_graph() -> None:
    graph, current, left = counting("old", "new")
    assert [current(), current()] == ["old", "old"]
    graph.version += 1
    assert [current(), current()] == ["new", "new"]
    assert left == []


def test_it_stays_what_it_was_while_too_much_is_asked() -> None:
    graph, current, _ = counting("old", LimitError("busy"), "new")
    current()
    graph.version += 1
    assert [current(), current()] == ["old", "new"]


def test_that_it_cannot_be_read_at_first_is_told_and_tried_again() -> None:
    _, current, _ = counting(LimitError("busy"), "there")
    with pytest.raises(LimitError):
        current()
    assert current() == "there"

"""Who is meant by a name and the papers behind an `@`."""

from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.query.naming.narrowed import narrowed
from kg.store import open_graph


def test_papers_tell_people_of_one_name_apart(root: Path) -> None:
    with open_graph(root / "exports" / "graph.nq") as graph:
        one = narrowed(graph, "zhang, qizhen @ BAM!")
        assert "/person/qizhen-zhang-" in one
        assert narrowed(graph, "Qizhen Zhang @ BAM! | Nexus") == one
        assert narrowed(graph, "Qizhen Zhang @ Nexus") == one
        assert narrowed(graph, "Qizhen Zhang") == "Qizhen Zhang"
        for typed, told in {
            "Chris Lu @ BAM!": "No author of BAM!.* is called 'Chris Lu'",
            "Chris Lu @ No Such Doors": "No paper is called 'No Such Doors'",
        }.items():
            with pytest.raises(UsageError, match=told):
                narrowed(graph, typed)

"""What is shown of one thing: the number of what is not shown is that of the whole answer."""

from pathlib import Path

import pytest

from kg.query import Kind, find, questions
from kg.query.profile import COUNTED, profile
from kg.store import open_graph
from kg.store.queries.sparql import ALL
from tests.query.many import people_of_concept

ABOUT = {Kind.CONCEPT: "mixture of experts", Kind.CATEGORY: "cs.LG"}
"""What has most papers in the graph of the seed page."""


@pytest.mark.parametrize("kind", ABOUT)
def test_what_is_counted_is_as_much_as_the_whole_answer_has(root: Path, kind: Kind) -> None:
    with open_graph(root / "exports") as graph:
        sections = [
            each
            for each in profile(graph, ABOUT[kind], [kind], most_counted=1).sections
            if each.question in COUNTED
        ]
        node = find(graph, ABOUT[kind], [kind]).node
        assert sections
        for section in sections:
            question = questions()[section.question]
            whole = graph.query(question.text, bindings={section.parameter: node, "top": ALL})
            assert section.total == len(list(whole.rows())) > 1, section.question
            assert len(list(section.result.rows())) == 1


def test_organisations_and_the_unresolved_are_not_counted_as_people(tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    kgo = "<https://w3id.org/scholarly-kg/ns#unresolved>"
    file.write_text(
        people_of_concept(12) + "<person/p000> a schema:Organization .\n" + f"<person/p001> {kgo} true .\n"
    )
    with open_graph(file) as graph:
        sections = {each.question: each for each in profile(graph, "moe", most_counted=5).sections}
    assert sections["people-of-concept"].total == 10
    assert sections["papers-of-concept"].total == 12

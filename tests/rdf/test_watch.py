from kg.rdf import vocabulary as v
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer
from kg.rdf.terms import string
from kg.rdf.watch import watched

NAME = Namer("https://example.org/")


def described(graph: Graph, path: str) -> Description:
    return Description(graph, NAME(path), ((v.TITLE, string(path)),))


def test_descriptions_are_shown_by_graph_and_kind_and_pass_on() -> None:
    seen: list[str] = []
    descriptions = [
        described(Graph.FACTS, "paper/a"),
        described(Graph.FACTS, "paper/b"),
        described(Graph.FACTS, "paperback/c"),
        described(Graph.FACTS, "person/d"),
        described(Graph.IDENTITY, "person/d"),
    ]
    looks = [
        {(Graph.FACTS, "paper"): lambda each: seen.append(f"one {each.subject}")},
        {
            (Graph.FACTS, "paper"): lambda each: seen.append(f"two {each.subject}"),
            (Graph.IDENTITY, "person"): lambda each: seen.append(f"two {each.subject}"),
        },
    ]
    assert list(watched(descriptions, NAME.base, looks)) == descriptions
    assert seen == [
        f"{who} {NAME(path)}"
        for who, path in (
            ("one", "paper/a"),
            ("two", "paper/a"),
            ("one", "paper/b"),
            ("two", "paper/b"),
            ("two", "person/d"),
        )
    ]

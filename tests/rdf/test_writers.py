"""What the writers write is read back by two other programs as the very same statements."""

import io
from pathlib import Path

import pyoxigraph
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.rdf import vocabulary as v
from kg.rdf.description import KINDS, Description, Graph, from_sorted_lines, sort_line
from kg.rdf.files import TURTLE
from kg.rdf.nquads import NQuadsWriter
from kg.rdf.terms import Term, boolean, integer, iri, number, string, typed
from kg.rdf.turtle import HEADINGS, REMEMBERED, TurtleWriter

BASE = "https://example.org/kg/"

TRICKY = [
    string('"^^<https://example.org/x>'),
    string("a\\"),
    string("ends with >"),
    typed("--02-02", "gMonthDay"),
    integer(-3),
    number(0.5),
    boolean(True),
    iri(BASE),
    iri(BASE + "text/abc#char=1,2"),
    iri("https://schema.org/"),
    iri("http://purl.org/spar/bido/h-index"),
    iri("http://purl.org/dc/terms/a.b"),
    iri("https://example.org/kg"),
    iri(BASE + "javascript:alert(1)"),
    iri(BASE + "/evil.example/x"),
    iri(BASE + "../../x"),
    iri(BASE + "paper/.."),
    iri(BASE + "paper/x.."),
]


def described(objects: list[Term], graph: Graph = Graph.FACTS) -> list[Description]:
    properties = tuple((v.TITLE, term) for term in objects) + ((v.TYPE, v.ARTICLE),)
    nodes = [Description(graph, iri(BASE + f"paper/x-{n}"), properties) for n in range(2)]
    return list(from_sorted_lines(sorted(sort_line(node, BASE) for node in nodes)))


def turtle(descriptions: list[Description]) -> str:
    writer = TurtleWriter(BASE)
    return writer.head() + "".join(writer.block(description) for description in descriptions)


def nquads(descriptions: list[Description]) -> str:
    writer = NQuadsWriter(BASE)
    return "".join(writer.block(description) for description in descriptions)


def read_twice(text: str, turtle: bool) -> tuple[set[str], set[str]]:
    """The statements as rdflib and as pyoxigraph read them, each in the words of pyoxigraph."""
    form = pyoxigraph.RdfFormat.TURTLE if turtle else pyoxigraph.RdfFormat.N_QUADS
    ours = {str(quad.triple) for quad in pyoxigraph.parse(text.encode(), format=form)}
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(io.BytesIO(text.encode()), format="turtle" if turtle else "nquads")
    lines = "".join(f"{s.n3()} {p.n3()} {o.n3()} .\n" for s, p, o, _ in dataset.quads())
    again = pyoxigraph.parse(lines.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    return ours, {str(quad.triple) for quad in again}


def expected(descriptions: list[Description]) -> set[str]:
    return {
        str(
            pyoxigraph.parse(f"{d.subject} {p} {o} .".encode(), format=pyoxigraph.RdfFormat.N_TRIPLES)
            .__next__()
            .triple
        )
        for d in descriptions
        for p, o in d.properties
    }


def test_tricky_terms_are_read_as_they_were_meant() -> None:
    nodes = described(TRICKY)
    for text, is_turtle in ((turtle(nodes), True), (nquads(nodes), False)):
        ours, theirs = read_twice(text, is_turtle)
        assert ours == expected(nodes)
        assert theirs == expected(nodes)


@settings(max_examples=60)
@given(st.lists(st.text(max_size=40).map(string), max_size=4))
def test_any_text_is_read_as_it_was_meant(objects: list[Term]) -> None:
    nodes = described(objects)
    for text, is_turtle in ((turtle(nodes), True), (nquads(nodes), False)):
        ours, theirs = read_twice(text, is_turtle)
        assert ours == expected(nodes)
        assert theirs == expected(nodes)


def test_named_graphs_carry_their_name_and_facts_none() -> None:
    facts, evidence = nquads(described([])), nquads(described([], Graph.EVIDENCE))
    assert all(line.count(" <") == 2 for line in facts.splitlines())
    assert all(line.endswith("<https://example.org/kg/graph/evidence> .") for line in evidence.splitlines())


def test_what_two_sources_say_of_one_subject_is_one_block_without_repetition() -> None:
    same = Description(Graph.FACTS, iri(BASE + "paper/x"), ((v.TITLE, string("A")), (v.TYPE, v.ARTICLE)))
    more = Description(Graph.FACTS, iri(BASE + "paper/x"), ((v.TITLE, string("B")), (v.TITLE, string("A"))))
    (merged,) = from_sorted_lines(sorted(sort_line(d, BASE) for d in (more, same)))
    assert merged.properties == ((v.TYPE, v.ARTICLE), (v.TITLE, string("A")), (v.TITLE, string("B")))


def test_turtle_is_written_for_people() -> None:
    text = turtle(described([string("Nexus"), integer(3)]))
    assert "\n# Papers\n" in text
    assert '<paper/x-0> a fabio:Article ;\n    dcterms:title 3, "Nexus" .\n' in text


def test_more_numbers_than_are_remembered_are_written_alike() -> None:
    numbers = [integer(number) for number in range(2 * REMEMBERED)]
    text = turtle(described(numbers))  # two subjects that say the same
    first, again = (block.partition(" ")[2] for block in text.split("\n\n")[-2:])
    assert first.rstrip() == again.rstrip()
    written = first[first.index("title") :].replace(" .", ",").split()
    assert {*written} == {"title", *(f"{number}," for number in range(2 * REMEMBERED))}


def test_every_kind_of_node_has_its_heading(root: Path) -> None:
    headings = [
        line[2:] for line in (root / "exports" / TURTLE).read_text("utf-8").splitlines() if line[:2] == "# "
    ]
    assert headings
    assert set(headings) <= set(HEADINGS.values())
    assert set(HEADINGS) <= set(KINDS)

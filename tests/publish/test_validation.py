"""The seed has the shapes of its vocabulary, and whatever breaks one is found: that and nothing else."""

import datetime
import importlib.util
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from rdflib.namespace import RDF, SH

import kg
from kg.errors import InputError
from kg.publish import VIOLATION, Finding
from kg.publish import validation as validating
from kg.publish.screening import BeyondScreeningError, screen
from kg.publish.suspects import UnscreenableError, suspects
from kg.rdf.describe.relations import PROPERTIES
from kg.rdf.prefixes import PREFIXES
from kg.store.conversion import to_rdflib

ROOT = Path(__file__).resolve().parents[2]
BASE = "https://example.org/kg/"

_spec = importlib.util.spec_from_file_location("breaking", Path(__file__).with_name("breaking.py"))
assert _spec is not None
assert _spec.loader is not None
breaking = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(breaking)

SHAPES = validating.read_shapes(validating.SHAPES)
WANTED = screen(SHAPES)
TARGETS = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)
NOT_CONSTRAINTS = {SH.path, SH.message, SH.severity, SH.property, *TARGETS}


def turtle(text: str) -> list[ox.Quad]:
    prefixes = "".join(f"@prefix {prefix}: <{address}> .\n" for prefix, address in PREFIXES.items())
    return list(ox.parse(f"{prefixes}{text}", format=ox.RdfFormat.TURTLE, base_iri=BASE))


def in_one_graph(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    return list(dict.fromkeys(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads))


WHOLE = in_one_graph(ox.parse(path=Path(__file__).parent / "graphs" / "whole.trig", format=ox.RdfFormat.TRIG))


def broken(*cases: "breaking.Case") -> list[ox.Quad]:  # type: ignore[name-defined]
    """The whole graph with these changes."""
    graph = WHOLE
    for case in cases:
        change = turtle(f"<{case.node}> {case.property} {case.values or '<x>'} .")
        node = ox.NamedNode(BASE + case.node)
        property = next(quad.predicate for quad in change if quad.subject == node)
        graph = [quad for quad in graph if (quad.subject, quad.predicate) != (node, property)]
        graph += change if case.values else ()
    return graph


def check(quads: Iterable[ox.Quad]) -> tuple[list[Finding], set[tuple[str, str]]]:
    """What is found, and which constraint of which rule was broken."""
    data = to_rdflib(quads)
    report = validating.report(data, SHAPES)
    constraints = {
        (
            str(report.value(result, SH.sourceShape)).rpartition("#")[2],
            str(report.value(result, SH.sourceConstraintComponent)).rpartition("#")[2],
        )
        for result in report.objects(None, SH.result)
    }
    return list(validating.read_report(report, data)), constraints


def component(constraint: str) -> str:
    return f"{constraint[0].upper()}{constraint[1:]}ConstraintComponent"


@pytest.mark.parametrize("file", ["graph.nq", "graph.ttl"])
def test_the_seed_conforms(file: str) -> None:
    with kg.open_graph(ROOT / "exports" / file) as graph:
        assert not kg.validate(graph)


@pytest.mark.slow
@pytest.mark.parametrize(
    "settings",
    [{}, {"as_of": datetime.date(2026, 6, 1), "with_text": False, "base": "https://kg.example/a/"}],
)
def test_every_graph_that_is_built_conforms(settings: dict[str, Any], tmp_path: Path) -> None:
    kg.build([ROOT / "seeds", ROOT / "tests" / "readers" / "documents"], tmp_path, **settings)
    for file in ("graph.nq", "graph.ttl"):
        with kg.open_graph(tmp_path / file) as graph:
            assert not kg.validate(graph)


def test_the_small_graph_conforms(whole: Path) -> None:
    with kg.open_graph(whole) as graph:
        assert not kg.validate(graph)


@pytest.mark.slow
@pytest.mark.parametrize("case", breaking.CASES, ids=lambda case: f"{case.rule}-{case.constraint}")
def test_a_broken_constraint_is_found_and_nothing_else(case: "breaking.Case") -> None:  # type: ignore[name-defined]
    graph = broken(case)
    try:
        nodes, part, _ = suspects(graph, WANTED)
    except UnscreenableError:
        nodes, part = None, graph
    found, constraints = check(part)
    found = [each for each in found if nodes is None or each.node in nodes]
    assert {finding.rule for finding in found} == {case.rule, *case.also}
    assert (case.rule, component(case.constraint)) in constraints
    finding = next(finding for finding in found if finding.rule == case.rule)
    assert finding.node == BASE + (case.at or case.node)
    assert finding.message
    assert finding.severity == VIOLATION


@pytest.mark.slow
def test_in_the_whole_graph_pyshacl_finds_what_it_finds_in_the_part_that_plain_code_does_not_pass() -> None:
    """Many constraints are broken at once, and once more alone where others of them mend what one broke."""
    waiting = [case for case in breaking.CASES if not case.values.startswith("[")]  # a blank node is judged
    while waiting:
        at_once = {(case.node, case.property): case for case in waiting}.values()
        found = same_in_the_whole(*at_once)
        for case in at_once:
            if (BASE + (case.at or case.node), case.rule) not in found:
                assert rules(same_in_the_whole(case)) == {case.rule, *case.also}
        assert rules(found) <= {rule for case in at_once for rule in (case.rule, *case.also)}
        waiting = [case for case in waiting if case not in at_once]


def same_in_the_whole(*cases: "breaking.Case") -> set[tuple[str, str]]:  # type: ignore[name-defined]
    """The nodes at which these changes break a rule, and the rule."""
    graph = broken(*cases)
    found = validating.judged(to_rdflib(graph), SHAPES)
    assert validating.screened(graph, SHAPES, WANTED).findings == found
    return {(finding.node, finding.rule) for finding in found}


def rules(found: set[tuple[str, str]]) -> set[str]:
    return {rule for _, rule in found}


@pytest.mark.slow
@pytest.mark.parametrize(("rule", "node"), breaking.NODES.items())
@pytest.mark.parametrize("constraint", ["pattern", "nodeKind"])
def test_a_node_with_a_name_of_another_kind_is_found(rule: str, node: str, constraint: str) -> None:
    old = ox.NamedNode(BASE + node)
    new = ox.NamedNode(BASE + "thing/x") if constraint == "pattern" else ox.BlankNode()
    renamed = [ox.Quad(*(new if term == old else term for term in quad.triple)) for quad in WHOLE]
    found, constraints = check(renamed)
    assert (rule, component(constraint)) in constraints
    others = breaking.POINTING.get((rule, constraint), set())
    assert {finding.rule for finding in found} == {rule} | others


@pytest.mark.parametrize("seed", range(30))
def test_what_plain_code_passes_is_right(seed: int) -> None:
    """Statements that are gone, or have another's property or value: pyshacl finds the same in all of it."""
    choose = random.Random(seed)
    triples = [tuple(quad.triple) for quad in WHOLE]
    for _ in range(choose.randint(1, 8)):
        place, other = choose.randrange(len(triples)), choose.choice(triples)
        subject, predicate, object = triples.pop(place)
        match choose.randrange(3):
            case 0:
                triples.append((subject, other[1], object))
            case 1:
                triples.append((subject, predicate, other[2]))
    changed = in_one_graph(ox.Quad(*triple) for triple in triples)
    assert validating.screened(changed, SHAPES, WANTED).findings == validating.judged(
        to_rdflib(changed), SHAPES
    )


@pytest.mark.parametrize(
    ("shape", "data"),
    [
        ("[] a sh:NodeShape ; sh:targetNode <x> ; sh:nodeKind sh:Literal .", "<x> rdfs:label 'x' ."),
        ("foaf:Person a rdfs:Class, sh:NodeShape ; sh:nodeKind sh:Literal .", "<x> a foaf:Person ."),
        ("[] a sh:NodeShape ; sh:targetObjectsOf kgo:year ; sh:minInclusive 18 .", "<x> kgo:year 5 ."),
        (
            "[] a sh:NodeShape ; sh:targetClass foaf:Person ; sh:property [ sh:path foaf:knows ;"
            " sh:property [ sh:path foaf:name ; sh:minCount 1 ] ] .",
            "<x> a foaf:Person ; foaf:knows <y> . <y> rdfs:label 'y' .",
        ),
    ],
)
def test_shapes_of_others_are_judged_with_all_that_they_ask_for(
    shape: str, data: str, tmp_path: Path
) -> None:
    prefixes = "".join(f"@prefix {prefix}: <{address}> .\n" for prefix, address in PREFIXES.items())
    (tmp_path / "own.ttl").write_text(f"@base <{BASE}> . @prefix sh: <{SH}> .\n{prefixes}{shape}", "utf-8")
    (tmp_path / "data.ttl").write_text(f"@base <{BASE}> .\n{prefixes}{data}", "utf-8")
    with kg.open_graph(tmp_path / "data.ttl") as graph:
        assert len(kg.validate(graph, shapes=tmp_path / "own.ttl")) == 1


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ('dcterms:title "Nexus', 'dcterms:title "\\f\\bNexus', 0),
        ("kgo:year 2024", 'kgo:year "2024"^^xsd:byte', 1),
        ("kgo:year 2024", 'kgo:year "20,24"^^xsd:integer', 1),
    ],
)
def test_odd_literals_are_read_as_pyshacl_reads_them(
    old: str, new: str, found: int, tmp_path: Path, whole: Path
) -> None:
    text = whole.read_text("utf-8")
    assert old in text
    (tmp_path / "odd.trig").write_text(text.replace(old, new, 1), "utf-8")
    with kg.open_graph(tmp_path / "odd.trig") as graph:
        assert len({finding.node for finding in kg.validate(graph)}) == found


def test_a_number_that_is_none_is_an_error_in_words(tmp_path: Path, whole: Path) -> None:
    text = whole.read_text("utf-8").replace("kgo:confidence 0.5", 'kgo:confidence "NaN"^^xsd:decimal', 1)
    assert "NaN" in text
    (tmp_path / "nan.trig").write_text(text, "utf-8")
    with kg.open_graph(tmp_path / "nan.trig") as graph, pytest.raises(InputError, match="NaN"):
        kg.validate(graph)


def test_a_statement_within_a_statement_is_an_error_in_words(tmp_path: Path) -> None:
    line = "<http://e/a> <http://purl.org/dc/terms/title> <<( <http://e/a> <http://e/p> <http://e/b> )>> .\n"
    (tmp_path / "a.nq").write_text(line, "utf-8")
    with kg.open_graph(tmp_path / "a.nq") as graph, pytest.raises(InputError, match="within a statement"):
        kg.validate(graph)


@pytest.mark.parametrize(
    ("statement", "shape"),
    [
        ("<a> kgo:recordOf [] .", ""),
        ("<a> dcterms:relation <<( <a> a kgo:Record )>> .", ""),
        ("foaf:Person rdfs:subClassOf prov:Agent .", ""),
        ("", "[] a sh:NodeShape ; sh:targetClass kgo:Record ; sh:closed true ."),
        ("", "[] a sh:NodeShape ; sh:targetClass kgo:Record ; sh:property [ sh:path ( kgo:a kgo:b ) ] ."),
        (
            "",
            "[] a sh:NodeShape ; sh:targetClass kgo:Record ; sh:property [ sh:path kgo:recordOf ;"
            " sh:property [ sh:path dcterms:title ; sh:maxCount 1 ] ] .",
        ),
    ],
)
def test_what_plain_code_does_not_know_it_does_not_pass(statement: str, shape: str) -> None:
    shapes = to_rdflib(turtle(f"@prefix sh: <{SH}> . {shape}")) if shape else SHAPES
    with pytest.raises((BeyondScreeningError, UnscreenableError)):
        validating.screened(WHOLE + turtle(statement), shapes, screen(shapes))


def test_every_constraint_of_every_shape_is_broken_by_a_case() -> None:
    constraints = {
        (str(shape).rpartition("#")[2], str(parameter).rpartition("#")[2])
        for shape in SHAPES.subjects(SH.message, unique=True)
        for parameter in set(SHAPES.predicates(shape)) - NOT_CONSTRAINTS - {RDF.type}
    }
    cases = {(case.rule, case.constraint) for case in breaking.CASES}
    cases |= {(rule, constraint) for rule in breaking.NODES for constraint in ("pattern", "nodeKind")}
    assert constraints == cases


def test_every_shape_that_finds_something_says_what_and_how_bad_it_is() -> None:
    targets = {shape for kind in TARGETS for shape in SHAPES.subjects(kind)}
    rules = set(SHAPES.objects(None, SH.property)) & set(SHAPES.subjects(SH.message))
    assert rules <= set(SHAPES.subjects(SH.severity))
    for shape in targets:
        own = set(SHAPES.predicates(shape)) - NOT_CONSTRAINTS - {RDF.type}
        assert not own or (shape, SH.message, None) in SHAPES, shape


@pytest.mark.parametrize("where", ["exports/graph.nq", "tests/publish/graphs/whole.trig"])
def test_every_class_and_property_of_the_graph_has_a_shape(where: str) -> None:
    targets = set(SHAPES.objects(None, SH.targetClass))
    paths = set(SHAPES.objects(None, SH.path)) | set(SHAPES.objects(None, SH.inversePath))
    paths |= {path for several in SHAPES.objects(None, SH.alternativePath) for path in SHAPES.items(several)}
    with kg.open_graph(ROOT / where) as graph:
        quads = list(graph.quads())
    classes = {rdflib.URIRef(quad.object.value) for quad in quads if quad.predicate.value == str(RDF.type)}
    properties = {rdflib.URIRef(quad.predicate.value) for quad in quads}
    assert classes <= targets
    assert properties <= paths


def test_every_relation_between_concepts_has_a_shape() -> None:
    paths = {str(path) for path in SHAPES.objects(None, SH.path)}
    assert [term for term in PROPERTIES.values() if term[1:-1] not in paths] == [], "see concept-part-of"


def test_no_shape_is_left_that_nothing_uses() -> None:
    used = {
        *SHAPES.objects(None, SH.property),
        *SHAPES.objects(None, SH.node),
        *SHAPES.objects(None, RDF.first),
    }
    targets = {shape for kind in TARGETS for shape in SHAPES.subjects(kind)}
    shapes = {*SHAPES.subjects(RDF.type, SH.NodeShape), *SHAPES.subjects(RDF.type, SH.PropertyShape)}
    assert shapes == used & shapes | targets


@pytest.mark.slow
def test_the_shapes_are_shapes() -> None:
    conforms, _, text = pyshacl.validate(rdflib.Graph(), shacl_graph=SHAPES, meta_shacl=True)
    assert conforms, text


def test_a_finding_says_which_node_is_wrong_and_how(tmp_path: Path, whole: Path) -> None:
    file = tmp_path / "broken.trig"
    file.write_text(whole.read_text("utf-8").replace("kgo:year 2024", "kgo:year 20240"), "utf-8")
    with kg.open_graph(file) as graph:
        assert kg.validate(graph).findings == (
            Finding(
                node="https://example.org/kg/paper/nexus-aaaaaaaaaaaa2",
                name="Nexus",
                property="kgo:year",
                value="20240",
                message="a paper has at most one year, an integer of up to four digits",
                rule="paper-year",
                severity=VIOLATION,
            ),
        )


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("lost", [("dataset/all", "217", 216), ("dataset/facts", "187", 186)]),
        ("added", [("dataset/all", "217", 218), ("dataset/facts", "187", 188)]),
        ("moved", [("dataset/facts", "187", 186), ("graph/records", "30", 31)]),
        ("repeated", []),
        (
            "graphs lost",
            [
                ("dataset/all", "217", 314),
                ("dataset/facts", "187", 314),
                ("dataset/property-foaf-name", "2", 3),
                ("graph/records", "30", 0),
            ],
        ),
    ],
)
def test_a_graph_that_holds_something_else_than_it_says_is_found_out(
    change: str, expected: list[tuple[str, str, int]], tmp_path: Path, whole: Path
) -> None:
    quads = list(ox.parse(path=whole, format=ox.RdfFormat.TRIG))
    at = next(place for place, quad in enumerate(quads) if quad.predicate.value == f"{PREFIXES['kgo']}badge")
    one = quads[at]
    others = quads[:at] + quads[at + 1 :]
    given = {
        "lost": others,
        "added": [*quads, ox.Quad(one.subject, one.predicate, ox.Literal("another"))],
        "moved": [*others, ox.Quad(*one.triple, ox.NamedNode(f"{BASE}graph/records"))],
        "repeated": [*quads, one],
        "graphs lost": in_one_graph(quads),
    }[change]
    file = tmp_path / "graph.nq"
    lines = (f"{str(quad).removesuffix('DEFAULT')} .\n" for quad in given)
    file.write_text("".join(lines), "utf-8")
    assert [
        (finding.node.removeprefix(BASE), finding.property, finding.value, finding.message.rpartition(" ")[2])
        for finding in kg.validate(file)
    ] == [(node, "void:triples", said, str(there)) for node, said, there in expected]


def test_of_several_properties_of_one_rule_the_finding_names_the_one_that_is_wrong(
    tmp_path: Path, whole: Path
) -> None:
    file = tmp_path / "broken.trig"
    text = whole.read_text("utf-8").replace("kgo:year 2024", "schema:volumeNumber 3 ; kgo:year 2024", 1)
    file.write_text(text, "utf-8")
    found = [finding for finding in kg.validate(file) if not finding.property.startswith("void:")]
    assert [(finding.property, finding.rule) for finding in found] == [
        ("schema:volumeNumber", "paper-detail")
    ]


def test_builds_that_were_put_together_say_nothing_wrong_of_their_facts(tmp_path: Path, whole: Path) -> None:
    other = whole.read_text("utf-8").replace(BASE, "https://other.example/")
    quads = [
        quad
        for text in (whole.read_text("utf-8"), other)
        for quad in ox.parse(text, format=ox.RdfFormat.TRIG)
    ]
    ox.serialize(quads, tmp_path / "both.nq", format=ox.RdfFormat.N_QUADS)
    assert not kg.validate(tmp_path / "both.nq")


@pytest.mark.parametrize("prefix", ["https://lib.example/2025/", "https://lib.example/graph/", f"{BASE}kg-"])
def test_a_build_under_a_prefix_says_nothing_wrong_of_it(prefix: str, tmp_path: Path, whole: Path) -> None:
    """As a store hands it out that has no default graph, beside another build of the same names."""
    quads = list(ox.parse(path=whole, format=ox.RdfFormat.TRIG))
    names = {quad: getattr(quad.graph_name, "value", "facts").rpartition("/")[2] for quad in quads}
    there = [ox.Quad(*quad.triple, ox.NamedNode(prefix + name)) for quad, name in names.items()]
    for file, given in (("one.nq", there), ("two.nq", [*quads, *there])):
        ox.serialize(given, tmp_path / file, format=ox.RdfFormat.N_QUADS)
        assert not [each for each in kg.validate(tmp_path / file) if each.property.startswith("void:")]
    lost = [quad for quad in there if quad.graph_name.value != f"{prefix}records"]
    ox.serialize(lost, tmp_path / "lost.nq", format=ox.RdfFormat.N_QUADS)
    found = {each.node.removeprefix(BASE) for each in kg.validate(tmp_path / "lost.nq")}
    assert "graph/records" in found


def test_what_a_site_hands_out_as_the_description_of_a_graph_is_no_graph_that_lost_its_facts(
    tmp_path: Path, whole: Path
) -> None:
    quads = ox.parse(path=whole, format=ox.RdfFormat.TRIG)
    said = [quad.triple for quad in quads if quad.graph_name == ox.NamedNode(f"{BASE}graph/dataset")]
    ox.serialize(said, tmp_path / "void.ttl", format=ox.RdfFormat.TURTLE)
    found = kg.validate(tmp_path / "void.ttl")
    assert not [each for each in found if each.message.startswith("it is how many")]


def test_a_number_of_more_digits_than_python_reads_is_a_finding(tmp_path: Path, whole: Path) -> None:
    number = "9" * 5_000
    text = whole.read_text("utf-8").replace("void:triples 187", f"void:triples {number}")
    (tmp_path / "graph.trig").write_text(text, "utf-8")
    assert number in {each.value for each in kg.validate(tmp_path / "graph.trig")}


OWN = """
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix schema: <https://schema.org/> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix kgo: <https://w3id.org/scholarly-kg/ns#> .
[] a sh:NodeShape ; sh:targetClass schema:ScholarlyArticle ;
    sh:property [ sh:path dcterms:abstract ; sh:minCount 1 ; sh:severity sh:Warning ; sh:message "short" ],
        [ sh:path [ sh:inversePath kgo:recordOf ] ; sh:minCount 1 ; sh:message "no record" ] .
"""


def test_shapes_of_ones_own_are_checked_instead(tmp_path: Path, whole: Path) -> None:
    (tmp_path / "own.ttl").write_text(OWN, "utf-8")
    with kg.open_graph(whole) as graph:
        found = kg.validate(graph, shapes=tmp_path / "own.ttl")
    assert [(finding.property, finding.message, finding.severity, finding.name) for finding in found] == [
        ("^kgo:recordOf", "no record", VIOLATION, "Noise"),
        ("dcterms:abstract", "short", "warning", "Noise"),
    ]


@pytest.mark.parametrize(
    ("written", "severity"), [("<http://example.org/#Style>", "style"), ("'Bad'", "bad")]
)
def test_a_severity_may_be_the_files_own(tmp_path: Path, whole: Path, written: str, severity: str) -> None:
    (tmp_path / "own.ttl").write_text(OWN.replace("sh:Warning", written), "utf-8")
    with kg.open_graph(whole) as graph:
        assert {found.severity for found in kg.validate(graph, shapes=tmp_path / "own.ttl")} == {
            VIOLATION,
            severity,
        }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no SHACL shape"),
        (
            "[] a sh:NodeShape ; sh:sparql [ sh:select 'SELECT $this { SERVICE <http://x> {} }' ] .",
            "holds code",
        ),
        ("[] a sh:NodeShape ; sh:targetClass kgo:Record ; sh:property [ sh:minCount 1 ] .", "make no sense"),
        ("<x> a sh:NodeShape ; sh:targetClass kgo:Record ; sh:node <x> .", "make no sense"),
        ("<x> a sh:NodeShape ; sh:targetClass kgo:Record ; sh:minCount 'x' .", "make no sense"),
        ("[] a sh:NodeShape ; sh:targetClass kgo:Record ; sh:pattern '(' .", "make no sense"),
        ("not turtle", "own.ttl:3:"),
    ],
)
def test_shapes_that_cannot_be_checked_are_an_error(
    text: str, words: str, tmp_path: Path, whole: Path
) -> None:
    prefixes = (
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n@prefix kgo: <https://w3id.org/scholarly-kg/ns#> .\n"
    )
    (tmp_path / "own.ttl").write_text(prefixes + text, "utf-8")
    with kg.open_graph(whole) as graph, pytest.raises(InputError, match=words):
        kg.validate(graph, shapes=tmp_path / "own.ttl")


def test_an_empty_graph_is_not_checked(tmp_path: Path) -> None:
    (tmp_path / "empty.nq").touch()
    with kg.open_graph(tmp_path / "empty.nq") as graph, pytest.raises(InputError, match="no statement"):
        kg.validate(graph)

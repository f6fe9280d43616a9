"""Every term that the graph uses exists: in the file of its vocabulary, in rdflib's, or in our ontology."""

from importlib.resources import files
from pathlib import Path

import pytest
import rdflib
from rdflib import namespace as ns

from kg.rdf import vocabulary
from kg.rdf.describe.relations import PROPERTIES
from kg.rdf.prefixes import PREFIXES, prefixed
from kg.rdf.terms import Term

TERMS = {name: value for name, value in vars(vocabulary).items() if name.isupper() and isinstance(value, str)}
OURS = "kgo:"
IN_RDFLIB = {
    "dc": ns.DC,
    "dcat": ns.DCAT,
    "dcterms": ns.DCTERMS,
    "foaf": ns.FOAF,
    "prov": ns.PROV,
    "rdf": ns.RDF,
    "rdfs": ns.RDFS,
    "schema": ns.SDO,
    "skos": ns.SKOS,
    "void": ns.VOID,
}
IN_FILES = {
    "bido": ["bido-core", "bido-measures"],
    "cito": ["cito"],
    "fabio": ["fabio"],
    "itsrdf": ["itsrdf"],
    "mls": ["mls"],
    "nif": ["nif-core"],
    "prism": ["fabio"],
    "pro": ["pro"],
}


def names(prefixes: dict[str, object]) -> list[str]:
    short = (prefixed(Term(term)) for term in TERMS.values())
    return sorted({name for name in short if name.partition(":")[0] in prefixes})


def local(name: str) -> str:
    return name.partition(":")[2]


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(
        data=files("kg.rdf").joinpath("ontology.ttl").read_text("utf-8"), format="turtle"
    )


@pytest.mark.parametrize("name", names(dict(IN_RDFLIB)))
def test_a_term_of_a_standard_vocabulary_exists(name: str) -> None:
    namespace = IN_RDFLIB[name.partition(":")[0]]
    assert local(name) in {*namespace.__annotations__, *namespace._extras}


@pytest.mark.parametrize("name", names(dict(IN_FILES)))
def test_a_term_of_a_scholarly_vocabulary_exists(name: str, shared: Path) -> None:
    files = IN_FILES[name.partition(":")[0]]
    text = [(shared / "vocabularies" / f"{file}.ttl").read_text("utf-8") for file in files]
    graphs = [rdflib.Graph().parse(data=t, format="turtle") for t in text]
    term = rdflib.URIRef(PREFIXES[name.partition(":")[0]] + local(name))
    assert any((term, None, None) in graph for graph in graphs)


def test_a_term_of_ours_is_defined_and_no_more_are(ontology: rdflib.Graph) -> None:
    namespace = PREFIXES["kgo"]
    defined = {str(s) for s in ontology.subjects(unique=True) if str(s).startswith(namespace)}
    used = {term[1:-1] for term in TERMS.values() if term[1:-1].startswith(namespace)}
    assert defined - used == {namespace + "AuthorshipBasis"}
    assert used - defined == set()
    assert len(defined) <= 70, "has no vocabulary that others know such a term? Then there may be one more."


def test_every_term_of_ours_says_what_it_means_and_what_it_is_near_to(ontology: rdflib.Graph) -> None:
    near = {ns.RDFS.seeAlso, ns.RDFS.subPropertyOf, ns.RDFS.subClassOf}
    for term in ontology.subjects(ns.RDF.type, unique=True):
        if str(term).startswith(PREFIXES["kgo"]):
            assert ontology.value(term, ns.RDFS.label), term
            assert ontology.value(term, ns.SKOS.definition), term
            assert str(ontology.value(term, ns.RDFS.isDefinedBy)) == PREFIXES["kgo"].rstrip("#"), term
            kinds = set(ontology.objects(term, ns.RDF.type))
            if kinds & {ns.OWL.ObjectProperty, ns.OWL.DatatypeProperty}:
                assert near & set(ontology.predicates(term)), term


def test_the_ontology_says_which_prefix_it_has(ontology: rdflib.Graph) -> None:
    (said,) = ontology.subjects(ns.RDF.type, ns.OWL.Ontology)
    vann = rdflib.Namespace("http://purl.org/vocab/vann/")
    prefix, namespace = (
        ontology.value(said, vann.preferredNamespacePrefix),
        ontology.value(said, vann.preferredNamespaceUri),
    )
    assert PREFIXES[str(prefix)] == str(namespace)


def test_no_term_of_ours_is_a_concept(ontology: rdflib.Graph) -> None:
    """Whoever reasons over graph and ontology would count it among the concepts of the papers."""
    said = {str(property) for property in ontology.predicates(unique=True)}
    assert {name for name in said if name.startswith(str(ns.SKOS))} == {str(ns.SKOS.definition)}


def test_what_papers_say_of_two_concepts_does_not_exclude_that_one_is_a_kind_of_the_other(
    ontology: rdflib.Graph,
) -> None:
    """SKOS S27: skos:related, and so whatever is below it, is disjoint with what is above skos:broader."""
    for property in PROPERTIES.values():
        above = set(ontology.transitive_objects(rdflib.URIRef(property[1:-1]), ns.RDFS.subPropertyOf))
        assert ns.SKOS.related not in above, property


def test_no_term_is_of_a_vocabulary_that_no_test_looks_into() -> None:
    prefixes = {prefixed(Term(term)).partition(":")[0] for term in TERMS.values()}
    assert prefixes == {*IN_RDFLIB, *IN_FILES, "kgo"}


def test_each_constant_names_another_term() -> None:
    assert len(set(TERMS.values())) == len(TERMS)


def test_every_term_of_ours_is_in_the_documentation(root: Path) -> None:
    text = (root / "docs" / "vocabulary.md").read_text("utf-8")
    for term in TERMS.values():
        name = prefixed(Term(term))
        if name.startswith(OURS):
            assert name in text, name

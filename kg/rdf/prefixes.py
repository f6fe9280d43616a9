"""The namespaces that the graph uses, under the prefixes by which people know them."""

from types import MappingProxyType

from kg.rdf.terms import Term, bare

PREFIXES = MappingProxyType(
    {
        "bido": "http://purl.org/spar/bido/",
        "cito": "http://purl.org/spar/cito/",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcat": "http://www.w3.org/ns/dcat#",
        "dcterms": "http://purl.org/dc/terms/",
        "fabio": "http://purl.org/spar/fabio/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "itsrdf": "http://www.w3.org/2005/11/its/rdf#",
        "kgo": "https://w3id.org/scholarly-kg/ns#",
        "mls": "http://www.w3.org/ns/mls#",
        "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prism": "http://prismstandard.org/namespaces/basic/2.0/",
        "pro": "http://purl.org/spar/pro/",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "time": "http://www.w3.org/2006/time#",
        "tvc": "http://www.essepuntato.it/2012/04/tvc/",
        "void": "http://rdfs.org/ns/void#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
"""Prefix → namespace, as the graph files declare them and queries may use them without declaring."""


def term(name: str) -> Term:
    """The term of a vocabulary that has a short name.

    >>> print(term("dcterms:title"))
    <http://purl.org/dc/terms/title>
    """
    prefix, _, local = name.partition(":")
    return Term(f"<{PREFIXES[prefix]}{local}>")


def namespace_of(term: Term) -> str:
    """The namespace of a vocabulary's term.

    >>> namespace_of(term("dcterms:title"))
    'http://purl.org/dc/terms/'
    """
    return term[1 : max(term.rfind("#"), term.rfind("/")) + 1]


def prefixed(term: Term) -> str:
    """The short name of a vocabulary's term.

    >>> prefixed(term("dcterms:title"))
    'dcterms:title'
    """
    return short_name(bare(term))


def short_name(iri: str) -> str:
    """An IRI with the prefix of its namespace, when one fits; else as it is.

    >>> short_name("http://xmlns.com/foaf/0.1/name")
    'foaf:name'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and "/" not in (local := iri[len(namespace) :]):
            return f"{prefix}:{local}"
    return iri

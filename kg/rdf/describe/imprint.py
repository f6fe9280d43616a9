"""What documents say of where and how a paper appeared, of its licence, and of the papers that it cites."""

from collections.abc import Iterable, Iterator

from kg.model import Detail, Identifier, Record
from kg.rdf import vocabulary as v
from kg.rdf.describe.registered import registered
from kg.rdf.iris import Namer
from kg.rdf.terms import Term, string, web_address
from kg.resolve.papers.links import LinkKind

TERMS = {
    Detail.VOLUME: v.VOLUME,
    Detail.NUMBER: v.NUMBER,
    Detail.PAGES: v.PAGES,
    Detail.PUBLISHER: v.PUBLISHER,
    Detail.EDITORS: v.EDITORS_AS_PRINTED,
    Detail.SERIES: v.SERIES_AS_PRINTED,
    Detail.EDITION: v.EDITION,
    Detail.ISSN: v.ISSN,
    Detail.ISBN: v.ISBN,
    Detail.LANGUAGE: v.LANGUAGE,
    Detail.LICENCE: v.RIGHTS,
    Detail.COMMENT: v.COMMENT,
    Detail.CITATION: v.CITATION,
    Detail.CLASS: v.CLASS_AS_PRINTED,
    Detail.STATUS: v.STATUS,
    Detail.ADDRESS: v.WEB_PAGE,
    Detail.FIELD: v.FIELD_AS_PRINTED,
    Detail.IDENTIFIER_AS_PRINTED: v.IDENTIFIER_AS_PRINTED,
}
"""The property of each detail, whose value is a text; an address becomes an IRI."""

LINKS = {
    LinkKind.RETRACTS: v.RETRACTS,
    LinkKind.REPLACES: v.VERSION_OF,
    LinkKind.CORRECTS: v.CORRECTS,
    LinkKind.QUALIFIES: v.QUALIFIES,
    LinkKind.DISCUSSES: v.DISCUSSES,
    LinkKind.UPDATES: v.UPDATES,
    LinkKind.VERSION_OF: v.VERSION_OF,
    LinkKind.TRANSLATES: v.TRANSLATION_OF,
    LinkKind.PART_OF: v.IS_PART_OF,
    LinkKind.RELATED: v.RELATED,
}
"""The property of each link between two papers of the graph."""

_OF_ADDRESSES = {Detail.LICENCE: v.LICENSE, Detail.ADDRESS: v.WEB_PAGE}


def detail_properties(record: Record) -> Iterator[tuple[Term, Term]]:
    """The details of a paper: texts, and the addresses among them as IRIs.

    An address that is none is left out of the facts; the record keeps it as printed.

    >>> from kg.model import Lines
    >>> from kg.rdf.prefixes import prefixed
    >>> details = ((Detail.PAGES, "1-8"), (Detail.LICENCE, "https://creativecommons.org/licenses/by/4.0/"))
    >>> paper = Record(document="a.bib", lines=Lines(1, 2), title="Nexus", details=details)
    >>> for property, value in detail_properties(paper):
    ...     print(prefixed(property), value)
    schema:pagination "1-8"
    dcterms:license <https://creativecommons.org/licenses/by/4.0/>
    """
    for detail, text in record.details:
        address = web_address(text) if detail in _OF_ADDRESSES else None
        if address:
            yield _OF_ADDRESSES[detail], address
        elif detail is not Detail.ADDRESS:
            yield TERMS[detail], string(text)


def citations(cited: Iterable[str | Identifier], name: Namer) -> Iterator[tuple[Term, Term]]:
    """The papers that a paper cites: by their paths, or by the addresses of those that the graph has not."""
    for one in cited:
        address = name(one) if isinstance(one, str) else registered(str(one))
        if address:
            yield v.CITES, address

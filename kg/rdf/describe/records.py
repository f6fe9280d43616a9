"""Documents, and what each prints of a paper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.model import Byline, Document, Record
from kg.rdf import vocabulary as v
from kg.rdf.describe.imprint import TERMS
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer, key, key_of, path
from kg.rdf.terms import Term, integer, string


@lru_cache(maxsize=1 << 10)  # every record names its document
def document_path(document: str) -> str:
    """The path of the document at a relative file path.

    >>> document_path("seeds/page.txt")[:24]
    'document/seeds-page-txt-'
    """
    return path("document", document, key(document))


def record_path(record: Record, occurrence: int = 0) -> str:
    """The path of a record: its document and words, so that a changed text is another record.

    `occurrence` counts entries of one document that print the very same words, from 0.
    """
    byline = record.byline.printed if record.byline else ""
    repeated = (str(occurrence),) if occurrence else ()
    return path("record", record.title, key(record.document, record.text, byline, *repeated))


def describe_document(document: Document, name: Namer) -> Description:
    """One input file."""
    properties = (
        (v.TYPE, v.MEDIA_OBJECT),
        (v.TYPE, v.ENTITY),
        (v.SCHEMA_NAME, string(document.path)),
        (v.SHA256, string(document.sha256)),
        (v.ENCODING_FORMAT, string(document.media_type)),
        (v.READ_AS, string(document.format)),
    )
    return Description(Graph.RECORDS, name(document_path(document.path)), properties)


@dataclass(frozen=True, slots=True)
class PlacedRecord:
    """A record with its place in the graph."""

    record: Record
    """What the document prints."""
    node: Term
    """The IRI of the record."""
    paper: Term
    """That of the paper that it describes."""
    text: Term
    """That of the text that its spans count in."""
    cited: Sequence[tuple[str, str]] = ()
    """Works that it cites in words, as printed, each with the path of the paper that it is."""
    with_text: bool = True
    """False leaves its text and what is quoted of it out of the graph."""


def placed_at(
    path: str,
    paper: str,
    record: Record,
    name: Namer,
    *,
    cited: Sequence[tuple[str, str]] = (),
    with_text: bool = True,
) -> PlacedRecord:
    """A record at a path, of the paper at another.

    >>> from kg.model import Lines
    >>> record = Record(document="a.txt", lines=Lines(1, 2), title="On Maps")
    >>> placed_at("record/on-maps-abcdefghijkl2", "paper/on-maps-abcdefghijkl3", record, Namer()).text
    '<https://example.org/kg/text/abcdefghijkl2>'
    """
    return PlacedRecord(record, name(path), name(paper), name(f"text/{key_of(path)}"), cited, with_text)


def describe_record(placed: PlacedRecord, name: Namer) -> Iterator[Description]:
    """What the document prints, and the text that spans count in."""
    properties = (
        (v.TYPE, v.RECORD),
        (v.TYPE, v.ENTITY),
        (v.RECORD_OF, placed.paper),
        (v.PRIMARY_SOURCE, name(document_path(placed.record.document))),
        (v.ENTRY, string(placed.record.place)),
        *((property, string(value)) for property, value in as_printed(placed.record)),
        *((v.REFERENCES, string(work)) for work, _ in placed.cited),
        *((v.MEANS, name(paper)) for paper in dict.fromkeys(paper for _, paper in placed.cited)),
        *([(v.NUMBER_OF_ITEMS, integer(listed))] if (listed := placed.record.reference_count) else ()),
    )
    yield Description(Graph.RECORDS, placed.node, properties)
    quoted = ((v.IS_STRING, string(placed.record.text)),) if placed.with_text else ()
    text = ((v.TYPE, v.NIF_CONTEXT), *quoted, (v.DERIVED_FROM, placed.node))
    yield Description(Graph.EVIDENCE, placed.text, text)


def _beside_names(byline: Byline) -> Iterator[tuple[Term, str]]:
    """What is said of the authors; an id is one author's, an organisation needs the name beside it."""
    for name, author in zip(byline.names, byline.authors, strict=False):
        for identifier in author.identifiers:
            yield v.AUTHOR_IDENTIFIER_AS_PRINTED, identifier
        for organisation in author.organisations:
            yield v.AFFILIATION_AS_PRINTED, f"{name}: {organisation.name}"


def as_printed(record: Record) -> Iterator[tuple[Term, str]]:
    """Each value that the document prints, with the property that says it, in the words of the document."""
    yield v.TITLE, record.title
    if record.byline:
        yield v.BYLINE_AS_PRINTED, record.byline.printed
        yield from dict.fromkeys(_beside_names(record.byline))
    if record.date:
        yield v.DATE_AS_PRINTED, record.date.printed
    for code in record.categories:
        yield v.CATEGORY_AS_PRINTED, code
    for identifier in record.identifiers:
        version = "" if identifier.version is None else f"v{identifier.version}"
        yield v.IDENTIFIER, f"{identifier}{version}"
    if record.venue:
        yield v.VENUE, record.venue
    for detail, text in record.details:
        yield TERMS[detail], text
    for keyword in record.keywords:
        yield v.KEYWORDS, keyword
    for reference in record.references:
        yield v.REFERENCES, str(reference)

"""Documents, what each prints of a paper, and the words that extracted facts stand on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import Document, Record, Span
from kg.rdf import vocabulary as v
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer, key, key_of, path
from kg.rdf.terms import Term, integer, string


def document_path(document: str) -> str:
    """The path of the document at a relative file path."""
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
class Printed:
    """A record with its place in the graph."""

    record: Record
    """What the document prints."""
    path: str
    """Path of the record."""
    paper: str
    """Path of the paper that it describes."""

    @property
    def text_path(self) -> str:
        """Path of the text that its spans count in."""
        return f"text/{key_of(self.path)}"


@dataclass(frozen=True, slots=True)
class Topic:
    """A concept of one record with the places that name it."""

    concept: str
    """Path of the concept."""
    rank: int
    """1 for the most central."""
    spans: tuple[Span, ...]
    """In the record's text."""


def describe_record(printed: Printed, name: Namer, *, with_text: bool = True) -> Iterator[Description]:
    """What the document prints, and the text that spans count in."""
    properties = (
        (v.TYPE, v.RECORD),
        (v.TYPE, v.ENTITY),
        (v.RECORD_OF, name(printed.paper)),
        (v.PRIMARY_SOURCE, name(document_path(printed.record.document))),
        (v.ENTRY, string(printed.record.place)),
        *((property, string(value)) for property, value in as_printed(printed.record)),
    )
    yield Description(Graph.RECORDS, name(printed.path), properties)
    text = ((v.TYPE, v.NIF_CONTEXT), (v.DERIVED_FROM, name(printed.path)))
    quoted = ((v.IS_STRING, string(printed.record.text)),) if with_text else ()
    yield Description(Graph.EVIDENCE, name(printed.text_path), text + quoted)


def as_printed(record: Record) -> Iterator[tuple[Term, str]]:
    """Each value that the document prints, with the property that says it, in the words of the document."""
    yield v.TITLE, record.title
    if record.byline:
        yield v.BYLINE_AS_PRINTED, record.byline.printed
    if record.date:
        yield v.DATE_AS_PRINTED, record.date.printed
    for code in record.categories:
        yield v.CATEGORY_AS_PRINTED, code
    for identifier in record.identifiers:
        version = "" if identifier.version is None else f"v{identifier.version}"
        yield v.IDENTIFIER, f"{identifier.scheme}:{identifier.value}{version}"
    if record.venue:
        yield v.VENUE, record.venue


def describe_topics(
    printed: Printed, topics: Sequence[Topic], name: Namer, *, main: int, with_text: bool = True
) -> Iterator[Description]:
    """The spans that name concepts, and for the `main` first topics the edge that they are evidence for."""
    for topic in topics:
        concept = name(topic.concept)
        for span in topic.spans:
            yield describe_span(printed, span, name, with_text=with_text, identifies=concept)
        if topic.rank <= main:
            rank = ((v.RANK, integer(topic.rank)),)
            fact = (name(printed.paper), v.ABOUT, concept)
            yield describe_statement(printed, fact, topic.spans, name, rank)


def describe_repository(
    printed: Printed, span: Span, repository: Term, name: Namer, *, with_text: bool = True
) -> Iterator[Description]:
    """The place in the text that gives the address of the paper's code."""
    yield describe_span(printed, span, name, with_text=with_text)
    fact = (name(printed.paper), v.CODE_REPOSITORY, repository)
    yield describe_statement(printed, fact, (span,), name)


def describe_span(
    printed: Printed, span: Span, name: Namer, *, with_text: bool, identifies: Term | None = None
) -> Description:
    """A place in the text of a record, and the concept that its words name."""
    properties = [(v.CONTEXT, name(printed.text_path))]
    if identifies:
        properties.append((v.IDENTIFIES, identifies))
    if with_text:
        properties.append((v.ANCHOR, string(printed.record.quote(span))))
    return Description(Graph.EVIDENCE, name(span_path(printed, span)), tuple(properties))


def span_path(printed: Printed, span: Span) -> str:
    """Path of a place in the text of a record."""
    return f"{printed.text_path}#char={span.start},{span.end}"


def describe_statement(
    printed: Printed,
    fact: tuple[Term, Term, Term],
    spans: Sequence[Span],
    name: Namer,
    more: tuple[tuple[Term, Term], ...] = (),
) -> Description:
    """A fact that the record's paper is a part of, or states, as a node that carries its evidence."""
    subject, predicate, object = fact
    properties = (
        (v.TYPE, v.STATEMENT),
        (v.RDF_SUBJECT, subject),
        (v.RDF_PREDICATE, predicate),
        (v.RDF_OBJECT, object),
        *more,
        *((v.DERIVED_FROM, name(span_path(printed, span))) for span in spans),
    )
    return Description(Graph.EVIDENCE, name(statement_path(fact, name(printed.paper))), properties)


def statement_path(fact: tuple[Term, Term, Term], paper: Term | None = None) -> str:
    """Path of a fact as a node: it begins with the key of the paper, where that is a part of the fact."""
    subject, predicate, object = fact
    first, other = (paper, subject) if object == paper else (subject, object)
    return f"statement/{key_of(first[:-1])}-{key(predicate, other)}"

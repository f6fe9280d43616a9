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
class Topic:
    """A concept of one record with the places that name it."""

    concept: str
    """Path of the concept."""
    rank: int
    """1 for the most central."""
    spans: tuple[Span, ...]
    """In the record's text."""


def describe_record(
    record: Record, path: str, paper: str, name: Namer, *, with_text: bool = True
) -> Iterator[Description]:
    """What the document prints, and the text that spans count in."""
    printed: list[tuple[Term, Term]] = [(v.TITLE, string(record.title))]
    if record.byline:
        printed.append((v.BYLINE_AS_PRINTED, string(record.byline.printed)))
    if record.date:
        printed.append((v.DATE_AS_PRINTED, string(record.date.printed)))
    printed += [(v.CATEGORY_AS_PRINTED, string(code)) for code in record.categories]
    printed += [
        (v.IDENTIFIER, string(f"{i.scheme}:{i.value}{_version(i.version)}")) for i in record.identifiers
    ]
    if record.venue:
        printed.append((v.VENUE, string(record.venue)))
    properties = (
        (v.TYPE, v.RECORD),
        (v.TYPE, v.ENTITY),
        (v.RECORD_OF, name(paper)),
        (v.PRIMARY_SOURCE, name(document_path(record.document))),
        (v.ENTRY, string(str(record.lines))),
        *printed,
    )
    yield Description(Graph.RECORDS, name(path), properties)
    text = ((v.TYPE, v.NIF_CONTEXT), (v.DERIVED_FROM, name(path)))
    quoted = ((v.IS_STRING, string(record.text)),) if with_text else ()
    yield Description(Graph.EVIDENCE, name(f"text/{key_of(path)}"), text + quoted)


def _version(version: int | None) -> str:
    return "" if version is None else f"v{version}"


def describe_topics(
    topics: Sequence[Topic],
    record: Record,
    path: str,
    paper: str,
    name: Namer,
    *,
    main: int,
    with_text: bool = True,
) -> Iterator[Description]:
    """The spans that name concepts, and for the `main` first topics the edge that they are evidence for."""
    text = f"text/{key_of(path)}"
    for topic in topics:
        spans = [name(f"{text}#char={span.start},{span.end}") for span in topic.spans]
        for span, node in zip(topic.spans, spans, strict=True):
            properties = [(v.CONTEXT, name(text)), (v.IDENTIFIES, name(topic.concept))]
            if with_text:
                properties.append((v.ANCHOR, string(span.of(record.text))))
            yield Description(Graph.EVIDENCE, node, tuple(properties))
        if topic.rank <= main:
            statement = (
                (v.TYPE, v.STATEMENT),
                (v.RDF_SUBJECT, name(paper)),
                (v.RDF_PREDICATE, v.ABOUT),
                (v.RDF_OBJECT, name(topic.concept)),
                (v.RANK, integer(topic.rank)),
                *((v.DERIVED_FROM, node) for node in spans),
            )
            own_name = f"statement/{key_of(paper)}-about-{key_of(topic.concept)}"
            yield Description(Graph.EVIDENCE, name(own_name), statement)

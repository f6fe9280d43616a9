"""What a graph says its documents print: the answers of `queries/verify/` as values."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.query.catalogue import internal
from kg.rdf import vocabulary as v
from kg.rdf.terms import bare
from kg.store.terms import short, text, whole_number
from kg.text.works.notices import names_title
from kg.text.works.titles import title_key, without_retraction

if TYPE_CHECKING:
    from kg.store import Graph, Value

_PATIENCE = 600.0  # seconds of one query: a large graph is no mistake here
_LINK, _CITATION = "a link", "a citation"  # what `unshown` calls what one paper is to another
_PLACE = re.compile(r".*#char=([0-9]{1,12}),([0-9]{1,12})", re.DOTALL)


@dataclass(frozen=True, slots=True)
class StatedDocument:
    """A document as the graph names it."""

    node: "Value"
    """Its IRI."""
    name: str
    """Its path; empty when the graph gives none."""
    sha256: str
    """The hash of its bytes; empty when the graph gives none."""
    form: str = ""
    """The form in which it was read; empty when the graph does not say."""


@dataclass(frozen=True, slots=True)
class StatedQuote:
    """A span of a record's text, and what rests on it."""

    span: str
    """Its IRI, short."""
    place: tuple[int, int] | None
    """From which code point to which; `None` when the IRI does not say."""
    words: str | None
    """What stands there; `None` in a graph without texts."""
    concept: "Value | None" = None
    """The concept that the words name."""
    address: str | None = None
    """The address of the paper's code that the words give."""
    label: str | None = None
    """The name of the concept; not asked for before the quote fell, as what rests on it."""
    facts: tuple[str, ...] = ()
    """What else rests on the words: relations and claims, in words."""

    @property
    def fact(self) -> str:
        """What rests on the words."""
        if self.label or self.concept:
            facts = (f"the concept '{self.label or short(text(self.concept))}'", *self.facts)
        else:
            facts = ("the address of the code",) if self.address else self.facts
        return ", ".join(facts) or "a quote"


@dataclass(slots=True)
class StatedRecord:
    """One paper as the graph says a document prints it; grows while its rows are read."""

    iri: str
    """Its IRI, which ends in the hash of its words."""
    paper: str
    """Its title."""
    of: list[str] = field(default_factory=list)
    """IRI of the paper; several in a strange graph, empty when it gives none."""
    entries: list[str] = field(default_factory=list)
    """Its lines, `L14-L18`; several where the same words stand twice."""
    text: str | None = None
    """Title and abstract; `None` in a graph without texts."""
    values: list[tuple[str, str]] = field(default_factory=list)
    """IRI of the property, and the value as printed."""
    quotes: Sequence[StatedQuote] = ()
    """By offset; empty before they are asked for."""
    node: "Value | None" = None
    """Its IRI, or what it is instead in the graph of others."""


@dataclass(slots=True)
class StatedHeading:
    """The head of an author page as the graph has it; grows while its rows are read."""

    names: list[str] = field(default_factory=list)
    """Every name of the person whom it is about, the one to show first; empty without a heading."""
    codes: list[str] = field(default_factory=list)
    """The codes of the person's categories, as printed."""


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A figure as the graph says that a document states it."""

    entry: str
    """Its line, `L2`."""
    printed: str
    """Its words."""
    of: str
    """Whom or which paper it is about."""


def documents(graph: "Graph") -> list[StatedDocument]:
    """Every document, by name."""
    return [
        StatedDocument(node, text(name), text(sha256), text(form))
        for node, name, sha256, form in rows(graph, "documents")
        if node is not None
    ]


def records(graph: "Graph", document: "Value") -> list[StatedRecord]:
    """The records of one document, with what they print, and without their quotes: see `with_quotes`."""
    found: dict[str, StatedRecord] = {}
    for record, property, value in sorted(rows(graph, "records", document=document), key=_as_text):
        stated = found.setdefault(text(record), StatedRecord(text(record), "", node=record))
        if text(property) == bare(v.TITLE):
            stated.paper = stated.paper or text(value)
        elif text(property) == bare(v.RECORD_OF):
            stated.of.append(text(value))
        elif text(property) == bare(v.ENTRY):
            stated.entries.append(text(value))
    for record, words in rows(graph, "texts", document=document):  # of several, in a strange graph, the last
        found[text(record)].text = max(found[text(record)].text or "", text(words))
    for record, property, value in rows(graph, "values", document=document):
        found[text(record)].values.append((text(property), text(value)))
    for stated in found.values():
        stated.entries = stated.entries or [""]  # nowhere, which no document prints
        stated.values.sort()  # not in the store, which looks each term up again for every comparison
    return list(found.values())


def addresses(graph: "Graph") -> dict[str, list[str]]:
    """IRI of a span → the addresses of code that it gives; of all records at once, for few give any."""
    found: dict[str, list[str]] = {}
    for span, address in rows(graph, "addresses"):
        found.setdefault(text(span), []).append(text(address))
    return found


def with_quotes(
    graph: "Graph", record: StatedRecord, addresses: Mapping[str, Sequence[str | None]]
) -> StatedRecord:
    """The record with its quotes: asked for one by one, so that memory holds those of one."""
    quotes = [
        StatedQuote(short(text(span)), _place(text(span)), _known(words), concept, address)
        for span, words, concept in _rows_of(graph, "quotes", record)
        for address in addresses.get(text(span), [None])
    ]
    return replace(record, quotes=sorted(quotes, key=_order))


def with_facts(graph: "Graph", record: StatedRecord) -> StatedRecord:
    """The record with what rests on each of its quotes: only asked for where one fell."""
    facts: dict[str, list[str]] = {}
    for span, fact in _rows_of(graph, "facts", record):
        facts.setdefault(short(text(span)), []).append(text(fact))
    labels = {concept: _label(graph, concept) for concept in {quote.concept for quote in record.quotes}}
    quotes = [
        replace(quote, label=labels[quote.concept], facts=tuple(facts.get(quote.span, ())))
        for quote in record.quotes
    ]
    return replace(record, quotes=quotes)


def quote_count(graph: "Graph", document: "Value") -> int:
    """How many quotes the records of one document have."""
    return sum(whole_number(text(number)) or 0 for (number,) in rows(graph, "quote-count", document=document))


def figures(graph: "Graph", document: "Value") -> list[StatedFigure]:
    """The figures of one document."""
    return [
        StatedFigure(text(entry), text(printed), text(of))
        for _, entry, printed, of in rows(graph, "figures", document=document)
    ]


def headings(graph: "Graph", document: "Value") -> list[StatedHeading]:
    """The heads of the author pages in one document: one, or none where it is no author page."""
    found: dict[str, StatedHeading] = {}
    for page, name, code in rows(graph, "headings", document=document):
        heading = found.setdefault(text(page), StatedHeading())
        heading.names.extend([] if name is None else [text(name)])
        heading.codes.extend([] if code is None else [text(code)])
    return list(found.values())


def _label(graph: "Graph", concept: "Value | None") -> str | None:
    """The name to show of a concept; `None` where the graph gives none."""
    if not isinstance(concept, ox.NamedNode):
        return None
    return next((text(label) for (label,) in rows(graph, "label", concept=concept)), None)


def names(graph: "Graph", concept: "Value") -> tuple[str, ...]:
    """Every name of a concept; none of a node without an IRI, which no query can ask for."""
    if not isinstance(concept, ox.NamedNode):
        return ()
    return tuple(text(name) for (name,) in rows(graph, "names", concept=concept))


def unplaced(graph: "Graph") -> list[tuple[str, str | None]]:
    """What the graph gives no place for: its IRI, short, and its words."""
    return [(short(text(node)), _known(words)) for node, words in rows(graph, "unplaced")]


def unshown(graph: "Graph") -> list[tuple[str, str, str]]:
    """Each title, abstract and author's name that no record of its paper shows: paper, what it is, words.

    An erratum shows which paper it corrects by the title that its own names, too, and a list of references in
    words which papers it means.
    """
    found = [(text(title), text(what), text(words)) for title, what, words in rows(graph, "unshown")]
    asked = {what for _, what, _ in found}
    named = {
        _LINK: _corrected(graph) if _LINK in asked else set(),
        _CITATION: _cited(graph) if _CITATION in asked else set(),
    }
    return [each for each in found if (each[0], each[2]) not in named.get(each[1], ())]


def _corrected(graph: "Graph") -> set[tuple[str, str]]:
    """The titles of each erratum or notice and its paper, where a record of it names that by title."""
    return {
        (text(title), text(words))
        for title, words, erratum, corrected in rows(graph, "corrected")
        if names_title(text(erratum), text(corrected))
    }


def _cited(graph: "Graph") -> set[tuple[str, str]]:
    """The titles of each paper that cites in words, and of the paper of which they have a title."""
    key = cache(title_key)
    return {
        (text(title), text(words))
        for title, words, work, known in rows(graph, "cited")
        if key(without_retraction(text(known))) in key(text(work))
    }


def unsigned(graph: "Graph") -> list[tuple[str, str, str]]:
    """What is said of people and no authorship of theirs says: name of the person, what it is, words."""
    return [
        (short(text(name)), text(what), short(text(words))) for name, what, words in rows(graph, "people")
    ]


def rows(graph: "Graph", question: str, **bound: "Value") -> "Iterator[tuple[Value | None, ...]]":
    """The answer to a query of `queries/verify/`."""
    return graph.query(internal(f"verify/{question}").text, bindings=bound, timeout=_PATIENCE).rows()


def _rows_of(graph: "Graph", question: str, record: StatedRecord) -> "Iterator[tuple[Value | None, ...]]":
    """What is said of a record; nothing of one without an IRI, for which no query can ask: it falls."""
    if isinstance(record.node, ox.NamedNode):
        yield from rows(graph, question, record=record.node)


def _as_text(row: "Iterable[Value | None]") -> tuple[str, ...]:
    return tuple(map(text, row))


def _known(value: "Value | None") -> str | None:
    return None if value is None else text(value)


def _order(quote: StatedQuote) -> tuple[tuple[int, int], str, str, str, str]:
    return quote.place or (-1, -1), quote.span, text(quote.concept), quote.words or "", quote.address or ""


def _place(span: str) -> tuple[int, int] | None:
    match = _PLACE.fullmatch(span)
    return (int(match[1]), int(match[2])) if match else None

"""Which facts no record gives: papers are settled one by one, and those of several documents at the end."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.model import Record
from kg.proof import facts
from kg.proof.comparison import record_now
from kg.proof.facts import Fact, StatedThing
from kg.proof.fall import Fall, FallKind
from kg.proof.printed import PrintedDocument
from kg.proof.stated import StatedDocument, StatedRecord
from kg.rdf import vocabulary as v
from kg.rdf.terms import bare
from kg.store.terms import short
from kg.text.people.collective import collective_form

if TYPE_CHECKING:
    from kg.store import Graph

_NAME = bare(v.SCHEMA_NAME)


@dataclass(slots=True)
class _Open:
    """What is not settled before the last document."""

    document: str
    """The first document that has to do with it; empty for an organisation."""
    lines: str
    """Where there."""
    title: str | None
    """Of a paper."""
    authors: dict[str, str]
    """IRI of an authorship → name."""
    left: set[Fact]
    """The facts that no record read so far gives."""
    found: dict[tuple[str, str], dict[str, tuple[str, str]]] = field(default_factory=dict)
    """Subject and property of such → what records give instead → document and lines that first do."""
    joined: set[Fact] = field(default_factory=set)
    """Names of an organisation that records print without its id."""
    forms: set[str] = field(default_factory=set)
    """Forms of the names of an organisation that records print with its id."""
    is_sure: bool = True
    """False when one of its documents could not be read."""

    def take(self, given: Iterable[Fact], place: tuple[str, str]) -> None:
        """Strike out what a record gives."""
        known = set(given)
        self.left -= known
        self.forms |= {collective_form(value) for _, property, value in known if property == _NAME}
        wanted = {fact[:2] for fact in self.left}
        for subject, property, value in known:
            if (subject, property) in wanted:
                self.found.setdefault((subject, property), {}).setdefault(value, place)

    def falls(self) -> Iterator[Fall]:
        """What is left."""
        for fact in sorted(self.left):
            if fact in self.joined and collective_form(fact[2]) in self.forms:
                continue
            found = self.found.get(fact[:2], {})
            document, lines = min(found.values(), default=(self.document, self.lines))
            yield Fall(
                kind=FallKind.FACT,
                document=document,
                lines=lines,
                paper=self.title or short(fact[0]),
                fact=facts.words_for(fact, self.authors),
                expected=short(fact[2]),
                found=", ".join(map(short, sorted(found))) or None,
            )


@dataclass(slots=True)
class Reckoning:
    """The facts that were looked for; grows while documents are read."""

    graph: "Graph"
    """What is verified."""
    checked: int = 0
    """Facts compared with all records that may give them."""
    unchecked: int = 0
    """Facts that a document may give that could not be read."""
    _open: dict[str, _Open] = field(default_factory=dict)
    """IRI → a paper of several documents, or an organisation."""
    _ids: Mapping[str, str] = field(init=False)
    """Form of the name of an organisation → its ROR id."""

    def __post_init__(self) -> None:
        """The names of organisations are asked for once."""
        self._ids = facts.registered(self.graph)

    def compare(
        self, document: StatedDocument, printed: PrintedDocument | None, records: Sequence[StatedRecord]
    ) -> Iterator[Fall]:
        """What fell of papers that this document alone prints; `None` for one that cannot be read."""
        stated: dict[str, list[StatedRecord]] = defaultdict(list)
        for record in records:
            for iri in record.of:
                stated[iri].append(record)
        elsewhere = facts.also_elsewhere(self.graph, document.node)
        for organisation in facts.organisations(self.graph, document.node):
            entry = self._entry(organisation, "", ())
            entry.is_sure &= printed is not None
        for iri, ours in sorted(stated.items()):
            paper = facts.paper(self.graph, iri)
            if paper is None:
                yield _nameless(document, ours[0])
                continue
            entry = self._entry(paper, document.name, ours)
            for record in ours:
                if now := record_now(record, printed) if printed else None:
                    self._take(paper, now, (document.name, ", ".join(record.entries)))
            entry.is_sure &= printed is not None
            if paper.iri not in elsewhere:
                yield from self._settled(self._open.pop(paper.iri))

    def rest(self) -> Iterator[Fall]:
        """What fell of all that waited for the last document."""
        for entry in self._open.values():
            yield from self._settled(entry)

    def _entry(self, thing: StatedThing, document: str, records: Sequence[StatedRecord]) -> _Open:
        if thing.iri not in self._open:
            lines = ", ".join(entry for record in records for entry in record.entries)
            title = records[0].paper if records else None
            self.checked += len(thing.facts)
            self._open[thing.iri] = _Open(document, lines, title, thing.authors, set(thing.facts))
        return self._open[thing.iri]

    def _take(self, paper: StatedThing, record: Record, place: tuple[str, str]) -> None:
        given: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts.given(record, paper):
            given[fact[0] if fact[0] in self._open else paper.iri].append(fact)
        for thing, said in given.items():
            self._open[thing].take(said, place)
        for fact in facts.joined(record, paper, self._ids):
            if fact[1] == _NAME:
                self._open[fact[0] if fact[0] in self._open else paper.iri].joined.add(fact)
            else:
                self._open[paper.iri].left.discard(fact)

    def _settled(self, entry: _Open) -> Iterator[Fall]:
        if entry.is_sure:
            yield from entry.falls()
        else:
            self.checked -= len(entry.left)
            self.unchecked += len(entry.left)


def _nameless(document: StatedDocument, record: StatedRecord) -> Fall:
    fact = "the IRI, without which no fact can be looked for,"
    lines = ", ".join(record.entries)
    return Fall(kind=FallKind.PLACE, document=document.name, lines=lines, paper=record.paper, fact=fact)

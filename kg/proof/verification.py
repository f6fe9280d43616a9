"""Goes through the documents of a graph, one at a time: memory grows with the longest of them alone."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from kg.disk import reading
from kg.errors import InputError
from kg.proof import stated
from kg.proof.comparison import NamesOf, compare_figures, compare_headings, compare_record
from kg.proof.fall import Fall, FallKind, Verification
from kg.proof.printed import PrintedDocument, hash_again, read_again
from kg.proof.reckoning import Reckoning
from kg.readers.files.source import shown
from kg.text.printing import shortened

if TYPE_CHECKING:
    from kg.store import Graph

_VOCABULARY = "skos"  # the form of a document that prints no papers
_OF_WORDS = (FallKind.QUOTE, FallKind.PLACE)
_REMEMBERED = 1 << 16  # concepts whose names are asked for once: papers repeat them


def verify_graph(graph: "Graph", folders: Sequence[Path], *, follow_links: bool = False) -> Verification:
    """Whether the documents below `folders`, at least one, still print what the graph says.

    Raises:
        InputError: when a folder is none, or the graph says nothing about documents.
    """
    documents = _documents(graph, folders)
    kinds: list[FallKind] = [kind for kind in FallKind if kind is not FallKind.PLACE]
    checked: Counter[FallKind] = Counter(dict.fromkeys(kinds, 0))
    unchecked = checked.copy()
    falls = [_unplaced(node, words) for node, words in stated.unplaced(graph)]
    falls += [_unshown(*each) for each in stated.unshown(graph)]
    falls += [_unsigned(*each) for each in stated.unsigned(graph)]
    reckoning = Reckoning(graph)
    with_quotes = partial(stated.with_quotes, graph, addresses=stated.addresses(graph))
    names_of = lru_cache(_REMEMBERED)(partial(stated.names, graph))
    for document in documents:
        said = _Said(
            stated.records(graph, document.node),
            stated.figures(graph, document.node),
            stated.headings(graph, document.node),
            stated.quote_count(graph, document.node),
        )
        try:
            read = hash_again if document.form == _VOCABULARY and said.is_nothing else read_again
            printed = read(document.name, folders, follow_links=follow_links)
        except InputError as error:
            unchecked.update(said.counts)
            falls.append(_unread(document.name, folders, error, said))
            falls += reckoning.compare(document, None, said.records)
            continue
        checked.update(said.counts)
        falls += _compared(document, printed, said)
        for record in said.records:
            falls += _compared_record(graph, with_quotes(record), document.name, printed, names_of)
        falls += reckoning.compare(document, printed, said.records)
    falls += reckoning.rest()
    checked[FallKind.FACT], unchecked[FallKind.FACT] = reckoning.checked, reckoning.unchecked
    return Verification(checked=dict(checked), unchecked=dict(unchecked), falls=tuple(_once(falls)))


def _once(falls: Sequence[Fall]) -> Iterator[Fall]:
    """What fell, each told once: many a value of a record is a fact of its paper in the same words."""
    values = {str(fall) for fall in falls if fall.kind is FallKind.VALUE}
    yield from (fall for fall in falls if fall.kind is not FallKind.FACT or str(fall) not in values)


def _documents(graph: "Graph", folders: Sequence[Path]) -> list[stated.StatedDocument]:
    """The documents of the graph, at least one, to be looked for in folders that are there."""
    for folder in folders:
        with reading(folder):
            is_there = folder.is_dir()
        if not is_there:
            what = f"{shown(folder)} is no folder"
            raise InputError(f"{what}. Give the one that the documents lie in: --from DIR, in Python from_")
    documents = stated.documents(graph)
    if not documents:
        raise InputError(
            "This graph does not say which documents it was made of, so there is nothing to verify. "
            "Give the folder that kg build wrote, or its graph.nq; graph.ttl has the facts alone."
        )
    return documents


@dataclass(frozen=True, slots=True)
class _Said:
    """What the graph says that one document prints."""

    records: Sequence[stated.StatedRecord]
    figures: Sequence[stated.StatedFigure]
    headings: Sequence[stated.StatedHeading]
    quotes: int

    @property
    def is_nothing(self) -> bool:
        """Whether nothing that it prints is in the graph."""
        return not (self.records or self.figures or self.headings)

    @property
    def counts(self) -> dict[FallKind, int]:
        return {
            FallKind.DOCUMENT: 1,
            FallKind.RECORD: len(self.records),
            FallKind.VALUE: sum(len(record.values) for record in self.records),
            FallKind.QUOTE: self.quotes,
            FallKind.FIGURE: len(self.figures),
            FallKind.HEADING: sum(bool(heading.names) for heading in self.headings),
        }


def _compared(document: stated.StatedDocument, printed: PrintedDocument, said: _Said) -> Iterator[Fall]:
    """What fell of the document itself, of its head and its figures."""
    if printed.sha256 != document.sha256:
        yield Fall(
            kind=FallKind.DOCUMENT,
            document=document.name,
            fact="the document is not the one that the graph was made of (SHA-256)",
            expected=document.sha256,
            found=printed.sha256,
        )
    yield from compare_headings(said.headings, document.name, printed)
    yield from compare_figures(said.figures, document.name, printed)


def _compared_record(
    graph: "Graph", quoted: stated.StatedRecord, document: str, printed: PrintedDocument, names_of: NamesOf
) -> list[Fall]:
    """What fell of a record; what rests on its words is looked up where some fell, which is seldom."""
    falls = list(compare_record(quoted, document, printed, names_of))
    if any(fall.kind in _OF_WORDS for fall in falls):
        falls = list(compare_record(stated.with_facts(graph, quoted), document, printed, names_of))
    return falls


def _unread(name: str, folders: Sequence[Path], error: InputError, said: _Said) -> Fall:
    where = " or ".join("this folder" if folder == Path() else shown(folder) for folder in folders)
    fact = f"the document cannot be read below {where}: {str(error).rstrip('.')}"
    return Fall(kind=FallKind.DOCUMENT, document=name, fact=fact, note=_lost(said))


def _lost(said: _Said) -> str:
    """What of the graph rests on a document that is not there."""
    records = said.records
    papers = ", ".join(f"'{record.paper}'" for record in records[:5])
    more = f" and {len(records) - 5} more" if len(records) > 5 else ""
    return f"{said.quotes:,} quotes and what it prints of {papers}{more} rest on it" if records else ""


def _unplaced(node: str, words: str | None) -> Fall:
    return Fall(
        kind=FallKind.PLACE, fact=f"the graph does not say in which document {node} stands", expected=words
    )


def _unshown(title: str, what: str, words: str) -> Fall:
    return Fall(
        kind=FallKind.VALUE,
        paper=title,
        fact=f"{what}, which no record of the paper shows,",
        expected=shortened(words, 300),
    )


def _unsigned(name: str, what: str, words: str) -> Fall:
    return Fall(kind=FallKind.FACT, paper=name, fact=what, expected=words)

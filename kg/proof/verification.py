"""Goes through the documents of a graph, one at a time: memory grows with the longest of them alone."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.proof import stated
from kg.proof.comparison import NamesOf, compare_figures, compare_record
from kg.proof.fall import Fall, FallKind, Verification
from kg.proof.printed import read_again
from kg.readers.source import shown

if TYPE_CHECKING:
    from kg.store import Graph

_REMEMBERED = 1 << 16  # concepts whose names are asked for once: papers repeat them


def verify_graph(graph: "Graph", folder: Path, *, follow_links: bool = False) -> Verification:
    """Whether the documents below `folder` still print what the graph says.

    Raises:
        InputError: when the folder is none, or the graph says nothing about documents.
    """
    if not folder.is_dir():
        raise InputError(f"{shown(folder)} is no folder. Give the one that the documents lie in: --from DIR")
    documents = stated.documents(graph)
    if not documents:
        raise InputError(
            "This graph does not say which documents it was made of, so there is nothing to verify. "
            "Give the folder that kg build wrote, or its graph.nq; graph.ttl has the facts alone."
        )
    checked: Counter[FallKind] = Counter(dict.fromkeys(FallKind, 0))
    falls = [_unplaced(node, words) for node, words in stated.unplaced(graph)]
    falls += [_unshown(*each) for each in stated.unshown(graph)]
    names_of = lru_cache(_REMEMBERED)(partial(stated.names, graph))
    for document in documents:
        falls += _document(graph, document, folder, follow_links, checked, names_of)
    del checked[FallKind.PLACE]
    return Verification(checked=dict(checked), falls=tuple(falls))


def _document(
    graph: "Graph",
    document: stated.StatedDocument,
    folder: Path,
    follow_links: bool,
    checked: Counter[FallKind],
    names_of: NamesOf,
) -> Iterator[Fall]:
    records = stated.records(graph, document.node)
    figures = stated.figures(graph, document.node)
    checked[FallKind.DOCUMENT] += 1
    checked[FallKind.RECORD] += len(records)
    checked[FallKind.VALUE] += sum(len(record.values) for record in records)
    checked[FallKind.QUOTE] += sum(len(record.quotes) for record in records)
    checked[FallKind.FIGURE] += len(figures)
    fallen = partial(Fall, kind=FallKind.DOCUMENT, document=document.name)
    try:
        printed = read_again(document.name, folder, follow_links=follow_links)
    except InputError as error:
        fact = f"the document cannot be read below {shown(folder)}: {error}"
        yield fallen(fact=fact, note=_lost(records))
        return
    if printed.sha256 != document.sha256:
        yield fallen(
            fact="the document is not the one that the graph was made of (SHA-256)",
            expected=document.sha256,
            found=printed.sha256,
        )
    yield from compare_figures(figures, document.name, printed)
    for record in records:
        yield from compare_record(record, document.name, printed, names_of)


def _lost(records: Sequence[stated.StatedRecord]) -> str:
    """What of the graph rests on a document that is not there."""
    papers = ", ".join(f"'{record.paper}'" for record in records[:5])
    more = f" and {len(records) - 5} more" if len(records) > 5 else ""
    quotes = sum(len(record.quotes) for record in records)
    return f"{quotes:,} quotes and what it prints of {papers}{more} rest on it" if records else ""


def _unplaced(node: str, words: str | None) -> Fall:
    return Fall(
        kind=FallKind.PLACE, fact=f"the graph does not say in which document {node} stands", expected=words
    )


def _unshown(title: str, what: str, words: str) -> Fall:
    return Fall(
        kind=FallKind.VALUE,
        paper=title,
        fact=f"{what}, which no record of the paper shows,",
        expected=words if len(words) <= 300 else f"{words[:300]}…",
    )

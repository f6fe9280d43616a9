"""Papers, made of records: how they are resolved, named, and found by name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from kg.curation import Kind
from kg.model import Record
from kg.pipeline.ids import Lock, Thing, distinct_keys
from kg.pipeline.overruling.deciding import Decided, Ruled
from kg.pipeline.overruling.directory import Directory, Entry, MisnamedError
from kg.pipeline.overruling.known_paths import known_paths
from kg.resolve.candidates import Candidate
from kg.resolve.constraints import Links
from kg.resolve.paper_doubts import paper_candidates
from kg.resolve.paper_keys import PaperKeys
from kg.resolve.papers import PaperGroup, paper_group, resolve_papers


@dataclass(frozen=True, slots=True)
class Print:
    """What of one record a line may name it by: no abstract."""

    title: str
    """As printed."""
    where: str
    """Document and lines: `seeds/page.txt L12-L17`."""
    identifiers: tuple[str, ...]
    """`arxiv:2212.06817`."""

    @classmethod
    def of(cls, record: Record) -> "Print":
        """That of a record."""
        identifiers = tuple(map(str, record.identifiers))
        return cls(record.title, f"{record.document} {record.lines}", identifiers)


def ruled_papers(
    keys: Sequence[PaperKeys], prints: Sequence[Print], where: Callable[[int], str], lock: Lock
) -> Ruled[PaperGroup, int]:
    """Papers, made of records by number.

    `where` is the place of a record, for papers that print nothing of their own; `prints` is only looked at
    where there are lines.
    """

    def resolve(links: Links[int]) -> tuple[list[PaperGroup], list[Candidate]]:
        papers = resolve_papers(keys, links)
        return papers, list(paper_candidates(papers, keys))

    return Ruled(
        Kind.PAPER,
        resolve=resolve,
        items=lambda paper: paper.records,
        name=lambda paper: prints[paper.records[0]].title,
        rank=lambda _, part: part[0],
        keys=partial(_paper_things, keys, where),
        directory=lambda papers: _directory(papers, prints, keys, lock),
    )


def _paper_things(
    keys: Sequence[PaperKeys],
    where: Callable[[int], str],
    before: Sequence[PaperGroup],
    after: Sequence[PaperGroup],
    parts: Sequence[Sequence[Sequence[int]]],
) -> list[list[Thing]]:
    """What each part is known by: of a paper pulled apart, the first part keeps what several have."""
    things = distinct_keys(
        [Thing((*paper.keys, *paper.other_keys), paper.label) for paper in before],
        lambda place: where(before[place].records[0]),
    )
    whole = {paper.records: thing for paper, thing in zip(before, things, strict=True)}
    of_record = {number: thing for records, thing in whole.items() for number in records}
    taken: set[str] = set()

    def known_by(part: Sequence[int]) -> Thing:
        if tuple(sorted(part)) in whole:
            return whole[tuple(sorted(part))]
        alone = paper_group(part, keys)
        own = Thing((*alone.keys, *alone.other_keys), alone.label)
        left = [key for key in of_record[part[0]].keys if key in own.keys and key not in taken]
        taken.update(left)
        return Thing(tuple(left) or (where(min(part)),), alone.label)

    first = {min(part): known_by(part) for part in sorted((p for group in parts for p in group), key=min)}
    return [[first[min(part)] for part in group] for group in parts]


def paper_path(papers: Decided[PaperGroup, int], text: str) -> str:
    """The path of the paper that a text means.

    Raises:
        MisnamedError: when it means none or several.
    """
    if papers.directory is None:
        raise MisnamedError(f"no paper is called {text!r} in this graph.")
    return papers.settled.paths[papers.directory.thing(text)]


def _directory(
    papers: Sequence[PaperGroup], prints: Sequence[Print], keys: Sequence[PaperKeys], lock: Lock
) -> Directory[int]:
    """The papers as the rules have them; their items are the numbers of records."""
    entries = [
        Entry(name, number, printed.where, printed.where)
        for number, printed in enumerate(prints)
        for name in (printed.title, *printed.identifiers)
    ]

    def known_by(number: int) -> list[str]:  # the place first: it tells two of one title apart
        return [f"entry:{prints[number].where}", *keys[number].named, keys[number].agreed]

    groups = [paper.records for paper in papers]
    things = [Thing(paper.keys, paper.label) for paper in papers]
    paths = known_paths(Kind.PAPER, groups, things, known_by, lock)
    names = [prints[paper.records[0]].title for paper in papers]
    return Directory(Kind.PAPER, groups, names, entries, paths)

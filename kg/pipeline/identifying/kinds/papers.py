"""Papers, made of records: how they are resolved, named, and found by name."""

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from operator import attrgetter

from kg.curation import Kind
from kg.model import Record
from kg.pipeline.overruling.deciding import Decided, Ruled
from kg.pipeline.overruling.directory import Directory
from kg.pipeline.overruling.entry import Entry
from kg.pipeline.overruling.gone import once_called
from kg.pipeline.overruling.known_paths import known_paths
from kg.pipeline.overruling.misnamed import MisnamedError, RestingError
from kg.pipeline.paths.ids import Lock, Thing, distinct_keys
from kg.resolve.constraints import constrained
from kg.resolve.groups import in_several
from kg.resolve.papers.doubts import paper_candidates
from kg.resolve.papers.grouping import PaperGroup, of_one_work, paper_group, shared_keys
from kg.resolve.papers.keys import PaperKeys
from kg.resolve.weighed import Weighed
from kg.shelf import Chained, Keep, Mapped
from kg.text.quoting import in_quotes

_TITLE, _PRINT = "title:", "print:"


@dataclass(frozen=True, slots=True)
class Print:
    """What of one record a line may name it by: no abstract."""

    title: str
    """As printed."""
    where: str
    """Document and lines: `seeds/page.txt L12-L17`; of the second entry on one line `a.json L1.2`."""
    place: str
    """The same, with the key of the entry where there is one: `a.bib L12-L17 zhang2024bam`."""
    identifiers: tuple[str, ...]
    """`arxiv:2212.06817`."""
    has_key: bool = False
    """Whether the entry has a key, by which it is found wherever it stands."""

    @property
    def with_identifiers(self) -> tuple[str, ...]:
        """Document and identifier, by which it is found likewise: `p.nbib pmid:41000002`."""
        document = self.where.rpartition(" ")[0]
        return tuple(f"{document} {identifier}" for identifier in self.identifiers)

    @classmethod
    def of(cls, record: Record, nth: int = 1) -> "Print":
        """That of a record, the `nth` on its lines."""
        identifiers = tuple(map(str, record.identifiers))
        document = record.document
        where, place = f"{document} {record.lines}", f"{document} {record.place}"
        where += f".{nth}" if nth > 1 else ""
        return cls(record.title, where, place, identifiers, bool(record.key))


def ruled_papers(
    keys: Sequence[PaperKeys],
    prints: Sequence[Print],
    where: Callable[[int], str],
    lock: Lock,
    keep: Keep,
) -> Ruled[PaperGroup, int]:
    """Papers, made of records by number.

    `where` is the place of a record, for papers that print nothing of their own; `prints` is only looked at
    where there are lines. `lock` has the names that earlier builds gave. Papers are kept as `keep` has it.
    """

    def weigh() -> Weighed[PaperGroup, int]:
        return Weighed(
            partial(constrained, of_one_work(keys)),
            partial(paper_group, keys=keys),
            lambda papers, _: paper_candidates(papers, keys),
        )

    return Ruled(
        Kind.PAPER,
        weigh=weigh,
        keep=partial(keep, PaperGroup),
        name=lambda paper: prints[paper.records[0]].title,
        rank=lambda _, part: part[0],
        wholes=lambda papers: _paper_things(papers, keys, where, lock, keep),
        keys=partial(_paper_parts, keys, where, lock, keep),
        directory=lambda papers, _: _directory(papers, prints, keys, lock),
    )


def _known(papers: Sequence[PaperGroup], keys: Sequence[PaperKeys], lock: Lock) -> Sequence[Thing]:
    """Papers with all that each is known by, others perhaps as well."""
    shared = shared_keys(papers)
    return Mapped(papers, lambda paper: _thing(paper, keys, lock, shared))


def _paper_things(
    papers: Sequence[PaperGroup],
    keys: Sequence[PaperKeys],
    where: Callable[[int], str],
    lock: Lock,
    keep: Keep,
) -> Sequence[Thing]:
    """What each paper is known by, and no other."""
    distinct = distinct_keys(_known(papers, keys, lock), lambda place: where(papers[place].records[0]))
    return keep(Thing, (_not_of_others(thing, lock) for thing in distinct))


def _paper_parts(
    keys: Sequence[PaperKeys],
    where: Callable[[int], str],
    lock: Lock,
    keep: Keep,
    before: Sequence[PaperGroup],
    _: Sequence[PaperGroup],
    parts: Sequence[Sequence[Sequence[int]]],
) -> Sequence[Thing]:
    """What each part is known by: of a paper pulled apart no part has what several of them print."""
    place_of = {paper.records: place for place, paper in enumerate(before)}
    flat = [tuple(sorted(part)) for group in parts for part in group]
    torn = [part for part in flat if part not in place_of]
    alone: list[Thing] = []
    if torn:
        shared = shared_keys(before)
        several = in_several(Mapped(_known(before, keys, lock), attrgetter("keys")))
        alone = [
            _not_of_others(
                _alone(_thing(paper_group(part, keys), keys, lock, shared), part, keys, several), lock
            )
            for part in torn
        ]
        place_of |= {part: place for place, part in enumerate(torn, start=len(before))}
    new = list(distinct_keys(alone, lambda place: where(torn[place][0])))
    things = Chained(_paper_things(before, keys, where, lock, keep), new)
    return Mapped(array("q", map(place_of.__getitem__, flat)), things.__getitem__)


def _alone(thing: Thing, part: Sequence[int], keys: Sequence[PaperKeys], several: Collection[str]) -> Thing:
    """A part with all that it prints and no other paper does: what the others of its paper print is left."""
    printed = (key for number in part for key in keys[number].prints)
    known = (key for key in (*thing.keys, *printed) if key not in several)
    return Thing(tuple(known), thing.label)


def _thing(paper: PaperGroup, keys: Sequence[PaperKeys], lock: Lock, shared: frozenset[str]) -> Thing:
    """A paper with all that it is known by.

    What records print beside their titles is noted for those without identifiers of their own, for whom a
    second paper of their title may come; for the others it counts where they were known by it before they had
    any.
    """
    records = [keys[number] for number in paper.records]
    prints = [
        key
        for record in records
        for key in record.prints
        if shared.issuperset(record.named) or f"{Kind.PAPER}:{key}" in lock.paths
    ]
    return Thing((*paper.keys, *paper.other_keys, *prints), paper.label)


def _not_of_others(thing: Thing, lock: Lock) -> Thing:
    """A paper that is known by what it prints, without the titles that another one is known by.

    Two had the same title once, and the other is gone: its name is not this one's.
    """
    path_of = {key: path for key in thing.keys if (path := lock.paths.get(f"{Kind.PAPER}:{key}"))}
    own = {path for key, path in path_of.items() if key.startswith(_PRINT)}
    if not own:
        return thing
    kept = (key for key in thing.keys if not key.startswith(_TITLE) or path_of.get(key, "") in {"", *own})
    return Thing(tuple(kept), thing.label)


def paper_path(papers: Decided[PaperGroup, int], text: str) -> str:
    """The path of the paper that a text means.

    Raises:
        MisnamedError: when it means none or several.
    """
    if papers.directory is None:
        raise MisnamedError(f"no paper is called {in_quotes(text)} in this graph.")
    return papers.settled.paths[papers.directory.thing(text)]


def shown_paper_path(papers: Decided[PaperGroup, int], text: str) -> str:
    """The same, of a paper that is in the graph.

    Raises:
        RestingError: when a line hides it.
    """
    path = paper_path(papers, text)
    if path in papers.orders.hidden:
        raise RestingError(papers.orders.hidden[path])
    return path


def _directory(
    papers: Sequence[PaperGroup], prints: Sequence[Print], keys: Sequence[PaperKeys], lock: Lock
) -> Directory[int]:
    """The papers as the rules have them; their items are the numbers of records."""

    def known_of(number: int) -> list[str]:  # the surest first: what tells two of one title apart
        own = keys[number]
        return [*own.prints[::-1], f"entry:{prints[number].where}", *own.named, own.agreed]

    times = Counter(place for printed in prints for place in printed.with_identifiers)

    def shown(printed: Print) -> str:
        """How to write where it stands so that it is found after the document was written anew."""
        own = [place for place in printed.with_identifiers if times[place] == 1]
        return own[0] if own and not printed.has_key else printed.place

    entries = [
        Entry(name, number, printed.place, shown(printed), tuple(map(str.lower, printed.with_identifiers)))
        for number, printed in enumerate(prints)
        for name in (printed.title, *printed.identifiers)
    ]

    groups = [paper.records for paper in papers]
    of_many = in_several([{key for n in group for key in known_of(n)} for group in groups])

    def known_by(number: int) -> list[str]:
        return [key for key in known_of(number) if key not in of_many]

    things = distinct_keys(
        _known(papers, keys, Lock()), lambda place: f"entry:{prints[papers[place].records[0]].where}"
    )
    known = known_paths(Kind.PAPER, groups, list(things), known_by, lock)
    return Directory(
        kind=Kind.PAPER,
        groups=groups,
        names=[prints[paper.records[0]].title for paper in papers],
        entries=entries,
        paths=known.wholes,
        homes=known.homes,
        once=partial(once_called, Kind.PAPER, lock=lock),
    )

"""What papers leave behind when they become one or two: names that must lead on, authors known by name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.curation import Kind
from kg.pipeline.identifying.kinds.people import printing_key
from kg.pipeline.identifying.signed_rows import SignedRow, signed_rows
from kg.pipeline.paths.ids import Lock
from kg.pipeline.reading.spool import Spool
from kg.rdf import iris
from kg.rdf.iris import key_of
from kg.resolve.papers.grouping import PaperGroup
from kg.resolve.people.signatures import Signature
from kg.text.letters.fold import same_form
from kg.text.people.bylines import folded_name, names_agree

_BY_PLACE = f"{Kind.PAPER}:entry:"


def merged_papers(
    spool: Spool,
    lock: Lock,
    papers: Sequence[PaperGroup],
    paths: Sequence[str],
    corrected: Mapping[str, int],
) -> Iterator[tuple[str, str]]:
    """Names of papers that are part of another paper now: old and new path.

    They were known by nothing but their place, where a record of another title is another paper, or were
    `corrected`: path → the record that prints what another does, too.
    """
    by_place = any(row.startswith(_BY_PLACE) for row in lock.paths)
    if not (by_place or corrected):
        return
    path_of = {n: path for paper, path in zip(papers, paths, strict=True) for n in paper.records}
    current = set(paths)
    yield from ((old, path_of[n]) for old, n in corrected.items() if old not in current)
    if not by_place:
        return
    for number, record in enumerate(spool.records()):
        old = lock.paths.get(f"{_BY_PLACE}{record.document} {record.lines}")
        named = iris.path(Kind.PAPER, same_form(record.title), "")
        if old and old not in current and old.startswith(named):
            yield old, path_of[number]


def authors_left(
    lock: Lock,
    given_up: Mapping[str, str],
    signatures: Sequence[Signature],
    parted: Iterable[tuple[str, str]] = (),
) -> dict[str, Signature]:
    """Path of a person → the one signature of that name on the paper where theirs is now.

    Of several bylines of a paper one is shown: where that has not the name, it is who stands in the same
    place by a name that may be the same author's, `Jane Roe` for `J. Roe`; but nobody whom the other byline
    has by that very name, and for no path that other papers keep.

    `given_up` has the papers that others replace: path → path that replaces it; `parted` those that people
    took apart: path of the part, and of the whole. Who signs the whole no more signs the part.
    """
    now = _papers_now(given_up, parted)
    if not now:
        return {}
    wanted = {paper for papers in now.values() for paper in papers}
    named: dict[tuple[str, str], list[Signature]] = {}
    placed: dict[tuple[str, str], Signature] = {}
    for signature in signatures:
        if signature.paper in wanted:
            named.setdefault((signature.paper, same_form(signature.name)), []).append(signature)
            placed[signature.paper, str(signature.position)] = signature
    found: dict[str, Signature] = {}
    known: set[tuple[str, Signature]] = set()  # of each byline, who stands in the other by the same name
    unknown = list[SignedRow]()
    for row in sorted(signed_rows(lock)):
        papers = now.get(row.paper, ())
        same: Sequence[Signature] = next(
            filter(None, (named.get((paper, same_form(row.name))) for paper in papers)), ()
        )
        known |= {(row.paper, each) for each in same}
        if len(same) == 1:
            found.setdefault(row.path, same[0])
        elif papers and not same:
            unknown.append(row)
    staying = {row.path for row in signed_rows(lock) if row.paper not in now} if unknown else set()
    for row in unknown:
        there = (placed.get((each, row.position)) for each in now[row.paper])
        free = (each for each in there if each and (row.paper, each) not in known)
        alike = [each for each in free if _agree(each.name, row.name)]
        if len(alike) == 1 and row.path not in staying:
            found.setdefault(row.path, alike[0])
    return found


def _papers_now(given_up: Mapping[str, str], parted: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    """Key of a paper → those of the papers that are now in its place, of a whole it before its parts."""
    now: dict[str, list[str]] = {}
    for new in given_up.values():
        now[key_of(new)] = [key_of(new)]
    for old, new in given_up.items():
        now[key_of(old)] = [key_of(new)]
    for part, whole in sorted(parted):
        now.setdefault(key_of(whole), [key_of(whole)]).append(key_of(part))
    return now


def _agree(one: str, other: str) -> bool:
    return names_agree(folded_name(one), folded_name(other))


def knowing(lock: Lock, left: Mapping[str, Signature]) -> Lock:
    """The lock, as if earlier builds had called these signatures by the paths in `left`, so that they stay.

    Where a signature has a path already, as when two colleagues named the author of one paper, the path in
    `left` leads to that.
    """
    known, replaced = dict(lock.paths), dict(lock.replaced)
    for path, signature in left.items():
        name = known.setdefault(f"{Kind.PERSON}:{printing_key(signature)}", path)
        if name != path:
            replaced.setdefault(path, name)
    return replace(lock, paths=known, replaced=replaced)

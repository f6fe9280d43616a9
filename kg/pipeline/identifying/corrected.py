"""What documents print otherwise than before keeps its name: entries with another title, authors who moved.

A paper is known by what is printed of it, an author by paper, place and name. Who corrects a title, or puts
an author before the others, means the same paper and the same people: without this their names would end.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import compress, repeat

import numpy as np

from kg.curation import Kind
from kg.model import Record
from kg.pipeline.identifying.kinds.people import printing_key
from kg.pipeline.identifying.signed_rows import SignedRow, signed_rows
from kg.pipeline.paths.ids import Lock, Thing, on_one_line
from kg.resolve.papers.corrections import is_corrected
from kg.resolve.papers.grouping import PaperGroup
from kg.resolve.papers.keys import PaperKeys
from kg.resolve.people.signatures import Signature
from kg.shelf import Keep, Mapped
from kg.text.letters.fold import same_form
from kg.text.people.bylines import folded_name, names_agree

_TITLE, _PRINT = f"{Kind.PAPER}:title:", f"{Kind.PAPER}:print:"


def entry_row(record: Record, lock: Lock) -> str:
    """By what `ids.tsv` remembers which paper an entry was: `key:a.bib roe2024`.

    Empty for an entry without a key, and for one that has an identifier and had it when it was first seen.
    """
    [row] = on_one_line([f"key:{record.document} {record.key}"]) if record.key else [""]
    return row if row and (not record.identifiers or f"{Kind.PAPER}:{row}" in lock.paths) else ""


def entry_rows(
    entries: Mapping[int, str], papers: Sequence[PaperGroup], paths: Sequence[str], keep: Keep
) -> tuple[Sequence[str], Sequence[Thing]]:
    """The paths of papers, and beside them by which entry each is known; `entries` is record → its row."""
    known = array("i")

    def named() -> Iterator[str]:
        for paper, path in zip(papers, paths, strict=True) if entries else ():
            theirs = [n for n in paper.records if n in entries]
            known.extend(theirs)
            yield from repeat(path, len(theirs))

    return keep(str, named()), Mapped(known, lambda n: Thing((entries[n],), ""))


def corrected_papers(lock: Lock, keys: Sequence[PaperKeys], entries: Mapping[int, str]) -> dict[str, int]:
    """Path of a paper that no record prints any more → the record of its entry, which is still the same work.

    It stands in the same document, has the same key, and prints like words, `is_corrected`: libraries give
    keys to other entries, too.
    """
    found: dict[str, int] = {}
    for n, row in entries.items():
        path = lock.paths.get(f"{Kind.PAPER}:{row}", "")
        if path and path not in _paths(lock, keys[n]) and path not in lock.replaced:
            found[path] = n
    if not found:
        return found
    for path in {path for record in keys for path in _paths(lock, record) if path in found}:
        del found[path]
    titles = _titles(lock, found)
    return {path: n for path, n in found.items() if any(is_corrected(keys[n], *was) for was in titles[path])}


def _paths(lock: Lock, record: PaperKeys) -> set[str]:
    """The paths of all that prints what a record prints."""
    return {path for key in _known_by(record) if (path := lock.paths.get(key))}


def _known_by(record: PaperKeys) -> Iterator[str]:
    keys = (*record.named, record.agreed, record.agreed_in(record.day), *record.prints)
    return (f"{Kind.PAPER}:{key}" for key in on_one_line(keys))


def _titles(lock: Lock, paths: Collection[str]) -> Mapping[str, Sequence[Sequence[str]]]:
    """Of each path every title, first author and year that it was known by."""
    found: dict[str, list[Sequence[str]]] = {path: [] for path in paths}
    for row, path in lock.paths.items() if found else ():
        if path in found and row.startswith(_TITLE):
            found[path].append(row.removeprefix(_TITLE).rsplit("|", 2))
    return found


def knowing_corrected(lock: Lock, corrected: Mapping[str, int], keys: Sequence[PaperKeys]) -> Lock:
    """The lock, as if earlier builds had known these papers by what their records print now.

    Not where that is what another paper is known by: the path in `corrected` then has to lead there.
    """
    new = {path: keys[n] for path, n in corrected.items() if not _paths(lock, keys[n])}
    known = {key: path for path, record in new.items() for key in _known_by(record)}
    return replace(lock, paths={**lock.paths, **known}) if known else lock


def knowing_held(lock: Lock, keys: Sequence[PaperKeys], entries: Mapping[int, str]) -> Lock:
    """The lock, as if papers had never printed what their entries print no more, where others print it.

    Another document may still have the typing error: the name stays with the entry that was corrected.
    """
    held, printed = set[str](), array("q")
    for n, row in entries.items() if lock.paths else ():
        path = lock.paths.get(f"{Kind.PAPER}:{row}", "")
        if path and path in _paths(lock, keys[n]):
            held.add(path)
            printed.extend(map(hash, _known_by(keys[n])))
    names = (row for row, path in lock.paths.items() if path in held) if held else ()
    rows = [row for row in names if row.startswith((_TITLE, _PRINT))]
    former = set(compress(rows, ~np.isin(array("q", map(hash, rows)), printed)))
    others = {row for record in keys for row in _known_by(record) if row in former} if former else former
    if not others:
        return lock
    return replace(lock, paths={row: path for row, path in lock.paths.items() if row not in others})


def knowing_moved(lock: Lock, signatures: Sequence[Signature]) -> Lock:
    """The lock, as if earlier builds had known authors where they stand now in bylines that were corrected.

    They stand elsewhere by the name that the byline had, or in the same place by one that may be the same
    author's, `Jane Roe` for `J. Roe`, unless who was called so is still there in another paper.
    """
    new: dict[str, list[Signature]] = defaultdict(list)
    for signature in signatures if lock.paths else ():
        if _row(signature) not in lock.paths:
            new[signature.paper].append(signature)
    rows = [row for row in signed_rows(lock) if row.paper in new] if new else []
    if not rows:
        return lock
    papers = {row.paper for row in rows}
    there = {_row(each) for each in signatures if each.paper in papers}
    gone: dict[str, list[SignedRow]] = defaultdict(list)
    for row in rows:
        if row.key not in there:
            gone[row.paper].append(row)
    found: dict[str, str] = {}
    placed: dict[str, str] = {}
    for paper, left in gone.items():
        found |= _by_name(new[paper], left)
        placed |= _by_place([each for each in new[paper] if _row(each) not in found], left)
    if placed:
        staying = _staying(lock, signatures, {*placed.values()}) | {*found.values()}
        found |= {key: path for key, path in placed.items() if path not in staying}
    return replace(lock, paths={**lock.paths, **found}) if found else lock


def _row(signature: Signature) -> str:
    [key] = on_one_line([printing_key(signature)])
    return f"{Kind.PERSON}:{key}"


def _by_name(new: Iterable[Signature], gone: Iterable[SignedRow]) -> dict[str, str]:
    """Row of a new signature → the path of whoever the byline had by its name; of namesakes nobody knows."""
    called: dict[str, set[str]] = defaultdict(set)
    for row in gone:
        called[same_form(row.name)].add(row.path)
    forms = {_row(signature): same_form(signature.name) for signature in new}
    times = Counter(forms.values())
    return {key: min(called[form]) for key, form in forms.items() if len(called[form]) == times[form] == 1}


def _by_place(new: Iterable[Signature], gone: Sequence[SignedRow]) -> Iterator[tuple[str, str]]:
    """Row of a new signature, and the path of whoever stood in its place by a name that may be the same's."""
    for signature in new:
        name, place = folded_name(signature.name), str(signature.position)
        paths = {
            row.path for row in gone if row.position == place and names_agree(folded_name(row.name), name)
        }
        if len(paths) == 1:
            yield _row(signature), paths.pop()


def _staying(lock: Lock, signatures: Iterable[Signature], paths: Collection[str]) -> set[str]:
    """Those of the paths by which somebody is known who is printed as before."""
    return {path for each in signatures if (path := lock.paths.get(_row(each))) and path in paths}

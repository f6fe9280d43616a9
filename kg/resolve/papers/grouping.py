"""Which records are one paper; `docs/merging.md` has the rule, `preferred` says which values to show.

Records are one paper when they print the same identifier, unless `shared_identifiers` tells them apart, or
agree in title, byline and year as `agreement` has it, and do not print different identifiers of one
scheme. All else is a candidate, see `doubts`, never a merge.
"""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from operator import attrgetter

from kg.numbering import repeated
from kg.resolve.groups import Groups, NumberGroups, in_several, together
from kg.resolve.papers.agreement import AGREEMENTS, BY_NUMBER, Agreement
from kg.resolve.papers.imprints import Imprint, differences, may_be_one
from kg.resolve.papers.keys import PaperKeys, strength
from kg.resolve.papers.shared_identifiers import of_one_paper
from kg.shelf import Mapped
from kg.text.typesetting.formulas import Signs, are_two_formulas, have_one_formula

_MOST_COMPARED = 32
"""Different imprints of records that agree, with which each other is compared."""


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """Records that are one paper."""

    records: tuple[int, ...]
    """Their numbers, ascending; at least one."""
    keys: tuple[str, ...]
    """Every key of every record, each once, strongest first; other papers may have the weakest as well."""
    other_keys: tuple[str, ...]
    """Keys that the paper would have had before its year was printed."""
    label: str
    """The folded title of the first record, for the readable part of the IRI."""


def resolve_papers(keys: Sequence[PaperKeys]) -> Sequence[PaperGroup]:
    """Groups of records that are one paper, in the order of their first record.

    >>> from kg.model import Identifier, Scheme
    >>> doi = (Identifier(scheme=Scheme.DOI, value="10.1000/x"),)
    >>> printed = ("maps", doi), ("doors", ()), ("map", doi)
    >>> keys = [PaperKeys(title, "", "", "", identifiers) for title, identifiers in printed]
    >>> [group.records for group in resolve_papers(keys)]
    [(0, 2), (1,)]
    """
    return [paper_group(numbers, keys) for numbers in of_one_work(keys)]


def of_one_work(keys: Sequence[PaperKeys]) -> Sequence[Sequence[int]]:
    """The numbers of the records that are one paper each, in the order of their first record.

    Record number n is the n-th item of `keys`. First records with one identifier are joined, but not a book
    with its chapters, nor what agrees in nothing else; then patents and standards with one number and, one
    agreement after the other, those that agree, also through others, unless one scheme names two of them
    differently: then it is open which of these a record without an identifier is, and all stay apart.
    """
    groups = NumberGroups(range(len(keys)))
    for block in together(lambda: ((name, n) for n, record in enumerate(keys) for name in record.named)):
        for numbers in of_one_paper(block, keys):
            groups.join_all(numbers)
    for numbers in list(_agreeing(BY_NUMBER, keys, groups, range(len(keys)))):
        groups.join_all(numbers)
    titles = _titles_in_common(keys)
    for agreement in AGREEMENTS:
        for numbers in list(_agreeing(agreement, keys, groups, _unsettled(titles, groups))):
            groups.join_all(numbers)
    return groups.parts()


def _titles_in_common(keys: Sequence[PaperKeys]) -> dict[int, list[str]]:
    """Record → its titles, with subtitle or without, that another has as well, and one prints in full.

    Most records have none, and are not in it.
    """
    titles, records = array("q"), array("i")
    for n, record in enumerate(keys):
        for title in {*_titles(record)}:
            titles.append(hash(title))
            records.append(n)
    again = repeated(titles)
    those = dict.fromkeys(records[place] for place in again)
    known = {titles[place] for place in again}.intersection(hash(keys[n].key) for n in those)
    found = ((n, [title for title in _titles(keys[n]) if hash(title) in known]) for n in those)
    return {n: shared for n, shared in found if shared}


def _titles(record: PaperKeys) -> tuple[str, ...]:
    """The titles of a record, with subtitle or without."""
    return record.key, *record.heads, *record.other_keys


def _unsettled(titles: Mapping[int, Sequence[str]], groups: Groups[int]) -> list[int]:
    """The records with a title that is another group's as well."""
    first: dict[str, int] = {}
    shared: set[str] = set()
    for n, own in titles.items():
        group = groups.find(n)
        shared.update(title for title in own if first.setdefault(title, group) != group)
    return [n for n, own in titles.items() if not shared.isdisjoint(own)]


def _agreeing(
    agreement: Agreement,
    keys: Sequence[PaperKeys],
    groups: Groups[int],
    among: Collection[int],
) -> Iterator[list[int]]:
    """Those of some records that an agreement makes one; none is in two lists: their order does not count."""
    blocks = [
        numbers
        for block in together(lambda: ((key, n) for n in among for key in agreement.keys(keys[n])))
        for numbers in _not_told_apart(block, keys)
        if len(set(map(groups.find, numbers))) > 1 and _holds(agreement, [keys[n] for n in numbers])
    ]
    through = NumberGroups(range(len(keys)) if blocks else ())
    for numbers in blocks:
        through.join_all(groups.find(n) for n in numbers)
    wholes: dict[int, list[list[int]]] = {}
    for numbers in blocks:
        wholes.setdefault(through.find(groups.find(numbers[0])), []).append(numbers)
    rivals = _rivals(keys, groups, through, wholes) if blocks else set()
    for whole, lists in wholes.items():
        numbers = sorted({n for each in lists for n in each})
        if whole not in rivals and (len(lists) == 1 or _holds(agreement, [keys[n] for n in numbers])):
            yield numbers


def _not_told_apart(block: list[int], keys: Sequence[PaperKeys]) -> Iterator[list[int]]:
    """Records that agree, all together; where some cannot be one, those that cannot be with the same others.

    What says nothing of it then belongs to none of them. Of very many each is compared with the first, and
    the others are alike where they print the same.
    """
    printed: dict[tuple[str, Imprint, Signs], list[int]] = defaultdict(list)
    for n in block:
        printed[keys[n].sort, keys[n].imprint, keys[n].signs].append(n)
    first = list(islice(printed, _MOST_COMPARED))
    alike: dict[frozenset[int], list[int]] = defaultdict(list)
    for place, (one, numbers) in enumerate(printed.items()):
        others = [at for at, other in enumerate(first) if _are_two(one, other)]
        itself = [place] if others and place >= len(first) else []
        alike[frozenset(others + itself)].extend(numbers)
    if len(alike) > 1:
        alike.pop(frozenset(), None)
    yield from (sorted(numbers) for numbers in alike.values() if len(numbers) > 1)


def _are_two(one: tuple[str, Imprint, Signs], other: tuple[str, Imprint, Signs]) -> bool:
    sorts = {one[0], other[0]} - {""}
    return len(sorts) > 1 or any(differences(one[1], other[1])) or are_two_formulas(one[2], other[2])


def _holds(agreement: Agreement, records: Sequence[PaperKeys]) -> bool:
    """Whether an agreement makes records one, between which nothing is printed that tells them apart."""
    return (
        agreement.holds(records)
        and may_be_one(record.imprint for record in records)
        and have_one_formula([record.signs for record in records])
    )


def _rivals(
    keys: Sequence[PaperKeys], groups: Groups[int], through: Groups[int], wholes: Collection[int]
) -> set[int]:
    """Of some wholes those in which one scheme names several of the groups: then they are different papers.

    So they are where they are of several sorts: a thesis, and a paper of the same title.
    """
    first: dict[tuple[int, str], int] = {}
    sorts: dict[int, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    rivals = set()
    for n in range(len(keys)):
        group = groups.find(n)
        whole = through.find(group)
        if whole not in wholes:  # as nearly all
            continue
        record = keys[n]
        for identifier in record.identifiers:
            if first.setdefault((whole, identifier.scheme), group) != group:
                rivals.add(whole)
        if record.sort:
            sorts[whole][group].add(record.sort)
    rivals.update(whole for whole, of_groups in sorts.items() if not _share_sorts(of_groups.values()))
    return rivals


def _share_sorts(of_groups: Iterable[set[str]]) -> bool:
    """Whether any two groups have a sort in common, by the sorts of each."""
    different = {frozenset(each) for each in of_groups}
    return not any(one.isdisjoint(other) for one, other in combinations(different, 2))


def shared_keys(papers: Sequence[PaperGroup]) -> frozenset[str]:
    """The keys that several papers have: a title, or the identifier of a book beside its chapters.

    >>> papers = [PaperGroup((n,), (key, "title:maps||"), (), "maps") for n, key in enumerate("ab")]
    >>> sorted(shared_keys(papers))
    ['title:maps||']
    """
    return in_several(Mapped(papers, attrgetter("keys")))


def paper_group(numbers: Iterable[int], keys: Sequence[PaperKeys]) -> PaperGroup:
    """The paper that these records are, by what each is known by."""
    numbers = sorted(numbers)
    records = [keys[number] for number in numbers]
    names = {name for record in records for name in (*record.named, record.agreed)}
    undated = {record.agreed_in(record.day) for record in records if record.is_complete}
    return PaperGroup(
        records=tuple(numbers),
        keys=tuple(sorted(names, key=strength)),
        other_keys=tuple(sorted(undated - names)),
        label=records[0].title,
    )

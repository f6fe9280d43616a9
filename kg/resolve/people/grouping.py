"""Which printed names are one person: what pages show, what an ORCID names, and what is likely.

Names to which documents give one ORCID are one person, unless one byline gives it twice or they have nothing
in common, see `kg.resolve.people.orcids`; names with different ORCIDs are not joined.
Equal names in the bylines of one author page are one person, and the page's heading names that person. Two
equal names within one byline are two. A paper on the page whose byline is cut and does not show the owner
claims that the owner is hidden in it: that name stays a person of its own, unresolved, with a candidate
that says what speaks for and against.
All other bylines are told apart by who stands beside the name and what the papers are about, see
`kg.resolve.namesakes`: they are joined, left open as a candidate, or held to be two people's. So is left open
whom a document also names in another script, see `kg.resolve.people.two_scripts`.
What people decided, `Links`, beats all of this.
"""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import merge
from itertools import chain, pairwise

import numpy as np

from kg.numbering import Members, Numbers
from kg.resolve.candidates import Candidate
from kg.resolve.constraints import Links, constrained
from kg.resolve.groups import Groups, NumberGroups
from kg.resolve.namesakes import Tie
from kg.resolve.people.akin import Kinship, kinships
from kg.resolve.people.basis import orcid_basis, page_basis
from kg.resolve.people.from_printings import person_from
from kg.resolve.people.hidden_owners import hidden_candidates
from kg.resolve.people.likely import Likely, Published, likely_people
from kg.resolve.people.orcids import join_renamed, orcid_candidates, orcids_of, same_orcid
from kg.resolve.people.person import Person
from kg.resolve.people.signatures import Basis, Heading, Printing, Signature
from kg.resolve.people.two_scripts import two_script_candidates
from kg.resolve.weighed import Weighed
from kg.shelf import Chained, Keep, Mapped, in_memory
from kg.text.letters.fold import same_form
from kg.text.people.agreement import agreement
from kg.text.people.parts import NameParts, name_parts

_MOST_NAMES = 50
"""People of one family name and initial under one ORCID: where more share it, it says nothing of the rest."""


def resolve_people(
    signatures: Sequence[Signature],
    headings: Sequence[Heading],
    published: Mapping[str, Published] | None = None,
) -> tuple[Sequence[Person], list[Candidate]]:
    """The people, ordered by their smallest signature, and the doubts between them by place in that list.

    `published` has what is known of papers by their keys.

    >>> from kg.resolve.people.signatures import Basis
    >>> printed = (("p", "Jane Roe", ("a.txt",)), ("q", "Jane Roe", ("a.txt",)), ("r", "Bo Li", ()))
    >>> signatures = [Signature(paper, name, Basis.BYLINE, 1, pages) for paper, name, pages in printed]
    >>> people, doubts = resolve_people(signatures, [Heading("a.txt", "Jane Roe")])
    >>> [(person.name, len(person.printings)) for person in people], doubts
    ([('Jane Roe', 3), ('Bo Li', 1)], [])
    """
    weighed = weigh_people(printings_of(signatures, headings), published or {})
    groups = weighed.groups(Links())
    people = list(map(weighed.make, groups))
    return people, list(weighed.doubts(people, groups))


@dataclass(frozen=True, slots=True)
class Printings:
    """All names that are printed: each is told by its number among these."""

    signatures: Sequence[Signature]
    """The first of them, by their keys."""
    all: Sequence[Printing]
    """Then the headings, each once."""


def printings_of(signatures: Sequence[Signature], headings: Iterable[Heading]) -> Printings:
    """These names, numbered."""
    ordered = _sorted(signatures)
    return Printings(ordered, Chained[Printing](ordered, list(dict.fromkeys(headings))))


def weigh_people(
    printings: Printings, published: Mapping[str, Published], keep: Keep = in_memory
) -> Weighed[Person, int]:
    """Which of the printings, by number, are one person; what is looked at again is kept as `keep` has it.

    People come in the order of their smallest signature.
    """
    signatures = printings.signatures
    akin = list(kinships(signatures, published))
    shown = _shown_to_be_one(printings.all, signatures, akin)
    labels = {row: label for label, rows in enumerate(shown.all()) for row in rows if row < len(signatures)}
    likely = likely_people(signatures, labels, published, keep)
    groups = _joined(len(printings.all), shown, likely)
    clashes = join_renamed(groups, signatures)
    first = groups.first
    told = _Told(likely, likely.ties(), shown, _by_first(akin))

    def make(rows: Sequence[int]) -> Person:
        printed = {row: printings.all[row] for row in rows}
        return person_from(list(printed.values()), _basis(printed, told), published)

    def doubts(people: Sequence[Person], groups: Sequence[Sequence[int]]) -> Iterator[Candidate]:
        person = array("i", [0]) * len(printings.all)
        for place, rows in enumerate(groups):
            for row in rows:
                person[row] = place
        found = (
            *orcid_candidates(clashes, signatures, person),
            *hidden_candidates(people),
            *two_script_candidates(people),
            *likely.candidates(person),
        )
        return _once(found)

    return Weighed(partial(_groups, first, printings), make, doubts)


def _groups(first: Numbers, printings: Printings, links: Links[int]) -> Sequence[list[int]]:
    """The printings of each person after people have spoken, in the order of people."""
    if links:
        rows_of = Members(first, len(first))
        spoken_of = sorted({int(first[row]) for items in links.items for row in items})
        first = first.copy()
        for rows in constrained([rows_of[head] for head in spoken_of], links):
            first[rows] = min(rows)
    heads = array("i", _in_order(first, printings.all, printings.signatures))
    return Mapped(heads, Members(first, len(first)).__getitem__)


def _sorted(signatures: Sequence[Signature]) -> Sequence[Signature]:
    """The signatures by their keys: as given where they are so, which need not be held at once."""
    if all(one.key <= other.key for one, other in pairwise(signatures)):
        return signatures
    return sorted(signatures, key=lambda each: each.key)


@dataclass(frozen=True, slots=True)
class _Told:
    """Why printings are one person; printings are numbers here, those of signatures first, in their order."""

    likely: Likely
    ties: Callable[[int], Sequence[Tie]]
    """What joined the signatures of a person, by the smallest of these."""
    shown: Groups[int]
    """Those that pages and ORCIDs show to be one, and works that are akin."""
    akin: Mapping[int, Sequence[tuple[int, Kinship]]]
    """Those that such works show, by the first, with their places among all."""


def _shown_to_be_one(
    printings: Sequence[Printing], signatures: Sequence[Signature], akin: Iterable[Kinship]
) -> Groups[int]:
    """Printings by number; the first of them are the `signatures`."""
    found: Groups[int] = Groups()
    named = _one_name(same_orcid(signatures), signatures)
    works = ([each.one, each.other] for each in akin)
    for rows in (*named, *_same_name_on_one_page(printings), *works):
        found.join_all(rows)
    return found


def _in_order(
    first: Numbers, printings: Sequence[Printing], signatures: Sequence[Signature]
) -> Iterator[int]:
    """The first printing of each person, in the order of people: pages come unsorted behind signatures."""

    def order(head: int) -> tuple[int, int, str, str]:
        printing = printings[head]
        if isinstance(printing, Signature):
            return head, 1, "", ""
        own = (printing.page, 0, printing.name)
        return bisect_left(signatures, own, key=lambda each: each.key), 0, printing.page, printing.name

    heads: list[int] = np.flatnonzero(first == np.arange(len(first))).tolist()
    signed = bisect_left(heads, len(signatures))
    yield from merge(heads[:signed], sorted(heads[signed:], key=order), key=order)


def _one_name(groups: Iterable[Sequence[int]], signatures: Sequence[Signature]) -> Iterator[list[int]]:
    """The signatures of each group whose names agree with its first, then those of the others, and so on.

    Names that agree are of one block: an ORCID that stands for many people is no reason to compare them all.
    Nor are all of a block compared where they are very many: the rest stay apart, each form by itself.
    """
    for group in groups:
        forms: dict[str, NameParts] = {}  # the first of a form: `Wang Wei` may be read in two ways
        rows: dict[str, list[int]] = defaultdict(list)
        blocks: dict[tuple[str, str], list[NameParts]] = defaultdict(list)
        for row in group:
            parts = name_parts(signatures[row].name)
            if parts.form not in forms:
                forms[parts.form] = parts
                blocks[parts.block].append(parts)
            rows[parts.form].append(row)
        for left in blocks.values():
            for _ in range(_MOST_NAMES):
                if not left:
                    break
                agree = [parts for parts in left if agreement(left[0], parts)]
                yield sorted(row for parts in agree for row in rows[parts.form])
                taken = {parts.form for parts in agree}
                left = [parts for parts in left if parts.form not in taken]
            yield from (rows[parts.form] for parts in left)


def _joined(printings: int, shown: Groups[int], likely: Likely) -> NumberGroups:
    """The printings in groups that are one person: by what is shown, and what is likely of signatures."""
    first = likely.answer.first
    groups = NumberGroups(chain(first, range(len(first), printings)))
    for together in shown.all():
        groups.join_all(together)
    return groups


def _same_name_on_one_page(printings: Sequence[Printing]) -> Iterator[list[int]]:
    """Printings to join: for each page and name its heading and the bylines that print the name once.

    Of a name that a byline prints twice nobody can say which is the one of other bylines; nor of one to which
    documents give two ORCIDs, which of them are those without.
    """
    printed: dict[tuple[str, str], list[int]] = defaultdict(list)
    shown: list[tuple[int, Signature]] = []
    for row, printing in enumerate(printings):
        if isinstance(printing, Heading):
            printed[printing.page, same_form(printing.name)].append(row)
        elif printing.basis is Basis.BYLINE and printing.pages:
            shown.append((row, printing))
    times = Counter((s.paper, same_form(s.name)) for _, s in shown)
    for row, signature in shown:
        name = same_form(signature.name)
        if times[signature.paper, name] == 1:
            for page in signature.pages:
                printed[page, name].append(row)
    yield from (same for same in printed.values() if len(orcids_of(printings[row] for row in same)) < 2)


def _by_first(akin: Iterable[Kinship]) -> Mapping[int, Sequence[tuple[int, Kinship]]]:
    found: dict[int, list[tuple[int, Kinship]]] = defaultdict(list)
    for place, each in enumerate(akin):
        found[each.one].append((place, each))
    return found


def _basis(printed: Mapping[int, Printing], told: _Told) -> Iterator[str]:
    """Why the printings of a group, by number, are one: first what pages show, then what is likely."""
    if len(printed) == 1:
        return
    parts: dict[int, list[Printing]] = defaultdict(list)
    for row, printing in printed.items():
        parts[told.shown.find(row)].append(printing)
    for part in parts.values():
        yield from page_basis(part)
    yield from orcid_basis(list(parts.values()))
    for _, each in sorted(each for row in printed for each in told.akin.get(row, ())):
        titles = map(told.likely.title, (each.one, each.other))
        yield f" {each.words} ".join(f"'{title}'" for title in titles)
    if len(parts) > 1:
        own = {row for row, printing in printed.items() if isinstance(printing, Signature)}
        ties = [
            tie for row in printed for tie in told.ties(row) if own.issuperset((tie.one[0], tie.other[0]))
        ]
        yield from told.likely.basis(sorted(own), ties)


def _once(doubts: Iterable[Candidate]) -> Iterator[Candidate]:
    """Each open pair once, with the better known first."""
    asked: set[frozenset[int]] = set()
    for candidate in doubts:
        pair = frozenset((candidate.first, candidate.second))
        if pair not in asked:
            asked.add(pair)
            yield candidate

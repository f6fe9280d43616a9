"""Who wrote a work, its translation and its volumes: where documents link these, authors of one name are one.

A translation names its original; a volume, or a chapter, prints the title of the whole as where it appeared.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from kg.model import PaperKind
from kg.numbering import Filed
from kg.readers.fields.paper_kinds import ARTICLES
from kg.resolve.groups import Groups
from kg.resolve.people.likely import Published
from kg.resolve.people.signatures import Signature
from kg.shelf import Keep, in_memory
from kg.text.people.agreement import Agreement, agreement
from kg.text.people.homonyms import mark_among
from kg.text.people.parts import name_parts
from kg.text.works.titles import is_of_many, title_key

TRANSLATES, IS_PART = "is a translation of", "is a part of"
_IN_WHOLES = (PaperKind.CHAPTER, PaperKind.REFERENCE_ENTRY, PaperKind.CONFERENCE_PAPER)
_MOST_NAMES = 32  # that are compared with each other
_MOST_SIGNED = 40
"""Authors of one work that are looked at: each beside each of another, and a whole may have many parts."""


@dataclass(frozen=True, slots=True)
class Kinship:
    """Two signatures of one person."""

    one: int
    """Place of that under the translation or the part."""
    other: int
    """Place of that under the original or the whole."""
    words: str
    """What the work of the one is to that of the other."""


def with_wholes(published: Mapping[str, Published], keep: Keep = in_memory) -> Mapping[str, Published]:
    """The same, each with the whole of which it is a part, where just one other paper has that title.

    Where any may be a part, all are kept anew, as `keep` has it.

    >>> known = {"p": Published("Collected Works"), "q": Published("Letters", "Collected Works")}
    >>> with_wholes(known)["q"].akin
    (('is a part of', 'p'),)
    """
    venues = {title_key(each.venue) for _, each in published.items() if each.venue and _may_be_part(each)}
    papers: dict[str, list[str]] = defaultdict(list)
    for paper, each in published.items():
        if (title := title_key(each.title)) in venues and _may_be_whole(each):
            papers[title].append(paper)
    if not papers:
        return published

    def changed() -> Iterator[tuple[str, Published]]:
        for paper, each in published.items():
            wholes = papers.get(title_key(each.venue), []) if each.venue and _may_be_part(each) else []
            is_part = len(wholes) == 1 and wholes != [paper] and _of_one_time(each, published[wholes[0]])
            yield paper, replace(each, akin=(*each.akin, (IS_PART, wholes[0]))) if is_part else each

    return Filed(keep(tuple[str, Published], changed()))


def _may_be_part(published: Published) -> bool:
    """What is in a periodical is no part of a work that only has its name: `Education`, by J. Lee."""
    return published.kind not in ARTICLES


def _may_be_whole(published: Published) -> bool:
    return published.kind not in (*ARTICLES, *_IN_WHOLES) and not is_of_many(published.title)


def _of_one_time(part: Published, whole: Published) -> bool:
    """Whether they may have come out together, as a chapter and its book do; volumes may take decades."""
    if part.kind not in _IN_WHOLES or part.year is None or whole.year is None:
        return True
    return abs(part.year - whole.year) <= 1


def kinships(signatures: Sequence[Signature], published: Mapping[str, Published]) -> Iterator[Kinship]:
    """The signatures of papers that are akin, of which the names agree and no others do.

    Not where documents give them two ORCIDs, two lives or two numbers, nor through an initial that two names
    have: the J. Lee of a whole is not both the Jing and the Joon Lee of its parts.

    >>> from kg.resolve.people.signatures import Basis
    >>> signed = [Signature(paper, "Max Weber", Basis.BYLINE, 1, ()) for paper in ("p", "q", "r")]
    >>> list(kinships(signed, {"q": Published(akin=((TRANSLATES, "p"),))}))
    [Kinship(one=1, other=0, words='is a translation of')]
    """
    akin = {paper: each.akin for paper, each in published.items() if each.akin}
    if akin:
        yield from _of_one_name(list(_alone_in_name(signatures, akin)), signatures)


def _alone_in_name(
    signatures: Sequence[Signature], akin: Mapping[str, Sequence[tuple[str, str]]]
) -> Iterator[Kinship]:
    """Those of which no other of the two papers agrees with either."""
    wanted = {*akin, *(other for links in akin.values() for _, other in links)}
    rows_of: dict[str, list[int]] = defaultdict(list)
    for row, signature in enumerate(signatures):
        if signature.paper in wanted:
            rows_of[signature.paper].append(row)
    for paper, links in sorted(akin.items()):
        for words, other in links:
            pairs = [
                (ours, theirs)
                for ours in rows_of.get(paper, [])[:_MOST_SIGNED]
                for theirs in rows_of.get(other, [])[:_MOST_SIGNED]
                if _may_be_one(signatures[ours], signatures[theirs])
            ]
            fits = Counter(row for pair in pairs for row in pair)
            yield from (Kinship(*pair, words) for pair in pairs if fits[pair[0]] == fits[pair[1]] == 1)


def _of_one_name(found: Sequence[Kinship], signatures: Sequence[Signature]) -> Iterator[Kinship]:
    """All but those by an initial that stands for more than one of the names that they join.

    None of those through which two ORCIDs, lives or numbers are one person's.
    """
    groups: Groups[int] = Groups()
    for each in found:
        groups.join(each.one, each.other)
    joined: dict[int, list[Signature]] = defaultdict(list)
    for row in sorted({row for each in found for row in (each.one, each.other)}):
        joined[groups.find(row)].append(signatures[row])
    two = {group for group, signed in joined.items() if _are_two(signed)}
    several = {group for group, signed in joined.items() if not _are_one({each.name for each in signed})}
    for each in found:
        group = groups.find(each.one)
        is_whole = group not in several or _goes_together(each, signatures) > Agreement.INITIALS
        if is_whole and group not in two:
            yield each


def _are_two(signed: Sequence[Signature]) -> bool:
    """Whether documents give them two ORCIDs, lives or numbers."""
    marks = {mark_among(each.author.other_names) for each in signed if each.author} - {None}
    return len(marks) > 1 or len({each.orcid for each in signed if each.orcid}) > 1


def _are_one(names: Collection[str]) -> bool:
    """Whether any two go together; of very many nobody can say so."""
    return len(names) <= _MOST_NAMES and all(
        agreement(name_parts(one), name_parts(other)) for one, other in combinations(names, 2)
    )


def _goes_together(each: Kinship, signatures: Sequence[Signature]) -> Agreement:
    return agreement(*(name_parts(signatures[row].name) for row in (each.one, each.other)))


def _may_be_one(one: Signature, other: Signature) -> bool:
    return not _are_two((one, other)) and bool(agreement(name_parts(one.name), name_parts(other.name)))

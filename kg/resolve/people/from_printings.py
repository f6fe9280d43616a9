"""A person as its printings show it: the name to show, the other names, and whether any byline has it.

Not for which printings are one person: see `kg.resolve.people.grouping`.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from kg.resolve.people.likely import Published
from kg.resolve.people.orcids import orcids_of
from kg.resolve.people.person import Person
from kg.resolve.people.shown_name import in_full, since_change, usual_name
from kg.resolve.people.signatures import Basis, Heading, Printing, Signature


def person_from(
    group: Sequence[Printing],
    basis: Iterable[str] = (),
    published: Mapping[str, Published] = MappingProxyType({}),
) -> Person:
    """The person to whom a group of printings belongs; at least one of them.

    `basis` says why they are one, where it is not because somebody says so; `published` has what is known of
    papers by their keys.

    >>> names = {"p": "J. Roe", "q": "Jane Roe"}
    >>> found = person_from([Signature(paper, name, Basis.BYLINE, 1, ()) for paper, name in names.items()])
    >>> found.name, found.variants
    ('Jane Roe', ('J. Roe',))
    """
    if len(group) == 1 and isinstance(group[0], Signature):  # in a library, most
        shown = in_full(group[0].name, [group[0].author])
        return Person(
            name=shown,
            variants=tuple(sorted({group[0].name, *_other_names([group[0]])} - {shown})),
            signatures=(group[0],),
            headings=(),
            unresolved=group[0].basis is Basis.PAGE_OWNER,
            basis=(),
        )
    signatures = sorted((g for g in group if isinstance(g, Signature)), key=lambda s: s.key)
    headings = sorted((g for g in group if isinstance(g, Heading)), key=lambda h: (h.page, h.name))
    names = [s.name for s in signatures] + [h.name for h in headings]
    shown = in_full(usual_name(_names_now(signatures, published) or names), [s.author for s in signatures])
    return Person(
        name=shown,
        variants=tuple(sorted({*names, *_other_names(signatures)} - {shown})),
        signatures=tuple(signatures),
        headings=tuple(headings),
        unresolved=all(s.basis is Basis.PAGE_OWNER for s in signatures),
        basis=tuple(dict.fromkeys(basis)),
    )


def _names_now(signatures: Sequence[Signature], published: Mapping[str, Published]) -> list[str]:
    """The names since the last change that an ORCID tells of; empty where none does."""
    if len({each.name for each in signatures}) < 2 or not orcids_of(signatures):
        return []
    unknown = Published()
    kept = since_change([(each.name, published.get(each.paper, unknown).year) for each in signatures])
    return kept if len(kept) < len(signatures) else []


def _other_names(signatures: Iterable[Signature]) -> set[str]:
    """How other documents print the name in the same bylines."""
    return {name for each in signatures if each.author for name in each.author.other_names}

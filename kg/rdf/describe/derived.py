"""What many questions need, counted once: people beside others, the first of each kind, forms of names."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from kg.rdf import vocabulary as v
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer, node_key
from kg.rdf.terms import Term, bare, integer, number, string

LISTED = 1000
"""So many of the first of a kind are listed."""


def describe_forms(thing: Term, forms: Sequence[str]) -> Description:
    """The names of a thing as people type them; see `kg.text.letters.fold`."""
    return Description(Graph.DERIVED, thing, tuple((v.HIDDEN_LABEL, string(form)) for form in forms))


def describe_standing(person: Term, papers: int, coauthors: int) -> Description:
    """A person beside others: known papers, and the other known authors of these."""
    properties = ((v.KNOWN_PAPERS, integer(papers)), (v.COAUTHOR_COUNT, integer(coauthors)))
    return Description(Graph.DERIVED, person, properties)


def circle_path(key: str) -> str:
    """The path of a circle of people."""
    return f"circle/{key}"


def describe_circle(key: str, people: int, name: Namer) -> Description:
    """All whom coauthors of coauthors lead to."""
    properties = ((v.TYPE, v.GROUP), (v.MEMBER_COUNT, integer(people)))
    return Description(Graph.DERIVED, name(circle_path(key)), properties)


def describe_circle_of(paper: Term, circle: str, name: Namer) -> Description:
    """The circle that the people of a paper are in, all in the same."""
    return Description(Graph.DERIVED, paper, ((v.CIRCLE, name(circle_path(circle))),))


def pair_path(one: Term, other: Term) -> str:
    """The path of a pair of concepts."""
    return f"pair/{node_key(one)}-{node_key(other)}"


def describe_pair(one: Term, other: Term, papers: int, name: Namer) -> Description:
    """Two concepts that papers name together, and how many papers do."""
    properties = ((v.TYPE, v.COLLECTION), (v.MEMBER, one), (v.MEMBER, other), (v.SUPPORT, integer(papers)))
    return Description(Graph.DERIVED, name(pair_path(one, other)), properties)


def describe_groups(
    page: Term, person: Term, score: float, groups: Sequence[Sequence[Term]], name: Namer
) -> Iterator[Description]:
    """How much the papers of an author page fall apart, and the groups that hang together."""
    yield Description(Graph.DERIVED, page, ((v.CONFLATION, number(score)),))
    for place, papers in enumerate(groups, start=1):
        properties = ((v.TYPE, v.PAPER_GROUP), (v.IS_PART_OF, page), (v.POSITION, integer(place)))
        path = f"group/{node_key(person)}-{node_key(page)}-{place}"
        members = tuple((v.HAS_PART, paper) for paper in papers)
        yield Description(Graph.DERIVED, name(path), (*properties, *members))


def describe_list(
    kind: str,
    first: Sequence[Term],
    total: int | str,
    name: Namer,
    of: Term | None = None,
    papers: Sequence[int] = (),
) -> Iterator[Description]:
    """The first of a kind in their order, and how many there are in all, or in words what was looked at.

    `of` is the category, or class, that they are of; `papers`, of how many of its papers each is, if known.
    """
    path = kind if of is None else f"{kind}-{re.split('[/#]', bare(of))[-1]}"
    whole = name(f"list/{path}")
    items = [name(f"item/{path}-{place}") for place in range(1, len(first) + 1)]
    about = () if of is None else ((v.ABOUT, of),)
    counted = (
        (v.DESCRIPTION, string(total)) if isinstance(total, str) else (v.NUMBER_OF_ITEMS, integer(total))
    )
    properties = ((v.TYPE, v.ITEM_LIST), (v.SCHEMA_NAME, string(kind)), counted)
    elements = ((v.LIST_ELEMENT, item) for item in items)
    yield Description(Graph.DERIVED, whole, (*properties, *about, *elements))
    for place, (item, thing, count) in enumerate(zip_longest(items, first, papers), start=1):
        properties = ((v.TYPE, v.LIST_ITEM), (v.POSITION, integer(place)), (v.ITEM, thing))
        support = () if count is None else ((v.SUPPORT, integer(count)),)
        yield Description(Graph.DERIVED, item, (*properties, *support))

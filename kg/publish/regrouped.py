"""What became one or two between two graphs, and with which papers."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.publish.changes import one_line
from kg.publish.facts import NAMES, Facts
from kg.publish.lookups import plain
from kg.rdf import vocabulary as v
from kg.rdf.terms import bare
from kg.store.terms import short
from kg.text.printing import pretty, safe

if TYPE_CHECKING:
    import pyoxigraph as ox


_PAPERS = 5
"""Titles of what became one or two that are told."""


class Way(StrEnum):
    """What happened."""

    MERGED = "merged"
    SPLIT = "split"


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Regrouping:
    """Two things that became one, or one that became two."""

    way: Way
    """Which of these."""
    name: str
    """What the node is called."""
    node: str
    """The IRI that was given up for the other, or that is new beside it."""
    other_name: str
    """What the other is called in the second graph."""
    other: str
    """The IRI that both graphs have."""
    papers: tuple[str, ...]
    """Of a person the titles of the papers that went from one to the other, sorted."""

    def __str__(self) -> str:
        """`Wei Li: person/wei-li-… into person/wei-li-…`, with the other's name where it is another one."""
        where = "into" if self.way is Way.MERGED else "out of"
        other = "" if self.other_name == self.name else f" ({one_line(self.other_name)})"
        lines = [f"{one_line(self.name)}: {short(self.node)} {where} {short(self.other)}{other}"]
        if self.papers:
            more = f" (and {len(self.papers) - _PAPERS} more)" if len(self.papers) > _PAPERS else ""
            lines.append(f"{'':11}papers: {'; '.join(map(one_line, self.papers[:_PAPERS]))}{more}")
        return "\n".join(map(safe, lines))

    _repr_pretty_ = pretty


def merged(names: Mapping[str, str], gone: "Iterable[ox.Quad]", old: Facts, new: Facts) -> list[Regrouping]:
    """The IRIs given up (old → new) for a thing that the first graph has, too.

    `gone` are the facts that it alone has, by its own names.
    """
    old.look_up(names.values())
    both = {node: other for node, other in names.items() if old.section(other)}
    papers: dict[str, set[str]] = {}
    for quad in gone if both else ():
        if quad.predicate.value == bare(v.CREATOR) and plain(quad.object) in both:
            paper = plain(quad.subject)
            papers.setdefault(plain(quad.object), set()).add(new.name(names.get(paper, paper)))
    return [
        _regrouping(Way.MERGED, (node, old.name(node)), other, papers.get(node, ()), new)
        for node, other in both.items()
    ]


def without_told_names(gone: "Iterable[ox.Quad]", regroupings: Iterable[Regrouping]) -> "Iterator[ox.Quad]":
    """The facts without the names of what became one with another thing, which these tell.

    The other never had that name.
    """
    told = {(each.node, each.name) for each in regroupings}
    properties = set(map(bare, NAMES))
    for quad in gone:
        if quad.predicate.value not in properties or (plain(quad.subject), plain(quad.object)) not in told:
            yield quad


def split(
    back: Mapping[str, str], gone: "Iterable[ox.Quad]", come: "Iterable[ox.Quad]", old: Facts, new: Facts
) -> list[Regrouping]:
    """New things that have authorships which another has no more, or whose names are `back` in use.

    `back` has what they led to; nothing is new to which the first graph's names were given up.
    """
    held_before = {plain(quad.subject): plain(quad.object) for quad in gone if _holds(quad)}
    pairs: dict[tuple[str, str], set[str]] = {pair: set() for pair in back.items()}
    for quad in filter(_holds, come):
        authorship, holder = plain(quad.subject), plain(quad.object)
        other = held_before.get(authorship)
        if other and holder != other and not old.section(holder) and new.section(other):
            pairs.setdefault((holder, other), set()).update(
                map(new.name, new.texts(authorship, v.RELATES_TO))
            )
    return [
        _regrouping(Way.SPLIT, (node, new.name(node)), other, papers, new)
        for (node, other), papers in pairs.items()
    ]


def back_in_use(gone: "Iterable[ox.Quad]", old: Facts, new: Facts) -> dict[str, str]:
    """Names that led on in the first graph and are those of things again → where they led."""
    leads = [(plain(q.subject), plain(q.object)) for q in gone if q.predicate.value == bare(v.REPLACED_BY)]
    return {node: other for node, other in leads if new.section(node) and not old.section(node)}


def _regrouping(
    way: Way, named: tuple[str, str], other: str, papers: Collection[str], new: Facts
) -> Regrouping:
    node, name = named
    return Regrouping(
        way=way,
        name=name,
        node=node,
        other_name=new.name(other),
        other=other,
        papers=tuple(sorted(papers)),
    )


def _holds(quad: "ox.Quad") -> bool:
    return quad.predicate.value == bare(v.HELD_BY)

"""Names that were given up between two graphs: what is called otherwise now has not gone."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from kg.publish.facts import Facts
from kg.publish.lookups import plain
from kg.rdf import vocabulary as v
from kg.rdf.iris import key_of, owner_keys, under_owners
from kg.rdf.terms import bare

if TYPE_CHECKING:
    import pyoxigraph as ox

_CLAIM = "/claim/"


def renames(before: Facts, come: "Iterable[ox.Quad]") -> dict[str, str]:
    """Old IRI → the one that replaces it, for what was given up since; chains are followed to their end.

    `come` are the facts that only the second graph has; of several the first in order counts.
    """
    import pyoxigraph as ox

    given_up: dict[str, str] = {}
    for quad in come:
        if quad.predicate.value == bare(v.REPLACED_BY) and isinstance(quad.object, ox.NamedNode):
            node, successor = plain(quad.subject), quad.object.value
            given_up[node] = min(successor, given_up.get(node, successor))
    given_up = {node: new for node, new in given_up.items() if not before.texts(node, v.REPLACED_BY)}
    return {node: _last(node, given_up) for node in sorted(given_up) if before.said(node)}


def _last(node: str, given_up: Mapping[str, str]) -> str:
    seen = {node}
    while (node := given_up[node]) in given_up and node not in seen:
        seen.add(node)
    return node


def decided_pairs(before: Facts, after: Facts, among: Iterable[str]) -> frozenset[str]:
    """Pairs that a person joined in the second graph: they keep their name, though the two are one now."""
    return frozenset(node for node in among if after.texts(node, v.VERDICT) == ["same"] and before.said(node))


def turned(gone: "Iterable[ox.Quad]", come: "Iterable[ox.Quad]") -> dict[str, str]:
    """Doubts about one pair, whose names have its keys in another order: the old name and the new one."""
    new = {_pair(node): node for node in map(_subject, come) if _is_doubt(node)}
    found = ((node, new.get(_pair(node), node)) for node in map(_subject, gone) if _is_doubt(node))
    return {node: other for node, other in found if other != node}


def moved(gone: "Iterable[ox.Quad]", come: "Iterable[ox.Quad]") -> dict[str, str]:
    """Claims that say the same at another place of their text, by which they are named: old name → new one.

    A title that now begins with `RETRACTED:` moves all that its abstract claims.
    """
    before, after = _claims(gone), _claims(come)
    pairs = (zip(before[said], after[said], strict=False) for said in before if said in after)
    return {old: new for pair in pairs for old, new in pair if old != new}


def _claims(quads: "Iterable[ox.Quad]") -> dict[tuple[str, frozenset[tuple[str, str]]], list[str]]:
    """The paper and all that is said of a claim → the claims of which just this is said, in their order."""
    said: dict[str, set[tuple[str, str]]] = {}
    for quad in quads:
        if _CLAIM in (node := _subject(quad)):
            value = str(quad.object)
            told = said.setdefault(node, set())
            told.add((quad.predicate.value, _CLAIM if _CLAIM in value else value))
    found: dict[tuple[str, frozenset[tuple[str, str]]], list[str]] = {}
    for node in sorted(said, key=_place):
        found.setdefault((_paper(node), frozenset(said[node])), []).append(node)
    return found


def _paper(claim: str) -> str:
    return claim.rsplit("-", 2)[0]


def _place(claim: str) -> tuple[str, int]:
    """Its paper, and where it begins there; 0 where its name does not say so."""
    start = claim.split("-")[-2:][0]
    return _paper(claim), int(start) if start.isascii() and start.isdigit() else 0


def _subject(quad: "ox.Quad") -> str:
    return plain(quad.subject)


def _is_doubt(node: str) -> bool:
    return "/candidate/" in node


def _pair(doubt: str) -> tuple[str, frozenset[str]]:
    """Its beginning, which no other base has, and the keys of the two."""
    return doubt.rpartition("/")[0], frozenset(owner_keys(doubt))


def called(quads: "Iterable[ox.Quad]", names: Mapping[str, str]) -> "Iterator[ox.Quad]":
    """The statements with these nodes, and no others, under their new names."""
    import pyoxigraph as ox

    for quad in quads:
        subject, object = plain(quad.subject), plain(quad.object)
        yield ox.Quad(
            ox.NamedNode(names[subject]) if subject in names else quad.subject,
            quad.predicate,
            ox.NamedNode(names[object]) if object in names else quad.object,
            quad.graph_name,
        )


def renamed(
    quads: "Iterable[ox.Quad]", names: Mapping[str, str], still: Collection[str] = ()
) -> "Iterator[ox.Quad]":
    """The statements with the new names, also of nodes that are named after one: `authorship/{key}-1`.

    What is said of the nodes in `still` stays as it is.
    """
    import pyoxigraph as ox

    keys = {key_of(old): key_of(new) for old, new in names.items()}

    def new(term: "ox.NamedNode") -> "ox.NamedNode":
        if term.value in names:
            return ox.NamedNode(names[term.value])
        name = under_owners(term.value, keys)
        return ox.NamedNode(name) if name != term.value else term

    for quad in quads:
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value in still:
            yield quad
            continue
        subject = new(quad.subject) if isinstance(quad.subject, ox.NamedNode) else quad.subject
        object = new(quad.object) if isinstance(quad.object, ox.NamedNode) else quad.object
        yield ox.Quad(subject, quad.predicate, object, quad.graph_name)

"""Names that were given up between two graphs: what is called otherwise now has not gone."""

import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from kg.errors import LimitError
from kg.publish.facts import Facts
from kg.publish.lookups import plain
from kg.rdf import vocabulary as v
from kg.rdf.iris import key_of, under_owners

if TYPE_CHECKING:
    import pyoxigraph as ox

_PATIENCE = 30
"""Seconds that blank nodes may take."""
_MEMORY = 4 << 30
_LABELLING = f"""
import contextlib, sys
import pyoxigraph as ox
with contextlib.suppress(ImportError, ValueError):
    import resource
    resource.setrlimit(resource.RLIMIT_AS, ({_MEMORY}, {_MEMORY}))
statements = ox.Dataset(ox.parse(sys.stdin.buffer.read(), format=ox.RdfFormat.N_QUADS))
statements.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
sys.stdout.buffer.write(ox.serialize(statements, format=ox.RdfFormat.N_QUADS))
"""


def renames(before: Facts, after: Facts, come: "Iterable[ox.Quad]") -> dict[str, str]:
    """Old IRI → the one that replaces it, for what was given up since; chains are followed to their end.

    `come` are the facts that only the second graph has.
    """
    import pyoxigraph as ox

    retired = {
        plain(quad.subject)
        for quad in come
        if quad.predicate.value == v.REPLACED_BY[1:-1] and isinstance(quad.object, ox.NamedNode)
    }
    given_up = {
        node: after.texts(node, v.REPLACED_BY)[0] for node in retired if not before.texts(node, v.REPLACED_BY)
    }
    return {node: _last(node, given_up) for node in sorted(given_up) if before.said(node)}


def _last(node: str, given_up: Mapping[str, str]) -> str:
    seen = {node}
    while (node := given_up[node]) in given_up and node not in seen:
        seen.add(node)
    return node


def decided_pairs(before: Facts, after: Facts, among: Iterable[str]) -> frozenset[str]:
    """Pairs that a person joined in the second graph: they keep their name, though the two are one now."""
    return frozenset(node for node in among if after.texts(node, v.VERDICT) == ["same"] and before.said(node))


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


def with_steady_labels(quads: "set[ox.Quad]") -> "set[ox.Quad]":
    """The statements, blank nodes of a foreign file named by what is said of them.

    A reader names them at random, and equal graphs must be equal. How long that takes, nobody knows before:
    it is done in a process that can be ended.

    Raises:
        LimitError: when it takes too long, or too much memory.
    """
    import pyoxigraph as ox

    if not any(plain(term).startswith("_:") for quad in quads for term in (quad.subject, quad.object)):
        return quads
    written = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
    try:
        done = subprocess.run(  # noqa: S603 - ourselves
            [sys.executable, "-P", "-c", _LABELLING],
            input=written,
            capture_output=True,
            timeout=_PATIENCE,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        raise LimitError(
            f"The blank nodes of a graph are too many or too alike to be told apart in {_PATIENCE} s and "
            f"{_MEMORY >> 30} GB. Give them IRIs, and compare again."
        ) from error
    return set(ox.parse(done.stdout, format=ox.RdfFormat.N_QUADS))

"""Identifiers, and the addresses at which registries know what has them.

The address is what other graphs call the thing, so that it joins them: a catalogue that speaks of
`https://orcid.org/0000-0002-1825-0097`, and a graph of ours that cites `https://doi.org/10.1000/xyz` without
having it. `schema:sameAs` and not `owl:sameAs`: a registry may err, and nothing follows from it by logic.
"""

from collections.abc import Collection, Iterable

from kg.rdf import vocabulary as v
from kg.rdf.description import Properties
from kg.rdf.terms import Term, string, web_address
from kg.text.registered.registries import registered_at


def identified(identifiers: Iterable[str], without: Collection[str] = ()) -> Properties:
    """The identifiers of a thing with their schemes, each with its address where its registry has one.

    Those that stand in `without`, or of which the scheme does, have none.

    >>> from kg.rdf.prefixes import prefixed
    >>> for property, value in identified(["ror:052gg0110"]):
    ...     print(prefixed(property), value)
    schema:identifier "ror:052gg0110"
    schema:sameAs <https://ror.org/052gg0110>
    """
    for one in identifiers:
        yield v.IDENTIFIER, string(one)
        if without and (one in without or one.partition(":")[0] in without):
            continue
        if address := registered(one):
            yield v.SAME_AS, address


def registered(identifier: str) -> Term | None:
    """The address under which a registry knows a thing; `None` when none can be made of the identifier.

    >>> print(registered("doi:10.1000/a b"))
    <https://doi.org/10.1000/a%20b>
    """
    scheme, _, value = identifier.partition(":")
    address = registered_at(scheme, value)
    return web_address(address) if address else None

"""The names of a graph: all of them, or those that can be meant, which an index finds however many."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.query.catalogue import internal
from kg.rdf.description import Graph as Graphs
from kg.store.terms import short, text
from kg.text.language.inflection import concept_form
from kg.text.letters.fold import search_form
from kg.text.people.collective import collective_search_form
from kg.text.people.names import turned
from kg.text.printing import pretty
from kg.text.registered.identifiers import citation_key, identifiers

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store import Graph, Value

LONGEST_CONCEPT = 1000
"""Characters that are looked at for a concept's name."""
_OF_BOOKS = {"isbn": 12, "issn": 8}
"""Scheme of numbers of books and journals → digits that one must have at least to mean one."""
_IN_CAPITALS = ("orcid", "openalex", "gnd", "isni", "researcherid", "wikidata")
_IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|^`\\]+", re.IGNORECASE)
_END_OF_IRI = re.compile(r"(?:(?P<kind>[a-z]+)/)?[A-Za-z0-9.-]+")


class Kind(StrEnum):
    """What can be asked for by name."""

    PERSON = "person"
    PAPER = "paper"
    CONCEPT = "concept"
    CATEGORY = "category"
    ORGANISATION = "organisation"
    """Where authors worked, or an author that is no person."""
    TOPIC = "topic"
    """Of a given vocabulary: looked for where nothing else has the name, or when it is asked for."""


USUAL = tuple(kind for kind in Kind if kind is not Kind.TOPIC)
"""What a name may mean at first: topics are called like the concepts that match them."""


@dataclass(frozen=True, slots=True)
class Named:
    """A thing of the graph and the name to show for it."""

    kind: Kind
    """What it is."""
    node: "ox.NamedNode"
    """Its IRI."""
    name: str
    """The name to show: the title of a paper; of several names, as of an organisation, the first in order."""
    unresolved: bool = False
    """True for a person whom only the heading of a page names."""

    def __str__(self) -> str:
        """The name and the end of the IRI, which can be typed instead of the name."""
        return f"{self.name} ({short(self.node.value)})"

    _repr_pretty_ = pretty


@dataclass(frozen=True, slots=True)
class Entry:
    """One of the names of a thing."""

    thing: Named
    """What is called so."""
    label: str
    """The name, or an identifier."""


def has_topics(graph: "Graph") -> bool:
    """Whether concepts of the graph are linked to topics of vocabularies."""
    return bool(graph.query(internal("remarks/has-topics").text).answer)


def has_organisations(graph: "Graph") -> bool:
    """Whether documents of the graph state where authors worked, or organisations sign papers."""
    return bool(graph.query(internal("remarks/has-organisations").text).answer)


def may_have(graph: "Graph", kind: Kind) -> bool:
    """Whether a thing of this kind may be found: many graphs have no topics, or no organisations."""
    if kind is Kind.TOPIC:
        return has_topics(graph)
    return kind is not Kind.ORGANISATION or has_organisations(graph)


def exactly(graph: "Graph", kind: Kind, typed: str) -> list[Entry]:
    """What has the very name; an index answers this, however large the graph is."""
    import pyoxigraph as ox

    try:
        return entries(graph, kind, {"label": ox.Literal(typed)})
    except ValueError:  # half a character is nobody's name
        return []


def entries(graph: "Graph", kind: Kind, bindings: "Mapping[str, Value] | None" = None) -> list[Entry]:
    """Every name of every thing of this kind, or those that a binding leaves, in the order of names."""
    return _read(graph, f"names/{kind}", bindings or {}, kind)


def base_of(graph: "Graph") -> str | None:
    """What the graph's IRIs begin with, if it tells the forms of names; `None` of one that does not."""
    found = [text(base) for (base,) in graph.query(internal("names/base").text).rows()]
    return found[0] if len(found) == 1 else None


def title_of(graph: "Graph", timeout: float | None = None) -> str | None:
    """What the graph calls itself; `None` where it says nothing, or several things."""
    rows = graph.query(internal("names/title").text, timeout=timeout).rows()
    found = [text(title) for (title,) in rows]
    return found[0] if len(found) == 1 else None


def likely(graph: "Graph", kinds: Sequence[Kind], typed: str, base: str) -> list[Entry]:
    """All names of what is called so when case, accents and punctuation do not count, or has this IRI.

    They are in the order of `kinds`, each in the order of names.

    `base` is that of the graph, which must tell the forms of names. Categories and topics are few: all come.
    """
    import pyoxigraph as ox

    forms = {
        search_form(typed),
        search_form(turned(typed)),
        concept_form(typed[:LONGEST_CONCEPT]),
        collective_search_form(typed),
    } - {""}
    found = [
        entry
        for form in sorted(forms)
        for entry in _read(graph, "names/by-form", {"form": ox.Literal(form)})
        if entry.thing.kind in kinds
    ]
    for kind in kinds:
        if kind in (Kind.CATEGORY, Kind.TOPIC):
            found += entries(graph, kind)
        for iri in _iris(typed, kind, base):
            with suppress(ValueError):  # it is no IRI
                found += entries(graph, kind, {"thing": ox.NamedNode(iri)})
    return sorted(_in_order(found), key=lambda entry: kinds.index(entry.thing.kind))


def with_part(graph: "Graph", typed: str, base: str) -> list[Entry]:
    """The titles that have these words, else the identifiers, if there is a digit; none without words.

    `base` is that of the graph, which must tell the forms of names.
    """
    import pyoxigraph as ox

    if not (words := search_form(typed)):
        return []
    part, word = ox.Literal(f" {words} "), ox.Literal(max(words.split(), key=len))
    derived = ox.NamedNode(graph.name_here(f"{base}{Graphs.DERIVED.value}"))
    titles = _read(graph, "names/paper-by-part", {"part": part, "derived": derived}, Kind.PAPER)
    if titles or not may_identify(words):
        return titles
    return _read(graph, "names/paper-by-identifier", {"part": part, "word": word}, Kind.PAPER)


def may_identify(words: str) -> bool:
    """Whether words can be part of one identifier: each has digits, and letters alone are part of many.

    >>> may_identify("2401 00001"), may_identify("arxiv")
    (True, False)
    """
    return any(letter.isdigit() for letter in words)


def identified(graph: "Graph", kinds: Sequence[Kind], typed: str) -> list[Entry]:
    """What has the identifier that was typed, however people write it; mostly nothing."""
    import pyoxigraph as ox

    found: list[Entry] = []
    for identifier in identifiers(typed):
        scheme, _, value = identifier.partition(":")
        if scheme in _OF_BOOKS and Kind.PAPER in kinds:
            digits = value.replace("-", "")
            numbers = [ox.Literal(each) for each in dict.fromkeys([digits, digits.removeprefix("978")])]
            if len(digits) >= _OF_BOOKS[scheme]:
                found += _read(graph, "names/paper-by-number", {"number": numbers}, Kind.PAPER)
        elif scheme not in _OF_BOOKS:
            written = f"{scheme}:{value.upper() if scheme in _IN_CAPITALS else value}"
            found += [entry for kind in kinds for entry in exactly(graph, kind, written)]
    return found


def keyed(graph: "Graph", typed: str) -> list[Entry]:
    """The papers that a document knows by this key: `knuth1984`."""
    import pyoxigraph as ox

    key = citation_key(typed)
    try:
        bound = {"key": ox.Literal(key)}
    except ValueError:  # half a character
        return []
    return _read(graph, "names/paper-by-key", bound, Kind.PAPER) if key else []


def editors(graph: "Graph") -> list[Entry]:
    """The lines in which papers print their editors, who are no people of the graph."""
    return _read(graph, "names/editors", {}, Kind.PAPER)


def replacing(graph: "Graph", kinds: Sequence[Kind], typed: str) -> list[Entry]:
    """The entries of what replaces an IRI that was given up; none where no such IRI was."""
    import pyoxigraph as ox

    try:
        bound = {"typed": ox.Literal(typed)}
    except ValueError:
        return []
    rows = graph.query(internal("names/retired").text, bindings=bound).rows()
    followers = dict.fromkeys(new for _, new in rows if isinstance(new, ox.NamedNode))
    return [entry for kind in kinds for new in followers for entry in entries(graph, kind, {"thing": new})]


def _iris(typed: str, kind: Kind, base: str) -> Iterator[str]:
    """The IRIs that a thing of this kind can have, if an IRI or its end was typed."""
    end = typed.removeprefix(base)
    if _IRI.fullmatch(typed):
        yield typed  # a graph may have things whose IRIs are of another form
    elif (match := _END_OF_IRI.fullmatch(end)) and match["kind"] in (None, kind):
        yield base + end if match["kind"] else f"{base}{kind}/{end}"


def _read(
    graph: "Graph", query: str, bound: "Mapping[str, Value | Sequence[Value]]", kind: Kind | None = None
) -> list[Entry]:
    import pyoxigraph as ox

    found = []
    names: dict[ox.NamedNode, str] = {}
    for row in graph.query(internal(query).text, bindings=bound).rows():
        node, label, name, unresolved, called = (*row, None, None)[:5]
        if isinstance(node, ox.NamedNode):
            which = kind or Kind(text(called))
            thing = Named(which, node, text(name), text(unresolved) in {"true", "1"})
            found.append(Entry(thing, text(label)))
            names[node] = min(thing.name, names.get(node, thing.name))
    return _in_order([_by_first_name(entry, names) for entry in found])


def _by_first_name(entry: Entry, names: "Mapping[ox.NamedNode, str]") -> Entry:
    """The entry of a thing that is shown by one of its names, whichever a row of the answer has."""
    name = names[entry.thing.node]
    return entry if name == entry.thing.name else Entry(replace(entry.thing, name=name), entry.label)


def _in_order(found: Sequence[Entry]) -> list[Entry]:
    return sorted(
        dict.fromkeys(found), key=lambda entry: (entry.thing.name, entry.thing.node.value, entry.label)
    )

"""What is odd about a query that somebody wrote: why it has no answer, or one that nobody wants.

Each sentence is about one statement of the query or two of its variables, and says what would be right.
"""

import contextlib
import difflib
import time
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.query.asking.patterns import Pattern, Statement, pattern
from kg.query.catalogue import internal
from kg.rdf.prefixes import PREFIXES
from kg.store.queries.sparql import appearing
from kg.store.queries.tokens import Token
from kg.store.terms import named_node, short, shown, text
from kg.text.letters.fold import search_form
from kg.text.printing import safe

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store import Graph, Result, Value

_SECONDS = 2.0
"""That all looks into the graph may take together; what is not known by then is not said."""
_MOST = 20
"""Statements that are looked at."""
_STRING = PREFIXES["xsd"] + "string"
_BARE = frozenset(PREFIXES["xsd"] + kind for kind in ("integer", "decimal", "boolean"))
"""Types of values that are written without quotes."""
_NEARLY = 0.85


@dataclass(frozen=True, slots=True)
class _Facts:
    """A graph that is asked up to some time; where it does not answer, `KgError` ends what is said."""

    graph: "Graph"
    until: float
    """In seconds of the clock that only goes forward."""

    def holds(self, question: str, **bindings: "Value") -> bool:
        """What the graph answers."""
        return bool(self._answer(question, bindings).answer)

    def first(self, question: str, **bindings: "Value") -> "Value | None":
        """The first of the values; `None` without any."""
        return next(self.values(question, **bindings), None)

    def values(self, question: str, **bindings: "Value") -> "Iterator[Value | None]":
        """Those that the graph answers."""
        yield from (value for (value,) in self._answer(question, bindings).rows())

    def _answer(self, question: str, bindings: "Mapping[str, Value]") -> "Result":
        left = max(self.until - time.monotonic(), 1e-3)
        return self.graph.query(internal(f"remarks/{question}").text, bindings=bindings, timeout=left)


def oddities(
    graph: "Graph",
    query: str,
    *,
    is_empty: bool,
    bound: Collection[str] = (),
    timeout: float = _SECONDS,
) -> Iterator[str]:
    """Sentences about a query of one's own; `is_empty` says that its answer is no, or without rows.

    The variables in `bound` were given a value. To look into the graph takes no longer than `timeout`, nor
    than two seconds.
    """
    said = pattern(query)
    if said is not None:
        facts = _Facts(graph, time.monotonic() + min(timeout, _SECONDS))
        yield from map(safe, _oddities(facts, query, said, is_empty, bound))


def _oddities(
    facts: _Facts, query: str, said: Pattern, is_empty: bool, bound: Collection[str]
) -> Iterator[str]:
    if is_empty:
        yield from _declared_otherwise(said)
    yield from _without_value(query, said, bound)
    yield from _unjoined(said)
    if is_empty:
        with contextlib.suppress(KgError):  # a remark is not worth a long wait
            for statement in said.statements[:_MOST]:
                if statement.is_fact:
                    yield from _unmatched(facts, statement, said)


def _without_value(query: str, said: Pattern, bound: Collection[str]) -> Iterator[str]:
    """Of variables to which nothing gives a value, although they are shown or compared."""
    names = appearing(query)
    known = [name for name in names if name in said.given or name in bound]
    for name in names:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
            meant = f" Did you mean ?{near[0]}?" if near else ""
            yield f"?{name} has no value: it stands in no statement of the query.{meant}"


def _unjoined(said: Pattern) -> Iterator[str]:
    """Of parts that share no variable, so that each row of one stands beside every row of the other."""
    groups: list[set[str]] = []
    for names in said.joined:
        together, apart = set(names), []
        for group in groups:
            if group & together:
                together |= group
            else:
                apart.append(group)
        groups = [*apart, together] if together else apart
    stated = {
        token.text
        for each in said.statements
        if each.gives_rows
        for token in (each.subject, *each.path, *each.object)
    }
    groups = [found for group in groups if (found := {name for name in group if f"?{name}" in stated})]
    if len(groups) > 1:
        one, other = (f"?{min(group)}" for group in groups[:2])
        yield (
            f"Nothing joins {one} and {other}: every row of one stands beside every row of the other. "
            "Let their statements share a variable."
        )


def _unmatched(facts: _Facts, statement: Statement, said: Pattern) -> Iterator[str]:
    """Why no fact is as a statement says; nothing, where one is."""
    import pyoxigraph as ox

    way = statement.property
    property = None if way is None else _iri(way, said)
    if way is None or property is None:
        return
    sample = facts.first("sample", property=property)
    if sample is None:
        if elsewhere := facts.first("elsewhere", property=property):
            yield f"{way.text} is said in {shown(elsewhere)}, not among the facts: GRAPH ?graph {{ … }}."
        return
    value = _term(statement.object, said)
    if isinstance(value, ox.NamedNode) and not _is_known(facts, value):
        yield from _unknown(way, statement.object[0])
        return
    if value is not None and not facts.holds("has", property=property, value=value):
        written = "".join(token.text for token in statement.object)
        yield f"No fact has {way.text} {written}.{_instead(facts, way.text, property, value, sample)}"
        return
    kind = _class_of(statement, said)
    if kind is not None and len(statement.path) == 1 and _is_known(facts, kind):
        found = facts.holds("of-class", **{"class": kind, "property": property})
        if not found:
            yield f"Nothing that is a {short(kind.value)} has {way.text}."


def _instead(facts: _Facts, way: str, property: "ox.NamedNode", value: "Value", sample: "Value") -> str:
    """What to write in the place of a value that no fact has; empty where that is not known."""
    import pyoxigraph as ox

    if not isinstance(value, ox.Literal):
        return ""
    if isinstance(sample, ox.NamedNode):
        through = facts.first("through", property=property, value=ox.Literal(value.value))
        if isinstance(through, ox.NamedNode):
            return (
                f" It leads to things, and their {short(through.value)} is so: {way}/{short(through.value)}."
            )
        return f" It leads to things, such as {shown(sample)}, and to no text."
    if value.language and facts.holds("has", property=property, value=ox.Literal(value.value)):
        return f" Without @{value.language} there is."
    for other in (value.value.lower(), value.value.capitalize(), value.value.upper()):
        if facts.holds("has", property=property, value=ox.Literal(other)):
            return f" It is written {ox.Literal(other)}."
    form = search_form(value.value)
    for spelt in facts.values("spelt", property=property, form=ox.Literal(form)):
        if isinstance(spelt, ox.Literal) and search_form(spelt.value) == form:
            return f" It is written {spelt}."
    if isinstance(sample, ox.Literal) and sample.datatype != value.datatype:
        return f" Its values are like {_as_typed(sample)}."
    return ""


def _as_typed(value: "ox.Literal") -> str:
    """A literal as one writes it in a query."""
    kind = value.datatype.value
    if kind in _BARE:
        return f"{text(value)}, without quotes"
    return str(value) if kind == _STRING or value.language else f'"{value.value}"^^{short(kind)}'


def _is_known(facts: _Facts, name: "ox.NamedNode") -> bool:
    """Whether a property leads to it, or it is one."""
    return facts.holds("uses", term=name)


def _unknown(way: Token, token: Token) -> Iterator[str]:
    """Of an IRI that no fact names; of one with a prefix of the project, that has been told (`remarks`)."""
    prefix, _, local = token.text[1:-1].partition(":")
    if token.kind == "iri" and prefix in PREFIXES:
        yield f"{token.text} begins with {prefix}: itself, as an IRI; with the prefix it is {prefix}:{local}."
    elif token.kind == "iri":
        yield f"No fact has {way.text} {token.text}."


def _declared_otherwise(said: Pattern) -> Iterator[str]:
    """Of prefixes that the query declares nearly as the project does: a slash is missing, http for https."""
    for prefix, iri in said.prefixes.items():
        ours = PREFIXES.get(prefix, iri)
        if iri != ours and difflib.SequenceMatcher(None, iri, ours).ratio() > _NEARLY:
            yield f"PREFIX {prefix}: is <{iri}> in this query, and <{ours}> in graphs of kg."


def _class_of(statement: Statement, said: Pattern) -> "ox.NamedNode | None":
    """The class that another statement gives the subject, a variable."""
    if statement.subject.kind != "variable" or statement.path[-1].text == "a":
        return None
    for each in said.statements:
        if each.is_fact and each.subject.text == statement.subject.text and each.path[-1].text == "a":
            return _iri(each.object[0], said)
    return None


def _iri(token: Token, said: Pattern) -> "ox.NamedNode | None":
    import pyoxigraph as ox

    if token.text == "a":
        return ox.NamedNode(PREFIXES["rdf"] + "type")
    if token.kind == "iri":
        whole = token.text[1:-1]
    else:
        prefix, _, local = token.text.partition(":")
        namespace = said.prefixes.get(prefix, PREFIXES.get(prefix))
        if token.kind != "prefixed" or namespace is None or "\\" in local:
            return None
        whole = namespace + local
    return named_node(whole)  # `None` where it is whole with the BASE of the query alone


def _term(written: tuple[Token, ...], said: Pattern) -> "Value | None":
    """The term of an object; `None` for a variable, a number and what is not understood here."""
    import pyoxigraph as ox

    if written[0].kind in {"prefixed", "iri"} and len(written) == 1:
        return _iri(written[0], said)
    if written[0].kind != "string":
        return None
    literal = "".join(token.text for token in written)
    if written[-1].kind == "prefixed":
        kind = _iri(written[-1], said)
        literal = f"{literal.removesuffix(written[-1].text)}{kind}"
    try:
        (quad,) = ox.parse(f"<e:s> <e:p> {literal} .", format=ox.RdfFormat.TURTLE)
    except (SyntaxError, ValueError):
        return None
    value: Value = quad.object
    return value

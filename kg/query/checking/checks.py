"""Asks the rules of `queries/checks/` for what cannot be true in a graph.

A rule is a question whose every row is a contradiction: `text` is the sentence, `weight` (1 to 3) how serious
it is, and each other column a node that it concerns, the most concerned first.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.query.asking.parameters import bindings
from kg.query.catalogue import rules
from kg.query.checking.scopes import Scope
from kg.query.question import Question
from kg.rdf.contradiction import Contradiction
from kg.store.queries.tokens import named
from kg.store.terms import text

if TYPE_CHECKING:
    from kg.store import Graph, Value

PATIENCE = 600.0
"""Seconds that one rule may take: a large graph is no mistake."""
_COLUMNS = ("text", "weight")
_WEIGHTS = ("1", "2", "3")


def contradictions(
    graph: "Graph",
    given: Mapping[str, str] = MappingProxyType({}),
    *,
    timeout: float = PATIENCE,
    excerpt: "Graph | None" = None,
    absent: Collection[Scope] = (),
) -> list[Contradiction]:
    """What the rules find, the most serious first; of equal weight, the first of each rule before its second.

    `given` has the words for parameters of rules; a rule with another that has no default is not asked. Where
    there is an excerpt of the graph, rules that say what they are about are asked of that; those about what
    is `absent` in the graph are not asked.

    Raises:
        InputError: for a rule that is none: without a sentence, a weight, or a node that it concerns.
        LimitError: when a rule takes too long or too much memory.

    >>> from kg.store import open_graph
    >>> with open_graph("exports/graph.ttl") as graph:
    ...     contradictions(graph)[1].text[:56]
    'scholarfeed states an h-index of 25 for Qizhen Zhang bes'
    """
    found = [
        (-weight, place, rule.name, contradiction)
        for rule in _asked(given)
        if rule.about not in absent
        for place, (weight, contradiction) in enumerate(
            _ask(excerpt if excerpt and rule.about else graph, rule, given, timeout)
        )
    ]
    return [contradiction for *_, contradiction in sorted(found, key=lambda each: each[:3])]


def scopes(given: Mapping[str, str] = MappingProxyType({})) -> frozenset[Scope]:
    """What the rules are about that are asked, of those that say it.

    Raises:
        InputError: for a rule that says it in other words.
    """
    return frozenset(_scope(rule) for rule in _asked(given) if rule.about)


def _scope(rule: Question) -> Scope:
    try:
        return Scope(rule.about or "")
    except ValueError:
        known = ", ".join(Scope)
        raise InputError(f"The rule {rule.name} is about {rule.about!r}; it can be about {known}.") from None


def properties(*, everywhere: bool = False) -> frozenset[str]:
    """The IRIs of everything that any rule names: no other statement is ever looked at.

    `everywhere`: only of the rules that do not say what they are about; empty when each does.
    """
    return named(tuple(rule.text for rule in rules().values() if not (everywhere and rule.about)))


def _asked(given: Mapping[str, str]) -> list[Question]:
    """The rules whose parameters are known, or have a default."""
    return [
        rule
        for rule in rules().values()
        if all(each.name in given or not each.is_required for each in rule.parameters)
    ]


def _ask(
    graph: "Graph", rule: Question, given: Mapping[str, str], timeout: float
) -> Iterator[tuple[int, Contradiction]]:
    """Weight and contradiction, in order; rows with one sentence about one node are one contradiction."""
    mine = {each.name: given[each.name] for each in rule.parameters if each.name in given}
    terms = bindings(graph, rule, mine, lambda _: None)
    result = graph.query(rule.text, bindings=terms, timeout=timeout)
    _check_columns(rule.name, result.variables)
    weights: dict[tuple[str, str], int] = {}
    concerned: dict[tuple[str, str], list[str]] = {}
    for values in result.rows():
        row = dict(zip(result.variables, values, strict=True))
        nodes = list(_nodes(row))
        told = text(row["text"]) or rule.summary, nodes[0] if nodes else ""
        weights.setdefault(told, _weight(rule.name, text(row["weight"])))
        concerned.setdefault(told, []).extend(nodes)
    for told, nodes in concerned.items():
        yield (
            weights[told],
            Contradiction(
                rule=rule.name, judges=rule.summary, text=told[0], concerns=tuple(dict.fromkeys(nodes))
            ),
        )


def _weight(rule: str, printed: str) -> int:
    if printed in _WEIGHTS:
        return int(printed)
    raise InputError(f"The rule {rule} weighs a case {printed or 'nothing'}; it must weigh it 1, 2 or 3.")


def _nodes(row: "Mapping[str, Value | None]") -> Iterator[str]:
    """The IRIs of a row; what is bound to nothing, and the blank nodes of a foreign graph, have none."""
    import pyoxigraph as ox

    for column, value in row.items():
        if column not in _COLUMNS and isinstance(value, ox.NamedNode):
            yield value.value


def _check_columns(rule: str, columns: Sequence[str]) -> None:
    if not set(_COLUMNS) < set(columns):
        raise InputError(
            f"The rule {rule} selects {', '.join(columns)}; "
            "it must select text, weight and at least one node that is concerned."
        )

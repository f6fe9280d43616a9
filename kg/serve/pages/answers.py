"""Asks a question of the catalogue for a page: its parameters come from an address, its rows are plain."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeAlias
from urllib.parse import urlencode

import pyoxigraph as ox

from kg.errors import UsageError
from kg.query import ParameterType, Question
from kg.query.asking.first_rows import TOP, Reach, reach_of, usual_rows
from kg.query.asking.parameters import bindings
from kg.query.asking.remarks import total_of
from kg.query.catalogue import internal, question_named
from kg.serve.site import Site
from kg.store import Form, Result, Value
from kg.store.queries.binding import Binding
from kg.store.terms import text, whole_number

Row: TypeAlias = Mapping[str, str]
"""Column → text of its value; a column that is unbound in this row is absent."""

MOST_ROWS = 5000
"""Rows of an answer that a page looks at; whoever wants more takes the CSV."""
_PARTS = ("subject", "predicate", "object")
"""The columns of an answer that is a graph."""
THINGS = frozenset(
    {
        ParameterType.PERSON,
        ParameterType.PAPER,
        ParameterType.CONCEPT,
        ParameterType.CATEGORY,
        ParameterType.ORGANISATION,
        ParameterType.TOPIC,
        ParameterType.IRI,
    }
)
"""Types of parameters that name things by their IRI."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to a question."""

    question: Question
    """What was asked."""
    given: Mapping[str, str]
    """Parameter → words, as the address has them."""
    variables: tuple[str, ...]
    """The columns."""
    rows: list[Row]
    """In the order of the question, at most `MOST_ROWS`."""
    cut: bool
    """Whether there are more, or may be."""
    total: int | None = None
    """How many there are in all of what it has the first of, where the build has counted them."""
    remarks: tuple[str, ...] = ()
    """Which of several things of a name was taken: the rows cannot say it."""

    @property
    def asked(self) -> str:
        """The parameters as an address has them, with a question mark; empty for none."""
        return f"?{urlencode(self.given)}" if self.given else ""


def ask(site: Site, name: str, given: Mapping[str, str]) -> Answer:
    """The answer to a question of the catalogue; things are given by IRI or by name.

    Raises:
        UnknownQuestionError: for a question that there is not.
        UsageError: for parameters that make no sense.
        LimitError: when a limit of time, memory or size is reached.
    """
    question = question_named(name, "/questions")
    remarks: list[str] = []
    reach = _reach(question, given)
    bound = _bound(site, question, {**given, **reach.given}, remarks.append)
    result = _query(site, question, bound, reach.rows)
    rows = _rows(result)
    variables = _PARTS if result.form is Form.GRAPH else result.variables
    total = total_of(site.graph, question, bound)
    may_go_on = not reach.is_exact and len(rows) == reach.rows and total is None
    return Answer(
        question=question,
        given=given,
        variables=variables,
        rows=rows,
        cut=result.cut or may_go_on,
        total=total,
        remarks=tuple(remarks),
    )


def about(
    site: Site, name: str, thing: str | Sequence[str], variable: str = "thing", **others: Sequence[str]
) -> list[Row]:
    """The rows of a query about a thing or several that is no question of the catalogue; none for no IRI."""
    given = {variable: [thing] if isinstance(thing, str) else thing, **others}
    try:
        bound = {name: [ox.NamedNode(iri) for iri in iris] for name, iris in given.items()}
    except ValueError:
        return []
    return _rows(_query(site, internal(name), bound))


def _reach(question: Question, given: Mapping[str, str]) -> Reach:
    """How much is asked for, where its `top` counts rows: one more than that where it costs nothing."""
    top = whole_number(given[TOP]) if TOP in given else None
    if usual_rows(question) is None or (TOP in given and top is None):
        return Reach(rows=None)
    return reach_of(question, {name: value for name, value in given.items() if name != TOP}, top)


def is_unread(site: Site) -> bool:
    """Whether the graph says that no text was read for what it says."""
    return bool(site.graph.query(internal("site/texts-unread").text).answer)


def _query(site: Site, question: Question, bound: Mapping[str, Binding], rows: int | None = None) -> Result:
    return site.graph.query(
        question.text,
        bindings=bound,
        max_rows=MOST_ROWS if rows is None else min(rows, MOST_ROWS),
    )


def _rows(result: Result) -> list[Row]:
    """The rows as plain text; of a graph, its statements."""
    is_graph = result.form is Form.GRAPH
    found: Iterator[tuple[Value | None, ...]] = map(tuple, result.triples()) if is_graph else result.rows()
    return [
        {
            name: text(cell)
            for name, cell in zip(_PARTS if is_graph else result.variables, cells, strict=True)
            if cell is not None
        }
        for cells in islice(found, MOST_ROWS)
    ]


def _bound(
    site: Site, question: Question, given: Mapping[str, str], notice: Callable[[str], None]
) -> dict[str, Value]:
    """Parameter → term. An IRI is taken as it is: pages know their things, and a name must be looked up."""
    terms: dict[str, Value] = {}
    named: dict[str, str] = dict(given)
    for parameter in question.parameters:
        value = named.get(parameter.name, "")
        if parameter.type in THINGS and value.startswith(("http://", "https://", "urn:")):
            try:
                terms[parameter.name] = ox.NamedNode(value)
            except ValueError:
                raise UsageError(f"{value!r} is no IRI.") from None
            del named[parameter.name]
    rest = tuple(parameter for parameter in question.parameters if parameter.name not in terms)
    return terms | bindings(site.graph, replace(question, parameters=rest), named, notice)

"""What the graph knows about one thing: the facts at its head, and the answers of the questions about it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.query.catalogue import internal, questions
from kg.query.documents import SCHEMA, objects, of_thing, plain
from kg.query.naming.entries import USUAL, Kind, Named
from kg.query.naming.names import find
from kg.query.question import Question
from kg.store.queries.sparql import ALL
from kg.store.showing import paragraphs
from kg.store.table import table
from kg.store.terms import shown, text
from kg.text.printing import pretty, safe

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store import Graph, Result, Value

QUESTIONS = {
    Kind.PERSON: (
        "papers-of-person",
        "coauthors",
        "concepts-of-person",
        "organisations-of-person",
        "figures-of-person",
        "doubts-of-person",
    ),
    Kind.PAPER: (
        "authors-of-paper",
        "concepts-of-paper",
        "links-of-paper",
        "references-of-paper",
        "citations-of-paper",
    ),
    Kind.CONCEPT: (
        "papers-of-concept",
        "people-of-concept",
        "topics-of-concept",
        "claims-of-system",
        "claims-by-metric",
        "figures-on-dataset",
        "quotes-of-concept",
    ),
    Kind.CATEGORY: ("papers-of-category",),
    Kind.ORGANISATION: ("papers-at-organisation", "people-of-organisation", "concepts-of-organisation"),
    Kind.TOPIC: ("topics-under-topic", "papers-under-topic"),
}
"""Kind → the questions of the catalogue that are about such a thing, in the order in which they are shown."""
COUNTED = {
    "quotes-of-concept": "explain/first/count-of-quotes",
    **{
        name: f"show/counts/{name}"
        for name in ("papers-of-concept", "people-of-concept", "papers-of-category")
    },
}
"""Question that may take seconds to be told whole → the query that counts its rows in a moment."""


@dataclass(frozen=True, slots=True)
class Section:
    """The answer to one question about the thing."""

    question: str
    """Its name in the catalogue."""
    parameter: str
    """The parameter that is the thing: `system` where a concept is asked about as one."""
    summary: str
    """What it asks."""
    result: "Result"
    """The answer; possibly without rows."""
    total: int | None = None
    """The rows that the question has, where they were counted because not all are here; else `None`."""

    def __str__(self) -> str:
        return f"{self.summary}\n\n{table(self.result)}".rstrip()

    _repr_pretty_ = pretty

    def _repr_html_(self) -> str:
        """The first rows as a table, which a notebook breaks between words and not between columns."""
        return paragraphs([self.summary]) + self.result._repr_html_()


@dataclass(frozen=True, slots=True)
class Profile:
    """What is shown of one thing."""

    thing: Named
    """What it is about."""
    facts: tuple[tuple[str, "Value | None"], ...]
    """Name and value of each fact at the head, in order."""
    sections: tuple[Section, ...]
    """The answers to the questions about it."""

    def __str__(self) -> str:
        """Whole: the facts, and a table for each question that has an answer, below what it asks."""
        facts = "\n".join(f"{fact}: {shown(value)}" for fact, value in self.facts)
        answers = [str(section) for section in self.sections if section.result]
        return "\n\n".join([safe(f"{self.thing.kind} {self.thing}"), *filter(None, [facts]), *answers])

    _repr_pretty_ = pretty

    def _repr_html_(self) -> str:
        """The facts, and the first rows of each answer, as a notebook shows them."""
        facts = [f"{fact}: {shown(value)}" for fact, value in self.facts]
        answers = [section._repr_html_() for section in self.sections if section.result]
        return "".join([paragraphs([f"{self.thing.kind} {self.thing}", *facts]), *answers])

    @property
    def document(self) -> dict[str, Any]:
        """The same for programs, as `kg show --json` prints it."""
        return {
            "schema_version": SCHEMA,
            **of_thing(self.thing),
            "facts": [
                {"fact": fact, "value": "" if value is None else plain(value)} for fact, value in self.facts
            ],
            "answers": {
                section.question: objects(section.result.variables, section.result.rows())
                for section in self.sections
            },
        }


def profile(
    graph: "Graph",
    typed: str,
    kinds: Iterable[Kind] = USUAL,
    *,
    most: int | None = None,
    most_counted: int | None = None,
    notice: Callable[[str], None] = lambda _: None,
) -> Profile:
    """What the graph knows about the thing that is called so; of each answer `most` rows, or all.

    Of an answer that is counted sooner than told (`COUNTED`) there are `most_counted` rows, and their number.

    Raises:
        UsageError: when nothing, or more than one thing, is called so.
    """
    thing = find(graph, typed, kinds, notice=notice)
    bound = {thing.kind.value: thing.node}
    rows = graph.query(internal(f"show/{thing.kind}").text, bindings=bound).rows()
    facts = tuple((text(fact), value) for fact, value in rows)
    sections = tuple(
        _section(graph, name, thing, most_counted if name in COUNTED and most is None else most)
        for name in QUESTIONS[thing.kind]
    )
    return Profile(thing, facts, sections)


def _section(graph: "Graph", name: str, thing: Named, most: int | None) -> Section:
    question = questions()[name]
    parameter = question.parameters[0].name
    bound = {parameter: thing.node} | ({"top": _first(most)} if _shows_the_first(question) else {})
    result = graph.query(question.text, bindings=bound, max_rows=most)
    total = _counted(graph, name, parameter, thing) if result.cut and name in COUNTED else None
    return Section(name, parameter, question.summary, result, total)


def _counted(graph: "Graph", name: str, parameter: str, thing: Named) -> int:
    counting = internal(COUNTED[name]).text
    ((total,),) = graph.query(counting, bindings={parameter: thing.node}).rows()
    return int(text(total))


def _shows_the_first(question: Question) -> bool:
    return any(parameter.name == "top" for parameter in question.parameters)


def _first(most: int | None) -> "ox.Literal":
    """One more than is shown, so that it is seen whether there are others; all, if nothing else is said."""
    import pyoxigraph as ox

    return ox.Literal(ALL if most is None else most + 1)

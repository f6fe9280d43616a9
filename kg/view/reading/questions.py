"""Asks the questions of `queries/views/` and hands on their answers as rows of plain text.

What the picture shows is decided there, in SPARQL.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from kg.query.catalogue import folder, internal
from kg.store.queries.sparql import bind
from kg.store.queries.tokens import named
from kg.text.typesetting.readable import readable

FEW = 8
"""IRIs in one question from which a store looks each up; of more it would rather read everything there is."""
MANY = 1_000
"""IRIs in one question at most: of more, the store goes through all papers and looks for each among these."""
_PORTION = 200_000
"""Characters of IRIs that are put into one question at most; the store reads no question of a million."""

_VIEWS = "views"

Row: TypeAlias = Mapping[str, str]
"""Column → text of the IRI or literal; a column that is unbound in this row is absent."""


def in_signs(row: Row, *columns: str) -> Row:
    r"""The row, with signs for simple formulas in some columns.

    >>> in_signs({"name": "$\\alpha$-maps", "iri": "https://e/1"}, "name", "note")
    {'name': 'α-maps', 'iri': 'https://e/1'}
    """
    return {**row, **{column: readable(row[column]) for column in columns if column in row}}


class Answer(Protocol):
    """A table as a query returns it."""

    def texts(self) -> Iterator[Row]:
        """The rows."""


class Graph(Protocol):
    """Anything that answers SPARQL: an opened graph, or a stand-in."""

    def query(self, text: str, /) -> Answer:
        """The table that a SELECT asks for."""


@dataclass(frozen=True, slots=True)
class Patient:
    """A graph whose questions may take long: the picture reads all of it, however large it is."""

    graph: Any
    """An opened graph."""
    seconds: float
    """That one question may take."""

    def query(self, text: str, /) -> Answer:
        """The table that a SELECT asks for."""
        answer: Answer = self.graph.query(text, timeout=self.seconds)
        return answer


def ask(graph: Graph, name: str) -> Iterator[Row]:
    """The rows of one question of `queries/views/`, by the file's name: `nodes`."""
    yield from graph.query(_text(name)).texts()


def ask_about(
    graph: Graph, name: str, column: str, iris: Collection[str], *, at_once: int = MANY
) -> Iterator[Row]:
    """The rows of a question whose column holds one of these IRIs, asked for those alone, in their order.

    A graph may be a hundred times as large as what is drawn of it. Blank nodes, which files from elsewhere
    have, cannot be named in a question: where one is among the things, all rows are asked for. So many IRIs
    `at_once` are put into a question at most.
    """
    text = _text(name)
    if all(":" in iri for iri in iris):
        for portion in _portions(sorted(iris), at_once):
            yield from graph.query(bind(text, {column: portion})).texts()
    else:
        yield from (row for row in graph.query(text).texts() if row[column] in iris)


def _portions(iris: Sequence[str], most: int) -> Iterator[str]:
    """The IRIs as terms, as many at once as a question has room for."""
    portion: list[str] = []
    length = 0
    for iri in iris:
        if len(portion) == most or (portion and length + len(iri) > _PORTION):
            yield " ".join(portion)
            portion, length = [], 0
        portion.append(f"<{iri}>")
        length += len(iri) + 3
    if portion:
        yield " ".join(portion)


def properties() -> frozenset[str]:
    """The IRIs of everything that any question of the picture names: no other statement is ever looked at."""
    return named(tuple(_text(path.stem) for path in sorted((folder() / _VIEWS).glob("*.rq"))))


def _text(name: str) -> str:
    """The question as it is written."""
    return internal(f"{_VIEWS}/{name}").text

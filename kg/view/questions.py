"""Asks the questions of `queries/views/` and hands on their answers as rows of plain text.

What the picture shows is decided there, in SPARQL; this module only knows where the files lie.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, TypeAlias

import kg

Row: TypeAlias = Mapping[str, str]
"""Column → text of the IRI or literal; a column that is unbound in this row is absent."""


class Answer(Protocol):
    """A table as a query returns it."""

    @property
    def variables(self) -> Sequence[str]:
        """The columns."""

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """The rows: RDF terms with a `value`, `None` where unbound."""


class Graph(Protocol):
    """Anything that answers SPARQL: an opened graph, or a stand-in."""

    def query(self, text: str, /) -> Answer:
        """The table that a SELECT asks for."""


def ask(graph: Graph, name: str) -> Iterator[Row]:
    """The rows of one question of `queries/views/`, by the file's name: `nodes`."""
    answer = graph.query(_text(name))
    for values in answer.rows():
        pairs = zip(answer.variables, values, strict=True)
        yield {column: str(value.value) for column, value in pairs if value is not None}


def _text(name: str) -> str:
    """The question as it is written, from beside the package in a checkout or inside it once installed."""
    package = Path(kg.__file__).parent
    places = [folder / "queries" / "views" / f"{name}.rq" for folder in (package, package.parent)]
    found = next((place for place in places if place.is_file()), places[-1])
    return found.read_text(encoding="utf-8")

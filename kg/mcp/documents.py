"""What answers look like, as the schemas of tools tell programs; each field is there where it has a value.

How a long answer is cut (`kg.mcp.bounded`) adds fields: `…_left_out` says how much is missing of a list.
"""

from typing import Annotated, Any, TypedDict

from pydantic import Field

Rows = list[dict[str, Any]]
"""Objects of an answer, each a row."""
Cut = Annotated[str, Field(description="There is more, and how to get it.")]


class Document(TypedDict, total=False):
    """What any answer may say."""

    remarks: Annotated[
        list[str], Field(description="What the rest cannot say: who was taken, what is missing.")
    ]
    outdated: Annotated[str, Field(description="This is of the graph before.")]


class Found(Document, total=False):
    """What `search` found."""

    hits: Annotated[Rows, Field(description="kind, name, iri, note; the best first")]
    cut: Cut
    did_you_mean: Rows


class Shown(Document, total=False):
    """What `show` knows of a thing."""

    kind: str
    iri: str
    name: str
    facts: Annotated[Rows, Field(description="fact, value")]
    answers: Annotated[dict[str, Rows], Field(description="Question → its first rows.")]
    more: Annotated[list[str], Field(description="Questions that have more rows.")]


class Explained(Document, total=False):
    """Why a thing, or an edge, is there."""

    thing: dict[str, Any]
    other: dict[str, Any]
    parts: Annotated[Rows, Field(description="asks, rows with quote, document, lines, start and end; words")]


class Listed(TypedDict, total=False):
    """Questions of the catalogue."""

    questions: Annotated[Rows, Field(description="name, answers, parameters")]
    of: Annotated[int, Field(description="How many there are.")]
    sparql: Annotated[str, Field(description="Of the question that was named.")]
    hint: str


class Answered(Document, total=False):
    """The answer to a question: a table, triples as N-Triples, or yes or no."""

    columns: list[str]
    rows: Rows
    triples: list[str]
    answer: bool
    cut: Cut

"""What an assistant can ask, as functions: words in, a document out."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.query import USUAL, Kind, Question, ask, questions, read_question
from kg.query.answer import FARTHEST
from kg.query.catalogue import question_named
from kg.query.documents import objects, of_explanation, of_profile
from kg.query.explanation import explanation
from kg.query.profile import profile
from kg.query.terms import text
from kg.search import Finder, Group, Hit, Index
from kg.search.spelling import meant
from kg.store import Form

if TYPE_CHECKING:
    from kg.store import Graph, Result

MOST_HITS, MOST_ROWS = 50, 200
"""Hits of a search and rows of an answer at most."""
_ROWS_OF_A_PART = 15
"""Rows of each part of what is shown of a thing."""
_PATIENCE = 45.0
"""Seconds that a search waits for the index of names, which is made once a graph."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The graph that an assistant asks."""

    graph: "Graph"
    """Where the answers come from."""
    finder: Finder
    """Finds things by what somebody types."""
    timeout: float
    """Seconds that a query may take."""


def search(asked: Asked, words: str, kind: str | None, limit: int) -> dict[str, Any]:
    """What has a name like the words; what may have been meant, where nothing does."""
    if kind is not None and kind not in list(Group):
        raise UsageError(f"kind: {kind!r} is none of {', '.join(Group)}.")
    groups = [Group(kind)] if kind else ()

    def look(index: Index) -> tuple[list[Hit], list[Hit]]:
        hits = index.suggest(words, groups, max(1, min(limit, MOST_HITS)))
        return hits, [] if hits else meant(index, words)

    hits, nearest = asked.finder.ask(look, _PATIENCE)
    found: dict[str, Any] = {"hits": [hit.document for hit in hits]}
    return found if hits else found | {"did_you_mean": [hit.document for hit in nearest]}


def show(asked: Asked, name: str, kind: str | None) -> dict[str, Any]:
    """What the graph knows about one thing; `more` names the questions whose answers are cut."""
    if kind is not None and kind not in list(Kind):
        raise UsageError(f"kind: {kind!r} is none of {', '.join(Kind)}.")
    kinds = [Kind(kind)] if kind else USUAL
    remarks: list[str] = []
    found = profile(asked.graph, name, kinds, most=_ROWS_OF_A_PART, notice=remarks.append)
    document = of_profile(found)
    document["answers"] = {question: rows for question, rows in document["answers"].items() if rows}
    document["more"] = [section.question for section in found.sections if section.result.cut]
    return document | ({"remarks": remarks} if remarks else {})


def list_questions(about: str) -> dict[str, Any]:
    """The questions of the catalogue whose name or summary has all the words."""
    words = about.casefold().split()
    listed = [
        {
            "name": question.name,
            "answers": question.summary,
            "parameters": {each.name: _parameter(each.type, each.default) for each in question.parameters},
        }
        for question in questions().values()
        if all(word in f"{question.name} {question.summary}".casefold() for word in words)
    ]
    return {"questions": listed, "of": len(questions())}


def ask_question(
    asked: Asked, name: str, given: Mapping[str, str | int | float | bool], limit: int, offset: int
) -> dict[str, Any]:
    """The answer to a question of the catalogue."""
    words = {parameter: _words(value) for parameter, value in given.items()}
    return _answer(asked, question_named(name, "list_questions"), words, limit, offset)


def query(asked: Asked, sparql: str, limit: int, offset: int) -> dict[str, Any]:
    """The answer to a query of one's own."""
    return _answer(asked, read_question(sparql, "query"), {}, limit, offset)


def explain(asked: Asked, name: str, other: str | None) -> dict[str, Any]:
    """Why a thing, or an edge between two, is there: quotes with document, lines and offsets."""
    remarks: list[str] = []
    found = explanation(asked.graph, name, other, most=MOST_ROWS, notice=remarks.append)
    document = of_explanation(found)
    kept = {key: document[key] for key in ("thing", "other", "parts") if document[key]}
    return kept | ({"remarks": remarks} if remarks else {})


def _answer(
    asked: Asked, question: Question, given: Mapping[str, str], limit: int, offset: int
) -> dict[str, Any]:
    limit, offset = max(1, min(limit, MOST_ROWS)), max(0, min(offset, FARTHEST))
    remarks: list[str] = []
    result = ask(
        asked.graph,
        question,
        given,
        timeout=asked.timeout,
        max_rows=limit + offset,
        notice=remarks.append,
    )
    document = _rows(result, limit, offset)
    if result.cut:
        further = f"ask with offset {offset + limit}, or " if offset + limit <= FARTHEST else ""
        document["cut"] = f"There is more: {further}narrow the question."
    return document | ({"remarks": remarks} if remarks else {})


def _rows(result: "Result", limit: int, offset: int) -> dict[str, Any]:
    if result.form is Form.ASK:
        return {"answer": bool(result.answer)}
    if result.form is Form.GRAPH:
        return {"triples": [text(triple) for triple in islice(result.triples(), offset, offset + limit)]}
    rows = islice(result.rows(), offset, None)
    return {"columns": list(result.variables), "rows": objects(result.variables, rows)}


def _words(value: str | int | float | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _parameter(type: str, default: str | None) -> str:
    return f"{type}, required" if default is None else f"{type}, else {default}"

"""What an assistant can ask, as functions: words in, a document out."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any, Self

from kg.errors import UsageError
from kg.mcp.bounded import LONGEST, fits, fitting
from kg.query import USUAL, Parameter, Question, ask, questions, read_question
from kg.query.asking.answer import FARTHEST
from kg.query.asking.first_rows import TOP, is_widened
from kg.query.asking.parameters import CHOICES, MEANT, require_named
from kg.query.catalogue import question_named, told_words, with_words
from kg.query.documents import objects
from kg.query.explaining.explanation import explanation
from kg.query.profile import profile
from kg.search import Finder, Group, Hit, Hits, Index
from kg.search.spelling import meant
from kg.store import Form, Graph, Stop
from kg.store.terms import text

MOST_HITS, MOST_ROWS = 50, 200
"""Hits of a search and rows of an answer at most."""
_ROWS_OF_A_PART = (15, 10, 6, 3, 1)
"""Rows of each part of what is shown of a thing: the most of these with which it fits into an answer."""
_NEAR = 12
"""Questions that are listed where none has all the words."""
_SOME_WORDS = "No question has all these words; these have most of them. Ask with none for all questions."
_NO_WORD = "No question has any of these words. Ask with others, or with none for all questions."
_ROOM = LONGEST - 250
"""Bytes of an answer beside the notes that there is more, and that it is of the graph before."""
_WITH_TOP = "There is more, or may be: give a larger top, as remarks say."
_TOOLS = (
    (re.compile(r"\bkg query (\S+) --param (\w+)="), r"ask_question \1, \2: "),
    (re.compile(r"\bkg query, in Python with kg\.ask"), "ask_question"),
    (re.compile(r"\bkg query "), "ask_question "),
    (re.compile(r"\bkg show "), "show "),
)
"""Commands that remarks and errors suggest → what an assistant calls instead."""
_WITHIN = "No name is like this. In titles and abstracts: ask_question papers-with-any-words, words: …"
_WORDS = "Give a name, or how it begins: there is no list of all."
_PATIENCE = 45.0
"""Seconds that a search waits for the index of names, which is made once a graph."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The graph that an assistant asks."""

    graph: Graph
    """Where the answers come from."""
    finder: Finder
    """Finds things by what somebody types."""
    stop: Stop = field(default_factory=Stop)
    """Ends what is asked."""

    def until(self, stop: Stop) -> Self:
        """The same, until it is called off."""
        return replace(self, graph=self.graph.until(stop), stop=stop)


def search(asked: Asked, words: str, kind: str | None, limit: int) -> dict[str, Any]:
    """What has a name like the words; what may have been meant, where nothing does."""
    groups, most = _groups(kind), max(1, min(limit, MOST_HITS))

    def look(index: Index) -> tuple[Hits, list[Hit]]:
        hits = index.best(words, groups, most)
        return hits, [] if hits else meant(index, words)

    hits, nearest = asked.finder.ask(look, _PATIENCE, asked.stop)
    found: dict[str, Any] = {"hits": [hit.document for hit in hits]}
    if hits.cut:
        ways = [f"raise the limit, up to {MOST_HITS}"] * (most < MOST_HITS) + ["give more of the name"]
        found["cut"] = f"There is more: {', or '.join(ways + ['a kind'] * (kind is None))}."
    if hits:
        return found
    return found | {
        "did_you_mean": [hit.document for hit in nearest],
        "remarks": [_WITHIN if words.strip() else _WORDS],
    }


def show(asked: Asked, name: str, kind: str | None) -> dict[str, Any]:
    """What the graph knows about one thing; `more` names the questions whose answers are cut."""
    kinds = [group.kind for group in _groups(kind)] or USUAL
    remarks: list[str] = []
    found = profile(asked.graph, name, kinds, most=_ROWS_OF_A_PART[0], notice=remarks.append)
    whole = found.document | _said(remarks)
    cut = {section.question for section in found.sections if section.result.cut}
    documents = [_with_first_rows(whole, cut, most) for most in _ROWS_OF_A_PART]
    return next((each for each in documents if fits(each, _ROOM)), documents[-1])


def _with_first_rows(whole: Mapping[str, Any], cut: Container[str], most: int) -> dict[str, Any]:
    """The document with so many rows of each answer at most; of those in `cut` there are more already.

    >>> answers = {"coauthors": ["a", "b"], "papers": ["c"], "doubts": []}
    >>> _with_first_rows({"answers": answers}, {"papers"}, 1)
    {'answers': {'coauthors': ['a'], 'papers': ['c']}, 'more': ['coauthors', 'papers']}
    """
    answers = {question: rows for question, rows in whole["answers"].items() if rows}
    first = {question: rows[:most] for question, rows in answers.items()}
    more = [question for question, rows in answers.items() if question in cut or len(rows) > most]
    return {**whole, "answers": first, "more": more}


def all_questions() -> dict[str, Any]:
    """Every question of the catalogue, as much of each as lets all fit into an answer."""
    listed = [{"name": question.name, "answers": question.brief} for question in questions().values()]
    return {"questions": listed, "hint": "Ask with words of a name for its whole sentence and parameters."}


def catalogue() -> dict[str, Any]:
    """Every question, with what it answers and takes: too much for an answer."""
    return {"questions": [_listed(each) for each in questions().values()]}


def list_questions(about: str) -> dict[str, Any]:
    """The questions of the catalogue whose name or summary has all the words, or else most of them.

    One that is called by its name comes with its SPARQL, to learn from. Without words, all of them.
    """
    words = told_words(about)
    if not words:
        return all_questions()
    found, has_all = with_words(questions().values(), words)
    document: dict[str, Any] = {"questions": [_listed(each) for each in found], "of": len(questions())}
    if not has_all:
        document["questions"] = document["questions"][:_NEAR]
        document["hint"] = _SOME_WORDS if found else _NO_WORD
    elif question := questions().get(about.strip().lower()):
        document["sparql"] = question.text
    return document


def ask_question(
    asked: Asked,
    name: str,
    given: Mapping[str, str | int | float | bool],
    limit: int,
    offset: int,
) -> dict[str, Any]:
    """The answer to a question of the catalogue; whatever it is about must be named."""
    words = {parameter: _words(value) for parameter, value in given.items()}
    question = question_named(name, "list_questions")
    require_named(question, words)
    return _answer(asked, question, words, limit, offset)


def query(asked: Asked, sparql: str, limit: int, offset: int) -> dict[str, Any]:
    """The answer to a query of one's own."""
    return _answer(asked, read_question(sparql, "query"), {}, limit, offset)


def explain(asked: Asked, name: str, other: str | None) -> dict[str, Any]:
    """Why a thing, or an edge between two, is there: quotes with document, lines and offsets."""
    remarks: list[str] = []
    found = explanation(asked.graph, name, other, most=MOST_ROWS, notice=remarks.append)
    document = found.document
    kept = {key: document[key] for key in ("thing", "other", "parts") if document[key]}
    kept["parts"] = [{**part, "rows": _sentences(part["rows"])} for part in document["parts"]]
    return kept | _said(remarks)


def _sentences(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The rows without the words that stand in a sentence which is quoted whole for the same fact.

    >>> fact = {"fact": "a", "document": "b", "lines": "L1"}
    >>> rows = [fact | {"start": 0, "end": 9}, fact | {"start": 2, "end": 5}, {"title": "c"}]
    >>> _sentences(rows) == [rows[0], rows[2]]
    True
    """
    quoted: dict[tuple[Any, ...], set[tuple[int, int]]] = {}
    for row in filter(_is_quote, rows):
        quoted.setdefault(_place(row), set()).add((row["start"], row["end"]))

    def is_part(row: Mapping[str, Any]) -> bool:
        start, end = row["start"], row["end"]
        others = quoted[_place(row)] - {(start, end)}
        return any(first <= start and end <= last for first, last in others)

    return [row for row in rows if not (_is_quote(row) and is_part(row))]


def _is_quote(row: Mapping[str, Any]) -> bool:
    """Whether it quotes words of a fact."""
    return {"fact", "start", "end"} <= row.keys()


def _place(row: Mapping[str, Any]) -> tuple[Any, ...]:
    """The fact, and the entry that is quoted."""
    return tuple(row.get(key) for key in ("fact", "document", "lines"))


def _groups(kind: str | None) -> list[Group]:
    """The kind that was given, if any."""
    if kind is not None and kind not in list(Group):
        raise UsageError(f"kind: {kind!r} is none of {', '.join(Group)}.")
    return [Group(kind)] if kind else []


def _answer(
    asked: Asked,
    question: Question,
    given: Mapping[str, str],
    limit: int,
    offset: int,
) -> dict[str, Any]:
    limit, offset = max(1, min(limit, MOST_ROWS)), max(0, offset)
    result = ask(asked.graph, question, given, max_rows=limit + offset)
    said = _said(result.remarks)
    if result.form is Form.ASK:
        return {"answer": bool(result.answer)} | said
    if result.form is Form.GRAPH:
        triples = [text(triple) for triple in islice(result.triples(sort=False), offset, None)]
        return _page({"triples": triples} | said, "triples", offset, is_cut=result.cut)
    rows = objects(result.variables, islice(result.rows(), offset, None))
    is_full = len(rows) == limit
    page = _page(
        {"columns": list(result.variables), "rows": rows} | said,
        "rows",
        offset,
        is_cut=result.cut and is_full,
    )
    return page if is_full or not result.cut else {"cut": _WITH_TOP} | page


def _page(document: dict[str, Any], rows: str, offset: int, *, is_cut: bool) -> dict[str, Any]:
    """The rows that fit into an answer, and from where to ask on: behind the last that is given."""
    if offset and not document[rows]:  # or it reads as if there were none
        document = document | {"remarks": [*document.get("remarks", ()), f"All {rows} are before {offset}."]}
    page = fitting(document, rows, _ROOM)
    following = offset + len(page[rows])
    if is_cut or len(page[rows]) < len(document[rows]):
        further = f"ask with offset {following}, or " if following <= FARTHEST else ""
        page["cut"] = f"There is more: {further}narrow the question."
    return page


def _said(remarks: Iterable[str]) -> dict[str, Any]:
    """What an answer cannot say, if anything; a command that is suggested there is a tool here.

    >>> _said(["One more: kg query doubts-of-person --param person=person/a", "See kg query notices."])
    {'remarks': ['One more: ask_question doubts-of-person, person: person/a', 'See ask_question notices.']}
    """
    told = [in_tools(remark) for remark in remarks]
    return {"remarks": told} if told else {}


def in_tools(said: str) -> str:
    """What is said, with the tool in the place of a command that it suggests.

    >>> in_tools("a question is asked by its name with kg query, in Python with kg.ask")
    'a question is asked by its name with ask_question'
    """
    for command, tool in _TOOLS:
        said = command.sub(tool, said)
    return said


def _words(value: str | int | float | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _listed(question: Question) -> dict[str, Any]:
    return {
        "name": question.name,
        "answers": question.summary,
        "parameters": {each.name: _told(question, each) for each in question.parameters},
    }


def _told(question: Question, parameter: Parameter) -> str:
    """What is to be given; the example of a question is of another graph, and so no default here."""
    if parameter.name == TOP and is_widened(question):
        return f"{parameter.type}, else as limit"
    what = MEANT[parameter.type] if parameter.type in CHOICES else parameter.type
    return f"{what}, required" if parameter.is_required else f"{what}, else {parameter.default}"

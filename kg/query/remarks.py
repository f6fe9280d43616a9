"""What should be said beside an answer, because its rows cannot say it: why they are fewer than expected."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from kg.query.catalogue import internal
from kg.query.entries import has_organisations, has_topics
from kg.query.question import ParameterType, Question
from kg.query.terms import text, whole_number
from kg.rdf import vocabulary
from kg.rdf.prefixes import PREFIXES, prefixed
from kg.rdf.terms import Term
from kg.store import Form
from kg.store.sparql import limits
from kg.store.tokens import tokens

if TYPE_CHECKING:
    from kg.store import Graph, Result, Value

_TEXTS = frozenset({"dcterms:abstract", "nif:anchorOf", "nif:isString"})
_TOPICS = frozenset({"skos:exactMatch", "skos:closeMatch"})
_ORGANISATIONS = frozenset({"pro:relatesToOrganization", "schema:Organization"})
_LISTED = 1000  # so many are listed; a question that is asked for more looks for all


def remarks(graph: "Graph", query: str, result: "Result") -> Iterator[str]:
    """Sentences about an answer: the graph has no texts, or nothing in it uses a name of the query."""
    names = _names(query)
    if _TEXTS.intersection(names) and not graph.query(internal("remarks/has-texts").text).answer:
        yield "This graph has no texts, abstracts or quotes: kg build --no-text leaves them out."
    if _is_empty(result):
        if _TOPICS.intersection(names) and not has_topics(graph):
            yield "No concept of this graph is linked to a vocabulary: kg build --concepts FILE does that."
        if _ORGANISATIONS.intersection(names) and not has_organisations(graph):
            yield "No document of this graph states where authors worked, and no organisation signs a paper."
        for name in names:
            if not _is_known(graph, name):
                near = difflib.get_close_matches(name, sorted(_vocabulary()), n=1, cutoff=0.8)
                yield f"No fact uses {name}." + (f" Did you mean {near[0]}?" if near else "")


def about_examples(question: Question, given: Mapping[str, str]) -> Iterator[str]:
    """A sentence about an answer that nobody named anything for: it is about the example of the question."""
    taken = [each for each in question.parameters if each.is_example and each.name not in given]
    if taken:
        named = ", ".join(f"{each.name} = {each.default}" for each in taken)
        yield f"Asked for {named}: the example of the question, since nothing else was given."


def first_of(
    graph: "Graph", question: Question, bound: "Mapping[str, Value]", result: "Result", flag: str = ""
) -> Iterator[str]:
    """Sentences about an answer that shows the first of a list: how many there are, how to see others."""
    if question.listed:
        total = total_of(graph, question, bound)
        rows = sum(1 for _ in islice(result, _LISTED))
        if total is not None and rows < total:
            yield f"The first {rows:,} of {total:,}."
        return
    top = int(text(bound["top"]))
    lists = _lists(graph, question, bound)
    if lists.number and lists.one_each and top <= _LISTED:
        yield from _beside_listed(top, lists, result, flag)
        return
    if limits(question.text):
        yield from cut_at(graph, question, bound, result, flag)
    elif not graph.query(internal("remarks/has-lists").text).answer:
        yield "This graph does not list what comes first (it has no graph/derived), so all are here."
    elif not lists.one_each:
        yield "Several graphs are here together, each with a list of its own first, so all are here."
    if question.unlisted:
        yield question.unlisted


def total_of(graph: "Graph", question: Question, bound: "Mapping[str, Value]") -> int | None:
    """How many there are of what a question shows the first of; `None` where nobody has counted them."""
    if not (question.first or question.listed) or ("top" in bound and int(text(bound["top"])) > _LISTED):
        return None
    lists = _lists(graph, question, bound)
    return lists.total if lists.one_each and not lists.chosen else None


@dataclass(frozen=True, slots=True)
class _Lists:
    """The lists of the graph `derived` that answer a question."""

    number: int
    """How many; 0 in a graph without them."""
    one_each: bool
    """Whether there is at most one, or one of each category that is asked about."""
    total: int | None
    """Of how many things they have the first; `None` where nobody has counted them."""
    among: str
    """What was looked at, where that was not all."""
    chosen: bool
    """Whether the answer has a part of what they list, or what several have in common: nobody counted it."""


def _lists(graph: "Graph", question: Question, bound: "Mapping[str, Value]") -> _Lists:
    import pyoxigraph as ox

    asked = [value for name, value in bound.items() if name != "top"]
    kind = ox.Literal(question.first or question.listed or "")
    found = graph.query(internal("remarks/lists").text, bindings={"kind": kind}).rows()
    lists = {row[0]: row[1:] for row in found if row[3] is None or row[3] in asked}
    of_what = [of for _, _, of in lists.values()]
    totals = [whole_number(text(total)) for total, _, _ in lists.values()]
    return _Lists(
        number=len(lists),
        one_each=len(set(of_what)) == len(of_what) and _categories(question, bound) <= {*of_what},
        total=min((total for total in totals if total is not None), default=None),
        among=next((text(among) for _, among, _ in lists.values() if among is not None), ""),
        chosen=len(lists) > 1 or any(value not in of_what for value in asked),
    )


def _categories(question: Question, bound: "Mapping[str, Value]") -> "set[Value]":
    """The categories that a question is asked of."""
    return {bound[each.name] for each in question.parameters if each.type is ParameterType.CATEGORY}


def cut_at(
    graph: "Graph", question: Question, bound: "Mapping[str, Value]", result: "Result", flag: str = ""
) -> Iterator[str]:
    """A sentence about an answer that may be cut: a parameter says in a `LIMIT` how much it shows."""
    for name in sorted(limits(question.text) & bound.keys()):  # elsewhere it may be a mere comment
        most = int(text(bound[name]))
        if result.form is Form.SELECT and sum(1 for _ in islice(result, most)) == most:
            more = 10 ** len(str(most))
            yield f"The first {most:,}, where there are more: {flag}{name}={more} shows them."


def _beside_listed(top: int, lists: _Lists, result: "Result", flag: str) -> Iterator[str]:
    rows = sum(1 for _ in islice(result, top + 1))
    if lists.chosen and rows > top:  # they are not from the list
        return
    if lists.among:
        first = f"The first {top:,}" if rows >= top else "Only those"
        yield f"{first} of {lists.among}: a top above {_LISTED:,} looks for all."
    elif lists.total is not None and top < lists.total and (rows == top or not lists.chosen):
        yield _not_all(top, None if lists.chosen else lists.total, flag)


def _not_all(top: int, total: int | None, flag: str) -> str:
    """How to see the others; `total` is `None` where nobody has counted them."""
    if total is None:
        return f"The first {top:,}: a top above {_LISTED:,} shows all."
    more = f"{flag}top={_LISTED} shows more, " if top < _LISTED < total else ""
    return f"The first {top:,} of {total:,}: {more}{flag}top={total} all."


def _names(query: str) -> list[str]:
    """The names with a prefix of the project, each once; a prefix that the query declares is its own."""
    written = [token.text for token in tokens(query) if token.kind == "prefixed"]
    foreign = {"xsd"}  # its names are types and functions
    for prefix, name in ((name[:-1], name) for name in written if name.endswith(":")):
        if f"PREFIX {name} <{PREFIXES.get(prefix)}>" not in query:
            foreign.add(prefix)
    return [
        name
        for name in dict.fromkeys(written)
        if not name.endswith(":") and (prefix := name.partition(":")[0]) in PREFIXES and prefix not in foreign
    ]


def _is_known(graph: "Graph", name: str) -> bool:
    import pyoxigraph as ox

    if name in _vocabulary():
        return True
    prefix, _, local = name.partition(":")
    term = {"term": ox.NamedNode(PREFIXES[prefix] + local)}
    return bool(graph.query(internal("remarks/uses").text, bindings=term).answer)


def _is_empty(result: "Result") -> bool:
    """Whether the answer is no, or a table without rows."""
    return result.form is not Form.GRAPH and not result.cut and not result


@cache
def _vocabulary() -> frozenset[str]:
    """Every term of the project by its short name."""
    terms = (value for name, value in vars(vocabulary).items() if name.isupper() and isinstance(value, str))
    return frozenset(prefixed(Term(term)) for term in terms)

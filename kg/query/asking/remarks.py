"""What should be said beside an answer, because its rows cannot say it: why they are fewer than expected."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from kg.query.catalogue import internal
from kg.query.naming.entries import has_organisations, has_topics
from kg.query.question import ParameterType, Question
from kg.rdf import vocabulary
from kg.rdf.prefixes import PREFIXES, prefixed
from kg.rdf.terms import Term
from kg.store import Form
from kg.store.queries.sparql import limits
from kg.store.queries.tokens import tokens
from kg.store.terms import text, whole_number

if TYPE_CHECKING:
    from kg.store import Graph, Result, Value

_TEXTS = frozenset({"dcterms:abstract", "nif:anchorOf", "nif:isString"})
_TOPICS = frozenset({"skos:exactMatch", "skos:closeMatch"})
_ORGANISATIONS = frozenset({"pro:relatesToOrganization", "schema:Organization"})
_RETRACTIONS = frozenset({"cito:retracts", "schema:creativeWorkStatus"})
"""What a query names that looks for what was taken back, and not only says so of what it finds."""
_SAID_BY = {
    "rdfs:label": "dcterms:title of papers, foaf:name of people, skos:prefLabel of concepts",
    "schema:author": "dcterms:creator",
    "foaf:maker": "dcterms:creator",
    "dcterms:date": "dcterms:issued",
    "schema:datePublished": "dcterms:issued",
    "schema:keywords": "schema:about of main concepts, schema:mentions of others",
}
"""What other vocabularies and habits call otherwise → what says it in graphs of ours."""
LISTED = 1000
"""So many things are listed; a question that is asked for more looks for all."""
_LISTED_BY = (ParameterType.CATEGORY, ParameterType.CONCEPT_TYPE)
"""Of each of these there are lists of its own."""


def remarks(graph: "Graph", query: str, *, is_empty: bool) -> Iterator[str]:
    """Sentences about an answer: the graph has no texts, or nothing of another kind that the query names.

    It `is_empty` when it is no, or has no rows.
    """
    names = _names(query)
    if _TEXTS.intersection(names) and not graph.query(internal("remarks/has-texts").text).answer:
        yield "This graph has no texts, abstracts or quotes: kg build --no-text leaves them out."
    if is_empty:
        if _TOPICS.intersection(names) and not has_topics(graph):
            yield (
                "No concept of this graph is linked to a vocabulary: "
                "kg build --concepts FILE links those that are called like its topics."
            )
        if _ORGANISATIONS.intersection(names) and not has_organisations(graph):
            yield "No document of this graph states where authors worked, and no organisation signs a paper."
        if _RETRACTIONS.issubset(names) and graph.query(internal("remarks/has-doubted").text).answer:
            yield "Notices doubt papers that no document calls retracted or withdrawn: kg query notices."


def unused_names(graph: "Graph", query: str) -> Iterator[str]:
    """Sentences about the names of somebody's own query that nothing in the graph uses: what may be meant."""
    for name in _names(query):
        if not _is_known(graph, name):
            meant = [_SAID_BY[name]] if name in _SAID_BY else _near(name)
            yield f"No fact uses {name}." + (f" Did you mean {meant[0]}?" if meant else "")


def about_examples(question: Question, given: Mapping[str, str]) -> Iterator[str]:
    """A sentence about an answer that nobody named anything for: it is about the example of the question."""
    taken = [each for each in question.parameters if each.is_example and each.name not in given]
    if taken:
        named = ", ".join(f"{each.name} = {each.default}" for each in taken)
        yield f"Asked for {named}: the example of the question, since nothing else was given."


def not_all(
    graph: "Graph",
    question: Question,
    bound: "Mapping[str, Value]",
    result: "Result",
    flag: str = "",
    *,
    exact: bool = False,
) -> Iterator[str]:
    """Sentences about an answer that is, or may be, the first of a longer one: of how many, how to see all.

    `exact`: one row more was asked for, so that `cut` says whether there are more.
    """
    if question.listed:
        total = total_of(graph, question, bound)
        rows = sum(1 for _ in islice(result, LISTED))
        if total is not None and rows < total:
            yield f"The first {rows:,} of {total:,}."
        return
    lists = _lists_read(graph, question, bound)
    if lists and question.within:
        yield from _within_listed(_top(bound), lists, question.within.replace("-", " "), flag)
    elif lists:
        yield from _beside_listed(_top(bound), lists, result, flag, exact)
    else:
        yield from _cut_at(question, bound, result, flag, exact)


def without_lists(
    graph: "Graph", question: Question, bound: "Mapping[str, Value]", result: "Result"
) -> Iterator[str]:
    """Sentences about an answer that a list of the graph would have made short: why it was not asked."""
    if not (question.first or question.within) or _lists_read(graph, question, bound):
        return
    if not limits(question.text) and not result.cut:
        if not graph.query(internal("remarks/has-lists").text).answer:
            yield "This graph does not list what comes first (it has no graph/derived), so all are here."
        elif _lists(graph, question, bound).several:
            yield "Several graphs are here together, each with a list of its own first, so all are here."
    if question.unlisted:
        yield question.unlisted


def total_of(graph: "Graph", question: Question, bound: "Mapping[str, Value]") -> int | None:
    """How many there are of what a question shows the first of; `None` where nobody has counted them."""
    if not (question.first or question.listed) or ("top" in bound and int(text(bound["top"])) > LISTED):
        return None
    lists = _lists(graph, question, bound)
    return lists.total if lists.one_each and not lists.chosen else None


def has_part(graph: "Graph", question: Question, bound: "Mapping[str, Value]") -> bool:
    """Whether the lists of which it shows the first have a part of what there is, in an order of its own."""
    if not question.first:
        return False
    lists = _lists(graph, question, bound)
    return lists.one_each and bool(lists.among)


@dataclass(frozen=True, slots=True)
class _Lists:
    """The lists of the graph `derived` that answer a question."""

    number: int
    """How many; 0 in a graph without them."""
    one_each: bool
    """Whether there is at most one, or one of each that it is asked of, see `_LISTED_BY`."""
    several: bool
    """Whether there are several of the same, as in graphs that are here together."""
    total: int | None
    """Of how many things they have the first; `None` where nobody has counted them."""
    among: str
    """What was looked at, where that was not all."""
    chosen: bool
    """Whether the answer has a part of what they list, or what several have in common: nobody counted it."""


def _lists(graph: "Graph", question: Question, bound: "Mapping[str, Value]") -> _Lists:
    import pyoxigraph as ox

    asked = [value for name, value in bound.items() if name != "top"]
    kind = ox.Literal(question.first or question.within or question.listed or "")
    found = graph.query(internal("remarks/lists").text, bindings={"kind": kind}).rows()
    lists = {row[0]: row[1:] for row in found if row[3] is None or row[3] in asked}
    of_what = [of for _, _, of in lists.values()]
    several = len(set(of_what)) < len(of_what)
    totals = [whole_number(text(total)) for total, _, _ in lists.values()]
    return _Lists(
        number=len(lists),
        one_each=not several and _asked_of(question, bound) <= {*of_what},
        several=several,
        total=min((total for total in totals if total is not None), default=None),
        among=next((text(among) for _, among, _ in lists.values() if among is not None), ""),
        chosen=len(lists) > 1 or any(value not in of_what for value in asked),
    )


def _asked_of(question: Question, bound: "Mapping[str, Value]") -> "set[Value]":
    """The categories, or types of concepts, that a question is asked of."""
    return {bound[each.name] for each in question.parameters if each.type in _LISTED_BY}


def _lists_read(graph: "Graph", question: Question, bound: "Mapping[str, Value]") -> _Lists | None:
    """The lists of which the answer shows the first; `None` where all things were looked at instead."""
    if not (question.first or question.within) or _top(bound) > LISTED:
        return None
    lists = _lists(graph, question, bound)
    return lists if lists.number and lists.one_each else None


def _top(bound: "Mapping[str, Value]") -> int:
    return int(text(bound["top"]))


def _cut_at(
    question: Question, bound: "Mapping[str, Value]", result: "Result", flag: str, exact: bool
) -> Iterator[str]:
    """A sentence about an answer that may be cut: a parameter says in a `LIMIT` how much it shows."""
    limiting = {"top"} if exact else limits(question.text) & bound.keys()  # elsewhere a mere comment
    for name in sorted(limiting):
        most = int(text(bound[name]))
        if result.form is Form.SELECT and _is_full(result, most, exact):
            there = "and there" if exact else "where there"
            yield f"The first {most:,}, {there} are more: {flag}{name}={10 ** len(str(most))} shows them."


def _is_full(result: "Result", most: int, exact: bool) -> bool:
    """Whether there are more rows than so many; where nobody looked, whether there may be."""
    return result.cut if exact else sum(1 for _ in islice(result, most)) == most


def _beside_listed(top: int, lists: _Lists, result: "Result", flag: str, exact: bool) -> Iterator[str]:
    rows = sum(1 for _ in islice(result, top + 1))
    if lists.chosen and rows > top:  # they are not from the list
        return
    if lists.among:
        first = f"The first {top:,}" if rows >= top else "Only those"
        yield f"{first} of {lists.among}: a top above {LISTED:,} looks for all."
    elif lists.total is not None and top < lists.total and (rows == top or not lists.chosen):
        if result.cut or not (exact and lists.chosen):
            yield _first_of(top, None if lists.chosen else lists.total, flag)
    elif exact and result.cut:
        yield _first_of(top, None, flag)


def _within_listed(top: int, lists: _Lists, things: str, flag: str) -> Iterator[str]:
    if lists.total is not None and top < lists.total:
        yield f"Of the first {top:,} of {lists.total:,} {things}: {flag}top={lists.total} has all."


def _first_of(top: int, total: int | None, flag: str) -> str:
    """How to see the others; `total` is `None` where nobody has counted them."""
    if total is None:
        return f"The first {top:,}: a top above {LISTED:,} shows all."
    more = f"{flag}top={LISTED} shows more, " if top < LISTED < total else ""
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


def _near(name: str) -> list[str]:
    """The name that was meant, if any: in another vocabulary the same, or one that is written much alike."""
    known = sorted(_vocabulary())
    local = name.partition(":")[2].lower()
    same = [each for each in known if each.partition(":")[2].lower() == local]
    return same[:1] or difflib.get_close_matches(name, known, n=1, cutoff=0.8)


def _is_known(graph: "Graph", name: str) -> bool:
    import pyoxigraph as ox

    if name in _vocabulary() and name not in _SAID_BY:
        return True
    prefix, _, local = name.partition(":")
    term = {"term": ox.NamedNode(PREFIXES[prefix] + local)}
    return bool(graph.query(internal("remarks/uses").text, bindings=term).answer)


def is_empty_answer(result: "Result") -> bool:
    """Whether the answer is no, or without rows or triples, or one row that says that nothing was counted."""
    if result.cut:
        return False
    if result.form is not Form.SELECT:
        return not result
    first = list(islice(result.values(), 2))
    return not first or (len(first) == 1 and bool(first[0]) and not any(map(_says_something, first[0])))


def _says_something(value: object) -> bool:
    """Whether a value of a row is no zero and not empty; `False` is an answer as `True` is."""
    return bool(value) or value is False


@cache
def _vocabulary() -> frozenset[str]:
    """Every term of the project by its short name."""
    terms = (value for name, value in vars(vocabulary).items() if name.isupper() and isinstance(value, str))
    return frozenset(prefixed(Term(term)) for term in terms)

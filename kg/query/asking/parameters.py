"""From the words given for a question's parameters to the terms that are bound in its query."""

import calendar
import difflib
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.query.asking.concept_types import CONCEPT_TYPES, class_of_concepts
from kg.query.catalogue import is_own
from kg.query.naming.entries import Kind, base_of, may_have
from kg.query.naming.names import find
from kg.query.question import Parameter, ParameterType, Question
from kg.rdf.prefixes import PREFIXES
from kg.text.quoting import out_of_brackets

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store import Graph, Value

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S.*|[a-z]+/[^/\s]+", re.DOTALL)
_DATE = re.compile(r"(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
MEANT = {
    ParameterType.PERSON: "a person's name in any spelling or an IRI",
    ParameterType.PAPER: "a title or a part of one, an identifier or an IRI",
    ParameterType.CONCEPT: "a concept's name or acronym or an IRI",
    ParameterType.CATEGORY: "a category's code or name or an IRI",
    ParameterType.ORGANISATION: "an organisation's name in any spelling or an IRI",
    ParameterType.TOPIC: "the name of a topic of a vocabulary or an IRI",
    ParameterType.CONCEPT_TYPE: f"one of {', '.join(CONCEPT_TYPES)}",
    ParameterType.IRI: "a name, or an IRI or its end in this graph, such as person/wei-li-abcdefghijkl2",
    ParameterType.STRING: "words",
    ParameterType.INTEGER: "a whole number",
    ParameterType.DATE: "a date such as 2024, 2024-08 or 2024-08-28",
}
"""Type → what to give for it, in words."""
CHOICES = {ParameterType.CONCEPT_TYPE: tuple(CONCEPT_TYPES)}
"""Kinds of parameters of which there are a few words → these."""
_DATE_TYPES = ("gYear", "gYearMonth", "date")


def bindings(
    graph: "Graph",
    question: Question,
    given: Mapping[str, str],
    notice: Callable[[str], None],
    flag: str = "",
) -> "dict[str, Value]":
    """Parameter → term, defaults filled in; names are looked up in the graph.

    Errors write a parameter as it is given, with the `flag` before it, where there is one.

    Raises:
        UsageError: for a parameter that the question does not have, one that is missing, a value of the
            wrong type, a name that nothing or several things have.
    """
    names = [parameter.name for parameter in question.parameters]
    for name in given:
        if name not in names:
            raise UsageError(_unknown(name, names, question))
    return {p.name: _term(graph, question, p, given.get(p.name), notice, flag) for p in question.parameters}


def asked_for(question: Question, given: Mapping[str, str]) -> dict[str, str]:
    """The words that a question is asked with: those that are given, and its defaults.

    >>> from kg.query import find_question
    >>> asked_for(find_question("papers-with-words"), {"words": "graph"})
    {'words': 'graph', 'top': '100'}
    """
    words = {each.name: given.get(each.name, each.default) for each in question.parameters}
    return {name: value for name, value in words.items() if value is not None}


def require_named(question: Question, given: Mapping[str, str]) -> None:
    """Nothing, if whatever the question is about is named: its examples are of another graph.

    Raises:
        UsageError: with what is to be given.

    >>> from kg.query import find_question
    >>> require_named(find_question("papers-since"), {})
    Traceback (most recent call last):
    kg.errors.UsageError: The question papers-since is about what you name. Give: since, a date such as \
2024, 2024-08 or 2024-08-28.
    """
    missing = [each for each in question.parameters if each.is_example and each.name not in given]
    if missing and given.keys() <= {each.name for each in question.parameters}:
        needed = "; ".join(f"{each.name}, {MEANT[each.type]}" for each in missing)
        raise UsageError(f"The question {question.name} is about what you name. Give: {needed}.")


def _unknown(name: str, names: list[str], question: Question) -> str:
    hint, alone = "", name.lstrip("?$")  # as the header names a variable
    if is_own(question) and re.fullmatch(r"\w+", alone):
        hint = f" To have it, begin the query with the line: #+ param: {alone} (string)"
    if near := difflib.get_close_matches(name, names, n=1):
        hint = f" Did you mean {near[0]}?"
    has = f"it takes {', '.join(names)}" if names else "it takes none"
    return f"The question {question.name} has no parameter {name!r}; {has}.{hint}"


def _missing(parameter: Parameter, question: Question, flag: str) -> str:
    example = f" For example: {question.example}" if question.example and flag else ""
    return (
        f"The question {question.name} needs a value, {MEANT[parameter.type]}: "
        f"{flag}{parameter.name}=….{example}"
    )


def _term(
    graph: "Graph",
    question: Question,
    parameter: Parameter,
    given: str | None,
    notice: Callable[[str], None],
    flag: str,
) -> "Value":
    text = parameter.default if given is None else given
    if text is None:
        raise UsageError(_missing(parameter, question, flag))
    try:
        if parameter.type.value in list(Kind):
            kind = Kind(parameter.type)
            if not may_have(graph, kind):
                return _literal(ParameterType.STRING, text)  # fits nothing; why, is said beside the answer
            return find(graph, text, [kind], notice=notice).node
        if parameter.type is ParameterType.CONCEPT_TYPE:
            return _iri(graph, class_of_concepts(text))
        if parameter.type is ParameterType.IRI:
            text = out_of_brackets(text)
            is_name = bool(given) and not _IRI.fullmatch(text)  # no IRI, no end of one: `TCP/IP`
            return find(graph, text, notice=notice).node if is_name else _iri(graph, text)
        return _literal(parameter.type, text, given=given is not None)
    except ValueError as error:
        raise UsageError(f"{flag}{parameter.name}: {error}") from None
    except UsageError as error:
        if given is not None:
            raise
        hint = f"It is only the default of the question; give yours: {flag}{parameter.name}=…"
        raise UsageError(f"{error}\n{hint}") from None  # whoever asked has never typed this name


def _iri(graph: "Graph", text: str) -> "ox.NamedNode":
    """The name as it is, or with the base of the graph before it, whether there is such a thing or not."""
    import pyoxigraph as ox

    whole = text if ":" in text else f"{base_of(graph) or ''}{text}"
    try:
        return ox.NamedNode(whole)
    except ValueError:
        raise ValueError(f"{text!r} is no IRI") from None


def _literal(type: ParameterType, text: str, *, given: bool = True) -> "ox.Literal":
    import pyoxigraph as ox

    if type is ParameterType.STRING:
        if given and not text.strip():
            raise ValueError("give at least one word")
        return ox.Literal(text)
    if type is ParameterType.INTEGER:
        if not re.fullmatch(r"[+-]?[0-9]{1,18}", text):
            raise ValueError(f"{text!r} is no whole number of at most 18 digits")
        if int(text) < 0:
            raise ValueError(f"{text!r} is less than 0")
        return ox.Literal(str(int(text)), datatype=_xsd("integer"))
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is no date; write 2024, 2024-08 or 2024-08-28")
    year, month, day = (int(part or 1) for part in match.groups())
    _check_date(text, year, month, day)
    parts = sum(part is not None for part in match.groups())
    return ox.Literal(text, datatype=_xsd(_DATE_TYPES[parts - 1]))


def _check_date(text: str, year: int, month: int, day: int) -> None:
    if year == 0:
        raise ValueError(f"{text!r} is no date: there is no year 0")
    if not 1 <= month <= 12:
        raise ValueError(f"{text!r} is no date: a year has 12 months")
    days = calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        raise ValueError(f"{text!r} is no date: {calendar.month_name[month]} {year} has {days} days")


def _xsd(name: str) -> "ox.NamedNode":
    import pyoxigraph as ox

    return ox.NamedNode(PREFIXES["xsd"] + name)

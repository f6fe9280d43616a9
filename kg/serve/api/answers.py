"""The questions of the catalogue as addresses, and their answers page by page."""

import io
from collections.abc import Callable, Container, Iterator, Mapping
from functools import partial
from itertools import islice
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from kg.errors import UsageError
from kg.query import Question, ask, questions
from kg.query.asking.answer import FARTHEST
from kg.query.asking.first_rows import TOP, is_widened, usual_rows
from kg.query.asking.parameters import MEANT, asked_for, require_named
from kg.query.catalogue import question_named
from kg.query.documents import objects
from kg.query.groups import group_of
from kg.serve.addresses import from_host, root
from kg.serve.api.forms import CSV, JSON, JSON_LD, SUFFIXES, TURTLE, chosen, respond_json, table
from kg.serve.conditional import answered
from kg.serve.site import Site
from kg.store import Format, Result
from kg.store.terms import whole_number

LIMIT, MOST = 1_000, 10_000
"""Rows of an answer, when nothing is said and the question does not say it, and at most."""
OWN = ("limit", "offset", "spreadsheet")
"""Parameters of every question whose answer is a table, which none may have for itself."""


def list_questions(site: Site, request: Request) -> Response:
    """All questions, with what they take."""
    at = partial(from_host, request)
    return respond_json(request, {"questions": [described(each, at) for each in questions().values()]})


def described(question: Question, at: Callable[[str], str]) -> dict[str, Any]:
    """A question for a program that wants to ask it, `at` these addresses."""
    return {
        "name": question.name,
        "summary": question.summary,
        "group": group_of(question),
        "href": at(f"api/questions/{question.name}"),
        "parameters": [
            {
                "name": parameter.name,
                "type": parameter.type.value,
                "meant": MEANT[parameter.type],
                "required": parameter.is_required,
                "default": None if parameter.is_required else parameter.default,
            }
            for parameter in question.parameters
        ],
        "example": at(example_address(question)),
    }


def example_address(question: Question) -> str:
    """An address that can be asked, with the defaults of the question."""
    given = {parameter.name: parameter.default or "" for parameter in question.parameters}
    return f"api/questions/{question.name}" + (f"?{urlencode(given)}" if given else "")


def answer_question(site: Site, request: Request) -> Response:
    """The answer to the question that the address names.

    Raises:
        UnknownQuestionError: with the nearest, when the catalogue has no such question.
        UsageError: for parameters that make no sense.
        NoSuchFormError: when the answer has no such form.
    """
    question, suffix = _named(request.path_params["name"])
    given = given_once(request)
    if gives_graph(question):
        require_named(question, given)
        return _triples(request, ask(site.graph, question, given), suffix)
    told, usual = given.pop("limit", ""), usual_limit(question, given)
    limit = number(told, "limit", usual, range(1, MOST + 1))
    offset = number(given.pop("offset", ""), "offset", 0, range(FARTHEST + 1))
    guarded = given.pop("spreadsheet", "") in {"yes", "true", "1", "on"}
    require_named(question, given)
    most = limit + offset if told or offset or usual == LIMIT else None
    result = ask(site.graph, question, given, max_rows=most)
    rows = list(islice(result.rows(), offset, None))
    goes_on = result.cut and len(rows) == limit and limit + offset <= FARTHEST
    is_at_top = _has_all_of_top(question, given, limit + offset)
    following = _next(request, limit, offset) if goes_on and not is_at_top else None
    headers = {"link": f'<{root(request.scope)}{following}>; rel="next"'} if following else {}
    if chosen(request, suffix, (JSON, CSV)) == CSV:
        name = f'attachment; filename="{_file(question, offset, len(rows), is_cut=result.cut)}"'
        body = table(result.variables, rows, guarded=guarded)
        return answered(
            request, body, f"{CSV}; charset=utf-8; header=present", headers | {"content-disposition": name}
        )
    document = {
        "question": question.name,
        "summary": question.summary,
        "given": _asked_for(question, given),
        "columns": result.variables,
        "rows": objects(result.variables, rows),
        "cut": result.cut,
        "next": following and from_host(request, following),
        "remarks": result.remarks,
    }
    return respond_json(request, document, headers)


def gives_graph(question: Question) -> bool:
    """Whether its answer is a graph, which comes whole: of a part nobody could tell that it is one."""
    return "CONSTRUCT" in question.text


def usual_limit(question: Question, given: Container[str] = ()) -> int:
    """The rows of an answer, when nothing is said: as many as the question shows of its first."""
    usual = None if TOP in given else usual_rows(question)
    return LIMIT if usual is None else usual


def _has_all_of_top(question: Question, given: Mapping[str, str], rows: int) -> bool:
    """Whether so many rows are all that a `top` allows which was given, so that no offset has more."""
    top = whole_number(given.get(TOP, ""))
    return top is not None and top <= rows and usual_rows(question) is not None


def _asked_for(question: Question, given: Mapping[str, str]) -> dict[str, str]:
    """The words that it is asked with; no `top` where limit and offset take its place."""
    words = asked_for(question, given)
    if TOP not in given and is_widened(question):
        del words[TOP]
    return words


def _file(question: Question, offset: int, rows: int, *, is_cut: bool) -> str:
    """The name of a table, which says where it has a part of the rows: it goes on without its address."""
    last = f"-to-{offset + rows}" if is_cut else ""
    return f"{question.name}-rows-{offset + 1}{last}.csv" if is_cut or offset else f"{question.name}.csv"


def _triples(request: Request, result: Result, suffix: str) -> Response:
    media = chosen(request, suffix, (JSON_LD, TURTLE, JSON))
    output = io.BytesIO()
    result.write(output, Format.TURTLE if media == TURTLE else Format.JSON)
    return answered(request, output.getvalue(), f"{media}; charset=utf-8" if media == TURTLE else media)


def _named(path: str) -> tuple[Question, str]:
    """The question and the suffix behind its name; a name is looked up in the catalogue and nowhere else."""
    name, dot, suffix = path.lower().rpartition(".")
    if not dot or suffix not in SUFFIXES:
        name, suffix = path.lower(), ""
    return question_named(name, "/api/questions"), suffix


def given_once(request: Request) -> dict[str, str]:
    """The parameters of an address. Raises: UsageError for one that is given twice."""
    given: dict[str, str] = {}
    for name, value in request.query_params.multi_items():
        if name in given:
            raise UsageError(f"{name[:100]} is given twice: {given[name][:100]!r} and {value[:100]!r}.")
        given[name] = value
    return given


def number(told: str, name: str, usual: int, allowed: range) -> int:
    """The number that an address tells; the usual one where it tells none. Raises: UsageError for another."""
    if not told:
        return usual
    if not (told.isascii() and told.isdecimal() and len(told) < 10 and int(told) in allowed):
        which = f"from {allowed[0]} to {allowed[-1]:,}"
        raise UsageError(f"{name}: {told[:100]!r} is no whole number {which}.")
    return int(told)


def _next(request: Request, limit: int, offset: int) -> str:
    """The address of the rows that follow, from the first page on."""
    words = urlencode([*_others(request), ("limit", limit), ("offset", offset + limit)])
    return f"{request.url.path[1:]}?{words}"


def _others(request: Request) -> Iterator[tuple[str, bytes]]:
    for name, value in request.query_params.multi_items():
        if name not in {"limit", "offset"}:
            yield name, value.encode("utf-8", "replace")

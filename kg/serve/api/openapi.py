"""The API described for programs that write programs: OpenAPI 3.1, made from the catalogue."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from kg import __version__
from kg.query import Parameter, ParameterType, Question, questions
from kg.query.asking.answer import FARTHEST
from kg.query.asking.first_rows import TOP, is_widened
from kg.query.asking.parameters import MEANT
from kg.search import Group
from kg.serve.addresses import from_host
from kg.serve.api.answers import MOST, gives_graph, usual_limit
from kg.serve.api.forms import CSV, JSON, JSON_LD, TURTLE, respond_json
from kg.serve.api.things import MOST_HITS
from kg.serve.failures import PROBLEM
from kg.serve.site import Site

_TEXT: dict[str, Any] = {"type": "string"}
_TEXTS = {"type": "array", "items": _TEXT}
_THING = {
    "type": "object",
    "required": ["kind", "name", "iri", "href"],
    "properties": dict.fromkeys(("kind", "name", "iri", "href", "note", "label"), _TEXT)
    | {"papers": {"type": "integer"}},
}
_SCHEMAS: dict[str, Any] = {
    "Answer": {
        "type": "object",
        "required": ["question", "columns", "rows", "cut", "next", "remarks"],
        "properties": {
            "question": _TEXT,
            "summary": _TEXT,
            "given": {"type": "object", "additionalProperties": _TEXT},
            "columns": _TEXTS,
            "rows": {
                "type": "array",
                "description": "Column → value. A column without a value is missing.",
                "items": {
                    "type": "object",
                    "additionalProperties": {"type": ["string", "number", "boolean"]},
                },
            },
            "cut": {
                "type": "boolean",
                "description": "Whether there are more rows, or may be, also by a top that was given.",
            },
            "next": {
                "type": ["string", "null"],
                "description": "The address of the rows that follow, as far as they can be asked for; null "
                "where only a larger top has more, which remarks say.",
            },
            "remarks": {**_TEXTS, "description": "What the rows cannot say."},
        },
    },
    "Thing": _THING,
    "Problem": {
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": _TEXT,
            "title": _TEXT,
            "status": {"type": "integer"},
            "detail": {**_TEXT, "description": "What is wrong, and the way out."},
            "nearest": {**_TEXTS, "description": "Names in the graph that are like the one that was given."},
            "candidates": {
                "type": "array",
                "description": "The things that a name fits: give the iri of one instead.",
                "items": {"$ref": "#/components/schemas/Thing"},
            },
        },
    },
}
_PROBLEMS = {
    "300": "A name fits several things, which are listed.",
    "400": "A parameter makes no sense.",
    "404": "Nothing has this name; the nearest are listed.",
    "406": "The answer has no form that is accepted.",
    "422": "A limit of time, memory or size was reached: ask for less, for the same would reach it again.",
    "503": "The server is busy, or still makes the index of names: ask again after `Retry-After` seconds.",
}
_RETRY = {"description": "Seconds after which to ask again.", "schema": {"type": "integer"}}
_HEADERS = {"503": {"Retry-After": _RETRY}}


def answer_description(site: Site, request: Request) -> Response:
    """The description of the API."""
    server = from_host(request, "").rstrip("/") or "/"
    return respond_json(request, description(site.title, server), media="application/openapi+json")


def description(title: str, server: str = "/") -> dict[str, Any]:
    """OpenAPI 3.1 of all addresses below `/api` of that server."""
    asked = {
        f"/api/questions/{name}": {"get": _of_question(question)} for name, question in questions().items()
    }
    return {
        "openapi": "3.1.1",
        "info": {
            "title": title,
            "version": __version__,
            "description": "The questions of the catalogue, asked of one graph; names in any spelling.",
        },
        "servers": [{"url": server}],
        "tags": [{"name": "questions"}, {"name": "things"}],
        "paths": {"/api/questions": {"get": _of_list()}, **asked, **_of_things()},
        "components": {
            "schemas": _SCHEMAS,
            "responses": {f"Problem{status}": _problem(status, words) for status, words in _PROBLEMS.items()},
        },
    }


def _of_question(question: Question) -> dict[str, Any]:
    """One question: what it takes and gives."""
    answer: dict[str, Any] = {JSON: _schema("Answer"), CSV: {"schema": _TEXT}}
    if gives_graph(question):
        answer = {JSON_LD: {"schema": {}}, TURTLE: {"schema": _TEXT}}
    return {
        "operationId": question.name,
        "summary": question.summary,
        "tags": ["questions"],
        "parameters": [*(_parameter(question, each) for each in question.parameters), *_own(question)],
        "responses": _responses("The answer.", answer, _PROBLEMS),
    }


def _parameter(question: Question, parameter: Parameter) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string", "minLength": 1}
    if parameter.type is ParameterType.INTEGER:
        schema = {"type": "integer", "minimum": 0}
    if parameter.type is ParameterType.DATE:
        schema["pattern"] = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
    meant = f"{MEANT[parameter.type][0].upper()}{MEANT[parameter.type][1:]}."
    told: dict[str, Any] = {}
    if parameter.is_required and parameter.default is not None:
        told = {"example": parameter.default}
    elif parameter.name == TOP and is_widened(question):
        meant = "Rows of the whole answer at most; where it is not given, limit and offset say how many."
    elif parameter.default is not None:
        is_number = parameter.type is ParameterType.INTEGER
        schema["default"] = int(parameter.default) if is_number else parameter.default
    return {
        "name": parameter.name,
        "in": "query",
        "required": parameter.is_required,
        "description": meant,
        "schema": schema,
    } | told


def _query(name: str, words: str, schema: dict[str, Any], *, required: bool = False) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": required, "description": words, "schema": schema}


def _own(question: Question) -> list[dict[str, Any]]:
    """The parameters of every question whose answer is a table."""
    if gives_graph(question):
        return []
    rows = {"type": "integer", "minimum": 1, "maximum": MOST, "default": usual_limit(question)}
    from_ = {"type": "integer", "minimum": 0, "maximum": FARTHEST, "default": 0}
    formula = "yes: in CSV, no text is taken for a formula; it then begins with an apostrophe."
    return [
        _query("limit", "Rows at most.", rows),
        _query("offset", "Rows to pass over.", from_),
        _query("spreadsheet", formula, {"type": "string", "enum": ["yes", "no"], "default": "no"}),
    ]


def _of_list() -> dict[str, Any]:
    return {
        "operationId": "list-questions",
        "summary": "All questions, with what they take",
        "tags": ["questions"],
        "responses": _responses("The questions.", {JSON: {"schema": {"type": "object"}}}, ()),
    }


def _of_things() -> dict[str, Any]:
    hits = {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}
    cut = {"type": "boolean", "description": "Whether more fits the words."}
    told = {"typed": _TEXT, "cut": cut, "hits": hits, "nearest": hits}
    found = {"type": "object", "required": list(told), "properties": told}
    limit = {"type": "integer", "minimum": 1, "maximum": MOST_HITS, "default": 20}
    search = {
        "operationId": "search",
        "summary": "What has a name like some words, best first",
        "tags": ["things"],
        "parameters": [
            _query(
                "q",
                "The words, the last of them perhaps begun; an identifier, ISBN, ISSN, citation key or IRI.",
                _TEXT,
                required=True,
            ),
            _query("kind", "Only what is of this kind.", {"type": "string", "enum": list(Group)}),
            _query("limit", "Hits at most.", limit),
        ],
        "responses": _responses("What was found.", {JSON: {"schema": found}}, ("400", "406", "422", "503")),
    }
    thing = {
        "operationId": "thing",
        "summary": "What the graph knows of one thing, and why: facts, answers, quotes",
        "tags": ["things"],
        "parameters": [
            _query("iri", "The IRI of the thing, or its end.", _TEXT),
            _query("name", "Its name in any spelling, where no IRI is given.", _TEXT),
        ],
        "responses": _responses("The thing.", {JSON: {"schema": {"type": "object"}}}, _PROBLEMS),
    }
    return {"/api/search": {"get": search}, "/api/things": {"get": thing}}


def _responses(words: str, content: dict[str, Any], problems: Any) -> dict[str, Any]:
    failures = {status: {"$ref": f"#/components/responses/Problem{status}"} for status in problems}
    return {"200": {"description": words, "content": content}, **failures}


def _problem(status: str, words: str) -> dict[str, Any]:
    headers = {"headers": _HEADERS[status]} if status in _HEADERS else {}
    return {"description": words, **headers, "content": {PROBLEM: _schema("Problem")}}


def _schema(name: str) -> dict[str, Any]:
    return {"schema": {"$ref": f"#/components/schemas/{name}"}}

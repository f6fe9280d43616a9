"""What is said where a question names nothing, or several things: the form stays, and leads on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kg.query import AmbiguousNameError, ParameterType, Question, UnknownNameError
from kg.query.asking.parameters import CHOICES
from kg.serve.failures import HEADINGS, status_of
from kg.serve.pages.panel import Panel
from kg.serve.pages.things import name_of
from kg.serve.site import Site
from kg.serve.trying import tried
from kg.store.terms import short

Unclear: TypeAlias = AmbiguousNameError | UnknownNameError
"""A name that is not that of just one thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A parameter of a question, for a form."""

    name: str
    """The parameter."""
    type: str
    """What it stands for."""
    value: str
    """As the address has it."""
    thing: str
    """What it is called, where it is the IRI of a thing; else empty."""
    choices: tuple[str, ...] = ()
    """The words of which it is one, where there are few."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What may be meant."""

    name: str
    """What it is called."""
    href: str
    """The address of the same question about it."""
    known_by: str = ""
    """What tells it from others of the name: the end of its IRI, and papers."""


def fields(site: Site, question: Question, given: Mapping[str, str]) -> list[Field]:
    """The parameters of what was asked; things by their names. What is not given is what the graph has."""
    plain = {ParameterType.STRING, ParameterType.INTEGER, ParameterType.DATE}
    found = []
    begun = {**tried(site, question, given), **given}
    for parameter in question.parameters:
        value = begun[parameter.name]
        is_thing = parameter.type not in plain and value.startswith(("http://", "https://", "urn:"))
        thing = name_of(site, value) if is_thing else ""
        found.append(
            Field(
                name=parameter.name,
                type=parameter.type.value,
                value=value,
                thing=thing,
                choices=CHOICES.get(parameter.type, ()),
            )
        )
    return found


def unanswered(
    site: Site,
    request: Request,
    panel: Panel,
    question: Question,
    given: Mapping[str, str],
    error: Unclear,
) -> Response:
    """The form of the question, what was wrong with it, and what may be meant."""
    asked = fields(site, question, given)
    parameter = next((field.name for field in asked if field.value == error.typed), None)
    choices = list(_choices(question.name, parameter, given, error)) if parameter else []
    status = status_of(error)
    context = {
        "panel": panel, "fields": asked, "heading": HEADINGS[status], "choices": choices,
        "message": _message(error), "site": site,
        "more": len(error.matches) - len(choices) if isinstance(error, AmbiguousNameError) else 0,
    }  # fmt: skip
    return HTMLResponse(site.rendered(request, "unanswered.html.j2", **context), status)


def _message(error: Unclear) -> str:
    if isinstance(error, AmbiguousNameError):
        return f"{len(error.matches):,} things are called “{error.typed}”. Which one is meant?"
    return str(error) if not error.nearest else f"Nothing is called “{error.typed}”. Did you mean:"


def _choices(question: str, parameter: str, given: Mapping[str, str], error: Unclear) -> list[Choice]:
    def about(value: str) -> str:
        return f"answer/{question}?{urlencode({**given, parameter: value})}"

    if isinstance(error, UnknownNameError):
        return [Choice(name=name, href=about(name)) for name in error.nearest]
    return [
        Choice(
            name=match.name,
            href=about(match.node.value),
            known_by=" · ".join((short(match.node.value), *titles)),
        )
        for match, titles in zip(error.matches, error.papers, strict=False)
    ]

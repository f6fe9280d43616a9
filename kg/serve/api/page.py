"""The API for people: every question with a form that asks it."""

from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kg.query import ParameterType, questions
from kg.query.asking.parameters import MEANT
from kg.query.groups import groups
from kg.serve.addresses import from_host
from kg.serve.api.answers import gives_graph
from kg.serve.site import Site


def answer_page(
    site: Site, request: Request, *, samples: Callable[[], Mapping[str, Mapping[str, str]]]
) -> Response:
    """All questions of the catalogue on one page; `samples` are the words with which their forms begin."""
    return HTMLResponse(
        site.rendered(
            request,
            "api.html.j2",
            groups=groups(questions().values()),
            questions=questions(),
            meant=MEANT,
            gives_graph=gives_graph,
            integer=ParameterType.INTEGER,
            samples=samples(),
            at=from_host(request, "api"),
        )
    )

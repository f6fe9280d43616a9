"""The catalogue as an API for programs: JSON and CSV by HTTP, described in OpenAPI."""

from functools import partial

from starlette.routing import BaseRoute, Mount, Route

from kg.serve.api.answers import answer_question, list_questions
from kg.serve.api.openapi import answer_description
from kg.serve.api.page import answer_page
from kg.serve.api.problems import told
from kg.serve.api.things import answer_search, answer_thing
from kg.serve.current import Current
from kg.serve.site import Site
from kg.serve.trying import samples


def routes(site: Site) -> list[BaseRoute]:
    """`/api` for people; below it questions, search and things for programs, and `/api/openapi.json`."""
    tried = Current(site.graph, partial(samples, site))
    return [
        Route("/api", told(site, partial(answer_page, samples=tried))),
        Mount(
            "/api",
            routes=[
                Route("/questions", told(site, list_questions)),
                Route("/questions/{name}", told(site, answer_question)),
                Route("/search", told(site, answer_search)),
                Route("/things", told(site, answer_thing)),
                Route("/openapi.json", told(site, answer_description)),
            ],
        ),
    ]

"""The picture of the graph, which asks the server for more.

`/explore` is the whole graph, as far as a picture has room for it: it is drawn once, in a thread, and kept.
`/explore?focus=IRI` is one thing with what is around it, asked for alone. `/explore/neighbours` tells a page
that is open what it does not hold yet.
"""

from functools import partial

from starlette.routing import BaseRoute, Route

from kg.serve.endpoint.answering import asking
from kg.serve.explorer.answers import explore, neighbours_of
from kg.serve.explorer.drawing import Drawing
from kg.serve.site import Site


def routes(site: Site) -> list[BaseRoute]:
    """`/explore` and `/explore/neighbours`."""
    return [
        Route("/explore", asking(site, partial(explore, drawing=Drawing(site)))),
        Route("/explore/neighbours", asking(site, neighbours_of)),
    ]

"""Every thing of the graph under its own address: a page for people, its statements for programs.

What programs get is told in `docs/decisions/033-linked-data-and-editor.md`. Things whose names begin with the
base of the graph are at the rest of their name, `/person/…`; any other IRI is at `/resource?iri=…`.
"""

from functools import partial

from starlette.routing import BaseRoute, Route

from kg.rdf.description import KINDS
from kg.serve.current import Current
from kg.serve.resources import citations, dataset, ontology, things, unapi
from kg.serve.resources.forms import CITATIONS
from kg.serve.site import Site

_OTHER_KINDS = ("graph", "dataset")


def routes(site: Site) -> list[BaseRoute]:
    """A path for every kind of node, `/resource`, the terms, the dataset and its files, papers to cite."""
    whole = Current(site.graph, partial(dataset.whole, site))
    of_things = [
        Route(f"/{kind}/{{end:path}}", things.by_path(site, whole))
        for kind in dict.fromkeys((*KINDS, *_OTHER_KINDS))
    ]
    return [
        Route("/resource", things.by_iri(site, whole)),
        unapi.route(site),
        *ontology.routes(site),
        *dataset.routes(site),
        *(Route(f"/paper/{{end:path}}.{ending}", citations.by_path(site, ending)) for ending in CITATIONS),
        *of_things,
    ]

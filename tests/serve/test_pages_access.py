"""Everybody can use every kind of page: no serious fault of access, nothing wider than the window."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.serve.test_pages import CLAIM, CONCEPT, PAPER, PERSON, SYSTEM
from tests.serve.visiting import Visit, filled, visit

__all__ = ["visit"]

pytestmark = pytest.mark.slow

GRAPHS = Path(__file__).resolve().parents[1] / "query" / "graphs"
LISTS = (
    "/people", "/papers", "/concepts", "/systems", "/claims", "/categories", "/organisations", "/doubts",
    "/contradictions", "/missing",
)  # fmt: skip
THINGS = (
    PERSON, PAPER, SYSTEM, CONCEPT, CLAIM, "/category/cs.LG",
    "/document/seeds-000-eea491e0dc6133bd-txt-3uor7p4s5rqtp", "/resource?iri=http://xmlns.com/foaf/0.1/name",
)  # fmt: skip
OTHERS = (
    "/", "/questions", "/answer/papers-since", "/search", "/search?q=zhang", "/search?q=foester", "/api",
    "/ns", "/editor", "/person/jakob-foester", "/nothing/here", "/papers?top=-1",
)  # fmt: skip
FOREIGN = (
    "https://example.org/kg/organisation/lab",
    "http://doors.example/hinge",
    "http://doors.example/part",
)


def check(visit: Visit, path: str, width: int, scheme: str) -> None:
    seen = visit(path, width, scheme)
    page = filled(seen)
    assert [said for said in seen.complaints if "the server responded with a status of 4" not in said] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert faults(page) == []


def faults(page: Any) -> list[str]:
    """What axe-core finds that is serious."""
    found = Axe().run(page).response["violations"]
    return [
        f"{fault['id']}: {node['html'][:140]} {node['failureSummary'][:200]}"
        for fault in found
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize(("width", "scheme"), [(1280, "dark"), (390, "light")])
@pytest.mark.parametrize("path", [*LISTS, *THINGS, *OTHERS])
def test_every_kind_of_page(visit: Visit, path: str, width: int, scheme: str) -> None:
    check(visit, path, width, scheme)


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (820, "dark")])
@pytest.mark.parametrize("path", ["/", PERSON, PAPER])
def test_the_pages_that_most_people_see(visit: Visit, path: str, width: int, scheme: str) -> None:
    check(visit, path, width, scheme)


@pytest.mark.parametrize(("width", "scheme"), [(820, "light"), (390, "dark")])
def test_pages_of_organisations_and_topics(
    visit: Visit, serve: Callable[..., str], tmp_path: Path, width: int, scheme: str
) -> None:
    quads = [quad for name in ("libraries", "topics") for quad in ox.parse(path=GRAPHS / f"{name}.trig")]
    (tmp_path / "graph.nq").write_bytes(ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"")
    address = serve(tmp_path / "graph.nq")
    for iri in FOREIGN:
        check(visit, f"{address}/resource?iri={quote(iri, safe='')}", width, scheme)

"""The script reads what the page holds as it was before it was made small."""

from typing import Any

import pytest

from kg.store import open_graph
from kg.view import page, render
from kg.view.bibtex import entries as bibtex
from kg.view.listing import groups
from kg.view.network import edges, network
from tests.browsing import Open
from tests.view.conftest import ROOT, StandIn, told

pytestmark = pytest.mark.slow

NAMES = (
    "Plain",
    "The Same Words Again and Again and Again and Again and Again, Until the End of the Name",
    "Short: What Is Before a Colon",
    "Ends in a Dot… and Goes On With Dots…",
    "Ünlike Others, Which Have No Accents at All in Their Long Titles",
    "\U0001d54f Is a Letter That Takes Two Places in a Script, as Long Titles Show",
    "50% of {A} & $R_{max}$",
    "???",
    "A" * 60,
)


@pytest.fixture(params=["titles", "exports"])
def graph(request: pytest.FixtureRequest, parsed: Any) -> Any:
    if request.param == "titles":
        papers = (
            f'<https://e.org/kg/paper/{number}> a schema:ScholarlyArticle ; dcterms:title """{name}""" .'
            for number, name in enumerate(NAMES)
        )
        yield parsed("\n".join(papers))
    else:
        with open_graph(ROOT / "exports") as opened:
            yield opened


@pytest.mark.parametrize("rows", [page.ROWS, 2])
def test_everything_is_unpacked_as_it_was(
    open_page: Open, graph: StandIn, monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    monkeypatch.setattr(page, "ROWS", rows)
    telling = told(graph)
    opened = open_page(render(graph)).page
    net = network(telling)
    nodes = opened.evaluate("held.nodes.map(({ iri, name, label }) => [iri, name, label])")
    assert nodes == [[telling.iri(node["id"]), node["name"], node["label"]] for node in net.nodes]
    lines = opened.evaluate("held.edges.map(({ from, to, group }) => [from, to, group])")
    assert lines == [list(edge) for edge in edges(telling.scene)]
    entries = bibtex.entries(telling)
    assert opened.evaluate("(ids) => ids.map((id) => held.told.bibtex(id))", list(entries)) == [
        *entries.values()
    ]
    for group in groups(telling):
        rest = [[entry["id"], entry["note"]] for entry in group["entries"][rows:]]
        assert opened.evaluate("(kind) => held.told.rest(kind)", group["kind"]) == rest

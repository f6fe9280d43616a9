"""The picture of an excerpt is that of the graph."""

import datetime
from pathlib import Path
from typing import Any

import pytest

import kg
from kg.store import open_graph
from kg.view import choose, excerpt, render
from tests.surveyed import Surveyed, documents, surveyed
from tests.view.conftest import told_of

DECIDED = """same\tperson\tQizhen Zhang @ Nexus\tQizhen Zhang @ Computing in the Era
different\tperson\tQizhen Zhang @ Nexus\tQizhen Zhang @ An Empirical Study of the Impact of Federated Learning
hide\tconcept\tseed models
rename\tperson\tLu, Chris\tChristopher Lu
type\tconcept\tMoE\tModel
"""
TOPICS = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <http://topics.example/> .
:s a skos:ConceptScheme ; skos:prefLabel "Topics of tests" . :all skos:prefLabel "all" ; skos:inScheme :s .
:moe skos:prefLabel "Experts in mixtures" ; skos:altLabel "mixture of experts", "MoE" ; skos:inScheme :s ;
    skos:broader :all . :f skos:prefLabel "federated learning" ; skos:inScheme :s .
"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Surveyed:
    return surveyed(tmp_path_factory.mktemp("excerpt"))


@pytest.mark.slow
@pytest.mark.parametrize("max_nodes", [0, 1, 5, 12, 40, 90, 140, 2000])
def test_the_page_is_the_same_wherever_the_picture_is_cut(
    max_nodes: int, seen: Surveyed, tmp_path: Path
) -> None:
    part = tmp_path / "part.nq"
    with seen.blocks() as blocks:
        choice = choose(blocks, seen.survey, max_nodes)
        part.write_bytes(b"".join(excerpt(blocks, choice, seen.survey.printings)))
    with open_graph(part) as few, open_graph(seen.graph) as whole:
        assert render(few, outline=choice.outline) == render(whole, max_nodes=max_nodes)
    if max_nodes and max_nodes < 20:
        assert part.stat().st_size < 0.5 * seen.graph.stat().st_size


@pytest.mark.slow
@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"with_text": False, "base": "https://w3id.org/example~1/"},
        {"extract": False, "as_of": datetime.date(2024, 3, 1)},
        {"curation": DECIDED, "concepts": TOPICS},
    ],
    ids=str,
)
def test_a_build_draws_what_its_graph_shows(settings: dict[str, Any], tmp_path: Path) -> None:
    if "curation" in settings:
        (tmp_path / "curation.tsv").write_text(settings["curation"], "utf-8")
        settings = settings | {"curation": tmp_path / "curation.tsv"}
    if "concepts" in settings:
        (tmp_path / "topics.ttl").write_text(settings["concepts"], "utf-8")
        settings = settings | {"concepts": tmp_path / "topics.ttl"}
    report = kg.build(documents(tmp_path), tmp_path / "out", **settings)
    assert report.counts.contradictions > 5
    with open_graph(tmp_path / "out" / "graph.nq") as whole:
        page = (tmp_path / "out" / "graph.html").read_bytes().decode()
        assert page == render(whole)
    assert ("Experts in mixtures (Topics of tests)" in told_of(page)) is ("concepts" in settings)

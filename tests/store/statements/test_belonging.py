"""What belongs to a thing is found wherever it stands in the file."""

import pytest

from kg.rdf import vocabulary as v
from kg.rdf.description import Graph
from kg.store.statements.belonging import figures, labels, owned
from kg.store.statements.blocks import by_subject, objects, stated
from tests.surveyed import Surveyed, surveyed


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Surveyed:
    return surveyed(tmp_path_factory.mktemp("belonging"))


def test_a_paper_has_an_authorship_for_each_author(seen: Surveyed) -> None:
    with seen.blocks() as blocks:
        papers = list(by_subject(blocks.lines(Graph.FACTS, blocks.start("paper/"))))
        assert len(papers) > 10
        for paper, facts in papers:
            authorships = owned(blocks, Graph.FACTS, "authorship", paper)
            assert set(objects(authorships, v.RELATES_TO)) <= {paper}
            assert set(objects(facts, v.CREATOR)) <= set(objects(authorships, v.HELD_BY))


def test_a_person_has_figures_with_their_values_measures_and_site(seen: Surveyed) -> None:
    with seen.blocks() as blocks:
        (zoe,) = [
            facts for _, facts in by_subject(blocks.lines(Graph.FACTS, blocks.start("person/zoe-quill-")))
        ]
        lines = figures(blocks, zoe)
    said = b"".join(stated(lines, v.NUMERIC_VALUE, v.SCHEMA_NAME, v.TEXT)).decode()
    for word in ('"12"', '"5"', '"41"', '"papers"', '"scholarfeed"', '"5papers"'):
        assert word in said


def test_what_a_claim_is_about_has_its_name(seen: Surveyed) -> None:
    with seen.blocks() as blocks:
        claims = blocks.lines(Graph.FACTS, blocks.start("claim/"))
        named = labels(blocks, claims)
    assert {subject for subject, _ in by_subject(named)} == set(objects(claims, v.ABOUT, v.METRIC))

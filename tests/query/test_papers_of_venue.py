"""A venue is found by its name in full and by what is short for it, whichever of both a document prints."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.query import ask, questions
from kg.query.terms import text
from kg.store import Graph, open_graph

VENUES = (
    ("IEEE Trans. Robot.", "IEEE Trans. Robotics", "IEEE Transactions on Robotics")
    + ("IEEE Transactions on Automatic Control", "Phys. Rev. A", "Physical Review Applied", "N Engl J Med")
    + ("J. Field Robot.", "Journal of Field Robotics", "Proc. Natl. Acad. Sci.", "Nature", "Nat. Commun.")
)
PAPER = """<paper/p%d> a schema:ScholarlyArticle ; dcterms:title "%s" ; kgo:venueAsPrinted "%s" .
"""
HEAD = """@base <https://example.org/kg/> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix kgo: <https://w3id.org/scholarly-kg/ns#> . @prefix schema: <https://schema.org/> .
"""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    file = Path(tmp_path_factory.mktemp("venues"), "venues.ttl")
    file.write_text(HEAD + "".join(PAPER % (n, venue, venue) for n, venue in enumerate(VENUES)), "utf-8")
    with open_graph(file) as opened:
        yield opened


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("IEEE Transactions on Robotics", VENUES[:3]),
        ("IEEE Trans. Robot.", VENUES[:3]),
        ("Physical Review A", ("Phys. Rev. A", "Physical Review Applied")),  # whose name has these words
        ("Phys. Rev. A", ("Phys. Rev. A",)),
        ("The New England Journal of Medicine", ("N Engl J Med",)),
        ("Journal of Field Robotics", ("J. Field Robot.", "Journal of Field Robotics")),
        ("Proceedings of the National Academy of Sciences", ("Proc. Natl. Acad. Sci.",)),
        ("Nature", ("Nature",)),
        ("Nature Communications", ("Nat. Commun.",)),
        ("(?i) [x", ()),
    ],
)
def test_short_forms_of_a_venue_are_found_by_each_other(
    graph: Graph, asked: str, found: tuple[str, ...]
) -> None:
    rows = ask(graph, questions()["papers-of-venue"], {"name": asked}).rows()
    assert [text(row[1]) for row in rows] == sorted(found)

"""Patents, standards and the like are asked for by what they are, and patents by who holds them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.query import ask, questions
from kg.store import Graph, open_graph
from kg.store.terms import text

TURTLE = """@base <https://example.org/kg/> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix fabio: <http://purl.org/spar/fabio/> .
@prefix kgo: <https://w3id.org/scholarly-kg/ns#> . @prefix schema: <https://schema.org/> .
<paper/a> a fabio:PatentDocument ; dcterms:title "Latches" ; kgo:year 2018 ;
    schema:issueNumber "US1B2" ; kgo:fieldAsPrinted "holder: Door Corp", "location: US" .
<paper/b> a fabio:PatentDocument ; dcterms:title "Hinges" ; kgo:year 2020 ; schema:issueNumber "US2B2" .
<paper/c> a fabio:SpecificationDocument ; dcterms:title "Doors" ; schema:issueNumber "ISO 1" .
<paper/d> a fabio:JournalArticle ; dcterms:title "On Doors" ; schema:issueNumber "7" .
"""

COLUMNS = {"papers-of-type": (1, 3, 4), "patents-of-holder": (1, 2, 3)}
"""Where title, number and holder stand."""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    file = Path(tmp_path_factory.mktemp("types"), "types.ttl")
    file.write_text(TURTLE, "utf-8")
    with open_graph(file) as opened:
        yield opened


@pytest.mark.parametrize(
    ("name", "parameters", "rows"),
    [
        ("papers-of-type", {"type": "Patent"}, [("Hinges", "US2B2", ""), ("Latches", "US1B2", "Door Corp")]),
        ("papers-of-type", {"type": "standard"}, [("Doors", "ISO 1", "")]),
        ("papers-of-type", {"type": "article"}, [("On Doors", "", "")]),
        ("patents-of-holder", {"holder": "door"}, [("Latches", "US1B2", "Door Corp")]),
        ("patents-of-holder", {"holder": "toyota"}, []),
    ],
)
def test_papers_are_found_by_what_they_are_and_who_holds_them(
    graph: Graph, name: str, parameters: dict[str, str], rows: list[tuple[str, ...]]
) -> None:
    answer = [list(map(text, row)) for row in ask(graph, questions()[name], parameters).rows()]
    assert [tuple(row[place] for place in COLUMNS[name]) for row in answer] == rows

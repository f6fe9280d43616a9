"""Pages of the web without authors and dates keep their names when the library gets another name."""

from pathlib import Path

import kg

LIBRARY = """@misc{a, title={Home}, url={https://maps.example/}}
@misc{b, title={Home}, url={https://doors.example/}}
"""


def test_a_page_without_author_and_date_keeps_its_name_in_a_renamed_library(tmp_path: Path) -> None:
    def papers() -> list[tuple[object, ...]]:
        with kg.open_graph(tmp_path / "g") as graph:
            found = graph.query("SELECT ?p ?u WHERE { ?p dcterms:title 'Home' ; schema:url ?u } ORDER BY ?u")
            return list(found.values())

    (tmp_path / "old.bib").write_text(LIBRARY, encoding="utf-8")
    kg.build([tmp_path / "old.bib"], tmp_path / "g")
    before = papers()
    assert len(set(before)) == 2
    (tmp_path / "old.bib").rename(tmp_path / "new.bib")
    kg.build([tmp_path / "new.bib"], tmp_path / "g")
    assert papers() == before

"""The papers of the page as BibTeX, taken along and built again beside the page they came from."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import kg
from tests.browsing import Open
from tests.view.conftest import lines_of

pytestmark = pytest.mark.slow

SEEDS = Path("seeds")
DATES = """SELECT ?paper ?issued ?undated WHERE { ?paper a schema:ScholarlyArticle
    OPTIONAL { ?paper dcterms:issued ?issued } OPTIONAL { ?paper dcterms:date ?undated } } ORDER BY ?paper"""


def bibtex(open_page: Open, folder: Path) -> Mapping[str, str]:
    """Title → entry, of all papers that the page of a graph hands over."""
    text = (folder / "graph.html").read_text(encoding="utf-8")
    papers = [place for place, card in enumerate(lines_of(text)["nodes"]) if "bibtex" in card]
    script = "(ids) => Object.fromEntries(ids.map((id) => [held.nodes[id].name, held.told.bibtex(id)]))"
    found: Mapping[str, str] = open_page(text).page.evaluate(script, papers)
    return found


def dates(folder: Path) -> list[tuple[str, ...]]:
    with kg.open_graph(folder) as graph:
        return [tuple(str(value) for value in row) for row in graph.query(DATES).rows()]


def records(folder: Path) -> list[str]:
    """The paper of each entry that a document prints."""
    with kg.open_graph(folder) as graph:
        rows = graph.query("SELECT ?record ?paper { GRAPH ?records { ?record kgo:recordOf ?paper } }").rows()
        return sorted(str(paper) for _, paper in rows)


def built(folder: Path, *documents: str, **options: Any) -> Path:
    out = folder / f"graph-{len(documents)}"
    kg.build([folder / document for document in documents], out, **options)
    return out


def test_what_the_page_hands_over_reads_back_as_the_same_papers_with_their_dates(
    open_page: Open, tmp_path: Path
) -> None:
    for seed in SEEDS.iterdir():
        shutil.copy(seed, tmp_path)
    pages = [seed.name for seed in SEEDS.iterdir()]
    before = built(tmp_path, *pages)
    (tmp_path / "papers.bib").write_text("\n".join(bibtex(open_page, before).values()), encoding="utf-8")
    after = built(tmp_path, *pages, "papers.bib")
    assert records(after) == sorted(2 * records(before))  # every entry was read, as a paper that was there
    assert dates(after) == dates(before)
    assert "--02-02" in str(dates(before))
    assert bibtex(open_page, after) == bibtex(open_page, before)


def test_a_person_whom_people_hide_is_one_of_the_others(open_page: Open, tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    before = built(tmp_path, "seeds")
    with kg.open_graph(before) as graph:
        (row,) = graph.query('SELECT ?p { ?p foaf:name "Jakob Foerster" }').rows()
    path = str(row[0].value).removeprefix("https://example.org/kg/")
    curation = tmp_path / "curation.tsv"
    curation.write_text(f"hide\tperson\t{path}\n", encoding="utf-8")
    title = "PARDEN, Can You Repeat That? Defending against Jailbreaks via Repetition"
    assert "author = {Ziyang Zhang and Qizhen Zhang and Jakob Foerster}" in bibtex(open_page, before)[title]
    after = bibtex(open_page, built(tmp_path, "seeds", curation=curation))
    assert "author = {Ziyang Zhang and Qizhen Zhang and others}" in after[title]

"""The papers of the page as BibTeX, taken along and built again beside the page they came from."""

import shutil
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


def bibtex(open_page: Open, folder: Path) -> list[str]:
    """The entries of all papers that the page of a graph hands over."""
    text = (folder / "graph.html").read_text(encoding="utf-8")
    papers = [place for place, card in enumerate(lines_of(text)["nodes"]) if "bibtex" in card]
    found: list[str] = open_page(text).page.evaluate("(ids) => ids.map((id) => held.told.bibtex(id))", papers)
    return found


LIBRARY = """
@article{e1, author={Brown, Anna}, title={Editorial}, journal={Library Trends}, year={2018}, volume={66},
  number={1}, pages={1}, issn={0024-2594}, language={en}}
@article{e2, author={Brown, Anna}, title={Editorial}, journal={Library Trends}, year={2018}, volume={66},
  number={2}, pages={101--103}, note={Third printing}, license={CC BY 4.0}}
@book{hand, editor={Smith, Bob and Gates, Jr., Henry Louis and others}, title={Handbook of Library Things},
  publisher={De Gruyter}, year={2005}, isbn={978-3-11-017532-5}}
@book{doors, author={Lee, Ann}, title={Doors}, publisher={Rooms Press}, year={2005}, isbn={0-521-43773-3}}
@online{terms, author={Roe, Jane and Li, Bo}, title={Terms of Maps}, year={2014}, month=feb, day={25},
  url={https://example.org/terms_of_maps/}}
@article{rooms, author={Roe, Jane}, title={Rooms that We Map}, journal={Library Trends}, year={2019},
  pmcid={PMC7598943}, mrnumber={1234567}, eprint={hal-01234567}, eprinttype={HAL}, addendum={In French},
  note={Best paper award}}
@misc{letters, author={Roe, Jane and Li, Bo}, title={Letters from Rome}, year={circa 1790}}
"""
PRINTED = """SELECT DISTINCT ?paper ?property ?value {
    GRAPH ?records { ?record kgo:recordOf ?paper ; ?property ?value }
    FILTER (?property NOT IN (kgo:entry, prov:hadPrimarySource)) } ORDER BY ?paper ?property ?value"""


def printed(folder: Path) -> list[tuple[str, ...]]:
    """What documents print of each paper, but for where."""
    with kg.open_graph(folder) as graph:
        return [tuple(str(value) for value in row) for row in graph.query(PRINTED).rows()]


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
    (tmp_path / "papers.bib").write_text("\n".join(bibtex(open_page, before)), encoding="utf-8")
    after = built(tmp_path, *pages, "papers.bib")
    assert records(after) == sorted(2 * records(before))  # every entry was read, as a paper that was there
    assert dates(after) == dates(before)
    assert "--02-02" in str(dates(before))
    assert bibtex(open_page, after) == bibtex(open_page, before)


def test_a_library_taken_along_says_the_same_of_the_same_papers(open_page: Open, tmp_path: Path) -> None:
    (tmp_path / "library.bib").write_text(LIBRARY, encoding="utf-8")
    before = built(tmp_path, "library.bib")
    (tmp_path / "papers.bib").write_text("\n".join(bibtex(open_page, before)), encoding="utf-8")
    after = built(tmp_path, "library.bib", "papers.bib")
    assert records(after) == sorted(2 * records(before))
    assert printed(after) == printed(before)
    with kg.open_graph(before) as one, kg.open_graph(after) as other:
        doubts = "SELECT ?c { ?c a kgo:IdentityCandidate }"
        assert len(list(one.query(doubts).rows())) == len(list(other.query(doubts).rows()))


def test_a_person_whom_people_hide_is_one_of_the_others(open_page: Open, tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    before = built(tmp_path, "seeds")
    with kg.open_graph(before) as graph:
        (row,) = graph.query('SELECT ?p { ?p foaf:name "Jakob Foerster" }').rows()
    path = str(row[0].value).removeprefix("https://example.org/kg/")
    curation = tmp_path / "curation.tsv"
    curation.write_text(f"hide\tperson\t{path}\n", encoding="utf-8")
    shown = "author = {Ziyang Zhang and Qizhen Zhang and Jakob Foerster}"
    assert shown in "".join(bibtex(open_page, before))
    after = "".join(bibtex(open_page, built(tmp_path, "seeds", curation=curation)))
    assert shown not in after
    assert "author = {Ziyang Zhang and Qizhen Zhang and others}" in after

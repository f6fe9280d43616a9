"""What somebody meets who decides about a library line by line."""

from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal

import kg
from kg.curation import CurationError
from kg.query.naming.names import AmbiguousNameError
from kg.store import open_graph

pytestmark = pytest.mark.slow

LIBRARY = """
@article{reeds, author={Hill, Ida and Moor, Mia}, title={Reeds in Winter}, journal={Fens}, year=2019,
  doi={10.1000/reeds}, keywords={reed beds, ice}}
@article{peat, author={Hill, Ida}, title={Peat and Rain}, journal={Bogs}, year=2021, doi={10.1000/peat},
  keywords={peat, ice}}
"""
EIDER = """@misc{early, author={Eider, Nele and Lund, Kai}, title={Geese in Autumn}, year=2020,
  doi={10.1000/geese}}
@article{late, author={Eider, N. and Lund, K. and Maas, O.}, title={Geese in Autumn}, journal={Flights},
  year=2020, doi={10.1000/geese}}
"""
WITH_ORCID = """
PMID- 30000009
DP  - 2022
TI  - Larks at noon.
FAU - Vries, Jan de
AU  - Vries J
AUID- ORCID: 0000-0002-1825-0097
JT  - Flights
"""
NAMES = "SELECT ?name { ?person a foaf:Person ; foaf:name ?name } ORDER BY ?name"


def build(folder: Path, decided: str = "", **documents: str) -> Any:
    """The report of a build of these documents, over the names of the build before."""
    library = folder / "lib"
    library.mkdir(exist_ok=True)
    for name, text in documents.items():
        (library / name.replace("_", ".")).write_text(text, "utf-8")
    curation = folder / "curation.tsv"
    curation.write_text(decided.replace(";", "\t"), "utf-8")
    return kg.build(library, folder / "out", curation=curation)


def values(folder: Path, query: str) -> list[str]:
    with open_graph(folder / "out") as graph:
        return [value.value for (value,) in graph.query(query).rows()]


def path_of(folder: Path, slug: str) -> str:
    rows = (folder / "out" / "ids.tsv").read_text("utf-8").splitlines()
    return next(path for path in (row.partition("\t")[0] for row in rows) if slug in path)


def test_lines_about_what_a_hidden_paper_alone_has_rest_and_are_told(tmp_path: Path) -> None:
    build(tmp_path, a_bib=LIBRARY)
    about = [
        "rename;person;Mia Moor;M. Moor",
        f"hide;person;{path_of(tmp_path, 'person/mia-moor')}",
        "same;person;Ida Hill @ Reeds;Ida Hill @ Peat",
        "hide;concept;reed beds",
        "not-introduced;concept;ice;Reeds in Winter",
        "type;person;Mia Moor;Organisation",
    ]
    report = build(tmp_path, "\n".join(["hide;paper;Reeds", *about]))
    assert [(each.rests, each.changes) for each in report.curation[1:]] == [(1, False)] * len(about)
    assert values(tmp_path, NAMES) == ["Ida Hill"]


def test_what_other_papers_have_too_is_found_while_one_is_hidden(tmp_path: Path) -> None:
    about = ["rename;person;Ida Hill @ Reeds | Peat;I. Hill", "rename;concept;ice;Ice"]
    report = build(tmp_path, "\n".join(["hide;paper;Reeds", *about]), a_bib=LIBRARY)
    assert [each.rests for each in report.curation] == [None, None, None]
    assert values(tmp_path, NAMES) == ["I. Hill"]


@pytest.mark.parametrize("name", ["Nele Eider", "N. Eider", "Eider, Nele @ Geese"])
def test_an_author_is_called_as_any_entry_of_a_paper_prints_it(name: str, tmp_path: Path) -> None:
    build(tmp_path, f"rename;person;{name};Eider", a_bib=EIDER)
    assert "Eider" in values(tmp_path, NAMES)


@pytest.mark.parametrize("name", ["0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"])
def test_an_author_is_called_by_an_orcid(name: str, tmp_path: Path) -> None:
    build(tmp_path, f"rename;person;{name};Jan", a_nbib=WITH_ORCID)
    assert values(tmp_path, NAMES) == ["Jan"]


def test_an_orcid_of_nobody_is_told(tmp_path: Path) -> None:
    with pytest.raises(CurationError, match="no person is called '0000-0001-5109-3700'"):
        build(tmp_path, "hide;person;0000-0001-5109-3700", a_nbib=WITH_ORCID)


def test_the_facts_are_without_the_name_of_whom_a_line_hides(tmp_path: Path) -> None:
    entry = """
        @article{one, title={Peat chemistry of northern lakes}, author={Holmqvist, Signe and Berg, Tor},
          researcherid-numbers={Holmqvist, Signe/A-1009-2008},
          orcid-numbers={Holmqvist, Signe/0000-0002-1825-0098},
          affiliations={Holmqvist, S (corresponding author), Uppsala Univ, Uppsala, Sweden.}, note={In press}}
        @article{two, title={Peat chemistry of southern lakes}, author={Holmqvist, Signe and Berg, Tor}}
    """
    build(tmp_path, "hide;person;Holmqvist, Signe;;Ann;2026-03-01", a_bib=entry)
    facts = (tmp_path / "out" / "graph.ttl").read_text("utf-8")
    assert "olmqvist" not in facts
    assert "note: In press" in facts
    quads = (tmp_path / "out" / "graph.nq").read_text("utf-8").splitlines()
    naming = [line for line in quads if "olmqvist" in line]
    assert naming
    assert all("/graph/records>" in line for line in naming)


def test_a_paper_says_that_an_author_is_left_out_and_not_who(tmp_path: Path) -> None:
    build(tmp_path, "hide;person;Mia Moor;;Ann;2026-03-01", a_bib=LIBRARY)
    line = "curation.tsv line 1 (Ann, 2026-03-01)"
    with open_graph(tmp_path / "out") as graph:
        facts = dict(kg.show("Reeds in Winter", graph=graph, kind="paper").facts)
        assert facts["author left out by"] == Literal(line)
        assert "list of authors is complete" not in facts
        (told,) = (
            part
            for part in kg.explain(path_of(tmp_path, "paper/reeds"), graph=graph).parts
            if part.query == "left-out"
        )
        assert told.lines == (f"an author is left out of the graph by {line}",)
        assert not kg.validate(graph)
        with_all = dict(kg.show("Peat and Rain", graph=graph, kind="paper").facts)
        assert with_all["list of authors is complete"] == Literal(True)


EDITORIALS = """
@article{spring, author={Hill, Ida}, title={Editorial}, journal={Fens}, year=2018, volume=6, pages=1}
@article{autumn, author={Hill, Ida}, title={Editorial}, journal={Bogs}, year=2019, volume=7, pages=1}
"""


def test_papers_of_one_title_are_told_apart_by_year_venue_and_place(tmp_path: Path) -> None:
    build(tmp_path, a_bib=EDITORIALS)
    with open_graph(tmp_path / "out") as graph, pytest.raises(AmbiguousNameError) as error:
        kg.show("Editorial", graph=graph, kind="paper")
    assert sorted(error.value.papers) == [
        ("2018 · Fens · lib/a.bib · L2 spring",),
        ("2019 · Bogs · lib/a.bib · L3 autumn",),
    ]


def test_papers_that_are_not_listed_are_counted(tmp_path: Path) -> None:
    entry = "@article{k%d, author={Hill, Ida}, title={%s}, journal={Fens}, year=2018, doi={10.1000/%s}}\n"
    titles = ("Peat", "Moss", "Fern", "Reed", "Sedge")
    text = "".join(entry % (n, title, title) for n, title in enumerate(titles))
    build(tmp_path, "different;person;Ida Hill;Ida Hill @ Sedge", a_bib=text)
    with open_graph(tmp_path / "out") as graph, pytest.raises(AmbiguousNameError) as error:
        kg.show("Ida Hill", graph=graph)
    assert sorted(error.value.papers) == [("Fern", "Moss", "Peat", "(and 1 more)"), ("Sedge",)]


def test_decisions_are_told_with_names_and_with_all_that_they_take(tmp_path: Path) -> None:
    build(tmp_path, a_bib=LIBRARY, b_bib=LIBRARY.replace("ice", "snow"))
    person = path_of(tmp_path, "person/mia-moor")
    report = build(tmp_path, f"rename;person;{person};M. Moor\nhide;paper;Peat @ lib/b.bib")
    renamed, hidden = (each.said for each in report.curation)
    assert renamed == f"person 'Mia Moor' ({person}) is shown as 'M. Moor'"
    assert hidden == "paper 'Peat @ lib/b.bib' (the whole paper, 2 records) is left out"


def test_what_is_gone_is_called_by_its_old_name(tmp_path: Path) -> None:
    build(tmp_path, a_bib=LIBRARY)
    person, paper = path_of(tmp_path, "person/mia-moor"), path_of(tmp_path, "paper/reeds")
    with pytest.raises(CurationError) as error:
        build(tmp_path, f"hide;person;{person}\nhide;paper;{paper}", a_bib="@misc{x, title={Other}}")
    assert f"there is no {person} (Mia Moor) in this graph" in str(error.value)
    assert f"there is no {paper} (reeds in winter) in this graph" in str(error.value)


def test_a_wrong_orcid_is_a_contradiction_when_its_papers_are_parted(tmp_path: Path) -> None:
    entry = (
        "PMID- 3000000{n}\nDP  - 202{n}\nTI  - {title}.\n"
        "FAU - Vries, Jan de\nAU  - Vries J\n{id}JT  - {venue}\n"
    )
    orcid = "AUID- ORCID: 0000-000{}\n"
    larks, gulls = (orcid.format(end) for end in ("2-1825-0097", "1-5109-3700"))
    papers = [
        ("Larks at noon", larks, "Flights"),
        ("Larks at dusk", larks, "Flights"),
        ("Gulls", gulls, "Seas"),
    ]
    text = "\n".join(
        entry.format(n=n, title=title, id=id, venue=venue) for n, (title, id, venue) in enumerate(papers, 1)
    )
    parted = "different;person;Jan de Vries @ Larks at noon;Jan de Vries @ Larks at dusk"
    report = build(tmp_path, parted, a_nbib=text)
    assert [each.rule for each in report.contradictions] == ["shared-orcids"]
    joined = "same;person;Jan de Vries @ Larks at dusk;Jan de Vries @ Gulls"
    report = build(tmp_path, f"{parted}\n{joined}", a_nbib=text)
    assert [each.rule for each in report.contradictions] == ["person-orcids", "shared-orcids"]

"""What documents say that one paper is to another, from their numbers to the graph and back."""

import json
from pathlib import Path

import pytest

import kg
from kg.pipeline.identifying import links
from kg.query import ask, questions
from kg.rdf.prefixes import PREFIXES
from kg.text.people.bylines import bylines_agree

pytestmark = pytest.mark.slow

PAPER = """PMID- 35000001
DP  - 2022 Mar 1
TI  - Deep learning for the lamps of beds.
LID - 10.1155/2022/1234567 [doi]
FAU - Okafor, Ngozi
FAU - Lindqvist, Bjorn
PT  - Journal Article
JT  - Journal of beds
"""
NOTICE = """PMID- 37000001
DP  - 2023
TI  - Retracted: Deep learning for the lamps of beds.
LID - 10.1155/2023/9876543 [doi]
CN  - Journal of Beds
PT  - Retraction of Publication
JT  - Journal of beds
"""


def facts(folder: Path) -> str:
    return (folder / "graph.ttl").read_text("utf-8")


@pytest.mark.parametrize(
    "link",
    ["ROF - J Beds. 2022;2022:12. PMID: 35000001", "ROF - J Beds. 2022. doi: 10.1155/2022/1234567."],
)
def test_the_paper_that_a_notice_names_by_number_is_retracted_and_not_the_notice(
    tmp_path: Path, link: str
) -> None:
    (tmp_path / "a.nbib").write_text(f"{PAPER}\n{NOTICE}{link}\n", "utf-8")
    kg.build(tmp_path / "a.nbib", tmp_path / "out")
    assert facts(tmp_path / "out").count("schema:creativeWorkStatus") == 1
    with kg.open_graph(tmp_path / "out") as graph:
        rows = [[str(value) for value in row] for row in ask(graph, questions()["retracted"]).rows()]
        assert [(row[0], row[6]) for row in rows] == [('"Deep learning for the lamps of beds"', '"L10-L17"')]
        assert not kg.validate(graph)
        parts = kg.explain("doi:10.1155/2022/1234567", graph=graph).parts
        said = [line for part in parts for line in part.lines]
    assert any("takes back" in line and link[6:] in line for line in said)
    assert kg.verify(tmp_path / "out", from_=tmp_path).holds


def test_a_link_to_a_paper_that_is_not_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.nbib").write_text(f"{PAPER}\n{NOTICE}ROF - J Beds. PMID: 9\n", "utf-8")
    kg.build(tmp_path / "a.nbib", tmp_path / "out")
    assert "cito:" not in facts(tmp_path / "out").replace(PREFIXES["cito"], "").replace("prefix cito:", "")
    assert "schema:creativeWorkStatus" not in facts(tmp_path / "out")


def test_a_graph_whose_link_no_record_prints_does_not_hold(tmp_path: Path) -> None:
    (tmp_path / "a.nbib").write_text(f"{PAPER}\n{NOTICE}ROF - J Beds. PMID: 35000001\n", "utf-8")
    kg.build(tmp_path / "a.nbib", tmp_path / "out")
    quads = tmp_path / "out" / "graph.nq"
    quads.write_text(quads.read_text("utf-8").replace("J Beds. PMID: 35000001", "J Beds. PMID: 35"), "utf-8")
    assert "a link" in str(kg.verify(tmp_path / "out", from_=tmp_path).falls)


@pytest.mark.parametrize(
    ("title", "year", "told"),
    [
        ("RETRACTION: Deep learning for the lamps of beds", 2022, True),
        ("Retracted: Deep learning for the lamps of beds", 2023, True),
        ("RETRACTION: Deep learning for the doors of beds", 2022, False),
    ],
)
def test_of_a_paper_whose_title_a_notice_names_there_is_a_warning(
    tmp_path: Path, title: str, year: int, told: bool
) -> None:
    entries = [("Okafor, Ngozi and Lindqvist, Bjorn", "Deep learning for the lamps of beds", 2022, "a")]
    entries.append(("{Journal of Beds}", title, year, "b"))
    (tmp_path / "a.bib").write_text(
        "\n".join(
            f"@article{{{key}, author={{{who}}}, title={{{what}}}, year={when}, doi={{10.1000/{key}}}}}"
            for who, what, when, key in entries
        ),
        "utf-8",
    )
    report = kg.build(tmp_path / "a.bib", tmp_path / "out")
    assert any("may be retracted" in issue.message and issue.line == 1 for issue in report.issues) == told
    assert "schema:creativeWorkStatus" not in facts(tmp_path / "out")


@pytest.mark.parametrize(
    ("doi", "warnings", "said"),
    [
        ("10.1000/lost", 1, "but a number that no paper of the graph has"),
        ("10.1000/b", 0, ""),
    ],
)
def test_the_title_that_a_notice_names_counts_where_its_number_leads_to_no_paper(
    tmp_path: Path, doi: str, warnings: int, said: str
) -> None:
    title = "Deep learning for the lamps of beds"
    paper = {"type": "article-journal", "title": title, "DOI": "10.1000/b", "container-title": "J Beds"}
    paper |= {"author": [{"family": "Okafor", "given": "Ngozi"}, {"family": "Lim", "given": "Wei"}]}
    notice = {"type": "article-journal", "title": f"Retraction: {title}"}
    notice |= {"author": [{"literal": "The Editors"}], "update-to": [{"type": "retraction", "DOI": doi}]}
    (tmp_path / "a.json").write_text(json.dumps([paper, notice]), "utf-8")
    report = kg.build(tmp_path / "a.json", tmp_path / "out")
    told = [issue.message for issue in report.issues if "may be retracted" in issue.message]
    assert [said in message for message in told] == [True] * warnings
    assert ("schema:creativeWorkStatus" in facts(tmp_path / "out")) == (not told)


def entries(preprint: dict[str, object], article: dict[str, object]) -> str:
    authors = [{"family": "Horby", "given": "Peter"}, {"family": "Lim", "given": "Wei"}]
    one = {"title": "Effect of Lamps in Beds: First Report", "DOI": "10.1101/2020.06", "type": "article"}
    two = {"title": "Lamps in Sleeping People", "DOI": "10.1056/lamps", "type": "article-journal"}
    one |= {"genre": "preprint", "issued": {"date-parts": [[2020]]}, "author": authors}
    two |= {"container-title": "Journal of Beds", "issued": {"date-parts": [[2021]]}, "author": authors}
    return json.dumps([one | preprint, two | article])


@pytest.mark.parametrize(
    ("preprint", "article", "asked"),
    [
        ({"relation": {"is-preprint-of": [{"id": "10.1056/lamps"}]}}, {}, True),
        ({}, {"relation": {"has-preprint": [{"id": "10.1101/2020.06"}]}}, True),
        ({}, {"relation": {"is-comment-on": [{"id": "10.1101/2020.06"}]}}, False),
        ({}, {}, False),
    ],
)
def test_a_preprint_and_what_is_linked_as_its_publication_are_asked_about(
    tmp_path: Path, preprint: dict[str, object], article: dict[str, object], asked: bool
) -> None:
    (tmp_path / "a.json").write_text(entries(preprint, article), "utf-8")
    report = kg.build(tmp_path / "a.json", tmp_path / "out")
    assert (report.counts.papers, report.counts.open_doubts, report.counts.likely_doubts) == (2, asked, asked)
    assert ("dcterms:isVersionOf <paper/effect" in facts(tmp_path / "out")) == asked
    assert kg.verify(tmp_path / "out", from_=tmp_path).holds
    with kg.open_graph(tmp_path / "out") as graph:
        assert not kg.validate(graph)
        asked_for = {"paper": "doi:10.1056/lamps"}
        links = [str(row[0]) for row in ask(graph, questions()["links-of-paper"], asked_for).rows()]
    is_linked = ['"comments on"'] if article and not asked else []
    assert links == (['"is a later version of"'] if asked else is_linked)


def test_reports_of_one_trial_however_it_is_printed_stay_papers_of_their_own(
    tmp_path: Path,
) -> None:
    other = PAPER.replace("35000001", "35000002").replace("1234567", "7654321").replace("lamps", "doors")
    printed = ("ClinicalTrials.gov/NCT03036124", "clinicaltrials.gov/nct03036124")
    text = "\n".join(f"{paper}SI  - {each}\n" for paper, each in zip((PAPER, other), printed, strict=True))
    (tmp_path / "a.nbib").write_text(text, "utf-8")
    (tmp_path / "b.ris").write_text(
        "TY  - JOUR\nAU  - NCT03036124\nTI  - Test of lamps\nPY  - 2022\nER  - \n", "utf-8"
    )
    report = kg.build([tmp_path / "a.nbib", tmp_path / "b.ris"], tmp_path / "out")
    assert report.counts.papers == 3
    with kg.open_graph(tmp_path / "out") as graph:
        rows = [*ask(graph, questions()["trials"]).rows()]
    titles = [f"Deep learning for the {what} of beds" for what in ("doors", "lamps")]
    assert [(str(row[0]), str(row[3])) for row in rows] == [
        ('"NCT03036124"', f'"{title}"') for title in (*titles, "Test of lamps")
    ]
    assert kg.verify(tmp_path / "out", from_=tmp_path).holds


def test_papers_of_one_entry_in_a_data_bank_are_found_together_wherever_it_is_printed(tmp_path: Path) -> None:
    (tmp_path / "a.nbib").write_text(f"{PAPER}SI  - GEO/GSE212345\n", "utf-8")
    (tmp_path / "b.bib").write_text(
        "@article{b, title={Test of doors}, author={Roe, Jane}, abstract={Data: GEO (GSE212345).}}", "utf-8"
    )
    kg.build([tmp_path / "a.nbib", tmp_path / "b.bib"], tmp_path / "out")
    with kg.open_graph(tmp_path / "out") as graph:
        rows = [*ask(graph, questions()["databanks"]).rows()]
    titles = ["Test of doors", "Deep learning for the lamps of beds"]
    assert [(str(row[0]), str(row[2])) for row in rows] == [
        ('"GEO GSE212345"', f'"{each}"') for each in titles
    ]


ERRATUM = """@article{a, author={Roe, Jane and Doe, John}, title={Odd Lattices}, journal={Maps}, year={1991}}
@article{b, author={Roe, J. and Doe, J.}, title={Erratum to: ``Odd Lattices''}, journal={Maps}, year={1992}}
"""
OTHERS = """@article{c, author={Poe, Ann}, title={Odd Lattices}, journal={Doors}, year={1970}}
"""
AGAIN = """@article{d, author={Roe, Jane}, title={Odd Lattices}, journal={Maps}, volume={2}, year={1999}}
"""
ELSEWHERE = AGAIN.replace("Maps", "Beds")
PREPRINT = """@misc{e, author={Roe, Jane}, title={Odd Lattices}, publisher={bioRxiv}, year={1990}}
"""


@pytest.mark.parametrize(
    ("more", "linked"),
    [
        ("", True),
        (OTHERS, True),
        (AGAIN, False),
        (ELSEWHERE, True),
        (PREPRINT, True),
        (AGAIN + PREPRINT, False),
    ],
)
def test_an_erratum_corrects_the_one_paper_of_its_author_and_journal_whose_title_it_names(
    tmp_path: Path, more: str, linked: bool
) -> None:
    library = tmp_path / "maps.bib"
    library.write_text(ERRATUM + more, "utf-8")
    kg.build([library], out=tmp_path / "out")
    assert ("cito:corrects <" in facts(tmp_path / "out")) == linked


@pytest.mark.parametrize(
    ("title", "linked"),
    [
        ("Correction for attenuation", False),
        ("Correction for: Attenuation", True),
        ("Erratum to Attenuation", True),
        ("Erratum: Attenuation (J. Maps (2021) 58(4), (S0306457X), (10.1016/j.jm.2021.102500))", True),
    ],
)
def test_a_paper_about_a_correction_corrects_no_other(tmp_path: Path, title: str, linked: bool) -> None:
    entries = "".join(
        f"@article{{k{year}, title={{{each}}}, author={{Bo Doe}}, journal={{Maps}}, year={{{year}}}}}\n"
        for year, each in ((2001, "Attenuation"), (2002, title))
    )
    (tmp_path / "a.bib").write_text(entries, "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    assert ("cito:corrects <" in facts(tmp_path / "out")) == linked


def test_many_errata_of_one_title_are_compared_once_with_each_author_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = []

    def counted(ours: list[tuple[str, ...]], theirs: list[tuple[str, ...]]) -> bool:
        compared.append((*ours, *theirs))
        return bylines_agree(ours, theirs)

    monkeypatch.setattr(links, "bylines_agree", counted)
    work = {"authorships": [{"raw_author_name": "Ann Brown"}], "type": "article"}
    papers = [work | {"title": "On the maps of the lakes and their shores", "publication_year": 1990}]
    papers += [
        work | {"title": "Attenuation in the depths of seas", "publication_year": year}
        for year in range(1950, 1990)
    ]
    errata = [
        "Correction: On the maps of the lakes and their shores",
        *["Correction: Attenuation in the depths of seas"] * 30,
    ]
    papers += [work | {"title": title, "type": "erratum", "publication_year": 1991} for title in errata]
    numbered = ({"id": f"https://openalex.org/W{n}"} | paper for n, paper in enumerate(papers, 1))
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, numbered)), "utf-8")
    kg.build(tmp_path / "a.jsonl", tmp_path / "out")
    assert facts(tmp_path / "out").count("cito:corrects") == 1
    assert len(compared) == 2

"""Authors of a built graph: organisations are none of its people, and bad names end no build."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.pipeline.identifying.authors import authors_among, were_people
from kg.pipeline.overruling.author_kinds import AuthorKinds
from kg.pipeline.paths.ids import Lock
from kg.publish.validation import validate
from kg.query import ask, questions
from kg.resolve.organisations import resolve_organisations
from kg.resolve.people.signatures import Basis, Heading, Signature
from kg.store import Graph, open_graph
from tests.built import values

pytestmark = pytest.mark.slow

LIBRARY = """
@article{a, title={Observation of a Door}, author={{The ATLAS Collaboration} and Jane Roe and Bo Chen},
  year={2021}}
@article{b, title={A Second Door Observed}, author={Li, Wei and ATLAS Collaboration}, year={2022}}
@article{c, title={Doors for Everybody Else}, author={{World Health Organization}}, year={2023}}
"""
PAGE = """The Door Collaboration

LG
h-index12
5papers
41citations

1 Papers

LGFeb 2, 2024
Oil for Hinges

Ada Brand, The Door Collaboration

Hinges need oil. We show which.
"""


def answer(graph: Graph, question: str, **given: str) -> list[list[str]]:
    table = ask(graph, questions()[question], given)
    return [[getattr(value, "value", "") for value in row] for row in table.rows()]


def names_of(folder: Path, *documents: tuple[str, str]) -> list[str]:
    """Names of the people in a graph of these documents, which has the shapes that it promises."""
    for name, text in documents:
        (folder / name).write_text(text, "utf-8")
    kg.build([folder / name for name, _ in documents], folder / "out")
    with open_graph(folder / "out") as graph:
        assert not validate(graph)
        return sorted(
            name for (name,) in values(graph, "SELECT ?name { ?p a foaf:Person ; foaf:name ?name }")
        )


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    folder = tmp_path_factory.mktemp("authors")
    (folder / "library.bib").write_text(LIBRARY, "utf-8")
    (folder / "page.txt").write_text(PAGE, "utf-8")
    kg.build([folder / "library.bib", folder / "page.txt"], folder / "out")
    with open_graph(folder / "out") as opened:
        yield opened


def test_an_organisation_is_no_person(graph: Graph) -> None:
    people = values(graph, "SELECT ?name { ?p a foaf:Person ; foaf:name ?name }")
    assert sorted(people) == [("Ada Brand",), ("Bo Chen",), ("Jane Roe",), ("Wei Li",)]
    assert sorted(values(graph, "SELECT ?name { ?o a schema:Organization ; schema:name ?name }")) == [
        ("ATLAS Collaboration",),
        ("Door Collaboration",),
        ("World Health Organization",),
    ]


def test_a_graph_with_organisations_as_authors_has_the_shapes_of_its_vocabulary(graph: Graph) -> None:
    assert not validate(graph)


def test_what_documents_print_of_organisations_can_be_proved(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    kg.build(tmp_path / "page.txt", tmp_path / "out")
    assert kg.verify(tmp_path / "out", from_=tmp_path).holds


def test_authors_of_a_paper_are_told_in_the_order_of_the_byline(graph: Graph) -> None:
    told = answer(graph, "authors-of-paper", paper="Observation of a Door")
    assert [row[:3] for row in told] == [
        ["1", "The ATLAS Collaboration", "ATLAS Collaboration"],
        ["2", "Jane Roe", "Jane Roe"],
        ["3", "Bo Chen", "Bo Chen"],
    ]


def test_an_organisation_is_nobodys_coauthor(graph: Graph) -> None:
    assert [row[:2] for row in answer(graph, "coauthors", person="Jane Roe")] == [["Bo Chen", "1"]]
    assert answer(graph, "coauthors", person="Wei Li") == []
    assert answer(graph, "coauthors-of-coauthors", person="Wei Li") == []
    people = {row[0]: row[2] for row in answer(graph, "people")}
    assert people == {"Ada Brand": "0", "Bo Chen": "1", "Jane Roe": "1", "Wei Li": "0"}
    assert [row[2] for row in answer(graph, "timeline-of-person", person="Jane Roe")] == ["1"]


def test_a_timeline_counts_people_alone(graph: Graph) -> None:
    counts = {row[0]: (row[1], row[2]) for row in answer(graph, "timeline")}
    assert counts["2021"] == ("1", "2")
    assert counts["2023"] == ("1", "0")


def test_the_papers_that_an_organisation_signs_are_found(graph: Graph) -> None:
    told = answer(graph, "papers-of-organisation", organisation="atlas")
    assert [row[0] for row in told] == ["A Second Door Observed", "Observation of a Door"]


def test_a_page_of_an_organisation_is_about_it(graph: Graph) -> None:
    of_page = "SELECT ?name { ?page a schema:ProfilePage ; foaf:primaryTopic ?o . ?o schema:name ?name }"
    assert values(graph, of_page) == [("Door Collaboration",)]


def test_printed_names_are_sorted_into_people_and_organisations() -> None:
    signatures = [
        Signature("p", name, Basis.BYLINE, n, ()) for n, name in enumerate(("Jane Roe", "CMS Collaboration"))
    ]
    headings = [Heading("a.txt", "Jane Roe"), Heading("b.txt", "CMS Collaboration")]
    found = authors_among(signatures, headings, {}, AuthorKinds())
    assert ([s.name for s in found.signatures], [h.page for h in found.headings]) == (["Jane Roe"], ["a.txt"])
    [cms] = found.organisations
    assert (cms.signatures, cms.headings) == ((signatures[1],), (headings[1],))


def test_whoever_has_an_orcid_is_a_person_in_braces_too(tmp_path: Path) -> None:
    book, out = tmp_path / "a.bib", tmp_path / "out"
    entry = "@article{%s, title={On Very %s Maps}, author={{Supriyadi} and Roe, Jane}, year={2024}%s}\n"
    name = "SELECT ?is { ?is foaf:name|schema:name 'Supriyadi' } ORDER BY ?is"

    def known() -> list[str]:
        kg.build(book, out)
        with kg.open_graph(out) as graph:
            return [str(is_) for (is_,) in values(graph, name)]

    book.write_text(entry % ("a", "Old", ""), "utf-8")
    (before,) = known()
    assert "/organisation/" in before
    orcid = ', author+an:orcid={1="0000-0002-1825-0097"}'
    book.write_text(entry % ("a", "Old", "") + entry % ("b", "New", orcid), "utf-8")
    after = known()
    assert all("/person/" in each for each in after)
    assert after
    with kg.open_graph(out) as graph:
        led = values(graph, f"SELECT ?new {{ <{before}> dcterms:isReplacedBy ?new }}")
        assert [str(new) for (new,) in led] == after


def test_an_orcid_beside_a_team_is_not_the_teams(tmp_path: Path) -> None:
    entry = "@article{a, title={On Maps}, author={{%s} and Roe, Jane}, year={2024}, author+an:orcid={%s}}"
    for name in ("NVIDIA", "Door Team", "World Bank"):
        (tmp_path / "a.bib").write_text(entry % (name, '1="0000-0002-1825-0097"'), "utf-8")
        kg.build(tmp_path / "a.bib", tmp_path / name)
        with kg.open_graph(tmp_path / name) as graph:
            [(known,)] = values(graph, f"SELECT ?is {{ ?is foaf:name|schema:name '{name}' }}")
        assert "/organisation/" in str(known)


def test_what_an_earlier_build_took_for_a_person_leads_on_to_the_organisation() -> None:
    cms = resolve_organisations([Signature("p", "CMS Collaboration", Basis.BYLINE, 2, ())], [])
    lock = Lock({"person:p#2 CMS Collaboration": "person/cms-x", "person:p#1 Jane Roe": "person/jane-x"})
    [(old, new)] = were_people(cms, lock).items()
    assert (old, new.partition("/")[0]) == ("person/cms-x", "organisation")


def test_a_name_that_was_given_to_an_organisation_as_a_person_is_not_forgotten(tmp_path: Path) -> None:
    book, out = tmp_path / "a.bib", tmp_path / "out"
    book.write_text("@article{a, title={On Very Old Maps}, author={Kimi Team}, year={2024}}", "utf-8")
    kg.build(book, out)
    book.write_text("@article{a, title={On Very Old Maps}, author={{Kimi Team}}, year={2024}}", "utf-8")
    for _ in range(2):
        kg.build(book, out)
        with open_graph(out) as graph:
            [(old, new)] = values(graph, "SELECT ?old ?new { ?old dcterms:isReplacedBy ?new }")
            assert ("/person/kimi-team-" in old, "/organisation/kimi-team-" in new) == (True, True)
            assert not validate(graph)
    book.write_text(book.read_text("utf-8").replace("{{Kimi Team}}", "{Kimi Team}"), "utf-8")
    kg.build(book, out)
    with open_graph(out) as graph:
        assert values(graph, "SELECT ?old { ?old dcterms:isReplacedBy ?new }") == []
        assert values(graph, "SELECT ?person { ?person a foaf:Person }") == [(old,)]


# Names that are bad, or rare


def library(*fields: str) -> str:
    entries = enumerate(fields)
    return "\n".join(
        f"@article{{k{n}, title={{On Doors Number {n}}}, author={{{f}}}, year={{2024}}}}" for n, f in entries
    )


def test_names_of_one_letter_are_names(tmp_path: Path) -> None:
    assert names_of(tmp_path, ("a.bib", library("X and Y", "X and 李"))) == ["X", "X", "Y", "李"]


def test_an_author_list_with_duplicates_keeps_each(tmp_path: Path) -> None:
    twice = library("Jane Roe and Jane Roe and {Door Lab} and {Door Lab}")
    assert names_of(tmp_path, ("a.bib", twice)) == ["Jane Roe", "Jane Roe"]
    with open_graph(tmp_path / "out") as graph:
        assert [row[:2] for row in answer(graph, "authors-of-paper", paper="On Doors Number 0")] == [
            ["1", "Jane Roe"],
            ["2", "Jane Roe"],
            ["3", "Door Lab"],
            ["4", "Door Lab"],
        ]


@pytest.mark.parametrize("nobody", ["Anonymous", "N. N.", "Unknown", "Various"])
def test_those_who_are_not_named_on_two_papers_are_not_one(nobody: str, tmp_path: Path) -> None:
    assert names_of(tmp_path, ("a.bib", library(nobody, nobody))) == [nobody, nobody]


def test_empty_names_are_nobody_and_told(tmp_path: Path) -> None:
    works = [
        {
            "id": "a",
            "type": "article-journal",
            "title": "On Old Maps",
            "author": [{"family": "Roe"}, {"family": ""}],
        },
        {"id": "b", "type": "article-journal", "title": "On New Maps", "author": [{"family": " "}]},
    ]
    assert names_of(tmp_path, ("a.json", json.dumps(works))) == ["Roe"]
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert sorted(issue["rule"] for issue in report["issues"]) == ["broken-entry", "no-byline"]


def test_names_in_any_letters_are_kept(tmp_path: Path) -> None:
    names = ["محمد علي", "יוסי כהן", "李 伟", "김민준", "Nguyễn Thị Minh", "Ольга Ладыженская", "山田 太郎"]
    assert names_of(tmp_path, ("a.bib", library(" and ".join(names)))) == sorted(names)


def test_signs_that_turn_the_direction_of_a_line_harm_nothing(tmp_path: Path) -> None:
    names = names_of(tmp_path, ("a.bib", library("Jane\u202e Roe and \u200f and Bo\u200b Chen")))
    assert len(names) in (2, 3)


def test_names_after_et_al_are_told_with_their_line(tmp_path: Path) -> None:
    cut = library("Jane Roe and Bo Chen", "Ann Lee and others and Cy Moss")
    assert names_of(tmp_path, ("a.bib", cut)) == ["Ann Lee", "Bo Chen", "Jane Roe"]
    [issue] = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))["issues"]
    assert (issue["rule"], issue["line"], "Cy Moss" in issue["message"]) == ("names-after-cut", 2, True)


def test_a_paper_of_3303_authors_is_built(tmp_path: Path) -> None:
    many = " and ".join([f"Roe{number}, Jane" for number in range(3_302)] + ["{Door Collaboration}"])
    assert len(set(names_of_many(tmp_path, library(many, many)))) == 3_302


def names_of_many(folder: Path, text: str) -> list[str]:
    (folder / "a.bib").write_text(text, "utf-8")
    kg.build(folder / "a.bib", folder / "out", extract=False)
    with open_graph(folder / "out") as graph:
        return [name for (name,) in values(graph, "SELECT ?name { ?p a foaf:Person ; foaf:name ?name }")]


def test_what_one_document_marks_is_an_organisation_elsewhere_if_the_name_is_hardly_a_persons(
    tmp_path: Path,
) -> None:
    entry = "@article{%s, title={On the %s of Rooms}, year=2001, author={%s}}\n"
    marked = "{NVIDIA} and {Kimi Team} and {Jane Roe} and Li, Bo"
    (tmp_path / "a.bib").write_text(entry % ("a", "Maps", marked), "utf-8")
    (tmp_path / "b.bib").write_text(entry % ("b", "Doors", "NVIDIA and Kimi Team and Jane Roe"), "utf-8")
    kg.build([tmp_path / "a.bib", tmp_path / "b.bib"], tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:
        found = graph.query("SELECT DISTINCT ?n { ?p <http://xmlns.com/foaf/0.1/name> ?n }").rows()
        assert {each.value for (each,) in found} == {"Jane Roe", "Bo Li"}


def test_a_team_by_whose_name_a_paper_of_its_own_is_called_is_an_organisation_on_all_papers(
    tmp_path: Path,
) -> None:
    entry = "@article{%s, title={%s}, year=2001, author={%s and Jane Roe}}\n"
    papers = [
        ("a", "Gemma 3 Technical Report", "Gemma Team"),
        ("b", "On the Doors of Rooms", "Gemma Team"),
        ("c", "On the Maps of Doors", "Victoria Team"),
    ]
    (tmp_path / "a.bib").write_text("".join(entry % paper for paper in papers), "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:
        found = values(graph, "SELECT DISTINCT ?n { ?p foaf:name ?n }")
    assert {name for (name,) in found} == {"Jane Roe", "Victoria Team"}


def test_a_place_of_work_by_its_name_alone_leads_to_itself_by_its_id(tmp_path: Path) -> None:
    def paper(given: str, name: str, **ids: object) -> dict[str, object]:
        roe = {"family": "Roe", "given": given, "affiliation": [{"name": name, **ids}]}
        return {"id": given, "type": "article", "title": f"Doors and Hinges of {given}", "author": [roe]}

    def organisations() -> dict[str, str]:
        kg.build(tmp_path / "in", tmp_path / "g", extract=False)
        with open_graph(tmp_path / "g") as graph:
            assert validate(graph).conforms
            return dict(values(graph, "SELECT ?o ?id { ?o a schema:Organization ; schema:name ?id }"))

    (tmp_path / "in").mkdir()
    alone = [paper("Ann", "University of Ulm"), paper("Bo", "The Ulm Institute of Doors")]
    (tmp_path / "in" / "a.json").write_text(json.dumps(alone), "utf-8")
    before = organisations()
    ror = {"id": [{"id": "https://ror.org/032000t02", "id-type": "ROR"}]}
    (tmp_path / "in" / "b.json").write_text(json.dumps([paper("Cy", "University of Ulm", **ror)]), "utf-8")
    after = organisations()
    [old], [new] = before.keys() - after.keys(), after.keys() - before.keys()
    with open_graph(tmp_path / "g") as graph:
        assert values(graph, "SELECT ?old ?new { ?old dcterms:isReplacedBy ?new }") == [(old, new)]
        assert (before[old], after[new]) == ("University of Ulm", "University of Ulm")
    (tmp_path / "in" / "b.json").unlink()
    assert organisations() == before

from pathlib import Path

import kg
from kg.curation import Kind
from kg.query.deciding.cases import Case, evidence, open_cases
from kg.store import Graph, open_graph


def ends(case: Case) -> tuple[str, str]:
    return case.one.path.split("-")[-1][0], case.other.path.split("-")[-1][0]


def test_papers_come_before_people_and_concepts_and_first_those_on_which_most_hangs(graph: Graph) -> None:
    cases = open_cases(graph)
    assert [(str(case.kind), *ends(case), case.weight) for case in cases] == [
        ("paper", "a", "d", 1.0),
        ("person", "a", "b", 2.0),
        ("person", "b", "c", 2.0),
        ("person", "a", "c", 1.6),
        ("person", "a", "d", 1.0),
        ("concept", "e", "f", 0.8),
    ]


def test_kinds_are_chosen(graph: Graph) -> None:
    assert [case.kind for case in open_cases(graph, [Kind.CONCEPT, Kind.PAPER])] == [Kind.PAPER, Kind.CONCEPT]


def test_what_is_decided_and_what_no_line_can_be_about_is_no_case(graph: Graph) -> None:
    pairs = {ends(case) for case in open_cases(graph)}
    assert ("b", "d") not in pairs
    assert not any("elsewhere" in case.one.iri for case in open_cases(graph))


def test_the_lines_of_a_case_name_both_sides(graph: Graph) -> None:
    case = open_cases(graph, [Kind.PERSON])[0]
    assert case.same == "same\tperson\tperson/li-wei-aaaaaaaaaaaa2\tperson/li-wei-bbbbbbbbbbbb3"
    assert case.different == "different" + case.same.removeprefix("same")


def test_both_sides_are_told_heading_by_heading_and_reasons_for_come_first(graph: Graph) -> None:
    found = evidence(graph, open_cases(graph, [Kind.PERSON])[0])
    assert [(heading, len(ours), len(theirs)) for heading, ours, theirs in found.headings] == [
        ("papers", 3, 2),
        ("coauthors", 1, 1),
    ]
    papers = found.headings[0][1]
    assert papers[0] == "2022  On doors of A 3"
    assert papers[-1] == "2020  On doors of A 1 · Journal of Doors"
    assert found.headings[1][1] == ["Mate A (3 papers)"]
    assert [reason.partition(":")[0] for reason in found.reasons] == ["for", "against", "open"]


def test_a_person_whom_only_a_page_names_has_the_paper_that_hides_the_name(root: Path) -> None:
    with open_graph(root / "exports" / "graph.nq") as seed:
        case = open_cases(seed)[0]
        headings = {heading: theirs for heading, _, theirs in evidence(seed, case).headings}
    assert (case.one.size, case.other.size) == (7, 1)
    assert headings["papers"][0].endswith("(name not in the byline)")
    assert headings["coauthors"] == ["Lequn Chen", "Song Bian", "Yao Lu"]


def test_papers_and_concepts_are_told_by_what_tells_them_apart(graph: Graph) -> None:
    paper, *_, concept = open_cases(graph)
    told = {heading: (ours, theirs) for heading, ours, theirs in evidence(graph, paper).headings}
    assert told["authors"] == (["Li Wei", "Mate A"], ["Li Wei", "Mate D"])
    assert told["venue"] == (["Journal of Doors"], ["Journal of Doors"])
    told = {heading: (ours, theirs) for heading, ours, theirs in evidence(graph, concept).headings}
    assert told["papers"] == (["2020  On doors of A 1"], ["2020  On doors of A 1"])


def test_of_two_papers_volume_pages_edition_and_isbn_are_told(tmp_path: Path) -> None:
    book = "@book{{b{0}, title={{Maps of Rooms}}, author={{Roe, Jane}}, year={{200{0}}}, edition={{{0}}},\n"
    book += "  publisher={{Doors}}, volume={{7}}, isbn={{3-16-148410-X}}}}\n"
    (tmp_path / "a.bib").write_text(book.format(1) + book.format(2), "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    with open_graph(tmp_path / "out") as built:
        (case,) = open_cases(built)
        told = {heading: (ours, theirs) for heading, ours, theirs in evidence(built, case).headings}
    assert sorted(told["edition"]) == [["1"], ["2"]]
    assert told["volume"] == (["7"], ["7"])
    assert told["publisher"] == (["Doors"], ["Doors"])
    assert told["ISBN"][0] == told["ISBN"][1] != []


def test_a_graph_without_doubts_has_no_case(root: Path) -> None:
    with open_graph(root / "tests" / "query" / "graphs" / "topics.trig") as other:
        assert open_cases(other) == []

"""Which papers were taken back, corrected or doubted, who stands on them, and who cites them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest

import kg
from kg.store import Graph

LAMPS, DOORS, BEDS = "Lamps of beds in winter", "Doors of rooms in summer", "Beds of sleepers in spring"
NOTICE, CONCERN, ERRATUM = f"Retraction: {LAMPS}", f"Expression of concern: {DOORS}", f"Erratum: {DOORS}"
ROE, DOE, LIM = "Jane Roe", "John Doe", "Wei Lim"


def entry(number: int, title: str, year: int, authors: Sequence[str], **more: Any) -> dict[str, Any]:
    named = [dict(zip(("given", "family"), name.split(), strict=True)) for name in authors]
    cites = [{"DOI": f"10.1000/{other}"} for other in more.pop("cites", ())]
    said = {"DOI": f"10.1000/{number}", "title": title, "issued": {"date-parts": [[year]]}, "author": named}
    return {"type": "article-journal", "container-title": "Maps", **said, "reference": cites, **more}


def to(number: int, kind: str) -> list[dict[str, str]]:
    return [{"DOI": f"10.1000/{number}", "type": kind}]


ENTRIES = [
    entry(1, LAMPS, 2012, [ROE, DOE]),
    entry(2, DOORS, 2014, [DOE, LIM], cites=[1]),
    entry(3, BEDS, 2021, [ROE], cites=[1, 2]),
    entry(4, "Walls of rooms", 2022, [LIM], cites=[1]),
    entry(5, "Roofs of houses", 2020, [LIM], cites=[1, 2]),
    entry(11, NOTICE, 2020, [], cites=[1], **{"update-to": to(1, "retraction")}),
    entry(12, CONCERN, 2021, [], **{"update-to": to(2, "expression_of_concern")}),
    entry(13, ERRATUM, 2015, [DOE], **{"update-to": to(2, "erratum")}),
]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    folder = tmp_path_factory.mktemp("notices")
    (folder / "a.json").write_text(json.dumps(ENTRIES), "utf-8")
    work = {"id": "https://openalex.org/W1000000001", "doi": "https://doi.org/10.1000/1", "title": LAMPS}
    work |= {"is_retracted": True, "authorships": [{"author": {"display_name": name}} for name in (ROE, DOE)]}
    (folder / "b.jsonl").write_text(json.dumps(work | {"publication_year": 2012}) + "\n", "utf-8")
    kg.build([folder / "a.json", folder / "b.jsonl"], folder / "out")
    with kg.open_graph(folder / "out") as opened:
        yield opened


def rows(graph: Graph, question: str, given: Mapping[str, str], columns: str) -> list[tuple[Any, ...]]:
    result = kg.ask(question, given, graph=graph)
    wanted = [result.variables.index(name) for name in columns.split()]
    return [tuple(row[at] for at in wanted) for row in result.values()]


def test_each_entry_by_which_a_paper_was_taken_back_is_one_row_however_many_cite_it(graph: Graph) -> None:
    said = rows(graph, "retracted", {}, "title status year notice_year said_by")
    paper = (LAMPS, "retracted", 2012, 2020)
    assert said == [(*paper, "the paper"), (*paper, "a notice")]


def test_who_cites_what_was_taken_back_is_told_with_the_order_of_years_and_shared_authors(
    graph: Graph,
) -> None:
    said = rows(graph, "citing-retracted", {}, "title year after same_author cited_title")
    assert said == [
        ("Walls of rooms", 2022, True, False, LAMPS),
        (BEDS, 2021, True, True, LAMPS),
        ("Roofs of houses", 2020, None, False, LAMPS),
        (DOORS, 2014, False, True, LAMPS),
    ]


def test_notices_say_what_they_do_to_which_paper_and_who_wrote_that(graph: Graph) -> None:
    assert rows(graph, "notices", {}, "does title authors notice_title notice_year") == [
        ("expresses concern about", DOORS, f"{DOE}, {LIM}", CONCERN, 2021),
        ("takes back", LAMPS, f"{ROE}, {DOE}", NOTICE, 2020),
        ("corrects", DOORS, f"{DOE}, {LIM}", ERRATUM, 2015),
    ]


def test_people_are_counted_with_what_was_said_of_their_papers(graph: Graph) -> None:
    assert rows(graph, "people-with-notices", {}, "name retracted corrected doubted papers") == [
        (DOE, 1, 1, 1, 3),
        (ROE, 1, 0, 0, 2),
        (LIM, 0, 1, 1, 3),
    ]


def test_citations_of_a_persons_papers_are_told_from_those_by_the_same_person_and_by_coauthors(
    graph: Graph,
) -> None:
    said = rows(graph, "citations-of-person", {"person": DOE}, "title citations own of_coauthors")
    # The notice lists what it takes back; nobody signs it.
    assert said == [(LAMPS, 5, 1, 1), (DOORS, 2, 0, 1)]


def test_a_paper_that_was_taken_back_is_marked_among_those_of_a_person_and_in_lists_of_references(
    graph: Graph,
) -> None:
    assert rows(graph, "papers-of-person", {"person": ROE}, "title status") == [
        (BEDS, None),
        (LAMPS, "retracted"),
    ]
    cited = rows(graph, "references-of-paper", {"paper": BEDS}, "title status")
    assert cited == [(DOORS, None), (LAMPS, "retracted")]


def test_the_years_in_which_two_wrote_together_stand_beside_their_papers(graph: Graph) -> None:
    said = rows(graph, "coauthors", {"person": DOE}, "name papers from to")
    assert said == [(ROE, 1, 2012, 2012), (LIM, 1, 2014, 2014)]


def test_the_papers_of_a_person_are_counted_by_where_they_appeared(graph: Graph) -> None:
    assert rows(graph, "venues-of-person", {"person": DOE}, "name papers from to") == [
        ("Maps", 3, 2012, 2015)
    ]

"""What is counted in the build is what the facts say: asked of the facts alone, it is the same."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.query import ask, questions
from kg.query.asking.concept_types import CONCEPT_TYPES
from kg.rdf.describe import derived
from kg.store import Graph, open_graph
from kg.text.letters.fold import search_form
from tests.built import values

STANDING = """SELECT ?person (COUNT(DISTINCT ?paper) AS ?papers) (COUNT(DISTINCT ?other) AS ?others) {
  ?paper dcterms:creator ?person .
  OPTIONAL {
    ?paper dcterms:creator ?other
    FILTER (?other != ?person && NOT EXISTS { ?other kgo:unresolved true })
  }
} GROUP BY ?person"""
TOLD = """SELECT ?person ?papers ?others {
  GRAPH ?derived { ?person kgo:knownPaperCount ?papers ; kgo:coauthorCount ?others }
}"""
CIRCLES = """SELECT ?paper ?circle ?size {
  GRAPH ?derived { ?paper kgo:circle ?circle . ?circle kgo:memberCount ?size }
}"""
BODIES = "SELECT ?form { ?thing a schema:Organization GRAPH ?derived { ?thing skos:hiddenLabel ?form } }"
FORMS = "SELECT ?name ?form { GRAPH ?derived { ?thing skos:hiddenLabel ?form } ?thing foaf:name ?name }"
LISTS = """SELECT ?name ?total ?place ?thing {
  GRAPH ?derived {
    ?list schema:name ?name ; schema:numberOfItems ?total ; schema:itemListElement ?item .
    ?item schema:position ?place ; schema:item ?thing .
    FILTER NOT EXISTS { ?list schema:about ?category }
  }
}"""
DOUBTS = """SELECT ?place ?doubt ?confidence (COUNT(?paper) AS ?papers) {
  ?doubt kgo:candidate ?one ; kgo:confidence ?confidence .
  OPTIONAL { ?paper dcterms:creator ?one }
  OPTIONAL { GRAPH ?derived { ?item schema:item ?doubt ; schema:position ?place } }
} GROUP BY ?place ?doubt ?confidence"""
FIRST = {
    "people": "people",
    "concepts": "concepts",
    "concept-pairs": "concept-pairs",
    "systems": "systems",
    "papers": "papers",
}
"""Question → the list that it begins with."""


OF_FEW = (*FIRST, "papers-of-category", "people-of-category")
AUTHORS = ("Ann", "Ann Bee", "Ann Bee Cee", "Ann! Bee", 'Ann "Bee"', "Zoe Ann Bee", "Zoe Ann Bee", "Zoe Ann")
"""First authors; each begins as another does, and sorts otherwise with its quotes."""
TITLES = ("On Trees", "On Trees and Leaves", "On Trees!", 'On "Trees"', "On Trees, Again", "On", "Zoo", "Zo")
DAYS = ("2024-05-01", "2024-05-01", "2024-05-01", "2024-05-01", "2024-05-01", "2024-05-02", "2023-01-01", "")
SYSTEMS = ("Tree", "TreeBee", "TreeBee+", "Bough", "Boughs2", "Abc", "Abcd", "Zed")


@pytest.fixture(scope="module")
def seed(root: Path) -> Iterator[Graph]:
    with open_graph(root / "exports" / "graph.nq") as opened:
        yield opened


@pytest.fixture(scope="module")
def facts(root: Path) -> Iterator[Graph]:
    with open_graph(root / "exports" / "graph.ttl") as opened:
        yield opened


def test_people_have_as_many_papers_and_coauthors_as_the_facts_say(seed: Graph) -> None:
    assert sorted(values(seed, TOLD)) == sorted(values(seed, STANDING)) != []


def test_a_circle_has_as_many_people_as_its_papers(seed: Graph) -> None:
    of = {paper: (circle, int(size)) for paper, circle, size in values(seed, CIRCLES)}
    people: dict[str, set[str]] = {}
    for paper, person in values(seed, "SELECT ?paper ?person { ?paper dcterms:creator ?person }"):
        if paper in of:
            people.setdefault(of[paper][0], set()).add(person)
    assert {circle: len(group) for circle, group in people.items()} == dict(of.values())
    assert len(people) > 1
    groups = list(people.values())
    assert sum(map(len, groups)) == len(set.union(*groups))


def test_forms_of_names_are_told_where_they_are_not_the_names(seed: Graph) -> None:
    assert all(form == search_form(name) != name for name, form in values(seed, FORMS))
    names = {name for (name,) in values(seed, "SELECT ?name { ?thing a foaf:Person ; foaf:name ?name }")}
    assert {name for name, _ in values(seed, FORMS)} == names


def test_an_organisation_has_its_names_without_accents_and_without_article(tmp_path: Path) -> None:
    library = "@article{a, title={A House}, author={Roe, Jane and {The Université des Portes}}, year=2024}"
    (tmp_path / "a.bib").write_text(library, "utf-8")
    kg.build([tmp_path / "a.bib"], tmp_path / "out")
    with open_graph(tmp_path / "out" / "graph.nq") as graph:
        assert values(graph, BODIES) == [("universite des portes",)]


@pytest.mark.parametrize("question", FIRST)
def test_a_list_has_what_the_question_finds_in_the_facts_alone(
    question: str, seed: Graph, facts: Graph
) -> None:
    asked = questions()[question]
    mine, theirs = (ask(graph, asked) for graph in (seed, facts))
    known = [place for place, name in enumerate(mine.variables) if name != "coauthors"]
    assert [[row[place] for place in known] for row in mine.rows()] == [
        [row[place] for place in known] for row in theirs.rows()
    ]
    (total,) = {int(total) for name, total, *_ in values(seed, LISTS) if name == FIRST[question]}
    places = sorted(int(place) for name, _, place, _ in values(seed, LISTS) if name == FIRST[question])
    assert places == list(range(1, total + 1))


@pytest.fixture(scope="module", params=["alike", "seeds"])
def few(
    request: pytest.FixtureRequest, root: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Graph, Graph]]:
    """A graph that lists few of many, whose names begin alike or which are real, and its facts alone."""
    folder = tmp_path_factory.mktemp("few")
    source = root / "seeds" if request.param == "seeds" else alike(folder / "papers.jsonl")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(derived, "LISTED", 6)
        kg.build([source], folder / "out")
    with open_graph(folder / "out" / "graph.nq") as whole, open_graph(folder / "out" / "graph.ttl") as facts:
        yield whole, facts


def alike(file: Path) -> Path:
    """Papers, people, concepts and systems whose names begin as others do."""
    lines = []
    for place, (title, day, system) in enumerate(zip(TITLES, DAYS, SYSTEMS, strict=True)):
        abstract = (
            f"We introduce {system}, a method for reinforcement learning. "
            f"We introduce {system} Plus, a benchmark for reinforcement learning agents. "
            + "Graph neural networks and graph neural network pruning fail. " * (place % 2)
            + "Policy gradients help policy gradients methods in question answering. " * (place % 3 == 0)
        )
        authors = dict.fromkeys((AUTHORS[place], "Zoe Ann"))
        paper = {
            "id": f"2405.{10001 + place}",
            "title": title,
            "abstract": abstract,
            "authors": [*authors],
            "categories": ["cs.LG", *(["cs.CL"] if place % 2 else [])],
            "published": day or None,
        }
        lines.append(json.dumps(paper) + "\n")
    file.write_text("".join(lines), "utf-8")
    return file


@pytest.mark.parametrize("top", [1, 2, 3, 4, 5, 6])
@pytest.mark.parametrize("question", OF_FEW)
def test_the_first_of_a_list_are_the_first_that_the_facts_alone_have(
    question: str, top: int, few: tuple[Graph, Graph]
) -> None:
    asked = questions()[question]
    given = {"top": str(top), **({"since": "2000"} if question == "papers-since" else {})}
    mine, theirs = (ask(graph, asked, given) for graph in few)
    known = [place for place, name in enumerate(mine.variables) if name != "coauthors"]
    listed, every = ([[row[place] for place in known] for row in answer.rows()] for answer in (mine, theirs))
    assert listed == every[:top] != []


NAMED = """SELECT ?category ?concept (COUNT(DISTINCT ?paper) AS ?papers) {
  ?paper dcterms:subject ?category ; schema:about|schema:mentions ?concept
} GROUP BY ?category ?concept"""
LISTED_OF = """SELECT ?category ?concept ?papers ?place ?total {
  GRAPH ?derived {
    ?list schema:name "concepts-of-category" ; schema:about ?category ; schema:itemListElement ?item .
    ?item schema:item ?concept ; schema:position ?place ; kgo:support ?papers .
  }
  OPTIONAL { GRAPH ?derived { ?list schema:numberOfItems ?total } }
}"""


def test_concepts_of_a_category_are_counted_as_the_facts_say(seed: Graph, few: tuple[Graph, Graph]) -> None:
    assert {row[:3] for row in values(seed, LISTED_OF)} == set(values(seed, NAMED)) != set()
    every: dict[str, dict[str, int]] = {}
    for category, concept, papers in values(few[0], NAMED):
        every.setdefault(category, {})[concept] = int(papers)
    for category, known in every.items():
        least = 1 if len(known) <= 6 else 2
        first = sorted(
            (concept for concept in known if known[concept] >= least), key=lambda c: (-known[c], c)
        )
        rows = [row for row in values(few[0], LISTED_OF) if row[0] == category]
        listed = {int(place): (concept, int(papers)) for _, concept, papers, place, _ in rows}
        assert [listed[place] for place in sorted(listed)] == [(c, known[c]) for c in first[:6]]
        assert {total for *_, total in rows} <= {str(len(known)) if len(known) <= 6 else ""}


@pytest.mark.parametrize("type", CONCEPT_TYPES)
def test_the_first_concepts_of_a_type_are_those_that_the_facts_alone_have(
    type: str, seed: Graph, facts: Graph
) -> None:
    asked = questions()["concepts-of-type"]
    every = list(ask(facts, asked, {"type": type, "top": "1001"}).rows())
    assert every == list(ask(facts, asked, {"type": type}).rows())
    assert every or type == "dataset"  # no data set of the seed has a name
    for top in (1, 3, 1000, 1001):
        assert list(ask(seed, asked, {"type": type, "top": str(top)}).rows()) == every[:top]


def test_what_is_in_the_lists_of_two_categories_bridges_them(seed: Graph, facts: Graph) -> None:
    asked = questions()["bridges-of-categories"]
    for top in ("3", "1000", "1001"):
        mine, theirs = (list(ask(graph, asked, {"top": top}).rows()) for graph in (seed, facts))
        assert mine == theirs != []


def test_of_doubts_the_most_probable_come_first_and_of_these_those_of_most_papers(
    few: tuple[Graph, Graph],
) -> None:
    doubts = values(few[0], DOUBTS)
    every = {doubt: (-float(sure), -int(papers), doubt) for _, doubt, sure, papers in doubts}
    listed = sorted((int(place), doubt) for place, doubt, *_ in doubts if place)
    assert [doubt for _, doubt in listed] == sorted(every, key=every.__getitem__)[: len(listed)]
    assert len(listed) == min(len(every), 6)


@pytest.fixture(scope="module")
def two(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Graph, Graph]]:
    """Two graphs of other people's papers in one file, and what remains of it without what is counted."""
    folder = tmp_path_factory.mktemp("two")
    kg.build([alike(folder / "papers.jsonl")], folder / "one", base="https://one.example/")
    lines = "".join((path / "graph.nq").read_text("utf-8") for path in (folder / "one", root / "exports"))
    (folder / "two.nq").write_text(lines, "utf-8")
    untold = (
        line for line in lines.splitlines(True) if not line.endswith(("/derived> .\n", "/dataset> .\n"))
    )
    (folder / "untold.nq").write_text("".join(untold), "utf-8")
    with open_graph(folder / "two.nq") as whole, open_graph(folder / "untold.nq") as facts:
        yield whole, facts


@pytest.mark.parametrize("question", [*FIRST, "identity-doubts", "classes", "graphs"])
def test_of_two_graphs_together_none_tells_what_is_in_both(question: str, two: tuple[Graph, Graph]) -> None:
    asked = questions()[question]
    given = {"top": "2"} if asked.first else {}
    mine, theirs = ([*ask(graph, asked, given).rows()] for graph in two)
    about = ("/derived>", "/dataset>")
    if question == "people":
        mine = [(*row[:2], *row[3:]) for row in mine]
        theirs = [(*row[:2], *row[3:]) for row in theirs]
    assert [row for row in mine if not str(row[0]).endswith(about)] == theirs != []


def test_only_so_many_are_listed(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(derived, "LISTED", 3)
    kg.build([root / "seeds"], tmp_path)
    with open_graph(tmp_path / "graph.nq") as graph:
        found = values(graph, LISTS)
    assert {place for _, _, place, _ in found} == {"1", "2", "3"}
    assert {total for name, total, *_ in found if name == "people"} == {"20"}


def test_who_is_hidden_is_not_counted(root: Path, tmp_path: Path) -> None:
    lines = tmp_path / "curation.tsv"
    lines.write_text("hide\tperson\tNikolas Gritsch\t\tAnn\t2025-01-01\ta test\n", "utf-8")
    kg.build([root / "seeds"], tmp_path / "out", curation=lines)
    with open_graph(tmp_path / "out" / "graph.nq") as graph:
        assert sorted(values(graph, TOLD)) == sorted(values(graph, STANDING))
        assert not any("gritsch" in cell for row in values(graph, TOLD) for cell in row)
        assert not any("gritsch" in form for _, form in values(graph, FORMS))


def test_papers_without_any_date_stand_after_the_others(tmp_path: Path) -> None:
    library = """@misc{a, title={A House}} @misc{b, title={Two Doors}, year=2024} @misc{c, title={An Attic}}
        @misc{d, title={Stairs}, date={--02-02}}"""
    (tmp_path / "a.bib").write_text(library, "utf-8")
    kg.build([tmp_path / "a.bib"], tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:
        titles = [row[0].value for row in ask(graph, questions()["papers"]).rows()]
        assert titles == ["Two Doors", "A House", "An Attic", "Stairs"]
        first = ask(graph, questions()["papers"], {"top": "2"})
        assert [row[0].value for row in first.rows()] == ["Two Doors", "A House"]


def test_the_list_of_the_latest_papers_is_by_the_number_of_the_year(tmp_path: Path) -> None:
    years = ("-0044", "-0300", "0850", "1543", "1543-05", "2024~")
    library = "".join(f"@misc{{k{n}, title={{Part {n}}}, date={{{year}}}}}" for n, year in enumerate(years))
    (tmp_path / "a.bib").write_text(library, "utf-8")
    kg.build([tmp_path / "a.bib"], tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:
        dates = [row[1].value for row in ask(graph, questions()["papers"]).rows()]
        assert dates == ["2024~", "1543-05", "1543", "0850", "-0044", "-0300"]
        for top in range(1, 6):
            first = ask(graph, questions()["papers"], {"top": str(top)}).rows()
            assert [row[1].value for row in first] == dates[:top]


def test_who_wrote_most_of_a_category_leads_it_however_old_the_papers_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(derived, "LISTED", 2)
    papers = [
        {"id": f"{year}05.10001", "title": title, "authors": names, "categories": ["cs.LG"], "published": day}
        for year, title, names, day in (
            ("22", "Old Trees", ["Ann Bee"], "2022-05-01"),
            ("21", "Older Trees", ["Ann Bee", "Cy Dee"], "2021-05-01"),
            ("23", "A House", ["Eva Fox"], "2023-05-01"),
            ("24", "A Door", ["Guy Hill"], "2024-05-01"),
        )
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(paper) + "\n" for paper in papers), "utf-8")
    kg.build([tmp_path / "a.jsonl"], tmp_path / "out")
    told: list[str] = []
    with open_graph(tmp_path / "out") as graph:
        given = {"category": "cs.LG", "top": "2"}
        answer = ask(graph, questions()["people-of-category"], given, notice=told.append)
        assert [(name.value, count.value) for name, count, _ in answer.rows()] == [  # type: ignore[union-attr]
            ("Ann Bee", "2"),
            ("Cy Dee", "1"),
        ]
    assert told == ["The first 2 of 4: top=4 all."]


def test_all_people_have_their_coauthors_and_without_a_list_those_with_one_paper(
    seed: Graph, facts: Graph
) -> None:
    every = {person: (papers, others) for person, papers, others in values(facts, STANDING)}
    for graph, known in ((seed, every), (facts, {p: each for p, each in every.items() if each[0] == "1"})):
        rows = ask(graph, questions()["people"], {"top": "2000"}).rows()
        told = {person.value: (papers.value, others) for _, papers, others, _, person in rows}  # type: ignore[union-attr]
        assert len(told) == len(every)
        counted = {person: (papers, others.value) for person, (papers, others) in told.items() if others}
        assert {person: counted[person] for person in known} == known
        assert counted.keys() == known.keys()


@pytest.mark.parametrize(
    ("question", "given"), [("people", {}), ("people", {"top": "5000"}), ("leading-people", {})]
)
def test_people_of_as_many_papers_stand_in_the_order_of_their_names(
    question: str, given: dict[str, str], tmp_path: Path
) -> None:
    names = ["Zed, Zora", "Wilk, Żaneta", "Perić, Đurđa", "Lund, Eva", "Haddad, omar", "Карпов, Олег"]
    entry = "@article{{k{0}, title = {{Paper {0}}}, author = {{{1}}}, year = 2020}}\n"
    library = "".join(entry.format(number, name) for number, name in enumerate(names))
    (tmp_path / "a.bib").write_text(library, "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:
        found = [row[0].value for row in ask(graph, questions()[question], given).rows()]
    latin = ["Đurđa Perić", "Eva Lund", "omar Haddad", "Żaneta Wilk", "Zora Zed"]
    assert found == [*latin, "Олег Карпов"]


def test_people_of_a_category_stand_in_one_order_however_many_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(derived, "LISTED", 4)
    names = ["Zora Zed", "Żaneta Wilk", "Đurđa Perić", "Eva Lund", "omar Haddad", "Олег Карпов"]
    papers = [
        {"id": f"2401.1000{n}", "title": f"On {n}", "authors": [name], "categories": ["cs.LG"]}
        for n, name in enumerate(names)
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(paper) + "\n" for paper in papers), "utf-8")
    kg.build([tmp_path / "a.jsonl"], tmp_path / "out")
    asked = questions()["people-of-category"]
    with open_graph(tmp_path / "out") as graph:
        first, every = (
            [row[0].value for row in ask(graph, asked, {"category": "cs.LG", "top": top}).rows()]
            for top in ("4", "5000")
        )
    assert first == every[:4] == ["Đurđa Perić", "Eva Lund", "omar Haddad", "Żaneta Wilk"]

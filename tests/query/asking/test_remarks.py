"""What the rows of an answer cannot say is said beside it."""

import re
from pathlib import Path

import pytest

import kg
from kg.pipeline.derived import companions, deriving
from kg.query import ask, questions, read_question
from kg.query.asking import remarks
from kg.rdf.describe import derived as described
from kg.rdf.describe.derived import LISTED
from kg.store import open_graph
from tests.graphs import SMALL


def beside_examples(notices: list[str]) -> list[str]:
    """What is told beside that the question's example was asked for."""
    return [notice for notice in notices if not notice.startswith("Asked for ")]


def said(query: str, graph: Path = SMALL) -> list[str]:
    notices: list[str] = []
    with open_graph(graph) as opened:
        question = questions().get(query) or read_question(query, "q")
        ask(opened, question, notice=notices.append)
    return beside_examples(notices)


@pytest.mark.parametrize("query", ["SELECT * { ?p dcterms:titel ?t }", "ASK { ?p dcterms:titel ?t }"])
def test_a_name_that_nothing_uses_explains_why_there_are_no_rows(query: str) -> None:
    assert said(query) == ["No fact uses dcterms:titel. Did you mean dcterms:title?"]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?p kgo:venueAsPrinted ?v }",
        "SELECT * { ?p foaf:name ?n OPTIONAL { ?p foaf:nick ?o } }",
        "SELECT DISTINCT ?c { ?p kgo:authorListComplete ?c FILTER (!?c) OPTIONAL { ?p foaf:nick ?o } }",
        "SELECT * { ?p dcterms:title ?t FILTER (xsd:integer(?t) = 3) }",
        "PREFIX dcterms: <http://elsewhere/> ASK { ?p dcterms:titel ?t }",
        "SELECT * { ?p dcterms:title 'dcterms:titel' } # dcterms:titel",
    ],
)
def test_a_known_name_a_full_answer_and_a_prefix_of_its_own_need_no_remark(query: str) -> None:
    assert not [remark for remark in said(query) if remark.startswith("No fact uses ")]


def test_a_question_of_the_catalogue_needs_no_remark_about_its_names(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(
        "@article{a, title={On Maps}, author={Jane Roe}, year=2024, doi={10.1/a}}"
    )
    kg.build(tmp_path / "a.bib", tmp_path / "out", extract=False)
    assert "dcterms:date" in questions()["missing-of-paper"].text
    with open_graph(tmp_path / "out") as graph:
        notices: list[str] = []
        ask(graph, questions()["missing-of-paper"], {"paper": "On Maps"}, notice=notices.append)
    assert not [notice for notice in notices if notice.startswith("No fact uses ")]


@pytest.mark.parametrize(("doubted", "told"), [("", 0), ("<urn:n> cito:qualifies <urn:p> .", 1)])
def test_who_finds_nothing_taken_back_is_led_to_what_is_doubted(
    tmp_path: Path, doubted: str, told: int
) -> None:
    facts = '<urn:p> dcterms:title "On Maps" . ' + doubted
    prefixes = "@prefix cito: <http://purl.org/spar/cito/> . @prefix dcterms: <http://purl.org/dc/terms/> . "
    (tmp_path / "g.ttl").write_text(prefixes + facts, "utf-8")
    for name in ("retracted", "citing-retracted"):
        remarks_told = [each for each in said(name, tmp_path / "g.ttl") if "kg query notices" in each]
        assert len(remarks_told) == told
    assert not [each for each in said("trials", tmp_path / "g.ttl") if "notices" in each]


TOPICS = Path(__file__).parents[1] / "graphs" / "topics.trig"
UNLINKED = (
    "No concept of this graph is linked to a vocabulary: "
    "kg build --concepts FILE links those that are called like its topics."
)


@pytest.mark.parametrize("name", ["papers-under-topic", "topics-under-topic", "topics-of-concept", "topics"])
def test_a_graph_without_topics_says_how_to_get_them(name: str) -> None:
    assert UNLINKED in said(name)
    assert UNLINKED not in said("topics", TOPICS)


def test_a_prefix_that_is_declared_as_the_project_does_is_the_same() -> None:
    assert said("PREFIX dcterms: <http://purl.org/dc/terms/>\nASK { ?p dcterms:titel ?t }")


@pytest.mark.parametrize("name", ["papers-with-words", "quotes-of-concept"])
def test_a_graph_without_texts_says_so(name: str, tmp_path: Path) -> None:
    lines = SMALL.read_text("utf-8").replace("dcterms:abstract", "rdfs:comment")
    bare = lines.replace("nif:anchorOf", "rdfs:comment")
    file = tmp_path / "a.trig"
    file.write_text("@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n" + bare, encoding="utf-8")
    assert said(name, file) == [
        "This graph has no texts, abstracts or quotes: kg build --no-text leaves them out."
    ]
    assert said(name) == []


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("10", ["The first 10 of 20: top=20 all."]),
        ("20", []),
        ("100", []),
    ],
)
def test_who_sees_the_first_of_many_is_told_how_many_there_are(
    given: str, expected: list[str], root: Path
) -> None:
    assert first("people", {"top": given}, root / "exports" / "graph.nq") == expected


def test_a_category_has_a_number_of_its_own(root: Path) -> None:
    given = {"category": "cs.LG", "top": "2"}
    assert first("papers-of-category", given, root / "exports" / "graph.nq") == [
        "The first 2 of 4: top=4 all."
    ]


def test_what_nobody_counted_has_no_number(root: Path) -> None:
    given = {"since": "2025", "top": "1"}
    assert first("papers-since", given, root / "exports" / "graph.nq") == [
        "The first 1: a top above 1,000 shows all."
    ]


def test_who_asks_for_a_part_of_what_is_listed_is_not_told_the_number_of_all(root: Path) -> None:
    given = {"least": "2", "top": "1"}
    assert first("concept-pairs", given, root / "exports" / "graph.nq") == [
        "The first 1: a top above 1,000 shows all."
    ]
    assert first("concept-pairs", {"least": "1", "top": "1"}, root / "exports" / "graph.nq") == []


def test_a_question_that_shows_a_whole_list_says_of_how_many_these_are_the_first(
    root: Path, tmp_path: Path
) -> None:
    graph = (root / "exports" / "graph.nq").read_text("utf-8")
    known = '/list/people> <https://schema.org/numberOfItems> "'
    (tmp_path / "graph.nq").write_text(graph.replace(f'{known}20"', f'{known}1953"'), "utf-8")
    assert first("leading-people", {}, tmp_path / "graph.nq") == ["The first 20 of 1,953."]
    assert first("leading-people", {}, root / "exports" / "graph.nq") == []
    assert first("leading-people", {}, SMALL) == []


@pytest.mark.parametrize(("top", "said"), [("1", "The first 1"), ("100", "Only those")])
def test_what_a_list_looked_at_is_said_where_that_was_not_all(
    top: str, said: str, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(companions, "LEADING", 4)
    monkeypatch.setattr(deriving, "LEADING", 4)
    kg.build([root / "seeds"], tmp_path)
    assert first("concept-pairs", {"top": top}, tmp_path / "graph.nq") == [
        f"{said} of the pairs of the 4 concepts that most papers name: a top above 1,000 looks for all."
    ]


@pytest.mark.parametrize(
    ("question", "given", "expected"),
    [
        (
            "people-of-concept",
            {"concept": "MoE", "top": "2"},
            "The first 2, where there are more: top=10",
        ),
        (
            "quotes-of-concept",
            {"concept": "MoE", "top": "12"},
            "The first 12, where there are more: top=100",
        ),
        ("people-of-concept", {"concept": "MoE"}, ""),
        ("bridges-of-categories", {"top": "2"}, "The first 2: a top above 1,000 shows all."),
        ("bridges-of-categories", {}, ""),
    ],
)
def test_who_sees_as_many_rows_as_a_limit_allows_is_told(
    question: str, given: dict[str, str], expected: str, root: Path
) -> None:
    told = first(question, given, root / "exports" / "graph.nq")
    assert [each[: len(expected)] for each in told] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", []),
        (
            "#+ param: most (integer) = 2\n",
            ["The first 2, where there are more: most=10 shows them."],
        ),
    ],
)
def test_a_limit_of_a_query_of_ones_own_is_a_parameter_if_its_header_says_so(
    header: str, expected: list[str]
) -> None:
    assert said(f"{header}SELECT * {{ ?paper dcterms:title ?title }} LIMIT 3 #+ most") == expected


def test_concepts_that_bridge_are_those_of_two_lists_or_all(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(described, "LISTED", 8)
    kg.build([root / "seeds"], tmp_path)
    (told,) = first("bridges-of-categories", {}, tmp_path / "graph.nq")
    assert (
        told == "Only those of the 8 concepts that most papers of each name: a top above 1,000 looks for all."
    )
    assert first("bridges-of-categories", {"top": "1001"}, tmp_path / "graph.nq") == []
    assert first("bridges-of-categories", {"top": "1"}, SMALL) == [
        "The first 1, where there are more: top=10 shows them."
    ]


def test_a_graph_without_lists_says_that_all_are_here() -> None:
    assert first("concepts", {"top": "1"}, SMALL) == [
        "This graph does not list what comes first (it has no graph/derived), so all are here."
    ]


def test_a_graph_without_a_list_of_what_no_concept_is_is_not_several_graphs(
    root: Path, tmp_path: Path
) -> None:
    text = (root / "exports" / "graph.nq").read_text("utf-8")
    without, both = tmp_path / "without.nq", tmp_path / "both.nq"
    lines = text.splitlines(keepends=True)
    without.write_text("".join(line for line in lines if "mls#Model" not in line), "utf-8")
    both.write_text(text + text.replace("https://example.org/kg/", "https://example.org/other/"), "utf-8")
    assert first("concepts-of-type", {"type": "model"}, without) == []
    assert first("concepts-of-type", {"type": "model"}, both) == [
        "Several graphs are here together, each with a list of its own first, so all are here."
    ]


def test_who_sees_people_beyond_the_list_is_told_whose_coauthors_are_counted(root: Path) -> None:
    told = questions()["people"].unlisted
    assert first("people", {"top": "1001"}, root / "exports" / "graph.nq") == [told]
    assert first("people", {"top": "1"}, SMALL)[1:] == [told]
    assert first("people", {"top": "100"}, root / "exports" / "graph.nq") == []


@pytest.mark.parametrize(("kind", "given"), [("string", "x"), ("integer", "1"), ("person", "Jakob Foerster")])
def test_a_parameter_that_happens_to_be_called_top_reads_no_list(kind: str, given: str, root: Path) -> None:
    own = read_question(f"#+ param: top ({kind})\nSELECT * {{ BIND (?top AS ?one) }}", "people")
    notices: list[str] = []
    with open_graph(root / "exports" / "graph.nq") as opened:
        ask(opened, own, {"top": given}, notice=notices.append)
    assert notices == []


def test_a_query_of_ones_own_says_in_its_header_which_list_it_reads(root: Path) -> None:
    text = questions()["people"].text
    own = read_question(text, "my-people")
    notices: list[str] = []
    with open_graph(root / "exports" / "graph.nq") as opened:
        ask(opened, own, {"top": "10"}, notice=notices.append)
    assert notices == ["The first 10 of 20: top=20 all."]


LIST = re.compile(r"\?top (?:<=|>) (\d+)|top above ([\d,]+)|of the first ([\d,]+)")


def test_so_many_are_listed_as_remarks_and_questions_say() -> None:
    listed = {
        name: question.text for name, question in questions().items() if question.first or question.within
    }
    numbers = {
        name: {int("".join(each).replace(",", "")) for each in LIST.findall(text)}
        for name, text in listed.items()
    }
    assert numbers == {name: {LISTED} for name in listed}
    assert len(numbers) == 13
    assert remarks.LISTED == LISTED


def first(question: str, given: dict[str, str], graph: Path) -> list[str]:
    notices: list[str] = []
    with open_graph(graph) as opened:
        ask(opened, questions()[question], given, notice=notices.append)
    return beside_examples(notices)


@pytest.mark.parametrize(
    ("name", "given", "told"),
    [
        (
            "coauthors",
            {},
            ["Asked for person = Qizhen Zhang: the example of the question"],
        ),
        ("coauthors", {"person": "Chris Lu"}, []),
        ("papers-since", {}, ["Asked for since = 2025: the example of the question"]),
        ("people", {}, []),
    ],
)
def test_whoever_named_nothing_is_told_which_example_was_asked_for(
    name: str, given: dict[str, str], told: list[str], root: Path
) -> None:
    notices: list[str] = []
    with open_graph(root / "exports" / "graph.nq") as graph:
        ask(graph, questions()[name], given, notice=notices.append)
    examples = [notice for notice in notices if notice.startswith("Asked for ")]
    assert [notice.partition(", since")[0] for notice in examples] == told

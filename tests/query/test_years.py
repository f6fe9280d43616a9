"""Years are numbers, also before Christ, and one paper without a year hides those of no other."""

from collections.abc import Iterator

import pytest

from kg.query import ask, find_question
from kg.store import Graph, open_graph
from kg.store.terms import shown

PAPERS = (
    ("Doors", "-0300", -300), ("Locks", "-0044", -44), ("Bolts", "0850", 850), ("Hinges", "1543-05", 1543),
    ("Keys", "1543", 1543), ("Walls", "189X", 1890), ("Nails", "1891", 1891), ("Halls", None, None),
)  # fmt: skip
"""Title, date and year; the date of the last is not known."""
LATEST_FIRST = ["Nails", "Walls", "Hinges", "Keys", "Bolts", "Locks", "Doors", "Halls"]
HEAD = """@base <https://example.org/kg/> . @prefix kgo: <https://w3id.org/scholarly-kg/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix schema: <https://schema.org/> .
@prefix dc: <http://purl.org/dc/elements/1.1/> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix pro: <http://purl.org/spar/pro/> .
<person/mina> a foaf:Person ; foaf:name "Mina Okafor" .
<person/m> a foaf:Person ; foaf:name "M. Okafor" .
<person/bo> a foaf:Person ; foaf:name "Bo Li" .
<paper/x> a schema:ScholarlyArticle ; dcterms:title "Undated" ; dcterms:creator <person/bo> .
<organisation/lab> a schema:Organization ; schema:name "Door Institute" .
<category/houses> a skos:Concept ; skos:inScheme <scheme> ; skos:notation "houses" ; skos:prefLabel "Houses" .
<concept/door> a skos:Concept ; skos:prefLabel "door" ; kgo:paperCount 8 .
<candidate/1> a kgo:IdentityCandidate ; kgo:candidate <person/mina>, <person/m> ;
    kgo:confidence 0.5 ; kgo:verdict "open" .
<candidate/2> a kgo:IdentityCandidate ; kgo:candidate <person/mina>, <person/bo> ;
    kgo:confidence 0.4 ; kgo:verdict "open" .
<graph/derived> { <person/mina> skos:hiddenLabel "okafor" . <person/m> skos:hiddenLabel "okafor" . }
"""


def described(title: str, issued: str | None, year: int | None) -> str:
    paper = f"<paper/{title.lower()}>"
    venue = "ANNALS" if title == "Doors" else "Annals"
    dated = f'dcterms:issued "{issued}" ; kgo:year {year} ;' if issued else ""
    return f"""{paper} a schema:ScholarlyArticle ; dcterms:title "{title}" ; {dated}
        dcterms:creator <person/mina>, <person/m> ; dcterms:subject <category/houses> ;
        schema:about <concept/door> ; kgo:venueAsPrinted "{venue}" ;
        dcterms:license <https://example.org/By> .
    <authorship/{title}> pro:isHeldBy <person/mina> ; pro:relatesToDocument {paper} ;
        pro:relatesToOrganization <organisation/lab> ; schema:position 1 .
    """


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    file = tmp_path_factory.mktemp("years") / "years.trig"
    file.write_text(HEAD + "".join(described(*paper) for paper in PAPERS), encoding="utf-8")
    with open_graph(file) as opened:
        yield opened


def rows(graph: Graph, question: str, **given: str) -> list[list[str]]:
    return [[shown(cell) for cell in row] for row in ask(graph, find_question(question), given).rows()]


@pytest.mark.parametrize(
    ("question", "given", "expected"),
    [
        (
            "venues-and-licences",
            {},
            [
                ["venue", "Annals", "8", "-300", "1891", "2"],
                ["licence", "https://example.org/By", "8", "-300", "1891", "1"],
            ],
        ),
        (
            "people-of-organisation",
            {"organisation": "Door Institute"},
            [["Mina Okafor", "8", "-300", "1891"]],
        ),
        ("organisations-of-person", {"person": "Mina Okafor"}, [["Door Institute", "8", "-300", "1891"]]),
        ("namesakes-of-person", {"person": "person/mina"}, [["M. Okafor", "8", "-300", "1891", "0.5"]]),
        (
            "identity-doubts",
            {},
            [
                ["M. Okafor / Mina Okafor", "8 papers, -300 to 1891 / 8 papers, -300 to 1891"],
                ["Bo Li / Mina Okafor", "Undated / 8 papers, -300 to 1891"],
            ],
        ),
    ],
)
def test_a_paper_without_a_year_leaves_the_first_and_last_year_of_the_others(
    question: str, given: dict[str, str], expected: list[list[str]], graph: Graph
) -> None:
    assert [row[: len(expected[0])] for row in rows(graph, question, **given)] == expected


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("years", {}),
        ("timeline", {}),
        ("years-of-category", {"category": "houses"}),
        ("years-of-concept", {"concept": "door"}),
        ("timeline-of-concept", {"concept": "door"}),
        ("timeline-of-person", {"person": "Mina Okafor"}),
    ],
)
def test_years_are_in_the_order_of_their_numbers(question: str, given: dict[str, str], graph: Graph) -> None:
    years = [row[0] for row in rows(graph, question, **given)]
    assert years == ["-300", "-44", "850", "1543", "1890", "1891", "without a year"]


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("papers", {}),
        ("papers-of-category", {"category": "houses"}),
        ("papers-of-concept", {"concept": "door"}),
        ("latest-papers-of-concept", {"concept": "door"}),
        ("papers-of-person", {"person": "Mina Okafor"}),
        ("papers-at-organisation", {"organisation": "Door Institute"}),
    ],
)
def test_the_latest_come_first_also_before_christ(question: str, given: dict[str, str], graph: Graph) -> None:
    assert [row[0] for row in rows(graph, question, **given) if row[0] != "Undated"] == LATEST_FIRST


@pytest.mark.parametrize("top", range(1, 9))
def test_the_first_papers_of_a_concept_are_the_latest(top: int, graph: Graph) -> None:
    found = rows(graph, "papers-of-concept", concept="door", top=str(top))
    assert [row[0] for row in found] == LATEST_FIRST[:top]


def test_the_first_and_last_date_are_so_by_their_years(graph: Graph) -> None:
    counted = dict(rows(graph, "overview"))
    assert (counted["first dated"], counted["last dated"]) == ("-0300", "189X")


@pytest.mark.parametrize(
    ("since", "last"),
    [
        ("1543", "Keys"),
        ("1543-05", "Keys"),  # which may have appeared then or later
        ("1543-01-01", "Keys"),
        ("1543-06", "Keys"),
        ("1544", "Walls"),
        ("0850", "Bolts"),
        ("-0100", "Locks"),
        ("-0400-01-01", "Doors"),
    ],
)
def test_papers_since_a_date_have_those_of_which_less_is_known(since: str, last: str, graph: Graph) -> None:
    expected = LATEST_FIRST[: LATEST_FIRST.index(last) + 1]
    if since == "1543-06":
        expected.remove("Hinges")  # it appeared a month before
    assert [row[0] for row in rows(graph, "papers-since", since=since)] == expected

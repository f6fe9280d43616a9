import re

import pyoxigraph as ox
import pytest

from kg.errors import InputError, UsageError
from kg.query import Parameter, ParameterType, find_question, questions, read_question
from kg.query.catalogue import folder
from kg.query.question import read_file

HEADER = """#+ summary: What it answers
#+ param: person (person) = "Qizhen \\"Q\\" Zhang"
#+ param: least (integer) = 2
#+ param: words (string)
#+ example: kg query x
#+ about: papers
#+ first: people
#+ unlisted: Some are told
#+ param: top (integer) = 100
SELECT * { ?person ?least ?words ?top }
"""


def test_a_header_says_what_a_question_answers_and_takes() -> None:
    question = read_question(HEADER, "x")
    assert question.summary == "What it answers"
    assert question.example == "kg query x"
    assert question.about == "papers"
    assert question.first == "people"
    assert question.unlisted == "Some are told"
    assert question.text == HEADER
    assert question.parameters == (
        Parameter(name="person", type=ParameterType.PERSON, default='Qizhen "Q" Zhang'),
        Parameter(name="least", type=ParameterType.INTEGER, default="2"),
        Parameter(name="words", type=ParameterType.STRING),
        Parameter(name="top", type=ParameterType.INTEGER, default="100"),
    )


def test_a_query_without_a_header_is_a_question_without_parameters() -> None:
    assert read_question("# a comment\nASK {}", "x").parameters == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("#+ sumary: x", "f.rq:1"),
        ("#+ about: papers\n#+ about: pages", "f.rq:2"),
        ("# c\n#+ param: person", "f.rq:2"),
        ("#+ param: person (human)", "f.rq:1"),
        ('#+ param: person (person) = "x', "f.rq:1"),
        ('#+ param: person (person) = "\\x"', "f.rq:1"),
        ("#+ param: a (string)\n#+ param: a (integer)", "f.rq:2"),
        ("#+ summary: x\n#+ summary: y", "f.rq:2"),
        ("#+ nonsense", "f.rq:1"),
        ("#+ summary: x\n#+ first: people", "f.rq:2"),
        ("#+ param: top (string)\n#+ first: people", "f.rq:2"),
        ("#+ summary: x\n#+ group: nope", "f.rq:2: .*the groups are graph, papers"),
    ],
)
def test_a_header_that_is_not_understood_is_named_by_its_line(text: str, place: str) -> None:
    with pytest.raises(InputError, match=place):
        read_question(text, "f", "f.rq")


@pytest.mark.parametrize("name", questions())
def test_a_question_of_the_catalogue_is_complete(name: str) -> None:
    question = questions()[name]
    assert question.summary
    assert question.example is not None
    assert question.example.startswith(f"kg query {name}")
    assert all(parameter.default is not None for parameter in question.parameters)
    body = [line for line in question.text.splitlines() if not line.startswith("#+")]
    builds_a_graph = any(line.startswith("CONSTRUCT") for line in body)  # whose triples are sorted anyway
    assert builds_a_graph or any(line.startswith("ORDER BY") for line in body), (
        "the order of the rows must be the same each time"
    )
    assert name in {"classes", "graphs"} or any(line.strip().startswith("# ") for line in body), (
        "a comment says what a part of it is for"
    )


@pytest.mark.parametrize("path", sorted(folder().rglob("*.rq")), ids=lambda path: path.stem)
def test_a_file_of_the_catalogue_is_whole_sparql_that_can_be_used_elsewhere(path: object) -> None:
    ox.Store().query(read_file(path).text)  # type: ignore[arg-type]


def test_names_of_questions_are_plain_nouns() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in questions())


def test_the_case_of_the_name_of_a_question_does_not_count() -> None:
    assert find_question("Identity-Doubts") is questions()["identity-doubts"]


def test_an_unknown_question_names_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"Did you mean identity-doubts.*kg query --list"):
        find_question("identity-doubt")


def test_who_looks_through_the_questions_is_not_shown_their_sparql() -> None:
    shown = repr(questions()["coauthors"])
    assert "name='coauthors'" in shown
    assert "SELECT" not in shown

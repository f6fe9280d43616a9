"""How much of an answer is shown, and that there is more."""

import copy
import gc
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.query import Question, ask, questions, read_question
from kg.query.asking.first_rows import is_widened, reach_of, usual_rows
from kg.store import Graph, open_graph
from tests.query.many import people_of_concept

MORE = "The first 100, and there are more: top=1000 shows them."


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    file = tmp_path_factory.mktemp("many") / "many.ttl"
    file.write_text(people_of_concept(103), "utf-8")
    with open_graph(file) as graph:
        yield graph


@pytest.mark.parametrize(
    ("top", "most", "rows", "cut", "remarks"),
    [
        (None, None, 100, True, (MORE,)),
        (None, 102, 102, True, ()),
        (None, 103, 103, False, ()),
        (None, 5000, 103, False, ()),
        (None, 0, 0, True, ()),
        ("100", None, 100, True, ("The first 100, where there are more: top=1000 shows them.",)),
        ("1000", None, 103, False, ()),
        ("1000", 100, 100, True, ()),
    ],
)
@pytest.mark.parametrize("question", ["people-of-concept", "papers-of-concept", "papers-with-words"])
def test_an_answer_is_cut_where_there_is_more_whoever_said_how_much_is_shown(
    question: str,
    top: str | None,
    most: int | None,
    rows: int,
    cut: bool,
    remarks: tuple[str, ...],
    many: Graph,
) -> None:
    given = {"words": "paper"} if question == "papers-with-words" else {"concept": "moe"}
    given |= {} if top is None else {"top": top}
    found = ask(many, questions()[question], given, max_rows=most)
    texts = ("This graph has no texts, abstracts or quotes: kg build --no-text leaves them out.",)
    told = tuple(remark for remark in found.remarks if remark not in texts)
    assert (len(found), found.cut, told) == (rows, cut, remarks)


def test_just_as_many_as_a_question_shows_are_all(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text(people_of_concept(100), "utf-8")
    with open_graph(tmp_path / "a.ttl") as graph:
        found = ask(graph, questions()["people-of-concept"], {"concept": "moe"})
    assert (len(found), found.cut, found.remarks) == (100, False, ())


@pytest.mark.parametrize("question", ["people", "concepts", "papers", "systems"])
def test_whoever_reads_a_list_piece_by_piece_has_all_of_it_once(question: str, seed: Graph) -> None:
    whole = list(ask(seed, questions()[question]).rows())
    read: list[object] = []
    cut = True
    while cut:
        found = ask(seed, questions()[question], max_rows=len(read) + 3)
        read += list(found.rows())[len(read) :]
        cut = found.cut
    assert read == whole != []


def of_seed(question: Question) -> dict[str, str]:
    """The example of a question, of what the seed has."""
    given = {each.name: each.default or "" for each in question.parameters if each.is_example}
    return given | ({"category": "cs.LG"} if "category" in given else {})


@pytest.mark.parametrize(
    "question", [each for each in questions().values() if is_widened(each)], ids=lambda each: each.name
)
@pytest.mark.parametrize("size", [1, 3])
def test_how_much_is_read_at_once_does_not_change_what_there_is(
    question: Question, size: int, seed: Graph
) -> None:
    given = of_seed(question)
    most = 12 * size  # as far as one reads
    whole = list(ask(seed, question, given, max_rows=10_000).rows())
    read: list[object] = []
    cut = True
    while cut and len(read) < most:
        found = ask(seed, question, given, max_rows=len(read) + size)
        read += list(found.rows())[len(read) :]
        cut = found.cut
    assert read == whole[:most]
    assert cut == (len(whole) > len(read))


def test_a_list_of_a_part_is_all_that_is_read_whatever_is_read_at_once(tmp_path: Path) -> None:
    among = '<list/d> <http://purl.org/dc/terms/description> "the doubts of the two" ; a schema:ItemList'
    (tmp_path / "doubts.trig").write_text(DOUBTS.replace("<list/d> a schema:ItemList", among), "utf-8")
    with open_graph(tmp_path / "doubts.trig") as graph:
        some = [ask(graph, questions()["identity-doubts"], max_rows=most) for most in (2, 1000, 1001, 5000)]
        whole = ask(graph, questions()["identity-doubts"], {"top": "1001"}, max_rows=5000)
    words = ("Only those of the doubts of the two: a top above 1,000 looks for all.",)
    assert [(len(found), found.cut, found.remarks) for found in some] == [(1, True, words)] * 4
    assert (len(whole), whole.cut) == (2, False)


@pytest.mark.parametrize(
    ("name", "rows", "top"),
    [("people", None, 101), ("people", 999, 1000), ("people", 1000, 1000), ("people", 1001, 1002)]
    + [("papers-since", None, 1000), ("people-of-concept", 1000, 1001), ("coauthors", 7, None)],
)
def test_what_is_not_listed_is_looked_for_only_by_whom_asks_for_more_than_is(
    name: str, rows: int | None, top: int | None
) -> None:
    assert reach_of(questions()[name], {}, rows).top == top
    assert reach_of(questions()[name], {"top": "5"}, rows).top is None


def test_as_many_as_are_listed_are_cut_where_the_list_says_that_there_are_more(
    seed: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.query.asking.first_rows.LISTED", 7)
    found = ask(seed, questions()["people"], max_rows=7)
    assert (len(found), found.cut, found.remarks) == (7, True, ("The first 7 of 20: top=20 all.",))


def lessened(name: str, top: int) -> Question:
    """A question that shows less where nothing is said."""
    question = questions()[name]
    usual = next(each.default for each in question.parameters if each.name == "top")
    return read_question(question.text.replace(f"top (integer) = {usual}", f"top (integer) = {top}"), name)


@pytest.mark.parametrize(
    ("name", "given", "remark"),
    [
        ("claims", {}, "Of the first 2 of 9 papers: top=9 has all."),
        ("relations-of-concept", {"concept": "moe"}, "The first 2, where there are more: top=10 shows them."),
        ("largest-improvements", {"unit": "%"}, "The first 2, where there are more: top=10 shows them."),
    ],
)
def test_what_counts_no_rows_leaves_out_some_that_are_told_of(
    name: str, given: dict[str, str], remark: str, seed: Graph
) -> None:
    found = ask(seed, lessened(name, 2), given)
    assert usual_rows(lessened(name, 2)) is None
    assert (found.cut, found.remarks) == (True, (remark,))
    chosen = ask(seed, questions()[name], {**given, "top": "2"})
    assert (chosen.cut, chosen.remarks) == (True, (remark,))


@pytest.mark.parametrize("kind", ["string", "integer"])
def test_a_query_of_ones_own_with_another_top_is_asked_as_it_is(kind: str, seed: Graph) -> None:
    own = read_question(f"#+ param: top ({kind}) = 2\nSELECT * {{ VALUES ?top {{ 1 2 3 }} }}", "own")
    found = ask(seed, own, max_rows=5)
    assert usual_rows(own) is None
    assert (len(found), found.cut) == (1 if kind == "integer" else 0, False)


def test_an_answer_keeps_what_is_said_of_it_when_it_is_copied(many: Graph) -> None:
    found = ask(many, questions()["people-of-concept"], {"concept": "moe"})
    gc.collect()
    for again in (copy.copy(found), pickle.loads(pickle.dumps(found))):
        assert (again.cut, again.remarks, list(again.rows())) == (True, (MORE,), list(found.rows()))


DOUBTS = """
@base <https://example.org/kg/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix kgo: <https://w3id.org/scholarly-kg/ns#> .
@prefix schema: <https://schema.org/> .
<person/a> foaf:name "A" . <person/b> foaf:name "B" . <person/c> foaf:name "C" . <person/d> foaf:name "D" .
<candidate/1> kgo:candidate <person/a>, <person/b> ; kgo:confidence 0.5 ; kgo:verdict "open" .
<candidate/2> kgo:candidate <person/c>, <person/d> ; kgo:confidence 0.5 ; kgo:verdict "open" .
<graph/derived> {
  <list/d> a schema:ItemList ; schema:name "identity-doubts" ; schema:itemListElement <item/1> .
  <item/1> schema:position 1 ; schema:item <candidate/2> .
}
"""


def test_pairs_that_are_listed_come_first_also_where_all_are_looked_for(tmp_path: Path) -> None:
    (tmp_path / "doubts.trig").write_text(DOUBTS, "utf-8")
    with open_graph(tmp_path / "doubts.trig") as graph:
        answers = [ask(graph, questions()["identity-doubts"], {"top": top}) for top in ("1000", "1001")]
        names = [[row[0] for row in answer.values()] for answer in answers]
    assert names == [["C / D"], ["C / D", "A / B"]]

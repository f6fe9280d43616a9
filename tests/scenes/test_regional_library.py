"""A library of regional studies: a paper that two national databases print is one, with its people."""

from collections.abc import Iterator

import pytest

import kg
from kg.query import Kind, find
from kg.store import Graph, open_graph
from tests.scenes.conftest import rows

EXPORTS = {
    "elibrary.ris": """TY  - JOUR
AU  - Иванов И.И.
AU  - Петрова А.С.
TI  - ГРАФЫ ЗНАНИЙ: ОБЗОР МЕТОДОВ
T2  - Вестник = Herald of Saint Petersburg University
PY  - 2019
VL  - Т. 15
IS  - № 3
SP  - С. 12
EP  - 20
ER  -
""",
    "cyberleninka.bib": """@article{a, author = {Иванов Иван Иванович and Петрова Анна Сергеевна},
  year = {2019}, title = {Графы знаний: обзор методов}, journal = {Вестник},
  volume = {15}, number = {3}, pages = {12--20}}
""",
    "kci.ris": """TY  - JOUR
AU  - 김민수
AU  - 이영희
TI  - 지식 그래프 기반 추천 시스템 연구 = A Study of Recommendation by Knowledge Graphs
T2  - 정보관리학회지
PY  - 2019
VL  - 제36권
IS  - 제3호
SP  - 123
EP  - 145
ER  -
""",
    "riss.ris": """TY  - JOUR
AU  - 김 민 수
AU  - 이 영 희
TI  - 지식그래프 기반 추천시스템 연구
T2  - 정보관리학회지
PY  - 2019
VL  - 36
SP  - 123
EP  - 145
ER  -
""",
    "garuda.ris": """TY  - JOUR
AU  - Sukarno
AU  - Wahyuni, Sri, M.Kom.
TI  - Graf Pengetahuan untuk Perpustakaan Digital
PY  - 2019
VL  - Vol 12
LA  - Bahasa Indonesia
ER  -
""",
    "ojs.bib": """@article{b, author = {Sukarno, Sukarno and Wahyuni, Sri}, year = {2019}, volume = {12},
  title = {Graf Pengetahuan untuk Perpustakaan Digital}}
""",
    "airiti.ris": """TY  - JOUR
AU  - 陳怡君(國立臺灣大學)
TI  - 臺灣原住民口述歷史之數位典藏
JF  - 台灣人類學刊
PY  - 民國104年12月
ER  -
""",
    "ndl.bib": """@book{c, author = {[清]曹雪芹 and 夏目漱石著}, title = {石頭記と猫}, year = {大正2年}}
""",
}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    folder = tmp_path_factory.mktemp("regional")
    for name, words in EXPORTS.items():
        (folder / name).write_text(words, "utf-8")
    kg.build([folder / name for name in EXPORTS], folder / "out")
    with open_graph(folder / "out") as opened:
        yield opened


def test_a_paper_that_two_databases_print_each_in_its_way_is_one(graph: Graph) -> None:
    several = "SELECT (COUNT(?record) AS ?many) { GRAPH ?g { ?record kgo:recordOf ?paper } } GROUP BY ?paper"
    assert sorted(rows(graph, several)) == [["1"], ["1"], ["2"], ["2"], ["2"]]


def test_its_people_are_those_of_both_by_their_whole_names(graph: Graph) -> None:
    people = {name for (name,) in rows(graph, "SELECT ?name { ?person a foaf:Person ; foaf:name ?name }")}
    assert {"Иванов Иван Иванович", "Петрова Анна Сергеевна", "Sri Wahyuni", "陳怡君"} <= people
    assert {"曹雪芹", "夏目漱石"} <= people
    assert len(people) == 9


def test_a_year_of_a_reign_is_one_of_ours(graph: Graph) -> None:
    years = rows(graph, "SELECT ?year { ?paper kgo:year ?year } ORDER BY ?year")
    assert years == [["1913"], ["2015"], ["2019"], ["2019"], ["2019"]]


def test_a_paper_is_found_by_its_title_in_the_other_language(graph: Graph) -> None:
    paper = find(graph, "A Study of Recommendation by Knowledge Graphs", [Kind.PAPER])
    assert paper == find(graph, "지식 그래프 기반 추천 시스템 연구", [Kind.PAPER])

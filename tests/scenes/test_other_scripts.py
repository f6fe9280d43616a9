"""A library in many languages: what only sounds alike in Latin letters stays two."""

from collections.abc import Iterator

import pytest

import kg
from kg.query import AmbiguousNameError, Kind, UnknownNameError, find
from kg.store import Graph, open_graph
from tests.scenes.conftest import rows

LIBRARY = """
@article{modern, author={王, 力}, title={近代文学史研究综述}, journal={文学评论}, year=2001}
@article{jin, author={王, 力}, title={金代文学史研究综述}, journal={历史研究}, year=2001}
@article{old, author={王, 力}, title={近代文學史研究綜述}, journal={文學評論}, year=2001}
@book{anwar, author={محفوظ, أنور}, title={تاريخ الأدب العربي الحديث في مصر}, year=2001}
@book{nur, author={محفوظ, نور}, title={تاريخ الأدب العربي القديم في مصر}, year=2002}
@book{whole, author={Boor, Helmut and Newald, Richard}, title={Geschichte der deutschen Literatur},
  publisher={Beck}, year=1951}
@book{part, author={Boor, Helmut and Newald, Richard}, publisher={Beck}, year=1951,
  title={Geschichte der deutschen Literatur: Erster Teil}}
@incollection{one, author={Quiroga, Zenobia and Pfefferkorn, Otto}, title={Vorwort}, year=2001,
  booktitle={Kulturen des Druckes}}
@incollection{other, author={Quiroga, Zenobia and Pfefferkorn, Otto}, title={Vorwort}, year=2001,
  booktitle={Wege der Papiermacher}}
@article{print, author={Schmidt, Hans and andere}, title={Buchdruck in Leipzig um 1500}, year=2001}
@article{metal, author={Schmidt, Hans and andere}, title={Elektronenspektroskopie an Metallen}, year=2003}
@article{print2, author={محفوظ, نجيب and Müller, Jörg}, title={تاريخ الطباعة العربية}, year=1999,
  doi={10.1234/ar.1}}
@book{min, author={김, 민수}, title={현대 소설의 이해}, year={5705 [1945]}}
"""
TRANSLATED = """[{"id": "b", "type": "article-journal", "title": "History of Arabic Printing",
  "DOI": "10.1234/ar.1", "issued": {"date-parts": [[1999]]},
  "author": [{"family": "Mahfouz", "given": "Naguib"}, {"family": "Mueller", "given": "J."}]}]"""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    folder = tmp_path_factory.mktemp("scripts")
    (folder / "library.bib").write_text(LIBRARY, "utf-8")
    (folder / "translated.json").write_text(TRANSLATED, "utf-8")
    kg.build([folder / "library.bib", folder / "translated.json"], folder / "out")
    with open_graph(folder / "out") as opened:
        yield opened


def test_only_what_is_one_in_its_own_letters_is_one(graph: Graph) -> None:
    joined = """SELECT (GROUP_CONCAT(?key; separator=" ") AS ?keys) {
      SELECT ?paper ?key { GRAPH ?g { ?record kgo:recordOf ?paper ; kgo:entry ?entry }
        BIND (STRAFTER(?entry, " ") AS ?key) } ORDER BY ?key
    } GROUP BY ?paper HAVING (COUNT(*) > 1)"""
    assert sorted(rows(graph, joined)) == [["b print2"], ["modern old"]]


def test_words_that_cut_a_list_are_nobody(graph: Graph) -> None:
    people = [name for (name,) in rows(graph, "SELECT ?name { ?p a foaf:Person ; foaf:name ?name }")]
    assert people.count("Hans Schmidt") == 2
    assert "andere" not in people
    assert {"أنور محفوظ", "نور محفوظ"} <= set(people)


@pytest.mark.parametrize(
    "typed", ["王力", "王, 力", "王 力", "wangli", "نور محفوظ", "محفوظ, نور", "김 민수", "김, 민수"]
)
def test_a_name_is_found_as_its_library_writes_it(graph: Graph, typed: str) -> None:
    assert find(graph, typed, [Kind.PERSON]).name in {"王力", "نور محفوظ", "김민수"}


def test_a_name_that_only_sounds_like_one_is_not_taken_for_it(graph: Graph) -> None:
    with pytest.raises((UnknownNameError, AmbiguousNameError)):
        find(graph, "نوار محفوظ", [Kind.PERSON])


def test_another_document_gives_names_and_titles_in_another_script(graph: Graph) -> None:
    assert find(graph, "Naguib Mahfouz", [Kind.PERSON]).name == "نجيب محفوظ"
    assert find(graph, "J. Mueller", [Kind.PERSON]).name == "Jörg Müller"
    paper = find(graph, "History of Arabic Printing", [Kind.PAPER])
    assert paper == find(graph, "تاريخ الطباعة العربية", [Kind.PAPER])


def test_the_year_is_that_of_our_calendar(graph: Graph) -> None:
    assert rows(graph, 'SELECT ?year { ?p dcterms:title "현대 소설의 이해" ; kgo:year ?year }') == [["1945"]]

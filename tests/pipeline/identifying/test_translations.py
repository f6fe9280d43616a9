"""A translation leads to the original whose title it prints, where an author is the same and one fits."""

from pathlib import Path

import pytest

import kg
from kg.query import ask, questions
from kg.store.terms import text
from tests.built import build

ORIGINAL = "@book{de, author={Bernhard, Thomas}, title={Der Untergeher}, year={1983}, langid={german}}\n"
AGAIN = "@book{de2, author={Bernhard, Thomas}, title={Der Untergeher}, year={2006}, publisher={SZ}}\n"
OTHERS = "@book{x, author={Roe, Jane}, title={Der Untergeher}, year={2011}}\n"
LOSER = "@book{en, author={Bernhard, Thomas}, title={The Loser}, origtitle={Der Untergeher}, %s}\n"
KNOPF = "translator={Dawson, Jack}, year={1991}"
CSL = """[{"id": "it", "type": "book", "title": "Il soccombente", "original-title": "Der Untergeher",
 "author": [{"family": "Bernhard", "given": "Thomas"}], "issued": {"date-parts": [[1985]]}}]"""


def test_translations_lead_to_the_original_and_say_why(tmp_path: Path) -> None:
    build(tmp_path, a_bib=ORIGINAL + LOSER % KNOPF, b_json=CSL)
    with kg.open_graph(tmp_path / "out") as graph:
        rows = [
            tuple(map(text, row[:2]))
            for title in ("The Loser", "Il soccombente")
            for row in ask(graph, questions()["links-of-paper"], {"paper": title}).rows()
        ]
        lines = [line for part in kg.explain("The Loser", graph=graph).parts for line in part.lines]
        assert not kg.validate(graph)
    assert rows == [("is a translation of", "Der Untergeher")] * 2
    assert (
        "'The Loser' is a translation of 'Der Untergeher', by origtitle: Der Untergeher (a.bib L2 en)"
        in lines
    )
    assert kg.verify(tmp_path / "out", from_=tmp_path).holds


@pytest.mark.parametrize(
    ("library", "is_linked"),
    [
        (ORIGINAL + OTHERS + LOSER % KNOPF, True),
        (ORIGINAL + LOSER % "year={1991}", True),  # another year: not only another title
        (ORIGINAL + LOSER % "year={1983}", False),
        (ORIGINAL.replace("Bernhard, Thomas", "Roe, Jane") + LOSER % KNOPF, False),
        (ORIGINAL + AGAIN + LOSER % KNOPF, False),
        (ORIGINAL + AGAIN + LOSER % f"{KNOPF}, origdate={{1983}}", True),
        (ORIGINAL.replace("Untergeher", "Untergeher: Roman") + LOSER % KNOPF, True),
        # a volume of a later edition only begins so
        (ORIGINAL.replace("Untergeher", "Untergeher: Band 6").replace("1983", "2006") + LOSER % KNOPF, False),
    ],
)
def test_only_the_one_original_by_an_author_of_the_translation_is_believed(
    tmp_path: Path, library: str, is_linked: bool
) -> None:
    assert ("schema:translationOfWork" in build(tmp_path, a_bib=library)) == is_linked


def test_a_title_beside_which_the_original_is_printed_contradicts_none(tmp_path: Path) -> None:
    of_one = "doi={10.1000/loser}, year={1983}"
    library = ORIGINAL.replace("year={1983}", of_one) + LOSER % of_one
    assert "One paper is called" not in build(tmp_path, a_bib=library)
    assert "One paper is called" in build(tmp_path, a_bib=library.replace("origtitle", "shorttitle"))

"""Papers of one title keep their names, whatever is added to a library, moved in it, or taken out again."""

from pathlib import Path

import pytest

import kg
from kg.store import open_graph

pytestmark = pytest.mark.slow

EDITORIALS = """
@article{edit1, author={Brown, Anna}, title={Editorial},
  journal={Library Trends}, year=2018, volume=66, number=1, pages=1}
@article{edit2, author={Brown, Anna}, title={Editorial},
  journal={Library Trends}, year=2018, volume=66, number=2, pages=101}
@article{edit3, author={Brown, Anna}, title={Editorial},
  journal={Libr. Trends}, year=2018, volume=66, number=2, pages=101}
"""
OLDER = """% an older one
@article{edit0, author={Brown, Anna}, title={Editorial},
  journal={Library Trends}, year=2018, volume=65, pages=400}
"""
WINTER = "@book{%s, author={Roe, Rita}, title={Winter reading}, note={%s}, year=2012}\n"
NAMED = """SELECT ?paper ?key ?old { GRAPH ?g { ?record kgo:recordOf ?paper ; kgo:entry ?entry }
  BIND (STRAFTER(?entry, ' ') AS ?key) OPTIONAL { ?old dcterms:isReplacedBy ?paper } } ORDER BY ?key ?old"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


def names(library: Path, decided: str = "", **documents: str) -> dict[str, str]:
    """Key of each entry → the path of its paper, in a graph of these documents built beside the last one."""
    library.mkdir(exist_ok=True)
    for old in library.iterdir():
        old.unlink()
    for name, text in documents.items():
        (library / f"{name}.bib").write_text(text, "utf-8")
    curation = library.parent / "curation.tsv"
    curation.write_text(decided, "utf-8")
    kg.build(library, library.parent / "out", curation=curation)
    with open_graph(library.parent / "out") as graph:
        rows = [[getattr(value, "value", "") for value in row] for row in graph.query(NAMED).rows()]
        people = graph.query("SELECT ?person { ?person a foaf:Person } ORDER BY ?person").rows()
        found = {key: paper.partition("/kg/")[2] for paper, key, _ in rows}
        return found | {f"person {n}": person.value for n, (person,) in enumerate(people)}


def test_an_entry_that_is_put_before_others_of_its_title_moves_no_name(library: Path) -> None:
    before = names(library, a=EDITORIALS)
    assert len({before[key] for key in ("edit1", "edit2", "edit3")}) == 3
    line = f"same\tpaper\t{before['edit2']}\t{before['edit3']}"
    joined = names(library, line, a=EDITORIALS)
    assert joined["edit2"] == joined["edit3"] != joined["edit1"] == before["edit1"]
    after = names(library, line, a=OLDER + EDITORIALS)
    assert {key: after[key] for key in ("edit1", "edit2", "edit3")} == {
        key: joined[key] for key in ("edit1", "edit2", "edit3")
    }
    assert after["edit0"] not in joined.values()
    moved = names(library, line, elsewhere=EDITORIALS)
    assert {key: moved[key] for key in ("edit1", "edit2", "edit3")} == {
        key: joined[key] for key in ("edit1", "edit2", "edit3")
    }


def test_a_second_work_of_a_title_takes_no_name_and_leaves_none_behind(library: Path) -> None:
    alone = names(library, a=WINTER % ("w", "Knopf"))
    decided = f"rename\tpaper\t{alone['w']}\tReading in winter"
    for other in ("Knopf", "Viking"):  # the very same words, and others
        both = names(library, decided, a=WINTER % ("w", "Knopf"), b=WINTER % ("v", other))
        assert both["w"] == alone["w"] != both["v"]
        assert alone["person 0"] in both.values()
        assert names(library, decided, a=WINTER % ("w", "Knopf")) == alone


def test_what_is_left_of_two_is_not_called_as_the_other_was(library: Path) -> None:
    first = WINTER % ("w", "Knopf") + "@misc{x, title={Other}}"
    second = "@article{v, author={Roe, Rita}, title={Winter reading}, journal={Maps}, year=2012, pages=7}\n"
    alone = names(library, a=first)
    both = names(library, a=first, b=second)
    left = names(library, b=second)
    assert left["v"] == both["v"] != both["w"] == alone["w"]
    again = names(library, a=first, b=second)
    assert (again["v"], again["w"]) == (both["v"], both["w"])


def test_an_identifier_that_is_found_later_changes_no_name(library: Path) -> None:
    before = names(library, a=EDITORIALS)
    found = EDITORIALS.replace("number=2, pages=101}\n@", "number=2, pages=101, doi={10.1000/182}}\n@")
    assert found != EDITORIALS
    after = names(library, a=found)
    assert {key: after[key] for key in ("edit1", "edit2", "edit3")} == {
        key: before[key] for key in ("edit1", "edit2", "edit3")
    }

"""A library is corrected, and what it speaks of keeps its names."""

from pathlib import Path

import pytest

import kg
from kg.pipeline.identifying.corrected import knowing_moved
from kg.pipeline.paths.ids import Lock
from kg.resolve.papers.corrections import is_corrected
from kg.resolve.papers.keys import PaperKeys
from kg.resolve.people.signatures import Basis, Signature
from kg.store.terms import short

RIVERS = "@article{one, author={Ann One and Bo Two}, title={On the Lenght of Rivers}, year=2020}"
WHALES = "@article{two, author={Cy Three}, title={Whales}, year=2017}"
PAPER = "aaaaaaaaaaaa3"


def named(folder: Path, *entries: str, into: str = "") -> dict[str, str]:
    """The names of papers and people after a build of a library: title or name → path."""
    (folder / into / "a.bib").write_text("\n".join(entries), "utf-8")
    kg.build(folder / (into or "a.bib"), folder / "g", extract=False)
    with kg.open_graph(folder / "g") as graph:
        rows = graph.query("SELECT ?n ?x { ?x dcterms:title|foaf:name ?n }").values()
    return {label: short(thing) for label, thing in rows}


def leads(folder: Path) -> dict[str, str]:
    with kg.open_graph(folder / "g") as graph:
        rows = graph.query("SELECT ?old ?new { ?old dcterms:isReplacedBy ?new }").values()
    return {short(old): short(new) for old, new in rows}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("now", "title"),
    [
        (RIVERS.replace("Lenght", "Length"), "On the Length of Rivers"),
        (RIVERS.replace("Lenght of", "Lenght of Very Long"), "On the Lenght of Very Long Rivers"),
        (RIVERS.replace("Rivers", "Rivers: A Study"), "On the Lenght of Rivers: A Study"),
        (RIVERS.replace("{Ann", "{Di Four and Ann"), "On the Lenght of Rivers"),
        (
            RIVERS.replace("Lenght", "Length").replace("2020", "2021, doi={10.5555/r}"),
            "On the Length of Rivers",
        ),
    ],
    ids=["a typing error", "a word", "a subtitle", "the first author", "all at once, and a DOI"],
)
def test_an_entry_that_is_corrected_keeps_the_names_of_its_paper_and_authors(
    tmp_path: Path, now: str, title: str
) -> None:
    before = named(tmp_path, RIVERS, WHALES)
    after = named(tmp_path, now, WHALES)
    assert after[title] == before["On the Lenght of Rivers"]
    assert (after["Ann One"], after["Bo Two"]) == (before["Ann One"], before["Bo Two"])
    ids, graph = (tmp_path / "g" / "ids.tsv").read_bytes(), (tmp_path / "g" / "graph.nq").read_bytes()
    assert named(tmp_path, now, WHALES) == after
    assert (tmp_path / "g" / "ids.tsv").read_bytes() == ids
    assert (tmp_path / "g" / "graph.nq").read_bytes() == graph


@pytest.mark.slow
@pytest.mark.parametrize(
    "now",
    [
        RIVERS.replace("On the Lenght of Rivers", "Whales and Krill of the Sea"),
        RIVERS.replace("Rivers", "Rivers, Part 2"),
        RIVERS.replace("Lenght of Rivers", "Names of Rivers"),
        RIVERS.replace("{one", "{another").replace("Lenght", "Length"),
        RIVERS.replace("Ann One and Bo Two", "Ed Five").replace("Lenght", "Length").replace("2020", "2021"),
    ],
    ids=["another title", "another part", "another word", "another key", "neither author nor year"],
)
def test_another_work_under_a_key_gets_a_name_of_its_own(tmp_path: Path, now: str) -> None:
    before = named(tmp_path, RIVERS)["On the Lenght of Rivers"]
    assert before not in named(tmp_path, now).values()
    assert before not in leads(tmp_path)


def test_what_is_still_printed_elsewhere_is_not_corrected(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.bib", "b.bib"):
        (tmp_path / "in" / name).write_text(RIVERS, "utf-8")
    kg.build(tmp_path / "in", tmp_path / "g", extract=False)
    (tmp_path / "in" / "b.bib").write_text(RIVERS.replace("Lenght", "Length"), "utf-8")
    kg.build(tmp_path / "in", tmp_path / "g", extract=False)
    with kg.open_graph(tmp_path / "g") as graph:
        rows = graph.query("SELECT ?title ?x { ?x dcterms:title ?title } ORDER BY ?title").values()
    assert [(title, short(paper)[:26]) for title, paper in rows] == [
        ("On the Lenght of Rivers", "paper/on-the-lenght-of-riv"),
        ("On the Length of Rivers", "paper/on-the-length-of-riv"),
    ]


@pytest.mark.slow
def test_a_corrected_paper_keeps_its_name_when_another_document_has_the_error(tmp_path: Path) -> None:
    library, right = tmp_path / "in", RIVERS.replace("Lenght", "Length")
    library.mkdir()
    before = named(tmp_path, RIVERS, into="in")["On the Lenght of Rivers"]
    assert named(tmp_path, right, into="in")["On the Length of Rivers"] == before
    (library / "b.bib").write_text(RIVERS, "utf-8")
    both = named(tmp_path, right, into="in")
    assert both["On the Length of Rivers"] == before != both["On the Lenght of Rivers"]
    assert named(tmp_path, right, into="in") == both
    (library / "b.bib").unlink()
    assert named(tmp_path, right, into="in")["On the Length of Rivers"] == before


def test_two_that_are_found_to_be_one_when_corrected_leave_no_dead_name(tmp_path: Path) -> None:
    other = RIVERS.replace("{one", "{two").replace("Lenght", "Length").replace("2020", "2019")
    before = named(tmp_path, RIVERS, other)
    after = named(tmp_path, RIVERS.replace("Lenght", "Length").replace("2020", "2019"), other)
    assert after["On the Length of Rivers"] == before["On the Length of Rivers"]
    assert leads(tmp_path) == {before["On the Lenght of Rivers"]: before["On the Length of Rivers"]}


def test_a_key_that_two_entries_of_a_document_have_tells_nothing(tmp_path: Path) -> None:
    before = named(tmp_path, RIVERS, RIVERS.replace("On the Lenght of Rivers", "Whales and Krill"))
    after = named(tmp_path, RIVERS.replace("Lenght", "Length"))
    assert after["On the Length of Rivers"] not in before.values()


@pytest.mark.parametrize(
    ("was", "alike"),
    [
        ("on rivres of europe ii", True),
        ("on river sin europe ii", True),
        ("on rivers of europe iii", False),
        ("on rivers of europe", False),
        ("on rivers of asia ii", False),
        ("", False),
    ],
)
def test_a_title_that_is_corrected_is_like_what_it_was_and_has_its_numbers(was: str, alike: bool) -> None:
    now = PaperKeys("on rivers of europe ii", "jorg muller", "2020", "", (), authors="jorg muller")
    assert is_corrected(now, was, "j muller", "1999") == alike
    assert is_corrected(now, was, "ann one", "2020") == alike
    assert not is_corrected(now, was, "ann one", "2019")
    assert not is_corrected(now, was, "", "")


def signed(*names: str, paper: str = PAPER) -> list[Signature]:
    return [Signature(paper, name, Basis.BYLINE, place, ()) for place, name in enumerate(names, start=1)]


def test_an_author_who_moves_in_a_byline_keeps_the_name() -> None:
    lock = Lock({f"person:{PAPER}#1 Ann One": "person/ann", f"person:{PAPER}#2 Bo Two": "person/bo"})
    known = knowing_moved(lock, signed("Di Four", "Ann One", "Bo Two")).paths
    assert known[f"person:{PAPER}#2 Ann One"] == "person/ann"
    assert known[f"person:{PAPER}#3 Bo Two"] == "person/bo"
    assert f"person:{PAPER}#1 Di Four" not in known


def test_of_two_of_one_name_nobody_knows_who_moved() -> None:
    lock = Lock({f"person:{PAPER}#1 Ann One": "person/ann", f"person:{PAPER}#2 Ann One": "person/ann2"})
    assert knowing_moved(lock, signed("Di Four", "Bo Two", "Ann One")).paths == lock.paths
    lock = Lock({f"person:{PAPER}#1 Ann One": "person/ann"})
    assert knowing_moved(lock, signed("Di Four", "Ann One", "Ann One")).paths == lock.paths


def test_who_is_printed_otherwise_in_the_same_place_keeps_the_name_unless_somebody_has_it() -> None:
    lock = Lock({f"person:{PAPER}#1 A. One": "person/a", "person:aaaaaaaaaaaa4#1 A. One": "person/a"})
    elsewhere = signed("A. One", paper="aaaaaaaaaaaa4")
    assert knowing_moved(lock, signed("Ann One")).paths[f"person:{PAPER}#1 Ann One"] == "person/a"
    assert knowing_moved(lock, [*signed("Ann One"), *elsewhere]).paths == lock.paths
    assert knowing_moved(lock, signed("Bo Two")).paths == lock.paths

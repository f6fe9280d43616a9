"""Names of papers that became one, and of their authors, lead on."""

from pathlib import Path

import pytest

import kg
from kg.pipeline.identifying.merged import authors_left, knowing
from kg.pipeline.paths.ids import Lock
from kg.resolve.people.signatures import Basis, Signature
from kg.store.terms import short

OLD, NEW = "paper/nexus-aaaaaaaaaaaa2", "paper/nexus-aaaaaaaaaaaa3"
ANN, OTHER_ANN = "person/ann-lee-bbbbbbbbbbbb2", "person/ann-lee-bbbbbbbbbbbb3"


def signature(name: str, position: int) -> Signature:
    return Signature("aaaaaaaaaaaa3", name, Basis.BYLINE, position, ())


def test_authors_are_known_by_name_on_the_paper_that_stays() -> None:
    lock = Lock({"person:aaaaaaaaaaaa2#1 Ann Lee": ANN, "person:aaaaaaaaaaaa4#1 Bo Chen": "person/bo"})
    ann = signature("ann  LEE", 2)
    left = authors_left(lock, {OLD: NEW}, [ann, signature("Bo Chen", 1)])
    assert left == {ANN: ann}
    assert knowing(lock, left).paths["person:aaaaaaaaaaaa3#2 ann  LEE"] == ANN


def test_a_name_that_is_known_there_keeps_its_path() -> None:
    lock = Lock({"person:aaaaaaaaaaaa2#1 Ann Lee": OTHER_ANN, "person:aaaaaaaaaaaa3#1 Ann Lee": ANN})
    ann = signature("Ann Lee", 1)
    left = authors_left(lock, {OLD: NEW}, [ann])
    assert left == {ANN: ann, OTHER_ANN: ann}
    assert knowing(lock, left).paths == lock.paths


def test_of_two_with_one_name_nobody_knows_which() -> None:
    lock = Lock({"person:aaaaaaaaaaaa2#1 Ann Lee": ANN})
    assert authors_left(lock, {OLD: NEW}, [signature("Ann Lee", 1), signature("Ann Lee", 2)]) == {}


def test_who_is_printed_otherwise_on_the_paper_that_stays_is_known_by_the_place() -> None:
    lock = Lock({"person:aaaaaaaaaaaa2#1 A. Lee": ANN})
    ann, alf, bo = signature("Ann Lee", 1), signature("Alf Lee", 2), signature("Bo Chen", 1)
    assert authors_left(lock, {OLD: NEW}, [ann, alf]) == {ANN: ann}
    assert authors_left(lock, {OLD: NEW}, [bo, alf]) == {}


def test_who_stands_in_both_bylines_by_one_name_is_nobody_else_in_either() -> None:
    rows = {"#1 J. Smith": "person/j", "#2 Jane Smith": "person/jane"}
    lock = Lock({f"person:aaaaaaaaaaaa2{row}": path for row, path in rows.items()})
    jane, john = signature("Jane Smith", 1), signature("John Smith", 2)
    assert authors_left(lock, {OLD: NEW}, [jane, john]) == {"person/jane": jane}


def test_a_path_that_other_papers_keep_is_not_looked_for_by_the_place() -> None:
    lock = Lock({f"person:aaaaaaaaaaaa{paper} J. Wu": "person/wu" for paper in ("2#1", "9#1")})
    assert authors_left(lock, {OLD: NEW}, [signature("Jia Fei Wu", 1)]) == {}


def test_lines_about_an_author_and_about_the_paper_whose_byline_has_the_name_otherwise_go_together(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.bib").write_text(
        "@article{one, title = {Splats on Moving Objects}, year = 2020, author = {Ann Lee and Jia Fei Wu}}"
        "@article{two, title = {Of Things That Never Rest}, year = 2020, author = {Bo Chen and J. Wu}}\n"
        "@article{three, title = {A Third One Alone}, year = 2021, author = {Cy Moss and Jonas Wu}}\n",
        "utf-8",
    )
    kg.build(tmp_path / "a.bib", tmp_path / "g", extract=False)
    with kg.open_graph(tmp_path / "g") as graph:
        named = graph.query("SELECT ?n ?x { ?x dcterms:title|foaf:name ?n }").values()
        path = {name: short(thing) for name, thing in named}
    lines = [
        ("paper", path["Splats on Moving Objects"], path["Of Things That Never Rest"]),
        ("person", path["Jia Fei Wu"], path["J. Wu"]),
    ]
    (tmp_path / "c.tsv").write_text("".join("\t".join(("same", *each)) + "\n" for each in lines), "utf-8")
    report = kg.build(tmp_path / "a.bib", tmp_path / "g", extract=False, curation=tmp_path / "c.tsv")
    assert report.counts.papers == 2
    with kg.open_graph(tmp_path / "g") as graph:
        leads = graph.query("SELECT ?old ?new { ?old dcterms:isReplacedBy ?new }").values()
        assert (path["J. Wu"], path["Jia Fei Wu"]) in [(short(old), short(new)) for old, new in leads]


def test_without_papers_given_up_nobody_is_left() -> None:
    assert authors_left(Lock({"person:aaaaaaaaaaaa2#1 Ann Lee": ANN}), {}, [signature("Ann Lee", 1)]) == {}


def test_who_signs_only_the_part_that_people_took_away_keeps_the_path_and_the_others_theirs() -> None:
    lock = Lock({"person:aaaaaaaaaaaa2#1 Ann Lee": ANN, "person:aaaaaaaaaaaa2#3 Bo Chen": "person/bo"})
    ann = Signature("aaaaaaaaaaaa2", "Ann Lee", Basis.BYLINE, 1, ())
    signed = [ann, signature("Ann Lee", 1), signature("Bo Chen", 3)]
    left = authors_left(lock, {}, signed, [(NEW, OLD)])
    assert left == {ANN: ann, "person/bo": signed[2]}


@pytest.mark.slow
def test_an_author_whom_the_rest_of_a_paper_does_not_print_has_one_name_before_and_after(
    tmp_path: Path,
) -> None:
    title = "title = {On Very Old Maps of Harbours}, year = 2017"
    (tmp_path / "a.bib").write_text(
        f"@inproceedings{{conf, author = {{Ann Lee and others}}, booktitle = {{Proc. of Maps}}, {title}}}\n"
        f"@article{{arx, author = {{Ann Lee and Bo Chen}}, journal = {{arXiv:1706.03762}}, {title}}}\n",
        "utf-8",
    )
    line = "different\tpaper\tOn Very Old Maps of Harbours\tOn Very Old Maps of Harbours @ a.bib arx\n"
    (tmp_path / "curation.tsv").write_text(line, "utf-8")

    def people(**options: Path) -> set[str]:
        kg.build(tmp_path / "a.bib", tmp_path / "g", extract=False, **options)
        with kg.open_graph(tmp_path / "g") as graph:
            return {
                str(person)
                for (person,) in graph.query(
                    "PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?p { ?p a foaf:Person }"
                ).rows()
            }

    before = people()
    assert len(before) == 2
    assert people(curation=tmp_path / "curation.tsv") == before
    assert people() == before

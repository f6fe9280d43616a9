"""Items of CSL-JSON are read back as the papers that they are of."""

import json
from pathlib import Path

import pytest

import kg
from kg.model import Detail, Record
from kg.readers import read_document
from kg.store import open_graph
from kg.text.works.csl_names import DATES, PEOPLE, WORDS
from kg.view.csl import Item, items

pytestmark = pytest.mark.slow

LIBRARY = r"""
@article{roe2020, author={Jane Roe and von Neumann, Jr., J{\'a}nos and {CMS Collaboration}},
  title={On $\alpha$-Maps}, journal={J. Maps}, year=2020, month=feb, day=3, volume=7, number=2,
  pages={12--19}, doi={10.1234/maps}, issn={2049-3630}, pmid={41000002}, keywords={maps, doors},
  abstract={We draw maps.}, publisher={ACM}, language={english}}
@inproceedings{lee, author={Ann Lee and others}, editor={Bob Roe and Cy Poe}, title={A Study of Windows},
  booktitle={Proc. of Windows}, series={LNCS}, year=2021, url={https://example.org/w}, address={Rome}}
@misc{preprint, author={Qizhen Zhang}, title={BAM of Experts}, eprint={2408.08274}, archiveprefix={arXiv}}
@phdthesis{t, author={Garc{\'i}a M{\'a}rquez, Gabriel}, title={Solitude in Towns},
  school={U Bogota}, year=1967}
@online{o, author={Plato}, title={A Page about Caves}, url={https://example.org/caves}, year=2020}
@book{b, author={Ann Lee}, title={Two Years}, date={1910/1911}, isbn={978-3-16-148410-0}, edition={2}}
"""
SAME = (Detail.VOLUME, Detail.NUMBER, Detail.PAGES, Detail.PUBLISHER, Detail.EDITORS, Detail.SERIES)
SAME_TOO = (Detail.EDITION, Detail.ISSN, Detail.ISBN, Detail.ADDRESS, Detail.FIELD)


def records(path: Path) -> dict[str, Record]:
    read = read_document(path, path.name)
    return {record.title: record for record in read if isinstance(record, Record)}


def test_what_is_written_is_read_as_the_same_papers_and_twice_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(LIBRARY, "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "g", extract=False)
    for name in ("one.csl.json", "two.csl.json"):
        assert kg.export(tmp_path / "g", tmp_path / name).counts == {"papers": 6}
    assert (tmp_path / "one.csl.json").read_bytes() == (tmp_path / "two.csl.json").read_bytes()
    before, after = records(tmp_path / "a.bib"), records(tmp_path / "one.csl.json")
    assert after.keys() == before.keys()
    for title, old in before.items():
        new = after[title]
        assert (new.byline and new.byline.printed) == (old.byline and old.byline.printed)
        assert (new.kind, new.key, new.venue) == (old.kind, old.key, old.venue)
        assert (new.identifiers, new.abstract) == (old.identifiers, old.abstract)
        assert sorted(new.keywords) == sorted(old.keywords)
        assert (new.date and new.date.year) == (old.date and old.date.year)
        for detail in (*SAME, *SAME_TOO):
            old_texts = [text.replace("–", "-") for text in old.texts_of(detail)]
            assert sorted(new.texts_of(detail)) == sorted(old_texts), (title, detail)


def test_an_item_has_the_fields_of_csl_alone(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(LIBRARY, "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "g", extract=False)
    with open_graph(tmp_path / "g") as graph:
        found = {item["id"]: item for item in items(graph)}
    assert found["roe2020"]["author"] == [
        {"family": "Roe", "given": "Jane"},
        {"family": "von Neumann", "given": "János", "suffix": "Jr."},
        {"literal": "CMS Collaboration"},
    ]
    assert found["roe2020"]["issued"] == {"date-parts": [[2020, 2, 3]]}
    assert found["lee"]["author"] == [{"family": "Lee", "given": "Ann"}, {"literal": "others"}]
    assert found["b"]["issued"] == {"date-parts": [[1910], [1911]]}
    assert {item["type"] for item in found.values()} == {
        *("article-journal", "paper-conference", "article", "thesis", "webpage", "book"),
    }


def exported(entry: str, folder: Path) -> Item:
    (folder / "a.bib").write_text(entry, "utf-8")
    kg.build(folder / "a.bib", folder / "g", extract=False)
    with open_graph(folder / "g") as graph:
        [found] = items(graph)
    return found


@pytest.mark.parametrize(
    ("editors", "expected"),
    [
        ("王小明 and 李华", [{"literal": "王小明, 李华"}]),
        ("Plato and Ann Lee", [{"literal": "Plato, Ann Lee"}]),
        ("{ACM Press}", [{"literal": "ACM Press"}]),
        ("Bob Roe and others", [{"family": "Roe", "given": "Bob"}, {"literal": "others"}]),
    ],
)
def test_editors_are_kept_whole_where_nobody_can_part_them(
    editors: str, expected: object, tmp_path: Path
) -> None:
    entry = f"@book{{b, author={{Cy Poe}}, editor={{{editors}}}, title={{On Old Maps}}, year=2020}}"
    assert exported(entry, tmp_path)["editor"] == expected


def test_families_of_the_east_stand_first(tmp_path: Path) -> None:
    entry = "@book{b, author={鈴木 一郎 and 김 민수 and 王小明}, title={On Old Maps}, year=2020}"
    assert exported(entry, tmp_path)["author"] == [
        {"family": "鈴木", "given": "一郎"},
        {"family": "김", "given": "민수"},
        {"literal": "王小明"},
    ]


@pytest.mark.parametrize("year", [-44, -1, 7])
def test_years_before_christ_are_those_that_were_read(year: int, tmp_path: Path) -> None:
    first = {"id": "a", "type": "book", "title": "On Old Maps", "author": [{"literal": "Plato"}]}
    (tmp_path / "a.json").write_text(json.dumps([first | {"issued": {"date-parts": [[year]]}}]), "utf-8")
    kg.build(tmp_path / "a.json", tmp_path / "g", extract=False)
    with open_graph(tmp_path / "g") as graph:
        assert [item["issued"] for item in items(graph)] == [{"date-parts": [[year]]}]


@pytest.mark.parametrize(
    ("printed", "season"),
    [("Spring 2020", 1), ("Fall, 2020", 3), ("2020-24", 4), ("Spring/Summer 2020", None), ("2020", None)],
)
def test_a_season_is_told(printed: str, season: int | None, tmp_path: Path) -> None:
    """Of `Spring 2020` only the year came out."""
    found = exported(f"@book{{b, author={{Ann Lee}}, title={{On Old Maps}}, date={{{printed}}}}}", tmp_path)
    assert found["issued"] == {"date-parts": [[2020]]} | ({"season": season} if season else {})


@pytest.mark.parametrize(
    ("kind", "fields", "name"),
    [
        ("inproceedings", "booktitle={Proc. of Maps}, series={LNCS}", "collection-number"),
        ("book", "series={Maps}", "collection-number"),
        ("software", "", "number"),
        ("patent", "", "number"),
        ("article", "journal={J. Maps}, series={2}", "issue"),
    ],
)
def test_a_number_is_that_of_what_it_counts(kind: str, fields: str, name: str, tmp_path: Path) -> None:
    entry = f"@{kind}{{b, author={{Ann Lee}}, title={{On Old Maps}}, year=2020, number={{77}}, {fields}}}"
    found = exported(entry, tmp_path)
    assert {"issue", "number", "collection-number"} & found.keys() == {name}
    assert found[name] == "77"


def test_notes_roles_dates_and_types_in_words_have_their_fields(tmp_path: Path) -> None:
    entry = """@thesis{b, author={Ann Lee}, title={On Old Maps}, year=2020, type={Habilitation}, part={3},
      translator={Bob Roe and Cy Poe}, note={In press}, school={U Bogota}, origdate={1590},
      eventdate={2019-03-01/2019-03-05}}"""
    found = exported(entry, tmp_path)
    assert found["translator"] == [{"family": "Roe", "given": "Bob"}, {"family": "Poe", "given": "Cy"}]
    assert (found["genre"], found["note"], found["part-number"]) == ("Habilitation", "In press", "3")
    assert found["original-date"] == {"date-parts": [[1590]]}
    assert found["event-date"] == {"date-parts": [[2019, 3, 1], [2019, 3, 5]]}
    kg.export(tmp_path / "g", tmp_path / "b.csl.json")
    old, new = records(tmp_path / "a.bib")["On Old Maps"], records(tmp_path / "b.csl.json")["On Old Maps"]
    assert new.kind == old.kind
    ours, theirs = ({*each.texts_of(Detail.FIELD)} for each in (new, old))
    assert ours - theirs == {"eventdate: 2019-3-1/2019-3-5"}
    assert theirs - ours == {"eventdate: 2019-03-01/2019-03-05", "note: In press"}


def test_what_csl_alone_has_fields_for_comes_out_as_it_came_in(tmp_path: Path) -> None:
    """Further dates came out as words, `2019-1-2`, and `in press` not at all."""
    parts = {"date-parts": [[2019, 1, 2]]}
    given = {
        **{theirs: [{"family": "Poe", "given": theirs}] for theirs in PEOPLE.values()},
        **dict.fromkeys(DATES.values(), parts),
        **{theirs: f"Its {theirs}" for theirs in WORDS.values()},
    }
    first = {"id": "a", "type": "book", "title": "On Old Maps", "author": [{"family": "Lee", "given": "Ann"}]}
    (tmp_path / "a.json").write_text(json.dumps([first | given]), "utf-8")
    kg.build(tmp_path / "a.json", tmp_path / "g", extract=False)
    with open_graph(tmp_path / "g") as graph:
        (item,) = items(graph)
    assert {name: item.get(name) for name in given} == given


def test_what_is_on_no_page_is_no_web_page(tmp_path: Path) -> None:
    entry = "@online{a, author={Ann Lee}, title={On Old Maps}, year=2020}"
    assert exported(entry, tmp_path)["type"] == "document"


def test_a_film_has_its_director(tmp_path: Path) -> None:
    entry = "@movie{m, editor={Fritz Lang}, editortype={director}, title={Metropolis in Maps}, year=1927}"
    assert exported(entry, tmp_path)["director"] == [{"family": "Lang", "given": "Fritz"}]


@pytest.mark.parametrize(
    "given",
    [
        {"type": "review-book", "container-title": "Gnomon", "reviewed-title": "All Doors"}
        | {"reviewed-author": [{"family": "Poe", "given": "Al"}]},
        {"type": "review-book", "container-title": "Gnomon"},
        {"type": "map", "publisher-place": "Paris"},
        {"type": "interview", "interviewer": [{"family": "Poe", "given": "Al"}]},
        {"type": "personal_communication", "archive": "Leiden, UB, BPL 1886"},
        {"type": "manuscript", "archive": "Biblioteca Marciana, gr. Z. 454 (coll. 822)"},
        {"type": "book", "call-number": "Z 12"},
    ],
)
def test_what_libraries_of_the_humanities_hold_comes_out_as_it_came_in(
    given: dict[str, object], tmp_path: Path
) -> None:
    first = {"id": "lee2020", "title": "On Old Maps", "author": [{"family": "Lee", "given": "Ann"}]}
    (tmp_path / "a.json").write_text(json.dumps([first | given]), "utf-8")
    kg.build(tmp_path / "a.json", tmp_path / "g", extract=False)
    with open_graph(tmp_path / "g") as graph:
        assert list(items(graph)) == [first | given]


@pytest.mark.parametrize("name", ["a.csl.json", "A.CSL.JSON.gz"])
def test_a_graph_without_papers_is_an_empty_list(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<http://e.org/x> a <http://e.org/C> .", "utf-8")
    assert kg.export(tmp_path / "a.ttl", tmp_path / name).form == "CSL-JSON"
    if name.endswith("json"):
        assert json.loads((tmp_path / name).read_text("utf-8")) == []

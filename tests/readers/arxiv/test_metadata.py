"""The snapshot and the plain form of arXiv's metadata, against what must come out; and hostile ones."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Detail, Identifier, Issue, Record, Scheme, Severity
from kg.readers import read_document, recognise
from kg.readers.arxiv import metadata as arxiv_metadata
from kg.readers.files.source import Line
from kg.readers.rules import Rule

DOCUMENT = Path(__file__).parents[1] / "documents" / "arxiv_snapshot.jsonl"
FIELDS = [
    "id",
    "title",
    "abstract",
    "authors",
    "authors_parsed",
    "categories",
    "comment",
    "comments",
    "journal-ref",
    "doi",
    "report-no",
    "license",
    "versions",
    "update_date",
    "listing_date",
]


def read(*entries: object) -> list[Record | Issue]:
    lines = [Line(number, json.dumps(entry)) for number, entry in enumerate(entries, start=1)]
    return list(arxiv_metadata.read("a.jsonl", lines))


@pytest.fixture(scope="module")
def records() -> dict[str, Record]:
    found = read_document(DOCUMENT, DOCUMENT.name)
    return {record.title: record for record in found if isinstance(record, Record)}


def test_an_entry_of_the_snapshot_is_read_whole(records: dict[str, Record]) -> None:
    record = records["HINGE: Simple Doors for $R_{max}$ Houses"]
    assert record.place == "L1 0704.9999"
    assert record.byline is not None
    assert record.byline.names == ("Ada Brand", "Jörg Müller, Jr.", "Li Wei")
    assert record.abstract == "We present HINGE, a simple door.\nIt opens."
    assert record.date is not None
    assert (record.date.year, record.date.month, record.date.day) == (2007, 4, 2)
    assert record.categories == ("cs.LG", "math.CO")
    assert record.identifiers == (
        Identifier(scheme=Scheme.ARXIV, value="0704.9999", version=2),
        Identifier(scheme=Scheme.DOI, value="10.99999/rooms.7"),
    )
    assert record.details == (
        (Detail.CITATION, "J. Rooms 3 (2007) 1-12"),
        (Detail.FIELD, "reportnumber: ROOM-07-01"),
        (Detail.COMMENT, "12 pages, 2 figures"),
        (Detail.LICENCE, "http://creativecommons.org/licenses/by/4.0/"),
        (Detail.CLASS, "68T50"),
    )


def test_a_list_that_is_cut_stays_open(records: dict[str, Record]) -> None:
    byline = records["Cut lists"].byline
    assert byline is not None
    assert (byline.names, byline.complete) == (("Ada Brand", "Li Wei"), False)


def test_classes_of_other_schemes_are_no_categories(records: dict[str, Record]) -> None:
    record = records["Strange classes"]
    assert record.categories == ("cs.LG", "QQ")
    assert [text for detail, text in record.details if detail is Detail.CLASS] == ["I.2.7", "I.2.6"]


def test_classes_of_mathematics_and_of_acm_have_fields_of_their_own() -> None:
    fields = {"id": "2408.15901", "title": "Nexus", "authors": "Jane Roe", "categories": "math.NT"}
    classes = {"msc-class": "11G05 (Primary), 11F80 (Secondary)", "acm-class": "F.2.2; I.2.7"}
    [record] = arxiv_metadata.read("a.jsonl", [Line(1, json.dumps(fields | classes))])
    assert isinstance(record, Record)
    found = [text for detail, text in record.details if detail is Detail.CLASS]
    assert found == ["11G05", "11F80", "F.2.2", "I.2.7"]


def test_every_flaw_is_told_with_its_line() -> None:
    flaws = [item for item in read_document(DOCUMENT, DOCUMENT.name) if isinstance(item, Issue)]
    assert [(flaw.line, flaw.rule) for flaw in flaws] == [
        (3, Rule.BROKEN_ENTRY),
        (4, Rule.NO_TITLE),
        (5, Rule.UNKNOWN_IDENTIFIER),
        (5, Rule.UNKNOWN_CATEGORY),
        (6, Rule.NO_BYLINE),
    ]


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ("John Smith, Jr., Ann Lee and Bo Li, III", ("John Smith, Jr.", "Ann Lee", "Bo Li, III")),
        ("Ann Lee, PhD, Bo Xi", ("Ann Lee", "Bo Xi")),
        ("Ada Brand and Li Wei", ("Ada Brand", "Li Wei")),
        ("Ada Brand, Li Wei, and Bo Chen", ("Ada Brand", "Li Wei", "Bo Chen")),
        ("Ada Brand (Room Lab), Li Wei (2)", ("Ada Brand", "Li Wei")),
        ("G\\'erard Duchamp", ("Gérard Duchamp",)),
        ("The ATLAS Collaboration", ("The ATLAS Collaboration",)),
    ],
)
def test_names_in_one_text_are_told_apart(authors: str, names: tuple[str, ...]) -> None:
    [record] = read({"id": "0704.0001", "title": "Doors", "authors": authors})
    assert isinstance(record, Record)
    assert record.byline is not None
    assert record.byline.names == names


def test_a_doi_of_arxiv_is_no_second_identifier() -> None:
    [record] = read({"id": "2408.15901", "title": "A", "authors": "B", "doi": "10.48550/arXiv.2408.15901"})
    assert isinstance(record, Record)
    assert [one.scheme for one in record.identifiers] == [Scheme.ARXIV]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(FIELDS), JSON))
def test_no_value_is_too_strange(fields: dict[str, object]) -> None:
    assert all(isinstance(item, Record | Issue) for item in read(fields))


def test_a_document_may_be_cut_anywhere(tmp_path: Path) -> None:
    data = DOCUMENT.read_bytes()
    for end in range(60, len(data), 50):
        (tmp_path / "cut.jsonl").write_bytes(data[:end])
        assert list(read_document(tmp_path / "cut.jsonl", "cut.jsonl"))


@pytest.mark.slow
def test_what_arxiv_gives_is_read_without_a_loss(shared: Path, tmp_path: Path) -> None:
    found = list(read_document(shared / "data" / "arxiv" / "arxiv_2025.jsonl.gz", "arxiv.jsonl.gz"))
    assert sum(isinstance(item, Record) for item in found) == 40717
    assert {item.rule for item in found if isinstance(item, Issue)} == {
        Rule.UNKNOWN_CATEGORY,
        Rule.NOT_AN_AUTHOR,
        Rule.REPEATED_NAME,
        Rule.TWO_DATES,
    }
    papers = {item.key or "": item for item in found if isinstance(item, Record)}
    assert all(paper.date and (paper.date.year == 2025 or key < "2501") for key, paper in papers.items())


@pytest.mark.parametrize(
    ("fields", "date", "listed"),
    [
        ({"id": "hep-th/9901001", "update_date": "2020-10-13"}, (1999, 1, None, "hep-th/9901001"), ""),
        ({"id": "2401.00001"}, (2024, 1, None, "2401.00001"), ""),
        ({"id": "2401.00001", "listing_date": "2024-01-30"}, (2024, 1, 30, "2024-01-30"), ""),
        ({"id": "2412.00001", "listing_date": "2025-01-18"}, (2025, 1, 18, "2025-01-18"), ""),
        ({"id": "1812.06145", "listing_date": "2025-10-13"}, (2018, 12, None, "1812.06145"), "2025-10-13"),
        ({"id": "1812.06145", "date": "in press"}, (None, None, None, "in press"), ""),
        ({"id": "no id", "listing_date": "2025-10-13"}, (2025, 10, 13, "2025-10-13"), ""),
        ({"id": "1812.06145", "published": "2018-12-15"}, (2018, 12, 15, "2018-12-15"), ""),
    ],
)
def test_a_paper_did_not_appear_when_its_record_was_changed_or_long_after_its_id(
    fields: dict[str, str], date: tuple[int | None, int | None, int | None, str], listed: str
) -> None:
    *flaws, record = read({"title": "Doors", "authors": "Ada Brand", **fields})
    assert isinstance(record, Record)
    assert record.date is not None
    assert (record.date.year, record.date.month, record.date.day, record.date.printed) == date
    assert dict(record.details).get(Detail.FIELD) == (f"listingdate: {listed}" if listed else None)
    told = [flaw.message for flaw in flaws if isinstance(flaw, Issue) and flaw.rule == Rule.TWO_DATES]
    assert told == (
        [f"“Doors” was listed on “{listed}”, but has an id of 2018-12; the month of the id was kept."]
        if listed
        else []
    )


@pytest.mark.parametrize(
    ("comment", "address"),
    [
        ("12 pages. Code: https://github.com/a/nexus", "https://github.com/a/nexus"),
        ("code is available at github.com/a/nexus.", "github.com/a/nexus"),
        ("see https://github.com/a/tool", None),
        ("12 pages", None),
    ],
)
def test_the_code_that_a_comment_names_is_the_papers(comment: str, address: str | None) -> None:
    (record,) = (
        r for r in read({"id": "2401.00001", "title": "Nexus", "comments": comment}) if isinstance(r, Record)
    )
    assert (record.code_available, record.code_repository) == (address is not None, address)


def test_the_code_that_a_comment_promises_is_not_said_to_be_there() -> None:
    paper = {"id": "2401.00001", "title": "Nexus", "authors": ["Jane Roe"]}
    (record,) = read({**paper, "comments": "Code will be released at https://github.com/a/nexus"})
    assert isinstance(record, Record)
    assert (record.code_available, record.code_repository) == (False, "https://github.com/a/nexus")


def test_a_colon_between_authors_is_nobody_and_told() -> None:
    flaw, record = read({"id": "2401.00001", "title": "Nexus", "authors": ["NVIDIA", ":", "Bo Chen"]})
    assert isinstance(record, Record)
    assert record.byline is not None
    assert record.byline.names == ("NVIDIA", "Bo Chen")
    assert [author.is_organisation for author in record.byline.authors] == [True, False]
    assert isinstance(flaw, Issue)
    assert (flaw.rule, flaw.severity) == (Rule.NOT_AN_AUTHOR, Severity.WARNING)
    assert "“:” behind “NVIDIA”" in flaw.message


@pytest.mark.parametrize("form", ["authors", "authors_parsed"])
def test_the_address_behind_an_institution_is_nobody_and_told(form: str) -> None:
    names = ["Ann Lee", "Institute of Maps", "London", "United Kingdom", "Bo Chen"]
    given = names if form == "authors" else [[name, "", ""] for name in names]
    flaw, record = read({"id": "2401.00001", "title": "Nexus", form: given})
    assert isinstance(record, Record)
    assert record.byline is not None
    assert record.byline.names == ("Ann Lee", "Institute of Maps", "Bo Chen")
    assert record.byline.complete
    assert isinstance(flaw, Issue)
    assert flaw.rule == Rule.NOT_AN_AUTHOR
    assert "has “London”, “United Kingdom” in its list of authors" in flaw.message


def test_papers_with_sorted_keys_are_recognised(tmp_path: Path) -> None:
    papers = [{"id": f"2401.0000{n}", "title": "Maps", "abstract": 1_000 * "We map. "} for n in range(2)]
    path = tmp_path / "sorted.json"
    for written in (papers[0], papers):
        path.write_text(json.dumps(written, sort_keys=True), "utf-8")
        reader = recognise(path)
        assert not isinstance(reader, str)
        assert reader.name == "arxiv-metadata"


def test_another_entry_with_the_number_of_a_paper_makes_no_document_of_arxivs(tmp_path: Path) -> None:
    entries = [
        {"id": "a", "type": "article-journal", "title": 600 * "Maps "},
        {"id": "2401.00001", "title": "B"},
    ]
    path = tmp_path / "library.json"
    path.write_text(json.dumps(entries), "utf-8")
    reader = recognise(path)
    assert not isinstance(reader, str)
    assert reader.name == "csl-json"


def snapshot(authors: str, *parsed: list[str]) -> Record:
    entry = {"id": "2408.15901", "title": "Maps", "authors": authors, "authors_parsed": parsed}
    [record] = [each for each in read(entry) if isinstance(each, Record)]
    return record


@pytest.mark.parametrize(
    ("authors", "complete"),
    [
        ("The DELPHI Collaboration, J. Abdallah, et al", False),
        ("DELPHI Collaboration: J. Abdallah, et al. (CERN)", False),
        ("DELPHI Collaboration, J. Abdallah et al (245 others)", False),
        ("DELPHI Collaboration, J. Abdallah, and 245 others", False),
        ("DELPHI Collaboration, J. Abdallah ((1) CERN, (2) et al)", True),
        ("DELPHI Collaboration: J. Abdallah", True),
    ],
)
def test_a_list_is_cut_where_its_line_says_so_though_the_names_in_parts_do_not(
    authors: str, complete: bool
) -> None:
    byline = snapshot(authors, ["DELPHI Collaboration", "", ""], ["Abdallah", "J.", ""]).byline
    assert byline is not None
    assert (byline.names, byline.complete) == (("DELPHI Collaboration", "J. Abdallah"), complete)


def test_names_in_parts_that_stand_behind_the_cut_have_no_place() -> None:
    record = snapshot("Jane Roe, et al., Bo Li", ["Roe", "Jane", "", "CERN"], ["Li", "Bo", ""])
    assert record.byline is not None
    assert (record.byline.names, record.byline.complete) == (("Jane Roe",), False)
    assert [place.name for place in record.byline.authors[0].organisations] == ["CERN"]


def test_what_follows_a_suffix_is_where_the_author_works_or_for_whom_the_author_writes() -> None:
    record = snapshot(
        "Jane Roe (1), Bo Li (2)",
        ["Roe", "Jane", "", "SAO", "U.Chicago", "for the KTeV Collaboration"],
        ["Li", "Bo", "Jr.", "SAO, roe@sao.example"],
    )
    assert record.byline is not None
    roe, li = record.byline.authors
    assert [place.name for place in roe.organisations] == ["SAO", "U.Chicago"]
    assert [place.name for place in li.organisations] == ["SAO"]
    assert record.details == ((Detail.FIELD, "collaboration: KTeV Collaboration"),)


def test_signs_in_brackets_within_brackets_are_no_names() -> None:
    entry = {"id": "2408.15901", "title": "Maps", "authors": "Jane Roe (1), Bo Li (2) ((1) SAO, (2) MIT)"}
    [record] = [each for each in read(entry) if isinstance(each, Record)]
    assert record.byline is not None
    assert record.byline.names == ("Jane Roe", "Bo Li")


def test_very_many_brackets_within_brackets_take_no_time() -> None:
    entry = {"id": "2408.15901", "title": "Maps", "authors": f"Jane Roe {'(' * 40_000}SAO{')' * 40_000}"}
    *_, record = read(entry)
    assert isinstance(record, Record)
    assert record.byline is not None
    assert record.byline.printed.startswith("Jane Roe (")

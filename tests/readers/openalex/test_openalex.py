"""Works of OpenAlex, as its snapshot and its API give them, against what must come out; and hostile ones."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Detail, Document, Identifier, Issue, Lines, Organisation, PaperKind, Record, Scheme
from kg.readers import openalex, read_document, recognise
from kg.readers.files.source import Line
from kg.readers.rules import Rule
from kg.resolve.people.signatures import signatures_of

DOCUMENTS = Path(__file__).parents[1] / "documents"
SNAPSHOT = DOCUMENTS / "openalex_works.jsonl"
ANSWER = DOCUMENTS / "openalex_answer.json"
WORK: dict[str, Any] = json.loads(SNAPSHOT.read_text("utf-8").splitlines()[0])


def read_path(path: Path) -> list[Any]:
    return list(read_document(path, path.name))


def read(*works: object) -> list[Any]:
    lines = [Line(number, json.dumps(work)) for number, work in enumerate(works, start=1)]
    return list(openalex.read("a.jsonl", lines))


def record_of(**fields: object) -> Record:
    [record] = [item for item in read({"title": "On Maps", **fields}) if isinstance(item, Record)]
    return record


def rules_of(**fields: object) -> list[str]:
    return [item.rule for item in read({"title": "On Maps", **fields}) if isinstance(item, Issue)]


def records_of(path: Path) -> dict[str | None, Record]:
    return {item.key: item for item in read_path(path) if isinstance(item, Record)}


def test_a_work_of_the_snapshot_is_read_whole() -> None:
    record = records_of(SNAPSHOT)["W2100000001"]
    assert record.place == "L1 W2100000001"
    assert record.title == "Light in Small Rooms: H2O & Glass"
    assert record.abstract == "We light rooms. Light needs small rooms."
    assert record.date is not None
    assert (record.date.year, record.date.month, record.date.day) == (2019, 3, 7)
    assert record.identifiers == (
        Identifier(scheme=Scheme.OPENALEX, value="W2100000001"),
        Identifier(scheme=Scheme.DOI, value="10.99999/rooms.7"),
        Identifier(scheme=Scheme.PMID, value="30000007"),
        Identifier(scheme=Scheme.PMCID, value="PMC7000007"),
        Identifier(scheme=Scheme.ARXIV, value="1807.00042"),
    )
    assert (record.venue, record.kind) == ("Journal of Rooms", PaperKind.JOURNAL_ARTICLE)
    assert record.keywords == ("Small rooms", "Light and Architecture")
    assert [reference.value for reference in record.references] == ["W2100000002", "W77"]
    assert record.details == (
        (Detail.VOLUME, "12"),
        (Detail.NUMBER, "3"),
        (Detail.PAGES, "117-142"),
        (Detail.PUBLISHER, "Room Press"),
        (Detail.ISSN, "1234-5679"),
        (Detail.LANGUAGE, "en"),
        (Detail.LICENCE, "cc-by"),
        (Detail.ADDRESS, "https://example.org/rooms/7.pdf"),
    )


def test_the_authors_are_those_that_the_paper_prints_with_their_orcids_and_places() -> None:
    byline = records_of(SNAPSHOT)["W2100000001"].byline
    assert byline is not None
    assert (byline.names, byline.complete) == (("A. Brand", "José van der Berg"), True)
    first, second = byline.authors
    assert first.orcid == "0000-0002-1825-0097"
    assert first.organisations == (
        Organisation(name="University of Rooms", ror="052gg0110"),
        Organisation(name="Door Institute"),
    )
    assert (second.orcid, second.organisations) == (None, ())


def test_of_the_orcids_of_paper_and_openalex_that_of_the_paper_counts_and_both_are_kept() -> None:
    paper, found = "0000-0002-1825-0097", "https://orcid.org/0000-0001-5109-3700"
    author = {"raw_author_name": "Jane Roe", "raw_orcid": paper, "author": {"orcid": found}}
    byline = record_of(authorships=[author]).byline
    assert byline is not None
    assert (byline.authors[0].orcid, byline.authors[0].other_orcids) == (paper, ("0000-0001-5109-3700",))
    assert rules_of(authorships=[author]) == [Rule.TWO_ORCIDS]
    same = author | {"author": {"orcid": f"https://orcid.org/{paper}"}}
    assert rules_of(authorships=[same]) == []


def test_the_author_for_whom_openalex_takes_a_name_is_kept() -> None:
    ids = (
        "https://openalex.org/A5023888391",
        None,
        "https://openalex.org/A9999999999",
        "https://openalex.org/A5317838346",
        "https://openalex.org/W5",
    )
    authors = [{"raw_author_name": "Jane Roe", "author": {"id": id}} for id in ids]
    byline = record_of(authorships=authors).byline
    assert byline is not None
    assert [author.openalex_ids for author in byline.authors] == [("A5023888391",), (), (), (), ()]
    [issue, record] = read({"title": "On Maps", "authorships": authors})
    assert issue.message == (
        "“On Maps” has “https://openalex.org/W5” for the OpenAlex author id of “Jane Roe”, which is none; "
        "it was kept as text."
    )
    assert record.details[-1][0] is Detail.IDENTIFIER_AS_PRINTED


def test_a_ror_id_with_wrong_check_digits_is_told_once_and_kept_as_text() -> None:
    place = {"display_name": "Door Lab", "ror": "https://ror.org/052gg0111"}
    authors = [{"raw_author_name": name, "institutions": [place]} for name in ("Jane Roe", "Wei Li")]
    assert rules_of(authorships=authors) == [Rule.UNKNOWN_IDENTIFIER]
    record = record_of(authorships=authors)
    assert record.details == ((Detail.IDENTIFIER_AS_PRINTED, "ROR id https://ror.org/052gg0111 of Door Lab"),)
    assert record.byline is not None
    assert record.byline.authors[1].organisations == (Organisation(name="Door Lab"),)


def test_a_preprint_has_its_arxiv_id_once() -> None:
    record = records_of(SNAPSHOT)["W2100000002"]
    assert [str(one.value) for one in record.identifiers] == ["W2100000002", "2101.00043"]
    assert (record.kind, record.venue) == (PaperKind.PREPRINT, "arXiv (Cornell University)")
    wrong = "ORCID https://orcid.org/0000-0002-1825-0098 of Wei Li"
    kept = ((Detail.LANGUAGE, "en"), (Detail.FIELD, "type: preprint"), (Detail.IDENTIFIER_AS_PRINTED, wrong))
    assert record.details == kept
    assert record.keywords == ("Door",)
    assert record.byline is not None
    assert (record.byline.printed, record.byline.authors) == ("Wei Li et al.", ())


def test_keywords_may_be_texts_alone() -> None:
    assert record_of(keywords=["Doors", {"keyword": "Maps"}, None]).keywords == ("Doors", "Maps")


def test_what_an_index_leaves_out_is_shown_and_told() -> None:
    assert records_of(SNAPSHOT)["W2100000002"].abstract == "Doors … learn."
    messages = {i.message for i in read_path(SNAPSHOT) if isinstance(i, Issue) and i.line == 2}
    assert messages == {
        "“Doors That Learn” has an abstract that has places without words.",
        "“Doors That Learn” has “https://orcid.org/0000-0002-1825-0098” for the ORCID of “Wei Li”, whose "
        "check digit is wrong; it was kept as text.",
    }


def test_paratext_is_no_paper_and_a_retracted_paper_is_told() -> None:
    flaws = [(i.line, i.rule) for i in read_path(SNAPSHOT) if isinstance(i, Issue) and i.line != 2]
    assert flaws == [(3, Rule.NO_PAPER), (4, Rule.RETRACTED), (5, Rule.NO_TITLE)]
    record = records_of(SNAPSHOT)["W2100000004"]
    assert record.kind is PaperKind.CONFERENCE_PAPER
    assert record.details == ((Detail.PAGES, "5"), (Detail.STATUS, "retracted"))


def test_a_work_without_a_title_is_told_by_its_id():
    answer = [{"id": f"https://openalex.org/W{n}", "title": None} for n in (8, 9)]
    told = [one.message for one in read(answer) if one.rule == Rule.NO_TITLE]
    assert told == [f"The work W{n} has no title; it was not read." for n in (8, 9)]


def test_an_answer_of_the_api_gives_its_results_and_their_flaws() -> None:
    items = read_path(ANSWER)
    first, second = (item for item in items if isinstance(item, Record))
    assert (first.place, second.place) == ("L9-L26 W2100000006", "L27-L32 W2100000007")
    assert first.byline is not None
    assert first.byline.printed == "Cy Moss et al."
    assert (first.kind, first.venue) == (PaperKind.CONFERENCE_PAPER, "Proceedings of Stairs")
    assert first.date is not None
    assert (first.date.month, first.date.day) == (2, None)
    assert first.details[0] == (Detail.ADDRESS, "https://example.org/stairs")
    assert first.details[1] == (Detail.IDENTIFIER_AS_PRINTED, "DOI none")
    assert second.date is not None
    assert (second.date.year, second.date.month) == (1999, None)
    flaws = [(item.line, item.rule, item.message) for item in items if isinstance(item, Issue)]
    stairs = "“Stairs in Three Steps”"
    assert sorted(flaws) == [
        (
            9,
            Rule.BROKEN_ENTRY,
            f"{stairs} names nobody as author 2 of 2; the others keep their places, and the list stays open.",
        ),
        (
            9,
            Rule.IMPOSSIBLE_DATE,
            f"{stairs} has “2024-02-30” for a date, which is none; only what can be was kept.",
        ),
        (
            9,
            Rule.UNKNOWN_IDENTIFIER,
            f"{stairs} has “https://openalex.org/A5” for the OpenAlex id of a reference, which is none, "
            "and 1 more like it; they were kept as text.",
        ),
        (9, Rule.UNKNOWN_IDENTIFIER, f"{stairs} has “none” for a DOI, which is none; it was kept as text."),
        (27, Rule.NO_BYLINE, "“Ladders” has no authors; it was read without a byline."),
    ]
    assert isinstance(items[-1], Document)


@pytest.mark.parametrize(
    ("text", "is_openalex"),
    [
        (json.dumps(WORK), True),
        (json.dumps(WORK, indent=2), True),
        (json.dumps([WORK]), True),
        (json.dumps({"meta": {"count": 1}, "results": [WORK]}), True),
        (json.dumps(WORK, sort_keys=True), True),
        (json.dumps({key: WORK[key] for key in sorted(WORK) if key != "abstract_inverted_index"}), True),
        ('{"id": "https://openalex.org/A1", "display_name": "Ada Brand"}', False),
        ('{"id": "2101.00043", "title": "Doors That Learn"}', False),
        ('<a href="https://openalex.org/W1">', False),
    ],
)
def test_works_are_recognised_by_what_they_hold(tmp_path: Path, text: str, is_openalex: bool) -> None:
    path = tmp_path / "document.txt"
    path.write_text(text)
    assert (getattr(recognise(path), "name", None) == "openalex") is is_openalex


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(WORK, indent=2),
        json.dumps([WORK]),
        json.dumps({"results": [WORK], "meta": {"count": 1}}),
        json.dumps({"meta": {"count": 1}, "results": [WORK]}, indent="\t"),
        json.dumps({key: WORK[key] for key in sorted(WORK, reverse=True)}),
    ],
)
def test_a_work_is_the_same_in_every_layout(text: str) -> None:
    lines = [Line(number, part) for number, part in enumerate(text.split("\n"), start=1)]
    [record] = openalex.read("a.jsonl", lines)
    assert isinstance(record, Record)
    assert replace(record, lines=Lines(1, 1)) == record_of(**WORK)


@pytest.mark.parametrize("fields", [{"is_authors_truncated": True}, {}, {"is_authors_truncated": None}])
def test_a_hundred_authors_are_an_open_list(fields: dict[str, object]) -> None:
    authors = [{"raw_author_name": f"Author {number}"} for number in range(100)]
    byline = record_of(authorships=authors, **fields).byline
    assert byline is not None
    assert (len(byline.names), byline.complete) == (100, False)


@pytest.mark.parametrize(("count", "fields"), [(100, {"is_authors_truncated": False}), (99, {}), (249, {})])
def test_other_numbers_of_authors_are_the_whole_list(count: int, fields: dict[str, object]) -> None:
    byline = record_of(authorships=[{"raw_author_name": "Ada Brand"}] * count, **fields).byline
    assert byline is not None
    assert byline.complete


@pytest.mark.parametrize(
    ("printed", "usual", "name"),
    [
        ("Roe, Jane", "Jane Roe", "Jane Roe"),
        ("Roe, J.", "Jane M. Roe", "J. Roe"),
        ("Jane Roe, Jr.", "Jane Roe", "Jane Roe, Jr."),
        ("Room Lab, Delft", "Delft Laboratory", "Room Lab, Delft"),
        ("", "Jane Roe", "Jane Roe"),
        ("J. Roe", "", "J. Roe"),
        ("ROE, Jane", "Jane Roe", "Jane ROE"),
    ],
)
def test_a_name_is_printed_in_its_natural_order(printed: str, usual: str, name: str) -> None:
    byline = record_of(authorships=[{"raw_author_name": printed, "author": {"display_name": usual}}]).byline
    assert byline is not None
    assert byline.names == (name,)


def test_the_orcid_of_the_paper_goes_before_the_one_that_was_found() -> None:
    author = {"author": {"display_name": "A", "orcid": "https://orcid.org/0000-0002-1825-0097"}}
    byline = record_of(authorships=[{**author, "raw_orcid": "https://orcid.org/0000-0001-5109-3700"}]).byline
    assert byline is not None
    assert byline.authors[0].orcid == "0000-0001-5109-3700"


@pytest.mark.parametrize(
    ("kind", "source", "expected"),
    [
        ("article", "journal", PaperKind.JOURNAL_ARTICLE),
        ("review", "journal", PaperKind.JOURNAL_ARTICLE),
        ("article", "repository", None),
        ("article", None, None),
        ("editorial", "journal", None),
        ("dataset", "conference", PaperKind.DATA_SET),
        ("article", "conference", PaperKind.CONFERENCE_PAPER),
        ("proceedings-article", None, PaperKind.CONFERENCE_PAPER),
        ("book-chapter", "book series", PaperKind.CHAPTER),
        ("dissertation", None, PaperKind.THESIS),
        ("preprint", "repository", PaperKind.PREPRINT),
        ("posted-content", None, PaperKind.PREPRINT),
        ("journal-article", "book series", PaperKind.JOURNAL_ARTICLE),
        ("journal-article", "repository", None),
        ("libguides", "repository", PaperKind.OTHER),
        ("software", "repository", PaperKind.SOFTWARE),
        ([], {}, None),
    ],
)
def test_a_paper_has_a_kind_only_where_it_is_said(kind: object, source: object, expected: object) -> None:
    assert record_of(type=kind, primary_location={"source": {"type": source}}).kind is expected


def test_the_type_that_says_most_is_the_kind() -> None:
    assert record_of(type="other", type_crossref="posted-content").kind is PaperKind.PREPRINT
    assert record_of(type="dataset", type_crossref="posted-content").kind is PaperKind.DATA_SET


@pytest.mark.parametrize("word", ["erratum", "editorial", "retraction", "a-new-word"])
def test_what_is_no_article_today_is_none_by_an_older_word(word: str) -> None:
    place = {"source": {"type": "journal"}, "raw_type": "journal-article"}
    record = record_of(type=word, type_crossref="journal-article", primary_location=place)
    assert record.kind is None
    assert (Detail.FIELD, f"type: {word}") in record.details


def test_an_address_that_no_identifier_repeats_is_kept() -> None:
    record = record_of(primary_location={"landing_page_url": "https://doi.org/10.1000/x"})
    assert record.details == ((Detail.ADDRESS, "https://doi.org/10.1000/x"),)


def test_positions_beyond_all_memory_are_holes() -> None:
    assert record_of(abstract_inverted_index={"We": [0], "map": [10**9]}).abstract == "We … map"
    assert rules_of(authorships=[{"raw_author_name": "A"}], abstract_inverted_index="We map") == [
        Rule.BROKEN_ENTRY
    ]


def test_a_document_cut_at_any_byte_keeps_what_came_before(tmp_path: Path) -> None:
    for whole in (SNAPSHOT, ANSWER):
        data = whole.read_bytes()
        first = next(iter(records_of(whole).values()))
        path = tmp_path / whole.name
        for end in range(400, len(data), 50):
            path.write_bytes(data[:end])
            items = read_path(path)
            assert items
            if any(isinstance(item, Record) for item in items):
                assert next(i for i in items if isinstance(i, Record)).title == first.title
            else:
                assert any(isinstance(item, Issue) for item in items)


HOSTILE = [
    None,
    True,
    -1,
    10**30,
    1e308,
    "\ud800",
    "\x00\x1b",
    "a" * 1_000_000,
    "&lt;" * 50_000,
    "<" * 100_000,
    "<i " * 50_000,
    [[[[]]]],
    [None, 1, "x", {}],
    {"display_name": {}, "source": [], "We": [-1, True, None, "0", 1.5], "us": 3},
    ["https://openalex.org/W1\n"] * 3,
]


@pytest.mark.parametrize("field", [*WORK, "is_authors_truncated", "raw_orcid"])
def test_no_value_of_a_field_is_too_strange(field: str) -> None:
    for value in HOSTILE:
        items = read({**WORK, field: value})
        assert items
        assert all(isinstance(item, Record | Issue) for item in items)
        json.dumps([str(item) for item in items]).encode()


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*WORK["primary_location"], *WORK["authorships"][0], "display_name", "pmid"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=10,
)


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from([*WORK]), VALUES))
def test_no_types_of_fields_are_too_strange(fields: dict[str, object]) -> None:
    assert read({**fields, "title": "On Maps"})


@pytest.mark.slow
def test_fifty_thousand_authors_are_read() -> None:
    byline = record_of(authorships=WORK["authorships"] * 25_000).byline
    assert byline is not None
    assert len(byline.names) == len(byline.authors) == 50_000


def test_deep_nesting_costs_its_own_entry() -> None:
    deep = '{"title": "Deep", "id": "https://openalex.org/W1", "ids": ' + "[" * 100_000 + "]" * 100_000 + "}"
    items = list(openalex.read("a.jsonl", [Line(1, deep), Line(2, json.dumps(WORK))]))
    assert [item.rule for item in items if isinstance(item, Issue)] == [Rule.BROKEN_ENTRY]
    assert [item.lines.first for item in items if isinstance(item, Record)] == [2]


def test_characters_that_cannot_be_kept_are_replaced_inside_of_escapes() -> None:
    line = '{"title": "On \\u0000 \\uffff e\\u0301", "abstract_inverted_index": {"W\\u0007e": [0]}}'
    [record] = [item for item in openalex.read("a.jsonl", [Line(1, line)]) if isinstance(item, Record)]
    assert (record.title, record.abstract) == ("On � � é", "W�e")


@pytest.mark.parametrize(
    ("printed", "parts"),
    [("1988-01-01", (1988, None, None)), ("1988-01-02", (1988, 1, 2)), ("1988-10-01", (1988, 10, 1))],
)
def test_the_first_of_january_is_the_year_alone_and_no_flaw(
    printed: str, parts: tuple[int, int | None, int | None]
) -> None:
    date = record_of(publication_date=printed).date
    assert date is not None
    assert (date.year, date.month, date.day) == parts
    assert date.printed == printed
    assert Rule.IMPOSSIBLE_DATE not in rules_of(publication_date=printed)


def byline_of(*names: str | None, **fields: object) -> Any:
    authors = [name and {"author": {"display_name": name}, "raw_author_name": name} for name in names]
    return record_of(authorships=authors, **fields).byline


def test_authors_keep_their_places_beside_one_without_a_name() -> None:
    names = [None, "Jane Roe", "Li Wei"]
    authorships = [{"author": {"display_name": name}, "raw_author_name": name} for name in names]
    [flaw, record] = read(WORK | {"authorships": authorships})
    assert (record.byline.names, record.byline.places) == (("Jane Roe", "Li Wei"), (2, 3))
    assert (record.byline.printed, record.byline.complete) == ("…, Jane Roe, Li Wei", False)
    assert (flaw.rule, flaw.message.partition("” ")[2]) == (
        Rule.BROKEN_ENTRY,
        "names nobody as author 1 of 3; the others keep their places, and the list stays open.",
    )
    found = list(signatures_of("p", record.byline, [record], set()))
    assert [(each.position, each.name) for each in found] == [(2, "Jane Roe"), (3, "Li Wei")]


@pytest.mark.parametrize(
    ("names", "printed", "places"),
    [
        (("Jane Roe", None, "Li Wei"), "Jane Roe, …, Li Wei", (1, 3)),
        (("Jane Roe", "?", None, "Li Wei", ""), "Jane Roe, …, …, Li Wei et al.", (1, 4)),
        (("Jane Roe", None), "Jane Roe et al.", ()),
        ((None, "Jane Roe", "et al.", "Li Wei"), "…, Jane Roe et al.", (2,)),
    ],
)
def test_a_gap_in_a_byline_is_shown(
    names: tuple[str | None, ...], printed: str, places: tuple[int, ...]
) -> None:
    byline = byline_of(*names)
    assert (byline.printed, byline.places, byline.complete) == (printed, places, False)


def test_authors_without_any_name_are_no_byline() -> None:
    assert byline_of(None, "") is None
    assert rules_of(authorships=[None, {}]) == [Rule.NO_BYLINE]


def test_what_is_said_of_an_author_stays_beside_the_name_behind_a_gap() -> None:
    roe = {"raw_author_name": "Jane Roe", "author": {"id": "https://openalex.org/A5"}}
    byline = record_of(authorships=[{}, roe]).byline
    assert byline is not None
    assert [author.openalex_ids for author in byline.authors] == [("A5",)]


GRANT = {"funder_display_name": "National Science Foundation", "award_id": "ABI 1"}
AWARD = {"funder_display_name": "National Science Foundation", "funder_award_id": "ABI 2"}


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"grants": [GRANT, GRANT | {"award_id": None}]}, ["National Science Foundation (award ABI 1)"]),
        ({"grants": [GRANT], "awards": [AWARD]}, ["National Science Foundation (awards ABI 2, ABI 1)"]),
        (
            {"funders": [{"display_name": "DFG"}], "awards": [AWARD]},
            ["DFG", "National Science Foundation (award ABI 2)"],
        ),
        ({"awards": [{"funder_award_id": "7"}]}, ["award 7"]),
    ],
)
def test_who_paid_is_kept_with_the_numbers_of_awards(fields: dict[str, object], words: list[str]) -> None:
    assert record_of(**fields).details == tuple((Detail.FIELD, f"funder: {each}") for each in words)


def test_how_a_work_can_be_read_and_every_issn_are_kept() -> None:
    source = {"issn_l": "1234-5679", "issn": ["1234-5679", "2049-3630"]}
    record = record_of(primary_location={"source": source}, open_access={"is_oa": True, "oa_status": "gold"})
    assert record.details == (
        (Detail.ISSN, "1234-5679"),
        (Detail.ISSN, "2049-3630"),
        (Detail.FIELD, "openaccess: gold"),
    )


def test_a_colon_between_authors_is_nobody_and_leaves_the_list_whole() -> None:
    authors = [{"author": {"display_name": name}} for name in ("NVIDIA", ":", "Bo Chen")]
    flaw, record = read({"title": "On Maps", "authorships": authors})
    assert record.byline.printed == "NVIDIA, Bo Chen"
    assert (record.byline.complete, record.byline.places) == (True, ())
    assert [author.is_organisation for author in record.byline.authors] == [True, False]
    assert flaw.rule == Rule.NOT_AN_AUTHOR


def test_of_other_places_the_best_that_is_open_is_kept() -> None:
    publisher = {"landing_page_url": "https://example.org/rooms/7", "is_oa": False}
    closed = {"landing_page_url": "https://example.org/shop", "is_oa": False}
    green = {"landing_page_url": "https://example.org/repository/7", "pdf_url": None, "is_oa": True}
    best = {
        "landing_page_url": "https://example.org/best/7",
        "pdf_url": "https://example.org/7.pdf",
        "is_oa": True,
    }
    places: dict[str, Any] = {"primary_location": publisher, "locations": [publisher, closed, green]}
    pages = [text for _, text in record_of(**places).details]
    assert pages == ["https://example.org/rooms/7", "https://example.org/repository/7"]
    pages = [text for _, text in record_of(**places, best_oa_location=best).details]
    assert pages == [publisher["landing_page_url"], best["landing_page_url"], best["pdf_url"]]
    assert [text for _, text in record_of(**places | {"best_oa_location": publisher}).details] == [
        "https://example.org/rooms/7",
        "https://example.org/repository/7",
    ]


@pytest.mark.parametrize(
    ("authorship", "names"),
    [
        ({"raw_affiliation_strings": ["Dept. of Doors, Delft", ""]}, ["Dept. of Doors, Delft"]),
        ({"raw_affiliation_string": "Door Lab, Bonn. Email: a@lab.example"}, ["Door Lab, Bonn."]),
        (
            {
                "institutions": [{"display_name": "Door Institute"}],
                "raw_affiliation_strings": ["Door Inst.", "Maps Ltd"],
                "affiliations": [
                    {"raw_affiliation_string": "Door Inst.", "institution_ids": ["https://openalex.org/I2"]},
                    {"raw_affiliation_string": "Maps Ltd", "institution_ids": []},
                ],
            },
            ["Door Institute", "Maps Ltd"],
        ),
        (
            {"institutions": [{"display_name": "Door Institute"}], "raw_affiliation_strings": ["Door Inst."]},
            None,
        ),
    ],
)
def test_an_affiliation_without_an_institution_is_kept_as_printed(
    authorship: dict[str, object], names: list[str] | None
) -> None:
    byline = record_of(authorships=[{"raw_author_name": "Jane Roe", **authorship}]).byline
    assert byline is not None
    found = [place.name for place in byline.authors[0].organisations]
    assert found == (["Door Institute"] if names is None else names)


@pytest.mark.parametrize(
    ("source", "expected"), [("repository", PaperKind.PREPRINT), ("journal", PaperKind.JOURNAL_ARTICLE)]
)
def test_an_article_that_was_only_posted_is_a_preprint(source: str, expected: PaperKind) -> None:
    place = {"source": {"type": source}}
    record = record_of(type="article", type_crossref="posted-content", primary_location=place)
    assert record.kind is expected


@pytest.mark.parametrize("indent", [None, 2])
def test_the_last_page_of_a_paged_answer_is_one_of_openalex_without_papers(
    tmp_path: Path, indent: int | None
) -> None:
    page = {"meta": {"count": 0, "next_cursor": None}, "results": [], "group_by": []}
    path = tmp_path / "last.json"
    path.write_text(json.dumps(page, indent=indent), "utf-8")
    [document] = read_path(path)  # and no issue: every long answer ends so
    assert document.format == "openalex"


def test_two_values_for_one_thing_are_told_and_both_identifiers_kept() -> None:
    merged = {"openalex": "https://openalex.org/W77", "doi": "https://doi.org/10.1234/other"}
    work = {**WORK, "ids": merged, "publication_date": "2019-02-03", "publication_year": 2020}
    *flaws, record = read({**work, "id": "https://openalex.org/W27", "doi": "https://doi.org/10.1234/own"})
    assert {"W27", "W77", "10.1234/own", "10.1234/other"} <= {one.value for one in record.identifiers}
    assert record.date.year == 2019
    told = [flaw.message for flaw in flaws if flaw.rule == Rule.VALUES_DIFFER]
    for words in ("W27 and W77", "10.1234/own and 10.1234/other"):
        assert any(words in message for message in told)
    assert any("“2020”" in flaw.message for flaw in flaws if flaw.rule == Rule.TWO_DATES)


def test_what_is_printed_for_an_institution_without_name_and_ror_is_kept() -> None:
    nameless = {"id": "https://openalex.org/I9", "display_name": None, "ror": None}
    printed = {"raw_affiliation_string": "Door Lab", "institution_ids": ["https://openalex.org/I9"]}
    one = {"raw_author_name": "Eva Brand", "institutions": [nameless], "affiliations": [printed]}
    byline = record_of(authorships=[one]).byline
    assert byline is not None
    assert byline.authors[0].organisations == (Organisation(name="Door Lab"),)


def test_one_identifier_in_two_forms_is_one() -> None:
    ids = {"doi": "10.1234/OWN"}
    items = read({**WORK, "doi": "https://doi.org/10.1234/own", "ids": ids})
    assert not [item for item in items if isinstance(item, Issue) and item.rule == Rule.VALUES_DIFFER]


def test_an_institution_without_a_name_and_unknown_places_beside_known_ones_are_kept() -> None:
    known = {"display_name": "University of Ulm", "ror": "https://ror.org/032000t02"}
    unnamed = {"display_name": None, "ror": "https://ror.org/05a28rw58"}
    who = {"raw_author_name": "Eva Brand", "author": {}}
    signed = [
        who | {"institutions": [unnamed]},
        who | {"institutions": [unnamed], "raw_affiliation_strings": ["ETH, Zürich"]},
        who | {"institutions": [known], "raw_affiliation_strings": ["Univ. of Ulm", "Hidden Lab, Oslo"]},
        who | {"institutions": [known], "raw_affiliation_strings": ["Univ. of Ulm"]},
    ]
    byline = record_of(authorships=signed).byline
    assert byline is not None
    places = [[place.name for place in author.organisations] for author in byline.authors]
    assert places == [
        ["https://ror.org/05a28rw58"],
        ["https://ror.org/05a28rw58", "ETH, Zürich"],
        ["University of Ulm", "Univ. of Ulm", "Hidden Lab, Oslo"],
        ["University of Ulm"],
    ]


def test_the_licence_is_that_of_the_best_copy_where_the_primary_place_has_none() -> None:
    copy = {"is_oa": True, "landing_page_url": "https://rooms.example/1", "license": "cc-by"}
    for more in ({"best_oa_location": copy}, {"locations": [copy]}):
        record = record_of(primary_location={"license": None}, **more)
        assert (Detail.LICENCE, "cc-by") in record.details
    own = record_of(primary_location={"license": "cc0"}, best_oa_location=copy)
    assert [text for detail, text in own.details if detail is Detail.LICENCE] == ["cc0"]


def test_an_author_among_works_is_no_paper() -> None:
    [flaw, *_] = read({"id": "https://openalex.org/A5", "display_name": "Jane Roe"}, WORK)
    assert flaw.rule == Rule.NO_PAPER
    assert "https://openalex.org/A5" in flaw.message


@pytest.mark.parametrize(("value", "status"), [("true", True), (1, True), (0, False), ("false", False)])
def test_a_retraction_is_read_in_whatever_form(value: object, status: bool) -> None:
    record = record_of(is_retracted=value)
    assert ((Detail.STATUS, "retracted") in record.details) is status
    assert (Rule.BROKEN_ENTRY in rules_of(is_retracted=value)) is False
    assert Rule.BROKEN_ENTRY in rules_of(is_retracted="perhaps")


def test_the_author_whom_openalex_deleted_has_the_printed_name_or_none() -> None:
    gone = {"id": "https://openalex.org/A5317838346", "display_name": "Deleted Author"}
    byline = record_of(authorships=[{"raw_author_name": "Jane Roe", "author": gone}, {"author": gone}]).byline
    assert byline is not None
    assert byline.names == ("Jane Roe",)


def test_the_work_that_stands_for_deleted_ones_is_neither_read_nor_cited() -> None:
    gone, there = "https://openalex.org/W4285719527", "https://openalex.org/W5"
    issue, record = read({"id": gone, "title": "Deleted Work"}, {"title": "A", "authorships": []})[:2]
    assert issue.rule == Rule.NO_PAPER
    *_, told, record = read({"title": "On Maps", "referenced_works": [gone, there]})
    assert [one.value for one in record.references] == ["W5"]
    assert "Deleted Work" in told.message


def test_a_work_with_a_bare_id_is_recognised() -> None:
    assert openalex.detect(['{"id": "W3001", "title": "On Maps", "publication_year": 2020}'])
    assert not openalex.detect(['{"id": "W3001", "title": "On Maps", "type": "article-journal"}'])

"""CSL-JSON of reference managers and of Crossref, against tables; damaged and hostile."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Detail, Document, Issue, PaperKind, Record
from kg.readers import csl
from kg.readers.files.source import Line
from kg.readers.rules import Rule
from tests.counting import calls
from tests.readers.reading import flaws_of, read, records

RECORDS = {
    "zotero.json": [
        (
            "L2-L20 doors",
            "HINGE: Simple Doors for Houses & Rooms",
            "Jörg Müller, Rosa de la Cruz, Martin King, Jr., Door and Window Lab",
            "2024-8-28",
            "Journal of Doors",
            PaperKind.JOURNAL_ARTICLE,
            ["doi:10.99999/rooms.7", "pmid:29456894"],
        ),
        ("L21-L29 2", "Walls", "Bo Chen et al.", "2022-05-06", None, None, ["arxiv:2408.99999"]),
        ("L36-L41 flawed", "On Maps", "Jane Roe", "soon or later", None, PaperKind.CONFERENCE_PAPER, []),
        ("L42 bare", "Bare", None, "spring 2024", None, None, []),
    ],
    "crossref.json": [
        (
            "L1 10.99999/rooms.8",
            "Doors of 2 Kinds",
            "Ada Brand, Door Lab",
            "2024-3",
            "Journal of Doors",
            PaperKind.JOURNAL_ARTICLE,
            ["doi:10.99999/rooms.8"],
        )
    ],
}

ISSUES = {
    "zotero.json": [
        (30, Rule.NO_TITLE),
        (31, Rule.BROKEN_ENTRY),
        (36, Rule.IMPOSSIBLE_DATE),
        (36, Rule.UNKNOWN_IDENTIFIER),
        (36, Rule.UNKNOWN_IDENTIFIER),
        (42, Rule.NO_BYLINE),
    ],
    "crossref.json": [],
}


def parse(text):
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    items = list(csl.read("my.json", lines))
    return [item for item in items if isinstance(item, Record)], [
        item for item in items if isinstance(item, Issue)
    ]


def entry(**fields):
    [record], _ = parse(json.dumps({"title": "On Maps", **fields}))
    return record


def test_works_of_crossref_on_one_line_are_told_apart_by_their_dois():
    items = [{"DOI": "10.1000/A", "title": ["On Maps"], "author": []}, {"DOI": "10.1000/b", "title": []}]
    answer = {"message-type": "work-list", "message": {"items": items}}
    [record], issues = parse(json.dumps(answer))
    assert record.place == "L1 10.1000/A"
    told = [one.message for one in issues if one.rule == Rule.NO_TITLE]
    assert told == ["The entry “10.1000/b” has no title; it was not read."]


def in_short(record):
    return (
        record.place,
        record.title,
        record.byline and record.byline.printed,
        record.date and record.date.printed,
        record.venue,
        record.kind,
        [str(one) for one in record.identifiers],
    )


@pytest.mark.parametrize("name", RECORDS)
def test_a_document_gives_its_papers(documents, name):
    assert [in_short(record) for record in records(documents, name)] == RECORDS[name]


@pytest.mark.parametrize("name", ISSUES)
def test_a_document_gives_its_flaws_with_their_lines(documents, name):
    assert flaws_of(documents, name) == ISSUES[name]


def test_a_manager_says_pages_keywords_and_language(documents):
    doors = records(documents, "zotero.json")[0]
    assert doors.abstract == "We open\ndoors: a < b and c > d."
    assert doors.keywords == ("doors", "hinges")
    assert [(detail.name, text) for detail, text in doors.details] == [
        ("VOLUME", "7"),
        ("NUMBER", "3"),
        ("PAGES", "117-142"),
        ("PUBLISHER", "Room Press"),
        ("ISSN", "0021-9606"),
        ("ISSN", "1873-3441"),
        ("LANGUAGE", "en"),
        ("ADDRESS", "https://example.org/doors"),
    ]


def test_crossref_says_who_worked_where_what_is_cited_and_the_licence(documents):
    [paper] = records(documents, "crossref.json")
    brand, lab = paper.byline.authors
    assert (brand.orcid, lab.organisations) == ("0000-0002-1825-0097", ())
    assert [(one.name, one.ror) for one in brand.organisations] == [("University of Rooms", "052gg0110")]
    assert [f"{one.scheme}:{one.value}" for one in paper.references] == [
        "doi:10.99999/rooms.7",
        "arxiv:2408.99999",
    ]
    assert (Detail.LICENCE, "https://creativecommons.org/licenses/by/4.0/") in paper.details
    assert sum(detail is Detail.LICENCE for detail, _ in paper.details) == 1
    assert paper.abstract == "We open n < 3 doors.\nThey squeak."


def test_the_document_says_that_it_is_csl(documents):
    document = read(documents, "crossref.json")[-1]
    assert isinstance(document, Document)
    assert (document.format, document.media_type) == ("csl-json", "application/vnd.citationstyles.csl+json")


def test_the_same_papers_are_read_from_every_layout(documents):
    [paper] = [json.loads((documents / "crossref.json").read_text("utf-8"))]
    layouts = [json.dumps(paper, indent=2), json.dumps([paper]), json.dumps({"items": [paper]}, indent="\t")]
    answer = {"status": "ok", "message-type": "work-list", "message": {"items": [paper]}}
    layouts += [
        json.dumps(answer),
        json.dumps(answer, indent=2),
        json.dumps({"status": "ok", "message": paper}),
    ]
    layouts += [json.dumps({"references": [paper]}), f"{json.dumps(paper)}\n{json.dumps(paper)}"]
    for text in layouts:
        assert {record.title for record in parse(text)[0]} == {"Doors of 2 Kinds"}


@pytest.mark.parametrize(
    "head",
    [
        '{"id": "https://openalex.org/W1", "title": "A", "type": "article", "ids": {}}',
        '{"status": "ok", "message-type": "journal", "message": {"issued": {"date-parts": [[2024]]}}}',
        '{"paperId": "1", "title": "A", "authors": [{"name": "Jane Roe"}]}',
        '"type": "article-journal"',
        "@article{a, note = {container-title}}",
    ],
)
def test_other_documents_are_not_recognised(head):
    assert not csl.detect([head])


@pytest.mark.parametrize(
    ("written", "abstract"),
    [
        ("We open\n\ndoors.", "We open\n\ndoors."),
        ("doors: a < b and c > d", "doors: a < b and c > d"),
        ("H<sub>2</sub>O &amp; more", "H2O & more"),
        ("<p>We open H<jats:sub>2</jats:sub>O</p><p class='x'>doors.</p>", "We open H2O\ndoors."),
        ("<jats:sec><jats:title>Aim</jats:title><jats:p>We\nmap.</jats:p></jats:sec>", "Aim\nWe map."),
        ("<p>Abstract</p>", "Abstract"),
        ("<jats:title>Abstract:</jats:title><jats:p>We map.</jats:p>", "We map."),
        ("<p>", ""),
    ],
)
def test_an_abstract_is_its_paragraphs(written, abstract):
    assert entry(abstract=written).abstract == abstract


@pytest.mark.parametrize("piece", ["<", "<p ", "<jats:", "&", "<p x", "</", "<p>"])
def test_markup_without_end_takes_time_in_proportion(piece):
    entry(abstract=piece * 100_000, title=piece * 100_000 + " A")


@pytest.mark.parametrize(
    ("issued", "printed", "parts"),
    [
        ({"date-parts": [[2024, 8, 28]]}, "2024-8-28", (2024, 8, 28)),
        ({"date-parts": [["2024", "08"]]}, "2024-08", (2024, 8, None)),
        ({"date-parts": [[2024, 8], [2024, 9]]}, "2024-8/2024-9", (2024, 8, None)),
        ({"date-parts": [[1590]], "circa": True}, "circa 1590", (1590, None, None)),
        ({"date-parts": [[1890]], "literal": "[ca. 1890]"}, "[ca. 1890]", (1890, None, None)),
        ({"date-parts": [[1890, 5]], "raw": "May 1890?"}, "May 1890?", (1890, 5, None)),
        ({"date-parts": [[1890, 5]], "raw": "May 1890"}, "1890-5", (1890, 5, None)),
        ({"date-parts": [[1890, 5]], "season": "ca."}, "ca. 1890-5", (1890, 5, None)),
        ({"date-parts": [[2024]], "season": "Winter"}, "winter 2024", (2024, None, None)),
        ({"date-parts": [[2024, 2, 30]]}, "2024-2-30", (2024, 2, None)),
        ({"date-parts": [[2010, 17]]}, "[2010, 17]", (2010, None, None)),
        ({"date-parts": [[2010, 13, 40]]}, "[2010, 13, 40]", (2010, None, None)),
        ({"date-parts": [[2010, 21]]}, "2010-21", (2010, None, None)),
        ({"date-parts": [[-50]]}, "50 BC", (-49, None, None)),
        ({"date-parts": [[-380], [-370]]}, "380 BC/370 BC", (-379, None, None)),
        ({"date-parts": [[79, 8]]}, "AD 79-8", (79, 8, None)),
        ({"date-parts": [[0]]}, "0", (None, None, None)),
        ({"date-parts": [[1500]], "literal": "before 1500"}, "before 1500", (None, None, None)),
        ({"raw": "2024-08-28"}, "2024-08-28", (2024, 8, 28)),
        ({"raw": "2024/08/28"}, "2024/08/28", (2024, 8, 28)),
        ({"raw": "2024-08/2024-09"}, "2024-08/2024-09", (2024, 8, None)),
        ({"literal": "August 2024"}, "August 2024", (2024, 8, None)),
        ({"literal": "forthcoming"}, "forthcoming", (None, None, None)),
        ("2024-08", "2024-08", (2024, 8, None)),
        (2024, "2024", (2024, None, None)),
        ({"date-parts": [2024, 8]}, "2024-8", (2024, 8, None)),
        ({"date-parts": [[2024.0, 8.0]]}, "2024-8", (2024, 8, None)),
        ({"year": 2024, "month": 8, "day": "28"}, "2024-8-28", (2024, 8, 28)),
        ([{"year": "1914", "month": "7"}, {"year": "1918"}], "1914-7/1918", (1914, 7, None)),
        ([{"date-parts": [[2024, 8]]}], "2024-8", (2024, 8, None)),
        (["2024-08"], "2024-08", (2024, 8, None)),
    ],
)
def test_a_date_has_the_parts_that_are_given(issued, printed, parts):
    date = entry(issued=issued).date
    assert (date.printed, (date.year, date.month, date.day)) == (printed, parts)


@pytest.mark.parametrize("parts", [[2010, 17], [2010, 13, 40], [2010, 2, 30]])
def test_parts_that_make_no_date_are_told_and_no_span(parts):
    whole = {"title": "A", "author": [{"literal": "Lab"}], "issued": {"date-parts": [parts]}}
    flaw, found = csl.read("my.json", [Line(1, json.dumps([whole]))])
    assert (flaw.rule, found.date.edtf) == (Rule.IMPOSSIBLE_DATE, "")


def test_fields_without_a_property_of_their_own_are_kept_in_words_under_the_names_of_biblatex():
    record = entry(
        **{
            "translator": [{"family": "Rabassa", "given": "Gregory"}],
            "recipient": [{"family": "Poe", "given": "Al"}],
            "publisher-place": "New York",
            "translated-title": "A Letter",
            "original-publisher": "Sur",
            "medium": "Autograph",
            "original-date": {"date-parts": [[1967]]},
            "call-number": "PQ 8180",
            "event-title": "Rooms 2024",
            "event-place": "Ulm",
            "number-of-pages": 422,
            "note": "read",
        }
    )
    assert {text for detail, text in record.details if detail is Detail.FIELD} == {
        "translator: Gregory Rabassa",
        "recipient: Al Poe",
        "location: New York",
        "translatedtitle: A Letter",
        "origpublisher: Sur",
        "medium: Autograph",
        "origdate: 1967",
        "library: PQ 8180",
        "eventtitle: Rooms 2024",
        "venue: Ulm",
        "pagetotal: 422",
    }


def test_the_place_of_the_publisher_is_none_of_an_event():
    places = {"publisher-place": "Chicago", "event-place": "Chicago"}
    location, venue = ((Detail.FIELD, f"{name}: Chicago") for name in ("location", "venue"))
    speech = (Detail.FIELD, "type: speech")
    assert entry(**places, type="book").details == (location,)
    assert entry(**places, type="speech").details == (speech, location, venue)
    assert entry(**places, event="Maps 2024").details[0] == location
    assert venue in entry(**places, event="Maps 2024").details


def test_an_archive_is_kept_with_the_place_in_it_and_a_preprint_server_is_none():
    kept = entry(archive="ÖNB", archive_location="Cod. 25.202")
    assert kept.details == ((Detail.FIELD, "library: ÖNB, Cod. 25.202"),)
    assert entry(archive="arXiv", archive_location="2401.00001").details == ()
    assert entry(archive="JSTOR").details == ()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"type": "graphic", "archive": "Prado"}, "library: Prado"),
        ({"type": "map", "archive": "BnF", "archive-place": "Paris"}, "library: BnF, Paris"),
        ({"type": "graphic", "dimensions": "318 cm × 276 cm"}, "dimensions: 318 cm × 276 cm"),
        ({"type": "map", "scale": "1:400"}, "scale: 1:400"),
        ({"type": "article-newspaper", "section": "Foreign"}, "section: Foreign"),
        ({"type": "legal_case", "authority": "U.S. Supreme Court"}, "organization: U.S. Supreme Court"),
        ({"type": "classic", "division": "Book 2"}, "division: Book 2"),
        ({"type": "classic", "references": "Verg. Aen."}, "addendum: Verg. Aen."),
        ({"type": "patent", "submitted": {"date-parts": [[2010, 5, 1]]}}, "submitted: 2010-5-1"),
        ({"type": "patent", "jurisdiction": "US"}, "jurisdiction: US"),
        ({"available-date": {"date-parts": [[2011]]}}, "availabledate: 2011"),
        ({"chair": [{"family": "Roe", "given": "Jane"}]}, "chair: Jane Roe"),
        ({"series-creator": [{"literal": "Lab"}]}, "seriescreator: Lab"),
        ({"executive-producer": [{"family": "Poe", "given": "Al"}]}, "executiveproducer: Al Poe"),
        ({"part-title": "Rooms"}, "parttitle: Rooms"),
        ({"supplement-number": "3"}, "supplementnumber: 3"),
    ],
)
def test_what_csl_says_of_things_that_are_no_papers_is_kept(fields, said):
    assert (Detail.FIELD, said) in entry(**fields).details


def test_crossref_says_of_an_event_where_it_was():
    record = entry(event={"name": "Rooms 2024", "location": "Ulm"}, title="A")
    assert [text for _, text in record.details] == ["eventtitle: Rooms 2024", "venue: Ulm"]


def test_an_edited_book_needs_no_authors():
    book = {"type": "book", "title": "Rooms", "editor": [{"family": "Lee", "given": "Ann"}]}
    assert parse(json.dumps([book]))[1] == []
    assert [flaw.rule for flaw in parse(json.dumps([{**book, "type": "chapter"}]))[1]] == [Rule.NO_BYLINE]


@pytest.mark.parametrize("issued", [{"date-parts": [[None]]}, {"date-parts": []}, {}, [], None, ""])
def test_no_date_is_none(issued):
    assert entry(issued=issued).date is None


@pytest.mark.parametrize(
    ("fields", "identifiers"),
    [
        ({"DOI": "https://doi.org/10.1000/A"}, ["doi:10.1000/a"]),
        ({"DOI": "10.48550/arXiv.2408.99999"}, ["arxiv:2408.99999"]),
        ({"URL": "http://arxiv.org/abs/2408.99999"}, ["arxiv:2408.99999"]),
        ({"note": "arXiv: 2408.99999 [cs]\nread"}, ["arxiv:2408.99999"]),
        ({"note": "Comment on arXiv: 2408.99999", "extra": "see DOI: 10.1000/a"}, []),
        ({"extra": "DOI: 10.1000/a"}, ["doi:10.1000/a"]),
        ({"PMID": 29456894}, ["pmid:29456894"]),
        ({"URL": "https://doi.org/10.1000/a"}, ["doi:10.1000/a"]),
        ({"DOI": ["10.1000/a"]}, ["doi:10.1000/a"]),
    ],
)
def test_identifiers_are_found_where_managers_put_them(fields, identifiers):
    assert [f"{one.scheme}:{one.value}" for one in entry(**fields).identifiers] == identifiers


def test_a_document_cut_anywhere_gives_whole_papers_or_issues(documents):
    for name in RECORDS:
        data = (documents / name).read_bytes()
        whole = [record.title for record in records(documents, name)]
        for end in range(0, len(data), 50):
            found, flaws = parse(data[:end].decode("utf-8", errors="replace"))
            assert {record.title for record in found} <= set(whole)
            assert flaws or len(found) == len(whole)


HOSTILE = {
    "a long title": (lambda times: {"title": "<i>word</i> " * times}, 100_000),
    "an abstract of tags": (lambda times: {"title": "A", "abstract": "<p " * times}, 300_000),
    "many authors": (
        lambda times: {"title": "A", "author": [{"family": "Roe", "given": "Jane"}] * times},
        50_000,
    ),
    "many references": (lambda times: {"title": "A", "reference": [{"DOI": "10.1000/a"}] * times}, 50_000),
    "a long keyword": (lambda times: {"title": "A", "keyword": "x" * times}, 1_000_000),
    "a long note": (lambda times: {"title": "A", "note": "arXiv: \n" * times}, 100_000),
    "a year of many digits": (lambda times: {"title": "A", "issued": {"date-parts": [["9" * times]]}}, 5_000),
}
"""An entry in which something comes so many times, and how often it can."""


def read_before_another(entry):
    papers, _ = parse(f'{json.dumps(entry)}\n{{"title": "Good"}}')
    assert papers[-1].title == "Good"


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_entry_costs_in_proportion_and_not_its_neighbours(case):
    entry, _ = HOSTILE[case]
    read_before_another(entry(1))
    short, long = (calls(lambda: read_before_another(entry(times))) for times in (250, 1000))  # noqa: B023
    assert long <= 5 * short


@pytest.mark.slow
@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_entry_of_1_mb_is_read_where_a_pattern_that_backtracks_would_never_end(case):
    entry, times = HOSTILE[case]
    read_before_another(entry(times))


def test_lone_surrogates_cost_no_neighbour():
    read_before_another({"title": "A\ud800", "author": [{"family": "\udfff"}], "keyword": "\ud800,\x00"})


def test_deep_nesting_is_an_issue():
    papers, flaws = parse(
        '{"title": "A", "author": ' + "[" * 100_000 + "]" * 100_000 + '}\n{"title": "Good"}'
    )
    assert [paper.title for paper in papers] == ["Good"]
    assert flaws[0].rule == Rule.BROKEN_ENTRY


FIELDS = st.sampled_from(
    [
        *(
            "title",
            "author",
            "issued",
            "DOI",
            "PMID",
            "URL",
            "ISSN",
            "keyword",
            "reference",
            "license",
            "abstract",
        ),
        *("container-title", "note", "id", "page", "volume", "type", "language", "family", "given", "ORCID"),
        *("affiliation", "date-parts", "season", "raw", "name", "literal", "suffix", "published-print"),
    ]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=3),
    max_leaves=12,
)


@pytest.mark.slow
@settings(max_examples=400, deadline=None)
@given(st.dictionaries(FIELDS, VALUES, max_size=8), st.text(min_size=1, max_size=5))
def test_a_value_of_any_type_is_read_or_passed_over(fields, title):
    papers, flaws = parse(json.dumps([fields, {**fields, "title": title}]))
    assert papers or flaws
    assert all(paper.title for paper in papers)


def test_a_command_of_astronomers_is_the_name_of_its_journal() -> None:
    [record], _ = parse(json.dumps([{"title": "On Maps", "container-title": "\\apj"}]))
    assert record.venue == "The Astrophysical Journal"


def test_content_that_was_posted_is_a_preprint_on_any_server() -> None:
    for server in ("Room Archive", "bioRxiv"):
        entry = {"type": "posted-content", "title": "On Maps", "container-title": server}
        [record], _ = parse(json.dumps(entry))
        assert record.kind is PaperKind.PREPRINT


def test_what_stands_beside_titles_is_kept_where_these_do_not_hold_it():
    record = entry(
        **{"title": "On Maps", "subtitle": ["A Survey"], "title-short": "Maps", "container-title": "Journal"},
        **{"container-title-short": "J.", "PMCID": "PMC7598943", "note": "to read\nEdition: 2"},
    )
    assert record.title == "On Maps: A Survey"
    assert [text for _, text in record.details] == ["shortjournal: J.", "2"]
    assert [str(one) for one in record.identifiers] == ["pmcid:PMC7598943"]


def test_the_title_that_crossref_gives_beside_that_of_a_whole_book_is_its_series():
    record = entry(type="book", title="Doors 2019", **{"container-title": ["Lecture Notes on Doors"]})
    assert (record.venue, record.details) == (None, ((Detail.SERIES, "Lecture Notes on Doors"),))


def test_an_article_without_a_journal_is_a_preprint_where_arxiv_alone_has_it():
    assert entry(type="article-journal", URL="https://arxiv.org/abs/1909.02164").kind is None


def test_an_address_that_is_none_of_the_web_is_kept_in_words():
    found = entry(type="article-journal", URL="urn:nbn:de:101:1-2019")
    assert found.details == ((Detail.FIELD, "url: urn:nbn:de:101:1-2019"),)


def test_the_works_that_an_entry_lists_are_what_it_cites():
    works = [{"DOI": "10.1000/a", "title": "Cited"}, {"title": "Without"}]
    found = entry(id="maps", type="article-journal", references=works)
    assert (found.title, [str(one) for one in found.references]) == ("On Maps", ["doi:10.1000/a"])


@pytest.mark.parametrize("history", ["Affirmed, 3 U.S. 2", ["Affirmed, 3 U.S. 2"]])
def test_the_history_of_a_case_is_nothing_that_it_cites(history):
    found = entry(type="legal_case", references=history)
    assert found.reference_count == (1 if isinstance(history, list) else 0)


@pytest.mark.parametrize("name", ["id", "citation-key"])
def test_a_key_may_be_zero(name):
    assert entry(**{name: 0, "DOI": "10.1000/a"}).key == "0"


def test_whole_numbers_and_lists_of_one_value_are_that_value():
    found = entry(volume=["3"], issue=7.0, page=["1-8"], publisher=["Rooms"], keyword=["Maps, Old"])
    assert [text for _, text in found.details] == ["3", "7", "1-8", "Rooms"]
    assert found.keywords == ("Maps, Old",)


@pytest.mark.parametrize("word", ["book-chapter", "proceedings-article", "reference-entry"])
def test_of_two_titles_of_a_volume_the_first_is_that_of_its_series(word):
    titles = ["Lecture Notes in Computer Science", "Computer Vision – ECCV 2016"]
    found = entry(**{"type": word, "container-title": titles})
    assert found.venue == "Computer Vision – ECCV 2016"
    assert (Detail.SERIES, "Lecture Notes in Computer Science") in found.details


def test_a_short_form_of_a_volume_is_no_series_of_it():
    titles = ["Proceedings of the International Conference on Maps", "Proc. Int. Conf. Maps"]
    found = entry(**{"type": "paper-conference", "container-title": titles})
    assert (found.venue, [text for _, text in found.details]) == (titles[0], [])


def test_of_two_titles_of_a_journal_the_first_counts():
    found = entry(**{"type": "journal-article", "container-title": ["Journal of Maps", "J. Maps"]})
    assert (found.venue, found.details) == ("Journal of Maps", ())


@pytest.mark.parametrize(
    ("fields", "kind", "said"),
    [
        ({"type": "dissertation", "degree": ["PhD"]}, PaperKind.DOCTORAL_THESIS, []),
        ({"type": "dissertation", "degree": ["Habilitation"]}, PaperKind.THESIS, ["type: Habilitation"]),
        ({"type": "report", "institution": {"name": "Door Lab"}}, PaperKind.REPORT, ["Door Lab"]),
        (
            {"type": "posted-content", "publisher": "CSHL", "institution": [{"name": "bioRxiv"}]},
            PaperKind.PREPRINT,
            ["CSHL", "organization: bioRxiv"],
        ),
        (
            {"type": "report", "publisher": "Door Lab, Ulm", "institution": [{"name": "Door Lab"}]},
            PaperKind.REPORT,
            ["Door Lab, Ulm"],
        ),
        ({"type": "book", "edition-number": "2"}, PaperKind.BOOK, ["2"]),
        ({"type": "book", "subtitle": ["One", "Two"]}, PaperKind.BOOK, ["subtitle: One", "subtitle: Two"]),
        ({"type": "journal-article", "journal-issue": {"issue": "7"}}, PaperKind.JOURNAL_ARTICLE, ["7"]),
        (
            {"type": "journal-article", "clinical-trial-number": [{"clinical-trial-number": "nct03036124"}]},
            PaperKind.JOURNAL_ARTICLE,
            ["registration: NCT03036124"],
        ),
        (
            {"type": "journal-article", "issn-type": [{"value": "0378-5955", "type": "print"}]},
            PaperKind.JOURNAL_ARTICLE,
            ["0378-5955"],
        ),
    ],
)
def test_what_crossref_gives_in_fields_of_its_own_is_kept(fields, kind, said):
    found = entry(**fields)
    assert (found.kind, [text for _, text in found.details]) == (kind, said)


def test_an_entry_in_an_unknown_encoding_is_told_and_not_read_and_others_of_its_line_are() -> None:
    entries = ['{"id": "a", "title": "��"}', '{"id": "b", "title": "On Maps", "author": [{"family": "Roe"}]}']
    for written in ([f"[{', '.join(entries)}]"], ["[", f"{entries[0]},", entries[1], "]"]):
        lines = [Line(n, text, legible="�" not in text) for n, text in enumerate(written, start=1)]
        flaw, record = csl.read("my.json", lines)
        assert (flaw.rule, flaw.line, flaw.severity) == (
            Rule.UNKNOWN_ENCODING,
            len(written) // 2 or 1,
            "error",
        )
        assert record.title == "On Maps"

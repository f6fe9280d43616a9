import pytest

from kg.model import Detail, Issue, Lines, PaperKind, Record
from kg.readers.bibtex.fields import Entry
from kg.readers.bibtex.record import called, read_record
from kg.readers.rules import Rule
from kg.resolve.papers.links import links_of
from kg.text.works.venues import is_preprint_server


def items(kind, **fields):
    whole = {"title": "A", "author": "Roe, Jane", "year": "2024", **fields}
    return list(read_record(Entry(kind, "a", Lines(1, 2), whole), whole, "my.bib"))


def record(kind, **fields):
    (found,) = (item for item in items(kind, **fields) if isinstance(item, Record))
    return found


@pytest.mark.parametrize(
    ("kind", "journal", "expected"),
    [
        ("article", "Doors", PaperKind.JOURNAL_ARTICLE),
        ("article", "arXiv preprint arXiv:2408.99999", None),
        ("article", "CoRR", PaperKind.PREPRINT),
        ("article", "Electron. Colloquium Comput. Complex.", PaperKind.PREPRINT),
        ("article", "{IACR} Cryptol. ePrint Arch.", PaperKind.PREPRINT),
        ("inproceedings", "Doors", PaperKind.CONFERENCE_PAPER),
        ("book", "Doors", PaperKind.BOOK),
        ("incollection", "Doors", PaperKind.CHAPTER),
        ("phdthesis", "", PaperKind.DOCTORAL_THESIS),
        ("techreport", "", PaperKind.REPORT),
        ("online", "", PaperKind.WEB_PAGE),
        ("misc", "Doors", None),
        ("nothing-known", "Doors", None),
    ],
)
def test_the_type_of_an_entry_says_what_it_is_unless_its_journal_is_none(kind, journal, expected):
    assert record(kind, journal=journal).kind is expected


def test_a_category_is_only_that_of_arxiv():
    assert record("misc", primaryclass="cs.LG", eprint="2408.99999").categories == ("cs.LG",)
    assert record("misc", primaryclass="cs.LG").categories == ()


def test_what_another_archive_calls_a_class_is_no_category_of_arxiv():
    """As Zotero writes the kind of article of a preprint at bioRxiv, and HAL its domain."""
    fields = {"title": "A", "author": "Roe, Jane", "year": "2016", "primaryclass": "New Results"}
    fields |= {"archiveprefix": "bioRxiv", "publisher": "bioRxiv", "doi": "10.1101/081234"}
    [found] = read_record(Entry("misc", "a", Lines(1, 2), fields), fields, "my.bib")
    assert found.categories == ()
    assert [text for _, text in found.details] == ["bioRxiv"]


def test_a_text_that_tex_makes_is_in_normal_form():
    assert record("misc", title="e\\'{e} \\d{h}").title == "eé ḥ"


def test_authors_that_are_too_many_are_said_to_be():
    fields = {"title": "A", "year": "2024", "author": " and ".join(["Roe, Jane"] * 50_000)}
    flaw, found = read_record(Entry("misc", "a", Lines(1, 2), fields), fields, "my.bib")
    assert flaw.message == "The entry “a” has authors in more than 500,000 characters; none were read."
    assert found.byline is None


@pytest.mark.parametrize(
    ("degree", "expected"),
    [
        ("PhD thesis", PaperKind.DOCTORAL_THESIS),
        ("Ph.D. dissertation", PaperKind.DOCTORAL_THESIS),
        ("phdthesis", PaperKind.DOCTORAL_THESIS),
        ("Master's thesis", PaperKind.MASTERS_THESIS),
        ("Habilitation", PaperKind.THESIS),
        ("Master's dissertation", PaperKind.MASTERS_THESIS),
        ("M. Sc. thesis", PaperKind.MASTERS_THESIS),
        ("Ph. D. thesis", PaperKind.DOCTORAL_THESIS),
        ("", PaperKind.THESIS),
    ],
)
def test_a_thesis_is_for_the_degree_that_its_entry_names(degree, expected):
    assert record("thesis", type=degree).kind is expected


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        ("unpublished", {"note": "working paper or preprint"}, PaperKind.PREPRINT),
        ("unpublished", {"note": "Preprint"}, PaperKind.PREPRINT),
        ("unpublished", {"note": "Lecture notes"}, PaperKind.MANUSCRIPT),
        ("article", {"note": "working paper or preprint", "journal": "Doors"}, PaperKind.JOURNAL_ARTICLE),
    ],
)
def test_hal_says_in_the_note_that_what_is_unpublished_is_a_preprint(kind, fields, expected):
    assert record(kind, **fields).kind is expected


def test_zbmath_names_the_preprint_in_the_place_of_a_venue():
    found = record(
        "misc", howpublished="Preprint, {arXiv}:math/0404188 [math.{NT}] (2004)", arxiv="math/0404188"
    )
    assert [str(one) for one in found.identifiers] == ["arxiv:math/0404188"]
    assert is_preprint_server(found.venue)
    assert record("misc", arxiv="math/0404188").identifiers == found.identifiers


def test_the_number_of_a_thesis_is_that_of_no_issue():
    assert dict(record("phdthesis", number="1998PA090037").details) == {
        Detail.FIELD: "reportnumber: 1998PA090037"
    }


def test_codes_of_the_msc_are_classes_one_by_one_and_no_keywords():
    zbmath = record("article", keywords="11L07,42B25,00-01,Vinogradov's mean value theorem")
    mathscinet = record("article", mrclass="11L07 (42B25)")
    assert zbmath.keywords == ("Vinogradov's mean value theorem",)
    assert [text for _, text in zbmath.details] == ["11L07", "42B25", "00-01"]
    assert mathscinet.details == zbmath.details[:2]
    assert record("article", keywords="3D, 12-01").keywords == ("3D", "12-01")


def test_numbers_of_reviewing_journals_are_kept_and_read():
    given = {
        "mrnumber": "MR0262240 (41 \\#6850)",
        "zbl": "0700.13001",
        "zbmath": "4123456",
        "jfm": "46.0292.01",
    }
    found = record("article", **given, mrreviewer="John\\ Doe", fseries="Annals of Rooms")
    assert [str(one) for one in found.identifiers] == ["mr:262240", "zbl:0700.13001"]
    assert {text for _, text in found.details} == {
        "mrnumber: MR0262240 (41 #6850)",
        *("zblnumber: 0700.13001", "zbmath: 4123456", "jfm: 46.0292.01"),
        *("mrreviewer: John Doe", "fseries: Annals of Rooms"),
    }


def test_mathscinet_says_behind_a_title_what_is_printed_again():
    found = record("incollection", title=r"On Rooms. {II} [ {MR}0262240 (41 \#6850)]")
    assert found.title == "On Rooms. II"
    assert found.details == ((Detail.FIELD, "republishedfrom: MR0262240 (41 #6850)"),)
    assert [link.other for link in links_of(found)] == ["mr:262240"]
    assert record("article", title="[MR0262240]").title == "[MR0262240]"


def test_a_book_of_zbmath_has_publisher_place_and_pages():
    line = "New {York}: {Frederick} {Ungar} {Publishing} {Co}. xii, 264 p. (1949)."
    found = record("book", howpublished=line, zbl="0033.10102")
    assert found.venue is None
    assert (Detail.PUBLISHER, "Frederick Ungar Publishing Co") in found.details
    assert (Detail.FIELD, "location: New York") in found.details
    assert (Detail.FIELD, "pagetotal: xii, 264 p.") in found.details
    assert record("misc", howpublished="Doors: A Workshop", zbl="0033.10102").venue == "Doors: A Workshop"


def test_what_is_said_of_the_volume_is_kept():
    found = record(
        "incollection",
        editor=r"Lee, Ann and M{\"u}ller, Bo and others",
        series="Notes on {Rooms}",
        edition="2nd",
        publisher="Room Press",
    )
    assert dict(found.details) == {
        Detail.EDITORS: "Ann Lee, Bo Müller et al.",
        Detail.SERIES: "Notes on Rooms",
        Detail.EDITION: "2nd",
        Detail.PUBLISHER: "Room Press",
    }


def test_editors_who_cannot_be_told_apart_are_kept_in_the_words_of_the_entry():
    details = dict(record("book", editor="Lee, Ann, Roe, Bo").details)
    assert details[Detail.EDITORS] == "Lee, Ann, Roe, Bo"


def test_a_thesis_was_written_where_its_school_is():
    assert dict(record("phdthesis", school="University of Rooms").details) == {
        Detail.PUBLISHER: "University of Rooms"
    }


@pytest.mark.parametrize(("kind", "flaws"), [("collection", []), ("article", [Rule.NO_BYLINE])])
def test_an_edited_volume_needs_no_authors(kind, flaws):
    fields = {"title": "A", "editor": "Roe, Jane", "year": "2024"}
    items = read_record(Entry(kind, "a", Lines(1, 2), fields), fields, "my.bib")
    assert [item.rule for item in items if isinstance(item, Issue)] == flaws


def test_a_title_has_its_subtitle_and_a_volume_its_number():
    found = record("book", title="Civilization", subtitle="The Limits", titleaddon="A History", volume="3")
    assert found.title == "Civilization: The Limits: A History"
    assert record("book", title="Why?", subtitle="Because").title == "Why? Because"
    assert record("incollection", booktitle="Doors", booksubtitle="A Book").venue == "Doors: A Book"


def test_several_isbns_are_several():
    details = record("book", isbn="978-0-226-45803-8, 978-0-226-45804-5").details
    assert details == ((Detail.ISBN, "978-0-226-45803-8"), (Detail.ISBN, "978-0-226-45804-5"))


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        ("[1975]", 1975),
        ("1964a", 1964),
        ("c. 1962", 1962),
        ("©1976", 1976),
        ("1605--1615", 1605),
        ("1999 [c. 340 BC]", 1999),
        ("Jan. 1971", 1971),
        ("in press", None),
        ("20245", None),
    ],
)
def test_a_year_is_read_whatever_stands_around_it(year, expected):
    assert record("book", year=year).date.year == expected


@pytest.mark.parametrize(
    ("isbn", "kept"),
    [
        ("978 0 262 03384 8", ["978 0 262 03384 8"]),
        ("0-262-03384-4 (pbk.)", ["0-262-03384-4"]),
        ("0-262-03384-8 (pbk.)", ["ISBN 0-262-03384-8"]),
        ("unknown", ["ISBN unknown"]),
    ],
)
def test_an_isbn_is_kept_whole_and_what_is_none_as_text(isbn, kept):
    assert [text for _, text in record("book", isbn=isbn).details] == kept


def test_a_subtitle_that_stands_in_the_title_is_not_said_twice():
    assert record("book", title="Doors: A History", subtitle="A History").title == "Doors: A History"


@pytest.mark.parametrize(
    ("howpublished", "venue", "details"),
    [
        ("Workshop on Maps", "Workshop on Maps", ()),
        ("Online", None, ((Detail.FIELD, "howpublished: Online"),)),
        ("Oil on canvas", None, ((Detail.FIELD, "howpublished: Oil on canvas"),)),
        ("letter", None, ((Detail.FIELD, "howpublished: letter"),)),
        (r"\url{www.example.org}", None, ((Detail.ADDRESS, "http://www.example.org"),)),
        (
            r"Available at \url{ftp://a.org}",
            None,
            ((Detail.FIELD, "howpublished: Available at ftp://a.org"),),
        ),
        (r"\url{https://example.org/a_b}", None, ((Detail.ADDRESS, "https://example.org/a_b"),)),
        (
            "See https://example.org/a",
            None,
            (
                (Detail.ADDRESS, "https://example.org/a"),
                (Detail.FIELD, "howpublished: See https://example.org/a"),
            ),
        ),
    ],
)
def test_how_something_was_published_is_its_venue_unless_that_is_no_place(howpublished, venue, details):
    found = record("misc", howpublished=howpublished)
    assert (found.venue, found.details) == (venue, details)


@pytest.mark.parametrize("kind", ["letter", "artwork", "image", "movie", "unpublished"])
def test_how_something_was_made_is_no_venue(kind):
    found = record(kind, howpublished="Commonplace book")
    assert found.venue is None
    assert (Detail.FIELD, "howpublished: Commonplace book") in found.details
    assert record(kind, howpublished="bioRxiv").venue == "bioRxiv"


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        (Entry("string", "j", Lines(1, 1), {}), "The @string “j”"),
        (Entry("string", "", Lines(1, 1), {}), "The @string without a key"),
    ],
)
def test_a_message_about_a_string_names_it(entry, name):
    assert called(entry) == name


def test_what_is_made_as_a_letter_is_one():
    assert record("unpublished", howpublished="Letter").kind is PaperKind.LETTER


def test_a_journal_goes_before_how_it_was_published():
    found = record("misc", journal="Doors", howpublished="Workshop on Maps")
    assert (found.venue, found.details) == ("Doors", ((Detail.FIELD, "howpublished: Workshop on Maps"),))


def test_a_command_of_astronomers_is_the_name_of_its_journal_and_only_there():
    found = record("inproceedings", booktitle="{\\mnras}", series="{\\procspie}", title="On \\na")
    assert (found.venue, found.title) == ("Monthly Notices of the Royal Astronomical Society", "On \\na")
    assert (Detail.SERIES, "Proceedings of SPIE") in found.details


def test_fields_without_a_property_of_their_own_are_kept_in_words_and_those_of_owners_are_not():
    found = record(
        "book",
        translator="Rabassa, Gregory and Lee, Ann",
        address="New York",
        editora="Poe, Al",
        origdate="1967",
        origpublisher="Sur",
        pubstate="inpress",
        library="PQ 8180",
        pagetotal="422",
        timestamp="2024-01-01",
        review="dull",
        file="a.pdf",
    )
    assert found.details == tuple(
        (Detail.FIELD, words)
        for words in (
            "translator: Gregory Rabassa, Ann Lee",
            "editora: Al Poe",
            "origdate: 1967",
            "origpublisher: Sur",
            "library: PQ 8180",
            "pagetotal: 422",
            "pubstate: inpress",
            "location: New York",
        )
    )


@pytest.mark.parametrize(
    ("kind", "places", "kept"),
    [
        ("inproceedings", ("Oslo", "New York"), ["location: New York", "venue: Oslo"]),
        ("inproceedings", ("Oslo", ""), ["location: Oslo"]),
        ("inproceedings", ("Oslo", "Oslo"), ["location: Oslo"]),
        ("book", ("Oslo", "New York"), ["location: Oslo", "location: New York"]),
    ],
)
def test_the_place_of_a_conference_and_that_of_the_publisher_are_both_kept(kind, places, kept):
    location, address = places
    found = record(kind, booktitle="Maps '24", location=location, address=address)
    assert [words for detail, words in found.details if detail is Detail.FIELD] == kept


def test_a_year_that_its_date_contradicts_is_told():
    fields = {"title": "On Maps", "author": "Roe, Jane", "date": "2016", "year": "2012"}
    entry = Entry("article", "maps", Lines(1, 2), fields)
    flaw, found = read_record(entry, fields, "my.bib")
    assert (flaw.rule, found.date.year) == (Rule.TWO_DATES, 2016)
    assert "“2016” for its date and “2012” for its year" in flaw.message


@pytest.mark.parametrize(
    ("kind", "words", "details"),
    [
        ("thesis", "PhD thesis", ()),
        ("thesis", "Habilitation", ((Detail.FIELD, "type: Habilitation"),)),
        ("techreport", "RFC", ((Detail.FIELD, "type: RFC"),)),
    ],
)
def test_a_type_is_kept_where_the_kind_does_not_say_it(kind, words, details):
    assert record(kind, type=words).details == details


def test_what_mendeley_calls_an_article_is_a_preprint_where_arxiv_alone_has_it():
    mendeley = {"archiveprefix": "arXiv", "arxivid": "1909.02164", "eprint": "1909.02164"}
    assert record("article", **mendeley).kind is None
    assert record("article", arxivid="1909.02164").identifiers[0].value == "1909.02164"
    assert record("article", **mendeley, journal="Maps").kind is PaperKind.JOURNAL_ARTICLE
    assert record("article", **mendeley, doi="10.1000/a").kind is PaperKind.JOURNAL_ARTICLE


def test_a_pubmed_central_id_is_an_identifier():
    assert [str(one) for one in record("article", pmcid="PMC7598943").identifiers] == ["pmcid:PMC7598943"]


def test_an_and_too_many_is_told_of_authors_and_editors() -> None:
    *flaws, _ = items("book", author="Doe, Jane and", editor="Roe, Rick and and Poe, Al")
    assert [flaw.rule for flaw in flaws] == [Rule.NOT_AN_AUTHOR] * 2
    assert "list of editors" in flaws[1].message


def test_a_second_doi_in_the_note_is_kept_as_text_and_told() -> None:
    flaw, found = items("misc", doi="10.1000/a", note="DOI: 10.1000/b")
    assert flaw.rule == Rule.VALUES_DIFFER
    assert (Detail.IDENTIFIER_AS_PRINTED, "DOI 10.1000/b") in found.details


@pytest.mark.parametrize(
    ("name", "value", "detail"),
    [
        ("url", r"http://x.org/\textasciitilde me/", (Detail.ADDRESS, "http://x.org/~me/")),
        ("url", r"http://x.org/{\textasciitilde}me/", (Detail.ADDRESS, "http://x.org/~me/")),
        ("url", r"http://x.org/$\sim$me/", (Detail.ADDRESS, "http://x.org/~me/")),
        ("url", r"http://x.org/a\textunderscore b", (Detail.ADDRESS, "http://x.org/a_b")),
        ("howpublished", r"\url{http://x.org/~me/}", (Detail.ADDRESS, "http://x.org/~me/")),
        ("note", r"At \url{http://x.org/~me/}", (Detail.FIELD, "note: At http://x.org/~me/")),
        ("note", r"\href{http://x.org/~me}{Mine}", (Detail.FIELD, "note: Mine (http://x.org/~me)")),
        ("doi", r"\url{none}", (Detail.IDENTIFIER_AS_PRINTED, "DOI none")),
    ],
)
def test_an_address_is_what_tex_prints(name, value, detail):
    assert record("misc", **{name: value}).details == (detail,)


@pytest.mark.parametrize(
    "written",
    [r"\url{https://doi.org/10.1016/j.a}", r"\href{https://doi.org/10.1016/j.a}{DOI}", r"\doi{10.1016/j.a}"],
)
def test_a_doi_is_read_within_a_command(written):
    assert [str(one) for one in record("misc", doi=written).identifiers] == ["doi:10.1016/j.a"]


@pytest.mark.parametrize("year", [r"\SortNoop{1985}1990", r"{\noop{3}1990}", r"\noopsort{1985}1990"])
def test_what_sorts_a_year_is_not_printed(year):
    assert (record("misc", year=year).date.year, record("misc", year=year).date.printed) == (1990, "1990")


def test_what_stands_beside_issues_journals_and_series_is_kept():
    given = {"issuesubtitle": "A", "journaltitleaddon": "B", "shortseries": "LNCS"}
    assert {text for _, text in record("article", **given).details} == {f"{k}: {v}" for k, v in given.items()}


def test_tags_of_ieee_xplore_go():
    title = r'X- and <tex>$\gamma$</tex>-Ray, <formula><tex Notation="TeX">$\alpha$</tex></formula>'
    assert record("article", title=title).title == r"X- and $\gamma$-Ray, $\alpha$"


@pytest.mark.parametrize(
    ("words", "fields", "kind"),
    [
        ("dataset", {}, PaperKind.DATA_SET),
        ("Data set", {"publisher": "Zenodo"}, PaperKind.DATA_SET),
        ("Software", {"howpublished": "Zenodo"}, PaperKind.SOFTWARE),
        ("Poster", {}, None),
    ],
)
def test_the_type_of_what_has_no_other_says_what_it_is(words, fields, kind):
    assert record("misc", type=words, **fields).kind is kind


@pytest.mark.parametrize(("date", "edtf"), [("2004-06/", "2004-06/.."), ("2004/", "2004/..")])
def test_a_span_may_have_no_end_yet(date, edtf):
    assert record("misc", date=date).date.edtf == edtf


def test_one_strange_id_in_two_fields_is_told_once():
    flaw, _ = items("misc", arxivid="bad", eprint="bad", archiveprefix="arXiv")
    assert flaw.rule == Rule.UNKNOWN_IDENTIFIER


def test_dashes_of_tex_are_hyphens_of_an_isbn():
    assert record("book", isbn="978--0--226–45803–8").details == ((Detail.ISBN, "978-0-226-45803-8"),)


@pytest.mark.parametrize(
    ("kind", "fields", "venue", "beside"),
    [
        ("inproceedings", {"journal": "LNCS", "booktitle": "Proc. Rooms"}, "Proc. Rooms", ["LNCS"]),
        ("incollection", {"journal": "Rooms", "booktitle": "Rooms"}, "Rooms", []),
        (
            "inproceedings",
            {"journal": "ICLR", "booktitle": "International Conference on Learning Representations"},
            "International Conference on Learning Representations",
            [],
        ),
        ("article", {"journal": "J. Maps", "booktitle": "Journal of Maps"}, "Journal of Maps", []),
        ("incollection", {"journal": "LNCS", "series": "LNCS", "booktitle": "Rooms"}, "Rooms", ["LNCS"]),
        (
            "inproceedings",
            {"journal": "arXiv preprint arXiv:2408.99999", "booktitle": "Proc. Rooms"},
            "Proc. Rooms",
            [],
        ),
        (
            "inproceedings",
            {"journal": "bioRxiv", "booktitle": "Proc. Rooms"},
            "Proc. Rooms",
            ["howpublished: bioRxiv"],
        ),
        (
            "article",
            {"journal": "J. Rooms", "booktitle": "Proc. Rooms"},
            "J. Rooms",
            ["howpublished: Proc. Rooms"],
        ),
        ("misc", {"journal": "J. Rooms", "booktitle": "Doors"}, "Doors", ["howpublished: J. Rooms"]),
        ("article", {"journal": "J. Rooms", "journaltitle": "J. Rooms"}, "J. Rooms", []),
    ],
)
def test_of_two_places_the_book_counts_but_of_an_article_the_journal(kind, fields, venue, beside):
    found = record(kind, **fields)
    assert (found.venue, [text for _, text in found.details]) == (venue, beside)

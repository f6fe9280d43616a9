"""XML of DBLP is read as RIS that says the same, with ORCIDs and the numbers that tell namesakes apart."""

import pytest

from kg.model import Detail, Issue, PaperKind, Record
from kg.readers import dblp, read_document
from kg.readers.files.source import Line
from kg.readers.rules import Rule

ARTICLE = """<article mdate="2020-01-02" key="journals/cacm/Roe20">
<author orcid="0000-0002-1825-0097">Jane Roe 0001</author><author>J&ouml;rg M&uuml;ller</author>
<title>On <i>k</i>-Maps &amp; H<sub>2</sub>O.</title>
<pages>1:1-1:8</pages><year>2020</year><month>January</month><volume>63</volume>
<journal>Commun. ACM</journal><number>1</number><ee type="oa">https://doi.org/10.1145/1234567</ee>
<ee>https://rooms.example/maps.pdf</ee><cite>journals/x/Poe99</cite><cite>...</cite>
<url>db/journals/cacm/cacm63.html#Roe20</url>
</article>"""


def whole(*entries):
    head = '<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE dblp SYSTEM "dblp.dtd">\n<dblp>\n'
    return "\n".join([head.rstrip(), *entries, "</dblp>"])


def read(*entries):
    text = whole(*entries)
    items = list(dblp.read("a.xml", [Line(n, line) for n, line in enumerate(text.split("\n"), start=1)]))
    return [one for one in items if isinstance(one, Record)], [one for one in items if isinstance(one, Issue)]


def entry(kind, inner, **attributes):
    """The record of an entry of this kind by Jane Roe in 2021, which is read without an issue."""
    said = "".join(f' {name}="{value}"' for name, value in attributes.items())
    [record], issues = read(
        f"<{kind} key='a/b'{said}><title>On Maps.</title><year>2021</year>{inner}</{kind}>"
    )
    assert issues == []
    return record


BY = "<author>Jane Roe</author>"


def test_an_article_is_read_with_all_that_dblp_says():
    [record], issues = read(ARTICLE)
    assert (record.key, record.title, record.place) == (
        "journals/cacm/Roe20",
        "On k-Maps & H2O",
        "L4-L11 journals/cacm/Roe20",
    )
    assert (record.byline.names, issues) == (("Jane Roe", "Jörg Müller"), [])
    jane, _ = record.byline.authors
    assert (jane.orcid, jane.other_names) == ("0000-0002-1825-0097", ("Jane Roe 0001",))
    assert (record.kind, record.venue) == (PaperKind.JOURNAL_ARTICLE, "Commun. ACM")
    assert (record.date.year, record.date.month, record.date.day) == (2020, 1, None)
    assert list(map(str, record.identifiers)) == ["doi:10.1145/1234567"]
    assert (record.references, record.reference_count) == ((), 2)
    assert record.details == (
        (Detail.VOLUME, "63"),
        (Detail.NUMBER, "1"),
        (Detail.PAGES, "1:1-1:8"),
        (Detail.ADDRESS, "https://rooms.example/maps.pdf"),
    )


@pytest.mark.parametrize(
    ("kind", "inner", "known"),
    [
        ("inproceedings", "<booktitle>ICML</booktitle>", (PaperKind.CONFERENCE_PAPER, "ICML")),
        ("incollection", "<booktitle>Doors</booktitle>", (PaperKind.CHAPTER, "Doors")),
        ("phdthesis", "<school>Univ. Ulm</school>", (PaperKind.DOCTORAL_THESIS, None)),
        ("mastersthesis", "<school>Univ. Ulm</school>", (PaperKind.MASTERS_THESIS, None)),
        ("book", "<publisher>PMLR</publisher>", (PaperKind.BOOK, None)),
        ("data", "<publisher>Zenodo</publisher>", (PaperKind.DATA_SET, None)),
    ],
)
def test_each_kind_of_entry_is_what_it_is_called(kind, inner, known):
    record = entry(kind, BY + inner)
    assert (record.kind, record.venue) == known


def test_proceedings_have_editors_and_a_series():
    editors = "<editor>Al Poe</editor><editor>Bo Li 0009</editor><booktitle>ICML</booktitle>"
    record = entry("proceedings", f"{editors}<series>PMLR</series><volume>139</volume>")
    assert (record.kind, record.byline, record.venue) == (PaperKind.PROCEEDINGS, None, None)
    assert (Detail.EDITORS, "Al Poe, Bo Li 0009") in record.details
    assert (Detail.SERIES, "PMLR") in record.details
    assert (Detail.FIELD, "shorttitle: ICML") in record.details


def test_a_preprint_is_known_by_its_arxiv_id():
    place = "<volume>abs/2401.00001</volume><journal>CoRR</journal>"
    record = entry(
        "article",
        f"{BY}{place}<ee>https://doi.org/10.48550/arXiv.2401.00001</ee>",
        publtype="informal",
    )
    assert (list(map(str, record.identifiers)), record.details) == (["arxiv:2401.00001"], ())


def test_what_dblp_calls_withdrawn_is(tmp_path):
    path, said = tmp_path / "a.xml", "key='a/b' publtype='informal withdrawn'"
    path.write_text(whole(f"<article {said}>{BY}<title>On Maps.</title><year>2021</year></article>"))
    items = list(read_document(path, path.name))
    [record] = (one for one in items if isinstance(one, Record))
    assert (Detail.STATUS, "withdrawn") in record.details
    assert Rule.RETRACTED in [one.rule for one in items if isinstance(one, Issue)]


def test_pages_about_people_are_no_works():
    page = '<www key="homepages/12/34"><author>Jane Roe 0001</author><title>Home Page</title></www>'
    assert [len(items) for items in read(ARTICLE, page)] == [1, 0]


def test_the_page_of_a_person_is_read(tmp_path):
    person = '<person key="homepages/12/34"><author pid="12/34">Jane Roe 0001</author></person>'
    coauthors = '<coauthors n="1"><co><na pid="1/2">Al Poe</na></co></coauthors>'
    path = tmp_path / "roe.xml"
    path.write_text(
        f'<?xml version="1.0"?>\n<dblpperson name="Jane Roe 0001" pid="12/34" n="1">{person}\n'
        f"<r>{ARTICLE.replace('&ouml;', 'ö').replace('&uuml;', 'ü')}</r>{coauthors}</dblpperson>",
        "utf-8",
    )
    items = [one for one in read_document(path, path.name) if isinstance(one, Record | Issue)]
    assert [one.key for one in items] == ["journals/cacm/Roe20"]


def test_an_orcid_that_is_none_is_told():
    [record], [issue] = read(ARTICLE.replace("0097", "0098"))
    assert (record.byline.authors[0].orcid, issue.rule) == (None, Rule.UNKNOWN_IDENTIFIER)


def test_a_character_that_nobody_declared_is_told_by_its_sign():
    """DBLP declares its names of characters in a file beside; those of HTML are known without."""
    [record], _ = read(ARTICLE.replace("&ouml;", "&nosuchletter;"))
    assert record.byline.names[1] == "J\N{REPLACEMENT CHARACTER}rg Müller"


def test_the_page_of_a_venue_is_read():
    plain = ARTICLE.replace("&ouml;", "&#246;").replace("&uuml;", "&#252;")  # no characters are declared
    page = f"""<?xml version="1.0" encoding="US-ASCII"?>\n<bht key="db/journals/cacm/cacm63.bht" title="CACM">
<h1>Communications of the ACM</h1><dblpcites><r style="ee">{plain}</r></dblpcites></bht>""".split("\n")
    assert dblp.detect(page)
    [record] = dblp.read("a.xml", [Line(n, line) for n, line in enumerate(page, start=1)])
    assert record.key == "journals/cacm/Roe20"


@pytest.mark.parametrize(
    ("url", "addresses"), [("https://rooms.example/", ["https://rooms.example/"]), ("db/www/rooms.html", [])]
)
def test_the_address_of_a_web_page_is_kept_and_a_place_in_dblp_is_not(url, addresses):
    record = entry("www", f"{BY}<url>{url}</url>")
    assert [text for detail, text in record.details if detail is Detail.ADDRESS] == addresses


def test_what_dblp_notes_of_a_work_is_kept_and_what_it_types_is_its_own():
    details = entry("article", f"{BY}<note>Reprint of Maps.</note><note type='source'>d-nb</note>").details
    assert [text for _, text in details] == ["note: Reprint of Maps."]


def test_a_chapter_has_its_number_and_a_publisher_its_place():
    details = entry(
        "incollection", f"{BY}<booktitle>Rooms</booktitle><chapter>3</chapter><address>Ulm</address>"
    )
    assert [text for _, text in details.details] == ["location: Ulm", "chapter: 3"]


def test_of_two_years_the_first_is_kept_which_is_told():
    [record], [flaw] = read(
        f"<article key='a/b'>{BY}<title>On Maps.</title><year>2018</year><year>2021</year></article>"
    )
    assert (record.date.printed, flaw.rule) == ("2018", Rule.TWO_DATES)

"""Entries that ERIC gives in PubMed's format."""

from kg.model import Detail, PaperKind, Record
from kg.readers.fields.other_fields import Field, fields_of
from kg.readers.files.source import Line
from kg.readers.pubmed import nbib

ARTICLE = """OWN - ERIC
TI  - Doors in Schools: A Cluster Trial.
AU  - Roe, Jane
OT  - Reading Tests
OT  - Access (Doors)
JT  - Journal of Doors
SO  - v67 n2 p423-441 Apr 2019
AID - http://dx.doi.org/10.99999/doors.7
OID - EJ1999999
VI  - 67
IP  - 2
PG  - 423-441
DP  - Apr 2019
LID - http://eric.ed.gov/?id=EJ1999999
ISSN - ISSN-1042-1629
PT  - Journal Articles
PT  - Reports - Research"""
REPORT = """OWN - ERIC
TI  - Doors of the World
AU  - Poe, Al
AU  - Bell, Ann, Ed.
AU  - Cole, Bo, Comp.
JT  - Institute of Doors
OID - ED599999
DP  - 2017
LID - http://eric.ed.gov/?id=ED599999
PT  - Reports - Evaluative"""


def read() -> list[Record]:
    text = f"{ARTICLE}\n\n{REPORT}\n"
    assert nbib.detect(text.splitlines())
    items = list(nbib.read("a.nbib", [Line(n, line) for n, line in enumerate(text.splitlines(), start=1)]))
    assert all(isinstance(item, Record) for item in items)
    return [item for item in items if isinstance(item, Record)]


def test_each_entry_begins_with_its_owner() -> None:
    assert [(record.title, record.place) for record in read()] == [
        ("Doors in Schools: A Cluster Trial", "L1-L17"),
        ("Doors of the World", "L19-L28"),
    ]


def test_a_doi_an_address_and_numbers_are_what_they_look_like() -> None:
    article = read()[0]
    assert [str(one) for one in article.identifiers] == ["doi:10.99999/doors.7"]
    assert (Detail.ADDRESS, "http://eric.ed.gov/?id=EJ1999999") in article.details
    assert (Detail.ISSN, "1042-1629") in article.details
    assert fields_of(article.details, Field.ACCESSION) == ["EJ1999999"]
    assert article.keywords == ("Reading Tests", "Access (Doors)")


def test_what_is_no_article_was_published_by_whom_it_gives_as_journal() -> None:
    article, report = read()
    assert (article.kind, article.venue) == (PaperKind.JOURNAL_ARTICLE, "Journal of Doors")
    assert (report.kind, report.venue) == (PaperKind.REPORT, None)
    assert (Detail.PUBLISHER, "Institute of Doors") in report.details


def test_editors_and_compilers_are_no_authors() -> None:
    report = read()[1]
    assert report.byline
    assert report.byline.names == ("Al Poe",)
    assert (Detail.EDITORS, "Ann Bell") in report.details
    assert fields_of(report.details, Field.COMPILER) == ["Bo Cole"]

"""Files of PubMed are read as RIS that says the same."""

from kg.model import Detail, Issue, Record
from kg.readers import pubmed
from kg.readers.rules import Rule
from kg.readers.source import Line

PAGE = """
PMID- 29456894
OWN - NLM
IS  - 0021-9606 (Print)
VI  - 7
IP  - 3
DP  - 2024 Feb 15
TI  - On maps of rooms that
      nobody enters.
LID - S0021(24)1 [pii]
LID - 10.1000/xyz [doi]
PG  - 117-42
AB  - We map - slowly -
      rooms.
FAU - Roe, Jane A
AU  - Roe JA
AUID- ORCID: 0000-0002-1825-0097
AD  - University of Rooms.
CN  - Maps and Rooms Consortium
LA  - eng
JT  - Journal of Maps
TA  - J Maps
MH  - *Cells, Cultured
PMC - PMC7598943

PMID- 29456895
TI  - Doors.
"""


def read(text):
    return list(pubmed.read("a.nbib", [Line(n, line) for n, line in enumerate(text.split("\n"), start=1)]))


def test_an_entry_is_read_with_all_that_ris_has_a_place_for():
    record = next(item for item in read(PAGE) if isinstance(item, Record))
    assert (record.place, record.title) == ("L2-L24", "On maps of rooms that nobody enters.")
    assert record.abstract == "We map - slowly - rooms."
    assert record.byline.names == ("Jane A Roe", "Maps and Rooms Consortium")
    assert record.byline.authors[1].is_organisation
    assert (record.date.year, record.date.month, record.date.day) == (2024, 2, 15)
    assert list(map(str, record.identifiers)) == ["doi:10.1000/xyz", "pmid:29456894", "pmcid:PMC7598943"]
    assert (record.venue, record.keywords) == ("Journal of Maps", ("Cells, Cultured",))
    assert record.details == (
        (Detail.VOLUME, "7"),
        (Detail.NUMBER, "3"),
        (Detail.PAGES, "117-42"),
        (Detail.ISSN, "0021-9606"),
        (Detail.LANGUAGE, "eng"),
        (Detail.FIELD, "affiliation: University of Rooms."),
        (Detail.FIELD, "shortjournal: J Maps"),
    )


def test_an_entry_without_authors_is_told_as_of_ris():
    items = read(PAGE)
    assert [item.rule for item in items if isinstance(item, Issue)] == [Rule.NO_BYLINE]
    assert [item.place for item in items if isinstance(item, Record)] == ["L2-L24", "L26-L27"]

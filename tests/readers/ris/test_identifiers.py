"""The numbers of an entry, and of what it cites."""

from kg.model import Lines
from kg.readers.ris.entries import Entry
from kg.readers.ris.identifiers import read_identifiers, read_references

LISTED = "References: Roe J., Doors, (2019);\nDOI: 10.1000/doors"


def test_a_doi_in_a_list_of_references_is_not_that_of_the_paper() -> None:
    entry = Entry(Lines(1, 9), {"DB": ["Scopus"], "N1": ["Cited By: 3", LISTED]})
    assert read_identifiers(entry) == ()
    assert [one.value for one in read_references(entry, []).papers] == ["10.1000/doors"]
    assert read_references(entry, []).words == ("Roe J., Doors, (2019)",)


def test_the_notes_of_other_programs_are_private() -> None:
    assert read_references(Entry(Lines(1, 9), {"N1": [LISTED]}), []).count == 0

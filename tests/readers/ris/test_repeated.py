"""What an entry of RIS says twice of what there is once."""

import pytest

from kg.model import Lines, Record
from kg.readers.ris.entries import Entry
from kg.readers.ris.record import read_entry
from kg.readers.ris.repeated import repeated
from kg.readers.rules import Rule


@pytest.mark.parametrize(
    ("fields", "rules"),
    [
        ({"PY": ["2014"], "DA": ["2015/03/04"]}, [Rule.TWO_DATES]),
        ({"PY": ["2014", "2016", "2018"]}, [Rule.TWO_DATES]),
        ({"PY": ["2014", "2014/05//"], "DA": ["2014/03/04"]}, []),
        ({"PY": ["1377 [1957]"], "DA": ["1957"]}, []),
        ({"PY": ["2004"], "DA": ["1425"]}, []),
        ({"PY": ["1437"], "DA": ["2016"]}, []),
        ({"PY": ["1398"], "DA": ["2019/05/13"], "LA": ["per"]}, []),
        ({"PY": ["1398"], "DA": ["2021/05/13"], "LA": ["per"]}, []),
        ({"PY": ["1398"], "DA": ["2021/05/13"], "LA": ["eng"]}, [Rule.TWO_DATES]),
        ({"PY": ["1990s"], "DA": ["1995"]}, []),
        ({"PY": ["1990s"], "DA": ["2005"]}, [Rule.TWO_DATES]),
        ({"PY": ["1995"], "DA": ["19XX"]}, []),
        ({"PY": ["1914-1918"], "DA": ["1916"]}, []),
        ({"PY": ["1914-1918"], "DA": ["1919"]}, [Rule.TWO_DATES]),
        ({"PY": ["2019"], "DA": ["Epub 2018 Dec 20"]}, []),
        ({"PY": ["2018"], "DA": ["Available online 5 December 2017"]}, []),
        ({"PY": ["2018"], "Y1": ["Epub 2017 Dec 20"], "DA": ["2016"]}, [Rule.TWO_DATES]),
        ({"SP": ["1", "3"], "EP": ["2", "4"]}, [Rule.BROKEN_ENTRY] * 2),
        ({"JF": ["Maps"], "T2": ["Journal of Rooms"]}, [Rule.VALUES_DIFFER]),
        ({"JF": ["Maps", "Rooms"]}, [Rule.VALUES_DIFFER]),
        ({"JF": ["J. Maps", "Journal of Maps"], "T2": ["Journal of Maps"]}, []),
        ({"JF": ["物理学报"], "T2": ["Acta Physica Sinica"]}, []),
        ({"JF": ["Phys. Rev. D"], "T2": ["Physical Review D: Particles and Fields"]}, []),
        ({"JF": ["IEEE Trans. Inf. Theory"], "T2": ["Information Theory, IEEE Transactions on"]}, []),
        ({"JF": ["Maps", *(f"Rooms {number}" for number in range(100))]}, [Rule.VALUES_DIFFER]),
    ],
)
def test_what_stands_twice_and_differs_is_told(fields: dict[str, list[str]], rules: list[Rule]) -> None:
    assert [flaw.rule for flaw in repeated(Entry(Lines(1, 9), fields), "JOUR")] == rules


@pytest.mark.parametrize("kind", ["BOOK", "CPAPER"])
def test_beside_a_journal_a_book_has_a_series_and_a_paper_its_conference(kind: str) -> None:
    assert not list(repeated(Entry(Lines(1, 9), {"JF": ["Maps"], "T2": ["Rooms 2024"]}), kind))


def test_the_second_of_two_dois_is_kept_as_text() -> None:
    fields = {"TY": ["JOUR"], "TI": ["Maps"], "AU": ["Roe, Jane"], "DO": ["10.1000/a", "10.1000/b", "?"]}
    *flaws, record = read_entry(Entry(Lines(1, 9), fields), "my.ris")
    assert [flaw.rule for flaw in flaws] == [Rule.VALUES_DIFFER, Rule.UNKNOWN_IDENTIFIER]
    assert isinstance(record, Record)
    assert [text for _, text in record.details] == ["DOI 10.1000/b", "DOI ?"]


def test_one_doi_in_two_forms_is_one() -> None:
    fields = {"TY": ["JOUR"], "TI": ["Maps"], "AU": ["Roe, Jane"], "DO": ["https://doi.org/10.1000/A"]}
    fields["DO"].append("doi:10.1000/a")
    assert len(list(read_entry(Entry(Lines(1, 9), fields), "my.ris"))) == 1

from kg.model import Detail
from kg.readers.files.source import Line
from kg.readers.ris import read


def test_the_conference_behind_a_journal_is_the_event_and_no_part_of_the_venue() -> None:
    page = ["TY  - JOUR", "T1  - On beds", "A1  - Roe, J.", "M3  - Conference Abstract"]
    page += ["JF  - Beds Today. Conference: 9th Congress of Beds, CB 2019. Paris France.", "ER  - "]
    *_, record = read("a.ris", [Line(n, text) for n, text in enumerate(page, start=1)])
    assert record.venue == "Beds Today"
    assert (Detail.FIELD, "eventtitle: 9th Congress of Beds, CB 2019. Paris France") in record.details

from kg.model import Detail, Lines, Record
from kg.readers.fields.other_fields import Field, fields_of
from kg.readers.ris.entries import Entry
from kg.readers.ris.record import read_entry


def read(**fields: str) -> Record:
    entry = Entry(Lines(1, 9), {tag: value.split("|") for tag, value in fields.items()})
    [record] = [each for each in read_entry(entry, "my.ris") if isinstance(each, Record)]
    return record


def test_the_reporter_of_a_judgment_is_its_venue_and_no_person() -> None:
    record = read(
        TY="CASE", TI="Plessy v. Ferguson", A2="U.S.", SV="No. 210", VL="163", OP="affirming 45 La."
    )
    assert record.venue == "U.S."
    assert (Detail.NUMBER, "No. 210") in record.details
    assert not fields_of(record.details, Field.FURTHER_PEOPLE)
    assert fields_of(record.details, Field.ADDENDUM) == ["affirming 45 La."]


def test_a_bill_has_sponsors_a_number_a_body_and_a_session() -> None:
    record = read(
        TY="BILL", TI="Social Security Act", A2="Wagner, Robert F.", A3="Doughton, Robert", M1="H.R. 7260",
        T3="House of Representatives", ET="74th Congress",
    )  # fmt: skip
    assert record.byline is not None
    assert record.byline.names == ("Robert F. Wagner", "Robert Doughton")
    assert (Detail.NUMBER, "H.R. 7260") in record.details
    assert fields_of(record.details, Field.ORGANIZATION) == ["House of Representatives"]
    assert fields_of(record.details, Field.CHAPTER) == ["74th Congress"]
    assert not {Detail.SERIES, Detail.EDITION} & {detail for detail, _ in record.details}


def test_the_number_of_a_law_is_kept() -> None:
    assert (Detail.NUMBER, "Pub. L. 88-352") in read(TY="STAT", TI="An Act", M1="Pub. L. 88-352").details


def test_the_editor_of_a_chapter_stays_one() -> None:
    record = read(TY="CHAP", TI="Anger", AU="White, Stephen", A2="Rosenwein, Barbara", M1="12")
    assert (Detail.EDITORS, "Barbara Rosenwein") in record.details

import pytest

from kg.model import Detail, Lines, Record
from kg.readers.fields.dates import date_in_words
from kg.readers.fields.imprints import with_bare_imprint


def read(publisher: str, *details: tuple[Detail, str]) -> list[str]:
    printed = ((Detail.PUBLISHER, publisher), *details)
    date = date_in_words("1753")
    record = Record(document="a", lines=Lines(1, 2), title="x", details=printed, date=date)
    return [words for _, words in with_bare_imprint(record).details]


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("Holmiae :, Impensis Salvii, 1753", ["Impensis Salvii", "location: Holmiae"]),
        ("London :Taylor and Francis,1753.", ["Taylor and Francis", "location: London"]),
        ("Paris :, Levrault, 1828-1849", ["Levrault", "location: Paris", "note: 1828-1849"]),
        ("E. Fleischer,", ["E. Fleischer"]),
        ("Smith, Elder & Co.", ["Smith, Elder & Co."]),
        ("London, Smith, Elder & Co., 1838", ["London, Smith, Elder & Co., 1838"]),
        (",", []),
        ("Nature: Portfolio", ["Nature: Portfolio"]),
        ("ACM : New York, NY", ["ACM : New York, NY"]),
        ("MIT Press : Cambridge, MA", ["MIT Press : Cambridge, MA"]),
        ("Cambridge : University Press", ["University Press", "location: Cambridge"]),
    ],
)
def test_the_marks_of_a_catalogue_part_place_publisher_and_years(printed: str, kept: list[str]) -> None:
    assert read(printed) == kept


def test_a_place_that_is_told_stays_and_so_does_what_stands_in_the_publisher() -> None:
    location = (Detail.FIELD, "location: Leipzig :")
    assert read("Wien :Gerold,", location) == ["Wien :Gerold", "location: Leipzig"]


def test_of_a_place_of_marks_alone_nothing_is_left() -> None:
    assert read("Gerold", (Detail.FIELD, "location: :")) == ["Gerold"]

import pytest

from kg.model import Author
from kg.readers.bibtex.names import read_authors
from kg.readers.names.bylines import listed
from kg.readers.names.marks import part_apart, without_marks


@pytest.mark.parametrize(
    ("written", "name", "printed"),
    [
        ("Smith†, John A.", "John A. Smith", "John A. Smith†"),
        (r"Smith$^\dagger$, John", "John Smith", r"John Smith$^\dagger$"),
        (r"Jones, Mary\textsuperscript{*}", "Mary Jones", "Mary Jones"),
        ("Brown, Peter$^{1,2}$", "Peter Brown", "Peter Brown$^{1,2}$"),
        ("Gold, Eve¹", "Eve Gold", "Eve Gold¹"),
        ("Grey, Sam 1,2", "Sam Grey", "Sam Grey1,2"),
        ("Black, Tom (deceased)", "Tom Black", "Tom Black (deceased)"),
        ("Klein, Eva [Deceased]", "Eva Klein", "Eva Klein [Deceased]"),
        ("Brown, Peter, Jr., PhD", "Peter Brown, Jr.", "Peter Brown, Jr., PhD"),
        ("Poe, Kim MSc", "Kim Poe", "Kim Poe MSc"),
        ("Zhao, Prof. Dr. Lin", "Lin Zhao", "Prof. Dr. Lin Zhao"),
        ("Dr. Hans Meier", "Hans Meier", "Dr. Hans Meier"),
        ("Dr. med. Hans Meier", "Hans Meier", "Dr. med. Hans Meier"),
        ("prof. dr hab. Anna Nowak", "Anna Nowak", "prof. dr hab. Anna Nowak"),
        ("Nowak, dr hab. inż. Anna", "Anna Nowak", "dr hab. inż. Anna Nowak"),
        ("Prof. Dr. Dr. h.c. Karl Roe", "Karl Roe", "Prof. Dr. Dr. h.c. Karl Roe"),
        ("Prof. dr. ir. Piet Jansen", "Piet Jansen", "Prof. dr. ir. Piet Jansen"),
        ("Prof. em. Karl Roe", "Karl Roe", "Prof. em. Karl Roe"),
        ("Mr. Karl Roe", "Karl Roe", "Mr. Karl Roe"),
        ("Roe, Ms. Ana", "Ana Roe", "Ms. Ana Roe"),
        ("Dr. C. Jane Roe", "C. Jane Roe", "Dr. C. Jane Roe"),
    ],
)
def test_what_stands_at_a_name_is_kept_in_the_line_and_is_no_name(
    written: str, name: str, printed: str
) -> None:
    byline = read_authors(written).byline
    assert byline
    assert (byline.names, byline.printed) == ((name,), printed)


@pytest.mark.parametrize(
    "name",
    [
        *("Dr. Seuss", "Ann MD White", "Ann White M.D.", "Wei Li", "Drew Barr", "Prosper Roe", "Malcolm X"),
        *(
            "Apollo 11",
            "Study Group 2",
            "Will.i.am",
            "Bo Ma",
            "Ann Lee BA",
            "John Paul II",
            "Jane Roe (王伟)",
        ),
        *("O2 Lab", "Jane Roe2", "XENON1T", "Sir David King", "Drs. Roe", "Mrs. Humphry Ward"),
        *("DR Congo Team", "Dr Oetker Lab", "Prof. Dr. xyz. Karl Roe", "Dr. Uvw. Karl Roe"),
    ],
)
def test_what_may_be_of_the_name_stays(name: str) -> None:
    assert without_marks(name) == name


def test_an_organisation_that_a_document_marks_stays_as_it_is_printed() -> None:
    found = listed(["Dr. Door Lab*"], authors=[Author(is_organisation=True)])
    assert found.byline
    assert found.byline.names == ("Dr. Door Lab*",)


@pytest.mark.parametrize("signs", ["*," * 40_000, "1, " * 40_000, "† " * 40_000])
def test_a_name_of_very_many_signs_is_kept_and_takes_no_time(signs: str) -> None:
    assert without_marks(f"{signs} Roe†") == f"{signs} Roe†"
    assert part_apart(f"Jane {signs}x") == ("", f"Jane {signs}x", "")

import pytest

from kg.readers.bibtex_names import read_authors

NAMES = [
    ("Zhang, Qizhen", "Qizhen Zhang"),
    ("Qizhen Zhang", "Qizhen Zhang"),
    ("von Neumann, John", "John von Neumann"),
    ("Ludwig van Beethoven", "Ludwig van Beethoven"),
    ("de la Fontaine, Jean", "Jean de la Fontaine"),
    ("King, Jr., Martin Luther", "Martin Luther King, Jr."),
    (r"M{\"u}ller, J.~P.", "J. P. Müller"),
    (r"{\O}stby, {\AA}sa", "Åsa Østby"),
    ("{Door and Window Lab}", "Door and Window Lab"),
    ("{The Lab, Inc.}", "The Lab, Inc."),
    ("Plato", "Plato"),
    ("Zhang,", "Zhang"),
    ("李 明", "李 明"),
]


@pytest.mark.parametrize(("written", "printed"), NAMES)
def test_a_name_is_printed_in_its_natural_order(written, printed):
    assert read_authors(written).byline.names == (printed,)


@pytest.mark.parametrize(
    ("field", "names", "complete"),
    [
        ("Roe, Jane and Poe, Al", ("Jane Roe", "Al Poe"), True),
        ("Roe, Jane\n  AND  Poe, Al", ("Jane Roe", "Al Poe"), True),
        ("Roe, Jane and others", ("Jane Roe",), False),
        ("Roe, Jane and Poe, Al et al.", ("Jane Roe", "Al Poe"), False),
        ("Roe, Jane and et al", ("Jane Roe",), False),
        ("Brothers, Jane", ("Jane Brothers",), True),
        ("Roe, Jane and Jane Roe", ("Jane Roe", "Jane Roe"), True),
        ("Roe, Jane and and Poe, Al", ("Jane Roe", "Al Poe"), True),
    ],
)
def test_a_list_gives_its_names_and_whether_it_is_cut(field, names, complete):
    byline = read_authors(field).byline
    assert (byline.names, byline.complete) == (names, complete)
    assert byline.printed == ", ".join(names) + ("" if complete else " et al.")


@pytest.mark.parametrize(
    "field",
    [
        "Roe, Jane, Poe, Al",
        "Roe, Jane; Poe, Al",
        "Jane Roe; Al Poe;",
        "others",
        "{}",
        " ",
        "x" * 2_000,
    ],
)
def test_what_is_no_list_of_names_gives_no_byline(field):
    assert read_authors(field).byline is None

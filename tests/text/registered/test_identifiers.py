import pytest

from kg.text.registered.identifiers import citation_key, identifiers, whole_isbn


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("978-3-16-148410-0", ("isbn:978316148410",)),
        ("978 3 16 148410 0", ("isbn:978316148410",)),
        ("3-16-148410-X", ("isbn:978316148410",)),
        ("ISBN-10: 3-16", ("isbn:978316",)),
        ("isbn 9783", ("isbn:9783",)),
        ("979-10-90636-07-1", ("isbn:979109063607",)),
        (
            "9783161",
            (
                "pmid:9783161",
                "mr:9783161",
                "isbn:9783161",
            ),
        ),
        (
            "978316",
            (
                "pmid:978316",
                "mr:978316",
            ),
        ),  # too little to be one
        ("978316148410X", ()),
        ("97831614841001", ()),
        ("https://openalex.org/A5023888391", ("openalex:a5023888391",)),
        ("openalex:A5023888391", ("openalex:a5023888391",)),
        ("1234-567X", ("orcid:1234-567x", "issn:1234-567x")),
        ("GND: 118540238", ("gnd:118540238",)),
        ("https://d-nb.info/gnd/118540238", ("gnd:118540238",)),
        ("viaf.org/viaf/24602065", ("viaf:24602065",)),
        ("ISNI 0000 0001 2103 2683", ("isni:0000000121032683",)),
        ("A-1009-2008", ("researcherid:a-1009-2008",)),
        ("scopus:57190000001", ("scopus:57190000001",)),
        ("https://www.wikidata.org/wiki/Q5879", ("wikidata:q5879",)),
        ("eISSN 1234 5678", ("issn:1234-5678",)),
        ("12345678", ("pmid:12345678", "issn:1234-5678")),
        ("PMID 34567890", ("pmid:34567890",)),
        ("pmid:12", ("pmid:12",)),
        ("12345", ()),
        ("2019-2020", ("orcid:2019-2020", "issn:2019-2020")),
        ("0000-0002", ("orcid:0000-0002", "issn:0000-0002")),
        ("2024", ()),
        ("10.1000", ("doi:10.1000",)),
        ("doi: 10.1000/", ("doi:10.1000/",)),
        ("DOI 10.1000/182.", ("doi:10.1000/182",)),
        ("https://doi.org/10.1000/183?nosfx=y", ("doi:10.1000/183",)),
        ("10.1002/(sici)1097", ("doi:10.1002/(sici)1097",)),
        ("10.48550/arXiv.2401.00001v2", ("arxiv:2401.00001",)),
        ("https://doi.org/10.48550/arXiv.2401.00001", ("arxiv:2401.00001",)),
        ("noise 2024", ()),
        ("", ()),
    ],
)
def test_numbers_of_books_and_journals_are_known_however_they_are_typed(
    typed: str, found: tuple[str, ...]
) -> None:
    assert identifiers(typed) == found


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("0-306-40615-2", "9780306406157"),
        ("978-0-306-40615-7", "9780306406157"),
        ("978-0-306-40615-8", "9780306406158"),  # printed wrongly, and kept so
        ("080442957X", "9780804429573"),
        ("080442957", None),
        ("twelve", None),
        ("", None),
    ],
)
def test_an_isbn_is_one_of_thirteen_digits(printed: str, whole: str | None) -> None:
    assert whole_isbn(printed) == whole


def test_a_key_has_any_letters_but_not_too_many() -> None:
    assert citation_key(" DBLP:conf/nips/Roe19 ") == "dblp:conf/nips/roe19"
    assert citation_key("x" * 1000) == ""

import pytest

from kg.readers.identifiers import arxiv_inside, orcid, paper_of_arxiv, paper_of_doi, ror


@pytest.mark.parametrize("id", ["052gg0110", "00f54p054", "013meh722", "02mhbdp94", "01bj3aw27", "042nb2s44"])
def test_a_ror_id_has_check_digits_and_no_other_would_do(id: str) -> None:
    assert ror(f"https://ror.org/{id}") == ror(id.upper()) == id
    assert [ror(f"{id[:-2]}{number:02d}") for number in range(100)].count(None) == 99


@pytest.mark.parametrize("place", range(1, 7))
def test_a_ror_id_with_another_letter_is_none(place: int) -> None:
    id = "052gg0110"
    others = {c for c in "0123456789abcdefghjkmnpqrstvwxyz" if c != id[place]}
    assert {ror(id[:place] + other + id[place + 1 :]) for other in others} == {None}


@pytest.mark.parametrize("id", ["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"])
def test_an_orcid_has_a_check_digit_and_no_other_would_do(id: str) -> None:
    assert orcid(id.lower()) == orcid(f"https://orcid.org/{id}") == id
    assert [orcid(id[:-1] + digit) for digit in "0123456789X"].count(None) == 10


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0704.0001", "0704.0001"),
        ("1412.9999", "1412.9999"),
        ("1501.00001v2", "1501.00001"),
        ("math.GT/0309136", "math/0309136"),
        ("hep-th/9901001", "hep-th/9901001"),
        ("1412.99999", None),
        ("1501.0001", None),
        ("2400.00001", None),
        ("2413.00001", None),
        ("math/0300136", None),
        ("٢٤٠٨.١٥٩٠١", None),
    ],
)
def test_an_arxiv_id_names_a_month_and_has_its_number_of_digits(text: str, value: str | None) -> None:
    found = paper_of_arxiv(text)
    assert (found and found.value) == value
    inside = arxiv_inside(f"see arXiv:{text}")
    assert (inside and inside.value) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10.1000/XYZ", "10.1000/xyz"),
        ("https://dx.doi.org/10.1000/xyz", "10.1000/xyz"),
        ("doi: 10.1000/a(b)c", "10.1000/a(b)c"),
        ("10.1000", None),
        ("10.1000/ xyz", None),
        ("11.1000/xyz", None),
    ],
)
def test_a_doi_has_a_number_and_a_name(text: str, value: str | None) -> None:
    found = paper_of_doi(text)
    assert (found and found.value) == value

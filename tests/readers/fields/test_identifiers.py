import pytest

from kg.readers.fields.identifiers import arxiv_inside, orcid, paper_of_arxiv, paper_of_doi, ror
from kg.text.registered.identifiers import identifiers


@pytest.mark.parametrize("id", ["052gg0110", "00f54p054", "013meh722", "02mhbdp94", "01bj3aw27", "042nb2s44"])
def test_a_ror_id_has_check_digits_and_no_other_would_do(id: str) -> None:
    assert ror(f"https://ror.org/{id}") == ror(id.upper()) == id
    assert [ror(f"{id[:-2]}{number:02d}") for number in range(100)].count(None) == 99


@pytest.mark.parametrize("place", range(1, 7))
def test_a_ror_id_with_another_letter_is_none(place: int) -> None:
    id = "052gg0110"
    others = {c for c in "0123456789abcdefghjkmnpqrstvwxyz" if c != id[place]}
    assert {ror(id[:place] + other + id[place + 1 :]) for other in others} == {None}


@pytest.mark.parametrize(
    "angles",
    [
        "<>",
        "‹›",
        ("%3C", "%3E"),
        ("%253c", "%253e"),
        ("&lt;", "&gt;"),
        ("&amp;lt;", "&amp;gt;"),
        ("$<$", "$>$"),
        ("$‹$", "$›$"),
        ("\\textless ", "\\textgreater "),
        ("$\\langle$", "$\\rangle$"),
    ],
)
def test_a_doi_of_old_is_one_however_its_angle_brackets_are_written(angles: str | tuple[str, str]) -> None:
    less, greater = angles
    written = f"10.1002/(SICI)1097-4571(199806)49:8{less}693::AID-ASI4{greater}3.0.CO;2-O"
    doi = "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o"
    for prefix in ("", "doi:", "https://doi.org/"):
        found = paper_of_doi(prefix + written)
        assert (found and found.value) == doi
        assert identifiers(prefix + written) == (f"doi:{doi}",)


@pytest.mark.parametrize(
    ("written", "doi"),
    [
        (r"10.1016/S0140-6736\(05\)67889-9", "10.1016/s0140-6736(05)67889-9"),
        (r"10.1007/978-3\_12", "10.1007/978-3_12"),
        (r"10.1002/(SICI)1097-4571\<693::AID-ASI4\>3.0", "10.1002/(sici)1097-4571<693::aid-asi4>3.0"),
    ],
)
def test_a_sign_of_a_doi_that_markdown_or_tex_escapes_is_the_sign(written: str, doi: str) -> None:
    for prefix in ("", "doi:", "https://doi.org/"):
        found = paper_of_doi(prefix + written)
        assert (found and found.value) == doi


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
        ("10.1000/182.", "10.1000/182"),
        ("https://doi.org/10.1000/182/", "10.1000/182"),
        ("(10.1000/182)", None),
        ("10.1000/182),", "10.1000/182"),
        ("10.1000/183?nosfx=y", "10.1000/183"),
        ("10.1007/s1&domain=pdf#citeas", "10.1007/s1"),
        ("https://doi.org/10.1007/s1#citeas", "10.1007/s1"),
        ("10.1007/3.0.CO;2-#", "10.1007/3.0.co;2-#"),
        ("DOI 10.1109/85.238389", "10.1109/85.238389"),
        ("DOI: https://doi.org/10.1109%2F85.238389", "10.1109/85.238389"),
        ("doi.org/10.1109/85.238389", "10.1109/85.238389"),
        ("10.1007/978‐3–540", "10.1007/978-3-540"),
        ("10.1000/a%FF", "10.1000/a%ff"),
        ("10.1000/...", None),
        ("10.1000/" + "x" * 3000, None),
        ("10.1000/ xyz", None),
        ("11.1000/xyz", None),
    ],
)
def test_a_doi_has_a_number_and_a_name(text: str, value: str | None) -> None:
    found = paper_of_doi(text)
    assert (found and found.value) == value

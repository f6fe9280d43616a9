import pytest

from kg.text.works.pages import counted_as, first_page


@pytest.mark.parametrize(
    ("pages", "first", "counted"),
    [
        ("117-142", "117", "range"),
        ("pp. 117–142", "117", "range"),
        ("A123", "a123", "a"),
        ("e12", "e12", "e"),
        ("0117", "117", "page"),
        ("12:1–12:20", "12", "article"),
        ("013009-1", "13009", "article"),
        ("083C01", "83c01", "article"),
        ("117a-120", "117", "page"),
        ("1-26", "1", ""),
        ("in press", "", ""),
        ("bbab123", "bbab123", "article"),
        ("gkab1000", "gkab1000", "article"),
        ("btz682", "btz682", "article"),
        ("eaaz1234", "eaaz1234", "article"),
        ("page12", "", ""),
        ("pp117-142", "117", "range"),
    ],
)
def test_where_pages_begin_and_how_they_are_counted(pages: str, first: str, counted: str) -> None:
    assert (first_page(pages), counted_as(pages)) == (first, counted)

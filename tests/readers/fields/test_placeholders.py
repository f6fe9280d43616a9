"""Words for nothing are no data, whatever the format."""

from types import ModuleType

import pytest

from kg.model import Detail, Record
from kg.readers import bibtex, csl, ris
from kg.readers.fields.placeholders import without_placeholders
from kg.readers.files.source import Line


def read(reader, text: str) -> Record:
    lines = [Line(number, line) for number, line in enumerate(text.splitlines(), start=1)]
    [record] = (each for each in reader.read("a", lines) if isinstance(each, Record))
    return record


@pytest.mark.parametrize(
    "printed",
    [
        "No Pagination Specified",
        "No Pagination Specified-No Pagination Specified",
        "null",
        "null-null",
        "N.PAG",
    ]
    + ["n/a", "-", "--", "–"],
)
def test_no_pages_are_no_pages(printed: str) -> None:
    assert list(without_placeholders([(Detail.PAGES, printed)])) == []
    record = read(bibtex, f"@article{{a, title={{Maps}}, year=2020, pages={{{printed}}}}}")
    assert record.details == ()


@pytest.mark.parametrize(
    "printed", ["s.n.", "[s.n.]", "[S. n.?]", "sine nomine", "[publisher not identified]"]
)
def test_what_catalogues_print_for_no_publisher_is_none(printed: str) -> None:
    assert list(without_placeholders([(Detail.PUBLISHER, printed)])) == []
    place = printed.replace("n.", "l.")
    record = read(
        bibtex, f"@book{{a, title={{Maps}}, year=1580, publisher={{{printed}}}, address={{{place}}}}}"
    )
    assert record.details == ()


@pytest.mark.parametrize("printed", ["[London?]", "S.n.c.f.", "Sine", "S. N. Press"])
def test_other_places_and_publishers_are_kept(printed: str) -> None:
    assert list(without_placeholders([(Detail.PUBLISHER, printed)])) == [(Detail.PUBLISHER, printed)]


@pytest.mark.parametrize("printed", ["No. 7", "e12", "NP12-NP19", "Null models 3", "7-None"])
def test_other_pages_are(printed: str) -> None:
    assert list(without_placeholders([(Detail.PAGES, printed)])) == [(Detail.PAGES, printed)]


def test_null_is_no_name_of_a_journal() -> None:
    page = "TY  - JOUR\nTI  - Null and void.\nT2  - Maps\nJO  - null\nSP  - No Pagination Specified\n"
    record = read(ris, f"{page}EP  - No Pagination Specified\nER  - ")
    assert (record.title, record.venue, record.details) == ("Null and void", "Maps", ())


def test_a_thesis_has_not_so_many_pages() -> None:
    record = read(ris, "TY  - THES\nTI  - Maps\nSP  - No Pagination Specified\nER  - ")
    assert record.details == ()


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (bibtex, "@article{a, title={Maps}, author={null}, journal={null}, year=2023}"),
        (
            csl,
            '[{"id": "a", "type": "article-journal", "title": "Maps", "author": "null",'
            ' "container-title": "null"}]',
        ),
        (csl, '[{"id": "a", "type": "article-journal", "title": "Maps", "container-title": ["undefined"]}]'),
    ],
)
def test_nobody_is_called_null_and_no_journal(reader: ModuleType, text: str) -> None:
    [record] = (each for each in reader.read("a", [Line(1, text)]) if isinstance(each, Record))
    assert (record.byline, record.venue) == (None, None)

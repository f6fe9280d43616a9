"""Flaws that every format has, and that every reader tells alike."""

import json

import pytest

from kg.model import Detail, Issue, Record
from kg.readers import bibtex, csl, openalex, read_document, ris
from kg.readers.files.source import Line
from kg.readers.rules import Rule


def _bibtex(year, month, day, serial):
    fields = f"year = {year}, month = {month}, day = {day}, issn = {{{serial}}}"
    return bibtex.read, f"@article{{maps, author = {{Roe, Jane}}, title = {{On Maps}}, {fields}}}"


def _ris(year, month, day, serial):
    tags = (
        "TY  - JOUR",
        "TI  - On Maps",
        "AU  - Roe, Jane",
        f"PY  - {year}/{month}/{day}",
        f"SN  - {serial}",
    )
    return ris.read, "\n".join([*tags, "ER  - "])


def _csl(year, month, day, serial):
    paper = {"title": "On Maps", "author": ["Jane Roe"], "issued": {"date-parts": [[year, month, day]]}}
    return csl.read, json.dumps(paper | {"ISSN": serial})


def _openalex(year, month, day, serial):
    place = {"source": {"issn_l": serial}}
    authors = [{"raw_author_name": "Jane Roe"}]
    date = f"{year}-{month:02}-{day:02}"
    work = {"id": "https://openalex.org/W27", "title": "On Maps", "authorships": authors}
    return openalex.read, json.dumps(work | {"publication_date": date, "primary_location": place})


FORMATS = (_bibtex, _ris, _csl, _openalex)


def said(form, year=2024, month=2, day=3, serial="0021-9606"):
    read, text = form(year, month, day, serial)
    items = list(read("a.txt", [Line(n, line) for n, line in enumerate(text.split("\n"), start=1)]))
    [record] = [item for item in items if isinstance(item, Record)]
    return record, [item.rule for item in items if isinstance(item, Issue)]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("month", "day", "kept"), [(2, 30, 2), (13, 5, None)])
def test_a_day_or_month_that_no_calendar_has_is_told(form, month, day, kept):
    record, rules = said(form, month=month, day=day)
    assert rules == [Rule.IMPOSSIBLE_DATE]
    assert (record.date.year, record.date.month, record.date.day) == (2024, kept, None)


@pytest.mark.parametrize(
    "printed",
    ["n.d.", "[s. d.]", "o. D.", "без даты", "u.å.", "forthcoming", "submitted", "in corso di stampa"],
)
@pytest.mark.parametrize("read", [csl.read, ris.read])
def test_that_there_is_no_year_is_no_flaw_where_the_entry_says_so(read, printed):
    texts = {
        csl.read: json.dumps({"title": "On Maps", "author": ["Jane Roe"], "issued": {"literal": printed}}),
        ris.read: f"TY  - BOOK\nTI  - On Maps\nAU  - Roe, Jane\nPY  - {printed}\nER  - ",
    }
    lines = [Line(n, line) for n, line in enumerate(texts[read].split("\n"), start=1)]
    (record,) = read("a.txt", lines)
    assert (record.date.year, record.date.printed) == (None, printed)


@pytest.mark.parametrize("form", FORMATS)
def test_a_day_that_can_be_is_no_flaw(form):
    record, rules = said(form, month=2, day=29)
    assert rules == []
    assert record.date.day == 29


@pytest.mark.parametrize("form", FORMATS)
def test_a_number_whose_check_digit_is_wrong_is_kept_as_text_alone(form):
    assert said(form)[0].details == ((Detail.ISSN, "0021-9606"),)
    record, rules = said(form, serial="1234-5678")
    assert rules == [Rule.UNKNOWN_IDENTIFIER]
    assert record.details == ((Detail.IDENTIFIER_AS_PRINTED, "ISSN 1234-5678"),)


@pytest.mark.parametrize(
    ("names", "is_told"),
    [
        (["Roe, Jane", "Roe, Jane", "Poe, Al"], True),
        (["Roe, Jane", "Poe, Al", "Roe, Jane"], False),  # two namesakes
        (["NASA", "NASA"], False),
        (["Roe, Jane", "Roe, J."], False),
    ],
)
def test_a_name_that_stands_twice_in_a_row_is_told_and_both_are_kept(tmp_path, names, is_told):
    path = tmp_path / "a.ris"
    authors = "\n".join(f"AU  - {name}" for name in names)
    path.write_text(f"TY  - JOUR\nTI  - On Maps\n{authors}\nPY  - 2020\nER  - \n", "utf-8")
    *flaws, record, _ = read_document(path, "a.ris")
    assert (Rule.REPEATED_NAME in [flaw.rule for flaw in flaws]) is is_told
    assert len(record.names) == len(names)


def _of_authors(form, title, *authors):
    if form == "bib":
        return bibtex.read, f"@article{{maps, author = {{{' and '.join(authors)}}}, title = {{{title}}}}}"
    if form == "ris":
        return ris.read, "\n".join(
            ["TY  - JOUR", f"TI  - {title}", *(f"AU  - {a}" for a in authors), "ER  - "]
        )
    if form == "csl":
        return csl.read, json.dumps({"title": title, "author": list(authors), "issued": {"raw": "2024"}})
    work = {"id": "https://openalex.org/W27", "title": title}
    return openalex.read, json.dumps(work | {"authorships": [{"raw_author_name": name} for name in authors]})


def _read_of_authors(form, title, *authors):
    read, text = _of_authors(form, title, *authors)
    items = list(read("a.txt", [Line(n, line) for n, line in enumerate(text.split("\n"), start=1)]))
    return [each for each in items if isinstance(each, Record)], [each.rule for each in items[:-1]]


@pytest.mark.parametrize("form", ["bib", "ris", "csl"])
@pytest.mark.parametrize("sign", ["-", "*", "--"])
def test_a_sign_in_the_place_of_an_author_is_nobody(form, sign):
    """Or all papers whose catalogue has a dash there would be by one person who is called so."""
    [record], rules = _read_of_authors(form, "On Maps", "Jane Roe", sign, "Al Poe")
    assert (record.byline.names, record.byline.complete) == (("Jane Roe",), False)
    assert rules == [Rule.BROKEN_ENTRY]
    [record], rules = _read_of_authors(form, "On Maps", sign)
    assert (record.byline, rules) == (None, [Rule.NO_BYLINE])


@pytest.mark.parametrize("form", ["bib", "ris", "csl", "openalex"])
def test_a_title_of_nothing_that_has_a_width_is_none(form):
    records, _ = _read_of_authors(form, "\u200b\ufeff", "Jane Roe")
    assert not records
    [record], _ = _read_of_authors(form, "\ufeffOn Maps\u200b", "Jane Roe")
    assert record.title == "On Maps"

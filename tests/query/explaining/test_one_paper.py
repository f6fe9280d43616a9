"""Why several records are one paper, from what they print."""

from kg.query.explaining.one_paper import Row, why_one_paper

ROOMS = "Mending the Maps of Many Rooms"


def row(
    record: str, title: str = ROOMS, byline: str = "Ann Lee, Bo Li", date: str = "2024", **more: str
) -> Row:
    return {"record": record, "title": title, "byline": byline, "date": date, **more}


def told(*rows: Row) -> list[str]:
    return [line.removeprefix("taken to be one paper: ") for line in why_one_paper(rows)]


def test_one_record_needs_no_reason() -> None:
    assert told(row("a"), row("a", identifier="doi:10.1/x")) == []


def test_initials_and_hyphens_agree_in_title_author_and_year() -> None:
    said = f"2 records agree in title, first author and year: '{ROOMS}', Ann Lee, 2024"
    assert told(row("a"), row("b", "Mending the Maps of Many-Rooms", "Lee, A. and Li, B.")) == [said]


def test_a_book_without_authors_is_told_by_its_editors() -> None:
    book = {"record": "a", "title": ROOMS, "date": "2024"}
    edited = book | {"editors": "Bob Roe, Ann Lee"}
    said = f"2 records agree in title, first editor and year: '{ROOMS}', Bob Roe, 2024"
    assert told(edited, edited | {"record": "b"}) == [said]
    assert told(book, book | {"record": "b"}) == [f"2 records print the same word for word: '{ROOMS}', 2024"]


def test_a_year_that_nobody_prints_is_told() -> None:
    said = f"2 records agree in title and first author, and none prints a year: '{ROOMS}', Ann Lee"
    assert told(row("a", date=""), row("b", date="")) == [said]


def test_years_side_by_side_are_told() -> None:
    said = f"2 records agree in title and authors, and 2024 is beside 2025: '{ROOMS}', Ann Lee"
    assert told(row("a"), row("b", date="Mar 3, 2025")) == [said]


def test_a_dropped_subtitle_is_told() -> None:
    long = f"{ROOMS}: A Study"
    said = f"'{ROOMS}' is '{long}' without its subtitle, and authors and year agree"
    assert told(row("a", long), row("b")) == [said]


def test_another_order_of_authors_is_told() -> None:
    said = f"2 records agree in title and year, and have the same authors in another order: '{ROOMS}'"
    assert told(row("a"), row("b", byline="Bo Li, Ann Lee")) == [said]


def test_what_an_identifier_joins_has_no_other_reason() -> None:
    rows = (
        row("a", identifier="arxiv:1v1"),
        row("b", f"{ROOMS}: A Study", date="2025", identifier="arxiv:1v2"),
    )
    assert told(*rows) == ["2 records print arxiv:1"]

import json

import pytest

from kg.mcp.bounded import fitting, told


def test_what_fits_is_told_whole() -> None:
    document = {"rows": [{"a": 1}, {"a": "x" * 2000}]}
    assert json.loads(told(document)) == document


@pytest.mark.parametrize("rows", [300, 3_000, 30_000])
def test_what_does_not_fit_is_cut_and_says_so(rows: int) -> None:
    text = told({"rows": [{"sentence": "word " * 100} for _ in range(rows)]})
    assert len(text.encode()) <= 24_000
    document = json.loads(text)
    assert all("sentence" in row for row in document["rows"]), "a note is no row"
    assert document["rows_left_out"] == rows - len(document["rows"])


@pytest.mark.parametrize(("rows", "columns"), [(1, 900), (50, 900), (1, 30_000)])
def test_wide_rows_are_cut_too(rows: int, columns: int) -> None:
    wide = {f"column_{number}": "word " * 20 for number in range(columns)}
    text = told({"rows": [wide] * rows})
    assert len(text.encode()) <= 24_000
    assert "more left out" in text or "left_out" in text


def test_rows_are_given_whole_as_many_as_fit_and_the_first_always() -> None:
    long = ["x" * 100] * 9
    assert fitting({"rows": long}, "rows", 350)["rows"] == long[:3]
    assert fitting({"rows": long}, "rows", 10)["rows"] == long[:1]
    assert fitting({"rows": []}, "rows", 10)["rows"] == []


def test_what_cannot_be_cut_enough_is_not_told_at_all() -> None:
    text = told([[[["x" * 90] * 3] * 3] * 3] * 3, 60)
    assert json.loads(text)["left_out"].startswith("The answer is too long even when cut.")


def test_a_long_text_is_cut_and_says_so() -> None:
    assert "… (cut)" in told({"quote": "é" * 50_000})

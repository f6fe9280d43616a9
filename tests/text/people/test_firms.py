"""Partners and companies, and people whose names are written like theirs."""

import pytest

from kg.text.people.collective import may_be_collective


@pytest.mark.parametrize(
    "name",
    [
        *("Smith, Jane and others", "Jane Smith, and others", "Roe, Jane and colleagues"),
        *("Roe, Jane & Team", "Roe, Xq and co-workers", "Smith, Jane and Roe", "Smith, J. R. & Poe"),
    ],
)
def test_a_given_name_or_others_make_no_partners(name: str) -> None:
    assert not may_be_collective(name)


@pytest.mark.parametrize(
    "name",
    [
        *("Ernst, Young and Partners", "Price, Waterhouse & Coopers", "Merck, Sharp & Dohme, BV"),
        *("Merck, KG & Co", "Skadden, Arps, Slate, Meagher & Flom", "Reed, Smith & Co, LLP"),
    ],
)
def test_family_names_alone_are_partners(name: str) -> None:
    assert may_be_collective(name)


def test_a_comma_behind_each_of_many_words_needs_no_quadratic_search() -> None:
    assert not may_be_collective("x, " * 300_000 + "y")

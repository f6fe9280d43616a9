"""The line that a program offers is the line that the file means."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.curation import Kind, Verb, curation_line, lines_for_doubt, parse

LI = "person/wei-li-aaaaaaaaaaaa2"
BASE = "https://kg.example/a/"


@pytest.mark.parametrize("base", ["", BASE])
def test_the_lines_for_a_doubt_name_both_by_path(base: str) -> None:
    lines = lines_for_doubt(f"{base}{LI}", f"{base}person/wei-li-aaaaaaaaaaaa3")
    assert lines == (
        f"same\tperson\t{LI}\tperson/wei-li-aaaaaaaaaaaa3",
        f"different\tperson\t{LI}\tperson/wei-li-aaaaaaaaaaaa3",
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LI, "paper/nexus-aaaaaaaaaaaa2"),
        ("category/cs.LG", "category/cs.AI"),
        ("https://orcid.org/0000-0001", "https://orcid.org/0000-0002"),
        (f"{LI}/", LI),
        (f"{LI}\tx", LI),
    ],
)
def test_what_no_line_can_be_about_gets_none(one: str, other: str) -> None:
    assert lines_for_doubt(one, other) is None


WORDS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1).filter(lambda t: t[0] not in '#"')


@settings(deadline=None)
@given(WORDS, WORDS, WORDS)
def test_what_was_written_is_read(thing: str, value: str, why: str) -> None:
    text = curation_line(Verb.RENAME, Kind.CONCEPT, thing, value, who="Ann", when="2026-03-01", why=why)
    curation = parse(text)
    assert curation.complaints == ()
    assert (
        curation_line(Verb.RENAME, Kind.CONCEPT, thing, value, who="Ann", when="2026-03-01", why=why) == text
    )
    assert parse(curation.lines[0].text).lines == curation.lines


def test_a_tab_or_a_line_break_in_a_name_cannot_make_another_column_or_line() -> None:
    text = curation_line(Verb.RENAME, Kind.CONCEPT, "a\tb\nhide\tconcept", "c")
    assert text.count("\t") == 3
    assert "\n" not in text

"""What is plain holds nothing that any rule for names takes away: told here by the rules themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Author
from kg.readers.names.birth_names import born
from kg.readers.names.bylines import byline_of, listed
from kg.readers.names.cuts import LAST_WORDS, without_cut
from kg.readers.names.headings import without_additions
from kg.readers.names.marks import part_apart, without_marks
from kg.readers.names.natural import natural_name
from kg.readers.names.plain import are_plain
from kg.readers.names.second_names import without_second
from kg.text.people.homonyms import without_number
from kg.text.people.names import DEGREES

WORDS = st.sampled_from(
    [
        *(
            "Jane",
            "Roe",
            "A.",
            "J.-P.",
            "Jean-Luc",
            "O'Neill",
            "Łukasz",
            "Núñez",
            "de",
            "Born",
            "Nata",
            "Ur",
            "S",
        ),
        *(
            "Prof",
            "Prof.",
            "Professor",
            "Dr",
            "DR.",
            "Dr.-Ing.",
            "Assistant",
            "AssistantProfessor",
            "AssociateProf",
            "Emer.",
            "Ph.D.",
            "Ph-D",
            "PhD",
            "M.D.",
        ),
        *(
            "née",
            "geb.",
            "born",
            "Poe,",
            "(李伟)",
            "(née",
            "Poe)",
            "0001",
            "1,2",
            "†",
            "*",
            "$^{1}$",
            "1819-1880",
        ),
        *(
            "et",
            "Et",
            "al.",
            "Al",
            "ET",
            "AL",
            "Others",
            "and",
            "DİĞERLERİ",
            "Ve",
            "Mások",
            "等",
            "...",
            "[deceased]",
        ),
        *("Queen", "Of", "of", "England", "Saint", "the", "Younger", "Profeſſor", "NVIDIA", "Institute", ":"),
        *map(str.title, sorted(DEGREES | LAST_WORDS)),
        *map(str.upper, sorted(DEGREES)),
    ]
)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@given(NAMES)
def test_a_plain_name_is_left_as_it_is_by_every_rule(name: str) -> None:
    if are_plain([name]):
        assert without_additions(name) == (name, "")
        assert born(name).name == without_second(name)[0] == without_number(name) == name
        assert without_marks(name) == part_apart(name).name == without_cut(name) == name


@given(st.lists(NAMES, max_size=3))
def test_a_list_is_plain_when_each_name_is(names: list[str]) -> None:
    assert are_plain(names) == (bool(names) and all(are_plain([name]) for name in names))


@given(NAMES, NAMES)
def test_plain_parts_make_the_name_that_all_rules_make_of_them(given_names: str, family: str) -> None:
    if are_plain([given_names, family]):
        assert natural_name(given_names, family) == f"{given_names} {family}"
        assert (part_apart(given_names).name, part_apart(family).name) == (given_names, family)


@pytest.mark.parametrize("names", [["Jane Roe", "Bo Li"], ["Jane Roe"], ["NVIDIA", "Łukasz Núñez"]])
def test_a_plain_list_is_the_byline_that_others_are(names: list[str]) -> None:
    assert listed(names).byline == byline_of(names)
    marked = [Author(is_organisation=True), *[Author()] * (len(names) - 1)]
    assert listed(names, authors=marked).byline == byline_of(names, authors=marked)
    assert listed(names, complete=False).byline == byline_of(names, complete=False)

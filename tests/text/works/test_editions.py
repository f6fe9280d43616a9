import pytest

from kg.text.works.editions import are_two_editions, are_two_versions, edition_in, version_in


@pytest.mark.parametrize(
    ("text", "edition"),
    [("2nd ed.", "2"), ("Second", "2"), ("Revised 2001, 2nd", "2"), ("Enlarged 2001", "revised"), ("", "")]
    + [("Twenty-first edition", "21"), ("Thirty second ed.", "32"), ("Eleventh edition", "11")]
    + [("Secondary school edition", ""), ("Firsthand", ""), ("The North edition, tenth", "10")],
)
def test_an_edition_is_its_number_or_a_revised_one(text: str, edition: str) -> None:
    assert edition_in(text) == edition


def test_a_revised_edition_is_any_but_the_first() -> None:
    assert are_two_editions("1", "revised")
    assert not are_two_editions("2", "revised")


def test_a_version_in_fewer_figures_may_be_the_same() -> None:
    assert version_in(["for Linux", "version: v2.0"]) == "2.0"
    assert not are_two_versions("3.1", "3.1.2")
    assert are_two_versions("3.1", "3.12")

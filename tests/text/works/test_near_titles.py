import pytest

from kg.text.works.near_titles import are_near


def test_two_chapters_of_different_numbers_are_two_titles() -> None:
    maps = "on the maps of six rooms"
    assert are_near(f"chapter 4 {maps}", f"chapter 4 {maps.replace('six', '6')}")
    assert not are_near(f"chapter 4 {maps}", f"chapter 5 {maps}")


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        (
            "rez zu karl bauer maria rossi hg handschriften heute",
            "rezension von handschriften heute hg von k bauer",
            False,
        ),
        (
            "rez zu karl bauer hg handschriften heute",
            "rezension von handschriften heute hg von karl bauer",
            True,
        ),
        ("compte rendu de codices rescripti", "compte rendu de karl bauer éd codices rescripti", True),
        ("review of all doors vol 1", "review of all doors vol 2", False),
        ("review of all doors", "review of some windows", False),
        ("review of doors", "on doors", False),
        ("review of all doors in halls", "review of al doors in halls", True),
    ],
)
def test_titles_of_one_review_name_one_book(one: str, other: str, are_one: bool) -> None:
    assert are_near(one, other) == are_near(other, one) == are_one

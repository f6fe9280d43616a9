import pytest

from kg.text.works.notices import retracted_title


@pytest.mark.parametrize(
    "title",
    [
        "RETRACTION: Deep beds",
        "Retraction Note: Deep beds",
        "Retraction Note to: Deep beds",
        "Retraction notice to Deep beds",
        "Retraction notice to “Deep beds” [J. Beds 20 (2022) 12–19]",
        'Retraction notice for: "Deep beds" [J. Beds 1 (2) (2020) 12]',
        "Notice of Retraction: Deep beds",
        "Statement of Retraction: Deep beds",
        "Retraction of “Deep beds”",
        "Retraction—Deep beds",
        "Retraction for Roe et al., Deep beds",
        "Withdrawal notice to: Deep beds",
        "Deep beds (Retraction of Vol 3, Pg 4, 2010)",
        '"Deep beds": Retraction of Roe (2011).',
        "“Deep beds”: Retraction of Roe, van der Poe, and Doe-Li (2011a).",
        "Deep beds: Retraction of Roe et al. (2011)",
    ],
)
def test_a_notice_names_the_title_of_what_was_retracted(title: str) -> None:
    assert retracted_title(title) == "Deep beds"


@pytest.mark.parametrize(
    "title",
    [
        "Deep beds",
        "RETRACTED: Deep beds",
        "Clot retraction: a review",
        "Retraction of the tongue",
        "Retractions",
        "Deep beds: Retraction of claws",
    ],
)
def test_other_titles_are_those_of_no_notice(title: str) -> None:
    assert retracted_title(title) == ""

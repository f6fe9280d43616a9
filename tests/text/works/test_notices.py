import pytest

from kg.text.works.notices import doubted_title, retracted_title


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


@pytest.mark.parametrize(
    "title",
    [
        "Expression of Concern: Deep beds",
        "EXPRESSION OF CONCERN: Deep beds",
        "Editorial Expression of Concern: Deep beds",
        "Editorial expression of concern for Roe et al., Deep beds",
        "Expression of Concern—Deep beds",
        "Expression of concern for “Deep beds” [J. Beds 20 (2022) 12–19]",
        "Expressions of concern on: Deep beds",
        "Editor's Note: Expression of concern: Deep beds",
        "Notice of Expression of Concern: Deep beds",
    ],
)
def test_an_expression_of_concern_names_the_title_of_what_is_doubted(title: str) -> None:
    assert doubted_title(title) == "Deep beds"


@pytest.mark.parametrize(
    "title", ["Expression of concern in deep beds", "Expression of Concern", "Genes of concern: Deep beds"]
)
def test_what_is_about_concern_names_no_paper(title: str) -> None:
    assert doubted_title(title) == ""

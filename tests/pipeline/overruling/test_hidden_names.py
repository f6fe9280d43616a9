"""Whom a line of words names, however it writes the name; and what a reason says without it."""

import pytest

from kg.pipeline.overruling.hidden_names import HiddenNames


@pytest.mark.parametrize(
    ("name", "text", "is_in"),
    [
        ("Signe Holmqvist", "researcherid-numbers: Holmqvist, Signe/A-1009-2008", True),
        ("Signe Holmqvist", "HOLMQVIST S., Uppsala Univ", True),
        ("Signe Maria Holmqvist", "corresponding author: S.M. Holmqvist", True),
        ("Signe Maria Holmqvist", "Holmqvist SM", True),
        ("Signe Holmqvist", "Holmqvist, Tor, Uppsala Univ", False),
        ("Signe Holmqvist", "Holmqvist Institute, Uppsala", False),
        ("Plato", "translator: Benjamin Jowett; after Plato", True),
        ("王伟", "通讯作者：王伟", True),
        ("Wei Li", "Li-ion cells", False),
    ],
)
def test_a_text_names_whoever_has_family_and_given_name_or_initials_in_it(
    name: str, text: str, is_in: bool
) -> None:
    assert HiddenNames([name]).are_in(text) is is_in


def test_a_reason_does_without_the_name_but_for_that_of_those_whom_it_is_about() -> None:
    names = HiddenNames(["Signe Berg", "Signe Bergman"])
    told = "against: those beside one of them (Ann Roe, Signe Bergman) are other people"
    assert (
        names.unsaid(told)
        == "against: those beside one of them (Ann Roe, an author who is left out) are other people"
    )
    about = "for: both are printed as 'Signe Berg'"
    assert names.unsaid(about) == about

import pytest

from kg.text.works.errata import corrected_title
from kg.text.works.notices import retracted_title
from kg.text.works.places import without_place


@pytest.mark.parametrize(
    "place",
    [
        "(Inf. Process. Manag. (2021) 58(4), (S030645732100000X), (10.1016/j.ipm.2021.102500))",
        "(J. Beds, (2010), 3, 1, (1-5), 10.1000/jb.15)",
        "(Lancet (2020) 395, (10.1016/S0140-6736(20)30183-5)).",
        "[Invent. Math. 3 (1967), 1–20]",
        "[J. Beds 2010].",
    ],
)
def test_errata_and_notices_name_the_title_before_the_place(place: str) -> None:
    assert corrected_title(f"Erratum: Deep beds {place}") == "Deep beds"
    assert corrected_title(f"Correction to: Deep beds {place}") == "Deep beds"
    assert retracted_title(f"Retraction to: Deep beds {place}") == "Deep beds"
    assert retracted_title(f"Retraction notice to “Deep beds” {place}") == "Deep beds"


@pytest.mark.parametrize("place", ["(Energy Policy, 2010)", "(Nature (2010))"])
def test_errata_may_have_a_place_with_a_year_alone(place: str) -> None:
    assert corrected_title(f"Corrigendum to “Deep beds” {place}") == "Deep beds"


@pytest.mark.parametrize(
    "title",
    [
        "Deep beds (1910–1918)",
        "Deep beds (the year 1918)",
        "Deep beds (2nd of 3 parts)",
        "Deep (J. Maps 3 (2001)) beds",
        "Deep beds J. Maps 3 (2001))",
        "",
    ],
)
def test_what_else_stands_in_brackets_is_of_the_title(title: str) -> None:
    assert without_place(title) == (title, "")


def test_a_place_is_short_so_that_the_cost_does_not_grow_with_brackets() -> None:
    short, long = (f"Deep beds (J. Maps 3 (2001) {'()' * times})" for times in (100, 50_000))
    assert without_place(short)[0] == "Deep beds"
    assert without_place(long) == (long, "")

import pytest

from kg.resolve.namesakes import Signed, Work, columns
from kg.resolve.namesakes.reasons import company, reasons


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Ann Lee", "Biao Tian"), "open: beside one of them stand B. Tian, beside the other Biao Tian"),
        (
            ("Ann Lee", "Biao Lu"),
            "against: those shown beside one of them (Biao Lu) are never shown beside the other",
        ),
    ],
)
def test_nobody_is_said_to_be_never_beside_one_who_may_be_so_in_another_spelling(
    names: tuple[str, ...], expected: str
) -> None:
    works = [Work("Doors", ("Ann Lee", "B. Tian")), Work("Maps", names)]
    found = columns([Signed("Ann Lee", 0), Signed("Ann Lee", 1)], works)
    assert expected in map(str, reasons(found, [0], [1]))


def test_a_coauthor_is_not_told_of_in_capitals_where_any_of_the_works_has_the_name_otherwise() -> None:
    works = [
        Work(title, ("Ann Lee", name)) for title, name in (("Doors", "Jörg Rupfen"), ("Maps", "JÖRG RUPFEN"))
    ]
    for order in (works, works[::-1]):
        found = columns([Signed("Ann Lee", 0), Signed("Ann Lee", 1)], [*order, order[1]])
        assert list(company(found, [0, 1])) == ["Jörg Rupfen writes with them in 2 papers"]
    shouted = columns([Signed("Ann Lee", 0), Signed("Ann Lee", 1)], [works[1], works[1]])
    assert list(company(shouted, [0, 1])) == ["JÖRG RUPFEN writes with them in 2 papers"]


ULM, ULM_TOO, ROME = "Institute of Doors, Ulm", "University of Ulm", "Maps School, Rome"


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ((ULM, ULM), f"for: both work at {ULM}"),
        ((ULM, ULM_TOO), f"for: places of work are alike: {ULM} and {ULM_TOO}"),
        ((ULM, ROME), f"against: one works at {ULM}, the other at {ROME}"),
    ],
)
def test_places_of_work_are_told_of(places: tuple[str, str], expected: str) -> None:
    signed = [Signed("Ann Lee", n, (place,)) for n, place in enumerate(places)]
    others = [Signed(f"Bo Li {n}", n + 2, (f"Academy {n}, Bonn",)) for n in range(20)]
    works = [Work(f"Doors {n}") for n in range(22)]
    found = columns([*signed, *others], works)
    told = [str(each) for each in reasons(found, [0], [1]) if " work" in str(each)]
    assert told == [expected]


def test_many_years_between_works_and_a_common_id_are_told_of() -> None:
    works = [Work("Doors", year=1990), Work("Maps", year=2010)]
    found = columns([Signed("Ann Lee", n, ids=("A5023888391",)) for n in (0, 1)], works)
    told = [str(each) for each in reasons(found, [0], [1])]
    assert "against: 20 years lie between" in told
    assert "for: OpenAlex gives both the id A5023888391" in told


def test_of_what_only_one_side_has_nothing_is_told() -> None:
    works = [Work("Doors", year=1990), Work("Maps")]
    found = columns([Signed("Ann Lee", 0, (ULM,)), Signed("Ann Lee", 1)], works)
    for sides in (([0], [1]), ([1], [0])):
        assert not [each for each in reasons(found, *sides) if "work" in each.text or "years" in each.text]

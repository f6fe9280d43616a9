import pytest

from kg.resolve.namesakes.columns import Signed, Work, columns
from kg.resolve.namesakes.reasons import reasons


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

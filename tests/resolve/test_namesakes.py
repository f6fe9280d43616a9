import pytest

from kg.resolve import namesakes
from kg.resolve.namesakes import Namesake, resolve_namesakes


def together(one: Namesake, other: Namesake) -> bool:
    return resolve_namesakes([one, other]) == [[0, 1]]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Namesake("Wei Li", "A", ("Ana N",)), Namesake("WEI  LI.", "B", ("ana n",)), True),
        (Namesake("Wei Li", "A", ("Ana N",)), Namesake("W. Li", "A", ("Ana N",)), False),
        (Namesake("José", "A", ("Ana N",)), Namesake("Jose", "B", ("Ana N",)), False),
        (Namesake("Wei Li", "Nexus!"), Namesake("Wei Li", "nexus"), True),
        (Namesake("Wei Li", organisation="MIT"), Namesake("Wei Li", organisation="mit"), True),
        (Namesake("Wei Li", "MIT"), Namesake("Wei Li", organisation="MIT"), False),
        (Namesake("Wei Li"), Namesake("Wei Li"), False),
        (Namesake("Wei Li", "", ("",), ""), Namesake("Wei Li", "", ("",), ""), False),
        (Namesake("Wei Li", "-", ("-",), "?"), Namesake("Wei Li", "-", ("-",), "?"), False),
        (Namesake("Wei Li", "A", ("Wei Li",)), Namesake("Wei Li", "B", ("wei li",)), False),
        (Namesake("Wei Li", "A", ("Title: B",)), Namesake("Wei Li", "B", ("C",)), False),
    ],
)
def test_a_shared_coauthor_title_or_organisation_joins_equal_names(
    one: Namesake, other: Namesake, same: bool
) -> None:
    assert together(one, other) is same
    assert together(other, one) is same


def test_whoever_shares_with_one_of_a_group_belongs_to_it() -> None:
    chain = [
        Namesake("Wei Li", "A", ("Ana N", "Bo C")),
        Namesake("Wei Li", "B", ("José S",)),
        Namesake("Wei Li", "C", ("Bo C", "José S")),
        Namesake("Bo C", "C", ("Wei Li", "José S")),
    ]
    assert resolve_namesakes(chain) == [[0, 1, 2], [3]]


def test_a_name_that_thousands_share_takes_one_step_for_each_printed_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    steps = 0

    class Counted(namesakes.Groups[int]):
        def find(self, item: int) -> int:
            nonlocal steps
            steps += 1
            return super().find(item)

    monkeypatch.setattr(namesakes, "Groups", Counted)
    common = [Namesake("Wei Li", f"Title {n}", (f"Coauthor {n % 50}", "Ana N")) for n in range(3000)]
    assert len(resolve_namesakes(common)) == 1
    assert steps <= 3000 * (1 + 2 * 3 + 1)

import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import ClaimKind, Direction, Findings
from tests.extract.telling import DOWN, UP, Row, kinds, told


def ends(sentence: str) -> list[tuple[float | None, float | None, Direction | None]]:
    """Before, after and way of the figures that tell both."""
    text = f"A title\n{sentence}"
    claims = find_claims(sources([text])[0], Findings()).claims
    return [
        (claim.figure.from_value, claim.figure.to_value, claim.direction)
        for claim in claims
        if claim.figure.kind is ClaimKind.FROM_TO
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It improves accuracy on Qua (62.3% to 69.1%) and Rho (84% to 88%).",
            [(62.3, 69.1, UP), (84, 88, UP)],
        ),
        ("It reduces the error by 12% with Qua (30% to 18%).", [(30, 18, DOWN)]),
        ("It changes recall (12\\%~$\\rightarrow$~82\\%).", [(12, 82, UP)]),
        ("The mean rating rose from 5.8 to 6.4.", [(5.8, 6.4, UP)]),
        ("It reduces the mean number of tokens from 917 to 328 at 5% cost.", [(917, 328, DOWN)]),
        ("Class size was reduced from 22 to 15 students.", [(22, 15, DOWN)]),
        ("Employment fell from 500 to 300 workers.", [(500, 300, DOWN)]),
        ("The number of nets rose sharply from 20 to 45 nets.", [(20, 45, UP)]),
        (
            "It reduces the size of the net from 1.4 to 0.7 billion parameters.",
            [(1_400_000_000, 700_000_000, DOWN)],
        ),
        ("It uses larger nets from 1B to 7B parameters.", []),
        ("Sales were cut in countries from 10 to 20 districts.", []),
        ("Errors increase for nets from 1B to 7B parameters.", []),
        ("It has nets ranging from 10 to 20 layers.", []),
        ("As the size of the net grows from 1B to 7B parameters, recall improves.", []),
        ("Recall improves as the number of maps rises from 10 to 50 maps.", []),
        ("When the number of maps is increased from 10 to 50 maps, it slows.", []),
        ("We study nets increasing in size from 125M to 1.3B parameters.", []),
        ("With increasing numbers of agents from 5 to 50 agents, it slows.", []),
        ("Increase of layers from 12 to 24 layers is tested.", []),
        ("We train with increasing sequence length from 512 to 1024 tokens.", []),
        ("We increase the depth from 12 to 24 layers.", []),
        ("It is faster, reducing the number of tokens from 576 to 64 tokens.", [(576, 64, DOWN)]),
        ("It lowers latency by 8% to 23%.", []),
        ("Most of them (14% to 24%) are right.", []),
        ("It has scores ranging from 5% to 9% on Qua and from 4% to 20% on Rho.", []),
    ],
)
def test_two_numbers_in_a_bracket_are_ends_of_a_change_that_is_told(
    sentence: str, expected: list[tuple[float | None, float | None, Direction | None]]
) -> None:
    assert ends(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It reduces parameters with a 91% complexity reduction (13.7 to 1.2 GFLOPs).",
            [("91%", DOWN, "complexity", None), ("13.7 to 1.2 GFLOPs", DOWN, "complexity", None)],
        ),
        (
            "It boosts success on three tasks: Abe (73% to 89%), Bea (55% to 64%).",
            [("73% to 89%", UP, None, None), ("55% to 64%", UP, None, None)],
        ),
        (
            "It boosts F1 from 36.5% to 65.2% (large net) and 36.7% to 62.9% (small net).",
            [("from 36.5% to 65.2%", UP, "F1", None), ("36.7% to 62.9%", UP, "F1", None)],
        ),
    ],
)
def test_ends_after_a_noun_of_change_a_colon_or_another_change_are_a_change(
    sentence: str, expected: list[Row]
) -> None:
    assert told(sentence) == expected


def test_two_signed_numbers_in_a_bracket_are_the_ends_of_a_range() -> None:
    assert told("It has improved accuracy (+0.9% to +6.6%) on it.")[0][:2] == ("+0.9% to +6.6%", "increase")
    assert kinds("It has improved accuracy (+0.9% to +6.6%) on it.") == ["percent"]


@pytest.mark.parametrize(
    ("sentence", "kinds_"),
    [
        ("Its precision rose to 0.079 (0.049-0.118).", ["measure", "measure"]),
        ("The error fell by 12% (8% to 15%).", ["percent", "percent"]),
        ("It improves recall by 84% (17% to 32%).", ["percent", "from-to"]),
    ],
)
def test_a_range_around_the_value_before_it_is_no_change(sentence: str, kinds_: list[str]) -> None:
    assert kinds(sentence) == kinds_

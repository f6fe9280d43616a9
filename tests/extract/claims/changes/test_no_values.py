import pytest

from tests.extract.telling import DOWN, UP, Row, kinds, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Its accuracy is 5% above the baseline.", [("5%", UP, "accuracy", "the baseline")]),
        ("Emissions were 12% below the target.", [("12%", DOWN, "Emissions", "the target")]),
        ("The index stands 3 points above its old level.", [("3 points", UP, "index", "its old level")]),
        ("It scores 15.7% above the threshold.", [("15.7%", UP, None, "the threshold")]),
    ],
)
def test_by_how_much_a_mark_is_passed_is_a_change(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected
    assert "measure" not in kinds(sentence)


def test_a_depth_is_no_change() -> None:
    assert told("The sensor lies 12 m below the surface.") == [("12 m", None, None, None)]


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("The vaccine was 76% effective.", None),
        ("The dog is 83% correct with odours.", None),
        ("The accuracy was 76% overall.", "accuracy"),
        ("The moisture is 12%.", "moisture"),
    ],
)
def test_a_thing_that_is_so_much_so_is_no_metric(sentence: str, metric: str | None) -> None:
    assert [row[2] for row in told(sentence)] == [metric]


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Inhibiting only 5% of neurons harms it.", None),
        ("Attenuating 5% of the heads breaks it.", None),
        ("The drug inhibited viral growth by 50%.", DOWN),
    ],
)
def test_of_how_many_something_was_held_back_is_no_change(sentence: str, direction: str | None) -> None:
    assert [row[1] for row in told(sentence)] == [direction]

import pytest

from kg.text.reason import Reason, Stance, read_reason


@pytest.mark.parametrize("stance", Stance)
def test_a_reason_is_read_as_it_was_written(stance: Stance) -> None:
    reason = Reason(stance, "one is called 'Maps: A Study'")
    assert read_reason(str(reason)) == reason


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("For: both are on one page", Reason(Stance.FOR, "both are on one page")),
        ("forever: both", Reason(Stance.OPEN, "forever: both")),
        ("for", Reason(Stance.OPEN, "for")),
        ("", Reason(Stance.OPEN, "")),
    ],
)
def test_a_graph_from_elsewhere_may_write_reasons_otherwise(line: str, expected: Reason) -> None:
    assert read_reason(line) == expected

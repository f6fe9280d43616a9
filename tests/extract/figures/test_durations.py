import pytest

from kg.extract.figures.finding import all_figures
from kg.model import Span


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("it took 2 min 30 s", [(150, "s")]),
        ("it took 3 h 20 min on one GPU", [(200, "min")]),
        ("it took 1 hour 5 minutes 3 seconds", [(3903, "seconds")]),
        ("measured after 1 h, 2 min and 3 s", [(1, "h"), (2, "min"), (3, "s")]),
        ("it took 90 min 3 h later", [(90, "min"), (3, "h")]),
        ("it took 2 min 90 s", [(2, "min"), (90, "s")]),
    ],
)
def test_a_time_in_two_units_is_one_figure(text: str, times: list[tuple[int, str]]) -> None:
    assert [(each.value, each.unit) for each in all_figures(text, Span(0, len(text)))] == times

import pytest

from kg.extract.figures.numbers import Number, numbers
from kg.extract.figures.origins import change_back
from kg.model import Span


def ends(text: str) -> tuple[Number, Number, str]:
    first, second = numbers(text, Span(0, len(text)))
    return first, second, text[first.span.end : second.span.start]


@pytest.mark.parametrize(
    "text", ["to 0.57 (from 0.53)", "to just 84%, up from 72%", "to 5 ms from 20 ms", "at 43%, down from 69%"]
)
def test_a_change_may_be_told_from_its_end(text: str) -> None:
    first, second, gap = ends(text)
    figure = change_back(text[: first.span.start], first, second, gap)
    assert figure is not None
    assert (figure.from_value, figure.to_value) == (second.value, first.value)


@pytest.mark.parametrize(
    "text", ["up to 57% from 53%", "to 5 ms from 20%", "to 57 from 53", "of 5% (from 7%)"]
)
def test_what_has_no_end_or_another_unit_is_no_change(text: str) -> None:
    first, second, gap = ends(text)
    assert change_back(text[: first.span.start], first, second, gap) is None

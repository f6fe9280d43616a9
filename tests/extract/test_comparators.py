import pytest

from kg.extract.comparators import comparator
from kg.model import Span


def compared(text: str) -> str | None:
    """What `20%` is compared with."""
    at = text.index("20%")
    whole = Span(0, len(text))
    found = comparator(text, whole, Span(at, at + 3), whole)
    return found and found.of(text)


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("a gain of 20% over the baseline for upcycling", "the baseline"),
        ("20% fewer tokens than dense models.", "dense models"),
        ("reduces cost by 20% compared to Qwen2.5-32B when trained", "Qwen2.5-32B"),
        ("outperforms prior methods by 20% on it", "prior methods"),
        ("Compared to merging, it gains 20%.", "merging"),
        ("gains 20% over four datasets", None),
        ("gains 20% over time", None),
        ("gains 20%", None),
        ("more than 20% of them", None),
    ],
)
def test_what_a_figure_is_compared_with_is_said_by_a_few_words(text: str, comparator: str | None) -> None:
    assert compared(text) == comparator


def test_a_phrase_without_an_end_is_no_comparator() -> None:
    assert compared("gains 20% over " + "word " * 1000) is None

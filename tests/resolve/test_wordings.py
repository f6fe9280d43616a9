from collections import Counter

import pytest

from kg.resolve.wordings import other_wordings, shown_wording


@pytest.mark.parametrize(
    ("printed", "wording"),
    [
        ({"large models": 1}, "large models"),
        ({"large models": 1, "big models": 2}, "big models"),  # that of most papers
        (
            {"large models": 2, "Big Models": 1, "big models": 1, "BIG models": 1},
            "big models",
        ),  # in any capitals
        ({"large models": 1, "big models": 1}, "big models"),  # the shortest of as many
        ({"LoRA": 3, "lora": 1}, "LoRA"),  # as most spell it
        ({"Large Models": 1, "large models": 1, "Large models": 1}, "large models"),  # with fewest capitals
    ],
)
def test_the_wording_of_most_papers_is_shown(printed: dict[str, int], wording: str) -> None:
    assert shown_wording(Counter(printed)) == wording
    assert shown_wording(Counter(dict(reversed(printed.items())))) == wording


@pytest.mark.parametrize(
    ("label", "names", "others"),
    [
        ("large models", {"large models": 2}, ()),
        ("large models", {"Large Models": 5, "LMs": 1}, ("LMs",)),  # a title's capitals are no other name
        ("chain of thought", {"COT": 1, "CoT": 2, "chains of thought": 1}, ("CoT", "chains of thought")),
        ("large models", {"Big Models": 5, "big models": 1}, ("big models",)),
        ("large models", {"big\n models": 1, "big models": 1}, ("big models",)),
    ],
)
def test_of_each_way_to_write_a_name_there_is_one(
    label: str, names: dict[str, int], others: tuple[str, ...]
) -> None:
    assert other_wordings(label, names) == others
    assert other_wordings(label, dict(reversed(names.items()))) == others

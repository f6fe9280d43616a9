import pytest

from tests.extract.systems.test_introductions import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we introduce two new benchmarks, Gym-QA and Dive-QA, to test it", ["Gym-QA", "Dive-QA"]),
        ("we release three metrics: AbEx, CorX, and DuoP.", ["AbEx", "CorX", "DuoP"]),
        ("we build two datasets: AbEx, with trees, and CorX, with nets", ["AbEx", "CorX"]),
        ("by introducing two novel benchmark datasets, AbEx and CorX.", ["AbEx", "CorX"]),
        ("we present results on two benchmarks, AbEx and CorX.", []),
        ("we develop two models, ResNet50 and BERT.", []),
        ("we build upon two frameworks, AbEx and CorX.", []),
        ("we present two existing benchmarks, AbEx and CorX.", []),
        ("we develop models, AbEx and CorX.", []),
        ("we introduce two tasks, Search and Sorting.", []),
        ("we introduce two datasets, AbEx, and then test it.", []),
    ],
)
def test_several_new_things_have_their_names_in_a_list(text: str, expected: list[str]) -> None:
    assert names(text) == expected

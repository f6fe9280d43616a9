from hypothesis import given
from hypothesis import strategies as st

from kg.pipeline.derived.firsts import Firsts


@given(st.lists(st.integers(), unique=True), st.integers(1, 5))
def test_the_first_are_those_of_all_in_whatever_order_they_come(keys: list[int], most: int) -> None:
    firsts = Firsts[str](most)
    for key in keys:
        firsts.add((key,), str(key))
    assert firsts.things() == [str(key) for key in sorted(keys)[:most]]
    assert firsts.total == len(keys)

import numpy as np
import pytest

from kg.resolve.namesakes.columns import Numbers
from kg.resolve.namesakes.linkage import NEVER, linkage


def naive(sums: Numbers, sizes: Numbers, least: float) -> list[set[int]]:
    """The best pair of all is joined, again and again."""
    groups = {place: {place} for place in range(len(sums))}
    while True:
        means = {
            (a, b): sum(sums[i, j] for i in groups[a] for j in groups[b])
            / (sum(sizes[i] for i in groups[a]) * sum(sizes[j] for j in groups[b]))
            for a in groups
            for b in groups
            if a < b
        }
        if not means or max(means.values()) < least:
            return sorted(groups.values(), key=min)
        one, other = max(means, key=lambda pair: means[pair])
        groups[one] |= groups.pop(other)


@pytest.mark.parametrize("seed", range(30))
def test_chains_of_neighbours_join_what_the_best_pairs_join(seed: int) -> None:
    random = np.random.default_rng(seed)
    count = int(random.integers(2, 14))
    sizes = random.integers(1, 5, count)
    means = random.normal(0, 2, (count, count))
    sums = (means + means.T) * sizes[:, None] * sizes[None, :]
    apart = np.triu(random.random((count, count)) < 0.15, 1)
    sums[apart | apart.T] = NEVER
    groups = {place: {place} for place in range(count)}
    for join in linkage(sums, sizes, 0.3):
        groups[join.one] |= groups.pop(join.other)
    assert sorted(groups.values(), key=min) == naive(sums, sizes, 0.3)


def test_what_can_never_be_one_is_not_joined_through_a_third() -> None:
    sums = np.array([[0, 9, NEVER], [9, 0, 9], [NEVER, 9, 0]])
    assert [(join.one, join.other) for join in linkage(sums, np.ones(3), 0)] == [(0, 1)]


def test_one_group_and_none_are_joined_to_nothing() -> None:
    assert linkage(np.zeros((1, 1)), np.ones(1), 0) == []
    assert linkage(np.zeros((0, 0)), np.ones(0), 0) == []

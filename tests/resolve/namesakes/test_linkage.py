import numpy as np
import pytest

from kg.numbering import Numbers
from kg.resolve.namesakes.likeness import Likeness
from kg.resolve.namesakes.linkage import Linkage, Pair
from kg.resolve.namesakes.model import SCORE_UNIT, Grounds, Model, Ties

JUDGE = Model({}, 0, Ties(mean=0.5, nearest=0.5, larger=0.5, crowd=-0.1, bias=-0.4))
CROWD = 9.0
LEAST = 0.5


def joined(
    scores: Numbers, compared: Numbers, sizes: Numbers, apart: Numbers, barred: Numbers
) -> set[frozenset[int]]:
    groups = {place: {place} for place in range(len(sizes))}
    for pair in Linkage(Likeness(scores, compared), sizes, apart, barred, JUDGE, CROWD).joins(LEAST):
        groups[pair.one] |= groups.pop(pair.other)
    return set(map(frozenset, groups.values()))


def naive(
    scores: Numbers, compared: Numbers, sizes: Numbers, apart: Numbers, barred: Numbers
) -> set[frozenset[int]]:
    """Of all pairs the likeliest is joined, again and again."""
    rows = np.split(np.arange(len(scores)), np.cumsum(compared)[:-1])
    groups = [{place} for place in range(len(sizes))]
    never = apart | barred

    def fits(ours: set[int], theirs: set[int]) -> float:
        if any(never[i, j] for i in ours for j in theirs):
            return -np.inf
        mine, others = (np.concatenate([rows[place] for place in group]) for group in (ours, theirs))
        between = scores[np.ix_(mine, others)]
        nearest = max(between.max(1).mean(), between.max(0).mean())
        larger = max(sum(sizes[place] for place in group) for group in (ours, theirs))
        return float(JUDGE.fits(between.mean(), nearest, larger, CROWD))

    while True:
        found = {(a, b): fits(groups[a], groups[b]) for b in range(len(groups)) for a in range(b)}
        if not found or max(found.values()) < -0.02:
            return set(map(frozenset, groups))
        one, other = max(found, key=found.__getitem__)
        groups[one] |= groups.pop(other)


def drawn(seed: int) -> tuple[Numbers, Numbers, Numbers, Numbers, Numbers]:
    """Scores of the rows of groups, how many these have, and are; which cannot be one, or are not to be."""
    random = np.random.default_rng(seed)
    count = int(random.integers(2, 14))
    compared = random.integers(1, 4, count)
    scores = random.integers(-3 * SCORE_UNIT, 3 * SCORE_UNIT, (compared.sum(), compared.sum()))
    never = [np.triu(random.random((count, count)) < 0.1, 1) for _ in range(2)]
    return np.maximum(scores, scores.T), compared, 2 * compared, *(each | each.T for each in never)


def of_singles(scores: Numbers) -> Linkage:
    ones, none = np.ones(len(scores), int), np.zeros(scores.shape, bool)
    return Linkage(Likeness((SCORE_UNIT * scores).astype(int), ones), ones, none, none, JUDGE, CROWD)


@pytest.mark.parametrize("seed", range(40))
def test_of_all_pairs_the_likeliest_is_joined_again_and_again(seed: int) -> None:
    assert joined(*drawn(seed)) == naive(*drawn(seed))


@pytest.mark.parametrize("seed", range(20))
def test_groups_in_any_order_are_joined_alike(seed: int) -> None:
    scores, compared, sizes, apart, barred = drawn(seed)
    order = np.random.default_rng(seed).permutation(len(sizes))
    rows = np.split(np.arange(len(scores)), np.cumsum(compared)[:-1])
    at = np.concatenate([rows[place] for place in order])
    square = np.ix_(order, order)
    turned = joined(scores[np.ix_(at, at)], compared[order], sizes[order], apart[square], barred[square])
    ours = joined(scores, compared, sizes, apart, barred)
    assert {frozenset(order[list(group)].tolist()) for group in turned} == ours


def test_a_namesake_who_is_near_but_not_likely_takes_no_paper_from_a_person() -> None:
    # of the last paper the namesake's is the nearest, and yet more likely another's
    person, namesake = [[0, 4, 4, -4, 0.4], [4, 0, 4, -4, 0.4], [4, 4, 0, -4, 0.4]], [-4, -4, -4, 0, 0.5]
    scores = np.array([*person, namesake, [0.4, 0.4, 0.4, 0.5, 0]])
    assert JUDGE.chance(Grounds(0.5 * SCORE_UNIT, 0.5 * SCORE_UNIT, 1, CROWD)) < LEAST
    pairs = [(pair.one, pair.other) for pair in of_singles(scores).joins(LEAST)]
    assert pairs == [(0, 1), (0, 2), (0, 4)]


def test_what_can_never_be_one_is_not_joined_through_a_third() -> None:
    scores, ones = np.full((3, 3), 3 * SCORE_UNIT), np.ones(3, int)
    apart, none = np.zeros((3, 3), bool), np.zeros((3, 3), bool)
    apart[0, 2] = apart[2, 0] = True
    linked = Linkage(Likeness(scores, ones), ones, apart, none, JUDGE, CROWD)
    assert [(pair.one, pair.other) for pair in linked.joins(LEAST)] == [(0, 1)]
    assert list(linked.doubts(0.01)) == []


def test_what_is_not_to_be_joined_is_doubtful() -> None:
    scores, ones, none = np.full((2, 2), 3 * SCORE_UNIT), np.ones(2, int), np.zeros((2, 2), bool)
    linked = Linkage(Likeness(scores, ones), ones, none, ~none, JUDGE, CROWD)
    assert list(linked.joins(LEAST)) == []
    grounds = Grounds(3.0 * SCORE_UNIT, 3.0 * SCORE_UNIT, 1, CROWD)
    assert list(linked.doubts(0.2)) == [Pair(0, 1, JUDGE.chance(grounds), grounds)]


@pytest.mark.parametrize("seed", range(10))
def test_after_all_joins_no_two_that_may_be_joined_are_likely(seed: int) -> None:
    scores, compared, sizes, apart, barred = drawn(seed)
    scores -= int(2.6 * SCORE_UNIT)  # so that not all become one
    linked = Linkage(Likeness(scores, compared), sizes, apart, np.zeros_like(barred), JUDGE, CROWD)
    list(linked.joins(LEAST))
    assert 0 < max(pair.chance for pair in linked.doubts(0.01)) < LEAST


@pytest.mark.parametrize("ends", [(4, 3), (3, 4)])
def test_a_join_makes_few_groups_look_anew_for_their_best(
    ends: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where all others fit one group best, which fits them less with each join."""
    looks = []
    real = Linkage._look

    def counted(groups: Linkage, one: int) -> None:
        looks.append(one)
        real(groups, one)

    monkeypatch.setattr(Linkage, "_look", counted)
    count = 300
    scores = np.full((count, count), -0.5)
    scores[0] = scores[:, 0] = np.linspace(*ends, count)
    joins = list(of_singles(scores).joins(LEAST))
    assert len(joins) > count / 2
    assert len(looks) < 10 * count

import numpy as np
import pytest

from kg.resolve.namesakes.likeness import Likeness


@pytest.mark.parametrize("seed", range(20))
def test_groups_that_were_joined_are_as_alike_as_if_they_had_always_been_one(seed: int) -> None:
    random = np.random.default_rng(seed)
    compared = random.integers(1, 5, 6)
    scores = random.integers(-1024, 1024, (compared.sum(), compared.sum())).astype(np.int32)
    scores = np.maximum(scores, scores.T)
    rows = np.split(np.arange(len(scores)), np.cumsum(compared)[:-1])
    joined = Likeness(scores, compared)
    for one, other in ((2, 4), (0, 2), (1, 5)):
        joined.join(one, other)
    order = np.concatenate([rows[place] for place in (0, 2, 4, 1, 5, 3)])
    whole = Likeness(
        scores[np.ix_(order, order)],
        np.array([compared[[0, 2, 4]].sum(), compared[[1, 5]].sum(), compared[3]]),
    )
    for place, one in enumerate((0, 1, 3)):
        for found, expected in zip(joined.of(one), whole.of(place), strict=True):
            others = [other for other in range(3) if other != place]
            assert found[[0, 1, 3]][others].tolist() == expected[others].tolist()


def test_a_paper_is_near_a_person_of_many_fields_by_the_one_that_it_is_of() -> None:
    # rows 0 to 2 are of one person and three fields, row 3 is of the third field
    scores = np.array([[0, 9, 9, -6], [9, 0, 9, -6], [9, 9, 0, 6], [-6, -6, 6, 0]])
    means, nearest = Likeness(scores, np.array([3, 1])).of(1)
    assert (means[0], nearest[0]) == (-2.0, 6.0)

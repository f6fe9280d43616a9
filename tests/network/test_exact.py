import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.network.exact import GRID, LIMIT, Linear, Norm, chances, is_exact, linear, normed, stepped, whole
from kg.network.labels import RELATIONS
from kg.network.weights import PARTS, weights
from kg.text.sentences import LONGEST
from kg.text.tokens import LONGEST_SENTENCE

RANDOM = np.random.default_rng(0)


def rows(number: int, width: int) -> np.ndarray:
    return np.rint(RANDOM.uniform(-361, 361, (number, width))).astype(np.float32)


def test_a_product_is_that_of_whole_numbers_whatever_the_batch() -> None:
    inside = np.rint(RANDOM.uniform(-90, 90, (384, 128))).astype(np.float32)
    x = rows(500, 384)
    layer = Linear(inside, np.ones(128, np.float32), np.zeros(128, np.float32))
    exact = x.astype(np.int64) @ inside.astype(np.int64)
    assert is_exact(inside)
    assert (linear(layer, x) == exact).all()
    assert (linear(layer, x[7:8]) == exact[7:8]).all()
    assert (linear(layer, x[:, ::-1])[:3] == linear(Linear(inside[::-1], *layer[1:]), x[:3])).all()


def test_every_linear_map_of_the_package_stays_among_whole_numbers() -> None:
    known = weights()
    maps = [known.words.linear, known.context, known.heads]
    maps += [known.pairs.said, known.pairs.middle, known.pairs.out]
    maps += [layer.linear for layer in known.layers]
    maps += [each for ranker in known.ranker for each in ranker]
    inside = [each.weights for each in maps]
    inside += [known.pairs.first, known.pairs.second, known.pairs.between, known.pairs.largest]
    for each in inside:
        assert (each == np.rint(each)).all()
        assert is_exact(each)


def test_a_norm_gives_mean_and_variance_and_no_row_depends_on_another() -> None:
    x = rows(40, 128)
    norm = Norm(np.full(128, GRID), np.zeros(128, np.float32))
    y = normed(norm, x.copy())
    assert np.abs(y.mean(1)).max() < 0.5
    assert np.abs(y.std(1) - GRID).max() < 0.5
    assert (normed(norm, x[11:12].copy()) == y[11:12]).all()


def test_a_norm_of_equal_values_is_nothing_and_not_an_error() -> None:
    norm = Norm(np.full(4, GRID), np.zeros(4, np.float32))
    assert (normed(norm, np.full((1, 4), LIMIT, np.float32)) == 0).all()


def test_squares_of_the_largest_values_are_summed_exactly() -> None:
    assert int(LIMIT) ** 2 * 128 < 1 << 24


@given(st.lists(st.floats(-1e6, 1e6, width=32), min_size=1, max_size=8))
def test_whole_numbers_stay_within_their_limits(values: list[float]) -> None:
    found = whole(np.array([values], np.float32))
    assert (found == np.rint(found)).all()
    assert (np.abs(found) <= LIMIT).all()


def test_chances_of_all_heads_are_summed_exactly() -> None:
    assert max(*PARTS.values(), len(RELATIONS)) <= 16  # so many 2^20ths fit below 2^24


def test_the_longest_sentence_is_summed_exactly() -> None:
    assert (1 << 24) / float(LIMIT) > LONGEST + LONGEST_SENTENCE  # words of a sentence: at most its letters


def test_steps_are_counted_from_where_they_start() -> None:
    assert stepped(np.array([[1.0]], np.float32), np.array([[5.0]], np.float32)).tolist() == [[37.0]]


@pytest.mark.parametrize("width", [2, 13, 16])
def test_chances_are_probabilities_in_the_order_of_their_logits(width: int) -> None:
    logits = RANDOM.normal(0, 4, (200, width)).astype(np.float32)
    found = chances(logits)
    assert np.abs(found.sum(1) - 1).max() < 1e-6
    assert (found.max(1) == found[np.arange(200), logits.argmax(1)]).all()
    true = np.exp(logits - logits.max(1, keepdims=True))
    assert np.abs(found - true / true.sum(1, keepdims=True)).max() < 0.03

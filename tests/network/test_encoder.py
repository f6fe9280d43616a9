import numpy as np
import pytest

from kg.network import encoder
from kg.network.encoder import encoded, word_values
from kg.network.weights import weights

WORDS = ["We", "train", "sparse", "experts", ".", "We", "prune", "experts"]
LENGTHS = [5, 3]


def test_words_that_come_again_are_read_as_if_each_were_new(monkeypatch: pytest.MonkeyPatch) -> None:
    values = word_values(weights(), WORDS)
    each = encoded(weights(), values, np.arange(8), LENGTHS)
    different = list(dict.fromkeys(WORDS))
    rows = np.array([different.index(word) for word in WORDS])
    assert (encoded(weights(), word_values(weights(), different), rows, LENGTHS) == each).all()
    monkeypatch.setattr(encoder, "WORDS_AT_ONCE", 1)
    assert (encoded(weights(), values, np.arange(8), LENGTHS) == each).all()

from itertools import pairwise

import numpy as np
import pytest

from kg.network import pairs
from kg.network.pairs import sums
from kg.network.reading import read

TEXT = "Routing\nWe train dense models, sparse experts and routers on ImageNet, COCO and MNIST. " * 3


def test_pairs_are_the_same_in_portions_of_any_size(monkeypatch: pytest.MonkeyPatch) -> None:
    (whole,) = read([TEXT])
    assert len(whole.pairs) > 3
    monkeypatch.setattr(pairs, "PAIRS_AT_ONCE", 3)
    assert read([TEXT])[0].pairs == whole.pairs


def test_sums_are_those_of_each_sentence_and_whole() -> None:
    values = np.random.default_rng(1).integers(-361, 362, (900, 4)).astype(np.float32)
    starts = [0, 400, 401, 900]
    expected = [values[a:b].astype(np.int64).cumsum(0) for a, b in pairwise(starts)]
    assert (sums(values, starts) == np.concatenate(expected)).all()

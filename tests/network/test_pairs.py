from itertools import pairwise

import numpy as np
import pytest

from kg.network import pairs
from kg.network.pairs import largest, sums
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


def test_the_largest_of_every_run_of_rows_is_found() -> None:
    values = np.random.default_rng(2).integers(0, 362, (23, 3)).astype(np.float32)
    first, last = np.array([(a, b) for a in range(23) for b in range(a, 24)]).T
    expected = [values[a:b].max(0, initial=0) for a, b in zip(first, last, strict=True)]
    assert (largest(values, first, last) == expected).all()


@pytest.mark.parametrize(("before", "after"), [("", ""), ("Sparse experts\n", ""), ("", " It is new.")])
def test_words_of_other_sentences_are_not_beside_an_entity(before: str, after: str) -> None:
    def pairs_of(text: str, sentence: int) -> list[tuple[int, float]]:
        (reading,) = read([text])
        return [(pair.label, pair.chance) for pair in reading.pairs if pair.sentence == sentence]

    alone = pairs_of("Parsing with neural networks.", 0)
    assert alone
    assert pairs_of(f"{before}Parsing with neural networks.{after}", int(bool(before))) == alone

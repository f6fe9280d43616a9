from collections.abc import Sequence

import numpy as np
import pytest

from kg.network import remembered
from kg.network.remembered import Remembered
from kg.network.words import LONGEST


def asked(words: list[list[str]]) -> tuple[list[str], list[list[int]]]:
    """The words that were worked out, and what was answered to each question."""
    worked: list[str] = []

    def lengths(new: Sequence[str]) -> tuple[np.ndarray]:
        worked.extend(new)
        return (np.array([len(word) for word in new]),)

    known = Remembered(lengths)
    return worked, [known.of(each)[0].tolist() for each in words]


def test_a_word_is_worked_out_once_and_stands_wherever_it_is_asked_for() -> None:
    worked, answers = asked([["a", "bb", "a"], ["ccc", "bb"], ["a"]])
    assert worked == ["a", "bb", "ccc"]
    assert answers == [[1, 2, 1], [3, 2], [1]]


def test_what_is_forgotten_is_worked_out_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST", 2)
    worked, answers = asked([["a", "bb", "ccc"], ["bb", "a"], ["ccc", "dddd"]])
    assert answers == [[1, 2, 3], [2, 1], [3, 4]]
    assert worked[:5] == ["a", "bb", "ccc", "bb", "a"]


def test_many_words_keep_their_rows() -> None:
    words = ["x" * (n % LONGEST) + str(n) for n in range(3000)]
    _, answers = asked([words[:10], words, words[::-1]])
    assert answers[1] == [min(len(word), LONGEST) for word in words] == answers[2][::-1]

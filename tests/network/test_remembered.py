from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

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


def test_threads_that_meet_new_words_at_once_do_not_mix_them_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else each found some words of the other at the places of its own, and so did all that came after."""
    meeting, put = Barrier(2), remembered._put

    def put_at_once(*given: Any) -> np.ndarray:
        meeting.wait(timeout=30)
        return put(*given)

    monkeypatch.setattr(remembered, "_put", put_at_once)
    known = Remembered(lambda words: (np.array([len(word) for word in words]),))
    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(known.of, [["a", "bb"], ["ccc", "dddd"]]))
    assert [lengths.tolist() for (lengths,) in answers] == [[1, 2], [3, 4]]

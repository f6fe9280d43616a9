import pytest

from kg.extract.systems.calling import Defined, Sentence
from kg.extract.systems.introductions import introduced
from kg.text.tokens import tokens


def names(text: str) -> list[str]:
    sequence = tokens(text)
    sentence = Sentence(sequence, [token.text.lower() for token in sequence], Defined({}, {}, {}))
    return [text[sequence[first].start : sequence[last - 1].end] for first, last in introduced(sentence)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we propose QARCO, a method, and introduce QRet, a dataset", ["QARCO", "QRet"]),
        ("QARCO, a novel method, is fast", ["QARCO"]),
        ("our model, QARCO, is fast", ["QARCO"]),
        ("the proposed algorithm, QARCO, is fast", ["QARCO"]),
        ("the QARCO method proposed by others is fast", []),
        ("QARCO is introduced", ["QARCO"]),
        ("which we call QARCO", ["QARCO"]),
        ("others which propose QARCO, a method", []),
        ("we introduce QARCO into it", []),
        ("QARCO is fast", []),
    ],
)
def test_a_sentence_says_which_names_are_new(text: str, expected: list[str]) -> None:
    assert names(text) == expected

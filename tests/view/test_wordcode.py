import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.view.wordcode import SEPARATOR, encode, sign_of
from tests.view.signs import decode

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.lists(TEXT))
def test_what_is_decoded_is_what_was_encoded(lines: list[str]) -> None:
    coded, words = encode(lines)
    assert [decode(line, words) for line in coded] == lines


@pytest.mark.parametrize(
    "text", ["a¡b", "¡", "\u2028", "\ud7ff", "\U00010000", "日本語 naïve ±", "|", '{"a":[["x"]]}' * 9]
)
def test_letters_that_are_signs_themselves_come_back(text: str) -> None:
    (coded,), words = encode([text])
    assert decode(coded, words) == text
    assert not any(SEPARATOR in word for word in words)


def test_what_comes_often_becomes_one_sign() -> None:
    (coded,), words = encode(['{"heading":"knowledge graph"},' * 50])
    assert len(coded) < 50 * 12
    assert " graph" in words


@pytest.mark.slow
def test_no_sign_is_a_half_letter_or_of_private_use() -> None:
    signs = [sign_of(number) for number in (0, 1, 54_000, 55_094, 55_095, 60_000)]
    assert len(set(signs)) == len(signs)
    for sign in signs:
        assert not 0xD800 <= ord(sign) < 0x10000
        sign.encode("utf-8")

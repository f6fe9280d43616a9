"""Lines of a page as text again, as its script reads them."""

from collections.abc import Sequence

from kg.view.wordcode import sign_of


def decode(text: str, words: Sequence[str]) -> str:
    """The text that signs stand for."""
    meant = {sign_of(number): word for number, word in enumerate(words)}
    return "".join(letter if ord(letter) < 0xA1 else meant[letter] for letter in text)

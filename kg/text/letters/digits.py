"""How many digits stand in a row in a text, told in a fraction of the time of a pattern."""

import re
from functools import lru_cache

_ZEROS = bytes.maketrans(b"123456789", b"0" * 9)
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=1)  # rules of several kinds of numbers ask of one abstract, one after the other
def with_zeros(text: str) -> str:
    """The text with each digit as a 0, so that `"00000" in` tells whether it has numbers of five digits.

    >>> with_zeros("On 12 maps, NCT03036124")
    'On 00 maps, NCT00000000'
    """
    return text.encode().translate(_ZEROS).decode() if text.isascii() else _DIGIT.sub("0", text)

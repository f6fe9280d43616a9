"""How many digits stand in a row in a text, told in a fraction of the time of a pattern."""

import re

_ZEROS = bytes.maketrans(b"123456789", b"0" * 9)
_DIGIT = re.compile(r"\d")


def with_zeros(text: str) -> str:
    """The text with each digit as a 0, so that `"00000" in` tells whether it has numbers of five digits.

    >>> with_zeros("On 12 maps, NCT03036124")
    'On 00 maps, NCT00000000'
    """
    return text.encode().translate(_ZEROS).decode() if text.isascii() else _DIGIT.sub("0", text)

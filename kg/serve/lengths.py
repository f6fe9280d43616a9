"""How long the body of a request is, by its head."""

_DIGITS = 15
"""More are not read as a number: Python refuses to read thousands."""


def declared_length(header: str) -> int:
    """Bytes that a `content-length` declares, as far as fifteen digits tell; 0 for what is no number.

    >>> declared_length("12"), declared_length(""), declared_length("1" * 5000) > 10**14
    (12, 0, True)
    """
    return int(header[:_DIGITS]) if header.isascii() and header.isdecimal() else 0

"""Escapes of JSON that stand for no character: programs cut strings in the middle of one."""

import re

_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)"
)


def without_lone_surrogates(text: str) -> str:
    r"""JSON in which each half of a character, which no reader takes, is the sign for an unknown character.

    >>> without_lone_surrogates(r'["cut \ud83d", "whole \ud83d\ude00", "no escape \\ud83d"]')
    '["cut \\ufffd", "whole \\ud83d\\ude00", "no escape \\\\ud83d"]'
    """
    return _ESCAPE.sub(lambda escape: r"\ufffd" if escape[1] else escape[0], text)

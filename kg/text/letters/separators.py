"""Signs that part what a list holds, in the scripts of the world: for all that reads lists."""

import re

COMMAS = ",،，、､﹐"
"""The comma, Arabic's, that of full width, and the one that parts lists in Chinese and Japanese."""
SEMICOLONS = ";؛；﹔"
"""The semicolon, Arabic's, and that of full width."""
COMMA = re.compile(f"[{COMMAS}]")
SEMICOLON = re.compile(f"[{SEMICOLONS}]")
DOT = re.compile("[·・･ㆍ‧]")
"""Dots between the words of a foreign name, and in Korean and Japanese between people."""


def has_comma(text: str) -> bool:
    """Whether a text has a comma of any script.

    >>> has_comma("佐藤，健"), has_comma("Roe, Jane"), has_comma("Jane Roe")
    (True, True, False)
    """
    return bool(COMMA.search(text))


def has_semicolon(text: str) -> bool:
    """Whether a text has a semicolon of any script.

    >>> has_semicolon("王伟；李娜"), has_semicolon("王伟，李娜")
    (True, False)
    """
    return bool(SEMICOLON.search(text))

"""Digits that are spoken of as signs, and no seconds: `an odd number of 1s`, `strings of 0s and 1s`."""

import re

_PLURAL = re.compile(r"[01]s(?!\w)")
_OF_SIGNS = re.compile(
    r"""\b(?:blocks?|counts?|density|fractions?|majority|numbers?|parity|positions?|proportion|runs?|sequences?
    |strings?|vectors?)\sof\s(?:all\s|consecutive\s|leading\s|trailing\s)?\Z | \b(?:all|consecutive)\s\Z""",
    re.VERBOSE,
)
_BESIDE = re.compile(r"[01]s\s?(?:,|/|and|or|than)\s?[01]s(?!\w)")
_PAIR = 10  # code points of `0s than 1s`
_FROM = re.compile(r"\b(?:between|from)\s\Z")
_REACH = 30


def is_digit(text: str, start: int) -> bool:
    """Whether a number that begins at an offset is a digit of which the text has several.

    >>> said = "an odd number of 1s", "more 0s than 1s", "a latency of 1s", "between 0s and 1s"
    >>> [is_digit(text, re.search(r"[01]s", text).start()) for text in said]
    [True, True, False, False]
    """
    if not _PLURAL.match(text, start):
        return False
    if _OF_SIGNS.search(text, max(0, start - _REACH), start):
        return True
    near = (_BESIDE.match(text, at) for at in range(max(0, start - _PAIR), start + 1))
    pair = next((found for found in near if found and found.start() <= start < found.end()), None)
    return pair is not None and not _FROM.search(text, max(0, pair.start() - _REACH), pair.start())

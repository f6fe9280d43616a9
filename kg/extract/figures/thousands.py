"""Where a number ends of which the thousands are set apart by spaces: `14 322 patients`, `2 000 samples`."""

import re

# a plain space, or one that is not to be broken or is thin, the same between all groups
_SPACED = re.compile(r"[1-9]\d{0,2}([ \u00a0\u202f\u2009])\d{3}(?:\1\d{3}){0,3}(?:\.\d{1,8})?(?!\d|[.,]\d)")
_COUNTING = re.compile(r"\s[^\W\d_]|\s?\\?%")
_ROUND = re.compile(r" 0")


def spaced_end(text: str, start: int, end: int, *, is_led: bool) -> int | None:
    """Where a number with spaces in it ends; `None` where it has none, or they may part two numbers.

    A plain space surely parts thousands where a group begins with 0, else where the number has a decimal or
    a word or unit behind it and no name before: not `Foo 3 120 samples`, of which `is_led` is false.

    >>> spaced_end("14 322 patients", 0, 15, is_led=True), spaced_end("2 000", 0, 5, is_led=False)
    (6, 5)
    >>> spaced_end("12 345 mg", 0, 9, is_led=True)
    6
    >>> spaced_end("3 120 samples", 0, 13, is_led=False)
    """
    found = _SPACED.match(text, start, end)
    if found is None:
        return None
    counts = "." in found[0] or _COUNTING.match(text, found.end(), end)
    sure = found[1] != " " or _ROUND.search(found[0]) or (is_led and counts)
    return found.end() if sure else None

"""Which `n = 37` tells how many there were: a sample of a study, and no case of a theorem.

Mathematics writes `for $n = 3$`, physics names theories `N=2 supersymmetric`. A sample is large, or stands in
a bracket, behind a sign that sets it off, or behind a word for it.
"""

import re

from kg.extract.figures.countable import is_plural
from kg.extract.generic import word_set

_NAMED = r"(?<![\w\\^_-])[nN]\s?=\s?\$?\Z"
_IS_NAMED = re.compile(_NAMED)
_WHO = (
    "adults|animals|children|controls|individuals|men|mice|nurses|participants|patients|people|rats|respondents"
    "|students|subjects|volunteers|women"
)
_SET_OFF = re.compile(
    rf"(?:[(\[][^()\[\]]*|[,;:–—.]\s\$?|\A\W*"
    rf"|\b(?:across|size|(?:cohort|dataset|group|sample|study|survey|total)s?(?:\sof)?"
    rf"|(?i:{_WHO})(?:\swith)?)\s\$?|\b(?:[Ww]ith|set|[Uu]s(?:e|ing))\s\$?(?=N))"
    rf"{_NAMED}"
)
"""In a bracket, however much stands before it there; behind a sign or a word; at the
beginning. Who sets a capital `N` tells how many there are: `with N=4 it gains 14%`."""
_BESIDE = re.compile(rf"\d+\$?\s(?:and|or|versus|vs\.?)\s\$?{_NAMED}")
"""Beside another one, which is a sample or none: `n = 51 and n = 62`."""
_CASE = re.compile(rf"\b(?:all|any|case|dimensions?|each|every|for|if|in|when|where)\s\$?{_NAMED}")
_DIGITS = re.compile(r"\d+(?:(?:,|\{,\}|\\,)\d{3}(?!\d))*")
_LISTED = re.compile(r"\$?,\s?\$?\d+\$?(?:,\s|\s(?:and|or)\s|[.;)]|\Z)|\$?,?\s(?:and|or)\s\$?\d")
"""More of them behind the first, `2, 3, 4`: no sample is so many."""
_THEORY = re.compile(
    r"\$?\)?[\s-](?:[a-z-]+\s)?(?:SYM|SUSY|SCFTs?|SQCD|SQED|[Ss]uper\w*|theor(?:y|ies)|multiplets?|Landau|Yang|Maxwell|Chern|gauged?|sigma)\b"
)
"""What physics counts the symmetries of: `N=2 super-Yang-Mills theory`."""
_STUDIED = re.compile(r"\$?\s(?:[a-z]+-)*(?:interview|participant|study|subject|survey)\b")
"""What is done with so many: `an N=12 within-subject study`."""
_COUNTED = re.compile(r"\$?\s([A-Za-z-]+)\b(?:\s([A-Za-z-]+)\b)?")
"""What there were so many of: `n = 3 mice`, `N = 5 random seeds`."""
_NO_QUALITIES = word_set(
    "and as at by for he if in is it of on or she so that the then this to was we which with"
)
_LARGE = 100


def is_sample(before: str, after: str) -> bool:
    """Whether a number without a unit, with which `after` begins, is how many there were.

    >>> is_sample("two surveys (n=", "182) show"), is_sample("we look at N=", "5,772 of them")
    (True, True)
    >>> is_sample("we show for $n = ", "3$ that"), is_sample("we study N=", "2 supersymmetric QCD")
    (False, False)
    """
    digits = _DIGITS.match(after)
    if not digits or not _IS_NAMED.search(before) or _CASE.search(before):
        return False
    if _THEORY.match(after, digits.end()):
        return False
    in_bracket = before.rfind("(") > before.rfind(")")
    if not in_bracket and _LISTED.match(after, digits.end()):
        return False
    beside = _BESIDE.search(before)
    if beside and is_sample(before[: beside.start()], before[beside.start() :]):
        return True
    if _SET_OFF.search(before) or _STUDIED.match(after, digits.end()) or _is_counted(after, digits.end()):
        return True
    return int(re.sub(r"\D", "", digits[0])) >= _LARGE


def _is_counted(after: str, end: int) -> bool:
    """Whether what can be counted follows, behind a number or what it is like; not in `3 it holds`."""
    found = _COUNTED.match(after, end)
    what, more = (word.lower() for word in found.groups("")) if found else ("", "")
    return is_plural(what) or (what not in _NO_QUALITIES and is_plural(more))

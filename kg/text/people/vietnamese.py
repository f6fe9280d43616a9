"""Family names of Vietnam: some thirty are those of nearly everybody there, and stand in front.

Without their signs some of them are words and names elsewhere: `le`, `do`, `ho`.
"""

import re

from kg.text.letters.fold import search_form

_FAMILIES = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh trương đoàn đào"
    " lương lưu phùng tạ".split()
)
"""As they are written, in small letters."""
_ALSO_GIVEN = frozenset(("lâm", "tô", "hà"))
_NOWHERE_ELSE = frozenset(("nguyen", "tran", "pham", "huynh"))
_SELDOM_ELSEWHERE = _NOWHERE_ELSE.union(
    ("hoang", "phan", "vu", "vo", "dang", "bui", "ngo", "duong", "dinh", "truong", "doan", "trinh")
)
_WITHOUT_SIGNS = frozenset(map(search_form, _FAMILIES))
_TONED = re.compile(r"[ơưƠƯ\u1ea0-\u1ef9]")
"""Letters that only Vietnamese has: whoever prints one, prints them all."""


def is_family_of_vietnam(word: str) -> bool:
    """Whether a word, in small letters and composed, is a family name there and none elsewhere.

    >>> is_family_of_vietnam("lê"), is_family_of_vietnam("nguyen"), is_family_of_vietnam("le")
    (True, True, False)
    """
    return word in _FAMILIES or word in _NOWHERE_ELSE


def is_likely_of_vietnam(word: str) -> bool:
    """The same, but that a few elsewhere, or as a given name, may have it: for what stands beside another.

    >>> is_likely_of_vietnam("bui"), is_likely_of_vietnam("le")
    (True, False)
    """
    return word in _FAMILIES or word in _ALSO_GIVEN or search_form(word) in _SELDOM_ELSEWHERE


def may_be_of_vietnam(word: str) -> bool:
    """Whether a word, in small letters and composed, is such a name with its signs or without.

    >>> may_be_of_vietnam("le"), may_be_of_vietnam("lệ"), may_be_of_vietnam("khanh")
    (True, False, False)
    """
    return word in _FAMILIES or word in _WITHOUT_SIGNS


def differ_in_tones(one: str, other: str) -> bool:
    """Whether a word of one is another word of the other but for accents of Vietnamese, which both print.

    >>> differ_in_tones("nguyễn hùng", "nguyễn hưng"), differ_in_tones("nguyễn hùng", "nguyen hung")
    (True, False)
    """
    if not (_TONED.search(one) and _TONED.search(other)):
        return False
    ours, theirs = ({search_form(word): word for word in form.split()} for form in (one, other))
    return any(theirs[plain] != ours[plain] for plain in ours.keys() & theirs.keys())

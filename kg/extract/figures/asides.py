"""What stands in a bracket between a number and its unit, and tells how sure or how wide spread it is."""

import re

_SURE = re.compile(
    r"\s\((?:9[059]\s?\\?%\s)?(?:CI|CrI|UI)[\s:,]{1,2}[\d.,\s–-]{3,40}(?:to\s[\d.,]{1,20})?\)(?=\s[a-z])"
)
_BOUND = r"(\d{1,8}(?:\.\d{1,8})?)"
_AROUND = re.compile(rf"\s\({_BOUND}\s?(?:[–-]|to\s)\s?{_BOUND}\)(?=\s?[^\W\d_])")


def past_aside(text: str, start: int, end: int, *, value: float, is_scaled: bool) -> int:
    """Where such a bracket ends that begins behind a number with this value; `start` where there is none.

    Behind `million` it names what it is; else the value lies between its two.

    >>> past_aside("1.2 (0.9-1.6) mg/dL", 3, 19, value=1.2, is_scaled=False)
    13
    >>> past_aside("4.95 million (95% UI 3.62–6.57) deaths", 12, 38, value=4_950_000, is_scaled=True)
    31
    >>> past_aside("Table 3 (4-5) m", 7, 15, value=3, is_scaled=False)
    7
    """
    if is_scaled:
        sure = _SURE.match(text, start, end)
        return sure.end() if sure else start
    around = _AROUND.match(text, start, end)
    return around.end() if around and float(around[1]) <= value <= float(around[2]) else start

"""Decimal points that a journal prints in the middle of the line, as The Lancet does: `0·84` is 0.84.

Copies of such texts have other dots that look alike. A product has the same sign, and keeps it: `3·10^5`.
"""

import re

_DOTS = "·∙‧•"
_OF_TEN = rf"10(?:\$?\s?\^|[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]|[-−–]\d{{1,2}}(?![\d.{_DOTS}]))"  # `10−4`, not `10–1·42`
_DECIMAL = re.compile(
    rf"(?<![\w.{_DOTS}])(\d{{1,6}})[{_DOTS}](?!{_OF_TEN})(?=\d{{1,8}}(?!\d|\.\d|[{_DOTS}](?!{_OF_TEN})\d))"
)


def with_points(text: str) -> str:
    """The text with a point on the line in each decimal; every word stays in its place.

    >>> with_points("HR 0·84 (0·77–0·92), 3·10^5 cells, 2·3·5 m")
    'HR 0.84 (0.77–0.92), 3·10^5 cells, 2·3·5 m'
    """
    return text if text.isascii() else _DECIMAL.sub(r"\1.", text)

"""Text out of fields that may hold HTML or MathML, as registries pass it on from publishers."""

import re
from html import unescape
from typing import Any

from kg.readers.values import one_line

_MATHML = (
    "math|semantics|annotation|mi|mo|mn|mrow|msub|msup|msubsup|mtext|mstyle|mover|munder|mfrac|msqrt|mspace"
)
_INLINE = f"i|b|u|em|strong|italic|bold|sub|sup|inf|sc|scp|tt|small|span|a|mml:[a-z]{{1,20}}|{_MATHML}"
_TAG_OF_WORDS = re.compile(rf"</?(?:{_INLINE})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_TAG_OF_PARTS = re.compile(r"</?(?:p|br|div|li|ul|ol|jats:[a-z-]{1,20})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)


def without_markup(value: Any) -> str:
    """The text of a value on one line, without tags; empty for what is neither text nor number.

    Tags are taken by their names: what else stands between angle brackets is text. References are resolved
    twice, because what publishers escaped is often escaped again.

    >>> without_markup("<i>H</i><sub>2</sub>O &amp;amp; the &lt;i>mask&lt;/i> for a < b > c, <mask>")
    'H2O & the mask for a < b > c, <mask>'
    """
    if not isinstance(value, str) or not ("<" in value or "&" in value):
        return one_line(value)
    text = value
    for _ in range(2):
        text = _REFERENCE.sub(lambda found: unescape(found[0]), text)
    return one_line(_TAG_OF_WORDS.sub("", _TAG_OF_PARTS.sub(" ", text)))

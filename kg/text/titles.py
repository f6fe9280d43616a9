"""Titles of papers as they are compared: formulas and markup count for what they print.

Not for the looks of a title: which of its forms is shown, and how, is not decided here.
"""

import re
import unicodedata

from kg.text.fold import same_form

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_TYPE = re.compile(
    r"\\(?:math[a-z]{2,4}|text[a-z]{2,6}|emph|operatorname|boldsymbol|bm|bf|it|rm|cal|ensuremath"
    r"|left|right|displaystyle)(?![A-Za-z])\s?|\\[,;:! ]"
)
_COMMAND = re.compile(r"\\(?:var)?([A-Za-z]+)")
_SET_CLOSE = re.compile(r"[$_^{}]")
_GREEK = "\u0370-\u03ff\u1f00-\u1fff"
_SIGN = re.compile(rf"(?<![{_GREEK}])[α-ωΑ-Ω](?![{_GREEK}])|[∞×]")
_NAMED = {"ell": "l"}  # TeX's commands whose sign normalises to a letter
_NAMES = {"LAMDA": "lambda", "INFINITY": "infty", "MULTIPLICATION SIGN": "times"}
_HEAD_END = re.compile(r"[:!?]|\s[–—-]\s")


def title_head(title: str) -> str:
    """The name in a title: the words before its first colon, dash, or sign that ends a sentence.

    >>> title_head("BAM! Just Like That"), title_head("On noise")
    ('BAM', 'On noise')
    """
    return _HEAD_END.split(title)[0]


def title_form(title: str) -> str:
    r"""The title without case, punctuation and spacing, and without what sets its type.

    What decides that two titles are equal: TeX and HTML count for what they print, a Greek letter that stands
    alone as the name that TeX gives it.

    >>> title_form(r"$\alpha$-Rooms: \emph{A Study}") == title_form("<i>α</i>‐rooms — a study")
    True
    >>> title_form("On $R_{max}$"), title_form("On R<sub>max</sub>")
    ('on rmax', 'on rmax')
    """
    if "<" in title:
        title = _TAG.sub("", title)
    if "\\" in title or "$" in title:
        title = _COMMAND.sub(_name_of_command, _TYPE.sub("", title))
        title = _SET_CLOSE.sub("", title)
    if not title.isascii():
        title = _SIGN.sub(_name_of_sign, unicodedata.normalize("NFKC", title))
    return same_form(title)


def _name_of_command(found: re.Match[str]) -> str:
    return _NAMED.get(found[1], found[1])


def _name_of_sign(found: re.Match[str]) -> str:
    name = unicodedata.name(found[0])
    last = name.rpartition(" ")[2]
    return _NAMES.get(name) or _NAMES.get(last) or last.lower()

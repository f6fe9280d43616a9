"""Codes of the Mathematics Subject Classification (MSC) and of ACM's, as documents list them, one by one.

MathSciNet writes `11G05 (11D41 11F11)`, zbMATH puts them among keywords, arXiv's authors write
`11G05 (Primary), 11F80 (Secondary)`. Of each paper the codes are subjects, which others have, too.
"""

import re

_AREA = r"(?:0[013568]|1[1-9]|2[0-268]|3[0-579]|4[0-79]|5[1-578]|6[0258]|7[0468]|8[0-356]|9[0-47])"
_MSC = rf"{_AREA}(?:[A-Z][0-9]{{2}}|[A-Z]xx|-(?:[0-9]{{2}}|XX))"
_FULL = re.compile(rf"{_AREA}[A-Z](?:[0-9]{{2}}|xx)")
_ANY = re.compile(_MSC)
_ACM = r"[A-K]\.[0-9mI](?:\.[0-9m]{1,2}){0,4}"
_BETWEEN = re.compile(
    r"[\s,;:.()\[\]]+|\b(?:primary|secondary|prim|sec|and|msc|mathematics subject classification)\b"
    r"|\b(?:19|20)[0-9]{2}\b",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"{_ACM}(?:[\s,;]+{_ACM})*[\s,;.]*")
_LONGEST = 1_000  # characters


def classes_in(text: str) -> list[str]:
    """The codes of a text that is nothing but a list of them, each once; else the text itself.

    >>> classes_in("11G05 (11D41 11F11)"), classes_in("Primary 68T50; Secondary 03-02")
    (['11G05', '11D41', '11F11'], ['68T50', '03-02'])
    >>> classes_in("I.2.7; H.3"), classes_in("Physics of doors"), classes_in("")
    (['I.2.7', 'H.3'], ['Physics of doors'], [])
    """
    text = text.strip()
    if not text:
        return []
    if len(text) <= _LONGEST:
        codes = _ANY.findall(text)
        if codes and not _BETWEEN.sub("", _ANY.sub(" ", text)):
            return list(dict.fromkeys(codes))
        if _LISTED.fullmatch(text):
            return list(dict.fromkeys(re.findall(_ACM, text)))
    return [text]


def class_tags(tags: list[str]) -> list[str]:
    """Which tags of a paper are codes of the MSC: all that may be, where one of them can be nothing else.

    >>> class_tags(["11G05", "00-01", "elliptic curves"]), class_tags(["12-01", "3D"]), class_tags(["70Hxx"])
    (['11G05', '00-01'], [], ['70Hxx'])
    """
    codes = [tag for tag in tags if _ANY.fullmatch(tag)]
    return codes if any(map(_FULL.fullmatch, codes)) else []

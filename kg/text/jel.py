"""The classification of the Journal of Economic Literature among keywords and behind abstracts.

EconLit gives headings with their code, `Wage Level and Structure; Wage Differentials J31`, which are one
each; journals give codes alone, among keywords or behind the abstract: `(JEL J23, J31)`.
"""

import re
from collections.abc import Sequence

_CODE = r"[A-RYZ]\d{1,2}"
_ALONE = re.compile(rf"(?:JEL(?:\s(?:classification|codes?))?:?\s)?({_CODE})", re.IGNORECASE)
_HEADING = re.compile(r"(?!JEL\b)(?P<heading>[A-Z].*\S)\s(?P<code>[A-RYZ]\d{2})")
_PARTED = re.compile(r"[A-Z][^;]*(?:;\s[A-Z][^;]*)+")
_NAMED_SO = re.compile(
    r"(?:Vitamins?|Coenzyme|Cobalamin|Cytochrome|Factor|HLA|Interleukin|Protein|Type)\Z", re.IGNORECASE
)
"""What is followed by such a number in its own name: `Vitamin B12`."""
_LONG = 4  # words of a heading that is believed alone
_LONGEST = 300  # characters
BEHIND = re.compile(rf"\(JEL:?\s({_CODE}(?:(?:,|;|\sand)\s?{_CODE})*)\.?\)")
"""What the American Economic Association prints behind an abstract."""


def is_heading(keyword: str) -> bool:
    """Whether a keyword is one heading of several parts with its code, whose semicolons part nothing.

    >>> is_heading("Price Level; Inflation; Deflation E31"), is_heading("Iron; Vitamin B12")
    (True, False)
    """
    found = _HEADING.fullmatch(keyword.strip()) if len(keyword) <= _LONGEST else None
    return bool(found and _PARTED.fullmatch(found["heading"]) and not _NAMED_SO.search(found["heading"]))


def with_codes(keywords: Sequence[str]) -> list[tuple[str, str]]:
    """Each keyword as a label and a code: headings without their code, codes without `JEL`; empty for none.

    What looks like a heading is one where another of the paper does, too, or its words leave no doubt.

    >>> with_codes(["Price Level; Inflation; Deflation E31", "Labor Demand J23", "JEL: J31", "Wages"])
    [('Price Level; Inflation; Deflation', 'E31'), ('Labor Demand', 'J23'), ('J31', ''), ('Wages', '')]
    >>> with_codes(["Vitamin B12", "Iron"])
    [('Vitamin B12', ''), ('Iron', '')]
    """
    found = [_HEADING.fullmatch(keyword) if len(keyword) <= _LONGEST else None for keyword in keywords]
    sure = [each for each in found if each and not _NAMED_SO.search(each["heading"])]
    believed = len(sure) > 1 or any(
        is_heading(each[0]) or each["heading"].count(" ") >= _LONG - 1 for each in sure
    )
    return [
        (each["heading"], each["code"]) if each and believed and each in sure else (_code(keyword), "")
        for keyword, each in zip(keywords, found, strict=True)
    ]


def _code(keyword: str) -> str:
    alone = _ALONE.fullmatch(keyword.strip())
    return alone[1] if alone else keyword


def codes_behind(abstract: str) -> list[str]:
    """The codes behind an abstract.

    >>> codes_behind("Children make a gap. (JEL J13, J16)"), codes_behind("Children make a gap.")
    (['J13', 'J16'], [])
    """
    return re.findall(_CODE, "".join(found[1] for found in BEHIND.finditer(abstract)))

"""The classification of the Journal of Economic Literature among keywords and behind abstracts.

EconLit gives headings with their code, `Wage Level and Structure; Wage Differentials J31`, which are one
each; journals give codes alone, among keywords or behind the abstract: `(JEL J23, J31)`.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

_CODE = r"[A-RYZ]\d{1,2}"
_ALONE = re.compile(rf"(?:JEL(?:\s(?:classification|codes?))?:?\s)?({_CODE})", re.IGNORECASE)
_WITH_JEL = re.compile(r"JEL\b", re.IGNORECASE)
_GIVEN = (
    r"(?:(?:A1[0-49]|A[23][0-39]|(?:B[0-5]|E[0-7]|F[0-6]|G[0-5]|[HJ][0-8]|[IZ][0-3]|K[0-4]|M[0-5]|[O-R][0-5]"
    r"|[CDLNY]\d)\d))"
)
"""The codes that the classification has, about: A16 and A71, of viruses, are none."""
_HEADING = re.compile(rf"(?!JEL\b)(?P<heading>[A-Z].*\S)\s(?P<code>{_GIVEN})")
_PARTED = re.compile(r"[A-Z][^;]*(?:;\s[A-Z][^;]*)+")
_UNDER = re.compile(r"[A-Z][^:]*:\s[A-Z]\S*\s[A-Z].*")
"""A heading below another: `Wages: Public Policy`."""
_NAMED_SO = re.compile(
    r"(?:Vitamins?|Coenzyme|Cobalamin|Cytochrome|Factor|HLA|Interleukin|Protein|Type)\Z", re.IGNORECASE
)
"""What is followed by such a number in its own name: `Vitamin B12`."""
_LONG = 4  # words of a heading that is believed alone
_LONGEST = 300  # characters
BEHIND = re.compile(
    rf"(?P<open>\()?\bJEL(?:\s(?:[Cc]lassifications?|[Cc]odes?|[Nn]umbers?)){{0,2}}\s?:?\s"
    rf"(?P<codes>{_CODE}(?:(?:,|;|\sand)?\s?{_CODE})*)\.?(?(open)\)|(?=\s*\Z))"
)
"""What journals print in brackets behind an abstract, and working papers at its end: `JEL Codes: E43`."""


def is_heading(keyword: str) -> bool:
    """Whether a keyword is one heading of several parts with its code, whose semicolons part nothing.

    >>> is_heading("Price Level; Inflation; Deflation E31"), is_heading("Iron; Vitamin B12")
    (True, False)
    """
    found = _HEADING.fullmatch(keyword.strip()) if len(keyword) <= _LONGEST else None
    return bool(found and _PARTED.fullmatch(found["heading"]) and not _NAMED_SO.search(found["heading"]))


def with_codes(keywords: Sequence[str]) -> list[tuple[str, str]]:
    """Each keyword as a label and a code: headings without their code, codes without `JEL`; empty for none.

    What looks like a heading is one where the words of one of the paper leave no doubt, or a keyword says
    `JEL`: two alone are no proof, as viruses, proteins and roads are numbered so. Those of one name with
    different codes are left as printed, for they are two things.

    >>> with_codes(["Price Level; Inflation; Deflation E31", "Labor Demand J23", "JEL: J31", "Wages"])
    [('Price Level; Inflation; Deflation', 'E31'), ('Labor Demand', 'J23'), ('J31', ''), ('Wages', '')]
    >>> with_codes(["Keratin K18", "Prostaglandin E12"])
    [('Keratin K18', ''), ('Prostaglandin E12', '')]
    """
    found = [_HEADING.fullmatch(keyword) if len(keyword) <= _LONGEST else None for keyword in keywords]
    likely = [each for each in found if each and not _NAMED_SO.search(each["heading"])]
    believed = any(map(_WITH_JEL.match, keywords)) or any(_is_sure(each["heading"]) for each in likely)
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for each in likely:
        codes[each["heading"]].add(each["code"])
    headings = [each for each in likely if believed and len(codes[each["heading"]]) == 1]
    return [
        (each["heading"], each["code"]) if each and each in headings else (_code(keyword), "")
        for keyword, each in zip(keywords, found, strict=True)
    ]


def _is_sure(heading: str) -> bool:
    """Whether nothing but a heading of the classification is worded so."""
    is_long = heading.count(" ") >= _LONG - 1
    return is_long or bool(_PARTED.fullmatch(heading) or _UNDER.fullmatch(heading))


def _code(keyword: str) -> str:
    alone = _ALONE.fullmatch(keyword.strip())
    return alone[1] if alone else keyword


def codes_behind(abstract: str) -> list[str]:
    """The codes behind an abstract.

    >>> codes_behind("Children make a gap. (JEL J13, J16)"), codes_behind("Rates fell. JEL Codes: E43, G21")
    (['J13', 'J16'], ['E43', 'G21'])
    """
    return re.findall(_CODE, "".join(found["codes"] for found in BEHIND.finditer(abstract)))

"""Numbers that are part of an expression, and none of their own.

`$67k$ vertices` are as many as `k` says, `$6g-6$` depends on `g`, `$\\lceil \\log n \\rceil + 1$` is no 1,
nor is `1/4` one, nor what is left of `1 - 1/e`, or of a power of ten that has lost its exponent, `1.4 x 104`.
"""

import re

_REACH = 120
"""Code points on each side of a number in which its formula begins and ends."""
_AROUND = 4000
"""Code points in which it is told whether a sign opens a formula, and what its letters are."""
_OPEN = re.compile(r"(?<!\\)\$")
_PROSE = re.compile(r"[a-z]{2,}\s[a-z]{2,}")
# behind a variable, a bracket, a Greek letter, a fraction; or two numbers that are added
_ADDED = re.compile(
    r"""(?: (?<![\\A-Za-z])[A-Za-z] | [)\]|] | (?<!\d)\} | \d/\d{1,3} | \\(?:rceil|rfloor|alpha|beta|gamma
      |delta|(?:var)?epsilon|theta|lambda|mu|pi|rho|sigma|tau|phi|omega) ) \s?[+−-]\s?\Z
    | \d\s\+\s\Z""",
    re.VERBOSE,
)
# how many are chosen: `${k \\choose 2}$ pairs`, `$\\binom{n}{2}$ edges`
_OUT_OF = re.compile(r"(?:\\choose(?![a-z])\s?\{?|\\[dt]?binom\s?(?:\{[^{}]{1,20}\}\s?)?\{)\s?\Z")
_CHOSEN = re.compile(r"\s?\}?\s?\\choose(?![a-z])")
_FACTOR = re.compile(r"([a-z])(?![A-Za-z])")
_SUM = re.compile(r"\s?[+−-]\s?\d")
_COUNTED = re.compile(r"\s?\$\s?[a-z]{3,}s\b")
_OF_K = re.compile(r"\$[^$\n]{0,80}(?<![\w\\])k(?!\w)[^$\n]{0,80}\$")
"""A formula in which `k` is a variable, and no thousand."""
_OF_GRAPHS = re.compile(
    r"\s?\$\s?(?:vertices|edges|colou?rs|clauses|variables|crossings|points|elements|bits)\b"
)
_OVER = re.compile(r"\s?/\s?\d{1,3}(?![\d.%/]|\\%|\s?%)")
_LESS = re.compile(r"\s[−–-]\s\$?\s?(?:1\s?/\s?\\?[A-Za-z\d]|10\s?\^\s?\{?\s?[−–-])")
"""`1 - 1/e`, `1.5 - 10^{-36}`: from a number to a far smaller one is no range."""
_TAKEN = re.compile(r"(?<![\d.^])(?<!\^[−-])\d[\d.]*\s[−–-]\s\$?\s?\Z")
_TINY = re.compile(r"10\s?\^\s?\{?\s?[−–-]")
_TIMES = re.compile(r"\d\.\d{1,4}\s?[x×]\s?\Z")
_FLAT = re.compile(r"10\d{1,2}(?![\d,]|\.\d)")


def is_of_expression(text: str, start: int, end: int) -> bool:
    r"""Whether the number between two offsets is only a part of what is said.

    >>> for said in (r"$\log n + 1$", "$4m$ edges", "1/4 of", "1 - 1/e", "$0.5m$ in", "$10k$ samples"):
    ...     digits = re.search(r"\d[\d.]*", said)
    ...     print(said, is_of_expression(said, *digits.span()))
    $\log n + 1$ True
    $4m$ edges True
    1/4 of True
    1 - 1/e True
    $0.5m$ in False
    $10k$ samples False
    """
    if _is_fraction(text, start, end) or _LESS.match(text, end) or _is_taken(text, start):
        return True
    if _FLAT.match(text, start) and _TIMES.search(text, max(0, start - _REACH), start):
        return True
    formula = _formula_before(text, start)
    if formula is None:
        return False
    if _OUT_OF.search(formula) or _CHOSEN.match(text, end):
        return True
    return bool(_ADDED.search(formula)) or _is_multiple(text, end)


def _is_taken(text: str, start: int) -> bool:
    """Whether a power of ten below one is taken from another number: `1.5 - 10^{-36}`."""
    return bool(_TINY.match(text, start) and _TAKEN.search(text, max(0, start - _REACH), start))


def _is_fraction(text: str, start: int, end: int) -> bool:
    """Whether a whole number stands over another one: `1/4`; not `45/19%` or `2.05/2.12`."""
    return text[start:end].isdigit() and end - start <= 3 and _OVER.match(text, end) is not None


def _formula_before(text: str, start: int) -> str | None:
    """What stands before a number in its formula; `None` outside of one."""
    if text.rfind("$", max(0, start - _REACH), start) < 0:
        return None
    begin = max(0, start - _AROUND)
    line = text.rfind("\n", begin, start) + 1 or begin
    signs = [found.end() for found in _OPEN.finditer(text, line, start)]
    if len(signs) % 2 == 0 or start - signs[-1] > _REACH:
        return None
    before = text[signs[-1] : start]
    closes = "$" in text[start : start + _REACH].partition("\n")[0]
    return before if closes and not _PROSE.search(before) else None  # `$20 per run` is money


def _is_multiple(text: str, end: int) -> bool:
    """Whether a letter that is no unit multiplies a number: `$6g-6$`, `$4m$ edges`, `$67k$` beside `$k$`."""
    letter = _FACTOR.match(text, end)
    if letter is None:
        return False
    if letter[1] == "k":
        return _OF_GRAPHS.match(text, letter.end()) is not None and bool(
            _OF_K.search(text, max(0, end - _AROUND), end + _AROUND)
        )
    return bool(_SUM.match(text, letter.end()) or _COUNTED.match(text, letter.end()))

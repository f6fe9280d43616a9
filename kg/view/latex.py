"""Texts for LaTeX: words of documents never become commands.

Only formulas of letters, Greek ones too, digits and signs stay formulas.
"""

import re
from collections.abc import Mapping

_SPECIALS = {
    "\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
    "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_", "%": r"\%",
}  # fmt: skip
_LONE_BRACES = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
"""For braces without a partner: BibTeX counts braces whatever stands before them."""
_LIGATURES = re.compile(r"(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')")
"""Between two signs that LaTeX would set as one."""
_TRICKY = re.compile(r"[\\^~{}$&#_%]|--|``|''|  |^ | $")
"""What makes a printable text differ from what LaTeX is to read."""
_JOINERS = "\u200c\u200d"
"""They are not seen, but Persian and Hindi words are others without them."""
_GREEK = (
    "alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau"
    "|upsilon|phi|varphi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi|Omega|ell|infty|times"
)
_OF_FORMULAS = (
    "mathbb|mathcal|mathrm|mathbf|mathit|mathfrak|mathsf|bar|hat|tilde|vec|dot|ddot|overline|partial|nabla|sum|prod"
    "|int|sqrt|frac|cdot|leq?|geq?|neq?|approx|sim|to|rightarrow|in|subset|cup|cap|otimes|oplus|pm|mp|circ|star"
)
"""Commands that only set signs."""
_FORMULA = re.compile(
    rf"\$(?! )(?:[\w^{{}}+\-=<>.,()/ ]|\\(?:{_GREEK}|{_OF_FORMULAS})(?![A-Za-z])){{1,80}}(?<! )\$(?!\d)",
    re.ASCII,
)


def escaped(text: str) -> str:
    """The text for LaTeX, on one line: what it would take for a command is written out.

    >>> print(escaped("50% of {A} & $R_{max}$, \\\\input{x}"))
    50\\% of \\{A\\} \\& $R_{max}$, \\textbackslash{}input\\{x\\}
    >>> print(escaped("On $L^2(\\\\mathbb{R}^n)$"))
    On $L^2(\\mathbb{R}^n)$
    """
    if text.isprintable() and not _TRICKY.search(text):  # as nearly every name and title is
        return text
    kept = (c if c.isprintable() or c.isspace() or c in _JOINERS else " " for c in text)
    text = " ".join("".join(kept).split())
    signs = _SPECIALS if _is_balanced(text) else _SPECIALS | _LONE_BRACES
    parts, end = [], 0
    for match in _FORMULA.finditer(text):
        if _is_balanced(match.group()):
            parts += [_written_out(text[end : match.start()], signs), match.group()]
            end = match.end()
    return "".join([*parts, _written_out(text[end:], signs)])


def _written_out(text: str, signs: Mapping[str, str]) -> str:
    pieces = _LIGATURES.split(text)
    return "{}".join("".join(signs.get(c, c) for c in piece) for piece in pieces)


def _is_balanced(text: str) -> bool:
    depth = 0
    for c in text:
        depth += (c == "{") - (c == "}")
        if depth < 0:
            return False
    return depth == 0

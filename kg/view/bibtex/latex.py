"""Texts for LaTeX: words of documents never become commands.

Formulas stay as `kg.view.bibtex.formulas` lets them.
"""

import re
from collections.abc import Mapping

from kg.text.typesetting.raised import ON_THE_LINE
from kg.view.bibtex.formulas import formulas, is_balanced

_SPECIALS = str.maketrans({
    "\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
    "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_", "%": r"\%",
})  # fmt: skip
_LONE_BRACES = str.maketrans({"{": r"\textbraceleft{}", "}": r"\textbraceright{}"})
"""For braces without a partner: BibTeX counts braces whatever stands before them."""
_LIGATURES = re.compile(r"(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')")
"""Between two signs that LaTeX would set as one."""
_DIGITS = "⁰¹²³⁴-⁹"
_RAISED = re.compile(rf"[{_DIGITS}]{{1,2}}[⁺⁻]|[⁺⁻]?(?:[{_DIGITS}]+|ⁿ)")
"""A raised number, which the fonts of LaTeX have no signs for but a few."""
_TRICKY = re.compile(rf"[\\^~{{}}$&#_%{_DIGITS}ⁿ]|--|``|''")
"""What makes a text on one line differ from what LaTeX is to read."""
_JOINERS = "\u200c\u200d"
"""They are not seen, but Persian and Hindi words are others without them."""


def escaped(text: str) -> str:
    """The text for LaTeX, on one line: what it would take for a command is written out.

    >>> print(escaped("50% of {A} & $R_{max}$, \\\\input{x}"))
    50\\% of \\{A\\} \\& $R_{max}$, \\textbackslash{}input\\{x\\}
    >>> print(escaped("Halos of 10⁹ Suns with 10⁻³ m²"))
    Halos of 10\\textsuperscript{9} Suns with 10\\textsuperscript{-3} m\\textsuperscript{2}
    >>> print(escaped("On $L^2(\\\\mathbb{R}^n)$"))
    On $L^2(\\mathbb{R}^n)$
    """
    text = _on_one_line(text)
    if not _TRICKY.search(text):  # as in nearly every name and title
        return text
    signs = _SPECIALS if is_balanced(text) else _SPECIALS | _LONE_BRACES
    parts, end = [], 0
    for match in formulas(text):
        parts += [_written_out(text[end : match.start()], signs), match.group()]
        end = match.end()
    return "".join([*parts, _written_out(text[end:], signs)])


def _on_one_line(text: str) -> str:
    """The text without what is not seen, its words with one space between them."""
    line = " ".join(text.split())
    if line.isprintable():
        return line
    kept = (c if c.isprintable() or c in _JOINERS else " " for c in line)
    return " ".join("".join(kept).split())


def _written_out(text: str, signs: Mapping[int, str]) -> str:
    line = "{}".join(piece.translate(signs) for piece in _LIGATURES.split(text))
    return _RAISED.sub(lambda found: rf"\textsuperscript{{{found[0].translate(ON_THE_LINE)}}}", line)

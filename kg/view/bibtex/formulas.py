"""Formulas that LaTeX may set as documents print them.

A formula comes from a document that anybody may have written, and LaTeX runs what it reads: `\\input` shows a
file, `\\write` writes one, `\\def` changes what the rest of a bibliography means, and packages add commands
without end. So a list names what is let through, not what is kept out: commands that set a sign, a type, an
accent, a fraction, and take no more than what is set. `^^`, by which TeX spells any sign, is in no formula.
"""

import re
from collections.abc import Iterator

from kg.text.typesetting.tex_signs import SIGNS

_OPERATORS = """
    limsup liminf sec csc cot sinh cosh tanh coth arcsin arccos arctan hom lg mod bmod pmod argmax argmin
    bigcup bigcap bigoplus bigotimes bigvee bigwedge bigsqcup oint iint iiint dotsb dotsc vdots ddots colon
    sqcup sqcap uplus odot ominus oslash amalg wr rtimes ltimes bowtie bigstar lhd rhd unlhd unrhd
    leqslant geqslant lesssim gtrsim prec succ preceq succeq sqsubseteq sqsupseteq models vdash dashv vDash
    asymp doteq triangleq trianglelefteq nmid nparallel not iff implies impliedby because therefore
    longrightarrow longleftarrow longleftrightarrow Longrightarrow Longleftarrow Longleftrightarrow longmapsto
    hookrightarrow hookleftarrow twoheadrightarrow rightharpoonup leftharpoonup rightleftharpoons
    rightsquigarrow leadsto nearrow searrow swarrow nwarrow updownarrow Uparrow Downarrow
    Re Im wp hslash imath jmath beth gimel eth digamma varkappa heartsuit clubsuit diamondsuit spadesuit
    lozenge
"""
_TYPES = """
    mathbb mathcal mathrm mathbf mathit mathfrak mathsf mathtt mathscr mathnormal boldsymbol bm operatorname
    text textit textbf textrm textsf texttt textsc textsl textup textnormal emph mbox rm bf it sf tt cal
    displaystyle textstyle scriptstyle
"""
_OVER_AND_UNDER = """
    bar hat tilde vec dot ddot check breve acute grave widehat widetilde overline underline overrightarrow
    overleftarrow overbrace underbrace frac dfrac tfrac binom sqrt stackrel overset underset substack limits
    nolimits xrightarrow xleftarrow
"""
_BRACKETS = """
    left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr lfloor rfloor lceil rceil
    lbrace rbrace lbrack rbrack lvert rvert lVert rVert backslash circledR quad qquad space
"""
_ALLOWED = SIGNS.keys() | {*f"{_OPERATORS} {_TYPES} {_OVER_AND_UNDER} {_BRACKETS}".split()}
_COMMAND = re.compile(r"\\([A-Za-z]+)")
_PIECE = r"[\w{}+\-=<>.,:;!?()\[\]/|*'@~ ]|\^(?!\^)|\\[A-Za-z]+(?![A-Za-z])|\\[,;:!>|{}%&#_ ]"
_FORMULA = re.compile(
    rf"\$(?:(?=[^$]*\\)(?:{_PIECE}){{1,80}}\$"  # else dollars may be money: `$5 or $6`
    rf"|(?! )(?:{_PIECE}){{1,80}}(?<! )\$(?!\d))"
)
_ESCAPED_BRACE = re.compile(r"\\[{}]")


def formulas(text: str) -> Iterator[re.Match[str]]:
    """The formulas of a text, with their dollar signs, that LaTeX can take as they are.

    >>> [each[0] for each in formulas(r"$O(n \\log n)$ of $A^*$, for $5 or $6, $\\input{x}$ and $x^^5cy$")]
    ['$O(n \\\\log n)$', '$A^*$']
    """
    return filter(_may_be_set, _FORMULA.finditer(text))


def _may_be_set(found: re.Match[str]) -> bool:
    """Whether all commands only set signs, and braces are paired for LaTeX and for BibTeX.

    BibTeX counts braces whatever stands before them, LaTeX those without a backslash.
    """
    formula = found[0]
    if not _ALLOWED.issuperset(_COMMAND.findall(formula)):
        return False
    return is_balanced(formula) and is_balanced(_ESCAPED_BRACE.sub("", formula))


def is_balanced(text: str) -> bool:
    """Whether each brace of a text has its partner.

    >>> is_balanced("{a{b}}"), is_balanced("}{")
    (True, False)
    """
    if "{" not in text and "}" not in text:
        return True
    depth = 0
    for c in text:
        depth += (c == "{") - (c == "}")
        if depth < 0:
            return False
    return depth == 0

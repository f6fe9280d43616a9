"""Formulas that LaTeX may set as documents print them.

A formula comes from a document that anybody may have written, and LaTeX runs what it reads: `\\input` shows a
file, `\\write` writes one, `\\def` changes what the rest of a bibliography means, and packages add commands
without end. So a list names what is let through, not what is kept out: commands that set a sign, a type, an
accent, a fraction, and take no more than what is set, as LaTeX has them with amsmath and amssymb. `^^`, by
which TeX spells any sign, is in no formula. What does not fit is written out as text, which is always safe.
"""

import re
from collections.abc import Iterator

_SIGNS = """
    alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho
    varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon
    Phi Psi Omega digamma varkappa imath jmath ell wp Re Im partial nabla infty aleph beth gimel eth hslash
    sim ast bullet pm mp cdot times div circ star oplus otimes ominus oslash odot uplus sqcup sqcap amalg wr
    leq le geq ge ll gg equiv approx simeq propto asymp prec succ preceq succeq sqsubseteq sqsupseteq
    leqslant geqslant lesssim gtrsim triangleq trianglelefteq nmid nparallel vdash dashv vDash mid parallel
    in ni cap cup setminus complement subset supset subseteq supseteq nsubseteq nsupseteq subsetneq supsetneq
    wedge land vee lor neg lnot forall exists nexists emptyset varnothing therefore because lhd rhd unlhd
    unrhd rightarrow to leftarrow gets leftrightarrow mapsto Rightarrow Leftarrow Leftrightarrow leadsto
    nearrow searrow swarrow nwarrow twoheadrightarrow rightharpoonup leftharpoonup rightsquigarrow
    perp top bot angle triangle square Box blacksquare diamond lozenge bigstar sharp flat natural dagger
    ddagger prime checkmark rtimes ltimes heartsuit clubsuit diamondsuit spadesuit circledR
"""
"""One sign each, which may stand raised or lowered without braces."""
_OPERATORS = """
    log ln exp sin cos tan lim sup inf max min arg det dim ker gcd deg Pr limsup liminf sec csc cot sinh cosh
    tanh coth arcsin arccos arctan hom lg mod bmod int sum prod coprod oint iint iiint surd hbar
    bigcup bigcap bigoplus bigotimes bigvee bigwedge bigsqcup dots ldots cdots dotsb dotsc vdots ddots colon
    neq ne notin cong models bowtie doteq not iff implies impliedby longrightarrow longleftarrow
    longleftrightarrow Longrightarrow Longleftarrow Longleftrightarrow longmapsto hookrightarrow
    hookleftarrow rightleftharpoons S P dag ddag copyright pounds
    rm bf it sf tt cal displaystyle textstyle scriptstyle quad qquad space
"""
"""What is more than one sign to TeX, or sets the type of what follows."""
_DELIMITERS = """
    langle rangle vert Vert lfloor rfloor lceil rceil lbrace rbrace lbrack rbrack lvert rvert lVert rVert
    backslash uparrow downarrow updownarrow Uparrow Downarrow
"""
_TYPES = "mathbb mathcal mathrm mathbf mathit mathfrak mathsf mathtt mathnormal boldsymbol"
_OVER_AND_UNDER = """
    bar hat tilde vec dot ddot check breve acute grave widehat widetilde overline underline overrightarrow
    overleftarrow overbrace underbrace
"""
_WITH_GROUP = "operatorname substack xrightarrow xleftarrow pmod"
_WITH_TWO = "frac dfrac tfrac binom stackrel overset underset"
_SIZES = "big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr"
_COMMANDS = {
    name: sort
    for sort, names in {
        "x": _SIGNS, "o": _OPERATORS, "d": _DELIMITERS, "f": _TYPES, "a": _OVER_AND_UNDER, "1": _WITH_GROUP,
        "2": _WITH_TWO, "q": "sqrt", "b": _SIZES, "l": "left", "r": "right",
    }.items()
    for name in names.split()
}  # fmt: skip
"""Command → its sort, a letter by which `_FLAT` says what may stand behind it."""
_TEXT = re.compile(
    r"\\(?:(?P<box>mbox)|text(?:it|bf|rm|sf|tt|sc|sl|up|normal)?|emph)\s*"
    r"\{(?:[A-Za-z0-9+\-=<>.,:;!?()\[\]/|*'@~ ]|\\[, %&#_])*\}"
)
"""Words in a formula, in which nothing is raised, and no command sets signs."""
_TOKEN = re.compile(r"\\([A-Za-z]+) *|\\?.")
_OWN = {sign: sign for sign in "^_'{}"} | dict.fromkeys("()[]/|.<>", "d") | {" ": ""}
_ESCAPED = {rf"\{sign}": "d" for sign in "{}|"} | {rf"\{sign}": "x" for sign in "%&#"}
_RAISED = "(?:[xdG]|fG)"
_SCRIPTS = rf"'*(?:\^{_RAISED}(?:_{_RAISED})?|_{_RAISED}(?:'*\^{_RAISED}|'+)?)?"
_FLAT = rf"{_SCRIPTS}(?:(?:[xodGP]|[fa][xG]|1G|2GG|q(?:dx*d)?G|bd){_SCRIPTS})*"
"""A formula without braces, by the sorts of its signs; `G` was a group, `P` what two delimiters hold."""
_GROUP = re.compile(rf"\{{{_FLAT}\}}")
_PAIR = re.compile(rf"ld{_FLAT}rd")
_PIECE = r"[A-Za-z0-9Α-Ωα-ω_{}+\-=<>.,:;!?()\[\]/|*'@~ ]|\^(?!\^)|\\[A-Za-z]+(?![A-Za-z])|\\[,;:!>|{}%&#_ ]"
_FORMULA = re.compile(
    rf"\$(?:(?=[^$]*\\[A-Za-z])(?:{_PIECE}){{1,80}}\$"  # else dollars may be money: `$5 or $6`
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
    """Whether all commands only set signs and have what they need, and braces are paired for BibTeX, too.

    BibTeX counts braces whatever stands before them, LaTeX those without a backslash.
    """
    formula = found[0]
    if not (is_balanced(formula) and is_balanced(_ESCAPED_BRACE.sub("", formula))):
        return False
    left = _TEXT.sub(lambda text: r"\log " if text["box"] else "{x}", formula[1:-1])
    sorts = "".join(map(_sort, _TOKEN.finditer(left)))
    while (fewer := _PAIR.sub("P", _GROUP.sub("G", sorts))) != sorts:
        sorts = fewer
    return re.fullmatch(_FLAT, sorts) is not None


def _sort(token: re.Match[str]) -> str:
    """The sort of a command or sign; that of a command which is not let through stands nowhere."""
    if token[1]:
        return _COMMANDS.get(token[1], "?")
    sign = token[0]
    return _ESCAPED.get(sign, "o") if sign[0] == "\\" or sign == "~" else _OWN.get(sign, "x")


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

r"""A text of TeX as people read it: simple formulas as signs, without commands that only set type.

For eyes alone, on pages and pictures: the graph keeps what documents print, BibTeX and tables hand it on, and
places in a text are those of the printed words. A formula that is more than a line of signs stays as it is.
"""

import re
from collections.abc import Sequence

from kg.text.typesetting.tex_signs import SIGNS
from kg.text.typesetting.typeset import shown

_HIGH = dict(zip("0123456789+-−=()*'", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾*′", strict=True)) | dict(
    zip("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True)
)
_LOW = dict(zip("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", strict=True)) | dict(
    zip("aehijklmnoprstuvx", "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True)
)
_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
"""What stays on the line in a number that is set low, `Cs$_{0.05}$`: no sign is lower."""
_WORD = re.compile(r"[A-Za-z]{2,}")
"""What is set high or low as a word, `max`: signs for its letters would hardly be read."""
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_UNGROUPED = re.compile(r"([\^_])\s?(\\(?:text|math|operatorname)\w*\s?\{[^{}]*\})")
"""A word that is set high or low by its command alone: `_\\text{max}`."""
_RAISED = {"circ": "°", "prime": "′", "ast": "*", "star": "⋆", "dagger": "†", "ddagger": "‡", "top": "ᵀ"}
"""Command → what it prints when it is set high."""
_FORMULA = re.compile(r"(?<![\\$])\$(?![\s$])([^$\n]{1,60}?)(?<![\s\\])\$(?!\$)")
"""Between two signs of money, of which neither has a space inside it, as prices do."""
_UNDERLINE = "\ue001"
"""What stands for an underline that is printed, `max_len`, and sets nothing low."""
_CUT = "\ue000"
"""What stands between pieces while they are read together; a text that has it is read piece by piece."""
_LEFT = re.compile(rf"({_FORMULA.pattern.replace('([', '(?:[', 1)})")
_WORDS = re.compile(r"(?:^|\s)[A-Za-z]{2,}(?:\s|$)|[A-Za-z]{6,}")
"""What stands between two prices and not in a formula, unless a command says so."""
_COMMANDING = re.compile(r"[\\^_]")
_TOKEN = re.compile(
    r"(?P<shift>[\^_])(?:\{\s*(?P<group>[^{}\\]+|\\[A-Za-z]+)\s*\}|(?P<one>[^\s{}\\]|\\[A-Za-z]+))"
    r"|\\(?P<command>[A-Za-z]+)\s*|\\(?P<space>[,;:! ])|\\(?P<escaped>[%&#_$])"
    r"|(?P<plain>[^\\{}^_~&$]+)"
)


def readable(text: str) -> str:
    r"""The text with signs for simple formulas, and without commands that only set type.

    >>> readable(r"C$^2$DLM: 2.39$\times$ faster $\alpha$-maps of $\texttt{X}$ in $R_{max}$, $M_{g,n}$")
    'C²DLM: 2.39× faster α-maps of X in R_max, $M_{g,n}$'
    >>> readable(r"$O(n\log n)$, $K_n$, $L^p(\mathbb{R}^n)$, $E_8\times E_8$")
    'O(n log n), Kₙ, Lᵖ(Rⁿ), E₈ × E₈'
    >>> readable(r"Cs$_{0.05}$FA$_{0.95-x}$PbI$_3$")
    'Cs₀.₀₅FA₀.₉₅₋ₓPbI₃'
    >>> readable("from $5 to $10, $5/$10"), readable(r"at 90$^\circ$ H$_2$O, $n \geq 10^{-3}$")
    ('from $5 to $10, $5/$10', 'at 90° H₂O, n ≥ 10⁻³')
    """
    if "$" not in text and "\\" not in text:
        return text
    parts = _FORMULA.sub(lambda found: _read(found) or found[0], text)
    return "".join(part if number % 2 else shown(part) for number, part in enumerate(_LEFT.split(parts)))


def readable_pieces(pieces: Sequence[str]) -> list[str]:
    r"""The pieces of a text, each as it is read in the whole, for a mark may begin within a formula.

    >>> readable_pieces(["better by $", r"+1.9\%", "$."])
    ['better by ', '+1.9%', '.']
    """
    found = readable(_CUT.join(pieces)).split(_CUT)
    return found if len(found) == len(pieces) else [readable(piece) for piece in pieces]


def _read(found: re.Match[str]) -> str:
    """A formula as signs; empty where it is none, or more than a line of them."""
    is_said = _COMMANDING.search(found[1])
    if not is_said and (_WORDS.search(found[1]) or found.string[found.end() :][:1].isdigit()):
        return ""
    formula = _UNGROUPED.sub(r"\1{\2}", found[1].replace("\\_", _UNDERLINE))
    return _signs(shown(formula)).replace(_UNDERLINE, "_")


def _signs(formula: str) -> str:
    parts: list[str] = []
    at = 0
    while at < len(formula):
        found = _TOKEN.match(formula, at)
        part = None if found is None else _printed(found)
        if found is None or part is None:
            return ""
        parts.append(_apart(parts[-1] if parts else "", part, named=bool(found["command"])))
        at = found.end()
    return "".join(parts).strip()


def _apart(before: str, part: str, *, named: bool) -> str:
    """A part with the space that TeX sets before it: before `log`, and a sign that has one behind it.

    What follows a word that is set high or low is no part of it: `R_max x`.
    """
    if before[:1] in ("_", "^") and part[:1].isalnum():
        return f" {part}"
    is_function = named and part.strip().isascii() and part.strip().isalpha()
    is_sign = named and part.endswith(" ") and not part[0].isalnum()
    follows = before[-1:].isalnum() or before[-1:] in (")", "′")
    return f" {part}" if follows and (is_function or is_sign) else part


def _printed(found: re.Match[str]) -> str | None:
    """What a token prints; `None` for what has no sign."""
    if found["shift"]:
        return _shifted(found["group"] or found["one"], high=found["shift"] == "^")
    if found["command"]:
        sign = SIGNS.get(found["command"])
        return sign if sign is None or not found[0].endswith(" ") else f"{sign} "
    if found["space"]:
        return "" if found["space"] == "!" else " "
    return found["escaped"] or found["plain"]


def _shifted(text: str, *, high: bool) -> str | None:
    """Signs that are set high or low; letters without such forms and words as one types them; else `None`."""
    if text.startswith("\\"):
        return _RAISED.get(text[1:]) if high else None
    text = text.strip()
    if high and text in _ORDINALS:
        return text
    if not high and _DECIMAL.search(text):
        parts = [_shifted(part, high=False) for part in _DECIMAL.split(text)]
        return ".".join(part for part in parts if part) if all(parts) else None
    signs = [(_HIGH if high else _LOW).get(sign) for sign in text]
    if _WORD.fullmatch(text) or (len(text) == 1 and text.isascii() and text.isalpha() and not all(signs)):
        return f"{'^' if high else '_'}{text}"
    return "".join(sign for sign in signs if sign) if all(signs) and not _WORD.search(text) else None

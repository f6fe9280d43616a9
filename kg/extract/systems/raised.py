"""Names of which TeX raises a digit, read as one word: `DM$^3$T`, `Icon$^{2}$`, `$S^2M^2$`.

Tokens part them, since most formulas in a sentence are no names. Here they are told by capitals and by what
is glued together: not `R$^2$`, `$L^2$` or `km$^2$`.
"""

import re
from collections.abc import Sequence

from kg.text.tokens import Token

_SET = r"(?:\\(?:text|math)[a-z]*\{)?"
_SIGN = rf"{_SET}(?:[\d*]|[A-Z][a-z]{{0,5}}|\\(?:ast|circ|star|text[a-z]*)){{1,2}}"
_RAISED = re.compile(rf"\$\^\{{?{_SIGN}\}}*\$")
_LETTERED = rf"{_SET}\{{?[A-Za-z]++\}}*+"
_FORMULA = re.compile(rf"\${_LETTERED}\^\{{?\d\}}*(?:{_LETTERED}(?:\^\{{?\d\}}*)?)*\$")
_BEGUN = re.compile(rf"\$(?:{_SET}\{{?[A-Z]\}}*\^\{{?\d\}}*)+\$")
"""What a word may begin with: `$A^2$GC`."""
_COMMAND = re.compile(r"\\[a-z]+")
_LETTERS = re.compile(r"[A-Za-z\d]+")
_WORD = re.compile(r"[^\W_](?:[\w-]*[^\W_])?")
_LEAST = 3
"""Letters and digits of a name that is a formula."""


def with_raised(sequence: Sequence[Token]) -> list[Token]:
    """The tokens of a sentence, each such name as one with its letters and digits.

    >>> from kg.text.tokens import tokens
    >>> [token.text for token in with_raised(tokens("DM$^3$T and DART$^3$ by R$^2$ in km$^2$"))]
    ['DM3T', 'and', 'DART3', 'by', 'R', '$^2$', 'in', 'km', '$^2$']
    >>> [token.text for token in with_raised(tokens("$S^2M^2$, $A^2$GC-VPR, $L^2$"))]
    ['S2M2', ',', 'A2GC-VPR', ',', '$L^2$']
    >>> [token.text for token in with_raised(tokens("CA^2ST takes O(N^2) in 10^6 m^2"))]
    ['CA2ST', 'takes', 'O', '(', 'N', '^', '2', ')', 'in', '10', '^', '6', 'm', '^', '2']
    """
    joined: list[Token] = []
    k = 0
    while k < len(sequence):
        end = _name_end(sequence, k)
        name = "".join(map(_plain, sequence[k:end]))
        whole = Token(name, sequence[k].start, sequence[end - 1].end)
        joined.append(whole if end - k > 1 else _alone(sequence[k]))
        k = end
    return joined


def _name_end(sequence: Sequence[Token], k: int) -> int:
    """Where the name ends that begins with a token, one past its last; the next token where none does."""
    begins = _BEGUN.fullmatch(sequence[k].text)
    if not begins and not _WORD.fullmatch(sequence[k].text):
        return k + 1
    end, signs = k + 1, 0
    while end < len(sequence) and sequence[end].start == sequence[end - 1].end:
        if not begins and _raises(sequence, end):
            signs += 1
        elif not (begins or signs) or not _WORD.fullmatch(sequence[end].text):
            break
        end += 1
    letters = [letter for token in sequence[k:end] for letter in _plain(token) if letter.isalpha()]
    return end if len(letters) > 1 and any(map(str.isupper, letters)) else k + 1


def _raises(sequence: Sequence[Token], k: int) -> bool:
    """Whether a token raises a sign, or the digits glued to it: `$^3$`, `^` of `CA^2ST`."""
    if sequence[k].text != "^":
        return bool(_RAISED.fullmatch(sequence[k].text))
    return any(each.start == sequence[k].end and each.text[0].isdigit() for each in sequence[k + 1 : k + 2])


def _alone(token: Token) -> Token:
    """The token, or the letters of a formula that is a name."""
    plain = _plain(token) if _FORMULA.fullmatch(token.text) else ""
    is_name = len(plain) >= _LEAST and sum(map(str.isupper, plain)) > 1
    return token._replace(text=plain) if is_name else token


def _plain(token: Token) -> str:
    """The letters and digits of a word or formula."""
    if "$" not in token.text:
        return token.text.strip("^")
    return "".join(_LETTERS.findall(_COMMAND.sub("", token.text)))

r"""Words that TeX sets in pieces, and what they are called: `$\textbf{J}$oint`, `Fr\'echet`.

Abstracts keep the commands by which their authors stress a letter or write an accent. What stands glued to
letters belongs to their word. Not for formulas: `$R_{max}$` and `M$^2$D` stay as they are printed.
"""

import re
import unicodedata

from kg.text.tex_signs import MARKS

_COMMAND = (
    r"\\(?:text(?:bf|it|md|normal|rm|sc|sf|sl|subscript|superscript|tt|up)?|emph|underline|uline|bm|boldsymbol"
    r"|math(?:bf|bb|cal|it|rm|sc|sf|tt))"
)
_SET = rf"(?:{_COMMAND}\s?\{{){{1,3}}[^\W_]++\}}{{1,3}}"
_STRESSED = rf"(?:\$(?:{_SET})\$|{_SET})"
_BARE = r"(?:\\[ij](?![A-Za-z])|[A-Za-z])"
_ACCENT = rf"\\(?:[\"'`^~=.](?:\{{{_BARE}\}}|{_BARE})|[Hckruv]\{{[A-Za-z]\}})"
_ACCENTED = rf"(?:\{{{_ACCENT}\}}|{_ACCENT})"
_JOIN = r"[-‐‑–'’&](?!s\b)"
_MORE = rf"(?:[^\W_]++|{_STRESSED}|{_ACCENTED}|{_JOIN}(?=[^\W_]|\$?\\[a-z]))*+"
FORMULA = r"\$(?![^$\n\\]{0,80}\s[a-z]{2,20}\s[^$\n\\]{0,80}\$)[^$\n]{1,%d}\$"
r"""A pattern of a formula of at most so many characters; two prices with words between are none."""
GLUED = rf"""(?:[^\W_]++(?:{_JOIN})?(?:{_STRESSED}|{_ACCENTED})
    | {_STRESSED}(?=[^\W_]|[-‐](?:[^\W_]|\$?\\[a-z])|\$?\\(?:text|math|emph|under))
    | {_ACCENTED}(?=[^\W_])
    | \$\\text[a-z]*\{{[^\W_]{{2,40}}\}}\$
    ){_MORE}"""
r"""A pattern, spaces ignored, of a word that has such a piece or is a formula of one word: `$\text{BAM}$`."""
_PIECE = re.compile(rf"{_COMMAND}\s?\{{|{_ACCENT}")
_SETTING = re.compile(rf"{_COMMAND}\s?(?=\{{)|[${{}}]")
_WRITTEN = re.compile(rf"\{{?{_ACCENT}\}}?")
_LETTER = re.compile(r"[A-Za-z]")
_SHOWN = re.compile(rf"\$((?:{_COMMAND}\s?\{{)+[^${{}}\\]+\}}+)\$")
_COMMANDED = re.compile(rf"{_COMMAND}\s?\{{([^{{}}]*)\}}")
_ESCAPED = re.compile(r"\\([%&#_$])|\{\}")
_NESTED = 3


def has_pieces(text: str) -> bool:
    r"""Whether a text may have such words: a command that sets letters, or an accent.

    >>> has_pieces(r"\textbf{B}AM"), has_pieces(r"by 5\% in $\alpha$")
    (True, False)
    """
    return "\\" in text and bool(_PIECE.search(text))


def letters(word: str) -> str:
    r"""What a word is called that has such pieces: its letters without the commands.

    >>> letters(r"$\textbf{J}$oint"), letters(r"Fr\'echet"), letters(r"\underline{\textbf{C}}o-op")
    ('Joint', 'Fréchet', 'Co-op')
    """
    return _SETTING.sub("", _with_accents(word))


def shown(text: str) -> str:
    r"""A name without the commands that only set its type; formulas stay as they are printed.

    >>> shown(r"$\textbf{CRAFT}$"), shown(r"\emph{B\'ezier} 5\% of $R_{max}$")
    ('CRAFT', 'Bézier 5% of $R_{max}$')
    """
    if "\\" not in text and "{" not in text:
        return text
    bare = _SHOWN.sub(r"\1", _with_accents(text))
    for _ in range(_NESTED):
        bare = _COMMANDED.sub(r"\1", bare)
    return _ESCAPED.sub(r"\1", bare)


def _with_accents(text: str) -> str:
    return _WRITTEN.sub(_composed, text) if "\\" in text else text


def _composed(found: re.Match[str]) -> str:
    """`é` of `\\'e`; of `{\\'{\\i}}` it is `í`."""
    written = found[0].lstrip("{\\")
    letter = _LETTER.search(written, 1)
    return unicodedata.normalize("NFC", (letter[0] if letter else "") + MARKS[written[0]])

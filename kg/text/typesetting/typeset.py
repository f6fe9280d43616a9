r"""Words that TeX sets in pieces, and what they are called: `$\textbf{J}$oint`, `Fr\'echet`.

Abstracts keep the commands by which their authors stress a letter or write an accent. What stands glued to
letters belongs to their word, and so do the numbers of chemistry, each in a formula of its own:
`Fe$_3$O$_4$`, `Ca$^{2+}$`. Not for other formulas: `$R_{max}$` and `M$^2$D` stay as they are printed.
"""

import re
import unicodedata

from kg.text.typesetting.tex_signs import MARKS

_COMMAND = (
    r"\\(?:text(?:bf|it|md|normal|rm|sc|sf|sl|subscript|superscript|tt|up)?|emph|underline|uline|bm|boldsymbol"
    r"|math(?:bf|bb|cal|it|rm|sc|sf|tt))"
)
_SET = "|".join(rf"(?:{_COMMAND}\s?\{{){{{n}}}[^\W_]++\}}{{1,{n}}}" for n in (3, 2, 1))
"""As many braces as are opened: what is left closes others, `\\textbf{A\\textsuperscript{2}}`."""
_IN_MARKDOWN = r"\*\*[^\W\d_]++\*\*"
_STRESSED = rf"(?:\$(?:{_SET})\$|{_SET}|{_IN_MARKDOWN})"
_BARE = r"(?:\\[ij](?![A-Za-z])|[A-Za-z])"
_ACCENT = rf"\\(?:[\"'`^~=.](?:\{{{_BARE}\}}|{_BARE})|[Hckruv]\{{[A-Za-z]\}})"
_ACCENTED = rf"(?:\{{{_ACCENT}\}}|{_ACCENT})"
_NUMBERED = r"(?<=[^\W\d_])\$(?:_(?:\d|\{\d{1,3}\})|\^(?:\+|\{\d?\+\}))\$"
_JOIN = r"[-‐‑–'’&](?!s\b)"
DASH = (
    r"(?<![A-Z]s)--(?!(?:An?|In|It|The|This|We|Wh\w+)\b|[^\W_]+-(?!-|(?:based|like|style|type)\b))"
    r"(?=[^\W\d_a-z]|\\[\"'`^~=.Hckruv]\{?[A-Z])"
)
"""A pattern of the dash of TeX that joins names, `Calabi--Yau`; not of those that set off what follows, as in
`the model--which`, `SALAD--Self-aligned learning`, `four LLMs--Mistral and Gemma`."""
_MORE = rf"(?:[^\W_]++|{_NUMBERED}|{_STRESSED}|{_ACCENTED}|{_JOIN}(?=[^\W_]|\$?\\[a-z])|{DASH})*+"
FORMULA = r"\$(?![^$\n\\]{0,80}\s[a-z]{2,20}\s[^$\n\\]{0,80}\$)[^$\n]{1,%d}\$"
r"""A pattern of a formula of at most so many characters; two prices with words between are none."""
GLUED = rf"""(?:[^\W_]++ (?:(?:{_JOIN}|{DASH})[^\W_]++)*
        (?:{_NUMBERED}|(?:{_JOIN}|{DASH})?(?:{_STRESSED}|{_ACCENTED}))
    | {_STRESSED}(?=[^\W_]|[-‐](?:[^\W_]|\$?\\[a-z])|\$?\\(?:text|math|emph|under))
    | {_ACCENTED}(?=[^\W_])
    | \$\\text[a-z]*\{{[^\W_]{{2,40}}\}}\$
    ){_MORE}"""
r"""A pattern, spaces ignored, of a word that has such a piece or is a formula of one word: `$\text{BAM}$`."""
_PIECE = re.compile(rf"{_COMMAND}\s?\{{|{_ACCENT}|{_NUMBERED}|{_IN_MARKDOWN}")
_OF_CHEMISTRY = re.compile(_NUMBERED)
_SETTING = re.compile(rf"{_COMMAND}\s?(?=\{{)|[${{}}]|\*\*")
_WRITTEN = re.compile(rf"\{{?{_ACCENT}\}}?")
_LETTER = re.compile(r"[A-Za-z]")
_SHOWN = re.compile(rf"\$((?:{_COMMAND}\s?\{{)+[^${{}}\\]+\}}+)\$")
_COMMANDED = re.compile(rf"{_COMMAND}\s?\{{([^{{}}]*)\}}")
_ESCAPED = re.compile(r"\\([%&#_$])|\{\}")
_TYPESET = re.compile(r"[\\{$]|\*\*")
_DASHED = re.compile(r"(?<=[^\W\d_])--(?=[^\W\d_])")
_NESTED = 3


def has_pieces(text: str) -> bool:
    r"""Whether a text may have such words: a command that sets letters, an accent, a number at a letter.

    >>> has_pieces(r"\textbf{B}AM"), has_pieces("H$_2$O"), has_pieces(r"by 5\% in $\alpha$")
    (True, True, False)
    """
    return ("\\" in text or "$" in text or "**" in text) and bool(_PIECE.search(text))


def letters(word: str) -> str:
    r"""What a word is called that has such pieces: its letters without the commands.

    >>> letters(r"$\textbf{J}$oint"), letters(r"Fr\'echet"), letters(r"\underline{\textbf{C}}o-op")
    ('Joint', 'Fréchet', 'Co-op')
    >>> letters("Fe$_3$O$_{4}$"), letters("Ca$^{2+}$")
    ('Fe3O4', 'Ca2+')
    """
    return _SETTING.sub("", _with_numbers(_with_accents(word))).replace("--", "-")


def shown(text: str) -> str:
    r"""A name without what only sets its type, with the dashes of TeX; formulas stay as they are printed.

    >>> shown(r"$\textbf{CRAFT}$"), shown(r"\emph{B\'ezier} 5\% of $R_{max}$"), shown("H$_2$O")
    ('CRAFT', 'Bézier 5% of $R_{max}$', 'H2O')
    >>> shown("Calabi--Yau"), shown("--dry-run")
    ('Calabi–Yau', '--dry-run')
    """
    text = _DASHED.sub("–", text) if "--" in text else text
    if not _TYPESET.search(text):
        return text
    bare = _SHOWN.sub(r"\1", _with_numbers(_with_accents(text)))
    for _ in range(_NESTED):
        bare = _COMMANDED.sub(r"\1", bare)
    bare = _ESCAPED.sub(r"\1", bare)
    return bare if "$" in bare else bare.replace("**", "")


def _with_accents(text: str) -> str:
    return _WRITTEN.sub(_composed, text) if "\\" in text else text


def _with_numbers(text: str) -> str:
    """The text with the numbers of chemistry on the line."""
    return _OF_CHEMISTRY.sub(lambda found: found[0].strip("$_^{}"), text) if "$" in text else text


def _composed(found: re.Match[str]) -> str:
    """`é` of `\\'e`; of `{\\'{\\i}}` it is `í`."""
    written = found[0].lstrip("{\\")
    letter = _LETTER.search(written, 1)
    return unicodedata.normalize("NFC", (letter[0] if letter else "") + MARKS[written[0]])

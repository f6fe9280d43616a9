"""The text that a piece of TeX prints: accents, dashes, quotation marks; formulas stay as they are written.

A library of references is written in TeX, the pages that it completes are not. Marks are put on their
letters, as many as there are; braces that keep capitals and commands that set type go. What a command prints
is in `kg.text.typesetting.tex_signs`. See docs/decisions/013.
"""

import re
import unicodedata

from kg.readers.fields.tex_packages import without_packages
from kg.text.typesetting.raised import raised
from kg.text.typesetting.tex_signs import MARKS, SETTINGS, SIGNS, SPACES, UNPRINTED_ARGUMENT

_SPECIAL = re.compile(r"[\\{}$~`]|--|''|,,")
_FORMULA = re.compile(r"((?<!\\)(?:\$\$[^$]+\$\$|\$[^$]*\$))")
_ESCAPED = re.compile(
    r"\\(?:([{}$%&#_])"
    r"|(?:text)?(backslash)(?![A-Za-z])(?:\{\}| )?"
    r"|text(asciicircum|asciitilde|braceleft|braceright|underscore)(?![A-Za-z])(?:\{\}| )?"
    r"|\\(?:\[-?[0-9.]+ ?[a-z]{2}\])?)"  # a line ends
)
_RAISED = re.compile(r"\\textsuperscript\s?\{((?:[^{}]|\{[^{}]{0,40}\}){0,80})\}")
_IN_BRACES = r"\{(?P<ensured>(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*)\}"
_DISPLAYED = "(?:math|displaymath|equation|eqnarray|align|gather|multline)"
_MATH = re.compile(
    rf"(?P<whole>{_FORMULA.pattern})|\\\\"  # a line that ends, before a bracket
    r"|\\\((?P<inline>(?:[^\\]|\\[^()\[\]])*)\\\)|\\\[(?P<display>(?:[^\\]|\\[^()\[\]])*)\\\]"
    rf"|\\begin\s?\{{{_DISPLAYED}\*?\}}(?P<inside>(?:(?!\\begin\s?\{{{_DISPLAYED}).)*?)"
    rf"\\end\s?\{{{_DISPLAYED}\*?\}}"
    rf"|\\ensuremath\s?{_IN_BRACES}"
)
"""A formula in any of the ways of TeX."""
_EMPTY_BASE = re.compile(r"\{\s*\}(?=\s?[\^_])")
"""What DBLP raises something behind: `2\\({}^{\\mbox{k}}\\)`."""
_RAISED_TEXT = re.compile(r"\^\s?\{?\s?\\(?:[mh]box|text(?:rm|normal)?)\s?\{(?P<text>[^{}\\$]+)\}\s?\}?")
"""Words in a formula that does nothing but raise them."""
_UPRIGHT = re.compile(r"\\math(?:rm|up|normal)\s?\{\s?(?P<sign>\\[A-Za-z]+)\s?\}")
"""One sign that is set as in a text: the `μ` of a unit."""
_SIGNS_ALONE = re.compile(r"(?:\\[A-Za-z]+|[^\\{}_^$])*")
_NAMED_PLACE = re.compile(r"\\(s[pb])(?![A-Za-z]) ?")
_PLACES = {"sp": "^", "sb": "_"}
"""Plain TeX's names of the signs, which MathSciNet writes."""
_INNER = re.compile(r"\$([^$]*)\$")
_ENSURED = re.compile(r"\{\\ensuremath ?\{([^{}]*)\}\}|\\ensuremath ?\{([^{}]*)\}")
_UNPRINTED = re.compile(rf"\\(?:{'|'.join(UNPRINTED_ARGUMENT)})\*?\s*(?:\[[^\[\]{{}}]*\])?\s*\{{[^{{}}]*\}}")
_WORD = re.compile(r"\\([A-Za-z]+) ?")
_ACCENT = rf"\\(?:[`'^\"~=.]|(?:{'|'.join(filter(str.isalpha, MARKS))})(?![A-Za-z]) ?)"
_ACCENTED = re.compile(rf"((?:{_ACCENT}\{{*){{1,9}})([^\W\d_])")
_MARK = re.compile(r"\\(?:([A-Za-z]+)|(.))")
_COMMAND = re.compile(r"\\(?:([A-Za-z]+)(\*? ?)(\{(?!\}))?|(.)|$)")
_LIGATURES = (
    *(("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), (",,", "„"), ("?`", "¿"), ("!`", "¡")),
    *(("~", " "), ("{", ""), ("}", "")),
)
"""What is printed otherwise than it is written, besides commands."""

_SINGLE_QUOTES = re.compile(r"(?<![\w`])`(?!\s)([^`]{1,200}?)(?<!\s)'(?!\w)")
"""What one mark on either side puts in quotation marks; an apostrophe within a word ends nothing."""
_QUOTES = re.compile(
    r"(?P<quotes>\\(?:enquote|mkbibquote|textquote|blockquote)(?P<inner>\*)? ?(?:\[[^\[\]]*\] ?){0,2}\{)"
)
_BRACES = re.compile(rf"{_QUOTES.pattern}|\\.|[{{}}]")

_DOTLESS = {"ı": "i", "ȷ": "j"}
_SPACING, _SILENT = frozenset(" ,;:"), frozenset("-/@!()[]<>+")
_NEAR = 24  # characters on either side of a raised piece that tell what it is
_NEEDED = re.compile(r"\\([_%&#$~])")

_AROUND_ADDRESS = re.compile(
    r"\\(?:url|nolinkurl|href|path|doi)\s*\{(?P<address>(?:[^{}]|\{[^{}]*\})*)\}(?:\s*\{[^{}]*\})?"
)
_VERBATIM = re.compile(r"\\(?:url|nolinkurl|path)\s*\{(?:[^{}]|\{[^{}]*\})*\}")
"""What TeX prints as it is written, in which `~` is no space."""
_TILDE = re.compile(
    r"\$\s*(?:\{\s*)?\\sim\s*(?:\}\s*)?\$|\\text(?:ascii)?tilde(?:low)?(?![A-Za-z])(?:\{\}| )?"
)
_UNDERSCORE = re.compile(r"\\textunderscore(?![A-Za-z])(?:\{\}| )?")
_FIRST_STAND_IN = 0xF0000  # of a private plane: an escaped brace is no brace
_STAND_INS = {_FIRST_STAND_IN + place: sign for place, sign in enumerate("{}$%&#_\\^~")}
_STAND_IN_FOR = {sign: chr(code) for code, sign in _STAND_INS.items()}
_SET_ASIDE = str.maketrans(_STAND_IN_FOR)
_READ_BY_TEX = {
    "backslash": "\\",
    "asciicircum": "^",
    "asciitilde": "~",
    "braceleft": "{",
    "braceright": "}",
    "underscore": "_",
}
"""Command, without `text` → the sign that TeX would read as something else."""


def unescaped(value: str) -> str:
    """An address or identifier without what TeX needs before some signs; dashes and braces stay.

    >>> unescaped(r"10.1007/978-3\\_12")
    '10.1007/978-3_12'
    """
    return _NEEDED.sub(r"\1", value) if "\\" in value else value


def bare_address(value: str) -> str:
    """An address or identifier alone, without the command around it, braces, and what TeX needs in it.

    >>> bare_address(r"\\url{http://example.org/\\textasciitilde roe/$\\sim$a\\_b}")
    'http://example.org/~roe/~a_b'
    >>> bare_address(r"\\href{https://doi.org/10.1000/x}{10.1000/x}"), bare_address(r"\\doi{10.1000/x}")
    ('https://doi.org/10.1000/x', '10.1000/x')
    """
    if "\\" in value:
        value = _UNDERSCORE.sub("_", _TILDE.sub("~", _AROUND_ADDRESS.sub(r"\g<address>", value)))
    return unescaped(value).replace("{", "").replace("}", "").strip()


def plain(text: str) -> str:
    """The text on one line, as TeX would print it; formulas stay, in dollar signs.

    A command that is unknown leaves what it is applied to; one that is applied to nothing stays as it is
    written, so that nothing is lost unseen.

    >>> plain(r"{BAM}: M{\\"u}ller's \\textit{simple} way to $R_{max}$ -- 50% of it")
    "BAM: Müller's simple way to $R_{max}$ – 50% of it"
    >>> plain(r"{\\(\\frac{3}{2}\\)}-maps"), plain(r"\\ensuremath{\\beta}-maps of C\\ensuremath{_2}")
    ('$\\\\frac{3}{2}$-maps', 'β-maps of C$_2$')
    >>> plain(r"10\\textsuperscript{-9} m\\textsuperscript{2}, the 10\\textsuperscript{th}")
    '10⁻⁹ m², the 10th'
    >>> plain(r"Nguy{\\~{\\^e}}n on \\new{doors} and \\floors")
    'Nguyễn on doors and \\\\floors'
    """
    line = " ".join(text.split())
    if not line or not _SPECIAL.search(line):
        return line
    if "\\" in line:
        line = _VERBATIM.sub(lambda found: bare_address(found[0]).translate(_SET_ASIDE), line)
        line = _MATH.sub(_in_dollars, without_packages(line))
    pieces = _FORMULA.split(_RAISED.sub(_on_the_line, _in_quotation_marks(line)))
    pieces[::2] = map(_printed, pieces[::2])
    pieces[1::2] = map(_formula, pieces[1::2])
    return " ".join("".join(pieces).split()).translate(_STAND_INS)


def _in_dollars(found: re.Match[str]) -> str:
    """A formula between dollar signs; one that only makes sure of its signs, and has but signs, as it is.

    One that only raises words, or sets one sign upright, is markup of a text.

    >>> _MATH.sub(_in_dollars, r"\\[x \\text{ if $y$}\\]"), _MATH.sub(_in_dollars, r"\\ensuremath{\\gamma}")
    ('$x \\\\text{ if \\\\(y\\\\)}$', '\\\\ensuremath{\\\\gamma}')
    >>> _MATH.sub(_in_dollars, r"5\\({}^{\\mbox{th}}\\)"), _MATH.sub(_in_dollars, r"\\(\\mathrm{\\mu}\\)m")
    ('5\\\\textsuperscript{th}', '\\\\mathrm{\\\\mu}m')
    """
    kind = found.lastgroup
    if kind is None or (kind == "ensured" and _has_signs_alone(found[kind])):
        return found[0]
    written = found[kind].strip("$" if kind == "whole" else None).strip()
    inside = _EMPTY_BASE.sub("", _INNER.sub(r"\\(\1\\)", written))
    if words := _RAISED_TEXT.fullmatch(inside):
        return f"\\textsuperscript{{{words['text']}}}"
    if kind == "whole":
        return found[0]
    upright = _UPRIGHT.fullmatch(inside)
    if upright and _has_signs_alone(upright["sign"]):
        return inside
    return f"${inside}$" if inside and "$" not in inside else found[0]


def _has_signs_alone(formula: str) -> bool:
    """Whether each sign of a formula stands on the line, beside the others."""
    formula = _UPRIGHT.sub(r"\g<sign> ", formula)
    return bool(_SIGNS_ALONE.fullmatch(formula)) and SIGNS.keys() >= {*_WORD.findall(formula)}


def _on_the_line(found: re.Match[str]) -> str:
    """What a raised piece is on the line; signs that TeX would read stand apart until the line is read.

    A formula that prints a command stays one: `$\\dagger$`, `$^{\\star}$`.
    """
    start, end = found.span()
    before, after = found.string[max(0, start - _NEAR) : start], found.string[end : end + _NEAR]
    inside = plain(found[1])
    bare = inside.replace("$", "") if _FORMULA.search(found[1]) else inside
    piece = raised(bare, before, after)
    if piece == inside or (piece == bare and "\\" in bare):
        return f"{{{found[1]}}}"
    return f"${piece}$" if bare != inside and "\\" in piece else piece.translate(_SET_ASIDE)


def _formula(formula: str) -> str:
    """A formula without the command that makes one of what it is applied to, `^` and `_` for their names.

    >>> _formula(r"$_{\\ensuremath{\\odot}}$"), _formula(r"$L\\sp p(\\sb{2})$")
    ('$_{\\\\odot}$', '$L^p(_{2})$')
    """
    if "\\s" in formula:
        formula = _NAMED_PLACE.sub(lambda found: _PLACES[found[1]], formula)
    return _ENSURED.sub(r"{\1\2}", formula) if "ensuremath" in formula else formula


def _in_quotation_marks(line: str) -> str:
    """The line with quotation marks for commands that print them, as English has them, and ours within ours.

    >>> _in_quotation_marks(r"On \\enquote{the \\enquote{new {DNA}} age}")
    'On “the ‘new {DNA}’ age”'
    """
    if not _QUOTES.search(line):
        return line
    pieces: list[str] = []
    ends: list[str] = []  # what stands for each brace that is still to come
    at = opened = 0
    for found in _BRACES.finditer(line):
        pieces.append(line[at : found.start()])
        at = found.end()
        if found["quotes"]:
            inside = opened + bool(found["inner"])
            opened += 1
            pieces.append("‘" if inside % 2 else "“")
            ends.append("’" if inside % 2 else "”")
        elif found[0] == "{":
            pieces.append("{")
            ends.append("}")
        else:
            end = ends.pop() if found[0] == "}" and ends else found[0]
            opened -= end in "’”"
            pieces.append(end)
    return line if ends else "".join((*pieces, line[at:]))


def _printed(text: str) -> str:
    """A piece without formulas."""
    if "\\" in text:
        signs = _WORD.sub(_sign, _UNPRINTED.sub("", _ESCAPED.sub(_stand_in, text)))
        text = _COMMAND.sub(_rest_of_command, _ACCENTED.sub(_accented, signs))
    for written, printed in _LIGATURES:
        text = text.replace(written, printed)
    return _SINGLE_QUOTES.sub("‘\\1’", text) if "`" in text else text


def _stand_in(found: re.Match[str]) -> str:
    sign = found[1] or _READ_BY_TEX.get(found[2] or found[3])
    return _STAND_IN_FOR[sign] if sign else " "


def _sign(found: re.Match[str]) -> str:
    """What a command prints that stands for a sign; any other command stays."""
    name = found[1]
    return SIGNS.get(name) or SIGNS.get(name.removeprefix("text")) or found[0]


def _accented(found: re.Match[str]) -> str:
    """The letter with its marks, the innermost first."""
    marks = [MARKS[word or sign] for word, sign in _MARK.findall(found[1])]
    return unicodedata.normalize("NFC", "".join((_DOTLESS.get(found[2], found[2]), *reversed(marks))))


def _rest_of_command(found: re.Match[str]) -> str:
    """What is left of a command that stands for no sign."""
    name, space, opens, sign = found.groups()
    if name is None:
        return " " if sign in _SPACING else "" if sign in _SILENT else _STAND_IN_FOR.get(sign, sign or "")
    if name in SPACES:
        return " "
    if name in SETTINGS or opens:
        return ""
    return f"\\{name}{space}"

"""HTML, MathML and JATS in a text, as registries pass them on: tags go, references are resolved.

Not for pages: what stands here is one field, in which a sign `<` mostly means "less than".
"""

import re
from html import unescape

from kg.text.typesetting.mathml import without_mathml
from kg.text.typesetting.raised import both, raised
from kg.text.typesetting.spacing import ends_small, spaced

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
_ATTRIBUTE = r"""\s+[a-z][\w:.-]*\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s<>"']+)"""
_TAG = re.compile(
    rf"<(?P<end>/?)(?P<space>jats:|mml:)?(?P<name>[a-z][a-z0-9-]{{0,30}})(?:{_ATTRIBUTE})*\s*/?>",
    re.IGNORECASE,
)
_INLINE = frozenset(
    str.split(
        "i b u em strong italic bold inf sc scp tt small span a"
        " math semantics annotation annotation-xml mi mo mn mrow msub msup msubsup mtext mstyle mover munder"
        " mfrac msqrt mspace"
        " inline-formula tex-math alternatives inline-graphic ext-link xref named-content styled-content"
        " sans-serif monospace"
    )
)
"""Tags within a line."""
_SCRIPTS = frozenset(("sub", "sup"))
"""Tags whose texts stand below and above the line."""
_BLOCKS = frozenset(
    str.split("p br div li ul ol disp-formula dispformula disp-quote list-item table-wrap boxed-text")
)
"""Tags that end a line."""
_AMBIGUOUS_BLOCKS = frozenset(
    str.split("abstract sec title label list break table caption fig h1 h2 h3 h4 h5 h6")
)
_AMBIGUOUS = _AMBIGUOUS_BLOCKS | frozenset(
    str.split("email uri abbrev roman overline underline strike graphic font cite tex formula")
)
"""Tags whose names may stand between angle brackets as words: they count where one of them is closed."""

_NAMES = _INLINE | _SCRIPTS | _BLOCKS | _AMBIGUOUS

_TEX, _MATH = r"(?:jats:)?tex-math", r"(?:mml:|jats:)?math"
_SAID_AGAIN = re.compile(
    rf"(?P<tex></{_TEX}>\s*)<{_MATH}\b(?:(?!</?{_MATH}\b).)*</{_MATH}>"
    rf"|(?P<math></{_MATH}>\s*)<{_TEX}\b(?:(?!</?{_TEX}\b).)*</{_TEX}>"
    r"|<(?P<note>(?:mml:)?annotation(?:-xml)?)\b(?:(?!</?(?:mml:)?annotation).)*</(?P=note)>",
    re.IGNORECASE | re.DOTALL,
)
"""A formula that is there a second time, in MathML beside TeX or the other way round."""
_AROUND_TEX = re.compile(
    r"\\documentclass(?:(?!\\documentclass|\\begin\{document\}).)*\\begin\{document\}|\\end\{document\}",
    re.DOTALL,
)
"""What makes a document of a formula in TeX."""
_SET_APART = re.compile(r"(?<=[(\[])\s{2,}(?=<[a-z])|(?<=>)\s{2,}(?=[.,;:)\]])", re.IGNORECASE)
"""White space between a tag and a sign that it stands at, as programs put it that give each tag a line."""
_ERROR = r"\s*[+−–-]\s?[\d.]{1,12}\s*"
_BOTH = re.compile(
    rf"(?<!\s)\s*(?:<sub>(?P<below>{_ERROR})</sub>\s*<sup>(?P<above>{_ERROR})</sup>"
    rf"|<sup>(?P<first>{_ERROR})</sup>\s*<sub>(?P<second>{_ERROR})</sub>)"
)
"""What is lowered and raised behind one number: its error."""
_LOWERED = re.compile(r"(?<!\s)(?P<gap>\s*)<sub>|</sub>")
_RAISED = re.compile(r"(?<!\s)(?P<gap>\s*)<sup>(?P<inside>[^<>]*)</sup>")
_PIECE = r"(?:<sup>[^<>]{0,40}</sup>|\\textsuperscript\s?\{[^{}]{0,40}\})"
_MARK = re.compile(rf"(?:^|(?<=[;,])\s*){_PIECE}|{_PIECE}(?!\w)", re.IGNORECASE)
"""A raised piece that begins a name of a list, or stands behind a word."""
_LEFT_OVER = re.compile(r"</?sup>")
_SIGN = re.compile(r"[+−–-]")
_CAPITAL = re.compile(r"\s*[\[A-Z]")
_NEAR = 24  # characters on either side of a raised piece that tell what it is


def resolved(text: str) -> str:
    """The text with characters for references to them, twice, because what is escaped is often escaped again.

    >>> resolved("R&amp;D at AT&T; caf&eacute; &amp;lt; bar")
    'R&D at AT&T; café < bar'
    """
    for _ in range(2 if "&" in text else 0):
        text = _REFERENCE.sub(lambda found: unescape(found[0]), text)
    return text


def is_markup(name: str) -> bool:
    """Whether an element of this name, outside of formulas, is markup, and not one of some format alone.

    >>> is_markup("SUB"), is_markup("ref")
    (True, False)
    """
    return name.lower() in _NAMES


def without_raised_marks(name: str) -> str:
    r"""Names of people or organisations without what is raised before them or behind a word: marks of notes.

    >>> without_raised_marks(r"Roe<sup>a,b</sup>, Jane\textsuperscript{*}; M<sup>c</sup>Donald")
    'Roe, Jane; M<sup>c</sup>Donald'
    >>> without_raised_marks("&lt;sup&gt;1&lt;/sup&gt;University of Rooms")
    'University of Rooms'
    """
    name = resolved(name)
    return _MARK.sub("", name) if "<" in name or "\\" in name else name


def unmarked(text: str, block: str = " ") -> str:
    """The text without markup, with `block` for each tag that begins or ends a paragraph, item or heading.

    Tags are taken by their names: what else stands between angle brackets is text. A formula that is given in
    TeX and in MathML is kept once.

    >>> unmarked("<i>H</i><sub>2</sub>O &amp;amp; the &lt;i>mask&lt;/i> for a < b > c, <mask>")
    'H2O & the mask for a < b > c, <mask>'
    >>> unmarked("10<sup>−13</sup> to (4.2<sub>−0.3</sub><sup>+0.5</sup>) m<sup>2</sup>")
    '10⁻¹³ to (4.2_{−0.3}^{+0.5}) m²'
    """
    text = resolved(text)
    if "<" not in text:
        return text
    text = spaced(_SET_APART.sub("", text))
    if "math" in text or "annotation" in text:
        text = _AROUND_TEX.sub("", _SAID_AGAIN.sub(lambda found: found["tex"] or found["math"] or "", text))
        text = without_mathml(text)
    closed = {found["name"].lower() for found in _TAG.finditer(text) if found["end"]}

    def printed(found: re.Match[str]) -> str:
        name = found["name"].lower()
        if name in _SCRIPTS:
            return f"<{found['end']}{name}>"
        if name in _BLOCKS or (name in _AMBIGUOUS_BLOCKS and (name in closed or found["space"])):
            return block
        is_tag = found["space"] or name in _INLINE or (name in _AMBIGUOUS and name in closed)
        return "" if is_tag else found[0]

    return _on_the_line(_TAG.sub(printed, text))


def _on_the_line(text: str) -> str:
    """The text whose only tags are `sub` and `sup`, without them."""
    if "<sub>" in text or "</sub>" in text:
        text = _LOWERED.sub(_lowered, _BOTH.sub(_error, text))
    if "<sup>" in text or "</sup>" in text:
        text = _LEFT_OVER.sub("", _RAISED.sub(_written, text))
    return text


def _error(found: re.Match[str]) -> str:
    return both(found["above"] or found["first"], found["below"] or found["second"])


def _lowered(found: re.Match[str]) -> str:
    """Nothing for a tag and the white space before it, unless nothing belongs to the word there."""
    gap = found["gap"] or ""
    return gap if gap and ends_small(found.string[max(0, found.start() - _NEAR) : found.start()]) else ""


def _written(found: re.Match[str]) -> str:
    """A raised piece, without white space before it that only parts tags."""
    before = found.string[max(0, found.start() - _NEAR) : found.start()]
    after = found.string[found.end() : found.end() + _NEAR]
    piece = raised(found["inside"], before, after)
    belongs = (
        before[-1:].isdigit()
        or before[-1:] == ")"
        or (before[-1:].isalpha() and (_SIGN.search(found["inside"]) or not _CAPITAL.match(after)))
    ) and not ends_small(before)
    is_changed = piece != " ".join(found["inside"].split()) or _SIGN.search(piece)
    return piece if belongs and is_changed else found["gap"] + piece

"""HTML, MathML and JATS in a text, as registries pass them on: tags go, references are resolved.

Not for pages: what stands here is one field, in which a sign `<` mostly means "less than".
"""

import re
from html import unescape

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
_ATTRIBUTE = r"""\s+[a-z][\w:.-]*\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s<>"']+)"""
_TAG = re.compile(
    rf"<(?P<end>/?)(?P<space>jats:|mml:)?(?P<name>[a-z][a-z0-9-]{{0,30}})(?:{_ATTRIBUTE})*\s*/?>",
    re.IGNORECASE,
)
_INLINE = frozenset(
    str.split(
        "i b u em strong italic bold sub sup inf sc scp tt small span a"
        " math semantics annotation annotation-xml mi mo mn mrow msub msup msubsup mtext mstyle mover munder"
        " mfrac msqrt mspace"
        " inline-formula tex-math alternatives inline-graphic ext-link xref named-content styled-content"
        " sans-serif monospace"
    )
)
"""Tags within a line."""
_BLOCKS = frozenset(str.split("p br div li ul ol disp-formula disp-quote list-item table-wrap boxed-text"))
"""Tags that end a line."""
_AMBIGUOUS_BLOCKS = frozenset(
    str.split("abstract sec title label list break table caption fig h1 h2 h3 h4 h5 h6")
)
_AMBIGUOUS = _AMBIGUOUS_BLOCKS | frozenset(
    str.split("email uri abbrev roman overline underline strike graphic font cite")
)
"""Tags whose names may stand between angle brackets as words: they count where one of them is closed."""

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


def resolved(text: str) -> str:
    """The text with characters for references to them, twice, because what is escaped is often escaped again.

    >>> resolved("R&amp;D at AT&T; caf&eacute; &amp;lt; bar")
    'R&D at AT&T; café < bar'
    """
    for _ in range(2 if "&" in text else 0):
        text = _REFERENCE.sub(lambda found: unescape(found[0]), text)
    return text


def unmarked(text: str, block: str = " ") -> str:
    """The text without markup, with `block` for each tag that begins or ends a paragraph, item or heading.

    Tags are taken by their names: what else stands between angle brackets is text. A formula that is given in
    TeX and in MathML is kept once.

    >>> unmarked("<i>H</i><sub>2</sub>O &amp;amp; the &lt;i>mask&lt;/i> for a < b > c, <mask>")
    'H2O & the mask for a < b > c, <mask>'
    """
    text = resolved(text)
    if "<" not in text:
        return text
    if "math" in text or "annotation" in text:
        text = _AROUND_TEX.sub("", _SAID_AGAIN.sub(lambda found: found["tex"] or found["math"] or "", text))
    closed = {found["name"].lower() for found in _TAG.finditer(text) if found["end"]}

    def printed(found: re.Match[str]) -> str:
        name = found["name"].lower()
        if name in _BLOCKS or (name in _AMBIGUOUS_BLOCKS and (name in closed or found["space"])):
            return block
        is_tag = found["space"] or name in _INLINE or (name in _AMBIGUOUS and name in closed)
        return "" if is_tag else found[0]

    return _TAG.sub(printed, text)

"""The text that a piece of HTML or JATS shows: databases write titles and abstracts in them.

Only tags that these use are taken for tags, so that "a < b and c > d" stays. Not for whole pages.
"""

import html
import re

_TAG = re.compile(
    r"</?(?P<name>(?:jats|mml):[a-z][a-z0-9:-]{0,30}|abstract|alternatives|article-title|bold?|br|div|em|font|h[1-6]"
    r"|i|inline-formula|italic|label|li|list|list-item|ol|p|sc|sec|small|span|strong|su[bp]|tex-math|title|tt|u|ul"
    r"|underline|xref|a|b)(?:\s+[a-z:_-]{1,40}\s*=[^<>]{0,2000})?\s*/?>",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--[^<>]{0,2000}-->")
_ENDS_LINE = frozenset(str.split("abstract br div h1 h2 h3 h4 h5 h6 li list list-item ol p sec title ul"))
_BLANKS = re.compile(r"[^\S\n]{2,1000}")


def shown_text(text: str) -> str:
    """The text without tags and with its entities as characters; paragraphs are on lines of their own.

    >>> shown_text("<jats:p>Let <jats:italic>a</jats:italic> &lt; b.</jats:p><jats:p>Then</jats:p>")
    'Let a < b.\\nThen'
    """
    if "<" not in text and "&" not in text:
        return text
    bare = _TAG.sub(_shown, _COMMENT.sub("", text)) if "<" in text else text
    lines = (_BLANKS.sub(" ", line).strip() for line in html.unescape(bare).split("\n"))
    return "\n".join(line for line in lines if line)


def _shown(found: re.Match[str]) -> str:
    return "\n" if found["name"].lower().rpartition(":")[2] in _ENDS_LINE else ""

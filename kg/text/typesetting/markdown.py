"""Words that Markdown stresses, as abstracts on arXiv have them: `improves by **6.75%**`, `**CK-PLUG**`."""

import re

_STRESSED = re.compile(
    r"(?<![\w*‐-])(?P<begin>\*{2,3})(?=[^\s*])(?:[^*\n]|\*(?!\*)){1,300}?(?<=[^\s*])(?P<end>\*{2,3})"
    r"(?![\w*]|[‐-][^\W_])"
)
"""What stands apart; of what is glued to letters, `**R**einforcement`, one word is made elsewhere."""


def unstressed(text: str) -> str:
    """The text with blanks for the asterisks around stressed words; every word stays in its place.

    >>> unstressed("by **6.75%** on **CK-PLUG**."), unstressed("A* and **R**einforcement at p = 0.01**")
    ('by   6.75%   on   CK-PLUG  .', 'A* and **R**einforcement at p = 0.01**')
    """
    return _STRESSED.sub(_blank, text) if "**" in text else text


def _blank(found: re.Match[str]) -> str:
    begin, end = (" " * len(found[each]) for each in ("begin", "end"))
    return begin + found[0][len(begin) : len(found[0]) - len(end)] + end

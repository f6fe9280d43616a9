"""Words that cut a list of authors, as people set them in type: `{\\it et al.}`, `{others}`.

To BibTeX only `others` without braces cuts a list; in braces it is a name that a program or person held
together.
"""

import re

from kg.readers.fields.tex import plain
from kg.readers.names.cuts import without_cut

_ODD_OTHERS = re.compile(r"\{\s*and\s+others\s*\}|\bothers,\s*and\b", re.IGNORECASE)
"""`and others` as programs that hold it for a name write it: in braces, or turned round."""
_LAST_GROUP = re.compile(r"(?:\\[a-z]+\s*)?\{(?:[^{}]|\{[^{}]{0,60}\}){0,60}\}[\s.,~]*$")
_TIE = re.compile(r"(?<=\bet)~(?=al\b)", re.IGNORECASE)
_SHORT = 100  # characters of what may only be such words
_PLAIN = "et al."


def with_plain_others(field: str) -> str:
    """An author field in which `and others` is as BibTeX has it.

    >>> with_plain_others("Roe, Jane {and others}")
    'Roe, Jane and others'
    """
    return _TIE.sub(" ", _ODD_OTHERS.sub("and others", field))


def with_plain_cut(name: str) -> str:
    """A name, or what stands in its place, with words that cut the list after it as they are without TeX.

    >>> with_plain_cut(r"{\\it et al.}"), with_plain_cut("{}, . . ."), with_plain_cut("{Door Lab}")
    ('et al.', 'et al.', '{Door Lab}')
    >>> with_plain_cut(r"Bee, C., \\emph{et al}."), with_plain_cut("Bee, {C.}")
    ('Bee, C., et al.', 'Bee, {C.}')
    """
    if not ("{" in name or "\\" in name):
        return name
    if _only_cuts(name):
        return _PLAIN
    found = _LAST_GROUP.search(name)
    return name[: found.start()] + _PLAIN if found and _only_cuts(found[0]) else name


def _only_cuts(written: str) -> bool:
    """Whether TeX prints words that cut a list, and nothing else."""
    printed = plain(written) if len(written) <= _SHORT else ""
    return bool(printed) and not without_cut(printed)

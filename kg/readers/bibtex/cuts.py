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
_STRAY_AND = re.compile(
    r"^(?:and\s+)+|(?<=\s)(?:and\s+)+(?=and\s|(?-i:and|AND)$)|(?<!\S)(?-i:and|AND)\s*$", re.IGNORECASE
)
"""Beside which no name stands; at the end of a list `And` is a family name: Metin And."""
_TIE = re.compile(r"(?<=\bet)~(?=al\b)", re.IGNORECASE)
_SHORT = 100  # characters of what may only be such words
_PLAIN = "et al."


def with_plain_others(field: str) -> str:
    """An author field in which `and others` is as BibTeX has it.

    >>> with_plain_others("Roe, Jane {and others}")
    'Roe, Jane and others'
    """
    return _TIE.sub(" ", _ODD_OTHERS.sub("and others", field))


def has_stray_and(field: str) -> bool:
    """Whether a list of names has an “and” beside which no name stands.

    >>> has_stray_and("Roe, Jane and"), has_stray_and("Roe, Jane and and Poe, Al"), has_stray_and("Roe, Jane")
    (True, True, False)
    """
    return bool(_STRAY_AND.search(" ".join(field.split())))


def without_stray_and(field: str) -> str:
    """A list of names, on one line, without such.

    >>> without_stray_and("Poe, Al and and Roe, Jane and others and"), without_stray_and("and and and")
    ('Poe, Al and Roe, Jane and others', '')
    """
    return _STRAY_AND.sub("", field).strip()


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

"""What a catalogue says of a book as a thing, where it stands in a text: pages, centimetres, what is in it.

`xiv, 262 pages : illustrations ; 24 cm` and `Includes bibliographical references and index.` stand in notes
that libraries hand on as abstracts. They are of the copy, and no paper claims them or is about them.
"""

import re
from collections.abc import Iterator

_EXTENT = (
    r"(?:\b[ivxlc]+,\s)?\[?\d{1,4}\]?\s(?:pages?|pp?\.|leaves|volumes?|v\.|S\.|Seiten)(?:\s\([^()\n]{0,40}\))?"
    r"(?:,\s[^:;.\n]{0,40})?\s?[:;][^.\n]{0,80}?\d{1,3}(?:\s?[x×-]\s?\d{1,3})?\s?cm\b"
)
_PART = (
    r"(?:(?:general |subject )?index(?:es)?|bibliograph(?:y|ies)|bibliographic(?:al)? references?"
    r"|appendi(?:x|ces)|glossary)"
)
_CONTENTS = rf"\b[Ii]ncludes (?:an? )?{_PART}(?: \([^()\n]{{0,40}}\))?(?:(?:,? and|,) {_PART})*(?=[.;\n]|$)"
_COLLATION = re.compile(rf"{_EXTENT}|{_CONTENTS}")
_MAY_HAVE = re.compile(r"[0-9]\s?cm\b|[Ii]ncludes ")


def collations_in(text: str) -> Iterator[tuple[int, int]]:
    """Where such words stand: begin and end.

    >>> text = "Includes bibliographical references and index. xiv, 262 pages : illustrations ; 24 cm."
    >>> [text[start:end] for start, end in collations_in(text)]
    ['Includes bibliographical references and index', 'xiv, 262 pages : illustrations ; 24 cm']
    """
    if _MAY_HAVE.search(text):
        yield from (found.span() for found in _COLLATION.finditer(text))

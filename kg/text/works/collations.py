"""What a catalogue says of a book as a thing, where it stands in a text: pages, centimetres, what is in it.

`xiv, 262 pages : illustrations ; 24 cm` and `Includes bibliographical references and index.` stand in notes
that libraries hand on as abstracts. They are of the copy, and no paper claims them or is about them.
"""

import re
from collections.abc import Iterator

_WITHIN = (
    r"(?:(?:ill|illus|ills|ports?|pls?|figs?|facsims?|diagrs?|geneal|tabs?|photos?|Abb|Ill|Kt)\b\.?"
    r"|(?:illustrations?|portraits?|plates?|figures?|facsimiles?|diagrams?|tables?|photographs?|maps?|plans?"
    r"|charts?|drawings?|music|frontispiece|genealogical|folded|unnumbered|leaves|pages|of|col(?:ou?r(?:ed)?)?\.?"
    r"|black|white|b&w|and|chiefly|mostly|some|part(?:ly)?|Illustrationen|Karten|Diagramme)\b|\d{1,3}\b)"
)
"""What a copy has in it."""
_BETWEEN = r"[\s,;:&()\[\].]{1,4}"
_COUNT = r"""(?: (?:\b[ivxlc]+,\s)?\[?\d{1,4}\]?\s(?:pages?|pp?\.|volumes?|v\.|S\.|Seiten)
    | (?:\b[ivxlc]+,\s\[?\d{1,4}\]?|\[\d{1,4}\])\sleaves
    | \b\d{1,4}\sleaves(?=\s?:\s?(?:ill|col|maps?|plates?|figs?)) )"""
"""Plants have leaves, too."""
_EXTENT = rf"""{_COUNT} (?:\s\([^()\n]{{0,40}}\))? (?:,\s[^:;.\n]{{0,40}})? \s?[:;]
    (?:{_BETWEEN}{_WITHIN}){{0,12}} {_BETWEEN} \d{{1,3}}(?:\s?[x×-]\s?\d{{1,3}})?\s?cm\b"""
_PART = (
    r"(?:(?:general |subject )?index(?:es)?|bibliograph(?:y|ies)|bibliographic(?:al)? references?"
    r"|appendi(?:x|ces)|glossary)"
)
_CONTENTS = rf"\b[Ii]ncludes (?:an? )?{_PART}(?: \([^()\n]{{0,40}}\))?(?:(?:,? and|,) {_PART})*(?=[.;\n]|$)"
_COLLATION = re.compile(rf"(?x:{_EXTENT})|{_CONTENTS}")
_LENGTH = re.compile(r"cm\b(?:(?<=\dcm)|(?<=\d\scm))")


def collations_in(text: str) -> Iterator[tuple[int, int]]:
    """Where such words stand: begin and end.

    >>> text = "Includes bibliographical references and index. xiv, 262 pages : illustrations ; 24 cm."
    >>> [text[start:end] for start, end in collations_in(text)]
    ['Includes bibliographical references and index', 'xiv, 262 pages : illustrations ; 24 cm']
    """
    if "ncludes " in text or _LENGTH.search(text):
        yield from (found.span() for found in _COLLATION.finditer(text))
